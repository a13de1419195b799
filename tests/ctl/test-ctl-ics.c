/* samordnactl: sessions out as a calendar, and a calendar in as sessions. */

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "ctl-fixture.h"

static char *
read_file (CtlFixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));

  return text;
}

static guint
count_events (const char *text)
{
  guint n = 0;

  for (const char *p = strstr (text, "BEGIN:VEVENT"); p != NULL; p = strstr (p + 1, "BEGIN:VEVENT"))
    n++;

  return n;
}

static guint
export_and_count (CtlFixture *fixture, const char *options, const char *name)
{
  g_autofree char *arguments = g_strdup_printf ("export e.samordna --format ics %s --output %s --language en", options, name);
  g_autofree char *text = NULL;

  ctl_fixture_run_well (fixture, arguments);
  text = read_file (fixture, name);
  g_assert_true (g_str_has_prefix (text, "BEGIN:VCALENDAR\r\n"));
  g_assert_true (g_str_has_suffix (text, "END:VCALENDAR\r\n"));

  return count_events (text);
}

/* The parts make the whole: every session has a school, and one coach. */
static void
test_export (CtlFixture *fixture, gconstpointer data)
{
  guint n_all, n_school, n_team;
  g_autofree char *note = NULL;

  ctl_fixture_run_well (fixture, "example e.samordna");
  n_all = export_and_count (fixture, "--note note.txt", "all.ics");
  note = read_file (fixture, "note.txt");
  g_assert_nonnull (strstr (note, "This is the first export of this calendar."));
  g_assert_null (strstr (fixture->out, "first export"));
  n_school = export_and_count (fixture, "--school 99000018", "school.ics");
  g_assert_nonnull (strstr (fixture->out, "first export"));
  n_team = export_and_count (fixture, "--school 99000018 --team F–3", "team.ics");
  g_assert_cmpuint (n_team, >, 0);
  g_assert_cmpuint (n_school, >, n_team);
  g_assert_cmpuint (n_all, >, n_school);

  /* Again, to a new name: nothing has changed. */
  export_and_count (fixture, "", "again.ics");
  g_assert_nonnull (strstr (fixture->out, "Nothing has changed since the last export"));
}

static void
test_coach (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *arguments = NULL;
  g_autofree char *text = NULL;
  g_autoptr (SamStore) store = NULL;
  g_autoptr (SamStatement) statement = NULL;
  g_autofree char *code = NULL;
  gint64 n_expected;

  ctl_fixture_run_well (fixture, "example e.samordna");
  store = ctl_fixture_open_store (fixture, "e.samordna");
  statement = sam_statement_new (sam_store_get_database (store),
                                 "SELECT code, count(*) FROM session JOIN person ON person.id = coach_id GROUP BY coach_id ORDER BY 2 DESC LIMIT 1",
                                 NULL);
  g_assert_true (sam_statement_step (statement, NULL));
  code = sam_statement_dup_text (statement, 0);
  n_expected = sam_statement_get_integer (statement, 1);
  g_clear_pointer (&statement, sam_statement_free);
  sam_store_close (store);
  arguments = g_strdup_printf ("--coach %s", code);
  g_assert_cmpint (export_and_count (fixture, arguments, "coach.ics"), ==, n_expected);
}

static void
test_refuses (CtlFixture *fixture, gconstpointer data)
{
  static const char *const wrong[] = {
    "export e.samordna --format ical --output a.ics",
    "export e.samordna --format ics --team F–3 --output a.ics",
    "export e.samordna --format ics --coach X --school 99000018 --output a.ics",
    "export e.samordna --note n.txt --output folder",
    "export e.samordna --format ics --without-coaching-text --output a.ics",
    "export e.samordna --format ics --output a.ics --note ./a.ics",
    "import e.samordna a.ics b.csv",
    "import e.samordna a.ics --mapping subject=people",
    "import e.samordna a.ics --team F–3",
    "import e.samordna a.csv --coach X",
  };

  ctl_fixture_run_well (fixture, "example e.samordna");
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_test_message ("%s", wrong[i]);
      ctl_fixture_run (fixture, wrong[i]);
      g_assert_cmpint (fixture->status, ==, 2);
      g_assert_false (ctl_fixture_has_file (fixture, "a.ics"));
    }
  ctl_fixture_run (fixture, "export e.samordna --format ics --school 99000018 --team Nowhere --output a.ics");
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_false (ctl_fixture_has_file (fixture, "a.ics"));
  /* A teacher is nobody's coach: neither an empty calendar, nor an option that is not heeded. */
  ctl_fixture_run (fixture, "export e.samordna --format ics --coach ALM-01 --output a.ics --language en");
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_nonnull (strstr (fixture->err, "is no coach"));
  g_assert_false (ctl_fixture_has_file (fixture, "a.ics"));

  /* A note that is in the way is said before anything is told. */
  ctl_fixture_write_file (fixture, "note.txt", "Theirs");
  ctl_fixture_run (fixture, "export e.samordna --format ics --output a.ics --note note.txt");
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_false (ctl_fixture_has_file (fixture, "a.ics"));
  ctl_fixture_run_well (fixture, "export e.samordna --format ics --output a.ics --language en");
  g_assert_nonnull (strstr (fixture->out, "first export"));
}

static const char foreign[] =
  "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
  "BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Handledning Almbackaskolan F–3\r\nDTSTART;TZID=Europe/Stockholm:20130327T150000\r\nDURATION:PT1H\r\n"
  "RRULE:FREQ=WEEKLY;COUNT=2\r\nEND:VEVENT\r\n"
  "BEGIN:VEVENT\r\nUID:b\r\nSUMMARY:Handledning\r\nDTSTART:20130320T140000Z\r\nDURATION:PT1H\r\nEND:VEVENT\r\n"
  "END:VCALENDAR\r\n";

static JsonObject *
import_as_json (CtlFixture *fixture, JsonParser *parser, const char *options, int status)
{
  g_autofree char *arguments = g_strdup_printf ("import e.samordna foreign.ics --json --language en %s", options);

  ctl_fixture_run (fixture, arguments);
  g_assert_cmpint (fixture->status, ==, status);
  g_assert_true (json_parser_load_from_data (parser, fixture->out, -1, NULL));

  return json_node_get_object (json_parser_get_root (parser));
}

static void
test_import (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *answer;
  JsonObject *event;

  ctl_fixture_run_well (fixture, "example e.samordna");
  ctl_fixture_write_file (fixture, "foreign.ics", foreign);

  /* All or nothing, unless it is said. */
  answer = import_as_json (fixture, parser, "", 1);
  g_assert_false (json_object_get_boolean_member (answer, "done"));
  g_assert_cmpint (json_object_get_int_member (answer, "new"), ==, 2);
  g_assert_cmpint (json_object_get_int_member (answer, "undecided"), ==, 1);
  event = json_array_get_object_element (json_object_get_array_member (answer, "events"), 1);
  g_assert_cmpstr (json_object_get_string_member (event, "date"), ==, "2013-03-27");
  g_assert_cmpstr (json_object_get_string_member (event, "time"), ==, "15:00");
  g_assert_cmpstr (json_object_get_string_member (event, "team"), ==, "Almbackaskolan F–3");

  ctl_fixture_run (fixture, "import e.samordna foreign.ics --dry-run --coach ALM-01 --language en");
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_nonnull (strstr (fixture->err, "is no coach"));
  /* The dash of the team's name is a hyphen on a keyboard. */
  answer = import_as_json (fixture, parser, "--dry-run --school 99000018 --team f-3", 0);
  g_assert_false (json_object_get_boolean_member (answer, "done"));
  g_assert_cmpint (json_object_get_int_member (answer, "new"), ==, 3);

  answer = import_as_json (fixture, parser, "--school 99000018 --team F–3", 0);
  g_assert_true (json_object_get_boolean_member (answer, "done"));
  answer = import_as_json (fixture, parser, "--school 99000018 --team F–3", 0);
  g_assert_cmpint (json_object_get_int_member (answer, "new"), ==, 0);
  g_assert_cmpint (json_object_get_int_member (answer, "present"), ==, 3);

  ctl_fixture_write_file (fixture, "broken.ics", "BEGIN:VCALENDAR\r\n");
  ctl_fixture_run (fixture, "import e.samordna broken.ics --language en");
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_nonnull (strstr (fixture->err, "broken off"));
  ctl_fixture_run_well (fixture, "check e.samordna");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ctl_fixture_init (argc, argv);

  CTL_TEST ("/ctl-ics/export", test_export);
  CTL_TEST ("/ctl-ics/export-of-a-coach", test_coach);
  CTL_TEST ("/ctl-ics/refuses", test_refuses);
  CTL_TEST ("/ctl-ics/import", test_import);

  return g_test_run ();
}
