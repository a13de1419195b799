/*
 * SamPrintOperation: a report on paper.
 */
#include "sam-print-operation.h"

struct _SamPrintOperation
{
  GtkPrintOperation parent_instance;

  SamReport        *report;
};

G_DEFINE_FINAL_TYPE (SamPrintOperation, sam_print_operation, GTK_TYPE_PRINT_OPERATION)

/* What the user chose last, while the program runs; main thread only. */
static GtkPrintSettings *last_settings;

static void
sam_print_operation_begin_print (GtkPrintOperation *operation, GtkPrintContext *context)
{
  SamPrintOperation *self = SAM_PRINT_OPERATION (operation);

  /* The report is laid out already; a page is a page whatever the printer. */
  gtk_print_operation_set_n_pages (operation, sam_report_get_n_pages (self->report));
}

static void
sam_print_operation_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page)
{
  SamPrintOperation *self = SAM_PRINT_OPERATION (operation);
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width, height;
  double scale;

  sam_report_get_page_size (self->report, &width, &height);
  scale = MIN (gtk_print_context_get_width (context) / width, gtk_print_context_get_height (context) / height);

  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  sam_report_draw_page (self->report, page, cr);
  cairo_restore (cr);
}

static gboolean
on_end_preview_cb (gpointer data)
{
  gtk_print_operation_preview_end_preview (GTK_PRINT_OPERATION_PREVIEW (data));

  return G_SOURCE_REMOVE;
}

static void
on_preview_ready_cb (GtkPrintOperationPreview *preview)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, on_end_preview_cb, g_object_ref (preview), g_object_unref);
}

/*
 * The print dialog's own preview would write the report to a temporary file, and
 * hand that to another program, which remembers it. The report is on show in the
 * window already: the dialog goes, and it is seen.
 */
static gboolean
sam_print_operation_preview (GtkPrintOperation *operation, GtkPrintOperationPreview *preview, GtkPrintContext *context,
                             GtkWindow *parent)
{
  cairo_surface_t *nowhere = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, NULL);
  cairo_t *cr = cairo_create (nowhere);

  gtk_print_context_set_cairo_context (context, cr, 72, 72);
  cairo_destroy (cr);
  cairo_surface_destroy (nowhere);
  g_signal_connect (preview, "ready", G_CALLBACK (on_preview_ready_cb), NULL);

  return TRUE;
}

static void
sam_print_operation_finalize (GObject *object)
{
  SamPrintOperation *self = SAM_PRINT_OPERATION (object);

  g_clear_pointer (&self->report, sam_report_free);

  G_OBJECT_CLASS (sam_print_operation_parent_class)->finalize (object);
}

static void
sam_print_operation_class_init (SamPrintOperationClass *klass)
{
  GtkPrintOperationClass *operation_class = GTK_PRINT_OPERATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sam_print_operation_finalize;
  operation_class->begin_print = sam_print_operation_begin_print;
  operation_class->draw_page = sam_print_operation_draw_page;
  operation_class->preview = sam_print_operation_preview;
}

static void
sam_print_operation_init (SamPrintOperation *self)
{
  gtk_print_operation_set_use_full_page (GTK_PRINT_OPERATION (self), TRUE);
  gtk_print_operation_set_unit (GTK_PRINT_OPERATION (self), GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (GTK_PRINT_OPERATION (self), TRUE);
}

/* The printer's last settings, but the paper and the orientation of the report. */
static void
set_paper (SamPrintOperation *self)
{
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (sam_paper_get_media_name (sam_report_get_paper (self->report)));
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPrintSettings) settings = NULL;
  GtkPageOrientation orientation = sam_report_get_orientation (self->report) == SAM_ORIENTATION_LANDSCAPE
                                     ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                     : GTK_PAGE_ORIENTATION_PORTRAIT;

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_page_setup_set_orientation (setup, orientation);
  gtk_print_operation_set_default_page_setup (GTK_PRINT_OPERATION (self), setup);
  if (last_settings == NULL)
    return;

  settings = gtk_print_settings_copy (last_settings);
  gtk_print_settings_set_paper_size (settings, paper);
  gtk_print_settings_set_orientation (settings, orientation);
  gtk_print_operation_set_print_settings (GTK_PRINT_OPERATION (self), settings);
}

SamPrintOperation *
sam_print_operation_new (SamReport *report)
{
  SamPrintOperation *self;

  g_return_val_if_fail (report != NULL, NULL);

  self = g_object_new (SAM_TYPE_PRINT_OPERATION, NULL);
  self->report = sam_report_ref (report);
  set_paper (self);
  gtk_print_operation_set_job_name (GTK_PRINT_OPERATION (self), sam_report_get_title (report));

  return self;
}

GtkPrintOperationResult
sam_print_operation_run (SamPrintOperation *self, GtkPrintOperationAction action, GtkWindow *parent, GError **error)
{
  GtkPrintOperationResult result;

  g_return_val_if_fail (SAM_IS_PRINT_OPERATION (self), GTK_PRINT_OPERATION_RESULT_ERROR);

  result = gtk_print_operation_run (GTK_PRINT_OPERATION (self), action, parent, error);
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    g_set_object (&last_settings, gtk_print_operation_get_print_settings (GTK_PRINT_OPERATION (self)));

  return result;
}
