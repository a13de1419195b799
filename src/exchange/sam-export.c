#include "sam-export.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "sam-export-table.h"
#include "sam-private-file.h"

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

static SamImportWorld *
open_world (SamDatabase *database, GError **error)
{
  if (database != NULL)
    return sam_import_world_new (database);

  g_set_error_literal (error, SAM_ERROR, SAM_ERROR_FAILED, _("The programme is closed. Open it again."));

  return NULL;
}

/* Every family that has any rows, and how many texts were asked for and could not be read. */
static GPtrArray *
make_tables (SamDatabase *database, SamExportFlags flags, guint *n_sealed, GError **error)
{
  g_autoptr (SamImportWorld) world = open_world (database, error);
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify) sam_export_table_free);

  if (world == NULL)
    return NULL;

  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    {
      SamExportTable *table = sam_export_table_new (world, i, NULL, flags, error);

      if (table == NULL)
        return NULL;
      *n_sealed += table->n_sealed;
      if (table->rows->len > 0)
        g_ptr_array_add (tables, table);
      else
        sam_export_table_free (table);
    }

  return g_steal_pointer (&tables);
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

      if (!sam_private_file_write (path, text, SAM_PRIVATE_FILE_NEW, error))
        return FALSE;
    }

  return TRUE;
}

/* What was asked for and is not there, in words; %NULL where all is. */
static char *
describe_sealed (guint n)
{
  if (n == 0)
    return NULL;

  return g_strdup_printf (ngettext ("%u sealed text could not be read and was left out. Unlock the file to export it.",
                                    "%u sealed texts could not be read and were left out. Unlock the file to export them.", n), n);
}

static void
put_notice (char **notice, char *cut, char *sealed)
{
  g_autofree char *first = cut;
  g_autofree char *second = sealed;

  if (notice == NULL)
    return;
  if (first != NULL && second != NULL)
    *notice = g_strdup_printf ("%s\n%s", first, second);
  else
    *notice = first != NULL ? g_steal_pointer (&first) : g_steal_pointer (&second);
}

gboolean
sam_export_folder (SamDatabase *database, GFile *folder, SamExportFlags flags, char **notice, GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *partial = NULL;
  g_autoptr (GPtrArray) tables = NULL;
  guint n_sealed = 0;

  g_return_val_if_fail (G_IS_FILE (folder), FALSE);

  path = sam_private_file_dup_path (folder, error);
  if (path == NULL)
    return FALSE;
  if (g_file_test (path, G_FILE_TEST_EXISTS) && !is_empty_folder (path))
    return sam_private_file_fail (path, EEXIST, error);
  tables = make_tables (database, flags, &n_sealed, error);
  if (tables == NULL)
    return FALSE;

  partial = sam_private_file_make_template (path);
  if (g_mkdtemp_full (partial, 0700) == NULL)
    return sam_private_file_fail (path, errno, error);
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
      return sam_private_file_fail (path, code, error);
    }
  put_notice (notice, NULL, describe_sealed (n_sealed));

  return TRUE;
}

static SamPrivateFilePlace
get_place (SamExportFlags flags)
{
  return flags & SAM_EXPORT_REPLACE ? SAM_PRIVATE_FILE_REPLACE : SAM_PRIVATE_FILE_NEW;
}

static gboolean
write_workbook (const char *path, GPtrArray *tables, guint n_sealed, SamPrivateFilePlace place, char **notice, GError **error)
{
  g_autofree char *partial = sam_private_file_begin (path, place, error);
  g_autofree char *cut = NULL;

  if (partial == NULL)
    return FALSE;
  if (!sam_export_write_workbook (partial, tables, &cut, error))
    {
      g_unlink (partial);
      return FALSE;
    }
  if (!sam_private_file_finish (partial, path, place, error))
    return FALSE;
  put_notice (notice, g_steal_pointer (&cut), describe_sealed (n_sealed));

  return TRUE;
}

gboolean
sam_export_workbook (SamDatabase *database, GFile *file, SamExportFlags flags, char **notice, GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) tables = NULL;
  guint n_sealed = 0;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  path = sam_private_file_dup_path (file, error);
  if (path == NULL)
    return FALSE;
  tables = make_tables (database, flags, &n_sealed, error);

  return tables != NULL && write_workbook (path, tables, n_sealed, get_place (flags), notice, error);
}

gboolean
sam_export_list (SamDatabase *database, SamFamilyId family, GArray *ids, SamExportFormat format, SamExportFlags flags,
                 GFile *file, char **notice, GError **error)
{
  g_autoptr (SamImportWorld) world = NULL;
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify) sam_export_table_free);
  SamExportTable *table;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  path = sam_private_file_dup_path (file, error);
  if (path == NULL)
    return FALSE;
  world = open_world (database, error);
  if (world == NULL)
    return FALSE;
  table = sam_export_table_new (world, family, ids, SAM_EXPORT_WITHOUT_COACHING_TEXT, error);
  if (table == NULL)
    return FALSE;
  g_ptr_array_add (tables, table);
  if (format == SAM_EXPORT_XLSX)
    return write_workbook (path, tables, 0, get_place (flags), notice, error);

  text = sam_export_table_to_csv (table, TRUE);

  return sam_private_file_write (path, text, get_place (flags), error);
}
