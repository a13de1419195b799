#include "sam-ics-note.h"

#include <glib/gi18n.h>

#include "sam-ics-words.h"
#include "sam-language.h"

/* "Tuesday 8 January 2013 15:00". */
static char *
dup_moment (SamDate date, int time)
{
  g_autofree char *day
      = sam_language_format_date (sam_language_get_default (), date, SAM_DATE_STYLE_WEEKDAY_YEAR);
  g_autofree char *clock = sam_time_format (time);

  return g_strdup_printf ("%s %s", day, clock);
}

char *
sam_ics_note_dup_instant (gint64 seconds)
{
  g_autoptr (GDateTime) instant = g_date_time_new_from_unix_local (seconds);
  SamDate date = sam_date_new (g_date_time_get_year (instant), g_date_time_get_month (instant),
                               g_date_time_get_day_of_month (instant));
  g_autofree char *day
      = sam_language_format_date (sam_language_get_default (), date, SAM_DATE_STYLE_LONG);
  g_autofree char *clock
      = sam_time_format (g_date_time_get_hour (instant) * 60 + g_date_time_get_minute (instant));

  return g_strdup_printf ("%s %s", day, clock);
}

static char *
dup_when (const SamCalendarEvent *event)
{
  g_autofree char *start = dup_moment (event->date, event->time);
  g_autofree char *end = sam_time_format (sam_time_add (event->time, event->minutes));

  return g_strdup_printf ("%s–%s", start, end);
}

static char *
dup_change (const SamCalendarEvent *event)
{
  if (event->minutes != event->from_minutes)
    /* Translators: minutes of a session, now and before */
    return g_strdup_printf (_ ("%d min, was %d min"), event->minutes, event->from_minutes);

  return g_strdup (_ ("new place, name or coach"));
}

static char *
dup_line (const SamCalendarEvent *event)
{
  g_autofree char *summary = sam_ics_words_dup_summary (event);
  g_autofree char *when = dup_when (event);
  g_autofree char *from = NULL;
  g_autofree char *change = NULL;

  switch (event->change)
    {
    case SAM_CALENDAR_MOVED:
      from = dup_moment (event->from_date, event->from_time);
      /* Translators: a session, the old day and time, the new ones */
      return g_strdup_printf (_ ("%s: from %s to %s"), summary, from, when);
    case SAM_CALENDAR_CHANGED:
      change = dup_change (event);
      return g_strdup_printf ("%s: %s (%s)", when, summary, change);
    case SAM_CALENDAR_CANCELLED:
      if (event->is_withdrawn)
        /* Translators: day and time, and a session that was removed or belongs to somebody else now
         */
        return g_strdup_printf (_ ("%s: %s (no longer in this calendar)"), when, summary);
      return g_strdup_printf ("%s: %s", when, summary);
    case SAM_CALENDAR_NEW:
    case SAM_CALENDAR_UNCHANGED:
    case SAM_CALENDAR_N_CHANGES:
    default:
      return g_strdup_printf ("%s: %s", when, summary);
    }
}

static void
append_lines (GString *note, GPtrArray *events, SamCalendarChange change, const char *heading)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < events->len; i++)
    {
      const SamCalendarEvent *event = g_ptr_array_index (events, i);
      g_autofree char *line = NULL;

      if (event->change != change)
        continue;
      if (is_first)
        g_string_append_printf (note, "\n%s\n", heading);
      line = dup_line (event);
      g_string_append_printf (note, "• %s\n", line);
      is_first = FALSE;
    }
}

static void
append_first (GString *note, GPtrArray *events)
{
  guint n_cancelled = 0;

  for (guint i = 0; i < events->len; i++)
    n_cancelled += ((const SamCalendarEvent *) g_ptr_array_index (events, i))->is_cancelled;
  g_string_append (note, _ ("This is the first export of this calendar."));
  g_string_append_c (note, ' ');
  g_string_append_printf (
      note, ngettext ("It has %u session.", "It has %u sessions.", events->len - n_cancelled),
      events->len - n_cancelled);
  if (n_cancelled > 0)
    {
      g_string_append_c (note, ' ');
      g_string_append_printf (note,
                              ngettext ("%u more is marked as cancelled.",
                                        "%u more are marked as cancelled.", n_cancelled),
                              n_cancelled);
    }
  g_string_append_c (note, '\n');
}

static void
append_changes (GString *note, const SamCalendarFeed *feed)
{
  static const struct
  {
    SamCalendarChange change;
    const char *heading;
  } parts[] = {
    { SAM_CALENDAR_NEW, NC_ ("calendar note", "New") },
    { SAM_CALENDAR_MOVED, NC_ ("calendar note", "Moved") },
    { SAM_CALENDAR_CANCELLED, NC_ ("calendar note", "Cancelled") },
    { SAM_CALENDAR_CHANGED, NC_ ("calendar note", "Changed") },
  };
  GPtrArray *events = sam_calendar_feed_get_events (feed);
  g_autofree char *before = sam_ics_note_dup_instant (sam_calendar_feed_get_last_export (feed));
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    n += sam_calendar_feed_count (feed, parts[i].change);
  if (n == 0)
    {
      /* Translators: a day and time */
      g_string_append_printf (note, _ ("Nothing has changed since the last export, %s."), before);
      g_string_append_c (note, '\n');
      return;
    }

  g_string_append_printf (
      note, _ ("Since the last export, %s: %u new, %u moved, %u cancelled, %u changed."), before,
      sam_calendar_feed_count (feed, SAM_CALENDAR_NEW),
      sam_calendar_feed_count (feed, SAM_CALENDAR_MOVED),
      sam_calendar_feed_count (feed, SAM_CALENDAR_CANCELLED),
      sam_calendar_feed_count (feed, SAM_CALENDAR_CHANGED));
  g_string_append_c (note, '\n');
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    append_lines (note, events, parts[i].change,
                  g_dpgettext2 (NULL, "calendar note", parts[i].heading));
}

char *
sam_ics_note_write (const SamCalendarFeed *feed, const char *scope)
{
  g_autoptr (GString) note = g_string_new (NULL);
  g_autofree char *now = sam_ics_note_dup_instant (sam_calendar_feed_get_moment (feed));

  /* Translators: whose calendar it is, and a day and time */
  g_string_append_printf (note, _ ("Calendar: %s. Exported %s."), scope, now);
  g_string_append_c (note, '\n');
  if (sam_calendar_feed_get_last_export (feed) == 0)
    append_first (note, sam_calendar_feed_get_events (feed));
  else
    append_changes (note, feed);
  g_string_append_c (note, '\n');
  g_string_append (note, _ ("Read the file into the same calendar as before: what is known there "
                            "is brought up to date, and nothing is doubled."));
  g_string_append_c (note, '\n');

  return g_string_free (g_steal_pointer (&note), FALSE);
}
