#pragma once

#include "sam-cycle-list.h"
#include "sam-school-calendar.h"

G_BEGIN_DECLS

/**
 * Calendars of schools, made once each and kept, for counting school days of
 * many cycles.
 */
typedef struct _SamCycleClock SamCycleClock;

/**
 * SamCycleTimes:
 * @to_dialogue: school days from the observation to the dialogue, or waited so far; -1 where there is nothing to count
 * @since: school days since the last step, of a cycle that has not ended; -1 where they cannot be counted
 * @is_waiting: observed, and no dialogue yet
 * @is_late: waiting for longer than the target
 */
typedef struct
{
  int      to_dialogue;
  int      since;
  gboolean is_waiting;
  gboolean is_late;
} SamCycleTimes;

/** @database stays open for as long as the clock is used. */
SamCycleClock *sam_cycle_clock_new (SamDatabase *database);
void           sam_cycle_clock_free (SamCycleClock *self);

/**
 * School days in (after, until] by the school's calendar; %FALSE where its
 * calendar has no terms in that school year, so that nothing can be counted.
 */
gboolean       sam_cycle_clock_count (SamCycleClock *self, gint64 school_id, SamDate after, SamDate until, int *days);
/** School days from observation to dialogue within which a dialogue is on time: the programme's, or the default. */
int            sam_cycle_clock_get_target (SamCycleClock *self);
/** What the clock of a cycle says on the day that it was listed. */
SamCycleTimes  sam_cycle_clock_read (SamCycleClock *self, SamCycleItem *cycle, SamDate as_of);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamCycleClock, sam_cycle_clock_free)

G_END_DECLS
