/*
 * Answers to one statement in their steps: a dot each, never a mean (F14).
 */
#include "sam-chart-private.h"

#include <math.h>

#define N_STEPS 5
#define N_COLUMNS 6 /* and those who did not answer */
#define N_LOWER 2
#define UPPER_END 4

/* Millimetres. */
#define PITCH 1.75
#define RADIUS 0.68
#define HEAD_HEIGHT 7.0
#define HEAD_LEADING 2.7
#define ROW_HEIGHT 4.4
#define BASELINE 3.1
#define BAR_HEIGHT 1.6
#define GAP 1.6
#define TOTAL_GAP 1.0
#define STATEMENT_GAP 1.0
#define WORDS_GAP 1.2
/* Narrower than this, the names stand above the answers. */
#define NARROW 75.0

static const SamTextStyle statement_style = { 7, FALSE, SAM_INK_SECOND };
static const SamTextStyle reason_style = { 7, FALSE, SAM_INK_SECOND };

typedef struct
{
  char    *label;
  char    *aside;
  gint64   counts[N_COLUMNS];
  gboolean is_missing_known;
  gboolean is_hidden;
  char    *reason;
  gboolean is_total;
  gboolean has_bars;
  gint64   most;
} Row;

typedef struct
{
  SamChart base;
  char    *statement; /* in its marks */
  char    *words;
  Row     *rows;
  guint    n_rows;
} Spread;

typedef struct
{
  double label;
  double aside; /* right edge */
  double drop;  /* of the answers below the names */
  double columns[N_COLUMNS + 1];
} Places;

static const char *
get_head (const SamLanguage *language, guint column)
{
  switch (column)
    {
    case 0:
      return sam_language_pgettext (language, "head of a step", "disagree");
    case 1:
      return sam_language_pgettext (language, "head of a step", "partly disagree");
    case 2:
      return sam_language_pgettext (language, "head of a step", "partly agree");
    case 3:
      return sam_language_pgettext (language, "head of a step", "agree");
    case 4:
      return sam_language_pgettext (language, "head of a step", "don’t know");
    default:
      return sam_language_pgettext (language, "head of a step", "no answer");
    }
}

/* As the programme names the steps elsewhere. */
static const char *
get_step_name (const SamLanguage *language, guint column)
{
  switch (column)
    {
    case 0:
      return sam_language_gettext (language, "Disagree");
    case 1:
      return sam_language_gettext (language, "Partly disagree");
    case 2:
      return sam_language_gettext (language, "Partly agree");
    case 3:
      return sam_language_gettext (language, "Agree");
    case 4:
      return sam_language_gettext (language, "Don’t know");
    default:
      return sam_language_gettext (language, "No answer");
    }
}

/* Each column has room for the longest word of its head, and its share of the rest. */
static void
place_columns (Spread *self, SamPainter *painter, Places *places, double width)
{
  /* Don't know and no answer hold less, as a rule. */
  static const double shares[N_COLUMNS] = { 1, 1, 1.1, 1.1, 0.6, 0.9 };
  double least[N_COLUMNS] = { 0 };
  double left = width - places->columns[0];
  double sum = 0;

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      g_auto (GStrv) words = g_strsplit (get_head (self->base.language, i), " ", -1);

      for (char **word = words; *word != NULL; word++)
        least[i] = MAX (least[i], sam_painter_measure (painter, &sam_chart_axis_style, *word) + SAM_MM (1));
      left -= least[i];
      sum += shares[i];
    }
  for (guint i = 0; i < N_COLUMNS; i++)
    places->columns[i + 1]
        = places->columns[i] + (left > 0 ? least[i] + left * shares[i] / sum : (width - places->columns[0]) * shares[i] / sum);
}

static Places
find_places (Spread *self, SamPainter *painter, double width)
{
  double labels = 0;
  double asides = 0;
  Places places = { 0 };

  for (guint i = 0; i < self->n_rows; i++)
    {
      labels = MAX (labels, sam_painter_measure (painter, self->rows[i].is_total ? &sam_chart_strong_style : &sam_chart_label_style,
                                                 self->rows[i].label));
      if (self->rows[i].aside != NULL)
        asides = MAX (asides, sam_painter_measure (painter, &sam_chart_axis_style, self->rows[i].aside));
    }
  if (width < SAM_MM (NARROW))
    {
      places.label = width - asides - SAM_MM (GAP);
      places.aside = width;
      places.drop = SAM_MM (BASELINE + 0.8);
    }
  else
    {
      places.label = MIN (labels, width * 0.28);
      places.aside = places.label + (asides > 0 ? asides + SAM_MM (GAP) : 0);
      places.columns[0] = places.aside + SAM_MM (GAP);
    }
  place_columns (self, painter, &places, width);

  return places;
}

static guint
count_per_row (const Places *places, guint column)
{
  return (guint) MAX (1, floor ((places->columns[column + 1] - places->columns[column] - SAM_MM (0.8)) / SAM_MM (PITCH)));
}

static double
get_row_height (Spread *self, const Row *row, const Places *places)
{
  guint most = 1;

  if (row->is_hidden || row->has_bars)
    return places->drop + SAM_MM (ROW_HEIGHT + (row->has_bars ? BAR_HEIGHT : 0) + (row->is_total ? TOTAL_GAP : 0));

  for (guint i = 0; i < N_COLUMNS; i++)
    most = MAX (most, (guint) (row->counts[i] + count_per_row (places, i) - 1) / count_per_row (places, i));

  return places->drop + MAX (SAM_MM (ROW_HEIGHT), SAM_MM (1.9) + most * SAM_MM (PITCH)) + (row->is_total ? SAM_MM (TOTAL_GAP) : 0);
}

static double
measure_statement (Spread *self, SamPainter *painter, double width)
{
  return sam_painter_count_lines (painter, &statement_style, self->statement, 0, width) * SAM_CHART_LEADING + SAM_MM (STATEMENT_GAP);
}

static double
measure (SamChart *chart, SamPainter *painter, double width)
{
  Spread *self = (Spread *) chart;
  Places places = find_places (self, painter, width);
  double height = measure_statement (self, painter, width) + SAM_MM (HEAD_HEIGHT);

  for (guint i = 0; i < self->n_rows; i++)
    height += get_row_height (self, &self->rows[i], &places);

  return height + SAM_MM (WORDS_GAP) + sam_chart_measure_sentence (painter, self->words, width);
}

static void
draw_head (Spread *self, SamPainter *painter, const Places *places, double y, double width)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      const char *head = get_head (self->base.language, i);
      double room = places->columns[i + 1] - places->columns[i] - SAM_MM (0.5);
      guint n_lines = sam_painter_count_lines (painter, &sam_chart_axis_style, head, 0, room);
      double baseline = y + SAM_MM (HEAD_HEIGHT - 1.6);

      /* Two lines where they are needed, the last on the rule. */
      if (n_lines == 2)
        sam_painter_draw_paragraph (painter, &sam_chart_axis_style, head, 0, places->columns[i], baseline - SAM_MM (HEAD_LEADING), room,
                                    SAM_MM (HEAD_LEADING));
      else
        sam_painter_draw_text (painter, &sam_chart_axis_style, head, places->columns[i], baseline, room, SAM_ALIGN_LEFT);
    }
  sam_painter_rule (painter, 0, width, y + SAM_MM (HEAD_HEIGHT - 0.5), 0.5, SAM_INK_RULE);
}

static void
draw_step (SamPainter *painter, guint column, double x, double y)
{
  if (column < N_LOWER)
    sam_chart_draw_dot (painter, SAM_CHART_DOT_OPEN, SAM_INK_TEXT, x, y, SAM_MM (RADIUS));
  else if (column < UPPER_END)
    sam_chart_draw_dot (painter, SAM_CHART_DOT_FULL, SAM_INK_GROUP, x, y, SAM_MM (RADIUS));
  else if (column < N_STEPS)
    sam_chart_draw_dot (painter, SAM_CHART_DOT_GREY, SAM_INK_RULE, x, y, SAM_MM (RADIUS));
  else
    sam_chart_draw_dot (painter, SAM_CHART_DOT_DASHED, SAM_INK_RULE, x, y, SAM_MM (RADIUS));
}

static void
draw_dots (SamPainter *painter, const Row *row, const Places *places, double y)
{
  for (guint column = 0; column < N_COLUMNS; column++)
    {
      guint per_row = count_per_row (places, column);

      for (gint64 i = 0; i < row->counts[column]; i++)
        draw_step (painter, column, places->columns[column] + SAM_MM (PITCH) * (i % per_row + 0.5),
                   y + SAM_MM (1.2) + SAM_MM (PITCH) * (i / per_row + 0.5));
    }
}

/* Length of one answer, the same in all columns and rows; the total, apart, has its own. */
static double
find_unit (Spread *self, gboolean is_total, const Places *places)
{
  double narrowest = G_MAXDOUBLE;
  gint64 most = 1;

  for (guint i = 0; i < N_COLUMNS; i++)
    narrowest = MIN (narrowest, places->columns[i + 1] - places->columns[i] - SAM_MM (GAP));
  for (guint i = 0; i < self->n_rows; i++)
    if (self->rows[i].has_bars && self->rows[i].is_total == is_total)
      most = MAX (most, self->rows[i].most);

  return narrowest / most;
}

static void
draw_bars (Spread *self, SamPainter *painter, const Row *row, const Places *places, double y)
{
  double unit = find_unit (self, row->is_total, places);

  for (guint column = 0; column < N_COLUMNS; column++)
    {
      g_autofree char *number = sam_language_format_integer (self->base.language, row->counts[column]);
      double x = places->columns[column];
      double top = y + SAM_MM (BASELINE + 0.8);
      double length = row->counts[column] * unit;

      if (column == N_STEPS && !row->is_missing_known)
        continue;
      sam_painter_draw_text (painter, &sam_chart_strong_style, number, x, y + SAM_MM (BASELINE), 0, SAM_ALIGN_LEFT);
      if (row->counts[column] == 0)
        continue;
      if (column < N_LOWER)
        sam_chart_draw_bar (painter, SAM_CHART_FILL_OUTLINE, SAM_INK_TEXT, x, top, MAX (length, 1), SAM_MM (BAR_HEIGHT));
      else if (column < UPPER_END)
        sam_chart_draw_bar (painter, SAM_CHART_FILL_FULL, SAM_INK_GROUP, x, top, length, SAM_MM (BAR_HEIGHT));
      else if (column < N_STEPS)
        sam_chart_draw_bar (painter, SAM_CHART_FILL_FULL, SAM_INK_HAIR, x, top, length, SAM_MM (BAR_HEIGHT));
      else
        sam_chart_draw_dashed_frame (painter, SAM_INK_RULE, x, top, MAX (length, 1), SAM_MM (BAR_HEIGHT));
    }
}

static void
draw_row (Spread *self, SamPainter *painter, const Row *row, const Places *places, double y, double width)
{
  const SamTextStyle *style = row->is_total ? &sam_chart_strong_style : &sam_chart_label_style;

  if (row->is_total)
    {
      sam_painter_rule (painter, 0, width, y + SAM_MM (TOTAL_GAP / 2), 0.5, SAM_INK_RULE);
      y += SAM_MM (TOTAL_GAP);
    }
  sam_painter_draw_text (painter, style, row->label, 0, y + SAM_MM (BASELINE), places->label, SAM_ALIGN_LEFT);
  if (row->aside != NULL)
    sam_painter_draw_text (painter, &sam_chart_axis_style, row->aside, places->aside, y + SAM_MM (BASELINE), 0, SAM_ALIGN_RIGHT);

  y += places->drop;
  if (row->is_hidden)
    sam_painter_draw_text (painter, &reason_style, row->reason, places->columns[0], y + SAM_MM (BASELINE), width - places->columns[0],
                           SAM_ALIGN_LEFT);
  else if (row->has_bars)
    draw_bars (self, painter, row, places, y);
  else
    draw_dots (painter, row, places, y);
}

static void
draw (SamChart *chart, SamChartSketch *sketch, double width)
{
  Spread *self = (Spread *) chart;
  SamPainter *painter = sketch->painter;
  Places places = find_places (self, painter, width);
  double y = measure_statement (self, painter, width);

  sam_painter_draw_paragraph (painter, &statement_style, self->statement, 0, 0, SAM_MM (2.4), width, SAM_CHART_LEADING);
  draw_head (self, painter, &places, y, width);
  y += SAM_MM (HEAD_HEIGHT);
  for (guint i = 0; i < self->n_rows; i++)
    {
      double height = get_row_height (self, &self->rows[i], &places);

      draw_row (self, painter, &self->rows[i], &places, y, width);
      sam_chart_sketch_mark (sketch, chart, i, 0, y, width, height);
      y += height;
    }
  sam_chart_draw_sentence (painter, self->words, 0, y + SAM_MM (WORDS_GAP), width);
}

static void
clear (SamChart *chart)
{
  Spread *self = (Spread *) chart;

  for (guint i = 0; i < self->n_rows; i++)
    {
      g_free (self->rows[i].label);
      g_free (self->rows[i].aside);
      g_free (self->rows[i].reason);
    }
  g_free (self->rows);
  g_free (self->statement);
  g_free (self->words);
}

static void
add_hidden_row (Spread *self, const Row *row)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    sam_chart_add_cell (&self->base, "..");
  /* Translators: of whom, then why nothing is told */
  sam_chart_take_mark (&self->base, g_strdup_printf (sam_language_pgettext (self->base.language, "hidden row of a chart", "%s: %s"), row->label,
                                                     row->reason));
}

static void
add_row (Spread *self, const SamChartSpreadRow *given)
{
  const SamLanguage *language = self->base.language;
  Row *row = &self->rows[self->n_rows++];
  g_autoptr (GString) words = g_string_new (NULL);
  gint64 answers = 0;

  row->label = g_strdup (given->label);
  row->aside = g_strdup (given->aside);
  row->is_hidden = given->is_hidden;
  row->is_total = given->is_total;
  sam_chart_add_cell (&self->base, row->label);
  if (row->is_hidden)
    {
      row->reason = g_strdup (given->reason != NULL ? given->reason : sam_language_gettext (language, "fewer than 5 answers – not shown"));
      add_hidden_row (self, row);
      return;
    }

  g_string_append_printf (words, "%s: ", row->label);
  row->is_missing_known = given->missing >= 0;
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      g_autofree char *number = NULL;
      g_autofree char *head = NULL;

      if (i == N_STEPS && !row->is_missing_known)
        {
          sam_chart_add_cell (&self->base, "–");
          break;
        }
      row->counts[i] = i < N_STEPS ? given->steps[i] : given->missing;
      row->most = MAX (row->most, row->counts[i]);
      answers += i < N_STEPS ? row->counts[i] : 0;
      number = sam_language_format_integer (language, row->counts[i]);
      sam_chart_add_cell (&self->base, number);
      g_string_append_printf (words, "%s%s %s", i > 0 ? ", " : "", get_head (language, i), number);
    }
  row->has_bars = answers > SAM_CHART_MOST_DOTS || row->most > SAM_CHART_MOST_DOTS;
  sam_chart_take_mark (&self->base, g_strdup (words->str));
}

/* What the share is of: the total, or all rows where none is hidden. */
static gboolean
find_sums (Spread *self, gint64 *sums)
{
  gboolean has_total = FALSE;

  for (guint i = 0; i < self->n_rows; i++)
    has_total |= self->rows[i].is_total;
  for (guint i = 0; i < self->n_rows; i++)
    {
      const Row *row = &self->rows[i];

      if (has_total && !row->is_total)
        continue;
      if (row->is_hidden)
        return FALSE;
      for (guint j = 0; j < N_COLUMNS; j++)
        sums[j] += row->counts[j];
    }

  return TRUE;
}

static void
append_sentence (GString *words, const char *sentence)
{
  g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", sentence);
}

static void
append_share (Spread *self, GString *words, const gint64 *sums)
{
  const SamLanguage *language = self->base.language;
  SamFraction upper = { sums[2] + sums[3], sums[0] + sums[1] + sums[2] + sums[3] + sums[4] };
  g_autofree char *of = sam_chart_format_of (language, upper);
  g_autofree char *share = sam_language_format_share (language, upper.numerator, upper.denominator);
  g_autofree char *interval = sam_chart_format_interval (language, upper);
  /* Translators: “15 of 25”, a share, the 95 % interval of the share */
  g_autofree char *sentence
      = g_strdup_printf (sam_language_gettext (language, "%s answers in the two upper steps, %s (95%% interval: %s)."), of, share, interval);

  if (upper.denominator > 0)
    append_sentence (words, sentence);
}

static char *
describe (Spread *self)
{
  const SamLanguage *language = self->base.language;
  g_autoptr (GString) words = g_string_new (NULL);
  gint64 sums[N_COLUMNS] = { 0 };
  gboolean is_told = find_sums (self, sums);
  gboolean is_missing_known = TRUE;
  guint n_hidden = 0;

  for (guint i = 0; i < self->n_rows; i++)
    {
      n_hidden += self->rows[i].is_hidden;
      is_missing_known &= self->rows[i].is_hidden || self->rows[i].is_missing_known;
    }

  if (is_told)
    append_share (self, words, sums);
  if (is_told && is_missing_known && sums[N_STEPS] > 0)
    {
      g_autofree char *missing = sam_language_format_integer (language, sums[N_STEPS]);
      g_autofree char *sentence
          = g_strdup_printf (sam_language_ngettext (language, "%s did not answer.", "%s did not answer.", (gulong) sums[N_STEPS]), missing);

      append_sentence (words, sentence);
    }
  if (n_hidden > 0)
    {
      g_autofree char *sentence
          = g_strdup_printf (sam_language_ngettext (language, "%u row is hidden.", "%u rows are hidden.", n_hidden), n_hidden);

      append_sentence (words, sentence);
    }

  return g_strdup (words->str);
}

SamChart *
sam_chart_new_spread (const SamLanguage *language, const char *statement, const SamChartSpreadRow *rows, guint n_rows)
{
  static const SamChartKind kind = { sizeof (Spread), measure, draw, clear };
  Spread *self;

  g_return_val_if_fail (language != NULL && statement != NULL && (rows != NULL || n_rows == 0), NULL);

  self = sam_chart_new (&kind, language);
  /* Translators: a statement of a survey, in the language’s quotation marks */
  self->statement = g_strdup_printf (sam_language_pgettext (language, "statement", "“%s”"), statement);
  self->rows = g_new0 (Row, n_rows);
  sam_chart_add_column (&self->base, sam_language_pgettext (language, "column of a chart’s table", "Answers of"));
  for (guint i = 0; i < N_COLUMNS; i++)
    sam_chart_add_column (&self->base, get_step_name (language, i));
  if (n_rows == 0)
    {
      sam_chart_take_empty (&self->base, g_strdup_printf (sam_language_gettext (language, "%s No answers are recorded."), self->statement));
      return &self->base;
    }

  for (guint i = 0; i < n_rows; i++)
    add_row (self, &rows[i]);
  self->words = describe (self);
  sam_chart_take_sentence (&self->base, *self->words != '\0' ? g_strdup_printf ("%s: %s", self->statement, self->words)
                                                             : g_strdup (self->statement));

  return &self->base;
}
