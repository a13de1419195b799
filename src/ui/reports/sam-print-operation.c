/*
 * SamPrintOperation: a report on paper.
 */
#include "sam-print-operation.h"

#include "sam-painter.h"
#include "sam-print-settings.h"
#include "sam-report-pages.h"

struct _SamPrintOperation
{
  GtkPrintOperation parent_instance;

  SamPages         *pages;
  SamPaper          paper;
  SamOrientation    orientation;
};

G_DEFINE_FINAL_TYPE (SamPrintOperation, sam_print_operation, GTK_TYPE_PRINT_OPERATION)

static void
sam_print_operation_begin_print (GtkPrintOperation *operation, GtkPrintContext *context)
{
  SamPrintOperation *self = SAM_PRINT_OPERATION (operation);

  /* The report is laid out already; a page is a page whatever the printer. */
  gtk_print_operation_set_n_pages (operation, sam_pages_get_n_pages (self->pages));
}

static void
sam_print_operation_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page)
{
  SamPrintOperation *self = SAM_PRINT_OPERATION (operation);
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width, height;
  double scale;

  sam_pages_get_size (self->pages, &width, &height);
  scale = MIN (gtk_print_context_get_width (context) / width, gtk_print_context_get_height (context) / height);

  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  sam_pages_draw (self->pages, page, cr);
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

  g_clear_object (&self->pages);

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

/* Which of our papers the pages are of, and how it lies. */
static void
find_paper (SamPrintOperation *self)
{
  double width, height;

  sam_pages_get_size (self->pages, &width, &height);
  self->paper = SAM_PAPER_A4;
  self->orientation = width > height ? SAM_ORIENTATION_LANDSCAPE : SAM_ORIENTATION_PORTRAIT;
  for (guint paper = 0; paper < SAM_N_PAPERS; paper++)
    {
      SamPageFormat format = sam_page_format_get (paper, self->orientation);

      if (ABS (SAM_MM (format.width) - width) < 2 && ABS (SAM_MM (format.height) - height) < 2)
        self->paper = paper;
    }
}

SamPrintOperation *
sam_print_operation_new_for_pages (SamPages *pages)
{
  g_autoptr (GtkPrintSettings) settings = NULL;
  g_autoptr (GtkPageSetup) setup = NULL;
  SamPrintOperation *self;

  g_return_val_if_fail (SAM_IS_PAGES (pages), NULL);

  self = g_object_new (SAM_TYPE_PRINT_OPERATION, NULL);
  self->pages = g_object_ref (pages);
  find_paper (self);
  setup = sam_print_settings_load_setup (self->paper, self->orientation);
  gtk_print_operation_set_default_page_setup (GTK_PRINT_OPERATION (self), setup);
  settings = sam_print_settings_load (self->paper, self->orientation);
  if (settings != NULL)
    gtk_print_operation_set_print_settings (GTK_PRINT_OPERATION (self), settings);
  gtk_print_operation_set_job_name (GTK_PRINT_OPERATION (self), sam_pages_get_title (pages));

  return self;
}

SamPrintOperation *
sam_print_operation_new (SamReport *report)
{
  g_autoptr (SamPages) pages = NULL;

  g_return_val_if_fail (report != NULL, NULL);

  pages = sam_report_pages_new (report);

  return sam_print_operation_new_for_pages (pages);
}

GtkPrintOperationResult
sam_print_operation_run (SamPrintOperation *self, GtkPrintOperationAction action, GtkWindow *parent, GError **error)
{
  GtkPrintOperation *operation = GTK_PRINT_OPERATION (self);
  GtkPrintOperationResult result;

  g_return_val_if_fail (SAM_IS_PRINT_OPERATION (self), GTK_PRINT_OPERATION_RESULT_ERROR);

  result = gtk_print_operation_run (operation, action, parent, error);
  /* What nobody chose is not kept. */
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY && action == GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG)
    sam_print_settings_save (gtk_print_operation_get_print_settings (operation), gtk_print_operation_get_default_page_setup (operation),
                             self->paper, self->orientation);

  return result;
}
