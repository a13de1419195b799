/*
 * SamRecoveryKeyView: the key that opens the file when all else is lost.
 */
#include "config.h"

#include "sam-recovery-key-view.h"

#include <glib/gi18n.h>

#include "sam-dialogs.h"
#include "sam-print-operation.h"
#include "sam-programme.h"
#include "sam-recovery-sheet.h"
#include "sam-seal.h"

struct _SamRecoveryKeyView
{
  AdwBin      parent_instance;

  GtkFlowBox *groups_box;
  GtkWidget  *print_button;
  GtkWidget  *put_away_check;

  SamContext *context;
  char       *key;
};

G_DEFINE_FINAL_TYPE (SamRecoveryKeyView, sam_recovery_key_view, ADW_TYPE_BIN)

enum
{
  SIGNAL_PUT_AWAY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_put_away_cb (SamRecoveryKeyView *self)
{
  g_signal_emit (self, signals[SIGNAL_PUT_AWAY], 0);
}

/* To the printer straight away: nothing of it is written by us. */
static void
on_print_cb (SamRecoveryKeyView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  SamStore *store = sam_context_get_store (self->context);
  g_autoptr (SamRecord) programme = sam_store_get_programme (store, NULL);
  g_autofree char *file = g_path_get_basename (sam_store_get_path (store));
  g_autoptr (SamReport) sheet = NULL;
  g_autoptr (SamPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;

  sheet = sam_recovery_sheet_new (sam_language_get_default (),
                                  programme != NULL ? sam_record_get_text (programme, SAM_PROGRAMME_NAME) : file, file,
                                  sam_date_today (), self->key);
  operation = sam_print_operation_new (sheet);
  sam_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (root), &error);
  if (error != NULL)
    sam_dialogs_show_error (GTK_WIDGET (self), _("The recovery key was not printed"), error);
}

static void
forget_key (SamRecoveryKeyView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups_box))) != NULL)
    gtk_flow_box_remove (self->groups_box, child);
  g_clear_pointer (&self->key, sam_seal_free_secret);
}

static void
add_group (SamRecoveryKeyView *self, const char *group)
{
  GtkWidget *label = gtk_label_new (group);
  GtkWidget *child = gtk_flow_box_child_new ();

  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), label);
  gtk_widget_set_focusable (child, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, group, -1);
  gtk_flow_box_append (self->groups_box, child);
}

static void
sam_recovery_key_view_dispose (GObject *object)
{
  SamRecoveryKeyView *self = SAM_RECOVERY_KEY_VIEW (object);

  if (self->groups_box != NULL)
    forget_key (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), SAM_TYPE_RECOVERY_KEY_VIEW);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (sam_recovery_key_view_parent_class)->dispose (object);
}

static void
sam_recovery_key_view_class_init (SamRecoveryKeyViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_recovery_key_view_dispose;

  signals[SIGNAL_PUT_AWAY] = g_signal_new ("put-away", SAM_TYPE_RECOVERY_KEY_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-recovery-key-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SamRecoveryKeyView, groups_box);
  gtk_widget_class_bind_template_child (widget_class, SamRecoveryKeyView, print_button);
  gtk_widget_class_bind_template_child (widget_class, SamRecoveryKeyView, put_away_check);
  gtk_widget_class_bind_template_callback (widget_class, on_print_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_put_away_cb);
}

static void
sam_recovery_key_view_init (SamRecoveryKeyView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sam_recovery_key_view_take_key (SamRecoveryKeyView *self, SamContext *context, char *key)
{
  g_auto (GStrv) groups = NULL;

  g_return_if_fail (SAM_IS_RECOVERY_KEY_VIEW (self));
  g_return_if_fail (SAM_IS_CONTEXT (context));
  g_return_if_fail (key != NULL);

  forget_key (self);
  g_set_object (&self->context, context);
  self->key = key;
  groups = g_strsplit (key, "-", -1);
  for (guint i = 0; groups[i] != NULL; i++)
    add_group (self, groups[i]);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->put_away_check), FALSE);
}

gboolean
sam_recovery_key_view_is_put_away (SamRecoveryKeyView *self)
{
  g_return_val_if_fail (SAM_IS_RECOVERY_KEY_VIEW (self), FALSE);

  return gtk_check_button_get_active (GTK_CHECK_BUTTON (self->put_away_check));
}
