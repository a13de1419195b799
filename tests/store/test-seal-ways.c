#include <string.h>

#include "sam-seal-private.h"
#include "sam-seal-slot.h"
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

  return g_test_run ();
}
