#include "sam-reminder.h"

#include <glib/gi18n.h>

/* A notification has room for few lines. */
#define MOST_LINES 5

static gboolean
is_of_team (SamSessionItem *item)
{
  return sam_session_item_get_team_name (item) != NULL;
}

/* "Almbackaskolan F–3"; of individual coaching "Lesson observation, Almbackaskolan". */
static char *
dup_name (SamSessionItem *item)
{
  const char *school = sam_session_item_get_school_name (item);
  const char *kind = sam_choice_get_label (&sam_family_session.fields[SAM_SESSION_KIND],
                                           (int) sam_session_item_get_kind (item));

  if (is_of_team (item))
    return school != NULL ? g_strdup_printf ("%s %s", school, sam_session_item_get_team_name (item))
                          : g_strdup (sam_session_item_get_team_name (item));

  return school != NULL ? g_strdup_printf ("%s, %s", kind, school) : g_strdup (kind);
}

/* Who is coached, and hence by whom and where, is nobody else's matter in individual coaching. */
static char *
dup_details (SamSessionItem *item)
{
  g_autofree char *name = dup_name (item);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  g_ptr_array_add (parts, name);
  if (is_of_team (item) && sam_session_item_get_coach_name (item) != NULL)
    g_ptr_array_add (parts, (gpointer) sam_session_item_get_coach_name (item));
  if (is_of_team (item) && sam_session_item_get_place (item) != NULL)
    g_ptr_array_add (parts, (gpointer) sam_session_item_get_place (item));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

static char *
dup_lines (SamSessionItem *const *items, guint n)
{
  GString *text = g_string_new (NULL);
  /* "and 1 more" would take the line of that one. */
  guint n_lines = n <= MOST_LINES ? n : MOST_LINES - 1;

  for (guint i = 0; i < n_lines; i++)
    {
      g_autofree char *time = sam_time_format (sam_session_item_get_time (items[i]));
      g_autofree char *name = dup_name (items[i]);

      g_string_append_printf (text, "%s%s %s", i > 0 ? "\n" : "", time, name);
    }
  if (n > n_lines)
    {
      g_string_append_c (text, '\n');
      /* Translators: sessions that are not named in a notification; at least two. */
      g_string_append_printf (text, ngettext ("and %u more", "and %u more", n - n_lines),
                              n - n_lines);
    }

  return g_string_free (text, FALSE);
}

static SamReminder *
new_reminder (const char *id, SamSessionItem *const *items, guint n)
{
  SamReminder *self = g_new0 (SamReminder, 1);

  self->id = id;
  self->date = sam_session_item_get_date (items[0]);
  self->session = n == 1 ? sam_session_item_get_id (items[0]) : 0;
  self->body = n == 1 ? dup_details (items[0]) : dup_lines (items, n);

  return self;
}

SamReminder *
sam_reminder_new_soon (SamSessionItem *const *items, guint n)
{
  SamReminder *self = NULL;
  g_autofree char *time = NULL;

  g_return_val_if_fail (n > 0, NULL);

  self = new_reminder (SAM_REMINDER_ID_SOON, items, n);
  time = sam_time_format (sam_session_item_get_time (items[0]));
  if (n == 1)
    /* Translators: title of a notification; the time at which a session begins. */
    self->title = g_strdup_printf (_ ("Session at %s"), time);
  else
    /* Translators: title of a notification: how many sessions, and when the first one begins. */
    self->title
        = g_strdup_printf (ngettext ("%u session from %s", "%u sessions from %s", n), n, time);

  return self;
}

SamReminder *
sam_reminder_new_tomorrow (SamSessionItem *const *items, guint n)
{
  SamReminder *self = NULL;
  g_autofree char *time = NULL;

  g_return_val_if_fail (n > 0, NULL);

  self = new_reminder (SAM_REMINDER_ID_TOMORROW, items, n);
  time = sam_time_format (sam_session_item_get_time (items[0]));
  if (n == 1)
    /* Translators: title of a notification; the time at which tomorrow's session begins. */
    self->title = g_strdup_printf (_ ("Session tomorrow at %s"), time);
  else
    /* Translators: title of a notification: how many sessions there are tomorrow. */
    self->title = g_strdup_printf (ngettext ("%u session tomorrow", "%u sessions tomorrow", n), n);

  return self;
}

void
sam_reminder_free (SamReminder *self)
{
  g_free (self->title);
  g_free (self->body);
  g_free (self);
}
