/*
 * The file that a report becomes.
 */
#include "sam-report-file.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

#include "sam-error.h"
#include "sam-programme-guard.h"

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
  else if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_EXIST))
    g_set_error (error, SAM_ERROR, SAM_ERROR_EXISTS,
                 /* Translators: the name of a file or folder */
                 _("There is already something called “%s” here. It was left as it is. Choose another name."), name);
  else
    /* Translators: a file name, then a folder, then the system's own reason */
    g_set_error (error, SAM_ERROR, SAM_ERROR_FAILED,
                 _("“%s” could not be saved in “%s”: %s. A file that was there before is unchanged. "
                   "Choose another folder or name."),
                 name, folder_name, cause->message);
}

struct _SamReportFile
{
  char *path;
  char *beside;
  FILE *stream;
  int   failure; /* errno of the first failure, 0 where there is none */
};

static gboolean
fail (SamReportFile *self, int code, GError **error)
{
  g_autoptr (GError) cause
      = g_error_new_literal (G_FILE_ERROR, g_file_error_from_errno (code), g_strerror (code));

  set_write_error (error, self->path, cause);

  return FALSE;
}

SamReportFile *
sam_report_file_open (const char *path, GError **error)
{
  g_autoptr (SamReportFile) self = NULL;
  int descriptor;

  g_return_val_if_fail (path != NULL, NULL);

  if (!sam_programme_guard_check (path, error))
    return NULL;

  self = g_new0 (SamReportFile, 1);
  self->path = g_strdup (path);
  /* A rename would put a folder or a device aside, not fail. */
  if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      fail (self, g_file_test (path, G_FILE_TEST_IS_DIR) ? EISDIR : EEXIST, error);
      return NULL;
    }

  self->beside = g_strconcat (path, ".XXXXXX", NULL);
  descriptor = g_mkstemp_full (self->beside, O_RDWR | O_CLOEXEC, 0600);
  if (descriptor >= 0)
    self->stream = fdopen (descriptor, "wb");
  if (self->stream != NULL)
    return g_steal_pointer (&self);

  fail (self, errno, error);
  if (descriptor >= 0)
    close (descriptor);
  else
    g_clear_pointer (&self->beside, g_free);

  return NULL;
}

gboolean
sam_report_file_append (SamReportFile *self, const char *bytes, gsize length)
{
  if (self->failure == 0 && length > 0 && fwrite (bytes, 1, length, self->stream) != length)
    self->failure = errno != 0 ? errno : EIO;

  return self->failure == 0;
}

/* Some file systems cannot be told to write now; then they do it in their time. */
static gboolean
sync_file (int descriptor)
{
  return fsync (descriptor) == 0 || errno == EINVAL || errno == ENOTSUP || errno == ENOSYS;
}

gboolean
sam_report_file_keep (SamReportFile *self, GError **error)
{
  if (self->failure == 0 && (fflush (self->stream) != 0 || !sync_file (fileno (self->stream))))
    self->failure = errno;
  if (fclose (g_steal_pointer (&self->stream)) != 0 && self->failure == 0)
    self->failure = errno;
  if (self->failure == 0 && g_rename (self->beside, self->path) != 0)
    self->failure = errno;
  if (self->failure != 0)
    return fail (self, self->failure, error);

  g_clear_pointer (&self->beside, g_free);

  return TRUE;
}

void
sam_report_file_free (SamReportFile *self)
{
  if (self == NULL)
    return;

  if (self->stream != NULL)
    fclose (self->stream);
  if (self->beside != NULL)
    g_unlink (self->beside);
  g_free (self->beside);
  g_free (self->path);
  g_free (self);
}

gboolean
sam_report_file_write (const char *path, const char *bytes, gsize length, GError **error)
{
  g_autoptr (SamReportFile) file = sam_report_file_open (path, error);

  if (file == NULL)
    return FALSE;

  sam_report_file_append (file, bytes, length);

  return sam_report_file_keep (file, error);
}
