#pragma once

#include <gtk/gtk.h>

#include "sam-spread-line.h"

G_BEGIN_DECLS

/** Columns that line up between the heading and all rows. */
typedef enum
{
  SAM_SPREAD_COLUMN_LEFT, /* the next three together */
  SAM_SPREAD_COLUMN_SCHOOL,
  SAM_SPREAD_COLUMN_TEAM,
  SAM_SPREAD_COLUMN_SESSIONS,
  SAM_SPREAD_COLUMN_ANSWERS,
  SAM_SPREAD_N_COLUMNS,
} SamSpreadColumn;

/**
 * SamSpreadRow:
 *
 * One team's answers: dots or digits in the columns of the steps, or where the
 * window is narrow, the counts one below the other. Its accessible name is one sentence.
 */
#define SAM_TYPE_SPREAD_ROW (sam_spread_row_get_type ())
G_DECLARE_FINAL_TYPE (SamSpreadRow, sam_spread_row, SAM, SPREAD_ROW, GtkListBoxRow)

/** @groups: SAM_SPREAD_N_COLUMNS size groups that the columns join. */
GtkWidget    *sam_spread_row_new (GtkSizeGroup *const *groups, SamSpreadLook look);
/** @names_school: whether it is the first of its school, which alone shows the name beside dots. */
void          sam_spread_row_set (SamSpreadRow *self, SamSurveyRow *row, gboolean names_school);
SamSurveyRow *sam_spread_row_get (SamSpreadRow *self);

G_END_DECLS
