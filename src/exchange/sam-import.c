/* The importer: CSV files in, one change. Either every row is good and all of
 * it is committed, or nothing is.
 */

#include "sam-import.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sam-import-decode.h"
#include "sam-import-finder.h"
#include "sam-import-private.h"
#include "sam-import-question.h"

/* More than any programme writes; what is larger is not a file of ours. */
#define MAX_FILE_BYTES (G_GUINT64_CONSTANT (128) * 1024 * 1024)

static SamImportResult *
sam_import_result_new (void)
{
  SamImportResult *self = g_new0 (SamImportResult, 1);

  self->refusals = g_ptr_array_new_with_free_func ((GDestroyNotify) sam_import_refusal_free);
  self->notes = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
sam_import_result_free (SamImportResult *self)
{
  g_ptr_array_unref (self->refusals);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

static void
remark_free (gpointer data)
{
  SamImportRemark *remark = data;

  g_free (remark->text);
  g_free (remark);
}

SamImport *
sam_import_new (SamDatabase *database)
{
  SamImport *self = g_new0 (SamImport, 1);

  self->world = sam_import_world_new (database);
  self->keys = sam_import_keys_new (self->world);
  self->finder = sam_import_finder_new (self->world);
  self->result = sam_import_result_new ();
  self->asked = g_ptr_array_new_with_free_func ((GDestroyNotify) sam_import_asked_free);
  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) sam_csv_file_free);
  self->origins = g_ptr_array_new_with_free_func (g_free);
  self->remarks = g_ptr_array_new_with_free_func (remark_free);
  self->next_codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->from_date = SAM_DATE_NONE;
  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    self->scratch[i] = sam_draft_new (sam_family_get (i));

  return self;
}

void
sam_import_free (SamImport *self)
{
  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    sam_draft_free (self->scratch[i]);
  g_clear_pointer (&self->answers, g_hash_table_unref);
  g_ptr_array_unref (self->asked);
  g_ptr_array_unref (self->origins);
  g_ptr_array_unref (self->remarks);
  g_hash_table_unref (self->next_codes);
  g_clear_pointer (&self->result, sam_import_result_free);
  sam_import_finder_free (self->finder);
  sam_import_keys_free (self->keys);
  sam_import_world_free (self->world);
  g_ptr_array_unref (self->files);
  g_free (self);
}

void
sam_import_set_origin (SamImport *self, const SamCsvFile *file, const SamCsvRow *row)
{
  SamImportOrigin *origin = g_new (SamImportOrigin, 1);

  origin->file = file;
  origin->line = row->line;
  g_ptr_array_add (self->origins, origin);
  sam_import_world_set_owner (self->world, origin);
}

/* The family that a file is for, by its name: "school.csv". */
static const SamFamily *
find_family (const char *name)
{
  g_autofree char *folded = g_utf8_strdown (name, -1);

  if (!g_str_has_suffix (folded, ".csv"))
    return NULL;

  folded[strlen (folded) - strlen (".csv")] = '\0';

  return sam_family_find (folded);
}

static void
add_file (SamImport *import, GPtrArray **by_family, GFile *file, gboolean is_from_folder)
{
  g_autofree char *name = g_file_get_basename (file);
  const SamFamily *family = find_family (name);

  if (family != NULL)
    g_ptr_array_add (by_family[family->id], g_object_ref (file));
  else if (is_from_folder)
    /* Translators: the name of a file */
    g_ptr_array_add (import->result->notes,
                     g_strdup_printf (_("%s: the name says no kind of record, so the file was not taken."), name));
  else
    sam_import_refuse (import->result->refusals, name, 0, 0, NULL,
                       _("The name says no kind of record. Call it for example “school.csv” or “team.csv”."));
}

static void
set_read_error (GError **error, GFile *file, const GError *cause)
{
  g_autofree char *name = g_file_get_basename (file);

  g_set_error (error, SAM_ERROR, SAM_ERROR_FAILED,
               /* Translators: %2$s is the system's reason. */
               _("“%1$s” could not be read: %2$s. It was left as it is. Check the disk or the network and try again."),
               name, cause->message);
}

static gboolean
add_folder (SamImport *import, GPtrArray **by_family, GFile *folder, GError **error)
{
  g_autoptr (GFileEnumerator) children = NULL;
  g_autoptr (GError) cause = NULL;
  GFileInfo *info = NULL;
  GFile *child = NULL;

  children = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NONE, NULL, &cause);

  while (children != NULL && g_file_enumerator_iterate (children, &info, &child, NULL, &cause))
    {
      g_autofree char *folded = NULL;

      if (child == NULL)
        return TRUE;

      folded = g_utf8_strdown (g_file_info_get_name (info), -1);
      if (g_str_has_suffix (folded, ".csv"))
        add_file (import, by_family, child, TRUE);
    }

  set_read_error (error, folder, cause);

  return FALSE;
}

gboolean
sam_import_load_keys (SamImport *import, SamFamilyId family, GError **error)
{
  const SamFamily *described = sam_family_get (family);

  if (!sam_import_keys_load (import->keys, family, error))
    return FALSE;

  /* What its references name, and what those are named by. */
  for (guint i = 0; i < described->n_fields; i++)
    {
      const SamField *field = &described->fields[i];

      if (field->kind == SAM_FIELD_REFERENCE && field->target != family && !sam_import_load_keys (import, field->target, error))
        return FALSE;
    }

  return TRUE;
}

static GBytes *
load_contents (SamImport *import, GFile *file, const char *name, GError **error)
{
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GError) cause = NULL;
  GBytes *contents = NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, &cause);
  if (info != NULL && (guint64) g_file_info_get_size (info) > MAX_FILE_BYTES)
    {
      sam_import_refuse (import->result->refusals, name, 0, 0, NULL, _("The file is too large to be read in."));
      return NULL;
    }

  if (info != NULL)
    contents = g_file_load_bytes (file, NULL, NULL, &cause);
  if (contents == NULL)
    set_read_error (error, file, cause);

  return contents;
}

/* Refusals are the rows' fault, and no error. */
static gboolean
import_file (SamImport *import, SamFamilyId family, GFile *file, GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GBytes) contents = NULL;
  SamCsvFile *csv;
  g_autoptr (SamImportColumns) columns = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) sorted = NULL;
  g_autoptr (GError) local_error = NULL;
  guint n_refused;

  contents = load_contents (import, file, name, &local_error);
  if (contents == NULL && local_error == NULL)
    return TRUE;
  if (contents == NULL || !sam_import_load_keys (import, family, &local_error))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  n_refused = import->result->refusals->len;
  csv = sam_csv_file_read (name, contents, import->result->refusals);
  g_ptr_array_add (import->files, csv);
  if (csv->header == NULL)
    {
      /* Where there is no broken text to blame, there is no text. */
      if (import->result->refusals->len == n_refused)
        sam_import_refuse (import->result->refusals, name, 0, 0, NULL,
                           _("The file is empty. Its first line must name the columns."));
      return TRUE;
    }

  columns = sam_import_columns_match (sam_csv_layout_get (family), csv, import->result);
  if (columns == NULL)
    return TRUE;

  rows = sam_import_rows_read (import, csv, columns);
  sorted = sam_import_rows_sort (import, csv, columns, rows);

  return sam_import_rows_put (import, csv, columns, sorted, error);
}

static gboolean
collect_files (SamImport *import, GPtrArray **by_family, GPtrArray *files, GError **error)
{
  guint n_files = 0;

  for (guint i = 0; i < files->len; i++)
    {
      GFile *file = g_ptr_array_index (files, i);

      if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) != G_FILE_TYPE_DIRECTORY)
        add_file (import, by_family, file, FALSE);
      else if (!add_folder (import, by_family, file, error))
        return FALSE;
    }

  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    n_files += by_family[i]->len;

  if (n_files > 0 || import->result->refusals->len > 0)
    return TRUE;

  g_set_error_literal (error, SAM_ERROR, SAM_ERROR_NOT_FOUND,
                       _("There are no CSV files to read here. Nothing was changed. "
                         "Choose a folder with files such as “school.csv”."));

  return FALSE;
}

static gboolean
import_files (SamImport *import, GPtrArray **by_family, GError **error)
{
  for (guint family = 0; family < SAM_N_FAMILIES; family++)
    {
      for (guint i = 0; i < by_family[family]->len; i++)
        {
          if (!import_file (import, family, g_ptr_array_index (by_family[family], i), error))
            return FALSE;
        }
    }

  return TRUE;
}

/* Where nobody can be asked, a row that needs an answer is refused, with what it may mean. */
static void
refuse_asked (SamImport *import)
{
  for (guint i = 0; i < import->asked->len; i++)
    {
      const SamImportAsked *asked = g_ptr_array_index (import->asked, i);

      sam_import_refuse (import->result->refusals, asked->file->name, asked->line, asked->column, asked->column_name,
                         "%s", asked->suggestion);
    }
}

/* The row that a step belongs to is told by the file's own words. */
static gboolean
apply (SamImport *import, SamStore *store, GError **error)
{
  g_autoptr (SamChange) change = NULL;
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (GError) local_error = NULL;
  const SamImportOrigin *origin;
  guint failed = 0;

  if (sam_import_world_get_n_steps (import->world) == 0)
    return TRUE;

  change = sam_store_begin (store, NC_("change", "Import"), error);
  if (change == NULL)
    return FALSE;

  if (sam_import_world_apply (import->world, change, 0, NULL, NULL, ids, &failed, &local_error) >= 0)
    return sam_change_commit (g_steal_pointer (&change), error);

  if (!g_error_matches (local_error, SAM_ERROR, SAM_ERROR_INVALID))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  /* A rule of the file itself, such as two organisers of one number. */
  origin = sam_import_world_get_step (import->world, failed)->owner;
  sam_import_refuse (import->result->refusals, origin->file->name, origin->line, 0, NULL, "%s", local_error->message);

  return TRUE;
}

SamImportResult *
sam_import_run (SamStore *store, GPtrArray *files, gboolean dry_run, GError **error)
{
  g_autoptr (SamImport) import = NULL;
  GPtrArray *by_family[SAM_N_FAMILIES];
  gboolean is_done;

  g_return_val_if_fail (SAM_IS_STORE (store), NULL);
  g_return_val_if_fail (files != NULL, NULL);

  import = sam_import_new (sam_store_get_database (store));
  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    by_family[i] = g_ptr_array_new_with_free_func (g_object_unref);

  is_done = collect_files (import, by_family, files, error) && import_files (import, by_family, error);

  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    g_ptr_array_unref (by_family[i]);

  if (!is_done)
    return NULL;

  refuse_asked (import);
  if (!dry_run && import->result->refusals->len == 0 && !apply (import, store, error))
    return NULL;

  return g_steal_pointer (&import->result);
}
