#pragma once

#include <gio/gio.h>

#include "sam-seal.h"

G_BEGIN_DECLS

/**
 * The desktop's keyring as one way to a file's key: between the windows of the
 * seal and the program's keyring. The keyring may ask for its own password, so
 * all that waits for it is asynchronous.
 */

/** @reason: %NULL where a keyring answers; else why none can be used, in a sentence. */
typedef void (*SamSealKeyringFunc) (const char *reason, gpointer user_data);

/** Asks whether there is a keyring; @cancellable keeps @func from being called. */
void     sam_seal_keyring_check (GCancellable *cancellable, SamSealKeyringFunc func, gpointer user_data);

/** Unlocks by what the keyring holds for this file. %SAM_ERROR_NOT_FOUND where it holds nothing. */
void     sam_seal_keyring_unlock_async (SamSeal *seal, GCancellable *cancellable, GAsyncReadyCallback callback,
                                        gpointer user_data);
gboolean sam_seal_keyring_unlock_finish (SamSeal *seal, GAsyncResult *result, GError **error);

/** Puts @secret into the keyring, for a file that knows it already. */
void     sam_seal_keyring_store_async (SamSeal *seal, const char *secret, GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer user_data);
gboolean sam_seal_keyring_store_finish (SamSeal *seal, GAsyncResult *result, GError **error);

/** Takes what it holds for this file out of the keyring. Nothing is said where it held nothing. */
void     sam_seal_keyring_forget (SamSeal *seal);

G_END_DECLS
