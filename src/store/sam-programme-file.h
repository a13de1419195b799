#pragma once

#include "sam-database-private.h"

G_BEGIN_DECLS

/*
 * What can be known of a file before SQLite touches it, and the proof that it
 * is a sound programme.
 */

/** PRAGMA application_id of every programme file: "Samo", at byte 68. Never changes. */
#define SAM_APPLICATION_ID 0x53616d6f

/**
 * SamFileHeader:
 * @version: user_version, the number of the last migration
 * @in_wal: the file was last written in WAL mode and not closed in good order
 * @has_wal: a write-ahead log lies beside it: it is open somewhere, or was when the machine stopped
 * @has_journal: a rollback journal lies beside it
 * @size: in bytes, without what lies beside
 */
typedef struct
{
  guint    version;
  gboolean in_wal;
  gboolean has_wal;
  gboolean has_journal;
  goffset  size;
} SamFileHeader;

/**
 * Reads the first bytes of a file without SQLite. Refuses in words what is
 * missing, a folder, empty, no programme, or made by a newer Samordna.
 */
gboolean sam_programme_file_read_header (const char *path, SamFileHeader *header, GError **error);

/** The mode in which a reader leaves nothing beside the file. */
SamDatabaseMode sam_programme_file_get_reading_mode (const char *path, const SamFileHeader *header);

/** By the open connection: application_id, and a version that this program knows. */
gboolean sam_programme_file_check_version (SamDatabase *database, GError **error);
/** Every page and row in order; %SAM_ERROR_DAMAGED where not. */
gboolean sam_programme_file_check_sound (SamDatabase *database, GError **error);

/**
 * Whether every page must be looked at before the file is opened: where it was
 * not closed in good order, and where it is so small that nobody waits for it.
 * What lies in another file is met when it is read: then as %SAM_ERROR_DAMAGED.
 */
gboolean sam_programme_file_needs_proof (const SamFileHeader *header);
/** Whether all tables and columns are there that the records need; %SAM_ERROR_DAMAGED where not. */
gboolean sam_programme_file_check_tables (SamDatabase *database, GError **error);

/**
 * Whether the file that is open is no longer the one at its path: moved,
 * removed or replaced. What were written now would be found by nobody.
 */
gboolean sam_programme_file_has_moved (SamDatabase *database);
/** Whether file and folder (for the journal beside it) can be written. */
gboolean sam_programme_file_is_writable (const char *path);
/** Whether the file lies where memory cannot be shared between machines, so that WAL must not be used. */
gboolean sam_programme_file_is_remote (const char *path);

/** The file itself, whatever links lead to it: journal and lock must lie beside that one. Newly allocated. */
char    *sam_programme_file_resolve (const char *path);
/** Makes an empty file with mode 0600; %SAM_ERROR_EXISTS where there is one. */
gboolean sam_programme_file_create (const char *path, GError **error);
/** Says that a file could not be made, by the errno @number: %FALSE with @error. */
gboolean sam_programme_file_refuse (const char *path, int number, GError **error);
/**
 * Makes an empty file with mode 0600 whose name begins with @stem and is
 * nobody else's, whoever makes one at the same time; its path is newly allocated.
 * Where it cannot, @error speaks of the file @named, whose name was chosen.
 */
char    *sam_programme_file_create_temporary (const char *stem, const char *named, GError **error);
/** Waits until all of a file, or the names in a folder, are on the disk. */
gboolean sam_programme_file_flush (const char *path, GError **error);

G_END_DECLS
