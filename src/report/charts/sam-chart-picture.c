/*
 * Charts as pictures.
 */
#include "sam-chart-picture.h"

#include <cairo-svg.h>
#include <math.h>

#include "sam-chart-private.h"
#include "sam-error.h"

/* Points of the design. */
#define MARGIN 10.0
#define SENTENCE_GAP 5.0

/* Pixels of a PNG for each of its width. */
#define FINENESS 2

static gboolean
has_sentence_below (SamChart *chart)
{
  return !chart->is_empty && !chart->kind->paints_sentence;
}

static double
get_height (SamChart *chart, double width, double scale)
{
  double inner = width - 2 * MARGIN * scale;
  double height = 2 * MARGIN * scale + sam_chart_get_height (chart, inner, scale);

  if (has_sentence_below (chart))
    {
      g_autoptr (SamPainter) painter = sam_painter_new (NULL, sam_palette_get_light ());

      height += (SENTENCE_GAP + sam_chart_measure_sentence (painter, chart->sentence, inner / scale)) * scale;
    }

  return height;
}

static void
draw (SamChart *chart, cairo_surface_t *surface, double width, double scale)
{
  cairo_t *cr = cairo_create (surface);
  g_autoptr (SamPainter) painter = sam_painter_new (cr, sam_palette_get_light ());
  double margin = MARGIN * scale;
  double inner = width - 2 * margin;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  sam_chart_draw (chart, painter, margin, margin, inner, scale);
  if (has_sentence_below (chart))
    {
      cairo_translate (cr, margin, margin + sam_chart_get_height (chart, inner, scale));
      cairo_scale (cr, scale, scale);
      sam_chart_draw_sentence (painter, chart->sentence, 0, SENTENCE_GAP, inner / scale);
    }
  cairo_destroy (cr);
}

static cairo_status_t
on_write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
finish (GByteArray *bytes, cairo_status_t status, GError **error)
{
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_byte_array_unref (bytes);
      g_set_error_literal (error, SAM_ERROR, SAM_ERROR_FAILED, cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (bytes);
}

GBytes *
sam_chart_render_png (SamChart *chart, double width, double scale, GError **error)
{
  GByteArray *bytes = g_byte_array_new ();
  double height = ceil (get_height (chart, width, scale));
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width) * FINENESS, (int) height * FINENESS);
  cairo_status_t status;

  cairo_surface_set_device_scale (surface, FINENESS, FINENESS);
  draw (chart, surface, width, scale);
  status = cairo_surface_write_to_png_stream (surface, on_write_cb, bytes);
  cairo_surface_destroy (surface);

  return finish (bytes, status, error);
}

GBytes *
sam_chart_render_svg (SamChart *chart, double width, double scale, GError **error)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (on_write_cb, bytes, ceil (width), ceil (get_height (chart, width, scale)));
  cairo_status_t status;

  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  draw (chart, surface, width, scale);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return finish (bytes, status, error);
}
