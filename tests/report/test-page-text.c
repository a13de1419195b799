/* The text of pages with its places, and what a search finds in it. */
#include <string.h>

#include "sam-document.h"
#include "sam-page-text.h"
#include "sam-painter.h"
#include "sam-report.h"

static SamReport *
make_report (guint n_notes)
{
  SamDocument *document = sam_document_new (sam_language_find ("sv"), "Lägesbild", "Handledning för lärande", "Per den 14 december 2012",
                                            "För rektorer och huvudmän");

  for (guint i = 0; i < n_notes; i++)
    {
      g_autofree char *text = g_strdup_printf ("Stycke %u. Åkerhöjdsskolan och Rönnlidsskolan har genomfört 24 av 32 träffar, och var och en "
                                               "av dem finns här med sin egen rad, så att ingenting göms bakom ett medelvärde.",
                                               i);

      sam_document_add_note (document, 6, text);
    }

  return sam_report_new_take (document);
}

static guint
count (SamReport *report, const char *words, GArray *hits)
{
  guint n = 0;

  for (guint page = 0; page < sam_report_get_n_pages (report); page++)
    {
      g_autoptr (GArray) texts = sam_report_collect_text (report, page);

      n += sam_page_texts_find (texts, words, hits);
    }

  return n;
}

static void
test_finds (void)
{
  static const struct
  {
    const char *words;
    guint       n;
  } cases[] = {
    { "stycke", 3 },
    { "STYCKE 1", 1 },
    { "Rönnlidsskolan", 3 },
    { "ronnlidsskolan", 0 },
    { "åkerhöjdsskolan och rönnlidsskolan", 3 },
    { "bakom  ett\tmedelvärde", 3 },
    { "  lägesbild ", 1 },
    /* The head's two lines stand in different places: no phrase. */
    { "Lägesbild Handledning", 0 },
    { "1 (1)", 1 },
    { "finns ej", 0 },
    { "", 0 },
    { "  ", 0 },
  };
  g_autoptr (SamReport) report = make_report (3);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].words);
      g_assert_cmpuint (count (report, cases[i].words, NULL), ==, cases[i].n);
    }
}

/* A letter and its sign apart are the letter. */
static void
test_composes (void)
{
  g_autoptr (SamReport) report = make_report (1);

  g_assert_cmpuint (count (report, "Ro\314\210nnlids", NULL), ==, 1);
}

static void
test_places (void)
{
  g_autoptr (SamReport) report = make_report (40);
  double width, height;

  g_assert_cmpuint (sam_report_get_n_pages (report), >, 1);
  sam_report_get_page_size (report, &width, &height);
  for (guint page = 0; page < sam_report_get_n_pages (report); page++)
    {
      g_autoptr (GArray) texts = sam_report_collect_text (report, page);
      g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (SamPageHit));
      guint n = sam_page_texts_find (texts, "Åkerhöjdsskolan och Rönnlidsskolan har genomfört 24 av 32 träffar, och var och en av dem finns här med "
                                                "sin egen rad, så att ingenting göms bakom ett medelvärde", hits);

      g_assert_cmpuint (n, >, 0);
      /* All of the phrase has a place, over as many lines as it takes. */
      g_assert_cmpuint (hits->len, >, n);
      for (guint i = 0; i < hits->len; i++)
        {
          const SamPageHit *hit = &g_array_index (hits, SamPageHit, i);

          g_assert_cmpuint (hit->hit, <, n);
          g_assert_cmpfloat (hit->x, >, 0);
          g_assert_cmpfloat (hit->y, >, 0);
          g_assert_cmpfloat (hit->width, >, 1);
          g_assert_cmpfloat (hit->height, >, 5);
          g_assert_cmpfloat (hit->x + hit->width, <, width);
          g_assert_cmpfloat (hit->y + hit->height, <, height);
        }
    }
}

/* Half of a word has half of its place. */
static void
test_parts (void)
{
  g_autoptr (SamReport) report = make_report (1);
  g_autoptr (GArray) texts = sam_report_collect_text (report, 0);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (SamPageHit));
  const SamPageHit *whole, *first, *last;

  sam_page_texts_find (texts, "Handledning", hits);
  sam_page_texts_find (texts, "Handled", hits);
  sam_page_texts_find (texts, "ning för", hits);
  g_assert_cmpuint (hits->len, ==, 3);
  whole = &g_array_index (hits, SamPageHit, 0);
  first = &g_array_index (hits, SamPageHit, 1);
  last = &g_array_index (hits, SamPageHit, 2);
  g_assert_cmpfloat_with_epsilon (whole->x, first->x, 0.01);
  g_assert_cmpfloat_with_epsilon (first->x + first->width, last->x, 0.01);
  g_assert_cmpfloat (first->width, <, whole->width);
  g_assert_cmpfloat (last->x + last->width, >, whole->x + whole->width);
}

static void
test_joins (void)
{
  g_autoptr (SamReport) report = make_report (1);
  g_autoptr (GArray) texts = sam_report_collect_text (report, 0);
  g_autofree char *text = sam_page_texts_join (texts);

  g_assert_nonnull (strstr (text, "Lägesbild\n"));
  /* A paragraph is one line, however many it takes on paper. */
  g_assert_nonnull (strstr (text, "göms bakom ett medelvärde."));
  g_assert_nonnull (strstr (text, "24 av 32 träffar, och var och en av dem"));
}

/* What is cut is not found behind its "…", and what stands on end has a place all the same. */
static void
test_cut_and_turned (void)
{
  g_autoptr (GArray) texts = sam_page_texts_new ();
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (SamPageHit));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  SamPainter *painter = sam_painter_new (cr, sam_palette_get_light ());
  const SamTextStyle style = { 9, FALSE, SAM_INK_TEXT };
  const SamPageHit *hit;

  sam_painter_collect_texts (cr, texts);
  sam_painter_draw_text (painter, &style, "Åkerhöjdsskolans arbetslag i årskurs fyra till sex", 10, 20, 80, SAM_ALIGN_LEFT);
  cairo_translate (cr, 200, 300);
  cairo_rotate (cr, -G_PI / 2);
  sam_painter_draw_text (painter, &style, "Vecka 44", 0, 0, 0, SAM_ALIGN_LEFT);
  sam_painter_free (painter);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  g_assert_cmpuint (sam_page_texts_find (texts, "Åkerhöjd", NULL), ==, 1);
  g_assert_cmpuint (sam_page_texts_find (texts, "fyra till sex", NULL), ==, 0);
  g_assert_true (g_str_has_suffix (g_array_index (texts, SamPageText, 0).text, "…"));
  g_assert_cmpuint (sam_page_texts_find (texts, "44", hits), ==, 1);
  hit = &g_array_index (hits, SamPageHit, 0);
  g_assert_cmpfloat (hit->height, >, hit->width);
  g_assert_cmpfloat (hit->x, <, 200);
  g_assert_cmpfloat (hit->y + hit->height, <=, 300.01);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-text/finds words whatever their case, and phrases over lines", test_finds);
  g_test_add_func ("/page-text/takes a letter and its sign for the letter", test_composes);
  g_test_add_func ("/page-text/gives every part of a hit a place on the page", test_places);
  g_test_add_func ("/page-text/gives part of a word its part of the place", test_parts);
  g_test_add_func ("/page-text/tells a page’s text, a line for each paragraph", test_joins);
  g_test_add_func ("/page-text/finds nothing that is cut away, and places what stands on end", test_cut_and_turned);

  return g_test_run ();
}
