/*
 * SamProgressFacts: what the progress overview tells, read from the file.
 */
#include "sam-progress-facts.h"

#include "sam-reception.h"
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
  g_free (self->about);
  g_free (self->programme);
  g_free (self->round);
  g_free (self->statement);
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

/* The figures that schools are told by, each of all schools in one query. */
enum
{
  TEAMS,
  SESSIONS,
  GIVEN,
  ATTENDANCE,
  PROMISED,
  BEGUN,
  WITH_DIALOGUE,
  CLOSED,
  FIRST_LOSS,
  N_FIGURES = FIRST_LOSS + SAM_N_LOSSES,
};

static const char *
get_id (guint index)
{
  static const char *const ids[] = { "F2", "F5", "F6", "F7", "F18", "F10.begun", "F10.dialogue", "F10.closed" };

  return index < FIRST_LOSS ? ids[index] : sam_loss_get_figure (index - FIRST_LOSS);
}

static void
read_figure (GArray *figures, gint64 school, gint64 *numerator, gint64 *denominator)
{
  const SamFigure *figure = sam_figures_find_school (figures, school);

  *numerator = figure != NULL ? figure->numerator : 0;
  *denominator = figure != NULL ? figure->denominator : 0;
}

static void
read_school (SamProgressSchool *school, gint64 id, GPtrArray *figures)
{
  gint64 nothing;

  read_figure (figures->pdata[TEAMS], id, &school->teams_under_way, &school->teams);
  read_figure (figures->pdata[SESSIONS], id, &school->sessions_held, &school->sessions_planned);
  read_figure (figures->pdata[GIVEN], id, &school->given_minutes, &nothing);
  read_figure (figures->pdata[ATTENDANCE], id, &school->attended, &school->expected);
  read_figure (figures->pdata[PROMISED], id, &school->time.given, &school->time.promised);
  read_figure (figures->pdata[BEGUN], id, &school->cycles_begun, &nothing);
  read_figure (figures->pdata[WITH_DIALOGUE], id, &school->cycles_with_dialogue, &nothing);
  read_figure (figures->pdata[CLOSED], id, &school->cycles_closed, &nothing);
  for (guint loss = 0; loss < SAM_N_LOSSES; loss++)
    read_figure (figures->pdata[FIRST_LOSS + loss], id, &school->time.minutes[loss], &nothing);
  school->has_promise = school->time.promised > 0;
}

static void
add_school (SamProgressFacts *self, SamStatusMatrix *matrix, SamStatusRow *row, GPtrArray *figures, SamSurveySpread *spread)
{
  gint64 id = sam_status_row_get_school_id (row);
  const SamSurveyCell *reception = spread != NULL ? sam_survey_spread_get_school (spread, id) : NULL;
  SamProgressSchool *school = sam_progress_facts_add_school (self);

  school->name = g_strdup (sam_status_row_get_school_name (row));
  school->organiser = g_strdup (sam_status_row_get_organiser_name (row));
  copy_status (&school->group, row, sam_status_matrix_find_strand (matrix, SAM_STRAND_KIND_GROUP));
  copy_status (&school->individual, row, sam_status_matrix_find_strand (matrix, SAM_STRAND_KIND_INDIVIDUAL));
  read_school (school, id, figures);
  school->was_asked = reception != NULL;
  if (reception != NULL)
    school->reception = *reception;
}

static gboolean
load_schools (SamProgressFacts *self, SamDatabase *database, SamSurveySpread *spread, GError **error)
{
  g_autoptr (SamStatusMatrix) matrix = sam_status_matrix_load (database, self->scope, self->as_of, error);
  g_autoptr (GPtrArray) figures = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  GPtrArray *rows;

  if (matrix == NULL)
    return FALSE;
  for (guint i = 0; i < N_FIGURES; i++)
    {
      GArray *of_schools = sam_figures_compute_by_school (database, self->scope, get_id (i), self->as_of, error);

      if (of_schools == NULL)
        return FALSE;
      g_ptr_array_add (figures, of_schools);
    }

  rows = sam_status_matrix_get_rows (matrix);
  for (guint i = 0; i < rows->len; i++)
    add_school (self, matrix, g_ptr_array_index (rows, i), figures, spread);

  return TRUE;
}

/* The first statement stands for the round, as in the mandate of the overview: one page holds no more. */
static gboolean
load_schools_and_reception (SamProgressFacts *self, SamDatabase *database, GError **error)
{
  g_autoptr (SamReception) reception = sam_reception_load (database, self->scope, self->as_of, error);
  SamReceptionStatement *first;

  if (reception == NULL)
    return FALSE;
  if (reception->statements->len == 0)
    return load_schools (self, database, NULL, error);

  first = &g_array_index (reception->statements, SamReceptionStatement, 0);
  self->round = g_strdup (reception->name);
  self->statement = g_strdup (first->text);
  self->reception = *sam_survey_spread_get_total (first->spread);

  return load_schools (self, database, first->spread, error);
}

static gboolean
load_weeks (SamProgressFacts *self, SamDatabase *database, GError **error)
{
  g_autoptr (GArray) weeks = sam_weekly_sessions_load (database, self->scope, self->as_of, error);

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
sam_progress_facts_load (SamDatabase *database, SamScope scope, SamDate as_of, GError **error)
{
  /* Those that the overview and the organiser's sheet print. */
  static const char *const ids[] = { "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F12.strict", "F14", "F18", NULL };
  g_autoptr (SamProgressFacts) self = sam_progress_facts_new ();

  self->scope = scope;
  self->as_of = as_of;
  self->figures = sam_figures_compute_only (database, scope, ids, as_of, error);
  if (self->figures == NULL
      || !sam_report_load_programme (database, &self->programme, &self->is_fictitious, error)
      || (scope.kind == SAM_SCOPE_ORGANISER
          && (self->about = sam_report_load_organiser_name (database, scope.id, error)) == NULL)
      || !load_mandate (self, database, error) || !load_schools_and_reception (self, database, error)
      || !load_weeks (self, database, error))
    return NULL;

  return g_steal_pointer (&self);
}
