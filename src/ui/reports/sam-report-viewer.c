/*
 * SamReportViewer: makes a report, shows it page by page, prints and saves it.
 */
#include "sam-report-viewer.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-dialogs.h"
#include "sam-print-operation.h"

struct _SamReportViewer
{
  AdwBin               parent_instance;

  GtkStack            *preview_stack;
  GtkSpinner          *working_spinner;
  AdwStatusPage       *failed_page;
  GtkWidget           *retry_button;
  SamReportPreview    *preview;
  GtkWidget           *controls;
  GtkWidget           *previous_button;
  GtkWidget           *next_button;
  GtkLabel            *page_label;
  GtkButton           *zoom_button;

  /* What was ordered last. */
  char                *path;
  const SamReportKind *kind;
  SamReportOptions     options;
  SamReport           *report;
  /* The report that is being made; an older one that still works is told to stop. */
  GCancellable        *cancellable;
};

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
  char                *path;
  const SamReportKind *kind;
  SamReportOptions     options;
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
  g_clear_pointer (&self->report, sam_report_free);
  self->report = report;
  sam_report_preview_set_report (self->preview, report);
  gtk_widget_set_visible (self->controls, report != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_REPORT]);
}

/* What keeps a report from being made: something still to choose, or something wrong. */
static void
show_failure (SamReportViewer *self, const GError *error, gboolean is_choice)
{
  g_autofree char *text = g_markup_escape_text (error->message, -1);

  show_report (self, NULL);
  adw_status_page_set_icon_name (self->failed_page, is_choice ? "document-print-symbolic" : "dialog-warning-symbolic");
  adw_status_page_set_title (self->failed_page, is_choice ? _("Something Is Still to Be Chosen") : _("The Report Could Not Be Made"));
  adw_status_page_set_description (self->failed_page, text);
  gtk_widget_set_visible (self->retry_button, !is_choice);
  gtk_stack_set_visible_child_name (self->preview_stack, "failed");
}

static void
on_report_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SamReportViewer *self = SAM_REPORT_VIEWER (source);
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
      show_failure (self, error, FALSE);
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

static void
start_order (SamReportViewer *self)
{
  g_autoptr (GTask) task = NULL;
  Order *order;

  drop_order (self);
  self->cancellable = g_cancellable_new ();

  order = g_new0 (Order, 1);
  order->path = g_strdup (self->path);
  order->kind = self->kind;
  order->options = self->options;

  gtk_stack_set_visible_child_name (self->preview_stack, "report");
  set_working (self, self->report == NULL);

  task = g_task_new (self, self->cancellable, on_report_made_cb, NULL);
  g_task_set_task_data (task, order, (GDestroyNotify) order_free);
  g_task_run_in_thread (task, make_report);
}

static void
on_retry_cb (SamReportViewer *self)
{
  if (self->path != NULL)
    start_order (self);
}

static void
on_preview_changed_cb (SamReportViewer *self)
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
on_previous_cb (SamReportViewer *self)
{
  guint page = sam_report_preview_get_page (self->preview);

  if (page > 0)
    sam_report_preview_set_page (self->preview, page - 1);
}

static void
on_next_cb (SamReportViewer *self)
{
  sam_report_preview_set_page (self->preview, sam_report_preview_get_page (self->preview) + 1);
}

static void
on_zoom_in_cb (SamReportViewer *self)
{
  sam_report_preview_zoom (self->preview, 1);
}

static void
on_zoom_out_cb (SamReportViewer *self)
{
  sam_report_preview_zoom (self->preview, -1);
}

static void
on_zoom_fit_cb (SamReportViewer *self)
{
  sam_report_preview_zoom (self->preview, 0);
}

/* Keys by what they do; the argument is a letter. */
static gboolean
on_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  SamReportViewer *self = SAM_REPORT_VIEWER (user_data);
  const char *what = g_variant_get_string (arguments, NULL);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  /* A popover has keys of its own. */
  if (focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL)
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
  SamReportViewer *self = user_data;
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
sam_report_viewer_dispose (GObject *object)
{
  SamReportViewer *self = SAM_REPORT_VIEWER (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAM_TYPE_REPORT_VIEWER);
  g_clear_pointer (&self->report, sam_report_free);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (sam_report_viewer_parent_class)->dispose (object);
}

static void
sam_report_viewer_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_HAS_REPORT:
      g_value_set_boolean (value, SAM_REPORT_VIEWER (object)->report != NULL);
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
  gtk_widget_class_bind_template_child (widget_class, SamReportViewer, previous_button);
  gtk_widget_class_bind_template_child (widget_class, SamReportViewer, next_button);
  gtk_widget_class_bind_template_child (widget_class, SamReportViewer, page_label);
  gtk_widget_class_bind_template_child (widget_class, SamReportViewer, zoom_button);
  gtk_widget_class_bind_template_callback (widget_class, on_retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_preview_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_next_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_zoom_in_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_zoom_out_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_zoom_fit_cb);
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
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
sam_report_viewer_init (SamReportViewer *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_report (self, NULL);
  on_preview_changed_cb (self);
}

GtkWidget *
sam_report_viewer_new (void)
{
  return g_object_new (SAM_TYPE_REPORT_VIEWER, NULL);
}

/* Before the scrolled window takes Page Up and Page Down for itself. */
void
sam_report_viewer_add_keys (SamReportViewer *self, GtkWidget *where)
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
  gtk_widget_add_controller (where, controller);
}

void
sam_report_viewer_order (SamReportViewer *self, SamContext *context, const SamReportKind *kind, const SamReportOptions *options)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (SAM_IS_REPORT_VIEWER (self));
  g_return_if_fail (context != NULL && kind != NULL && options != NULL);

  g_free (self->path);
  self->path = g_strdup (sam_store_get_path (sam_context_get_store (context)));
  self->kind = kind;
  self->options = *options;
  if (!sam_report_kind_check (kind, options, &error))
    {
      drop_order (self);
      show_failure (self, error, TRUE);
      return;
    }

  start_order (self);
}

void
sam_report_viewer_clear (SamReportViewer *self)
{
  g_return_if_fail (SAM_IS_REPORT_VIEWER (self));

  drop_order (self);
  show_report (self, NULL);
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
sam_report_viewer_print (SamReportViewer *self)
{
  g_autoptr (SamPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;
  GtkRoot *root;

  g_return_val_if_fail (SAM_IS_REPORT_VIEWER (self), FALSE);

  if (self->report == NULL)
    return FALSE;

  root = gtk_widget_get_root (GTK_WIDGET (self));
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

void
sam_report_viewer_save (SamReportViewer *self)
{
  g_autofree char *date = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (SAM_IS_REPORT_VIEWER (self));

  if (self->report == NULL)
    return;

  date = sam_date_format_iso (self->options.as_of);
  name = g_strdup_printf ("%s %s.pdf", sam_report_get_name (self->report), date);
  sam_dialogs_save_file (GTK_WIDGET (self), _("Save Report"), name, on_save_chosen_cb, g_object_ref (self), g_object_unref);
}
