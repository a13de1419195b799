/*
 * A page to note an observation on, with a pen.
 */
#include "sam-observation-sheet.h"

/* Millimetres. */
#define FIELD_BASELINE 2.2
#define FIELD_STEP 9.0
#define FIELD_GAP 4.0
#define FIELDS_BELOW 5.2
#define TITLE_HEIGHT 5.0
#define TITLE_BASELINE 3.0
#define QUESTION_ROW 12.0
#define QUESTION_LEADING 3.5
#define QUESTION_NUMBER 9.0
#define QUESTION_SPLIT 101.0
#define PART_GAP 3.6
#define COUNTER_ROW 8.0
#define COUNTER_LABEL 46.0
#define TOTAL_WIDTH 20.0
#define N_TALLIES 10
#define EVENT_ROW 7.0
#define AXIS_HEIGHT 3.6
#define ALSO_LEADING 3.4
#define HEAD_BASELINE 3.6
#define HEAD_BELOW 2.0
#define HINT_LEADING 3.2
#define TIME_WIDTH 14.5
#define NUMBERS_WIDTH 11.5
#define CELL_PAD 2.2
#define NOTES_HEIGHT 12.0

static const SamTextStyle label_style = { 7, FALSE, SAM_INK_SECOND };
static const SamTextStyle title_style = { 10, TRUE, SAM_INK_TEXT };
static const SamTextStyle head_style = { 8.5, TRUE, SAM_INK_TEXT };
static const SamTextStyle number_style = { 13, TRUE, SAM_INK_SECOND };
static const SamTextStyle question_style = { 8, FALSE, SAM_INK_TEXT };
static const SamTextStyle small_style = { 6.5, FALSE, SAM_INK_SECOND };
static const SamTextStyle pale_style = { 6.5, FALSE, SAM_INK_RULE };
static const SamTextStyle time_style = { 8, FALSE, SAM_INK_TEXT };
static const SamTextStyle purpose_style = { 7.5, TRUE, SAM_INK_TEXT };

/* Every part takes a painter, and paints where it has something to paint on: it is measured by
 * the same lines that paint it. */
static gboolean
paints (SamPainter *painter)
{
  return sam_painter_get_cairo (painter) != NULL;
}

static double
draw_fields (SamPainter *painter, const SamObservationSheet *self, double x, double y)
{
  double baseline = y + SAM_MM (FIELD_BASELINE);
  guint n_lines = 0;

  for (guint line = 0; line < G_N_ELEMENTS (self->fields); line++)
    {
      double at = x;

      if (self->fields[line][0].label == NULL)
        break;
      for (guint i = 0; i < SAM_OBSERVATION_SHEET_MAX_FIELDS && self->fields[line][i].label != NULL && paints (painter); i++)
        {
          const SamSheetField *field = &self->fields[line][i];
          double end = at + SAM_MM (field->width);
          double from = at + sam_painter_draw_text (painter, &label_style, field->label, at, baseline, 0, SAM_ALIGN_LEFT);

          sam_painter_rule (painter, from + SAM_MM (1.5), end, baseline + SAM_MM (0.6), 0.35, SAM_INK_RULE);
          at = end + SAM_MM (FIELD_GAP);
        }
      baseline += SAM_MM (FIELD_STEP);
      n_lines++;
    }

  return n_lines == 0 ? y : y + SAM_MM (FIELD_BASELINE + (n_lines - 1) * FIELD_STEP + FIELDS_BELOW);
}

static double
draw_title (SamPainter *painter, const char *title, const char *note, double x, double y, double width)
{
  if (paints (painter))
    {
      double taken = note == NULL ? 0
                                  : sam_painter_draw_text (painter, &label_style, note, x + width,
                                                           y + SAM_MM (TITLE_BASELINE), width / 2, SAM_ALIGN_RIGHT);

      sam_painter_draw_text (painter, &title_style, title, x, y + SAM_MM (TITLE_BASELINE), width - taken - SAM_MM (4),
                             SAM_ALIGN_LEFT);
    }

  return y + SAM_MM (TITLE_HEIGHT);
}

static double
measure_question (SamPainter *painter, const SamSheetQuestion *question, double width)
{
  guint lines = 0;

  if (question->text != NULL)
    lines = sam_painter_count_lines (painter, &question_style, question->text, 0,
                                     SAM_MM (QUESTION_SPLIT - QUESTION_NUMBER - 2 * CELL_PAD));
  if (question->look_for != NULL)
    lines = MAX (lines, 1 + sam_painter_count_lines (painter, &question_style, question->look_for, 0,
                                                     width - SAM_MM (QUESTION_SPLIT + 2 * CELL_PAD)));

  return MAX (SAM_MM (QUESTION_ROW), SAM_MM (3.5 + lines * QUESTION_LEADING));
}

static void
draw_question (SamPainter *painter, const SamObservationSheet *self, guint index, double x, double y, double width,
               double height)
{
  const SamSheetQuestion *question = &self->questions[index];
  g_autofree char *number = g_strdup_printf ("%u", index + 1);
  double text_x = x + SAM_MM (QUESTION_NUMBER + CELL_PAD);
  double look_x = x + SAM_MM (QUESTION_SPLIT + CELL_PAD);

  sam_painter_draw_text (painter, &number_style, number, x + SAM_MM (2), y + height / 2 + SAM_MM (1.6), 0, SAM_ALIGN_LEFT);
  sam_painter_line (painter, x + SAM_MM (QUESTION_NUMBER), y + SAM_MM (1.5), x + SAM_MM (QUESTION_NUMBER),
                    y + height - SAM_MM (1.5), 0.35, SAM_INK_HAIR);
  sam_painter_line (painter, x + SAM_MM (QUESTION_SPLIT), y + SAM_MM (1.5), x + SAM_MM (QUESTION_SPLIT),
                    y + height - SAM_MM (1.5), 0.35, SAM_INK_HAIR);
  if (question->text != NULL)
    sam_painter_draw_paragraph (painter, &question_style, question->text, 0, text_x, y + SAM_MM (4),
                                SAM_MM (QUESTION_SPLIT - QUESTION_NUMBER - 2 * CELL_PAD), SAM_MM (QUESTION_LEADING));
  sam_painter_draw_text (painter, &small_style, self->look_for_label, look_x, y + SAM_MM (3.4), 0, SAM_ALIGN_LEFT);
  if (question->look_for != NULL)
    sam_painter_draw_paragraph (painter, &question_style, question->look_for, 0, look_x, y + SAM_MM (3.6 + QUESTION_LEADING),
                                width - SAM_MM (QUESTION_SPLIT + 2 * CELL_PAD), SAM_MM (QUESTION_LEADING));
}

static double
draw_questions (SamPainter *painter, const SamObservationSheet *self, double x, double y, double width)
{
  double top;

  if (self->n_questions == 0)
    return y;

  y = draw_title (painter, self->questions_title, self->questions_note, x, y, width);
  top = y;
  for (guint i = 0; i < self->n_questions; i++)
    {
      double height = measure_question (painter, &self->questions[i], width);

      if (paints (painter))
        {
          draw_question (painter, self, i, x, y, width, height);
          if (i > 0)
            sam_painter_rule (painter, x, x + width, y, 0.35, SAM_INK_RULE);
        }
      y += height;
    }
  if (paints (painter))
    sam_painter_outline (painter, x, top, width, y - top, 0.5, SAM_INK_RULE);

  return y + SAM_MM (PART_GAP);
}

/* A row for each: ten cells for five strokes each, and the total. */
static double
draw_counters (SamPainter *painter, const SamObservationSheet *self, double x, double y, double width)
{
  double left = x + SAM_MM (COUNTER_LABEL);
  double right = x + width - SAM_MM (TOTAL_WIDTH);

  if (self->n_counters == 0)
    return y;

  y = draw_title (painter, self->counters_title, NULL, x, y, width);
  if (!paints (painter))
    return y + SAM_MM (self->n_counters * COUNTER_ROW + PART_GAP);

  sam_painter_draw_text (painter, &small_style, self->total_label, x + width - SAM_MM (TOTAL_WIDTH - CELL_PAD),
                         y - SAM_MM (1.2), SAM_MM (TOTAL_WIDTH - CELL_PAD), SAM_ALIGN_LEFT);
  sam_painter_rule (painter, x, x + width, y, 0.7, SAM_INK_TEXT);
  for (guint i = 0; i < self->n_counters; i++)
    {
      double bottom = y + SAM_MM (COUNTER_ROW);

      sam_painter_draw_text (painter, &question_style, self->counters[i], x, y + SAM_MM (5.2), SAM_MM (COUNTER_LABEL - 2),
                             SAM_ALIGN_LEFT);
      for (guint cell = 1; cell < N_TALLIES; cell++)
        {
          double at = left + (right - left) * cell / N_TALLIES;

          sam_painter_line (painter, at, y + SAM_MM (1.6), at, bottom - SAM_MM (1.6), 0.35, SAM_INK_HAIR);
        }
      sam_painter_line (painter, left, y, left, bottom, 0.35, SAM_INK_RULE);
      sam_painter_line (painter, right, y, right, bottom, 0.35, SAM_INK_RULE);
      sam_painter_rule (painter, x, x + width, bottom, 0.35, i + 1 == self->n_counters ? SAM_INK_RULE : SAM_INK_HAIR);
      y = bottom;
    }

  return y + SAM_MM (PART_GAP);
}

/* A row for each along the minutes of the lesson, to be marked where it went on. */
static double
draw_events (SamPainter *painter, const SamObservationSheet *self, double x, double y, double width)
{
  double left = x + SAM_MM (COUNTER_LABEL);
  double right = x + width;
  double top;
  double bottom;

  if (self->n_events == 0)
    return y;

  y = draw_title (painter, self->events_title, self->minutes_label, x, y, width);
  top = y + SAM_MM (AXIS_HEIGHT);
  bottom = top + SAM_MM (self->n_events * EVENT_ROW);
  if (!paints (painter))
    return bottom + SAM_MM (PART_GAP);

  for (guint minute = 0; minute <= self->minutes; minute += 5)
    {
      double at = left + (right - left) * minute / self->minutes;
      g_autofree char *text = g_strdup_printf ("%u", minute);

      if (minute % 10 == 0)
        sam_painter_draw_text (painter, &small_style, text, at, y + SAM_MM (2.4), 0,
                               minute == 0 ? SAM_ALIGN_LEFT : minute == self->minutes ? SAM_ALIGN_RIGHT : SAM_ALIGN_CENTRE);
      sam_painter_line (painter, at, top, at, bottom, 0.35, minute % 10 == 0 ? SAM_INK_RULE : SAM_INK_HAIR);
    }
  sam_painter_rule (painter, x, right, top, 0.7, SAM_INK_TEXT);
  for (guint i = 0; i < self->n_events; i++)
    {
      double row = top + SAM_MM (i * EVENT_ROW);

      sam_painter_draw_text (painter, &question_style, self->events[i], x, row + SAM_MM (4.7), SAM_MM (COUNTER_LABEL - 2),
                             SAM_ALIGN_LEFT);
      sam_painter_rule (painter, x, right, row + SAM_MM (EVENT_ROW), 0.35,
                        i + 1 == self->n_events ? SAM_INK_RULE : SAM_INK_HAIR);
    }

  return bottom + SAM_MM (PART_GAP);
}

static double
draw_also (SamPainter *painter, const SamObservationSheet *self, double x, double y, double width)
{
  guint lines;

  if (self->also == NULL)
    return y;

  lines = sam_painter_count_lines (painter, &label_style, self->also, 0, width);
  if (paints (painter))
    sam_painter_draw_paragraph (painter, &label_style, self->also, 0, x, y + SAM_MM (2.6), width, SAM_MM (ALSO_LEADING));

  return y + SAM_MM (lines * ALSO_LEADING + 1.5);
}

/* A hint stands beside its title where there is room, else below it. */
static gboolean
fits_beside (SamPainter *painter, const SamSheetColumn *column)
{
  return sam_painter_measure (painter, &head_style, column->title) + sam_painter_measure (painter, &label_style, column->hint)
         <= SAM_MM (column->width - 2 * CELL_PAD - 2);
}

static guint
count_hint_lines (SamPainter *painter, const SamSheetColumn *column)
{
  if (column->hint == NULL || fits_beside (painter, column))
    return 0;

  return sam_painter_count_lines (painter, &label_style, column->hint, 0, SAM_MM (column->width - 2 * CELL_PAD));
}

static double
draw_column_heads (SamPainter *painter, const SamObservationSheet *self, double x, double y)
{
  double baseline = y + SAM_MM (HEAD_BASELINE);
  double at = x + SAM_MM (TIME_WIDTH + NUMBERS_WIDTH + CELL_PAD);
  guint most = 0;

  if (paints (painter))
    {
      sam_painter_draw_text (painter, &head_style, self->time_title, x, baseline, SAM_MM (TIME_WIDTH - 1), SAM_ALIGN_LEFT);
      sam_painter_draw_text (painter, &head_style, self->question_title, x + SAM_MM (TIME_WIDTH + NUMBERS_WIDTH / 2), baseline,
                             SAM_MM (NUMBERS_WIDTH + 3), SAM_ALIGN_CENTRE);
    }
  for (guint i = 0; i < self->n_columns; i++)
    {
      const SamSheetColumn *column = &self->columns[i];
      guint lines = count_hint_lines (painter, column);
      double room = SAM_MM (column->width - 2 * CELL_PAD);

      most = MAX (most, lines);
      if (paints (painter))
        {
          double taken = sam_painter_draw_text (painter, &head_style, column->title, at, baseline, room, SAM_ALIGN_LEFT);

          if (lines > 0)
            sam_painter_draw_paragraph (painter, &label_style, column->hint, 0, at, baseline + SAM_MM (HINT_LEADING), room,
                                        SAM_MM (HINT_LEADING));
          else if (column->hint != NULL)
            sam_painter_draw_text (painter, &label_style, column->hint, at + taken + SAM_MM (2), baseline, 0, SAM_ALIGN_LEFT);
        }
      at += SAM_MM (column->width);
    }

  return y + SAM_MM (HEAD_BASELINE + HEAD_BELOW + most * HINT_LEADING);
}

static void
draw_row (SamPainter *painter, const SamObservationSheet *self, guint row, double x, double y, double width)
{
  double bottom = y + SAM_MM (self->row_height);
  double baseline = bottom - SAM_MM (2);
  gboolean is_fifth = (row + 1) % 5 == 0;

  if (self->times != NULL)
    sam_painter_draw_text (painter, &time_style, self->times[row], x + SAM_MM (TIME_WIDTH - CELL_PAD), baseline, 0,
                           SAM_ALIGN_RIGHT);
  else
    sam_painter_draw_text (painter, &pale_style, ":", x + SAM_MM (5), baseline, 0, SAM_ALIGN_LEFT);
  sam_painter_draw_text (painter, &pale_style, self->numbers, x + SAM_MM (TIME_WIDTH + NUMBERS_WIDTH / 2), baseline, 0,
                         SAM_ALIGN_CENTRE);
  sam_painter_rule (painter, x, x + width, bottom, is_fifth ? 0.5 : 0.35, is_fifth ? SAM_INK_RULE : SAM_INK_HAIR);
}

static double
draw_rows (SamPainter *painter, const SamObservationSheet *self, double x, double y, double width)
{
  double bottom = y + SAM_MM (self->n_rows * self->row_height);
  double at = x + SAM_MM (TIME_WIDTH);

  if (!paints (painter))
    return bottom;

  sam_painter_rule (painter, x, x + width, y, 0.7, SAM_INK_TEXT);
  for (guint row = 0; row < self->n_rows; row++)
    draw_row (painter, self, row, x, y + SAM_MM (row * self->row_height), width);
  sam_painter_line (painter, at, y, at, bottom, 0.35, SAM_INK_RULE);
  at += SAM_MM (NUMBERS_WIDTH);
  for (guint i = 0; i < self->n_columns; i++)
    {
      sam_painter_line (painter, at, y, at, bottom, 0.35, SAM_INK_RULE);
      at += SAM_MM (self->columns[i].width);
    }

  return bottom;
}

static double
draw_all (SamPainter *painter, const SamObservationSheet *self, double x, double y, double width)
{
  y = draw_fields (painter, self, x, y);
  y = draw_questions (painter, self, x, y, width);
  y = draw_counters (painter, self, x, y, width);
  y = draw_events (painter, self, x, y, width);
  y = draw_also (painter, self, x, y, width);
  y = draw_column_heads (painter, self, x, y);
  y = draw_rows (painter, self, x, y, width);
  if (paints (painter))
    {
      sam_painter_draw_text (painter, &label_style, self->how, x, y + SAM_MM (4.6), width, SAM_ALIGN_LEFT);
      sam_painter_draw_text (painter, &purpose_style, self->purpose, x, y + SAM_MM (9.8), width, SAM_ALIGN_LEFT);
    }

  return y + SAM_MM (NOTES_HEIGHT);
}

double
sam_observation_sheet_get_rest (SamPainter *painter, const SamObservationSheet *self, double width)
{
  g_return_val_if_fail (self != NULL, 0);

  return sam_observation_sheet_get_height (painter, self, width) - SAM_MM (self->n_rows * self->row_height);
}

double
sam_observation_sheet_get_height (SamPainter *painter, const SamObservationSheet *self, double width)
{
  g_autoptr (SamPainter) measuring = NULL;

  g_return_val_if_fail (self != NULL, 0);

  if (paints (painter))
    painter = measuring = sam_painter_new (NULL, sam_palette_get_light ());

  return draw_all (painter, self, 0, 0, width);
}

void
sam_observation_sheet_draw (SamPainter *painter, const SamObservationSheet *self, double x, double y, double width)
{
  g_return_if_fail (self != NULL);

  draw_all (painter, self, x, y, width);
}
