#pragma once

#include "sam-rollover.h"
#include "sam-school-year.h"

G_BEGIN_DECLS

/**
 * SamRolloverCalendar: the calendar of the new school year, of one owner.
 * @name: of the organiser or the school; %NULL for the programme; owned
 * @is_taken: whether it is to be set, to be changed by the user
 */
typedef struct
{
  SamCalendarOwner owner;
  char            *name;
  SamYearProposal *proposal;
  gboolean         is_taken;
} SamRolloverCalendar;

/**
 * SamRolloverPlan: all that a new school year brings.
 * @calendars: (array of #SamRolloverCalendar): of the programme, and of each organiser and school that had terms of its
 *   own; only where nothing of the new school year is set
 * @rollover: what becomes of teams, memberships and assignments
 * @cycles: (array of #SamCycleItem): those that are neither closed nor given up, to be seen: they go on
 */
typedef struct
{
  GPtrArray   *calendars;
  SamRollover *rollover;
  GPtrArray   *cycles;
} SamRolloverPlan;

/**
 * sam_rollover_plan_load:
 * @first_year: of the new school year, 2013 for 2013/14
 * @as_of: the day on which cycles are looked at
 *
 * What is proposed; nothing is changed. %NULL with @error.
 */
SamRolloverPlan *sam_rollover_plan_load (SamStore *store, int first_year, SamDate as_of, GError **error);
void             sam_rollover_plan_free (SamRolloverPlan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamRolloverPlan, sam_rollover_plan_free)

/** Does what is chosen, as one change; %FALSE with @error, and nothing is changed. */
gboolean         sam_rollover_plan_apply (const SamRolloverPlan *self, SamStore *store, GError **error);

G_END_DECLS
