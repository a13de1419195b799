/* samordnactl seal-status, and the options by which subcommands are given a key. */

#include <json-glib/json-glib.h>
#include <unistd.h>

#include "ctl-fixture.h"
#include "sam-ctl-unlock.h"
#include "sam-seal-slot.h"

#define PASSPHRASE "korrekt häst batteri"

static void
seal (CtlFixture *fixture)
{
  g_autoptr (SamStore) store = NULL;
  g_autoptr (GError) error = NULL;
  char *recovery;

  ctl_fixture_run_well (fixture, "example e.samordna");
  store = ctl_fixture_open_store (fixture, "e.samordna");
  recovery = sam_seal_set_up (sam_store_get_seal (store), PASSPHRASE, NULL, &error);
  g_assert_no_error (error);
  sam_seal_free_secret (recovery);
  sam_store_close (store);
}

static void
test_says_that_nothing_is_sealed (CtlFixture *fixture, gconstpointer data)
{
  ctl_fixture_run_well (fixture, "example e.samordna");
  ctl_fixture_run_well (fixture, "seal-status e.samordna");
  g_assert_nonnull (strstr (fixture->out, "not sealed"));
  g_assert_null (strstr (fixture->out, "Unlocked by"));
}

static void
test_names_the_ways_and_no_secret (CtlFixture *fixture, gconstpointer data)
{
  seal (fixture);
  ctl_fixture_run_well (fixture, "seal-status e.samordna");
  g_assert_nonnull (strstr (fixture->out, "are sealed"));
  g_assert_nonnull (strstr (fixture->out, "Unlocked by: passphrase, recovery key\n"));
  g_assert_null (strstr (fixture->out, PASSPHRASE));
}

static void
test_answers_in_json (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GError) error = NULL;
  JsonObject *object;
  JsonArray *ways;

  seal (fixture);
  ctl_fixture_run_well (fixture, "seal-status e.samordna --json");
  root = json_from_string (fixture->out, &error);
  g_assert_no_error (error);
  object = json_node_get_object (root);
  ways = json_object_get_array_member (object, "ways");
  g_assert_cmpstr (json_object_get_string_member (object, "status"), ==, "sealed");
  g_assert_cmpuint (json_array_get_length (ways), ==, 2);
  g_assert_cmpstr (json_array_get_string_element (ways, 0), ==, "passphrase");
  g_assert_cmpstr (json_array_get_string_element (ways, 1), ==, "recovery");
  g_assert_cmpint (json_object_get_int_member (object, "sealed_texts") + json_object_get_int_member (object, "plain_texts"), >, 0);
}

static void
test_takes_one_file (CtlFixture *fixture, gconstpointer data)
{
  ctl_fixture_run (fixture, "seal-status");
  g_assert_cmpint (fixture->status, ==, 2);
  ctl_fixture_run (fixture, "seal-status nowhere.samordna");
  g_assert_cmpint (fixture->status, ==, 1);
}

static gboolean
unlock_with (CtlFixture *fixture, const char *typed, GError **error)
{
  g_autoptr (SamStore) store = ctl_fixture_open_store (fixture, "e.samordna");
  SamCtlUnlock unlock = SAM_CTL_UNLOCK_INIT;
  gboolean is_done;
  int ends[2];

  if (typed != NULL)
    {
      g_assert_cmpint (pipe (ends), ==, 0);
      g_assert_cmpint (write (ends[1], typed, strlen (typed)), ==, (gssize) strlen (typed));
      close (ends[1]);
      unlock.passphrase_fd = ends[0];
    }
  is_done = sam_ctl_unlock (store, &unlock, error);
  if (typed != NULL)
    close (ends[0]);
  sam_store_close (store);

  return is_done;
}

static void
test_passphrase_comes_from_a_descriptor (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  seal (fixture);
  g_assert_true (unlock_with (fixture, PASSPHRASE "\n", &error));
  g_assert_no_error (error);
  g_assert_true (unlock_with (fixture, PASSPHRASE "\r\nnext line", &error));
  g_assert_true (unlock_with (fixture, PASSPHRASE, &error));

  g_assert_false (unlock_with (fixture, "another one\n", &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_WRONG_KEY);
  g_clear_error (&error);
  g_assert_false (unlock_with (fixture, NULL, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_LOCKED);
}

static void
test_descriptor_that_is_none_is_an_error (CtlFixture *fixture, gconstpointer data)
{
  const SamCtlUnlock unlock = { .passphrase_fd = 987 };
  g_autoptr (SamStore) store = NULL;
  g_autoptr (GError) error = NULL;

  seal (fixture);
  store = ctl_fixture_open_store (fixture, "e.samordna");
  g_assert_false (sam_ctl_unlock (store, &unlock, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_FAILED);
  sam_store_close (store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ctl_fixture_init (argc, argv);
  sam_seal_slot_set_cost (1, 8);

  CTL_TEST ("/ctl-seal/says-that-nothing-is-sealed", test_says_that_nothing_is_sealed);
  CTL_TEST ("/ctl-seal/names-the-ways-and-no-secret", test_names_the_ways_and_no_secret);
  CTL_TEST ("/ctl-seal/answers-in-json", test_answers_in_json);
  CTL_TEST ("/ctl-seal/takes-one-file", test_takes_one_file);
  CTL_TEST ("/ctl-seal/passphrase-comes-from-a-descriptor", test_passphrase_comes_from_a_descriptor);
  CTL_TEST ("/ctl-seal/descriptor-that-is-none-is-an-error", test_descriptor_that_is_none_is_an_error);

  return g_test_run ();
}
