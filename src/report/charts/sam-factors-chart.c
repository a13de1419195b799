/*
 * Frame factors: yes, no and not answered, a dot each held session.
 */
#include "sam-chart-private.h"

#include <math.h>

/* Millimetres. */
#define PITCH 1.8
#define RADIUS 0.7
#define ROW_HEIGHT 4.2
#define BASELINE 2.9
#define BAR_HEIGHT 2.6
#define GAP 2.0
/* Narrower than this, the words stand above the dots. */
#define NARROW 75.0

static const SamTextStyle counts_style = { 6.5, FALSE, SAM_INK_SECOND };

typedef struct
{
  SamChart        base;
  SamChartFactor *factors; /* labels are owned */
  char          **words;   /* "15 yes, 4 no, 3 ?" */
  guint           n_factors;
  gint64          most;
  gboolean        has_bars;
} Factors;

/* Where the dots of every row begin and end, and how far below its words. */
typedef struct
{
  double left;
  double room;
  double drop;
  double label_room;
} Places;

static gint64
get_total (const SamChartFactor *factor)
{
  return factor->yes + factor->no + factor->not_answered;
}

static Places
find_places (Factors *self, SamPainter *painter, double width)
{
  double labels = 0;
  double counts = 0;

  for (guint i = 0; i < self->n_factors; i++)
    {
      labels = MAX (labels, sam_painter_measure (painter, &sam_chart_label_style, self->factors[i].label));
      counts = MAX (counts, sam_painter_measure (painter, &counts_style, self->words[i]));
    }
  if (width < SAM_MM (NARROW))
    return (Places) { 0, width, SAM_MM (ROW_HEIGHT - 0.6), width - counts - SAM_MM (GAP) };

  labels = MIN (labels, width * 0.4) + SAM_MM (GAP);

  return (Places) { labels, width - labels - counts - SAM_MM (GAP), 0, labels - SAM_MM (1) };
}

static guint
count_per_row (const Places *places)
{
  return (guint) MAX (1, floor (places->room / SAM_MM (PITCH)));
}

static double
get_row_height (Factors *self, guint index, const Places *places)
{
  guint per_row = count_per_row (places);
  guint n_rows = self->has_bars ? 1 : (guint) (get_total (&self->factors[index]) + per_row - 1) / per_row;

  return places->drop + MAX (SAM_MM (ROW_HEIGHT), SAM_MM (1.4) + n_rows * SAM_MM (PITCH));
}

static double
measure (SamChart *chart, SamPainter *painter, double width)
{
  Factors *self = (Factors *) chart;
  Places places = find_places (self, painter, width);
  double height = 0;

  for (guint i = 0; i < self->n_factors; i++)
    height += get_row_height (self, i, &places);

  return height;
}

static void
draw_dots (SamPainter *painter, const SamChartFactor *factor, const Places *places, double y)
{
  guint per_row = count_per_row (places);

  for (gint64 i = 0; i < get_total (factor); i++)
    {
      double x = places->left + SAM_MM (PITCH) * (i % per_row + 0.5);
      double centre = y + SAM_MM (1.1) + SAM_MM (PITCH) * (i / per_row + 0.5);

      if (i < factor->yes)
        sam_chart_draw_dot (painter, SAM_CHART_DOT_FULL, SAM_INK_GROUP, x, centre, SAM_MM (RADIUS));
      else if (i < factor->yes + factor->no)
        sam_chart_draw_dot (painter, SAM_CHART_DOT_CROSS, SAM_INK_INDIVIDUAL, x, centre, SAM_MM (RADIUS));
      else
        sam_chart_draw_dot (painter, SAM_CHART_DOT_DASHED, SAM_INK_RULE, x, centre, SAM_MM (RADIUS));
    }
}

static void
draw_bar (Factors *self, SamPainter *painter, const SamChartFactor *factor, const Places *places, double y)
{
  double unit = places->room / MAX (1, self->most);
  double x = places->left;
  double top = y + SAM_MM ((ROW_HEIGHT - BAR_HEIGHT) / 2);

  sam_chart_draw_bar (painter, SAM_CHART_FILL_FULL, SAM_INK_GROUP, x, top, factor->yes * unit, SAM_MM (BAR_HEIGHT));
  x += factor->yes * unit;
  sam_chart_draw_bar (painter, SAM_CHART_FILL_HATCHED, SAM_INK_INDIVIDUAL, x, top, factor->no * unit, SAM_MM (BAR_HEIGHT));
  x += factor->no * unit;
  if (factor->not_answered > 0)
    sam_chart_draw_dashed_frame (painter, SAM_INK_RULE, x, top, factor->not_answered * unit, SAM_MM (BAR_HEIGHT));
}

static void
draw (SamChart *chart, SamChartSketch *sketch, double width)
{
  Factors *self = (Factors *) chart;
  SamPainter *painter = sketch->painter;
  Places places = find_places (self, painter, width);
  double y = 0;

  for (guint i = 0; i < self->n_factors; i++)
    {
      double height = get_row_height (self, i, &places);

      sam_painter_draw_text (painter, &sam_chart_label_style, self->factors[i].label, 0, y + SAM_MM (BASELINE), places.label_room,
                             SAM_ALIGN_LEFT);
      sam_painter_draw_text (painter, &counts_style, self->words[i], width, y + SAM_MM (BASELINE), 0, SAM_ALIGN_RIGHT);
      if (self->has_bars)
        draw_bar (self, painter, &self->factors[i], &places, y + places.drop);
      else
        draw_dots (painter, &self->factors[i], &places, y + places.drop);
      sam_chart_sketch_mark (sketch, chart, i, 0, y, width, height);
      y += height;
    }
}

static void
clear (SamChart *chart)
{
  Factors *self = (Factors *) chart;

  for (guint i = 0; i < self->n_factors; i++)
    {
      g_free ((char *) self->factors[i].label);
      g_free (self->words[i]);
    }
  g_free (self->factors);
  g_free (self->words);
}

static void
add_factor (Factors *self, guint index, GPtrArray *parts)
{
  const SamLanguage *language = self->base.language;
  SamChartFactor *factor = &self->factors[index];
  g_autofree char *yes = sam_language_format_integer (language, factor->yes);
  g_autofree char *no = sam_language_format_integer (language, factor->no);
  g_autofree char *unanswered = sam_language_format_integer (language, factor->not_answered);

  factor->label = g_strdup (factor->label);
  self->most = MAX (self->most, get_total (factor));
  sam_chart_add_cell (&self->base, factor->label);
  sam_chart_add_cell (&self->base, yes);
  sam_chart_add_cell (&self->base, no);
  sam_chart_add_cell (&self->base, unanswered);
  /* Translators: how many sessions; the question mark stands for not answered */
  self->words[index] = g_strdup_printf (sam_language_gettext (language, "%s yes, %s no, %s ?"), yes, no, unanswered);
  /* Translators: a frame factor, then how many sessions */
  sam_chart_take_mark (&self->base, g_strdup_printf (sam_language_gettext (language, "%s: %s yes, %s no, %s not answered"), factor->label, yes,
                                                     no, unanswered));
  g_ptr_array_add (parts, sam_chart_format_labelled (factor->label, yes));
}

SamChart *
sam_chart_new_factors (const SamLanguage *language, const SamChartFactor *factors, guint n_factors)
{
  static const SamChartKind kind = { sizeof (Factors), measure, draw, clear, FALSE };
  Factors *self;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  g_autofree char *number = NULL;

  g_return_val_if_fail (language != NULL && factors != NULL && n_factors > 0, NULL);

  self = sam_chart_new (&kind, language);
  self->factors = g_memdup2 (factors, n_factors * sizeof (SamChartFactor));
  self->words = g_new0 (char *, n_factors);
  self->n_factors = n_factors;
  sam_chart_add_column (&self->base, sam_language_pgettext (language, "column of a chart’s table", "Frame factor"));
  sam_chart_add_column (&self->base, sam_language_pgettext (language, "column of a chart’s table", "Yes"));
  sam_chart_add_column (&self->base, sam_language_pgettext (language, "column of a chart’s table", "No"));
  sam_chart_add_column (&self->base, sam_language_pgettext (language, "column of a chart’s table", "Not answered"));
  for (guint i = 0; i < n_factors; i++)
    add_factor (self, i, parts);
  self->has_bars = self->most > SAM_CHART_MOST_DOTS;
  if (self->most == 0)
    {
      sam_chart_take_empty (&self->base, g_strdup (sam_language_gettext (language, "No group session has been held yet, so there are no frame factors.")));
      return &self->base;
    }

  g_ptr_array_add (parts, NULL);
  list = sam_language_format_list (language, (const char *const *) parts->pdata);
  number = sam_language_format_integer (language, self->most);
  sam_chart_take_sentence (
      &self->base,
      /* Translators: a number of sessions, then “Time 12, Room 19 and Group size 17” */
      g_strdup_printf (sam_language_ngettext (language, "%s held session. Answered yes: %s.", "%s held sessions. Answered yes: %s.", (gulong) self->most),
                       number, list));

  return &self->base;
}
