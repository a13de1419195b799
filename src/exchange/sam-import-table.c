/* A table that somebody brings: its bytes, its text, its cells, and what they mean. */

#include "sam-import-table-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sam-error.h"
#include "sam-import-decode.h"
#include "sam-import-refusal.h"

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
  SamImportSheet    *sheet;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SamImportTable, sam_import_table, G_TYPE_OBJECT)

SamImportSheet *
sam_import_table_ref_sheet (SamImportTable *self)
{
  return sam_import_sheet_ref (self->sheet);
}

/* Reading */

/* Cells by the encoding and the separator that are set; a text that is broken becomes the problem. */
static void
read_sheet (SamImportTable *self, gboolean find_header)
{
  gsize length = 0;
  const char *bytes = g_bytes_get_data (self->bytes, &length);
  g_autoptr (GPtrArray) refusals = g_ptr_array_new_with_free_func ((GDestroyNotify) sam_import_refusal_free);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  SamCsvFile *file;
  gsize text_length = 0;

  g_clear_pointer (&self->sheet, sam_import_sheet_unref);
  g_clear_pointer (&self->problem, g_free);

  text = sam_import_decode (bytes != NULL ? bytes : "", length, self->encoding, &text_length, NULL, &error);
  file = sam_csv_file_parse (self->name, text != NULL ? text : "", text_length,
                             sam_import_separator_get_char (self->separator), refusals);
  if (error != NULL)
    self->problem = g_strdup (error->message);
  else if (refusals->len > 0)
    self->problem = sam_import_refusal_format (g_ptr_array_index (refusals, 0));
  else if (file->header == NULL)
    self->problem = g_strdup (_("The table is empty."));

  sam_csv_file_skip_title (file);
  if (find_header && file->header != NULL)
    self->has_header = sam_import_sheet_looks_like_header (file->header);
  self->sheet = sam_import_sheet_new (file, self->has_header);
}

/* A plan may be reading the old sheet in a thread: what changes is one of its own. */
static void
renew_sheet (SamImportTable *self)
{
  SamImportSheet *old = self->sheet;

  self->sheet = sam_import_sheet_copy (old);
  sam_import_sheet_unref (old);
}

static void
look (SamImportTable *self, gboolean find_header)
{
  read_sheet (self, find_header);
  if (self->has_header)
    self->sheet->subject = sam_import_subject_find_best (self->name, (const char *const *) self->sheet->headers);
  sam_import_sheet_guess (self->sheet);
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

SamImportTable *
sam_import_table_new_for_bytes (const char *name, GFile *file, GBytes *bytes, GError **error)
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

  return sam_import_table_new_for_bytes (name, NULL, bytes, error);
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

  return sam_import_table_new_for_bytes (name, file, bytes, error);
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

void
sam_import_table_set_name (SamImportTable *self, const char *name)
{
  g_free (self->name);
  self->name = g_strdup (name);
  g_free (self->sheet->file->name);
  self->sheet->file->name = g_strdup (name);
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
  renew_sheet (self);
  self->sheet->subject = subject;
  sam_import_sheet_guess (self->sheet);
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
  const SamImportSheet *sheet = self->sheet;
  const SamImportSubject *subject = sheet->subject;

  g_return_if_fail (column < sheet->n_columns);
  g_return_if_fail (target == SAM_IMPORT_NOT_TAKEN
                    || (subject != NULL && target >= 0 && (guint) target < sam_import_subject_get_n_targets (subject)));

  if (sheet->refusals[column] != NULL || sheet->targets[column] == target)
    return;

  renew_sheet (self);
  self->sheet->targets[column] = target;
  g_signal_emit (self, signals[CHANGED], 0);
}

const char *
sam_import_table_get_column_refusal (SamImportTable *self, guint column)
{
  g_return_val_if_fail (column < self->sheet->n_columns, NULL);

  return self->sheet->refusals[column];
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
  return sam_import_sheet_check (self->sheet, error);
}

gboolean
sam_import_table_apply_mapping (SamImportTable *self, const char *mapping, GError **error)
{
  return sam_import_mapping_apply (self, mapping, error);
}
