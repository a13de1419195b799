/*
 * SamLockButton: locks and unlocks what is sealed, from a header bar.
 */
#include "sam-lock-button.h"

#include <glib/gi18n.h>

#include "sam-page.h"
#include "sam-seal.h"
#include "sam-setting.h"

struct _SamLockButton
{
  AdwBin      parent_instance;

  GtkWidget  *button;
  SamContext *context;
  SamPage    *page; /* while rooted; the ancestor outlives its descendants */
};

G_DEFINE_FINAL_TYPE (SamLockButton, sam_lock_button, ADW_TYPE_BIN)

static const struct
{
  const char *icon_name;
  const char *name;
  const char *action;
} looks[] = {
  [SAM_SEAL_STATUS_NONE] = { "changes-allow-symbolic", N_("Not Sealed Yet: Set Up…"), "win.seal-settings" },
  [SAM_SEAL_STATUS_LOCKED] = { "system-lock-screen-symbolic", N_("Locked: Unlock…"), "win.unlock" },
  [SAM_SEAL_STATUS_UNLOCKED] = { "changes-allow-symbolic", N_("Unlocked: Lock"), "win.lock" },
};

static void
update (SamLockButton *self)
{
  SamStore *store = self->context != NULL ? sam_context_get_store (self->context) : NULL;
  SamSealStatus status = store != NULL ? sam_seal_get_status (sam_store_get_seal (store)) : SAM_SEAL_STATUS_NONE;
  gboolean is_there = store != NULL
                      && (status != SAM_SEAL_STATUS_NONE
                          || (sam_context_is_editable (self->context)
                              && sam_store_get_setting (store, SAM_SETTING_SEAL_TEXTS, 1) != 0));

  gtk_widget_set_visible (GTK_WIDGET (self), is_there);
  gtk_button_set_icon_name (GTK_BUTTON (self->button), looks[status].icon_name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), looks[status].action);
  gtk_widget_set_tooltip_text (self->button, _(looks[status].name));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, _(looks[status].name), -1);
}

static void
on_changed_cb (SamLockButton *self, guint64 families)
{
  if ((families & SAM_FAMILY_SET (SAM_FAMILY_SETTING)) != 0)
    update (self);
}

void
sam_lock_button_set_context (SamLockButton *self, SamContext *context)
{
  g_return_if_fail (SAM_IS_LOCK_BUTTON (self));

  if (self->context == context)
    return;

  if (self->context != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->context, self);
      g_signal_handlers_disconnect_by_data (sam_store_get_seal (sam_context_get_store (self->context)), self);
    }
  g_set_object (&self->context, context);
  if (context != NULL)
    {
      g_signal_connect_object (context, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (sam_store_get_seal (sam_context_get_store (context)), "notify::status",
                               G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }
  update (self);
}

static void
on_page_context_cb (SamLockButton *self)
{
  sam_lock_button_set_context (self, sam_page_get_context (self->page));
}

static void
sam_lock_button_root (GtkWidget *widget)
{
  SamLockButton *self = SAM_LOCK_BUTTON (widget);

  GTK_WIDGET_CLASS (sam_lock_button_parent_class)->root (widget);

  self->page = (SamPage *) gtk_widget_get_ancestor (widget, SAM_TYPE_PAGE);
  if (self->page == NULL)
    return;

  g_signal_connect_object (self->page, "notify::context", G_CALLBACK (on_page_context_cb), self, G_CONNECT_SWAPPED);
  on_page_context_cb (self);
}

static void
sam_lock_button_unroot (GtkWidget *widget)
{
  SamLockButton *self = SAM_LOCK_BUTTON (widget);

  if (self->page != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->page, self);
      sam_lock_button_set_context (self, NULL);
    }
  self->page = NULL;

  GTK_WIDGET_CLASS (sam_lock_button_parent_class)->unroot (widget);
}

static void
sam_lock_button_dispose (GObject *object)
{
  SamLockButton *self = SAM_LOCK_BUTTON (object);

  g_clear_object (&self->context);

  G_OBJECT_CLASS (sam_lock_button_parent_class)->dispose (object);
}

static void
sam_lock_button_class_init (SamLockButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_lock_button_dispose;
  widget_class->root = sam_lock_button_root;
  widget_class->unroot = sam_lock_button_unroot;
}

static void
sam_lock_button_init (SamLockButton *self)
{
  self->button = gtk_button_new ();
  adw_bin_set_child (ADW_BIN (self), self->button);
  update (self);
}

GtkWidget *
sam_lock_button_new (void)
{
  return g_object_new (SAM_TYPE_LOCK_BUTTON, NULL);
}
