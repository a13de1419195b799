/*
 * SamDisclosureWindow: what of the coaching's text left the file.
 */
#include "sam-disclosure-window.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-dialogs.h"
#include "sam-disclosure-export.h"
#include "sam-disclosure.h"
#include "sam-report-window.h"

struct _SamDisclosureWindow
{
  SamToolWindow  parent_instance;

  GtkStack      *stack;
  GtkColumnView *view;
  GtkEditable   *search_entry;
  GtkDropDown   *act_drop;

  GListStore         *lines;
  GtkFilterListModel *shown;
  GtkFilter          *filter;
};

G_DEFINE_FINAL_TYPE (SamDisclosureWindow, sam_disclosure_window, SAM_TYPE_TOOL_WINDOW)

typedef char *(*TellFunc) (SamDisclosure *line);

static SamStore *
get_store (SamDisclosureWindow *self)
{
  return sam_context_get_store (sam_tool_window_get_context (SAM_TOOL_WINDOW (self)));
}

/* Cells */

static char *
tell_number (SamDisclosure *line)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, sam_disclosure_get_number (line));
}

static char *
tell_time (SamDisclosure *line)
{
  return g_date_time_format (sam_disclosure_get_made_at (line), "%Y-%m-%d %H:%M");
}

static char *
tell_what (SamDisclosure *line)
{
  const SamLanguage *language = sam_language_get_default ();

  /* Translators: how the text left the file, and what it was: “Printed: The teacher’s booklet” */
  return g_strdup_printf (C_ ("disclosure", "%s: %s"), sam_disclosure_act_get_label (sam_disclosure_get_act (line), language),
                          sam_disclosure_subject_get_label (sam_disclosure_get_subject (line), language));
}

static char *
or_dash (const char *text)
{
  return g_strdup (text != NULL ? text : "–");
}

static char *
tell_whose (SamDisclosure *line)
{
  return or_dash (sam_disclosure_get_person_name (line));
}

static char *
tell_recipient (SamDisclosure *line)
{
  return or_dash (sam_disclosure_describe_recipient (sam_disclosure_get_recipient (line), sam_language_get_default ()));
}

static char *
tell_reason (SamDisclosure *line)
{
  return or_dash (sam_disclosure_get_reason (line));
}

static char *
tell_by (SamDisclosure *line)
{
  return or_dash (sam_disclosure_get_made_by (line));
}

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer tell)
{
  g_autofree char *text = ((TellFunc) tell) (gtk_list_item_get_item (item));
  GtkWidget *label = gtk_list_item_get_child (item);

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, text);
}

static void
add_column (SamDisclosureWindow *self, const char *title, int width, gboolean expands, TellFunc tell)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), tell);
  column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_fixed_width (column, width);
  gtk_column_view_column_set_expand (column, expands);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_append_column (self->view, column);
}

/* What is shown */

static gboolean
says (SamDisclosure *line, const char *wanted)
{
  static const TellFunc tells[] = { tell_number, tell_time, tell_what, tell_whose, tell_recipient, tell_reason, tell_by };

  for (guint i = 0; i < G_N_ELEMENTS (tells); i++)
    {
      g_autofree char *text = tells[i](line);
      g_autofree char *folded = g_utf8_casefold (text, -1);

      if (strstr (folded, wanted) != NULL)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_shown (gpointer item, gpointer user_data)
{
  SamDisclosureWindow *self = user_data;
  guint act = gtk_drop_down_get_selected (self->act_drop);
  g_autofree char *wanted = g_utf8_casefold (gtk_editable_get_text (self->search_entry), -1);

  if (act != GTK_INVALID_LIST_POSITION && act > 0 && sam_disclosure_get_act (item) != (SamDisclosureAct) (act - 1))
    return FALSE;

  return *wanted == '\0' || says (item, g_strstrip (wanted));
}

static void
update_stack (SamDisclosureWindow *self)
{
  const char *page = "list";

  if (g_list_model_get_n_items (G_LIST_MODEL (self->lines)) == 0)
    page = "empty";
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->shown)) == 0)
    page = "none";
  gtk_stack_set_visible_child_name (self->stack, page);
}

static void
on_filter_cb (SamDisclosureWindow *self)
{
  /* While the window is being built there is none. */
  if (self->filter == NULL)
    return;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  update_stack (self);
}

static void
load (SamDisclosureWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = sam_disclosure_list (sam_store_get_database (get_store (self)), NULL, &error);

  if (lines == NULL)
    {
      sam_dialogs_show_error (GTK_WIDGET (self), _ ("The Disclosure Log Cannot Be Shown"), error);
      return;
    }
  g_list_store_splice (self->lines, 0, g_list_model_get_n_items (G_LIST_MODEL (self->lines)), lines->pdata, lines->len);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "disclosure.export", lines->len > 0);
  update_stack (self);
}

/* Out */

static void
on_print (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const SamReportOptions options = { .as_of = SAM_DATE_NONE, .date = SAM_DATE_NONE };

  sam_report_window_present (widget, sam_tool_window_get_context (SAM_TOOL_WINDOW (widget)),
                             sam_report_kinds_find ("disclosure-log"), &options);
}

static void
on_file_chosen_cb (GFile *file, gpointer user_data)
{
  SamDisclosureWindow *self = user_data;
  g_autofree char *path = sam_dialogs_dup_path (GTK_WIDGET (self), file);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (path == NULL || sam_tool_window_get_context (SAM_TOOL_WINDOW (self)) == NULL)
    return;
  if (!sam_disclosure_export (sam_store_get_database (get_store (self)), sam_language_get_default (), path, &error))
    {
      sam_dialogs_show_error (GTK_WIDGET (self), _ ("Not exported"), error);
      return;
    }
  name = g_filename_display_basename (path);
  /* Translators: the name of a file or folder */
  text = g_strdup_printf (_ ("Exported to “%s”"), name);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
}

static void
on_export (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *today = sam_date_format_iso (sam_date_today ());
  g_autofree char *name = g_strdup_printf ("%s %s.csv", _ ("Disclosure log"), today);

  sam_dialogs_save_file (widget, _ ("Export Disclosure Log"), name, on_file_chosen_cb, g_object_ref (widget), g_object_unref);
}

static void
on_find (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (SAM_DISCLOSURE_WINDOW (widget)->search_entry));
}

/* The window */

static void
sam_disclosure_window_dispose (GObject *object)
{
  SamDisclosureWindow *self = SAM_DISCLOSURE_WINDOW (object);

  if (self->shown != NULL)
    gtk_filter_list_model_set_filter (self->shown, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), SAM_TYPE_DISCLOSURE_WINDOW);
  g_clear_object (&self->filter);
  g_clear_object (&self->shown);
  g_clear_object (&self->lines);

  G_OBJECT_CLASS (sam_disclosure_window_parent_class)->dispose (object);
}

static void
sam_disclosure_window_class_init (SamDisclosureWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_disclosure_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-disclosure-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SamDisclosureWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, SamDisclosureWindow, view);
  gtk_widget_class_bind_template_child (widget_class, SamDisclosureWindow, search_entry);
  gtk_widget_class_bind_template_child (widget_class, SamDisclosureWindow, act_drop);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_cb);
  gtk_widget_class_install_action (widget_class, "disclosure.print", NULL, on_print);
  gtk_widget_class_install_action (widget_class, "disclosure.export", NULL, on_export);
  gtk_widget_class_install_action (widget_class, "disclosure.find", NULL, on_find);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "disclosure.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "disclosure.find", NULL);
}

static void
fill_acts (SamDisclosureWindow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, C_ ("disclosure", "All ways"));
  for (guint i = 0; i < SAM_N_DISCLOSURE_ACTS; i++)
    gtk_string_list_append (names, sam_disclosure_act_get_label (i, sam_language_get_default ()));
  gtk_drop_down_set_model (self->act_drop, G_LIST_MODEL (names));
}

static void
sam_disclosure_window_init (SamDisclosureWindow *self)
{
  GtkSelectionModel *selection;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->lines = g_list_store_new (SAM_TYPE_DISCLOSURE);
  fill_acts (self);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  self->shown = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->lines)), g_object_ref (self->filter));
  selection = GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->shown))));
  gtk_column_view_set_model (self->view, selection);
  g_object_unref (selection);
  add_column (self, C_ ("column", "No."), 56, FALSE, tell_number);
  add_column (self, C_ ("column", "When"), 150, FALSE, tell_time);
  add_column (self, C_ ("column", "What"), 220, TRUE, tell_what);
  add_column (self, C_ ("column", "Whose"), 150, TRUE, tell_whose);
  add_column (self, C_ ("column", "To whom"), 150, TRUE, tell_recipient);
  add_column (self, C_ ("column", "Why"), 180, TRUE, tell_reason);
  add_column (self, C_ ("column", "By"), 110, FALSE, tell_by);
  gtk_drop_down_set_selected (self->act_drop, 0);
}

GtkWindow *
sam_disclosure_window_present (GtkWidget *origin, SamContext *context)
{
  SamDisclosureWindow *self;

  g_return_val_if_fail (GTK_IS_WIDGET (origin), NULL);
  g_return_val_if_fail (SAM_IS_CONTEXT (context), NULL);

  self = g_object_new (SAM_TYPE_DISCLOSURE_WINDOW, NULL);
  sam_tool_window_attach (SAM_TOOL_WINDOW (self), origin, context, 980, 560);
  /* A report of the log, or what was erased, may have changed it. */
  g_signal_connect_object (context, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WINDOW (self);
}

GListModel *
sam_disclosure_window_get_lines (SamDisclosureWindow *self)
{
  g_return_val_if_fail (SAM_IS_DISCLOSURE_WINDOW (self), NULL);

  return G_LIST_MODEL (self->shown);
}
