/*
 * The emphasis gauge: the mandate beside what is done.
 */
#include "sam-gauge-chart.h"

#include "sam-chart-private.h"

/* Millimetres from the top of the chart on paper. */
#define BAND_TOP 1.0
#define BAR_HEIGHT 6.0
#define STRICT_BASELINE 10.6
#define WIDE_BASELINE 14.4
#define BAR_TOP 16.6
#define GRID_BOTTOM 24.2
#define AXIS_BASELINE 27.4
#define LABEL_WIDTH 42.0

static const SamTextStyle label_style = { 8, TRUE, SAM_INK_TEXT };
static const SamTextStyle sub_style = { 6.5, FALSE, SAM_INK_SECOND };
static const SamTextStyle text_style = { 7.5, FALSE, SAM_INK_TEXT };
static const SamTextStyle band_style = { 7.5, TRUE, SAM_INK_TEXT };
static const SamTextStyle axis_style = { 6.5, FALSE, SAM_INK_SECOND };

char *
sam_gauge_chart_describe_mandate (const SamGaugeData *data, const SamLanguage *language)
{
  if (data->target_percent >= 0)
    {
      g_autofree char *share = sam_chart_format_percent (language, data->target_percent);

      /* Translators: the share of the coaches’ time that the mandate is read as asking for; the star leads to a note */
      return g_strdup_printf (sam_language_gettext (language, "at least %s of the coach time*"), share);
    }

  return g_strdup (data->mandate);
}

char *
sam_gauge_chart_describe (const SamGaugeData *data, const SamLanguage *language)
{
  g_autofree char *strict = sam_language_format_share (language, data->strict, data->total);
  g_autofree char *wide = sam_language_format_share (language, data->wide, data->total);
  g_autofree char *mandate = sam_gauge_chart_describe_mandate (data, language);

  if (data->total == 0)
    return g_strdup (sam_language_gettext (language, "No coach time is recorded yet."));
  if (mandate == NULL)
    /* Translators: shares of the coaches’ time in the teaching situation */
    return g_strdup_printf (sam_language_gettext (language, "Main emphasis. Done: strict %s, wide %s."), strict, wide);

  /* Translators: the mandate’s words or target, then shares of the coaches’ time */
  return g_strdup_printf (sam_language_gettext (language, "Main emphasis. The mandate: %s. Done: strict %s, wide %s."),
                          mandate, strict, wide);
}

static void
draw_axis (SamPainter *painter, const SamLanguage *language, double x, double y, double width)
{
  for (int percent = 0; percent <= 100; percent += 10)
    {
      double at = x + width * percent / 100;
      gboolean is_end = percent == 0 || percent == 50 || percent == 100;
      g_autofree char *text = is_end ? sam_chart_format_percent (language, percent) : g_strdup_printf ("%d", percent);

      sam_painter_line (painter, at, y, at, y + SAM_MM (GRID_BOTTOM), 0.35, SAM_INK_HAIR);
      sam_painter_draw_text (painter, &axis_style, text, percent == 100 ? x + width : at, y + SAM_MM (AXIS_BASELINE), 0,
                             percent == 100 ? SAM_ALIGN_RIGHT : percent == 0 ? SAM_ALIGN_LEFT : SAM_ALIGN_CENTRE);
    }
}

/* Text on a patch of paper, so that no hatch or grid line runs through it. */
static void
draw_on_patch (SamPainter         *painter,
               const SamTextStyle *style,
               const char         *text,
               double              centre,
               double              baseline,
               double              max_width)
{
  double width = MIN (sam_painter_measure (painter, style, text), max_width);
  double pad = SAM_MM (1.2);

  sam_painter_fill (painter, centre - width / 2 - pad, baseline - style->size * 0.92,
                    width + 2 * pad, style->size * 1.25, SAM_INK_PAPER);
  sam_painter_draw_text (painter, style, text, centre, baseline, max_width, SAM_ALIGN_CENTRE);
}

static void
draw_mandate (SamPainter *painter, const SamGaugeData *data, const SamLanguage *language, double x, double y, double width)
{
  g_autofree char *words = sam_gauge_chart_describe_mandate (data, language);
  double top = y + SAM_MM (BAND_TOP);
  double height = SAM_MM (BAR_HEIGHT);
  double baseline = top + SAM_MM (4.1);

  if (data->target_percent >= 0)
    {
      double from = x + width * data->target_percent / 100;
      double band = x + width - from;
      gboolean is_inside = band > sam_painter_measure (painter, &band_style, words) + SAM_MM (4);

      sam_painter_fill (painter, from, top, band, height, SAM_INK_PAPER);
      sam_painter_hatch (painter, from, top, band, height, SAM_MM (1.7), 1.1, SAM_INK_INDIVIDUAL_LIGHT);
      sam_painter_outline (painter, from, top, band, height, 0.5, SAM_INK_INDIVIDUAL);
      sam_painter_line (painter, from, y, from, y + SAM_MM (GRID_BOTTOM), 0.8, SAM_INK_TEXT);
      if (is_inside)
        draw_on_patch (painter, &band_style, words, from + band / 2, baseline, band);
      else
        sam_painter_draw_text (painter, &band_style, words, from - SAM_MM (1.5), baseline,
                               from - x - SAM_MM (2), SAM_ALIGN_RIGHT);
      return;
    }

  /* Words without a number: a frame around all of the axis, no band that would say a share. */
  sam_painter_fill (painter, x, top, width, height, SAM_INK_PAPER);
  sam_painter_hatch (painter, x, top, width, height, SAM_MM (1.7), 1.1, SAM_INK_INDIVIDUAL_LIGHT);
  sam_painter_outline (painter, x, top, width, height, 0.5, SAM_INK_INDIVIDUAL);
  draw_on_patch (painter, &band_style,
                 words != NULL ? words : sam_language_gettext (language, "no requirement recorded"),
                 x + width / 2, baseline, width - SAM_MM (8));
}

/* The two shares by name, each on a leader from where its part of the bar ends. */
static void
draw_leader (SamPainter *painter, const char *text, double at, double x, double width, double baseline, double bar_top)
{
  double gap = SAM_MM (1.6);
  double text_width = sam_painter_measure (painter, &text_style, text);
  gboolean is_right = at + gap + text_width <= x + width;
  double elbow = baseline - text_style.size * 0.33;
  double left = is_right ? at + gap : at - gap - text_width;

  sam_painter_line (painter, at, bar_top, at, elbow, 0.5, SAM_INK_TEXT);
  sam_painter_line (painter, at, elbow, is_right ? at + gap * 0.7 : at - gap * 0.7, elbow, 0.5, SAM_INK_TEXT);
  sam_painter_fill (painter, left, baseline - text_style.size * 0.9, text_width, text_style.size * 1.2, SAM_INK_PAPER);
  sam_painter_draw_text (painter, &text_style, text, left, baseline, 0, SAM_ALIGN_LEFT);
}

static double
draw_segment (SamPainter *painter, double x, double y, double width, SamInk ink, gboolean is_hatched)
{
  double height = SAM_MM (BAR_HEIGHT);

  if (width <= 0)
    return x;
  if (is_hatched)
    {
      sam_painter_fill (painter, x, y, width, height, SAM_INK_PAPER);
      sam_painter_hatch (painter, x, y, width, height, SAM_MM (1.1), 1.4, ink);
    }
  else
    {
      sam_painter_fill (painter, x, y, width, height, ink);
    }

  return x + width;
}

static void
draw_given (SamPainter *painter, const SamGaugeData *data, const SamLanguage *language, double x, double y, double width)
{
  double top = y + SAM_MM (BAR_TOP);
  double height = SAM_MM (BAR_HEIGHT);
  double unit = width / data->total;
  g_autofree char *strict_share = sam_language_format_share (language, data->strict, data->total);
  g_autofree char *strict_minutes = sam_language_format_minutes (language, data->strict);
  g_autofree char *wide_share = sam_language_format_share (language, data->wide, data->total);
  g_autofree char *wide_minutes = sam_language_format_minutes (language, data->wide);
  g_autofree char *strict = NULL;
  g_autofree char *wide = NULL;
  double at = x;
  double group_left;

  at = draw_segment (painter, at, top, data->strict * unit, SAM_INK_INDIVIDUAL, FALSE);
  at = draw_segment (painter, at, top, (data->wide - data->strict) * unit, SAM_INK_INDIVIDUAL, TRUE);
  at = draw_segment (painter, at, top, (data->total - data->wide - data->group) * unit, SAM_INK_RULE, FALSE);
  group_left = at;
  at = draw_segment (painter, at, top, data->group * unit, SAM_INK_GROUP_LIGHT, FALSE);
  sam_painter_outline (painter, x, top, width, height, 0.5, SAM_INK_RULE);

  if (data->group > 0)
    {
      g_autofree char *minutes = sam_language_format_minutes (language, data->group);
      g_autofree char *share = sam_language_format_share (language, data->group, data->total);
      /* Translators: a part of a bar: minutes, then share of the coaches’ time */
      g_autofree char *text = g_strdup_printf (sam_language_gettext (language, "Group coaching %s, %s"), minutes, share);

      if (sam_painter_measure (painter, &text_style, text) + SAM_MM (2) < at - group_left)
        sam_painter_draw_text (painter, &text_style, text, (group_left + at) / 2, top + SAM_MM (4.1), 0, SAM_ALIGN_CENTRE);
    }

  /* Translators: share of the coaches’ time, then minutes */
  strict = g_strdup_printf (sam_language_gettext (language, "strict %s (%s observation)"), strict_share, strict_minutes);
  /* Translators: share of the coaches’ time, then minutes */
  wide = g_strdup_printf (sam_language_gettext (language, "wide %s (%s: also talk before and dialogue)"),
                          wide_share, wide_minutes);
  draw_leader (painter, strict, x + data->strict * unit, x, width, y + SAM_MM (STRICT_BASELINE), top);
  draw_leader (painter, wide, x + data->wide * unit, x, width, y + SAM_MM (WIDE_BASELINE), top);
}

double
sam_gauge_chart_get_height (void)
{
  return SAM_MM (29);
}

void
sam_gauge_chart_draw (SamPainter *painter, const SamGaugeData *data, const SamLanguage *language, double x, double y, double width)
{
  double label = SAM_MM (LABEL_WIDTH);
  g_autofree char *minutes = sam_language_format_integer (language, data->total);
  /* Translators: the coaches’ time in all, in minutes */
  g_autofree char *total = g_strdup_printf (sam_language_gettext (language, "%s coach minutes"), minutes);

  draw_axis (painter, language, x + label, y, width - label);
  sam_painter_draw_text (painter, &label_style, sam_language_gettext (language, "The mandate"),
                         x, y + SAM_MM (BAND_TOP + 3), label - SAM_MM (2), SAM_ALIGN_LEFT);
  sam_painter_draw_text (painter, &sub_style, sam_language_gettext (language, "in the teaching situation"),
                         x, y + SAM_MM (BAND_TOP + 6), label - SAM_MM (2), SAM_ALIGN_LEFT);
  draw_mandate (painter, data, language, x + label, y, width - label);

  sam_painter_draw_text (painter, &label_style, sam_language_pgettext (language, "coach time", "Given"),
                         x, y + SAM_MM (BAR_TOP + 3), label - SAM_MM (2), SAM_ALIGN_LEFT);
  sam_painter_draw_text (painter, &sub_style, total,
                         x, y + SAM_MM (BAR_TOP + 6), label - SAM_MM (2), SAM_ALIGN_LEFT);
  draw_given (painter, data, language, x + label, y, width - label);
}

double
sam_gauge_chart_get_compact_height (double font_size)
{
  return font_size * 10.1;
}

/* One row of the compact gauge: words and number above a thin bar. */
static void
draw_compact_row (SamPainter *painter,
                  double      font_size,
                  double      width,
                  double      y,
                  const char *name,
                  const char *words,
                  const char *value)
{
  SamTextStyle name_style = { font_size, FALSE, SAM_INK_TEXT };
  SamTextStyle words_style = { font_size * 0.86, FALSE, SAM_INK_SECOND };
  SamTextStyle value_style = { font_size, TRUE, SAM_INK_TEXT };
  double baseline = y + font_size;
  double right = sam_painter_draw_text (painter, &value_style, value, width, baseline, 0, SAM_ALIGN_RIGHT);
  double left = sam_painter_draw_text (painter, &name_style, name, 0, baseline, 0, SAM_ALIGN_LEFT);

  left += font_size * 0.4;
  sam_painter_draw_text (painter, &words_style, words, left, baseline,
                         MAX (1, width - left - right - font_size * 0.4), SAM_ALIGN_LEFT);
  sam_painter_fill (painter, 0, y + font_size * 1.45, width, font_size * 0.62, SAM_INK_SHADE);
}

void
sam_gauge_chart_draw_compact (SamPainter *painter, const SamGaugeData *data, const SamLanguage *language, double width, double font_size)
{
  SamTextStyle axis = { font_size * 0.82, FALSE, SAM_INK_SECOND };
  double row = font_size * 2.95;
  double bar_top = font_size * 1.45;
  double bar = font_size * 0.62;
  g_autofree char *strict = sam_language_format_share (language, data->strict, data->total);
  g_autofree char *wide = sam_language_format_share (language, data->wide, data->total);
  g_autofree char *target = NULL;
  g_autofree char *zero = sam_chart_format_percent (language, 0);
  g_autofree char *half = sam_chart_format_percent (language, 50);
  g_autofree char *whole = sam_chart_format_percent (language, 100);

  if (data->target_percent >= 0)
    {
      g_autofree char *share = sam_chart_format_percent (language, data->target_percent);

      /* Translators: a target share: this or more */
      target = g_strdup_printf (sam_language_gettext (language, "≥ %s"), share);
    }

  draw_compact_row (painter, font_size, width, 0,
                    sam_language_gettext (language, "The mandate"),
                    data->target_percent >= 0 ? sam_language_gettext (language, "own interpretation")
                    : data->mandate != NULL   ? data->mandate
                                              : sam_language_gettext (language, "no requirement recorded"),
                    target != NULL ? target : "");
  if (data->target_percent >= 0)
    {
      double from = width * data->target_percent / 100;

      sam_painter_hatch (painter, from, bar_top, width - from, bar, font_size * 0.36, font_size * 0.14, SAM_INK_TEXT);
    }

  draw_compact_row (painter, font_size, width, row,
                    sam_language_pgettext (language, "emphasis", "Wide"),
                    sam_language_gettext (language, "talk, observation, dialogue"), wide);
  draw_compact_row (painter, font_size, width, 2 * row,
                    sam_language_pgettext (language, "emphasis", "Strict"),
                    sam_language_gettext (language, "observation only"), strict);
  if (data->total > 0)
    {
      sam_painter_fill (painter, 0, row + bar_top, width * data->wide / data->total, bar, SAM_INK_GROUP);
      sam_painter_fill (painter, 0, 2 * row + bar_top, width * data->strict / data->total, bar, SAM_INK_TEXT);
    }
  if (data->target_percent >= 0)
    for (int i = 0; i < 3; i++)
      {
        double at = width * data->target_percent / 100;

        sam_painter_line (painter, at, i * row + bar_top, at, i * row + bar_top + bar, 1, SAM_INK_TEXT);
      }

  sam_painter_draw_text (painter, &axis, zero, 0, 3 * row + font_size * 0.9, 0, SAM_ALIGN_LEFT);
  sam_painter_draw_text (painter, &axis, half, width / 2, 3 * row + font_size * 0.9, 0, SAM_ALIGN_CENTRE);
  sam_painter_draw_text (painter, &axis, whole, width, 3 * row + font_size * 0.9, 0, SAM_ALIGN_RIGHT);
}
