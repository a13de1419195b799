#include "sam-seal-key.h"

#include <sodium.h>
#include <string.h>

#include "sam-database-private.h"

#define VERSION         1
#define VERSION_RENEWED 2

#define AT_NONCE 1
#define AT_KEY   (AT_NONCE + SAM_SEAL_NONCE_BYTES)
#define PURPOSE  "cycle key"
/* The version, the purpose and the cycle. */
#define AAD_BYTES (1 + sizeof PURPOSE - 1 + 8)

G_STATIC_ASSERT (AT_KEY + SAM_SEAL_KEY_BYTES + crypto_aead_xchacha20poly1305_ietf_ABYTES == SAM_SEAL_WRAPPED_KEY_BYTES);

static void
build_aad (guint8 version, gint64 cycle_id, guint8 *aad)
{
  guint64 big_endian = GUINT64_TO_BE ((guint64) cycle_id);

  aad[0] = version;
  memcpy (aad + 1, PURPOSE, sizeof PURPOSE - 1);
  memcpy (aad + sizeof PURPOSE, &big_endian, sizeof big_endian);
}

void
sam_cycle_key_wrap (const guint8 *file_key, gint64 cycle_id, gboolean is_renewed, const guint8 *key, const guint8 *nonce,
                    guint8 *wrapped)
{
  guint8 aad[AAD_BYTES];

  wrapped[0] = is_renewed ? VERSION_RENEWED : VERSION;
  if (nonce != NULL)
    memcpy (wrapped + AT_NONCE, nonce, SAM_SEAL_NONCE_BYTES);
  else
    randombytes_buf (wrapped + AT_NONCE, SAM_SEAL_NONCE_BYTES);
  build_aad (wrapped[0], cycle_id, aad);
  crypto_aead_xchacha20poly1305_ietf_encrypt (wrapped + AT_KEY, NULL, key, SAM_SEAL_KEY_BYTES, aad, sizeof aad, NULL,
                                              wrapped + AT_NONCE, file_key);
}

gboolean
sam_cycle_key_unwrap (const guint8 *file_key, gint64 cycle_id, const guint8 *wrapped, guint8 *key)
{
  guint8 aad[AAD_BYTES];

  build_aad (wrapped[0], cycle_id, aad);

  return crypto_aead_xchacha20poly1305_ietf_decrypt (key, NULL, NULL, wrapped + AT_KEY, SAM_SEAL_WRAPPED_KEY_BYTES - AT_KEY,
                                                     aad, sizeof aad, wrapped + AT_NONCE, file_key) == 0;
}

gboolean
sam_cycle_key_is_renewed (const guint8 *wrapped)
{
  return wrapped[0] == VERSION_RENEWED;
}

SamCycleKeyState
sam_cycle_key_read (SamDatabase *database, gint64 cycle_id, guint8 *wrapped)
{
  g_autoptr (SamStatement) statement = sam_statement_new (database, "SELECT key FROM cycle_key WHERE cycle_id = :cycle_id", NULL);
  g_autoptr (GError) error = NULL;
  gsize length;
  const guint8 *bytes;

  if (statement == NULL)
    return SAM_CYCLE_KEY_DAMAGED;

  sam_statement_bind_integer (statement, ":cycle_id", cycle_id);
  if (!sam_statement_step (statement, &error))
    return error == NULL ? SAM_CYCLE_KEY_MISSING : SAM_CYCLE_KEY_DAMAGED;

  bytes = sam_statement_get_blob (statement, 0, &length);
  if (length == 1 && bytes[0] == 0)
    return SAM_CYCLE_KEY_DESTROYED;
  if (length != SAM_SEAL_WRAPPED_KEY_BYTES || (bytes[0] != VERSION && bytes[0] != VERSION_RENEWED))
    return SAM_CYCLE_KEY_DAMAGED;
  memcpy (wrapped, bytes, length);

  return SAM_CYCLE_KEY_PRESENT;
}

gboolean
sam_cycle_key_insert (SamDatabase *database, gint64 cycle_id, const guint8 *wrapped, GError **error)
{
  g_autoptr (SamStatement) statement =
      sam_statement_new (database,
                         "INSERT INTO cycle_key (cycle_id, key) VALUES (:cycle_id, :key) "
                         "ON CONFLICT (cycle_id) DO UPDATE SET key = excluded.key WHERE length (key) = 1", error);

  if (statement == NULL)
    return FALSE;

  sam_statement_bind_integer (statement, ":cycle_id", cycle_id);
  sam_statement_bind_blob (statement, ":key", wrapped, SAM_SEAL_WRAPPED_KEY_BYTES);

  return sam_statement_run (statement, error);
}

gboolean
sam_cycle_key_destroy (SamDatabase *database, gint64 cycle_id, GError **error)
{
  static const guint8 destroyed = 0;
  g_autoptr (SamStatement) statement = NULL;

  /* What a row gives up is overwritten, not only let go. */
  if (!sam_database_execute (database, "PRAGMA secure_delete = ON", error))
    return FALSE;

  statement = sam_statement_new (database, "UPDATE cycle_key SET key = :key WHERE cycle_id = :cycle_id", error);
  if (statement == NULL)
    return FALSE;

  sam_statement_bind_integer (statement, ":cycle_id", cycle_id);
  sam_statement_bind_blob (statement, ":key", &destroyed, 1);

  return sam_statement_run (statement, error);
}
