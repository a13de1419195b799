/*
 * Computes the figures: one query each, in resources/sql/figures/, which gives the rows that the
 * figure is counted from. The same rows add up to the figure, to that of each school, and are
 * shown as what is behind it, so that the three cannot disagree.
 */
#include "sam-figures.h"

#include "sam-figure-definitions.h"
#include "sam-scope.h"
#include "sam-statistics.h"

/* What is taken from the rows of a query; the query itself stands in the middle. */
static const char all_parts[] = "SELECT part, numerator, denominator FROM (%s)";
static const char all_persons[]
    = "SELECT part, MAX (numerator), MAX (denominator) FROM (%s) GROUP BY part, record_id";
static const char one_part[] = "SELECT part, SUM (numerator), SUM (denominator) FROM (%s)";
static const char by_school[] = "SELECT school_id, SUM (numerator), SUM (denominator) FROM (%s)"
                                " WHERE part = :part AND school_id IS NOT NULL GROUP BY school_id ORDER BY school_id";
static const char values_by_school[] = "SELECT school_id, numerator, denominator FROM (%s)"
                                       " WHERE part = :part AND school_id IS NOT NULL ORDER BY school_id";
static const char rows_of_part[] = "SELECT school_id, team_id, family, record_id, date, numerator, denominator FROM (%s)"
                                   " WHERE part = :part ORDER BY date, record_id";

/* The figures that one query makes up, while its rows come in. */
typedef struct
{
  SamFigure figure;
  GArray   *values; /* of a median */
} Sum;

static void
sum_clear (gpointer data)
{
  g_clear_pointer (&((Sum *) data)->values, g_array_unref);
}

static Sum
sum_new (const SamFigureDefinition *definition)
{
  return (Sum) {
    .figure = { .id = definition->id, .kind = definition->kind },
    .values = definition->kind == SAM_FIGURE_MEDIAN ? g_array_new (FALSE, FALSE, sizeof (gint64)) : NULL,
  };
}

static void
sum_add (Sum *self, gint64 numerator, gint64 denominator)
{
  if (self->values != NULL)
    {
      g_array_append_val (self->values, numerator);
      return;
    }

  self->figure.numerator += numerator;
  self->figure.denominator += denominator;
}

static SamFigure
sum_finish (Sum *self)
{
  if (self->values != NULL)
    {
      SamFraction median = sam_statistics_median ((const gint64 *) (gpointer) self->values->data, self->values->len);

      /* The mean of two whole numbers is a number of halves. */
      self->figure.numerator = median.denominator == 0 ? 0 : median.numerator * 2 / median.denominator;
      self->figure.denominator = self->values->len;
    }

  return self->figure;
}

static GArray *
begin_sums (const SamFigureDefinition *first)
{
  GArray *sums = g_array_new (FALSE, FALSE, sizeof (Sum));
  const SamFigureDefinition *definitions;
  guint n;

  g_array_set_clear_func (sums, sum_clear);
  definitions = sam_figure_definitions_get (&n);
  for (const SamFigureDefinition *d = first; d < definitions + n && g_strcmp0 (d->query, first->query) == 0; d++)
    {
      Sum sum = sum_new (d);

      g_array_append_val (sums, sum);
    }

  return sums;
}

static Sum *
find_sum (GArray *sums, const char *part)
{
  for (guint i = 0; i < sums->len; i++)
    if (g_strcmp0 (g_array_index (sums, Sum, i).figure.id, part) == 0)
      return &g_array_index (sums, Sum, i);

  return NULL;
}

/* FALSE where stepping came to an end by a failure. */
static gboolean
check_end (GError *step_error, GError **error)
{
  if (step_error == NULL)
    return TRUE;

  g_propagate_error (error, step_error);

  return FALSE;
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
      = sam_scope_prepare_rows (scope, database, first->counts_persons ? all_persons : is_one ? one_part : all_parts,
                                first->query, as_of, error);
  GError *step_error = NULL;

  if (statement == NULL)
    return FALSE;

  while (sam_statement_step (statement, &step_error))
    {
      /* The sum of no rows has no part. */
      Sum *sum = find_sum (sums, is_one ? first->id : sam_statement_get_text (statement, 0));

      g_return_val_if_fail (sum != NULL, FALSE);
      sum_add (sum, sam_statement_get_integer (statement, 1), sam_statement_get_integer (statement, 2));
    }
  if (!check_end (step_error, error))
    return FALSE;

  for (guint i = 0; i < sums->len; i++)
    {
      SamFigure figure = sum_finish (&g_array_index (sums, Sum, i));

      g_array_append_val (figures, figure);
    }

  return TRUE;
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

static void
append_school (GArray *figures, gint64 school, Sum *sum)
{
  SamSchoolFigure row = { .school = school, .figure = sum_finish (sum) };

  if (school != 0)
    g_array_append_val (figures, row);
  sum_clear (sum);
}

GArray *
sam_figures_compute_by_school (SamDatabase *database, SamScope scope, const char *id, SamDate as_of, GError **error)
{
  const SamFigureDefinition *definition = sam_figure_definitions_find (id);
  g_autoptr (GArray) figures = g_array_new (FALSE, TRUE, sizeof (SamSchoolFigure));
  g_autoptr (SamStatement) statement = NULL;
  GError *step_error = NULL;
  gint64 school = 0;
  Sum sum;

  g_return_val_if_fail (database != NULL && as_of != SAM_DATE_NONE, NULL);
  g_return_val_if_fail (definition != NULL && definition->compute == NULL, NULL);

  statement = sam_scope_prepare_rows (&scope, database,
                                      definition->kind == SAM_FIGURE_MEDIAN ? values_by_school : by_school,
                                      definition->query, as_of, error);
  if (statement == NULL)
    return NULL;

  sam_statement_bind_text (statement, ":part", definition->id);
  sum = sum_new (definition);
  while (sam_statement_step (statement, &step_error))
    {
      gint64 next = sam_statement_get_integer (statement, 0);

      if (next != school)
        {
          append_school (figures, school, &sum);
          sum = sum_new (definition);
          school = next;
        }
      sum_add (&sum, sam_statement_get_integer (statement, 1), sam_statement_get_integer (statement, 2));
    }
  append_school (figures, school, &sum);

  return check_end (step_error, error) ? g_steal_pointer (&figures) : NULL;
}

const SamFigure *
sam_figures_find_school (GArray *figures, gint64 school)
{
  guint low = 0, high;

  g_return_val_if_fail (figures != NULL, NULL);

  for (high = figures->len; low < high;)
    {
      guint middle = low + (high - low) / 2;
      SamSchoolFigure *row = &g_array_index (figures, SamSchoolFigure, middle);

      if (row->school == school)
        return &row->figure;
      if (row->school < school)
        low = middle + 1;
      else
        high = middle;
    }

  return NULL;
}

GArray *
sam_figures_load_rows (SamDatabase *database, SamScope scope, const char *id, SamDate as_of, GError **error)
{
  const SamFigureDefinition *definition = sam_figure_definitions_find (id);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (SamFigureRow));
  g_autoptr (SamStatement) statement = NULL;
  GError *step_error = NULL;

  g_return_val_if_fail (database != NULL && as_of != SAM_DATE_NONE, NULL);
  g_return_val_if_fail (definition != NULL && definition->query != NULL, NULL);

  statement = sam_scope_prepare_rows (&scope, database, rows_of_part, definition->query, as_of, error);
  if (statement == NULL)
    return NULL;

  sam_statement_bind_text (statement, ":part", id);
  while (sam_statement_step (statement, &step_error))
    {
      const SamFamily *family = sam_family_find (sam_statement_get_text (statement, 2));
      SamFigureRow row = {
        .school = sam_statement_get_integer (statement, 0),
        .team = sam_statement_get_integer (statement, 1),
        .record = sam_statement_get_integer (statement, 3),
        .date = sam_statement_get_date (statement, 4),
        .numerator = sam_statement_get_integer (statement, 5),
        .denominator = sam_statement_get_integer (statement, 6),
      };

      g_return_val_if_fail (family != NULL, NULL);
      row.family = family->id;
      g_array_append_val (rows, row);
    }

  return check_end (step_error, error) ? g_steal_pointer (&rows) : NULL;
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
