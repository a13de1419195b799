/* samordnactl as a person or a script runs it: a process, no display, exit
 * codes, and what it writes where.
 */

#define _GNU_SOURCE /* memmem */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "ctl-fixture.h"

static JsonObject *
find_figure (JsonArray *figures, const char *id)
{
  for (guint i = 0; i < json_array_get_length (figures); i++)
    {
      JsonObject *figure = json_array_get_object_element (figures, i);

      if (g_strcmp0 (json_object_get_string_member (figure, "id"), id) == 0)
        return figure;
    }

  g_error ("no figure %s", id);
}

static void
test_figures_as_json (CtlFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *id;
    int         numerator;
    int         denominator; /* -1: null */
    const char *display;
  } cases[] = {
    { "F1", 10, 10, "100\xc2\xa0%" },  { "F2", 34, 34, "100\xc2\xa0%" }, { "F3", 10, 10, "100\xc2\xa0%" },
    { "F3.cannot_be_judged", 0, -1, "0" }, { "F4", 2, 10, "20,0\xc2\xa0%" },
    { "F4.about_to_start", 2, -1, "2" },  { "F4.planned", 4, -1, "4" },
  };
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonArray *figures;

  ctl_fixture_run_well (fixture, "example e.samordna");
  ctl_fixture_run_well (fixture, "figures e.samordna --as-of 2012-12-14 --language sv --json");
  json_parser_load_from_data (parser, fixture->out, -1, &error);
  g_assert_no_error (error);
  figures = json_node_get_array (json_parser_get_root (parser));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      JsonObject *figure = find_figure (figures, cases[i].id);

      g_assert_cmpint (json_object_get_int_member (figure, "numerator"), ==, cases[i].numerator);
      if (cases[i].denominator < 0)
        g_assert_true (json_object_get_null_member (figure, "denominator"));
      else
        g_assert_cmpint (json_object_get_int_member (figure, "denominator"), ==, cases[i].denominator);
      g_assert_cmpstr (json_object_get_string_member (figure, "display"), ==, cases[i].display);
    }
}

static void
test_figures_as_a_table (CtlFixture *fixture, gconstpointer data)
{
  g_auto (GStrv) lines = NULL;
  g_autofree char *opening = NULL;
  glong columns = 0;

  ctl_fixture_run_well (fixture, "example e.samordna");
  ctl_fixture_run_well (fixture, "figures e.samordna --language en");
  opening = g_strdup (fixture->out);

  /* The example opens as of its own day. */
  ctl_fixture_run_well (fixture, "figures e.samordna --language en --as-of 2012-12-14");
  g_assert_cmpstr (fixture->out, ==, opening);
  g_assert_true (g_str_has_prefix (opening, "As of 14 December 2012\n"));

  lines = g_strsplit (opening, "\n", -1);
  g_assert_true (g_str_has_prefix (lines[1], "F1 "));
  for (guint i = 1; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      /* The displays end in one column, and counts after them in another. */
      const char *slash = strstr (lines[i], " / ");

      if (slash == NULL)
        continue;
      if (columns == 0)
        columns = g_utf8_strlen (lines[i], -1);
      g_assert_cmpint (g_utf8_strlen (lines[i], -1), ==, columns);
    }
  g_assert_cmpint (columns, >, 0);

  ctl_fixture_run_well (fixture, "figures e.samordna --school 99000018 --language en");
  g_assert_nonnull (strstr (fixture->out, "4 / 4"));
}

static void
test_calendar (CtlFixture *fixture, gconstpointer data)
{
  static const char expected[] =
    "date,iso_week,kind,name\n"
    "2012-12-30,2012-W52,weekend,\n"
    "2012-12-31,2013-W01,outside_term,New Year’s Eve\n"
    "2013-01-01,2013-W01,public_holiday,New Year’s Day\n";

  ctl_fixture_run_well (fixture, "example e.samordna");
  ctl_fixture_run_well (fixture, "calendar e.samordna --from 2012-12-30 --to 2013-01-01 --language en");
  g_assert_cmpstr (fixture->out, ==, expected);

  /* Sportlov is week 9 for the programme, and week 8 where Björkhagsskolan lies. */
  ctl_fixture_run_well (fixture, "calendar e.samordna --from 2013-02-25 --to 2013-02-25");
  g_assert_nonnull (strstr (fixture->out, "2013-02-25,2013-W09,break,Sportlov\n"));
  ctl_fixture_run_well (fixture, "calendar e.samordna --school 99000026 --from 2013-02-18 --to 2013-02-25");
  g_assert_nonnull (strstr (fixture->out, "2013-02-18,2013-W08,break,Sportlov\n"));
  g_assert_nonnull (strstr (fixture->out, "2013-02-25,2013-W09,school_day,\n"));
  ctl_fixture_run_well (fixture, "calendar e.samordna --school 99000026 --from 2012-09-21 --to 2012-09-21");
  g_assert_nonnull (strstr (fixture->out, "study_day,Kompetensutveckling\n"));
}

/* Who opens it in a spreadsheet gets a name, not a formula. */
static void
test_calendar_holds_no_formula (CtlFixture *fixture, gconstpointer data)
{
  ctl_fixture_write_file (fixture, "term.csv", "term;from_date;to_date\n2013-vt;2013-01-10;2013-06-14\n");
  ctl_fixture_write_file (fixture, "day_off.csv",
              "kind;name;from_date;to_date\nbreak;'=1+1;2013-02-25;2013-02-25\nbreak;Lov, kort;2013-02-26;2013-02-26\n");
  ctl_fixture_run_well (fixture, "import n.samordna term.csv day_off.csv");
  ctl_fixture_run_well (fixture, "calendar n.samordna --from 2013-02-25 --to 2013-02-26");
  g_assert_nonnull (strstr (fixture->out, ",break,'=1+1\n"));
  g_assert_nonnull (strstr (fixture->out, ",break,\"Lov, kort\"\n"));
}

static void
test_check (CtlFixture *fixture, gconstpointer data)
{
  ctl_fixture_run_well (fixture, "example e.samordna");
  ctl_fixture_run_well (fixture, "check e.samordna");
  g_assert_cmpstr (fixture->out, ==, "ok\n");
}

static void
test_report (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "o.pdf", NULL);
  g_autofree char *contents = NULL;

  ctl_fixture_run_well (fixture, "example e.samordna");
  ctl_fixture_run_well (fixture, "report e.samordna progress-overview --language sv --output o.pdf");
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
}

/* The change before it is told of, and the one after it. */
static void
test_history_tells_of_what_is_damaged (CtlFixture *fixture, gconstpointer data)
{
  static const char *const commands[] = { "history n.samordna --language en", "history n.samordna --json --language en" };
  g_autoptr (SamStore) store = NULL;
  g_autoptr (GError) error = NULL;

  ctl_fixture_write_file (fixture, "programme.csv", "name;start_date\nProvet;2012-08-01\n");
  ctl_fixture_write_file (fixture, "one.csv", "name,kind\nEtt,municipality\n");
  ctl_fixture_write_file (fixture, "two.csv", "name,kind\nTvå,municipality\n");
  ctl_fixture_run_well (fixture, "import n.samordna programme.csv");
  ctl_fixture_run_well (fixture, "import n.samordna one.csv --mapping subject=organiser");
  ctl_fixture_run_well (fixture, "import n.samordna two.csv --mapping subject=organiser");
  store = ctl_fixture_open_store (fixture, "n.samordna");
  g_assert_true (sam_database_execute (sam_store_get_database (store),
                                       "UPDATE journal SET changeset = x'54' WHERE seq = (SELECT max (seq) - 1 FROM journal)",
                                       &error));
  sam_store_close (store);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      ctl_fixture_run (fixture, commands[i]);
      g_assert_cmpint (fixture->status, ==, 1);
      g_assert_true (g_str_has_prefix (fixture->err, "samordnactl: This change cannot be read"));
      g_assert_nonnull (strstr (fixture->out, "Provet"));
      g_assert_null (strstr (fixture->out, "Ett"));
      g_assert_nonnull (strstr (fixture->out, "This change cannot be read"));
      g_assert_nonnull (strstr (fixture->out, "Två"));
    }
}

static void
test_copies_and_exports (CtlFixture *fixture, gconstpointer data)
{
  ctl_fixture_run_well (fixture, "example e.samordna");
  ctl_fixture_run_well (fixture, "backup e.samordna --output copy.samordna");
  ctl_fixture_run_well (fixture, "check copy.samordna");
  ctl_fixture_run (fixture, "backup e.samordna --output copy.samordna");
  g_assert_cmpint (fixture->status, ==, 1);
  ctl_fixture_run_well (fixture, "export e.samordna --output out");
  ctl_fixture_run_well (fixture, "import again.samordna out --language en");
  ctl_fixture_run_well (fixture, "export e.samordna --output book --format xlsx");
  g_assert_true (ctl_fixture_has_file (fixture, "book/programme.xlsx"));
  ctl_fixture_run_well (fixture, "export e.samordna --output mine/own.xlsx --format xlsx");
  g_assert_true (ctl_fixture_has_file (fixture, "mine/own.xlsx"));
  ctl_fixture_run (fixture, "export e.samordna --output out");
  g_assert_cmpint (fixture->status, ==, 1);
  ctl_fixture_run (fixture, "export e.samordna --output x --format ods");
  g_assert_cmpint (fixture->status, ==, 2);
  ctl_fixture_run_well (fixture, "history again.samordna --limit 1 --language en");
  g_assert_nonnull (strstr (fixture->out, "Import"));
}

static guint
count_lines (const char *text)
{
  guint n = 0;

  for (const char *c = text; *c != '\0'; c++)
    n += *c == '\n';

  return n;
}

static void
test_fails_in_one_line (CtlFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *arguments;
    int         status;
  } cases[] = {
    { "", 2 },
    { "bake", 2 },
    { "example", 2 },
    { "figures", 2 },
    { "figures e.samordna --as-of tomorrow", 2 },
    { "figures e.samordna --as-of 2013-02-29", 2 },
    { "figures e.samordna --language fr", 2 },
    { "figures e.samordna --colour", 2 },
    { "import e.samordna", 2 },
    { "report e.samordna progress-overview", 2 },
    { "report e.samordna poem --output o.pdf", 2 },
    { "person e.samordna", 2 },
    { "person e.samordna ALM-01 --output o.pdf", 2 },
    { "person e.samordna Nobody", 1 },
    { "erase e.samordna", 2 },
    { "erase e.samordna Nobody", 1 },
    { "calendar e.samordna --from 2012-12-14", 2 },
    { "calendar e.samordna --from 2012-12-14 --to 2012-12-13", 2 },
    { "check", 2 },
    { "example e.samordna", 1 },
    { "figures missing.samordna", 1 },
    { "figures e.samordna --school 12345678", 1 },
    { "calendar e.samordna --school 12345678 --from 2012-12-14 --to 2012-12-14", 1 },
    { "check notes.txt", 1 },
    { "import e.samordna missing", 1 },
    { "report e.samordna progress-overview --output missing/o.pdf", 1 },
    { "report e.samordna progress-overview --output tables", 2 },
    { "report e.samordna progress-overview --output folder.pdf", 1 },
    { "figures tables", 1 },
    { "import e.samordna tables", 1 },
  };
  g_autofree char *folder = NULL;

  ctl_fixture_run_well (fixture, "example e.samordna");
  ctl_fixture_write_file (fixture, "notes.txt", "No programme.\n");
  /* A folder where a file should be: nobody can read that, not even root. */
  folder = g_build_filename (fixture->folder, "tables", "team.csv", NULL);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_free (folder);
  folder = g_build_filename (fixture->folder, "folder.pdf", NULL);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("samordnactl %s", cases[i].arguments);
      ctl_fixture_run (fixture, cases[i].arguments);
      g_assert_cmpint (fixture->status, ==, cases[i].status);
      g_assert_cmpstr (fixture->out, ==, "");
      g_assert_cmpuint (count_lines (fixture->err), ==, 1);
      g_assert_true (g_str_has_prefix (fixture->err, "samordnactl: "));
      if (cases[i].status == 2)
        g_assert_nonnull (strstr (fixture->err, "--help"));
    }

  /* What was tried did no harm. */
  ctl_fixture_run_well (fixture, "check e.samordna");
}

static void
test_says_when_the_disk_is_full (CtlFixture *fixture, gconstpointer data)
{
  static const char *const commands[] = {
    "figures e.samordna", "figures e.samordna --json", "calendar e.samordna --from 2012-01-01 --to 2013-12-31",
    "check e.samordna", "--help",
  };

  if (!g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("There is no /dev/full");
      return;
    }

  ctl_fixture_run_well (fixture, "example e.samordna");
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      ctl_fixture_run_to (fixture, commands[i], "/dev/full");
      g_assert_cmpint (fixture->status, ==, 1);
      g_assert_cmpuint (count_lines (fixture->err), ==, 1);
    }
}

/* From the build folder, with nothing set: as somebody types it. */
static void
test_speaks_swedish_before_it_is_installed (CtlFixture *fixture, gconstpointer data)
{
  g_unsetenv ("SAMORDNA_LOCALE_DIR");
  ctl_fixture_run_well (fixture, "example e.samordna --language sv");
  ctl_fixture_run_well (fixture, "figures e.samordna --as-of 2012-12-14 --language sv");
  g_assert_nonnull (strstr (fixture->out, "Per 14 december 2012"));
  g_assert_nonnull (strstr (fixture->out, "Skolor med grupphandledning"));
}

static void
test_says_what_it_is (CtlFixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "example", "import", "figures", "report", "calendar", "export", "person", "erase", "history",
                                        "backup", "check" };

  ctl_fixture_run_well (fixture, "--version");
  g_assert_true (g_str_has_prefix (fixture->out, "samordnactl "));

  ctl_fixture_run_well (fixture, "--help");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *usage = g_strdup_printf ("samordnactl %s FILE", names[i]);

      g_assert_nonnull (strstr (fixture->out, usage));
    }

  ctl_fixture_run_well (fixture, "figures --help");
  g_assert_nonnull (strstr (fixture->out, "samordnactl figures [OPTION…] FILE"));
  g_assert_nonnull (strstr (fixture->out, "--as-of"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ctl_fixture_init (argc, argv);

  CTL_TEST ("/ctl/prints-figures-as-json", test_figures_as_json);
  CTL_TEST ("/ctl/prints-figures-as-a-table", test_figures_as_a_table);
  CTL_TEST ("/ctl/prints-the-calendar", test_calendar);
  CTL_TEST ("/ctl/prints-a-calendar-without-formulas", test_calendar_holds_no_formula);
  CTL_TEST ("/ctl/checks-a-file", test_check);
  CTL_TEST ("/ctl/writes-a-report", test_report);
  CTL_TEST ("/ctl/history-tells-of-what-is-damaged", test_history_tells_of_what_is_damaged);
  CTL_TEST ("/ctl/copies-and-exports", test_copies_and_exports);
  CTL_TEST ("/ctl/fails-in-one-line", test_fails_in_one_line);
  CTL_TEST ("/ctl/says-when-the-disk-is-full", test_says_when_the_disk_is_full);
  CTL_TEST ("/ctl/speaks-swedish-before-it-is-installed", test_speaks_swedish_before_it_is_installed);
  CTL_TEST ("/ctl/says-what-it-is", test_says_what_it_is);

  return g_test_run ();
}
