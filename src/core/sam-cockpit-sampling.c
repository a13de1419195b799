#include "sam-cockpit-sampling.h"

#define LATE_AFTER G_GINT64_CONSTANT (30000)
#define MOST_EARLY G_GINT64_CONSTANT (15000)

SamCockpitCue
sam_cockpit_sampling_find (gint64 interval, gint64 last_sample, gint64 elapsed, gint64 *until_next)
{
  gint64 cue, early;

  if (until_next != NULL)
    *until_next = 0;
  if (interval <= 0)
    return SAM_COCKPIT_CUE_NONE;

  /* The last one that has come. */
  cue = elapsed / interval * interval;
  early = MIN (interval / 10, MOST_EARLY);
  if (until_next != NULL)
    *until_next = cue + interval - elapsed;
  if (cue == 0 || (last_sample >= 0 && last_sample >= cue - early))
    return SAM_COCKPIT_CUE_WAITING;

  return elapsed - cue < LATE_AFTER ? SAM_COCKPIT_CUE_DUE : SAM_COCKPIT_CUE_LATE;
}
