#include "sam-seal-slot.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

#include "sam-seal-recovery.h"

#define VERSION 1

/* Where the parts of a slot begin. */
enum
{
  AT_VERSION = 0,
  AT_WAY = 1,
  AT_PASSES = 2,
  AT_MEMORY = 6,
  AT_SALT = 10,
  AT_NONCE = AT_SALT + SAM_SEAL_SALT_BYTES,
  AT_KEY = AT_NONCE + SAM_SEAL_NONCE_BYTES,
  AT_CHECK = AT_KEY + SAM_SEAL_KEY_BYTES + crypto_aead_xchacha20poly1305_ietf_ABYTES,
};

#define CHECK_BYTES crypto_generichash_BYTES_MIN
G_STATIC_ASSERT (AT_CHECK + CHECK_BYTES == SAM_SEAL_SLOT_BYTES);
G_STATIC_ASSERT (SAM_SEAL_SALT_BYTES == crypto_pwhash_SALTBYTES);
G_STATIC_ASSERT (SAM_SEAL_SALT_BYTES >= crypto_generichash_KEYBYTES_MIN);

/* 0.3 to 1 s on machines of our day: tests/bench/bench-unlock.c. */
static guint32 cost_passes = 3;
static guint32 cost_kibibytes = 256 * 1024;

/* Beyond these a slot is no slot of ours, and would only make the machine stand still. */
#define MOST_PASSES    64
#define MOST_KIBIBYTES (4 * 1024 * 1024)

void
sam_seal_slot_set_cost (guint32 passes, guint32 kibibytes)
{
  cost_passes = passes;
  cost_kibibytes = kibibytes;
}

static void
put_number (guint8 *bytes, guint32 number)
{
  guint32 big_endian = GUINT32_TO_BE (number);

  memcpy (bytes, &big_endian, sizeof big_endian);
}

static guint32
get_number (const guint8 *bytes)
{
  guint32 big_endian;

  memcpy (&big_endian, bytes, sizeof big_endian);

  return GUINT32_FROM_BE (big_endian);
}

static gboolean
derive_from_passphrase (const char *passphrase, const guint8 *slot, guint8 *key, GError **error)
{
  /* The same word whether the keyboard writes å in one sign or in two. */
  char *composed = g_utf8_normalize (passphrase, -1, G_NORMALIZE_NFC);
  const char *secret = composed != NULL ? composed : passphrase;
  int code = crypto_pwhash (key, SAM_SEAL_KEY_BYTES, secret, strlen (secret), slot + AT_SALT, get_number (slot + AT_PASSES),
                            (gsize) get_number (slot + AT_MEMORY) * 1024, crypto_pwhash_ALG_ARGON2ID13);

  sam_seal_free_secret (composed);
  if (code == 0)
    return TRUE;

  g_set_error (error, SAM_ERROR, SAM_ERROR_FAILED,
               _("There was not enough free memory to try the passphrase, and nothing was changed. "
                 "Close other programs and try again."));

  return FALSE;
}

static void
derive_from_random (const char *purpose, const char *secret, const guint8 *slot, guint8 *key)
{
  crypto_generichash_state state;

  crypto_generichash_init (&state, slot + AT_SALT, SAM_SEAL_SALT_BYTES, SAM_SEAL_KEY_BYTES);
  crypto_generichash_update (&state, (const guint8 *) purpose, strlen (purpose));
  crypto_generichash_update (&state, (const guint8 *) secret, strlen (secret));
  crypto_generichash_final (&state, key, SAM_SEAL_KEY_BYTES);
  sodium_memzero (&state, sizeof state);
}

/* The key that wraps the file's key. */
static gboolean
derive (SamSealWays way, const char *secret, const guint8 *slot, guint8 *key, GError **error)
{
  char spelling[SAM_SEAL_RECOVERY_LENGTH + 1];
  gboolean is_spelled;

  switch (way)
    {
    case SAM_SEAL_WAY_PASSPHRASE:
      return derive_from_passphrase (secret, slot, key, error);
    case SAM_SEAL_WAY_KEYRING:
      derive_from_random ("samordna keyring", secret, slot, key);
      return TRUE;
    case SAM_SEAL_WAY_RECOVERY:
      is_spelled = sam_seal_recovery_parse (secret, spelling, error);
      if (is_spelled)
        derive_from_random ("samordna recovery", spelling, slot, key);
      /* A misspelled one too is nearly the key. */
      sodium_memzero (spelling, sizeof spelling);
      return is_spelled;
    default:
      g_return_val_if_reached (FALSE);
    }
}

void
sam_seal_slot_compute_check (const guint8 *slot, guint8 *check)
{
  crypto_generichash (check, CHECK_BYTES, slot, AT_CHECK, NULL, 0);
}

GBytes *
sam_seal_slot_wrap_with (SamSealWays way, const char *secret, const guint8 *file_key, const guint8 *salt,
                         const guint8 *nonce, GError **error)
{
  gboolean is_passphrase = way == SAM_SEAL_WAY_PASSPHRASE;
  guint8 slot[SAM_SEAL_SLOT_BYTES];
  guint8 key[SAM_SEAL_KEY_BYTES];

  slot[AT_VERSION] = VERSION;
  slot[AT_WAY] = (guint8) way;
  put_number (slot + AT_PASSES, is_passphrase ? cost_passes : 0);
  put_number (slot + AT_MEMORY, is_passphrase ? cost_kibibytes : 0);
  memcpy (slot + AT_SALT, salt, SAM_SEAL_SALT_BYTES);
  memcpy (slot + AT_NONCE, nonce, SAM_SEAL_NONCE_BYTES);
  if (!derive (way, secret, slot, key, error))
    return NULL;

  crypto_aead_xchacha20poly1305_ietf_encrypt (slot + AT_KEY, NULL, file_key, SAM_SEAL_KEY_BYTES, slot, AT_KEY, NULL,
                                              slot + AT_NONCE, key);
  sodium_memzero (key, sizeof key);
  sam_seal_slot_compute_check (slot, slot + AT_CHECK);

  return g_bytes_new (slot, sizeof slot);
}

GBytes *
sam_seal_slot_wrap (SamSealWays way, const char *secret, const guint8 *file_key, GError **error)
{
  guint8 salt[SAM_SEAL_SALT_BYTES];
  guint8 nonce[SAM_SEAL_NONCE_BYTES];

  randombytes_buf (salt, sizeof salt);
  randombytes_buf (nonce, sizeof nonce);

  return sam_seal_slot_wrap_with (way, secret, file_key, salt, nonce, error);
}

static gboolean
is_sound (SamSealWays way, const guint8 *slot, gsize length)
{
  guint8 check[CHECK_BYTES];

  if (length != SAM_SEAL_SLOT_BYTES || slot[AT_VERSION] != VERSION || slot[AT_WAY] != way)
    return FALSE;
  sam_seal_slot_compute_check (slot, check);
  if (sodium_memcmp (check, slot + AT_CHECK, CHECK_BYTES) != 0)
    return FALSE;
  if (way != SAM_SEAL_WAY_PASSPHRASE)
    return TRUE;

  return get_number (slot + AT_PASSES) >= crypto_pwhash_argon2id_OPSLIMIT_MIN && get_number (slot + AT_PASSES) <= MOST_PASSES
         && get_number (slot + AT_MEMORY) >= crypto_pwhash_argon2id_MEMLIMIT_MIN / 1024
         && get_number (slot + AT_MEMORY) <= MOST_KIBIBYTES;
}

static const char *
get_damage (SamSealWays way)
{
  switch (way)
    {
    case SAM_SEAL_WAY_PASSPHRASE:
      return _("What the file holds of the passphrase is damaged, so it cannot open the texts. The texts themselves are still there. "
               "Unlock with the recovery key or the keyring and set a new passphrase, or open a backup.");
    case SAM_SEAL_WAY_KEYRING:
      return _("What the file holds of the keyring is damaged, so it cannot open the texts. The texts themselves are still there. "
               "Unlock with the passphrase or the recovery key, or open a backup.");
    case SAM_SEAL_WAY_RECOVERY:
    default:
      return _("What the file holds of the recovery key is damaged, so it cannot open the texts. The texts themselves are still there. "
               "Unlock with the passphrase or the keyring and make a new recovery key, or open a backup.");
    }
}

static const char *
get_refusal (SamSealWays way)
{
  switch (way)
    {
    case SAM_SEAL_WAY_PASSPHRASE:
      return _("That is not the passphrase of this file. Check the Caps Lock key and the keyboard's language, and try again: "
               "you may try as often as you like.");
    case SAM_SEAL_WAY_KEYRING:
      return _("What the keyring holds does not open this file. Unlock with the passphrase or the recovery key.");
    case SAM_SEAL_WAY_RECOVERY:
    default:
      return _("That recovery key is rightly spelled, but belongs to another file, or has been replaced by a newer one.");
    }
}

gboolean
sam_seal_slot_unwrap (SamSealWays way, const guint8 *wrapped, gsize length, const char *secret, guint8 *file_key,
                      GError **error)
{
  guint8 key[SAM_SEAL_KEY_BYTES];
  int code;

  if (!is_sound (way, wrapped, length))
    {
      g_set_error_literal (error, SAM_ERROR, SAM_ERROR_DAMAGED, get_damage (way));
      return FALSE;
    }
  if (!derive (way, secret, wrapped, key, error))
    return FALSE;

  code = crypto_aead_xchacha20poly1305_ietf_decrypt (file_key, NULL, NULL, wrapped + AT_KEY, AT_CHECK - AT_KEY, wrapped,
                                                     AT_KEY, wrapped + AT_NONCE, key);
  sodium_memzero (key, sizeof key);
  if (code == 0)
    return TRUE;

  g_set_error_literal (error, SAM_ERROR, SAM_ERROR_WRONG_KEY, get_refusal (way));

  return FALSE;
}
