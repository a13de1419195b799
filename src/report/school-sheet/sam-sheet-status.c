/*
 * SamSheetStatus: where a school stands, in three columns, painted.
 */
#include "sam-sheet-status.h"

/* Millimetres. */
#define HEIGHT 9.4
#define NOTE 3.5
#define LABEL_BASELINE 2.4
#define VALUE_BASELINE 7.6
#define NOTE_BASELINE 11.6
#define INDENT 4.6
#define GAP 4.0
/* Points. */
#define LEAST_VALUE 7.0

static const SamTextStyle label_style = { 7, FALSE, SAM_INK_SECOND };
static const SamTextStyle note_style = { 7.5, FALSE, SAM_INK_TEXT };

double
sam_sheet_status_get_height (const SamSheetStatus *self)
{
  guint most = 0;

  for (guint i = 0; i < SAM_SHEET_N_STATUSES; i++)
    for (guint note = 0; note < SAM_SHEET_N_STATUS_NOTES; note++)
      if (self->columns[i].notes[note] != NULL)
        most = MAX (most, note + 1);

  return SAM_MM (HEIGHT + most * NOTE);
}

static void
draw_column (const SamSheetStatusColumn *self, SamPainter *painter, double x, double y, double width)
{
  SamTextStyle style = { 10.5, TRUE, SAM_INK_TEXT };
  double indent = self->mark != SAM_STATUS_MARK_NONE ? SAM_MM (INDENT) : 0;

  sam_painter_draw_text (painter, &label_style, self->label, x, y + SAM_MM (LABEL_BASELINE), width, SAM_ALIGN_LEFT);
  sam_status_mark_draw (painter, self->mark, self->ink, x + SAM_MM (1.4), y + SAM_MM (VALUE_BASELINE - 1.3), SAM_MM (1.4));
  /* It holds numbers: smaller rather than cut. */
  while (style.size > LEAST_VALUE && sam_painter_measure (painter, &style, self->value) > width - indent)
    style.size -= 0.5;
  sam_painter_draw_text (painter, &style, self->value, x + indent, y + SAM_MM (VALUE_BASELINE), width - indent, SAM_ALIGN_LEFT);
  for (guint i = 0; i < SAM_SHEET_N_STATUS_NOTES; i++)
    sam_painter_draw_text (painter, &note_style, self->notes[i], x + indent, y + SAM_MM (NOTE_BASELINE + i * NOTE),
                           width - indent, SAM_ALIGN_LEFT);
}

void
sam_sheet_status_draw (const SamSheetStatus *self, SamPainter *painter, double x, double y, double width)
{
  double step = (width + SAM_MM (GAP)) / SAM_SHEET_N_STATUSES;

  for (guint i = 0; i < SAM_SHEET_N_STATUSES; i++)
    draw_column (&self->columns[i], painter, x + i * step, y, step - SAM_MM (GAP));
}
