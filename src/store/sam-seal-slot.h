#pragma once

#include "sam-seal-box.h"
#include "sam-seal.h"

G_BEGIN_DECLS

/*
 * The file's key, wrapped by one way to it, as it stands in "seal_slot":
 *
 *   0   version 1
 *   1   the way, as #SamSealWays
 *   2   passes of Argon2id, 4 bytes, the highest first; 0 for the other ways
 *   6   its memory in KiB, 4 bytes; 0 for the other ways
 *   10  salt, 16 bytes
 *   26  nonce, 24 bytes
 *   50  XChaCha20-Poly1305 of the file's key (32 + 16 bytes); all before it is authenticated too
 *   98  BLAKE2b of all before it, 16 bytes: so that damage is told from a wrong passphrase
 *
 * A passphrase goes through Argon2id. The keyring's secret and the recovery key
 * are random, and go through BLAKE2b with the salt as its key.
 */

#define SAM_SEAL_SLOT_BYTES 114
#define SAM_SEAL_SALT_BYTES 16

/** @secret: a recovery key in any spelling, else as it is. */
GBytes  *sam_seal_slot_wrap (SamSealWays way, const char *secret, const guint8 *file_key, GError **error);
/** %SAM_ERROR_WRONG_KEY for another secret, %SAM_ERROR_DAMAGED where the slot is not what was written. */
gboolean sam_seal_slot_unwrap (SamSealWays way, const guint8 *wrapped, gsize length, const char *secret,
                               guint8 *file_key, GError **error);

/** The same with a salt and a nonce that are given, for tests of known answers. */
GBytes  *sam_seal_slot_wrap_with (SamSealWays way, const char *secret, const guint8 *file_key, const guint8 *salt,
                                  const guint8 *nonce, GError **error);
/** The checksum at the end, for tests that forge a slot. */
void     sam_seal_slot_compute_check (const guint8 *slot, guint8 *check);
/** For tests only: what the next passphrases cost. What stands in a slot holds for that slot. */
void     sam_seal_slot_set_cost (guint32 passes, guint32 kibibytes);

G_END_DECLS
