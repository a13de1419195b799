#pragma once

#include "sam-series-plan.h"
#include "sam-session-list.h"
#include "sam-store.h"

G_BEGIN_DECLS

/**
 * SamHitSession: a planned session on a day on which it cannot well be.
 * @item: the session
 * @reason: a day off, or the coach away; %SAM_PLAN_HIT_NONE where only whoever listed it knows
 * @why: (nullable): that reason in words
 * @next_week: the day of %SAM_PLAN_CHOICE_NEXT_WEEK, %SAM_DATE_NONE where there is none
 * @other_day: the day of %SAM_PLAN_CHOICE_OTHER_DAY, likewise
 * @choice: KEEP leaves it, NEXT_WEEK and OTHER_DAY move it, LEAVE_OUT cancels it
 * @cause: with which it is moved or cancelled
 */
typedef struct
{
  SamSessionItem *item;
  SamPlanFacts *facts;
  SamPlanReason reason;
  char *why;
  SamDate next_week;
  SamDate other_day;
  SamPlanChoice choice;
  SamSessionCause cause;
} SamHitSession;

/**
 * sam_hit_sessions_list:
 * @first: the first day
 * @last: the last day
 * @filter: (nullable): %NULL for all
 *
 * Planned sessions on these days that lie on a day off of their school, or on
 * which their coach is away: array of #SamHitSession by date, or %NULL with
 * @error. All are left where they are until somebody chooses.
 */
GPtrArray *sam_hit_sessions_list (SamDatabase *database, SamDate first, SamDate last,
                                  const SamSessionFilter *filter, GError **error);
/**
 * sam_hit_sessions_list_ids:
 * @ids: (array length=n_ids): sessions; those that are not planned are left out
 * @why: (nullable): why they are listed, in words, where neither a day off nor the coach's days say
 * it
 * @cause: with which such a session is moved or cancelled
 *
 * The same for sessions that somebody else found.
 */
GPtrArray *sam_hit_sessions_list_ids (SamDatabase *database, const gint64 *ids, guint n_ids,
                                      const char *why, SamSessionCause cause, GError **error);

gboolean sam_hit_session_allows (const SamHitSession *self, SamPlanChoice choice);
/** %FALSE where it cannot have the choice. No two sessions of a team are moved to the same day. */
gboolean sam_hit_sessions_choose (GPtrArray *hits, guint index, SamPlanChoice choice);
/** The same for all that can have it. */
void sam_hit_sessions_choose_for_all (GPtrArray *hits, SamPlanChoice choice);
/** How many are to be moved or cancelled. */
guint sam_hit_sessions_count_changes (GPtrArray *hits);
/**
 * One change: moves and cancels as chosen. A session that is moved gets a
 * replacement; what was prepared for it goes along.
 */
gboolean sam_hit_sessions_apply (SamStore *store, GPtrArray *hits, GError **error);

G_END_DECLS
