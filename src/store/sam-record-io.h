#pragma once

#include "sam-database.h"
#include "sam-draft.h"

G_BEGIN_DECLS

/*
 * Rows of any family, in and out, by its descriptor: the only place that knows
 * how a field stands in its column.
 *
 * A sealable text is a BLOB whose first byte names its form: 1 plain, 2 sealed.
 * It is opened and sealed by the connection's seal, see sam_database_set_seal().
 * Sealed text that cannot be read is set but has no text (see #SamSealState),
 * and an update leaves it alone unless the draft changed the field; then, and
 * for a new record, it is %SAM_ERROR_LOCKED where the file is locked.
 */

/** Sets @record to the row, or to %NULL where there is none. */
gboolean   sam_record_io_get (SamDatabase *database, const SamFamily *family, gint64 id,
                              SamRecord **record, GError **error);
/**
 * All rows, or those whose @field is @id where @field is not -1, by name, then by natural key
 * in Swedish order; in the file's own order where @sorted is not set.
 */
GPtrArray *sam_record_io_list (SamDatabase *database, const SamFamily *family, int field, gint64 id,
                               gboolean sorted, GError **error);
/** Sets @twin to another row with the draft's natural key, or to %NULL where there is none. */
gboolean   sam_record_io_find_twin (SamDatabase *database, const SamDraft *draft, SamRecord **twin, GError **error);
gboolean   sam_record_io_insert (SamDatabase *database, const SamDraft *draft, gint64 id, GError **error);
/** Writes what the draft changed; @found tells whether there is such a row. */
gboolean   sam_record_io_update (SamDatabase *database, const SamDraft *draft, gboolean *found, GError **error);
gboolean   sam_record_io_delete (SamDatabase *database, const SamFamily *family, gint64 id,
                                 gboolean *found, GError **error);
gboolean   sam_record_io_exists (SamDatabase *database, const SamFamily *family, gint64 id,
                                 gboolean *exists, GError **error);

G_END_DECLS
