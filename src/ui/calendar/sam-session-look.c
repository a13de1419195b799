/*
 * How a session looks and reads in the calendar.
 */
#include "sam-session-look.h"

#include <glib/gi18n.h>

#include "sam-language.h"
#include "sam-school-name.h"

SamStyle
sam_session_look_get_style (SamSessionItem *item, SamDate as_of)
{
  return sam_style_for_session (sam_session_item_get_state_on (item, as_of),
                                sam_session_item_is_overdue (item, as_of));
}

void
sam_session_look_apply (GtkWidget *widget, SamStyle style)
{
  static const char key[] = "sam-session-look";
  const char *old = g_object_get_data (G_OBJECT (widget), key);

  if (old == style.css_class)
    return;

  if (old != NULL)
    gtk_widget_remove_css_class (widget, old);
  gtk_widget_add_css_class (widget, style.css_class);
  g_object_set_data (G_OBJECT (widget), key, (gpointer) style.css_class);
}

/* The kind of individual coaching as one word after a school's name. */
static const char *
get_short_kind (SamSessionKind kind)
{
  switch (kind)
    {
    case SAM_SESSION_KIND_TALK_BEFORE:
      return C_("session in the month", "talk");
    case SAM_SESSION_KIND_OBSERVATION:
      return C_("session in the month", "observation");
    case SAM_SESSION_KIND_DIALOGUE:
      return C_("session in the month", "dialogue");
    case SAM_SESSION_KIND_FOLLOW_UP:
      return C_("session in the month", "follow-up");
    case SAM_SESSION_KIND_GROUP:
    case SAM_SESSION_KIND_OTHER:
    default:
      return C_("session in the month", "other");
    }
}

static const char *
get_kind (SamSessionItem *item)
{
  return sam_choice_get_label (&sam_family_session.fields[SAM_SESSION_KIND],
                               (int) sam_session_item_get_kind (item));
}

static gboolean
has_team (SamSessionItem *item)
{
  return sam_session_item_get_team_name (item) != NULL;
}

char *
sam_session_look_dup_short (SamSessionItem *item, guint room)
{
  const char *school = sam_session_item_get_school_name (item);
  const char *rest = has_team (item) ? sam_session_item_get_team_name (item)
                                     : get_short_kind (sam_session_item_get_kind (item));
  guint taken = (guint) g_utf8_strlen (rest, -1) + 1;
  g_autofree char *short_name = NULL;

  if (school == NULL)
    return g_strdup (rest);

  /* Wide letters need more than their share: a long name never takes all the room there is. */
  short_name = sam_school_name_abbreviate (school, room > taken ? MIN (room - taken, room * 3 / 5) : 0);

  return g_strdup_printf ("%s %s", short_name, rest);
}

char *
sam_session_look_dup_title (SamSessionItem *item)
{
  const char *school = sam_session_item_get_school_name (item);

  if (has_team (item) && school != NULL)
    return g_strdup (school);

  return g_strdup (get_kind (item));
}

char *
sam_session_look_dup_detail (SamSessionItem *item)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  gboolean held = sam_session_item_get_state (item) == SAM_SESSION_STATE_HELD;
  g_autofree char *minutes =
    sam_language_format_minutes (sam_language_get_default (),
                                 held ? sam_session_item_get_actual_minutes (item)
                                      : sam_session_item_get_planned_minutes (item));

  /* Who is coached, and hence by whom, is nobody else's matter in individual coaching. */
  if (has_team (item))
    {
      g_ptr_array_add (parts, (gpointer) sam_session_item_get_team_name (item));
      if (sam_session_item_get_coach_name (item) != NULL)
        g_ptr_array_add (parts, (gpointer) sam_session_item_get_coach_name (item));
    }
  else if (sam_session_item_get_school_name (item) != NULL)
    g_ptr_array_add (parts, (gpointer) sam_session_item_get_school_name (item));
  g_ptr_array_add (parts, minutes);
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

const char *
sam_session_look_get_what (SamSessionItem *item, gboolean brief)
{
  if (has_team (item))
    return sam_session_item_get_team_name (item);

  return brief ? get_short_kind (sam_session_item_get_kind (item)) : get_kind (item);
}

int
sam_session_look_get_minutes (SamSessionItem *item, SamDate as_of)
{
  int actual = sam_session_item_get_actual_minutes (item);

  if (actual > 0 && sam_session_item_get_state_on (item, as_of) == SAM_SESSION_STATE_HELD)
    return actual;

  return sam_session_item_get_planned_minutes (item);
}

char *
sam_session_look_dup_school (SamSessionItem *item, guint room)
{
  const char *school = sam_session_item_get_school_name (item);

  return school != NULL ? sam_school_name_abbreviate (school, room) : NULL;
}

/* "Almbackaskolan F–3": where and who, or where and what. */
static char *
dup_name (SamSessionItem *item)
{
  const char *school = sam_session_item_get_school_name (item);
  const char *what = sam_session_look_get_what (item, FALSE);

  return school != NULL ? g_strdup_printf ("%s %s", school, what) : g_strdup (what);
}

/* Of what was cancelled; NULL for anything else. */
static const char *
get_cause (SamSessionItem *item)
{
  if (sam_session_item_get_state (item) != SAM_SESSION_STATE_CANCELLED)
    return NULL;

  return sam_choice_get_label (&sam_family_session.fields[SAM_SESSION_CAUSE], MAX (0, sam_session_item_get_cause (item)));
}

char *
sam_session_look_dup_span (SamSessionItem *item, SamDate as_of)
{
  int start = sam_session_item_get_time (item);
  int end = start + sam_session_look_get_minutes (item, as_of);
  g_autofree char *name = dup_name (item);
  g_autofree char *date = sam_language_format_date (sam_language_get_default (), sam_session_item_get_date (item),
                                                    SAM_DATE_STYLE_WEEKDAY);
  g_autofree char *from = sam_time_format (start);
  g_autofree char *to = sam_time_format (MIN (end, 24 * 60 - 1));
  const char *word = sam_session_look_get_style (item, as_of).word;
  const char *cause = get_cause (item);

  if (cause != NULL)
    /* Translators: school and team, day, start, end: state, cause. */
    return g_strdup_printf (_("%s, %s %s–%s: %s, %s"), name, date, from, to, word, cause);

  /* Translators: school and team, day, start, end: state. */
  return g_strdup_printf (_("%s, %s %s–%s: %s"), name, date, from, to, word);
}

char *
sam_session_look_dup_description (SamSessionItem *item, SamDate as_of)
{
  g_autofree char *name = dup_name (item);
  g_autofree char *date = sam_language_format_date (sam_language_get_default (),
                                                    sam_session_item_get_date (item),
                                                    SAM_DATE_STYLE_LONG);
  g_autofree char *time = sam_time_format (sam_session_item_get_time (item));
  const char *word = sam_session_look_get_style (item, as_of).word;
  const char *cause = get_cause (item);

  if (cause != NULL)
    /* Translators: school and team, date, time: state, cause. */
    return g_strdup_printf (_("%s, %s %s: %s, %s"), name, date, time, word, cause);

  /* Translators: school and team, date, time: state. */
  return g_strdup_printf (_("%s, %s %s: %s"), name, date, time, word);
}
