/*
 * The course of a figure over the programme's time.
 */
#include "sam-figure-course.h"

static SamDate
find_last_of_month (SamDate date)
{
  int month = sam_date_get_month (date);
  int year = sam_date_get_year (date);

  return (month == 12 ? sam_date_new (year + 1, 1, 1) : sam_date_new (year, month + 1, 1)) - 1;
}

GArray *
sam_figure_course_list_days (SamDate from, SamDate to)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (SamDate));

  g_return_val_if_fail (from != SAM_DATE_NONE && to != SAM_DATE_NONE, days);

  for (SamDate day = find_last_of_month (from); day < to; day = find_last_of_month (day + 1))
    g_array_append_val (days, day);
  if (to >= from)
    g_array_append_val (days, to);

  return days;
}

static const SamFigure *
find (GArray *figures, const char *id, gint64 record)
{
  for (guint i = 0; i < figures->len; i++)
    {
      const SamFigure *figure = &g_array_index (figures, SamFigure, i);

      if (g_str_equal (figure->id, id) && (record == 0 || figure->record == record))
        return figure;
    }

  return NULL;
}

GArray *
sam_figure_course_load (SamDatabase *database, SamScope scope, const char *id, gint64 record, SamDate from, SamDate to,
                        GError **error)
{
  const char *const ids[] = { id, NULL };
  g_autoptr (GArray) days = NULL;
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (SamFigurePoint));

  g_return_val_if_fail (database != NULL && id != NULL, NULL);

  days = sam_figure_course_list_days (from, to);
  for (guint i = 0; i < days->len; i++)
    {
      SamFigurePoint point = { .date = g_array_index (days, SamDate, i) };
      g_autoptr (GArray) figures = sam_figures_compute_only (database, scope, ids, point.date, error);
      const SamFigure *figure;

      if (figures == NULL)
        return NULL;
      figure = find (figures, id, record);
      if (figure == NULL)
        continue;
      point.figure = *figure;
      g_array_append_val (points, point);
    }

  return g_steal_pointer (&points);
}

SamDate
sam_figure_course_find_start (SamDatabase *database, GError **error)
{
  g_autoptr (SamStatement) statement = sam_statement_new (database, "SELECT MIN (start_date) FROM programme", error);

  if (statement == NULL || !sam_statement_step (statement, error))
    return SAM_DATE_NONE;

  return sam_statement_get_date (statement, 0);
}
