/* samordnactl series: what would be planned, what is skipped and why, and what is refused. */

#include <json-glib/json-glib.h>
#include <string.h>

#include "ctl-fixture.h"
#include "sam-records.h"

/* Björkhagsskolan 4–6 on Thursdays at half past eight, when nobody else meets. */
#define WHO "series e.samordna --team 4–6 --school 99000026 "
#define WHEN "--weekday 4 --time 08:30 --minutes 90 --every 2 --from 2013-01-17 --to 2013-05-31 "

/* Dates of an array of dates, or of objects as "date reason". */
static char *
dup_array (JsonObject *object, const char *name)
{
  JsonArray *array = json_object_get_array_member (object, name);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (i > 0)
        g_string_append (text, ", ");
      if (JSON_NODE_HOLDS_VALUE (node))
        g_string_append (text, json_node_get_string (node));
      else
        g_string_append_printf (
            text, "%s %s %s", json_object_get_string_member (json_node_get_object (node), "date"),
            json_object_get_string_member (json_node_get_object (node), "reason"),
            json_object_get_string_member (json_node_get_object (node), "detail"));
    }

  return g_string_free (text, FALSE);
}

static void
assert_array (JsonParser *parser, const char *name, const char *expected)
{
  g_autofree char *text = dup_array (json_node_get_object (json_parser_get_root (parser)), name);

  g_assert_cmpstr (text, ==, expected);
}

static gint64
get_number (JsonParser *parser, const char *name)
{
  return json_object_get_int_member (json_node_get_object (json_parser_get_root (parser)), name);
}

static JsonParser *
parse (CtlFixture *fixture)
{
  JsonParser *parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, fixture->out, -1, &error);
  g_assert_no_error (error);

  return parser;
}

static guint
count (CtlFixture *fixture, SamFamilyId family)
{
  g_autoptr (SamStore) store = ctl_fixture_open_store (fixture, "e.samordna");
  g_autoptr (GPtrArray) records = sam_store_list (store, family, NULL);
  guint n = records->len;

  sam_store_close (store);

  return n;
}

/* A week of the coach's away, by the name it has in the file. */
static void
put_away (CtlFixture *fixture, const char *code, const char *from, const char *to)
{
  g_autoptr (SamStore) store = ctl_fixture_open_store (fixture, "e.samordna");
  g_autoptr (GPtrArray) people = sam_store_list (store, SAM_FAMILY_PERSON, NULL);
  g_autoptr (SamDraft) away = sam_draft_new (&sam_family_away);

  for (guint i = 0; i < people->len; i++)
    {
      if (g_strcmp0 (sam_record_get_text (g_ptr_array_index (people, i), SAM_PERSON_CODE), code)
          == 0)
        sam_draft_set_reference (away, SAM_AWAY_PERSON,
                                 sam_record_get_id (g_ptr_array_index (people, i)));
    }
  sam_draft_set_date (away, SAM_AWAY_FROM_DATE, sam_date_parse (from));
  sam_draft_set_date (away, SAM_AWAY_TO_DATE, sam_date_parse (to));
  g_assert_true (sam_store_put (store, "Away", away, NULL));
  sam_store_close (store);
}

static void
test_a_dry_run_tells_and_changes_nothing (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonParser) parser = NULL;
  guint n_sessions;

  ctl_fixture_run_well (fixture, "example e.samordna");
  put_away (fixture, "H05", "2013-04-22", "2013-04-26");
  n_sessions = count (fixture, SAM_FAMILY_SESSION);
  ctl_fixture_run_well (fixture, WHO WHEN "--dry-run --language en");
  parser = parse (fixture);
  assert_array (parser, "dates",
                "2013-01-17, 2013-01-31, 2013-02-14, 2013-02-28, 2013-03-14, 2013-03-28, "
                "2013-04-11, 2013-05-23");
  assert_array (parser, "skipped",
                "2013-04-25 coach_away Gunilla Öberg is away 22–26 Apr, 2013-05-09 public_holiday "
                "Ascension Day");
  assert_array (parser, "warnings", "");
  g_assert_cmpint (get_number (parser, "lost"), ==, 2);
  g_assert_cmpint (get_number (parser, "minutes"), ==, 720);
  g_assert_cmpint (get_number (parser, "promised_minutes"), ==, 930);
  g_assert_cmpuint (count (fixture, SAM_FAMILY_SESSION), ==, n_sessions);
}

/* Sportlov is week 8 at Björkhagsskolan and week 9 for the programme. */
static void
test_the_schools_own_calendar_holds (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonParser) parser = NULL;

  ctl_fixture_run_well (fixture, "example e.samordna");
  ctl_fixture_run_well (
      fixture,
      WHO "--weekday 4 --time 08:30 --minutes 90 --every 1 --from 2013-02-14 --to 2013-03-07 "
          "--dry-run --language sv");
  parser = parse (fixture);
  assert_array (parser, "dates", "2013-02-14, 2013-02-28, 2013-03-07");
  assert_array (parser, "skipped", "2013-02-21 break Sportlov");
}

static void
test_without_dry_run_the_series_is_made (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonParser) parser = NULL;
  guint n_sessions, n_series;

  ctl_fixture_run_well (fixture, "example e.samordna");
  n_sessions = count (fixture, SAM_FAMILY_SESSION);
  n_series = count (fixture, SAM_FAMILY_SERIES);
  /* On a keyboard, the dash of the team's name is a hyphen; --every is 1 where it is not given. */
  ctl_fixture_run_well (
      fixture,
      "series e.samordna --team 4-6 --school 99000026 --coach H05 --weekday 4 --time 08:30 "
      "--minutes 90 --from 2013-02-14 --to 2013-03-07");
  parser = parse (fixture);
  g_assert_true (json_object_get_boolean_member (
      json_node_get_object (json_parser_get_root (parser)), "created"));
  g_assert_cmpuint (count (fixture, SAM_FAMILY_SESSION), ==, n_sessions + 3);
  g_assert_cmpuint (count (fixture, SAM_FAMILY_SERIES), ==, n_series + 1);

  /* Once more: the team has these sessions. */
  ctl_fixture_run (
      fixture,
      "series e.samordna --team 4-6 --school 99000026 --coach H05 --weekday 4 --time 08:30 "
      "--minutes 90 --from 2013-02-14 --to 2013-03-07 --language en");
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_nonnull (strstr (fixture->err, "no session"));
  g_assert_cmpuint (count (fixture, SAM_FAMILY_SESSION), ==, n_sessions + 3);
}

static void
test_a_weekday_that_never_occurs_gives_no_dates (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonParser) parser = NULL;

  ctl_fixture_run_well (fixture, "example e.samordna");
  ctl_fixture_run_well (fixture, WHO "--weekday 5 --time 08:30 --minutes 90 --every 1 --from "
                                     "2013-01-14 --to 2013-01-17 --dry-run");
  parser = parse (fixture);
  assert_array (parser, "dates", "");
  g_assert_cmpint (get_number (parser, "lost"), ==, 0);
}

static void
test_bad_input_is_refused_in_words (CtlFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *arguments;
    int status;
    const char *says;
  } cases[] = {
    { "series", 2, "name of one file" },
    { "series e.samordna --team 4–6", 2, "needs --team, --school" },
    { WHO "--weekday 8 --time 08:30 --minutes 90 --every 2 --from 2013-01-17 --to 2013-05-31", 2,
      "--weekday takes" },
    { WHO
      "--weekday Thursday --time 08:30 --minutes 90 --every 2 --from 2013-01-17 --to 2013-05-31",
      2, "not “Thursday”" },
    { WHO "--weekday 4 --time 8.30 --minutes 90 --every 2 --from 2013-01-17 --to 2013-05-31", 2,
      "--time takes" },
    { WHO "--weekday 4 --time 08:30 --minutes 0 --every 2 --from 2013-01-17 --to 2013-05-31", 2,
      "--minutes takes" },
    { WHO "--weekday 4 --time 08:30 --minutes 90 --every 0 --from 2013-01-17 --to 2013-05-31", 2,
      "--every takes" },
    { WHO "--weekday 4 --time 08:30 --minutes 90 --every 2 --from 2013-01-32 --to 2013-05-31", 2,
      "--from takes a date" },
    { WHO "--weekday 4 --time 08:30 --minutes 90 --every 2 --from 2013-05-31 --to 2013-01-17", 2,
      "--from lies after --to" },
    { WHO "--weekday 4 --time 23:00 --minutes 90 --every 2 --from 2013-01-17 --to 2013-05-31", 2,
      "midnight" },
    { WHO "--weekday 4 --time 08:30 --minutes 90 --every 1 --from 2013-01-17 --to 2093-05-31", 2,
      "more than 400" },
    { WHO WHEN "--coach ALM-01", 1, "“ALM-01” is no coach." },
    { WHO WHEN "--coach Nobody", 1, "nobody with the name or code “Nobody”" },
    { "series e.samordna --team 4–6 --school 12345678 " WHEN, 1, "no school with the unit code" },
    { "series e.samordna --team X --school 99000026 " WHEN, 1, "no team “X”" },
    { "series none.samordna --team X --school 99000026 " WHEN, 1, "none.samordna" },
  };

  ctl_fixture_run_well (fixture, "example e.samordna");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *arguments = g_strconcat (cases[i].arguments, " --language en", NULL);

      ctl_fixture_run (fixture, arguments);
      g_test_message ("%s: %s", arguments, fixture->err);
      g_assert_cmpint (fixture->status, ==, cases[i].status);
      g_assert_nonnull (strstr (fixture->err, cases[i].says));
      g_assert_cmpstr (fixture->out, ==, "");
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ctl_fixture_init (argc, argv);

  CTL_TEST ("/ctl/series/a-dry-run-tells-and-changes-nothing",
            test_a_dry_run_tells_and_changes_nothing);
  CTL_TEST ("/ctl/series/the-schools-own-calendar-holds", test_the_schools_own_calendar_holds);
  CTL_TEST ("/ctl/series/without-dry-run-the-series-is-made",
            test_without_dry_run_the_series_is_made);
  CTL_TEST ("/ctl/series/a-weekday-that-never-occurs-gives-no-dates",
            test_a_weekday_that_never_occurs_gives_no_dates);
  CTL_TEST ("/ctl/series/bad-input-is-refused-in-words", test_bad_input_is_refused_in_words);

  return g_test_run ();
}
