/*
 * SamSurveySpread: answers to one statement per school and team.
 */
#include "sam-survey-spread-private.h"

#include "sam-scope.h"
#include "sam-suppression.h"

G_DEFINE_FINAL_TYPE (SamSurveyRow, sam_survey_row, G_TYPE_OBJECT)

static void
sam_survey_row_finalize (GObject *object)
{
  SamSurveyRow *self = SAM_SURVEY_ROW (object);

  g_free (self->organiser_name);
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

int
sam_survey_row_compare (gconstpointer a, gconstpointer b)
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
  row->organiser_id = sam_statement_get_integer (statement, 11);
  row->organiser_name = sam_statement_dup_text (statement, 12);

  return row;
}

void
sam_survey_cell_add (SamSurveyCell *sum, const SamSurveyCell *cell)
{
  for (int step = 0; step < SAM_SURVEY_N_STEPS; step++)
    sum->steps[step] += cell->steps[step];
  sum->answers += cell->answers;
  sum->invited += cell->invited;
  sum->has_answers |= cell->has_answers;
  sum->has_invited |= cell->has_invited;
}

static SamSurveySum *
find_sum (GArray *sums, gint64 id)
{
  for (guint i = 0; i < sums->len; i++)
    if (g_array_index (sums, SamSurveySum, i).id == id)
      return &g_array_index (sums, SamSurveySum, i);

  return NULL;
}

static guint
find_or_add_organiser (SamSurveySpread *self, SamSurveyRow *row)
{
  SamSurveySum *found = find_sum (self->organisers, row->organiser_id);
  SamSurveySum organiser = { .id = row->organiser_id, .name = row->organiser_name };

  if (found != NULL)
    return (guint) (found - &g_array_index (self->organisers, SamSurveySum, 0));

  g_array_append_val (self->organisers, organiser);
  return self->organisers->len - 1;
}

/* Rows are sorted, so those of a school follow one another. */
static void
sum_up (SamSurveySpread *self)
{
  SamSurveySum *school = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      SamSurveyRow *row = g_ptr_array_index (self->rows, i);

      if (school == NULL || school->id != row->school_id)
        {
          SamSurveySum sum = { .id = row->school_id, .name = row->school_name, .first = i,
                               .organiser = find_or_add_organiser (self, row) };

          g_array_append_val (self->schools, sum);
          school = &g_array_index (self->schools, SamSurveySum, self->schools->len - 1);
        }
      school->end = i + 1;
      sam_survey_cell_add (&school->cell, &row->cell);
      sam_survey_cell_add (&g_array_index (self->organisers, SamSurveySum, school->organiser).cell, &row->cell);
      sam_survey_cell_add (&self->total, &row->cell);
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
clear_hidden_sums (GArray *sums)
{
  for (guint i = 0; i < sums->len; i++)
    clear_hidden (&g_array_index (sums, SamSurveySum, i).cell);
}

static void
hide (SamSurveyCell *cell)
{
  cell->is_hidden = cell->has_answers;
  clear_hidden (cell);
}

void
sam_survey_spread_hide (SamSurveySpread *self)
{
  g_return_if_fail (self != NULL);

  hide (&self->total);
  for (guint i = 0; i < self->organisers->len; i++)
    hide (&g_array_index (self->organisers, SamSurveySum, i).cell);
  for (guint i = 0; i < self->schools->len; i++)
    hide (&g_array_index (self->schools, SamSurveySum, i).cell);
  for (guint i = 0; i < self->rows->len; i++)
    hide (&((SamSurveyRow *) g_ptr_array_index (self->rows, i))->cell);
}

static void
finish (SamSurveySpread *self)
{
  g_ptr_array_sort (self->rows, sam_survey_row_compare);
  sum_up (self);
  sam_survey_spread_suppress (self);

  clear_hidden (&self->total);
  clear_hidden_sums (self->organisers);
  clear_hidden_sums (self->schools);
  for (guint i = 0; i < self->rows->len; i++)
    clear_hidden (&((SamSurveyRow *) g_ptr_array_index (self->rows, i))->cell);
}

static SamSurveySpread *
make_spread (void)
{
  SamSurveySpread *self = g_new0 (SamSurveySpread, 1);

  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->schools = g_array_new (FALSE, FALSE, sizeof (SamSurveySum));
  self->organisers = g_array_new (FALSE, FALSE, sizeof (SamSurveySum));

  return self;
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

  self = make_spread ();
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
  g_array_unref (self->schools);
  g_array_unref (self->organisers);
  g_free (self);
}

static void
take_school (SamSurveySpread *self, SamSurveySpread *from, const SamSurveySum *sum)
{
  SamSurveySum school = *sum;

  school.first = self->rows->len;
  for (guint row = sum->first; row < sum->end; row++)
    g_ptr_array_add (self->rows, g_object_ref (g_ptr_array_index (from->rows, row)));
  school.end = self->rows->len;
  g_array_append_val (self->schools, school);
}

SamSurveySpread *
sam_survey_spread_narrow (SamSurveySpread *self, SamScope scope)
{
  SamSurveySpread *narrow;

  g_return_val_if_fail (self != NULL && scope.kind != SAM_SCOPE_TEAM, NULL);

  narrow = make_spread ();
  g_array_append_vals (narrow->organisers, self->organisers->data, self->organisers->len);
  for (guint i = 0; i < self->schools->len; i++)
    {
      const SamSurveySum *school = &g_array_index (self->schools, SamSurveySum, i);
      gint64 organiser = g_array_index (self->organisers, SamSurveySum, school->organiser).id;

      if (scope.kind == SAM_SCOPE_PROGRAMME || (scope.kind == SAM_SCOPE_SCHOOL && school->id == scope.id)
          || (scope.kind == SAM_SCOPE_ORGANISER && organiser == scope.id))
        take_school (narrow, self, school);
    }

  if (scope.kind == SAM_SCOPE_PROGRAMME)
    narrow->total = self->total;
  else if (narrow->schools->len > 0)
    narrow->total = find_sum (scope.kind == SAM_SCOPE_SCHOOL ? narrow->schools : narrow->organisers, scope.id)->cell;

  return narrow;
}

const SamSurveyCell *
sam_survey_spread_get_school (SamSurveySpread *self, gint64 school)
{
  SamSurveySum *sum;

  g_return_val_if_fail (self != NULL, NULL);

  sum = find_sum (self->schools, school);
  return sum != NULL ? &sum->cell : NULL;
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
sam_survey_row_get_organiser_id (SamSurveyRow *self)
{
  g_return_val_if_fail (SAM_IS_SURVEY_ROW (self), 0);

  return self->organiser_id;
}

const char *
sam_survey_row_get_organiser_name (SamSurveyRow *self)
{
  g_return_val_if_fail (SAM_IS_SURVEY_ROW (self), NULL);

  return self->organiser_name;
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
