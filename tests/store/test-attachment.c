#define _GNU_SOURCE /* memmem */

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "sam-attachment-private.h"
#include "sam-database-private.h"
#include "sam-seal-private.h"
#include "sam-seal-slot.h"
#include "store-fixture.h"

#define PASSPHRASE "korrekt häst batteri"
#define CYCLE      42
#define PIECE      (64 * 1024)
#define MARK       "Tavlan den 12 november"

typedef struct
{
  Fixture      base;
  SamSeal     *seal;
  SamDatabase *database;
} Sealed;

static void
seal (Sealed *self)
{
  g_autoptr (GError) error = NULL;
  char *recovery = sam_seal_set_up (self->seal, PASSPHRASE, NULL, &error);

  g_assert_no_error (error);
  sam_seal_free_secret (recovery);
}

static void
set_up_plain (Sealed *self, gconstpointer data)
{
  fixture_set_up (&self->base, data);
  self->seal = sam_store_get_seal (self->base.store);
  self->database = sam_store_get_database (self->base.store);
}

static void
set_up (Sealed *self, gconstpointer data)
{
  set_up_plain (self, data);
  seal (self);
}

static void
tear_down (Sealed *self, gconstpointer data)
{
  fixture_tear_down (&self->base, data);
}

static void
reopen (Sealed *self)
{
  fixture_reopen (&self->base);
  self->seal = sam_store_get_seal (self->base.store);
  self->database = sam_store_get_database (self->base.store);
}

/* No two pieces alike. */
static GBytes *
make_contents (gsize length)
{
  guint8 *bytes = g_malloc (length + 1);

  for (gsize i = 0; i < length; i++)
    bytes[i] = (guint8) (i * 31 + i / PIECE * 7);
  if (length > sizeof MARK)
    memcpy (bytes, MARK, sizeof MARK);

  return g_bytes_new_take (bytes, length);
}

static gint64
try_to_add (Sealed *self, GBytes *contents, GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (contents);

  return sam_attachment_add (self->database, CYCLE, 0, "tavla å.jpg", "image/jpeg", stream, NULL, error);
}

static gint64
add (Sealed *self, gsize length)
{
  g_autoptr (GBytes) contents = make_contents (length);
  g_autoptr (GError) error = NULL;
  gint64 id = try_to_add (self, contents, &error);

  g_assert_no_error (error);
  g_assert_cmpint (id, !=, 0);

  return id;
}

static GBytes *
write_out (Sealed *self, gint64 id, GError **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  if (!sam_attachment_write (self->database, id, stream, NULL, error))
    return NULL;
  g_output_stream_close (stream, NULL, NULL);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
assert_whole (Sealed *self, gint64 id, gsize length)
{
  g_autoptr (GBytes) expected = make_contents (length);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) found = write_out (self, id, &error);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (found, expected));
}

static void
assert_refused (Sealed *self, gint64 id, SamError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (write_out (self, id, &error));
  g_assert_error (error, SAM_ERROR, (int) code);
}

static void
execute (Sealed *self, const char *format, gint64 id)
{
  g_auto (GStrv) parts = g_strsplit (format, "@", -1);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  g_autofree char *sql = g_strjoinv (number, parts);
  g_autoptr (GError) error = NULL;

  sam_database_execute (self->database, sql, &error);
  g_assert_no_error (error);
}

static gint64
count_rows (Sealed *self, const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM %s", table);
  gint64 n;

  g_assert_true (sam_database_query_integer (self->database, sql, &n, NULL));

  return n;
}

static SamAttachment *
get_first (GPtrArray *list)
{
  g_assert_cmpuint (list->len, >, 0);

  return g_ptr_array_index (list, 0);
}

static const gsize lengths[] = { 0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 5 * PIECE + 77 };

static void
test_comes_back_as_it_was (Sealed *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    assert_whole (self, add (self, lengths[i]), lengths[i]);
}

static void
test_is_listed_with_name_kind_and_size (Sealed *self, gconstpointer data)
{
  gint64 id = add (self, PIECE + 1);
  g_autoptr (GPtrArray) list = sam_attachment_list (self->database, CYCLE, SAM_ATTACHMENT_LIST_KEPT, NULL);
  g_autoptr (GPtrArray) others = sam_attachment_list (self->database, CYCLE + 1, SAM_ATTACHMENT_LIST_KEPT, NULL);
  SamAttachment *attachment = get_first (list);

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
test_locked_file_tells_size_and_kind_alone (Sealed *self, gconstpointer data)
{
  gint64 id = add (self, 1000);
  g_autoptr (GBytes) contents = make_contents (10);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;

  sam_seal_lock (self->seal);
  list = sam_attachment_list (self->database, CYCLE, SAM_ATTACHMENT_LIST_KEPT, NULL);
  g_assert_null (get_first (list)->name);
  g_assert_cmpint (get_first (list)->name_state, ==, SAM_SEAL_STATE_LOCKED);
  g_assert_cmpint (get_first (list)->size, ==, 1000);
  assert_refused (self, id, SAM_ERROR_LOCKED);
  g_assert_cmpint (try_to_add (self, contents, &error), ==, 0);
  g_assert_error (error, SAM_ERROR, SAM_ERROR_LOCKED);
  g_assert_cmpint (count_rows (self, "attachment"), ==, 1);
}

static void
test_too_large_one_is_refused_and_leaves_nothing (Sealed *self, gconstpointer data)
{
  g_autoptr (GBytes) contents = make_contents (SAM_ATTACHMENT_LARGEST + 1);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (try_to_add (self, contents, &error), ==, 0);
  g_assert_error (error, SAM_ERROR, SAM_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "20 MB"));
  g_assert_cmpint (count_rows (self, "attachment"), ==, 0);
  g_assert_cmpint (count_rows (self, "attachment_piece"), ==, 0);
}

/* Damage */

static void
test_every_changed_place_of_a_piece_is_noticed (Sealed *self, gconstpointer data)
{
  gint64 id = add (self, 100);
  gint64 whole = add (self, 100);
  g_autofree char *hex = NULL;
  g_autofree char *select = g_strdup_printf ("SELECT hex (data) FROM attachment_piece WHERE attachment_id = %" G_GINT64_FORMAT, id);

  hex = sam_database_query_text (self->database, select, NULL);
  for (gsize i = 0; i < strlen (hex); i++)
    {
      g_autofree char *changed = g_strdup (hex);
      g_autofree char *update = NULL;

      changed[i] = changed[i] == 'F' ? '0' : 'F';
      update = g_strdup_printf ("UPDATE attachment_piece SET data = X'%s' WHERE attachment_id = @", changed);
      execute (self, update, id);
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
test_pieces_lost_moved_or_cut_are_noticed (Sealed *self, gconstpointer data)
{
  gint64 whole = add (self, 3 * PIECE + 5);

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      gint64 id = add (self, 3 * PIECE + 5);

      g_test_message ("%s", damages[i]);
      execute (self, damages[i], id);
      assert_refused (self, id, SAM_ERROR_DAMAGED);
    }
  assert_whole (self, whole, 3 * PIECE + 5);
}

static void
test_pieces_of_another_are_noticed (Sealed *self, gconstpointer data)
{
  gint64 id = add (self, 100);
  gint64 other = add (self, 100);

  execute (self, "UPDATE attachment SET header = (SELECT header FROM attachment AS o WHERE o.id <> attachment.id) WHERE id = @", id);
  execute (self, "UPDATE attachment_piece SET data = (SELECT data FROM attachment_piece AS o "
                 "WHERE o.attachment_id <> attachment_piece.attachment_id) WHERE attachment_id = @", id);
  assert_refused (self, id, SAM_ERROR_DAMAGED);
  assert_whole (self, other, 100);
}

static void
test_destroyed_key_takes_it_along (Sealed *self, gconstpointer data)
{
  gint64 id = add (self, 100);

  g_assert_true (sam_seal_destroy_cycle_key (self->database, CYCLE, NULL));
  assert_refused (self, id, SAM_ERROR_NOT_FOUND);
  execute (self, "DELETE FROM cycle_key", 0);
  assert_refused (self, id, SAM_ERROR_DAMAGED);
}

static void
test_one_that_is_not_there_is_an_error (Sealed *self, gconstpointer data)
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
count_listed (Sealed *self)
{
  g_autoptr (GPtrArray) list = sam_attachment_list (self->database, CYCLE, SAM_ATTACHMENT_LIST_KEPT, NULL);

  return list->len;
}

static void
test_removal_is_taken_back_until_the_file_is_opened_anew (Sealed *self, gconstpointer data)
{
  gint64 id = add (self, 3 * PIECE);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GError) error = NULL;

  add (self, 1);
  sam_attachment_remove (self->base.store, id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_listed (self), ==, 1);
  all = sam_attachment_list (self->database, CYCLE, SAM_ATTACHMENT_LIST_REMOVED, NULL);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_true (get_first (all)->is_removed);
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
test_half_added_one_is_neither_listed_nor_kept (Sealed *self, gconstpointer data)
{
  gint64 id = add (self, 3 * PIECE);

  execute (self, "UPDATE attachment SET removed_at = 'adding' WHERE id = @", id);
  g_assert_cmpuint (count_listed (self), ==, 0);
  reopen (self);
  g_assert_cmpint (count_rows (self, "attachment_piece"), ==, 0);
}

/* Without a seal, and with one that comes later */

static gboolean
holds (Sealed *self, const char *word)
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
test_setting_the_seal_up_seals_what_is_there (Sealed *self, gconstpointer data)
{
  gint64 ids[G_N_ELEMENTS (lengths)];

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      ids[i] = add (self, lengths[i]);
      assert_whole (self, ids[i], lengths[i]);
    }
  g_assert_true (holds (self, MARK));
  seal (self);
  g_assert_false (holds (self, MARK));
  g_assert_false (holds (self, "tavla å"));
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    assert_whole (self, ids[i], lengths[i]);
  sam_seal_lock (self->seal);
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    assert_refused (self, ids[i], SAM_ERROR_LOCKED);
}

static void
test_of_a_damaged_one_too_nothing_stays_in_the_clear (Sealed *self, gconstpointer data)
{
  gint64 id = add (self, 5 * PIECE);

  execute (self, "UPDATE attachment_piece SET data = CAST ('" MARK "' AS BLOB) WHERE attachment_id = @ AND ordinal = 4", id);
  execute (self, "DELETE FROM attachment_piece WHERE attachment_id = @ AND ordinal = 2", id);
  seal (self);
  g_assert_false (holds (self, MARK));
  assert_refused (self, id, SAM_ERROR_DAMAGED);
}

static void
test_sealed_one_stands_nowhere_in_the_clear (Sealed *self, gconstpointer data)
{
  add (self, 2 * PIECE);
  g_assert_false (holds (self, MARK));
  g_assert_false (holds (self, "tavla å"));
}

/* Beside the main thread */

static void
on_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
count_cb (gpointer counter)
{
  (*(guint *) counter)++;
}

static gint64
add_file (Sealed *self, gsize length)
{
  g_autofree char *path = fixture_build_path (&self->base, "bild.png");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) contents = make_contents (length);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  guint n_changed = 0;
  gint64 id;

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (contents, NULL), (gssize) length, NULL));
  g_signal_connect_swapped (self->base.store, "changed", G_CALLBACK (count_cb), &n_changed);
  sam_attachment_add_async (self->base.store, CYCLE, 7, file, NULL, on_done_cb, &result);
  wait_for (&result);
  id = sam_attachment_add_finish (self->base.store, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_changed, ==, 1);
  g_signal_handlers_disconnect_by_data (self->base.store, &n_changed);
  g_unlink (path);

  return id;
}

static gboolean
save_to (Sealed *self, gint64 id, const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  sam_attachment_save_async (self->base.store, id, file, NULL, on_done_cb, &result);
  wait_for (&result);

  return sam_attachment_save_finish (self->base.store, result, error);
}

static void
test_file_goes_in_and_out_beside_the_main_thread (Sealed *self, gconstpointer data)
{
  gint64 id = add_file (self, 2 * PIECE + 9);
  g_autofree char *path = fixture_build_path (&self->base, "ut.png");
  g_autoptr (GPtrArray) list = sam_attachment_list (self->database, CYCLE, SAM_ATTACHMENT_LIST_KEPT, NULL);
  g_autoptr (GBytes) expected = make_contents (2 * PIECE + 9);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GBytes) loaded = NULL;
  g_autofree char *saved = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  GStatBuf status;

  g_assert_cmpstr (get_first (list)->name, ==, "bild.png");
  g_assert_cmpint (get_first (list)->session_id, ==, 7);

  g_assert_true (save_to (self, id, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &saved, &length, NULL));
  g_assert_cmpmem (saved, length, g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  sam_attachment_load_async (self->base.store, id, NULL, on_done_cb, &result);
  wait_for (&result);
  loaded = sam_attachment_load_finish (self->base.store, result, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (loaded, expected));
  g_unlink (path);
}

static void
test_damaged_one_replaces_no_file (Sealed *self, gconstpointer data)
{
  gint64 id = add (self, 3 * PIECE);
  g_autofree char *path = fixture_build_path (&self->base, "ut.png");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "deras", -1, NULL));
  execute (self, "DELETE FROM attachment_piece WHERE attachment_id = @ AND ordinal = 3", id);
  before = fixture_list_others (&self->base);
  g_assert_false (save_to (self, id, path, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_DAMAGED);
  after = fixture_list_others (&self->base);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "deras");
  g_unlink (path);
}

static void
test_file_that_is_not_there_is_told (Sealed *self, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/at/all.png");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  sam_attachment_add_async (self->base.store, CYCLE, 0, file, NULL, on_done_cb, &result);
  wait_for (&result);
  g_assert_cmpint (sam_attachment_add_finish (self->base.store, result, &error), ==, 0);
  g_assert_error (error, SAM_ERROR, SAM_ERROR_FAILED);
}

/* Memory */

/* What was used at most since the peak was forgotten. */
static long
get_peak_kibibytes (void)
{
  g_autofree char *status = NULL;
  const char *line;

  g_assert_true (g_file_get_contents ("/proc/self/status", &status, NULL, NULL));
  line = strstr (status, "VmHWM:");
  g_assert_nonnull (line);

  return strtol (line + strlen ("VmHWM:"), NULL, 10);
}

static gboolean
forget_peak (void)
{
  FILE *file = fopen ("/proc/self/clear_refs", "w");
  gboolean is_done = file != NULL && fputs ("5", file) >= 0;

  return file != NULL && fclose (file) == 0 && is_done;
}

static void
test_memory_does_not_grow_with_its_size (Sealed *self, gconstpointer data)
{
  g_autofree char *in = fixture_build_path (&self->base, "stor.pdf");
  g_autofree char *out = fixture_build_path (&self->base, "ut.pdf");
  g_autoptr (GFile) file = g_file_new_for_path (in);
  g_autoptr (GError) error = NULL;
  GStatBuf status;
  FILE *large;
  long before;

  /* What is used once for all. */
  g_assert_true (save_to (self, add_file (self, 10), out, &error));
  large = fopen (in, "w");
  g_assert_nonnull (large);
  g_assert_cmpint (ftruncate (fileno (large), SAM_ATTACHMENT_LARGEST), ==, 0);
  fclose (large);

  if (!forget_peak ())
    {
      g_test_skip ("/proc/self/clear_refs cannot be written here");
      return;
    }
  before = get_peak_kibibytes ();
  {
    g_autoptr (GAsyncResult) result = NULL;
    gint64 id;

    sam_attachment_add_async (self->base.store, CYCLE, 0, file, NULL, on_done_cb, &result);
    wait_for (&result);
    id = sam_attachment_add_finish (self->base.store, result, &error);
    g_assert_no_error (error);
    g_assert_true (save_to (self, id, out, &error));
    g_assert_no_error (error);
  }
  g_test_message ("peak grew by %ld KiB", get_peak_kibibytes () - before);
  /* A sanitizer keeps what was freed. */
#ifndef __SANITIZE_ADDRESS__
  g_assert_cmpint (get_peak_kibibytes () - before, <, 8 * 1024);
#endif
  g_assert_cmpint (g_stat (out, &status), ==, 0);
  g_assert_cmpint (status.st_size, ==, SAM_ATTACHMENT_LARGEST);
  g_unlink (in);
  g_unlink (out);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  sam_seal_slot_set_cost (1, 8);

#define ADD(name, function) g_test_add ("/attachment/" name, Sealed, NULL, set_up, function, tear_down)
  /* First: a peak never goes down. */
  ADD ("memory-does-not-grow-with-its-size", test_memory_does_not_grow_with_its_size);
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
  g_test_add ("/attachment/of-a-damaged-one-too-nothing-stays-in-the-clear", Sealed, NULL, set_up_plain, test_of_a_damaged_one_too_nothing_stays_in_the_clear, tear_down);
  g_test_add ("/attachment/setting-the-seal-up-seals-what-is-there", Sealed, NULL, set_up_plain, test_setting_the_seal_up_seals_what_is_there, tear_down);
  ADD ("sealed-one-stands-nowhere-in-the-clear", test_sealed_one_stands_nowhere_in_the_clear);
  ADD ("file-goes-in-and-out-beside-the-main-thread", test_file_goes_in_and_out_beside_the_main_thread);
  ADD ("damaged-one-replaces-no-file", test_damaged_one_replaces_no_file);
  ADD ("file-that-is-not-there-is-told", test_file_that_is_not_there_is_told);

  return g_test_run ();
}
