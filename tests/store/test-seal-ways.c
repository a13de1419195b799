#define _GNU_SOURCE /* memmem */

#include <string.h>

#include "sam-database-private.h"
#include "sam-seal-private.h"
#include "sam-seal-slot.h"
#include "sam-seal-ways.h"
#include "store-fixture.h"

#define PASSPHRASE "korrekt häst batteri"
#define OTHER      "ett annat häftstift"
#define CYCLE      42
#define ROW        7
#define TEXT       "Hur väntar jag efter en fråga?"

typedef struct
{
  Fixture base;
  SamSeal *seal;
  char    *keyring;
  char    *recovery;
  GBytes  *box;
} Sealed;

static GBytes *
seal (Sealed *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  GBytes *box = sam_seal_box_text (self->seal, sam_store_get_database (self->base.store), CYCLE, "focus_question", "text", ROW,
                                   text, &error);

  g_assert_no_error (error);

  return box;
}

static char *
open_box (Sealed *self, SamSealState *state)
{
  gsize length;
  gconstpointer bytes = g_bytes_get_data (self->box, &length);

  return sam_seal_open_text (self->seal, sam_store_get_database (self->base.store), "focus_question", "text", ROW, bytes,
                             length, state);
}

static void
assert_reads (Sealed *self, const char *expected, SamSealState expected_state)
{
  SamSealState state;
  g_autofree char *text = open_box (self, &state);

  g_assert_cmpint (state, ==, expected_state);
  g_assert_cmpstr (text, ==, expected);
}

static void
set_up (Sealed *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (&self->base, data);
  self->seal = g_object_ref (sam_store_get_seal (self->base.store));
  self->keyring = sam_seal_make_keyring_secret ();
  self->recovery = sam_seal_set_up (self->seal, PASSPHRASE, self->keyring, &error);
  g_assert_no_error (error);
  self->box = seal (self, TEXT);
}

static void
tear_down (Sealed *self, gconstpointer data)
{
  g_bytes_unref (self->box);
  g_clear_pointer (&self->keyring, sam_seal_free_secret);
  g_clear_pointer (&self->recovery, sam_seal_free_secret);
  g_clear_object (&self->seal);
  fixture_tear_down (&self->base, data);
}

static void
assert_unlock_fails (Sealed *self, SamSealWays way, const char *secret, SamError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (sam_seal_unlock (self->seal, way, secret, &error));
  g_assert_error (error, SAM_ERROR, (int) code);
  g_assert_cmpint (sam_seal_get_status (self->seal), ==, SAM_SEAL_STATUS_LOCKED);
}

static void
assert_unlocks (Sealed *self, SamSealWays way, const char *secret)
{
  g_autoptr (GError) error = NULL;

  sam_seal_unlock (self->seal, way, secret, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sam_seal_get_status (self->seal), ==, SAM_SEAL_STATUS_UNLOCKED);
  assert_reads (self, TEXT, SAM_SEAL_STATE_OPEN);
}

static void
test_new_file_has_no_seal (Fixture *fixture, gconstpointer data)
{
  SamSeal *none = sam_store_get_seal (fixture->store);
  g_autoptr (GBytes) box = NULL;
  g_autofree char *key_id = sam_seal_dup_key_id (none);

  g_assert_cmpint (sam_seal_get_status (none), ==, SAM_SEAL_STATUS_NONE);
  g_assert_cmpint (sam_seal_get_ways (none), ==, 0);
  g_assert_null (key_id);

  box = sam_seal_box_text (none, sam_store_get_database (fixture->store), CYCLE, "focus_question", "text", ROW, "abc", NULL);
  g_assert_cmpmem (g_bytes_get_data (box, NULL), g_bytes_get_size (box), "\1abc", 4);
}

static void
test_each_way_unlocks (Sealed *self, gconstpointer data)
{
  g_autofree char *spelled = g_ascii_strdown (self->recovery, -1);

  g_assert_cmpint (sam_seal_get_ways (self->seal), ==,
                   SAM_SEAL_WAY_PASSPHRASE | SAM_SEAL_WAY_KEYRING | SAM_SEAL_WAY_RECOVERY);
  sam_seal_lock (self->seal);
  assert_unlocks (self, SAM_SEAL_WAY_PASSPHRASE, PASSPHRASE);
  sam_seal_lock (self->seal);
  assert_unlocks (self, SAM_SEAL_WAY_KEYRING, self->keyring);
  sam_seal_lock (self->seal);
  assert_unlocks (self, SAM_SEAL_WAY_RECOVERY, self->recovery);
  sam_seal_lock (self->seal);
  assert_unlocks (self, SAM_SEAL_WAY_RECOVERY, g_strdelimit (spelled, "-", ' '));
}

static void
test_passphrase_is_the_same_in_both_spellings_of_its_letters (Sealed *self, gconstpointer data)
{
  g_autofree char *decomposed = g_utf8_normalize (PASSPHRASE, -1, G_NORMALIZE_NFD);

  g_assert_cmpstr (decomposed, !=, PASSPHRASE);
  sam_seal_lock (self->seal);
  assert_unlocks (self, SAM_SEAL_WAY_PASSPHRASE, decomposed);
}

static void
test_locked_file_reads_and_writes_no_text (Sealed *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  sam_seal_lock (self->seal);
  assert_reads (self, NULL, SAM_SEAL_STATE_LOCKED);
  g_assert_null (sam_seal_box_text (self->seal, sam_store_get_database (self->base.store), CYCLE, "focus_question", "text",
                                    ROW, TEXT, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_LOCKED);
}

static void
test_opened_file_is_locked (Sealed *self, gconstpointer data)
{
  g_autofree char *before = sam_seal_dup_key_id (self->seal);
  g_autofree char *after = NULL;

  fixture_reopen (&self->base);
  g_set_object (&self->seal, sam_store_get_seal (self->base.store));
  after = sam_seal_dup_key_id (self->seal);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (sam_seal_get_status (self->seal), ==, SAM_SEAL_STATUS_LOCKED);
}

static void
test_wrong_secret_may_be_tried_any_number_of_times (Sealed *self, gconstpointer data)
{
  sam_seal_lock (self->seal);
  for (guint i = 0; i < 100; i++)
    assert_unlock_fails (self, SAM_SEAL_WAY_PASSPHRASE, OTHER, SAM_ERROR_WRONG_KEY);
  assert_unlock_fails (self, SAM_SEAL_WAY_PASSPHRASE, "", SAM_ERROR_WRONG_KEY);
  assert_unlock_fails (self, SAM_SEAL_WAY_KEYRING, OTHER, SAM_ERROR_WRONG_KEY);
  assert_unlocks (self, SAM_SEAL_WAY_PASSPHRASE, PASSPHRASE);
}

static void
test_new_passphrase_rewrites_no_text (Sealed *self, gconstpointer data)
{
  SamDatabase *database = sam_store_get_database (self->base.store);
  g_autofree char *before = sam_database_query_text (database, "SELECT hex (key) FROM cycle_key", NULL);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (sam_seal_set_passphrase (self->seal, "kort", &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_INVALID);
  g_clear_error (&error);

  sam_seal_set_passphrase (self->seal, OTHER, &error);
  g_assert_no_error (error);
  after = sam_database_query_text (database, "SELECT hex (key) FROM cycle_key", NULL);
  g_assert_cmpstr (after, ==, before);

  sam_seal_lock (self->seal);
  assert_unlock_fails (self, SAM_SEAL_WAY_PASSPHRASE, PASSPHRASE, SAM_ERROR_WRONG_KEY);
  assert_unlocks (self, SAM_SEAL_WAY_PASSPHRASE, OTHER);
  sam_seal_lock (self->seal);
  assert_unlocks (self, SAM_SEAL_WAY_RECOVERY, self->recovery);
}

static void
test_new_passphrase_leaves_nothing_of_the_old_in_the_file (Sealed *self, gconstpointer data)
{
  g_autofree char *wal = g_strconcat (self->base.path, "-wal", NULL);
  const char *paths[] = { self->base.path, wal };
  g_autoptr (GBytes) slot = sam_seal_ways_get (sam_store_get_database (self->base.store), SAM_SEAL_WAY_PASSPHRASE, NULL);
  g_autoptr (GError) error = NULL;

  sam_seal_set_passphrase (self->seal, OTHER, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *contents = NULL;
      gsize length = 0;

      g_file_get_contents (paths[i], &contents, &length, NULL);
      g_assert_null (memmem (contents, length, (const char *) g_bytes_get_data (slot, NULL) + 10, 40));
    }
}

static void
test_renewed_recovery_key_replaces_the_printed_one (Sealed *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  char *renewed = sam_seal_renew_recovery_key (self->seal, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (strlen (renewed), ==, 48 + 11);
  sam_seal_lock (self->seal);
  assert_unlock_fails (self, SAM_SEAL_WAY_RECOVERY, self->recovery, SAM_ERROR_WRONG_KEY);
  assert_unlock_fails (self, SAM_SEAL_WAY_RECOVERY, "000G", SAM_ERROR_WRONG_KEY);
  assert_unlocks (self, SAM_SEAL_WAY_RECOVERY, renewed);
  sam_seal_free_secret (renewed);
}

static void
test_ways_can_be_taken_away_but_for_the_last (Sealed *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  sam_seal_remove_way (self->seal, SAM_SEAL_WAY_KEYRING, &error);
  g_assert_no_error (error);
  g_assert_false (sam_seal_remove_way (self->seal, SAM_SEAL_WAY_PASSPHRASE, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_IN_USE);
  g_clear_error (&error);
  g_assert_cmpint (sam_seal_get_ways (self->seal), ==, SAM_SEAL_WAY_PASSPHRASE | SAM_SEAL_WAY_RECOVERY);

  sam_seal_set_keyring_secret (self->seal, self->keyring, &error);
  g_assert_no_error (error);
  sam_seal_remove_way (self->seal, SAM_SEAL_WAY_PASSPHRASE, &error);
  g_assert_no_error (error);

  sam_seal_lock (self->seal);
  assert_unlock_fails (self, SAM_SEAL_WAY_PASSPHRASE, PASSPHRASE, SAM_ERROR_NOT_FOUND);
  g_assert_false (sam_seal_remove_way (self->seal, SAM_SEAL_WAY_RECOVERY, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_false (sam_seal_set_passphrase (self->seal, OTHER, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_null (sam_seal_renew_recovery_key (self->seal, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_LOCKED);
  assert_unlocks (self, SAM_SEAL_WAY_KEYRING, self->keyring);
}

static void
test_damaged_way_is_told_from_a_wrong_passphrase (Sealed *self, gconstpointer data)
{
  SamDatabase *database = sam_store_get_database (self->base.store);
  g_autoptr (GError) error = NULL;

  sam_seal_lock (self->seal);
  sam_database_execute (database, "UPDATE seal_slot SET wrapped = substr (wrapped, 1, 60) WHERE way = 'passphrase'",
                        &error);
  g_assert_no_error (error);
  assert_unlock_fails (self, SAM_SEAL_WAY_PASSPHRASE, PASSPHRASE, SAM_ERROR_DAMAGED);
  assert_unlocks (self, SAM_SEAL_WAY_RECOVERY, self->recovery);
  sam_seal_set_passphrase (self->seal, OTHER, &error);
  g_assert_no_error (error);
  sam_seal_lock (self->seal);
  assert_unlocks (self, SAM_SEAL_WAY_PASSPHRASE, OTHER);
}

/* However they went: a second seal over the first would lose every text, and plain ones would stand beside them. */
static void
test_file_that_has_lost_its_ways_stays_sealed (Sealed *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (sam_database_execute (sam_store_get_database (self->base.store), "DELETE FROM seal_slot; DELETE FROM seal_key", NULL));
  fixture_reopen (&self->base);
  g_set_object (&self->seal, sam_store_get_seal (self->base.store));
  g_assert_cmpint (sam_seal_get_ways (self->seal), ==, 0);
  assert_unlock_fails (self, SAM_SEAL_WAY_PASSPHRASE, PASSPHRASE, SAM_ERROR_DAMAGED);
  g_assert_null (sam_seal_set_up (self->seal, "en annan fras", NULL, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_EXISTS);
}

static void
test_seal_is_set_up_once (Sealed *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (sam_seal_set_up (self->seal, OTHER, NULL, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_EXISTS);
}

static void
count_cb (gpointer counter)
{
  (*(guint *) counter)++;
}

static void
test_status_is_told_when_it_changes (Sealed *self, gconstpointer data)
{
  guint n_told = 0, n_changed = 0;

  g_signal_connect_swapped (self->seal, "notify::status", G_CALLBACK (count_cb), &n_told);
  g_signal_connect_swapped (self->base.store, "changed", G_CALLBACK (count_cb), &n_changed);
  sam_seal_lock (self->seal);
  sam_seal_lock (self->seal);
  g_assert_cmpuint (n_told, ==, 1);
  assert_unlock_fails (self, SAM_SEAL_WAY_PASSPHRASE, OTHER, SAM_ERROR_WRONG_KEY);
  g_assert_cmpuint (n_told, ==, 1);
  assert_unlocks (self, SAM_SEAL_WAY_PASSPHRASE, PASSPHRASE);
  g_assert_cmpuint (n_told, ==, 2);
  g_assert_cmpuint (n_changed, ==, 2);
  g_signal_handlers_disconnect_by_data (self->seal, &n_told);
  g_signal_handlers_disconnect_by_data (self->base.store, &n_changed);
}

static void
test_closing_locks (Sealed *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  sam_store_close (self->base.store);
  g_assert_cmpint (sam_seal_get_status (self->seal), ==, SAM_SEAL_STATUS_NONE);
  g_assert_false (sam_seal_unlock (self->seal, SAM_SEAL_WAY_PASSPHRASE, PASSPHRASE, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_FAILED);
}

static void
test_file_for_reading_only_unlocks_but_keeps_its_ways (Sealed *self, gconstpointer data)
{
  g_autoptr (SamStore) second = NULL;
  g_autoptr (GError) error = NULL;
  SamSeal *seal;

  second = sam_store_open (self->base.path, &error);
  g_assert_no_error (error);
  g_assert_true (sam_store_is_read_only (second));
  seal = sam_store_get_seal (second);
  sam_seal_unlock (seal, SAM_SEAL_WAY_PASSPHRASE, PASSPHRASE, &error);
  g_assert_no_error (error);
  g_assert_false (sam_seal_set_passphrase (seal, OTHER, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_READ_ONLY);
  sam_store_close (second);
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
test_unlocks_beside_the_main_thread (Sealed *self, gconstpointer data)
{
  g_autoptr (GAsyncResult) wrong = NULL;
  g_autoptr (GAsyncResult) right = NULL;
  g_autoptr (GError) error = NULL;

  sam_seal_lock (self->seal);
  sam_seal_unlock_async (self->seal, SAM_SEAL_WAY_PASSPHRASE, OTHER, NULL, on_done_cb, &wrong);
  wait_for (&wrong);
  g_assert_false (sam_seal_unlock_finish (self->seal, wrong, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_WRONG_KEY);
  g_clear_error (&error);

  sam_seal_unlock_async (self->seal, SAM_SEAL_WAY_PASSPHRASE, PASSPHRASE, NULL, on_done_cb, &right);
  wait_for (&right);
  sam_seal_unlock_finish (self->seal, right, &error);
  g_assert_no_error (error);
  assert_reads (self, TEXT, SAM_SEAL_STATE_OPEN);
}

static void
test_cancelled_change_changes_nothing (Sealed *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  sam_seal_set_passphrase_async (self->seal, OTHER, cancellable, on_done_cb, &result);
  g_cancellable_cancel (cancellable);
  wait_for (&result);
  g_assert_false (sam_seal_set_passphrase_finish (self->seal, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  sam_seal_lock (self->seal);
  assert_unlocks (self, SAM_SEAL_WAY_PASSPHRASE, PASSPHRASE);
}

static void
test_file_closed_meanwhile_is_not_unlocked (Sealed *self, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  sam_seal_lock (self->seal);
  sam_seal_unlock_async (self->seal, SAM_SEAL_WAY_PASSPHRASE, PASSPHRASE, NULL, on_done_cb, &result);
  sam_store_close (self->base.store);
  wait_for (&result);
  g_assert_false (sam_seal_unlock_finish (self->seal, result, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_FAILED);
  g_assert_cmpint (sam_seal_get_status (self->seal), ==, SAM_SEAL_STATUS_NONE);
}

static void
test_sets_up_beside_the_main_thread (Fixture *fixture, gconstpointer data)
{
  SamSeal *seal = sam_store_get_seal (fixture->store);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) late = NULL;
  g_autoptr (GError) error = NULL;
  char *recovery;

  sam_seal_set_up_async (seal, PASSPHRASE, NULL, NULL, on_done_cb, &result);
  /* The second click: refused when it comes to writing. */
  sam_seal_set_up_async (seal, OTHER, NULL, NULL, on_done_cb, &late);
  wait_for (&result);
  wait_for (&late);
  recovery = sam_seal_set_up_finish (seal, result, &error);
  if (recovery == NULL)
    {
      g_clear_error (&error);
      recovery = sam_seal_set_up_finish (seal, late, &error);
    }
  g_assert_no_error (error);
  sam_seal_lock (seal);
  sam_seal_unlock (seal, SAM_SEAL_WAY_RECOVERY, recovery, &error);
  g_assert_no_error (error);
  sam_seal_free_secret (recovery);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  sam_seal_slot_set_cost (1, 8);

  g_test_add ("/seal-ways/new-file-has-no-seal", Fixture, NULL, fixture_set_up, test_new_file_has_no_seal, fixture_tear_down);
#define ADD(name, function) g_test_add ("/seal-ways/" name, Sealed, NULL, set_up, function, tear_down)
  ADD ("each-way-unlocks", test_each_way_unlocks);
  ADD ("passphrase-is-the-same-in-both-spellings-of-its-letters", test_passphrase_is_the_same_in_both_spellings_of_its_letters);
  ADD ("locked-file-reads-and-writes-no-text", test_locked_file_reads_and_writes_no_text);
  ADD ("opened-file-is-locked", test_opened_file_is_locked);
  ADD ("wrong-secret-may-be-tried-any-number-of-times", test_wrong_secret_may_be_tried_any_number_of_times);
  ADD ("new-passphrase-rewrites-no-text", test_new_passphrase_rewrites_no_text);
  ADD ("new-passphrase-leaves-nothing-of-the-old-in-the-file", test_new_passphrase_leaves_nothing_of_the_old_in_the_file);
  ADD ("renewed-recovery-key-replaces-the-printed-one", test_renewed_recovery_key_replaces_the_printed_one);
  ADD ("ways-can-be-taken-away-but-for-the-last", test_ways_can_be_taken_away_but_for_the_last);
  ADD ("damaged-way-is-told-from-a-wrong-passphrase", test_damaged_way_is_told_from_a_wrong_passphrase);
  ADD ("file-that-has-lost-its-ways-stays-sealed", test_file_that_has_lost_its_ways_stays_sealed);
  ADD ("seal-is-set-up-once", test_seal_is_set_up_once);
  ADD ("status-is-told-when-it-changes", test_status_is_told_when_it_changes);
  ADD ("closing-locks", test_closing_locks);
  ADD ("file-for-reading-only-unlocks-but-keeps-its-ways", test_file_for_reading_only_unlocks_but_keeps_its_ways);
  ADD ("unlocks-beside-the-main-thread", test_unlocks_beside_the_main_thread);
  ADD ("cancelled-change-changes-nothing", test_cancelled_change_changes_nothing);
  ADD ("file-closed-meanwhile-is-not-unlocked", test_file_closed_meanwhile_is_not_unlocked);

  g_test_add ("/seal-ways/sets-up-beside-the-main-thread", Fixture, NULL, fixture_set_up, test_sets_up_beside_the_main_thread,
              fixture_tear_down);

  return g_test_run ();
}
