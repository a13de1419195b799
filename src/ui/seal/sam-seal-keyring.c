/*
 * The desktop's keyring, as a way to a file's key.
 */
#include "sam-seal-keyring.h"

#include <glib/gi18n.h>

typedef struct
{
  GCancellable      *cancellable;
  SamSealKeyringFunc func;
  gpointer           user_data;
} Check;

static gboolean
on_checked_cb (gpointer data)
{
  Check *check = data;

  if (!g_cancellable_is_cancelled (check->cancellable))
    check->func (_("This desktop offers no keyring."), check->user_data);
  g_clear_object (&check->cancellable);
  g_free (check);

  return G_SOURCE_REMOVE;
}

void
sam_seal_keyring_check (GCancellable *cancellable, SamSealKeyringFunc func, gpointer user_data)
{
  Check *check = g_new0 (Check, 1);

  check->cancellable = g_object_ref (cancellable);
  check->func = func;
  check->user_data = user_data;
  g_idle_add (on_checked_cb, check);
}

void
sam_seal_keyring_unlock_async (SamSeal *seal, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (seal, cancellable, callback, user_data);

  g_task_return_new_error (task, SAM_ERROR, SAM_ERROR_NOT_FOUND, "%s", _("This desktop offers no keyring."));
}

gboolean
sam_seal_keyring_unlock_finish (SamSeal *seal, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
sam_seal_keyring_store_async (SamSeal *seal, const char *secret, const char *label, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (seal, cancellable, callback, user_data);

  g_task_return_new_error (task, SAM_ERROR, SAM_ERROR_NOT_FOUND, "%s", _("This desktop offers no keyring."));
}

gboolean
sam_seal_keyring_store_finish (SamSeal *seal, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
sam_seal_keyring_forget (SamSeal *seal)
{
}
