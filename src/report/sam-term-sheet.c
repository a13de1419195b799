/*
 * SamTermSheet: a term on paper, painted.
 */
#include "sam-term-sheet.h"

/* Millimetres. */
#define HEAD 9.0
#define MONTH_BASELINE 2.8
#define TITLE_BASELINE 7.2
#define TOTAL_HEIGHT 5.2
#define RADIUS 1.15
#define SMALL_RADIUS 0.95
#define GAP 1.5
#define STUDY_HEAD 1.0

/* Shares of the width: what stands beside the weeks. */
#define SCHOOL 0.115
#define TEAM 0.06
#define COACH 0.075
#define TIME 0.047
#define HELD 0.04
#define GIVEN 0.045
#define PROMISED 0.05

static const SamTextStyle month_style = { 6, FALSE, SAM_INK_SECOND };
static const SamTextStyle title_style = { 6.5, FALSE, SAM_INK_SECOND };
static const SamTextStyle week_style = { 7.5, FALSE, SAM_INK_TEXT };
static const SamTextStyle now_style = { 7.5, TRUE, SAM_INK_TEXT };
static const SamTextStyle school_style = { 7.5, TRUE, SAM_INK_TEXT };
static const SamTextStyle text_style = { 7.5, FALSE, SAM_INK_TEXT };
static const SamTextStyle second_style = { 6.5, FALSE, SAM_INK_SECOND };
static const SamTextStyle aside_style = { 5.5, FALSE, SAM_INK_SECOND };
static const SamTextStyle off_style = { 5.5, FALSE, SAM_INK_SECOND };
static const SamTextStyle total_style = { 7, TRUE, SAM_INK_TEXT };
static const SamTextStyle week_total_style = { 6.5, TRUE, SAM_INK_TEXT };

/* Where columns stand, in points. */
typedef struct
{
  SamPainter         *painter;
  const SamTermSheet *sheet;
  double              x;
  double              width;
  double              team;
  double              coach;
  double              time;
  double              weeks;
  double              week_width;
  double              held; /* right edges */
  double              given;
  double              promised;
} Frame;

double
sam_term_sheet_get_head_height (const SamTermSheet *self)
{
  return SAM_MM (HEAD);
}

double
sam_term_sheet_get_row_height (const SamTermSheet *self, guint row)
{
  return SAM_MM (row < self->n_rows ? self->row_height : TOTAL_HEIGHT);
}

static Frame
make_frame (SamPainter *painter, const SamTermSheet *sheet, double x, double width)
{
  Frame self = { painter, sheet, x, width };

  self.team = x + width * SCHOOL;
  self.coach = self.team + width * TEAM;
  self.time = self.coach + width * COACH;
  self.weeks = self.time + width * TIME;
  self.promised = x + width;
  self.given = self.promised - width * PROMISED;
  self.held = self.given - width * GIVEN;
  self.week_width = (self.held - width * HELD - self.weeks) / MAX (sheet->n_weeks, 1);

  return self;
}

static double
get_week_x (Frame *self, guint week)
{
  return self->weeks + week * self->week_width;
}

static void
draw_head (Frame *self, double y)
{
  const SamTermSheetTitles *titles = &self->sheet->titles;
  double baseline = y + SAM_MM (TITLE_BASELINE);
  double gap = SAM_MM (GAP);

  sam_painter_draw_text (self->painter, &title_style, titles->school, self->x, baseline, self->team - self->x - gap,
                         SAM_ALIGN_LEFT);
  sam_painter_draw_text (self->painter, &title_style, titles->team, self->team, baseline,
                         self->coach - self->team - gap, SAM_ALIGN_LEFT);
  sam_painter_draw_text (self->painter, &title_style, titles->coach, self->coach, baseline,
                         self->time - self->coach - gap, SAM_ALIGN_LEFT);
  sam_painter_draw_text (self->painter, &title_style, titles->time, self->time, baseline, self->weeks - self->time,
                         SAM_ALIGN_LEFT);
  sam_painter_draw_text (self->painter, &title_style, titles->held, self->held, baseline, 0, SAM_ALIGN_RIGHT);
  sam_painter_draw_text (self->painter, &title_style, titles->given, self->given, baseline, 0, SAM_ALIGN_RIGHT);
  sam_painter_draw_text (self->painter, &title_style, titles->promised, self->promised, baseline, 0, SAM_ALIGN_RIGHT);

  for (guint i = 0; i < self->sheet->n_weeks; i++)
    {
      const SamTermSheetWeek *week = &self->sheet->weeks[i];

      sam_painter_draw_text (self->painter, &month_style, week->month, get_week_x (self, i) + SAM_MM (0.6),
                             y + SAM_MM (MONTH_BASELINE), 0, SAM_ALIGN_LEFT);
      sam_painter_draw_text (self->painter, week->is_now ? &now_style : &week_style, week->number,
                             get_week_x (self, i) + self->week_width / 2, baseline, 0, SAM_ALIGN_CENTRE);
    }
  sam_painter_rule (self->painter, self->x, self->x + self->width, y + SAM_MM (HEAD), 0.5, SAM_INK_RULE);
}

/* Days without school, behind the rows [y, bottom) of a school. */
static void
draw_days_off (Frame *self, const SamTermSheetSchool *school, double y, double bottom)
{
  double fifth = self->week_width / 5;

  for (guint week = 0; week < self->sheet->n_weeks; week++)
    {
      double x = get_week_x (self, week);
      guint8 off = school->days_off[week];

      if (school->absent[week] || off == 0x1f)
        {
          sam_painter_fill (self->painter, x, y, self->week_width, bottom - y, SAM_INK_SHADE);
          continue;
        }
      for (guint day = 0; day < 5; day++)
        if (off & (1 << day))
          {
            sam_painter_fill (self->painter, x + day * fifth, y, fifth, bottom - y, SAM_INK_SHADE);
            sam_painter_fill (self->painter, x + day * fifth, y, fifth, SAM_MM (STUDY_HEAD), SAM_INK_RULE);
          }
    }
}

static gboolean
has_entry (const SamTermSheetRow *row, guint week)
{
  for (guint i = 0; i < row->n_entries; i++)
    if (row->entries[i].week == week)
      return TRUE;

  return FALSE;
}

/* The row of [first, first + n) nearest to the middle that has no session in the week; -1 where all have. */
static int
find_free_row (const SamTermSheet *sheet, guint first, guint n, guint week)
{
  int best = -1;

  for (guint i = 0; i < n; i++)
    if (!has_entry (&sheet->rows[first + i], week)
        && (best < 0 || ABS ((int) (2 * i + 1) - (int) n) < ABS (2 * best + 1 - (int) n)))
      best = i;

  return best;
}

/* Words upon the shade, where no session stands in the way. */
static void
draw_off_names (Frame *self, const SamTermSheetSchool *school, guint first, guint n, double y)
{
  double height = SAM_MM (self->sheet->row_height);
  guint n_absent = 0;
  guint first_absent = 0;

  for (guint week = 0; week < self->sheet->n_weeks; week++)
    {
      int row = find_free_row (self->sheet, first, n, week);

      if (school->absent[week])
        {
          first_absent = n_absent == 0 ? week : first_absent;
          n_absent++;
        }
      else if (row >= 0 && school->off_names[week] != NULL)
        {
          double room = self->week_width - SAM_MM (0.6);
          gboolean is_long = sam_painter_measure (self->painter, &off_style, school->off_names[week]) > room;

          sam_painter_draw_text (self->painter, &off_style, is_long ? school->off_word : school->off_names[week],
                                 get_week_x (self, week) + self->week_width / 2, y + (row + 0.5) * height + SAM_MM (0.7), room,
                                 SAM_ALIGN_CENTRE);
        }
    }
  if (n_absent > 0)
    sam_painter_draw_text (self->painter, &second_style, school->absence,
                           get_week_x (self, first_absent) + SAM_MM (1.5), y + n * height / 2 + SAM_MM (0.7),
                           n_absent * self->week_width - SAM_MM (2), SAM_ALIGN_LEFT);
}

/* What is told of a session in small type behind its mark; left out where it would be cut, since the mark says the
 * most. A mark with many words makes room for them. */
static void
draw_entry (Frame *self, const SamTermSheetEntry *entry, double x, double y, double width, double radius)
{
  double wide = radius * 1.15;
  double gap = SAM_MM (0.3);
  double text = entry->aside != NULL ? sam_painter_measure (self->painter, &aside_style, entry->aside) : 0;
  double at = x + width / 2;

  if (text > width / 2 - wide - gap)
    at = x + wide + SAM_MM (0.1);
  if (text > x + width - at - wide - gap)
    text = 0;
  sam_session_mark_draw (self->painter, entry->mark, text > 0 ? at : x + width / 2, y, radius);
  if (text > 0)
    sam_painter_draw_text (self->painter, &aside_style, entry->aside, at + wide + gap, y + SAM_MM (0.65), 0, SAM_ALIGN_LEFT);
}

static void
draw_entries (Frame *self, const SamTermSheetRow *row, double y, double height)
{
  for (guint i = 0; i < row->n_entries;)
    {
      guint week = row->entries[i].week;
      guint n = 1;
      double pitch, radius;

      while (i + n < row->n_entries && row->entries[i + n].week == week)
        n++;
      pitch = self->week_width / n;
      radius = MIN (MIN (SAM_MM (n > 1 ? SMALL_RADIUS : RADIUS), height * 0.32), pitch * 0.42);
      for (guint k = 0; k < n; k++, i++)
        draw_entry (self, &row->entries[i], get_week_x (self, week) + pitch * k, y + height / 2, pitch, radius);
    }
}

static void
draw_team (Frame *self, const SamTermSheetRow *row, double y, double height)
{
  double baseline = y + height / 2 + SAM_MM (0.95);
  double gap = SAM_MM (GAP);

  sam_painter_draw_text (self->painter, &text_style, row->team, self->team, baseline, self->coach - self->team - gap,
                         SAM_ALIGN_LEFT);
  sam_painter_draw_text (self->painter, &second_style, row->coach, self->coach, baseline,
                         self->time - self->coach - gap, SAM_ALIGN_LEFT);
  sam_painter_draw_text (self->painter, &second_style, row->time, self->time, baseline, self->weeks - self->time,
                         SAM_ALIGN_LEFT);
  sam_painter_draw_text (self->painter, &text_style, row->held, self->held, baseline, 0, SAM_ALIGN_RIGHT);
  sam_painter_draw_text (self->painter, &text_style, row->given, self->given, baseline, 0, SAM_ALIGN_RIGHT);
  sam_painter_draw_text (self->painter, &text_style, row->promised, self->promised, baseline, 0, SAM_ALIGN_RIGHT);
  draw_entries (self, row, y, height);
}

/* The rows of one school that stand on this page. */
static void
draw_school (Frame *self, guint first, guint n, double y)
{
  const SamTermSheetRow *rows = self->sheet->rows;
  const SamTermSheetSchool *school = &self->sheet->schools[rows[first].school];
  double height = SAM_MM (self->sheet->row_height);
  double baseline = y + height / 2 + SAM_MM (0.95);
  double room = self->team - self->x - SAM_MM (GAP);
  gboolean is_continued = first > 0 && rows[first - 1].school == rows[first].school;

  draw_days_off (self, school, y, y + n * height);
  draw_off_names (self, school, first, n, y);
  sam_painter_draw_text (self->painter, &school_style, is_continued ? school->continued : school->name, self->x,
                         baseline, room, SAM_ALIGN_LEFT);
  if (n > 1)
    sam_painter_draw_text (self->painter, &second_style, school->organiser, self->x, baseline + height, room,
                           SAM_ALIGN_LEFT);
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        sam_painter_rule (self->painter, self->team, self->x + self->width, y + i * height, 0.25, SAM_INK_HAIR);
      draw_team (self, &rows[first + i], y + i * height, height);
    }
  sam_painter_rule (self->painter, self->x, self->x + self->width, y + n * height, 0.35, SAM_INK_RULE);
}

static void
draw_total (Frame *self, double y)
{
  const SamTermSheetRow *total = &self->sheet->total;
  double baseline = y + SAM_MM (3.7);

  sam_painter_rule (self->painter, self->x, self->x + self->width, y, 0.5, SAM_INK_TEXT);
  sam_painter_draw_text (self->painter, &total_style, self->sheet->titles.total, self->x, baseline,
                         self->weeks - self->x, SAM_ALIGN_LEFT);
  for (guint i = 0; i < self->sheet->n_weeks; i++)
    {
      SamTextStyle style = week_total_style;

      while (style.size > 4.5 && self->sheet->weeks[i].total != NULL
             && sam_painter_measure (self->painter, &style, self->sheet->weeks[i].total)
                    > self->week_width - SAM_MM (0.4))
        style.size -= 0.5;
      sam_painter_draw_text (self->painter, &style, self->sheet->weeks[i].total,
                             get_week_x (self, i) + self->week_width / 2, baseline, 0, SAM_ALIGN_CENTRE);
    }
  sam_painter_draw_text (self->painter, &total_style, total->held, self->held, baseline, 0, SAM_ALIGN_RIGHT);
  sam_painter_draw_text (self->painter, &total_style, total->given, self->given, baseline, 0, SAM_ALIGN_RIGHT);
  sam_painter_draw_text (self->painter, &total_style, total->promised, self->promised, baseline, 0, SAM_ALIGN_RIGHT);
}

void
sam_term_sheet_draw (SamPainter *painter, const SamTermSheet *self, guint first, guint n, double x, double y,
                     double width)
{
  Frame frame = make_frame (painter, self, x, width);
  double at = y + SAM_MM (HEAD);

  draw_head (&frame, y);
  for (guint i = first; i < first + n && i < self->n_rows;)
    {
      guint n_of_school = 1;

      while (i + n_of_school < MIN (first + n, self->n_rows)
             && self->rows[i + n_of_school].school == self->rows[i].school)
        n_of_school++;
      draw_school (&frame, i, n_of_school, at);
      at += n_of_school * SAM_MM (self->row_height);
      i += n_of_school;
    }
  /* What lies after the day is to come. */
  if (self->now >= 0)
    sam_painter_line (painter, get_week_x (&frame, self->now + 1), y + SAM_MM (HEAD),
                      get_week_x (&frame, self->now + 1), at, 0.8, SAM_INK_TEXT);
  if (first + n > self->n_rows)
    draw_total (&frame, at);
}
