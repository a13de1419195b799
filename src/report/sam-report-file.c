/*
 * The file that a report becomes.
 */
#include "sam-report-file.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>

#include "sam-error.h"

/* Swaps what failed for words that a coordinator can act on. */
static void
set_write_error (GError **error, const char *path, const GError *cause)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *folder_name = g_filename_display_name (folder);

  if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOSPC) || g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    /* Translators: a file name, then a folder */
    g_set_error (error, SAM_ERROR, SAM_ERROR_FULL,
                 _("“%s” was not saved, since the disk is full. A file that was there before is "
                   "unchanged. Make room, or choose another folder than “%s”."),
                 name, folder_name);
  else
    /* Translators: a file name, then a folder, then the system's own reason */
    g_set_error (error, SAM_ERROR, SAM_ERROR_FAILED,
                 _("“%s” could not be saved in “%s”: %s. A file that was there before is unchanged. "
                   "Choose another folder or name."),
                 name, folder_name, cause->message);
}

gboolean
sam_report_file_write (const char *path, const char *bytes, gsize length, GError **error)
{
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  /* A rename would put a folder or a device aside, not fail. */
  if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      gboolean is_folder = g_file_test (path, G_FILE_TEST_IS_DIR);

      cause = g_error_new_literal (G_FILE_ERROR, G_FILE_ERROR_FAILED, g_strerror (is_folder ? EISDIR : EEXIST));
      set_write_error (error, path, cause);
      return FALSE;
    }

  /* A temporary file beside it, then a rename: never half a report. */
  if (!g_file_set_contents_full (path, bytes, length, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                 &cause))
    {
      set_write_error (error, path, cause);
      return FALSE;
    }

  return TRUE;
}
