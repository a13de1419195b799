#pragma once

#include "sam-database-private.h"

G_BEGIN_DECLS

/*
 * Migrations are the .sql resources of sql/schema/, in the order of the numbers
 * at the start of their names. Each runs in one transaction, which also sets
 * user_version to its number.
 */

/** Number of the last migration: the version of the files that this program writes. */
guint sam_migration_get_latest (void);

/** Brings a file up to the latest version; does nothing where it is. */
gboolean sam_migration_run (SamDatabase *database, GError **error);

/**
 * Copies the file aside, to "NAME.before-migration-1.samordna" or the next free
 * number, with mode 0600.
 *
 * Returns: the path of the copy, or %NULL with @error set
 */
char *sam_migration_copy_aside (SamDatabase *database, GError **error);

G_END_DECLS
