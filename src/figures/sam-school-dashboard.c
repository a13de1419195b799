/*
 * SamSchoolDashboard: everything of one school as of a day, in a fixed number of queries.
 */
#include "sam-school-dashboard-private.h"

#include "config.h"
#include "sam-record-io.h"
#include "sam-records.h"
#include "sam-school-calendar-load.h"

#include <glib/gi18n.h>

static void
team_clear (gpointer data)
{
  SamSchoolTeam *team = data;

  g_free (team->name);
  g_free (team->coach);
  g_array_unref (team->sessions);
}

static void
strand_clear (gpointer data)
{
  SamSchoolStrand *strand = data;

  g_free (strand->name);
  g_free (strand->planned_term);
}

static void
statement_clear (gpointer data)
{
  SamSchoolStatement *statement = data;

  g_free (statement->text);
  sam_survey_spread_free (statement->spread);
}

static void
intervention_clear (gpointer data)
{
  g_free (((SamSchoolIntervention *) data)->name);
}

static void
step_clear (gpointer data)
{
  g_free (((SamSchoolStep *) data)->team);
}

static GArray *
make_array (gsize size, GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, FALSE, (guint) size);

  if (clear != NULL)
    g_array_set_clear_func (array, clear);

  return array;
}

static SamSchoolDashboard *
dashboard_new (gint64 school, SamDate as_of)
{
  SamSchoolDashboard *self = g_new0 (SamSchoolDashboard, 1);

  self->school = school;
  self->as_of = as_of;
  self->terms = make_array (sizeof (SamSchoolTerm), NULL);
  self->strands = make_array (sizeof (SamSchoolStrand), strand_clear);
  self->weeks = make_array (sizeof (SamSchoolWeek), NULL);
  self->teams = make_array (sizeof (SamSchoolTeam), team_clear);
  self->dialogue_days = make_array (sizeof (gint64), NULL);
  self->waiting_days = make_array (sizeof (gint64), NULL);
  self->round_opened = self->round_closed = SAM_DATE_NONE;
  self->statements = make_array (sizeof (SamSchoolStatement), statement_clear);
  self->interventions = make_array (sizeof (SamSchoolIntervention), intervention_clear);
  self->coming = make_array (sizeof (SamSchoolStep), step_clear);

  return self;
}

void
sam_school_dashboard_free (SamSchoolDashboard *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->unit_code);
  g_free (self->organiser);
  g_free (self->municipality);
  g_free (self->principal);
  g_free (self->round);
  g_array_unref (self->terms);
  g_clear_pointer (&self->figures, g_array_unref);
  g_array_unref (self->strands);
  g_array_unref (self->weeks);
  g_array_unref (self->teams);
  g_array_unref (self->dialogue_days);
  g_array_unref (self->waiting_days);
  g_array_unref (self->statements);
  g_array_unref (self->interventions);
  g_array_unref (self->coming);
  g_free (self);
}

SamStatement *
sam_dashboard_prepare (SamDashboardLoad *load, const char *name, GError **error)
{
  g_autofree char *path = g_strconcat (RESOURCE_PATH "/sql/figures/", name, ".sql", NULL);
  SamStatement *statement = sam_statement_new_from_resource (load->database, path, error);

  if (statement == NULL)
    return NULL;

  sam_statement_bind_integer (statement, ":school", load->dashboard->school);
  sam_statement_bind_date (statement, ":joined", load->dashboard->joined);
  sam_statement_bind_date (statement, ":from", load->days.start);
  sam_statement_bind_date (statement, ":last", load->days.end - 1);
  sam_statement_bind_date (statement, ":until", load->dashboard->until);
  sam_statement_bind_date (statement, ":as_of", load->dashboard->as_of);

  return statement;
}

gboolean
sam_dashboard_check (GError *step_error, GError **error)
{
  if (step_error == NULL)
    return TRUE;

  g_propagate_error (error, step_error);

  return FALSE;
}

static gboolean
load_school (SamDashboardLoad *load, GError **error)
{
  SamSchoolDashboard *self = load->dashboard;
  g_autoptr (SamRecord) school = NULL;
  g_autoptr (SamRecord) organiser = NULL;

  if (!sam_record_io_get (load->database, &sam_family_school, self->school, &school, error))
    return FALSE;
  if (school == NULL)
    {
      g_set_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND, _("The school has been removed."));
      return FALSE;
    }
  if (!sam_record_io_get (load->database, &sam_family_organiser, sam_record_get_reference (school, SAM_SCHOOL_ORGANISER),
                          &organiser, error))
    return FALSE;

  self->name = g_strdup (sam_record_get_text (school, SAM_SCHOOL_NAME));
  self->unit_code = g_strdup (sam_record_get_text (school, SAM_SCHOOL_UNIT_CODE));
  self->organiser = organiser != NULL ? g_strdup (sam_record_get_text (organiser, SAM_ORGANISER_NAME)) : NULL;
  self->municipality = g_strdup (sam_record_get_text (school, SAM_SCHOOL_MUNICIPALITY));
  self->principal = g_strdup (sam_record_get_text (school, SAM_SCHOOL_PRINCIPAL_NAME));
  self->pupils = sam_record_is_set (school, SAM_SCHOOL_PUPILS) ? sam_record_get_integer (school, SAM_SCHOOL_PUPILS) : -1;
  self->joined = sam_record_get_date (school, SAM_SCHOOL_JOINED_DATE);
  self->left = sam_record_get_date (school, SAM_SCHOOL_LEFT_DATE);
  self->takes_part = self->joined <= self->as_of && (self->left == SAM_DATE_NONE || self->left >= self->as_of);

  return TRUE;
}

/* The set of strands that are mandatory on the day. */
static GHashTable *
load_mandatory (SamDashboardLoad *load, GError **error)
{
  g_autoptr (GHashTable) strands = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (SamStatement) statement = sam_dashboard_prepare (load, "mandatory-strands", error);
  GError *step_error = NULL;

  if (statement == NULL)
    return NULL;

  while (sam_statement_step (statement, &step_error))
    {
      gint64 id = sam_statement_get_integer (statement, 0);

      g_hash_table_add (strands, g_memdup2 (&id, sizeof id));
    }

  return sam_dashboard_check (step_error, error) ? g_steal_pointer (&strands) : NULL;
}

static gboolean
load_strands (SamDashboardLoad *load, GError **error)
{
  SamSchoolDashboard *self = load->dashboard;
  const SamScope scope = { SAM_SCOPE_SCHOOL, self->school };
  g_autoptr (GHashTable) mandatory = load_mandatory (load, error);
  g_autoptr (SamStatusMatrix) matrix = NULL;
  SamStatusRow *row;

  if (mandatory == NULL)
    return FALSE;
  matrix = sam_status_matrix_load (load->database, scope, self->as_of, error);
  if (matrix == NULL)
    return FALSE;

  /* None on a day on which the school takes no part. */
  row = sam_status_matrix_get_rows (matrix)->len > 0 ? g_ptr_array_index (sam_status_matrix_get_rows (matrix), 0) : NULL;
  for (guint i = 0; i < sam_status_matrix_get_n_strands (matrix); i++)
    {
      const SamStrandState *state = row != NULL ? sam_status_row_get_state (row, i) : NULL;
      gint64 id = sam_status_matrix_get_strand_id (matrix, i);
      SamSchoolStrand strand = {
        .kind = sam_status_matrix_get_strand_kind (matrix, i),
        .name = g_strdup (sam_status_matrix_get_strand_name (matrix, i)),
        .status = state != NULL ? state->status : SAM_STRAND_STATUS_STATUS_NOT_PLANNED,
        .since = state != NULL ? state->date : SAM_DATE_NONE,
        .planned_term = state != NULL ? g_strdup (state->planned_term) : NULL,
        .is_unproven = state != NULL && state->is_unproven,
        .is_mandatory = g_hash_table_contains (mandatory, &id),
      };

      g_array_append_val (self->strands, strand);
    }

  return TRUE;
}

static gboolean
load_interventions (SamDashboardLoad *load, GError **error)
{
  SamSchoolDashboard *self = load->dashboard;
  g_autoptr (SamStatement) statement = NULL;
  GError *step_error = NULL;
  const SamSchoolWeek *first = &g_array_index (self->weeks, SamSchoolWeek, 0);

  statement = sam_statement_new (load->database,
                                 "SELECT name, from_date, to_date FROM intervention"
                                 " WHERE school_id = :school AND from_date <= :last"
                                 " AND COALESCE (to_date, '9999-12-31') >= :first"
                                 " ORDER BY from_date, name COLLATE sam_name, id",
                                 error);
  if (statement == NULL)
    return FALSE;

  sam_statement_bind_integer (statement, ":school", self->school);
  sam_statement_bind_date (statement, ":first", first->monday);
  sam_statement_bind_date (statement, ":last", first->monday + (int) self->weeks->len * 7 - 1);
  while (sam_statement_step (statement, &step_error))
    {
      SamSchoolIntervention intervention = {
        .name = sam_statement_dup_text (statement, 0),
        .from = sam_statement_get_date (statement, 1),
        .to = sam_statement_get_date (statement, 2),
      };

      g_array_append_val (self->interventions, intervention);
    }

  return sam_dashboard_check (step_error, error);
}

static gboolean
load_all (SamDashboardLoad *load, SamDate of_term, GError **error)
{
  static const char *const ids[] = { "F2", "F3", "F5", "F7", "F10.begun", "F13", NULL };
  SamSchoolDashboard *self = load->dashboard;
  const SamScope scope = { SAM_SCOPE_SCHOOL, self->school };

  if (!load_school (load, error))
    return FALSE;
  load->calendar = sam_school_calendar_load (load->database, self->school, error);
  if (load->calendar == NULL || !sam_dashboard_load_term (load, of_term, error) || !load_strands (load, error)
      || !sam_dashboard_load_teams (load, error) || !sam_dashboard_load_cycles (load, error)
      || !sam_dashboard_load_reception (load, error) || !load_interventions (load, error))
    return FALSE;

  self->figures = sam_figures_compute_only (load->database, scope, ids, self->as_of, error);
  if (self->figures == NULL)
    return FALSE;
  sam_dashboard_count_gaps (load);

  return TRUE;
}

SamSchoolDashboard *
sam_school_dashboard_load_term (SamDatabase *database, gint64 school, SamDate as_of, SamDate of_term, GError **error)
{
  g_autoptr (SamSchoolDashboard) self = NULL;
  SamDashboardLoad load = { 0 };
  gboolean is_loaded;

  g_return_val_if_fail (database != NULL && as_of != SAM_DATE_NONE, NULL);

  self = dashboard_new (school, as_of);
  load.dashboard = self;
  load.database = database;
  is_loaded = load_all (&load, of_term, error);
  sam_school_calendar_free (load.calendar);

  return is_loaded ? g_steal_pointer (&self) : NULL;
}

SamSchoolDashboard *
sam_school_dashboard_load (SamDatabase *database, gint64 school, SamDate as_of, GError **error)
{
  return sam_school_dashboard_load_term (database, school, as_of, SAM_DATE_NONE, error);
}
