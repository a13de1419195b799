#pragma once

#include "sam-erasure-words.h"

G_BEGIN_DECLS

/**
 * sam_erasure_beside_erase:
 *
 * Takes somebody who is erased out of the notes of observations that are going on in others' cycles, and out of the
 * names of attachments there; inside the erasure's transaction. %SAM_ERROR_LOCKED where they cannot be read now. What a window still holds in memory it
 * writes as it was typed.
 */
gboolean sam_erasure_beside_erase (SamErasureWords *words, GError **error);

G_END_DECLS
