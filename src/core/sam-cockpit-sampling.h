#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SamCockpitCue:
 * @SAM_COCKPIT_CUE_NONE: the template has no interval
 * @SAM_COCKPIT_CUE_WAITING: nothing to read off before the next cue
 * @SAM_COCKPIT_CUE_DUE: it is time to look up and read off
 * @SAM_COCKPIT_CUE_LATE: it was, half a minute ago or more, and nothing is read yet
 *
 * Interval sampling: at every whole interval of the lesson's clock a silent cue
 * asks to look up. A reading answers it; one that is never answered gives way
 * to the next.
 */
typedef enum
{
  SAM_COCKPIT_CUE_NONE,
  SAM_COCKPIT_CUE_WAITING,
  SAM_COCKPIT_CUE_DUE,
  SAM_COCKPIT_CUE_LATE,
} SamCockpitCue;

/**
 * sam_cockpit_sampling_find:
 * @interval: in milliseconds; 0 for none
 * @last_sample: the stamp of the last reading, or -1. One taken a little before its cue (a tenth of the interval, at
 *   most 15 s) answers it
 * @elapsed: milliseconds of the lesson's clock
 * @until_next: (out) (optional): milliseconds until the next cue
 */
SamCockpitCue sam_cockpit_sampling_find (gint64 interval, gint64 last_sample, gint64 elapsed, gint64 *until_next);

G_END_DECLS
