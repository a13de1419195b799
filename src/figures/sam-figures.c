/*
 * Computes the figures: one query each, in resources/sql/figures/, which gives
 * rows of id, numerator and denominator.
 */
#include "sam-figures.h"

#include "sam-figure-definitions.h"
#include "sam-scope.h"

static gboolean
run_query (SamDatabase *database, const SamScope *scope, const char *query, SamDate as_of,
           GArray *figures, GError **error)
{
  g_autoptr (SamStatement) statement = sam_scope_prepare (scope, database, query, as_of, error);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  while (sam_statement_step (statement, &local_error))
    {
      const SamFigureDefinition *definition =
        sam_figure_definitions_find (sam_statement_get_text (statement, 0));
      SamFigure figure;

      g_return_val_if_fail (definition != NULL, FALSE);

      figure.id = definition->id;
      figure.kind = definition->kind;
      figure.numerator = sam_statement_get_integer (statement, 1);
      figure.denominator = sam_statement_get_integer (statement, 2);
      g_array_append_val (figures, figure);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

GArray *
sam_figures_compute (SamDatabase *database, SamScope scope, SamDate as_of, GError **error)
{
  g_autoptr (GArray) figures = g_array_new (FALSE, FALSE, sizeof (SamFigure));
  const SamFigureDefinition *definitions;
  const char *last = NULL;
  guint n;

  g_return_val_if_fail (database != NULL && as_of != SAM_DATE_NONE, NULL);

  definitions = sam_figure_definitions_get (&n);
  for (guint i = 0; i < n; i++)
    {
      if (scope.kind == SAM_SCOPE_TEAM && !definitions[i].per_team)
        continue;
      /* A figure's parts come with it. */
      if (g_strcmp0 (definitions[i].query, last) == 0)
        continue;

      last = definitions[i].query;
      if (!run_query (database, &scope, last, as_of, figures, error))
        return NULL;
    }

  return g_steal_pointer (&figures);
}

const SamFigure *
sam_figures_find (GArray *figures, const char *id)
{
  g_return_val_if_fail (figures != NULL && id != NULL, NULL);

  for (guint i = 0; i < figures->len; i++)
    {
      const SamFigure *figure = &g_array_index (figures, SamFigure, i);

      if (g_str_equal (figure->id, id))
        return figure;
    }

  return NULL;
}

char *
sam_figure_display (const SamFigure *self, const SamLanguage *language)
{
  g_return_val_if_fail (self != NULL && language != NULL, NULL);

  switch (self->kind)
    {
    case SAM_FIGURE_SHARE:
      return sam_language_format_share (language, self->numerator, self->denominator);
    case SAM_FIGURE_MINUTES:
      return sam_language_format_minutes (language, self->numerator);
    case SAM_FIGURE_COUNT:
    default:
      return sam_language_format_integer (language, self->numerator);
    }
}
