/* Which of a series' sessions goes where when its rule is edited. */
#include "sam-series-match.h"

/* Sessions of 2013 as "id month-day", settled ones with a star. */
static GArray *
parse_sessions (const char *text)
{
  GArray *sessions = g_array_new (FALSE, FALSE, sizeof (SamSeriesSession));
  g_auto (GStrv) each = g_strsplit (text, ", ", -1);

  for (guint i = 0; each[i] != NULL && *each[i] != '\0'; i++)
    {
      g_auto (GStrv) words = g_strsplit (each[i], " ", 2);
      g_autofree char *iso = g_strdup_printf ("2013-%.5s", words[1]);
      SamSeriesSession session
          = { g_ascii_strtoll (words[0], NULL, 10), sam_date_parse (iso), words[1][5] == '*' };

      g_assert_cmpint (session.date, !=, SAM_DATE_NONE);
      g_array_append_val (sessions, session);
    }

  return sessions;
}

static char *
dup_day (SamDate date)
{
  g_autofree char *iso = date == SAM_DATE_NONE ? NULL : sam_date_format_iso (date);

  return g_strdup (iso != NULL ? iso + 5 : "-");
}

typedef struct
{
  const char *name;
  SamRecurrence before; /* days of 2013 as month * 100 + day */
  SamRecurrence after;
  const char *sessions;
  const char *steps; /* "id from to" */
} Case;

static const Case cases[] = {
  { "nothing-changes-where-the-rule-stays",
    { 4, 2, 117, 228 },
    { 4, 2, 117, 228 },
    "1 01-17, 2 01-31, 3 02-14",
    "1 01-17 01-17, 2 01-31 01-31, 3 02-14 02-14" },
  { "another-weekday-keeps-each-in-its-week",
    { 4, 2, 117, 220 },
    { 2, 2, 117, 220 },
    "1 01-17, 2 01-31, 3 02-14",
    "1 01-17 01-15, 2 01-31 01-29, 3 02-14 02-12" },
  { "one-that-was-moved-to-the-next-week-stays-there",
    { 4, 2, 214, 331 },
    { 3, 2, 214, 331 },
    "1 02-14, 2 03-07, 3 03-14",
    "1 02-14 02-13, 2 03-07 03-06, 3 03-14 03-13" },
  { "a-held-one-is-left-alone-and-gets-no-twin",
    { 4, 2, 117, 220 },
    { 2, 2, 117, 220 },
    "1 01-17*, 2 01-31, 3 02-14",
    "2 01-31 01-29, 3 02-14 02-12" },
  { "every-week-instead-of-every-second-fills-in",
    { 4, 2, 117, 220 },
    { 4, 1, 117, 220 },
    "1 01-17*, 2 01-31, 3 02-14",
    "0 - 01-24, 2 01-31 01-31, 0 - 02-07, 3 02-14 02-14" },
  { "every-fourth-week-keeps-those-that-stay-and-takes-the-others-away",
    { 4, 2, 117, 320 },
    { 4, 4, 117, 320 },
    "1 01-17, 2 01-31, 3 02-14, 4 02-28, 5 03-14",
    "1 01-17 01-17, 2 01-31 -, 3 02-14 02-14, 4 02-28 -, 5 03-14 03-14" },
  { "what-was-left-out-or-deleted-does-not-come-back",
    { 4, 2, 117, 320 },
    { 4, 2, 117, 420 },
    "1 01-17, 3 02-14, 5 03-14",
    "1 01-17 01-17, 3 02-14 02-14, 5 03-14 03-14, 0 - 03-28, 0 - 04-11" },
  { "a-shorter-series-takes-the-last-away",
    { 4, 2, 117, 320 },
    { 4, 2, 117, 220 },
    "1 01-17, 2 01-31, 3 02-14, 4 02-28*, 5 03-14",
    "1 01-17 01-17, 2 01-31 01-31, 3 02-14 02-14, 5 03-14 -" },
  { "a-new-beginning-moves-the-rhythm-and-keeps-the-nearest",
    { 4, 2, 117, 220 },
    { 4, 2, 124, 220 },
    "1 01-17, 2 01-31, 3 02-14",
    "1 01-17 01-24, 2 01-31 02-07, 3 02-14 -" },
  { "two-of-one-week-meet-on-the-new-weekday",
    { 4, 1, 117, 131 },
    { 2, 1, 117, 131 },
    "1 01-17, 2 01-18, 3 01-24",
    "1 01-17 01-15, 2 01-18 -, 3 01-24 01-22" },
  { "a-series-without-sessions-stays-without-them",
    { 4, 2, 117, 220 },
    { 3, 2, 117, 220 },
    "",
    "" },
};

static SamRecurrence
build (const SamRecurrence *rule)
{
  SamRecurrence built = *rule;

  built.from = sam_date_new (2013, rule->from / 100, rule->from % 100);
  built.to = sam_date_new (2013, rule->to / 100, rule->to % 100);

  return built;
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  SamRecurrence before = build (&c->before);
  SamRecurrence after = build (&c->after);
  g_autoptr (GArray) sessions = parse_sessions (c->sessions);
  g_autoptr (GArray) dates = sam_series_match_list_dates (&before, &after, sessions);
  g_autoptr (GArray) steps = sam_series_match (dates, sessions);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < steps->len; i++)
    {
      const SamSeriesStep *step = &g_array_index (steps, SamSeriesStep, i);
      g_autofree char *from = dup_day (step->from);
      g_autofree char *to = dup_day (step->to);

      g_string_append_printf (text, "%s%d %s %s", i > 0 ? ", " : "", (int) step->session, from, to);
    }
  g_assert_cmpstr (text->str, ==, c->steps);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/series-match/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }

  return g_test_run ();
}
