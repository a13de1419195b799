/*
 * SamSealSetupWindow: seals a file for the first time.
 */
#include "config.h"

#include "sam-seal-setup-window.h"

#include <glib/gi18n.h>

#include "sam-backup-plain.h"
#include "sam-dialogs.h"
#include "sam-language.h"
#include "sam-passphrase-group.h"
#include "sam-problem-label.h"
#include "sam-recovery-key-view.h"
#include "sam-recovery-key-window.h"
#include "sam-seal-keyring.h"
#include "sam-seal-wait.h"
#include "sam-seal.h"

struct _SamSealSetupWindow
{
  SamToolWindow       parent_instance;

  GtkStack           *stack;
  GtkWidget          *cancel_button;
  GtkWidget          *next_button;
  SamPassphraseGroup *passphrase_group;
  GtkWidget          *keyring_row;
  GtkSwitch          *keyring_switch;
  GtkWidget          *problem_label;
  GtkSpinner         *spinner;
  SamRecoveryKeyView *recovery_view;
  GtkLabel           *backups_label;
  GtkListBox         *backups_list;
  GtkWidget          *delete_button;

  GCancellable       *cancellable;
  SamSealWait        *wait;
  char               *keyring_secret;
  GPtrArray          *backups; /* of SamBackup, that hold texts in the clear; NULL until they are known */
};

G_DEFINE_FINAL_TYPE (SamSealSetupWindow, sam_seal_setup_window, SAM_TYPE_TOOL_WINDOW)

static SamStore *
get_store (SamSealSetupWindow *self)
{
  return sam_context_get_store (sam_tool_window_get_context (SAM_TOOL_WINDOW (self)));
}

static gboolean
is_on_page (SamSealSetupWindow *self, const char *name)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), name) == 0;
}

/* Pages */

static void
on_choice_cb (SamSealSetupWindow *self)
{
  gboolean by_keyring = gtk_switch_get_active (self->keyring_switch);
  gboolean can_go_on = TRUE;

  if (is_on_page (self, "choose"))
    {
      sam_passphrase_group_set_empty_words (self->passphrase_group,
                                            by_keyring ? _("Without a passphrase, only this computer and the recovery key open the file.")
                                                       : NULL);
      can_go_on = sam_passphrase_group_get_passphrase (self->passphrase_group) != NULL
                  || (by_keyring && sam_passphrase_group_is_empty (self->passphrase_group));
    }
  else if (is_on_page (self, "recovery"))
    can_go_on = sam_recovery_key_view_is_put_away (self->recovery_view);
  else if (is_on_page (self, "working"))
    can_go_on = FALSE;

  gtk_widget_set_sensitive (self->next_button, can_go_on);
}

static void
show_page (SamSealSetupWindow *self, const char *name)
{
  gboolean is_choosing = g_str_equal (name, "choose");

  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_spinner_set_spinning (self->spinner, g_str_equal (name, "working"));
  gtk_widget_set_visible (self->cancel_button, is_choosing);
  gtk_button_set_label (GTK_BUTTON (self->next_button), is_choosing                    ? _("_Seal")
                                                       : g_str_equal (name, "backups") ? _("_Keep Them")
                                                                                       : _("_Done"));
  gtk_widget_set_visible (self->next_button, !g_str_equal (name, "working"));
  on_choice_cb (self);
}

static void
finish (SamSealSetupWindow *self)
{
  g_autoptr (SamSealSetupWindow) keep = g_object_ref (self);
  SamSealWait *wait = g_steal_pointer (&self->wait);

  gtk_window_destroy (GTK_WINDOW (self));
  sam_seal_wait_done (wait);
}

/* Backups from before, which still hold the texts in the clear */

static void
list_plain (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, sam_backup_list_plain (data), (GDestroyNotify) g_ptr_array_unref);
}

static GtkWidget *
new_backup_row (const SamBackup *backup)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = g_path_get_basename (backup->path);
  g_autofree char *day = backup->day != SAM_DATE_NONE
                           ? sam_language_format_date (sam_language_get_default (), backup->day, SAM_DATE_STYLE_WEEKDAY_YEAR)
                           : g_strdup (name);
  g_autofree char *size = sam_language_format_size (sam_language_get_default (), (guint64) backup->size);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), day);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), size);

  return row;
}

static void
on_listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SamSealSetupWindow *self = SAM_SEAL_SETUP_WINDOW (source);
  GPtrArray *backups = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autofree char *text = NULL;
  g_autofree char *verb = NULL;

  if (g_cancellable_is_cancelled (self->cancellable) || backups == NULL)
    {
      g_clear_pointer (&backups, g_ptr_array_unref);
      return;
    }

  self->backups = backups;
  for (guint i = 0; i < backups->len; i++)
    gtk_list_box_append (self->backups_list, new_backup_row (g_ptr_array_index (backups, i)));
  text = g_strdup_printf (ngettext ("%u copy from before still holds coaching texts that anybody can read.",
                                    "%u copies from before still hold coaching texts that anybody can read.", backups->len),
                          backups->len);
  verb = g_strdup_printf (ngettext ("_Delete It", "_Delete All %u", backups->len), backups->len);
  gtk_label_set_label (self->backups_label, text);
  gtk_button_set_use_underline (GTK_BUTTON (self->delete_button), TRUE);
  gtk_button_set_label (GTK_BUTTON (self->delete_button), verb);
}

/* While the recovery key is put away. */
static void
look_for_backups (SamSealSetupWindow *self)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, on_listed_cb, NULL);

  g_task_set_task_data (task, g_strdup (sam_store_get_path (get_store (self))), g_free);
  g_task_run_in_thread (task, list_plain);
}

static void
on_delete_cb (SamSealSetupWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (!sam_backup_remove (self->backups, &error))
    sam_dialogs_show_error (GTK_WIDGET (self), _("Not all copies were deleted"), error);
  else
    finish (self);
}

/* Sealing */

static void
say_failed (SamSealSetupWindow *self, const GError *error)
{
  g_clear_pointer (&self->keyring_secret, sam_seal_free_secret);
  show_page (self, "choose");
  sam_problem_label_say (self->problem_label, error->message);
}

static void
on_keyring_stored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SamSealSetupWindow) self = SAM_SEAL_SETUP_WINDOW (user_data);
  SamSeal *seal = SAM_SEAL (source);
  g_autoptr (GError) error = NULL;
  gboolean is_stored = sam_seal_keyring_store_finish (seal, result, &error);

  g_clear_pointer (&self->keyring_secret, sam_seal_free_secret);
  if (is_stored)
    return;

  /* Sealed it is: by the passphrase, if there is one, and by the recovery key. */
  sam_seal_remove_way (seal, SAM_SEAL_WAY_KEYRING, NULL);
  if (!g_cancellable_is_cancelled (self->cancellable))
    sam_dialogs_show_error (GTK_WIDGET (self), _("The keyring did not take the key"), error);
}

static void
store_in_keyring (SamSealSetupWindow *self)
{
  sam_seal_keyring_store_async (sam_store_get_seal (get_store (self)), self->keyring_secret, self->cancellable,
                                on_keyring_stored_cb, g_object_ref (self));
}

static void
on_sealed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SamSealSetupWindow) self = SAM_SEAL_SETUP_WINDOW (user_data);
  g_autoptr (GError) error = NULL;
  char *recovery_key = sam_seal_set_up_finish (SAM_SEAL (source), result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    {
      sam_seal_free_secret (recovery_key);
      return;
    }
  if (recovery_key == NULL)
    {
      say_failed (self, error);
      return;
    }

  sam_passphrase_group_clear (self->passphrase_group);
  sam_recovery_key_view_take_key (self->recovery_view, sam_tool_window_get_context (SAM_TOOL_WINDOW (self)), recovery_key);
  show_page (self, "recovery");
  gtk_widget_child_focus (GTK_WIDGET (self->recovery_view), GTK_DIR_TAB_FORWARD);
  look_for_backups (self);
  if (self->keyring_secret != NULL)
    store_in_keyring (self);
}

static void
seal (SamSealSetupWindow *self)
{
  const char *passphrase = sam_passphrase_group_get_passphrase (self->passphrase_group);

  if (gtk_switch_get_active (self->keyring_switch))
    self->keyring_secret = sam_seal_make_keyring_secret ();
  sam_problem_label_say (self->problem_label, NULL);
  sam_seal_set_up_async (sam_store_get_seal (get_store (self)), passphrase, self->keyring_secret, self->cancellable,
                         on_sealed_cb, g_object_ref (self));
  show_page (self, "working");
}

static void
on_next_cb (SamSealSetupWindow *self)
{
  if (!gtk_widget_get_sensitive (self->next_button))
    return;

  if (is_on_page (self, "choose"))
    seal (self);
  else if (is_on_page (self, "recovery") && self->backups != NULL && self->backups->len > 0)
    show_page (self, "backups");
  else
    finish (self);
}

static void
on_keyring_checked_cb (const char *reason, gpointer user_data)
{
  SamSealSetupWindow *self = SAM_SEAL_SETUP_WINDOW (user_data);

  gtk_widget_set_sensitive (self->keyring_row, reason == NULL);
  if (reason != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self->keyring_row), reason);
}

/* While it works it cannot be left; with the key on show, only after a question. */
static gboolean
sam_seal_setup_window_close_request (GtkWindow *window)
{
  SamSealSetupWindow *self = SAM_SEAL_SETUP_WINDOW (window);

  if (is_on_page (self, "working"))
    return GDK_EVENT_STOP;
  if (is_on_page (self, "recovery") && !sam_recovery_key_view_is_put_away (self->recovery_view))
    {
      sam_recovery_key_window_ask (window);
      return GDK_EVENT_STOP;
    }
  if (!is_on_page (self, "choose"))
    {
      finish (self);
      return GDK_EVENT_STOP;
    }

  return GTK_WINDOW_CLASS (sam_seal_setup_window_parent_class)->close_request (window);
}

static void
sam_seal_setup_window_dispose (GObject *object)
{
  SamSealSetupWindow *self = SAM_SEAL_SETUP_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->wait, sam_seal_wait_free);
  g_clear_pointer (&self->keyring_secret, sam_seal_free_secret);
  gtk_widget_dispose_template (GTK_WIDGET (object), SAM_TYPE_SEAL_SETUP_WINDOW);

  G_OBJECT_CLASS (sam_seal_setup_window_parent_class)->dispose (object);
}

static void
sam_seal_setup_window_finalize (GObject *object)
{
  SamSealSetupWindow *self = SAM_SEAL_SETUP_WINDOW (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->backups, g_ptr_array_unref);

  G_OBJECT_CLASS (sam_seal_setup_window_parent_class)->finalize (object);
}

static void
sam_seal_setup_window_class_init (SamSealSetupWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_seal_setup_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = sam_seal_setup_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = sam_seal_setup_window_close_request;

  g_type_ensure (SAM_TYPE_PASSPHRASE_GROUP);
  g_type_ensure (SAM_TYPE_RECOVERY_KEY_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-seal-setup-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SamSealSetupWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, SamSealSetupWindow, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, SamSealSetupWindow, next_button);
  gtk_widget_class_bind_template_child (widget_class, SamSealSetupWindow, passphrase_group);
  gtk_widget_class_bind_template_child (widget_class, SamSealSetupWindow, keyring_row);
  gtk_widget_class_bind_template_child (widget_class, SamSealSetupWindow, keyring_switch);
  gtk_widget_class_bind_template_child (widget_class, SamSealSetupWindow, problem_label);
  gtk_widget_class_bind_template_child (widget_class, SamSealSetupWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, SamSealSetupWindow, recovery_view);
  gtk_widget_class_bind_template_child (widget_class, SamSealSetupWindow, backups_label);
  gtk_widget_class_bind_template_child (widget_class, SamSealSetupWindow, backups_list);
  gtk_widget_class_bind_template_child (widget_class, SamSealSetupWindow, delete_button);
  gtk_widget_class_bind_template_callback (widget_class, on_choice_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_next_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_delete_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
}

static void
sam_seal_setup_window_init (SamSealSetupWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->passphrase_group, "changed", G_CALLBACK (on_choice_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->passphrase_group, "activated", G_CALLBACK (on_next_cb), self, G_CONNECT_SWAPPED);
}

GtkWindow *
sam_seal_setup_window_present (GtkWidget *widget, SamContext *context, SamSealGateFunc then, gpointer user_data,
                               GDestroyNotify destroy)
{
  SamSealSetupWindow *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (SAM_IS_CONTEXT (context), NULL);

  self = g_object_new (SAM_TYPE_SEAL_SETUP_WINDOW, NULL);
  self->wait = sam_seal_wait_new (widget, context, then, user_data, destroy);
  sam_tool_window_attach (SAM_TOOL_WINDOW (self), widget, context, 520, 600);
  sam_tool_window_set_undo_enabled (SAM_TOOL_WINDOW (self), FALSE);
  gtk_widget_set_sensitive (self->keyring_row, FALSE);
  sam_seal_keyring_check (self->cancellable, on_keyring_checked_cb, self);
  show_page (self, "choose");
  gtk_widget_grab_focus (GTK_WIDGET (self->passphrase_group));
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WINDOW (self);
}
