/*
 * SamSheetTerm: what stands below the teams, on the same axis of time.
 */
#include "sam-sheet-term-private.h"

/* Millimetres. */
#define ATTENDANCE 12.6
#define STEPS 8.2
#define EMPTY 8.2
#define TITLE_BASELINE 3.9
#define NOTE_BASELINE 7.0
#define AXIS_TOP 1.9
#define AXIS_BOTTOM 10.6
#define DOT 0.85
#define SPAN 4.0
#define SPANS_PAD 0.8
#define BAR 2.0
#define LEGEND_LEADING 3.7
#define LEGEND_MARK 3.6
#define LEGEND_GAP 3.6
#define LEGEND_PAD 0.6
/* So many marks stand in a week: two rows of two; beyond, each kind with its number. */
#define MOST_STEPS 4

static const SamTextStyle title_style = { 8, TRUE, SAM_INK_TEXT };
static const SamTextStyle note_style = { 6, FALSE, SAM_INK_SECOND };
static const SamTextStyle sentence_style = { 7, FALSE, SAM_INK_SECOND };
static const SamTextStyle axis_style = { 5.5, FALSE, SAM_INK_SECOND };
static const SamTextStyle median_style = { 6.5, FALSE, SAM_INK_GROUP };
static const SamTextStyle label_style = { 6.5, FALSE, SAM_INK_TEXT };
static const SamTextStyle more_style = { 6.5, TRUE, SAM_INK_TEXT };
static const SamTextStyle legend_style = { 6.5, FALSE, SAM_INK_SECOND };
static const SamTextStyle count_style = { 5, FALSE, SAM_INK_TEXT };

static const SamSessionMark step_marks[SAM_SHEET_TERM_N_STEPS] = {
  SAM_SESSION_MARK_TALK_BEFORE,
  SAM_SESSION_MARK_OBSERVATION,
  SAM_SESSION_MARK_DIALOGUE,
  SAM_SESSION_MARK_FOLLOW_UP,
};

static void
draw_title (const SamSheetTermFrame *frame, const char *title, const char *note, double y)
{
  double room = frame->weeks - frame->x - SAM_MM (SAM_SHEET_TERM_GAP);

  sam_painter_draw_text (frame->painter, &title_style, title, frame->x, y + SAM_MM (TITLE_BASELINE), room, SAM_ALIGN_LEFT);
  sam_painter_draw_text (frame->painter, &note_style, note, frame->x, y + SAM_MM (NOTE_BASELINE), room, SAM_ALIGN_LEFT);
}

static void
draw_sentence (const SamSheetTermFrame *frame, const char *sentence, double y)
{
  double gap = SAM_MM (SAM_SHEET_TERM_GAP);
  double right = frame->sheet->now >= 0 ? sam_sheet_term_frame_get_x (frame, frame->sheet->now) : frame->right;
  double needed = sam_painter_measure (frame->painter, &sentence_style, sentence);

  /* Behind the line of the day there is room again. */
  if (frame->weeks + gap + needed > right - gap && needed < frame->right - right - gap)
    sam_painter_draw_text (frame->painter, &sentence_style, sentence, right + gap, y, 0, SAM_ALIGN_LEFT);
  else
    sam_painter_draw_text (frame->painter, &sentence_style, sentence, frame->weeks + gap, y,
                           frame->right - frame->weeks - gap, SAM_ALIGN_LEFT);
}

/* Attendance */

double
sam_sheet_term_attendance_get_height (const SamSheetTerm *self)
{
  return SAM_MM (self->attendance.sentence != NULL ? EMPTY : ATTENDANCE);
}

static double
get_attendance_y (const SamSheetTermAttendance *self, double y, double share)
{
  double position = (share - self->axis_from) / (1 - self->axis_from);

  return y + SAM_MM (AXIS_BOTTOM - CLAMP (position, 0, 1) * (AXIS_BOTTOM - AXIS_TOP));
}

static void
draw_median (const SamSheetTermFrame *frame, double y)
{
  const SamSheetTermAttendance *attendance = &frame->sheet->attendance;
  cairo_t *cr = sam_painter_get_cairo (frame->painter);
  const double dashes[] = { 3, 2 };
  double at = get_attendance_y (attendance, y, attendance->median);

  cairo_save (cr);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  sam_painter_rule (frame->painter, frame->weeks, frame->weeks_end, at, 0.6, SAM_INK_GROUP);
  cairo_restore (cr);
  sam_painter_draw_text (frame->painter, &median_style, attendance->median_words, frame->weeks_end + SAM_MM (1.2),
                         at + SAM_MM (0.8), frame->right - frame->weeks_end - SAM_MM (1.2), SAM_ALIGN_LEFT);
}

static void
draw_course (const SamSheetTermFrame *frame, double y)
{
  const SamSheetTermAttendance *attendance = &frame->sheet->attendance;
  cairo_t *cr = sam_painter_get_cairo (frame->painter);
  double last_x = -1, last_y = 0;

  for (guint week = 0; week < frame->sheet->n_weeks; week++)
    {
      double x = sam_sheet_term_frame_get_x (frame, week + 0.5);
      double at;

      if (attendance->shares[week] < 0)
        continue;
      at = get_attendance_y (attendance, y, attendance->shares[week]);
      if (last_x >= 0)
        sam_painter_line (frame->painter, last_x, last_y, x, at, 0.4, SAM_INK_SECOND);
      last_x = x;
      last_y = at;
    }
  sam_painter_set_ink (frame->painter, SAM_INK_TEXT);
  for (guint week = 0; week < frame->sheet->n_weeks; week++)
    if (attendance->shares[week] >= 0)
      {
        cairo_new_sub_path (cr);
        cairo_arc (cr, sam_sheet_term_frame_get_x (frame, week + 0.5),
                   get_attendance_y (attendance, y, attendance->shares[week]), SAM_MM (DOT), 0, 2 * G_PI);
        cairo_fill (cr);
      }
}

void
sam_sheet_term_draw_attendance (const SamSheetTermFrame *frame, double y)
{
  const SamSheetTermAttendance *attendance = &frame->sheet->attendance;
  double ends[] = { 1, attendance->axis_from };
  const char *words[] = { attendance->top, attendance->bottom };

  draw_title (frame, frame->sheet->words.attendance_title, frame->sheet->words.attendance_note, y);
  if (attendance->sentence != NULL)
    {
      draw_sentence (frame, attendance->sentence, y + SAM_MM (4.8));
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      double at = get_attendance_y (attendance, y, ends[i]);

      sam_painter_rule (frame->painter, frame->weeks, frame->weeks_end, at, 0.35, SAM_INK_HAIR);
      sam_painter_draw_text (frame->painter, &axis_style, words[i], frame->weeks - SAM_MM (0.8), at + SAM_MM (0.7), 0,
                             SAM_ALIGN_RIGHT);
    }
  draw_median (frame, y);
  draw_course (frame, y);
}

/* Steps of individual coaching */

double
sam_sheet_term_steps_get_height (const SamSheetTerm *self)
{
  return SAM_MM (self->no_steps != NULL ? EMPTY : STEPS);
}

/* Marks in rows of two, in the order in which steps are taken. */
static void
draw_few_steps (const SamSheetTermFrame *frame, const SamSheetTermSteps *steps, guint n, double x, double y)
{
  double pitch = MIN (frame->week_width / 2, SAM_MM (2.6));
  double radius = MIN (SAM_MM (1.0), pitch * 0.4);
  guint index = 0;

  for (guint kind = 0; kind < SAM_SHEET_TERM_N_STEPS; kind++)
    for (guint i = 0; i < steps->counts[kind]; i++, index++)
      {
        guint in_row = MIN (2, n - index / 2 * 2);
        double left = x + frame->week_width / 2 - (in_row - 1) * pitch / 2;

        sam_session_mark_draw (frame->painter, step_marks[kind], left + index % 2 * pitch,
                               y + SAM_MM (n > 2 ? 2.6 + index / 2 * 2.9 : STEPS / 2), radius);
      }
}

/* A line of each kind with its number. */
static void
draw_many_steps (const SamSheetTermFrame *frame, const SamSheetTermSteps *steps, double x, double y)
{
  guint line = 0;

  for (guint kind = 0; kind < SAM_SHEET_TERM_N_STEPS; kind++)
    {
      double middle = y + SAM_MM (1.2 + line * 1.9);
      g_autofree char *count = g_strdup_printf ("%u", steps->counts[kind]);

      if (steps->counts[kind] == 0)
        continue;
      sam_session_mark_draw (frame->painter, step_marks[kind], x + SAM_MM (1.2), middle, SAM_MM (0.75));
      sam_painter_draw_text (frame->painter, &count_style, count, x + SAM_MM (2.3), middle + SAM_MM (0.65), 0, SAM_ALIGN_LEFT);
      line++;
    }
}

void
sam_sheet_term_draw_steps (const SamSheetTermFrame *frame, double y)
{
  const SamSheetTerm *sheet = frame->sheet;

  draw_title (frame, sheet->words.steps_title, sheet->words.steps_note, y);
  if (sheet->no_steps != NULL)
    {
      draw_sentence (frame, sheet->no_steps, y + SAM_MM (4.8));
      return;
    }

  for (guint week = 0; week < sheet->n_weeks; week++)
    {
      double x = sam_sheet_term_frame_get_x (frame, week);
      guint n = 0;

      for (guint kind = 0; kind < SAM_SHEET_TERM_N_STEPS; kind++)
        n += sheet->steps[week].counts[kind];
      if (n > MOST_STEPS)
        draw_many_steps (frame, &sheet->steps[week], x, y);
      else
        draw_few_steps (frame, &sheet->steps[week], n, x, y);
    }
}

/* Other interventions */

static void
draw_span (const SamSheetTermFrame *frame, const SamSheetTermSpan *span, double y)
{
  cairo_t *cr = sam_painter_get_cairo (frame->painter);
  double from = sam_sheet_term_frame_get_x (frame, span->from);
  double to = MAX (from + SAM_MM (0.6), sam_sheet_term_frame_get_x (frame, span->to));
  double middle = y + SAM_MM (SPAN / 2);
  double half = SAM_MM (BAR / 2);
  double label = MAX (frame->weeks_end + SAM_MM (2.2), to + SAM_MM (2.2));

  sam_painter_fill (frame->painter, from, middle - half, to - from, 2 * half, SAM_INK_RULE);
  if (span->goes_on)
    {
      cairo_move_to (cr, to, middle - half * 1.5);
      cairo_line_to (cr, to + SAM_MM (1.3), middle);
      cairo_line_to (cr, to, middle + half * 1.5);
      cairo_close_path (cr);
      cairo_fill (cr);
    }
  sam_painter_draw_text (frame->painter, &label_style, span->label, label, middle + SAM_MM (0.8), frame->right - label,
                         SAM_ALIGN_LEFT);
}

void
sam_sheet_term_draw_spans (const SamSheetTermFrame *frame, double y)
{
  const SamSheetTerm *sheet = frame->sheet;
  double at = y + SAM_MM (SPANS_PAD / 2);

  draw_title (frame, sheet->words.spans_title, NULL, y);
  if (sheet->n_all_spans == 0)
    {
      draw_sentence (frame, sheet->no_spans, y + SAM_MM (TITLE_BASELINE));
      return;
    }

  for (guint i = 0; i < sheet->n_spans; i++, at += SAM_MM (SPAN))
    draw_span (frame, &sheet->spans[i], at);
  if (sheet->n_spans == sheet->n_all_spans)
    return;

  /* Where no bar is drawn the word would stand on the title. */
  if (sheet->n_spans > 0)
    sam_painter_draw_text (frame->painter, &note_style, sheet->words.start, frame->weeks - SAM_MM (0.8),
                           at + SAM_MM (SPAN / 2 + 0.7), 0, SAM_ALIGN_RIGHT);
  for (guint i = sheet->n_spans; i < sheet->n_all_spans; i++)
    {
      double x = sam_sheet_term_frame_get_x (frame, sheet->spans[i].from);

      sam_painter_line (frame->painter, x, at + SAM_MM (0.8), x, at + SAM_MM (SPAN - 0.8), 1, SAM_INK_SECOND);
    }
  sam_painter_draw_text (frame->painter, &more_style, sheet->more_spans, frame->weeks_end + SAM_MM (2.2),
                         at + SAM_MM (SPAN / 2 + 0.8), frame->right - frame->weeks_end - SAM_MM (2.2), SAM_ALIGN_LEFT);
}

/* Legend */

/* Moves to where an item stands: it may begin a line. */
static double
step_legend (SamPainter *painter, const SamSheetTermLegend *item, double at, double width, guint *line)
{
  double room = SAM_MM (LEGEND_MARK) + sam_painter_measure (painter, &legend_style, item->text);

  if (at > 0 && at + room > width)
    {
      (*line)++;
      return 0;
    }

  return at;
}

double
sam_sheet_term_legend_get_height (const SamSheetTerm *self, SamPainter *painter, double width)
{
  double at = 0;
  guint line = 0;

  if (self->n_legend == 0)
    return 0;

  for (guint i = 0; i < self->n_legend; i++)
    {
      at = step_legend (painter, &self->legend[i], at, width, &line);
      at += SAM_MM (LEGEND_MARK + LEGEND_GAP) + sam_painter_measure (painter, &legend_style, self->legend[i].text);
    }

  return SAM_MM (LEGEND_PAD + (line + 1) * LEGEND_LEADING);
}

static void
draw_legend_mark (SamPainter *painter, const SamSheetTermLegend *item, double x, double middle)
{
  switch (item->swatch)
    {
    case SAM_SHEET_TERM_SWATCH_STUDY_DAY:
      sam_painter_fill (painter, x + SAM_MM (0.8), middle - SAM_MM (1.2), SAM_MM (1), SAM_MM (2.4), SAM_INK_SHADE);
      sam_painter_fill (painter, x + SAM_MM (0.8), middle - SAM_MM (1.2), SAM_MM (1), SAM_MM (1), SAM_INK_RULE);
      break;
    case SAM_SHEET_TERM_SWATCH_BREAK:
      sam_painter_fill (painter, x + SAM_MM (0.4), middle - SAM_MM (1.2), SAM_MM (1.9), SAM_MM (2.4), SAM_INK_SHADE);
      break;
    case SAM_SHEET_TERM_SWATCH_NONE:
    default:
      sam_session_mark_draw (painter, item->mark, x + SAM_MM (1.2), middle, SAM_MM (1.0));
      break;
    }
}

void
sam_sheet_term_draw_legend (const SamSheetTermFrame *frame, double y)
{
  double at = 0;
  guint line = 0;

  for (guint i = 0; i < frame->sheet->n_legend; i++)
    {
      const SamSheetTermLegend *item = &frame->sheet->legend[i];
      double baseline;

      at = step_legend (frame->painter, item, at, frame->right - frame->x, &line);
      baseline = y + SAM_MM (LEGEND_PAD + line * LEGEND_LEADING + 2.4);
      draw_legend_mark (frame->painter, item, frame->x + at, baseline - SAM_MM (0.8));
      at += SAM_MM (LEGEND_MARK);
      at += sam_painter_draw_text (frame->painter, &legend_style, item->text, frame->x + at, baseline, 0, SAM_ALIGN_LEFT)
            + SAM_MM (LEGEND_GAP);
    }
}
