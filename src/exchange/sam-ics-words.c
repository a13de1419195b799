#include "sam-ics-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sam-family.h"
#include "sam-session.h"

char *
sam_ics_words_dup_uid (gint64 programme, gint64 session)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT "-%" G_GINT64_FORMAT SAM_ICS_UID_END, session,
                          programme);
}

static const char *
get_kind (const SamCalendarEvent *event)
{
  return event->kind == SAM_SESSION_KIND_OTHER
             /* Translators: an event in a calendar of which no more is known */
             ? _ ("Session")
             : sam_choice_get_label (&sam_family_session.fields[SAM_SESSION_KIND],
                                     (int) event->kind);
}

char *
sam_ics_words_dup_summary (const SamCalendarEvent *event)
{
  g_autoptr (GString) summary = g_string_new (get_kind (event));

  if (event->school_name != NULL)
    g_string_append_printf (summary, " · %s", event->school_name);
  if (event->team_name != NULL)
    g_string_append_printf (summary, "%s%s", event->school_name != NULL ? " " : " · ",
                            event->team_name);

  return g_string_free (g_steal_pointer (&summary), FALSE);
}

char *
sam_ics_words_dup_location (const SamCalendarEvent *event)
{
  if (event->place == NULL || *event->place == '\0')
    return g_strdup (event->school_name);
  if (event->school_name == NULL || strstr (event->place, event->school_name) != NULL)
    return g_strdup (event->place);

  return g_strdup_printf ("%s, %s", event->place, event->school_name);
}

char *
sam_ics_words_dup_description (const SamCalendarEvent *event)
{
  if (event->team_id == 0)
    return event->school_name != NULL
               ? g_strdup_printf ("%s, %s", get_kind (event), event->school_name)
               : g_strdup (get_kind (event));
  if (event->coach_name == NULL)
    return NULL;

  /* Translators: in an event of a calendar: the coach's name */
  return g_strdup_printf (_ ("Coach: %s"), event->coach_name);
}

const char *
sam_ics_words_get_category (const SamCalendarEvent *event)
{
  if (event->kind == SAM_SESSION_KIND_GROUP)
    return C_ ("session kind", "Group coaching");

  return event->kind == SAM_SESSION_KIND_OTHER ? C_ ("session kind", "Other")
                                               : _ ("Individual coaching");
}

static char *
query_name (SamDatabase *database, const char *sql, gint64 id, GError **error)
{
  g_autoptr (SamStatement) statement = sam_statement_new (database, sql, error);
  g_autoptr (GError) found = NULL;

  if (statement == NULL)
    return NULL;
  sam_statement_bind_integer (statement, ":id", id);
  if (sam_statement_step (statement, &found))
    return sam_statement_dup_text (statement, 0);
  if (found != NULL)
    g_propagate_error (error, g_steal_pointer (&found));
  else
    g_set_error_literal (
        error, SAM_ERROR, SAM_ERROR_NOT_FOUND,
        _ ("Whose calendar it was to be has been removed. Nothing was written. Choose again."));

  return NULL;
}

char *
sam_ics_words_dup_scope (SamDatabase *database, const SamCalendarScope *scope, GError **error)
{
  switch (scope->kind)
    {
    case SAM_CALENDAR_SCOPE_COACH:
      return query_name (database, "SELECT name FROM person WHERE id = :id", scope->id, error);
    case SAM_CALENDAR_SCOPE_SCHOOL:
      return query_name (database, "SELECT name FROM school WHERE id = :id", scope->id, error);
    case SAM_CALENDAR_SCOPE_TEAM:
      return query_name (database,
                         "SELECT school.name || ' ' || team.name FROM team JOIN school ON "
                         "school.id = school_id WHERE team.id = :id",
                         scope->id, error);
    case SAM_CALENDAR_SCOPE_ALL:
    default:
      /* Translators: whose calendar it is: everybody's */
      return g_strdup (_ ("All sessions"));
    }
}

char *
sam_ics_words_dup_title (SamDatabase *database, const SamCalendarScope *scope, GError **error)
{
  char *name = NULL;

  if (scope->kind == SAM_CALENDAR_SCOPE_ALL)
    name = query_name (database, "SELECT name FROM programme WHERE :id = 0", 0, NULL);

  return name != NULL ? name : sam_ics_words_dup_scope (database, scope, error);
}
