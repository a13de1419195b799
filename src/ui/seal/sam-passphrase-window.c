/*
 * SamPassphraseWindow: a new passphrase.
 */
#include "config.h"

#include "sam-passphrase-window.h"

#include <glib/gi18n.h>

#include "sam-passphrase-group.h"
#include "sam-problem-label.h"
#include "sam-seal.h"

struct _SamPassphraseWindow
{
  SamToolWindow       parent_instance;

  GtkWidget          *origin; /* weak: says the toast */
  GtkWidget          *cancel_button;
  GtkWidget          *save_button;
  GtkLabel           *intro_label;
  SamPassphraseGroup *passphrase_group;
  GtkWidget          *working_box;
  GtkSpinner         *spinner;
  GtkWidget          *problem_label;
  GCancellable       *cancellable;
};

G_DEFINE_FINAL_TYPE (SamPassphraseWindow, sam_passphrase_window, SAM_TYPE_TOOL_WINDOW)

static void
on_changed_cb (SamPassphraseWindow *self)
{
  gtk_widget_set_sensitive (self->save_button,
                            sam_passphrase_group_get_passphrase (self->passphrase_group) != NULL);
}

static void
set_working (SamPassphraseWindow *self, gboolean is_working)
{
  gtk_widget_set_visible (self->working_box, is_working);
  gtk_spinner_set_spinning (self->spinner, is_working);
  if (is_working)
    gtk_widget_grab_focus (self->cancel_button);
  gtk_widget_set_sensitive (GTK_WIDGET (self->passphrase_group), !is_working);
  gtk_widget_set_sensitive (self->save_button, !is_working);
}

static void
on_saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SamPassphraseWindow) self = SAM_PASSPHRASE_WINDOW (user_data);
  g_autoptr (GError) error = NULL;
  gboolean is_saved = sam_seal_set_passphrase_finish (SAM_SEAL (source), result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (!is_saved)
    {
      set_working (self, FALSE);
      sam_problem_label_say (self->problem_label, error->message);
      gtk_widget_grab_focus (GTK_WIDGET (self->passphrase_group));
      return;
    }

  if (self->origin != NULL)
    gtk_widget_activate_action (self->origin, "win.toast", "s", _("Passphrase changed"));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
on_save_cb (SamPassphraseWindow *self)
{
  const char *passphrase = sam_passphrase_group_get_passphrase (self->passphrase_group);
  SamContext *context = sam_tool_window_get_context (SAM_TOOL_WINDOW (self));

  if (passphrase == NULL || gtk_widget_get_visible (self->working_box))
    return;

  sam_problem_label_say (self->problem_label, NULL);
  sam_seal_set_passphrase_async (sam_store_get_seal (sam_context_get_store (context)), passphrase, self->cancellable,
                                 on_saved_cb, g_object_ref (self));
  set_working (self, TRUE);
}

static void
sam_passphrase_window_dispose (GObject *object)
{
  SamPassphraseWindow *self = SAM_PASSPHRASE_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_weak_pointer (&self->origin);
  gtk_widget_dispose_template (GTK_WIDGET (object), SAM_TYPE_PASSPHRASE_WINDOW);

  G_OBJECT_CLASS (sam_passphrase_window_parent_class)->dispose (object);
}

static void
sam_passphrase_window_finalize (GObject *object)
{
  g_clear_object (&SAM_PASSPHRASE_WINDOW (object)->cancellable);

  G_OBJECT_CLASS (sam_passphrase_window_parent_class)->finalize (object);
}

static void
sam_passphrase_window_class_init (SamPassphraseWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_passphrase_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = sam_passphrase_window_finalize;

  g_type_ensure (SAM_TYPE_PASSPHRASE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-passphrase-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SamPassphraseWindow, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, SamPassphraseWindow, save_button);
  gtk_widget_class_bind_template_child (widget_class, SamPassphraseWindow, intro_label);
  gtk_widget_class_bind_template_child (widget_class, SamPassphraseWindow, passphrase_group);
  gtk_widget_class_bind_template_child (widget_class, SamPassphraseWindow, working_box);
  gtk_widget_class_bind_template_child (widget_class, SamPassphraseWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, SamPassphraseWindow, problem_label);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_save_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
}

static void
sam_passphrase_window_init (SamPassphraseWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_reason (SamPassphraseWindow *self, SamSeal *seal, SamPassphraseReason reason)
{
  gboolean is_first = (sam_seal_get_ways (seal) & SAM_SEAL_WAY_PASSPHRASE) == 0;

  gtk_window_set_title (GTK_WINDOW (self), is_first ? _("Add a Passphrase") : _("New Passphrase"));
  sam_passphrase_group_set_title (self->passphrase_group, _("New passphrase"));
  if (reason == SAM_PASSPHRASE_REASON_RECOVERED)
    {
      gtk_button_set_label (GTK_BUTTON (self->cancel_button), _("_Not Now"));
      gtk_label_set_label (self->intro_label,
                           _("The file is unlocked. Choose a new passphrase, so that the recovery key can go back to its place."));
    }
  else
    {
      gtk_button_set_label (GTK_BUTTON (self->cancel_button), _("_Cancel"));
      gtk_label_set_label (self->intro_label,
                           is_first ? _("The passphrase opens the file wherever it is.")
                                    : _("The old passphrase no longer opens the file. It still opens backups made before."));
    }
}

GtkWindow *
sam_passphrase_window_present (GtkWidget *parent, SamContext *context, SamPassphraseReason reason)
{
  SamPassphraseWindow *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (SAM_IS_CONTEXT (context), NULL);

  self = g_object_new (SAM_TYPE_PASSPHRASE_WINDOW, NULL);
  g_set_weak_pointer (&self->origin, parent);
  sam_tool_window_attach (SAM_TOOL_WINDOW (self), parent, context, 440, 380);
  sam_tool_window_set_undo_enabled (SAM_TOOL_WINDOW (self), FALSE);
  set_reason (self, sam_store_get_seal (sam_context_get_store (context)), reason);
  gtk_widget_grab_focus (GTK_WIDGET (self->passphrase_group));
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WINDOW (self);
}
