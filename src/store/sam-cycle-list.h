#pragma once

#include <glib-object.h>

#include "sam-cycle-state.h"
#include "sam-database.h"

G_BEGIN_DECLS

/**
 * SamCycleItem:
 *
 * A cycle of individual coaching as it stands on one day: that, not what. It
 * holds no text of the teacher's or the coach's. A value: it never changes.
 */
#define SAM_TYPE_CYCLE_ITEM (sam_cycle_item_get_type ())
G_DECLARE_FINAL_TYPE (SamCycleItem, sam_cycle_item, SAM, CYCLE_ITEM, GObject)

gint64 sam_cycle_item_get_id (SamCycleItem *self);
/** As in the file: 2012-ht. */
const char *sam_cycle_item_get_term (SamCycleItem *self);
/** The teacher’s first, second … cycle. */
int sam_cycle_item_get_ordinal (SamCycleItem *self);
gint64 sam_cycle_item_get_teacher_id (SamCycleItem *self);
const char *sam_cycle_item_get_teacher_name (SamCycleItem *self);
gint64 sam_cycle_item_get_coach_id (SamCycleItem *self);
const char *sam_cycle_item_get_coach_name (SamCycleItem *self);
/** 0 where it cannot be told; see sam_cycle_list_load(). */
gint64 sam_cycle_item_get_school_id (SamCycleItem *self);
const char *sam_cycle_item_get_school_name (SamCycleItem *self);
/** Questions asked by the day. */
int sam_cycle_item_get_n_questions (SamCycleItem *self);
/** When the first question was asked. */
SamDate sam_cycle_item_get_asked (SamCycleItem *self);
/** The first talk before that was held; %SAM_DATE_NONE where none was by the day; so below. */
SamDate sam_cycle_item_get_talk (SamCycleItem *self);
SamDate sam_cycle_item_get_observation (SamCycleItem *self);
SamDate sam_cycle_item_get_dialogue (SamCycleItem *self);
/** The next planned session on the day or after, else 0. */
gint64 sam_cycle_item_get_next_session_id (SamCycleItem *self);
/** Its day. */
SamDate sam_cycle_item_get_next_date (SamCycleItem *self);
/** Its #SamSessionKind, -1 where there is none. */
int sam_cycle_item_get_next_kind (SamCycleItem *self);
/** The first follow-up that is not done by the day; else the last one. */
SamDate sam_cycle_item_get_follow_up_due (SamCycleItem *self);
/** When that one was done, %SAM_DATE_NONE where it is not. */
SamDate sam_cycle_item_get_follow_up_done (SamCycleItem *self);
/** The next day that something is to happen: a planned session, or after the dialogue a follow-up; or %SAM_DATE_NONE. */
SamDate sam_cycle_item_find_next_step (SamCycleItem *self);
SamDate sam_cycle_item_get_ended (SamCycleItem *self);
/** A #SamCycleEnding, -1 while it goes on. */
int sam_cycle_item_get_ending (SamCycleItem *self);
/** As of the day. */
SamCycleState sam_cycle_item_get_state (SamCycleItem *self);
/** The day that brought the state. */
SamDate sam_cycle_item_get_since (SamCycleItem *self);

/** Which cycles; an id of 0 is any. */
typedef struct
{
  gint64 school;
  gint64 coach;
  gint64 cycle;
} SamCycleFilter;

/**
 * sam_cycle_list_load:
 * @filter: (nullable): %NULL for all
 * @as_of: the day; not %SAM_DATE_NONE
 *
 * Cycles by the teacher's name in Swedish order. What is dated after the day
 * does not count. The school is where the teacher was a member when the first
 * question was asked, or while none is, on the day.
 *
 * Returns: array of #SamCycleItem, or %NULL with @error
 */
GPtrArray *sam_cycle_list_load (SamDatabase *database, const SamCycleFilter *filter, SamDate as_of, GError **error);

G_END_DECLS
