/* The desktop's keyring, on a bus of the test's own; each case in a process of its own, as the bus and libsecret's proxy are kept. */
#include <gio/gio.h>

#include "mock-secrets.h"
#include "sam-keyring.h"

#define KEY_ID "5e0b1a3c-key"
#define SECRET "00112233445566778899aabbccddeeff"

static GTestDBus *bus;

static MockSecrets *
start_bus (gboolean has_service, MockManner manner)
{
  bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (bus);

  return has_service ? mock_secrets_new (g_test_dbus_get_bus_address (bus), manner) : NULL;
}

static void
stop_bus (MockSecrets *service)
{
  g_clear_pointer (&service, mock_secrets_free);
  /* The bus goes with the process: libsecret's shared connection would be waited for. */
  g_steal_pointer (&bus);
}

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
store (const char *key_id, const char *secret)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  sam_keyring_store_async (key_id, secret, NULL, on_done_cb, &result);
  wait_for (&result);
  sam_keyring_store_finish (result, &error);
  g_assert_no_error (error);
}

static char *
lookup (const char *key_id, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  sam_keyring_lookup_async (key_id, NULL, on_done_cb, &result);
  wait_for (&result);

  return sam_keyring_lookup_finish (result, error);
}

static void
clear (const char *key_id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  sam_keyring_clear_async (key_id, NULL, on_done_cb, &result);
  wait_for (&result);
  sam_keyring_clear_finish (result, &error);
  g_assert_no_error (error);
}

static void
in_subprocess (void (*run) (void))
{
  if (g_test_subprocess ())
    {
      run ();
      return;
    }
  g_test_trap_subprocess (NULL, 20 * G_USEC_PER_SEC, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

static void
keep_and_find (void)
{
  MockSecrets *service = start_bus (TRUE, MOCK_ANSWERS);
  g_autoptr (GError) error = NULL;
  char *found;

  store (KEY_ID, "replaced");
  store (KEY_ID, SECRET);
  store ("another file", "another secret");
  g_assert_cmpuint (mock_secrets_count (service), ==, 2);

  found = lookup (KEY_ID, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, SECRET);
  sam_keyring_free_secret (found);

  found = sam_keyring_lookup (KEY_ID, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, SECRET);
  sam_keyring_free_secret (found);

  clear (KEY_ID);
  clear (KEY_ID);
  g_assert_cmpuint (mock_secrets_count (service), ==, 1);
  g_assert_null (lookup (KEY_ID, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND);
  stop_bus (service);
}

static void
assert_fails_quickly (gint64 within_seconds)
{
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  g_assert_null (lookup (KEY_ID, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_FAILED);
  g_assert_cmpint (g_get_monotonic_time () - start, <, within_seconds * G_USEC_PER_SEC);
}

static void
find_no_service (void)
{
  MockSecrets *service = start_bus (FALSE, MOCK_ANSWERS);

  assert_fails_quickly (2);
  stop_bus (service);
}

static void
meet_silence (void)
{
  MockSecrets *service = start_bus (TRUE, MOCK_IS_SILENT);

  assert_fails_quickly (8);
  stop_bus (service);
}

static void
find_no_bus (void)
{
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at-all", TRUE);
  assert_fails_quickly (2);
}

static gboolean
on_cancel_cb (gpointer data)
{
  g_cancellable_cancel (data);

  return G_SOURCE_REMOVE;
}

static void
give_up (void)
{
  MockSecrets *service = start_bus (TRUE, MOCK_IS_SILENT);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_timeout_add (100, on_cancel_cb, cancellable);
  sam_keyring_store_async (KEY_ID, SECRET, cancellable, on_done_cb, &result);
  wait_for (&result);
  g_assert_false (sam_keyring_store_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  stop_bus (service);
}

static void
test_keeps_finds_and_clears_a_secret (void)
{
  in_subprocess (keep_and_find);
}

static void
test_says_so_where_there_is_no_service (void)
{
  in_subprocess (find_no_service);
}

static void
test_waits_not_long_for_a_silent_service (void)
{
  in_subprocess (meet_silence);
}

static void
test_says_so_where_there_is_no_bus (void)
{
  in_subprocess (find_no_bus);
}

static void
test_can_be_cancelled (void)
{
  in_subprocess (give_up);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/keyring/keeps-finds-and-clears-a-secret", test_keeps_finds_and_clears_a_secret);
  g_test_add_func ("/keyring/says-so-where-there-is-no-service", test_says_so_where_there_is_no_service);
  g_test_add_func ("/keyring/waits-not-long-for-a-silent-service", test_waits_not_long_for_a_silent_service);
  g_test_add_func ("/keyring/says-so-where-there-is-no-bus", test_says_so_where_there_is_no_bus);
  g_test_add_func ("/keyring/can-be-cancelled", test_can_be_cancelled);

  return g_test_run ();
}
