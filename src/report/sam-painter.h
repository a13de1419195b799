#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/** Millimetres as points, the unit of every length in a report. */
#define SAM_MM(millimetres) ((millimetres) * 72.0 / 25.4)

/**
 * SamInk:
 *
 * The few inks of reports and charts, named by what they mean. Colour never
 * stands alone: a shape or a word says the same.
 */
typedef enum
{
  SAM_INK_TEXT,
  SAM_INK_SECOND,       /* text beside the text */
  SAM_INK_GROUP,        /* group coaching; given */
  SAM_INK_GROUP_LIGHT,
  SAM_INK_INDIVIDUAL,   /* individual coaching; what was lost */
  SAM_INK_INDIVIDUAL_LIGHT,
  SAM_INK_RULE,
  SAM_INK_HAIR,
  SAM_INK_SHADE,
  SAM_INK_PAPER,        /* what lies beneath */
  SAM_N_INKS,
} SamInk;

typedef struct
{
  double red;
  double green;
  double blue;
} SamColour;

typedef struct
{
  SamColour inks[SAM_N_INKS];
} SamPalette;

/** On paper, and on a light screen. */
const SamPalette *sam_palette_get_light (void);
/** On a dark screen. */
const SamPalette *sam_palette_get_dark (void);

typedef enum
{
  SAM_ALIGN_LEFT,
  SAM_ALIGN_CENTRE,
  SAM_ALIGN_RIGHT,
} SamAlign;

/**
 * SamTextStyle:
 * @size: in points
 */
typedef struct
{
  double   size;
  gboolean bold;
  SamInk   ink;
} SamTextStyle;

/**
 * SamPainter:
 *
 * Texts, rules, bars and hatches on any cairo_t, or on none, for measuring. It
 * lays text out without hinting, so that a page has the same lines on paper
 * and on any screen. It belongs to the thread that made it.
 *
 * What it laid out it does not lay out again, nor do others in its thread as
 * long as one of them lives: who paints many pages keeps one until the last.
 */
typedef struct _SamPainter SamPainter;

/** @cr may be %NULL: then it only measures, and paints nothing. */
SamPainter       *sam_painter_new (cairo_t *cr, const SamPalette *palette);
void              sam_painter_free (SamPainter *self);
/** %NULL where it only measures. */
cairo_t          *sam_painter_get_cairo (SamPainter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamPainter, sam_painter_free)

/**
 * sam_painter_collect_texts:
 * @texts: (array of #SamPageText): not owned
 *
 * From here on painters on @cr add each line of text with its place to @texts
 * and paint none.
 */
void sam_painter_collect_texts (cairo_t *cr, GArray *texts);

void sam_painter_set_ink (SamPainter *self, SamInk ink);

/** Width of one line in points. */
double sam_painter_measure (SamPainter *self, const SamTextStyle *style, const char *text);
/**
 * Paints one line on its baseline. @x is the left edge, centre or right edge
 * by @align; a text wider than @max_width (0 for any) ends in "…". Returns the
 * width it takes.
 */
double sam_painter_draw_text (SamPainter *self, const SamTextStyle *style, const char *text,
                              double x, double baseline, double max_width, SamAlign align);
/**
 * Paints wrapped lines, the first on @baseline, the others @leading apart; the
 * first @bold_bytes of @text are bold. Returns the number of lines.
 */
guint  sam_painter_draw_paragraph (SamPainter *self, const SamTextStyle *style, const char *text, gsize bold_bytes,
                                   double x, double baseline, double width, double leading);
/** Paints one of those lines, on its @baseline: for texts that go on on another page. */
void   sam_painter_draw_line (SamPainter *self, const SamTextStyle *style, const char *text, gsize bold_bytes, guint line,
                              double x, double baseline, double width);
/** What of @text follows its first line: a pointer into it. */
const char *sam_painter_skip_line (SamPainter *self, const SamTextStyle *style, const char *text, double width);
/** Lines that sam_painter_draw_paragraph() would paint. */
guint  sam_painter_count_lines (SamPainter *self, const SamTextStyle *style, const char *text, gsize bold_bytes,
                                double width);

/** A horizontal rule. */
void sam_painter_rule (SamPainter *self, double x1, double x2, double y, double thickness, SamInk ink);
void sam_painter_line (SamPainter *self, double x1, double y1, double x2, double y2, double thickness, SamInk ink);
void sam_painter_fill (SamPainter *self, double x, double y, double width, double height, SamInk ink);
void sam_painter_outline (SamPainter *self, double x, double y, double width, double height, double thickness, SamInk ink);
/** Lines at 45° within the rectangle, @step apart. */
void sam_painter_hatch (SamPainter *self, double x, double y, double width, double height,
                        double step, double thickness, SamInk ink);

G_END_DECLS
