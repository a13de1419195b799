/*
 * A report as a PDF file.
 */
#include "sam-report.h"

#include <cairo-pdf.h>
#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>

#include "sam-error.h"

static cairo_status_t
write_bytes_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
paint_pdf (SamReport *self, GByteArray *bytes)
{
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;
  double width, height;

  sam_report_get_page_size (self, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (write_bytes_cb, bytes, width, height);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, sam_report_get_title (self));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Samordna");

  cr = cairo_create (surface);
  for (guint page = 0; page < sam_report_get_n_pages (self); page++)
    {
      sam_report_draw_page (self, page, cr);
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

/* Swaps what failed for words that a coordinator can act on. */
static void
set_write_error (GError **error, const char *path, const GError *cause)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *folder_name = g_filename_display_name (folder);

  if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOSPC) || g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    /* Translators: a file name, then a folder */
    g_set_error (error, SAM_ERROR, SAM_ERROR_FULL,
                 _("The report “%s” was not saved, since the disk is full. A file that was there before is "
                   "unchanged. Make room, or choose another folder than “%s”."),
                 name, folder_name);
  else
    /* Translators: a file name, then a folder, then the system's own reason */
    g_set_error (error, SAM_ERROR, SAM_ERROR_FAILED,
                 _("The report “%s” could not be saved in “%s”: %s. A file that was there before is unchanged. "
                   "Choose another folder or name."),
                 name, folder_name, cause->message);
}

gboolean
sam_report_write_pdf (SamReport *self, const char *path, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GError) cause = NULL;
  cairo_status_t status;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  /* A rename would put a folder or a device aside, not fail. */
  if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      gboolean is_folder = g_file_test (path, G_FILE_TEST_IS_DIR);

      cause = g_error_new_literal (G_FILE_ERROR, G_FILE_ERROR_FAILED, g_strerror (is_folder ? EISDIR : EEXIST));
      set_write_error (error, path, cause);
      return FALSE;
    }

  status = paint_pdf (self, bytes);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      /* Translators: the reason, in English */
      g_set_error (error, SAM_ERROR, SAM_ERROR_FAILED,
                   _("The report could not be made into a PDF: %s. Nothing was written."),
                   cairo_status_to_string (status));
      return FALSE;
    }

  /* A temporary file beside it, then a rename: never half a report. */
  if (!g_file_set_contents_full (path, (const char *) bytes->data, bytes->len,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, &cause))
    {
      set_write_error (error, path, cause);
      return FALSE;
    }

  return TRUE;
}
