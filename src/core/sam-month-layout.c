#include "sam-month-layout.h"

SamDate
sam_month_layout_first_day (int year, int month)
{
  SamDate first = sam_date_new (year, month, 1);

  g_return_val_if_fail (first != SAM_DATE_NONE, SAM_DATE_NONE);

  return sam_date_get_monday (first);
}

int
sam_month_layout_n_weeks (int year, int month)
{
  SamDate first = sam_date_new (year, month, 1);
  int days;

  g_return_val_if_fail (first != SAM_DATE_NONE, 0);

  days = sam_date_get_weekday (first) - 1 + sam_date_days_in_month (year, month);

  return (days + 6) / 7;
}

SamDate
sam_month_layout_get_day (int year, int month, int row, int column)
{
  SamDate date;

  g_return_val_if_fail (row >= 0 && row < SAM_MONTH_LAYOUT_MAX_WEEKS, SAM_DATE_NONE);
  g_return_val_if_fail (column >= 0 && column < 7, SAM_DATE_NONE);

  date = sam_month_layout_first_day (year, month);
  if (date == SAM_DATE_NONE)
    return SAM_DATE_NONE;

  date += row * 7 + column;

  return date <= sam_date_new (9999, 12, 31) ? date : SAM_DATE_NONE;
}

SamWeek
sam_month_layout_get_week (int year, int month, int row)
{
  return sam_date_get_week (sam_month_layout_get_day (year, month, row, 0));
}

gboolean
sam_month_layout_find_cell (int year, int month, SamDate date, int *row, int *column)
{
  int days;

  g_return_val_if_fail (date != SAM_DATE_NONE, FALSE);

  days = date - sam_month_layout_first_day (year, month);
  if (days < 0 || days >= sam_month_layout_n_weeks (year, month) * 7)
    return FALSE;

  if (row != NULL)
    *row = days / 7;
  if (column != NULL)
    *column = days % 7;

  return TRUE;
}

gboolean
sam_month_layout_is_in_month (int year, int month, SamDate date)
{
  return date != SAM_DATE_NONE && sam_date_get_year (date) == year && sam_date_get_month (date) == month;
}

static SamDate
step_from (SamDate date, SamMonthStep step)
{
  switch (step)
    {
    case SAM_MONTH_STEP_PREVIOUS_DAY:
      return date - 1;
    case SAM_MONTH_STEP_NEXT_DAY:
      return date + 1;
    case SAM_MONTH_STEP_PREVIOUS_WEEK:
      return date - 7;
    case SAM_MONTH_STEP_NEXT_WEEK:
      return date + 7;
    case SAM_MONTH_STEP_PREVIOUS_MONTH:
      return sam_date_add_months (date, -1);
    case SAM_MONTH_STEP_NEXT_MONTH:
      return sam_date_add_months (date, 1);
    case SAM_MONTH_STEP_FIRST_OF_WEEK:
      return sam_date_get_monday (date);
    case SAM_MONTH_STEP_LAST_OF_WEEK:
      return sam_date_get_monday (date) + 6;
    default:
      return date;
    }
}

SamDate
sam_month_layout_step (SamDate date, SamMonthStep step)
{
  SamDate to = SAM_DATE_NONE;

  g_return_val_if_fail (date != SAM_DATE_NONE, SAM_DATE_NONE);

  to = step_from (date, step);
  if (to == SAM_DATE_NONE || to < sam_date_new (1, 1, 1) || to > sam_date_new (9999, 12, 31))
    return date;

  return to;
}

int
sam_month_layout_get_column_x (int column, int width, int weekend_width)
{
  int weekend = weekend_width <= 0 || width < 7 * weekend_width ? width / 7 : weekend_width;
  int weekdays = width - 2 * weekend;

  g_return_val_if_fail (column >= 0 && column <= 7, 0);

  return column <= 5 ? weekdays * column / 5 : weekdays + weekend * (column - 5);
}

int
sam_month_layout_count_fit (int height, int chip_height, int spacing)
{
  g_return_val_if_fail (chip_height > 0, 0);
  g_return_val_if_fail (spacing >= 0, 0);

  /* n chips have n - 1 spaces between them. */
  return MAX (height + spacing, 0) / (chip_height + spacing);
}

int
sam_month_layout_visible_chips (int n_sessions, int n_fit, int *n_hidden)
{
  int n_visible;

  g_return_val_if_fail (n_sessions >= 0, 0);

  n_visible = n_sessions <= n_fit ? n_sessions : MAX (n_fit - 1, 0);
  if (n_hidden != NULL)
    *n_hidden = n_sessions - n_visible;

  return n_visible;
}
