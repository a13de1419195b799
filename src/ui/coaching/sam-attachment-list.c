/*
 * SamAttachmentList: a cycle's attachments, as rows.
 */
#include "sam-attachment-list.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-attachment-acts.h"
#include "sam-attachment.h"
#include "sam-dialogs.h"
#include "sam-language.h"
#include "sam-row-menu.h"
#include "sam-seal-chip.h"
#include "sam-seal-gate.h"
#include "sam-veil.h"

struct _SamAttachmentList
{
  AdwBin        parent_instance;

  GtkSpinner   *spinner;
  GtkWidget    *add_button;
  GtkLabel     *empty_label;
  GtkListBox   *list;

  SamContext   *context;
  gint64        cycle_id;
  /* Files that wait to be added, of #GFile; the first is under way. */
  GQueue        waiting;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (SamAttachmentList, sam_attachment_list, ADW_TYPE_BIN)

static void
clear (SamAttachmentList *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

static const char *
get_title (const SamAttachment *attachment)
{
  if (attachment->name != NULL)
    return attachment->name;

  return attachment->name_state == SAM_SEAL_STATE_LOCKED ? _("Sealed attachment")
                                                         : sam_seal_chip_get_words (attachment->name_state);
}

static char *
describe (const SamAttachment *attachment)
{
  g_autofree char *content_type = g_content_type_from_mime_type (attachment->media_type);
  g_autofree char *kind = content_type != NULL ? g_content_type_get_description (content_type) : NULL;
  g_autofree char *size = sam_language_format_size (sam_language_get_default (), (guint64) attachment->size);

  if (attachment->is_removed)
    return g_strdup (_("Removed; gone for good when the file is opened next"));
  if (kind == NULL)
    return g_steal_pointer (&size);

  /* Translators: what kind of file an attachment is, and its size: "PDF document · 1.2 MB" */
  return g_strdup_printf (_("%s · %s"), kind, size);
}

static GtkWidget *
new_take_back_button (const SamAttachment *attachment, const char *name)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Take Back"));
  g_autofree char *label = g_strdup_printf (_("Take back %s"), name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", attachment->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "attachment.take-back");

  return button;
}

static GtkWidget *
new_menu (const SamAttachment *attachment, const char *name, gboolean is_editable)
{
  static const SamRowMenuItem items[] = {
    { N_("Save As…"), "attachment.save" },
    { N_("Remove Attachment"), "attachment.remove" },
  };

  return sam_row_menu_new (name, items, is_editable ? 2 : 1, attachment->id);
}

static void
add_row (SamAttachmentList *self, const SamAttachment *attachment)
{
  gboolean is_editable = sam_context_is_editable (self->context);
  gboolean is_picture = sam_attachment_is_picture (attachment);
  gboolean is_readable = attachment->name != NULL;
  const char *name = get_title (attachment);
  g_autofree char *subtitle = describe (attachment);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name",
                                  !is_readable ? "system-lock-screen-symbolic"
                                  : is_picture ? "image-x-generic-symbolic" : "text-x-generic-symbolic",
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  if (attachment->is_removed)
    {
      gtk_widget_add_css_class (row, "secondary");
      if (is_editable)
        adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_take_back_button (attachment, name));
    }
  else
    {
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_menu (attachment, name, is_editable));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", attachment->id);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), is_picture ? "attachment.open" : "attachment.save");
    }
  gtk_list_box_append (self->list, row);
}

static GPtrArray *
read_list (SamAttachmentList *self)
{
  SamStore *store;

  if (self->context == NULL || self->cycle_id == 0)
    return NULL;
  store = sam_context_get_store (self->context);
  /* A file's name is the coach's own word, and may hold a name. */
  if (sam_store_get_database (store) == NULL || sam_store_get_veil (store) != SAM_VEIL_NONE)
    return NULL;

  return sam_attachment_list (sam_store_get_database (store), self->cycle_id, SAM_ATTACHMENT_LIST_REMOVED, NULL);
}

static void
refresh (SamAttachmentList *self)
{
  g_autoptr (GPtrArray) attachments = read_list (self);
  gboolean is_editable = self->context != NULL && sam_context_is_editable (self->context);
  guint n = attachments != NULL ? attachments->len : 0;

  clear (self);
  for (guint i = 0; i < n; i++)
    add_row (self, g_ptr_array_index (attachments, i));

  gtk_widget_set_visible (GTK_WIDGET (self), attachments != NULL && (n > 0 || is_editable));
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->empty_label), n == 0);
  gtk_label_set_label (self->empty_label, _("A photo of the board, a PDF: add it here, or drop it."));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "attachment.add", is_editable);
}

/* Adding, one after the other */

static void add_next (SamAttachmentList *self);

static void
on_added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SamAttachmentList) self = user_data;
  g_autoptr (GFile) file = g_queue_pop_head (&self->waiting);
  g_autoptr (GError) error = NULL;

  if (sam_attachment_add_finish (SAM_STORE (source), result, &error) == 0
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    sam_dialogs_show_error (GTK_WIDGET (self), _("Not Added"), error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    add_next (self);
}

static void
add_next (SamAttachmentList *self)
{
  GFile *file = g_queue_peek_head (&self->waiting);

  gtk_spinner_set_spinning (self->spinner, file != NULL);
  if (file == NULL || self->context == NULL || self->cycle_id == 0)
    return;

  sam_attachment_add_async (sam_context_get_store (self->context), self->cycle_id, 0, file, self->cancellable, on_added_cb,
                            g_object_ref (self));
}

typedef struct
{
  SamAttachmentList *list;
  gint64             cycle_id;
  GListModel        *files;
} Adding;

static void
adding_free (gpointer data)
{
  Adding *adding = data;

  g_object_unref (adding->list);
  g_object_unref (adding->files);
  g_free (adding);
}

static void
on_may_add_cb (gpointer data)
{
  Adding *adding = data;
  SamAttachmentList *self = adding->list;
  gboolean is_idle = g_queue_is_empty (&self->waiting);

  /* Another may be shown by now. */
  if (self->cycle_id != adding->cycle_id)
    return;
  for (guint i = 0; i < g_list_model_get_n_items (adding->files); i++)
    g_queue_push_tail (&self->waiting, g_list_model_get_item (adding->files, i));
  if (is_idle)
    add_next (self);
}

void
sam_attachment_list_add_files (SamAttachmentList *self, GListModel *files)
{
  Adding *adding;

  g_return_if_fail (SAM_IS_ATTACHMENT_LIST (self));
  g_return_if_fail (G_IS_LIST_MODEL (files));

  if (self->context == NULL || !sam_context_is_editable (self->context))
    return;

  adding = g_new0 (Adding, 1);
  adding->list = g_object_ref (self);
  adding->cycle_id = self->cycle_id;
  adding->files = g_object_ref (files);
  sam_seal_gate_open (GTK_WIDGET (self), self->context, on_may_add_cb, adding, adding_free);
}

static void
on_chosen_cb (GFile *file, gpointer user_data)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  g_list_store_append (files, file);
  sam_attachment_list_add_files (user_data, G_LIST_MODEL (files));
}

static void
on_add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sam_dialogs_open_file (widget, _("Add Attachment"), NULL, NULL, on_chosen_cb, g_object_ref (widget), g_object_unref);
}

static gboolean
on_drop_cb (SamAttachmentList *self, const GValue *value)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  if (self->context == NULL || !sam_context_is_editable (self->context))
    return FALSE;
  for (GSList *l = g_value_get_boxed (value); l != NULL; l = l->next)
    g_list_store_append (files, l->data);
  sam_attachment_list_add_files (self, G_LIST_MODEL (files));

  return TRUE;
}

/* What is done with one */

static void
on_act_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamAttachmentList *self = SAM_ATTACHMENT_LIST (widget);
  gint64 id = g_variant_get_int64 (parameter);

  if (self->context == NULL)
    return;

  if (g_str_equal (name, "attachment.open"))
    sam_attachment_acts_open (widget, self->context, self->cycle_id, id);
  else if (g_str_equal (name, "attachment.save"))
    sam_attachment_acts_save (widget, self->context, self->cycle_id, id);
  else if (g_str_equal (name, "attachment.remove"))
    sam_attachment_acts_remove (widget, self->context, id, TRUE);
  else if (g_str_equal (name, "attachment.take-back"))
    sam_attachment_acts_remove (widget, self->context, id, FALSE);
}

static void
sam_attachment_list_dispose (GObject *object)
{
  SamAttachmentList *self = SAM_ATTACHMENT_LIST (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAM_TYPE_ATTACHMENT_LIST);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (sam_attachment_list_parent_class)->dispose (object);
}

static void
sam_attachment_list_finalize (GObject *object)
{
  SamAttachmentList *self = SAM_ATTACHMENT_LIST (object);

  g_queue_clear_full (&self->waiting, g_object_unref);
  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (sam_attachment_list_parent_class)->finalize (object);
}

static void
sam_attachment_list_class_init (SamAttachmentListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sam_attachment_list_dispose;
  object_class->finalize = sam_attachment_list_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-attachment-list.ui");
  gtk_widget_class_bind_template_child (widget_class, SamAttachmentList, spinner);
  gtk_widget_class_bind_template_child (widget_class, SamAttachmentList, add_button);
  gtk_widget_class_bind_template_child (widget_class, SamAttachmentList, empty_label);
  gtk_widget_class_bind_template_child (widget_class, SamAttachmentList, list);

  gtk_widget_class_install_action (widget_class, "attachment.add", NULL, on_add_cb);
  gtk_widget_class_install_action (widget_class, "attachment.open", "x", on_act_cb);
  gtk_widget_class_install_action (widget_class, "attachment.save", "x", on_act_cb);
  gtk_widget_class_install_action (widget_class, "attachment.remove", "x", on_act_cb);
  gtk_widget_class_install_action (widget_class, "attachment.take-back", "x", on_act_cb);
}

static void
sam_attachment_list_init (SamAttachmentList *self)
{
  GtkDropTarget *drop;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
  g_queue_init (&self->waiting);
  drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_signal_connect_swapped (drop, "drop", G_CALLBACK (on_drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
sam_attachment_list_set_cycle (SamAttachmentList *self, SamContext *context, gint64 cycle_id)
{
  g_return_if_fail (SAM_IS_ATTACHMENT_LIST (self));

  /* What still waits belongs to the cycle that was shown. */
  if (cycle_id != self->cycle_id && self->cycle_id != 0)
    {
      g_cancellable_cancel (self->cancellable);
      g_object_unref (self->cancellable);
      self->cancellable = g_cancellable_new ();
      while (g_queue_get_length (&self->waiting) > 1)
        g_object_unref (g_queue_pop_tail (&self->waiting));
    }
  g_set_object (&self->context, context);
  self->cycle_id = cycle_id;
  refresh (self);
}
