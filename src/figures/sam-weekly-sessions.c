/*
 * Sessions per week of the term, for the chart of the overview and the report.
 */
#include "sam-weekly-sessions.h"

#include "sam-scope.h"

static SamDate
find_term_start (SamDatabase *database, SamDate as_of, GError **error)
{
  g_autoptr (SamStatement) statement =
    sam_statement_new (database, "SELECT MIN (from_date) FROM term WHERE term = :term", error);
  g_autofree char *term = sam_date_format_term (as_of);
  GError *local_error = NULL;
  SamDate start = SAM_DATE_NONE;
  int year = sam_date_get_year (as_of);

  if (statement == NULL)
    return SAM_DATE_NONE;

  sam_statement_bind_text (statement, ":term", term);
  if (sam_statement_step (statement, &local_error))
    start = sam_statement_get_date (statement, 0);
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return SAM_DATE_NONE;
    }

  if (start == SAM_DATE_NONE)
    start = sam_date_get_month (as_of) >= 7 ? sam_date_new (year, 8, 1) : sam_date_new (year, 1, 1);

  /* Between two terms the week of the day itself is all there is. */
  return MIN (start, as_of);
}

GArray *
sam_weekly_sessions_load (SamDatabase *database, SamScope scope, SamDate as_of, GError **error)
{
  g_autoptr (GArray) weeks = g_array_new (FALSE, FALSE, sizeof (SamWeeklySessions));
  g_autoptr (SamStatement) statement = NULL;
  GError *local_error = NULL;
  SamDate first;

  g_return_val_if_fail (database != NULL && as_of != SAM_DATE_NONE, NULL);

  first = find_term_start (database, as_of, error);
  if (first == SAM_DATE_NONE)
    return NULL;

  first = sam_date_get_monday (first);
  for (SamDate monday = first; monday <= as_of; monday += 7)
    {
      SamWeeklySessions week = { sam_date_get_week (monday), monday, 0, 0 };

      g_array_append_val (weeks, week);
    }

  statement = sam_scope_prepare_rows (&scope, database, "SELECT * FROM (%s)", "weekly-sessions", as_of, error);
  if (statement == NULL)
    return NULL;

  sam_statement_bind_date (statement, ":from", first);
  while (sam_statement_step (statement, &local_error))
    {
      SamDate date = sam_statement_get_date (statement, 0);
      SamWeeklySessions *week;

      /* The file's own check lets through a day that no month has, such as 31 September. */
      if (date == SAM_DATE_NONE)
        continue;

      week = &g_array_index (weeks, SamWeeklySessions, (date - first) / 7);
      week->held += (guint) sam_statement_get_integer (statement, 1);
      week->not_held += (guint) sam_statement_get_integer (statement, 2);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }

  return g_steal_pointer (&weeks);
}
