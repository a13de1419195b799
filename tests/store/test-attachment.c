#define _GNU_SOURCE /* memmem */

#include <glib/gstdio.h>
#include <string.h>

#include "attachment-fixture.h"
#include "sam-attachment-private.h"
#include "sam-database-private.h"
#include "sam-seal-private.h"
#include "sam-seal-slot.h"

static void
reopen (AttachmentFixture *self)
{
  fixture_reopen (&self->base);
  self->seal = sam_store_get_seal (self->base.store);
  self->database = sam_store_get_database (self->base.store);
}

static GBytes *
write_out (AttachmentFixture *self, gint64 id, GError **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  if (!sam_attachment_write (self->database, id, stream, NULL, error))
    return NULL;
  g_output_stream_close (stream, NULL, NULL);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
assert_whole (AttachmentFixture *self, gint64 id, gsize length)
{
  g_autoptr (GBytes) expected = attachment_fixture_make_contents (length);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) found = write_out (self, id, &error);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (found, expected));
}

static void
assert_refused (AttachmentFixture *self, gint64 id, SamError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (write_out (self, id, &error));
  g_assert_error (error, SAM_ERROR, (int) code);
}

static gint64
count_rows (AttachmentFixture *self, const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM %s", table);
  gint64 n;

  g_assert_true (sam_database_query_integer (self->database, sql, &n, NULL));

  return n;
}

static const gsize lengths[] = { 0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 5 * PIECE + 77 };

static void
test_comes_back_as_it_was (AttachmentFixture *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    assert_whole (self, attachment_fixture_add (self, lengths[i]), lengths[i]);
}

static void
test_is_listed_with_name_kind_and_size (AttachmentFixture *self, gconstpointer data)
{
  gint64 id = attachment_fixture_add (self, PIECE + 1);
  g_autoptr (GPtrArray) list = sam_attachment_list (self->database, CYCLE, SAM_ATTACHMENT_LIST_KEPT, NULL);
  g_autoptr (GPtrArray) others = sam_attachment_list (self->database, CYCLE + 1, SAM_ATTACHMENT_LIST_KEPT, NULL);
  SamAttachment *attachment = attachment_fixture_get_first (list);

  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpuint (others->len, ==, 0);
  g_assert_cmpint (attachment->id, ==, id);
  g_assert_cmpstr (attachment->name, ==, "tavla å.jpg");
  g_assert_cmpstr (attachment->media_type, ==, "image/jpeg");
  g_assert_cmpint (attachment->size, ==, PIECE + 1);
  g_assert_cmpint (attachment->session_id, ==, 0);
  g_assert_cmpint (attachment->added_date, ==, sam_date_today ());
  g_assert_true (sam_attachment_is_picture (attachment));
}

static void
test_locked_file_tells_size_and_kind_alone (AttachmentFixture *self, gconstpointer data)
{
  gint64 id = attachment_fixture_add (self, 1000);
  g_autoptr (GBytes) contents = attachment_fixture_make_contents (10);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;

  sam_seal_lock (self->seal);
  list = sam_attachment_list (self->database, CYCLE, SAM_ATTACHMENT_LIST_KEPT, NULL);
  g_assert_null (attachment_fixture_get_first (list)->name);
  g_assert_cmpint (attachment_fixture_get_first (list)->name_state, ==, SAM_SEAL_STATE_LOCKED);
  g_assert_cmpint (attachment_fixture_get_first (list)->size, ==, 1000);
  assert_refused (self, id, SAM_ERROR_LOCKED);
  g_assert_cmpint (attachment_fixture_try_to_add (self, contents, &error), ==, 0);
  g_assert_error (error, SAM_ERROR, SAM_ERROR_LOCKED);
  g_assert_cmpint (count_rows (self, "attachment"), ==, 1);
}

static void
test_too_large_one_is_refused_and_leaves_nothing (AttachmentFixture *self, gconstpointer data)
{
  g_autoptr (GBytes) contents = attachment_fixture_make_contents (SAM_ATTACHMENT_LARGEST + 1);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (attachment_fixture_try_to_add (self, contents, &error), ==, 0);
  g_assert_error (error, SAM_ERROR, SAM_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "20 MB"));
  g_assert_cmpint (count_rows (self, "attachment"), ==, 0);
  g_assert_cmpint (count_rows (self, "attachment_piece"), ==, 0);
}

/* Damage */

static void
test_every_changed_place_of_a_piece_is_noticed (AttachmentFixture *self, gconstpointer data)
{
  gint64 id = attachment_fixture_add (self, 100);
  gint64 whole = attachment_fixture_add (self, 100);
  g_autofree char *hex = NULL;
  g_autofree char *select = g_strdup_printf ("SELECT hex (data) FROM attachment_piece WHERE attachment_id = %" G_GINT64_FORMAT, id);

  hex = sam_database_query_text (self->database, select, NULL);
  for (gsize i = 0; i < strlen (hex); i++)
    {
      g_autofree char *changed = g_strdup (hex);
      g_autofree char *update = NULL;

      changed[i] = changed[i] == 'F' ? '0' : 'F';
      update = g_strdup_printf ("UPDATE attachment_piece SET data = X'%s' WHERE attachment_id = @", changed);
      attachment_fixture_execute (self, update, id);
      assert_refused (self, id, SAM_ERROR_DAMAGED);
    }
  assert_whole (self, whole, 100);
}

static const char *const damages[] = {
  /* The end, the middle, all of it. */
  "DELETE FROM attachment_piece WHERE attachment_id = @ AND ordinal = 4",
  "DELETE FROM attachment_piece WHERE attachment_id = @ AND ordinal = 2",
  "DELETE FROM attachment_piece WHERE attachment_id = @",
  /* The end, with a size that fits. */
  "DELETE FROM attachment_piece WHERE attachment_id = @ AND ordinal = 4; UPDATE attachment SET size = 3 * 65536 - 1 WHERE id = @",
  /* In another order. */
  "UPDATE attachment_piece SET ordinal = 9 WHERE attachment_id = @ AND ordinal = 1",
  /* One too many. */
  "INSERT INTO attachment_piece SELECT attachment_id, 5, data FROM attachment_piece WHERE attachment_id = @ AND ordinal = 4",
  /* One twice. */
  "UPDATE attachment_piece SET data = (SELECT data FROM attachment_piece WHERE attachment_id = @ AND ordinal = 1) "
  "WHERE attachment_id = @ AND ordinal = 2",
  /* Cut. */
  "UPDATE attachment_piece SET data = substr (data, 1, 20) WHERE attachment_id = @ AND ordinal = 1",
  "UPDATE attachment_piece SET data = X'' WHERE attachment_id = @ AND ordinal = 4",
  /* What stands beside the pieces. */
  "UPDATE attachment SET size = size + 1 WHERE id = @",
  "UPDATE attachment SET media_type = 'text/html' WHERE id = @",
  "UPDATE attachment SET header = zeroblob (24) WHERE id = @",
  "UPDATE attachment SET header = X'00' WHERE id = @",
  "UPDATE attachment SET header = NULL WHERE id = @",
};

static void
test_pieces_lost_moved_or_cut_are_noticed (AttachmentFixture *self, gconstpointer data)
{
  gint64 whole = attachment_fixture_add (self, 3 * PIECE + 5);

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      gint64 id = attachment_fixture_add (self, 3 * PIECE + 5);

      g_test_message ("%s", damages[i]);
      attachment_fixture_execute (self, damages[i], id);
      assert_refused (self, id, SAM_ERROR_DAMAGED);
    }
  assert_whole (self, whole, 3 * PIECE + 5);
}

static void
test_pieces_of_another_are_noticed (AttachmentFixture *self, gconstpointer data)
{
  gint64 id = attachment_fixture_add (self, 100);
  gint64 other = attachment_fixture_add (self, 100);

  attachment_fixture_execute (self, "UPDATE attachment SET header = (SELECT header FROM attachment AS o WHERE o.id <> attachment.id) WHERE id = @", id);
  attachment_fixture_execute (self, "UPDATE attachment_piece SET data = (SELECT data FROM attachment_piece AS o "
                 "WHERE o.attachment_id <> attachment_piece.attachment_id) WHERE attachment_id = @", id);
  assert_refused (self, id, SAM_ERROR_DAMAGED);
  assert_whole (self, other, 100);
}

static void
test_destroyed_key_takes_it_along (AttachmentFixture *self, gconstpointer data)
{
  gint64 id = attachment_fixture_add (self, 100);

  g_assert_true (sam_seal_destroy_cycle_key (self->database, CYCLE, NULL));
  assert_refused (self, id, SAM_ERROR_NOT_FOUND);
  attachment_fixture_execute (self, "DELETE FROM cycle_key", 0);
  assert_refused (self, id, SAM_ERROR_DAMAGED);
}

static void
test_one_that_is_not_there_is_an_error (AttachmentFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  assert_refused (self, 1, SAM_ERROR_NOT_FOUND);
  g_assert_false (sam_attachment_remove (self->base.store, 1, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (sam_attachment_take_back (self->base.store, 1, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND);
}

/* Removing */

static guint
count_listed (AttachmentFixture *self)
{
  g_autoptr (GPtrArray) list = sam_attachment_list (self->database, CYCLE, SAM_ATTACHMENT_LIST_KEPT, NULL);

  return list->len;
}

static void
test_removal_is_taken_back_until_the_file_is_opened_anew (AttachmentFixture *self, gconstpointer data)
{
  gint64 id = attachment_fixture_add (self, 3 * PIECE);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GError) error = NULL;

  attachment_fixture_add (self, 1);
  sam_attachment_remove (self->base.store, id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_listed (self), ==, 1);
  all = sam_attachment_list (self->database, CYCLE, SAM_ATTACHMENT_LIST_REMOVED, NULL);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_true (attachment_fixture_get_first (all)->is_removed);
  sam_attachment_take_back (self->base.store, id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_listed (self), ==, 2);
  assert_whole (self, id, 3 * PIECE);

  sam_attachment_remove (self->base.store, id, &error);
  reopen (self);
  g_assert_cmpint (count_rows (self, "attachment"), ==, 1);
  g_assert_cmpint (count_rows (self, "attachment_piece"), ==, 1);
}

static void
test_half_added_one_is_neither_listed_nor_kept (AttachmentFixture *self, gconstpointer data)
{
  gint64 id = attachment_fixture_add (self, 3 * PIECE);

  attachment_fixture_execute (self, "UPDATE attachment SET removed_at = 'adding' WHERE id = @", id);
  g_assert_cmpuint (count_listed (self), ==, 0);
  reopen (self);
  g_assert_cmpint (count_rows (self, "attachment_piece"), ==, 0);
}

/* Without a seal, and with one that comes later */

static gboolean
holds (AttachmentFixture *self, const char *word)
{
  g_autofree char *wal = g_strconcat (self->base.path, "-wal", NULL);
  const char *paths[] = { self->base.path, wal };
  gboolean is_found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *contents = NULL;
      gsize length = 0;

      g_file_get_contents (paths[i], &contents, &length, NULL);
      is_found = is_found || (length > 0 && memmem (contents, length, word, strlen (word)) != NULL);
    }

  return is_found;
}

static void
test_setting_the_seal_up_seals_what_is_there (AttachmentFixture *self, gconstpointer data)
{
  gint64 ids[G_N_ELEMENTS (lengths)];

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      ids[i] = attachment_fixture_add (self, lengths[i]);
      assert_whole (self, ids[i], lengths[i]);
    }
  g_assert_true (holds (self, MARK));
  attachment_fixture_seal (self);
  g_assert_false (holds (self, MARK));
  g_assert_false (holds (self, "tavla å"));
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    assert_whole (self, ids[i], lengths[i]);
  sam_seal_lock (self->seal);
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    assert_refused (self, ids[i], SAM_ERROR_LOCKED);
}

static void
test_of_a_damaged_one_too_nothing_stays_in_the_clear (AttachmentFixture *self, gconstpointer data)
{
  gint64 id = attachment_fixture_add (self, 5 * PIECE);

  attachment_fixture_execute (self, "UPDATE attachment_piece SET data = CAST ('" MARK "' AS BLOB) WHERE attachment_id = @ AND ordinal = 4", id);
  attachment_fixture_execute (self, "DELETE FROM attachment_piece WHERE attachment_id = @ AND ordinal = 2", id);
  attachment_fixture_seal (self);
  g_assert_false (holds (self, MARK));
  assert_refused (self, id, SAM_ERROR_DAMAGED);
}

static void
test_sealed_one_stands_nowhere_in_the_clear (AttachmentFixture *self, gconstpointer data)
{
  attachment_fixture_add (self, 2 * PIECE);
  g_assert_false (holds (self, MARK));
  g_assert_false (holds (self, "tavla å"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  sam_seal_slot_set_cost (1, 8);

#define ADD(name, function) g_test_add ("/attachment/" name, AttachmentFixture, NULL, attachment_fixture_set_up, function, attachment_fixture_tear_down)
  ADD ("comes-back-as-it-was", test_comes_back_as_it_was);
  ADD ("is-listed-with-name-kind-and-size", test_is_listed_with_name_kind_and_size);
  ADD ("locked-file-tells-size-and-kind-alone", test_locked_file_tells_size_and_kind_alone);
  ADD ("too-large-one-is-refused-and-leaves-nothing", test_too_large_one_is_refused_and_leaves_nothing);
  ADD ("every-changed-place-of-a-piece-is-noticed", test_every_changed_place_of_a_piece_is_noticed);
  ADD ("pieces-lost-moved-or-cut-are-noticed", test_pieces_lost_moved_or_cut_are_noticed);
  ADD ("pieces-of-another-are-noticed", test_pieces_of_another_are_noticed);
  ADD ("destroyed-key-takes-it-along", test_destroyed_key_takes_it_along);
  ADD ("one-that-is-not-there-is-an-error", test_one_that_is_not_there_is_an_error);
  ADD ("removal-is-taken-back-until-the-file-is-opened-anew", test_removal_is_taken_back_until_the_file_is_opened_anew);
  ADD ("half-added-one-is-neither-listed-nor-kept", test_half_added_one_is_neither_listed_nor_kept);
  g_test_add ("/attachment/of-a-damaged-one-too-nothing-stays-in-the-clear", AttachmentFixture, NULL, attachment_fixture_set_up_plain, test_of_a_damaged_one_too_nothing_stays_in_the_clear, attachment_fixture_tear_down);
  g_test_add ("/attachment/setting-the-seal-up-seals-what-is-there", AttachmentFixture, NULL, attachment_fixture_set_up_plain, test_setting_the_seal_up_seals_what_is_there, attachment_fixture_tear_down);
  ADD ("sealed-one-stands-nowhere-in-the-clear", test_sealed_one_stands_nowhere_in_the_clear);

  return g_test_run ();
}
