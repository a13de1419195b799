#pragma once

#include "sam-database-private.h"

G_BEGIN_DECLS

/**
 * Applies a changeset row by row, as SQLite's own function cannot where two rows
 * exchange a value that must be unique: every row that goes or changes is taken
 * out of its table first, and only then does anything come in. The same guards
 * hold: each row must be just as the change left it. Within a transaction that
 * the caller rolls back on anything but %SQLITE_OK, with keys not watched.
 *
 * Returns: a result code; %SQLITE_ABORT where a row is not as it was left
 */
int sam_changeset_apply_swapping (SamDatabase *database, gconstpointer changeset, gsize length, gboolean inverted);

G_END_DECLS
