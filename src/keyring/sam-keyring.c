/* The desktop's keyring, by libsecret. Each errand first asks the service whether it is there, and does not wait long. */
#include "sam-keyring.h"

#include <glib/gi18n.h>
#include <libsecret/secret.h>

#define SERVICE         "org.freedesktop.secrets"
#define SERVICE_PATH    "/org/freedesktop/secrets"
/* A keyring may have to be started first. */
#define ANSWERS_WITHIN_MS 5000

static const SecretSchema schema = {
  "se.samordna.Samordna", SECRET_SCHEMA_NONE, { { "key-id", SECRET_SCHEMA_ATTRIBUTE_STRING } },
};

typedef enum
{
  STORE,
  LOOKUP,
  CLEAR,
} Errand;

typedef struct
{
  Errand errand;
  char  *key_id;
  /* In libsecret's guarded memory. */
  SecretValue *secret;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_free (work->key_id);
  g_clear_pointer (&work->secret, secret_value_unref);
  g_free (work);
}

/* Takes over @found, which stays as it is where the user gave up. */
static GError *
explain (GError *found)
{
  GError *error;

  if (g_error_matches (found, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return found;

  g_dbus_error_strip_remote_error (found);
  if (g_error_matches (found, SECRET_ERROR, SECRET_ERROR_IS_LOCKED))
    error = g_error_new (SAM_ERROR, SAM_ERROR_FAILED,
                         _("The desktop’s keyring stayed locked, so nothing was done. Try again and unlock it when it asks, "
                           "or use the passphrase."));
  else
    error = g_error_new (SAM_ERROR, SAM_ERROR_FAILED,
                         /* Translators: %s is the system's own message, perhaps in English. */
                         _("The desktop’s keyring does not answer, so nothing was done. Use the passphrase or the recovery key "
                           "instead. (%s)"), found->message);
  g_error_free (found);

  return error;
}

static GError *
explain_missing (void)
{
  return g_error_new (SAM_ERROR, SAM_ERROR_NOT_FOUND,
                      _("The desktop’s keyring holds no key for this file: it may have been made on another computer, "
                        "or by another user. Use the passphrase or the recovery key."));
}

static GHashTable *
build_attributes (const char *key_id)
{
  return secret_attributes_build (&schema, "key-id", key_id, NULL);
}

static void
on_stored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (secret_password_store_finish (result, &error))
    g_task_return_boolean (task, TRUE);
  else if (error != NULL)
    g_task_return_error (task, explain (error));
  else
    g_task_return_error (task, explain (g_error_new_literal (SECRET_ERROR, SECRET_ERROR_IS_LOCKED, "")));
}

static void
on_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  char *secret = secret_password_lookup_nonpageable_finish (result, &error);

  if (secret != NULL)
    g_task_return_pointer (task, secret, (GDestroyNotify) secret_password_free);
  else
    g_task_return_error (task, error != NULL ? explain (error) : explain_missing ());
}

static void
on_cleared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  /* FALSE without an error: there was none. */
  secret_password_clear_finish (result, &error);
  if (error == NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, explain (error));
}

static void
go_on (GTask *task)
{
  Work *work = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  g_autoptr (GHashTable) attributes = build_attributes (work->key_id);

  switch (work->errand)
    {
    case STORE:
      secret_password_storev_binary (&schema, attributes, SECRET_COLLECTION_DEFAULT,
                                     /* Translators: what the desktop's keyring calls the key of a file. */
                                     _("Samordna: key of sealed texts"), work->secret, cancellable, on_stored_cb,
                                     g_object_ref (task));
      break;
    case LOOKUP:
      secret_password_lookupv (&schema, attributes, cancellable, on_found_cb, g_object_ref (task));
      break;
    case CLEAR:
    default:
      secret_password_clearv (&schema, attributes, cancellable, on_cleared_cb, g_object_ref (task));
      break;
    }
}

static void
on_answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GVariant) answer = NULL;
  GError *error = NULL;

  answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  if (answer != NULL)
    go_on (task);
  else
    g_task_return_error (task, explain (error));
}

static void
on_bus_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GDBusConnection) bus = NULL;
  GError *error = NULL;

  bus = g_bus_get_finish (result, &error);
  if (bus == NULL)
    {
      g_task_return_error (task, explain (error));
      return;
    }

  g_dbus_connection_call (bus, SERVICE, SERVICE_PATH, "org.freedesktop.DBus.Peer", "Ping", NULL, NULL,
                          G_DBUS_CALL_FLAGS_NONE, ANSWERS_WITHIN_MS, g_task_get_cancellable (task), on_answered_cb,
                          g_object_ref (task));
}

/* Takes over @secret. */
static void
start (gpointer tag, Errand errand, const char *key_id, SecretValue *secret, GCancellable *cancellable,
       GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Work *work = g_new0 (Work, 1);

  work->errand = errand;
  work->key_id = g_strdup (key_id);
  work->secret = secret;
  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, work, work_free);
  g_bus_get (G_BUS_TYPE_SESSION, cancellable, on_bus_cb, g_object_ref (task));
}

void
sam_keyring_store_async (const char *key_id, const char *secret, GCancellable *cancellable, GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_return_if_fail (key_id != NULL && secret != NULL);

  start (sam_keyring_store_async, STORE, key_id, secret_value_new (secret, -1, "text/plain"), cancellable, callback, user_data);
}

gboolean
sam_keyring_store_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, sam_keyring_store_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
sam_keyring_lookup_async (const char *key_id, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (key_id != NULL);

  start (sam_keyring_lookup_async, LOOKUP, key_id, NULL, cancellable, callback, user_data);
}

char *
sam_keyring_lookup_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, sam_keyring_lookup_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
sam_keyring_clear_async (const char *key_id, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (key_id != NULL);

  start (sam_keyring_clear_async, CLEAR, key_id, NULL, cancellable, callback, user_data);
}

gboolean
sam_keyring_clear_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, sam_keyring_clear_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
on_looked_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

char *
sam_keyring_lookup (const char *key_id, GCancellable *cancellable, GError **error)
{
  g_autoptr (GMainContext) context = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  g_return_val_if_fail (key_id != NULL, NULL);

  context = g_main_context_new ();
  g_main_context_push_thread_default (context);
  sam_keyring_lookup_async (key_id, cancellable, on_looked_up_cb, &result);
  while (result == NULL)
    g_main_context_iteration (context, TRUE);
  g_main_context_pop_thread_default (context);

  return sam_keyring_lookup_finish (result, error);
}

void
sam_keyring_free_secret (char *secret)
{
  secret_password_free (secret);
}
