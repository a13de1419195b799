/* samordnactl survey: a round as a spread, with nothing in it that may not be shown. */

#include <json-glib/json-glib.h>
#include <string.h>

#include "ctl-fixture.h"

/* Two schools: one of three teams, of which one has three answers; one of one team. */
static void
make_file (CtlFixture *fixture)
{
  ctl_fixture_write_file (fixture, "programme.csv", "name;start_date;opens_as_of_date\nProvet;2012-08-01;2012-12-14\n");
  ctl_fixture_write_file (fixture, "organiser.csv", "name,kind\nOrg,municipality\n");
  ctl_fixture_write_file (fixture, "school.csv",
                          "unit_code;name;organiser;joined_date\n00000001;Almskolan;Org;2012-08-01\n"
                          "00000002;Björkskolan;Org;2012-08-01\n");
  ctl_fixture_write_file (fixture, "team.csv",
                          "school;name;from_date\n00000001;A;2012-08-01\n00000001;B;2012-08-01\n00000001;C;2012-08-01\n"
                          "00000002;D;2012-08-01\n");
  ctl_fixture_write_file (fixture, "survey_round.csv",
                          "name;target_group;opened_date;closed_date\nHösten;teachers;2012-11-01;2012-11-30\n"
                          "Våren;teachers;2013-05-01;\n");
  ctl_fixture_write_file (fixture, "survey_statement.csv", "survey_round;ordinal;text\nHösten;1;Det hjälper mig\n");
  ctl_fixture_write_file (fixture, "survey_invitation.csv",
                          "survey_round;school;team;invited\nHösten;00000001;A;14\nHösten;00000001;B;8\n"
                          "Hösten;00000001;C;7\nHösten;00000002;D;9\n");
  ctl_fixture_write_file (fixture, "survey_count.csv",
                          "survey_round;survey_statement;school;team;step_1;step_2;step_3;step_4;dont_know\n"
                          "Hösten;1;00000001;A;1;1;4;5;1\nHösten;1;00000001;B;3;0;0;0;0\n"
                          "Hösten;1;00000001;C;0;0;6;0;0\nHösten;1;00000002;D;0;2;3;3;1\n");
  ctl_fixture_run_well (fixture,
                        "import n.samordna programme.csv organiser.csv school.csv team.csv survey_round.csv "
                        "survey_statement.csv survey_invitation.csv survey_count.csv");
}

static JsonObject *
get_team (JsonObject *statement, guint school, guint team)
{
  JsonObject *object = json_array_get_object_element (json_object_get_array_member (statement, "schools"), school);

  return json_array_get_object_element (json_object_get_array_member (object, "teams"), team);
}

static void
test_json (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonObject *root, *statement, *team;

  make_file (fixture);
  ctl_fixture_run_well (fixture, "survey n.samordna --round Hösten --json");
  json_parser_load_from_data (parser, fixture->out, -1, &error);
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));
  g_assert_cmpstr (json_object_get_string_member (root, "round"), ==, "Hösten");
  g_assert_cmpstr (json_object_get_string_member (root, "closed"), ==, "2012-11-30");
  statement = json_array_get_object_element (json_object_get_array_member (root, "statements"), 0);
  g_assert_cmpint (json_object_get_int_member (statement, "answers"), ==, 30);
  g_assert_cmpint (json_object_get_int_member (statement, "invited"), ==, 38);
  g_assert_cmpint (json_object_get_int_member (statement, "upper"), ==, 21);
  team = get_team (statement, 0, 0);
  g_assert_cmpint (json_object_get_int_member (team, "answers"), ==, 12);
  g_assert_cmpint (json_array_get_int_element (json_object_get_array_member (team, "steps"), 3), ==, 5);

  /* Three answers, and the smallest other of the school, which would tell of them. */
  for (guint i = 1; i <= 2; i++)
    {
      static const char *const members[] = { "answers", "steps", "upper", "response_numerator", "response_denominator" };

      team = get_team (statement, 0, i);
      for (guint m = 0; m < G_N_ELEMENTS (members); m++)
        g_assert_true (json_object_get_null_member (team, members[m]));
      g_assert_true (json_object_get_boolean_member (team, "hidden"));
      g_assert_cmpint (json_object_get_int_member (team, "invited"), >=, 7);
    }
  g_assert_false (json_object_get_boolean_member (get_team (statement, 1, 0), "hidden"));
}

static void
test_table (CtlFixture *fixture, gconstpointer data)
{
  g_auto (GStrv) lines = NULL;

  make_file (fixture);
  ctl_fixture_run_well (fixture, "survey n.samordna --language en");
  lines = g_strsplit (fixture->out, "\n", -1);
  g_assert_cmpstr (lines[0], ==, "Hösten");
  g_assert_cmpstr (lines[1], ==, "Opened 1 November 2012, closed 30 November 2012");
  g_assert_cmpstr (lines[4], ==, "1. Det hjälper mig");
  g_assert_true (g_str_has_prefix (lines[6], "All "));
  g_assert_true (g_str_has_suffix (lines[6], " 30       38            70.0%"));
  g_assert_true (g_str_has_prefix (lines[7], "Almskolan"));
  g_assert_true (g_str_has_prefix (lines[9], "  B"));
  g_assert_true (g_str_has_suffix (lines[9], "..        8               .."));
  g_assert_true (g_str_has_suffix (lines[10], "..        7               .."));
  /* Columns stand below one another. */
  for (guint i = 6; i <= 12; i++)
    g_assert_cmpint (g_utf8_strlen (lines[i], -1), ==, g_utf8_strlen (lines[5], -1));

  ctl_fixture_run_well (fixture, "survey n.samordna --round hösten --language sv");
  g_assert_nonnull (strstr (fixture->out, "70,0\xc2\xa0%"));
}

static void
test_unknown_rounds_are_answered_with_those_there_are (CtlFixture *fixture, gconstpointer data)
{
  make_file (fixture);
  ctl_fixture_run (fixture, "survey n.samordna --round Vintern --language en");
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_cmpstr (fixture->err, ==,
                   "samordnactl: There is no survey round “Vintern” in this file. There is: “Hösten” and “Våren”.\n");
  g_assert_cmpstr (fixture->out, ==, "");

  ctl_fixture_run (fixture, "survey n.samordna --as-of 2012-11-15 --language en");
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_nonnull (strstr (fixture->err, "No survey round is closed by this day."));
  /* Not yet open by the day: nothing of it counts. */
  ctl_fixture_run (fixture, "survey n.samordna --round Våren --as-of 2013-04-30 --language en");
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_cmpstr (fixture->out, ==, "");
  g_assert_nonnull (strstr (fixture->err, "“Våren” opens on 1 May 2013, so there is nothing of it as of 30 April 2013."));
  ctl_fixture_run (fixture, "survey --language en");
  g_assert_cmpint (fixture->status, ==, 2);

  /* Open, and without statements. */
  ctl_fixture_run_well (fixture, "survey n.samordna --round Våren --as-of 2013-05-01 --language en");
  g_assert_nonnull (strstr (fixture->out, "Opened 1 May 2013, not closed"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ctl_fixture_init (argc, argv);

  CTL_TEST ("/ctl-survey/json-holds-null-for-what-is-hidden", test_json);
  CTL_TEST ("/ctl-survey/table-shows-dots-for-what-is-hidden", test_table);
  CTL_TEST ("/ctl-survey/unknown-rounds-are-answered-with-those-there-are",
            test_unknown_rounds_are_answered_with_those_there_are);

  return g_test_run ();
}
