#pragma once

#include "sam-date.h"

G_BEGIN_DECLS

/*
 * The arithmetic of a month's grid, without widgets: weeks of seven days from
 * Monday, as many as the month touches, with the days of its neighbours at
 * both ends. Rows and columns count from 0.
 */

#define SAM_MONTH_LAYOUT_MAX_WEEKS 6

/** The grid's first day: the Monday of the week of the first of the month. */
SamDate sam_month_layout_first_day (int year, int month);
/** Rows of the grid: 4 to 6. */
int     sam_month_layout_n_weeks (int year, int month);
/** The day of a cell; %SAM_DATE_NONE beyond the last date there is. */
SamDate sam_month_layout_get_day (int year, int month, int row, int column);
/** The ISO week of a row. */
SamWeek sam_month_layout_get_week (int year, int month, int row);
/** The cell of a day; %FALSE where the grid does not show it. */
gboolean sam_month_layout_find_cell (int year, int month, SamDate date, int *row, int *column);
/** Whether the day belongs to the month itself, not to a neighbour. */
gboolean sam_month_layout_is_in_month (int year, int month, SamDate date);
/** Where a key leads from a day. */
typedef enum
{
  SAM_MONTH_STEP_PREVIOUS_DAY,
  SAM_MONTH_STEP_NEXT_DAY,
  SAM_MONTH_STEP_PREVIOUS_WEEK,
  SAM_MONTH_STEP_NEXT_WEEK,
  SAM_MONTH_STEP_PREVIOUS_MONTH,
  SAM_MONTH_STEP_NEXT_MONTH,
  SAM_MONTH_STEP_FIRST_OF_WEEK,
  SAM_MONTH_STEP_LAST_OF_WEEK,
} SamMonthStep;

/** The day that a step leads to; @date itself where there is none. */
SamDate sam_month_layout_step (SamDate date, SamMonthStep step);
/**
 * sam_month_layout_get_column_x:
 * @column: a day, 0 to 7
 * @width: of all the days
 * @weekend_width: of Saturday and of Sunday, 0 for that of any other day
 *
 * Left edge of a column; that of the seventh is the right edge of Sunday.
 * Where a weekend so wide would be wider than the other days, all are equal.
 */
int     sam_month_layout_get_column_x (int column, int width, int weekend_width);
/** How many chips of @chip_height fit into @height with @spacing between them. */
int     sam_month_layout_count_fit (int height, int chip_height, int spacing);
/**
 * sam_month_layout_visible_chips:
 * @n_sessions: sessions of the day
 * @n_fit: chips that fit into the cell, "+n" being one of them
 * @n_hidden: (out) (optional): the n of "+n", 0 where all are shown
 *
 * How many sessions are shown as chips of their own. "+1" never stands where
 * the session itself would fit.
 */
int     sam_month_layout_visible_chips (int n_sessions, int n_fit, int *n_hidden);

G_END_DECLS
