#pragma once

#include "sam-database.h"

G_BEGIN_DECLS

/**
 * sam_seal_check:
 *
 * Looks at every sealed text, by the connection's seal: whether it is what was
 * written there. Locked, it can only be seen that each has the form of one, and
 * that its cycle has a key; unlocked, every byte is proven.
 * %SAM_ERROR_DAMAGED tells in words how many of what kind are not; all others
 * can be read.
 */
gboolean sam_seal_check (SamDatabase *database, GError **error);

G_END_DECLS
