/*
 * SamReportsPage: the place "Reports": choose, see, print, save.
 */
#include "sam-reports-page.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-back-button.h"
#include "sam-figures-file.h"
#include "sam-fixed-list.h"
#include "sam-menu-button.h"
#include "sam-report-form.h"
#include "sam-report-viewer.h"

struct _SamReportsPage
{
  SamPage          parent_instance;

  SamBackButton   *back_button;
  AdwWindowTitle  *window_title;
  GtkWidget       *print_button;
  GtkWidget       *save_button;
  GtkWidget       *narrow_save_button;
  GtkWidget       *narrow_bar;
  AdwLeaflet      *leaflet;
  SamReportViewer *viewer;
  SamReportForm   *form;
  GtkWidget       *options_box;
  SamFixedList    *fixed_list;
  GtkWidget       *fix_button;
};

G_DEFINE_FINAL_TYPE (SamReportsPage, sam_reports_page, SAM_TYPE_PAGE)

static void
order_report (SamReportsPage *self)
{
  SamContext *context = sam_page_get_context (SAM_PAGE (self));
  const SamReportKind *kind = sam_report_form_get_kind (self->form);
  SamReportOptions options;

  adw_window_title_set_subtitle (self->window_title, _(kind->title));
  if (context != NULL && sam_report_form_get_options (self->form, &options))
    sam_report_viewer_order (self->viewer, context, kind, &options);
}

static void
on_form_changed_cb (SamReportsPage *self)
{
  order_report (self);
}

/* Chooses a report by its name. */
static void
on_kind (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const SamReportKind *kind = sam_report_kinds_find (g_variant_get_string (parameter, NULL));

  if (kind != NULL)
    sam_report_form_set_kind (SAM_REPORTS_PAGE (widget)->form, kind);
}

static void
on_has_report_cb (SamReportsPage *self)
{
  SamContext *context = sam_page_get_context (SAM_PAGE (self));
  gboolean has_report;

  g_object_get (self->viewer, "has-report", &has_report, NULL);

  gtk_widget_set_sensitive (self->save_button, has_report);
  gtk_widget_set_sensitive (self->narrow_save_button, has_report);
  gtk_widget_set_sensitive (self->fix_button, sam_report_viewer_get_report (self->viewer) != NULL && context != NULL
                                                && sam_context_is_editable (context));
}

static void
on_save_cb (SamReportsPage *self)
{
  sam_report_viewer_save (self->viewer);
}

static void
update_fold (SamReportsPage *self)
{
  gboolean narrow = sam_page_is_narrow (SAM_PAGE (self));
  gboolean shows_preview = g_strcmp0 (adw_leaflet_get_visible_child_name (self->leaflet), "preview") == 0;

  sam_back_button_set_inner (self->back_button, narrow && shows_preview);
}

static void
on_show_preview_cb (SamReportsPage *self)
{
  adw_leaflet_set_visible_child_name (self->leaflet, "preview");
  gtk_widget_grab_focus (GTK_WIDGET (sam_report_viewer_get_preview (self->viewer)));
}

static gboolean
sam_reports_page_print (SamPage *page)
{
  return sam_report_viewer_print (SAM_REPORTS_PAGE (page)->viewer);
}

static gboolean
sam_reports_page_search (SamPage *page)
{
  SamReportsPage *self = SAM_REPORTS_PAGE (page);

  if (sam_page_get_context (page) == NULL)
    return FALSE;
  if (sam_page_is_narrow (page))
    adw_leaflet_set_visible_child_name (self->leaflet, "preview");

  return sam_report_viewer_search (self->viewer);
}

static gboolean
sam_reports_page_back (SamPage *page)
{
  SamReportsPage *self = SAM_REPORTS_PAGE (page);

  if (sam_report_viewer_end_search (self->viewer))
    return TRUE;
  if (!sam_page_is_narrow (page) || g_strcmp0 (adw_leaflet_get_visible_child_name (self->leaflet), "preview") != 0)
    return FALSE;

  adw_leaflet_set_visible_child_name (self->leaflet, "options");

  return TRUE;
}

static void
sam_reports_page_narrow_changed (SamPage *page)
{
  SamReportsPage *self = SAM_REPORTS_PAGE (page);
  gboolean narrow = sam_page_is_narrow (page);
  int margin = narrow ? 12 : 18;

  adw_leaflet_set_can_unfold (self->leaflet, !narrow);
  if (narrow)
    adw_leaflet_set_visible_child_name (self->leaflet, "options");
  gtk_widget_set_visible (self->print_button, !narrow);
  gtk_widget_set_visible (self->save_button, !narrow);
  gtk_widget_set_visible (self->narrow_bar, narrow);
  gtk_widget_set_size_request (self->options_box, narrow ? -1 : 294, -1);
  g_object_set (self->options_box, "margin-start", margin, "margin-end", margin,
                "margin-top", margin, "margin-bottom", margin, NULL);
  update_fold (self);
}

/* The form takes the day without ordering a report for it: the refresh does. */
static void
on_as_of_cb (SamReportsPage *self)
{
  SamContext *context = sam_page_get_context (SAM_PAGE (self));

  if (context != NULL)
    sam_report_form_set_as_of (self->form, sam_context_get_as_of (context));
}

static void
sam_reports_page_context_changed (SamPage *page)
{
  SamReportsPage *self = SAM_REPORTS_PAGE (page);
  SamContext *context = sam_page_get_context (page);

  if (SAM_PAGE_CLASS (sam_reports_page_parent_class)->context_changed != NULL)
    SAM_PAGE_CLASS (sam_reports_page_parent_class)->context_changed (page);

  /* A report of the programme that was open before is nobody's any more. */
  sam_report_viewer_clear (self->viewer);
  sam_fixed_list_fill (self->fixed_list, NULL);
  sam_report_form_set_context (self->form, context);
  if (context != NULL)
    g_signal_connect_object (context, "notify::as-of", G_CALLBACK (on_as_of_cb), self, G_CONNECT_SWAPPED);
}

static void
sam_reports_page_refresh (SamPage *page, SamFamilySet families)
{
  SamReportsPage *self = SAM_REPORTS_PAGE (page);

  sam_fixed_list_fill (self->fixed_list, sam_page_get_context (page));
  /* What is fixed stays as it is, and in sight. */
  if (!sam_report_viewer_is_fixed (self->viewer))
    order_report (self);
}

/* Fixed reports */

static void
show_fixed (SamReportsPage *self, gint64 number)
{
  SamContext *context = sam_page_get_context (SAM_PAGE (self));

  if (context == NULL || !sam_report_viewer_show_fixed (self->viewer, context, number))
    return;
  adw_window_title_set_subtitle (self->window_title, _("Fixed Report"));
  if (sam_page_is_narrow (SAM_PAGE (self)))
    adw_leaflet_set_visible_child_name (self->leaflet, "preview");
}

static void
on_fixed_chosen_cb (SamReportsPage *self, gint64 number)
{
  show_fixed (self, number);
}

static void
on_fixed_cb (gint64 number, gpointer user_data)
{
  SamReportsPage *self = user_data;

  sam_fixed_list_fill (self->fixed_list, sam_page_get_context (SAM_PAGE (self)));
  show_fixed (self, number);
}

static void
on_fix_cb (SamReportsPage *self)
{
  sam_report_viewer_fix (self->viewer, on_fixed_cb, g_object_ref (self), g_object_unref);
}

static void
on_export_figures (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SamContext *context = sam_page_get_context (SAM_PAGE (widget));

  if (context != NULL)
    sam_figures_file_save (widget, context);
}

static void
on_leave_fixed (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SamReportsPage *self = SAM_REPORTS_PAGE (widget);

  sam_report_viewer_clear (self->viewer);
  order_report (self);
}

static void
sam_reports_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SAM_TYPE_REPORTS_PAGE);

  G_OBJECT_CLASS (sam_reports_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-reports-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SamReportsPage, back_button);
  gtk_widget_class_bind_template_child (widget_class, SamReportsPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, SamReportsPage, print_button);
  gtk_widget_class_bind_template_child (widget_class, SamReportsPage, save_button);
  gtk_widget_class_bind_template_child (widget_class, SamReportsPage, narrow_save_button);
  gtk_widget_class_bind_template_child (widget_class, SamReportsPage, narrow_bar);
  gtk_widget_class_bind_template_child (widget_class, SamReportsPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, SamReportsPage, viewer);
  gtk_widget_class_bind_template_child (widget_class, SamReportsPage, form);
  gtk_widget_class_bind_template_callback (widget_class, on_form_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_has_report_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_save_cb);
  gtk_widget_class_bind_template_child (widget_class, SamReportsPage, fixed_list);
  gtk_widget_class_bind_template_child (widget_class, SamReportsPage, options_box);
  gtk_widget_class_bind_template_child (widget_class, SamReportsPage, fix_button);
  gtk_widget_class_bind_template_callback (widget_class, on_show_preview_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_fixed_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_fix_cb);
}

static void
sam_reports_page_class_init (SamReportsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  SamPageClass *page_class = SAM_PAGE_CLASS (klass);

  object_class->dispose = sam_reports_page_dispose;
  page_class->context_changed = sam_reports_page_context_changed;
  page_class->refresh = sam_reports_page_refresh;
  page_class->narrow_changed = sam_reports_page_narrow_changed;
  page_class->print = sam_reports_page_print;
  page_class->search = sam_reports_page_search;
  page_class->back = sam_reports_page_back;

  g_type_ensure (SAM_TYPE_BACK_BUTTON);
  g_type_ensure (SAM_TYPE_MENU_BUTTON);
  g_type_ensure (SAM_TYPE_FIXED_LIST);
  g_type_ensure (SAM_TYPE_REPORT_FORM);
  g_type_ensure (SAM_TYPE_REPORT_VIEWER);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "reports.kind", "s", on_kind);
  gtk_widget_class_install_action (widget_class, "reports.export-figures", NULL, on_export_figures);
  gtk_widget_class_install_action (widget_class, "reports.leave-fixed", NULL, on_leave_fixed);
}

static void
sam_reports_page_init (SamReportsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (self->leaflet, "notify::visible-child", G_CALLBACK (update_fold), self, G_CONNECT_SWAPPED);
  sam_report_viewer_add_keys (self->viewer, GTK_WIDGET (self));
  on_has_report_cb (self);
  sam_reports_page_narrow_changed (SAM_PAGE (self));
}
