#pragma once

#include "sam-database-private.h"

G_BEGIN_DECLS

/*
 * The one way to copy a programme: as of one moment, and proven before anybody
 * relies on it. For backups, for copies saved elsewhere and for what is kept aside.
 */

/**
 * sam_verified_copy_write:
 * @database: the programme, on a connection without a transaction
 * @copy: an empty file of ours
 *
 * Fills @copy, brings it to the disk, and proves it: that it opens, is sound,
 * and holds as many records of each kind as the programme did. A copy that is
 * not proven is removed.
 */
gboolean sam_verified_copy_write (SamDatabase *database, const char *copy, GError **error);

/**
 * sam_verified_copy_write_temporary:
 * @stem: where, and how the name begins
 * @named: the file that an error speaks of
 *
 * The same under a name that is nobody else's, for renaming into place. Its
 * path is newly allocated; %NULL with @error.
 */
char *sam_verified_copy_write_temporary (SamDatabase *database, const char *stem, const char *named, GError **error);

/**
 * sam_verified_copy_write_over:
 * @path: where the copy is to lie; there may be a file
 *
 * The same beside @path, then renamed to it. What is there goes in one step or
 * stays whole. Never the file that is copied (%SAM_ERROR_EXISTS), nor a
 * programme that is open or was not closed in good order (%SAM_ERROR_BUSY): a
 * log beside it would be applied to the copy.
 */
gboolean sam_verified_copy_write_over (SamDatabase *database, const char *path, GError **error);

/** How many records of each family there are: @counts has SAM_N_FAMILIES. */
gboolean sam_verified_copy_count (SamDatabase *database, guint *counts, GError **error);

G_END_DECLS
