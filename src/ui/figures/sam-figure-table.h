#pragma once

#include <adwaita.h>

#include "sam-figure-detail.h"

G_BEGIN_DECLS

typedef enum
{
  SAM_FIGURE_TABLE_ROWS,    /* the rows that a figure was counted from */
  SAM_FIGURE_TABLE_SCHOOLS, /* the figure of each school */
} SamFigureTableKind;

/**
 * SamFigureTable:
 *
 * What is behind a figure as a table, as long as it likes: a column view right
 * in its scrolled window. Names schools and teams, never a person. Signal
 * "activated" (uint: the position of the row).
 */
#define SAM_TYPE_FIGURE_TABLE (sam_figure_table_get_type ())
G_DECLARE_FINAL_TYPE (SamFigureTable, sam_figure_table, SAM, FIGURE_TABLE, AdwBin)

GtkWidget *sam_figure_table_new (SamFigureTableKind kind);
/** @detail: (nullable): stays the caller's until something else, or %NULL, is shown. */
void       sam_figure_table_show (SamFigureTable *self, const SamFigureDetail *detail);
/** Where school and team have no room for a column, the school stands beside what the row is about. */
void       sam_figure_table_set_narrow (SamFigureTable *self, gboolean is_narrow);

G_END_DECLS
