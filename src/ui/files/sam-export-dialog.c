/*
 * Exporting from the window.
 */
#include "sam-export-dialog.h"

#include <glib/gi18n.h>

#include "sam-dialogs.h"
#include "sam-export.h"
#include "sam-records.h"

enum
{
  AS_CSV,
  AS_WORKBOOK,
};

typedef struct
{
  GtkWidget  *parent; /* weak */
  GtkWidget  *window; /* weak */
  SamContext *context;
  GtkWidget  *format_row;
  GtkWidget  *text_switch;
  int         family; /* -1 for the whole programme */
  GArray     *ids;
  int         format;
  SamExportFlags flags;
} Exporting;

static void
exporting_free (gpointer data)
{
  Exporting *self = data;

  g_clear_weak_pointer (&self->parent);
  g_clear_weak_pointer (&self->window);
  g_clear_pointer (&self->ids, g_array_unref);
  g_object_unref (self->context);
  g_free (self);
}

static Exporting *
exporting_new (GtkWidget *parent, SamContext *context)
{
  Exporting *self = g_new0 (Exporting, 1);

  g_set_weak_pointer (&self->parent, parent);
  self->context = g_object_ref (context);
  self->family = -1;

  return self;
}

static gboolean
write_to (const Exporting *self, GFile *file, char **notice, GError **error)
{
  SamStore *store = sam_context_get_store (self->context);
  g_autofree char *name = g_file_get_basename (file);

  if (self->family >= 0)
    return sam_export_list (store, (SamFamilyId) self->family, self->ids,
                            g_str_has_suffix (name, ".xlsx") ? SAM_EXPORT_XLSX : SAM_EXPORT_CSV, file, notice,
                            error);
  if (self->format == AS_WORKBOOK)
    return sam_export_workbook (store, file, self->flags, notice, error);

  return sam_export_folder (store, file, self->flags, error);
}

static void
on_place_chosen_cb (GFile *file, gpointer user_data)
{
  Exporting *self = user_data;
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *text = NULL;
  g_autofree char *notice = NULL;
  g_autoptr (GError) error = NULL;

  if (self->parent == NULL)
    return;
  if (!write_to (self, file, &notice, &error))
    {
      sam_dialogs_show_error (self->parent, _("Not exported"), error);
      return;
    }
  if (self->window != NULL)
    gtk_window_destroy (GTK_WINDOW (self->window));
  /* Translators: the name of a file or folder */
  text = g_strdup_printf (_("Exported to “%s”"), name);
  if (notice != NULL)
    sam_dialogs_show_message (self->parent, text, notice);
  else
    gtk_widget_activate_action (self->parent, "win.toast", "s", text);
}

static char *
suggest_name (SamContext *context, const char *suffix)
{
  g_autoptr (SamRecord) programme = sam_store_get_programme (sam_context_get_store (context), NULL);
  const char *text = programme != NULL ? sam_record_get_text (programme, SAM_PROGRAMME_NAME) : NULL;
  g_autofree char *name = g_strdelimit (g_strdup (text != NULL ? text : "Samordna"), "/\\:.", '-');
  g_autofree char *today = sam_date_format_iso (sam_date_today ());

  return g_strdup_printf ("%s %s%s", name, today, suffix);
}

static void
on_export_cb (Exporting *self)
{
  Exporting *copy = exporting_new (self->parent, self->context);
  g_autofree char *name = NULL;

  copy->format = (int) adw_combo_row_get_selected (ADW_COMBO_ROW (self->format_row));
  copy->flags = gtk_switch_get_active (GTK_SWITCH (self->text_switch)) ? SAM_EXPORT_ALL : SAM_EXPORT_WITHOUT_COACHING_TEXT;
  g_set_weak_pointer (&copy->window, self->window);
  name = suggest_name (self->context, copy->format == AS_WORKBOOK ? ".xlsx" : "");
  sam_dialogs_save_file (self->window, copy->format == AS_WORKBOOK ? _("Where to Keep the Workbook") : _("A New Folder for the CSV Files"),
                         name, on_place_chosen_cb, copy, exporting_free);
}

static GtkWidget *
build_format_row (Exporting *self)
{
  const char *labels[] = { C_("export", "CSV files that can be read in again"), C_("export", "Workbook (XLSX)"), NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (labels);

  self->format_row = adw_combo_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->format_row), _("Format"));
  adw_combo_row_set_model (ADW_COMBO_ROW (self->format_row), G_LIST_MODEL (list));

  return self->format_row;
}

static GtkWidget *
build_text_row (Exporting *self)
{
  GtkWidget *row = adw_action_row_new ();

  self->text_switch = gtk_switch_new ();
  gtk_widget_set_valign (self->text_switch, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("With texts of individual coaching"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               _("What teacher and coach wrote leaves the file. Without it, questions and notes are left out."));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->text_switch);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), self->text_switch);

  return row;
}

static GtkWidget *
build_header (Exporting *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));
  GtkWidget *export = gtk_button_new_with_mnemonic (_("_Export…"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  gtk_widget_add_css_class (export, "suggested-action");
  g_signal_connect_swapped (export, "clicked", G_CALLBACK (on_export_cb), self);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), export);
  gtk_window_set_default_widget (GTK_WINDOW (self->window), export);

  return header;
}

static void
add_escape (GtkWidget *window)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Escape"),
                                                          gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, controller);
}

GtkWindow *
sam_export_dialog_present (GtkWidget *parent, SamContext *context)
{
  Exporting *self;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = adw_preferences_group_new ();

  g_return_val_if_fail (SAM_IS_CONTEXT (context), NULL);

  self = exporting_new (parent, context);
  g_set_weak_pointer (&self->window, adw_window_new ());
  gtk_window_set_title (GTK_WINDOW (self->window), _("Export"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), build_format_row (self));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), build_text_row (self));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  gtk_box_append (GTK_BOX (box), build_header (self));
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (box), page);
  adw_window_set_content (ADW_WINDOW (self->window), box);
  add_escape (self->window);
  g_object_set_data_full (G_OBJECT (self->window), "exporting", self, exporting_free);

  gtk_window_set_transient_for (GTK_WINDOW (self->window), GTK_WINDOW (gtk_widget_get_root (parent)));
  gtk_window_set_modal (GTK_WINDOW (self->window), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self->window), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self->window),
                               MIN (560, MAX (340, gtk_widget_get_width (GTK_WIDGET (gtk_widget_get_root (parent))))), 300);
  gtk_window_present (GTK_WINDOW (self->window));

  return GTK_WINDOW (self->window);
}

void
sam_export_dialog_save_list (GtkWidget *parent, SamContext *context, SamFamilyId family, GArray *ids)
{
  static const char *const suffixes[] = { ".xlsx", ".csv", NULL };
  Exporting *self;
  g_autofree char *name = NULL;

  g_return_if_fail (SAM_IS_CONTEXT (context));

  self = exporting_new (parent, context);
  self->family = (int) family;
  self->ids = ids;
  name = g_strdup_printf ("%s.xlsx", sam_family_get_label (sam_family_get (family)));
  sam_dialogs_save_file_as (parent, _("Export List (.xlsx or .csv)"), name, suffixes, on_place_chosen_cb, self, exporting_free);
}
