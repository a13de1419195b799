#pragma once

#include "sam-database.h"

G_BEGIN_DECLS

/* The rows of "seal_slot" and "seal_key": which ways a file has, and what each holds. */

/**
 * Whether the file has a seal; it counts as having one where that cannot be read, or where all ways to it are
 * gone but keys of cycles are there. @ways and @key_id (newly allocated) may be %NULL.
 */
gboolean sam_seal_ways_read (SamDatabase *database, SamSealWays *ways, char **key_id);
/** What a way holds. %SAM_ERROR_NOT_FOUND where the file does not have it. */
GBytes  *sam_seal_ways_get (SamDatabase *database, SamSealWays way, GError **error);
gboolean sam_seal_ways_put (SamDatabase *database, SamSealWays way, GBytes *wrapped, GError **error);
gboolean sam_seal_ways_remove (SamDatabase *database, SamSealWays way, GError **error);
gboolean sam_seal_ways_put_key_id (SamDatabase *database, const char *key_id, GError **error);
/** After the transaction: nothing of a former way is left in free pages or in the log. */
void     sam_seal_ways_sweep (SamDatabase *database);

G_END_DECLS
