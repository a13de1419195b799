#include "sam-seal-box.h"

#include <sodium.h>
#include <string.h>

#include "sam-seal.h"

#define VERSION      1
#define HEADER_BYTES 10
#define BLOCK_BYTES  64
#define TAG_BYTES    crypto_aead_xchacha20poly1305_ietf_ABYTES

G_STATIC_ASSERT (SAM_SEAL_KEY_BYTES == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
G_STATIC_ASSERT (SAM_SEAL_NONCE_BYTES == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);

GBytes *
sam_seal_box_new_plain (const char *text)
{
  gsize length = strlen (text);
  guint8 *bytes = g_malloc (length + 1);

  bytes[0] = SAM_SEAL_FORM_PLAIN;
  memcpy (bytes + 1, text, length);

  return g_bytes_new_take (bytes, length + 1);
}

static void
put_integer (guint8 *bytes, gint64 value)
{
  guint64 big_endian = GUINT64_TO_BE ((guint64) value);

  memcpy (bytes, &big_endian, sizeof big_endian);
}

static GByteArray *
build_place (const guint8 *header, const SamSealPlace *place)
{
  GByteArray *array = g_byte_array_new ();
  guint8 row_id[8];

  put_integer (row_id, place->row_id);
  g_byte_array_append (array, header, HEADER_BYTES);
  g_byte_array_append (array, (const guint8 *) place->table, (guint) strlen (place->table));
  g_byte_array_append (array, (const guint8 *) ".", 1);
  g_byte_array_append (array, (const guint8 *) place->column, (guint) strlen (place->column));
  g_byte_array_append (array, row_id, sizeof row_id);

  return array;
}

GBytes *
sam_seal_box_new_sealed (const guint8 *key, gint64 cycle_id, const SamSealPlace *place, const char *text,
                         const guint8 *nonce)
{
  gsize length = strlen (text);
  gsize padded = (length / BLOCK_BYTES + 1) * BLOCK_BYTES;
  gsize total = HEADER_BYTES + SAM_SEAL_NONCE_BYTES + padded + TAG_BYTES;
  guint8 *bytes = g_malloc (total);
  guint8 *sealed = bytes + HEADER_BYTES + SAM_SEAL_NONCE_BYTES;
  g_autoptr (GByteArray) aad = NULL;

  bytes[0] = SAM_SEAL_FORM_SEALED;
  bytes[1] = VERSION;
  put_integer (bytes + 2, cycle_id);
  if (nonce != NULL)
    memcpy (bytes + HEADER_BYTES, nonce, SAM_SEAL_NONCE_BYTES);
  else
    randombytes_buf (bytes + HEADER_BYTES, SAM_SEAL_NONCE_BYTES);
  aad = build_place (bytes, place);

  /* In place: the text is nowhere but in the box itself. */
  memcpy (sealed, text, length);
  sodium_pad (NULL, sealed, length, BLOCK_BYTES, padded);
  crypto_aead_xchacha20poly1305_ietf_encrypt (sealed, NULL, sealed, padded, aad->data, aad->len, NULL,
                                              bytes + HEADER_BYTES, key);

  return g_bytes_new_take (bytes, total);
}

gboolean
sam_seal_box_get_cycle (const guint8 *bytes, gsize length, gint64 *cycle_id)
{
  guint64 big_endian;

  if (length < HEADER_BYTES + SAM_SEAL_NONCE_BYTES + BLOCK_BYTES + TAG_BYTES || bytes[0] != SAM_SEAL_FORM_SEALED
      || bytes[1] != VERSION)
    return FALSE;

  memcpy (&big_endian, bytes + 2, sizeof big_endian);
  *cycle_id = (gint64) GUINT64_FROM_BE (big_endian);

  return TRUE;
}

char *
sam_seal_box_open (const guint8 *key, const SamSealPlace *place, const guint8 *bytes, gsize length)
{
  const guint8 *sealed = bytes + HEADER_BYTES + SAM_SEAL_NONCE_BYTES;
  g_autoptr (GByteArray) aad = NULL;
  gint64 cycle_id;
  gsize padded;
  gsize text_length;
  guint8 *text;

  if (!sam_seal_box_get_cycle (bytes, length, &cycle_id))
    return NULL;

  padded = length - HEADER_BYTES - SAM_SEAL_NONCE_BYTES - TAG_BYTES;
  aad = build_place (bytes, place);
  text = g_malloc (padded + 1);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt (text, NULL, NULL, sealed, padded + TAG_BYTES, aad->data, aad->len,
                                                  bytes + HEADER_BYTES, key) != 0
      || sodium_unpad (&text_length, text, padded, BLOCK_BYTES) != 0
      || !g_utf8_validate_len ((const char *) text, text_length, NULL))
    {
      sodium_memzero (text, padded);
      g_free (text);
      return NULL;
    }
  text[text_length] = '\0';

  return (char *) text;
}
