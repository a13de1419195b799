/*
 * SamSheetTerm: the frame of weeks, and the teams in it.
 */
#include "sam-sheet-term-private.h"

/* Millimetres. */
#define HEAD 9.4
#define TERM_BASELINE 3.4
#define MONTH_BASELINE 4.4
#define TITLE_BASELINE 8.2
#define HIGH_ROW 8.0
#define LOW_ROW 4.0
#define EMPTY_ROWS 6.0
#define FOOT 4.2
#define SPAN 4.0
#define EMPTY_SPANS 5.2
#define SPANS_PAD 0.8
#define STUDY_HEAD 1.5
#define TEAM_WIDTH 17.0
#define TEACHERS_WIDTH 5.0
#define USUAL_WIDTH 20.0
#define COLUMN_GAP 2.4
#define MOST_IN_WEEK 3
/* Points. */
#define LEAST_NUMBER 3.5

static const SamTextStyle term_style = { 10, TRUE, SAM_INK_TEXT };
static const SamTextStyle month_style = { 6, FALSE, SAM_INK_SECOND };
static const SamTextStyle title_style = { 6.5, FALSE, SAM_INK_SECOND };
static const SamTextStyle week_style = { 6.5, FALSE, SAM_INK_SECOND };
static const SamTextStyle now_style = { 7, TRUE, SAM_INK_TEXT };
static const SamTextStyle team_style = { 8, TRUE, SAM_INK_TEXT };
static const SamTextStyle text_style = { 8, FALSE, SAM_INK_TEXT };
static const SamTextStyle second_style = { 6.5, FALSE, SAM_INK_SECOND };
static const SamTextStyle coach_style = { 6, FALSE, SAM_INK_SECOND };
static const SamTextStyle below_style = { 5.5, FALSE, SAM_INK_TEXT };
static const SamTextStyle shade_style = { 5.5, FALSE, SAM_INK_SECOND };

double
sam_sheet_term_get_row_height (gboolean with_counts)
{
  return SAM_MM (with_counts ? HIGH_ROW : LOW_ROW);
}

double
sam_sheet_term_get_spans_height (guint n_shown, guint n)
{
  if (n == 0)
    return SAM_MM (EMPTY_SPANS);

  return SAM_MM (SPANS_PAD + SPAN * (n_shown + (n_shown < n ? 1 : 0)));
}

double
sam_sheet_term_get_frame_height (const SamSheetTerm *self, SamPainter *painter, double width)
{
  return SAM_MM (HEAD) + (self->n_rows == 0 ? SAM_MM (EMPTY_ROWS) : 0) + sam_sheet_term_attendance_get_height (self)
         + sam_sheet_term_steps_get_height (self) + SAM_MM (FOOT)
         + sam_sheet_term_legend_get_height (self, painter, width);
}

static double
get_rows_height (const SamSheetTerm *self)
{
  return (self->n_rows + (self->rest != NULL ? 1 : 0)) * sam_sheet_term_get_row_height (self->with_counts);
}

double
sam_sheet_term_get_height (const SamSheetTerm *self, SamPainter *painter, double width)
{
  return sam_sheet_term_get_frame_height (self, painter, width) + get_rows_height (self)
         + sam_sheet_term_get_spans_height (self->n_spans, self->n_all_spans);
}

double
sam_sheet_term_frame_get_x (const SamSheetTermFrame *self, double moment)
{
  return self->weeks + CLAMP (moment, 0, self->sheet->n_weeks) * self->week_width;
}

/* Numbers are never cut: the weeks take what they leave. */
static double
measure_column (const SamSheetTerm *sheet, SamPainter *painter, const char *title, gsize offset, const char *of_rest)
{
  double most = sam_painter_measure (painter, &title_style, title);

  for (guint i = 0; i < sheet->n_rows; i++)
    {
      const char *text = *(const char *const *) ((const char *) &sheet->rows[i] + offset);

      if (text != NULL)
        most = MAX (most, sam_painter_measure (painter, &text_style, text));
    }
  if (of_rest != NULL)
    most = MAX (most, sam_painter_measure (painter, &text_style, of_rest));

  return most + SAM_MM (COLUMN_GAP);
}

static SamSheetTermFrame
make_frame (const SamSheetTerm *sheet, SamPainter *painter, double x, double width)
{
  SamSheetTermFrame self = { sheet, painter, x, x + width };
  const SamSheetTermRest none = { 0 };
  const SamSheetTermRest *rest = sheet->rest != NULL ? sheet->rest : &none;

  self.teachers = x + SAM_MM (TEAM_WIDTH)
                  + MAX (SAM_MM (TEACHERS_WIDTH), measure_column (sheet, painter, sheet->words.teachers,
                                                                   G_STRUCT_OFFSET (SamSheetTermRow, teachers), NULL)
                                                      - SAM_MM (COLUMN_GAP));
  self.usual = self.teachers + SAM_MM (COLUMN_GAP);
  self.weeks = self.usual + SAM_MM (USUAL_WIDTH);
  self.attendance = self.right
                    - measure_column (sheet, painter, sheet->words.given, G_STRUCT_OFFSET (SamSheetTermRow, given), rest->given);
  self.held = self.attendance
              - measure_column (sheet, painter, sheet->words.attendance, G_STRUCT_OFFSET (SamSheetTermRow, attendance),
                                rest->attendance);
  self.weeks_end = self.held
                   - measure_column (sheet, painter, sheet->words.held, G_STRUCT_OFFSET (SamSheetTermRow, held), rest->held);
  self.week_width = (self.weeks_end - self.weeks) / MAX (sheet->n_weeks, 1);

  return self;
}

static void
draw_right (const SamSheetTermFrame *self, const SamTextStyle *style, const char *held, const char *attendance,
            const char *given, double baseline)
{
  sam_painter_draw_text (self->painter, style, held, self->held, baseline, 0, SAM_ALIGN_RIGHT);
  sam_painter_draw_text (self->painter, style, attendance, self->attendance, baseline, 0, SAM_ALIGN_RIGHT);
  sam_painter_draw_text (self->painter, style, given, self->right, baseline, 0, SAM_ALIGN_RIGHT);
}

static void
draw_head (const SamSheetTermFrame *self, double y)
{
  const SamSheetTermWords *words = &self->sheet->words;
  double baseline = y + SAM_MM (TITLE_BASELINE);
  double month_end = 0;

  sam_painter_draw_text (self->painter, &term_style, words->term, self->x, y + SAM_MM (TERM_BASELINE),
                         self->weeks - self->x, SAM_ALIGN_LEFT);
  sam_painter_draw_text (self->painter, &title_style, words->team, self->x, baseline, SAM_MM (TEAM_WIDTH), SAM_ALIGN_LEFT);
  sam_painter_draw_text (self->painter, &title_style, words->teachers, self->teachers, baseline, 0, SAM_ALIGN_RIGHT);
  sam_painter_draw_text (self->painter, &title_style, words->usual, self->usual, baseline, SAM_MM (USUAL_WIDTH),
                         SAM_ALIGN_LEFT);
  for (guint i = 0; i < self->sheet->n_weeks; i++)
    {
      const SamTermSheetWeek *week = &self->sheet->weeks[i];
      double x = sam_sheet_term_frame_get_x (self, i);

      /* A month of one week may have no room for its name before the next. */
      if (week->month != NULL && x >= month_end)
        month_end = x + SAM_MM (1)
                    + sam_painter_draw_text (self->painter, &month_style, week->month, x + SAM_MM (0.8),
                                             y + SAM_MM (MONTH_BASELINE), 0, SAM_ALIGN_LEFT);
      sam_painter_draw_text (self->painter, week->is_now ? &now_style : &week_style, week->number,
                             x + self->week_width / 2, baseline, 0, SAM_ALIGN_CENTRE);
    }
  draw_right (self, &title_style, words->held, words->attendance, words->given, baseline);
  sam_painter_rule (self->painter, self->x, self->right, y + SAM_MM (HEAD), 0.5, SAM_INK_RULE);
}

/* Days without school, and weeks before it joined or after it left, behind all. */
static void
draw_shades (const SamSheetTermFrame *self, double y, double bottom)
{
  const SamSheetTerm *sheet = self->sheet;
  double fifth = self->week_width / 5;
  double joined = sam_sheet_term_frame_get_x (self, sheet->joined);
  double left = sam_sheet_term_frame_get_x (self, sheet->left);

  for (guint week = 0; week < sheet->n_weeks; week++)
    {
      double x = sam_sheet_term_frame_get_x (self, week);
      guint8 off = sheet->days_off[week];

      if (off == 0x1f)
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
  sam_painter_fill (self->painter, self->weeks, y, joined - self->weeks, bottom - y, SAM_INK_SHADE);
  sam_painter_fill (self->painter, left, y, self->weeks_end - left, bottom - y, SAM_INK_SHADE);
}

static gboolean
has_entry (const SamSheetTermRow *row, guint week)
{
  for (guint i = 0; i < row->n_entries; i++)
    if (row->entries[i].week == week)
      return TRUE;

  return FALSE;
}

/* Words upon the shade of the first row. */
static void
draw_shade_words (const SamSheetTermFrame *self, double y)
{
  const SamSheetTerm *sheet = self->sheet;
  double joined = sam_sheet_term_frame_get_x (self, sheet->joined);
  double left = sam_sheet_term_frame_get_x (self, sheet->left);
  double gap = SAM_MM (SAM_SHEET_TERM_GAP);

  for (guint week = 0; week < sheet->n_weeks; week++)
    if (sheet->days_off[week] == 0x1f && week >= sheet->joined && week + 1 <= sheet->left && sheet->n_rows > 0
        && !has_entry (&sheet->rows[0], week))
      sam_painter_draw_text (self->painter, &shade_style, sheet->break_word,
                             sam_sheet_term_frame_get_x (self, week + 0.5), y + SAM_MM (2.4), self->week_width,
                             SAM_ALIGN_CENTRE);
  if (joined - self->weeks > 2 * gap)
    sam_painter_draw_text (self->painter, &second_style, sheet->joined_words, self->weeks + gap, y + SAM_MM (4),
                           joined - self->weeks - 1.5 * gap, SAM_ALIGN_LEFT);
  if (self->weeks_end - left > 2 * gap)
    sam_painter_draw_text (self->painter, &second_style, sheet->left_words, left + gap, y + SAM_MM (4),
                           self->weeks_end - left - 1.5 * gap, SAM_ALIGN_LEFT);
}

/* A number in the middle of its week, smaller where that is narrow. */
static void
draw_number (const SamSheetTermFrame *self, SamTextStyle style, const char *text, double middle, double baseline)
{
  while (style.size > LEAST_NUMBER && sam_painter_measure (self->painter, &style, text) > self->week_width - SAM_MM (0.3))
    style.size -= 0.5;
  sam_painter_draw_text (self->painter, &style, text, middle, baseline, 0, SAM_ALIGN_CENTRE);
}

/* So many in a week that marks would run into one another: held of all, which a high row has two lines for. */
static void
draw_crowd (const SamSheetTermFrame *self, const SamSheetTermEntry *entries, guint n, double y)
{
  static const SamTextStyle held_style = { 7, TRUE, SAM_INK_GROUP };
  double middle = sam_sheet_term_frame_get_x (self, entries[0].week + 0.5);
  guint n_held = 0;
  g_autofree char *held = NULL;
  g_autofree char *all = NULL;
  g_autofree char *both = NULL;

  for (guint i = 0; i < n; i++)
    n_held += entries[i].mark == SAM_SESSION_MARK_HELD;
  held = g_strdup_printf ("%u", n_held);
  all = g_strdup_printf ("/%u", n);
  both = g_strconcat (held, all, NULL);
  if (!self->sheet->with_counts)
    {
      draw_number (self, held_style, both, middle, y + SAM_MM (2.8));
      return;
    }

  draw_number (self, held_style, held, middle, y + SAM_MM (3.8));
  draw_number (self, below_style, all, middle, y + SAM_MM (6.6));
}

static void
draw_week (const SamSheetTermFrame *self, const SamSheetTermEntry *entries, guint n, double y)
{
  double x = sam_sheet_term_frame_get_x (self, entries[0].week);
  double pitch = self->week_width / n;
  double middle = y + SAM_MM (self->sheet->with_counts ? 3.0 : LOW_ROW / 2);
  double radius = MIN (SAM_MM (SAM_SHEET_TERM_RADIUS), pitch * 0.42);

  if (n > MOST_IN_WEEK)
    {
      draw_crowd (self, entries, n, y);
      return;
    }

  for (guint i = 0; i < n; i++)
    {
      double centre = x + pitch * (i + 0.5);

      sam_session_mark_draw (self->painter, entries[i].mark, centre, middle, radius);
      /* A number is left out rather than cut. */
      if (self->sheet->with_counts && entries[i].below != NULL
          && sam_painter_measure (self->painter, &below_style, entries[i].below) <= pitch + 0.2)
        sam_painter_draw_text (self->painter, &below_style, entries[i].below, centre, y + SAM_MM (6.6), 0, SAM_ALIGN_CENTRE);
    }
}

static void
draw_row (const SamSheetTermFrame *self, const SamSheetTermRow *row, double y)
{
  gboolean is_high = self->sheet->with_counts;
  double baseline = y + SAM_MM (is_high ? 3.9 : 2.9);

  sam_painter_draw_text (self->painter, &team_style, row->team, self->x, baseline, SAM_MM (TEAM_WIDTH), SAM_ALIGN_LEFT);
  sam_painter_draw_text (self->painter, &text_style, row->teachers, self->teachers, baseline, 0, SAM_ALIGN_RIGHT);
  if (is_high)
    {
      sam_painter_draw_text (self->painter, &second_style, row->usual, self->usual, baseline, SAM_MM (USUAL_WIDTH - 1),
                             SAM_ALIGN_LEFT);
      sam_painter_draw_text (self->painter, &coach_style, row->coach, self->usual, baseline + SAM_MM (2.7),
                             SAM_MM (USUAL_WIDTH - 1), SAM_ALIGN_LEFT);
    }
  else
    {
      g_autofree char *both = row->usual != NULL && row->initials != NULL
                                ? g_strdup_printf ("%s %s", row->usual, row->initials)
                                : g_strdup (row->usual);

      sam_painter_draw_text (self->painter, &second_style, both, self->usual, baseline, SAM_MM (USUAL_WIDTH - 1),
                             SAM_ALIGN_LEFT);
    }
  draw_right (self, &text_style, row->held, row->attendance, row->given, baseline);

  for (guint i = 0, n; i < row->n_entries; i += n)
    {
      for (n = 1; i + n < row->n_entries && row->entries[i + n].week == row->entries[i].week; n++)
        ;
      draw_week (self, &row->entries[i], n, y);
    }
}

static void
draw_rest (const SamSheetTermFrame *self, const SamSheetTermRest *rest, double y)
{
  double baseline = y + SAM_MM (self->sheet->with_counts ? 3.9 : 2.9);
  const SamTextStyle style = { 5.5, FALSE, SAM_INK_GROUP };

  sam_painter_draw_text (self->painter, &team_style, rest->label, self->x, baseline, self->weeks - self->x, SAM_ALIGN_LEFT);
  for (guint week = 0; week < self->sheet->n_weeks; week++)
    if (rest->weeks[week] != NULL)
      draw_number (self, style, rest->weeks[week], sam_sheet_term_frame_get_x (self, week + 0.5), baseline);
  draw_right (self, &text_style, rest->held, rest->attendance, rest->given, baseline);
}

/* The teams; returns where they end. */
static double
draw_rows (const SamSheetTermFrame *self, double y)
{
  const SamSheetTerm *sheet = self->sheet;
  double height = sam_sheet_term_get_row_height (sheet->with_counts);

  if (sheet->n_rows == 0)
    {
      sam_painter_draw_text (self->painter, &second_style, sheet->no_teams, self->x, y + SAM_MM (3.8),
                             self->right - self->x, SAM_ALIGN_LEFT);
      y += SAM_MM (EMPTY_ROWS);
    }
  for (guint i = 0; i < sheet->n_rows; i++, y += height)
    {
      draw_row (self, &sheet->rows[i], y);
      if (i + 1 < sheet->n_rows || sheet->rest != NULL)
        sam_painter_rule (self->painter, self->x, self->right, y + height, 0.35, SAM_INK_HAIR);
    }
  if (sheet->rest != NULL)
    {
      draw_rest (self, sheet->rest, y);
      y += height;
    }
  sam_painter_rule (self->painter, self->x, self->right, y, 0.5, SAM_INK_RULE);

  return y;
}

/* What ends below the axis: the day, and the survey. */
static void
draw_foot (const SamSheetTermFrame *self, double top, double y)
{
  const SamSheetTerm *sheet = self->sheet;
  const SamTextStyle survey_style = { 6, FALSE, SAM_INK_GROUP };
  const SamTextStyle day_style = { 6, FALSE, SAM_INK_TEXT };
  double baseline = y + SAM_MM (3.2);
  double at = sam_sheet_term_frame_get_x (self, sheet->now);
  double word = sam_painter_measure (self->painter, &day_style, sheet->words.now);

  if (sheet->survey_from >= 0)
    {
      double from = sam_sheet_term_frame_get_x (self, sheet->survey_from);
      double to = MAX (from + SAM_MM (1), sam_sheet_term_frame_get_x (self, sheet->survey_to));
      double width = sam_painter_measure (self->painter, &survey_style, sheet->words.survey);
      double middle = (from + to) / 2;

      /* The word steps aside for that of the day. */
      if (sheet->now >= 0 && ABS (middle - at) < (word + width) / 2 + SAM_MM (1))
        middle = at - (word + width) / 2 - SAM_MM (1);
      sam_painter_rule (self->painter, from, to, y + SAM_MM (0.3), 1, SAM_INK_GROUP);
      sam_painter_draw_text (self->painter, &survey_style, sheet->words.survey, middle, baseline, 0, SAM_ALIGN_CENTRE);
    }
  if (sheet->now >= 0)
    {
      sam_painter_line (self->painter, at, top, at, y + SAM_MM (1), 0.8, SAM_INK_TEXT);
      sam_painter_draw_text (self->painter, &day_style, sheet->words.now, at, baseline, 0, SAM_ALIGN_CENTRE);
    }
}

void
sam_sheet_term_draw (const SamSheetTerm *self, SamPainter *painter, double x, double y, double width)
{
  SamSheetTermFrame frame = make_frame (self, painter, x, width);
  double top = y + SAM_MM (HEAD);
  double bottom = y + sam_sheet_term_get_height (self, painter, width)
                  - sam_sheet_term_legend_get_height (self, painter, width) - SAM_MM (FOOT);
  double at;

  draw_head (&frame, y);
  draw_shades (&frame, top, bottom);
  draw_shade_words (&frame, top);
  at = draw_rows (&frame, top);
  sam_sheet_term_draw_attendance (&frame, at);
  at += sam_sheet_term_attendance_get_height (self);
  sam_painter_rule (painter, x, x + width, at, 0.5, SAM_INK_RULE);
  sam_sheet_term_draw_steps (&frame, at);
  at += sam_sheet_term_steps_get_height (self);
  sam_painter_rule (painter, x, x + width, at, 0.35, SAM_INK_RULE);
  sam_sheet_term_draw_spans (&frame, at);
  draw_foot (&frame, top, bottom);
  sam_sheet_term_draw_legend (&frame, bottom + SAM_MM (FOOT));
}
