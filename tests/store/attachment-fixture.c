#include "attachment-fixture.h"

#include <string.h>

#define PASSPHRASE "korrekt häst batteri"

void
attachment_fixture_seal (AttachmentFixture *self)
{
  g_autoptr (GError) error = NULL;
  char *recovery = sam_seal_set_up (self->seal, PASSPHRASE, NULL, &error);

  g_assert_no_error (error);
  sam_seal_free_secret (recovery);
}

void
attachment_fixture_set_up_plain (AttachmentFixture *self, gconstpointer data)
{
  fixture_set_up (&self->base, data);
  self->seal = sam_store_get_seal (self->base.store);
  self->database = sam_store_get_database (self->base.store);
}

void
attachment_fixture_set_up (AttachmentFixture *self, gconstpointer data)
{
  attachment_fixture_set_up_plain (self, data);
  attachment_fixture_seal (self);
}

void
attachment_fixture_tear_down (AttachmentFixture *self, gconstpointer data)
{
  fixture_tear_down (&self->base, data);
}

/* No two pieces alike. */
GBytes *
attachment_fixture_make_contents (gsize length)
{
  guint8 *bytes = g_malloc (length + 1);

  for (gsize i = 0; i < length; i++)
    bytes[i] = (guint8) (i * 31 + i / PIECE * 7);
  if (length > sizeof MARK)
    memcpy (bytes, MARK, sizeof MARK);

  return g_bytes_new_take (bytes, length);
}

gint64
attachment_fixture_try_to_add (AttachmentFixture *self, GBytes *contents, GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (contents);

  return sam_attachment_add (self->database, CYCLE, 0, "tavla å.jpg", "image/jpeg", stream, NULL, error);
}

gint64
attachment_fixture_add (AttachmentFixture *self, gsize length)
{
  g_autoptr (GBytes) contents = attachment_fixture_make_contents (length);
  g_autoptr (GError) error = NULL;
  gint64 id = attachment_fixture_try_to_add (self, contents, &error);

  g_assert_no_error (error);
  g_assert_cmpint (id, !=, 0);

  return id;
}

void
attachment_fixture_execute (AttachmentFixture *self, const char *format, gint64 id)
{
  g_auto (GStrv) parts = g_strsplit (format, "@", -1);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  g_autofree char *sql = g_strjoinv (number, parts);
  g_autoptr (GError) error = NULL;

  sam_database_execute (self->database, sql, &error);
  g_assert_no_error (error);
}

SamAttachment *
attachment_fixture_get_first (GPtrArray *list)
{
  g_assert_cmpuint (list->len, >, 0);

  return g_ptr_array_index (list, 0);
}
