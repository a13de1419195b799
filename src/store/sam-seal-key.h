#pragma once

#include "sam-database.h"
#include "sam-seal-box.h"

G_BEGIN_DECLS

/*
 * The key of a cycle, wrapped by the file's key, as it stands in "cycle_key":
 *
 *   0   version: 1; 2 where an earlier key of the cycle has been destroyed
 *   1   nonce, 24 bytes
 *   25  XChaCha20-Poly1305 of the key (32 + 16 bytes)
 *
 * Authenticated besides: the version, "cycle key", and the cycle's id (8 bytes,
 * the highest first). A destroyed key leaves a single zero byte, so that what
 * was sealed under it is not taken for damaged. The table is outside the
 * journal: no undo brings a key back.
 */

#define SAM_SEAL_WRAPPED_KEY_BYTES 73

typedef enum
{
  SAM_CYCLE_KEY_MISSING,
  SAM_CYCLE_KEY_DESTROYED,
  SAM_CYCLE_KEY_PRESENT,
  SAM_CYCLE_KEY_DAMAGED,
} SamCycleKeyState;

/** @nonce: %NULL for a random one, as it must be except in tests. */
void             sam_cycle_key_wrap (const guint8 *file_key, gint64 cycle_id, gboolean is_renewed, const guint8 *key,
                                     const guint8 *nonce, guint8 *wrapped);
gboolean         sam_cycle_key_unwrap (const guint8 *file_key, gint64 cycle_id, const guint8 *wrapped, guint8 *key);
/** Whether an earlier key of the cycle has been destroyed. */
gboolean         sam_cycle_key_is_renewed (const guint8 *wrapped);

/** Writes what stands in the file to @wrapped where it is present; an error of the database counts as damaged. */
SamCycleKeyState sam_cycle_key_read (SamDatabase *database, gint64 cycle_id, guint8 *wrapped);
/** Where another connection was faster, its key stays: read it again. */
gboolean         sam_cycle_key_insert (SamDatabase *database, gint64 cycle_id, const guint8 *wrapped, GError **error);
gboolean         sam_cycle_key_destroy (SamDatabase *database, gint64 cycle_id, GError **error);

G_END_DECLS
