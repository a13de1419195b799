/*
 * How charts look on this desktop: sizes and colours.
 */
#include "sam-chart-look.h"

#include <adwaita.h>

#include "sam-style.h"

/* Points of a chart's labels, in its design. */
#define LABEL_SIZE 8.0
#define RING_GAP 3.0

double
sam_chart_look_get_scale (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72.0;

  return (size > 0 ? size : 14) / LABEL_SIZE;
}

/* Nothing fainter than it must be. */
static SamPalette
get_palette (void)
{
  SamPalette palette = *(sam_style_is_dark () ? sam_palette_get_dark () : sam_palette_get_light ());

  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    {
      palette.inks[SAM_INK_HAIR] = palette.inks[SAM_INK_RULE];
      palette.inks[SAM_INK_RULE] = palette.inks[SAM_INK_TEXT];
      palette.inks[SAM_INK_SECOND] = palette.inks[SAM_INK_TEXT];
    }

  return palette;
}

void
sam_chart_look_draw (GtkWidget *widget, cairo_t *cr, SamChart *chart, double width, double scale)
{
  SamPalette palette = get_palette ();
  g_autoptr (SamPainter) painter = sam_painter_new (cr, &palette);

  sam_chart_draw (chart, painter, 0, 0, width, scale);
}

void
sam_chart_look_draw_focus (GtkWidget *widget, cairo_t *cr, const SamChartMark *mark)
{
  GdkRGBA colour;

  sam_style_lookup_color (widget, "accent_color", &colour);
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_set_line_width (cr, 2);
  cairo_rectangle (cr, mark->x - RING_GAP, mark->y - 1, mark->width + 2 * RING_GAP, mark->height + 2);
  cairo_stroke (cr);
}

void
sam_chart_look_follow (GtkWidget *widget)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), widget, G_CONNECT_SWAPPED);
}
