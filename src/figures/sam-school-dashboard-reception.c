/*
 * What a school's teachers answered in the latest round.
 */
#include "sam-school-dashboard-private.h"

static gboolean
load_round (SamDashboardLoad *load, gint64 round, GError **error)
{
  SamSchoolDashboard *self = load->dashboard;
  g_autoptr (SamStatement) statement = sam_statement_new (
    load->database, "SELECT name, opened_date, closed_date FROM survey_round WHERE id = :round", error);
  GError *step_error = NULL;

  if (statement == NULL)
    return FALSE;

  sam_statement_bind_integer (statement, ":round", round);
  if (sam_statement_step (statement, &step_error))
    {
      self->round = sam_statement_dup_text (statement, 0);
      self->round_opened = sam_statement_get_date (statement, 1);
      self->round_closed = sam_statement_get_date (statement, 2);
    }

  return sam_dashboard_check (step_error, error);
}

static gboolean
list_statements (SamDashboardLoad *load, gint64 round, GError **error)
{
  g_autoptr (SamStatement) statement = sam_statement_new (
    load->database, "SELECT id, text FROM survey_statement WHERE survey_round_id = :round ORDER BY ordinal", error);
  GError *step_error = NULL;

  if (statement == NULL)
    return FALSE;

  sam_statement_bind_integer (statement, ":round", round);
  while (sam_statement_step (statement, &step_error))
    {
      SamSchoolStatement of_round = { sam_statement_get_integer (statement, 0), sam_statement_dup_text (statement, 1), NULL };

      g_array_append_val (load->dashboard->statements, of_round);
    }

  return sam_dashboard_check (step_error, error);
}

static gboolean
load_spreads (SamDashboardLoad *load, gboolean *was_asked, GError **error)
{
  SamSchoolDashboard *self = load->dashboard;
  const SamScope scope = { SAM_SCOPE_SCHOOL, self->school };

  for (guint i = 0; i < self->statements->len; i++)
    {
      SamSchoolStatement *statement = &g_array_index (self->statements, SamSchoolStatement, i);

      /* Sheets of several schools lie side by side, and beside figures of the whole. */
      statement->spread = sam_survey_spread_load_part (load->database, scope, statement->id, self->as_of, error);
      if (statement->spread == NULL)
        return FALSE;
      *was_asked |= sam_survey_spread_get_rows (statement->spread)->len > 0;
    }

  return TRUE;
}

gboolean
sam_dashboard_load_reception (SamDashboardLoad *load, GError **error)
{
  SamSchoolDashboard *self = load->dashboard;
  g_autoptr (GError) local_error = NULL;
  gint64 round = sam_survey_find_latest_round (load->database, self->as_of, &local_error);
  gboolean was_asked = FALSE;

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (round == 0)
    return TRUE;
  if (!load_round (load, round, error) || !list_statements (load, round, error) || !load_spreads (load, &was_asked, error))
    return FALSE;
  if (was_asked)
    return TRUE;

  g_clear_pointer (&self->round, g_free);
  g_array_set_size (self->statements, 0);

  return TRUE;
}
