/* What tests of reports share: making them, and reading what was made. */
#include "report-fixture.h"

#include <string.h>

#include "sam-test-folder.h"

SamReport *
report_make (SamTestProgramme *p, const char *kind, const SamReportOptions *options)
{
  g_autoptr (GError) error = NULL;
  SamReportOptions complete = *options;
  SamReport *report;

  if (complete.language == NULL)
    complete.language = sam_language_find ("en");
  report = sam_report_new (sam_report_kinds_find (kind), sam_test_programme_get_database (p), &complete, &error);
  g_assert_no_error (error);

  return report;
}

char *
report_extract (SamReport *report, guint page)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autofree char *number = g_strdup_printf ("%u", page);
  char *text = NULL;

  if (program == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return NULL;
    }

  folder = g_dir_make_tmp ("samordna-report-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (folder, "r.pdf", NULL);
  g_assert_true (sam_report_write_pdf (report, path, &error));
  g_assert_no_error (error);
  {
    const char *all[] = { program, "-layout", path, "-", NULL };
    const char *one[] = { program, "-layout", "-f", number, "-l", number, path, "-", NULL };

    g_spawn_sync (NULL, (char **) (page == 0 ? all : one), NULL, 0, NULL, NULL, &text, NULL, NULL, &error);
  }
  g_assert_no_error (error);
  sam_test_folder_remove (folder);

  return text;
}

guint
report_count_in (const char *text, const char *word)
{
  guint n = 0;

  for (const char *at = text; (at = strstr (at, word)) != NULL; at += strlen (word))
    n++;

  return n;
}

void
report_assert_keeps_margins (SamReport *report)
{
  double width, height;

  sam_report_get_page_size (report, &width, &height);
  for (guint page = 0; page < sam_report_get_n_pages (report); page++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, width, height);
      cairo_t *cr = cairo_create (surface);
      const guchar *pixels;
      guint n_inked = 0;

      sam_report_draw_page (report, page, cr);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      pixels = cairo_image_surface_get_data (surface);
      for (int y = 0; y < (int) height; y++)
        for (int x = 0; x < (int) width; x++)
          {
            gboolean is_inked = pixels[y * cairo_image_surface_get_stride (surface) + x] > 0;

            n_inked += is_inked;
            if (is_inked && (x < 43 || x > width - 18 * 72 / 25.4 + 2 || y < 50 || y > height - 30))
              g_error ("“%s” paints at %d, %d of page %u", sam_report_get_title (report), x, y, page + 1);
          }
      g_assert_cmpuint (n_inked, >, 1000);
      cairo_surface_destroy (surface);
    }
}
