/*
 * SamProgressFacts: what the progress overview tells, read from the file.
 */
#include "sam-progress-facts.h"

#include "sam-report-data.h"
#include "sam-status-matrix.h"
#include "sam-weekly-sessions.h"

static void
school_free (SamProgressSchool *self)
{
  g_free (self->name);
  g_free (self->organiser);
  g_free (self->group.term);
  g_free (self->individual.term);
  g_free (self);
}

SamProgressFacts *
sam_progress_facts_new (void)
{
  SamProgressFacts *self = g_new0 (SamProgressFacts, 1);

  self->schools = g_ptr_array_new_with_free_func ((GDestroyNotify) school_free);
  self->weeks = g_array_new (FALSE, FALSE, sizeof (SamProgressWeek));
  self->target_percent = -1;

  return self;
}

void
sam_progress_facts_free (SamProgressFacts *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->figures, g_array_unref);
  g_clear_pointer (&self->schools, g_ptr_array_unref);
  g_clear_pointer (&self->weeks, g_array_unref);
  g_free (self->programme);
  g_free (self->mandate);
  g_free (self);
}

SamProgressSchool *
sam_progress_facts_add_school (SamProgressFacts *self)
{
  SamProgressSchool *school = g_new0 (SamProgressSchool, 1);

  school->group.date = SAM_DATE_NONE;
  school->individual.date = SAM_DATE_NONE;
  g_ptr_array_add (self->schools, school);

  return school;
}

static gboolean
load_mandate (SamProgressFacts *self, SamDatabase *database, GError **error)
{
  g_autoptr (SamStatement) statement =
    sam_statement_new (database,
                       "SELECT text, target_percent FROM requirement WHERE figure GLOB 'F12*' ORDER BY id LIMIT 1",
                       error);
  g_autoptr (GError) step_error = NULL;

  if (statement == NULL)
    return FALSE;

  if (sam_statement_step (statement, &step_error))
    {
      self->mandate = sam_statement_dup_text (statement, 0);
      if (!sam_statement_is_null (statement, 1))
        self->target_percent = sam_statement_get_integer (statement, 1);
    }
  else if (step_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&step_error));
      return FALSE;
    }

  return TRUE;
}

static void
copy_status (SamProgressStatus *to, SamStatusRow *row, int strand)
{
  const SamStrandState *state;

  if (strand < 0)
    return;

  state = sam_status_row_get_state (row, strand);
  to->status = state->status;
  to->date = state->date;
  to->term = g_strdup (state->planned_term);
  to->is_unproven = state->is_unproven;
}

static gboolean
load_school (SamProgressFacts *self, SamDatabase *database, SamStatusMatrix *matrix, SamStatusRow *row, GError **error)
{
  SamScope scope = { SAM_SCOPE_SCHOOL, sam_status_row_get_school_id (row) };
  g_autoptr (GArray) figures = sam_figures_compute (database, scope, self->as_of, error);
  SamProgressSchool *school;
  const SamFigure *figure;

  if (figures == NULL)
    return FALSE;

  school = sam_progress_facts_add_school (self);
  school->name = g_strdup (sam_status_row_get_school_name (row));
  school->organiser = g_strdup (sam_status_row_get_organiser_name (row));
  copy_status (&school->group, row, sam_status_matrix_find_strand (matrix, SAM_STRAND_KIND_GROUP));
  copy_status (&school->individual, row, sam_status_matrix_find_strand (matrix, SAM_STRAND_KIND_INDIVIDUAL));

  if ((figure = sam_figures_find (figures, "F2")) != NULL)
    {
      school->teams_under_way = figure->numerator;
      school->teams = figure->denominator;
    }
  if ((figure = sam_figures_find (figures, "F5")) != NULL)
    {
      school->sessions_held = figure->numerator;
      school->sessions_planned = figure->denominator;
    }
  if ((figure = sam_figures_find (figures, "F6")) != NULL)
    school->given_minutes = figure->numerator;
  if ((figure = sam_figures_find (figures, "F7")) != NULL)
    {
      school->attended = figure->numerator;
      school->expected = figure->denominator;
    }

  return TRUE;
}

static gboolean
load_schools (SamProgressFacts *self, SamDatabase *database, SamScope scope, GError **error)
{
  g_autoptr (SamStatusMatrix) matrix = sam_status_matrix_load (database, scope, self->as_of, error);
  GPtrArray *rows;

  if (matrix == NULL)
    return FALSE;

  rows = sam_status_matrix_get_rows (matrix);
  for (guint i = 0; i < rows->len; i++)
    if (!load_school (self, database, matrix, g_ptr_array_index (rows, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
load_weeks (SamProgressFacts *self, SamDatabase *database, SamScope scope, GError **error)
{
  g_autoptr (GArray) weeks = sam_weekly_sessions_load (database, scope, self->as_of, error);

  if (weeks == NULL)
    return FALSE;

  for (guint i = 0; i < weeks->len; i++)
    {
      const SamWeeklySessions *from = &g_array_index (weeks, SamWeeklySessions, i);
      SamProgressWeek week = { from->week, from->held, (gint64) from->held + from->not_held };

      g_array_append_val (self->weeks, week);
    }

  return TRUE;
}

SamProgressFacts *
sam_progress_facts_load (SamDatabase *database, SamDate as_of, GError **error)
{
  g_autoptr (SamProgressFacts) self = sam_progress_facts_new ();
  SamScope scope = SAM_SCOPE_INIT_PROGRAMME;

  self->as_of = as_of;
  self->figures = sam_figures_compute (database, scope, as_of, error);
  if (self->figures == NULL
      || !sam_report_load_programme (database, &self->programme, &self->is_fictitious, error)
      || !load_mandate (self, database, error) || !load_schools (self, database, scope, error)
      || !load_weeks (self, database, scope, error))
    return NULL;

  return g_steal_pointer (&self);
}
