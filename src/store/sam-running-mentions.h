#pragma once

#include "sam-erasure-words.h"

G_BEGIN_DECLS

/**
 * sam_running_mentions_erase:
 *
 * Takes somebody who is erased out of the notes of observations that are going on in others' cycles; inside the
 * erasure's transaction. %SAM_ERROR_LOCKED where they cannot be read now. What a window still holds in memory it
 * writes as it was typed.
 */
gboolean sam_running_mentions_erase (SamErasureWords *words, GError **error);

G_END_DECLS
