#include "sam-export.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "sam-export-table.h"

static gboolean
fail (GError **error, const char *path, int code)
{
  g_autofree char *name = g_path_get_basename (path);

  if (code == EEXIST || code == ENOTEMPTY)
    g_set_error (error, SAM_ERROR, SAM_ERROR_EXISTS,
                 /* Translators: the name of a file or folder */
                 _("There is already something called “%s” here. It was left as it is. Choose another name."), name);
  else
    g_set_error (error, SAM_ERROR, code == ENOSPC ? SAM_ERROR_FULL : SAM_ERROR_FAILED,
                 /* Translators: the name of a file or folder, and the system's reason */
                 _("“%1$s” could not be written: %2$s. Nothing was lost. Choose another place."), name, g_strerror (code));

  return FALSE;
}

static gboolean
is_empty_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);

  return dir != NULL && g_dir_read_name (dir) == NULL;
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      g_unlink (child);
    }
  g_rmdir (path);
}

static gboolean
require_open (SamDatabase *database, GError **error)
{
  if (database != NULL)
    return TRUE;

  g_set_error_literal (error, SAM_ERROR, SAM_ERROR_FAILED, _("The programme is closed. Open it again."));

  return FALSE;
}

/* Every family that has any rows. */
static GPtrArray *
make_tables (SamDatabase *database, SamExportFlags flags, GError **error)
{
  g_autoptr (SamImportWorld) world = NULL;
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify) sam_export_table_free);

  if (!require_open (database, error))
    return NULL;

  world = sam_import_world_new (database);
  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    {
      SamExportTable *table = sam_export_table_new (world, i, NULL, flags, error);

      if (table == NULL)
        return NULL;
      if (table->rows->len > 0)
        g_ptr_array_add (tables, table);
      else
        sam_export_table_free (table);
    }

  return g_steal_pointer (&tables);
}

static gboolean
write_file (const char *path, const char *text, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_DURABLE, 0600, &cause))
    return TRUE;

  return fail (error, path, g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOSPC) ? ENOSPC : EIO);
}

static gboolean
write_tables (const char *folder, GPtrArray *tables, GError **error)
{
  for (guint i = 0; i < tables->len; i++)
    {
      const SamExportTable *table = g_ptr_array_index (tables, i);
      g_autofree char *name = g_strconcat (table->family->name, ".csv", NULL);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = sam_export_table_to_csv (table, FALSE);

      if (!write_file (path, text, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
sam_export_folder (SamDatabase *database, GFile *folder, SamExportFlags flags, GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *partial = NULL;
  g_autoptr (GPtrArray) tables = NULL;

  g_return_val_if_fail (G_IS_FILE (folder), FALSE);

  path = g_file_get_path (folder);
  if (g_file_test (path, G_FILE_TEST_EXISTS) && !is_empty_folder (path))
    return fail (error, path, EEXIST);
  tables = make_tables (database, flags, error);
  if (tables == NULL)
    return FALSE;

  partial = g_strconcat (path, ".partial", NULL);
  if (g_mkdir (partial, 0700) != 0)
    return fail (error, partial, errno);
  if (!write_tables (partial, tables, error))
    {
      remove_folder (partial);
      return FALSE;
    }
  /* Takes the place of an empty folder, and of nothing else. */
  if (g_rename (partial, path) != 0)
    {
      int code = errno;

      remove_folder (partial);
      return fail (error, path, code);
    }

  return TRUE;
}

/* Moves a finished file to its place, where there is none. */
static gboolean
put_in_place (const char *partial, const char *path, GError **error)
{
  if (link (partial, path) == 0)
    {
      g_unlink (partial);
      return TRUE;
    }
  /* Some file systems know no links. */
  if (errno != EEXIST && !g_file_test (path, G_FILE_TEST_EXISTS) && g_rename (partial, path) == 0)
    return TRUE;
  fail (error, path, errno);
  g_unlink (partial);

  return FALSE;
}

static gboolean
write_workbook (GFile *file, GPtrArray *tables, GError **error)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *partial = g_strconcat (path, ".partial", NULL);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return fail (error, path, EEXIST);
  if (!sam_export_write_workbook (partial, tables, error))
    {
      g_unlink (partial);
      return FALSE;
    }

  return put_in_place (partial, path, error);
}

gboolean
sam_export_workbook (SamDatabase *database, GFile *file, SamExportFlags flags, GError **error)
{
  g_autoptr (GPtrArray) tables = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  tables = make_tables (database, flags, error);

  return tables != NULL && write_workbook (file, tables, error);
}

gboolean
sam_export_list (SamDatabase *database, SamFamilyId family, GArray *ids, SamExportFormat format, GFile *file, GError **error)
{
  g_autoptr (SamImportWorld) world = NULL;
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify) sam_export_table_free);
  SamExportTable *table;
  g_autofree char *path = NULL;
  g_autofree char *partial = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (!require_open (database, error))
    return FALSE;

  world = sam_import_world_new (database);
  table = sam_export_table_new (world, family, ids, SAM_EXPORT_WITHOUT_COACHING_TEXT, error);
  if (table == NULL)
    return FALSE;
  g_ptr_array_add (tables, table);
  if (format == SAM_EXPORT_XLSX)
    return write_workbook (file, tables, error);

  path = g_file_get_path (file);
  partial = g_strconcat (path, ".partial", NULL);
  text = sam_export_table_to_csv (table, TRUE);

  return write_file (partial, text, error) && put_in_place (partial, path, error);
}
