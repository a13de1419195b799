#pragma once

#include "sam-clash.h"
#include "sam-school-calendar.h"

G_BEGIN_DECLS

/**
 * SamClashPlan:
 *
 * Sessions, and all that they must go around: who takes part, who is away, the
 * weekdays of coaches, the calendars of schools. Says what clashes, for one
 * session or for all. No I/O; for one thread at a time.
 *
 * All clashes of 100 000 sessions of a year take some 0.1 s: sessions are gone
 * through in the order of time, and each looks only at those of its own coach,
 * team and members that have not ended long ago.
 */
typedef struct _SamClashPlan SamClashPlan;

/**
 * SamClashHit:
 * @kind: one kind
 * @slot: the session; of two, the one that was asked about, or the later
 * @other: the other of two, else all 0
 * @person: who is meant: the coach, the teacher, or the first of those in both; 0 where it is no person
 * @n_persons: how many are in both (%SAM_CLASH_MEMBER)
 * @from: first day away (%SAM_CLASH_COACH_AWAY, %SAM_CLASH_TEACHER_AWAY)
 * @to: last day away
 * @weekdays: the coach's own, bit 1 is Monday (%SAM_CLASH_COACH_DAY)
 * @day: what the day is (%SAM_CLASH_DAY_OFF); its name is the calendar's
 */
typedef struct
{
  SamClash     kind;
  SamClashSlot slot;
  SamClashSlot other;
  gint64       person;
  guint        n_persons;
  SamDate      from;
  SamDate      to;
  guint        weekdays;
  SamDay       day;
} SamClashHit;

SamClashPlan *sam_clash_plan_new (int travel_minutes);
void          sam_clash_plan_free (SamClashPlan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamClashPlan, sam_clash_plan_free)

void sam_clash_plan_add (SamClashPlan *self, const SamClashSlot *slot);
/** Both days counted; %SAM_DATE_NONE as @to is without end. */
void sam_clash_plan_add_membership (SamClashPlan *self, gint64 team, gint64 person, SamDate from, SamDate to);
/** Both days counted. */
void sam_clash_plan_add_away (SamClashPlan *self, gint64 person, SamDate from, SamDate to);
/** @weekday: 1, Monday, to 7. A coach without any can be planned on every one. */
void sam_clash_plan_add_coach_day (SamClashPlan *self, gint64 coach, int weekday);
/** @calendar: must outlive the plan. A school without one has no days off. */
void sam_clash_plan_set_calendar (SamClashPlan *self, gint64 school, SamSchoolCalendar *calendar);

int    sam_clash_plan_get_travel_minutes (SamClashPlan *self);

/**
 * sam_clash_plan_check:
 * @slot: a session as it would be; it need not be in the plan, and what is there with its id is left out
 * @without: (array length=n_without): ids of sessions that will not be there then
 *
 * Returns: array of #SamClashHit, those between two sessions first
 */
GArray *sam_clash_plan_check (SamClashPlan *self, const SamClashSlot *slot, const gint64 *without, guint n_without);

/** All clashes, each pair once, in the order of time: array of #SamClashHit. */
GArray *sam_clash_plan_list (SamClashPlan *self);

G_END_DECLS
