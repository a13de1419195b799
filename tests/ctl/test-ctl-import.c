/* samordnactl import: tables as people have them, answers for people and for scripts. */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "ctl-fixture.h"

static void
test_import (CtlFixture *fixture, gconstpointer data)
{
  ctl_fixture_write_file (fixture, "programme.csv", "name;start_date\nProvet;2012-08-01\n");
  ctl_fixture_write_file (fixture, "organiser.csv", "name,kind\nÖrvik,municipality\n");

  ctl_fixture_run_well (fixture, "import n.samordna programme.csv organiser.csv --dry-run");
  g_assert_false (ctl_fixture_has_file (fixture, "n.samordna"));

  ctl_fixture_run_well (fixture, "import n.samordna programme.csv organiser.csv --language en");
  g_assert_nonnull (strstr (fixture->out, "organiser.csv: 1 new, 0 changed, 0 unchanged, 0 refused\n"));
  ctl_fixture_run_well (fixture, "import n.samordna . --language en");
  g_assert_nonnull (strstr (fixture->out, "organiser.csv: 0 new, 0 changed, 1 unchanged, 0 refused\n"));
  ctl_fixture_run_well (fixture, "check n.samordna");
}

static void
test_import_answers_in_json (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *answer;

  ctl_fixture_run_well (fixture, "example e.samordna");
  ctl_fixture_write_file (fixture, "people.csv",
              "Namn\tSkola\tVem\nNy Person\tAlmbackaskolan\tx\nEva Ek\tAlmbackskolan\ty\nPer By\tTallmoskolan\tz\n");
  ctl_fixture_run_well (fixture, "import e.samordna people.csv --dry-run --json --language en");
  g_assert_true (json_parser_load_from_data (parser, fixture->out, -1, NULL));
  answer = json_node_get_object (json_parser_get_root (parser));
  g_assert_cmpint (json_object_get_int_member (answer, "new"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (answer, "changed"), ==, 0);
  g_assert_cmpint (json_object_get_int_member (answer, "unchanged"), ==, 0);
  g_assert_cmpint (json_object_get_int_member (answer, "refused"), ==, 2);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (answer, "rows")), ==, 2);
  g_assert_nonnull (strstr (fixture->out, "Did you mean Almbackaskolan?"));
  g_assert_nonnull (strstr (fixture->out, "Vem"));
}

/* What must never come in is said to a script, too. */
static void
test_import_names_refused_columns (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *columns;

  ctl_fixture_run_well (fixture, "example e.samordna");
  ctl_fixture_write_file (fixture, "people.csv", "Namn;Skola;Personnummer\nNy Person;Almbackaskolan;19800101-1234\n");
  ctl_fixture_run_well (fixture, "import e.samordna people.csv --dry-run --json --language en");
  g_assert_true (json_parser_load_from_data (parser, fixture->out, -1, NULL));
  columns = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "refused_columns");
  g_assert_cmpuint (json_array_get_length (columns), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (columns, 0), "column"), ==, "Personnummer");
}

static void
import_as_json (CtlFixture *fixture, const char *options, int status, gboolean is_done)
{
  g_autofree char *arguments = g_strconcat ("import e.samordna people.csv --json --language en", options, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *answer;

  ctl_fixture_run (fixture, arguments);
  g_assert_cmpint (fixture->status, ==, status);
  g_assert_true (json_parser_load_from_data (parser, fixture->out, -1, NULL));
  answer = json_node_get_object (json_parser_get_root (parser));
  g_assert_true (json_object_get_boolean_member (answer, "done") == is_done);
  g_assert_cmpint (json_object_get_int_member (answer, "new"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (answer, "refused"), ==, 1);
}

/* JSON says what was done, and whether it was: never in silence. */
static void
test_import_that_is_done_answers_in_json (CtlFixture *fixture, gconstpointer data)
{
  ctl_fixture_run_well (fixture, "example e.samordna");
  ctl_fixture_write_file (fixture, "people.csv", "Namn\tSkola\nNyperson\tAlmbackaskolan\nPer By\tTallmoskolan\n");

  import_as_json (fixture, "", 1, FALSE);
  g_assert_nonnull (strstr (fixture->err, "1 row was refused, so nothing was read in."));
  import_as_json (fixture, " --dry-run", 0, FALSE);
  ctl_fixture_run (fixture, "person e.samordna Nyperson");
  g_assert_cmpint (fixture->status, ==, 1);
  import_as_json (fixture, " --skip-refused", 0, TRUE);
  ctl_fixture_run_well (fixture, "person e.samordna Nyperson");
}

static void
test_import_skips_and_saves_refused_rows (CtlFixture *fixture, gconstpointer data)
{
  ctl_fixture_run_well (fixture, "example e.samordna");
  ctl_fixture_write_file (fixture, "people.csv", "Vem;Var\nNy Person;Almbackaskolan\nPer By;Tallmoskolan\n");
  ctl_fixture_run (fixture, "import e.samordna people.csv --mapping subject=people,Vem=person.name,Var=school");
  g_assert_cmpint (fixture->status, ==, 1);
  ctl_fixture_run (fixture, "import e.samordna people.csv --mapping subject=people,Vem=person.name,Var=school --skip-refused "
                "--save-refused refused.csv --language en");
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_nonnull (strstr (fixture->out, "people.csv: 1 new, 0 changed, 0 unchanged, 1 refused\n"));
  g_assert_true (ctl_fixture_has_file (fixture, "refused.csv"));
}

static void
test_import_that_is_refused_leaves_no_file (CtlFixture *fixture, gconstpointer data)
{
  ctl_fixture_write_file (fixture, "milestone.csv", "name;due_date\nA;x\nB;y\n");
  ctl_fixture_run (fixture, "import n.samordna milestone.csv");

  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_true (g_str_has_prefix (fixture->err, "milestone.csv:2: "));
  g_assert_nonnull (strstr (fixture->err, "(column due_date)\n"));
  g_assert_nonnull (strstr (fixture->err, "\nmilestone.csv:3: "));
  g_assert_cmpstr (fixture->out, ==, "");
  g_assert_false (ctl_fixture_has_file (fixture, "n.samordna"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ctl_fixture_init (argc, argv);

  CTL_TEST ("/ctl/imports", test_import);
  CTL_TEST ("/ctl/import-answers-in-json", test_import_answers_in_json);
  CTL_TEST ("/ctl/import-names-refused-columns", test_import_names_refused_columns);
  CTL_TEST ("/ctl/import-that-is-done-answers-in-json", test_import_that_is_done_answers_in_json);
  CTL_TEST ("/ctl/import-skips-and-saves-refused-rows", test_import_skips_and_saves_refused_rows);
  CTL_TEST ("/ctl/import-that-is-refused-leaves-no-file", test_import_that_is_refused_leaves_no_file);

  return g_test_run ();
}
