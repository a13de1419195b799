/*
 * Dates, numbers, shares, lists and order in both languages.
 */
#include <string.h>

#include "sam-language.h"

#define NBSP "\u00a0"

static const SamLanguage *
swedish (void)
{
  return sam_language_find ("sv");
}

static const SamLanguage *
english (void)
{
  return sam_language_find ("en");
}

static void
assert_and_free (char *actual, const char *expected)
{
  g_assert_cmpstr (actual, ==, expected);
  g_free (actual);
}

static void
test_finds_languages (void)
{
  static const struct
  {
    const char *code;
    const char *language;
  } cases[] = {
    { "sv", "sv" },          { "sv_SE.UTF-8", "sv" }, { "sv-FI", "sv" }, { "en", "en" },
    { "en_GB", "en" },       { "en_US.UTF-8", "en" }, { "de_DE", NULL }, { "svk", NULL },
    { "", NULL },            { "C", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SamLanguage *language = sam_language_find (cases[i].code);

      g_test_message ("%s", cases[i].code);
      g_assert_cmpstr (language != NULL ? sam_language_get_code (language) : NULL, ==,
                       cases[i].language);
    }
}

static void
test_formats_date_spans (void)
{
  static const struct
  {
    const char *first;
    const char *last;
    const char *sv;
    const char *en;
  } cases[] = {
    { "2012-12-10", "2012-12-14", "10–14 december 2012", "10–14 December 2012" },
    { "2012-10-29", "2012-11-02", "29 oktober–2 november 2012", "29 October – 2 November 2012" },
    { "2012-12-31", "2013-01-04", "31 december 2012–4 januari 2013", "31 December 2012 – 4 January 2013" },
    { "2026-12-28", "2027-01-01", "28 december 2026–1 januari 2027", "28 December 2026 – 1 January 2027" },
    { "2012-12-14", "2012-12-14", "14 december 2012", "14 December 2012" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SamDate first = sam_date_parse (cases[i].first);
      SamDate last = sam_date_parse (cases[i].last);

      assert_and_free (sam_language_format_date_span (swedish (), first, last, FALSE), cases[i].sv);
      assert_and_free (sam_language_format_date_span (english (), first, last, FALSE), cases[i].en);
    }

  assert_and_free (sam_language_format_date_span (swedish (), sam_date_new (2012, 10, 29), sam_date_new (2012, 11, 2), TRUE),
                   "29 okt–2 nov 2012");
  assert_and_free (sam_language_format_date_span (english (), sam_date_new (2012, 12, 10), sam_date_new (2012, 12, 14), TRUE),
                   "10–14 Dec 2012");
}

static void
test_formats_dates (void)
{
  static const struct
  {
    const char  *date;
    SamDateStyle style;
    const char  *sv;
    const char  *en;
  } cases[] = {
    { "2012-12-14", SAM_DATE_STYLE_ISO, "2012-12-14", "2012-12-14" },
    { "2012-12-14", SAM_DATE_STYLE_SHORT, "14 dec", "14 Dec" },
    { "2012-09-03", SAM_DATE_STYLE_SHORT, "3 sep", "3 Sep" },
    { "2013-05-01", SAM_DATE_STYLE_SHORT, "1 maj", "1 May" },
    { "2012-12-14", SAM_DATE_STYLE_MEDIUM, "14 dec 2012", "14 Dec 2012" },
    { "2012-12-14", SAM_DATE_STYLE_LONG, "14 december 2012", "14 December 2012" },
    { "2012-12-14", SAM_DATE_STYLE_WEEKDAY, "fredag 14 december", "Friday 14 December" },
    { "2013-01-06", SAM_DATE_STYLE_WEEKDAY_YEAR, "söndag 6 januari 2013", "Sunday 6 January 2013" },
    { "2012-12-14", SAM_DATE_STYLE_MONTH, "december 2012", "December 2012" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SamDate date = sam_date_parse (cases[i].date);

      assert_and_free (sam_language_format_date (swedish (), date, cases[i].style), cases[i].sv);
      assert_and_free (sam_language_format_date (english (), date, cases[i].style), cases[i].en);
    }
}

static void
test_names_weekdays_and_months (void)
{
  assert_and_free (sam_language_format_weekday (swedish (), 1, FALSE), "mån");
  assert_and_free (sam_language_format_weekday (swedish (), 7, TRUE), "söndag");
  assert_and_free (sam_language_format_weekday (english (), 1, FALSE), "Mon");
  assert_and_free (sam_language_format_weekday (english (), 7, TRUE), "Sunday");
  assert_and_free (sam_language_format_month (swedish (), 8, FALSE), "aug");
  assert_and_free (sam_language_format_month (swedish (), 8, TRUE), "augusti");
  assert_and_free (sam_language_format_month (english (), 9, FALSE), "Sep");
  assert_and_free (sam_language_format_month (english (), 9, TRUE), "September");
}

static void
test_formats_weeks_and_terms (void)
{
  SamWeek week = { 2012, 50 };

  assert_and_free (sam_language_format_week (swedish (), week), "v." NBSP "50");
  assert_and_free (sam_language_format_week (english (), week), "week" NBSP "50");
  assert_and_free (sam_language_format_term (swedish (), "2013-vt"), "vt" NBSP "2013");
  assert_and_free (sam_language_format_term (english (), "2013-vt"), "spring" NBSP "2013");
  assert_and_free (sam_language_format_term (swedish (), "2012-ht"), "ht" NBSP "2012");
  assert_and_free (sam_language_format_term (english (), "2012-ht"), "autumn" NBSP "2012");
  assert_and_free (sam_language_format_term (english (), "later"), "later");
}

static void
test_formats_numbers (void)
{
  static const struct
  {
    gint64      number;
    const char *sv;
    const char *en;
  } cases[] = {
    { 0, "0", "0" },
    { 999, "999", "999" },
    { 1000, "1" NBSP "000", "1,000" },
    { 14415, "14" NBSP "415", "14,415" },
    { 1234567, "1" NBSP "234" NBSP "567", "1,234,567" },
    { -120, "\u2212" "120", "-120" },
    { G_MININT64, "\u2212" "9" NBSP "223" NBSP "372" NBSP "036" NBSP "854" NBSP "775" NBSP "808",
      "-9,223,372,036,854,775,808" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_and_free (sam_language_format_integer (swedish (), cases[i].number), cases[i].sv);
      assert_and_free (sam_language_format_integer (english (), cases[i].number), cases[i].en);
    }

  assert_and_free (sam_language_format_minutes (swedish (), 375), "375" NBSP "min");
  assert_and_free (sam_language_format_minutes (english (), 14415), "14,415" NBSP "min");
}

static void
test_displays_shares_exactly (void)
{
  static const struct
  {
    gint64      numerator;
    gint64      denominator;
    const char *sv;
    const char *en;
  } cases[] = {
    { 21, 23, "91,3" NBSP "%", "91.3%" },
    { 0, 0, "–", "–" },
    { 7, 0, "–", "–" },
    { 0, 10, "0" NBSP "%", "0%" },
    { 10, 10, "100" NBSP "%", "100%" },
    { 999999, 1000000, "> 99,9" NBSP "%", "> 99.9%" },
    { 1, 1000000, "< 0,1" NBSP "%", "< 0.1%" },
    { 1000001, 1000000, "> 100" NBSP "%", "> 100%" },
    { 3, 2, "150,0" NBSP "%", "150.0%" },
    { 120, 790, "15,2" NBSP "%", "15.2%" },
    { 250, 790, "31,6" NBSP "%", "31.6%" },
    /* Exact halves go up, and what a float would make of them does not. */
    { 1, 2000, "0,1" NBSP "%", "0.1%" },
    { 1, 2001, "< 0,1" NBSP "%", "< 0.1%" },
    { 1, 16, "6,3" NBSP "%", "6.3%" },
    { 3, 16, "18,8" NBSP "%", "18.8%" },
    { 1001, 2000, "50,1" NBSP "%", "50.1%" },
    { 2009, 2000, "100,5" NBSP "%", "100.5%" },
    { 9994, 10000, "99,9" NBSP "%", "99.9%" },
    { 9995, 10000, "> 99,9" NBSP "%", "> 99.9%" },
    { 10005, 10000, "100,1" NBSP "%", "100.1%" },
    { 10004, 10000, "> 100" NBSP "%", "> 100%" },
    { G_MAXINT64 - 1, G_MAXINT64, "> 99,9" NBSP "%", "> 99.9%" },
    { G_MAXINT64 / 2, G_MAXINT64, "50,0" NBSP "%", "50.0%" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_and_free (sam_language_format_share (swedish (), cases[i].numerator,
                                                  cases[i].denominator),
                       cases[i].sv);
      assert_and_free (sam_language_format_share (english (), cases[i].numerator,
                                                  cases[i].denominator),
                       cases[i].en);
    }
}

static void
test_joins_lists (void)
{
  static const struct
  {
    const char *items[4];
    const char *sv;
    const char *en;
  } cases[] = {
    { { NULL }, "", "" },
    { { "åk 1", NULL }, "åk 1", "åk 1" },
    { { "a", "b", NULL }, "a och b", "a and b" },
    { { "a", "b", "c", NULL }, "a, b och c", "a, b and c" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_and_free (sam_language_format_list (swedish (), cases[i].items), cases[i].sv);
      assert_and_free (sam_language_format_list (english (), cases[i].items), cases[i].en);
    }
}

static void
test_sorts_in_swedish_order (void)
{
  static const char *const in_order[] = {
    "almbacka", "Björkhagen", "far", "får", "Zetterberg", "Åkerhöjden", "Älvdalen", "Örtagården",
  };

  for (guint i = 0; i < G_N_ELEMENTS (in_order); i++)
    for (guint j = 0; j < G_N_ELEMENTS (in_order); j++)
      {
        int order = sam_collate (in_order[i], in_order[j]);

        g_assert_cmpint ((order > 0) - (order < 0), ==, (i > j) - (i < j));
      }

  g_assert_cmpint (sam_collate ("\u00e5", "a\u030a"), ==, 0);
  g_assert_cmpint (sam_collate (NULL, "a"), <, 0);
}

static void
test_sorts_teams_by_stage (void)
{
  static const char *const in_order[] = {
    NULL, "F–3", "4–6", "7–9", "Arbetslag A", "Ämneslag", "Mellanstadiet", "Högstadiet", "högstadium B",
  };

  for (guint i = 0; i < G_N_ELEMENTS (in_order); i++)
    for (guint j = 0; j < G_N_ELEMENTS (in_order); j++)
      {
        int order = sam_collate_teams (in_order[i], in_order[j]);

        g_assert_cmpint ((order > 0) - (order < 0), ==, (i > j) - (i < j));
      }

  g_assert_cmpint (sam_collate_teams ("F-3", "1-3"), <, 0);
  g_assert_cmpint (sam_collate_teams ("Fritids", "4–6"), >, 0);
}

/* Keys, also those of long texts, compare as the texts do. */
static void
test_keys_sort_as_texts_do (void)
{
  g_autofree char *long_a = g_strnfill (600, 'a');
  g_autofree char *long_b = g_strconcat (long_a, "å", NULL);
  const char *const texts[] = { "", "a", "Anna Öberg", "anna öberg", "Zetterlund", "Åsa", "A\u030asa", "Örjan", long_a, long_b };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
      {
        g_autoptr (GByteArray) keys = g_byte_array_new ();
        int expected = sam_collate (texts[i], texts[j]);
        int order;
        guint second;

        sam_collation_append_key (keys, texts[i]);
        second = keys->len;
        sam_collation_append_key (keys, texts[j]);
        order = strcmp ((const char *) keys->data, (const char *) keys->data + second);
        g_assert_cmpint ((order > 0) - (order < 0), ==, expected);
      }
}

static void
test_folds_case_but_not_letters (void)
{
  assert_and_free (sam_fold ("ÅKERHÖJDSSKOLAN"), "åkerhöjdsskolan");
  assert_and_free (sam_fold ("FAR"), "far");
  assert_and_free (sam_fold ("Anna 2 [~]"), "anna 2 [~]");
  assert_and_free (sam_fold ("A\u030a"), "å");
  assert_and_free (sam_fold (""), "");
  for (gunichar letter = 0xa0; letter <= 0xff; letter++)
    {
      char text[7] = { 0 };
      g_autofree char *expected = NULL;

      g_unichar_to_utf8 (letter, text);
      expected = g_utf8_casefold (text, -1);
      assert_and_free (sam_fold (text), expected);
    }
}

static void
test_formats_sizes (void)
{
  static const struct
  {
    guint64     bytes;
    const char *sv;
    const char *en;
  } cases[] = {
    { 0, "0,0" NBSP "kB", "0.0" NBSP "kB" },
    { 1, "0,1" NBSP "kB", "0.1" NBSP "kB" },
    { 1250, "1,3" NBSP "kB", "1.3" NBSP "kB" },
    { 999949, "999,9" NBSP "kB", "999.9" NBSP "kB" },
    { 999950, "1,0" NBSP "MB", "1.0" NBSP "MB" },
    { 1234567, "1,2" NBSP "MB", "1.2" NBSP "MB" },
    { G_MAXUINT64, "18446744,1" NBSP "TB", "18446744.1" NBSP "TB" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_and_free (sam_language_format_size (swedish (), cases[i].bytes), cases[i].sv);
      assert_and_free (sam_language_format_size (english (), cases[i].bytes), cases[i].en);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/finds-languages-by-code", test_finds_languages);
  g_test_add_func ("/language/formats-dates", test_formats_dates);
  g_test_add_func ("/language/formats-date-spans", test_formats_date_spans);
  g_test_add_func ("/language/names-weekdays-and-months", test_names_weekdays_and_months);
  g_test_add_func ("/language/formats-weeks-and-terms", test_formats_weeks_and_terms);
  g_test_add_func ("/language/groups-digits-of-numbers", test_formats_numbers);
  g_test_add_func ("/language/displays-shares-of-the-exact-fraction", test_displays_shares_exactly);
  g_test_add_func ("/language/joins-lists", test_joins_lists);
  g_test_add_func ("/language/sorts-in-swedish-order", test_sorts_in_swedish_order);
  g_test_add_func ("/language/sorts-teams-by-stage", test_sorts_teams_by_stage);
  g_test_add_func ("/language/keys-sort-as-texts-do", test_keys_sort_as_texts_do);
  g_test_add_func ("/language/folds-case-but-not-letters", test_folds_case_but_not_letters);
  g_test_add_func ("/language/formats-sizes", test_formats_sizes);

  return g_test_run ();
}
