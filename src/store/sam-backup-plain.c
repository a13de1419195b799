#include "sam-backup-plain.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "sam-database.h"
#include "sam-seal-plain.h"

static gboolean
may_hold_plain (const char *path)
{
  g_autoptr (SamDatabase) database = sam_database_open_reader (path, NULL);
  gboolean found = FALSE;

  return database == NULL || !sam_seal_plain_find (database, &found, NULL) || found;
}

GPtrArray *
sam_backup_list_plain (const char *path)
{
  GPtrArray *backups = sam_backup_list (path);

  g_ptr_array_extend_and_steal (backups, sam_backup_list_aside (path));
  for (guint i = backups->len; i > 0; i--)
    {
      if (!may_hold_plain (((SamBackup *) g_ptr_array_index (backups, i - 1))->path))
        g_ptr_array_remove_index (backups, i - 1);
    }

  return backups;
}

gboolean
sam_backup_remove (GPtrArray *backups, GError **error)
{
  g_autoptr (GString) kept = g_string_new (NULL);
  int number = 0;

  g_return_val_if_fail (backups != NULL, FALSE);

  for (guint i = 0; i < backups->len; i++)
    {
      const SamBackup *backup = g_ptr_array_index (backups, i);

      if (g_unlink (backup->path) == 0 || errno == ENOENT)
        continue;
      number = errno;
      g_string_append_printf (kept, "%s%s", kept->len > 0 ? ", " : "", backup->path);
    }
  if (number == 0)
    return TRUE;

  g_set_error (error, SAM_ERROR, SAM_ERROR_FAILED,
               /* Translators: the system's reason, and a list of files */
               _("Not all backups could be removed (%1$s). Remove these yourself: %2$s"), g_strerror (number), kept->str);

  return FALSE;
}
