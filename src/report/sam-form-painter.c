/*
 * Lines to write on and boxes to tick.
 */
#include "sam-form-painter.h"

/* Millimetres. */
#define LINE_HEIGHT 8.0
#define LABEL_WIDTH 46.0
#define BOX 3.8
#define SECOND_FROM 0.7

static const SamTextStyle label_style = { 7.5, TRUE, SAM_INK_TEXT };
static const SamTextStyle choice_style = { 7.5, FALSE, SAM_INK_TEXT };
static const SamTextStyle answer_style = { 6.5, FALSE, SAM_INK_TEXT };

void
sam_form_draw_box (SamPainter *painter, double x, double y, double side)
{
  sam_painter_outline (painter, x, y - side / 2, side, side, 0.7, SAM_INK_TEXT);
}

double
sam_form_row_get_height (const SamFormRow *row)
{
  return SAM_MM (LINE_HEIGHT) * MAX (row->n_lines, 1);
}

static double
measure_choice (SamPainter *painter, const SamFormRow *row, const char *choice)
{
  return sam_painter_measure (painter, &choice_style, choice) + sam_painter_measure (painter, &answer_style, row->yes)
         + sam_painter_measure (painter, &answer_style, row->no) + SAM_MM (1.6 + 2 * (BOX + 0.8) + 1.2);
}

/* What is left of the width stands between them. */
static void
draw_choices (SamPainter *painter, const SamFormRow *row, double x, double baseline, double width)
{
  guint n = g_strv_length ((char **) row->choices);
  double middle = baseline - choice_style.size * 0.33;
  double gap = width;

  for (guint i = 0; i < n; i++)
    gap -= measure_choice (painter, row, row->choices[i]);
  gap = MAX (gap / MAX (n, 2), SAM_MM (1));
  for (guint i = 0; i < n; i++)
    {
      double at = x;

      x += measure_choice (painter, row, row->choices[i]) + gap;
      at += sam_painter_draw_text (painter, &choice_style, row->choices[i], at, baseline, 0, SAM_ALIGN_LEFT)
            + SAM_MM (1.6);
      sam_form_draw_box (painter, at, middle, SAM_MM (BOX));
      at += SAM_MM (BOX + 0.8);
      at += sam_painter_draw_text (painter, &answer_style, row->yes, at, baseline, 0, SAM_ALIGN_LEFT) + SAM_MM (1.2);
      sam_form_draw_box (painter, at, middle, SAM_MM (BOX));
      at += SAM_MM (BOX + 0.8);
      sam_painter_draw_text (painter, &answer_style, row->no, at, baseline, 0, SAM_ALIGN_LEFT);
    }
}

void
sam_form_row_draw (SamPainter *painter, const SamFormRow *row, double x, double y, double width)
{
  double label_width = SAM_MM (row->label_width > 0 ? row->label_width : LABEL_WIDTH);
  double left = x + label_width;
  double right = x + width;
  double baseline = y + SAM_MM (LINE_HEIGHT - 2);
  double line_end = right;

  sam_painter_draw_text (painter, &label_style, row->label, x, baseline, label_width - SAM_MM (2), SAM_ALIGN_LEFT);
  if (row->choices != NULL)
    {
      draw_choices (painter, row, SAM_MM (30) + x, baseline, width - SAM_MM (30));
      return;
    }

  if (row->second != NULL)
    {
      double second = x + width * (row->second_from > 0 ? row->second_from : SECOND_FROM);

      line_end = second - SAM_MM (4);
      second += sam_painter_draw_text (painter, &label_style, row->second, second, baseline, 0, SAM_ALIGN_LEFT)
                + SAM_MM (3);
      for (guint i = 0; i < MAX (row->n_lines, 1); i++)
        sam_painter_rule (painter, second, right, baseline + SAM_MM (1.6 + i * LINE_HEIGHT), 0.5, SAM_INK_RULE);
    }
  for (guint i = 0; i < row->n_lines; i++)
    sam_painter_rule (painter, left, line_end, baseline + SAM_MM (1.6 + i * LINE_HEIGHT), 0.5, SAM_INK_RULE);
}
