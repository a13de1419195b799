/* A weekday every so many weeks, as dates. */

#include "sam-recurrence.h"

#include <glib/gi18n.h>

#define MINUTES_OF_DAY (24 * 60)

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, SAM_ERROR, SAM_ERROR_INVALID, message);

  return FALSE;
}

/* The first date, whether it lies before @to or not. */
static SamDate
find_first (const SamRecurrence *self)
{
  return self->from + (self->weekday - sam_date_get_weekday (self->from) + 7) % 7;
}

static gboolean
is_sound (const SamRecurrence *self)
{
  return self->from != SAM_DATE_NONE && self->to != SAM_DATE_NONE && self->weekday >= 1
         && self->weekday <= 7 && self->every_weeks >= 1 && self->every_weeks <= G_MAXINT / 7;
}

gboolean
sam_recurrence_check (const SamRecurrence *self, int start, int minutes, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->weekday < 1 || self->weekday > 7)
    return refuse (error, _ ("A weekday is a number from 1, Monday, to 7, Sunday."));
  if (self->every_weeks < 1 || self->every_weeks > 52)
    return refuse (error, _ ("From one session to the next there can be 1 to 52 weeks."));
  if (self->from == SAM_DATE_NONE || self->to == SAM_DATE_NONE)
    return refuse (error, _ ("Say the first and the last day of the series."));
  if (self->from > self->to)
    return refuse (
        error,
        _ ("The series ends before it begins. Choose a last day that is not before the first."));
  if (start < 0 || start >= MINUTES_OF_DAY)
    return refuse (error, _ ("Say at what time the sessions begin, such as 14:30."));
  if (minutes < 1)
    return refuse (error, _ ("A session lasts at least one minute."));
  if (minutes > MINUTES_OF_DAY - start)
    return refuse (
        error,
        _ ("The sessions would run past midnight. Choose an earlier time or fewer minutes."));
  if ((self->to - self->from) / (7 * self->every_weeks) >= SAM_RECURRENCE_MAX_DATES)
    {
      g_set_error (
          error, SAM_ERROR, SAM_ERROR_INVALID,
          _ ("That would be more than %d sessions. Choose dates that lie closer together."),
          SAM_RECURRENCE_MAX_DATES);
      return FALSE;
    }

  return TRUE;
}

GArray *
sam_recurrence_list (const SamRecurrence *self)
{
  GArray *dates = g_array_new (FALSE, FALSE, sizeof (SamDate));

  g_return_val_if_fail (self != NULL, dates);

  if (!is_sound (self))
    return dates;

  for (gint64 date = find_first (self); date <= self->to; date += (gint64) 7 * self->every_weeks)
    {
      SamDate one = (SamDate) date;

      g_array_append_val (dates, one);
    }

  return dates;
}

gboolean
sam_recurrence_contains (const SamRecurrence *self, SamDate date)
{
  return date != SAM_DATE_NONE && sam_recurrence_find_last (self, date) == date;
}

SamDate
sam_recurrence_find_last (const SamRecurrence *self, SamDate date)
{
  SamDate first, last;

  g_return_val_if_fail (self != NULL, SAM_DATE_NONE);

  if (!is_sound (self) || date == SAM_DATE_NONE)
    return SAM_DATE_NONE;

  first = find_first (self);
  last = MIN (date, self->to);
  if (last < first)
    return SAM_DATE_NONE;

  return last - (last - first) % (7 * self->every_weeks);
}
