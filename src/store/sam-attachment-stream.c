#include "sam-attachment-stream.h"

#include <sodium.h>
#include <string.h>

#define PURPOSE "attachment"
/* More is no media type. */
#define LONGEST_MEDIA_TYPE 255

struct _SamAttachmentStream
{
  crypto_secretstream_xchacha20poly1305_state state;
};

G_STATIC_ASSERT (SAM_ATTACHMENT_SEAL_BYTES == crypto_secretstream_xchacha20poly1305_ABYTES);
G_STATIC_ASSERT (SAM_ATTACHMENT_HEADER_BYTES == crypto_secretstream_xchacha20poly1305_HEADERBYTES);
G_STATIC_ASSERT (SAM_SEAL_KEY_BYTES == crypto_secretstream_xchacha20poly1305_KEYBYTES);

static SamAttachmentStream *
new_stream (void)
{
  SamAttachmentStream *self = sodium_malloc (sizeof *self);

  if (self == NULL)
    g_error ("There is no memory left for a key");

  return self;
}

static void
derive (const guint8 *cycle_key, gint64 id, guint8 *key)
{
  guint8 message[sizeof PURPOSE - 1 + 8];
  guint64 big_endian = GUINT64_TO_BE ((guint64) id);

  memcpy (message, PURPOSE, sizeof PURPOSE - 1);
  memcpy (message + sizeof PURPOSE - 1, &big_endian, sizeof big_endian);
  crypto_generichash (key, SAM_SEAL_KEY_BYTES, message, sizeof message, cycle_key, SAM_SEAL_KEY_BYTES);
}

SamAttachmentStream *
sam_attachment_stream_new_sealing (const guint8 *cycle_key, gint64 id, guint8 *header)
{
  SamAttachmentStream *self = new_stream ();
  guint8 key[SAM_SEAL_KEY_BYTES];

  derive (cycle_key, id, key);
  crypto_secretstream_xchacha20poly1305_init_push (&self->state, header, key);
  sodium_memzero (key, sizeof key);

  return self;
}

SamAttachmentStream *
sam_attachment_stream_new_opening (const guint8 *cycle_key, gint64 id, const guint8 *header, gsize header_length)
{
  g_autoptr (SamAttachmentStream) self = NULL;
  guint8 key[SAM_SEAL_KEY_BYTES];
  int code;

  if (header_length != SAM_ATTACHMENT_HEADER_BYTES)
    return NULL;

  self = new_stream ();
  derive (cycle_key, id, key);
  code = crypto_secretstream_xchacha20poly1305_init_pull (&self->state, header, key);
  sodium_memzero (key, sizeof key);

  return code == 0 ? g_steal_pointer (&self) : NULL;
}

void
sam_attachment_stream_free (SamAttachmentStream *self)
{
  sodium_free (self);
}

/* What the last piece vouches for besides itself; returns its length. */
static gsize
build_end (const char *media_type, gint64 size, guint8 *end)
{
  guint64 big_endian = GUINT64_TO_BE ((guint64) size);
  gsize length;

  if (media_type == NULL)
    return 0;

  length = MIN (strlen (media_type), LONGEST_MEDIA_TYPE);
  memcpy (end, media_type, length);
  memcpy (end + length, &big_endian, sizeof big_endian);

  return length + sizeof big_endian;
}

void
sam_attachment_stream_seal (SamAttachmentStream *self, const guint8 *piece, gsize length, const char *media_type, gint64 size,
                            guint8 *sealed)
{
  guint8 end[LONGEST_MEDIA_TYPE + 8];
  gsize end_length = build_end (media_type, size, end);
  guint8 tag = media_type != NULL ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;

  crypto_secretstream_xchacha20poly1305_push (&self->state, sealed, NULL, piece, length, end, end_length, tag);
}

gboolean
sam_attachment_stream_open (SamAttachmentStream *self, const guint8 *sealed, gsize length, const char *media_type, gint64 size,
                            guint8 *piece)
{
  guint8 end[LONGEST_MEDIA_TYPE + 8];
  gsize end_length = build_end (media_type, size, end);
  guint8 expected = media_type != NULL ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
  guint8 tag;

  return length >= SAM_ATTACHMENT_SEAL_BYTES
         && crypto_secretstream_xchacha20poly1305_pull (&self->state, piece, NULL, &tag, sealed, length, end, end_length) == 0
         && tag == expected;
}
