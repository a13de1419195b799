#pragma once

#include "sam-sheet-term.h"

G_BEGIN_DECLS

/* Millimetres. */
#define SAM_SHEET_TERM_RADIUS 1.15
#define SAM_SHEET_TERM_GAP 1.5

/* Where columns stand, in points. */
typedef struct
{
  const SamSheetTerm *sheet;
  SamPainter          *painter;
  double               x;
  double               right;
  double               teachers; /* right edge */
  double               usual;
  double               weeks;
  double               week_width;
  double               weeks_end;
  double               held; /* right edges */
  double               attendance;
} SamSheetTermFrame;

double sam_sheet_term_frame_get_x (const SamSheetTermFrame *self, double moment);

/* What stands below the teams. */
double sam_sheet_term_attendance_get_height (const SamSheetTerm *self);
void   sam_sheet_term_draw_attendance (const SamSheetTermFrame *frame, double y);
double sam_sheet_term_steps_get_height (const SamSheetTerm *self);
void   sam_sheet_term_draw_steps (const SamSheetTermFrame *frame, double y);
void   sam_sheet_term_draw_spans (const SamSheetTermFrame *frame, double y);
double sam_sheet_term_legend_get_height (const SamSheetTerm *self, SamPainter *painter, double width);
void   sam_sheet_term_draw_legend (const SamSheetTermFrame *frame, double y);

G_END_DECLS
