/*
 * Where promised time went: each loss hangs from the last (F18).
 */
#include "sam-chart-private.h"

/* Millimetres. */
#define ROW_HEIGHT 4.0
#define BAR_HEIGHT 2.7
#define BASELINE 2.9
#define LETTER_WIDTH 4.2
#define GAP 2.0
/* Of the width. */
#define MOST_LABEL 0.57

/* Promised, the causes, given. */
#define MOST_ROWS (SAM_N_LOSSES + 2)

typedef struct
{
  char        *label;
  const char  *letter; /* %NULL for promised and given */
  char        *value;
  gint64       from; /* minutes on the axis */
  gint64       to;
  SamChartFill fill;
  SamInk       ink;
} Row;

typedef struct
{
  SamChart base;
  Row      rows[MOST_ROWS];
  guint    n_rows;
  gint64   maximum;
  char    *share_label;
  char    *share;
} Waterfall;

static double
measure (SamChart *chart, SamPainter *painter, double width)
{
  Waterfall *self = (Waterfall *) chart;

  return SAM_MM ((self->n_rows + 1) * ROW_HEIGHT + 1);
}

/* Where the bars stand; the letters give way where they would cost the words their room. */
typedef struct
{
  double indent;
  double left;
  double right;
} Places;

static Places
find_places (Waterfall *self, SamPainter *painter, double width)
{
  Places places = { SAM_MM (LETTER_WIDTH), 0, 0 };
  double causes = 0;
  double others = 0;
  double values = 0;

  for (guint i = 0; i < self->n_rows; i++)
    {
      const Row *row = &self->rows[i];

      values = MAX (values, sam_painter_measure (painter, &sam_chart_strong_style, row->value));
      if (row->letter != NULL)
        causes = MAX (causes, sam_painter_measure (painter, &sam_chart_label_style, row->label));
      else
        others = MAX (others, sam_painter_measure (painter, &sam_chart_strong_style, row->label));
    }
  if (places.indent + causes + SAM_MM (GAP) > width * MOST_LABEL)
    places.indent = 0;
  places.left = MIN (MAX (others, places.indent + causes) + SAM_MM (GAP), width * MOST_LABEL);
  places.right = MAX (places.left + SAM_MM (5), width - values - SAM_MM (GAP));

  return places;
}

static void
draw_row (Waterfall *self, SamPainter *painter, guint index, const Places *places, double y, double width)
{
  const Row *row = &self->rows[index];
  const SamTextStyle letter_style = { 7, TRUE, SAM_INK_SECOND };
  const SamTextStyle *style = row->letter != NULL ? &sam_chart_label_style : &sam_chart_strong_style;
  double indent = row->letter != NULL ? places->indent : 0;
  double unit = (places->right - places->left) / MAX (1, self->maximum);
  double left = places->left + MIN (row->from, row->to) * unit;
  double length = ABS (row->to - row->from) * unit;
  double top = y + SAM_MM ((ROW_HEIGHT - BAR_HEIGHT) / 2);

  if (indent > 0)
    sam_painter_draw_text (painter, &letter_style, row->letter, 0, y + SAM_MM (BASELINE), 0, SAM_ALIGN_LEFT);
  sam_painter_draw_text (painter, style, row->label, indent, y + SAM_MM (BASELINE), places->left - indent - SAM_MM (GAP / 2),
                         SAM_ALIGN_LEFT);
  sam_painter_draw_text (painter, style, row->value, width, y + SAM_MM (BASELINE), 0, SAM_ALIGN_RIGHT);
  /* However little was lost, something is seen. */
  sam_chart_draw_bar (painter, row->fill, row->ink, left, top, row->from != row->to ? MAX (length, 0.8) : 0, SAM_MM (BAR_HEIGHT));
  /* A thread down to where the next one hangs. */
  if (index + 1 < self->n_rows)
    {
      double thread = places->left + row->to * unit;

      sam_painter_line (painter, thread, top + SAM_MM (BAR_HEIGHT), thread, top + SAM_MM (ROW_HEIGHT), 0.35, SAM_INK_RULE);
    }
}

static void
draw (SamChart *chart, SamChartSketch *sketch, double width)
{
  Waterfall *self = (Waterfall *) chart;
  SamPainter *painter = sketch->painter;
  Places places = find_places (self, painter, width);
  double y;

  for (guint i = 0; i < self->n_rows; i++)
    {
      y = i * SAM_MM (ROW_HEIGHT);
      draw_row (self, painter, i, &places, y, width);
      sam_chart_sketch_mark (sketch, chart, i, 0, y, width, SAM_MM (ROW_HEIGHT));
    }

  y = self->n_rows * SAM_MM (ROW_HEIGHT) + SAM_MM (0.5);
  sam_painter_rule (painter, 0, width, y, 0.35, SAM_INK_HAIR);
  sam_painter_draw_text (painter, &sam_chart_label_style, self->share_label, 0, y + SAM_MM (BASELINE + 0.3), places.right, SAM_ALIGN_LEFT);
  sam_painter_draw_text (painter, &sam_chart_strong_style, self->share, width, y + SAM_MM (BASELINE + 0.3), 0, SAM_ALIGN_RIGHT);
}

static void
clear (SamChart *chart)
{
  Waterfall *self = (Waterfall *) chart;

  for (guint i = 0; i < self->n_rows; i++)
    {
      g_free (self->rows[i].label);
      g_free (self->rows[i].value);
    }
  g_free (self->share_label);
  g_free (self->share);
}

/* A row of the chart, of its table, and its mark; @words of the mark are taken. */
static void
add_row (Waterfall *self, Row row, char *words)
{
  sam_chart_add_cell (&self->base, row.label);
  sam_chart_add_cell (&self->base, row.value);
  sam_chart_take_mark (&self->base, words);
  self->rows[self->n_rows++] = row;
  self->maximum = MAX (self->maximum, MAX (row.from, row.to));
}

/* "Promised up to the day: 2,688 min" */
static char *
describe_whole (const SamLanguage *language, const char *label, gint64 minutes)
{
  g_autofree char *text = sam_language_format_minutes (language, minutes);

  /* Translators: what is told, then a number of minutes */
  return g_strdup_printf (sam_language_pgettext (language, "minutes of a chart", "%s: %s"), label, text);
}

static void
add_whole (Waterfall *self, const char *label, gint64 minutes, SamChartFill fill, SamInk ink)
{
  Row row = { g_strdup (label), NULL, sam_language_format_integer (self->base.language, minutes), 0, minutes, fill, ink };

  /* The first row is the whole: the next hangs from its end. */
  add_row (self, row, describe_whole (self->base.language, label, minutes));
}

/* @left: minutes that are left before the cause. Returns what is left after it. */
static gint64
add_loss (Waterfall *self, const SamLostTime *time, SamLoss loss, gint64 left)
{
  const SamLanguage *language = self->base.language;
  gint64 minutes = time->minutes[loss];
  gint64 change = loss == SAM_LOSS_LONGER ? minutes : -minutes;
  gboolean is_surplus = loss == SAM_LOSS_NEVER_SCHEDULED && minutes < 0;
  const char *label = is_surplus ? sam_loss_get_surplus_label (language) : sam_loss_get_label (loss, language);
  g_autofree char *number = sam_language_format_integer (language, change);
  g_autofree char *text = sam_language_format_minutes (language, change);
  g_autofree char *share = sam_language_format_share (language, ABS (change), time->promised);
  const char *sign = change > 0 ? "+" : "";
  Row row = { g_strdup (label), sam_loss_get_letter (loss, language), g_strconcat (sign, number, NULL), left, left + change,
              sam_chart_get_loss_fill (loss, minutes), SAM_INK_GROUP };

  /* Translators: a cause, minutes with their sign, share of the promised time */
  add_row (self, row, g_strdup_printf (sam_language_gettext (language, "%s: %s%s, %s of the promised time"), label, sign, text, share));

  return left + change;
}

static char *
describe (const SamLanguage *language, const SamLostTime *time)
{
  g_autofree char *given = sam_language_format_integer (language, time->given);
  g_autofree char *promised = sam_language_format_integer (language, time->promised);
  g_autofree char *share = sam_language_format_share (language, time->given, time->promised);
  /* Translators: minutes given, minutes promised, the former’s share of the latter */
  g_autofree char *first = g_strdup_printf (sam_language_gettext (language, "%s of %s promised minutes were given, %s."),
                                            given, promised, share);
  g_autofree char *most = NULL;
  SamLoss largest = SAM_LOSS_NEVER_SCHEDULED;

  for (SamLoss i = 0; i < SAM_LOSS_LONGER; i++)
    if (time->minutes[i] > time->minutes[largest])
      largest = i;
  if (time->minutes[largest] <= 0)
    return g_steal_pointer (&first);

  most = sam_language_format_minutes (language, time->minutes[largest]);

  /* Translators: a sentence about promised time, a cause of lost time, minutes */
  return g_strdup_printf (sam_language_gettext (language, "%s The largest part that was lost: “%s”, %s."), first,
                          sam_loss_get_label (largest, language), most);
}

static char *
describe_nothing (const SamLanguage *language, const SamLostTime *time)
{
  g_autofree char *given = sam_language_format_minutes (language, time->given);

  if (time->given <= 0)
    return g_strdup (sam_language_gettext (language, "No time is promised up to this day, so nothing can be compared."));

  /* Translators: minutes */
  return g_strdup_printf (sam_language_gettext (language, "No time is promised up to this day; %s were given."), given);
}

SamChart *
sam_chart_new_waterfall (const SamLanguage *language, const SamLostTime *time)
{
  static const SamChartKind kind = { sizeof (Waterfall), measure, draw, clear, FALSE };
  Waterfall *self;
  gint64 left;

  g_return_val_if_fail (language != NULL && time != NULL, NULL);

  self = sam_chart_new (&kind, language);
  sam_chart_add_column (&self->base, sam_language_pgettext (language, "column of a chart’s table", "Promised time"));
  sam_chart_add_column (&self->base, sam_language_pgettext (language, "column of a chart’s table", "Minutes"));
  if (time->promised <= 0)
    {
      sam_chart_take_empty (&self->base, describe_nothing (language, time));
      sam_chart_add_cell (&self->base, sam_language_pgettext (language, "promised time", "Given"));
      sam_chart_add_number (&self->base, time->given);
      return &self->base;
    }

  sam_chart_take_sentence (&self->base, describe (language, time));
  add_whole (self, sam_language_gettext (language, "Promised up to the day"), time->promised, SAM_CHART_FILL_OUTLINE,
             SAM_INK_TEXT);
  left = time->promised;
  for (SamLoss i = 0; i < SAM_N_LOSSES; i++)
    if (time->minutes[i] != 0)
      left = add_loss (self, time, i, left);
  add_whole (self, sam_language_pgettext (language, "promised time", "Given"), time->given, SAM_CHART_FILL_FULL, SAM_INK_GROUP);

  self->share_label = g_strdup (sam_language_gettext (language, "Share given"));
  self->share = sam_language_format_share (language, time->given, time->promised);
  sam_chart_add_cell (&self->base, self->share_label);
  sam_chart_add_cell (&self->base, self->share);

  return &self->base;
}
