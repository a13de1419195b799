#pragma once

#include "sam-painter.h"

G_BEGIN_DECLS

/**
 * SamFormRow: room to write on paper.
 * @label: what is to be written
 * @n_lines: lines to write on
 * @choices: (nullable): what is answered by a tick, NULL-terminated, in place of lines
 * @yes: beside the first box of each choice, @no beside the second
 * @second: (nullable): the label of a second, shorter line at the right
 * @label_width: millimetres before the lines begin; 0 for the usual
 * @second_from: where the second begins, from 0 to 1; 0 for the usual
 */
typedef struct
{
  const char        *label;
  guint              n_lines;
  const char *const *choices;
  const char        *yes;
  const char        *no;
  const char        *second;
  double             label_width;
  double             second_from;
} SamFormRow;

/** A box to tick, its centre at @y. */
void   sam_form_draw_box (SamPainter *painter, double x, double y, double side);
double sam_form_row_get_height (const SamFormRow *row);
void   sam_form_row_draw (SamPainter *painter, const SamFormRow *row, double x, double y, double width);

G_END_DECLS
