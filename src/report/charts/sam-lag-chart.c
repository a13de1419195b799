/*
 * School days from observation to dialogue, a dot each (F11).
 */
#include "sam-chart-private.h"

/* Later days stand together at the end of the axis: they are told by number. */
#define LAST_DAY 20
#define FIRST_AXIS 6

/* Millimetres. */
#define TARGET_HEIGHT 3.4
#define LARGEST_PITCH 2.5
#define BARS_HEIGHT 12.0
#define AXIS_HEIGHT 4.6
#define AXIS_BASELINE 3.4
#define WORDS_GAP 1.2

typedef struct
{
  SamChart base;
  guint    held[LAST_DAY + 1];
  guint    waiting[LAST_DAY + 1];
  guint    last; /* of the axis */
  guint    most; /* on one day */
  gboolean has_bars;
  gint64   target;
  char    *words;
  char    *target_words;
} Lag;

static double
get_pitch (Lag *self, double width)
{
  return MIN (SAM_MM (LARGEST_PITCH), width / (self->last + 1) * 0.95);
}

static double
get_plot_height (Lag *self, double width)
{
  if (self->has_bars)
    return SAM_MM (TARGET_HEIGHT + BARS_HEIGHT);

  return SAM_MM (TARGET_HEIGHT) + MAX (2, self->most) * get_pitch (self, width);
}

static double
measure_words (Lag *self, SamPainter *painter, double width)
{
  return sam_chart_measure_sentence (painter, self->words, width) + SAM_MM (WORDS_GAP);
}

static double
measure (SamChart *chart, SamPainter *painter, double width)
{
  Lag *self = (Lag *) chart;

  return measure_words (self, painter, width) + get_plot_height (self, width) + SAM_MM (AXIS_HEIGHT);
}

static void
draw_bars (Lag *self, SamPainter *painter, guint day, double centre, double base, double slot)
{
  guint both = self->held[day] + self->waiting[day];
  double unit = SAM_MM (BARS_HEIGHT - 3) / self->most;
  double bar = MIN (slot * 0.7, SAM_MM (6));
  double held = self->held[day] * unit;
  g_autofree char *number = sam_language_format_integer (self->base.language, both);

  if (both == 0)
    return;

  sam_chart_draw_bar (painter, SAM_CHART_FILL_FULL, SAM_INK_INDIVIDUAL, centre - bar / 2, base - held, bar, held);
  if (self->waiting[day] > 0)
    sam_chart_draw_dashed_frame (painter, SAM_INK_INDIVIDUAL, centre - bar / 2, base - both * unit, bar, self->waiting[day] * unit);
  sam_painter_draw_text (painter, &sam_chart_axis_style, number, centre, base - both * unit - 1.5, 0, SAM_ALIGN_CENTRE);
}

static void
draw_day (Lag *self, SamChartSketch *sketch, guint day, double top, double base, double slot, double pitch, guint *mark)
{
  double centre = slot * (day + 0.5);
  guint both = self->held[day] + self->waiting[day];

  if (self->has_bars)
    draw_bars (self, sketch->painter, day, centre, base, slot);
  else
    for (guint i = 0; i < both; i++)
      sam_chart_draw_dot (sketch->painter, i < self->held[day] ? SAM_CHART_DOT_FULL : SAM_CHART_DOT_DASHED, SAM_INK_INDIVIDUAL,
                          centre, base - pitch * (i + 0.55), pitch * 0.42);
  if (both > 0)
    sam_chart_sketch_mark (sketch, &self->base, (*mark)++, slot * day, top, slot, base - top);
}

/* As many numbers as have room; the last, which may stand for more, is always there. */
static void
draw_axis (Lag *self, SamPainter *painter, double base, double slot)
{
  g_autofree char *end = g_strdup_printf (self->last == LAST_DAY ? "%u+" : "%u", self->last);
  double end_at = slot * (self->last + 0.5);
  double end_half = sam_painter_measure (painter, &sam_chart_axis_style, end) / 2;
  double taken = 0;

  sam_painter_rule (painter, 0, slot * (self->last + 1), base, 0.5, SAM_INK_RULE);
  end_at = MIN (end_at, slot * (self->last + 1) - end_half);
  sam_painter_draw_text (painter, &sam_chart_axis_style, end, end_at, base + SAM_MM (AXIS_BASELINE), 0, SAM_ALIGN_CENTRE);
  for (guint day = 0; day < self->last; day++)
    {
      g_autofree char *number = g_strdup_printf ("%u", day);
      double half = sam_painter_measure (painter, &sam_chart_axis_style, number) / 2;
      double centre = slot * (day + 0.5);

      if (centre - half < taken || centre + half + SAM_MM (1) > end_at - end_half)
        continue;
      sam_painter_draw_text (painter, &sam_chart_axis_style, number, centre, base + SAM_MM (AXIS_BASELINE), 0, SAM_ALIGN_CENTRE);
      taken = centre + half + SAM_MM (1);
    }
}

static void
draw (SamChart *chart, SamChartSketch *sketch, double width)
{
  Lag *self = (Lag *) chart;
  SamPainter *painter = sketch->painter;
  double top = measure_words (self, painter, width);
  double base = top + get_plot_height (self, width);
  double slot = width / (self->last + 1);
  double shaded = slot * (MIN (self->target, (gint64) self->last) + 1);
  guint mark = 0;

  sam_chart_draw_sentence (painter, self->words, 0, 0, width);
  if (self->target >= 0)
    {
      sam_painter_fill (painter, 0, top, shaded, base - top, SAM_INK_SHADE);
      sam_painter_draw_text (painter, &sam_chart_axis_style, self->target_words, SAM_MM (0.8), top + SAM_MM (2.6), width, SAM_ALIGN_LEFT);
    }
  draw_axis (self, painter, base, slot);
  for (guint day = 0; day <= self->last; day++)
    draw_day (self, sketch, day, top, base, slot, get_pitch (self, width), &mark);
}

static void
clear (SamChart *chart)
{
  Lag *self = (Lag *) chart;

  g_free (self->words);
  g_free (self->target_words);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *) a;
  gint64 y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

/* The days that occur, each once. */
static GArray *
list_days (const gint64 *days, guint n_days, const gint64 *waiting, guint n_waiting)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (gint64));
  GArray *once = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_vals (all, days, n_days);
  g_array_append_vals (all, waiting, n_waiting);
  g_array_sort (all, compare_days);
  for (guint i = 0; i < all->len; i++)
    if (i == 0 || g_array_index (all, gint64, i) != g_array_index (all, gint64, i - 1))
      g_array_append_val (once, g_array_index (all, gint64, i));

  return once;
}

static guint
count (const gint64 *days, guint n_days, gint64 day)
{
  guint n = 0;

  for (guint i = 0; i < n_days; i++)
    n += days[i] == day;

  return n;
}

static void
count_days (Lag *self, const gint64 *days, guint n_days, guint *counts)
{
  for (guint i = 0; i < n_days; i++)
    {
      guint day = (guint) CLAMP (days[i], 0, LAST_DAY);

      counts[day]++;
      self->last = MAX (self->last, day);
    }
}

/* "3 dialogues, 1 still waiting" */
static char *
describe_count (const SamLanguage *language, guint held, guint waiting)
{
  g_autofree char *dialogues = g_strdup_printf (sam_language_ngettext (language, "%u dialogue", "%u dialogues", held), held);

  if (waiting == 0)
    return g_steal_pointer (&dialogues);

  /* Translators: “3 dialogues”, then a number */
  return g_strdup_printf (sam_language_ngettext (language, "%s, %u still waiting", "%s, %u still waiting", waiting), dialogues, waiting);
}

/* A row of the table, and a mark for each place on the axis: what lies @beyond it shares one. */
static void
add_row (Lag *self, gint64 day, guint held, guint waiting, GString *beyond)
{
  const SamLanguage *language = self->base.language;
  g_autofree char *number = sam_language_format_integer (language, day);
  g_autofree char *days = g_strdup_printf (sam_language_ngettext (language, "%s school day", "%s school days", (gulong) MAX (0, day)),
                                           number);
  g_autofree char *counts = describe_count (language, held, waiting);

  sam_chart_add_cell (&self->base, number);
  sam_chart_add_number (&self->base, held);
  sam_chart_add_number (&self->base, waiting);

  if (day < LAST_DAY)
    sam_chart_take_mark (&self->base, g_strdup_printf ("%s: %s", days, counts));
  else
    g_string_append_printf (beyond, "%s%s: %s", beyond->len > 0 ? "; " : "", days, counts);
}

static void
add_rows (Lag *self, const gint64 *days, guint n_days, const gint64 *waiting, guint n_waiting)
{
  g_autoptr (GArray) all = list_days (days, n_days, waiting, n_waiting);
  g_autoptr (GString) beyond = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++)
    {
      gint64 day = g_array_index (all, gint64, i);

      add_row (self, day, count (days, n_days, day), count (waiting, n_waiting, day), beyond);
    }
  if (beyond->len > 0)
    sam_chart_take_mark (&self->base, g_strdup (beyond->str));
}

static void
add_last_row (Lag *self, const char *label, const char *value)
{
  sam_chart_add_cell (&self->base, label);
  sam_chart_add_cell (&self->base, value);
  sam_chart_add_cell (&self->base, "");
}

/* "Median 1.5 school days, 3 of 4 within 2. 1 is still waiting (dashed)." */
static char *
describe (Lag *self, const gint64 *days, guint n_days, guint n_waiting)
{
  const SamLanguage *language = self->base.language;
  SamFraction median = sam_statistics_median (days, n_days);
  SamFraction within = { 0, n_days };
  g_autofree char *median_text = NULL;
  g_autofree char *within_text = NULL;
  g_autofree char *target = sam_language_format_integer (language, self->target);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  for (guint i = 0; i < n_days; i++)
    within.numerator += days[i] <= self->target;
  if (n_days > 0)
    median_text = sam_language_format_halves (language, median.denominator == 2 ? median.numerator : median.numerator * 2);
  within_text = sam_chart_format_of (language, within);
  if (n_waiting > 0)
    second = g_strdup_printf (sam_language_ngettext (language, "%u still waits for its dialogue (dashed).",
                                                     "%u still wait for their dialogue (dashed).", n_waiting),
                              n_waiting);
  if (n_days == 0)
    return g_steal_pointer (&second);

  add_last_row (self, sam_language_pgettext (language, "column of a chart’s table", "Median"), median_text);
  add_last_row (self, self->target_words, within_text);
  /* Translators: a number of school days, then “3 of 4”, and a number of school days */
  first = g_strdup_printf (sam_language_gettext (language, "Median %s school days, %s within %s."), median_text, within_text, target);

  return second != NULL ? g_strdup_printf ("%s %s", first, second) : g_steal_pointer (&first);
}

SamChart *
sam_chart_new_lag (const SamLanguage *language, const gint64 *days, guint n_days, const gint64 *waiting, guint n_waiting, gint64 target)
{
  static const SamChartKind kind = { sizeof (Lag), measure, draw, clear, TRUE };
  Lag *self;
  g_autofree char *within = NULL;

  g_return_val_if_fail (language != NULL && (days != NULL || n_days == 0) && (waiting != NULL || n_waiting == 0), NULL);

  self = sam_chart_new (&kind, language);
  self->target = target;
  self->last = FIRST_AXIS;
  self->has_bars = n_days + n_waiting > SAM_CHART_MOST_DOTS;
  sam_chart_add_column (&self->base, sam_language_pgettext (language, "column of a chart’s table", "School days"));
  sam_chart_add_column (&self->base, sam_language_pgettext (language, "column of a chart’s table", "Dialogues"));
  sam_chart_add_column (&self->base, sam_language_pgettext (language, "column of a chart’s table", "Still waiting"));
  if (n_days + n_waiting == 0)
    {
      sam_chart_take_empty (&self->base, g_strdup (sam_language_gettext (language, "No lesson has been observed yet, so there are no days to count.")));
      return &self->base;
    }

  count_days (self, days, n_days, self->held);
  count_days (self, waiting, n_waiting, self->waiting);
  for (guint day = 0; day <= LAST_DAY; day++)
    self->most = MAX (self->most, self->held[day] + self->waiting[day]);
  within = sam_language_format_integer (language, target);
  /* Translators: a number of school days */
  self->target_words = g_strdup_printf (sam_language_gettext (language, "target: within %s"), within);
  add_rows (self, days, n_days, waiting, n_waiting);
  self->words = describe (self, days, n_days, n_waiting);
  sam_chart_take_sentence (&self->base, g_strdup_printf (sam_language_gettext (language, "School days from observation to dialogue. %s"), self->words));

  return &self->base;
}
