/* Attachments as files, added, saved and loaded beside the main thread. */
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "attachment-fixture.h"
#include "sam-seal-slot.h"

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
add_file (AttachmentFixture *self, gsize length)
{
  g_autofree char *path = fixture_build_path (&self->base, "bild.png");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) contents = attachment_fixture_make_contents (length);
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
save_to (AttachmentFixture *self, gint64 id, const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  sam_attachment_save_async (self->base.store, id, file, NULL, on_done_cb, &result);
  wait_for (&result);

  return sam_attachment_save_finish (self->base.store, result, error);
}

static void
test_file_goes_in_and_out_beside_the_main_thread (AttachmentFixture *self, gconstpointer data)
{
  gint64 id = add_file (self, 2 * PIECE + 9);
  g_autofree char *path = fixture_build_path (&self->base, "ut.png");
  g_autoptr (GPtrArray) list = sam_attachment_list (self->database, CYCLE, SAM_ATTACHMENT_LIST_KEPT, NULL);
  g_autoptr (GBytes) expected = attachment_fixture_make_contents (2 * PIECE + 9);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GBytes) loaded = NULL;
  g_autofree char *saved = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  GStatBuf status;

  g_assert_cmpstr (attachment_fixture_get_first (list)->name, ==, "bild.png");
  g_assert_cmpint (attachment_fixture_get_first (list)->session_id, ==, 7);

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
test_damaged_one_replaces_no_file (AttachmentFixture *self, gconstpointer data)
{
  gint64 id = attachment_fixture_add (self, 3 * PIECE);
  g_autofree char *path = fixture_build_path (&self->base, "ut.png");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "deras", -1, NULL));
  attachment_fixture_execute (self, "DELETE FROM attachment_piece WHERE attachment_id = @ AND ordinal = 3", id);
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
test_file_that_is_not_there_is_told (AttachmentFixture *self, gconstpointer data)
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
test_memory_does_not_grow_with_its_size (AttachmentFixture *self, gconstpointer data)
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

#define ADD(name, function) g_test_add ("/attachment-files/" name, AttachmentFixture, NULL, attachment_fixture_set_up, function, attachment_fixture_tear_down)
  /* First: a peak never goes down. */
  ADD ("memory-does-not-grow-with-its-size", test_memory_does_not_grow_with_its_size);
  ADD ("file-goes-in-and-out-beside-the-main-thread", test_file_goes_in_and_out_beside_the_main_thread);
  ADD ("damaged-one-replaces-no-file", test_damaged_one_replaces_no_file);
  ADD ("file-that-is-not-there-is-told", test_file_that_is_not_there_is_told);

  return g_test_run ();
}
