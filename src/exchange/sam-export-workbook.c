/* Workbooks by libxlsxwriter: typed cells, so that a spreadsheet can sort and count. */

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>
#include <xlsxwriter.h>

#include "sam-export-table.h"

/* What a cell of a workbook holds, as spreadsheets count: characters beyond the 16-bit ones are two. */
#define MAX_CELL_UNITS 32767

/* As many cells are named as a person will look at. */
#define MAX_CUTS_NAMED 10

/**
 * Writing: a workbook that is being written.
 * @names: of its sheets
 * @code: what went wrong first
 * @cuts: (array of char *): the places of texts that were cut
 */
typedef struct
{
  lxw_workbook *workbook;
  lxw_format   *heading;
  lxw_format   *date;
  lxw_format   *time;
  lxw_format   *text;
  GHashTable   *names;
  lxw_error     code;
  GPtrArray    *cuts;
} Writing;

static void
note (Writing *self, lxw_error code)
{
  if (self->code == LXW_NO_ERROR)
    self->code = code;
}

/* A sheet's name: at most 31 characters, none of []:*?/\, and no other's. */
static const char *
add_sheet_name (Writing *self, const char *label)
{
  g_autofree char *safe = g_strdelimit (g_strdup (label), "[]:*?/\\'", '-');
  glong length = g_utf8_strlen (safe, -1);
  char *name = g_utf8_substring (safe, 0, MIN (length, 28));

  for (guint i = 2; g_hash_table_contains (self->names, name); i++)
    {
      g_autofree char *begin = g_utf8_substring (safe, 0, MIN (length, 24));

      g_free (name);
      name = g_strdup_printf ("%s %u", begin, i);
    }
  g_hash_table_add (self->names, name);

  return name;
}

/* How many bytes of it a cell holds. */
static gsize
measure (const char *text, glong n_units)
{
  const char *end = text;

  while (*end != '\0')
    {
      n_units -= g_utf8_get_char (end) > 0xffff ? 2 : 1;
      if (n_units < 0)
        break;
      end = g_utf8_next_char (end);
    }

  return (gsize) (end - text);
}

/* The whole text, or its beginning with words that say that it goes on; %NULL where it is whole. */
static char *
cut_text (const char *words)
{
  /* Translators: at the end of a text that is longer than a cell of a workbook can hold */
  const char *mark = _(" … (cut here; the programme has the whole text)");
  g_autofree char *kept = NULL;

  if (words[measure (words, MAX_CELL_UNITS)] == '\0')
    return NULL;

  kept = g_strndup (words, measure (words, MAX_CELL_UNITS - g_utf8_strlen (mark, -1)));

  return g_strconcat (kept, mark, NULL);
}

/* Whether it is no text but a day, a time or a number. */
static gboolean
write_value (Writing *self, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, SamFieldKind kind, const char *cell)
{
  SamDate date;
  int minutes;

  switch (kind)
    {
    case SAM_FIELD_DATE:
      date = sam_date_parse (cell);
      if (date != SAM_DATE_NONE)
        {
          lxw_datetime day = { sam_date_get_year (date), sam_date_get_month (date), sam_date_get_day (date), 0, 0, 0 };

          note (self, worksheet_write_datetime (sheet, row, column, &day, self->date));
          return TRUE;
        }
      return FALSE;
    case SAM_FIELD_TIME:
      minutes = sam_time_parse (cell);
      if (minutes >= 0)
        note (self, worksheet_write_number (sheet, row, column, minutes / (24.0 * 60.0), self->time));
      return minutes >= 0;
    case SAM_FIELD_INTEGER:
    case SAM_FIELD_MINUTES:
    case SAM_FIELD_PERCENT:
      note (self, worksheet_write_number (sheet, row, column, (double) g_ascii_strtoll (cell, NULL, 10), NULL));
      return TRUE;
    default:
      return FALSE;
    }
}

static void
write_words (Writing *self, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *words, const char *heading)
{
  g_autofree char *cut = cut_text (words);

  note (self, worksheet_write_string (sheet, row, column, cut != NULL ? cut : words, self->text));
  if (cut != NULL)
    /* Translators: the name of a sheet in a workbook, the number of a row in it, the heading of a column */
    g_ptr_array_add (self->cuts, g_strdup_printf (_("“%1$s”, row %2$u, “%3$s”"), sheet->name, row + 1, heading));
}

static void
write_table (Writing *self, const SamExportTable *table)
{
  const char *name = add_sheet_name (self, sam_family_get_label (table->family));
  lxw_worksheet *sheet = workbook_add_worksheet (self->workbook, name);

  if (sheet == NULL)
    {
      note (self, LXW_ERROR_PARAMETER_VALIDATION);
      return;
    }

  for (guint i = 0; i < table->columns->len; i++)
    {
      SamFieldKind kind = g_array_index (table->columns, SamCsvColumn, i).says->kind;
      g_autofree char *heading = sam_export_table_dup_heading (table, i);
      glong width = g_utf8_strlen (heading, -1);

      note (self, worksheet_write_string (sheet, 0, (lxw_col_t) i, heading, self->heading));
      for (guint j = 0; j < table->rows->len; j++)
        {
          const char *cell = ((char **) g_ptr_array_index (table->rows, j))[i];
          g_autofree char *words = sam_export_table_dup_words (table, j, i);

          width = MAX (width, g_utf8_strlen (words, -1));
          if (*cell != '\0' && !write_value (self, sheet, j + 1, (lxw_col_t) i, kind, cell))
            write_words (self, sheet, j + 1, (lxw_col_t) i, words, heading);
        }
      note (self, worksheet_set_column (sheet, (lxw_col_t) i, (lxw_col_t) i, (double) CLAMP (width + 2, 8, 60), NULL));
    }
  worksheet_freeze_panes (sheet, 1, 0);
  if (table->columns->len > 0)
    note (self, worksheet_autofilter (sheet, 0, 0, table->rows->len, (lxw_col_t) table->columns->len - 1));
}

static void
add_formats (Writing *self)
{
  self->heading = workbook_add_format (self->workbook);
  format_set_bold (self->heading);
  self->date = workbook_add_format (self->workbook);
  format_set_num_format (self->date, "yyyy-mm-dd");
  self->time = workbook_add_format (self->workbook);
  format_set_num_format (self->time, "hh:mm");
  self->text = workbook_add_format (self->workbook);
  format_set_num_format (self->text, "@");
}

static char *
describe_cuts (GPtrArray *cuts)
{
  g_autoptr (GString) places = g_string_new (NULL);

  if (cuts->len == 0)
    return NULL;

  for (guint i = 0; i < MIN (cuts->len, MAX_CUTS_NAMED); i++)
    g_string_append_printf (places, "%s%s", i > 0 ? "; " : "", (const char *) g_ptr_array_index (cuts, i));
  if (cuts->len > MAX_CUTS_NAMED)
    {
      guint n_more = cuts->len - MAX_CUTS_NAMED;

      g_string_append (places, "; ");
      /* Translators: at the end of a list of cells */
      g_string_append_printf (places, ngettext ("%u more", "%u more", n_more), n_more);
    }

  /* Translators: a list of cells */
  return g_strdup_printf (_("A text can be longer than a cell of a workbook, and these were cut: %s. The programme has "
                            "them whole. Export as CSV to have them whole outside it too."),
                          places->str);
}

/* It frees the workbook too. @reason: in the system's words where it has any, since the library's are for programmers. */
static gboolean
close_workbook (Writing *self, char **reason)
{
  gboolean is_written = self->code == LXW_NO_ERROR;
  int code;

  errno = 0;
  note (self, workbook_close (self->workbook));
  code = errno;
  if (self->code == LXW_NO_ERROR)
    return TRUE;

  *reason = g_strdup (is_written && code != 0 ? g_strerror (code) : lxw_strerror (self->code));
  if (g_str_has_suffix (*reason, "."))
    (*reason)[strlen (*reason) - 1] = '\0';

  return FALSE;
}

gboolean
sam_export_write_workbook (const char *path, GPtrArray *tables, char **notice, GError **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) cuts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *reason = NULL;
  Writing writing = { .workbook = workbook_new (path), .names = names, .cuts = cuts };

  if (writing.workbook == NULL)
    {
      g_set_error_literal (error, SAM_ERROR, SAM_ERROR_FAILED,
                           _("The workbook could not be written. Nothing was lost. Choose another place."));
      return FALSE;
    }

  add_formats (&writing);
  for (guint i = 0; i < tables->len; i++)
    write_table (&writing, g_ptr_array_index (tables, i));
  if (close_workbook (&writing, &reason))
    {
      *notice = describe_cuts (cuts);
      return TRUE;
    }

  g_set_error (error, SAM_ERROR, SAM_ERROR_FAILED,
               /* Translators: the reason, in the words of the system or of a library */
               _("The workbook could not be written: %s. Nothing was lost. Choose another place."), reason);

  return FALSE;
}
