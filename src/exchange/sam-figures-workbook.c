/* The figures as a workbook: numbers are numbers, so that a spreadsheet can count with them. */

#include <glib/gi18n.h>
#include <xlsxwriter.h>

#include "sam-error.h"
#include "sam-figures-export-private.h"

/* Widths of the columns, in characters. */
static const double widths[SAM_FIGURE_N_COLUMNS] = { 16, 34, 12, 22, 24, 11, 14, 22, 12, 11, 12, 10, 12, 80 };

static void
note (lxw_error *first, lxw_error code)
{
  if (*first == LXW_NO_ERROR)
    *first = code;
}

static void
write_line (lxw_worksheet *sheet, lxw_row_t row, const char *const cells[SAM_FIGURE_N_COLUMNS], lxw_format *text, lxw_error *code)
{
  for (guint i = 0; i < SAM_FIGURE_N_COLUMNS; i++)
    {
      if (*cells[i] == '\0')
        continue;
      if (sam_figure_column_is_number (i))
        note (code, worksheet_write_number (sheet, row, (lxw_col_t) i, g_ascii_strtod (cells[i], NULL), NULL));
      else
        note (code, worksheet_write_string (sheet, row, (lxw_col_t) i, cells[i], text));
    }
}

static void
write_sheet (const SamFigureExtract *self, lxw_workbook *workbook, lxw_error *code)
{
  lxw_worksheet *sheet
      = workbook_add_worksheet (workbook, sam_language_pgettext (self->language, "sheet of a workbook", "Figures"));
  lxw_format *bold = workbook_add_format (workbook);
  lxw_format *text = workbook_add_format (workbook);
  const char *cells[SAM_FIGURE_N_COLUMNS];

  format_set_bold (bold);
  format_set_num_format (text, "@");
  sam_figure_extract_get_headings (self, cells);
  for (guint i = 0; i < SAM_FIGURE_N_COLUMNS; i++)
    {
      note (code, worksheet_write_string (sheet, 0, (lxw_col_t) i, cells[i], bold));
      note (code, worksheet_set_column (sheet, (lxw_col_t) i, (lxw_col_t) i, widths[i], NULL));
    }
  for (guint i = 0; i < self->lines->len; i++)
    {
      g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);

      sam_figure_extract_get_cells (self, &g_array_index (self->lines, SamFigureLine, i), cells, kept);
      write_line (sheet, i + 1, cells, text, code);
    }
  worksheet_freeze_panes (sheet, 1, 0);
  note (code, worksheet_autofilter (sheet, 0, 0, self->lines->len, SAM_FIGURE_N_COLUMNS - 1));
}

gboolean
sam_figure_extract_write_workbook (const SamFigureExtract *self, const char *path, GError **error)
{
  lxw_workbook *workbook = workbook_new (path);
  lxw_error code = LXW_NO_ERROR;

  if (workbook == NULL)
    code = LXW_ERROR_MEMORY_MALLOC_FAILED;
  else
    {
      write_sheet (self, workbook, &code);
      note (&code, workbook_close (workbook));
    }
  if (code == LXW_NO_ERROR)
    return TRUE;

  g_set_error (error, SAM_ERROR, SAM_ERROR_FAILED,
               /* Translators: the reason, in the words of the system or of a library */
               _ ("The workbook could not be written: %s. Nothing was lost. Choose another place."), lxw_strerror (code));

  return FALSE;
}
