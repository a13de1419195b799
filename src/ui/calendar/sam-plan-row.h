#pragma once

#include <gtk/gtk.h>

#include "sam-series-plan.h"

G_BEGIN_DECLS

/**
 * SamPlanLine: what a row of a plan shows.
 * @icon_name: of what becomes of the day
 * @css_class: its colour, such as "status-warning"
 * @state: the same as a word, for assistive technology
 * @day: "28 feb"
 * @is_struck: there will be no session on that day
 * @week: "v. 9"
 * @title: (nullable): whose session, where not all are one team's
 * @reason: why the day cannot be taken as it is, or what it does; "" for nothing
 * @choices: labels by #SamPlanChoice, %NULL for what is not to be had; all %NULL: nothing to decide
 * @choice: the one that holds
 */
typedef struct
{
  const char *icon_name;
  const char *css_class;
  const char *state;
  char *day;
  gboolean is_struck;
  char *week;
  char *title;
  char *reason;
  char *choices[SAM_N_PLAN_CHOICES];
  SamPlanChoice choice;
} SamPlanLine;

void sam_plan_line_clear (SamPlanLine *line);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SamPlanLine, sam_plan_line_clear)

/**
 * SamPlanRow:
 *
 * One day of a plan, with its reason and a drop-down of what to do about it.
 * Reused: sam_plan_row_show() makes it another day's. Signal "chosen" (int, a
 * #SamPlanChoice) when the user has chosen.
 */
#define SAM_TYPE_PLAN_ROW (sam_plan_row_get_type ())
G_DECLARE_FINAL_TYPE (SamPlanRow, sam_plan_row, SAM, PLAN_ROW, GtkListBoxRow)

GtkWidget *sam_plan_row_new (void);
void sam_plan_row_show (SamPlanRow *self, const SamPlanLine *line);
/** The reason and the drop-down below the day instead of beside it. */
void sam_plan_row_set_narrow (SamPlanRow *self, gboolean narrow);

/** For tests. */
GtkDropDown *sam_plan_row_get_drop_down (SamPlanRow *self);
const char *sam_plan_row_get_reason (SamPlanRow *self);
const char *sam_plan_row_get_day (SamPlanRow *self);
/** Chooses as the user would. %FALSE where it is not to be had. */
gboolean sam_plan_row_choose (SamPlanRow *self, SamPlanChoice choice);

G_END_DECLS
