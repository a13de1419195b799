/* A table that somebody brings: its bytes, its text, its cells, and what they mean. */

#include "sam-import-table-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sam-error.h"
#include "sam-import-decode.h"
#include "sam-import-refusal.h"
#include "sam-import-unwanted.h"

/* More than any programme writes; what is larger is not a table of people and schools. */
#define MAX_FILE_BYTES (G_GINT64_CONSTANT (128) * 1024 * 1024)

struct _SamImportTable
{
  GObject            parent_instance;

  GBytes            *bytes;
  GFile             *file;
  char              *name;
  SamImportEncoding  encoding;
  SamImportSeparator separator;
  gboolean           has_header;
  char              *problem;
  char             **refusals; /* one for each column; NULL where it may come in */
  SamImportSheet    *sheet;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SamImportTable, sam_import_table, G_TYPE_OBJECT)

/* Sheets */

SamImportSheet *
sam_import_sheet_ref (SamImportSheet *self)
{
  g_atomic_ref_count_inc (&self->refs);

  return self;
}

void
sam_import_sheet_unref (SamImportSheet *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  sam_csv_file_free (self->file);
  g_strfreev (self->headers);
  g_free (self->targets);
  g_free (self->is_refused);
  g_free (self);
}

int
sam_import_sheet_find (const SamImportSheet *self, guint target)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      if (self->targets[i] == (int) target && !self->is_refused[i])
        return (int) i;
    }

  return -1;
}

SamImportSheet *
sam_import_table_ref_sheet (SamImportTable *self)
{
  return sam_import_sheet_ref (self->sheet);
}

/* Reading */

static guint
count_columns (const SamCsvFile *file)
{
  guint n_columns = file->header != NULL ? file->header->n_cells : 0;

  for (guint i = 0; i < file->rows->len; i++)
    n_columns = MAX (n_columns, ((SamCsvRow *) g_ptr_array_index (file->rows, i))->n_cells);

  return n_columns;
}

/* A first row of names holds no e-mail address, no date and no number. */
static gboolean
looks_like_header (const SamCsvRow *row)
{
  for (guint i = 0; i < row->n_cells; i++)
    {
      const char *cell = row->cells[i];

      if (strchr (cell, '@') != NULL || g_ascii_isdigit (*cell))
        return FALSE;
    }

  return TRUE;
}

static void
name_columns (SamImportTable *self, SamImportSheet *sheet)
{
  sheet->headers = g_new0 (char *, sheet->n_columns + 1);
  for (guint i = 0; i < sheet->n_columns; i++)
    {
      const char *name = self->has_header && sheet->file->header != NULL ? sam_csv_row_get (sheet->file->header, i) : "";

      sheet->headers[i] = *name != '\0' ? g_strdup (name)
                                        /* Translators: a column of a table without names, from 1 */
                                        : g_strdup_printf (_("Column %u"), i + 1);
    }
}

/* What stands in a column can tell that it must not come in, whatever it is called. */
static gboolean
holds_identity_numbers (const SamImportSheet *sheet, guint column)
{
  guint n_seen = 0;
  guint n_numbers = 0;

  for (guint i = 0; i < sheet->file->rows->len && n_seen < 200; i++)
    {
      const char *cell = sam_csv_row_get (g_ptr_array_index (sheet->file->rows, i), column);

      if (*cell == '\0')
        continue;
      n_seen++;
      n_numbers += sam_import_is_identity_number (cell);
    }

  return n_numbers > 0 && n_numbers * 2 >= n_seen;
}

static void
refuse_columns (SamImportTable *self, SamImportSheet *sheet)
{
  self->refusals = g_new0 (char *, sheet->n_columns + 1);
  for (guint i = 0; i < sheet->n_columns; i++)
    {
      const char *reason = self->has_header ? sam_import_find_unwanted (sheet->headers[i]) : NULL;

      if (reason == NULL && holds_identity_numbers (sheet, i))
        reason = sam_import_find_unwanted ("personnummer");
      self->refusals[i] = g_strdup (reason);
      sheet->is_refused[i] = reason != NULL;
    }
}

static void
guess_columns (SamImportTable *self, SamImportSheet *sheet)
{
  for (guint i = 0; i < sheet->n_columns; i++)
    sheet->targets[i] = SAM_IMPORT_NOT_TAKEN;
  if (sheet->subject == NULL || !self->has_header)
    return;

  sam_import_subject_guess (sheet->subject, (const char *const *) sheet->headers, sheet->targets);
  for (guint i = 0; i < sheet->n_columns; i++)
    {
      if (sheet->is_refused[i])
        sheet->targets[i] = SAM_IMPORT_NOT_TAKEN;
    }
}

static void
free_refusals (SamImportTable *self)
{
  for (guint i = 0; self->refusals != NULL && i < self->sheet->n_columns; i++)
    g_free (self->refusals[i]);
  g_clear_pointer (&self->refusals, g_free);
}

/* The first row is a row like the others where it names no columns. */
static void
put_back_header (SamCsvFile *file)
{
  if (file->header != NULL)
    g_ptr_array_insert (file->rows, 0, g_steal_pointer (&file->header));
}

/* Cells by the encoding and the separator that are set; a text that is broken becomes the problem. */
static void
read_sheet (SamImportTable *self, gboolean find_header)
{
  gsize length = 0;
  const char *bytes = g_bytes_get_data (self->bytes, &length);
  g_autoptr (GPtrArray) refusals = g_ptr_array_new_with_free_func ((GDestroyNotify) sam_import_refusal_free);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  SamImportSheet *sheet = g_new0 (SamImportSheet, 1);
  gsize text_length = 0;

  free_refusals (self);
  g_clear_pointer (&self->sheet, sam_import_sheet_unref);
  g_clear_pointer (&self->problem, g_free);

  text = sam_import_decode (bytes != NULL ? bytes : "", length, self->encoding, &text_length, NULL, &error);
  sheet->file = sam_csv_file_parse (self->name, text != NULL ? text : "", text_length,
                                    sam_import_separator_get_char (self->separator), refusals);
  if (error != NULL)
    self->problem = g_strdup (error->message);
  else if (refusals->len > 0)
    self->problem = sam_import_refusal_format (g_ptr_array_index (refusals, 0));
  else if (sheet->file->header == NULL)
    self->problem = g_strdup (_("The table is empty."));

  g_atomic_ref_count_init (&sheet->refs);
  sheet->n_columns = count_columns (sheet->file);
  if (find_header && sheet->file->header != NULL)
    self->has_header = looks_like_header (sheet->file->header);
  sheet->has_header = self->has_header;
  sheet->targets = g_new (int, sheet->n_columns + 1);
  sheet->is_refused = g_new0 (gboolean, sheet->n_columns + 1);
  name_columns (self, sheet);
  if (!self->has_header)
    put_back_header (sheet->file);
  refuse_columns (self, sheet);
  self->sheet = sheet;
}

static void
look (SamImportTable *self, gboolean find_header)
{
  read_sheet (self, find_header);
  if (self->has_header)
    self->sheet->subject = sam_import_subject_find_best (self->name, (const char *const *) self->sheet->headers);
  guess_columns (self, self->sheet);
}

static gboolean
check_is_table (const char *name, const char *bytes, gsize length, GError **error)
{
  gboolean is_zip = length >= 4 && memcmp (bytes, "PK\x03\x04", 4) == 0;
  gboolean is_ole = length >= 4 && memcmp (bytes, "\xd0\xcf\x11\xe0", 4) == 0;
  gboolean is_other = (length >= 4 && memcmp (bytes, "%PDF", 4) == 0) || (length >= 4 && memcmp (bytes, "\x89PNG", 4) == 0)
                      || (length >= 3 && memcmp (bytes, "\xff\xd8\xff", 3) == 0);

  if (is_zip || is_ole)
    g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID,
                 /* Translators: the name of a file */
                 _("“%s” is a workbook, which cannot be read as it is. Open it in your spreadsheet program and save the sheet as “CSV UTF-8”, or copy the cells and paste them here. Nothing was changed."),
                 name);
  else if (is_other)
    g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID,
                 /* Translators: the name of a file */
                 _("“%s” is no table. Choose a CSV file, or paste the cells. Nothing was changed."), name);
  else
    return TRUE;

  return FALSE;
}

static SamImportTable *
new_for_bytes (const char *name, GFile *file, GBytes *bytes, GError **error)
{
  g_autoptr (SamImportTable) self = NULL;
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = NULL;
  gsize text_length = 0;

  data = data != NULL ? data : "";
  if (!check_is_table (name, data, length, error))
    return NULL;

  self = g_object_new (SAM_TYPE_IMPORT_TABLE, NULL);
  self->name = g_strdup (name);
  g_set_object (&self->file, file);
  self->bytes = g_bytes_ref (bytes);
  self->encoding = sam_import_find_encoding (data, length);
  text = sam_import_decode (data, length, self->encoding, &text_length, NULL, NULL);
  self->separator = sam_import_find_separator (text != NULL ? text : "", text_length);
  self->has_header = TRUE;
  look (self, TRUE);

  return g_steal_pointer (&self);
}

SamImportTable *
sam_import_table_new_for_text (const char *name, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (name != NULL && text != NULL, NULL);

  bytes = g_bytes_new (text, strlen (text));

  return new_for_bytes (name, NULL, bytes, error);
}

static gboolean
check_size (GFile *file, const char *name, GError **error)
{
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GError) cause = NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                            G_FILE_QUERY_INFO_NONE, NULL, &cause);
  if (info == NULL)
    {
      g_set_error (error, SAM_ERROR, SAM_ERROR_FAILED,
                   /* Translators: %2$s is the system's reason. */
                   _("“%1$s” could not be read: %2$s. It was left as it is. Check the disk or the network and try again."),
                   name, cause->message);
      return FALSE;
    }
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR && g_file_info_get_size (info) <= MAX_FILE_BYTES)
    return TRUE;

  g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID,
               /* Translators: the name of a file, a number of megabytes */
               _("“%s” is no table of at most %d megabytes, so it was not read. Split it, or choose another file. Nothing was changed."),
               name, (int) (MAX_FILE_BYTES / 1024 / 1024));

  return FALSE;
}

SamImportTable *
sam_import_table_read (GFile *file, GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = g_file_get_basename (file);
  if (!check_size (file, name, error))
    return NULL;

  bytes = g_file_load_bytes (file, NULL, NULL, &cause);
  if (bytes == NULL)
    {
      g_set_error (error, SAM_ERROR, SAM_ERROR_FAILED,
                   _("“%1$s” could not be read: %2$s. It was left as it is. Check the disk or the network and try again."),
                   name, cause->message);
      return NULL;
    }

  return new_for_bytes (name, file, bytes, error);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  SamImportTable *table = sam_import_table_read (G_FILE (data), &error);

  if (table != NULL)
    g_task_return_pointer (task, table, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
sam_import_table_read_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_return_if_fail (G_IS_FILE (file));

  g_task_set_source_tag (task, sam_import_table_read_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_in_thread);
}

SamImportTable *
sam_import_table_read_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
sam_import_table_finalize (GObject *object)
{
  SamImportTable *self = SAM_IMPORT_TABLE (object);

  free_refusals (self);
  g_clear_pointer (&self->sheet, sam_import_sheet_unref);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_object (&self->file);
  g_free (self->name);
  g_free (self->problem);

  G_OBJECT_CLASS (sam_import_table_parent_class)->finalize (object);
}

static void
sam_import_table_class_init (SamImportTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_import_table_finalize;

  signals[CHANGED] = g_signal_new ("changed", SAM_TYPE_IMPORT_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
sam_import_table_init (SamImportTable *self)
{
}

/* What was found out */

const char *
sam_import_table_get_name (SamImportTable *self)
{
  return self->name;
}

GFile *
sam_import_table_get_file (SamImportTable *self)
{
  return self->file;
}

const char *
sam_import_table_get_problem (SamImportTable *self)
{
  return self->problem;
}

SamImportSeparator
sam_import_table_get_separator (SamImportTable *self)
{
  return self->separator;
}

void
sam_import_table_set_separator (SamImportTable *self, SamImportSeparator separator)
{
  g_return_if_fail (separator < SAM_IMPORT_N_SEPARATORS);

  if (separator == self->separator)
    return;
  self->separator = separator;
  look (self, FALSE);
  g_signal_emit (self, signals[CHANGED], 0);
}

SamImportEncoding
sam_import_table_get_encoding (SamImportTable *self)
{
  return self->encoding;
}

void
sam_import_table_set_encoding (SamImportTable *self, SamImportEncoding encoding)
{
  g_return_if_fail (encoding < SAM_IMPORT_N_ENCODINGS);

  if (encoding == self->encoding)
    return;
  self->encoding = encoding;
  look (self, FALSE);
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
sam_import_table_get_has_header (SamImportTable *self)
{
  return self->has_header;
}

void
sam_import_table_set_has_header (SamImportTable *self, gboolean has_header)
{
  if (has_header == self->has_header)
    return;
  self->has_header = has_header;
  look (self, FALSE);
  g_signal_emit (self, signals[CHANGED], 0);
}

guint
sam_import_table_get_n_rows (SamImportTable *self)
{
  return self->sheet->file->rows->len;
}

guint
sam_import_table_get_n_columns (SamImportTable *self)
{
  return self->sheet->n_columns;
}

const char *
sam_import_table_get_column_name (SamImportTable *self, guint column)
{
  g_return_val_if_fail (column < self->sheet->n_columns, NULL);

  return self->sheet->headers[column];
}

const char *
sam_import_table_get_cell (SamImportTable *self, guint row, guint column)
{
  g_return_val_if_fail (row < self->sheet->file->rows->len, "");

  return sam_csv_row_get (g_ptr_array_index (self->sheet->file->rows, row), column);
}

/* What it means */

const SamImportSubject *
sam_import_table_get_subject (SamImportTable *self)
{
  return self->sheet->subject;
}

void
sam_import_table_set_subject (SamImportTable *self, const SamImportSubject *subject)
{
  if (subject == self->sheet->subject)
    return;
  read_sheet (self, FALSE);
  self->sheet->subject = subject;
  guess_columns (self, self->sheet);
  g_signal_emit (self, signals[CHANGED], 0);
}

int
sam_import_table_get_column_target (SamImportTable *self, guint column)
{
  g_return_val_if_fail (column < self->sheet->n_columns, SAM_IMPORT_NOT_TAKEN);

  return self->sheet->targets[column];
}

void
sam_import_table_set_column_target (SamImportTable *self, guint column, int target)
{
  SamImportSheet *sheet = self->sheet;
  g_autofree int *targets = NULL;
  const SamImportSubject *subject = sheet->subject;

  g_return_if_fail (column < sheet->n_columns);
  g_return_if_fail (target == SAM_IMPORT_NOT_TAKEN
                    || (subject != NULL && target >= 0 && (guint) target < sam_import_subject_get_n_targets (subject)));

  if (sheet->is_refused[column] || sheet->targets[column] == target)
    return;

  /* A plan may be reading the old one in a thread: what changes is a sheet of its own. */
  targets = g_memdup2 (sheet->targets, (sheet->n_columns + 1) * sizeof (int));
  targets[column] = target;
  read_sheet (self, FALSE);
  self->sheet->subject = subject;
  memcpy (self->sheet->targets, targets, (self->sheet->n_columns + 1) * sizeof (int));
  g_signal_emit (self, signals[CHANGED], 0);
}

const char *
sam_import_table_get_column_refusal (SamImportTable *self, guint column)
{
  g_return_val_if_fail (column < self->sheet->n_columns, NULL);

  return self->refusals[column];
}

gboolean
sam_import_table_is_own_column (SamImportTable *self, guint column)
{
  g_return_val_if_fail (column < self->sheet->n_columns, FALSE);

  return g_str_has_prefix (self->sheet->headers[column], SAM_IMPORT_OWN_COLUMN);
}

gboolean
sam_import_table_check_columns (SamImportTable *self, GError **error)
{
  const SamImportSheet *sheet = self->sheet;
  g_autofree gboolean *is_said = NULL;
  g_autoptr (GString) missing = g_string_new (NULL);

  if (sheet->subject == NULL)
    {
      g_set_error_literal (error, SAM_ERROR, SAM_ERROR_INVALID, _("It cannot be told what the table is about. Choose it."));
      return FALSE;
    }

  is_said = g_new0 (gboolean, sam_import_subject_get_n_targets (sheet->subject));
  for (guint i = 0; i < sheet->n_columns; i++)
    {
      int target = sheet->targets[i];
      g_autofree char *label = NULL;

      if (target == SAM_IMPORT_NOT_TAKEN)
        continue;
      if (!is_said[target])
        {
          is_said[target] = TRUE;
          continue;
        }
      label = sam_import_subject_dup_target_label (sheet->subject, (guint) target);
      g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID,
                   /* Translators: what a column says, such as "E-mail" */
                   _("Two columns say “%s”. Choose one of them."), label);
      return FALSE;
    }

  for (guint i = 0; sheet->has_header && i < sheet->n_columns; i++)
    {
      for (guint j = i + 1; j < sheet->n_columns; j++)
        {
          if (!g_str_equal (sheet->headers[i], sheet->headers[j]))
            continue;
          g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID,
                       /* Translators: the name of two columns */
                       _("Two columns are called “%s”. Rename one of them in the file, or take it out. Nothing was changed."),
                       sheet->headers[i]);
          return FALSE;
        }
    }

  if (sam_import_subject_is_complete (sheet->subject, is_said, missing))
    return TRUE;

  g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID,
               /* Translators: what columns say, such as "School unit code, Name" */
               _("No column says: %s. Without it no row can be understood."), missing->str);

  return FALSE;
}

gboolean
sam_import_table_apply_mapping (SamImportTable *self, const char *mapping, GError **error)
{
  return sam_import_mapping_apply (self, mapping, error);
}
