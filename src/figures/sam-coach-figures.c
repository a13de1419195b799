/*
 * F19: what coaches gave, of what their reductions in duties give.
 */
#include "sam-coach-figures.h"

#include "sam-scope.h"

static const char by_coach[] = "SELECT load.coach_id, SUM (load.numerator), SUM (load.denominator)"
                               " FROM (%s) AS load JOIN person ON person.id = load.coach_id"
                               " GROUP BY load.coach_id ORDER BY person.name COLLATE sam_name, load.coach_id";

gboolean
sam_coach_figures_compute (SamDatabase *database, const SamScope *scope, SamDate as_of, GArray *figures, GError **error)
{
  const SamFigureDefinition *definition = sam_figure_definitions_find ("F19");
  g_autoptr (SamStatement) statement
      = sam_scope_prepare_rows (scope, database, by_coach, definition->query, as_of, error);
  SamFigure figure = { .id = definition->id, .kind = definition->kind };
  GError *step_error = NULL;
  guint all = figures->len;

  if (statement == NULL)
    return FALSE;

  g_array_append_val (figures, figure);
  while (sam_statement_step (statement, &step_error))
    {
      figure.record = sam_statement_get_integer (statement, 0);
      figure.numerator = sam_statement_get_integer (statement, 1);
      figure.denominator = sam_statement_get_integer (statement, 2);
      g_array_append_val (figures, figure);
      g_array_index (figures, SamFigure, all).numerator += figure.numerator;
      g_array_index (figures, SamFigure, all).denominator += figure.denominator;
    }
  if (step_error == NULL)
    return TRUE;

  g_propagate_error (error, step_error);
  return FALSE;
}
