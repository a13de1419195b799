/*
 * The heading of an item of an agenda: number, title, and a rule below them.
 */
#include "sam-item-heading.h"

/* Millimetres. */
#define HEIGHT 7.4
#define BASELINE 4.6
#define RULE 6.2
#define GAP 2.0

static const SamTextStyle number_style = { 12, TRUE, SAM_INK_GROUP };
static const SamTextStyle title_style = { 10, TRUE, SAM_INK_TEXT };
static const SamTextStyle small_style = { 7, FALSE, SAM_INK_SECOND };

double
sam_item_heading_get_height (void)
{
  return SAM_MM (HEIGHT);
}

void
sam_item_heading_draw (SamPainter *painter, const SamItemHeading *heading, double x, double y, double width)
{
  g_autofree char *number = g_strdup_printf ("%u", heading->number);
  double baseline = y + SAM_MM (BASELINE);
  double left = x + SAM_MM (SAM_ITEM_INDENT);
  double right = x + width;
  double taken;

  sam_painter_draw_text (painter, &number_style, number, x, baseline, 0, SAM_ALIGN_LEFT);
  taken = left + sam_painter_draw_text (painter, &title_style, heading->title, left, baseline, 0, SAM_ALIGN_LEFT);
  for (guint i = 0; i < G_N_ELEMENTS (heading->columns); i++)
    {
      double edge = x + SAM_MM (heading->edges[i]);

      if (heading->columns[i] != NULL)
        sam_painter_draw_text (painter, &small_style, heading->columns[i], edge, baseline,
                               MAX (edge - taken - SAM_MM (GAP), 1), SAM_ALIGN_RIGHT);
    }
  sam_painter_draw_text (painter, &small_style, heading->aside, right, baseline, 0, SAM_ALIGN_RIGHT);
  sam_painter_rule (painter, x, right, y + SAM_MM (RULE), 0.5, SAM_INK_TEXT);
}
