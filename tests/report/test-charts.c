/* Charts as data: what they say, the tables behind them, and where their marks are. */
#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <string.h>

#include "charts-fixture.h"
#include "sam-document.h"

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

/* All kinds in two columns on one A4, as a PDF. */
static void
draw_sheet (GArray *charts, const char *path, double width)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (path, SAM_MM (210), SAM_MM (297));
  cairo_t *cr = cairo_create (surface);
  g_autoptr (SamPainter) painter = sam_painter_new (cr, sam_palette_get_light ());
  double x = SAM_MM (16);
  double y = SAM_MM (16);

  for (guint i = 0; i < charts->len; i++)
    {
      const ChartsFixture *fixture = &g_array_index (charts, ChartsFixture, i);
      double height = sam_chart_get_height (fixture->chart, width, 1);

      if (y + height > SAM_MM (285))
        {
          x += width + SAM_MM (12);
          y = SAM_MM (16);
        }
      if (x + width > SAM_MM (206))
        {
          cairo_show_page (cr);
          x = SAM_MM (16);
        }
      sam_chart_draw (fixture->chart, painter, x, y, width, 1);
      y += height + SAM_MM (8);
    }
  cairo_destroy (cr);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

/* With SAMORDNA_CHARTS_FOLDER set, the sheets are left there to be looked at. */
static void
test_sheet (void)
{
  g_autoptr (GError) error = NULL;
  const char *kept = g_getenv ("SAMORDNA_CHARTS_FOLDER");
  g_autofree char *folder = kept != NULL ? g_strdup (kept) : g_dir_make_tmp ("samordna-charts-XXXXXX", &error);
  static const double widths[] = { 60, 82, 176 };

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    for (guint j = 0; j < 2; j++)
      {
        const char *code = j == 0 ? "sv" : "en";
        g_autofree char *name = g_strdup_printf ("charts-%s-%g.pdf", code, widths[i]);
        g_autofree char *path = g_build_filename (folder, name, NULL);
        g_autoptr (GArray) charts = charts_fixture_new (sam_language_find (code));
        GStatBuf info;

        draw_sheet (charts, path, SAM_MM (widths[i]));
        g_assert_cmpint (g_stat (path, &info), ==, 0);
        g_assert_cmpint (info.st_size, >, 1000);
        if (kept == NULL)
          g_remove (path);
      }
  if (kept == NULL)
    g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  sam_language_init (g_getenv ("SAMORDNA_LOCALE_DIR"), "en");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charts/waterfall/promised-less-each-cause-is-given", test_waterfall_adds_up);
  g_test_add_func ("/charts/waterfall/without-a-promise-it-is-a-sentence", test_waterfall_without_a_promise);
  g_test_add_func ("/charts/waterfall/says-what-was-lost-most", test_waterfall_sentences);
  g_test_add_func ("/charts/all/marks-have-words-and-lie-within", test_marks_lie_within);
  g_test_add_func ("/charts/all/are-painted-on-a-sheet", test_sheet);

  return g_test_run ();
}
