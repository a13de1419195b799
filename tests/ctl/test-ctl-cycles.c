/* samordnactl cycles: states, dates and counts of individual coaching, and never its text. */

#include <json-glib/json-glib.h>
#include <string.h>

#include "ctl-fixture.h"
#include "sam-records.h"

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
test_lists_as_of (CtlFixture *fixture, gconstpointer data)
{
  ctl_fixture_run_well (fixture, "example e.samordna");
  ctl_fixture_run_well (fixture, "cycles e.samordna --as-of 2012-12-14 --term 2012-ht");
  g_assert_cmpuint (count_lines (fixture->out), ==, 13);
  g_assert_nonnull (strstr (fixture->out, "2012-12-07  2012-ht  Emma Rydh 1, Kvarnhöjdsskolan, Cecilia Ahl: Observed, 1 question, "
                                          "waiting 5 school days (past the target)\n"));
  g_assert_nonnull (strstr (fixture->out, "Eva-Lotta Ask 1, Almbackaskolan, Annika Lund: Closed, 2 questions\n"));

  ctl_fixture_run_well (fixture, "cycles e.samordna --as-of 2012-08-01 --waiting");
  g_assert_cmpstr (fixture->out, ==, "");
}

static void
test_narrows (CtlFixture *fixture, gconstpointer data)
{
  ctl_fixture_run_well (fixture, "example e.samordna");
  ctl_fixture_run_well (fixture, "cycles e.samordna --as-of 2012-12-14 --waiting");
  g_assert_cmpuint (count_lines (fixture->out), ==, 2);
  ctl_fixture_run_well (fixture, "cycles e.samordna --as-of 2012-12-14 --waiting --coach H03");
  g_assert_cmpuint (count_lines (fixture->out), ==, 1);
  ctl_fixture_run_well (fixture, "cycles e.samordna --as-of 2012-12-14 --term 2012-ht --school 99000018");
  g_assert_cmpuint (count_lines (fixture->out), >, 0);
  g_assert_null (strstr (fixture->out, "Kvarnhöjdsskolan"));

  ctl_fixture_run (fixture, "cycles e.samordna --coach Ingen");
  g_assert_cmpint (fixture->status, !=, 0);
  g_assert_nonnull (strstr (fixture->err, "Ingen"));
  ctl_fixture_run (fixture, "cycles e.samordna --term hösten");
  g_assert_cmpint (fixture->status, ==, 2);
  ctl_fixture_run (fixture, "cycles");
  g_assert_cmpint (fixture->status, ==, 2);
  ctl_fixture_run (fixture, "cycles e.samordna --as-of igår");
  g_assert_cmpint (fixture->status, ==, 2);
}

static void
test_json (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *cycles;
  gboolean found = FALSE;

  ctl_fixture_run_well (fixture, "example e.samordna");
  ctl_fixture_run_well (fixture, "cycles e.samordna --as-of 2012-12-14 --term 2012-ht --json");
  cycles = parse (fixture, parser);
  g_assert_cmpuint (json_array_get_length (cycles), ==, 13);
  for (guint i = 0; i < json_array_get_length (cycles); i++)
    {
      JsonObject *cycle = json_array_get_object_element (cycles, i);

      if (g_strcmp0 (json_object_get_string_member (cycle, "teacher"), "Emma Rydh") == 0)
        {
          g_assert_cmpstr (json_object_get_string_member (cycle, "state"), ==, "observed");
          g_assert_cmpstr (json_object_get_string_member (cycle, "since"), ==, "2012-12-07");
          g_assert_cmpint (json_object_get_int_member (cycle, "school_days_since"), ==, 5);
          g_assert_cmpint (json_object_get_int_member (cycle, "days_waiting"), ==, 5);
          g_assert_true (json_object_get_null_member (cycle, "days_to_dialogue"));
          g_assert_true (json_object_get_boolean_member (cycle, "past_target"));
          g_assert_cmpstr (json_object_get_string_member (cycle, "coach_code"), ==, "H03");
          found = TRUE;
        }
      /* A dialogue is never waited for and held. */
      g_assert_true (json_object_get_null_member (cycle, "days_to_dialogue") || json_object_get_null_member (cycle, "days_waiting"));
    }
  g_assert_true (found);
}

/* Every word that teacher and coach have written, against all that the command says. */
static void
test_that_not_what (CtlFixture *fixture, gconstpointer data)
{
  static const SamFamilyId families[] = { SAM_FAMILY_FOCUS_QUESTION, SAM_FAMILY_OBSERVATION_ENTRY, SAM_FAMILY_DIALOGUE,
                                          SAM_FAMILY_FOLLOW_UP };
  g_autoptr (SamStore) store = NULL;
  g_autofree char *plain = NULL;
  guint n_texts = 0;

  ctl_fixture_run_well (fixture, "example e.samordna");
  ctl_fixture_run_well (fixture, "cycles e.samordna");
  plain = g_strdup (fixture->out);
  ctl_fixture_run_well (fixture, "cycles e.samordna --json");
  store = ctl_fixture_open_store (fixture, "e.samordna");
  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    {
      const SamFamily *family = sam_family_get (families[i]);
      g_autoptr (GPtrArray) records = sam_store_list (store, families[i], NULL);

      for (guint j = 0; j < records->len; j++)
        for (guint field = 0; field < family->n_fields; field++)
          {
            const char *text;

            if (family->fields[field].kind != SAM_FIELD_SEALABLE)
              continue;
            text = sam_record_get_text (records->pdata[j], field);
            if (text == NULL)
              continue;
            g_assert_null (strstr (plain, text));
            g_assert_null (strstr (fixture->out, text));
            n_texts++;
          }
    }
  g_assert_cmpuint (n_texts, >, 100);
  sam_store_close (store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ctl_fixture_init (argc, argv);

  CTL_TEST ("/ctl-cycles/lists-states-and-clocks-as-of-a-day", test_lists_as_of);
  CTL_TEST ("/ctl-cycles/narrows-by-school-coach-term-and-waiting", test_narrows);
  CTL_TEST ("/ctl-cycles/answers-in-json", test_json);
  CTL_TEST ("/ctl-cycles/says-that-and-never-what", test_that_not_what);

  return g_test_run ();
}
