/*
 * What became of each event since the last export of the same scope. A session
 * that was moved by giving it a replacement is two events, but one change.
 */
#include "sam-calendar-feed-private.h"

/* More often than anyone moves one session; a file damaged elsewhere may hold a circle. */
#define LONGEST_CHAIN 1000

static void
set_from (SamCalendarEvent *event, const SamCalendarTold *told)
{
  event->from_date = told->date;
  event->from_time = told->time;
  event->from_minutes = told->minutes;
}

/* Whether it differs in what its times do not tell; where the checksum is gone, nobody knows. */
static gboolean
is_text_changed (const SamCalendarEvent *event, const SamCalendarTold *told)
{
  return event->minutes != told->minutes
         || (*told->fingerprint != '\0' && g_strcmp0 (event->fingerprint, told->fingerprint) != 0);
}

static SamCalendarChange
compare (SamCalendarEvent *event, const SamCalendarTold *told)
{
  gboolean was_on = told != NULL && !told->is_cancelled;

  if (event->is_cancelled)
    return was_on ? SAM_CALENDAR_CANCELLED : SAM_CALENDAR_UNCHANGED;
  if (!was_on)
    return SAM_CALENDAR_NEW;

  set_from (event, told);
  if (event->date != told->date || event->time != told->time)
    return SAM_CALENDAR_MOVED;

  return is_text_changed (event, told) ? SAM_CALENDAR_CHANGED : SAM_CALENDAR_UNCHANGED;
}

/* Where a moved session is held in the end; %NULL where that is not of this scope, or not any more.
 */
static SamCalendarEvent *
find_replacement (GHashTable *events, const SamCalendarEvent *event)
{
  SamCalendarEvent *found = NULL;
  gint64 next = event->replacement;

  for (guint i = 0; next != 0 && i < LONGEST_CHAIN; i++)
    {
      found = g_hash_table_lookup (events, &next);
      next = found != NULL ? found->replacement : 0;
    }

  return found != NULL && !found->is_cancelled ? found : NULL;
}

/* Cancelled here and new there is moved. */
static void
join_moved (GHashTable *events, SamCalendarEvent *event, const SamCalendarTold *told)
{
  SamCalendarEvent *replacement
      = event->change == SAM_CALENDAR_CANCELLED ? find_replacement (events, event) : NULL;

  if (replacement == NULL || replacement->change != SAM_CALENDAR_NEW)
    return;
  event->change = SAM_CALENDAR_UNCHANGED;
  replacement->change = SAM_CALENDAR_MOVED;
  set_from (replacement, told);
}

void
sam_calendar_feed_find_changes (SamCalendarFeed *self, GHashTable *told)
{
  g_autoptr (GHashTable) events = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < self->events->len; i++)
    {
      SamCalendarEvent *event = g_ptr_array_index (self->events, i);

      event->change = compare (event, g_hash_table_lookup (told, &event->session));
      g_hash_table_insert (events, &event->session, event);
    }
  for (guint i = 0; i < self->events->len; i++)
    {
      SamCalendarEvent *event = g_ptr_array_index (self->events, i);

      join_moved (events, event, g_hash_table_lookup (told, &event->session));
    }
}
