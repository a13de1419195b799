#pragma once

#include <glib-object.h>

#include "sam-database.h"
#include "sam-date.h"
#include "sam-session.h"

G_BEGIN_DECLS

/**
 * SamSessionItem:
 *
 * A session as a calendar or a list shows it, with the names it needs. A value:
 * it never changes. Texts are owned by the item.
 */
#define SAM_TYPE_SESSION_ITEM (sam_session_item_get_type ())
G_DECLARE_FINAL_TYPE (SamSessionItem, sam_session_item, SAM, SESSION_ITEM, GObject)

gint64 sam_session_item_get_id (SamSessionItem *self);
SamSessionKind sam_session_item_get_kind (SamSessionItem *self);
SamSessionState sam_session_item_get_state (SamSessionItem *self);
SamDate sam_session_item_get_date (SamSessionItem *self);
/** Minutes since midnight. */
int sam_session_item_get_time (SamSessionItem *self);
int sam_session_item_get_planned_minutes (SamSessionItem *self);
/** 0 where it was not held. */
int sam_session_item_get_actual_minutes (SamSessionItem *self);
/** A #SamSessionCause; -1 where there is none. */
int sam_session_item_get_cause (SamSessionItem *self);
/** %NULL where there is none; so with every name below. */
const char *sam_session_item_get_place (SamSessionItem *self);
/** 0 where it cannot be told; see sam_session_list_range(). */
gint64 sam_session_item_get_school_id (SamSessionItem *self);
const char *sam_session_item_get_school_name (SamSessionItem *self);
/** 0 for a session of a cycle. */
gint64 sam_session_item_get_team_id (SamSessionItem *self);
const char *sam_session_item_get_team_name (SamSessionItem *self);
/** 0 for a session of a team. */
gint64 sam_session_item_get_cycle_id (SamSessionItem *self);
gint64 sam_session_item_get_teacher_id (SamSessionItem *self);
/** Of the cycle. Never shown in what sums up several teachers. */
const char *sam_session_item_get_teacher_name (SamSessionItem *self);
gint64 sam_session_item_get_coach_id (SamSessionItem *self);
const char *sam_session_item_get_coach_name (SamSessionItem *self);
/** The session that a moved one was moved to, else 0. */
gint64 sam_session_item_get_replacement_id (SamSessionItem *self);
/** Its day, else %SAM_DATE_NONE. */
SamDate sam_session_item_get_replacement_date (SamSessionItem *self);
/** Whether a pedagogical question is recorded: a held group session without one is flagged. */
gboolean sam_session_item_get_has_question (SamSessionItem *self);
/** The state on the day @as_of, when what was held later was still planned. */
SamSessionState sam_session_item_get_state_on (SamSessionItem *self, SamDate as_of);
/** Past on the day @as_of, but still only planned. */
gboolean sam_session_item_is_overdue (SamSessionItem *self, SamDate as_of);

/** Which sessions; an id of 0 is any. */
typedef struct
{
  gint64 school;
  gint64 coach;
  gint64 team;
  gint64 cycle;
} SamSessionFilter;

/**
 * sam_session_list_range:
 * @filter: (nullable): %NULL for all
 * @from: the first day, %SAM_DATE_NONE for the beginning
 * @to: the day after the last, %SAM_DATE_NONE for the end
 *
 * Sessions of every state by date and time. The school of a session of a cycle
 * is where the teacher was a member when the first question was asked, or else
 * on the session's own day.
 *
 * Returns: array of #SamSessionItem, or %NULL with @error
 */
GPtrArray *sam_session_list_range (SamDatabase *database, const SamSessionFilter *filter, SamDate from, SamDate to,
                                   GError **error);

/**
 * sam_session_list_unrecorded:
 * @from: as above
 * @to: as above
 *
 * Held group sessions for which somebody's attendance is missing, the members
 * being those of the day.
 *
 * Returns: (element-type gint64): a set of ids, or %NULL with @error
 */
GHashTable *sam_session_list_unrecorded (SamDatabase *database, SamDate from, SamDate to, GError **error);

G_END_DECLS
