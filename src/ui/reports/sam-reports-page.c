/*
 * SamReportsPage: the place "Reports": choose, see, print, save.
 */
#include "sam-reports-page.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-back-button.h"
#include "sam-date-row.h"
#include "sam-dialogs.h"
#include "sam-menu-button.h"
#include "sam-print-operation.h"
#include "sam-report-kinds.h"
#include "sam-report-preview.h"

struct _SamReportsPage
{
  SamPage           parent_instance;

  SamBackButton    *back_button;
  GtkWidget        *print_button;
  GtkWidget        *save_button;
  GtkWidget        *narrow_save_button;
  GtkWidget        *narrow_bar;
  AdwLeaflet       *leaflet;
  GtkStack         *preview_stack;
  GtkSpinner       *working_spinner;
  AdwStatusPage    *failed_page;
  SamReportPreview *preview;
  GtkWidget        *controls;
  GtkWidget        *previous_button;
  GtkWidget        *next_button;
  GtkLabel         *page_label;
  GtkButton        *zoom_button;
  GtkWidget        *options;
  SamDateRow       *as_of_row;
  AdwComboRow      *language_row;

  SamReport        *report;
  /* The report that is being made; an older one that still works is told to stop. */
  GCancellable     *cancellable;
  gboolean          filling;
};

G_DEFINE_FINAL_TYPE (SamReportsPage, sam_reports_page, SAM_TYPE_PAGE)

static const char *const language_codes[] = { "sv", "en" };

/* What the thread is told; it shares nothing with the window. */
typedef struct
{
  char            *path;
  SamReportOptions options;
} Order;

static void
order_free (Order *self)
{
  g_free (self->path);
  g_free (self);
}

static void
make_report (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Order *order = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SamDatabase) database = sam_database_open_reader (order->path, &error);
  SamReport *report = NULL;

  if (database != NULL)
    report = sam_report_new (sam_report_kinds_find ("progress-overview"), database, &order->options, &error);

  if (report != NULL)
    g_task_return_pointer (task, report, (GDestroyNotify) sam_report_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
set_working (SamReportsPage *self, gboolean working)
{
  gtk_widget_set_visible (GTK_WIDGET (self->working_spinner), working);
  gtk_spinner_set_spinning (self->working_spinner, working);
}

static void
update_actions (SamReportsPage *self)
{
  gboolean has_report = self->report != NULL;

  gtk_widget_set_sensitive (self->save_button, has_report);
  gtk_widget_set_sensitive (self->narrow_save_button, has_report);
}

static void
show_report (SamReportsPage *self, SamReport *report)
{
  g_clear_pointer (&self->report, sam_report_free);
  self->report = report;
  sam_report_preview_set_report (self->preview, report);
  gtk_widget_set_visible (self->controls, report != NULL);
  update_actions (self);
}

static void
on_report_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SamReportsPage *self = SAM_REPORTS_PAGE (source);
  g_autoptr (GError) error = NULL;
  SamReport *report = g_task_propagate_pointer (G_TASK (result), &error);

  /* Options have changed meanwhile: another report is on its way. */
  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    {
      g_clear_pointer (&report, sam_report_free);
      return;
    }

  g_clear_object (&self->cancellable);
  set_working (self, FALSE);
  if (report != NULL)
    {
      show_report (self, report);
      gtk_stack_set_visible_child_name (self->preview_stack, "report");
    }
  else
    {
      g_autofree char *text = g_markup_escape_text (error->message, -1);

      show_report (self, NULL);
      adw_status_page_set_description (self->failed_page, text);
      gtk_stack_set_visible_child_name (self->preview_stack, "failed");
    }
}

static void
order_report (SamReportsPage *self)
{
  SamContext *context = sam_page_get_context (SAM_PAGE (self));
  SamDate as_of = sam_date_row_get_date (self->as_of_row);
  guint language = adw_combo_row_get_selected (self->language_row);
  g_autoptr (GTask) task = NULL;
  Order *order;

  if (context == NULL || as_of == SAM_DATE_NONE || language >= G_N_ELEMENTS (language_codes))
    return;

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();

  order = g_new0 (Order, 1);
  order->path = g_strdup (sam_store_get_path (sam_context_get_store (context)));
  order->options.as_of = as_of;
  order->options.language = sam_language_find (language_codes[language]);

  gtk_stack_set_visible_child_name (self->preview_stack, "report");
  set_working (self, self->report == NULL);

  task = g_task_new (self, self->cancellable, on_report_made_cb, NULL);
  g_task_set_task_data (task, order, (GDestroyNotify) order_free);
  g_task_run_in_thread (task, make_report);
}

static void
on_options_cb (SamReportsPage *self)
{
  if (!self->filling)
    order_report (self);
}

static void
on_retry_cb (SamReportsPage *self)
{
  order_report (self);
}

static void
on_preview_changed_cb (SamReportsPage *self)
{
  guint page = sam_report_preview_get_page (self->preview);
  guint n_pages = sam_report_preview_get_n_pages (self->preview);
  /* Translators: page number and number of pages, as “1 (2)” */
  g_autofree char *pages = g_strdup_printf (_("%u (%u)"), page + 1, MAX (1, n_pages));
  int percent = sam_report_preview_get_zoom (self->preview) * 100 + 0.5;
  /* Translators: how large the page is shown, as “60%” */
  g_autofree char *zoom = g_strdup_printf (C_("zoom", "%d%%"), percent);

  gtk_label_set_label (self->page_label, pages);
  gtk_button_set_label (self->zoom_button, zoom);
  gtk_widget_set_sensitive (self->previous_button, page > 0);
  gtk_widget_set_sensitive (self->next_button, page + 1 < n_pages);
}

static void
on_previous_cb (SamReportsPage *self)
{
  guint page = sam_report_preview_get_page (self->preview);

  if (page > 0)
    sam_report_preview_set_page (self->preview, page - 1);
}

static void
on_next_cb (SamReportsPage *self)
{
  sam_report_preview_set_page (self->preview, sam_report_preview_get_page (self->preview) + 1);
}

static void
on_zoom_in_cb (SamReportsPage *self)
{
  sam_report_preview_zoom (self->preview, 1);
}

static void
on_zoom_out_cb (SamReportsPage *self)
{
  sam_report_preview_zoom (self->preview, -1);
}

static void
on_zoom_fit_cb (SamReportsPage *self)
{
  sam_report_preview_zoom (self->preview, 0);
}

/* Keys of the page, by what they do; the argument is a letter. */
static gboolean
on_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  SamReportsPage *self = SAM_REPORTS_PAGE (user_data != NULL ? user_data : widget);
  const char *what = g_variant_get_string (arguments, NULL);

  if (sam_page_is_in_popover (SAM_PAGE (self)))
    return GDK_EVENT_PROPAGATE;

  switch (*what)
    {
    case 'p':
      on_previous_cb (self);
      break;
    case 'n':
      on_next_cb (self);
      break;
    case '+':
      on_zoom_in_cb (self);
      break;
    case '-':
      on_zoom_out_cb (self);
      break;
    default:
      on_zoom_fit_cb (self);
      break;
    }

  return GDK_EVENT_STOP;
}

static void
on_save_chosen_cb (GFile *file, gpointer user_data)
{
  SamReportsPage *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (self->report == NULL)
    return;

  if (g_file_peek_path (file) == NULL)
    {
      g_set_error_literal (&error, SAM_ERROR, SAM_ERROR_FAILED,
                           _("Nothing was saved: reports can only be saved in a folder of this computer. Choose such a folder."));
      sam_dialogs_show_error (GTK_WIDGET (self), _("The Report Was Not Saved"), error);
      return;
    }

  if (!sam_report_write_pdf (self->report, g_file_peek_path (file), &error))
    {
      sam_dialogs_show_error (GTK_WIDGET (self), _("The Report Was Not Saved"), error);
      return;
    }

  name = g_file_get_basename (file);
  /* Translators: a file name */
  text = g_strdup_printf (_("Saved “%s”"), name);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
}

static void
on_save_cb (SamReportsPage *self)
{
  g_autofree char *date = NULL;
  g_autofree char *name = NULL;

  if (self->report == NULL)
    return;

  date = sam_date_format_iso (sam_date_row_get_date (self->as_of_row));
  name = g_strdup_printf ("%s %s.pdf", sam_report_get_name (self->report), date);
  sam_dialogs_save_file (GTK_WIDGET (self), _("Save Report"), name, on_save_chosen_cb, g_object_ref (self), g_object_unref);
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
  gtk_widget_grab_focus (GTK_WIDGET (self->preview));
}

static gboolean
sam_reports_page_print (SamPage *page)
{
  SamReportsPage *self = SAM_REPORTS_PAGE (page);
  g_autoptr (SamPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->report == NULL)
    return FALSE;

  operation = sam_print_operation_new (self->report);
  if (sam_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      g_autoptr (GError) told = NULL;

      /* Translators: the reason, as the printing system gives it */
      g_set_error (&told, SAM_ERROR, SAM_ERROR_FAILED,
                   _("%s. The report itself is unharmed: try again, or save it as a PDF file and print that."),
                   error->message);
      sam_dialogs_show_error (GTK_WIDGET (self), _("The Report Was Not Printed"), told);
    }

  return TRUE;
}

static gboolean
sam_reports_page_back (SamPage *page)
{
  SamReportsPage *self = SAM_REPORTS_PAGE (page);

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
  gtk_widget_set_size_request (self->options, narrow ? -1 : 294, -1);
  g_object_set (self->options, "margin-start", margin, "margin-end", margin,
                "margin-top", margin, "margin-bottom", margin, NULL);
  update_fold (self);
}

/* Sets the day without ordering a report for it. */
static void
take_as_of (SamReportsPage *self)
{
  SamContext *context = sam_page_get_context (SAM_PAGE (self));

  self->filling = TRUE;
  sam_date_row_set_date (self->as_of_row, sam_context_get_as_of (context));
  self->filling = FALSE;
}

static void
on_as_of_cb (SamReportsPage *self)
{
  if (sam_page_get_context (SAM_PAGE (self)) != NULL)
    take_as_of (self);
}

static void
sam_reports_page_context_changed (SamPage *page)
{
  SamReportsPage *self = SAM_REPORTS_PAGE (page);
  SamContext *context = sam_page_get_context (page);

  if (SAM_PAGE_CLASS (sam_reports_page_parent_class)->context_changed != NULL)
    SAM_PAGE_CLASS (sam_reports_page_parent_class)->context_changed (page);

  /* A report of the programme that was open before is nobody's any more. */
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  show_report (self, NULL);

  if (context == NULL)
    return;

  g_signal_connect_object (context, "notify::as-of", G_CALLBACK (on_as_of_cb), self, G_CONNECT_SWAPPED);
  take_as_of (self);
}

static void
sam_reports_page_refresh (SamPage *page, SamFamilySet families)
{
  order_report (SAM_REPORTS_PAGE (page));
}

static void
sam_reports_page_dispose (GObject *object)
{
  SamReportsPage *self = SAM_REPORTS_PAGE (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAM_TYPE_REPORTS_PAGE);
  g_clear_pointer (&self->report, sam_report_free);

  G_OBJECT_CLASS (sam_reports_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-reports-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SamReportsPage, back_button);
  gtk_widget_class_bind_template_child (widget_class, SamReportsPage, print_button);
  gtk_widget_class_bind_template_child (widget_class, SamReportsPage, save_button);
  gtk_widget_class_bind_template_child (widget_class, SamReportsPage, narrow_save_button);
  gtk_widget_class_bind_template_child (widget_class, SamReportsPage, narrow_bar);
  gtk_widget_class_bind_template_child (widget_class, SamReportsPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, SamReportsPage, preview_stack);
  gtk_widget_class_bind_template_child (widget_class, SamReportsPage, working_spinner);
  gtk_widget_class_bind_template_child (widget_class, SamReportsPage, failed_page);
  gtk_widget_class_bind_template_child (widget_class, SamReportsPage, preview);
  gtk_widget_class_bind_template_child (widget_class, SamReportsPage, controls);
  gtk_widget_class_bind_template_child (widget_class, SamReportsPage, previous_button);
  gtk_widget_class_bind_template_child (widget_class, SamReportsPage, next_button);
  gtk_widget_class_bind_template_child (widget_class, SamReportsPage, page_label);
  gtk_widget_class_bind_template_child (widget_class, SamReportsPage, zoom_button);
  gtk_widget_class_bind_template_child (widget_class, SamReportsPage, options);
  gtk_widget_class_bind_template_child (widget_class, SamReportsPage, as_of_row);
  gtk_widget_class_bind_template_child (widget_class, SamReportsPage, language_row);
  gtk_widget_class_bind_template_callback (widget_class, on_options_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_preview_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_next_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_zoom_in_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_zoom_out_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_zoom_fit_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_save_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_show_preview_cb);
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
  page_class->back = sam_reports_page_back;

  g_type_ensure (SAM_TYPE_BACK_BUTTON);
  g_type_ensure (SAM_TYPE_DATE_ROW);
  g_type_ensure (SAM_TYPE_MENU_BUTTON);
  g_type_ensure (SAM_TYPE_REPORT_PREVIEW);
  bind_template (widget_class);
}

/* Before the scrolled window takes Page Up and Page Down for itself. */
static void
add_keys (SamReportsPage *self)
{
  static const struct
  {
    const char *trigger;
    const char *what;
  } keys[] = {
    { "Page_Up|KP_Page_Up", "p" },
    { "Page_Down|KP_Page_Down", "n" },
    { "<Control>plus|<Control>equal|<Control>KP_Add", "+" },
    { "<Control>minus|<Control>KP_Subtract", "-" },
    { "<Control>0|<Control>KP_0", "0" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].trigger),
                                                gtk_callback_action_new (on_key_cb, self, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_string (keys[i].what));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
sam_reports_page_init (SamReportsPage *self)
{
  g_autoptr (GtkStringList) languages = gtk_string_list_new (NULL);
  gboolean is_swedish = g_str_equal (sam_language_get_code (sam_language_get_default ()), "sv");

  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  /* Each language by its own name. */
  gtk_string_list_append (languages, "Svenska");
  gtk_string_list_append (languages, "English");
  adw_combo_row_set_model (self->language_row, G_LIST_MODEL (languages));
  adw_combo_row_set_selected (self->language_row, is_swedish ? 0 : 1);
  self->filling = FALSE;

  g_signal_connect_object (self->leaflet, "notify::visible-child", G_CALLBACK (update_fold), self, G_CONNECT_SWAPPED);
  add_keys (self);
  show_report (self, NULL);
  on_preview_changed_cb (self);
  sam_reports_page_narrow_changed (SAM_PAGE (self));
}
