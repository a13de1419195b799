#pragma once

#include "sam-document.h"
#include "sam-figures.h"

G_BEGIN_DECLS

/* How numbers stand in the cells of tables, in the document's language. */

/** @text belongs to the document, or to the program. */
void sam_cell_set_text (SamCell *cell, const char *text, gboolean is_bold, SamInk ink);
/** "3 of 10". */
void sam_cell_set_ratio (SamDocument *document, SamCell *cell, gint64 numerator, gint64 denominator, gboolean is_bold);
/** "30.0%", "–". */
void sam_cell_set_share (SamDocument *document, SamCell *cell, gint64 numerator, gint64 denominator, gboolean is_bold);
void sam_cell_set_number (SamDocument *document, SamCell *cell, gint64 number, gboolean is_bold);
/** As sam_figure_display() has it; "–" for %NULL. */
void sam_cell_set_figure (SamDocument *document, SamCell *cell, const SamFigure *figure, gboolean is_bold);
/** The word between the numbers of a ratio. */
const char *sam_cell_get_of (const SamLanguage *language);

G_END_DECLS
