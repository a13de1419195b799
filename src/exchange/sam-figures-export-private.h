#pragma once

#include "sam-figure-extract.h"

G_BEGIN_DECLS

#define SAM_FIGURE_N_COLUMNS 14

/** Headings of the columns of CSV and XLSX, in the table's language. */
void sam_figure_extract_get_headings (const SamFigureExtract *self, const char *headings[SAM_FIGURE_N_COLUMNS]);
/** The cells of a line; those that are not the table's own are put into @kept. */
void sam_figure_extract_get_cells (const SamFigureExtract *self, const SamFigureLine *line, const char *cells[SAM_FIGURE_N_COLUMNS],
                                 GPtrArray *kept);
/** Whether the cells of a column are numbers. */
gboolean sam_figure_column_is_number (guint column);
/** Writes a workbook into the file that is there. */
gboolean sam_figure_extract_write_workbook (const SamFigureExtract *self, const char *path, GError **error);

G_END_DECLS
