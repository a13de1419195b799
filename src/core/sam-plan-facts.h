#pragma once

#include "sam-date-range.h"
#include "sam-school-calendar.h"

G_BEGIN_DECLS

/**
 * SamPlanHit: why a date cannot be taken as it is, the first reason that holds.
 *
 * On the first five there is no school, and the coach is away on the sixth:
 * such a date is lost unless the coordinator says otherwise. The others only warn.
 */
typedef enum
{
  SAM_PLAN_HIT_NONE,
  SAM_PLAN_HIT_PUBLIC_HOLIDAY,
  SAM_PLAN_HIT_WEEKEND,
  SAM_PLAN_HIT_OUTSIDE_TERM,
  SAM_PLAN_HIT_BREAK,
  SAM_PLAN_HIT_STUDY_DAY,
  SAM_PLAN_HIT_COACH_AWAY,
  SAM_PLAN_HIT_COACH_DAY, /* none of the coach's weekdays */
  SAM_PLAN_HIT_TAKEN,     /* the team meets on that day already */
  SAM_PLAN_HIT_CLASH,     /* of times, found by whoever knows the other sessions */
  SAM_N_PLAN_HITS,
} SamPlanHit;

/** Whether the date is lost by default. */
gboolean sam_plan_hit_loses (SamPlanHit hit);
/** Its word in files: "public_holiday". */
const char *sam_plan_hit_get_name (SamPlanHit hit);

/**
 * SamPlanReason:
 * @is_occupied: the team has a session on that day at the very time, in whatever state: there
 * cannot be another
 * @name: what the day is called, %NULL where it has no name; owned by the facts
 * @away: the days that the coach is away, where that is the reason
 */
typedef struct
{
  SamPlanHit hit;
  gboolean is_occupied;
  const char *name;
  SamDateRange away;
} SamPlanReason;

/**
 * SamPlanFacts:
 *
 * What a plan for one team and one coach must go around: the calendar of the
 * team's school, days on which the coach is away, the coach's weekdays, and
 * days on which the team meets already. Pure: whoever knows the file fills it.
 */
typedef struct _SamPlanFacts SamPlanFacts;

/** @calendar: (transfer full) (nullable): without one, every day is a school day. */
SamPlanFacts *sam_plan_facts_new (SamSchoolCalendar *calendar);
SamPlanFacts *sam_plan_facts_ref (SamPlanFacts *self);
void sam_plan_facts_unref (SamPlanFacts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamPlanFacts, sam_plan_facts_unref)

/** @from and @to are inclusive, as in the records. */
void sam_plan_facts_add_away (SamPlanFacts *self, SamDate from, SamDate to);
/** One of the coach's weekdays, 1 to 7; a coach without any can be planned on every weekday. */
void sam_plan_facts_add_coach_weekday (SamPlanFacts *self, int weekday);
/** A day on which the team meets, at whatever time. */
void sam_plan_facts_add_taken (SamPlanFacts *self, SamDate date);
/** A day on which the team has a session, even one that was cancelled, at the very time that is
 * planned for. */
void sam_plan_facts_add_occupied (SamPlanFacts *self, SamDate date);
/**
 * @promised: minutes that were promised the team for the days of the plan; 0 for none
 * @planned: minutes of that which other sessions have or had
 */
void sam_plan_facts_set_promise (SamPlanFacts *self, int promised, int planned);
int sam_plan_facts_get_promised (SamPlanFacts *self);
int sam_plan_facts_get_planned (SamPlanFacts *self);

SamPlanReason sam_plan_facts_find_reason (SamPlanFacts *self, SamDate date);

/** Whether a day must not be taken again. */
typedef gboolean (*SamPlanUsedFunc) (SamDate date, gpointer data);

/**
 * sam_plan_facts_find_next_week:
 * @until: the last day that may be chosen
 * @is_used: tells of days that must not be taken, besides those that hit
 *
 * The same weekday in the nearest week after @date's that is a school day with
 * the coach there and the team free; %SAM_DATE_NONE where there is none. The
 * weekday of @date is not held against the coach: it was chosen.
 */
SamDate sam_plan_facts_find_next_week (SamPlanFacts *self, SamDate date, SamDate until,
                                       SamPlanUsedFunc is_used, gpointer data);
/** The nearest such day in @date's own week, between @from and @until; of two as near, the later.
 */
SamDate sam_plan_facts_find_other_day (SamPlanFacts *self, SamDate date, SamDate from,
                                       SamDate until, SamPlanUsedFunc is_used, gpointer data);

G_END_DECLS
