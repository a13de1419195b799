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

static cairo_status_t
write_bytes_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
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

static cairo_status_t
paint_pdf (SamReport *self, const char *stamp, GByteArray *bytes)
{
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;
  double width, height;

  sam_report_get_page_size (self, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (write_bytes_cb, bytes, width, height);
  describe (self, surface);
  add_outline (self, surface);

  cr = cairo_create (surface);
  for (guint page = 0; page < sam_report_get_n_pages (self); page++)
    {
      sam_report_draw_page (self, page, cr);
      if (stamp != NULL)
        sam_report_draw_stamp (self, stamp, cr);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return status;
}

GBytes *
sam_report_paint_pdf (SamReport *self, const char *stamp, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_status_t status;

  g_return_val_if_fail (self != NULL, NULL);

  status = paint_pdf (self, stamp, bytes);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));

  /* Translators: the reason, in English */
  g_set_error (error, SAM_ERROR, SAM_ERROR_FAILED, _("The report could not be made into a PDF: %s. Nothing was written."),
               cairo_status_to_string (status));

  return NULL;
}

gboolean
sam_report_write_pdf (SamReport *self, const char *path, GError **error)
{
  g_autoptr (GBytes) pdf = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  pdf = sam_report_paint_pdf (self, NULL, error);

  return pdf != NULL && sam_report_file_write (path, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), error);
}
