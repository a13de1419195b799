#include "sam-programme-file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "sam-family.h"
#include "sam-migration.h"

/* https://www.sqlite.org/fileformat.html, section 1.3 */
#define HEADER_LENGTH 100
#define HEADER_MAGIC "SQLite format 3"
#define OFFSET_READ_VERSION 19
#define OFFSET_USER_VERSION 60
#define OFFSET_APPLICATION_ID 68
/* Looking at every page takes about 2 ms a megabyte: up to here nobody notices. */
#define MAX_SIZE_TO_PROVE (16 * 1024 * 1024)

static guint32
read_big_endian (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

static gboolean
lies_beside (const char *path, const char *suffix)
{
  g_autofree char *beside = g_strconcat (path, suffix, NULL);

  return g_file_test (beside, G_FILE_TEST_EXISTS);
}

static gboolean
refuse_no_programme (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, SAM_ERROR, SAM_ERROR_NOT_A_PROGRAMME,
               _("“%s” is not a Samordna programme. It was left as it is. Choose another file."), name);

  return FALSE;
}

static gboolean
refuse_newer (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, SAM_ERROR, SAM_ERROR_NEWER,
               _("“%s” was made by a newer Samordna. It was left as it is. Update Samordna to open it."), name);

  return FALSE;
}

static gboolean
refuse_unreadable (const char *path, int number, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  if (number == ENOENT || number == ENOTDIR)
    g_set_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND,
                 _("There is no file “%s”. It may have been moved or renamed. Choose the file where it lies now."),
                 name);
  else if (number == EACCES || number == EPERM)
    g_set_error (error, SAM_ERROR, SAM_ERROR_FAILED,
                 _("You may not read “%s”. Ask whoever owns the file for permission."), name);
  else
    g_set_error (error, SAM_ERROR, SAM_ERROR_FAILED,
                 /* Translators: %2$s is the system's reason. */
                 _("“%1$s” could not be read: %2$s. It was left as it is. Check the disk or the network and try again."),
                 name, g_strerror (number));

  return FALSE;
}

/* By way of SQLite’s own files: where this process has the file open, closing it by
 * itself would give back every lock that SQLite holds on it (fcntl(2)). */
static int
read_bytes (const char *path, guint8 *bytes, goffset *size)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  const char *name = sqlite3_create_filename (absolute, "", "", 0, NULL);
  sqlite3_vfs *vfs = sqlite3_vfs_find (NULL);
  g_autofree sqlite3_file *file = g_malloc0 ((gsize) vfs->szOsFile);
  sqlite3_int64 length = 0;
  int code = vfs->xOpen (vfs, name, file, SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_READONLY, NULL);

  if (code == SQLITE_OK)
    code = file->pMethods->xFileSize (file, &length);
  if (code == SQLITE_OK)
    code = file->pMethods->xRead (file, bytes, (int) MIN (length, HEADER_LENGTH), 0);
  if (file->pMethods != NULL)
    file->pMethods->xClose (file);
  sqlite3_free_filename (name);
  *size = length;

  return code;
}

static gboolean
read_start (const char *path, guint8 *bytes, goffset *size, GError **error)
{
  struct stat status;

  if (stat (path, &status) != 0)
    return refuse_unreadable (path, errno, error);
  /* A named pipe would hold the program. */
  if (!S_ISREG (status.st_mode))
    return refuse_no_programme (path, error);
  if (g_access (path, R_OK) != 0)
    return refuse_unreadable (path, errno, error);

  return read_bytes (path, bytes, size) == SQLITE_OK || refuse_unreadable (path, EIO, error);
}

gboolean
sam_programme_file_read_header (const char *path, SamFileHeader *header, GError **error)
{
  guint8 bytes[HEADER_LENGTH] = { 0 };

  if (!read_start (path, bytes, &header->size, error))
    return FALSE;
  if (header->size < HEADER_LENGTH || memcmp (bytes, HEADER_MAGIC, sizeof HEADER_MAGIC) != 0 ||
      read_big_endian (bytes + OFFSET_APPLICATION_ID) != SAM_APPLICATION_ID)
    return refuse_no_programme (path, error);

  header->version = read_big_endian (bytes + OFFSET_USER_VERSION);
  header->in_wal = bytes[OFFSET_READ_VERSION] == 2;
  header->has_wal = lies_beside (path, "-wal");
  header->has_journal = lies_beside (path, "-journal");

  return header->version <= sam_migration_get_latest () || refuse_newer (path, error);
}

SamDatabaseMode
sam_programme_file_get_reading_mode (const char *path, const SamFileHeader *header)
{
  /* A WAL file that was copied alone: an ordinary reader would make a log of
   * its own beside it, and leave it there. */
  if (header->in_wal && !header->has_wal)
    return SAM_DATABASE_READ_IMMUTABLE;

  return SAM_DATABASE_READ;
}

gboolean
sam_programme_file_check_version (SamDatabase *database, GError **error)
{
  gint64 application = 0, version = 0;

  if (!sam_database_query_integer (database, "PRAGMA application_id", &application, error) ||
      !sam_database_query_integer (database, "PRAGMA user_version", &version, error))
    return FALSE;
  if (application != SAM_APPLICATION_ID)
    return refuse_no_programme (sam_database_get_path (database), error);
  if (version < 0 || version > sam_migration_get_latest ())
    return refuse_newer (sam_database_get_path (database), error);

  return TRUE;
}

static gboolean
refuse_damaged (SamDatabase *database, GError **error)
{
  g_autofree char *name = g_filename_display_basename (sam_database_get_path (database));

  g_set_error (error, SAM_ERROR, SAM_ERROR_DAMAGED,
               _("“%s” is damaged and cannot be opened. It was left as it is. "
                 "Keep a copy of it, and open a backup."), name);

  return FALSE;
}

gboolean
sam_programme_file_check_sound (SamDatabase *database, GError **error)
{
  g_autoptr (GError) found = NULL;
  g_autofree char *verdict = sam_database_query_text (database, "PRAGMA quick_check (1)", &found);

  if (g_strcmp0 (verdict, "ok") == 0)
    return TRUE;
  if (found != NULL && !g_error_matches (found, SAM_ERROR, SAM_ERROR_DAMAGED))
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return FALSE;
    }

  return refuse_damaged (database, error);
}

gboolean
sam_programme_file_needs_proof (const SamFileHeader *header)
{
  return header->in_wal || header->size <= MAX_SIZE_TO_PROVE;
}

static int
find_column (SamDatabase *database, const char *table, const char *column)
{
  return sqlite3_table_column_metadata (sam_database_get_handle (database), "main", table, column,
                                        NULL, NULL, NULL, NULL, NULL);
}

static int
find_columns (SamDatabase *database, const SamFamily *family)
{
  int code = find_column (database, family->name, "id");

  for (guint i = 0; code == SQLITE_OK && i < family->n_fields; i++)
    {
      const SamField *field = &family->fields[i];
      const char *ending = field->kind == SAM_FIELD_REFERENCE ? "_id" : "";
      g_autofree char *column = g_strconcat (field->name, ending, NULL);

      code = find_column (database, family->name, column);
    }

  return code;
}

gboolean
sam_programme_file_check_tables (SamDatabase *database, GError **error)
{
  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    {
      int code = find_columns (database, sam_family_get (i));

      /* An error of its own kind says that there is no such column. */
      if (code == SQLITE_ERROR || (code & 0xff) == SQLITE_CORRUPT)
        return refuse_damaged (database, error);
      if (code != SQLITE_OK)
        return sam_database_fail (database, code, error);
    }

  return TRUE;
}

gboolean
sam_programme_file_has_moved (SamDatabase *database)
{
  int has_moved = 0;

  return sqlite3_file_control (sam_database_get_handle (database), "main", SQLITE_FCNTL_HAS_MOVED,
                               &has_moved) == SQLITE_OK && has_moved;
}

gboolean
sam_programme_file_is_writable (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_access (path, R_OK | W_OK) == 0 && g_access (folder, W_OK | X_OK) == 0;
}

gboolean
sam_programme_file_is_remote (const char *path)
{
  /* statfs(2): NFS, SMB, CIFS, SMB2, AFS, Coda, NCP, 9P, Ceph, FUSE (sshfs and its like). */
  static const guint32 remote[] = {
    0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x73757245, 0x564c, 0x01021997, 0x00c36400, 0x65735546,
  };
  struct statfs status;

  if (statfs (path, &status) != 0)
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (remote); i++)
    {
      if ((guint32) status.f_type == remote[i])
        return TRUE;
    }

  return FALSE;
}

char *
sam_programme_file_resolve (const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  char *resolved = realpath (absolute, NULL);
  char *copy = g_strdup (resolved != NULL ? resolved : absolute);

  free (resolved);

  return copy;
}

gboolean
sam_programme_file_refuse (const char *path, int number, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  if (number == EEXIST)
    g_set_error (error, SAM_ERROR, SAM_ERROR_EXISTS,
                 _("There is already a file “%s”. It was left as it is. Choose another name."), name);
  else if (number == ENOSPC || number == EDQUOT)
    g_set_error (error, SAM_ERROR, SAM_ERROR_FULL,
                 _("The disk is full, so “%s” could not be made. Free some space or choose another disk."), name);
  else
    g_set_error (error, SAM_ERROR, SAM_ERROR_FAILED,
                 /* Translators: %2$s is the system's reason. */
                 _("“%1$s” could not be made: %2$s. Choose a folder where you may write."),
                 name, g_strerror (number));

  return FALSE;
}

gboolean
sam_programme_file_create (const char *path, GError **error)
{
  int fd = g_open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

  if (fd < 0)
    return sam_programme_file_refuse (path, errno, error);
  close (fd);

  return TRUE;
}

char *
sam_programme_file_create_temporary (const char *stem, const char *named, GError **error)
{
  g_autofree char *path = g_strconcat (stem, "XXXXXX", NULL);
  int fd = g_mkstemp_full (path, O_RDWR | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      sam_programme_file_refuse (named, errno, error);
      return NULL;
    }
  close (fd);

  return g_steal_pointer (&path);
}

gboolean
sam_programme_file_flush (const char *path, GError **error)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  int number = 0;

  if (fd < 0)
    return sam_programme_file_refuse (path, errno, error);
  if (fsync (fd) != 0)
    number = errno;
  close (fd);

  return number == 0 || sam_programme_file_refuse (path, number, error);
}
