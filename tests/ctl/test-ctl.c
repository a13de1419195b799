/* samordnactl as a person or a script runs it: a process, no display, exit
 * codes, and what it writes where.
 */

#define _GNU_SOURCE /* memmem */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "sam-store.h"

static char *program;

typedef struct
{
  char *folder;
  char *out;
  char *err;
  int   status;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("samordnactl-XXXXXX", &error);
  g_assert_no_error (error);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }

  g_remove (path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  remove_tree (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->out);
  g_free (fixture->err);
}

/* Runs it in the fixture's folder; @arguments by spaces, output to @output or kept. */
static void
run_to (Fixture *fixture, const char *arguments, const char *output)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_auto (GStrv) split = g_strsplit (arguments, " ", -1);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (argv, program);
  for (guint i = 0; split[i] != NULL; i++)
    {
      if (*split[i] != '\0')
        g_ptr_array_add (argv, split[i]);
    }
  g_ptr_array_add (argv, NULL);

  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE
                                        | (output == NULL ? G_SUBPROCESS_FLAGS_STDOUT_PIPE : G_SUBPROCESS_FLAGS_NONE));
  if (output != NULL)
    g_subprocess_launcher_set_stdout_file_path (launcher, output);
  g_subprocess_launcher_set_cwd (launcher, fixture->folder);
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");

  /* A leak checker that was told of leaks elsewhere would list them on stderr. */
  if (g_getenv ("LSAN_OPTIONS") != NULL)
    {
      g_autofree char *options = g_strconcat (g_getenv ("LSAN_OPTIONS"), ":print_suppressions=0", NULL);

      g_subprocess_launcher_setenv (launcher, "LSAN_OPTIONS", options, TRUE);
    }

  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv->pdata, &error);
  g_assert_no_error (error);

  g_clear_pointer (&fixture->out, g_free);
  g_clear_pointer (&fixture->err, g_free);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &fixture->out, &fixture->err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  fixture->status = g_subprocess_get_exit_status (process);
}

static void
run (Fixture *fixture, const char *arguments)
{
  run_to (fixture, arguments, NULL);
}

static void
run_well (Fixture *fixture, const char *arguments)
{
  run (fixture, arguments);
  g_assert_cmpstr (fixture->err, ==, "");
  g_assert_cmpint (fixture->status, ==, 0);
}

static void
write_file (Fixture *fixture, const char *name, const char *contents)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, contents, -1, &error);
  g_assert_no_error (error);
}

static gboolean
has_file (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

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
test_figures_as_json (Fixture *fixture, gconstpointer data)
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

  run_well (fixture, "example e.samordna");
  run_well (fixture, "figures e.samordna --as-of 2012-12-14 --language sv --json");
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
test_figures_as_a_table (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) lines = NULL;
  g_autofree char *opening = NULL;
  glong columns = 0;

  run_well (fixture, "example e.samordna");
  run_well (fixture, "figures e.samordna --language en");
  opening = g_strdup (fixture->out);

  /* The example opens as of its own day. */
  run_well (fixture, "figures e.samordna --language en --as-of 2012-12-14");
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

  run_well (fixture, "figures e.samordna --school 99000018 --language en");
  g_assert_nonnull (strstr (fixture->out, "4 / 4"));
}

static void
test_calendar (Fixture *fixture, gconstpointer data)
{
  static const char expected[] =
    "date,iso_week,kind,name\n"
    "2012-12-30,2012-W52,weekend,\n"
    "2012-12-31,2013-W01,outside_term,New Year’s Eve\n"
    "2013-01-01,2013-W01,public_holiday,New Year’s Day\n";

  run_well (fixture, "example e.samordna");
  run_well (fixture, "calendar e.samordna --from 2012-12-30 --to 2013-01-01 --language en");
  g_assert_cmpstr (fixture->out, ==, expected);

  /* Sportlov is week 9 for the programme, and week 8 where Björkhagsskolan lies. */
  run_well (fixture, "calendar e.samordna --from 2013-02-25 --to 2013-02-25");
  g_assert_nonnull (strstr (fixture->out, "2013-02-25,2013-W09,break,Sportlov\n"));
  run_well (fixture, "calendar e.samordna --school 99000026 --from 2013-02-18 --to 2013-02-25");
  g_assert_nonnull (strstr (fixture->out, "2013-02-18,2013-W08,break,Sportlov\n"));
  g_assert_nonnull (strstr (fixture->out, "2013-02-25,2013-W09,school_day,\n"));
  run_well (fixture, "calendar e.samordna --school 99000026 --from 2012-09-21 --to 2012-09-21");
  g_assert_nonnull (strstr (fixture->out, "study_day,Kompetensutveckling\n"));
}

/* Who opens it in a spreadsheet gets a name, not a formula. */
static void
test_calendar_holds_no_formula (Fixture *fixture, gconstpointer data)
{
  write_file (fixture, "term.csv", "term;from_date;to_date\n2013-vt;2013-01-10;2013-06-14\n");
  write_file (fixture, "day_off.csv",
              "kind;name;from_date;to_date\nbreak;'=1+1;2013-02-25;2013-02-25\nbreak;Lov, kort;2013-02-26;2013-02-26\n");
  run_well (fixture, "import n.samordna term.csv day_off.csv");
  run_well (fixture, "calendar n.samordna --from 2013-02-25 --to 2013-02-26");
  g_assert_nonnull (strstr (fixture->out, ",break,'=1+1\n"));
  g_assert_nonnull (strstr (fixture->out, ",break,\"Lov, kort\"\n"));
}

/* For nobody but the user, and in nobody's place. */
static void
test_writes_what_is_held (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "o.html", NULL);
  g_autofree char *text = NULL;
  GStatBuf status;

  run_well (fixture, "example e.samordna");
  run_well (fixture, "person e.samordna ALM-01 --output o.html");
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  write_file (fixture, "o.html", "Theirs");
  run (fixture, "person e.samordna ALM-01 --output o.html");
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "Theirs");
}

static void
test_check (Fixture *fixture, gconstpointer data)
{
  run_well (fixture, "example e.samordna");
  run_well (fixture, "check e.samordna");
  g_assert_cmpstr (fixture->out, ==, "ok\n");
}

static void
test_report (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "o.pdf", NULL);
  g_autofree char *contents = NULL;

  run_well (fixture, "example e.samordna");
  run_well (fixture, "report e.samordna progress-overview --language sv --output o.pdf");
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
}

static void
test_import (Fixture *fixture, gconstpointer data)
{
  write_file (fixture, "programme.csv", "name;start_date\nProvet;2012-08-01\n");
  write_file (fixture, "organiser.csv", "name,kind\nÖrvik,municipality\n");

  run_well (fixture, "import n.samordna programme.csv organiser.csv --dry-run");
  g_assert_false (has_file (fixture, "n.samordna"));

  run_well (fixture, "import n.samordna programme.csv organiser.csv --language en");
  g_assert_nonnull (strstr (fixture->out, "organiser.csv: 1 new, 0 changed, 0 unchanged, 0 refused\n"));
  run_well (fixture, "import n.samordna . --language en");
  g_assert_nonnull (strstr (fixture->out, "organiser.csv: 0 new, 0 changed, 1 unchanged, 0 refused\n"));
  run_well (fixture, "check n.samordna");
}

static void
test_import_answers_in_json (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *answer;

  run_well (fixture, "example e.samordna");
  write_file (fixture, "people.csv",
              "Namn\tSkola\tVem\nNy Person\tAlmbackaskolan\tx\nEva Ek\tAlmbackskolan\ty\nPer By\tTallmoskolan\tz\n");
  run_well (fixture, "import e.samordna people.csv --dry-run --json --language en");
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

static void
import_as_json (Fixture *fixture, const char *options, int status, gboolean is_done)
{
  g_autofree char *arguments = g_strconcat ("import e.samordna people.csv --json --language en", options, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *answer;

  run (fixture, arguments);
  g_assert_cmpint (fixture->status, ==, status);
  g_assert_true (json_parser_load_from_data (parser, fixture->out, -1, NULL));
  answer = json_node_get_object (json_parser_get_root (parser));
  g_assert_true (json_object_get_boolean_member (answer, "done") == is_done);
  g_assert_cmpint (json_object_get_int_member (answer, "new"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (answer, "refused"), ==, 1);
}

/* JSON says what was done, and whether it was: never in silence. */
static void
test_import_that_is_done_answers_in_json (Fixture *fixture, gconstpointer data)
{
  run_well (fixture, "example e.samordna");
  write_file (fixture, "people.csv", "Namn\tSkola\nNyperson\tAlmbackaskolan\nPer By\tTallmoskolan\n");

  import_as_json (fixture, "", 1, FALSE);
  g_assert_nonnull (strstr (fixture->err, "1 row was refused, so nothing was read in."));
  import_as_json (fixture, " --dry-run", 0, FALSE);
  run (fixture, "person e.samordna Nyperson");
  g_assert_cmpint (fixture->status, ==, 1);
  import_as_json (fixture, " --skip-refused", 0, TRUE);
  run_well (fixture, "person e.samordna Nyperson");
}

static void
test_import_skips_and_saves_refused_rows (Fixture *fixture, gconstpointer data)
{
  run_well (fixture, "example e.samordna");
  write_file (fixture, "people.csv", "Vem;Var\nNy Person;Almbackaskolan\nPer By;Tallmoskolan\n");
  run (fixture, "import e.samordna people.csv --mapping subject=people,Vem=person.name,Var=school");
  g_assert_cmpint (fixture->status, ==, 1);
  run (fixture, "import e.samordna people.csv --mapping subject=people,Vem=person.name,Var=school --skip-refused "
                "--save-refused refused.csv --language en");
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_nonnull (strstr (fixture->out, "people.csv: 1 new, 0 changed, 0 unchanged, 1 refused\n"));
  g_assert_true (has_file (fixture, "refused.csv"));
}

/* Totals stay true, for any day, and the name is nowhere. */
static void
test_erases_a_person (Fixture *fixture, gconstpointer data)
{
  static const char *const commands[] = {
    "figures e.samordna --json --as-of 2012-09-14", "figures e.samordna --json --as-of 2012-12-14",
    "figures e.samordna --json --as-of 2013-05-31", "figures e.samordna --json --as-of 2013-08-31",
    "figures e.samordna --json --school 99000018", "figures e.samordna --json --school 99000026 --as-of 2013-05-31",
  };
  /* A teacher with a cycle, and a coach of sessions and cycles. */
  static const struct
  {
    const char *code;
    const char *email;
  } people[] = { { "ALM-01", "eva-lotta.ask" }, { "H01", "annika.lund@" } };
  char *before[G_N_ELEMENTS (commands)];
  g_autofree char *path = g_build_filename (fixture->folder, "e.samordna", NULL);
  g_autofree char *aside = g_build_filename (fixture->folder, "e.before-restore-1.samordna", NULL);

  run_well (fixture, "example e.samordna");
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      run_well (fixture, commands[i]);
      before[i] = g_strdup (fixture->out);
    }
  /* What the program itself kept is named afterwards, not taken. */
  write_file (fixture, "e.before-restore-1.samordna", "older");

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autofree char *person = g_strdup_printf ("person e.samordna %s --json", people[i].code);
      g_autofree char *erase = g_strdup_printf ("erase e.samordna %s --language en", people[i].code);
      g_autofree char *dry_run = g_strconcat (erase, " --dry-run", NULL);
      g_autofree char *bytes = NULL;
      gsize length;

      run_well (fixture, person);
      g_assert_nonnull (strstr (fixture->out, people[i].email));
      run_well (fixture, dry_run);
      run_well (fixture, person);
      run_well (fixture, erase);
      g_assert_nonnull (strstr (fixture->out, "e.before-restore-1.samordna"));
      g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));
      run (fixture, person);
      g_assert_cmpint (fixture->status, ==, 1);
      g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
      g_assert_null (memmem (bytes, length, people[i].email, strlen (people[i].email)));
    }
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      run_well (fixture, commands[i]);
      g_assert_cmpstr (fixture->out, ==, before[i]);
      g_free (before[i]);
    }
  run_well (fixture, "history e.samordna --language en");
  g_assert_nonnull (strstr (fixture->out, "Erase person"));
  g_assert_null (strstr (fixture->out, "Annika"));
  run_well (fixture, "check e.samordna");
}

static SamStore *
open_store (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  SamStore *store = sam_store_open (path, &error);

  g_assert_no_error (error);

  return store;
}

/* Somebody reads all the while: the person is erased, the file is not clean yet, and the backups are named all the same. */
static void
test_names_backups_of_an_erasure_that_is_not_finished (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "e.samordna", NULL);
  g_autoptr (SamStore) store = NULL;
  g_autoptr (SamDatabase) reader = NULL;
  SamStatement *statement;

  run_well (fixture, "example e.samordna");
  write_file (fixture, "e.before-restore-1.samordna", "older");
  /* Left as by somebody who reads when the last window closes. */
  store = open_store (fixture, "e.samordna");
  g_assert_true (sam_database_execute (sam_store_get_database (store), "UPDATE person SET name = name", NULL));
  reader = sam_database_open_reader (path, NULL);
  g_assert_nonnull (reader);
  statement = sam_statement_new (reader, "SELECT name FROM person", NULL);
  g_assert_true (sam_statement_step (statement, NULL));
  sam_store_close (store);

  run (fixture, "erase e.samordna ALM-01 --language en");
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_nonnull (strstr (fixture->err, "The person is erased"));
  g_assert_nonnull (strstr (fixture->out, "e.before-restore-1.samordna"));
  sam_statement_free (statement);
  run (fixture, "person e.samordna ALM-01");
  g_assert_cmpint (fixture->status, ==, 1);
}

/* The change before it is told of, and the one after it. */
static void
test_history_tells_of_what_is_damaged (Fixture *fixture, gconstpointer data)
{
  static const char *const commands[] = { "history n.samordna --language en", "history n.samordna --json --language en" };
  g_autoptr (SamStore) store = NULL;
  g_autoptr (GError) error = NULL;

  write_file (fixture, "programme.csv", "name;start_date\nProvet;2012-08-01\n");
  write_file (fixture, "one.csv", "name,kind\nEtt,municipality\n");
  write_file (fixture, "two.csv", "name,kind\nTvå,municipality\n");
  run_well (fixture, "import n.samordna programme.csv");
  run_well (fixture, "import n.samordna one.csv --mapping subject=organiser");
  run_well (fixture, "import n.samordna two.csv --mapping subject=organiser");
  store = open_store (fixture, "n.samordna");
  g_assert_true (sam_database_execute (sam_store_get_database (store),
                                       "UPDATE journal SET changeset = x'54' WHERE seq = (SELECT max (seq) - 1 FROM journal)",
                                       &error));
  sam_store_close (store);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      run (fixture, commands[i]);
      g_assert_cmpint (fixture->status, ==, 1);
      g_assert_true (g_str_has_prefix (fixture->err, "samordnactl: This change cannot be read"));
      g_assert_nonnull (strstr (fixture->out, "Provet"));
      g_assert_null (strstr (fixture->out, "Ett"));
      g_assert_nonnull (strstr (fixture->out, "This change cannot be read"));
      g_assert_nonnull (strstr (fixture->out, "Två"));
    }
}

static void
test_copies_and_exports (Fixture *fixture, gconstpointer data)
{
  run_well (fixture, "example e.samordna");
  run_well (fixture, "backup e.samordna --output copy.samordna");
  run_well (fixture, "check copy.samordna");
  run (fixture, "backup e.samordna --output copy.samordna");
  g_assert_cmpint (fixture->status, ==, 1);
  run_well (fixture, "export e.samordna --output out");
  run_well (fixture, "import again.samordna out --language en");
  run_well (fixture, "export e.samordna --output book --format xlsx");
  g_assert_true (has_file (fixture, "book/programme.xlsx"));
  run (fixture, "export e.samordna --output out");
  g_assert_cmpint (fixture->status, ==, 1);
  run (fixture, "export e.samordna --output x --format ods");
  g_assert_cmpint (fixture->status, ==, 2);
  run_well (fixture, "history again.samordna --limit 1 --language en");
  g_assert_nonnull (strstr (fixture->out, "Import"));
}

static void
test_import_that_is_refused_leaves_no_file (Fixture *fixture, gconstpointer data)
{
  write_file (fixture, "milestone.csv", "name;due_date\nA;x\nB;y\n");
  run (fixture, "import n.samordna milestone.csv");

  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_true (g_str_has_prefix (fixture->err, "milestone.csv:2: "));
  g_assert_nonnull (strstr (fixture->err, "(column due_date)\n"));
  g_assert_nonnull (strstr (fixture->err, "\nmilestone.csv:3: "));
  g_assert_cmpstr (fixture->out, ==, "");
  g_assert_false (has_file (fixture, "n.samordna"));
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
test_fails_in_one_line (Fixture *fixture, gconstpointer data)
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
    { "report e.samordna progress-overview --output tables", 1 },
    { "figures tables", 1 },
    { "import e.samordna tables", 1 },
  };
  g_autofree char *folder = NULL;

  run_well (fixture, "example e.samordna");
  write_file (fixture, "notes.txt", "No programme.\n");
  /* A folder where a file should be: nobody can read that, not even root. */
  folder = g_build_filename (fixture->folder, "tables", "team.csv", NULL);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("samordnactl %s", cases[i].arguments);
      run (fixture, cases[i].arguments);
      g_assert_cmpint (fixture->status, ==, cases[i].status);
      g_assert_cmpstr (fixture->out, ==, "");
      g_assert_cmpuint (count_lines (fixture->err), ==, 1);
      g_assert_true (g_str_has_prefix (fixture->err, "samordnactl: "));
      if (cases[i].status == 2)
        g_assert_nonnull (strstr (fixture->err, "--help"));
    }

  /* What was tried did no harm. */
  run_well (fixture, "check e.samordna");
}

static void
test_says_when_the_disk_is_full (Fixture *fixture, gconstpointer data)
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

  run_well (fixture, "example e.samordna");
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      run_to (fixture, commands[i], "/dev/full");
      g_assert_cmpint (fixture->status, ==, 1);
      g_assert_cmpuint (count_lines (fixture->err), ==, 1);
    }
}

/* From the build folder, with nothing set: as somebody types it. */
static void
test_speaks_swedish_before_it_is_installed (Fixture *fixture, gconstpointer data)
{
  g_unsetenv ("SAMORDNA_LOCALE_DIR");
  run_well (fixture, "example e.samordna --language sv");
  run_well (fixture, "figures e.samordna --as-of 2012-12-14 --language sv");
  g_assert_nonnull (strstr (fixture->out, "Per 14 december 2012"));
  g_assert_nonnull (strstr (fixture->out, "Skolor med grupphandledning"));
}

static void
test_says_what_it_is (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "example", "import", "figures", "report", "calendar", "export", "person", "erase", "history",
                                        "backup", "check" };

  run_well (fixture, "--version");
  g_assert_true (g_str_has_prefix (fixture->out, "samordnactl "));

  run_well (fixture, "--help");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *usage = g_strdup_printf ("samordnactl %s FILE", names[i]);

      g_assert_nonnull (strstr (fixture->out, usage));
    }

  run_well (fixture, "figures --help");
  g_assert_nonnull (strstr (fixture->out, "samordnactl figures [OPTION…] FILE"));
  g_assert_nonnull (strstr (fixture->out, "--as-of"));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  program = g_canonicalize_filename (argv[1], NULL);

  ADD ("/ctl/prints-figures-as-json", test_figures_as_json);
  ADD ("/ctl/prints-figures-as-a-table", test_figures_as_a_table);
  ADD ("/ctl/prints-the-calendar", test_calendar);
  ADD ("/ctl/prints-a-calendar-without-formulas", test_calendar_holds_no_formula);
  ADD ("/ctl/checks-a-file", test_check);
  ADD ("/ctl/writes-a-report", test_report);
  ADD ("/ctl/imports", test_import);
  ADD ("/ctl/erases-a-person", test_erases_a_person);
  ADD ("/ctl/names-backups-of-an-erasure-that-is-not-finished", test_names_backups_of_an_erasure_that_is_not_finished);
  ADD ("/ctl/history-tells-of-what-is-damaged", test_history_tells_of_what_is_damaged);
  ADD ("/ctl/copies-and-exports", test_copies_and_exports);
  ADD ("/ctl/writes-what-is-held-about-a-person", test_writes_what_is_held);
  ADD ("/ctl/import-answers-in-json", test_import_answers_in_json);
  ADD ("/ctl/import-that-is-done-answers-in-json", test_import_that_is_done_answers_in_json);
  ADD ("/ctl/import-skips-and-saves-refused-rows", test_import_skips_and_saves_refused_rows);
  ADD ("/ctl/import-that-is-refused-leaves-no-file", test_import_that_is_refused_leaves_no_file);
  ADD ("/ctl/fails-in-one-line", test_fails_in_one_line);
  ADD ("/ctl/says-when-the-disk-is-full", test_says_when_the_disk_is_full);
  ADD ("/ctl/speaks-swedish-before-it-is-installed", test_speaks_swedish_before_it_is_installed);
  ADD ("/ctl/says-what-it-is", test_says_what_it_is);

  return g_test_run ();
}
