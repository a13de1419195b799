/*
 * SamSealSettingsWindow: what opens the file, and when it locks.
 */
#include "config.h"

#include "sam-seal-settings-window.h"

#include <glib/gi18n.h>

#include "sam-dialogs.h"
#include "sam-passphrase-window.h"
#include "sam-recovery-key-window.h"
#include "sam-seal-keyring.h"
#include "sam-seal-setup-window.h"
#include "sam-seal.h"
#include "sam-setting.h"
#include "sam-unlock-window.h"

/* Typing a number or holding its button is one change. */
#define SETTLE_MILLISECONDS 800

struct _SamSealSettingsWindow
{
  SamToolWindow  parent_instance;

  GtkWidget     *status_row;
  GtkImage      *status_image;
  GtkButton     *status_button;
  GtkWidget     *ways_group;
  GtkWidget     *passphrase_row;
  GtkButton     *passphrase_button;
  GtkWidget     *passphrase_remove_button;
  GtkWidget     *keyring_row;
  GtkSwitch     *keyring_switch;
  GtkWidget     *recovery_row;
  GtkWidget     *recovery_button;
  GtkWidget     *lock_group;
  GtkWidget     *minutes_row;
  GtkSpinButton *minutes_spin;
  GtkWidget     *without_group;
  GtkSwitch     *seal_switch;

  SamStore      *store;
  SamSeal       *seal;
  GCancellable  *cancellable;
  char          *keyring_reason; /* why there is none; %NULL where there is one, or it is not known yet */
  gboolean       is_checked;
  gboolean       filling;
  guint          settle_source;
};

G_DEFINE_FINAL_TYPE (SamSealSettingsWindow, sam_seal_settings_window, SAM_TYPE_TOOL_WINDOW)

static SamContext *
get_context (SamSealSettingsWindow *self)
{
  return sam_tool_window_get_context (SAM_TOOL_WINDOW (self));
}

static gint64
get_setting (SamSealSettingsWindow *self, const char *name)
{
  return sam_store_get_setting (self->store, name, sam_setting_find_spec (name)->fallback);
}

static void
put_setting (SamSealSettingsWindow *self, const char *name, gint64 value)
{
  g_autoptr (GError) error = NULL;

  if (value != get_setting (self, name) && !sam_store_put_settings (self->store, &name, &value, 1, &error))
    sam_dialogs_show_error (GTK_WIDGET (self), _("Not saved"), error);
}

/* What it shows */

static void
fill_status (SamSealSettingsWindow *self, SamSealStatus status, gboolean is_editable)
{
  static const struct
  {
    const char *icon_name;
    const char *title;
    const char *subtitle;
    const char *button;
  } looks[] = {
    [SAM_SEAL_STATUS_NONE] = { "changes-allow-symbolic", N_("Not sealed"),
                               N_("Coaching texts stand readable in the file."), N_("_Set Up…") },
    [SAM_SEAL_STATUS_LOCKED] = { "system-lock-screen-symbolic", N_("Sealed and locked"),
                                 N_("Unlock to change what opens the file."), N_("_Unlock…") },
    [SAM_SEAL_STATUS_UNLOCKED] = { "changes-allow-symbolic", N_("Sealed and unlocked"),
                                   N_("Coaching texts can be read and written."), N_("_Lock") },
  };

  gtk_image_set_from_icon_name (self->status_image, looks[status].icon_name);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->status_row), _(looks[status].title));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->status_row), _(looks[status].subtitle));
  gtk_button_set_use_underline (self->status_button, TRUE);
  gtk_button_set_label (self->status_button, _(looks[status].button));
  gtk_widget_set_visible (GTK_WIDGET (self->status_button), status != SAM_SEAL_STATUS_NONE || is_editable);
}

static void
fill_ways (SamSealSettingsWindow *self, gboolean can_change)
{
  SamSealWays ways = sam_seal_get_ways (self->seal);
  gboolean has_passphrase = (ways & SAM_SEAL_WAY_PASSPHRASE) != 0;
  gboolean has_keyring = (ways & SAM_SEAL_WAY_KEYRING) != 0;
  gboolean has_recovery = (ways & SAM_SEAL_WAY_RECOVERY) != 0;

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->passphrase_row),
                               has_passphrase ? _("Opens the file wherever it is.") : _("None."));
  gtk_button_set_use_underline (self->passphrase_button, TRUE);
  gtk_button_set_label (self->passphrase_button, has_passphrase ? _("_Change…") : _("_Add…"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->passphrase_button), can_change);
  gtk_widget_set_visible (self->passphrase_remove_button, has_passphrase && has_keyring && can_change);

  gtk_switch_set_active (self->keyring_switch, has_keyring);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->keyring_row),
                               self->keyring_reason != NULL && !has_keyring ? self->keyring_reason
                                                                            : _("Opens the file by your login on this computer."));
  /* Taking it away needs no keyring. The last way but the recovery key stays. */
  gtk_widget_set_sensitive (self->keyring_row, can_change
                                                 && (has_keyring ? has_passphrase : self->is_checked && self->keyring_reason == NULL));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->recovery_row),
                               has_recovery ? _("On paper, where you put it. A new one makes the old one worthless.") : _("None."));
  gtk_widget_set_sensitive (self->recovery_button, can_change);
}

static void
fill (SamSealSettingsWindow *self)
{
  SamSealStatus status = sam_seal_get_status (self->seal);
  gboolean is_editable = sam_context_is_editable (get_context (self));

  self->filling = TRUE;
  fill_status (self, status, is_editable);
  gtk_widget_set_visible (self->ways_group, status != SAM_SEAL_STATUS_NONE);
  gtk_widget_set_visible (self->lock_group, status != SAM_SEAL_STATUS_NONE);
  gtk_widget_set_visible (self->without_group, status == SAM_SEAL_STATUS_NONE);
  fill_ways (self, status == SAM_SEAL_STATUS_UNLOCKED && is_editable);
  gtk_widget_set_sensitive (self->minutes_row, is_editable);
  gtk_spin_button_set_value (self->minutes_spin, (double) get_setting (self, SAM_SETTING_LOCK_MINUTES));
  gtk_widget_set_sensitive (self->without_group, is_editable);
  gtk_switch_set_active (self->seal_switch, get_setting (self, SAM_SETTING_SEAL_TEXTS) != 0);
  self->filling = FALSE;
}

static void
on_keyring_checked_cb (const char *reason, gpointer user_data)
{
  SamSealSettingsWindow *self = SAM_SEAL_SETTINGS_WINDOW (user_data);

  g_free (self->keyring_reason);
  self->keyring_reason = g_strdup (reason);
  self->is_checked = TRUE;
  fill (self);
}

/* What it does */

static void
on_status_button_cb (SamSealSettingsWindow *self)
{
  switch (sam_seal_get_status (self->seal))
    {
    case SAM_SEAL_STATUS_NONE:
      sam_seal_setup_window_present (GTK_WIDGET (self), get_context (self), NULL, NULL, NULL);
      break;
    case SAM_SEAL_STATUS_LOCKED:
      sam_unlock_window_run (GTK_WIDGET (self), get_context (self), NULL, NULL, NULL);
      break;
    case SAM_SEAL_STATUS_UNLOCKED:
    default:
      sam_seal_lock (self->seal);
    }
}

static void
on_passphrase_cb (SamSealSettingsWindow *self)
{
  GtkWindow *window = sam_passphrase_window_present (GTK_WIDGET (self), get_context (self), SAM_PASSPHRASE_REASON_CHANGE);

  g_signal_connect_object (window, "destroy", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
}

static void
remove_way (SamSealSettingsWindow *self, SamSealWays way)
{
  g_autoptr (GError) error = NULL;

  if (!sam_seal_remove_way (self->seal, way, &error))
    sam_dialogs_show_error (GTK_WIDGET (self), _("It still opens the file"), error);
  else if (way == SAM_SEAL_WAY_KEYRING)
    sam_seal_keyring_forget (self->seal);
  fill (self);
}

static void
remove_passphrase (gpointer data)
{
  remove_way (SAM_SEAL_SETTINGS_WINDOW (data), SAM_SEAL_WAY_PASSPHRASE);
}

static void
on_remove_passphrase_cb (SamSealSettingsWindow *self)
{
  sam_dialogs_confirm (GTK_WIDGET (self), _("Remove the passphrase?"),
                       _("Then only this computer and the recovery key open the file."), _("_Remove"), remove_passphrase,
                       g_object_ref (self), g_object_unref);
}

static void
on_keyring_stored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SamSealSettingsWindow) self = SAM_SEAL_SETTINGS_WINDOW (user_data);
  g_autoptr (GError) error = NULL;

  if (sam_seal_keyring_store_finish (SAM_SEAL (source), result, &error))
    return;

  sam_seal_remove_way (SAM_SEAL (source), SAM_SEAL_WAY_KEYRING, NULL);
  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  sam_dialogs_show_error (GTK_WIDGET (self), _("The keyring did not take the key"), error);
  fill (self);
}

static void
add_keyring (SamSealSettingsWindow *self)
{
  char *secret = sam_seal_make_keyring_secret ();
  g_autoptr (GError) error = NULL;

  if (sam_seal_set_keyring_secret (self->seal, secret, &error))
    sam_seal_keyring_store_async (self->seal, secret, self->cancellable, on_keyring_stored_cb, g_object_ref (self));
  else
    sam_dialogs_show_error (GTK_WIDGET (self), _("Not saved"), error);
  sam_seal_free_secret (secret);
  fill (self);
}

static void
on_keyring_cb (SamSealSettingsWindow *self)
{
  if (self->filling)
    return;

  if (gtk_switch_get_active (self->keyring_switch))
    add_keyring (self);
  else
    remove_way (self, SAM_SEAL_WAY_KEYRING);
}

static void
renew_recovery_key (gpointer data)
{
  SamSealSettingsWindow *self = SAM_SEAL_SETTINGS_WINDOW (data);
  g_autoptr (GError) error = NULL;
  char *key = sam_seal_renew_recovery_key (self->seal, &error);

  if (key != NULL)
    sam_recovery_key_window_present (GTK_WIDGET (self), get_context (self), key);
  else
    sam_dialogs_show_error (GTK_WIDGET (self), _("No new recovery key was made"), error);
  fill (self);
}

static void
on_recovery_cb (SamSealSettingsWindow *self)
{
  sam_dialogs_confirm (GTK_WIDGET (self), _("Make a new recovery key?"),
                       _("The one that you have put away no longer opens the file."), _("_Make a New One"),
                       renew_recovery_key, g_object_ref (self), g_object_unref);
}

static void
save_minutes (SamSealSettingsWindow *self)
{
  g_clear_handle_id (&self->settle_source, g_source_remove);
  put_setting (self, SAM_SETTING_LOCK_MINUTES, gtk_spin_button_get_value_as_int (self->minutes_spin));
}

static gboolean
on_settled_cb (gpointer data)
{
  SamSealSettingsWindow *self = SAM_SEAL_SETTINGS_WINDOW (data);

  self->settle_source = 0;
  save_minutes (self);

  return G_SOURCE_REMOVE;
}

static void
on_minutes_cb (SamSealSettingsWindow *self)
{
  if (self->filling)
    return;

  g_clear_handle_id (&self->settle_source, g_source_remove);
  self->settle_source = g_timeout_add (SETTLE_MILLISECONDS, on_settled_cb, self);
}

static void
on_seal_cb (SamSealSettingsWindow *self)
{
  if (!self->filling)
    put_setting (self, SAM_SETTING_SEAL_TEXTS, gtk_switch_get_active (self->seal_switch));
}

/* Type */

static void
sam_seal_settings_window_unrealize (GtkWidget *widget)
{
  SamSealSettingsWindow *self = SAM_SEAL_SETTINGS_WINDOW (widget);

  if (self->settle_source != 0)
    save_minutes (self);

  GTK_WIDGET_CLASS (sam_seal_settings_window_parent_class)->unrealize (widget);
}

static void
sam_seal_settings_window_dispose (GObject *object)
{
  SamSealSettingsWindow *self = SAM_SEAL_SETTINGS_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->settle_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), SAM_TYPE_SEAL_SETTINGS_WINDOW);

  G_OBJECT_CLASS (sam_seal_settings_window_parent_class)->dispose (object);
}

static void
sam_seal_settings_window_finalize (GObject *object)
{
  SamSealSettingsWindow *self = SAM_SEAL_SETTINGS_WINDOW (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  g_clear_object (&self->seal);
  g_free (self->keyring_reason);

  G_OBJECT_CLASS (sam_seal_settings_window_parent_class)->finalize (object);
}

static void
sam_seal_settings_window_class_init (SamSealSettingsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_seal_settings_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = sam_seal_settings_window_finalize;
  widget_class->unrealize = sam_seal_settings_window_unrealize;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-seal-settings-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SamSealSettingsWindow, status_row);
  gtk_widget_class_bind_template_child (widget_class, SamSealSettingsWindow, status_image);
  gtk_widget_class_bind_template_child (widget_class, SamSealSettingsWindow, status_button);
  gtk_widget_class_bind_template_child (widget_class, SamSealSettingsWindow, ways_group);
  gtk_widget_class_bind_template_child (widget_class, SamSealSettingsWindow, passphrase_row);
  gtk_widget_class_bind_template_child (widget_class, SamSealSettingsWindow, passphrase_button);
  gtk_widget_class_bind_template_child (widget_class, SamSealSettingsWindow, passphrase_remove_button);
  gtk_widget_class_bind_template_child (widget_class, SamSealSettingsWindow, keyring_row);
  gtk_widget_class_bind_template_child (widget_class, SamSealSettingsWindow, keyring_switch);
  gtk_widget_class_bind_template_child (widget_class, SamSealSettingsWindow, recovery_row);
  gtk_widget_class_bind_template_child (widget_class, SamSealSettingsWindow, recovery_button);
  gtk_widget_class_bind_template_child (widget_class, SamSealSettingsWindow, lock_group);
  gtk_widget_class_bind_template_child (widget_class, SamSealSettingsWindow, minutes_row);
  gtk_widget_class_bind_template_child (widget_class, SamSealSettingsWindow, minutes_spin);
  gtk_widget_class_bind_template_child (widget_class, SamSealSettingsWindow, without_group);
  gtk_widget_class_bind_template_child (widget_class, SamSealSettingsWindow, seal_switch);
  gtk_widget_class_bind_template_callback (widget_class, on_status_button_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_passphrase_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_remove_passphrase_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_keyring_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_recovery_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_minutes_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_seal_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
}

static void
sam_seal_settings_window_init (SamSealSettingsWindow *self)
{
  const SamSettingSpec *minutes = sam_setting_find_spec (SAM_SETTING_LOCK_MINUTES);

  self->cancellable = g_cancellable_new ();
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_spin_button_set_range (self->minutes_spin, (double) minutes->minimum, (double) minutes->maximum);
  gtk_spin_button_set_increments (self->minutes_spin, 1, 10);
}

GtkWindow *
sam_seal_settings_window_present (GtkWidget *parent, SamContext *context)
{
  SamSealSettingsWindow *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (SAM_IS_CONTEXT (context), NULL);

  self = g_object_new (SAM_TYPE_SEAL_SETTINGS_WINDOW, NULL);
  sam_tool_window_attach (SAM_TOOL_WINDOW (self), parent, context, 540, 620);
  sam_tool_window_set_undo_enabled (SAM_TOOL_WINDOW (self), FALSE);
  self->store = g_object_ref (sam_context_get_store (context));
  self->seal = g_object_ref (sam_store_get_seal (self->store));
  g_signal_connect_object (self->seal, "notify::status", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  sam_seal_keyring_check (self->cancellable, on_keyring_checked_cb, self);
  fill (self);
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WINDOW (self);
}
