/* A weekday every so many weeks, as dates; what no series can be made of. */
#include <string.h>

#include "sam-recurrence.h"

typedef struct
{
  const char *name;
  int weekday;
  int every_weeks;
  const char *from;
  const char *to;
  const char *expected; /* dates by spaces */
} Case;

static const Case cases[] = {
  { "every-week-with-both-ends-in-it", 4, 1, "2013-01-17", "2013-01-31",
    "2013-01-17 2013-01-24 2013-01-31" },
  { "every-second-week-from-the-first-such-weekday", 4, 2, "2013-01-14", "2013-02-28",
    "2013-01-17 2013-01-31 2013-02-14 2013-02-28" },
  { "the-first-day-just-past-the-weekday-begins-a-week-later", 3, 2, "2013-01-17", "2013-02-10",
    "2013-01-23 2013-02-06" },
  { "across-new-year", 1, 1, "2012-12-17", "2013-01-14",
    "2012-12-17 2012-12-24 2012-12-31 2013-01-07 2013-01-14" },
  { "every-second-week-across-new-year-keeps-its-rhythm", 1, 2, "2012-12-17", "2013-01-14",
    "2012-12-17 2012-12-31 2013-01-14" },
  /* 2026 has 53 weeks: weeks 51, 53, 2, 4 are two weeks apart. */
  { "through-a-year-of-53-weeks", 4, 2, "2026-12-17", "2027-01-28",
    "2026-12-17 2026-12-31 2027-01-14 2027-01-28" },
  { "every-third-week-on-a-sunday", 7, 3, "2012-09-01", "2012-10-20",
    "2012-09-02 2012-09-23 2012-10-14" },
  { "through-29-february", 3, 1, "2012-02-22", "2012-03-07", "2012-02-22 2012-02-29 2012-03-07" },
  { "one-day-that-is-the-weekday", 4, 2, "2013-01-17", "2013-01-17", "2013-01-17" },
  { "a-weekday-that-never-occurs", 5, 1, "2013-01-14", "2013-01-17", "" },
  { "from-after-to", 4, 1, "2013-01-31", "2013-01-17", "" },
  { "no-weekday", 0, 1, "2013-01-14", "2013-01-17", "" },
  { "no-interval", 4, 0, "2013-01-14", "2013-01-17", "" },
};

static SamRecurrence
build (const Case *c)
{
  return (SamRecurrence){ c->weekday, c->every_weeks, sam_date_parse (c->from),
                          sam_date_parse (c->to) };
}

static void
test_dates (gconstpointer data)
{
  const Case *c = data;
  SamRecurrence recurrence = build (c);
  g_autoptr (GArray) dates = sam_recurrence_list (&recurrence);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < dates->len; i++)
    {
      g_autofree char *iso = sam_date_format_iso (g_array_index (dates, SamDate, i));

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", iso);
      g_assert_cmpint (sam_date_get_weekday (g_array_index (dates, SamDate, i)), ==, c->weekday);
      g_assert_true (sam_recurrence_contains (&recurrence, g_array_index (dates, SamDate, i)));
      g_assert_false (sam_recurrence_contains (&recurrence, g_array_index (dates, SamDate, i) + 1));
    }
  g_assert_cmpstr (text->str, ==, c->expected);
}

static void
test_finds_the_last_before_a_day (void)
{
  const SamRecurrence recurrence = { 4, 2, sam_date_new (2013, 1, 14), sam_date_new (2013, 2, 20) };

  g_assert_cmpint (sam_recurrence_find_last (&recurrence, sam_date_new (2013, 1, 16)), ==,
                   SAM_DATE_NONE);
  g_assert_cmpint (sam_recurrence_find_last (&recurrence, sam_date_new (2013, 1, 17)), ==,
                   sam_date_new (2013, 1, 17));
  g_assert_cmpint (sam_recurrence_find_last (&recurrence, sam_date_new (2013, 1, 30)), ==,
                   sam_date_new (2013, 1, 17));
  g_assert_cmpint (sam_recurrence_find_last (&recurrence, sam_date_new (2014, 1, 1)), ==,
                   sam_date_new (2013, 2, 14));
}

typedef struct
{
  const char *name;
  Case rule;
  int start;
  int minutes;
  const char *says; /* a part of the refusal; NULL where it is sound */
} CheckCase;

static const CheckCase checks[] = {
  { "a-sound-one", { NULL, 4, 2, "2013-01-17", "2013-05-31", NULL }, 870, 90, NULL },
  { "one-that-ends-at-midnight", { NULL, 4, 2, "2013-01-17", "2013-05-31", NULL }, 1380, 60, NULL },
  { "across-midnight", { NULL, 4, 2, "2013-01-17", "2013-05-31", NULL }, 1380, 61, "midnight" },
  { "for-years-of-minutes",
    { NULL, 4, 2, "2013-01-17", "2013-05-31", NULL },
    1380,
    G_MAXINT,
    "midnight" },
  { "no-minutes", { NULL, 4, 2, "2013-01-17", "2013-05-31", NULL }, 870, 0, "minute" },
  { "no-time", { NULL, 4, 2, "2013-01-17", "2013-05-31", NULL }, -1, 90, "time" },
  { "weekday-8", { NULL, 8, 2, "2013-01-17", "2013-05-31", NULL }, 870, 90, "weekday" },
  { "every-0-weeks", { NULL, 4, 0, "2013-01-17", "2013-05-31", NULL }, 870, 90, "weeks" },
  { "from-after-to",
    { NULL, 4, 2, "2013-05-31", "2013-01-17", NULL },
    870,
    90,
    "ends before it begins" },
  { "no-first-day", { NULL, 4, 2, "", "2013-01-17", NULL }, 870, 90, "first and the last day" },
  { "every-week-for-a-lifetime",
    { NULL, 4, 1, "2013-01-17", "2093-01-17", NULL },
    870,
    90,
    "more than 400" },
};

static void
test_check (gconstpointer data)
{
  const CheckCase *c = data;
  SamRecurrence recurrence = build (&c->rule);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (sam_recurrence_check (&recurrence, c->start, c->minutes, &error), ==,
                   c->says == NULL);
  if (c->says == NULL)
    {
      g_assert_no_error (error);
      return;
    }
  g_assert_error (error, SAM_ERROR, SAM_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, c->says));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/recurrence/dates/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_dates);
    }
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      g_autofree char *path = g_strconcat ("/recurrence/check/", checks[i].name, NULL);

      g_test_add_data_func (path, &checks[i], test_check);
    }
  g_test_add_func ("/recurrence/finds-the-last-before-a-day", test_finds_the_last_before_a_day);

  return g_test_run ();
}
