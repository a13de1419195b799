/*
 * What was answered in the latest round, statement by statement.
 */
#include "sam-reception.h"

#include "sam-suppression.h"
#include "sam-survey-spread-private.h"

static void
clear_statement (gpointer data)
{
  SamReceptionStatement *self = data;

  g_free (self->text);
  g_clear_pointer (&self->spread, sam_survey_spread_free);
}

void
sam_reception_free (SamReception *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_clear_pointer (&self->statements, g_array_unref);
  g_free (self);
}

static gboolean
check (GError *step_error, GError **error)
{
  if (step_error == NULL)
    return TRUE;

  g_propagate_error (error, step_error);

  return FALSE;
}

static gboolean
load_round (SamReception *self, SamDatabase *database, GError **error)
{
  g_autoptr (SamStatement) row
      = sam_statement_new (database, "SELECT name, opened_date, closed_date FROM survey_round WHERE id = :round", error);
  GError *step_error = NULL;

  if (row == NULL)
    return FALSE;

  sam_statement_bind_integer (row, ":round", self->round);
  if (sam_statement_step (row, &step_error))
    {
      self->name = sam_statement_dup_text (row, 0);
      self->opened = sam_statement_get_date (row, 1);
      self->closed = sam_statement_get_date (row, 2);
    }

  return check (step_error, error);
}

static gboolean
list_statements (SamReception *self, SamDatabase *database, GError **error)
{
  g_autoptr (SamStatement) row
      = sam_statement_new (database, "SELECT id, text FROM survey_statement WHERE survey_round_id = :round ORDER BY ordinal", error);
  GError *step_error = NULL;

  if (row == NULL)
    return FALSE;

  sam_statement_bind_integer (row, ":round", self->round);
  while (sam_statement_step (row, &step_error))
    {
      SamReceptionStatement statement = { sam_statement_get_integer (row, 0), sam_statement_dup_text (row, 1), NULL };

      g_array_append_val (self->statements, statement);
    }

  return check (step_error, error);
}

/* Beside F14 of all statements, one about too few hides another, as among the figures F14.1 and so on. */
static void
hide_between_statements (SamReception *self)
{
  g_autofree SamSuppressionCell *cells = g_new0 (SamSuppressionCell, self->statements->len);
  g_autofree guint *places = g_new0 (guint, self->statements->len);
  guint n = 0;

  for (guint i = 0; i < self->statements->len; i++)
    {
      const SamReceptionStatement *statement = &g_array_index (self->statements, SamReceptionStatement, i);
      const SamSurveyCell *total = sam_survey_spread_get_total (statement->spread);

      if (!total->has_answers)
        continue;
      cells[n] = (SamSuppressionCell) { .name = statement->text, .people = total->answers };
      places[n++] = i;
    }

  sam_suppression_apply (cells, n);
  for (guint i = 0; i < n; i++)
    if (cells[i].hidden)
      sam_survey_spread_hide (g_array_index (self->statements, SamReceptionStatement, places[i]).spread);
}

SamReception *
sam_reception_load (SamDatabase *database, SamScope scope, SamDate as_of, GError **error)
{
  g_autoptr (SamReception) self = g_new0 (SamReception, 1);
  GError *round_error = NULL;

  g_return_val_if_fail (database != NULL && as_of != SAM_DATE_NONE, NULL);

  self->statements = g_array_new (FALSE, TRUE, sizeof (SamReceptionStatement));
  g_array_set_clear_func (self->statements, clear_statement);
  self->opened = self->closed = SAM_DATE_NONE;
  self->round = sam_survey_find_latest_round (database, as_of, &round_error);
  if (!check (round_error, error))
    return NULL;
  if (self->round == 0)
    return g_steal_pointer (&self);
  if (!load_round (self, database, error) || !list_statements (self, database, error))
    return NULL;

  for (guint i = 0; i < self->statements->len; i++)
    {
      SamReceptionStatement *statement = &g_array_index (self->statements, SamReceptionStatement, i);

      statement->spread = sam_survey_spread_load_part (database, scope, statement->id, as_of, error);
      if (statement->spread == NULL)
        return NULL;
    }
  /* Of a part, F14 is hidden as soon as one of its statements is. */
  if (scope.kind == SAM_SCOPE_PROGRAMME)
    hide_between_statements (self);

  return g_steal_pointer (&self);
}
