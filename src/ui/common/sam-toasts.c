/*
 * The toasts of a window, one at a time, and the undo that they offer.
 */
#include "sam-toasts.h"

#include <glib/gi18n.h>

#include "sam-dialogs.h"

static const char shown_key[] = "sam-toast-shown";

static void
on_dismissed_cb (AdwToast *toast, AdwToastOverlay *overlay)
{
  if (g_object_get_data (G_OBJECT (overlay), shown_key) == toast)
    g_object_set_data (G_OBJECT (overlay), shown_key, NULL);
}

void
sam_toasts_show (AdwToastOverlay *overlay, const char *text, const char *button, const char *action)
{
  /* A toast's title is markup. */
  g_autofree char *title = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (title);
  AdwToast *before = g_object_get_data (G_OBJECT (overlay), shown_key);

  if (button != NULL)
    {
      adw_toast_set_button_label (toast, button);
      adw_toast_set_action_name (toast, action);
    }
  /* A toast that still offers to undo what came before would now undo something else. */
  if (before != NULL)
    adw_toast_dismiss (before);
  /* Owned by the overlay, until it is dismissed. */
  g_object_set_data (G_OBJECT (overlay), shown_key, toast);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (on_dismissed_cb), overlay, 0);
  adw_toast_overlay_add_toast (overlay, toast);
}

void
sam_toasts_undo (AdwToastOverlay *overlay, SamStore *store)
{
  g_autofree char *label = g_strdup (sam_store_get_undo_label (store));
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (label == NULL)
    return;
  if (!sam_store_undo (store, &error))
    {
      sam_dialogs_show_error (GTK_WIDGET (overlay), _("Not undone"), error);
      return;
    }

  /* Translators: what was undone, such as "Move session" */
  text = g_strdup_printf (_("Undone: %s"), label);
  sam_toasts_show (overlay, text, _("Redo"), "win.redo");
}

void
sam_toasts_redo (AdwToastOverlay *overlay, SamStore *store)
{
  g_autofree char *label = g_strdup (sam_store_get_redo_label (store));
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (label == NULL)
    return;
  if (!sam_store_redo (store, &error))
    {
      sam_dialogs_show_error (GTK_WIDGET (overlay), _("Not redone"), error);
      return;
    }

  /* Translators: what was done again, such as "Move session" */
  text = g_strdup_printf (_("Redone: %s"), label);
  sam_toasts_show (overlay, text, _("Undo"), "win.undo");
}
