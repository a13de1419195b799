/* Time for the clock of a lesson. */
#define _GNU_SOURCE /* CLOCK_BOOTTIME */
#include "sam-steady-time.h"

#include <time.h>

#include "sam-date.h"

gint64
sam_steady_time_get_running (void)
{
#ifdef CLOCK_BOOTTIME
  struct timespec time;

  if (clock_gettime (CLOCK_BOOTTIME, &time) == 0)
    return (gint64) time.tv_sec * 1000 + time.tv_nsec / 1000000;
#endif

  return g_get_monotonic_time () / 1000;
}

gint64
sam_steady_time_get_of_day (void)
{
  gint64 real = g_get_real_time () / 1000;
  g_autoptr (GDateTime) said = NULL;
  int year, month, day, minutes;

  if (g_getenv ("SAMORDNA_TODAY") == NULL && g_getenv ("SAMORDNA_NOW") == NULL)
    return real;

  minutes = sam_time_now ();
  sam_date_split (sam_date_today (), &year, &month, &day);
  said = g_date_time_new_local (year, month, day, minutes / 60, minutes % 60, 0);

  return said != NULL ? g_date_time_to_unix (said) * 1000 + real % 60000 : real;
}
