#pragma once

#include "sam-backup.h"

G_BEGIN_DECLS

/*
 * What still holds texts of individual coaching in the clear after the file
 * itself was sealed: backups of the days before.
 */

/**
 * sam_backup_list_plain:
 * @path: the programme file
 *
 * Those of its rolling backups, and of what else the program has kept of it
 * (copies from before it was brought up to date or restored), in whose records
 * or history a coaching text stands plain. What cannot be read counts, as
 * nobody knows what it holds. Array of #SamBackup; may be called in any thread.
 */
GPtrArray *sam_backup_list_plain (const char *path);

/** Removes the files, for good; goes on where one cannot be removed, and says which in the end. */
gboolean   sam_backup_remove (GPtrArray *backups, GError **error);

G_END_DECLS
