/*
 * SamReportViewer: makes a report, shows it page by page, prints and saves it.
 */
#include "sam-report-viewer-private.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-report-pages.h"
#include "sam-seal-gate.h"

G_DEFINE_FINAL_TYPE (SamReportViewer, sam_report_viewer, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_HAS_REPORT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* What the thread is told; it shares nothing with the window. */
typedef struct
{
  SamReportViewer     *viewer; /* until the report has come: the thread must not be the last to let go of it */
  char                *path;
  const SamReportKind *kind;
  SamReportOptions     options;
  SamSeal             *seal; /* only for a report that holds what is sealed */
} Order;

static void
order_free (Order *self)
{
  g_clear_object (&self->viewer);
  g_free (self->path);
  sam_report_options_clear (&self->options);
  g_clear_object (&self->seal);
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
    sam_database_set_seal (database, order->seal);
  /* One moment for all that it reads, whatever is changed meanwhile. */
  if (database != NULL && sam_database_hold (database, &error))
    report = sam_report_new (order->kind, database, &order->options, &error);

  if (report != NULL)
    g_task_return_pointer (task, report, (GDestroyNotify) sam_report_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
set_working (SamReportViewer *self, gboolean working)
{
  gtk_widget_set_visible (GTK_WIDGET (self->working_spinner), working);
  gtk_spinner_set_spinning (self->working_spinner, working);
}

static void
show_report (SamReportViewer *self, SamReport *report)
{
  g_autoptr (SamPages) pages = report != NULL ? sam_report_pages_new (report) : NULL;

  sam_report_viewer_forget_fixed (self);
  g_clear_pointer (&self->report, sam_report_free);
  self->report = report;
  sam_report_viewer_show_pages (self, pages);
}

void
sam_report_viewer_show_pages (SamReportViewer *self, SamPages *pages)
{
  g_set_object (&self->pages, pages);
  sam_report_preview_set_pages (self->preview, pages);
  sam_page_search_bar_set_pages (self->search_bar, pages);
  gtk_widget_set_visible (self->controls, pages != NULL);
  if (pages != NULL)
    gtk_stack_set_visible_child_name (self->preview_stack, "report");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_REPORT]);
}

/* What keeps a report from being made. */
typedef enum
{
  FAILURE_CHOICE, /* something still to choose */
  FAILURE_LOCKED, /* what it holds is sealed */
  FAILURE_ERROR,
} Failure;

static void
show_failure (SamReportViewer *self, const GError *error, Failure failure)
{
  const char *icons[] = { "document-print-symbolic", "system-lock-screen-symbolic", "dialog-warning-symbolic" };
  const char *titles[] = { _("Something Is Still to Be Chosen"), _("The Text Is Locked"), _("The Report Could Not Be Made") };
  g_autofree char *text = g_markup_escape_text (error->message, -1);

  show_report (self, NULL);
  adw_status_page_set_icon_name (self->failed_page, icons[failure]);
  adw_status_page_set_title (self->failed_page, titles[failure]);
  adw_status_page_set_description (self->failed_page, text);
  gtk_widget_set_visible (self->retry_button, failure != FAILURE_CHOICE);
  gtk_button_set_label (GTK_BUTTON (self->retry_button), failure == FAILURE_LOCKED ? _("Unlock…") : _("Try Again"));
  gtk_stack_set_visible_child_name (self->preview_stack, "failed");
}

static void
on_report_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Order *order = g_task_get_task_data (G_TASK (result));
  g_autoptr (SamReportViewer) self = g_steal_pointer (&order->viewer);
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
      sam_report_options_copy (&self->made, &order->options);
      show_report (self, report);
      gtk_stack_set_visible_child_name (self->preview_stack, "report");
      sam_report_viewer_put_out (self);
    }
  else
    {
      self->out = SAM_REPORT_OUT_NONE;
      show_failure (self, error,
                    g_error_matches (error, SAM_ERROR, SAM_ERROR_LOCKED) ? FAILURE_LOCKED : FAILURE_ERROR);
    }
}

static void
drop_order (SamReportViewer *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  set_working (self, FALSE);
}

void
sam_report_viewer_start_order (SamReportViewer *self)
{
  g_autoptr (GTask) task = NULL;
  Order *order;

  drop_order (self);
  self->cancellable = g_cancellable_new ();

  order = g_new0 (Order, 1);
  order->viewer = g_object_ref (self);
  order->path = g_strdup (self->path);
  order->kind = self->kind;
  sam_report_options_copy (&order->options, &self->options);
  if (self->kind->holds_coaching_text)
    order->seal = g_object_ref (sam_store_get_seal (sam_context_get_store (self->context)));

  gtk_stack_set_visible_child_name (self->preview_stack, "report");
  set_working (self, self->report == NULL);

  task = g_task_new (NULL, self->cancellable, on_report_made_cb, NULL);
  g_task_set_task_data (task, order, (GDestroyNotify) order_free);
  g_task_run_in_thread (task, make_report);
}

static void
on_may_retry_cb (gpointer user_data)
{
  SamReportViewer *self = user_data;

  if (self->path != NULL)
    sam_report_viewer_start_order (self);
}

static void
on_retry_cb (SamReportViewer *self)
{
  if (self->path != NULL && self->kind->holds_coaching_text)
    sam_seal_gate_open (GTK_WIDGET (self), self->context, on_may_retry_cb, g_object_ref (self), g_object_unref);
  else
    on_may_retry_cb (self);
}

/* What is sealed goes from sight when it is locked, and comes back. */
static void
on_seal_cb (SamReportViewer *self)
{
  if (self->kind == NULL || !self->kind->holds_coaching_text)
    return;

  self->out = SAM_REPORT_OUT_NONE;
  show_report (self, NULL);
  sam_report_viewer_start_order (self);
}

/* The seal of the programme that the report is of. */
static void
follow (SamReportViewer *self, SamContext *context)
{
  if (self->context == context)
    return;
  if (self->context != NULL)
    g_signal_handlers_disconnect_by_data (sam_store_get_seal (sam_context_get_store (self->context)), self);
  g_set_object (&self->context, context);
  if (context != NULL)
    g_signal_connect_object (sam_store_get_seal (sam_context_get_store (context)), "notify::status", G_CALLBACK (on_seal_cb),
                             self, G_CONNECT_SWAPPED);
}

static void
sam_report_viewer_dispose (GObject *object)
{
  SamReportViewer *self = SAM_REPORT_VIEWER (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->fixed, sam_fixed_report_free);
  g_clear_pointer (&self->fixed_pdf, g_bytes_unref);
  g_clear_pointer (&self->fixed_figures, g_free);
  g_clear_object (&self->fixed_context);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAM_TYPE_REPORT_VIEWER);
  g_clear_object (&self->pages);
  g_clear_pointer (&self->report, sam_report_free);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->out_path, g_free);
  sam_report_options_clear (&self->options);
  sam_report_options_clear (&self->made);
  follow (self, NULL);

  G_OBJECT_CLASS (sam_report_viewer_parent_class)->dispose (object);
}

static void
sam_report_viewer_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_HAS_REPORT:
      g_value_set_boolean (value, SAM_REPORT_VIEWER (object)->pages != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-report-viewer.ui");
  gtk_widget_class_bind_template_child (widget_class, SamReportViewer, preview_stack);
  gtk_widget_class_bind_template_child (widget_class, SamReportViewer, working_spinner);
  gtk_widget_class_bind_template_child (widget_class, SamReportViewer, failed_page);
  gtk_widget_class_bind_template_child (widget_class, SamReportViewer, retry_button);
  gtk_widget_class_bind_template_child (widget_class, SamReportViewer, preview);
  gtk_widget_class_bind_template_child (widget_class, SamReportViewer, controls);
  gtk_widget_class_bind_template_callback (widget_class, on_retry_cb);
}

static void
sam_report_viewer_class_init (SamReportViewerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = sam_report_viewer_dispose;
  object_class->get_property = sam_report_viewer_get_property;

  properties[PROP_HAS_REPORT] =
    g_param_spec_boolean ("has-report", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (SAM_TYPE_REPORT_PREVIEW);
  g_type_ensure (SAM_TYPE_PAGE_SEARCH_BAR);
  bind_template (GTK_WIDGET_CLASS (klass));
  sam_report_viewer_bind_desk (GTK_WIDGET_CLASS (klass));
  sam_report_viewer_bind_fixed (GTK_WIDGET_CLASS (klass));
}

static void
sam_report_viewer_init (SamReportViewer *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sam_report_viewer_init_desk (self);
  show_report (self, NULL);
}

GtkWidget *
sam_report_viewer_new (void)
{
  return g_object_new (SAM_TYPE_REPORT_VIEWER, NULL);
}

void
sam_report_viewer_order (SamReportViewer *self, SamContext *context, const SamReportKind *kind, const SamReportOptions *options)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (SAM_IS_REPORT_VIEWER (self));
  g_return_if_fail (context != NULL && kind != NULL && options != NULL);

  g_free (self->path);
  self->path = g_strdup (sam_store_get_path (sam_context_get_store (context)));
  follow (self, context);
  /* What is on show must not be printed or saved by the rules of another kind while that is being made. */
  if (self->kind != kind)
    show_report (self, NULL);
  self->kind = kind;
  self->out = SAM_REPORT_OUT_NONE;
  sam_report_options_copy (&self->options, options);
  if (!sam_report_kind_check (kind, options, &error))
    {
      drop_order (self);
      show_failure (self, error, FAILURE_CHOICE);
      return;
    }

  sam_report_viewer_start_order (self);
}

void
sam_report_viewer_clear (SamReportViewer *self)
{
  g_return_if_fail (SAM_IS_REPORT_VIEWER (self));

  drop_order (self);
  show_report (self, NULL);
  self->kind = NULL;
  g_clear_pointer (&self->path, g_free);
  follow (self, NULL);
}

SamReport *
sam_report_viewer_get_report (SamReportViewer *self)
{
  g_return_val_if_fail (SAM_IS_REPORT_VIEWER (self), NULL);

  return self->report;
}

SamReportPreview *
sam_report_viewer_get_preview (SamReportViewer *self)
{
  g_return_val_if_fail (SAM_IS_REPORT_VIEWER (self), NULL);

  return self->preview;
}

gboolean
sam_report_viewer_is_fixed (SamReportViewer *self)
{
  g_return_val_if_fail (SAM_IS_REPORT_VIEWER (self), FALSE);

  return self->fixed != NULL;
}
