#pragma once

#include "sam-store.h"

G_BEGIN_DECLS

/**
 * SamCycleSession:
 * @session: a session of the cycle, of any kind
 * @observation: its observation, or %NULL
 * @dialogue: its dialogue, or %NULL
 * @entries: array of #SamRecord, by seconds since the start; empty where none
 */
typedef struct
{
  SamRecord *session;
  SamRecord *observation;
  SamRecord *dialogue;
  GPtrArray *entries;
} SamCycleSession;

/**
 * SamCycleStory:
 * @school: where the teacher was a member when the first question was asked, or %NULL
 * @team: the team of that membership, or %NULL
 * @questions: array of #SamRecord, by their numbers
 * @sessions: array of #SamCycleSession, by date and time
 * @follow_ups: array of #SamRecord, by the day they are due
 * @others: array of #SamRecord, the teacher's other cycles, by their numbers
 *
 * One cycle with all that belongs to it, from question to follow-up. It holds
 * text of individual coaching: for the cycle's own page only.
 */
typedef struct
{
  SamRecord *cycle;
  SamRecord *teacher;
  SamRecord *coach;
  SamRecord *school;
  SamRecord *team;
  GPtrArray *questions;
  GPtrArray *sessions;
  GPtrArray *follow_ups;
  GPtrArray *others;
} SamCycleStory;

/** %NULL without error where there is no such cycle. */
SamCycleStory *sam_cycle_story_load (SamStore *store, gint64 cycle_id, GError **error);
void           sam_cycle_story_free (SamCycleStory *self);

/** The last held session of a kind (a #SamSessionKind), or %NULL. */
const SamCycleSession *sam_cycle_story_get_held (const SamCycleStory *self, int kind);
/** The first planned session of a kind, or %NULL. */
const SamCycleSession *sam_cycle_story_get_planned (const SamCycleStory *self, int kind);
/** The first follow-up that is not done, or %NULL. */
SamRecord             *sam_cycle_story_get_due (const SamCycleStory *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamCycleStory, sam_cycle_story_free)

G_END_DECLS
