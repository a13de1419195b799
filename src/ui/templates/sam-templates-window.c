/*
 * SamTemplatesWindow: the templates for observations.
 */
#include "sam-templates-window.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-dialogs.h"
#include "sam-removal.h"
#include "sam-report-window.h"
#include "sam-row-menu.h"
#include "sam-template-file.h"
#include "sam-template-json.h"
#include "sam-template-sheet.h"
#include "sam-template-words.h"
#include "sam-template.h"

struct _SamTemplatesWindow
{
  SamToolWindow  parent_instance;

  GtkWidget     *add_button;
  GtkWidget     *menu_button;
  GtkWidget     *intro_label;
  GtkWidget     *none_label;
  GtkListBox    *list;
};

G_DEFINE_FINAL_TYPE (SamTemplatesWindow, sam_templates_window, SAM_TYPE_TOOL_WINDOW)

static SamContext *
get_context (SamTemplatesWindow *self)
{
  return sam_tool_window_get_context (SAM_TOOL_WINDOW (self));
}

static SamStore *
get_store (SamTemplatesWindow *self)
{
  return sam_context_get_store (get_context (self));
}

/* --- The list --- */

static GtkWidget *
make_row (SamTemplatesWindow *self, SamRecord *record)
{
  static const SamRowMenuItem items[] = {
    { N_("Edit…"), "templates.edit" },
    { N_("Duplicate…"), "templates.duplicate" },
    { N_("Print a Blank Form…"), "templates.print-one" },
    { N_("Export…"), "templates.export" },
    { N_("Remove"), "templates.remove" },
  };
  /* What changes nothing. */
  static const SamRowMenuItem reading[] = {
    { N_("Print a Blank Form…"), "templates.print-one" },
    { N_("Export…"), "templates.export" },
  };
  gboolean editable = sam_context_is_editable (get_context (self));
  const char *name = sam_record_get_text (record, SAM_TEMPLATE_NAME);
  g_autoptr (GError) error = NULL;
  g_autoptr (SamTemplateContent) content = sam_template_json_read_record (record, &error);
  g_autofree char *words = content != NULL ? sam_template_words_summary (content) : g_strdup (error->message);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             sam_row_menu_new (name, editable ? items : reading,
                                               editable ? G_N_ELEMENTS (items) : G_N_ELEMENTS (reading),
                                               sam_record_get_id (record)));
  if (editable)
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", sam_record_get_id (record));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "templates.edit");
    }

  return row;
}

static void
refresh (SamTemplatesWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = sam_store_list (get_store (self), SAM_FAMILY_TEMPLATE, &error);
  GtkWidget *child;

  if (records == NULL)
    {
      sam_dialogs_show_error (GTK_WIDGET (self), _("The templates cannot be shown"), error);
      return;
    }

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < records->len; i++)
    gtk_list_box_append (self->list, make_row (self, records->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->list), records->len > 0);
  gtk_widget_set_visible (self->none_label, records->len == 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "templates.export-all", records->len > 0);
}

static void
on_context_changed_cb (SamTemplatesWindow *self, guint64 families)
{
  if ((families & SAM_FAMILY_SET (SAM_FAMILY_TEMPLATE)) != 0)
    refresh (self);
}

static SamRecord *
get_record (SamTemplatesWindow *self, GVariant *parameter)
{
  return sam_store_get (get_store (self), SAM_FAMILY_TEMPLATE, g_variant_get_int64 (parameter), NULL);
}

/* --- Editing --- */

static void
on_add_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sam_template_sheet_add (widget, get_context (SAM_TEMPLATES_WINDOW (widget)), NULL);
}

static void
on_edit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SamTemplatesWindow *self = SAM_TEMPLATES_WINDOW (widget);
  g_autoptr (SamRecord) record = get_record (self, parameter);

  if (record != NULL)
    sam_template_sheet_edit (widget, get_context (self), record);
}

static void
on_duplicate_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SamTemplatesWindow *self = SAM_TEMPLATES_WINDOW (widget);
  g_autoptr (SamRecord) record = get_record (self, parameter);

  if (record != NULL)
    sam_template_sheet_add (widget, get_context (self), record);
}

static void
on_remove_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SamTemplatesWindow *self = SAM_TEMPLATES_WINDOW (widget);
  g_autoptr (SamRecord) record = get_record (self, parameter);

  if (record != NULL)
    sam_removal_run (widget, get_context (self), SAM_FAMILY_TEMPLATE, sam_record_get_id (record),
                     sam_record_get_text (record, SAM_TEMPLATE_NAME), NC_("change", "Remove template"), NULL, NULL);
}

static void
print_form (SamTemplatesWindow *self, gint64 id)
{
  SamReportOptions options = { .template = id, .n_sheets = 1 };

  sam_report_window_present (GTK_WIDGET (self), get_context (self), sam_report_kinds_find ("blank-form"), &options);
}

static void
on_print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  print_form (SAM_TEMPLATES_WINDOW (widget), 0);
}

static void
on_print_one_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  print_form (SAM_TEMPLATES_WINDOW (widget), g_variant_get_int64 (parameter));
}

/* --- Files --- */

static void
say_imported (SamTemplatesWindow *self, const SamTemplateFileResult *result)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (result->n_added == 0)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", _("The programme has these templates already"));
      return;
    }

  g_string_append_printf (text, ngettext ("%u template imported", "%u templates imported", result->n_added), result->n_added);
  for (guint i = 0; i < result->renamed->len; i++)
    /* Translators: comes after “2 templates imported”; the new name of a template whose name was taken */
    g_string_append_printf (text, _(", one as “%s”"), (const char *) result->renamed->pdata[i]);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-done", "s", text->str);
}

void
sam_templates_window_import (SamTemplatesWindow *self, GFile *file)
{
  g_auto (SamTemplateFileResult) result = { 0 };
  g_autoptr (GError) error = NULL;

  g_return_if_fail (SAM_IS_TEMPLATES_WINDOW (self));

  if (sam_template_file_import (get_store (self), file, &result, &error))
    say_imported (self, &result);
  else
    sam_dialogs_show_error (GTK_WIDGET (self), _("The templates were not imported"), error);
}

static void
on_import_chosen_cb (GFile *file, gpointer user_data)
{
  /* The window may have gone below the chooser. */
  if (get_context (user_data) != NULL)
    sam_templates_window_import (user_data, file);
}

static void
on_import_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const char *const suffixes[] = { "json", NULL };

  sam_dialogs_open_file (widget, _("Import Templates"), _("Observation templates"), suffixes, on_import_chosen_cb,
                         g_object_ref (widget), g_object_unref);
}

typedef struct
{
  SamTemplatesWindow *window;
  GPtrArray          *records;
} Export;

static void
export_free (gpointer data)
{
  Export *self = data;

  g_object_unref (self->window);
  g_ptr_array_unref (self->records);
  g_free (self);
}

static void
on_export_chosen_cb (GFile *file, gpointer user_data)
{
  Export *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!sam_template_file_export (self->records, file, &error))
    {
      sam_dialogs_show_error (GTK_WIDGET (self->window), _("The templates were not exported"), error);
      return;
    }
  text = g_strdup_printf (ngettext ("%u template exported", "%u templates exported", self->records->len), self->records->len);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.toast", "s", text);
}

/* Takes @records. */
static void
ask_where (SamTemplatesWindow *self, const char *name, GPtrArray *records)
{
  Export *export = g_new0 (Export, 1);
  g_autofree char *sound = g_strdelimit (g_strdup (name), "/\\", '-');
  g_autofree char *file = g_strconcat (sound, ".json", NULL);

  export->window = g_object_ref (self);
  export->records = records;
  sam_dialogs_save_file (GTK_WIDGET (self), _("Export Templates"), file, on_export_chosen_cb, export, export_free);
}

static void
on_export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SamTemplatesWindow *self = SAM_TEMPLATES_WINDOW (widget);
  SamRecord *record = get_record (self, parameter);
  GPtrArray *records;

  if (record == NULL)
    return;
  records = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (records, record);
  ask_where (self, sam_record_get_text (record, SAM_TEMPLATE_NAME), records);
}

static void
on_export_all_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SamTemplatesWindow *self = SAM_TEMPLATES_WINDOW (widget);
  GPtrArray *records = sam_store_list (get_store (self), SAM_FAMILY_TEMPLATE, NULL);

  if (records != NULL)
    ask_where (self, _("Observation templates"), records);
}

static gboolean
on_drop_cb (SamTemplatesWindow *self, const GValue *value)
{
  if (!sam_context_is_editable (get_context (self)))
    return FALSE;

  sam_templates_window_import (self, g_value_get_object (value));

  return TRUE;
}

/* --- Type --- */

static void
sam_templates_window_class_init (SamTemplatesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-templates-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SamTemplatesWindow, add_button);
  gtk_widget_class_bind_template_child (widget_class, SamTemplatesWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, SamTemplatesWindow, intro_label);
  gtk_widget_class_bind_template_child (widget_class, SamTemplatesWindow, none_label);
  gtk_widget_class_bind_template_child (widget_class, SamTemplatesWindow, list);
  gtk_widget_class_install_action (widget_class, "templates.add", NULL, on_add_cb);
  gtk_widget_class_install_action (widget_class, "templates.edit", "x", on_edit_cb);
  gtk_widget_class_install_action (widget_class, "templates.duplicate", "x", on_duplicate_cb);
  gtk_widget_class_install_action (widget_class, "templates.remove", "x", on_remove_cb);
  gtk_widget_class_install_action (widget_class, "templates.print", NULL, on_print_cb);
  gtk_widget_class_install_action (widget_class, "templates.print-one", "x", on_print_one_cb);
  gtk_widget_class_install_action (widget_class, "templates.import", NULL, on_import_cb);
  gtk_widget_class_install_action (widget_class, "templates.export", "x", on_export_cb);
  gtk_widget_class_install_action (widget_class, "templates.export-all", NULL, on_export_all_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "templates.add", NULL);
}

static void
sam_templates_window_init (SamTemplatesWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

GtkWindow *
sam_templates_window_present (GtkWidget *parent, SamContext *context)
{
  static const char *const changing[]
      = { "templates.add", "templates.edit", "templates.duplicate", "templates.remove", "templates.import" };
  SamTemplatesWindow *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (SAM_IS_CONTEXT (context), NULL);

  self = g_object_new (SAM_TYPE_TEMPLATES_WINDOW, NULL);
  sam_tool_window_attach (SAM_TOOL_WINDOW (self), parent, context, 560, 560);
  for (guint i = 0; i < G_N_ELEMENTS (changing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), changing[i], sam_context_is_editable (context));
  refresh (self);
  g_signal_connect_object (context, "changed", G_CALLBACK (on_context_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WINDOW (self);
}
