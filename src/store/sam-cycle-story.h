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
 * @as_of: the day that it is looked at
 *
 * One cycle with all that belongs to it, from question to follow-up. It holds
 * text of individual coaching: for the cycle's own page only. It holds what is
 * dated after the day too; the functions below say what held on the day.
 */
typedef struct
{
  SamDate    as_of;
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
SamCycleStory *sam_cycle_story_load (SamStore *store, gint64 cycle_id, SamDate as_of, GError **error);
/** The same on any connection, for a report in a thread; sealed texts are read by the connection's seal. */
SamCycleStory *sam_cycle_story_read (SamDatabase *database, gint64 cycle_id, SamDate as_of, GError **error);
void           sam_cycle_story_free (SamCycleStory *self);

/** The last session of a kind (a #SamSessionKind) that was held by the day, or %NULL. */
const SamCycleSession *sam_cycle_story_get_held (const SamCycleStory *self, int kind);
/** The first session of a kind that was planned on the day, also where it is held by now; or %NULL. */
const SamCycleSession *sam_cycle_story_get_planned (const SamCycleStory *self, int kind);
/** The state of a session (a #SamSessionState) on the day. */
int                    sam_cycle_story_get_state (const SamCycleStory *self, SamRecord *session);
/** The first follow-up that was not done by the day, or %NULL. */
SamRecord             *sam_cycle_story_get_due (const SamCycleStory *self);
/** The day a follow-up was done, %SAM_DATE_NONE where it was not by the day. */
SamDate                sam_cycle_story_get_done (const SamCycleStory *self, SamRecord *follow_up);
/** A question's outcome on the day: it is agreed at the dialogue, and open before. */
int                    sam_cycle_story_get_outcome (const SamCycleStory *self, SamRecord *question);
/** The day of the first observation, also one after the day looked at: from then on the questions are locked. */
SamDate                sam_cycle_story_get_observed (const SamCycleStory *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamCycleStory, sam_cycle_story_free)

G_END_DECLS
