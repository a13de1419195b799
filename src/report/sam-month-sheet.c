/*
 * SamMonthSheet: the grid of a month, painted.
 */
#include "sam-month-sheet.h"

/* Millimetres. */
#define WEEK_WIDTH 7.0
#define PAD 1.2
#define NUMBER_BASELINE 3.4
#define NUMBER_WIDTH 5.0
#define OFF_EDGE 0.9

static const SamTextStyle head_style = { 7.5, FALSE, SAM_INK_SECOND };
static const SamTextStyle week_style = { 7, FALSE, SAM_INK_SECOND };
static const SamTextStyle note_style = { 6.5, FALSE, SAM_INK_SECOND };
static const SamTextStyle public_style = { 6.5, TRUE, SAM_INK_TEXT };

double
sam_month_sheet_get_height (const SamMonthSheet *self)
{
  double height = SAM_MONTH_SHEET_HEAD;

  for (int week = 0; week < self->plan.n_weeks; week++)
    height += self->plan.heights[week];

  return SAM_MM (height);
}

static double
column_x (const SamMonthSheet *self, int column, double width)
{
  double days = width - SAM_MM (WEEK_WIDTH);
  double weekend = self->weekend_width > 0 ? SAM_MM (self->weekend_width) : days / 7;
  double other = (days - 2 * weekend) / 5;

  return SAM_MM (WEEK_WIDTH) + MIN (column, 5) * other + MAX (column - 5, 0) * weekend;
}

/* The team keeps up to half of the line, the school takes what is left. */
static void
draw_line (SamPainter *painter, const SamMonthPlan *plan, const SamMonthLine *line, double x, double y, double width)
{
  SamTextStyle style = { plan->size, FALSE, line->is_off ? SAM_INK_SECOND : SAM_INK_TEXT };
  SamTextStyle team_style = { plan->size, !line->is_off, style.ink };
  double radius = plan->size * 0.29;
  double baseline = y + SAM_MM (plan->line) * 0.76;
  double left = x + 2.9 * radius;
  double gap = plan->size * 0.3;
  double right = x + width;
  double team = line->team != NULL ? sam_painter_measure (painter, &team_style, line->team) : 0;
  const char *text = line->text;
  double room;
  double end;

  sam_session_mark_draw (painter, line->mark, x + 1.1 * radius, baseline - plan->size * 0.33, radius);
  team = MIN (team, (right - left) / 2);
  room = right - left - (team > 0 ? team + gap : 0);
  if (line->brief != NULL && sam_painter_measure (painter, &style, text) > room)
    text = line->brief;
  end = left + sam_painter_draw_text (painter, &style, text, left, baseline, room, SAM_ALIGN_LEFT);
  if (team > 0)
    end += gap
           + sam_painter_draw_text (painter, &team_style, line->team, end + gap, baseline, right - end - gap,
                                    SAM_ALIGN_LEFT);
  if (line->is_off)
    sam_painter_rule (painter, left, end, baseline - plan->size * 0.28, 0.35, SAM_INK_SECOND);
}

static void
draw_day_head (SamPainter *painter, const SamMonthDay *day, double x, double y, double width)
{
  SamTextStyle style = { 9, !day->is_outside, day->is_outside ? SAM_INK_SECOND : SAM_INK_TEXT };
  g_autofree char *number = g_strdup_printf ("%d", sam_date_get_day (day->date));
  double left = x + SAM_MM (PAD);

  sam_painter_draw_text (painter, &style, number, left, y + SAM_MM (NUMBER_BASELINE), 0, SAM_ALIGN_LEFT);
  sam_painter_draw_text (painter, day->is_public ? &public_style : &note_style, day->note, left + SAM_MM (NUMBER_WIDTH),
                         y + SAM_MM (NUMBER_BASELINE), width - SAM_MM (2 * PAD + NUMBER_WIDTH), SAM_ALIGN_LEFT);
}

static void
draw_day (SamPainter *painter, const SamMonthSheet *self, const SamMonthDay *day, double x, double y, double width,
          double height)
{
  SamTextStyle more_style = { MAX (self->plan.size, 5.5), TRUE, SAM_INK_SECOND };
  double line_y = y + SAM_MM (self->plan.head);

  if (day->is_free)
    sam_painter_fill (painter, x, y, width, height, SAM_INK_SHADE);
  else if (day->is_partly_off)
    sam_painter_fill (painter, x, y, width, SAM_MM (OFF_EDGE), SAM_INK_RULE);
  if (day->date == SAM_DATE_NONE)
    return;

  draw_day_head (painter, day, x, y, width);
  for (guint i = 0; i < day->n_lines; i++)
    {
      draw_line (painter, &self->plan, &day->lines[i], x + SAM_MM (PAD), line_y, width - SAM_MM (2 * PAD - 0.4));
      line_y += SAM_MM (self->plan.line);
    }
  sam_painter_draw_text (painter, &more_style, day->more, x + SAM_MM (PAD), line_y + SAM_MM (self->plan.line) * 0.76,
                         width - SAM_MM (2 * PAD), SAM_ALIGN_LEFT);
}

static void
draw_grid (SamPainter *painter, const SamMonthSheet *self, double x, double top, double bottom, double width)
{
  double y = top;

  for (int column = 0; column <= 7; column++)
    {
      double at = x + column_x (self, column, width);

      sam_painter_line (painter, at, top, at, bottom, 0.35, SAM_INK_HAIR);
    }
  for (int week = 0; week <= self->plan.n_weeks; week++)
    {
      sam_painter_rule (painter, x, x + width, y, week == 0 ? 0.5 : 0.35, week == 0 ? SAM_INK_RULE : SAM_INK_HAIR);
      if (week < self->plan.n_weeks)
        y += SAM_MM (self->plan.heights[week]);
    }
}

void
sam_month_sheet_draw (SamPainter *painter, const SamMonthSheet *self, double x, double y, double width)
{
  double top = y + SAM_MM (SAM_MONTH_SHEET_HEAD);
  double at = top;

  sam_painter_draw_text (painter, &week_style, self->week_title, x, y + SAM_MM (3.6), 0, SAM_ALIGN_LEFT);
  for (int column = 0; column < 7; column++)
    sam_painter_draw_text (painter, &head_style, self->weekdays[column],
                           x + column_x (self, column, width) + SAM_MM (PAD), y + SAM_MM (3.6),
                           column_x (self, column + 1, width) - column_x (self, column, width) - SAM_MM (PAD),
                           SAM_ALIGN_LEFT);

  for (int week = 0; week < self->plan.n_weeks; week++)
    {
      double height = SAM_MM (self->plan.heights[week]);

      sam_painter_draw_text (painter, &week_style, self->weeks[week], x, at + SAM_MM (NUMBER_BASELINE), 0,
                             SAM_ALIGN_LEFT);
      for (int column = 0; column < 7; column++)
        {
          double left = column_x (self, column, width);

          draw_day (painter, self, &self->days[week][column], x + left, at, column_x (self, column + 1, width) - left,
                    height);
        }
      at += height;
    }
  draw_grid (painter, self, x, top, at, width);
}
