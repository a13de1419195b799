/* samordnactl clashes: what clashes, one a line or as JSON. */

#include <json-glib/json-glib.h>
#include <string.h>

#include "ctl-fixture.h"
#include "sam-clash-accept.h"
#include "sam-clash-finder.h"
#include "sam-records.h"

static SamRecord *
find_person (SamStore *store, const char *code)
{
  g_autoptr (GPtrArray) people = sam_store_list (store, SAM_FAMILY_PERSON, NULL);

  for (guint i = 0; i < people->len; i++)
    {
      if (g_strcmp0 (sam_record_get_text (g_ptr_array_index (people, i), SAM_PERSON_CODE), code) == 0)
        return g_object_ref (g_ptr_array_index (people, i));
    }

  g_assert_not_reached ();
}

/* The example, where the coach H01 is away on Tuesday 18 December 2012. */
static void
make_example (CtlFixture *fixture)
{
  g_autoptr (SamStore) store = NULL;
  g_autoptr (SamRecord) coach = NULL;
  g_autoptr (SamDraft) away = sam_draft_new (&sam_family_away);
  g_autoptr (GError) error = NULL;

  ctl_fixture_run_well (fixture, "example e.samordna");
  store = ctl_fixture_open_store (fixture, "e.samordna");
  coach = find_person (store, "H01");
  sam_draft_set_reference (away, SAM_AWAY_PERSON, sam_record_get_id (coach));
  sam_draft_set_date (away, SAM_AWAY_FROM_DATE, sam_date_new (2012, 12, 18));
  sam_draft_set_date (away, SAM_AWAY_TO_DATE, sam_date_new (2012, 12, 18));
  g_assert_true (sam_store_put (store, "Add days away", away, &error));
  g_assert_no_error (error);
  sam_store_close (store);
}

static guint
count_lines (const char *text)
{
  guint n = 0;

  for (const char *c = text; *c != '\0'; c++)
    n += *c == '\n' ? 1 : 0;

  return n;
}

static JsonArray *
parse (CtlFixture *fixture, JsonParser *parser)
{
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, fixture->out, -1, &error);
  g_assert_no_error (error);

  return json_node_get_array (json_parser_get_root (parser));
}

static void
test_lists_one_a_line (CtlFixture *fixture, gconstpointer data)
{
  guint n;

  make_example (fixture);
  ctl_fixture_run_well (fixture, "clashes e.samordna --from 2012-12-18 --to 2012-12-18");
  n = count_lines (fixture->out);
  g_assert_cmpuint (n, >, 0);
  g_assert_nonnull (strstr (fixture->out, "2012-12-18 "));
  g_assert_nonnull (strstr (fixture->out, "  coach_away  "));
  g_assert_nonnull (strstr (fixture->out, " is away that day."));

  ctl_fixture_run_well (fixture, "clashes e.samordna --from 2012-12-17 --to 2012-12-17");
  g_assert_cmpstr (fixture->out, ==, "");
  ctl_fixture_run_well (fixture, "clashes e.samordna");
  g_assert_cmpuint (count_lines (fixture->out), >=, n);
}

static void
test_json_says_kind_sessions_and_person (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *clashes;
  JsonObject *clash;
  JsonObject *session;

  make_example (fixture);
  ctl_fixture_run_well (fixture, "clashes e.samordna --from 2012-12-18 --to 2012-12-18 --json");
  clashes = parse (fixture, parser);
  g_assert_cmpuint (json_array_get_length (clashes), >, 0);
  clash = json_array_get_object_element (clashes, 0);
  g_assert_cmpstr (json_object_get_string_member (clash, "kind"), ==, "coach_away");
  g_assert_cmpstr (json_object_get_string_member (clash, "date"), ==, "2012-12-18");
  g_assert_cmpstr (json_object_get_string_member (clash, "person"), ==, "H01");
  g_assert_cmpint (json_object_get_int_member (clash, "people"), ==, 1);
  g_assert_false (json_object_get_boolean_member (clash, "accepted"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (clash, "sessions")), ==, 1);
  session = json_array_get_object_element (json_object_get_array_member (clash, "sessions"), 0);
  g_assert_cmpstr (json_object_get_string_member (session, "coach"), ==, "H01");
  g_assert_true (g_str_has_prefix (json_object_get_string_member (session, "school"), "990000"));

  ctl_fixture_run_well (fixture, "clashes e.samordna --from 2012-12-17 --to 2012-12-17 --json");
  g_assert_cmpuint (json_array_get_length (parse (fixture, parser)), ==, 0);
}

static void
test_what_is_let_be_is_left_out (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (SamStore) store = NULL;
  g_autoptr (SamClashFinder) finder = NULL;
  g_autoptr (GPtrArray) clashes = NULL;
  g_autoptr (GError) error = NULL;
  SamDate day = sam_date_new (2012, 12, 18);
  guint n;

  make_example (fixture);
  store = ctl_fixture_open_store (fixture, "e.samordna");
  finder = sam_clash_finder_new (sam_store_get_database (store), day, day + 1, &error);
  clashes = sam_clash_finder_list (finder);
  n = clashes->len;
  g_assert_true (sam_clash_accept (store, g_ptr_array_index (clashes, 0), &error));
  g_assert_no_error (error);
  sam_store_close (store);

  ctl_fixture_run_well (fixture, "clashes e.samordna --from 2012-12-18 --to 2012-12-18");
  g_assert_cmpuint (count_lines (fixture->out), ==, n - 1);
  ctl_fixture_run_well (fixture, "clashes e.samordna --from 2012-12-18 --to 2012-12-18 --all");
  g_assert_cmpuint (count_lines (fixture->out), ==, n);
  g_assert_nonnull (strstr (fixture->out, "(let be)"));
}

static void
test_bad_input_is_refused_in_words (CtlFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *arguments;
    int         status;
    const char *said;
  } cases[] = {
    { "clashes", 2, "name of one file" },
    { "clashes e.samordna --from 2012-13-01", 2, "2012-13-01" },
    { "clashes e.samordna --from 2012-12-02 --to 2012-12-01", 2, "must not lie before" },
    { "clashes none.samordna", 1, "none.samordna" },
  };

  ctl_fixture_run_well (fixture, "example e.samordna");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ctl_fixture_run (fixture, cases[i].arguments);
      g_assert_cmpint (fixture->status, ==, cases[i].status);
      g_assert_nonnull (strstr (fixture->err, cases[i].said));
      g_assert_cmpstr (fixture->out, ==, "");
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ctl_fixture_init (argc, argv);

  CTL_TEST ("/ctl/clashes/lists-one-a-line", test_lists_one_a_line);
  CTL_TEST ("/ctl/clashes/json-says-kind-sessions-and-person", test_json_says_kind_sessions_and_person);
  CTL_TEST ("/ctl/clashes/what-is-let-be-is-left-out", test_what_is_let_be_is_left_out);
  CTL_TEST ("/ctl/clashes/bad-input-is-refused-in-words", test_bad_input_is_refused_in_words);

  return g_test_run ();
}
