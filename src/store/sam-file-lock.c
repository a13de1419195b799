#include "sam-file-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

struct _SamFileLock
{
  char *path;
  int   fd;
};

static char *
get_path_beside (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_strconcat (".", base, ".lock", NULL);

  return g_build_filename (folder, name, NULL);
}

static char *
get_path_in_runtime_folder (const char *path)
{
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, path, -1);
  g_autofree char *name = g_strconcat ("samordna-", sum, ".lock", NULL);

  return g_build_filename (g_get_user_runtime_dir (), name, NULL);
}

/* Whether the file that we locked still is the one at the path: its last owner may have removed it meanwhile. */
static gboolean
is_still_there (const char *path, int fd)
{
  struct stat there, ours;

  return stat (path, &there) == 0 && fstat (fd, &ours) == 0 &&
         there.st_dev == ours.st_dev && there.st_ino == ours.st_ino;
}

/* The descriptor, -1 where another holds the lock, -2 where there can be no such file. */
static int
lock_at (const char *path)
{
  for (;;)
    {
      int fd = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
      int result;

      if (fd < 0)
        return errno == EACCES && g_file_test (path, G_FILE_TEST_EXISTS) ? -1 : -2;

      do
        result = flock (fd, LOCK_EX | LOCK_NB);
      while (result != 0 && errno == EINTR);

      if (result != 0)
        {
          int number = errno;

          close (fd);
          return number == EWOULDBLOCK ? -1 : -2;
        }
      if (is_still_there (path, fd))
        return fd;
      close (fd);
    }
}

SamFileLock *
sam_file_lock_take (const char *path)
{
  g_autofree char *lock_path = get_path_beside (path);
  SamFileLock *self;
  int fd = lock_at (lock_path);

  if (fd == -2)
    {
      g_free (lock_path);
      lock_path = get_path_in_runtime_folder (path);
      fd = lock_at (lock_path);
    }
  if (fd < 0)
    return NULL;

  self = g_new0 (SamFileLock, 1);
  self->path = g_steal_pointer (&lock_path);
  self->fd = fd;

  return self;
}

void
sam_file_lock_free (SamFileLock *self)
{
  if (self == NULL)
    return;

  /* Removed while still locked, so that nobody's new file is removed. */
  g_unlink (self->path);
  close (self->fd);
  g_free (self->path);
  g_free (self);
}
