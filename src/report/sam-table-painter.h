#pragma once

#include "sam-document.h"

G_BEGIN_DECLS

/** Height of the head, which is repeated on each page, and of a row, in points. */
double sam_table_get_head_height (const SamTable *table);
double sam_table_get_row_height (const SamTable *table, guint row);
/** Paints the head and the rows [first, first + n) with their top at @y. */
void   sam_table_draw (SamPainter *painter, const SamTable *table, const SamLanguage *language,
                       guint first, guint n, double x, double y, double width);

G_END_DECLS
