/* The arithmetic of a term's grid. */
#include <glib.h>

#include "sam-term-grid.h"

static SamDateRange
weeks (const char *first, const char *last)
{
  SamDate from = sam_date_parse (first);
  SamDate to = sam_date_parse (last);

  g_assert_cmpint (from, !=, SAM_DATE_NONE);
  g_assert_cmpint (to, !=, SAM_DATE_NONE);

  return (SamDateRange){ sam_date_get_monday (from), sam_date_get_monday (to) + 7 };
}

/* Eighteen weeks, three schools of 4, 3 and 27 teams, in the room of the mockup. */
static SamTermGrid *
make_grid (gboolean narrow)
{
  static const guint sizes[] = { 4, 3, 27 };
  SamTermGrid *grid = sam_term_grid_new ();
  SamTermRoom room = {
    .width = narrow ? 360 : 980,
    .height = 707,
    .names = narrow ? 116 : 238,
    .totals = 219,
    .head = 44,
    .foot = 52,
    .line = 16,
    .week = 29,
    .narrow = narrow,
  };

  sam_term_grid_set_weeks (grid, weeks ("2012-08-20", "2012-12-20"), FALSE);
  sam_term_grid_set_groups (grid, sizes, G_N_ELEMENTS (sizes));
  sam_term_grid_set_room (grid, &room);

  return grid;
}

static void
test_weeks (void)
{
  static const struct
  {
    const char *first, *last;
    int n_weeks;
    SamWeek first_week, last_week;
  } cases[] = {
    { "2012-08-20", "2012-12-20", 18, { 2012, 34 }, { 2012, 51 } },
    { "2013-01-10", "2013-06-12", 23, { 2013, 2 }, { 2013, 24 } },
    /* 53 weeks, and a term that ends in the last of them */
    { "2026-08-17", "2026-12-31", 20, { 2026, 34 }, { 2026, 53 } },
    { "2020-12-07", "2021-01-15", 6, { 2020, 50 }, { 2021, 2 } },
    /* across New Year: 31 December lies in week 1 */
    { "2012-12-17", "2013-01-11", 4, { 2012, 51 }, { 2013, 2 } },
    /* from a Sunday to a Monday */
    { "2012-08-26", "2012-08-27", 2, { 2012, 34 }, { 2012, 35 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SamTermGrid) grid = sam_term_grid_new ();
      SamWeek first, last;

      g_test_message ("%s–%s", cases[i].first, cases[i].last);
      sam_term_grid_set_weeks (grid, weeks (cases[i].first, cases[i].last), FALSE);
      g_assert_cmpint (sam_term_grid_get_n_weeks (grid), ==, cases[i].n_weeks);
      first = sam_term_grid_get_week (grid, 0);
      last = sam_term_grid_get_week (grid, cases[i].n_weeks - 1);
      g_assert_cmpint (first.year, ==, cases[i].first_week.year);
      g_assert_cmpint (first.week, ==, cases[i].first_week.week);
      g_assert_cmpint (last.year, ==, cases[i].last_week.year);
      g_assert_cmpint (last.week, ==, cases[i].last_week.week);
    }
}

static void
test_columns (void)
{
  static const struct
  {
    SamTermZoom zoom;
    gboolean weekend;
    const char *date;
    int column;
    const char *first;
    int n_days;
  } cases[] = {
    { SAM_TERM_ZOOM_TERM, FALSE, "2012-08-20", 0, "2012-08-20", 7 },
    { SAM_TERM_ZOOM_TERM, FALSE, "2012-08-26", 0, "2012-08-20", 7 },
    { SAM_TERM_ZOOM_WIDE, FALSE, "2012-11-20", 13, "2012-11-19", 7 },
    { SAM_TERM_ZOOM_TERM, FALSE, "2012-12-23", 17, "2012-12-17", 7 },
    { SAM_TERM_ZOOM_TERM, FALSE, "2012-12-24", -1, NULL, 0 },
    { SAM_TERM_ZOOM_TERM, FALSE, "2012-08-19", -1, NULL, 0 },
    { SAM_TERM_ZOOM_MONTH, FALSE, "2012-08-20", 0, "2012-08-20", 1 },
    { SAM_TERM_ZOOM_MONTH, FALSE, "2012-11-20", 66, "2012-11-20", 1 },
    /* without columns of its own, the weekend is Friday's */
    { SAM_TERM_ZOOM_MONTH, FALSE, "2012-08-24", 4, "2012-08-24", 3 },
    { SAM_TERM_ZOOM_MONTH, FALSE, "2012-08-25", 4, "2012-08-24", 3 },
    { SAM_TERM_ZOOM_MONTH, TRUE, "2012-08-25", 5, "2012-08-25", 1 },
    { SAM_TERM_ZOOM_MONTH, TRUE, "2012-11-20", 92, "2012-11-20", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SamTermGrid) grid = make_grid (FALSE);

      g_test_message ("%s", cases[i].date);
      sam_term_grid_set_zoom (grid, cases[i].zoom);
      sam_term_grid_set_weeks (grid, weeks ("2012-08-20", "2012-12-20"), cases[i].weekend);
      g_assert_cmpint (sam_term_grid_find_column (grid, sam_date_parse (cases[i].date)), ==,
                       cases[i].column);
      if (cases[i].column != -1)
        {
          SamDateRange days = sam_term_grid_get_days (grid, cases[i].column);

          g_assert_cmpint (days.start, ==, sam_date_parse (cases[i].first));
          g_assert_cmpint (sam_date_range_get_days (days), ==, cases[i].n_days);
        }
    }
}

/* As the mockup has them: aug above 34, sep above 36, okt above 40, nov above 44, dec above 49. */
static void
test_months (void)
{
  static const struct
  {
    const char *first, *last;
    int months[6];
    int of_weeks[6];
  } cases[] = {
    { "2012-08-20", "2012-12-20", { 8, 9, 10, 11, 12 }, { 34, 36, 40, 44, 49 } },
    { "2012-12-17", "2013-01-11", { 12, 1 }, { 51, 1 } },
    { "2026-12-14", "2027-01-08", { 12, 1 }, { 51, 1 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SamTermGrid) grid = sam_term_grid_new ();
      guint n = 0;

      sam_term_grid_set_weeks (grid, weeks (cases[i].first, cases[i].last), FALSE);
      for (int week = 0; week < sam_term_grid_get_n_weeks (grid); week++)
        {
          int month = sam_term_grid_get_month (grid, week);

          if (month == 0)
            continue;
          g_assert_cmpint (month, ==, cases[i].months[n]);
          g_assert_cmpint (sam_term_grid_get_week (grid, week).week, ==, cases[i].of_weeks[n]);
          n++;
        }
      g_assert_cmpint (cases[i].months[n], ==, 0);
    }
}

static void
test_rows (void)
{
  g_autoptr (SamTermGrid) grid = make_grid (FALSE);
  g_autoptr (SamTermGrid) narrow = make_grid (TRUE);
  static const struct
  {
    int row, top, narrow_top;
  } cases[] = {
    /* 17 a row and 2 between schools; narrow, 24 a row and 24 for a school's name */
    { 0, 0, 24 },    { 3, 51, 96 },    { 4, 70, 146 },   { 6, 104, 194 },
    { 7, 123, 244 }, { 33, 565, 868 }, { 34, 584, 894 },
  };

  g_assert_cmpint (sam_term_grid_get_n_rows (grid), ==, 34);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (sam_term_grid_get_row_top (grid, cases[i].row), ==, cases[i].top);
      g_assert_cmpint (sam_term_grid_get_row_top (narrow, cases[i].row), ==, cases[i].narrow_top);
    }
  g_assert_cmpint (sam_term_grid_get_content_height (grid), ==, 584);

  /* Comfortable, and with larger letters. */
  sam_term_grid_set_zoom (grid, SAM_TERM_ZOOM_ROOMY);
  g_assert_cmpint (sam_term_grid_get_row_height (grid), ==, 24);
  sam_term_grid_set_zoom (grid, SAM_TERM_ZOOM_TERM);
  {
    SamTermRoom room = *sam_term_grid_get_room (grid);

    room.line = 30;
    sam_term_grid_set_room (grid, &room);
    g_assert_cmpint (sam_term_grid_get_row_height (grid), ==, 30);
    g_assert_cmpint (sam_term_grid_get_row_top (grid, 4), ==, 122);
  }
}

static void
test_widths (void)
{
  static const struct
  {
    SamTermZoom zoom;
    gboolean narrow;
    int width; /* of the grid */
    int n_weeks;
    int week, content;
  } cases[] = {
    /* 523 for weeks beside names and totals */
    { SAM_TERM_ZOOM_TERM, FALSE, 980, 18, 29, 522 },
    /* a little closer where that shows all */
    { SAM_TERM_ZOOM_TERM, FALSE, 980, 20, 26, 520 },
    { SAM_TERM_ZOOM_TERM, FALSE, 980, 23, 29, 667 },
    /* a wide window is filled */
    { SAM_TERM_ZOOM_TERM, FALSE, 1357, 18, 50, 900 },
    { SAM_TERM_ZOOM_ROOMY, FALSE, 980, 18, 38, 684 },
    { SAM_TERM_ZOOM_WIDE, FALSE, 980, 18, 58, 1044 },
    /* four and a half weeks of five days */
    { SAM_TERM_ZOOM_MONTH, FALSE, 980, 18, 115, 2070 },
    /* narrow: totals follow the weeks */
    { SAM_TERM_ZOOM_TERM, TRUE, 360, 18, 29, 522 + 219 },
    { SAM_TERM_ZOOM_MONTH, TRUE, 360, 18, 90, 1620 + 219 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SamTermGrid) grid = make_grid (cases[i].narrow);
      SamTermRoom room = *sam_term_grid_get_room (grid);
      SamDateRange range = weeks ("2012-08-20", "2012-08-20");

      range.end = range.start + cases[i].n_weeks * 7;
      room.width = cases[i].width;
      sam_term_grid_set_weeks (grid, range, FALSE);
      sam_term_grid_set_room (grid, &room);
      sam_term_grid_set_zoom (grid, cases[i].zoom);
      g_test_message ("case %u", i);
      g_assert_cmpint (sam_term_grid_get_week_width (grid), ==, cases[i].week);
      g_assert_cmpint (sam_term_grid_get_content_width (grid), ==, cases[i].content);
    }
}

static void
test_areas (void)
{
  static const struct
  {
    int x, y, scroll_x, scroll_y;
    SamTermArea area;
    int row, column;
  } cases[] = {
    { 238, 44, 0, 0, SAM_TERM_AREA_CELLS, 0, 0 },
    { 238 + 28, 44 + 16, 0, 0, SAM_TERM_AREA_CELLS, 0, 0 },
    { 238 + 29, 44 + 17, 0, 0, SAM_TERM_AREA_CELLS, 1, 1 },
    { 238 + 13 * 29, 44 + 70, 0, 0, SAM_TERM_AREA_CELLS, 4, 13 },
    /* the line between two schools is no row */
    { 300, 44 + 68, 0, 0, SAM_TERM_AREA_NONE, -1, 2 },
    { 10, 44, 0, 0, SAM_TERM_AREA_NAMES, 0, -1 },
    { 237, 100, 0, 0, SAM_TERM_AREA_NAMES, 3, -1 },
    { 800, 44, 0, 0, SAM_TERM_AREA_TOTALS, 0, -1 },
    { 300, 43, 0, 0, SAM_TERM_AREA_HEAD, -1, 2 },
    { 10, 10, 0, 0, SAM_TERM_AREA_NONE, -1, -1 },
    { 300, 660, 0, 0, SAM_TERM_AREA_FOOT, -1, 2 },
    { 10, 660, 0, 0, SAM_TERM_AREA_SUM, -1, -1 },
    { 900, 660, 0, 0, SAM_TERM_AREA_SUM, -1, -1 },
    { -1, 100, 0, 0, SAM_TERM_AREA_NONE, 3, -1 },
    { 300, 707, 0, 0, SAM_TERM_AREA_NONE, -1, 2 },
    /* scrolled: the names stay */
    { 238, 44, 58, 70, SAM_TERM_AREA_CELLS, 4, 2 },
    { 10, 44, 58, 70, SAM_TERM_AREA_NAMES, 4, -1 },
    /* below the last row */
    { 238, 44 + 590, 0, 0, SAM_TERM_AREA_NONE, -1, 0 },
  };
  g_autoptr (SamTermGrid) grid = make_grid (FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SamTermCell cell;

      g_test_message ("case %u", i);
      g_assert_cmpint (sam_term_grid_find_area (grid, cases[i].x, cases[i].y, cases[i].scroll_x,
                                                cases[i].scroll_y, &cell),
                       ==, cases[i].area);
      g_assert_cmpint (cell.column, ==, cases[i].column);
      if (cases[i].area != SAM_TERM_AREA_NONE)
        g_assert_cmpint (cell.row, ==, cases[i].row);
    }
}

/* Each cell is found where it is said to be, at every zoom, wide and narrow, scrolled or not. */
static void
test_boxes (void)
{
  for (int narrow = 0; narrow < 2; narrow++)
    for (int zoom = 0; zoom < SAM_N_TERM_ZOOMS; zoom++)
      {
        g_autoptr (SamTermGrid) grid = make_grid (narrow);

        sam_term_grid_set_zoom (grid, zoom);
        for (int row = 0; row < sam_term_grid_get_n_rows (grid); row++)
          for (int column = 0; column < sam_term_grid_get_n_columns (grid); column++)
            {
              SamTermCell cell = { row, column }, found;
              int x = 0, y = 0, first, end;
              SamTermBox box;

              sam_term_grid_scroll_to (grid, cell, &x, &y);
              g_assert_cmpint (x, >=, 0);
              g_assert_cmpint (y, >=, 0);
              box = sam_term_grid_get_box (grid, cell, x, y);
              g_assert_cmpint (sam_term_grid_find_area (grid, box.x, box.y, x, y, &found), ==,
                               SAM_TERM_AREA_CELLS);
              g_assert_cmpint (found.row, ==, row);
              g_assert_cmpint (found.column, ==, column);
              g_assert_cmpint (sam_term_grid_find_area (grid, box.x + box.width - 1,
                                                        box.y + box.height - 1, x, y, &found),
                               ==, SAM_TERM_AREA_CELLS);
              g_assert_cmpint (found.row, ==, row);
              g_assert_cmpint (found.column, ==, column);
              sam_term_grid_find_visible_rows (grid, y, &first, &end);
              g_assert_true (row >= first && row < end);
              sam_term_grid_find_visible_weeks (grid, x, &first, &end);
              g_assert_true (column / sam_term_grid_get_columns_per_week (grid) >= first);
              g_assert_true (column / sam_term_grid_get_columns_per_week (grid) < end);
            }
      }
}

/* Of 400 teams, no more is drawn than there is room for. */
static void
test_visible (void)
{
  g_autoptr (SamTermGrid) grid = make_grid (FALSE);
  guint sizes[100];
  int first, end;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    sizes[i] = 4;
  sam_term_grid_set_groups (grid, sizes, G_N_ELEMENTS (sizes));
  g_assert_cmpint (sam_term_grid_get_n_rows (grid), ==, 400);
  for (int y = 0; y < sam_term_grid_get_content_height (grid); y += 13)
    {
      sam_term_grid_find_visible_rows (grid, y, &first, &end);
      g_assert_cmpint (end - first, <=, 611 / 17 + 2);
      g_assert_cmpint (sam_term_grid_get_row_top (grid, first), <=, y);
    }
}

static void
test_steps (void)
{
  static const struct
  {
    SamTermCell from;
    SamTermStep step;
    SamTermCell to;
  } cases[] = {
    { { 5, 5 }, SAM_TERM_STEP_LEFT, { 5, 4 } },      { { 5, 5 }, SAM_TERM_STEP_RIGHT, { 5, 6 } },
    { { 5, 5 }, SAM_TERM_STEP_UP, { 4, 5 } },        { { 5, 5 }, SAM_TERM_STEP_DOWN, { 6, 5 } },
    { { 0, 0 }, SAM_TERM_STEP_LEFT, { 0, 0 } },      { { 0, 0 }, SAM_TERM_STEP_UP, { 0, 0 } },
    { { 33, 17 }, SAM_TERM_STEP_RIGHT, { 33, 17 } }, { { 33, 17 }, SAM_TERM_STEP_DOWN, { 33, 17 } },
    { { 5, 5 }, SAM_TERM_STEP_ROW_START, { 5, 0 } }, { { 5, 5 }, SAM_TERM_STEP_ROW_END, { 5, 17 } },
    { { 5, 5 }, SAM_TERM_STEP_FIRST, { 0, 0 } },     { { 5, 5 }, SAM_TERM_STEP_LAST, { 33, 17 } },
  };
  g_autoptr (SamTermGrid) grid = make_grid (FALSE);
  g_autoptr (SamTermGrid) empty = sam_term_grid_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SamTermCell to = sam_term_grid_step (grid, cases[i].from, cases[i].step);

      g_assert_cmpint (to.row, ==, cases[i].to.row);
      g_assert_cmpint (to.column, ==, cases[i].to.column);
      to = sam_term_grid_step (empty, (SamTermCell){ 0, 0 }, cases[i].step);
      g_assert_cmpint (to.row, ==, 0);
      g_assert_cmpint (to.column, ==, 0);
    }
}

static void
test_blocks (void)
{
  SamTermBlock block = sam_term_block_between ((SamTermCell){ 5, 9 }, (SamTermCell){ 3, 11 });

  g_assert_cmpint (block.top, ==, 3);
  g_assert_cmpint (block.bottom, ==, 6);
  g_assert_cmpint (block.left, ==, 9);
  g_assert_cmpint (block.right, ==, 12);
  g_assert_true (sam_term_block_contains (block, (SamTermCell){ 5, 11 }));
  g_assert_false (sam_term_block_contains (block, (SamTermCell){ 6, 11 }));
  g_assert_false (sam_term_block_contains (block, (SamTermCell){ 5, 12 }));
  g_assert_false (sam_term_block_contains (block, (SamTermCell){ 2, 9 }));
}

static void
test_days_off (void)
{
  static const struct
  {
    guint8 days;
    int width;
    guint n;
    SamTermSpan spans[3];
  } cases[] = {
    { 0, 29, 0, { { 0, 0 } } },
    { 0x1f, 29, 1, { { 0, 29 } } },
    { 1, 30, 1, { { 0, 6 } } },
    { 1 << 4, 30, 1, { { 24, 6 } } },
    { 0x3, 30, 1, { { 0, 12 } } },
    { 0x15, 30, 3, { { 0, 6 }, { 12, 6 }, { 24, 6 } } },
    { 0x19, 30, 2, { { 0, 6 }, { 18, 12 } } },
    /* the weekend is not drawn */
    { 0x60, 30, 0, { { 0, 0 } } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SamTermSpan spans[3];

      g_assert_cmpuint (sam_term_find_days_off (cases[i].days, cases[i].width, spans), ==,
                        cases[i].n);
      for (guint n = 0; n < cases[i].n; n++)
        {
          g_assert_cmpint (spans[n].x, ==, cases[i].spans[n].x);
          g_assert_cmpint (spans[n].width, ==, cases[i].spans[n].width);
        }
    }
}

static void
test_marks (void)
{
  static const struct
  {
    guint n;
    int width, mark;
    guint n_shown;
    int x, step;
  } cases[] = {
    { 1, 28, 12, 1, 8, 13 },  { 2, 28, 12, 2, 1, 13 }, /* a moved session and its replacement */
    { 3, 28, 12, 2, 1, 13 },                           /* the second place says "+2" */
    { 3, 58, 12, 3, 10, 13 }, { 5, 58, 12, 5, 1, 11 },
    { 0, 28, 12, 0, 14, 13 }, { 4, 8, 12, 1, -2, 13 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int x, step;

      g_test_message ("%u marks in %d", cases[i].n, cases[i].width);
      g_assert_cmpuint (sam_term_place_marks (cases[i].n, cases[i].width, cases[i].mark, &x, &step),
                        ==, cases[i].n_shown);
      g_assert_cmpint (x, ==, cases[i].x);
      g_assert_cmpint (step, ==, cases[i].step);
      if (cases[i].n_shown > 0)
        g_assert_cmpint (sam_term_find_mark (cases[i].n, cases[i].width, cases[i].mark,
                                             x + (int) (cases[i].n_shown - 1) * step + 11),
                         ==, (int) cases[i].n_shown - 1);
      g_assert_cmpint (sam_term_find_mark (cases[i].n, cases[i].width, cases[i].mark, x - 1), ==,
                       -1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/term-grid/weeks", test_weeks);
  g_test_add_func ("/term-grid/columns", test_columns);
  g_test_add_func ("/term-grid/months", test_months);
  g_test_add_func ("/term-grid/rows", test_rows);
  g_test_add_func ("/term-grid/widths", test_widths);
  g_test_add_func ("/term-grid/areas", test_areas);
  g_test_add_func ("/term-grid/boxes", test_boxes);
  g_test_add_func ("/term-grid/visible", test_visible);
  g_test_add_func ("/term-grid/steps", test_steps);
  g_test_add_func ("/term-grid/blocks", test_blocks);
  g_test_add_func ("/term-grid/days-off", test_days_off);
  g_test_add_func ("/term-grid/marks", test_marks);

  return g_test_run ();
}
