#pragma once

#include <gio/gio.h>

#include "sam-error.h"

G_BEGIN_DECLS

/**
 * SamSeal:
 *
 * The seal of one programme file: who may read what teachers and coaches write.
 *
 * The file's key is made once and never changes. It is wrapped once by each
 * way to it (a passphrase, the desktop's keyring, the printed recovery key),
 * and it wraps a key for each cycle, which seals that cycle's texts. Unlocking
 * holds the file's key in memory that is neither swapped nor dumped; locking
 * wipes it.
 *
 * One seal is shared by the store and by the readers of other threads that are
 * opened for it: those may read and write texts from any thread. Everything
 * below but the status is the main thread's.
 *
 * Properties (notify): "status" (#SamSealStatus). Where it changes, the store
 * says "changed" for the families that have sealable texts, so that pages read
 * them anew: that is no change of the file.
 */
#define SAM_TYPE_SEAL (sam_seal_get_type ())
G_DECLARE_FINAL_TYPE (SamSeal, sam_seal, SAM, SEAL, GObject)

/**
 * SamSealStatus:
 * @SAM_SEAL_STATUS_NONE: the file has no seal yet: its texts are plain
 * @SAM_SEAL_STATUS_LOCKED: it has one, and nobody has opened it
 * @SAM_SEAL_STATUS_UNLOCKED: it has one, and is open for reading and writing
 */
typedef enum
{
  SAM_SEAL_STATUS_NONE,
  SAM_SEAL_STATUS_LOCKED,
  SAM_SEAL_STATUS_UNLOCKED,
} SamSealStatus;

GType sam_seal_status_get_type (void);
#define SAM_TYPE_SEAL_STATUS (sam_seal_status_get_type ())

/** The ways to the file's key, as bits: which of them a file has. */
typedef enum
{
  SAM_SEAL_WAY_PASSPHRASE = 1 << 0,
  SAM_SEAL_WAY_KEYRING    = 1 << 1,
  SAM_SEAL_WAY_RECOVERY   = 1 << 2,
} SamSealWays;

/** A passphrase is at least so many characters. */
#define SAM_SEAL_SHORTEST_PASSPHRASE 8

SamSealStatus sam_seal_get_status (SamSeal *self);
SamSealWays   sam_seal_get_ways (SamSeal *self);
/** Names the file's key for the desktop's keyring, newly allocated; %NULL where there is no seal. No secret. */
char         *sam_seal_dup_key_id (SamSeal *self);

/** Wipes the key from memory. Does nothing where the file is not unlocked. */
void          sam_seal_lock (SamSeal *self);

/*
 * All below take from 0.3 to 1 s where a passphrase is concerned, by design
 * (Argon2id): the window calls the _async form. They run in a thread of their
 * own, and what they store, they store from the main thread in the end. Wrong
 * is %SAM_ERROR_WRONG_KEY, however often it is tried, and a misspelled recovery
 * key too, in other words; %SAM_ERROR_DAMAGED where the file holds no whole
 * slot for that way any more, %SAM_ERROR_NOT_FOUND where it has none.
 */

/**
 * sam_seal_set_up_async:
 * @passphrase: (nullable): at least %SAM_SEAL_SHORTEST_PASSPHRASE characters
 * @keyring_secret: (nullable): the random secret that the keyring holds, see sam_seal_make_keyring_secret()
 *
 * Makes the file's key, seals what is plain in it (texts, history), and leaves
 * it unlocked. At least one of the two is given.
 * sam_seal_set_up_finish() returns the recovery key, to be printed and then
 * forgotten: 48 letters and digits in groups of four, without those that look
 * alike. Free with sam_seal_free_secret().
 */
void          sam_seal_set_up_async (SamSeal *self, const char *passphrase, const char *keyring_secret,
                                     GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
char         *sam_seal_set_up_finish (SamSeal *self, GAsyncResult *result, GError **error);
char         *sam_seal_set_up (SamSeal *self, const char *passphrase, const char *keyring_secret, GError **error);

/** @way: exactly one. A recovery key may be typed in small letters, with or without spaces and dashes. */
void          sam_seal_unlock_async (SamSeal *self, SamSealWays way, const char *secret,
                                     GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean      sam_seal_unlock_finish (SamSeal *self, GAsyncResult *result, GError **error);
gboolean      sam_seal_unlock (SamSeal *self, SamSealWays way, const char *secret, GError **error);

/**
 * A new passphrase, or one for the first time; the file must be unlocked. No text is rewritten.
 * Backups made before still open with the former one.
 */
void          sam_seal_set_passphrase_async (SamSeal *self, const char *passphrase,
                                             GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean      sam_seal_set_passphrase_finish (SamSeal *self, GAsyncResult *result, GError **error);
gboolean      sam_seal_set_passphrase (SamSeal *self, const char *passphrase, GError **error);
/** The same for the keyring's secret. */
gboolean      sam_seal_set_keyring_secret (SamSeal *self, const char *secret, GError **error);
/** Makes a new recovery key; the old one no longer opens the file. The file must be unlocked. Free with sam_seal_free_secret(). */
char         *sam_seal_renew_recovery_key (SamSeal *self, GError **error);
/** Takes a way away; the last one but the recovery key is refused (%SAM_ERROR_IN_USE). */
gboolean      sam_seal_remove_way (SamSeal *self, SamSealWays way, GError **error);

/** A random secret for the desktop's keyring, as text. */
char         *sam_seal_make_keyring_secret (void);
/** Wipes and frees a secret that one of these functions returned, or any text. */
void          sam_seal_free_secret (char *secret);

G_END_DECLS
