#pragma once

#include "sam-cycle-story.h"
#include "sam-school-calendar.h"

G_BEGIN_DECLS

/** Days from observation to dialogue within which a dialogue is on time [default]. */
#define SAM_CYCLE_CLOCK_TARGET 2

/**
 * Calendars of schools, made once each and kept, for counting school days of
 * many cycles.
 */
typedef struct _SamCycleClock SamCycleClock;

SamCycleClock *sam_cycle_clock_new (SamStore *store);
void           sam_cycle_clock_free (SamCycleClock *self);

/**
 * School days in (after, until] by the school's calendar; %FALSE where its
 * calendar has no terms in that school year, so that nothing can be counted.
 */
gboolean       sam_cycle_clock_count (SamCycleClock *self, gint64 school_id, SamDate after, SamDate until, int *days);
/** The programme's target, or the default. */
int            sam_cycle_clock_get_target (SamCycleClock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamCycleClock, sam_cycle_clock_free)

G_END_DECLS
