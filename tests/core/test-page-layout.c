/* Pages on a desk: side by side where there is room, and as many as there are. */
#include "sam-page-layout.h"

/* A4 at 96 pixels an inch. */
#define WIDTH 794.0
#define HEIGHT 1123.0

static void
test_columns (void)
{
  static const struct
  {
    guint  n_pages;
    double zoom;
    double view_width;
    guint  columns;
  } cases[] = {
    { 12, 0.6, 650, 1 },
    { 12, 0.6, 1200, 2 },
    { 12, 0.25, 1200, 5 },
    { 12, 3.0, 360, 1 },
    /* No more than there are pages, and never none. */
    { 2, 0.1, 1920, 2 },
    { 1, 0.5, 1920, 1 },
    { 0, 0.5, 1920, 1 },
    { 12, 1, 0, 1 },
    /* Just enough, and not quite. */
    { 12, 0.5, 2 * 397 + 24 + 48 + 1, 2 },
    { 12, 0.5, 2 * 397 + 24 + 47, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SamPageLayout layout = sam_page_layout_compute (cases[i].n_pages, WIDTH, HEIGHT, cases[i].zoom, cases[i].view_width);

      g_test_message ("%u pages at %.2f in %.0f", cases[i].n_pages, cases[i].zoom, cases[i].view_width);
      g_assert_cmpuint (layout.columns, ==, cases[i].columns);
      g_assert_cmpfloat (layout.left, >=, SAM_PAGE_LAYOUT_MARGIN);
      g_assert_cmpfloat (layout.width, >=, cases[i].view_width);
    }
}

/* Every page has a place of its own, within the desk, and is found at it. */
static void
test_places (void)
{
  static const guint counts[] = { 1, 2, 3, 7, 12, 3000 };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    for (double view = 200; view < 2600; view += 333)
      {
        SamPageLayout layout = sam_page_layout_compute (counts[i], WIDTH, HEIGHT, 0.5, view);

        for (guint page = 0; page < counts[i]; page++)
          {
            double x, y;
            guint first, end;

            sam_page_layout_get_place (&layout, page, &x, &y);
            g_assert_cmpfloat (x + layout.page_width, <=, layout.width);
            g_assert_cmpfloat (y + layout.page_height + SAM_PAGE_LAYOUT_BELOW, <=, layout.height + 0.001);
            g_assert_cmpuint (sam_page_layout_find_page (&layout, x, y), ==, page);
            g_assert_cmpuint (sam_page_layout_find_page (&layout, x + layout.page_width, y + layout.page_height - 1), ==, page);
            sam_page_layout_find_visible (&layout, y, 1, &first, &end);
            g_assert_cmpuint (first, <=, page);
            g_assert_cmpuint (end, >, page);
          }
      }
}

/* Of thousands of pages, only those in sight are asked for. */
static void
test_visible (void)
{
  SamPageLayout layout = sam_page_layout_compute (3000, WIDTH, HEIGHT, 0.5, 500);
  guint first, end;

  sam_page_layout_find_visible (&layout, 0, 700, &first, &end);
  g_assert_cmpuint (first, ==, 0);
  g_assert_cmpuint (end, ==, 2);
  sam_page_layout_find_visible (&layout, layout.height - 700, 700, &first, &end);
  g_assert_cmpuint (first, ==, 2998);
  g_assert_cmpuint (end, ==, 3000);
  /* In the margin above, the first; beyond the end, none. */
  sam_page_layout_find_visible (&layout, -100, 50, &first, &end);
  g_assert_cmpuint (end, ==, 0);
  sam_page_layout_find_visible (&layout, layout.height + 5000, 700, &first, &end);
  g_assert_cmpuint (first, ==, end);
}

static void
test_steps (void)
{
  SamPageLayout layout = sam_page_layout_compute (7, WIDTH, HEIGHT, 0.5, 900);

  g_assert_cmpuint (layout.columns, ==, 2);
  g_assert_cmpuint (sam_page_layout_step (&layout, 0, 1), ==, 2);
  g_assert_cmpuint (sam_page_layout_step (&layout, 3, 1), ==, 4);
  g_assert_cmpuint (sam_page_layout_step (&layout, 3, 0), ==, 2);
  g_assert_cmpuint (sam_page_layout_step (&layout, 6, 1), ==, 6);
  g_assert_cmpuint (sam_page_layout_step (&layout, 1, -1), ==, 0);
  g_assert_cmpuint (sam_page_layout_step (&layout, 5, -9), ==, 0);
}

static void
test_fits (void)
{
  g_assert_cmpfloat_with_epsilon (sam_page_layout_fit_page (WIDTH, HEIGHT, 650, 753), 0.5886, 0.001);
  g_assert_cmpfloat_with_epsilon (sam_page_layout_fit_width (WIDTH, 650), 0.758, 0.001);
  g_assert_cmpfloat (sam_page_layout_fit_page (WIDTH, HEIGHT, 10, 10), ==, 0.1);
  g_assert_cmpfloat (sam_page_layout_fit_width (WIDTH, 20000), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-layout/puts pages side by side where there is room", test_columns);
  g_test_add_func ("/page-layout/gives each page a place of its own and finds it there", test_places);
  g_test_add_func ("/page-layout/asks only for pages in sight, of however many", test_visible);
  g_test_add_func ("/page-layout/steps from row to row", test_steps);
  g_test_add_func ("/page-layout/fits a page or its width", test_fits);

  return g_test_run ();
}
