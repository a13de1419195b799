/*
 * SamSurveySpread: answers to one statement per school and team.
 *
 * Suppression works on two levels whose totals are shown together: schools
 * within the whole, and teams within a school. The teams of a hidden school are
 * all hidden, since they would add up to it.
 */
#include "sam-survey-spread.h"

#include "sam-scope.h"
#include "sam-suppression.h"

struct _SamSurveyRow
{
  GObject       parent_instance;

  gint64        school_id;
  char         *school_name;
  gint64        team_id;
  char         *team_name;
  guint         sessions_held;
  SamSurveyCell cell;
};

G_DEFINE_FINAL_TYPE (SamSurveyRow, sam_survey_row, G_TYPE_OBJECT)

struct _SamSurveySpread
{
  GPtrArray    *rows;
  SamSurveyCell total;
};

/* Which of a cell's two numbers of people is being suppressed. */
typedef enum
{
  ANSWERS,
  INVITED,
} People;

static void
sam_survey_row_finalize (GObject *object)
{
  SamSurveyRow *self = SAM_SURVEY_ROW (object);

  g_free (self->school_name);
  g_free (self->team_name);

  G_OBJECT_CLASS (sam_survey_row_parent_class)->finalize (object);
}

static void
sam_survey_row_class_init (SamSurveyRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_survey_row_finalize;
}

static void
sam_survey_row_init (SamSurveyRow *self)
{
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  SamSurveyRow *x = *(SamSurveyRow *const *) a;
  SamSurveyRow *y = *(SamSurveyRow *const *) b;
  int order = sam_collate (x->school_name, y->school_name);

  if (order == 0)
    order = (x->school_id > y->school_id) - (x->school_id < y->school_id);
  if (order == 0)
    order = sam_collate (x->team_name, y->team_name);

  return order;
}

static SamSurveyRow *
read_row (SamStatement *statement)
{
  SamSurveyRow *row = g_object_new (SAM_TYPE_SURVEY_ROW, NULL);

  row->school_id = sam_statement_get_integer (statement, 0);
  row->school_name = sam_statement_dup_text (statement, 1);
  row->team_id = sam_statement_get_integer (statement, 2);
  row->team_name = sam_statement_dup_text (statement, 3);
  row->cell.has_invited = !sam_statement_is_null (statement, 4);
  row->cell.invited = row->cell.has_invited ? sam_statement_get_integer (statement, 4) : 0;
  row->cell.has_answers = !sam_statement_is_null (statement, 5);
  for (int step = 0; row->cell.has_answers && step < SAM_SURVEY_N_STEPS; step++)
    {
      row->cell.steps[step] = sam_statement_get_integer (statement, 5 + step);
      row->cell.answers += row->cell.steps[step];
    }
  row->sessions_held = (guint) sam_statement_get_integer (statement, 10);

  return row;
}

static void
add_cell (SamSurveyCell *sum, const SamSurveyCell *cell)
{
  for (int step = 0; step < SAM_SURVEY_N_STEPS; step++)
    sum->steps[step] += cell->steps[step];
  sum->answers += cell->answers;
  sum->invited += cell->invited;
  sum->has_answers |= cell->has_answers;
  sum->has_invited |= cell->has_invited;
}

static gboolean
has_people (const SamSurveyCell *cell, People people)
{
  return people == ANSWERS ? cell->has_answers : cell->has_invited;
}

static gboolean *
get_hidden (SamSurveyCell *cell, People people)
{
  return people == ANSWERS ? &cell->is_hidden : &cell->is_invited_hidden;
}

/* Cells that are shown with their sum; those without a record take no part. */
static void
suppress (SamSurveyCell *const *cells, const char *const *names, guint n, People people)
{
  g_autofree SamSuppressionCell *group = g_new0 (SamSuppressionCell, n);
  g_autofree guint *places = g_new0 (guint, n);
  guint n_group = 0;

  for (guint i = 0; i < n; i++)
    if (has_people (cells[i], people))
      {
        group[n_group].name = names[i];
        group[n_group].people = people == ANSWERS ? cells[i]->answers : cells[i]->invited;
        places[n_group++] = i;
      }

  sam_suppression_apply (group, n_group);

  for (guint i = 0; i < n_group; i++)
    *get_hidden (cells[places[i]], people) = group[i].hidden;
}

/* The end of the run of rows of one school that begins at @first. */
static guint
find_end_of_school (GPtrArray *rows, guint first)
{
  SamSurveyRow *row = g_ptr_array_index (rows, first);
  guint end = first + 1;

  while (end < rows->len
         && ((SamSurveyRow *) g_ptr_array_index (rows, end))->school_id == row->school_id)
    end++;

  return end;
}

static void
suppress_school (GPtrArray *rows, guint first, guint end, SamSurveyCell *school, People people)
{
  guint n = end - first;
  g_autofree SamSurveyCell **cells = g_new0 (SamSurveyCell *, n);
  g_autofree const char **names = g_new0 (const char *, n);

  for (guint i = 0; i < n; i++)
    {
      SamSurveyRow *row = g_ptr_array_index (rows, first + i);

      cells[i] = &row->cell;
      names[i] = row->team_name;
    }

  suppress (cells, names, n, people);
  if (*get_hidden (school, people))
    for (guint i = 0; i < n; i++)
      *get_hidden (cells[i], people) = has_people (cells[i], people);
}

static void
suppress_spread (SamSurveySpread *self, People people)
{
  g_autoptr (GArray) sums = g_array_new (FALSE, TRUE, sizeof (SamSurveyCell));
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint school = 0;

  for (guint first = 0, end; first < self->rows->len; first = end)
    {
      SamSurveyRow *row = g_ptr_array_index (self->rows, first);
      SamSurveyCell sum = { 0 };

      end = find_end_of_school (self->rows, first);
      for (guint i = first; i < end; i++)
        add_cell (&sum, &((SamSurveyRow *) g_ptr_array_index (self->rows, i))->cell);
      g_array_append_val (sums, sum);
      g_ptr_array_add (names, row->school_name);
    }

  for (guint i = 0; i < sums->len; i++)
    g_ptr_array_add (cells, &g_array_index (sums, SamSurveyCell, i));

  suppress ((SamSurveyCell *const *) cells->pdata, (const char *const *) names->pdata, cells->len,
            people);

  for (guint first = 0, end; first < self->rows->len; first = end, school++)
    {
      end = find_end_of_school (self->rows, first);
      suppress_school (self->rows, first, end, g_ptr_array_index (cells, school), people);
    }
}

/* What may not be shown is not handed out either. */
static void
clear_hidden (SamSurveyCell *cell)
{
  if (cell->is_hidden)
    {
      for (int step = 0; step < SAM_SURVEY_N_STEPS; step++)
        cell->steps[step] = 0;
      cell->answers = 0;
    }
  if (cell->is_invited_hidden)
    cell->invited = 0;
}

static void
finish (SamSurveySpread *self)
{
  g_ptr_array_sort (self->rows, compare_rows);

  for (guint i = 0; i < self->rows->len; i++)
    add_cell (&self->total, &((SamSurveyRow *) g_ptr_array_index (self->rows, i))->cell);

  suppress_spread (self, ANSWERS);
  suppress_spread (self, INVITED);
  self->total.is_hidden = self->total.has_answers && self->total.answers < SAM_SUPPRESSION_LIMIT;
  self->total.is_invited_hidden =
    self->total.has_invited && self->total.invited < SAM_SUPPRESSION_LIMIT;

  clear_hidden (&self->total);
  for (guint i = 0; i < self->rows->len; i++)
    clear_hidden (&((SamSurveyRow *) g_ptr_array_index (self->rows, i))->cell);
}

SamSurveySpread *
sam_survey_spread_load (SamDatabase *database, SamScope scope, gint64 statement_id, SamDate as_of,
                        GError **error)
{
  g_autoptr (SamSurveySpread) self = NULL;
  g_autoptr (SamStatement) statement = NULL;
  GError *local_error = NULL;

  g_return_val_if_fail (database != NULL && as_of != SAM_DATE_NONE, NULL);

  statement = sam_scope_prepare (&scope, database, "survey-spread", as_of, error);
  if (statement == NULL)
    return NULL;

  self = g_new0 (SamSurveySpread, 1);
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  sam_statement_bind_integer (statement, ":statement", statement_id);
  while (sam_statement_step (statement, &local_error))
    g_ptr_array_add (self->rows, read_row (statement));

  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }

  finish (self);
  return g_steal_pointer (&self);
}

void
sam_survey_spread_free (SamSurveySpread *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->rows);
  g_free (self);
}

GPtrArray *
sam_survey_spread_get_rows (SamSurveySpread *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->rows;
}

const SamSurveyCell *
sam_survey_spread_get_total (SamSurveySpread *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->total;
}

gint64
sam_survey_find_latest_round (SamDatabase *database, SamDate as_of, GError **error)
{
  g_autoptr (SamStatement) statement = NULL;

  g_return_val_if_fail (database != NULL && as_of != SAM_DATE_NONE, 0);

  statement = sam_statement_new (database,
                                 "SELECT id FROM survey_round WHERE closed_date <= :as_of "
                                 "ORDER BY closed_date DESC, opened_date DESC, id DESC LIMIT 1",
                                 error);
  if (statement == NULL)
    return 0;

  sam_statement_bind_date (statement, ":as_of", as_of);
  return sam_statement_step (statement, error) ? sam_statement_get_integer (statement, 0) : 0;
}

SamFraction
sam_survey_cell_get_upper (const SamSurveyCell *self)
{
  g_return_val_if_fail (self != NULL, ((SamFraction) { 0, 0 }));

  return (SamFraction) { self->steps[2] + self->steps[3], self->answers };
}

SamFraction
sam_survey_cell_get_response (const SamSurveyCell *self)
{
  g_return_val_if_fail (self != NULL, ((SamFraction) { 0, 0 }));

  if (self->is_hidden || self->is_invited_hidden || !self->has_answers || !self->has_invited)
    return (SamFraction) { 0, 0 };

  return (SamFraction) { self->answers, self->invited };
}

gint64
sam_survey_row_get_school_id (SamSurveyRow *self)
{
  g_return_val_if_fail (SAM_IS_SURVEY_ROW (self), 0);

  return self->school_id;
}

const char *
sam_survey_row_get_school_name (SamSurveyRow *self)
{
  g_return_val_if_fail (SAM_IS_SURVEY_ROW (self), NULL);

  return self->school_name;
}

gint64
sam_survey_row_get_team_id (SamSurveyRow *self)
{
  g_return_val_if_fail (SAM_IS_SURVEY_ROW (self), 0);

  return self->team_id;
}

const char *
sam_survey_row_get_team_name (SamSurveyRow *self)
{
  g_return_val_if_fail (SAM_IS_SURVEY_ROW (self), NULL);

  return self->team_name;
}

guint
sam_survey_row_get_sessions_held (SamSurveyRow *self)
{
  g_return_val_if_fail (SAM_IS_SURVEY_ROW (self), 0);

  return self->sessions_held;
}

const SamSurveyCell *
sam_survey_row_get_cell (SamSurveyRow *self)
{
  g_return_val_if_fail (SAM_IS_SURVEY_ROW (self), NULL);

  return &self->cell;
}
