/*
 * A report as a PDF file: its pages, what a reader can jump to, and what the
 * file says of itself. The same report gives the same bytes.
 */
#include <cairo-pdf.h>
#include <glib/gi18n.h>

#include "sam-document.h"
#include "sam-error.h"
#include "sam-report-file.h"
#include "sam-report-outline.h"
#include "sam-report-private.h"

static cairo_status_t
write_bytes_cb (void *closure, const unsigned char *data, unsigned int length)
{
  /* What failed is told when the file is kept. */
  return sam_report_file_append (closure, (const char *) data, length) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

/* Of a report about somebody only what it is: not who. */
static void
describe (SamReport *self, cairo_surface_t *surface)
{
  SamDocument *document = sam_report_get_document (self);
  const char *programme = sam_document_is_about_somebody (document) ? NULL : sam_document_get_subtitle (document);
  const char *author = sam_document_get_author (document);
  SamDate date = sam_document_get_date (document);
  g_autofree char *subject = g_strjoin (", ", sam_document_get_day (document) != NULL ? sam_document_get_day (document) : "",
                                        sam_document_get_readers (document), NULL);
  g_autofree char *keywords = g_strjoin (", ", sam_document_get_title (document), programme, NULL);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, sam_report_get_title (self));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Samordna");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, subject);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS, keywords);
  if (author != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, author);
  if (date != SAM_DATE_NONE)
    {
      /* The day that it is seen from, not that of the machine: the same report is the same file. */
      g_autofree char *iso = sam_date_format_iso (date);
      g_autofree char *time = g_strconcat (iso, "T00:00:00Z", NULL);

      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, time);
      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, time);
    }
}

static void
add_outline (SamReport *self, cairo_surface_t *surface)
{
  g_autoptr (GArray) items = sam_report_list_outline (self);
  int parents[] = { CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT };

  for (guint i = 0; i < items->len; i++)
    {
      const SamOutlineItem *item = &g_array_index (items, SamOutlineItem, i);
      char y[G_ASCII_DTOSTR_BUF_SIZE];
      g_autofree char *target = g_strdup_printf ("page=%u pos=[0 %s]", item->page + 1,
                                                 g_ascii_formatd (y, sizeof y, "%.1f", item->y));

      parents[item->level + 1] = cairo_pdf_surface_add_outline (surface, parents[item->level], item->text, target, 0);
    }
}

/* A report on its way into a file. */
typedef struct
{
  SamReport            *report;
  const char           *stamp; /* (nullable): below the foot of each page */
  SamReportProgressFunc progress;
  gpointer              user_data;
  GCancellable         *cancellable;
} Writing;

/* Of many sheets each is an entry, once it is known how it is headed. */
static gboolean
add_sheet_outline (SamReport *self, guint page, cairo_surface_t *surface, GError **error)
{
  g_autoptr (SamReport) sheet = sam_report_load_part (self, page, error);
  g_autofree char *target = g_strdup_printf ("page=%u pos=[0 0]", page + 1);
  SamDocument *document;
  const char *headline;

  if (sheet == NULL)
    return FALSE;

  document = sam_report_get_document (sheet);
  headline = sam_document_get_headline (document);
  cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT,
                                 headline != NULL ? headline : sam_document_get_title (document), target, 0);

  return TRUE;
}

static gboolean
paint_pages (Writing *self, cairo_surface_t *surface, cairo_t *cr, GError **error)
{
  guint n_pages = sam_report_get_n_pages (self->report);
  gboolean is_series = sam_report_get_n_parts (self->report) > 1;
  /* As long as it lives, words that stand on many pages are laid out once. */
  g_autoptr (SamPainter) painter = sam_painter_new (NULL, sam_palette_get_light ());

  for (guint page = 0; page < n_pages && cairo_status (cr) == CAIRO_STATUS_SUCCESS; page++)
    {
      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
      if (is_series && !add_sheet_outline (self->report, page, surface, error))
        return FALSE;
      sam_report_draw_page (self->report, page, cr);
      if (self->stamp != NULL)
        sam_report_draw_stamp (self->report, self->stamp, cr);
      cairo_show_page (cr);
      if (self->progress != NULL)
        self->progress (page + 1, n_pages, self->user_data);
    }

  return TRUE;
}

static gboolean
paint_pdf (Writing *self, cairo_write_func_t write, gpointer to, cairo_status_t *status, GError **error)
{
  cairo_surface_t *surface;
  gboolean is_done;
  cairo_t *cr;
  double width, height;

  sam_report_get_page_size (self->report, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (write, to, width, height);
  describe (self->report, surface);
  if (sam_report_get_n_parts (self->report) == 1)
    add_outline (self->report, surface);

  cr = cairo_create (surface);
  is_done = paint_pages (self, surface, cr, error);
  *status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (*status == CAIRO_STATUS_SUCCESS)
    *status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return is_done;
}

gboolean
sam_report_write_pdf_stepwise (SamReport *self, const char *path, SamReportProgressFunc progress, gpointer user_data,
                               GCancellable *cancellable, GError **error)
{
  Writing writing = { self, NULL, progress, user_data, cancellable };
  g_autoptr (SamReportFile) file = NULL;
  cairo_status_t status;
  gboolean is_done;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  file = sam_report_file_open (path, error);
  if (file == NULL || !sam_report_hold (self, error))
    return FALSE;

  is_done = paint_pdf (&writing, write_bytes_cb, file, &status, error);
  sam_report_release (self);
  if (!is_done)
    return FALSE;
  if (status != CAIRO_STATUS_SUCCESS && status != CAIRO_STATUS_WRITE_ERROR)
    {
      /* Translators: the reason, in English */
      g_set_error (error, SAM_ERROR, SAM_ERROR_FAILED,
                   _("The report could not be made into a PDF: %s. Nothing was written."),
                   cairo_status_to_string (status));
      return FALSE;
    }

  return sam_report_file_keep (file, error);
}

gboolean
sam_report_write_pdf (SamReport *self, const char *path, GError **error)
{
  return sam_report_write_pdf_stepwise (self, path, NULL, NULL, NULL, error);
}

static cairo_status_t
keep_bytes_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

GBytes *
sam_report_paint_pdf (SamReport *self, const char *stamp, GError **error)
{
  Writing writing = { .report = self, .stamp = stamp };
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_status_t status;
  gboolean is_done;

  g_return_val_if_fail (self != NULL, NULL);

  if (!sam_report_hold (self, error))
    return NULL;
  is_done = paint_pdf (&writing, keep_bytes_cb, bytes, &status, error);
  sam_report_release (self);
  if (!is_done)
    return NULL;
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));

  /* Translators: the reason, in English */
  g_set_error (error, SAM_ERROR, SAM_ERROR_FAILED, _("The report could not be made into a PDF: %s. Nothing was written."),
               cairo_status_to_string (status));

  return NULL;
}
