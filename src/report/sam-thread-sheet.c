/*
 * SamThreadSheet: the thread of a teacher's questions.
 */
#include "sam-thread-sheet.h"

#include "sam-paginator.h"

/* Millimetres, from the left of the text. */
#define LABEL_RIGHT 21.5
#define THREAD_X 28.0
#define TEXT_X 34.0
#define NOTE_X 34.9
#define CLOCK_RIGHT 44.8
#define NOTE_TEXT_X 47.0
/* Of the room for texts, so much is the lesson's length. */
#define STRIP_SHARE (136.0 / 142.0)

#define CYCLE_HEIGHT 5.0
#define CYCLE_RULE_ROOM 4.0
#define QUESTION_LEADING 6.0
#define TEXT_LEADING 4.8
#define ASIDE_LEADING 4.2
#define ENTRY_GAP 0.4
#define STRIP_HEIGHT 10.5
#define STRIP_DOTS 2.2
#define STRIP_AXIS 4.2
#define LEGEND_LINE 5.0
#define STEP_GAP 6.2
#define DATE_BELOW 4.0

#define THREAD_THICKNESS 0.8

static const SamTextStyle question_style = { 13, TRUE, SAM_INK_TEXT };
static const SamTextStyle text_style = { 9.5, FALSE, SAM_INK_TEXT };
static const SamTextStyle aside_style = { 8, FALSE, SAM_INK_SECOND };
static const SamTextStyle label_style = { 8, TRUE, SAM_INK_TEXT };
static const SamTextStyle cycle_style = { 7, TRUE, SAM_INK_SECOND };
static const SamTextStyle tick_style = { 7, FALSE, SAM_INK_SECOND };
static const SamTextStyle mark_style = { 8, TRUE, SAM_INK_PAPER };

/* How the texts of a kind are set. */
typedef struct
{
  const SamTextStyle *style;
  double              leading;
  double              baseline; /* of a line, from its top */
  double              x;
} Setting;

static Setting
get_setting (SamThreadKind kind)
{
  switch (kind)
    {
    case SAM_THREAD_QUESTION:
      return (Setting){ &question_style, QUESTION_LEADING, 4.5, TEXT_X };
    case SAM_THREAD_ENTRY:
      return (Setting){ &text_style, TEXT_LEADING, 3.5, NOTE_TEXT_X };
    case SAM_THREAD_ASIDE:
      return (Setting){ &aside_style, ASIDE_LEADING, 3.3, TEXT_X };
    case SAM_THREAD_TEXT:
    default:
      return (Setting){ &text_style, TEXT_LEADING, 3.5, TEXT_X };
    }
}

static gboolean
is_text (const SamThreadRow *row)
{
  return row->kind == SAM_THREAD_QUESTION || row->kind == SAM_THREAD_TEXT || row->kind == SAM_THREAD_ASIDE
         || row->kind == SAM_THREAD_ENTRY;
}

void
sam_thread_sheet_measure (SamThreadSheet *self, SamPainter *painter, double width)
{
  for (guint i = 0; i < self->n_rows; i++)
    {
      SamThreadRow *row = &self->rows[i];
      Setting setting = get_setting (row->kind);

      row->n_lines = is_text (row) ? sam_painter_count_lines (painter, setting.style, row->text, row->bold_bytes,
                                                              width - SAM_MM (setting.x))
                                   : 1;
    }
}

guint
sam_thread_sheet_get_n_lines (const SamThreadSheet *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n_rows; i++)
    n += self->rows[i].n_lines;

  return n;
}

static double
get_height (const SamThreadRow *row, guint line)
{
  gboolean is_last = line + 1 == row->n_lines;
  double height;

  switch (row->kind)
    {
    case SAM_THREAD_CYCLE:
      height = CYCLE_HEIGHT + (row->is_dashed ? CYCLE_RULE_ROOM : 0);
      break;
    case SAM_THREAD_STRIP:
      height = STRIP_HEIGHT;
      break;
    case SAM_THREAD_LEGEND:
      height = LEGEND_LINE;
      break;
    default:
      height = get_setting (row->kind).leading + (row->kind == SAM_THREAD_ENTRY && is_last ? ENTRY_GAP : 0);
      break;
    }

  return SAM_MM (height + (row->ends_step && is_last ? STEP_GAP : 0));
}

/* Short texts stay whole where they can; of long ones neither the first line nor the last stands alone. */
static SamRowKeep
get_keep (const SamThreadRow *row, guint line)
{
  if (line + 1 == row->n_lines)
    return row->is_followed ? SAM_ROW_KEEP_MUST : SAM_ROW_KEEP_NONE;
  if (line == 0 || line + 2 == row->n_lines)
    return SAM_ROW_KEEP_MUST;

  return row->n_lines <= 6 || row->kind == SAM_THREAD_QUESTION ? SAM_ROW_KEEP_WISH : SAM_ROW_KEEP_NONE;
}

void
sam_thread_sheet_fill (const SamThreadSheet *self, double *heights, guint8 *keeps)
{
  guint n = 0;

  for (guint i = 0; i < self->n_rows; i++)
    for (guint line = 0; line < self->rows[i].n_lines; line++)
      {
        heights[n] = get_height (&self->rows[i], line);
        keeps[n++] = get_keep (&self->rows[i], line);
      }
}

/* Marks */

static void
path_square (cairo_t *cr, double x, double y, double half)
{
  cairo_rectangle (cr, x - half, y - half, 2 * half, 2 * half);
}

static void
path_diamond (cairo_t *cr, double x, double y, double half)
{
  cairo_move_to (cr, x, y - half);
  cairo_line_to (cr, x + half, y);
  cairo_line_to (cr, x, y + half);
  cairo_line_to (cr, x - half, y);
  cairo_close_path (cr);
}

static void
path_circle (cairo_t *cr, double x, double y, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
}

static void
path_triangle (cairo_t *cr, double x, double y, double radius)
{
  cairo_move_to (cr, x, y - radius);
  cairo_line_to (cr, x + radius, y + radius * 0.8);
  cairo_line_to (cr, x - radius, y + radius * 0.8);
  cairo_close_path (cr);
}

void
sam_note_mark_draw (SamPainter *painter, SamNoteMark mark, double x, double y, double radius)
{
  cairo_t *cr = sam_painter_get_cairo (painter);

  cairo_save (cr);
  sam_painter_set_ink (painter, SAM_INK_GROUP);
  cairo_set_line_width (cr, MAX (0.6, radius * 0.3));
  switch (mark)
    {
    case SAM_NOTE_MARK_WONDER:
      path_circle (cr, x, y, radius * 0.88);
      cairo_stroke (cr);
      break;
    case SAM_NOTE_MARK_QUOTE:
      for (int i = -1; i <= 1; i += 2)
        {
          cairo_move_to (cr, x + i * radius * 0.5 + radius * 0.25, y - radius * 0.8);
          cairo_line_to (cr, x + i * radius * 0.5 - radius * 0.25, y + radius * 0.8);
        }
      cairo_stroke (cr);
      break;
    case SAM_NOTE_MARK_EVENT:
      path_triangle (cr, x, y, radius);
      cairo_fill (cr);
      break;
    case SAM_NOTE_MARK_COUNT:
      cairo_move_to (cr, x, y - radius);
      cairo_line_to (cr, x, y + radius);
      cairo_stroke (cr);
      break;
    case SAM_NOTE_MARK_SAMPLE:
      path_square (cr, x, y, radius * 0.75);
      cairo_stroke (cr);
      break;
    case SAM_NOTE_MARK_SEEN:
    case SAM_N_NOTE_MARKS:
    default:
      path_circle (cr, x, y, radius);
      cairo_fill (cr);
      break;
    }
  cairo_restore (cr);
}

/* How far a mark reaches from its middle, in millimetres. */
static double
get_reach (SamThreadMark mark)
{
  switch (mark)
    {
    case SAM_THREAD_MARK_QUESTION:
      return 1.9;
    case SAM_THREAD_MARK_DIALOGUE:
    case SAM_THREAD_MARK_FOLLOW_UP:
      return 2.0;
    case SAM_THREAD_MARK_NONE:
      return 0;
    default:
      return 1.5;
    }
}

static void
draw_mark (SamPainter *painter, SamThreadMark mark, double x, double y)
{
  cairo_t *cr = sam_painter_get_cairo (painter);
  double reach = SAM_MM (get_reach (mark));
  const double dash = 1.4;

  cairo_save (cr);
  sam_painter_set_ink (painter, SAM_INK_INDIVIDUAL);
  cairo_set_line_width (cr, THREAD_THICKNESS);
  switch (mark)
    {
    case SAM_THREAD_MARK_QUESTION:
      path_circle (cr, x, y, reach);
      cairo_fill (cr);
      sam_painter_draw_text (painter, &mark_style, "?", x, y + 2.9, 0, SAM_ALIGN_CENTRE);
      break;
    case SAM_THREAD_MARK_OBSERVATION:
      path_square (cr, x, y, reach);
      cairo_fill (cr);
      break;
    case SAM_THREAD_MARK_TALK:
      path_square (cr, x, y, reach - 0.4);
      cairo_stroke (cr);
      break;
    case SAM_THREAD_MARK_DIALOGUE:
      path_diamond (cr, x, y, reach);
      cairo_fill (cr);
      break;
    case SAM_THREAD_MARK_FOLLOW_UP:
      path_diamond (cr, x, y, reach - 0.5);
      cairo_stroke (cr);
      break;
    case SAM_THREAD_MARK_UNDONE:
      cairo_set_dash (cr, &dash, 1, 0);
      path_circle (cr, x, y, reach - 0.4);
      cairo_stroke (cr);
      break;
    case SAM_THREAD_MARK_RING:
      path_circle (cr, x, y, reach - 0.4);
      cairo_stroke (cr);
      break;
    case SAM_THREAD_MARK_NONE:
    default:
      break;
    }
  cairo_restore (cr);
}

/* The line of the thread */

typedef enum
{
  LINE_NONE,
  LINE_SOLID,
  LINE_DASHED,
} Line;

static void
draw_line (SamPainter *painter, Line line, double x, double from, double to)
{
  cairo_t *cr = sam_painter_get_cairo (painter);
  const double dash = 2.2;

  if (line == LINE_NONE || to <= from)
    return;

  cairo_save (cr);
  if (line == LINE_DASHED)
    cairo_set_dash (cr, &dash, 1, 0);
  sam_painter_line (painter, x, from, x, to, THREAD_THICKNESS, SAM_INK_INDIVIDUAL);
  cairo_restore (cr);
}

static Line
get_line_below (const SamThreadRow *row, Line above)
{
  if (row->mark == SAM_THREAD_MARK_NONE)
    return above;
  if (row->ends_thread)
    return LINE_NONE;

  return row->is_dashed ? LINE_DASHED : LINE_SOLID;
}

/* Rows */

static void
draw_step (const SamThreadRow *row, SamPainter *painter, double x, double baseline)
{
  sam_painter_draw_text (painter, &label_style, row->label, x + SAM_MM (LABEL_RIGHT), baseline, SAM_MM (LABEL_RIGHT),
                         SAM_ALIGN_RIGHT);
  sam_painter_draw_text (painter, &aside_style, row->date, x + SAM_MM (LABEL_RIGHT), baseline + SAM_MM (DATE_BELOW),
                         SAM_MM (LABEL_RIGHT), SAM_ALIGN_RIGHT);
}

static void
draw_cycle (const SamThreadRow *row, SamPainter *painter, double x, double y, double width)
{
  cairo_t *cr = sam_painter_get_cairo (painter);
  const double dash = 2;
  double top = y + (row->is_dashed ? SAM_MM (CYCLE_RULE_ROOM) : 0);

  if (row->is_dashed)
    {
      cairo_save (cr);
      cairo_set_dash (cr, &dash, 1, 0);
      sam_painter_rule (painter, x, x + width, y + SAM_MM (1), 0.35, SAM_INK_RULE);
      cairo_restore (cr);
    }
  sam_painter_draw_text (painter, &cycle_style, row->text, x, top + SAM_MM (2.6), width, SAM_ALIGN_LEFT);
}

/* Few enough that their numbers stand apart. */
static int
get_tick_step (int minutes)
{
  static const int steps[] = { 5, 10, 20, 30, 60, 120, 240 };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (minutes / steps[i] <= 8)
      return steps[i];

  return minutes;
}

static void
draw_strip (const SamThreadStrip *strip, SamPainter *painter, double x, double y, double width)
{
  double axis = y + SAM_MM (STRIP_AXIS);
  int step = get_tick_step (strip->minutes);

  width *= STRIP_SHARE;
  sam_painter_rule (painter, x, x + width, axis, 0.5, SAM_INK_TEXT);
  for (int minute = 0; minute <= strip->minutes; minute += step)
    {
      double at = x + width * minute / strip->minutes;
      g_autofree char *text = g_strdup_printf ("%d", minute);

      sam_painter_line (painter, at, axis, at, axis + SAM_MM (1), 0.35, SAM_INK_TEXT);
      sam_painter_draw_text (painter, &tick_style, text, at, axis + SAM_MM (3.7), 0, SAM_ALIGN_CENTRE);
    }
  sam_painter_line (painter, x + width, axis, x + width, axis + SAM_MM (1), 0.35, SAM_INK_TEXT);
  for (guint i = 0; i < strip->n_dots; i++)
    {
      double share = CLAMP (strip->dots[i].seconds / (60.0 * strip->minutes), 0, 1);

      sam_note_mark_draw (painter, strip->dots[i].mark, x + width * share, y + SAM_MM (STRIP_DOTS), SAM_MM (0.95));
    }
}

static void
draw_legend (const SamThreadSheet *self, const SamThreadRow *row, SamPainter *painter, double x, double baseline)
{
  for (guint i = 0; i < SAM_N_NOTE_MARKS; i++)
    {
      if ((row->note & (1u << i)) == 0)
        continue;
      sam_note_mark_draw (painter, i, x + SAM_MM (1.2), baseline - 2.2, SAM_MM (0.9));
      x += SAM_MM (3.2);
      x += sam_painter_draw_text (painter, &tick_style, self->words[i], x, baseline, 0, SAM_ALIGN_LEFT) + SAM_MM (4);
    }
}

static void
draw_row (const SamThreadSheet *self, const SamThreadRow *row, SamPainter *painter, guint line, double x, double y,
          double width)
{
  Setting setting = get_setting (row->kind);
  double baseline = y + SAM_MM (setting.baseline);

  switch (row->kind)
    {
    case SAM_THREAD_CYCLE:
      draw_cycle (row, painter, x, y, width);
      break;
    case SAM_THREAD_STRIP:
      draw_strip (row->strip, painter, x + SAM_MM (TEXT_X), y, width - SAM_MM (TEXT_X));
      break;
    case SAM_THREAD_LEGEND:
      draw_legend (self, row, painter, x + SAM_MM (TEXT_X), baseline);
      break;
    default:
      if (row->kind == SAM_THREAD_ENTRY && line == 0)
        {
          sam_note_mark_draw (painter, row->note, x + SAM_MM (NOTE_X), baseline - 2.7, SAM_MM (0.9));
          sam_painter_draw_text (painter, &aside_style, row->clock, x + SAM_MM (CLOCK_RIGHT), baseline, 0, SAM_ALIGN_RIGHT);
        }
      sam_painter_draw_line (painter, setting.style, row->text, row->bold_bytes, line, x + SAM_MM (setting.x), baseline,
                             width - SAM_MM (setting.x));
      break;
    }
}

/* The line beside one line of text, with the mark on it; returns how it goes on. */
static Line
draw_thread (const SamThreadRow *row, SamPainter *painter, guint line, Line above, double x, double y)
{
  double height = get_height (row, line);
  double baseline = y + SAM_MM (get_setting (row->kind).baseline);
  double middle = baseline - (row->kind == SAM_THREAD_QUESTION ? 4.4 : 3.0);
  double gap = SAM_MM (get_reach (row->mark) + 0.6);
  Line below = line == 0 ? get_line_below (row, above) : above;

  x += SAM_MM (THREAD_X);
  if (row->kind == SAM_THREAD_CYCLE)
    {
      /* Its words may reach as far as the line. */
      draw_line (painter, above, x, y, y + (row->is_dashed ? SAM_MM (CYCLE_RULE_ROOM - 0.4) : 0));
      return above;
    }
  if (row->mark == SAM_THREAD_MARK_NONE || line > 0)
    {
      draw_line (painter, above, x, y, y + height);
      return above;
    }
  draw_line (painter, above, x, y, middle - gap);
  draw_line (painter, below, x, middle + gap, y + height);
  draw_mark (painter, row->mark, x, middle);

  return below;
}

void
sam_thread_sheet_draw (const SamThreadSheet *self, SamPainter *painter, guint first, guint n, double x, double y,
                       double width)
{
  const SamThreadRow *step = NULL;
  Line thread = LINE_NONE;
  guint at = 0;

  for (guint i = 0; i < self->n_rows && at < first + n; i++)
    {
      const SamThreadRow *row = &self->rows[i];

      for (guint line = 0; line < row->n_lines && at < first + n; line++, at++)
        {
          gboolean begins = row->mark != SAM_THREAD_MARK_NONE && line == 0;
          double baseline = y + SAM_MM (get_setting (row->kind).baseline);

          if (begins)
            step = row;
          if (at < first)
            {
              thread = line == 0 ? get_line_below (row, thread) : thread;
              continue;
            }
          if (begins)
            {
              draw_step (row, painter, x, baseline);
            }
          else if (at == first && step != NULL && row->kind != SAM_THREAD_CYCLE)
            {
              SamThreadRow again = *step;

              again.date = self->continued;
              draw_step (&again, painter, x, baseline);
            }
          thread = draw_thread (row, painter, line, thread, x, y);
          draw_row (self, row, painter, line, x, y, width);
          y += get_height (row, line);
        }
    }
}
