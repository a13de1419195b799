/*
 * How numbers stand in the cells of tables.
 */
#include "sam-cells.h"

const char *
sam_cell_get_of (const SamLanguage *language)
{
  /* Translators: between two numbers, as in “3 of 10” */
  return sam_language_pgettext (language, "ratio", "of");
}

void
sam_cell_set_text (SamCell *cell, const char *text, gboolean is_bold, SamInk ink)
{
  cell->kind = SAM_CELL_TEXT;
  cell->text = text;
  cell->is_bold = is_bold;
  cell->ink = ink;
}

void
sam_cell_set_ratio (SamDocument *document, SamCell *cell, gint64 numerator, gint64 denominator, gboolean is_bold)
{
  const SamLanguage *language = sam_document_get_language (document);

  cell->kind = SAM_CELL_RATIO;
  cell->text = sam_document_take (document, sam_language_format_integer (language, numerator));
  cell->aside = sam_document_take (document, sam_language_format_integer (language, denominator));
  cell->is_bold = is_bold;
}

void
sam_cell_set_share (SamDocument *document, SamCell *cell, gint64 numerator, gint64 denominator, gboolean is_bold)
{
  const SamLanguage *language = sam_document_get_language (document);

  sam_cell_set_text (cell, sam_document_take (document, sam_language_format_share (language, numerator, denominator)),
                     is_bold, SAM_INK_TEXT);
}

void
sam_cell_set_number (SamDocument *document, SamCell *cell, gint64 number, gboolean is_bold)
{
  const SamLanguage *language = sam_document_get_language (document);

  sam_cell_set_text (cell, sam_document_take (document, sam_language_format_integer (language, number)), is_bold,
                     SAM_INK_TEXT);
}

void
sam_cell_set_figure (SamDocument *document, SamCell *cell, const SamFigure *figure, gboolean is_bold)
{
  const SamLanguage *language = sam_document_get_language (document);

  sam_cell_set_text (cell, figure != NULL ? sam_document_take (document, sam_figure_display (figure, language)) : "–", is_bold,
                     SAM_INK_TEXT);
}
