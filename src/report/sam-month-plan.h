#pragma once

#include <glib.h>

#include "sam-month-layout.h"

G_BEGIN_DECLS

/**
 * SamMonthPlan:
 * @n_weeks: rows of the grid
 * @counts: sessions of each day
 * @height: of all rows together
 * @head: of the line with a day's number
 * @sizes: of type in points, the largest first
 * @n_sizes: how many
 * @size: (out): the type that was chosen
 * @line: (out): from one session to the next
 * @heights: (out): of each row
 * @n_shown: (out): sessions that stand in the cell; the others go on in a list,
 *   and one line of the cell says so
 *
 * How the grid of a month on paper shares its height: paper has no "+n" to
 * open, so weeks with much take from those with little, then the type grows
 * smaller, and only then does a day go on elsewhere. Millimetres.
 */
typedef struct
{
  int           n_weeks;
  guint         counts[SAM_MONTH_LAYOUT_MAX_WEEKS][7];
  double        height;
  double        head;
  const double *sizes;
  guint         n_sizes;

  double        size;
  double        line;
  double        heights[SAM_MONTH_LAYOUT_MAX_WEEKS];
  guint         n_shown[SAM_MONTH_LAYOUT_MAX_WEEKS][7];
} SamMonthPlan;

void sam_month_plan_solve (SamMonthPlan *self);

G_END_DECLS
