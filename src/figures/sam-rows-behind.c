/*
 * The rows that figures are counted from, as they are shown behind a figure, and added up for each
 * school.
 */
#include "sam-rows-behind.h"

#include "sam-figure-sum.h"
#include "sam-scope.h"

/* They are added up here: to let SQLite group them, it would sort every one first. */
static const char by_school[] = "SELECT school_id, numerator, denominator FROM (%s)"
                                " WHERE part = :part AND school_id IS NOT NULL";
static const char persons_by_school[] = "SELECT school_id, MAX (numerator), MAX (denominator) FROM (%s)"
                                        " WHERE part = :part AND school_id IS NOT NULL GROUP BY school_id, record_id";
static const char rows_of_part[] = "SELECT school_id, team_id, family, record_id, date, numerator, denominator FROM (%s)"
                                   " WHERE part = :part ORDER BY date, record_id";
/* A person who counts, once. */
static const char rows_of_persons[] = "SELECT MAX (school_id), MAX (team_id), family, record_id, MAX (date),"
                                      " MIN (MAX (numerator), MAX (denominator)), MAX (denominator) FROM (%s)"
                                      " WHERE part = :part GROUP BY record_id HAVING MAX (denominator) > 0"
                                      " ORDER BY MAX (date), record_id";

/* FALSE where stepping came to an end by a failure. */
static gboolean
check_end (GError *step_error, GError **error)
{
  if (step_error == NULL)
    return TRUE;

  g_propagate_error (error, step_error);

  return FALSE;
}

/* The sum of each school, while rows come in; those of one school mostly follow one another. */
typedef struct
{
  const SamFigureDefinition *definition;
  GHashTable                *sums;
  gint64                     last_school;
  SamFigureSum              *last;
} SchoolSums;

static void
free_sum (gpointer data)
{
  sam_figure_sum_clear (data);
  g_free (data);
}

static SamFigureSum *
find_sum (SchoolSums *self, gint64 school)
{
  if (self->last != NULL && self->last_school == school)
    return self->last;

  self->last_school = school;
  self->last = g_hash_table_lookup (self->sums, &school);
  if (self->last == NULL)
    {
      self->last = g_new (SamFigureSum, 1);
      *self->last = sam_figure_sum_new (self->definition);
      g_hash_table_insert (self->sums, g_memdup2 (&school, sizeof school), self->last);
    }

  return self->last;
}

static int
compare_schools (gconstpointer a, gconstpointer b)
{
  gint64 x = ((const SamSchoolFigure *) a)->school;
  gint64 y = ((const SamSchoolFigure *) b)->school;

  return (x > y) - (x < y);
}

static GArray *
finish_sums (SchoolSums *self)
{
  GArray *figures = g_array_new (FALSE, TRUE, sizeof (SamSchoolFigure));
  GHashTableIter iter;
  gpointer school, sum;

  g_hash_table_iter_init (&iter, self->sums);
  while (g_hash_table_iter_next (&iter, &school, &sum))
    {
      SamSchoolFigure row = { .school = *(gint64 *) school, .figure = sam_figure_sum_finish (sum) };

      g_array_append_val (figures, row);
    }
  g_array_sort (figures, compare_schools);

  return figures;
}

GArray *
sam_figures_compute_by_school (SamDatabase *database, SamScope scope, const char *id, SamDate as_of, GError **error)
{
  g_autoptr (GHashTable) sums = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_sum);
  SchoolSums self = { .definition = sam_figure_definitions_find (id), .sums = sums };
  g_autoptr (SamStatement) statement = NULL;
  GError *step_error = NULL;

  g_return_val_if_fail (database != NULL && as_of != SAM_DATE_NONE, NULL);
  g_return_val_if_fail (self.definition != NULL && self.definition->compute == NULL, NULL);

  statement = sam_scope_prepare_rows (&scope, database, self.definition->counts_persons ? persons_by_school : by_school,
                                      self.definition->query, as_of, error);
  if (statement == NULL)
    return NULL;

  sam_statement_bind_text (statement, ":part", self.definition->id);
  while (sam_statement_step (statement, &step_error))
    sam_figure_sum_add (find_sum (&self, sam_statement_get_integer (statement, 0)), sam_statement_get_integer (statement, 1),
                        sam_statement_get_integer (statement, 2));

  return check_end (step_error, error) ? finish_sums (&self) : NULL;
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

gboolean
sam_rows_behind_append (SamDatabase *database, const SamScope *scope, const char *part, SamDate as_of, GArray *rows,
                        GError **error)
{
  const SamFigureDefinition *definition = sam_figure_definitions_find (part);
  g_autoptr (SamStatement) statement = NULL;
  GError *step_error = NULL;

  g_return_val_if_fail (definition != NULL, FALSE);

  statement = sam_scope_prepare_rows (scope, database, definition->counts_persons ? rows_of_persons : rows_of_part,
                                      definition->query, as_of, error);
  if (statement == NULL)
    return FALSE;

  sam_statement_bind_text (statement, ":part", part);
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

      g_return_val_if_fail (family != NULL, FALSE);
      row.family = family->id;
      g_array_append_val (rows, row);
    }

  return check_end (step_error, error);
}

GArray *
sam_figures_load_rows (SamDatabase *database, SamScope scope, const char *id, SamDate as_of, GError **error)
{
  const SamFigureDefinition *definition = sam_figure_definitions_find (id);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (SamFigureRow));

  g_return_val_if_fail (database != NULL && as_of != SAM_DATE_NONE, NULL);
  g_return_val_if_fail (definition != NULL, NULL);

  if ((definition->scopes & (1 << scope.kind)) == 0)
    return g_steal_pointer (&rows);

  return (definition->load_rows != NULL ? definition->load_rows (database, &scope, id, as_of, rows, error)
                                        : sam_rows_behind_append (database, &scope, id, as_of, rows, error))
             ? g_steal_pointer (&rows)
             : NULL;
}
