#include "sam-private-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "sam-error.h"
#include "sam-programme-guard.h"

gboolean
sam_private_file_fail (const char *path, int code, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  if (code == EEXIST || code == ENOTEMPTY)
    g_set_error (error, SAM_ERROR, SAM_ERROR_EXISTS,
                 /* Translators: the name of a file or folder */
                 _("There is already something called “%s” here. It was left as it is. Choose another name."), name);
  else
    g_set_error (error, SAM_ERROR, code == ENOSPC || code == EDQUOT ? SAM_ERROR_FULL : SAM_ERROR_FAILED,
                 /* Translators: the name of a file or folder, and the system's reason */
                 _("“%1$s” could not be written: %2$s. Nothing was lost. Choose another place."), name, g_strerror (code));

  return FALSE;
}

char *
sam_private_file_dup_path (GFile *file, GError **error)
{
  char *path = g_file_get_path (file);

  if (path == NULL)
    g_set_error_literal (error, SAM_ERROR, SAM_ERROR_FAILED,
                         _("Nothing was written, since the place is on another device. Choose a folder on this computer."));

  return path;
}

char *
sam_private_file_make_template (const char *path)
{
  /* After a crash it should be seen what it is, and of what. */
  return g_strconcat (path, ".partial-XXXXXX", NULL);
}

/* Some file systems cannot be told to write now; then they do it in their time. */
static gboolean
sync_file (int fd)
{
  return fsync (fd) == 0 || errno == EINVAL || errno == ENOTSUP || errno == ENOSYS;
}

static gboolean
write_all (int fd, const char *text, gsize length)
{
  while (length > 0)
    {
      gssize n = write (fd, text, length);

      if (n < 0 && errno != EINTR)
        return FALSE;
      if (n > 0)
        {
          text += n;
          length -= (gsize) n;
        }
    }

  return TRUE;
}

static gboolean
is_free (const char *path, SamPrivateFilePlace place)
{
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  /* A rename would put a device aside, not fail. */
  return place == SAM_PRIVATE_FILE_REPLACE && g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

/* An empty file that is made here and by nobody else. */
static char *
create (const char *path, SamPrivateFilePlace place, int *fd, GError **error)
{
  g_autofree char *partial = sam_private_file_make_template (path);

  if (!sam_programme_guard_check (path, error))
    return NULL;
  if (!is_free (path, place))
    {
      sam_private_file_fail (path, EEXIST, error);
      return NULL;
    }
  *fd = g_mkstemp_full (partial, O_WRONLY | O_CLOEXEC, 0600);
  if (*fd < 0)
    {
      sam_private_file_fail (path, errno, error);
      return NULL;
    }

  return g_steal_pointer (&partial);
}

static gboolean
move (const char *partial, const char *path, SamPrivateFilePlace place)
{
  int code;

  if (place == SAM_PRIVATE_FILE_REPLACE)
    return g_rename (partial, path) == 0;

  /* Unlike a rename, a link never takes the place of what came there meanwhile. */
  if (link (partial, path) == 0)
    {
      g_unlink (partial);
      return TRUE;
    }
  code = errno;
  /* Some file systems know no links. */
  if (code != EEXIST && !g_file_test (path, G_FILE_TEST_EXISTS))
    return g_rename (partial, path) == 0;
  errno = EEXIST;

  return FALSE;
}

/* Takes @fd. */
static gboolean
finish (int fd, const char *partial, const char *path, SamPrivateFilePlace place, GError **error)
{
  gboolean is_safe = sync_file (fd);
  int code = errno;

  if (close (fd) != 0 && is_safe)
    {
      is_safe = FALSE;
      code = errno;
    }
  if (is_safe && move (partial, path, place))
    return TRUE;

  if (is_safe)
    code = errno;
  g_unlink (partial);

  return sam_private_file_fail (path, code, error);
}

char *
sam_private_file_begin (const char *path, SamPrivateFilePlace place, GError **error)
{
  int fd = -1;
  char *partial = create (path, place, &fd, error);

  if (partial != NULL)
    close (fd);

  return partial;
}

gboolean
sam_private_file_finish (const char *partial, const char *path, SamPrivateFilePlace place, GError **error)
{
  int fd = g_open (partial, O_RDONLY | O_CLOEXEC, 0);
  int code = errno;

  if (fd >= 0)
    return finish (fd, partial, path, place, error);

  g_unlink (partial);

  return sam_private_file_fail (path, code, error);
}

static gboolean
write_file (const char *path, const char *text, gsize length, SamPrivateFilePlace place, GError **error)
{
  int fd = -1;
  g_autofree char *partial = create (path, place, &fd, error);
  int code;

  if (partial == NULL)
    return FALSE;
  if (write_all (fd, text, length))
    return finish (fd, partial, path, place, error);

  code = errno;
  close (fd);
  g_unlink (partial);

  return sam_private_file_fail (path, code, error);
}

gboolean
sam_private_file_write (const char *path, const char *text, SamPrivateFilePlace place, GError **error)
{
  return write_file (path, text, strlen (text), place, error);
}

gboolean
sam_private_file_write_bytes (const char *path, GBytes *bytes, SamPrivateFilePlace place, GError **error)
{
  return write_file (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), place, error);
}
