/*
 * SamPainter: Pango and Cairo in the few words that reports and charts need.
 */
#include "sam-painter.h"

#include "sam-page-text.h"
#include "sam-text-layouts.h"

struct _SamPainter
{
  cairo_t          *cr;
  const SamPalette *palette;
  SamTextLayouts   *layouts;
};

#define RGB(hex) \
  { (((hex) >> 16) & 0xff) / 255.0, (((hex) >> 8) & 0xff) / 255.0, ((hex) & 0xff) / 255.0 }

static const SamPalette light = {
  .inks = {
    [SAM_INK_TEXT] = RGB (0x1b1b1b),
    [SAM_INK_SECOND] = RGB (0x555555),
    [SAM_INK_GROUP] = RGB (0x1d4f7c),
    [SAM_INK_GROUP_LIGHT] = RGB (0xb4cadd),
    [SAM_INK_INDIVIDUAL] = RGB (0xb8651b),
    [SAM_INK_INDIVIDUAL_LIGHT] = RGB (0xecd3b5),
    [SAM_INK_RULE] = RGB (0x8a8a8a),
    [SAM_INK_HAIR] = RGB (0xc9c9c9),
    [SAM_INK_SHADE] = RGB (0xececec),
    [SAM_INK_PAPER] = RGB (0xffffff),
  },
};

static const SamPalette dark = {
  .inks = {
    [SAM_INK_TEXT] = RGB (0xffffff),
    [SAM_INK_SECOND] = RGB (0xc0bfbc),
    [SAM_INK_GROUP] = RGB (0x8fb8de),
    [SAM_INK_GROUP_LIGHT] = RGB (0x3f5f7d),
    [SAM_INK_INDIVIDUAL] = RGB (0xf0a860),
    [SAM_INK_INDIVIDUAL_LIGHT] = RGB (0x6b4a29),
    [SAM_INK_RULE] = RGB (0x9a9996),
    [SAM_INK_HAIR] = RGB (0x5e5c64),
    [SAM_INK_SHADE] = RGB (0x4a4a4e),
    [SAM_INK_PAPER] = RGB (0x363636),
  },
};

const SamPalette *
sam_palette_get_light (void)
{
  return &light;
}

const SamPalette *
sam_palette_get_dark (void)
{
  return &dark;
}

/*
 * Pixels round the place of each glyph, so that words run together at small
 * sizes; outlines stand where they should. Paper and PDF keep the text as text.
 */
static gboolean
keeps_text (cairo_t *cr)
{
  switch ((int) cairo_surface_get_type (cairo_get_target (cr)))
    {
    case CAIRO_SURFACE_TYPE_PDF:
    case CAIRO_SURFACE_TYPE_PS:
    case CAIRO_SURFACE_TYPE_SVG:
      return TRUE;
    default:
      return FALSE;
    }
}

static const cairo_user_data_key_t texts_key;

void
sam_painter_collect_texts (cairo_t *cr, GArray *texts)
{
  g_return_if_fail (cr != NULL && texts != NULL);

  cairo_set_user_data (cr, &texts_key, texts, NULL);
}

static void
show_line (SamPainter *self, PangoLayoutLine *line, double x, double baseline)
{
  GArray *texts;

  if (self->cr == NULL)
    return;

  texts = cairo_get_user_data (self->cr, &texts_key);
  if (texts != NULL)
    {
      sam_page_texts_add_line (texts, self->cr, line, x, baseline);
      return;
    }

  cairo_move_to (self->cr, x, baseline);
  if (keeps_text (self->cr))
    {
      pango_cairo_show_layout_line (self->cr, line);
    }
  else
    {
      pango_cairo_layout_line_path (self->cr, line);
      cairo_fill (self->cr);
    }
}

/* One layout in the style: a line of its own, or a paragraph where @width is more than 0. */
static PangoLayout *
get_layout (SamPainter *self, const SamTextStyle *style, const char *text, gsize bold_bytes, double width)
{
  return sam_text_layouts_get (self->layouts, &(SamTextRequest) { text, style->size, style->bold, bold_bytes, width, FALSE });
}

SamPainter *
sam_painter_new (cairo_t *cr, const SamPalette *palette)
{
  SamPainter *self = g_new0 (SamPainter, 1);

  g_return_val_if_fail (palette != NULL, NULL);

  self->cr = cr != NULL ? cairo_reference (cr) : NULL;
  self->palette = palette;
  self->layouts = sam_text_layouts_hold ();

  return self;
}

void
sam_painter_free (SamPainter *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->cr, cairo_destroy);
  g_clear_pointer (&self->layouts, sam_text_layouts_release);
  g_free (self);
}

cairo_t *
sam_painter_get_cairo (SamPainter *self)
{
  return self->cr;
}

void
sam_painter_set_ink (SamPainter *self, SamInk ink)
{
  const SamColour *colour = &self->palette->inks[ink];

  if (self->cr == NULL)
    return;

  cairo_set_source_rgb (self->cr, colour->red, colour->green, colour->blue);
}

double
sam_painter_measure (SamPainter *self, const SamTextStyle *style, const char *text)
{
  PangoLayout *layout = get_layout (self, style, text, 0, 0);
  int width;

  pango_layout_get_size (layout, &width, NULL);

  return (double) width / PANGO_SCALE;
}

double
sam_painter_draw_text (SamPainter         *self,
                       const SamTextStyle *style,
                       const char         *text,
                       double              x,
                       double              baseline,
                       double              max_width,
                       SamAlign            align)
{
  PangoLayout *layout;
  double width;
  int size;

  if (text == NULL || *text == '\0')
    return 0;

  layout = get_layout (self, style, text, 0, 0);
  pango_layout_get_size (layout, &size, NULL);
  width = (double) size / PANGO_SCALE;
  if (max_width > 0 && width > max_width)
    {
      layout = sam_text_layouts_get (self->layouts,
                                     &(SamTextRequest) { text, style->size, style->bold, 0, max_width, TRUE });
      pango_layout_get_size (layout, &size, NULL);
      width = (double) size / PANGO_SCALE;
    }

  if (align == SAM_ALIGN_CENTRE)
    x -= width / 2;
  else if (align == SAM_ALIGN_RIGHT)
    x -= width;

  sam_painter_set_ink (self, style->ink);
  show_line (self, pango_layout_get_line_readonly (layout, 0), x, baseline);

  return width;
}

guint
sam_painter_draw_paragraph (SamPainter         *self,
                            const SamTextStyle *style,
                            const char         *text,
                            gsize               bold_bytes,
                            double              x,
                            double              baseline,
                            double              width,
                            double              leading)
{
  PangoLayout *layout = get_layout (self, style, text, bold_bytes, width);
  GSList *lines = pango_layout_get_lines_readonly (layout);
  guint n_lines = 0;

  sam_painter_set_ink (self, style->ink);
  for (GSList *line = lines; line != NULL; line = line->next)
    {
      show_line (self, line->data, x, baseline + n_lines * leading);
      n_lines++;
    }

  return n_lines;
}

void
sam_painter_draw_line (SamPainter         *self,
                       const SamTextStyle *style,
                       const char         *text,
                       gsize               bold_bytes,
                       guint               line,
                       double              x,
                       double              baseline,
                       double              width)
{
  PangoLayout *layout = get_layout (self, style, text, bold_bytes, width);
  PangoLayoutLine *found = pango_layout_get_line_readonly (layout, (int) line);

  sam_painter_set_ink (self, style->ink);
  if (found != NULL)
    show_line (self, found, x, baseline);
}

const char *
sam_painter_skip_line (SamPainter *self, const SamTextStyle *style, const char *text, double width)
{
  PangoLayout *layout = get_layout (self, style, text, 0, width);
  PangoLayoutLine *second = pango_layout_get_line_readonly (layout, 1);

  return second != NULL ? text + pango_layout_line_get_start_index (second) : "";
}

guint
sam_painter_count_lines (SamPainter         *self,
                         const SamTextStyle *style,
                         const char         *text,
                         gsize               bold_bytes,
                         double              width)
{
  PangoLayout *layout = get_layout (self, style, text, bold_bytes, width);

  return pango_layout_get_line_count (layout);
}

void
sam_painter_rule (SamPainter *self, double x1, double x2, double y, double thickness, SamInk ink)
{
  sam_painter_line (self, x1, y, x2, y, thickness, ink);
}

void
sam_painter_line (SamPainter *self, double x1, double y1, double x2, double y2, double thickness, SamInk ink)
{
  if (self->cr == NULL)
    return;

  sam_painter_set_ink (self, ink);
  cairo_set_line_width (self->cr, thickness);
  cairo_move_to (self->cr, x1, y1);
  cairo_line_to (self->cr, x2, y2);
  cairo_stroke (self->cr);
}

void
sam_painter_fill (SamPainter *self, double x, double y, double width, double height, SamInk ink)
{
  if (self->cr == NULL)
    return;

  sam_painter_set_ink (self, ink);
  cairo_rectangle (self->cr, x, y, width, height);
  cairo_fill (self->cr);
}

void
sam_painter_outline (SamPainter *self,
                     double      x,
                     double      y,
                     double      width,
                     double      height,
                     double      thickness,
                     SamInk      ink)
{
  if (self->cr == NULL)
    return;

  sam_painter_set_ink (self, ink);
  cairo_set_line_width (self->cr, thickness);
  cairo_rectangle (self->cr, x + thickness / 2, y + thickness / 2,
                   MAX (0, width - thickness), MAX (0, height - thickness));
  cairo_stroke (self->cr);
}

void
sam_painter_hatch (SamPainter *self,
                   double      x,
                   double      y,
                   double      width,
                   double      height,
                   double      step,
                   double      thickness,
                   SamInk      ink)
{
  if (self->cr == NULL)
    return;

  cairo_save (self->cr);
  cairo_rectangle (self->cr, x, y, width, height);
  cairo_clip (self->cr);
  sam_painter_set_ink (self, ink);
  cairo_set_line_width (self->cr, thickness);
  for (double left = x - height; left < x + width; left += step)
    {
      cairo_move_to (self->cr, left, y + height);
      cairo_line_to (self->cr, left + height, y);
    }
  cairo_stroke (self->cr);
  cairo_restore (self->cr);
}
