/* Reads the text of a CSV file by libcsv, and knows on which line each row
 * begins, so that a refusal can point at it. What the cells mean is the
 * importer's business.
 */

#include "sam-csv-reader.h"

#include <csv.h>
#include <glib/gi18n.h>
#include <string.h>

#include "sam-csv-guard.h"
#include "sam-import-decode.h"
#include "sam-import-refusal.h"

/* Far beyond any note that a person writes; a cell this long is a missing quote. */
#define MAX_CELL_BYTES (256 * 1024)
/* Far beyond any table of people or schools; what is wider would cost every row as much. */
#define MAX_COLUMNS 1000
/* Rows above a table that are passed over. */
#define MAX_TITLES 10

typedef struct
{
  SamCsvFile *file;
  GPtrArray  *refusals;
  GPtrArray  *cells; /* of the row that is being read */
  guint       line;  /* where reading is */
  guint       row_line; /* where the row began */
  int         last_end; /* what ended the last row */
  gboolean    is_stopped;
} Reader;

static void
sam_csv_row_free (SamCsvRow *row)
{
  g_strfreev (row->cells);
  g_free (row);
}

void
sam_csv_file_free (SamCsvFile *self)
{
  g_free (self->name);
  g_clear_pointer (&self->header, sam_csv_row_free);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

const char *
sam_csv_row_get (const SamCsvRow *self, guint cell)
{
  return cell < self->n_cells ? self->cells[cell] : "";
}

/* Line breaks become '\n', whatever wrote the file; each counts as a line. */
static char *
read_cell (Reader *reader, const char *text, gsize length)
{
  GString *cell = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '\r' && i + 1 < length && text[i + 1] == '\n')
        continue;

      if (text[i] == '\r' || text[i] == '\n')
        {
          reader->line++;
          g_string_append_c (cell, '\n');
        }
      else
        {
          g_string_append_c (cell, text[i]);
        }
    }

  return g_strstrip (g_string_free (cell, FALSE));
}

/* Reading ends at the cell that has just begun. */
static void G_GNUC_PRINTF (2, 3)
stop (Reader *reader, const char *format, ...)
{
  va_list arguments;
  g_autofree char *reason = NULL;

  va_start (arguments, format);
  reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  sam_import_refuse (reader->refusals, reader->file->name, reader->row_line, reader->cells->len + 1, NULL, "%s", reason);
  reader->is_stopped = TRUE;
}

static void
on_cell_cb (void *text, size_t length, void *user_data)
{
  Reader *reader = user_data;
  g_autofree char *cell = NULL;

  if (reader->is_stopped)
    return;

  if (reader->cells->len == 0)
    reader->row_line = reader->line;

  if (length > MAX_CELL_BYTES)
    {
      stop (reader, _("This cell is longer than %d characters. Is a closing quotation mark missing?"), MAX_CELL_BYTES);
      return;
    }
  if (reader->cells->len == MAX_COLUMNS)
    {
      stop (reader,
            _("A table can have at most %d columns. Take empty columns out of it, or choose another character between "
              "the cells."),
            MAX_COLUMNS);
      return;
    }

  cell = read_cell (reader, text, length);
  g_ptr_array_add (reader->cells, g_strdup (sam_csv_guard_remove (cell)));
}

static gboolean
is_blank (GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    {
      if (*(const char *) g_ptr_array_index (cells, i) != '\0')
        return FALSE;
    }

  return TRUE;
}

static void
on_row_cb (int end, void *user_data)
{
  Reader *reader = user_data;
  gboolean is_second_half = end == '\n' && reader->last_end == '\r' && reader->cells->len == 0;

  if (reader->is_stopped)
    return;

  if (!is_blank (reader->cells))
    {
      SamCsvRow *row = g_new0 (SamCsvRow, 1);

      row->line = reader->row_line;
      row->n_cells = reader->cells->len;
      g_ptr_array_add (reader->cells, NULL);
      row->cells = (char **) g_ptr_array_steal (reader->cells, NULL);

      if (reader->file->header == NULL)
        reader->file->header = row;
      else
        g_ptr_array_add (reader->file->rows, row);
    }
  else
    {
      g_ptr_array_set_size (reader->cells, 0);
    }

  if (!is_second_half)
    reader->line++;
  reader->last_end = is_second_half ? 0 : end;
}

/* Line and cell of a byte, for what is wrong before any row can be read. */
static void
locate (const char *text, gsize offset, char separator, guint *line, guint *column)
{
  gboolean is_quoted = FALSE;

  *line = 1;
  *column = 1;
  for (gsize i = 0; i < offset; i++)
    {
      if (text[i] == '"')
        is_quoted = !is_quoted;

      if (text[i] == '\n')
        {
          (*line)++;
          if (!is_quoted)
            *column = 1;
        }
      else if (text[i] == separator && !is_quoted)
        {
          (*column)++;
        }
    }
}

static void
read_rows (Reader *reader, const char *text, gsize length, char separator)
{
  struct csv_parser parser;
  gsize n_read;

  /* All line ends are reported, so that lines can be counted; an unclosed quote is an error. */
  if (csv_init (&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL) != 0)
    g_error ("libcsv cannot start");

  csv_set_delim (&parser, separator);
  n_read = csv_parse (&parser, text, length, on_cell_cb, on_row_cb, reader);

  if (n_read < length && !reader->is_stopped)
    {
      guint line, column;

      locate (text, n_read, separator, &line, &column);
      sam_import_refuse (reader->refusals, reader->file->name, line, reader->cells->len + 1, NULL,
                         _("A quotation mark stands in the middle of a cell. "
                           "Put the whole cell in quotation marks, and double those inside it."));
    }
  else if (csv_fini (&parser, on_cell_cb, on_row_cb, reader) != 0 && !reader->is_stopped)
    {
      sam_import_refuse (reader->refusals, reader->file->name,
                         reader->cells->len == 0 ? reader->line : reader->row_line,
                         reader->cells->len + 1, NULL,
                         _("A quotation mark opens here and is never closed."));
    }

  csv_free (&parser);
}

SamCsvFile *
sam_csv_file_parse (const char *name, const char *text, gsize length, char separator, GPtrArray *refusals)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  SamCsvFile *file = g_new0 (SamCsvFile, 1);
  Reader reader = { .file = file, .refusals = refusals, .cells = cells, .line = 1, .row_line = 1 };

  file->name = g_strdup (name);
  file->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) sam_csv_row_free);
  if (length > 0)
    read_rows (&reader, text, length, separator);

  return file;
}

static guint
count_filled (const SamCsvRow *row)
{
  guint n = 0;

  for (guint i = 0; i < row->n_cells; i++)
    n += *row->cells[i] != '\0';

  return n;
}

/* Most rows below the one at @position are of several cells too, and no fewer than stand above: it may head them. */
static gboolean
heads_table (const SamCsvFile *self, guint position)
{
  guint n_below = self->rows->len - position - 1;
  guint n_wide = 0;

  for (guint i = position + 1; i < self->rows->len; i++)
    n_wide += count_filled (g_ptr_array_index (self->rows, i)) > 1;

  return 2 * n_wide >= n_below && n_wide >= position;
}

void
sam_csv_file_skip_title (SamCsvFile *self)
{
  guint n = 0;

  if (self->header == NULL || count_filled (self->header) > 1)
    return;

  while (n < MIN (self->rows->len, MAX_TITLES) && count_filled (g_ptr_array_index (self->rows, n)) < 2)
    n++;
  /* A table of one column keeps its header, though some row of it have a comma too many. */
  if (n == MIN (self->rows->len, MAX_TITLES) || !heads_table (self, n))
    return;

  sam_csv_row_free (self->header);
  self->header = g_ptr_array_steal_index (self->rows, n);
  g_ptr_array_remove_range (self->rows, 0, n);
  self->n_titles = n + 1;
}

SamCsvFile *
sam_csv_file_read (const char *name, GBytes *contents, GPtrArray *refusals)
{
  gsize length = 0;
  const char *bytes = g_bytes_get_data (contents, &length);
  gsize text_length = 0;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  SamImportSeparator separator;
  guint line = 0;

  bytes = bytes != NULL ? bytes : "";
  text = sam_import_decode (bytes, length, sam_import_find_encoding (bytes, length), &text_length, &line, &error);
  if (text == NULL)
    sam_import_refuse (refusals, name, line, 0, NULL, "%s", error->message);

  separator = sam_import_find_separator (text != NULL ? text : "", text_length);

  return sam_csv_file_parse (name, text, text_length, sam_import_separator_get_char (separator), refusals);
}
