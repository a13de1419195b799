/*
 * The seal of the programme on show: locks and unlocks its coaching texts.
 */
#include "sam-window-private.h"

#include <glib/gi18n.h>

#include "sam-lock-timer.h"
#include "sam-seal.h"
#include "sam-unlock-window.h"

static SamSeal *
get_seal (SamWindow *self)
{
  return self->context != NULL ? sam_store_get_seal (sam_context_get_store (self->context)) : NULL;
}

static void
lock_now (SamWindow *self, gpointer data)
{
  if (get_seal (self) != NULL)
    sam_seal_lock (get_seal (self));
}

/* What lies over the window goes first, and asks where it holds what is not saved. */
static void
on_lock_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  sam_window_leave (SAM_WINDOW (user_data), lock_now, NULL, NULL);
}

static void
on_unlock_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SamWindow *self = SAM_WINDOW (user_data);

  sam_unlock_window_run (GTK_WIDGET (self), self->context, NULL, NULL, NULL);
}

static void
set_enabled (SamWindow *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name)), enabled);
}

void
sam_window_seal_update (SamWindow *self)
{
  SamSeal *seal = get_seal (self);
  SamSealStatus status = seal != NULL ? sam_seal_get_status (seal) : SAM_SEAL_STATUS_NONE;

  set_enabled (self, "lock", status == SAM_SEAL_STATUS_UNLOCKED);
  set_enabled (self, "unlock", status == SAM_SEAL_STATUS_LOCKED && !self->busy);
}

static void
append (GMenu *menu, const char *label, const char *action)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  g_menu_item_set_attribute (item, "hidden-when", "s", "action-disabled");
  g_menu_append_item (menu, item);
}

void
sam_window_seal_append (GMenu *menu)
{
  append (menu, _("Loc_k Sealed Text"), "win.lock");
  append (menu, _("Unloc_k Sealed Text…"), "win.unlock");
}

static void
on_lock_asked_cb (SamWindow *self)
{
  g_action_group_activate_action (G_ACTION_GROUP (self), "lock", NULL);
}

void
sam_window_seal_follow (SamWindow *self)
{
  g_signal_connect_object (get_seal (self), "notify::status", G_CALLBACK (sam_window_seal_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sam_lock_timer_get (self->context), "lock-asked", G_CALLBACK (on_lock_asked_cb), self,
                           G_CONNECT_SWAPPED);
}

void
sam_window_seal_init (SamWindow *self)
{
  static const GActionEntry entries[] = {
    { "lock", on_lock_cb, NULL, NULL, NULL, { 0 } },
    { "unlock", on_unlock_cb, NULL, NULL, NULL, { 0 } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
