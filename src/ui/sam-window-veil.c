/*
 * What the window hides while others look: names for a projector, persons for a principal.
 */
#include "sam-window-private.h"

#include <glib/gi18n.h>

#include "sam-lock-timer.h"
#include "sam-reminder-notification.h"
#include "sam-veil.h"

static SamVeil
get_veil (SamWindow *self)
{
  return self->context != NULL ? sam_store_get_veil (sam_context_get_store (self->context)) : SAM_VEIL_NONE;
}

const char *
sam_window_veil_get_notice (SamWindow *self)
{
  switch (get_veil (self))
    {
    case SAM_VEIL_EVERYBODY:
      return _("Names are hidden, and so is what teachers and coaches have written. Nothing can be changed meanwhile.");
    case SAM_VEIL_TEACHERS:
      return _("This is what a principal would see: states, dates and counts, no teacher’s name and no text. "
               "Nothing can be changed meanwhile.");
    case SAM_VEIL_NONE:
    default:
      return NULL;
    }
}

static void
set_veil (SamWindow *self, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (self->context == NULL)
    return;

  if (sam_store_set_veil (sam_context_get_store (self->context), (SamVeil) GPOINTER_TO_INT (data), &error))
    {
      /* The desktop shows what was sent before for as long as it likes. */
      if (get_veil (self) != SAM_VEIL_NONE)
        sam_reminder_notification_withdraw ();
      sam_window_renew_context (self);
    }
  else
    sam_window_toast (self, error->message, NULL, NULL);
}

/* What is typed in a window above this one is asked about first. */
static void
change_state (SamWindow *self, SamVeil veil)
{
  sam_window_leave (self, set_veil, GINT_TO_POINTER (veil), NULL);
}

static void
on_hide_names_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  change_state (user_data, get_veil (user_data) == SAM_VEIL_EVERYBODY ? SAM_VEIL_NONE : SAM_VEIL_EVERYBODY);
}

static void
on_principal_view_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  change_state (user_data, get_veil (user_data) == SAM_VEIL_TEACHERS ? SAM_VEIL_NONE : SAM_VEIL_TEACHERS);
}

static void
on_unveil_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  change_state (user_data, SAM_VEIL_NONE);
}

static void
on_hide_asked_cb (SamWindow *self)
{
  g_action_group_activate_action (G_ACTION_GROUP (self), "hide-names", NULL);
}

void
sam_window_veil_follow (SamWindow *self)
{
  g_signal_connect_object (sam_lock_timer_get (self->context), "hide-asked", G_CALLBACK (on_hide_asked_cb), self,
                           G_CONNECT_SWAPPED);
}

void
sam_window_veil_init (SamWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "hide-names", .activate = on_hide_names_cb, .state = "false" },
    { .name = "principal-view", .activate = on_principal_view_cb, .state = "false" },
    { .name = "unveil", .activate = on_unveil_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

static void
update (SamWindow *self, const char *name, gboolean state)
{
  GSimpleAction *action = G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name));

  g_simple_action_set_enabled (action, self->context != NULL && !self->busy);
  g_simple_action_set_state (action, g_variant_new_boolean (state));
}

void
sam_window_veil_update (SamWindow *self)
{
  SamVeil veil = get_veil (self);

  update (self, "hide-names", veil == SAM_VEIL_EVERYBODY);
  update (self, "principal-view", veil == SAM_VEIL_TEACHERS);
}

gboolean
sam_window_is_veiled (SamWindow *self)
{
  g_return_val_if_fail (SAM_IS_WINDOW (self), FALSE);

  return get_veil (self) != SAM_VEIL_NONE;
}
