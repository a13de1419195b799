#pragma once

#include "sam-calendar-selection.h"
#include "sam-term-grid.h"
#include "sam-term-look.h"
#include "sam-term-plan.h"

G_BEGIN_DECLS

/**
 * SamTermScene: all that a part of the term is drawn from. The parts draw into
 * a #GtkSnapshot; none of them keeps anything.
 */
typedef struct
{
  SamTermPlan *plan;
  SamTermGrid *grid;
  SamTermLook *look;
  SamCalendarSelection *selection;
} SamTermScene;

/** Widths of the names and the totals beside the weeks, and how they are shared out. */
int sam_term_rows_get_names_width (SamTermLook *look, gboolean narrow);
int sam_term_rows_get_totals_width (SamTermLook *look);
/** Right edge of "5 of 8", left edge of the bar, right edge of the minutes: from the left edge of
 * the totals. */
void sam_term_rows_get_totals_edges (SamTermLook *look, int *held, int *bar, int *bar_width,
                                     int *minutes);
/** Left edge of the teams' names, from the left edge of the grid; schools' names begin at the
 * margin. */
int sam_term_rows_get_team_x (SamTermLook *look, gboolean narrow);
int sam_term_rows_get_margin (SamTermLook *look, gboolean narrow);

/* Each draws a row from (0, 0). */

void sam_term_rows_draw_names (const SamTermScene *scene, GtkSnapshot *snapshot, int row);
void sam_term_rows_draw_cells (const SamTermScene *scene, GtkSnapshot *snapshot, int row);
void sam_term_rows_draw_totals (const SamTermScene *scene, GtkSnapshot *snapshot, int row);

G_END_DECLS
