#pragma once

#include <gio/gio.h>

#include "sam-family.h"
#include "sam-store.h"

G_BEGIN_DECLS

/*
 * Verified copies of a programme file. Rolling ones lie in a folder of the
 * user's data, one folder for each file (by its path), one copy for each day
 * with changes; how many are kept: sam-backup-plan.h. All can be called in any
 * thread: the file is read on a connection of its own.
 */

/** SamBackup: one rolling copy. */
typedef struct
{
  char    *path;
  SamDate  day;
  goffset  size;
} SamBackup;

void sam_backup_free (SamBackup *self);

/** Where the rolling copies of the file at @path lie; newly allocated. */
char *sam_backup_get_folder (const char *path);

/** The rolling copies of the file at @path, newest first: array of #SamBackup; empty where there are none. */
GPtrArray *sam_backup_list (const char *path);

/**
 * What else the program has kept of the file: beside it, before it brought it
 * up to date or put a backup in its place; and, there and among the rolling
 * copies, what was being written when it was cut off. Array of #SamBackup
 * without a day.
 */
GPtrArray *sam_backup_list_aside (const char *path);

/**
 * sam_backup_write:
 * @path: the programme file
 * @copy: where the copy is to lie; %SAM_ERROR_EXISTS where there is something
 *
 * Copies the file, then proves the copy: that it opens, is sound, and holds as
 * many records of each kind as the file did. A copy that is not proven is
 * removed.
 */
gboolean sam_backup_write (const char *path, const char *copy, GError **error);
/** The same, where there may be a file, which then goes: sam_store_save_copy_over(). */
gboolean sam_backup_write_over (const char *path, const char *copy, GError **error);

/**
 * sam_backup_roll:
 *
 * Makes the copy of @today, in place of an earlier one of the same day, and
 * then removes those that are not kept any more. Where the newest copy up to
 * @today holds the same as the file, it is left alone. Several threads or
 * programs may do so at once.
 */
gboolean sam_backup_roll (const char *path, SamDate today, GError **error);

/** How many records of each family a file holds: @counts has SAM_N_FAMILIES. */
gboolean sam_backup_count (const char *path, guint *counts, GError **error);

/**
 * sam_backup_describe_difference:
 *
 * What the copy has more or fewer of than the file, such as "2 teams and 14
 * sessions fewer"; "the same numbers" where nothing differs. Translated, newly
 * allocated.
 */
char *sam_backup_describe_difference (const guint *file, const guint *copy);

/**
 * sam_backup_hold:
 * @copy: one of the rolling copies of the file at @path
 *
 * Proves the copy and keeps it under another name, where rolling neither
 * replaces nor removes it: the path, newly allocated, to be removed by whoever
 * asked. Where that one is cut off, it goes a day later.
 */
char *sam_backup_hold (const char *path, const char *copy, GError **error);

/**
 * sam_backup_restore:
 * @path: the programme file, which must be closed
 * @aside: (out) (nullable) (transfer full): where the file as it was is kept; %NULL where there was none
 *
 * Puts a copy in the file's place, and keeps what was there beside it. While
 * anybody else has the file open, it is %SAM_ERROR_BUSY, and nothing is changed.
 */
gboolean sam_backup_restore (const char *path, const char *copy, char **aside, GError **error);

G_END_DECLS
