/* Workbooks by libxlsxwriter: typed cells, so that a spreadsheet can sort and count. */

#include <glib/gi18n.h>
#include <string.h>
#include <xlsxwriter.h>

#include "sam-export-table.h"

typedef struct
{
  lxw_format *heading;
  lxw_format *date;
  lxw_format *time;
  lxw_format *text;
} Formats;

/* A sheet's name: at most 31 characters, none of []:*?/\, and no other's. */
static char *
make_sheet_name (GHashTable *used, const char *label)
{
  g_autofree char *safe = g_strdelimit (g_strdup (label), "[]:*?/\\'", '-');
  glong length = g_utf8_strlen (safe, -1);
  g_autofree char *name = g_utf8_substring (safe, 0, MIN (length, 28));

  for (guint i = 2; g_hash_table_contains (used, name); i++)
    {
      g_free (name);
      name = g_strdup_printf ("%.24s %u", safe, i);
    }
  g_hash_table_add (used, g_strdup (name));

  return g_steal_pointer (&name);
}

static void
write_cell (lxw_worksheet *sheet, guint row, guint column, const SamField *says, const char *cell, const char *words,
            const Formats *formats)
{
  lxw_row_t r = row;
  lxw_col_t c = (lxw_col_t) column;
  SamDate date;
  int minutes;

  if (*cell == '\0')
    return;

  switch (says->kind)
    {
    case SAM_FIELD_DATE:
      date = sam_date_parse (cell);
      if (date != SAM_DATE_NONE)
        {
          lxw_datetime day = { sam_date_get_year (date), sam_date_get_month (date), sam_date_get_day (date), 0, 0, 0 };

          worksheet_write_datetime (sheet, r, c, &day, formats->date);
          return;
        }
      break;
    case SAM_FIELD_TIME:
      minutes = sam_time_parse (cell);
      if (minutes >= 0)
        {
          worksheet_write_number (sheet, r, c, minutes / (24.0 * 60.0), formats->time);
          return;
        }
      break;
    case SAM_FIELD_INTEGER:
    case SAM_FIELD_MINUTES:
    case SAM_FIELD_PERCENT:
      worksheet_write_number (sheet, r, c, (double) g_ascii_strtoll (cell, NULL, 10), NULL);
      return;
    default:
      break;
    }
  /* A cell of a workbook holds at most 32 767 characters. */
  if (g_utf8_strlen (words, -1) > 32000)
    {
      g_autofree char *cut = g_utf8_substring (words, 0, 32000);

      worksheet_write_string (sheet, r, c, cut, formats->text);
      return;
    }
  worksheet_write_string (sheet, r, c, words, formats->text);
}

static void
write_table (lxw_worksheet *sheet, const SamExportTable *table, const Formats *formats)
{
  for (guint i = 0; i < table->columns->len; i++)
    {
      g_autofree char *heading = sam_export_table_dup_heading (table, i);
      glong width = g_utf8_strlen (heading, -1);

      worksheet_write_string (sheet, 0, (lxw_col_t) i, heading, formats->heading);
      for (guint j = 0; j < table->rows->len; j++)
        {
          g_autofree char *words = sam_export_table_dup_words (table, j, i);

          width = MAX (width, g_utf8_strlen (words, -1));
          write_cell (sheet, j + 1, i, g_array_index (table->columns, SamCsvColumn, i).says,
                      ((char **) g_ptr_array_index (table->rows, j))[i], words, formats);
        }
      worksheet_set_column (sheet, (lxw_col_t) i, (lxw_col_t) i, (double) CLAMP (width + 2, 8, 60), NULL);
    }
  worksheet_freeze_panes (sheet, 1, 0);
  if (table->columns->len > 0)
    worksheet_autofilter (sheet, 0, 0, table->rows->len, (lxw_col_t) table->columns->len - 1);
}

gboolean
sam_export_write_workbook (const char *path, GPtrArray *tables, GError **error)
{
  lxw_workbook *workbook = workbook_new (path);
  g_autoptr (GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Formats formats = { 0 };
  lxw_error code;

  if (workbook == NULL)
    {
      g_set_error_literal (error, SAM_ERROR, SAM_ERROR_FAILED,
                           _("The workbook could not be written. Nothing was lost. Choose another place."));
      return FALSE;
    }

  formats.heading = workbook_add_format (workbook);
  format_set_bold (formats.heading);
  formats.date = workbook_add_format (workbook);
  format_set_num_format (formats.date, "yyyy-mm-dd");
  formats.time = workbook_add_format (workbook);
  format_set_num_format (formats.time, "hh:mm");
  formats.text = workbook_add_format (workbook);
  format_set_num_format (formats.text, "@");

  for (guint i = 0; i < tables->len; i++)
    {
      const SamExportTable *table = g_ptr_array_index (tables, i);
      g_autofree char *name = make_sheet_name (used, sam_family_get_label (table->family));

      write_table (workbook_add_worksheet (workbook, name), table, &formats);
    }

  code = workbook_close (workbook);
  if (code == LXW_NO_ERROR)
    return TRUE;

  g_set_error (error, SAM_ERROR, SAM_ERROR_FAILED,
               /* Translators: the reason, in the words of a library */
               _("The workbook could not be written: %s. Nothing was lost. Choose another place."), lxw_strerror (code));

  return FALSE;
}
