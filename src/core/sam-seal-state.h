#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SamSealState:
 * @SAM_SEAL_STATE_OPEN: readable: never sealed, or unsealed for this reading
 * @SAM_SEAL_STATE_LOCKED: sealed, and the file is locked
 * @SAM_SEAL_STATE_BROKEN: sealed, and what stands in the file is not what was written there
 * @SAM_SEAL_STATE_DESTROYED: sealed under a key that has been destroyed
 *
 * How a sealable text was read. Only an open one has a text; the others are
 * set, so that they count and are kept, but nobody can read them.
 */
typedef enum
{
  SAM_SEAL_STATE_OPEN,
  SAM_SEAL_STATE_LOCKED,
  SAM_SEAL_STATE_BROKEN,
  SAM_SEAL_STATE_DESTROYED,
} SamSealState;

G_END_DECLS
