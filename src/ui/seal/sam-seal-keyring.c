/*
 * The desktop's keyring, as a way to a file's key.
 */
#include "sam-seal-keyring.h"

#include <glib/gi18n.h>

#include "sam-keyring.h"

/* Under this name there is nothing: a keyring that says so is there. */
#define NOBODY "none"

/* Is there one? */

typedef struct
{
  GCancellable      *cancellable;
  SamSealKeyringFunc func;
  gpointer           user_data;
} Check;

static void
on_checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Check *check = user_data;
  g_autoptr (GError) error = NULL;
  char *secret = sam_keyring_lookup_finish (result, &error);
  gboolean is_there = error == NULL || g_error_matches (error, SAM_ERROR, SAM_ERROR_NOT_FOUND);

  sam_keyring_free_secret (secret);
  if (!g_cancellable_is_cancelled (check->cancellable))
    check->func (is_there ? NULL : _("This desktop offers no keyring."), check->user_data);
  g_clear_object (&check->cancellable);
  g_free (check);
}

void
sam_seal_keyring_check (GCancellable *cancellable, SamSealKeyringFunc func, gpointer user_data)
{
  Check *check = g_new0 (Check, 1);

  check->cancellable = g_object_ref (cancellable);
  check->func = func;
  check->user_data = user_data;
  sam_keyring_lookup_async (NOBODY, cancellable, on_checked_cb, check);
}

/* Unlocking */

static void
on_unlocked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;

  if (sam_seal_unlock_finish (SAM_SEAL (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;
  char *secret = sam_keyring_lookup_finish (result, &error);

  if (secret == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  sam_seal_unlock_async (g_task_get_source_object (task), SAM_SEAL_WAY_KEYRING, secret, g_task_get_cancellable (task),
                         on_unlocked_cb, g_object_ref (task));
  sam_keyring_free_secret (secret);
}

void
sam_seal_keyring_unlock_async (SamSeal *seal, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (seal, cancellable, callback, user_data);
  g_autofree char *key_id = sam_seal_dup_key_id (seal);

  sam_keyring_lookup_async (key_id, cancellable, on_found_cb, task);
}

gboolean
sam_seal_keyring_unlock_finish (SamSeal *seal, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Storing and forgetting */

static void
on_stored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;

  if (sam_keyring_store_finish (result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
sam_seal_keyring_store_async (SamSeal *seal, const char *secret, GCancellable *cancellable, GAsyncReadyCallback callback,
                              gpointer user_data)
{
  GTask *task = g_task_new (seal, cancellable, callback, user_data);
  g_autofree char *key_id = sam_seal_dup_key_id (seal);

  sam_keyring_store_async (key_id, secret, cancellable, on_stored_cb, task);
}

gboolean
sam_seal_keyring_store_finish (SamSeal *seal, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* What stays in the keyring opens nothing any more. */
static void
on_cleared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  sam_keyring_clear_finish (result, NULL);
}

void
sam_seal_keyring_forget (SamSeal *seal)
{
  g_autofree char *key_id = sam_seal_dup_key_id (seal);

  if (key_id != NULL)
    sam_keyring_clear_async (key_id, NULL, on_cleared_cb, NULL);
}
