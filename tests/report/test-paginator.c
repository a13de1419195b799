/* Where pages break, proven on heights alone. */
#include "sam-paginator.h"

static const double one_row[] = { 10 };
static const double tall_row[] = { 150 };
static const double five_rows[] = { 10, 10, 10, 10, 10 };
static const double thirty_rows[] = { 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10,
                                      10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10 };

/* Schools of two, three and five rows; then a heading before each second row. */
static const guint8 groups[] = { 1, 0, 1, 1, 0, 1, 1, 1, 1, 0 };
static const guint8 long_group[] = { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0 };
static const guint8 headings[] = { 2, 0, 2, 0, 2, 0, 2, 0, 2, 0 };

#define HEADING { 4, 0, one_row, 1, 0, TRUE, FALSE }
#define MAX_BLOCKS 5
#define MAX_PIECES 8

typedef struct
{
  const char  *name;
  double       page_height;
  SamPageBlock blocks[MAX_BLOCKS];
  guint        n_blocks;
  /* page, block, first row, rows, y, height, continued */
  SamPagePiece pieces[MAX_PIECES];
  guint        n_pieces;
} Case;

static const Case cases[] = {
  { "nothing-takes-no-page", 100, { { 0 } }, 0, { { 0 } }, 0 },
  { "space-before-the-first-block-is-dropped", 100,
    { { 7, 0, one_row, 1 }, { 7, 0, one_row, 1 } }, 2,
    { { 0, 0, 0, 1, 0, 10, FALSE }, { 0, 1, 0, 1, 17, 10, FALSE } }, 2 },
  { "a-table-of-exactly-one-page-stays-on-it", 60,
    { { 0, 10, five_rows, 5 } }, 1,
    { { 0, 0, 0, 5, 0, 60, FALSE } }, 1 },
  { "a-long-table-repeats-its-head", 110,
    { { 0, 10, thirty_rows, 30 } }, 1,
    { { 0, 0, 0, 10, 0, 110, FALSE }, { 1, 0, 10, 10, 0, 110, TRUE }, { 2, 0, 20, 10, 0, 110, TRUE } }, 3 },
  { "a-heading-goes-with-the-head-and-first-row", 100,
    { { 0, 0, five_rows, 5 }, { 0, 0, one_row, 1 }, { 0, 0, one_row, 1 }, HEADING, { 2, 12, five_rows, 5 } }, 5,
    { { 0, 0, 0, 5, 0, 50, FALSE }, { 0, 1, 0, 1, 50, 10, FALSE }, { 0, 2, 0, 1, 60, 10, FALSE },
      { 1, 3, 0, 1, 0, 10, FALSE }, { 1, 4, 0, 5, 12, 62, FALSE } }, 5 },
  { "a-heading-stays-where-one-row-fits-below-it", 100,
    { { 0, 0, five_rows, 5 }, HEADING, { 2, 12, five_rows, 5 } }, 3,
    { { 0, 0, 0, 5, 0, 50, FALSE }, { 0, 1, 0, 1, 54, 10, FALSE },
      { 0, 2, 0, 2, 66, 32, FALSE }, { 1, 2, 2, 3, 0, 42, TRUE } }, 4 },
  { "two-headings-are-never-parted", 95,
    { { 0, 0, five_rows, 5 }, { 0, 0, one_row, 1 }, HEADING, HEADING, { 0, 0, five_rows, 1 } }, 5,
    { { 0, 0, 0, 5, 0, 50, FALSE }, { 0, 1, 0, 1, 50, 10, FALSE }, { 1, 2, 0, 1, 0, 10, FALSE },
      { 1, 3, 0, 1, 14, 10, FALSE }, { 1, 4, 0, 1, 24, 10, FALSE } }, 5 },
  { "the-total-takes-a-row-along", 55,
    { { 0, 10, five_rows, 5, 2 } }, 1,
    { { 0, 0, 0, 3, 0, 40, FALSE }, { 1, 0, 3, 2, 0, 30, TRUE } }, 2 },
  { "a-block-that-starts-a-page-starts-it-once", 100,
    { { 0, 0, one_row, 1 }, { 5, 0, one_row, 1, 0, FALSE, TRUE } }, 2,
    { { 0, 0, 0, 1, 0, 10, FALSE }, { 1, 1, 0, 1, 0, 10, FALSE } }, 2 },
  { "no-empty-page-comes-before-a-first-block-that-starts-one", 100,
    { { 5, 0, one_row, 1, 0, FALSE, TRUE } }, 1,
    { { 0, 0, 0, 1, 0, 10, FALSE } }, 1 },
  { "what-is-higher-than-a-page-is-not-lost", 100,
    { { 0, 0, one_row, 1 }, { 0, 0, tall_row, 1 }, { 0, 0, one_row, 1 } }, 3,
    { { 0, 0, 0, 1, 0, 10, FALSE }, { 1, 1, 0, 1, 0, 150, FALSE }, { 2, 2, 0, 1, 0, 10, FALSE } }, 3 },
  { "a-group-goes-whole-to-the-next-page", 50,
    { { 0, 10, thirty_rows, 5, 0, FALSE, FALSE, groups } }, 1,
    { { 0, 0, 0, 2, 0, 30, FALSE }, { 1, 0, 2, 3, 0, 40, TRUE } }, 2 },
  { "a-group-higher-than-a-page-is-broken", 60,
    { { 0, 10, thirty_rows, 20, 0, FALSE, FALSE, long_group } }, 1,
    { { 0, 0, 0, 5, 0, 60, FALSE }, { 1, 0, 5, 5, 0, 60, TRUE }, { 2, 0, 10, 5, 0, 60, TRUE }, { 3, 0, 15, 5, 0, 60, TRUE } }, 4 },
  { "a-heading-within-a-table-is-never-last-on-a-page", 60,
    { { 0, 10, thirty_rows, 10, 0, FALSE, FALSE, headings } }, 1,
    { { 0, 0, 0, 4, 0, 50, FALSE }, { 1, 0, 4, 4, 0, 50, TRUE }, { 2, 0, 8, 2, 0, 30, TRUE } }, 3 },
  { "a-total-goes-with-the-group-above-it", 50,
    { { 0, 10, thirty_rows, 6, 2, FALSE, FALSE, groups } }, 1,
    { { 0, 0, 0, 2, 0, 30, FALSE }, { 1, 0, 2, 4, 0, 50, TRUE } }, 2 },
  { "what-explains-a-table-stands-with-its-last-rows", 100,
    { { 0, 10, thirty_rows, 9, 2, FALSE, FALSE, NULL, TRUE }, { 4, 0, one_row, 1 } }, 2,
    { { 0, 0, 0, 7, 0, 80, FALSE }, { 1, 0, 7, 2, 0, 30, TRUE }, { 1, 1, 0, 1, 34, 10, FALSE } }, 3 },
  { "the-rest-of-a-broken-group-is-no-group", 70,
    { { 0, 0, five_rows, 3 }, { 0, 10, thirty_rows, 8, 0, FALSE, FALSE, long_group } }, 2,
    { { 0, 0, 0, 3, 0, 30, FALSE }, { 0, 1, 0, 3, 30, 40, FALSE }, { 1, 1, 3, 5, 0, 60, TRUE } }, 3 },
  { "a-table-without-rows-keeps-its-head", 100,
    { { 0, 10, NULL, 0 } }, 1,
    { { 0, 0, 0, 0, 0, 10, FALSE } }, 1 },
};

static void
test_case (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (GArray) pieces = sam_paginate (expected->blocks, expected->n_blocks, expected->page_height);

  g_assert_cmpuint (pieces->len, ==, expected->n_pieces);
  for (guint i = 0; i < pieces->len; i++)
    {
      const SamPagePiece *piece = &g_array_index (pieces, SamPagePiece, i);
      const SamPagePiece *want = &expected->pieces[i];

      g_assert_cmpuint (piece->page, ==, want->page);
      g_assert_cmpuint (piece->block, ==, want->block);
      g_assert_cmpuint (piece->first_row, ==, want->first_row);
      g_assert_cmpuint (piece->n_rows, ==, want->n_rows);
      g_assert_cmpfloat_with_epsilon (piece->y, want->y, 0.001);
      g_assert_cmpfloat_with_epsilon (piece->height, want->height, 0.001);
      g_assert_cmpint (piece->is_continued, ==, want->is_continued);
    }
}

/* Whatever the heights: every row once, in order; no page overfull unless by one row; no heading last. */
static void
test_any_table (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      double rows[60];
      guint8 keeps[60];
      guint n = g_test_rand_int_range (1, 61);
      double page_height = g_test_rand_int_range (60, 200);
      SamPageBlock block = { 0, g_test_rand_int_range (0, 15), rows, n, g_test_rand_int_range (0, 3), FALSE, FALSE, keeps };
      g_autoptr (GArray) pieces = NULL;
      guint next = 0;
      guint page = 0;

      for (guint i = 0; i < n; i++)
        {
          rows[i] = g_test_rand_int_range (2, 12);
          /* Headings stand alone before what they are of, as in the tables that there are. */
          keeps[i] = i + 1 < n && (i == 0 || keeps[i - 1] != SAM_ROW_KEEP_MUST) ? g_test_rand_int_range (0, 3) : 0;
        }
      pieces = sam_paginate (&block, 1, page_height);
      for (guint i = 0; i < pieces->len; i++)
        {
          const SamPagePiece *piece = &g_array_index (pieces, SamPagePiece, i);
          double height = block.head;

          g_assert_cmpuint (piece->page, ==, page++);
          g_assert_cmpuint (piece->first_row, ==, next);
          g_assert_cmpuint (piece->n_rows, >, 0);
          next += piece->n_rows;
          for (guint row = piece->first_row; row < next; row++)
            height += rows[row];
          g_assert_cmpfloat_with_epsilon (piece->height, height, 0.001);
          g_assert_cmpfloat (height, <=, page_height + 0.01);
          if (next < n)
            g_assert_cmpint (keeps[next - 1], !=, SAM_ROW_KEEP_MUST);
          if (next < n && block.n_last_together > 0)
            g_assert_cmpuint (n - next, >=, MIN (block.n_last_together, n));
        }
      g_assert_cmpuint (next, ==, n);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/paginator/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }

  g_test_add_func ("/paginator/any-table-loses-no-row-and-no-page-is-overfull", test_any_table);

  return g_test_run ();
}
