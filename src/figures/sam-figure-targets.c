/*
 * SamFigureTarget: figures against what requirements ask for.
 */
#include "sam-figure-targets.h"

static void
clear_target (gpointer data)
{
  SamFigureTarget *target = data;

  g_free (target->name);
  g_free (target->figure);
}

GArray *
sam_figure_targets_load (SamDatabase *database, GError **error)
{
  g_autoptr (GArray) targets = g_array_new (FALSE, TRUE, sizeof (SamFigureTarget));
  g_autoptr (SamStatement) statement = NULL;
  GError *step_error = NULL;

  g_return_val_if_fail (database != NULL, NULL);

  g_array_set_clear_func (targets, clear_target);
  statement = sam_statement_new (database,
                                 "SELECT id, name, figure, target_percent FROM requirement"
                                 " WHERE figure IS NOT NULL AND target_percent IS NOT NULL ORDER BY id",
                                 error);
  if (statement == NULL)
    return NULL;

  while (sam_statement_step (statement, &step_error))
    {
      SamFigureTarget target = {
        .requirement = sam_statement_get_integer (statement, 0),
        .name = sam_statement_dup_text (statement, 1),
        .figure = sam_statement_dup_text (statement, 2),
        .percent = (int) sam_statement_get_integer (statement, 3),
      };

      g_array_append_val (targets, target);
    }
  if (step_error != NULL)
    {
      g_propagate_error (error, step_error);
      return NULL;
    }

  return g_steal_pointer (&targets);
}

const SamFigureTarget *
sam_figure_targets_find (GArray *targets, const char *figure)
{
  g_return_val_if_fail (targets != NULL && figure != NULL, NULL);

  for (guint i = 0; i < targets->len; i++)
    if (g_str_equal (g_array_index (targets, SamFigureTarget, i).figure, figure))
      return &g_array_index (targets, SamFigureTarget, i);

  return NULL;
}

SamTargetState
sam_figure_target_judge (const SamFigureTarget *self, const SamFigure *figure)
{
  g_return_val_if_fail (self != NULL && figure != NULL, SAM_TARGET_UNKNOWN);

  if (figure->kind != SAM_FIGURE_SHARE || figure->is_hidden || figure->denominator == 0)
    return SAM_TARGET_UNKNOWN;

  return figure->numerator * 100 >= figure->denominator * self->percent ? SAM_TARGET_REACHED : SAM_TARGET_BELOW;
}
