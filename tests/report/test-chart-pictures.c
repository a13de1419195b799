/* Charts as they are painted: on paper, and as pictures for other programs. */
#include <cairo-pdf.h>
#include <glib/gstdio.h>

#include "charts-fixture.h"
#include "sam-chart-picture.h"

static const SamLanguage *
english (void)
{
  return sam_language_find ("en");
}

/* On white, twice as fine, with the sentence below. */
static void
test_pictures (void)
{
  g_autoptr (GArray) charts = charts_fixture_new (english ());

  for (guint i = 0; i < charts->len; i++)
    {
      SamChart *chart = g_array_index (charts, ChartsFixture, i).chart;
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) png = sam_chart_render_png (chart, 400, 1.5, &error);
      g_autoptr (GBytes) svg = sam_chart_render_svg (chart, 400, 1.5, &error);
      const guint8 *data = g_bytes_get_data (png, NULL);
      gsize size;
      const char *text;

      g_assert_no_error (error);
      g_assert_cmpmem (data, 4, "\x89PNG", 4);
      /* The width, big-endian. */
      g_assert_cmpint (data[16] << 24 | data[17] << 16 | data[18] << 8 | data[19], ==, 800);
      text = g_bytes_get_data (svg, &size);
      g_assert_nonnull (g_strstr_len (text, (gssize) size, "<svg"));
      g_assert_nonnull (g_strstr_len (text, (gssize) size, "width=\"400"));
    }
}

/* All kinds in two columns on one A4, as a PDF. */
static void
draw_sheet (GArray *charts, const char *path, double width)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (path, SAM_MM (210), SAM_MM (297));
  cairo_t *cr = cairo_create (surface);
  g_autoptr (SamPainter) painter = sam_painter_new (cr, sam_palette_get_light ());
  double x = SAM_MM (16);
  double y = SAM_MM (16);

  for (guint i = 0; i < charts->len; i++)
    {
      const ChartsFixture *fixture = &g_array_index (charts, ChartsFixture, i);
      double height = sam_chart_get_height (fixture->chart, width, 1);

      if (y + height > SAM_MM (285))
        {
          x += width + SAM_MM (12);
          y = SAM_MM (16);
        }
      if (x + width > SAM_MM (206))
        {
          cairo_show_page (cr);
          x = SAM_MM (16);
        }
      sam_chart_draw (fixture->chart, painter, x, y, width, 1);
      y += height + SAM_MM (8);
    }
  cairo_destroy (cr);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

/* With SAMORDNA_CHARTS_FOLDER set, the sheets are left there to be looked at. */
static void
test_sheet (void)
{
  g_autoptr (GError) error = NULL;
  const char *kept = g_getenv ("SAMORDNA_CHARTS_FOLDER");
  g_autofree char *folder = kept != NULL ? g_strdup (kept) : g_dir_make_tmp ("samordna-charts-XXXXXX", &error);
  static const double widths[] = { 60, 82, 176 };

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    for (guint j = 0; j < 2; j++)
      {
        const char *code = j == 0 ? "sv" : "en";
        g_autofree char *name = g_strdup_printf ("charts-%s-%g.pdf", code, widths[i]);
        g_autofree char *path = g_build_filename (folder, name, NULL);
        g_autoptr (GArray) charts = charts_fixture_new (sam_language_find (code));
        GStatBuf info;

        draw_sheet (charts, path, SAM_MM (widths[i]));
        g_assert_cmpint (g_stat (path, &info), ==, 0);
        g_assert_cmpint (info.st_size, >, 1000);
        if (kept == NULL)
          g_remove (path);
      }
  if (kept == NULL)
    g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  sam_language_init (g_getenv ("SAMORDNA_LOCALE_DIR"), "en");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart-pictures/are-on-white-and-fine", test_pictures);
  g_test_add_func ("/chart-pictures/all-kinds-are-painted-on-a-sheet", test_sheet);

  return g_test_run ();
}
