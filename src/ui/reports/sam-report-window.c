/*
 * SamReportWindow: one report in a window of its own.
 */
#include "sam-report-window.h"

#include <glib/gi18n.h>

/* Pixels. */
#define WIDTH 900
#define HEIGHT 760
#define FORM_WIDTH 300
#define FORM_HEIGHT 480

struct _SamReportWindow
{
  SamToolWindow    parent_instance;

  SamReportViewer *viewer;
  SamReportForm   *form;
  AdwWindowTitle  *title;
};

G_DEFINE_FINAL_TYPE (SamReportWindow, sam_report_window, SAM_TYPE_TOOL_WINDOW)

static void
order_report (SamReportWindow *self)
{
  SamContext *context = sam_tool_window_get_context (SAM_TOOL_WINDOW (self));
  SamReportOptions options;

  if (context != NULL && sam_report_form_get_options (self->form, &options))
    sam_report_viewer_order (self->viewer, context, sam_report_form_get_kind (self->form), &options);
}

static void
on_has_report_cb (SamReportWindow *self)
{
  SamReport *report = sam_report_viewer_get_report (self->viewer);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.print", report != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.save", report != NULL);
  if (report != NULL)
    adw_window_title_set_title (self->title, sam_report_get_name (report));
}

static void
on_print (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sam_report_viewer_print (SAM_REPORT_WINDOW (widget)->viewer);
}

static void
on_search (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sam_report_viewer_search (SAM_REPORT_WINDOW (widget)->viewer);
}

static void
on_save (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sam_report_viewer_save (SAM_REPORT_WINDOW (widget)->viewer);
}

/* Escape ends a search first, wherever the focus is. */
static void
sam_report_window_leave (SamToolWindow *window)
{
  if (!sam_report_viewer_end_search (SAM_REPORT_WINDOW (window)->viewer))
    SAM_TOOL_WINDOW_CLASS (sam_report_window_parent_class)->leave (window);
}

static void
sam_report_window_class_init (SamReportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  SAM_TOOL_WINDOW_CLASS (klass)->leave = sam_report_window_leave;
  gtk_widget_class_install_action (widget_class, "report.print", NULL, on_print);
  gtk_widget_class_install_action (widget_class, "report.save", NULL, on_save);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "report.print", NULL);
  gtk_widget_class_install_action (widget_class, "report.search", NULL, on_search);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "report.search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "report.save", NULL);
}

static GtkWidget *
make_button (const char *icon, const char *name, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return button;
}

/* The same form as in the place "Reports", behind a button. */
static GtkWidget *
make_options_button (SamReportWindow *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  const int margin = 12;

  self->form = SAM_REPORT_FORM (sam_report_form_new ());
  gtk_widget_set_margin_start (GTK_WIDGET (self->form), margin);
  gtk_widget_set_margin_end (GTK_WIDGET (self->form), margin);
  gtk_widget_set_margin_top (GTK_WIDGET (self->form), margin);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->form), margin);
  gtk_widget_set_size_request (GTK_WIDGET (self->form), FORM_WIDTH, -1);
  g_signal_connect_swapped (self->form, "changed", G_CALLBACK (order_report), self);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), FORM_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->form));
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "emblem-system-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_widget_set_tooltip_text (button, _("Options"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Options"), -1);

  return button;
}

static void
sam_report_window_init (SamReportWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *print_button = make_button ("document-print-symbolic", _("Print…"), "report.print");

  self->title = ADW_WINDOW_TITLE (adw_window_title_new ("", NULL));
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), GTK_WIDGET (self->title));
  gtk_widget_add_css_class (print_button, "suggested-action");
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), print_button);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), make_button ("document-save-symbolic", _("Save as PDF or HTML…"), "report.save"));
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), make_options_button (self));

  self->viewer = SAM_REPORT_VIEWER (sam_report_viewer_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->viewer), TRUE);
  /* Work that is going on may keep the viewer for longer than the window. */
  g_signal_connect_object (self->viewer, "notify::has-report", G_CALLBACK (on_has_report_cb), self, G_CONNECT_SWAPPED);
  sam_report_viewer_add_keys (self->viewer, GTK_WIDGET (self));

  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->viewer));
  sam_tool_window_set_content (SAM_TOOL_WINDOW (self), box);
  on_has_report_cb (self);
}

GtkWindow *
sam_report_window_present (GtkWidget              *origin,
                           SamContext             *context,
                           const SamReportKind    *kind,
                           const SamReportOptions *options)
{
  SamReportWindow *self;

  g_return_val_if_fail (GTK_IS_WIDGET (origin), NULL);
  g_return_val_if_fail (context != NULL && kind != NULL && options != NULL, NULL);

  self = g_object_new (SAM_TYPE_REPORT_WINDOW, NULL);
  sam_tool_window_attach (SAM_TOOL_WINDOW (self), origin, context, WIDTH, HEIGHT);
  gtk_window_set_title (GTK_WINDOW (self), _(kind->title));
  adw_window_title_set_title (self->title, _(kind->title));
  sam_report_form_set_context (self->form, context);
  sam_report_form_fix_kind (self->form, kind);
  sam_report_form_set_options (self->form, options);
  order_report (self);
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WINDOW (self);
}

SamReportViewer *
sam_report_window_get_viewer (SamReportWindow *self)
{
  g_return_val_if_fail (SAM_IS_REPORT_WINDOW (self), NULL);

  return self->viewer;
}

SamReportForm *
sam_report_window_get_form (SamReportWindow *self)
{
  g_return_val_if_fail (SAM_IS_REPORT_WINDOW (self), NULL);

  return self->form;
}
