#pragma once

#include "sam-database.h"

G_BEGIN_DECLS

/* Texts of individual coaching that stand plain: what a file from before its seal holds. */

/** Whether a sealable column holds a plain text, other than what stands there for an erased one. */
gboolean sam_seal_is_plain (gconstpointer bytes, gsize length);

/**
 * sam_seal_plain_find:
 * @found: (out): whether the file holds any such text, in its records or history, in a lesson that is going on, or attached
 *
 * Of a file of any version. What cannot be read may hold anything, and counts.
 */
gboolean sam_seal_plain_find (SamDatabase *database, gboolean *found, GError **error);

G_END_DECLS
