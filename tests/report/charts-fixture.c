/* One of each kind of chart. */
#include "charts-fixture.h"

#include "sam-gauge-chart.h"
#include "sam-weeks-chart.h"

static void
add (GArray *charts, const char *name, SamChart *chart)
{
  ChartsFixture fixture = { name, chart };

  g_array_append_val (charts, fixture);
}

static void
clear (gpointer data)
{
  ChartsFixture *fixture = data;

  sam_chart_unref (fixture->chart);
}

static SamChart *
make_run (const SamLanguage *language)
{
  static const SamFraction shares[] = { { 7, 8 }, { 15, 15 }, { 14, 15 }, { 5, 6 }, { 0, 0 }, { 6, 7 }, { 7, 8 }, { 10, 13 },
                                        { 0, 0 }, { 7, 7 },   { 12, 15 }, { 8, 10 }, { 9, 10 }, { 7, 7 }, { 7, 8 } };
  SamChartPoint points[G_N_ELEMENTS (shares)];

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    points[i] = (SamChartPoint) { sam_date_new (2012, 9, 3) + 7 * (int) i, shares[i] };

  return sam_chart_new_run (language, sam_language_gettext (language, "Attendance"), points, G_N_ELEMENTS (points), 50);
}

static SamChart *
make_course (const SamLanguage *language)
{
  SamChartPoint points[24];

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    points[i] = (SamChartPoint) { sam_date_new (2012, 8, 20) + 7 * (int) i, { (i * i * 37) % 90 + 10 * i, 0 } };

  return sam_chart_new_course (language, sam_language_gettext (language, "Given time"), points, G_N_ELEMENTS (points));
}

static SamChart *
make_spread (const SamLanguage *language, gboolean is_large)
{
  const SamChartSpreadRow rows[] = {
    { "F–3", "8/8", { 0, 1, 4, 3, 0 }, 0, FALSE, NULL, FALSE },
    { "4–6", "..", { 0 }, -1, TRUE, NULL, FALSE },
    { "7–9 A", "7/8", { 1, 3, 2, 0, 1 }, 1, FALSE, NULL, FALSE },
    { "7–9 B", "..", { 0 }, -1, TRUE, NULL, FALSE },
    { "Alkärrsskolan", "25/29", { 3, 6, 8, 7, 1 }, 4, FALSE, NULL, TRUE },
  };
  const SamChartSpreadRow large[] = {
    { "Alkärrsskolan", "25/29", { 3, 6, 8, 7, 1 }, 4, FALSE, NULL, FALSE },
    { "Östanmoskolan", "33/40", { 2, 9, 12, 8, 2 }, 7, FALSE, NULL, FALSE },
    { "Programmet", "58/69", { 5, 15, 20, 15, 3 }, 11, FALSE, NULL, TRUE },
  };

  return sam_chart_new_spread (language, "Handledningen hjälper mig att utveckla min undervisning", is_large ? large : rows,
                               is_large ? G_N_ELEMENTS (large) : G_N_ELEMENTS (rows));
}

static SamChart *
make_timeline (const SamLanguage *language)
{
  const SamChartSpan spans[] = {
    { "Läxhjälp, tisdagar", sam_date_new (2012, 9, 11), sam_date_new (2012, 11, 30) },
    { "Matematiksatsning, 7–9", sam_date_new (2012, 3, 1), SAM_DATE_NONE },
    { "Föreläsning", sam_date_new (2012, 10, 8), sam_date_new (2012, 10, 8) },
    { "Ny schemamall", sam_date_new (2012, 10, 1), SAM_DATE_NONE },
  };

  return sam_chart_new_timeline (language, sam_date_new (2012, 8, 20), sam_date_new (2012, 12, 21), sam_date_new (2012, 12, 14), spans,
                                 G_N_ELEMENTS (spans));
}

static SamChart *
make_states (const SamLanguage *language, gint64 closed)
{
  const gboolean is_swedish = g_str_equal (sam_language_get_code (language), "sv");
  static const char *const swedish[] = { "frågad", "förberedd", "observerad", "dialog hållen", "uppföljning väntar", "avslutad" };
  static const char *const english[] = { "asked", "prepared", "observed", "dialogue held", "follow-up due", "closed" };
  const gint64 counts[] = { 1, 1, 3, 12, 0, closed };

  return sam_chart_new_states (language, is_swedish ? swedish : english, counts, G_N_ELEMENTS (counts));
}

static SamChart *
make_factors (const SamLanguage *language, gint64 yes)
{
  const SamChartFactor factors[] = {
    { "Ledningens stöd", yes, 4, 3 },
    { "Tid", yes - 3, 7, 3 },
    { "Lokal", yes + 4, 0, 3 },
    { "Gruppens storlek", yes + 2, 2, 3 },
  };

  return sam_chart_new_factors (language, factors, G_N_ELEMENTS (factors));
}

static SamChart *
make_waterfall (const SamLanguage *language)
{
  static const SamLostTime time = {
    2688,
    1890,
    { [SAM_LOSS_NEVER_SCHEDULED] = 168,
      [SAM_LOSS_MOVED_LATER] = 90,
      [SAM_LOSS_COACH_UNAVAILABLE] = 90,
      [SAM_LOSS_NO_STAND_IN] = 90,
      [SAM_LOSS_CLASH] = 90,
      [SAM_LOSS_SCHOOLS_DECISION] = 180,
      [SAM_LOSS_SHORTER] = 120,
      [SAM_LOSS_LONGER] = 30 },
  };

  return sam_chart_new_waterfall (language, &time);
}

static SamChart *
make_lag (const SamLanguage *language, guint n_days)
{
  static const gint64 waiting[] = { 2, 33 };
  g_autofree gint64 *days = g_new (gint64, n_days);

  for (guint i = 0; i < n_days; i++)
    days[i] = (i * 5 + i / 3) % 7;

  return sam_chart_new_lag (language, days, n_days, waiting, n_days > 10 ? 2 : 1, 2);
}

static SamChart *
make_gauge (const SamLanguage *language)
{
  const SamGaugeData data = { 1200, 2500, 5000, 7900, 50, "mer än hälften" };

  return sam_chart_new_gauge (language, &data);
}

static SamChart *
make_weeks (const SamLanguage *language)
{
  SamWeekBar bars[17];

  for (int i = 0; i < (int) G_N_ELEMENTS (bars); i++)
    bars[i] = (SamWeekBar) { { 2012, 34 + i }, (i * 7) % 12, (i * 7) % 12 + i % 3 };

  return sam_chart_new_weeks (language, &(SamWeeksData) { bars, G_N_ELEMENTS (bars) });
}

GArray *
charts_fixture_new (const SamLanguage *language)
{
  GArray *charts = g_array_new (FALSE, FALSE, sizeof (ChartsFixture));

  g_array_set_clear_func (charts, clear);
  add (charts, "waterfall", make_waterfall (language));
  add (charts, "states", make_states (language, 2));
  add (charts, "lag", make_lag (language, 5));
  add (charts, "spread", make_spread (language, FALSE));
  add (charts, "factors", make_factors (language, 15));
  add (charts, "run", make_run (language));
  add (charts, "course", make_course (language));
  add (charts, "timeline", make_timeline (language));
  add (charts, "gauge", make_gauge (language));
  add (charts, "weeks", make_weeks (language));
  add (charts, "states of many", make_states (language, 42));
  add (charts, "lag of many", make_lag (language, 34));
  add (charts, "spread of many", make_spread (language, TRUE));
  add (charts, "factors of many", make_factors (language, 60));

  return charts;
}
