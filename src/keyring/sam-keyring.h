#pragma once

#include <gio/gio.h>

#include "sam-error.h"

G_BEGIN_DECLS

/*
 * The desktop's keyring (the Secret Service), where a file's random secret can
 * be kept, found by sam_seal_dup_key_id(). A desktop need not have one: then
 * each of these fails within a few seconds with %SAM_ERROR_FAILED and words on
 * what to do instead. A keyring that is locked asks for its own password first,
 * which takes as long as the user takes; a cancellable ends that with
 * %G_IO_ERROR_CANCELLED.
 */

void     sam_keyring_store_async (const char *key_id, const char *secret, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer user_data);
gboolean sam_keyring_store_finish (GAsyncResult *result, GError **error);

void     sam_keyring_lookup_async (const char *key_id, GCancellable *cancellable, GAsyncReadyCallback callback,
                                   gpointer user_data);
/** The secret, to be freed with sam_keyring_free_secret(); %SAM_ERROR_NOT_FOUND where the keyring holds none for this file. */
char    *sam_keyring_lookup_finish (GAsyncResult *result, GError **error);

/** Takes the secret away; fine where there is none. */
void     sam_keyring_clear_async (const char *key_id, GCancellable *cancellable, GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean sam_keyring_clear_finish (GAsyncResult *result, GError **error);

/** At once, for programs without a main loop. */
char    *sam_keyring_lookup (const char *key_id, GCancellable *cancellable, GError **error);

/** Wipes and frees. */
void     sam_keyring_free_secret (char *secret);

G_END_DECLS
