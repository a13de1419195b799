/*
 * Computes the figures: one query each, in resources/sql/figures/, which gives the rows that the
 * figure is counted from. The same rows add up to the figure, to that of each school, and are
 * shown as what is behind it, so that the three cannot disagree.
 */
#include "sam-figures.h"

#include "sam-figure-sum.h"
#include "sam-scope.h"

/* What is taken from the rows of a query; the query itself stands in the middle. */
static const char all_parts[] = "SELECT part, numerator, denominator FROM (%s)";
static const char all_persons[]
    = "SELECT part, MAX (numerator), MAX (denominator) FROM (%s) GROUP BY part, record_id";
static const char one_part[] = "SELECT part, SUM (numerator), SUM (denominator) FROM (%s)";

/* Of a definition and its parts. */
static GArray *
begin_sums (const SamFigureDefinition *first)
{
  GArray *sums = g_array_new (FALSE, FALSE, sizeof (SamFigureSum));
  const SamFigureDefinition *definitions;
  guint n;

  g_array_set_clear_func (sums, sam_figure_sum_clear);
  definitions = sam_figure_definitions_get (&n);
  for (const SamFigureDefinition *d = first; d < definitions + n && g_strcmp0 (d->query, first->query) == 0; d++)
    {
      SamFigureSum sum = sam_figure_sum_new (d);

      g_array_append_val (sums, sum);
    }

  return sums;
}

static SamFigureSum *
find_sum (GArray *sums, const char *part)
{
  for (guint i = 0; i < sums->len; i++)
    if (g_strcmp0 (g_array_index (sums, SamFigureSum, i).figure.id, part) == 0)
      return &g_array_index (sums, SamFigureSum, i);

  return NULL;
}

static const char *
find_outer (GArray *sums, gboolean is_one)
{
  for (guint i = 0; i < sums->len; i++)
    if (g_array_index (sums, SamFigureSum, i).counts_persons)
      return all_persons;

  return is_one ? one_part : all_parts;
}

/* The figure of a definition and all its parts. */
static gboolean
run_query (SamDatabase *database, const SamScope *scope, const SamFigureDefinition *first, SamDate as_of, GArray *figures,
           GError **error)
{
  g_autoptr (GArray) sums = begin_sums (first);
  /* One number from SQLite is quicker than all rows, where all of them make up one sum. */
  gboolean is_one = sums->len == 1 && first->kind != SAM_FIGURE_MEDIAN;
  g_autoptr (SamStatement) statement
      = sam_scope_prepare_rows (scope, database, find_outer (sums, is_one), first->query, as_of, error);
  GError *step_error = NULL;

  if (statement == NULL)
    return FALSE;

  while (sam_statement_step (statement, &step_error))
    {
      /* The sum of no rows has no part. */
      SamFigureSum *sum = find_sum (sums, is_one ? first->id : sam_statement_get_text (statement, 0));

      /* A part that is not defined, of a file that holds what its schema forbids, counts nowhere. */
      if (sum == NULL)
        continue;
      sam_figure_sum_add (sum, sam_statement_get_integer (statement, 1), sam_statement_get_integer (statement, 2));
    }
  if (step_error != NULL)
    {
      g_propagate_error (error, step_error);
      return FALSE;
    }

  for (guint i = 0; i < sums->len; i++)
    {
      SamFigure figure = sam_figure_sum_finish (&g_array_index (sums, SamFigureSum, i));

      g_array_append_val (figures, figure);
    }

  return TRUE;
}

/* The definition that a figure and all its parts begin with. */
static const SamFigureDefinition *
find_first (const SamFigureDefinition *definition)
{
  const SamFigureDefinition *definitions;
  guint n;

  definitions = sam_figure_definitions_get (&n);
  while (definition > definitions && g_strcmp0 (definition[-1].query, definition->query) == 0)
    definition--;

  return definition;
}

/* A definition, with the parts that come with it. */
static gboolean
compute_one (SamDatabase *database, const SamScope *scope, const SamFigureDefinition *definition, SamDate as_of,
             GArray *figures, GError **error)
{
  if ((definition->scopes & (1 << scope->kind)) == 0)
    return TRUE;
  if (definition->compute != NULL)
    return definition->compute (database, scope, as_of, figures, error);

  return run_query (database, scope, definition, as_of, figures, error);
}

GArray *
sam_figures_compute (SamDatabase *database, SamScope scope, SamDate as_of, GError **error)
{
  g_autoptr (GArray) figures = g_array_new (FALSE, FALSE, sizeof (SamFigure));
  const SamFigureDefinition *definitions;
  guint n;

  g_return_val_if_fail (database != NULL && as_of != SAM_DATE_NONE, NULL);

  definitions = sam_figure_definitions_get (&n);
  for (guint i = 0; i < n; i++)
    /* A figure's parts come with it. */
    if (i == 0 || g_strcmp0 (definitions[i].query, definitions[i - 1].query) != 0)
      if (!compute_one (database, &scope, &definitions[i], as_of, figures, error))
        return NULL;

  return g_steal_pointer (&figures);
}

GArray *
sam_figures_compute_only (SamDatabase *database, SamScope scope, const char *const *ids, SamDate as_of, GError **error)
{
  g_autoptr (GArray) figures = g_array_new (FALSE, FALSE, sizeof (SamFigure));

  g_return_val_if_fail (database != NULL && ids != NULL && as_of != SAM_DATE_NONE, NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const SamFigureDefinition *definition = sam_figure_definitions_find (ids[i]);

      g_return_val_if_fail (definition != NULL, NULL);
      definition = find_first (definition);
      /* Of two parts of one figure, the first brings the other. */
      if (sam_figures_find (figures, definition->id) != NULL)
        continue;
      if (!compute_one (database, &scope, definition, as_of, figures, error))
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

  if (self->is_hidden)
    return g_strdup ("..");

  switch (self->kind)
    {
    case SAM_FIGURE_MEDIAN:
      return self->denominator == 0 ? g_strdup ("–") : sam_language_format_halves (language, self->numerator);
    case SAM_FIGURE_SHARE:
      return sam_language_format_share (language, self->numerator, self->denominator);
    case SAM_FIGURE_MINUTES:
      return sam_language_format_minutes (language, self->numerator);
    case SAM_FIGURE_COUNT:
    default:
      return sam_language_format_integer (language, self->numerator);
    }
}
