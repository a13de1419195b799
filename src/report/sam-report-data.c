/*
 * SamReportData: what reports of the calendar read besides sessions.
 */
#include "sam-report-data.h"

#include <glib/gi18n.h>

#include "sam-people-list.h"
#include "sam-school-calendar-load.h"

struct _SamReportData
{
  SamDatabase *database;
  char        *programme;
  gboolean     is_fictitious;
  GPtrArray   *schools;
  GHashTable  *calendars;
  GHashTable  *members; /* of each team: everyone who ever was one */
};

/* The row of the programme; *statement comes out as %NULL where there is none yet. */
static gboolean
read_programme (SamDatabase *database, const char *sql, SamStatement **statement, GError **error)
{
  g_autoptr (SamStatement) row = sam_statement_new (database, sql, error);
  g_autoptr (GError) step_error = NULL;

  if (row == NULL)
    return FALSE;

  if (sam_statement_step (row, &step_error))
    *statement = g_steal_pointer (&row);
  else if (step_error != NULL)
    g_propagate_error (error, g_steal_pointer (&step_error));
  else
    return TRUE;

  return *statement != NULL;
}

gboolean
sam_report_load_programme (SamDatabase *database, char **name, gboolean *is_fictitious, GError **error)
{
  g_autoptr (SamStatement) row = NULL;

  if (!read_programme (database, "SELECT name, fictitious FROM programme ORDER BY id LIMIT 1", &row, error))
    return FALSE;
  if (row == NULL)
    return TRUE;

  *name = sam_statement_dup_text (row, 0);
  *is_fictitious = sam_statement_get_integer (row, 1) != 0;

  return TRUE;
}

gboolean
sam_report_load_owner (SamDatabase *database, char **owner, GError **error)
{
  g_autoptr (SamStatement) row = NULL;

  if (!read_programme (database, "SELECT owner FROM programme ORDER BY id LIMIT 1", &row, error))
    return FALSE;
  if (row != NULL)
    *owner = sam_statement_dup_text (row, 0);

  return TRUE;
}

/* A row by its id; what is gone since it was chosen is said in words. */
static SamStatement *
find_row (SamDatabase *database, const char *sql, gint64 id, const char *missing, GError **error)
{
  g_autoptr (SamStatement) statement = sam_statement_new (database, sql, error);
  g_autoptr (GError) step_error = NULL;

  if (statement == NULL)
    return NULL;

  sam_statement_bind_integer (statement, ":id", id);
  if (sam_statement_step (statement, &step_error))
    return g_steal_pointer (&statement);

  if (step_error != NULL)
    g_propagate_error (error, g_steal_pointer (&step_error));
  else
    g_set_error_literal (error, SAM_ERROR, SAM_ERROR_NOT_FOUND, missing);

  return NULL;
}

char *
sam_report_load_person_name (SamDatabase *database, gint64 person, GError **error)
{
  g_autoptr (SamStatement) row = find_row (database, "SELECT name FROM person WHERE id = :id", person,
                                           _("The person is no longer in the file. Choose another one."), error);

  return row != NULL ? sam_statement_dup_text (row, 0) : NULL;
}

char *
sam_report_load_organiser_name (SamDatabase *database, gint64 organiser, GError **error)
{
  g_autoptr (SamStatement) row = find_row (database, "SELECT name FROM organiser WHERE id = :id", organiser,
                                           _("The organiser is no longer in the file. Choose another one."), error);

  return row != NULL ? sam_statement_dup_text (row, 0) : NULL;
}

gboolean
sam_report_load_team (SamDatabase *database, gint64 team, char **name, gint64 *school, GError **error)
{
  g_autoptr (SamStatement) row = find_row (database, "SELECT name, school_id FROM team WHERE id = :id", team,
                                           _("The team is no longer in the file. Choose another one."), error);

  if (row == NULL)
    return FALSE;

  *name = sam_statement_dup_text (row, 0);
  *school = sam_statement_get_integer (row, 1);

  return TRUE;
}

SamReportData *
sam_report_data_new (SamDatabase *database, SamDate as_of, GError **error)
{
  g_autoptr (SamReportData) self = g_new0 (SamReportData, 1);

  self->database = database;
  self->calendars
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) sam_school_calendar_free);
  self->members = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->schools = sam_school_list_load (database, as_of, error);
  if (self->schools == NULL || !sam_report_load_programme (database, &self->programme, &self->is_fictitious, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
sam_report_data_free (SamReportData *self)
{
  if (self == NULL)
    return;

  g_free (self->programme);
  g_clear_pointer (&self->schools, g_ptr_array_unref);
  g_clear_pointer (&self->calendars, g_hash_table_unref);
  g_clear_pointer (&self->members, g_hash_table_unref);
  g_free (self);
}

SamDatabase *
sam_report_data_get_database (SamReportData *self)
{
  return self->database;
}

const char *
sam_report_data_get_programme (SamReportData *self)
{
  return self->programme != NULL ? self->programme : "";
}

gboolean
sam_report_data_is_fictitious (SamReportData *self)
{
  return self->is_fictitious;
}

GPtrArray *
sam_report_data_get_schools (SamReportData *self)
{
  return self->schools;
}

SamSchoolItem *
sam_report_data_find_school (SamReportData *self, gint64 school)
{
  for (guint i = 0; i < self->schools->len; i++)
    if (sam_school_item_get_id (g_ptr_array_index (self->schools, i)) == school)
      return g_ptr_array_index (self->schools, i);

  return NULL;
}

SamSchoolCalendar *
sam_report_data_get_calendar (SamReportData *self, gint64 school, GError **error)
{
  SamSchoolCalendar *calendar = g_hash_table_lookup (self->calendars, &school);

  if (calendar != NULL)
    return calendar;

  calendar = sam_school_calendar_load (self->database, school, error);
  if (calendar != NULL)
    g_hash_table_insert (self->calendars, g_memdup2 (&school, sizeof school), calendar);

  return calendar;
}

int
sam_report_data_count_members (SamReportData *self, gint64 team, SamDate date, GError **error)
{
  GPtrArray *members = g_hash_table_lookup (self->members, &team);
  int n = 0;

  if (members == NULL)
    {
      members = sam_people_list_team (self->database, team, SAM_DATE_NONE, error);
      if (members == NULL)
        return -1;
      g_hash_table_insert (self->members, g_memdup2 (&team, sizeof team), members);
    }
  for (guint i = 0; i < members->len; i++)
    {
      SamPersonItem *member = g_ptr_array_index (members, i);
      SamDate to = sam_person_item_get_to (member);

      n += sam_person_item_get_from (member) <= date && (to == SAM_DATE_NONE || to >= date);
    }

  return n;
}

SamDocument *
sam_report_data_new_document (SamReportData *self, const SamReportOptions *options, const char *title,
                              const char *about, const char *readers, SamOrientation orientation)
{
  const SamLanguage *language = options->language;
  g_autofree char *date = sam_language_format_date (language, options->as_of, SAM_DATE_STYLE_LONG);
  /* Translators: a date, such as “As of 14 December 2012” */
  g_autofree char *day = g_strdup_printf (sam_language_gettext (language, "As of %s"), date);
  const char *programme = sam_report_data_get_programme (self);
  g_autofree char *subtitle = about != NULL && *programme != '\0' ? g_strdup_printf ("%s · %s", programme, about)
                                                                  : g_strdup (about != NULL ? about : programme);
  SamDocument *document = sam_document_new (language, title, subtitle, day, readers);

  sam_document_set_paper (document, options->paper, orientation);
  if (self->is_fictitious)
    sam_document_set_mark (document, sam_language_gettext (language, "FICTITIOUS EXAMPLE DATA"));

  return document;
}
