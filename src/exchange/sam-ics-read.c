/*
 * A foreign calendar file, read by libical. Whatever stands in it, what comes
 * out is a list of single events, or a reason in words.
 */
#include <glib/gi18n.h>

#include "sam-error.h"
#include "sam-ics-expand.h"
#include "sam-ics-frame.h"
#include "sam-ics-texts.h"
#include "sam-ics-words.h"
#include "sam-ics-zone.h"

/* Each takes libical a good part of a second to give up: in a file of more, no further rule is tried. */
#define MOST_HOPELESS 8

typedef struct
{
  SamIcsClock clock;
  gint64      from;
  gint64      to;
  GPtrArray  *events;
  guint       n_hopeless; /* rules that could not be followed */
} Reader;

/* One UID: what is repeated, and single occurrences of it that were changed. */
typedef struct
{
  icalcomponent *master; /* (nullable) */
  GPtrArray     *changed;
} Series;

static Series *
series_new (void)
{
  Series *self = g_new0 (Series, 1);

  self->changed = g_ptr_array_new ();

  return self;
}

static void
series_free (gpointer data)
{
  Series *self = data;

  g_ptr_array_unref (self->changed);
  g_free (self);
}

/* One event */

static SamIcsTrouble
find_trouble_of_state (icalcomponent *component)
{
  const char *uid = sam_ics_texts_get (component, ICAL_UID_PROPERTY);

  if (uid != NULL && g_str_has_suffix (uid, SAM_ICS_UID_END))
    return SAM_ICS_TROUBLE_OURS;

  return icalcomponent_get_status (component) == ICAL_STATUS_CANCELLED ? SAM_ICS_TROUBLE_CANCELLED : SAM_ICS_TROUBLE_NONE;
}

/* The start of a component, resolved; and what is wrong with it. */
static SamIcsTrouble
find_start (const Reader *self, icalcomponent *component, icaltimetype *start)
{
  icalproperty *property = icalcomponent_get_first_property (component, ICAL_DTSTART_PROPERTY);

  *start = icaltime_null_time ();
  if (property == NULL)
    return SAM_ICS_TROUBLE_NO_START;
  *start = icalproperty_get_dtstart (property);
  switch (sam_ics_time_resolve (&self->clock, property, start))
    {
    case SAM_ICS_TIME_CIVIL:
    case SAM_ICS_TIME_ZONED:
      return SAM_ICS_TROUBLE_NONE;
    case SAM_ICS_TIME_DAY:
      return SAM_ICS_TROUBLE_ALL_DAY;
    case SAM_ICS_TIME_UNKNOWN:
      return SAM_ICS_TROUBLE_ZONE;
    case SAM_ICS_TIME_NONE:
    default:
      *start = icaltime_null_time ();
      return SAM_ICS_TROUBLE_NO_START;
    }
}

/* By its end, or by its DURATION. */
static SamIcsTrouble
find_minutes (const Reader *self, icalcomponent *component, icaltimetype start, int *minutes)
{
  icalproperty *property = icalcomponent_get_first_property (component, ICAL_DTEND_PROPERTY);
  gint64 length = 0;

  *minutes = 0;
  if (property != NULL)
    {
      icaltimetype end = icalproperty_get_dtend (property);
      SamIcsTimeKind kind = sam_ics_time_resolve (&self->clock, property, &end);

      if (kind == SAM_ICS_TIME_UNKNOWN)
        return SAM_ICS_TROUBLE_ZONE;
      if (kind != SAM_ICS_TIME_NONE)
        length = sam_ics_time_to_civil (&self->clock, end) - sam_ics_time_to_civil (&self->clock, start);
    }
  else if ((property = icalcomponent_get_first_property (component, ICAL_DURATION_PROPERTY)) != NULL)
    {
      length = icaldurationtype_as_int (icalproperty_get_duration (property)) / 60;
    }
  if (length <= 0)
    return SAM_ICS_TROUBLE_NO_END;
  if (sam_ics_civil_get_time (sam_ics_time_to_civil (&self->clock, start)) + length > SAM_ICS_MINUTES_A_DAY)
    return SAM_ICS_TROUBLE_MIDNIGHT;
  *minutes = (int) length;

  return SAM_ICS_TROUBLE_NONE;
}

/* @start: null where there is none. */
static void
add_event (Reader *self, icalcomponent *component, icaltimetype start, int minutes, SamIcsTrouble trouble)
{
  SamIcsEvent *event = sam_ics_event_new (component, trouble);

  if (!icaltime_is_null_time (start))
    {
      gint64 civil = sam_ics_time_to_civil (&self->clock, start);

      event->date = sam_ics_civil_get_date (civil);
      event->time = sam_ics_civil_get_time (civil);
      event->minutes = minutes;
      if (trouble == SAM_ICS_TROUBLE_NONE && (civil < self->from || civil >= self->to))
        event->trouble = SAM_ICS_TROUBLE_OUTSIDE;
    }
  g_ptr_array_add (self->events, event);
}

/* What is wrong with an event whatever its time; else where it starts and how long it takes. */
static SamIcsTrouble
look_at (const Reader *self, icalcomponent *component, icaltimetype *start, int *minutes)
{
  SamIcsTrouble of_state = find_trouble_of_state (component);
  SamIcsTrouble of_start = find_start (self, component, start);

  *minutes = 0;
  if (of_state != SAM_ICS_TROUBLE_NONE)
    return of_state;
  if (of_start != SAM_ICS_TROUBLE_NONE)
    return of_start;

  return find_minutes (self, component, *start, minutes);
}

static void
read_single (Reader *self, icalcomponent *component)
{
  icaltimetype start;
  int minutes;
  SamIcsTrouble trouble = look_at (self, component, &start, &minutes);
  icalproperty *id = icalcomponent_get_first_property (component, ICAL_RECURRENCEID_PROPERTY);

  if (trouble == SAM_ICS_TROUBLE_NONE && id != NULL && icalproperty_get_first_parameter (id, ICAL_RANGE_PARAMETER) != NULL)
    trouble = SAM_ICS_TROUBLE_FOLLOWING;
  add_event (self, component, start, minutes, trouble);
}

/* Repeated ones */

/* The starts that single occurrences stand for. */
static GHashTable *
collect_changed (const Reader *self, GPtrArray *changed)
{
  GHashTable *starts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < changed->len; i++)
    {
      icalproperty *id = icalcomponent_get_first_property (g_ptr_array_index (changed, i), ICAL_RECURRENCEID_PROPERTY);
      icaltimetype time = icalproperty_get_recurrenceid (id);
      SamIcsTimeKind kind = sam_ics_time_resolve (&self->clock, id, &time);
      gint64 civil;

      if (kind == SAM_ICS_TIME_NONE || kind == SAM_ICS_TIME_UNKNOWN)
        continue;
      civil = sam_ics_time_to_civil (&self->clock, time);
      g_hash_table_add (starts, g_memdup2 (&civil, sizeof civil));
    }

  return starts;
}

static void
read_repeated (Reader *self, const Series *series, icaltimetype start, int minutes)
{
  g_autoptr (GHashTable) changed = collect_changed (self, series->changed);
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (self->n_hopeless >= MOST_HOPELESS
      || !sam_ics_expand (&self->clock, series->master, start, self->from, self->to, starts))
    {
      self->n_hopeless++;
      add_event (self, series->master, start, minutes, SAM_ICS_TROUBLE_RULE);
      return;
    }
  for (guint i = 0; i < starts->len && self->events->len <= SAM_ICS_MOST_EVENTS; i++)
    {
      gint64 civil = g_array_index (starts, gint64, i);
      SamIcsEvent *event;

      if (g_hash_table_contains (changed, &civil))
        continue;
      event = sam_ics_event_new (series->master, SAM_ICS_TROUBLE_NONE);
      event->date = sam_ics_civil_get_date (civil);
      event->time = sam_ics_civil_get_time (civil);
      event->minutes = minutes;
      if (event->time + minutes > SAM_ICS_MINUTES_A_DAY)
        event->trouble = SAM_ICS_TROUBLE_MIDNIGHT;
      g_ptr_array_add (self->events, event);
    }
}

static void
read_series (Reader *self, const Series *series)
{
  if (series->master != NULL)
    {
      icaltimetype start;
      int minutes;
      SamIcsTrouble trouble = look_at (self, series->master, &start, &minutes);

      if (trouble == SAM_ICS_TROUBLE_NONE && sam_ics_has_lost_rule (series->master))
        trouble = SAM_ICS_TROUBLE_RULE;
      if (trouble == SAM_ICS_TROUBLE_NONE && sam_ics_is_repeated (series->master))
        read_repeated (self, series, start, minutes);
      else
        add_event (self, series->master, start, minutes, trouble);
    }
  for (guint i = 0; i < series->changed->len && self->events->len <= SAM_ICS_MOST_EVENTS; i++)
    read_single (self, g_ptr_array_index (series->changed, i));
}

/* A file can hold an event in several versions: the last word counts. */
static void
set_master (Series *series, icalcomponent *component)
{
  if (series->master == NULL || icalcomponent_get_sequence (component) >= icalcomponent_get_sequence (series->master))
    series->master = component;
}

/* By UID, in the order of the file. */
static GPtrArray *
collect_series (icalcomponent *calendar)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (series_free);
  g_autoptr (GHashTable) by_uid = g_hash_table_new (g_str_hash, g_str_equal);

  for (icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT); event != NULL;
       event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT))
    {
      const char *uid = sam_ics_texts_get (event, ICAL_UID_PROPERTY);
      Series *series = uid != NULL ? g_hash_table_lookup (by_uid, uid) : NULL;

      if (series == NULL)
        {
          series = series_new ();
          g_ptr_array_add (all, series);
          if (uid != NULL)
            g_hash_table_insert (by_uid, (char *) uid, series);
        }
      if (icalcomponent_get_first_property (event, ICAL_RECURRENCEID_PROPERTY) != NULL)
        g_ptr_array_add (series->changed, event);
      else
        set_master (series, event);
    }

  return all;
}

static void
read_calendar (Reader *self, icalcomponent *calendar)
{
  g_autoptr (GPtrArray) all = collect_series (calendar);

  self->clock.calendar = calendar;
  for (guint i = 0; i < all->len && self->events->len <= SAM_ICS_MOST_EVENTS; i++)
    read_series (self, g_ptr_array_index (all, i));
}

static int
compare_events (gconstpointer a, gconstpointer b)
{
  const SamIcsEvent *x = *(const SamIcsEvent *const *) a;
  const SamIcsEvent *y = *(const SamIcsEvent *const *) b;

  if (x->date != y->date)
    return x->date < y->date ? -1 : 1;

  return x->time - y->time;
}

/* One calendar, or several in one file. */
static void
read_root (Reader *self, icalcomponent *root)
{
  if (icalcomponent_isa (root) == ICAL_VCALENDAR_COMPONENT)
    {
      read_calendar (self, root);
      return;
    }
  for (icalcomponent *calendar = icalcomponent_get_first_component (root, ICAL_VCALENDAR_COMPONENT); calendar != NULL;
       calendar = icalcomponent_get_next_component (root, ICAL_VCALENDAR_COMPONENT))
    read_calendar (self, calendar);
}

static gboolean
read_text (Reader *self, const char *text, GError **error)
{
  icalcomponent *root;

  /* What is wrong in a file is the file's fault, and no reason to stop. */
  icalerror_set_errors_are_fatal (FALSE);
  root = icalparser_parse_string (text);
  if (root == NULL)
    {
      g_set_error_literal (error, SAM_ERROR, SAM_ERROR_INVALID,
                           _("The calendar cannot be read. Nothing was changed. Export it again."));
      return FALSE;
    }
  self->clock.stockholm = sam_ics_zone_new ();
  read_root (self, root);
  icaltimezone_free (self->clock.stockholm, 1);
  icalcomponent_free (root);
  if (self->events->len <= SAM_ICS_MOST_EVENTS)
    return TRUE;

  g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID,
               _("The calendar has more than %d events in the time of the programme. Nothing was read. Export a part of it."),
               SAM_ICS_MOST_EVENTS);

  return FALSE;
}

GPtrArray *
sam_ics_read (GBytes *bytes, SamDate from, SamDate to, GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func (sam_ics_event_free);
  Reader reader = {
    .from = (gint64) from * SAM_ICS_MINUTES_A_DAY,
    .to = (gint64) to * SAM_ICS_MINUTES_A_DAY,
    .events = events,
  };

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (from != SAM_DATE_NONE && to != SAM_DATE_NONE, NULL);

  text = sam_ics_frame_decode (bytes, error);
  if (text == NULL || !read_text (&reader, text, error))
    return NULL;
  g_ptr_array_sort (events, compare_events);

  return g_steal_pointer (&events);
}
