#pragma once

#include "sam-store.h"

G_BEGIN_DECLS

/**
 * Seals every text that stands plain in the file, the journal's changesets too,
 * inside the transaction that sets the seal up. The seal is unlocked already.
 * Where the program ends before it is committed, nothing has begun; after that
 * the file knows what is left to do, and does it when it is opened next.
 */
gboolean sam_seal_whole_file (SamStore *store, GError **error);
/** After that transaction: overwrites what free pages and the log still hold of the plain texts. */
gboolean sam_seal_sweep_file (SamStore *store, GError **error);

G_END_DECLS
