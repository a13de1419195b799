/* Charts as data: what they say, the tables behind them, and where their marks are. */
#include <string.h>

#include "charts-fixture.h"
#include "sam-document.h"
#include "sam-page-text.h"

static const SamLanguage *
english (void)
{
  return sam_language_find ("en");
}

/* The minutes of a cell, signs and groups aside. */
static gint64
read_number (const char *text)
{
  gint64 number = 0;

  for (const char *at = text; *at != '\0'; at++)
    if (g_ascii_isdigit (*at))
      number = number * 10 + (*at - '0');

  return strstr (text, "−") != NULL || *text == '-' ? -number : number;
}

/* With plain spaces for those that do not break. */
static void
assert_says (SamChart *chart, const char *sentence)
{
  g_auto (GStrv) parts = g_strsplit (sam_chart_get_sentence (chart), "\302\240", -1);
  g_autofree char *said = g_strjoinv (" ", parts);

  g_assert_cmpstr (said, ==, sentence);
}

/* Every mark has words, and lies within the chart, at any width and scale. */
static void
assert_marks_inside (SamChart *chart)
{
  static const double widths[] = { 170, 230, 500, 800 };
  static const double scales[] = { 1, 1.83, 3 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    for (guint s = 0; s < G_N_ELEMENTS (scales); s++)
      {
        double width = widths[i] * scales[s];
        double height = sam_chart_get_height (chart, width, scales[s]);
        g_autoptr (GArray) marks = sam_chart_locate_marks (chart, width, scales[s]);

        g_assert_cmpfloat (height, >, 0);
        g_assert_true (sam_chart_is_empty (chart) == (marks->len == 0));
        for (guint j = 0; j < marks->len; j++)
          {
            const SamChartMark *mark = &g_array_index (marks, SamChartMark, j);

            g_assert_nonnull (mark->text);
            g_assert_cmpfloat (mark->x, >=, -0.01);
            g_assert_cmpfloat (mark->y, >=, -0.01);
            g_assert_cmpfloat (mark->width, >, 0);
            g_assert_cmpfloat (mark->height, >, 0);
            g_assert_cmpfloat (mark->x + mark->width, <=, width + 0.01);
            g_assert_cmpfloat (mark->y + mark->height, <=, height + 0.01);
          }
      }
}

typedef struct
{
  const char *name;
  SamLostTime time;
} WaterfallCase;

static const WaterfallCase waterfalls[] = {
  { "all of it given", { 900, 900, { 0 } } },
  { "every cause",
    { 2688,
      1890,
      { [SAM_LOSS_NEVER_SCHEDULED] = 168,
        [SAM_LOSS_MOVED_LATER] = 90,
        [SAM_LOSS_DAY_OFF] = 45,
        [SAM_LOSS_COACH_UNAVAILABLE] = 90,
        [SAM_LOSS_NO_STAND_IN] = 90,
        [SAM_LOSS_CLASH] = 90,
        [SAM_LOSS_SCHOOLS_DECISION] = 135,
        [SAM_LOSS_OTHER] = 10,
        [SAM_LOSS_NOT_RECORDED] = 20,
        [SAM_LOSS_SHORTER] = 90,
        [SAM_LOSS_LONGER] = 30 } } },
  { "more than promised", { 600, 700, { [SAM_LOSS_NEVER_SCHEDULED] = -100 } } },
  { "nothing given", { 600, 0, { [SAM_LOSS_NEVER_SCHEDULED] = 600 } } },
};

static void
test_waterfall_adds_up (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (waterfalls); i++)
    {
      const SamLostTime *time = &waterfalls[i].time;
      g_autoptr (SamChart) chart = sam_chart_new_waterfall (english (), time);
      guint n_rows = sam_chart_get_n_rows (chart);
      gint64 left;

      g_test_message ("%s", waterfalls[i].name);
      g_assert_cmpint (sam_lost_time_add_up (time), ==, time->given);
      g_assert_cmpint (sam_chart_get_n_columns (chart), ==, 2);
      left = read_number (sam_chart_get_cell (chart, 0, 1));
      g_assert_cmpint (left, ==, time->promised);
      /* Between promised at the top and given, then its share, at the end. */
      for (guint row = 1; row + 2 < n_rows; row++)
        left += read_number (sam_chart_get_cell (chart, row, 1));
      g_assert_cmpint (left, ==, read_number (sam_chart_get_cell (chart, n_rows - 2, 1)));
      g_assert_cmpint (left, ==, time->given);
      assert_marks_inside (chart);
    }
}

static void
test_waterfall_without_a_promise (void)
{
  g_autoptr (SamChart) nothing = sam_chart_new_waterfall (english (), &(SamLostTime) { 0 });
  g_autoptr (SamChart) given = sam_chart_new_waterfall (english (), &(SamLostTime) { 0, 105, { 0 } });

  g_assert_true (sam_chart_is_empty (nothing));
  assert_says (nothing, "No time is promised up to this day, so nothing can be compared.");
  g_assert_true (sam_chart_is_empty (given));
  assert_says (given, "No time is promised up to this day; 105 min were given.");
  assert_marks_inside (nothing);
}

static void
test_waterfall_sentences (void)
{
  g_autoptr (SamChart) chart = sam_chart_new_waterfall (english (), &waterfalls[1].time);
  g_autoptr (SamChart) swedish = sam_chart_new_waterfall (sam_language_find ("sv"), &waterfalls[1].time);

  assert_says (chart, "1,890 of 2,688 promised minutes were given, 70.3%. The largest part that was lost: “Never scheduled”, "
                      "168 min.");
  assert_says (swedish, "1 890 av 2 688 utlovade minuter gavs, 70,3 %. Den största delen som föll bort: ”Inte inplanerat”, "
                      "168 min.");
}

static void
test_marks_lie_within (void)
{
  g_autoptr (GArray) charts = charts_fixture_new (english ());

  for (guint i = 0; i < charts->len; i++)
    {
      g_test_message ("%s", g_array_index (charts, ChartsFixture, i).name);
      assert_marks_inside (g_array_index (charts, ChartsFixture, i).chart);
    }
}

/* Every text that is painted, one a line. */
static char *
list_texts (SamChart *chart, double width)
{
  g_autoptr (GArray) texts = g_array_new (FALSE, TRUE, sizeof (SamPageText));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (SamPainter) painter = sam_painter_new (cr, sam_palette_get_light ());
  GString *list = g_string_new ("\n");

  sam_painter_collect_texts (cr, texts);
  sam_chart_draw (chart, painter, 0, 0, width, 1);
  for (guint i = 0; i < texts->len; i++)
    {
      SamPageText *text = &g_array_index (texts, SamPageText, i);

      g_string_append_printf (list, "%s\n", text->text);
      g_free (text->text);
      g_free (text->edges);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return g_string_free (list, FALSE);
}

static void
assert_paints (SamChart *chart, double width, const char *line, gboolean is_painted)
{
  g_autofree char *texts = list_texts (chart, width);
  g_autofree char *wanted = g_strdup_printf ("\n%s\n", line);

  g_test_message ("%s in %s", line, texts);
  g_assert_true ((strstr (texts, wanted) != NULL) == is_painted);
}

/* A dot says itself how many there are; a bar needs its number. */
static void
test_dots_below_thirty (void)
{
  for (gint64 n = SAM_CHART_MOST_DOTS; n <= SAM_CHART_MOST_DOTS + 1; n++)
    {
      gboolean has_bar = n > SAM_CHART_MOST_DOTS;
      g_autofree char *number = g_strdup_printf ("%d", (int) n);
      const SamChartSpreadRow row = { "F–3", NULL, { 0, 0, n, 0, 0 }, 0, FALSE, NULL, FALSE };
      g_autofree gint64 *days = g_new0 (gint64, n);
      g_autoptr (SamChart) spread = sam_chart_new_spread (english (), "It helps", &row, 1);
      g_autoptr (SamChart) lag = sam_chart_new_lag (english (), days, (guint) n, NULL, 0, 2);
      const char *const labels[] = { "asked", "closed" };
      g_autoptr (SamChart) states = sam_chart_new_states (english (), labels, (gint64[]) { n, 1 }, 2);
      g_autoptr (SamChart) more = sam_chart_new_states (english (), labels, (gint64[]) { n + 1, 1 }, 2);

      assert_paints (spread, 500, number, has_bar);
      assert_paints (lag, 500, number, has_bar);
      /* There the number always stands, and the dots take rows of their own. */
      assert_paints (states, 500, number, TRUE);
      if (has_bar)
        g_assert_cmpfloat (sam_chart_get_height (states, 60, 1), ==, sam_chart_get_height (more, 60, 1));
      else
        g_assert_cmpfloat (sam_chart_get_height (states, 60, 1), >, sam_chart_get_height (more, 60, 1));
    }
}

static SamChart *
make_run (const SamFraction *shares, guint n, int from)
{
  g_autofree SamChartPoint *points = g_new (SamChartPoint, n);

  for (guint i = 0; i < n; i++)
    points[i] = (SamChartPoint) { sam_date_new (2012, 9, 3) + 7 * (int) i, shares[i] };

  return sam_chart_new_run (english (), "Attendance", points, n, from);
}

static void
test_run_breaks_where_nothing (void)
{
  const SamFraction shares[] = { { 7, 8 }, { 0, 0 }, { 8, 8 }, { 3, 4 }, { 9, 10 }, { 6, 8 } };
  g_autoptr (SamChart) chart = make_run (shares, G_N_ELEMENTS (shares), 50);
  g_autoptr (GArray) marks = sam_chart_locate_marks (chart, 400, 1);

  g_assert_cmpint (marks->len, ==, 5);
  g_assert_cmpstr (g_array_index (marks, SamChartMark, 1).text, ==, "17 Sep 2012: 100%, 8 of 8");
  g_assert_cmpint (sam_chart_get_n_rows (chart), ==, 7);
  g_assert_cmpstr (sam_chart_get_cell (chart, 1, 1), ==, "–");
  g_assert_cmpstr (sam_chart_get_cell (chart, 6, 0), ==, "Median");
  g_assert_cmpstr (sam_chart_get_cell (chart, 6, 1), ==, "87.5%");
  assert_says (chart, "Attendance, 3 Sep 2012 to 8 Oct 2012: median 87.5%, lowest 75.0%, highest 100%.");
  assert_paints (chart, 400, "median 87.5%", TRUE);
  assert_paints (chart, 400, "50%", TRUE);
}

static void
test_run_of_too_few (void)
{
  const SamFraction shares[] = { { 7, 8 }, { 0, 0 }, { 8, 8 }, { 3, 4 }, { 0, 0 }, { 9, 10 } };
  g_autoptr (SamChart) chart = make_run (shares, G_N_ELEMENTS (shares), 50);
  g_autoptr (SamChart) none = make_run (NULL, 0, 50);

  g_assert_true (sam_chart_is_empty (chart));
  assert_says (chart, "Attendance: too little to say yet, 4 points in time.");
  g_assert_cmpint (sam_chart_get_n_rows (chart), ==, 6);
  assert_paints (chart, 400, "median 87.5%", FALSE);
  assert_says (none, "Attendance: too little to say yet, 0 points in time.");
}

static void
test_run_reaches_below_its_axis (void)
{
  const SamFraction low[] = { { 4, 10 }, { 8, 8 }, { 3, 4 }, { 9, 10 }, { 8, 8 } };
  const SamFraction high[] = { { 12, 10 }, { 8, 8 }, { 3, 4 }, { 9, 10 }, { 8, 8 } };
  g_autoptr (SamChart) below = make_run (low, 5, 50);
  g_autoptr (SamChart) above = make_run (high, 5, 50);

  assert_paints (below, 400, "25%", TRUE);
  assert_marks_inside (below);
  assert_marks_inside (above);
}

/* Between two, the mean of both, exact for what is shown. */
static void
test_medians (void)
{
  const SamFraction shares[] = { { 1, 3 }, { 1, 2 }, { 2, 3 }, { 3, 4 }, { 1, 1 }, { 1, 1 } };
  const SamChartPoint numbers[] = { { 1, { 4, 0 } }, { 2, { 7, 0 } }, { 3, { 1, 0 } }, { 4, { 10, 0 } }, { 5, { 2, 0 } }, { 6, { 9, 0 } } };
  const SamChartPoint halves[] = { { 1, { 4, 2 } }, { 2, { 7, 2 } }, { 3, { 0, 0 } }, { 4, { 10, 2 } }, { 5, { 3, 2 } }, { 6, { 8, 3 } }, { 7, { 1, 1 } } };
  g_autoptr (SamChart) run = make_run (shares, 6, 0);
  g_autoptr (SamChart) course = sam_chart_new_course (english (), "Sessions", numbers, 6);
  g_autoptr (SamChart) gaps = sam_chart_new_course_of_halves (english (), "Gaps", halves, 7);

  assert_paints (run, 400, "median 70.8%", TRUE);
  assert_paints (course, 400, "median 5.5", TRUE);
  /* 0.5, 1.5, 2, 3.5, 4, 5 */
  assert_paints (gaps, 400, "median 2.8", TRUE);
}

static void
test_spread_hides (void)
{
  const SamChartSpreadRow rows[] = {
    { "B-team", "7/8", { 1, 3, 2, 0, 1 }, 1, FALSE, NULL, FALSE },
    { "A-team", "..", { 0 }, -1, TRUE, NULL, FALSE },
    { "C-team", "..", { 0 }, -1, TRUE, "not shown, or the A-team could be worked out", FALSE },
    { "School", "15/20", { 2, 4, 4, 3, 2 }, 5, FALSE, NULL, TRUE },
  };
  g_autoptr (SamChart) without = sam_chart_new_spread (english (), "It helps", rows, 3);
  g_autoptr (SamChart) with = sam_chart_new_spread (english (), "It helps", rows, 4);
  g_autoptr (GArray) marks = sam_chart_locate_marks (with, 400, 1);

  /* In the order given, not by name or number. */
  g_assert_cmpstr (sam_chart_get_cell (with, 0, 0), ==, "B-team");
  g_assert_cmpstr (sam_chart_get_cell (with, 1, 0), ==, "A-team");
  for (guint i = 1; i < sam_chart_get_n_columns (with); i++)
    g_assert_cmpstr (sam_chart_get_cell (with, 1, i), ==, "..");
  g_assert_cmpstr (g_array_index (marks, SamChartMark, 1).text, ==, "A-team: not shown, to protect fewer than 5 answers");
  g_assert_cmpstr (g_array_index (marks, SamChartMark, 2).text, ==, "C-team: not shown, or the A-team could be worked out");
  assert_paints (with, 400, "not shown, to protect fewer than 5 answers", TRUE);
  /* What is pooled without the hidden rows is no share of all. */
  assert_says (without, "“It helps”: 2 rows are hidden.");
  assert_says (with, "“It helps”: 7 of 15 answers in the two upper steps, 46.7% (95% interval: 25–70%). 5 did not answer. 2 rows are "
                     "hidden.");
}

static void
test_timeline_leaves_out_what_lies_outside (void)
{
  const SamChartSpan spans[] = {
    { "over before", 10, 99 }, { "reaches in", 10, 100 }, { "comes after", 201, SAM_DATE_NONE }, { "last day", 200, 200 },
    { "goes on", 50, SAM_DATE_NONE },
  };
  g_autoptr (SamChart) chart = sam_chart_new_timeline (english (), 100, 200, 150, spans, G_N_ELEMENTS (spans));

  g_assert_cmpint (sam_chart_get_n_rows (chart), ==, 3);
  g_assert_cmpstr (sam_chart_get_cell (chart, 0, 0), ==, "reaches in");
  g_assert_cmpstr (sam_chart_get_cell (chart, 1, 0), ==, "last day");
  g_assert_cmpstr (sam_chart_get_cell (chart, 2, 2), ==, "goes on");
  assert_says (chart, "3 interventions; 1 under way on 31 May 1970.");
  assert_marks_inside (chart);
}

static void
test_nothing_yet (void)
{
  const char *const labels[] = { "asked" };
  const SamChartFactor factor = { "Time", 0, 0, 0 };
  g_autoptr (SamChart) lag = sam_chart_new_lag (english (), NULL, 0, NULL, 0, 2);
  g_autoptr (SamChart) states = sam_chart_new_states (english (), labels, (gint64[]) { 0 }, 1);
  g_autoptr (SamChart) factors = sam_chart_new_factors (english (), &factor, 1);
  g_autoptr (SamChart) spread = sam_chart_new_spread (english (), "It helps", NULL, 0);
  g_autoptr (SamChart) timeline = sam_chart_new_timeline (english (), 100, 200, 150, NULL, 0);
  SamChart *all[] = { lag, states, factors, spread, timeline };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_assert_true (sam_chart_is_empty (all[i]));
      g_assert_cmpstr (sam_chart_get_sentence (all[i]), !=, "");
      assert_marks_inside (all[i]);
    }
}

/* What is painted stands in the table or in the sentence, but for the numbers of axes. */
static void
test_numbers_are_in_the_table (void)
{
  static const char *const kinds[] = { "waterfall", "states", "states of many", "spread of many", "factors", "factors of many" };
  g_autoptr (GArray) charts = charts_fixture_new (english ());

  for (guint i = 0; i < charts->len; i++)
    {
      SamChart *chart = g_array_index (charts, ChartsFixture, i).chart;
      g_autoptr (GString) told = g_string_new (sam_chart_get_sentence (chart));
      g_autofree char *texts = list_texts (chart, 500);
      g_auto (GStrv) words = g_strsplit_set (texts, " \n", -1);
      gboolean is_asked = FALSE;

      for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
        is_asked |= g_str_equal (kinds[k], g_array_index (charts, ChartsFixture, i).name);
      for (guint row = 0; row < sam_chart_get_n_rows (chart); row++)
        for (guint column = 0; column < sam_chart_get_n_columns (chart); column++)
          g_string_append_printf (told, "|%s|", sam_chart_get_cell (chart, row, column));
      for (guint w = 0; is_asked && words[w] != NULL; w++)
        {
          g_autofree char *cell = g_strdup_printf ("|%s|", words[w]);

          if (g_ascii_isdigit (words[w][0]) && strchr (words[w], '/') == NULL)
            g_assert_true (strstr (told->str, cell) != NULL || strstr (sam_chart_get_sentence (chart), words[w]) != NULL);
        }
    }
}

typedef struct
{
  const char *name;
  const char *english;
  const char *swedish;
} SentenceCase;

static const SentenceCase sentences[] = {
  { "states", "19 cycles: 1 asked, 1 prepared, 3 observed, 12 dialogue held, 0 follow-up due and 2 closed.",
    "19 cykler: 1 frågad, 1 förberedd, 3 observerad, 12 dialog hållen, 0 uppföljning väntar och 2 avslutad." },
  { "lag", "School days from observation to dialogue. Median 2 school days, 3 of 5 within 2. 1 still waits for its dialogue (dashed).",
    "Skoldagar från observation till dialog. Median 2 skoldagar, 3 av 5 inom 2. 1 väntar ännu på dialog (streckad)." },
  { "spread",
    "“Handledningen hjälper mig att utveckla min undervisning”: 15 of 25 answers in the two upper steps, 60.0% (95% interval: 41–77%). "
    "4 did not answer. 2 rows are hidden.",
    "”Handledningen hjälper mig att utveckla min undervisning”: 15 av 25 svar i de två övre stegen, 60,0 % (95 %-intervall: 41–77 %). "
    "4 svarade inte. 2 rader döljs." },
  { "factors", "22 held sessions. Answered yes: Ledningens stöd 15, Tid 12, Lokal 19 and Gruppens storlek 17.",
    "22 genomförda tillfällen. Svar ja: Ledningens stöd 15, Tid 12, Lokal 19 och Gruppens storlek 17." },
  { "timeline", "4 interventions; 2 under way on 14 Dec 2012.", "4 insatser; 2 pågår den 14 dec 2012." },
  { "weeks", "88 of 104 planned group sessions were held, week 34 to week 50.",
    "88 av 104 planerade grupptillfällen genomfördes, v. 34 till v. 50." },
};

static void
test_sentences (void)
{
  g_autoptr (GArray) in_english = charts_fixture_new (english ());
  g_autoptr (GArray) in_swedish = charts_fixture_new (sam_language_find ("sv"));

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    for (guint j = 0; j < in_english->len; j++)
      if (g_str_equal (g_array_index (in_english, ChartsFixture, j).name, sentences[i].name))
        {
          assert_says (g_array_index (in_english, ChartsFixture, j).chart, sentences[i].english);
          assert_says (g_array_index (in_swedish, ChartsFixture, j).chart, sentences[i].swedish);
        }
}

int
main (int argc, char **argv)
{
  sam_language_init (g_getenv ("SAMORDNA_LOCALE_DIR"), "en");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charts/waterfall/promised-less-each-cause-is-given", test_waterfall_adds_up);
  g_test_add_func ("/charts/waterfall/without-a-promise-it-is-a-sentence", test_waterfall_without_a_promise);
  g_test_add_func ("/charts/waterfall/says-what-was-lost-most", test_waterfall_sentences);
  g_test_add_func ("/charts/dots/are-drawn-below-thirty-and-bars-with-numbers-from-there", test_dots_below_thirty);
  g_test_add_func ("/charts/run/is-broken-where-there-is-nothing", test_run_breaks_where_nothing);
  g_test_add_func ("/charts/run/says-that-below-five-points-there-is-too-little-to-say", test_run_of_too_few);
  g_test_add_func ("/charts/run/its-axis-goes-as-low-and-as-high-as-its-points", test_run_reaches_below_its_axis);
  g_test_add_func ("/charts/run/a-median-between-two-values-is-their-mean", test_medians);
  g_test_add_func ("/charts/spread/hidden-rows-say-why-and-no-number", test_spread_hides);
  g_test_add_func ("/charts/timeline/leaves-out-what-lies-outside-of-it", test_timeline_leaves_out_what_lies_outside);
  g_test_add_func ("/charts/all/say-a-sentence-where-there-is-nothing-yet", test_nothing_yet);
  g_test_add_func ("/charts/all/paint-no-number-that-is-not-in-the-table", test_numbers_are_in_the_table);
  g_test_add_func ("/charts/all/say-their-sentence-in-both-languages", test_sentences);
  g_test_add_func ("/charts/all/marks-have-words-and-lie-within", test_marks_lie_within);

  return g_test_run ();
}
