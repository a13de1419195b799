/* Reports that are fixed: they stay as they were, whatever becomes of the file. */
#include <string.h>
#include <unistd.h>

#include "ctl-fixture.h"

#define COACH "Annika Lund"
#define COACH_CODE "H01"

static char *
read_file (CtlFixture *fixture, const char *name, gsize *length)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, length, &error));
  g_assert_no_error (error);

  return contents;
}

static char *
get_text (CtlFixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  const char *argv[] = { program, "-layout", path, "-", NULL };
  char *text = NULL;

  if (program == NULL)
    return NULL;
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, 0, NULL, NULL, &text, NULL, NULL, NULL));

  return text;
}

static void
test_fixes (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  ctl_fixture_run_well (fixture, "example e.samordna");
  ctl_fixture_run_well (fixture, "fixed e.samordna");
  g_assert_cmpstr (fixture->out, ==, "");

  ctl_fixture_run_well (fixture, "report e.samordna progress-overview --language sv --fix --registry-number 2012:345 --output o.pdf");
  g_assert_nonnull (strstr (fixture->out, "1"));
  ctl_fixture_run_well (fixture, "report e.samordna term-plan --term 2012-ht --language en --recipients Board --fix");
  g_assert_cmpstr (fixture->out, ==, "Fixed as no. 2.\n");

  text = get_text (fixture, "o.pdf");
  if (text != NULL)
    {
      const char *stamp = strstr (text, ", nr 1, dnr 2012:345");

      /* On each of its two pages. */
      g_assert_nonnull (stamp);
      g_assert_nonnull (strstr (stamp + 1, ", nr 1, dnr 2012:345"));
    }

  ctl_fixture_run_well (fixture, "fixed e.samordna --json");
  g_assert_nonnull (strstr (fixture->out, "\"registry_number\" : \"2012:345\""));
  g_assert_nonnull (strstr (fixture->out, "\"report\" : \"term-plan\""));
  g_assert_nonnull (strstr (fixture->out, "Board"));
  ctl_fixture_run_well (fixture, "fixed e.samordna");
  g_assert_nonnull (strstr (fixture->out, "\ta4\t"));
  g_assert_nonnull (strstr (fixture->out, "\ta4\tBoard"));
  ctl_fixture_run_well (fixture, "fixed e.samordna --number 1 --figures");
  g_assert_nonnull (strstr (fixture->out, "\"id\" : \"F5\""));
  g_assert_nonnull (strstr (fixture->out, "Skolor"));
}

/* Everything in the file is changed, and the programme reads it in another version's painter: here, another report. */
static void
test_stays (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize before_length, after_length;

  ctl_fixture_run_well (fixture, "example e.samordna");
  ctl_fixture_run_well (fixture, "report e.samordna progress-overview --fix --output before.pdf");
  ctl_fixture_run_well (fixture, "erase e.samordna ALM-01");
  ctl_fixture_run_well (fixture, "report e.samordna progress-overview --as-of 2012-10-01 --output other.pdf");
  ctl_fixture_run_well (fixture, "fixed e.samordna --number 1 --output after.pdf");

  before = read_file (fixture, "before.pdf", &before_length);
  after = read_file (fixture, "after.pdf", &after_length);
  g_assert_cmpmem (before, before_length, after, after_length);
  ctl_fixture_run_well (fixture, "check e.samordna");
}

static void
test_refuses (CtlFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *arguments;
    int         status;
    const char *words;
  } cases[] = {
    { "report e.samordna attendance-list --school 99000018 --team 4–6 --fix", 2, "“Attendance list” cannot be fixed" },
    { "report e.samordna booklet --teacher ALM-01 --to teacher --why asked --fix", 2, "“The teacher’s booklet” cannot be fixed" },
    { "report e.samordna progress-overview --registry-number 7 --output o.pdf", 2, "--registry-number is for a report that is fixed" },
    { "report e.samordna progress-overview --fix --registry-number 2012:345", 1, "belongs to fixed report no. 1" },
    { "report e.samordna progress-overview --fix --output o.html", 2, "name that ends in .pdf" },
    { "report e.samordna progress-overview --fix --output o.doc", 2, "name that ends in .pdf" },
    { "report e.samordna progress-overview --output o.doc", 2, "ends in .pdf or .html" },
    { "report e.samordna progress-overview --output pdf", 2, "ends in .pdf or .html" },
    { "fixed e.samordna --number 1 --output o.html", 2, "name that ends in .pdf" },
    { "fixed e.samordna --number 1 --figures --output o.csv", 2, "name that ends in .pdf" },
    { "fixed e.samordna --number 9 --figures", 1, "There is no fixed report no. 9" },
    { "fixed e.samordna --number 1", 2, "“fixed” needs --output or --figures" },
    { "fixed e.samordna --output o.pdf", 2, "“fixed” needs --number" },
    { "fixed", 2, "“fixed” takes the name of one file." },
    { "figures e.samordna --output o.txt", 2, "and “o.txt” does not" },
    { "figures e.samordna --output o.csv --json", 2, "leave the options that choose among them out" },
  };

  ctl_fixture_run_well (fixture, "example e.samordna");
  ctl_fixture_run_well (fixture, "report e.samordna progress-overview --fix --registry-number 2012:345");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].arguments);
      ctl_fixture_run (fixture, cases[i].arguments);
      g_assert_cmpint (fixture->status, ==, cases[i].status);
      g_assert_nonnull (strstr (fixture->err, cases[i].words));
    }
  ctl_fixture_run_well (fixture, "fixed e.samordna");
  g_assert_null (strstr (strchr (fixture->out, '\n') + 1, "\n"));
}

/* By any name, through a link, or beside it: a programme is never replaced by what is written from one. */
static void
test_guards (CtlFixture *fixture, gconstpointer data)
{
  static const char *const commands[] = {
    "report e.samordna progress-overview --output p.pdf",
    "report e.samordna progress-overview --output p.html",
    "report e.samordna progress-overview --output link.pdf",
    "report e.samordna progress-overview --fix --output p.pdf",
    "report e.samordna booklet --teacher ALM-01 --to teacher --why asked --output p.pdf",
    "fixed e.samordna --number 1 --output p.pdf",
    "figures e.samordna --output p.csv",
    "figures e.samordna --output p.xlsx",
    "figures e.samordna --output p.json",
    "templates e.samordna --export e.samordna",
    "templates e.samordna --export e.samordna-wal",
    "templates e.samordna --export link.pdf",
    "person e.samordna H01 --output p.html",
    "export e.samordna --format ics --output p.pdf",
    "export e.samordna --format ics --output e.samordna-shm",
    "export e.samordna --format ics --output e.samordna-journal",
  };
  static const char *const names[] = { "p.pdf", "p.html", "p.csv", "p.xlsx", "p.json" };
  g_autofree char *link = g_build_filename (fixture->folder, "link.pdf", NULL);
  g_autofree char *before = NULL;
  gsize length;

  ctl_fixture_run_well (fixture, "example e.samordna");
  ctl_fixture_run_well (fixture, "report e.samordna progress-overview --fix");
  before = read_file (fixture, "e.samordna", &length);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      g_assert_true (g_file_set_contents (path, before, (gssize) length, NULL));
    }
  g_assert_cmpint (symlink ("e.samordna", link), ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_test_message ("%s", commands[i]);
      ctl_fixture_run (fixture, commands[i]);
      g_assert_cmpint (fixture->status, ==, 1);
      g_assert_nonnull (strstr (fixture->err, "Choose another name."));
    }
  /* What is asked of the programme itself may be entered in its logs; the others were never opened. */
  ctl_fixture_run_well (fixture, "check e.samordna");
  ctl_fixture_run_well (fixture, "fixed e.samordna");
  g_assert_cmpstr (strchr (fixture->out, '\n'), ==, "\n");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gsize after_length;
      g_autofree char *after = read_file (fixture, names[i], &after_length);

      g_assert_cmpmem (before, length, after, after_length);
    }
  g_assert_false (ctl_fixture_has_file (fixture, "e.samordna-wal"));
  g_assert_false (ctl_fixture_has_file (fixture, "e.samordna-journal"));
}

/* Nobody can be taken out of what is fixed: its figures hold no names, and who is erased is told where they stand on pages. */
static void
test_names (CtlFixture *fixture, gconstpointer data)
{
  ctl_fixture_run_well (fixture, "example e.samordna");
  ctl_fixture_run_well (fixture, "figures e.samordna --json");
  g_assert_nonnull (strstr (fixture->out, COACH));
  ctl_fixture_run_well (fixture, "report e.samordna progress-overview --fix");
  ctl_fixture_run_well (fixture, "report e.samordna coach-load --fix");
  ctl_fixture_run_well (fixture, "fixed e.samordna --number 2 --figures");
  g_assert_nonnull (strstr (fixture->out, "\"F19\""));
  g_assert_null (strstr (fixture->out, COACH));
  ctl_fixture_run_well (fixture, "erase e.samordna " COACH_CODE);
  g_assert_nonnull (strstr (fixture->out, "Fixed report no. 2, “Coach load"));
  g_assert_null (strstr (fixture->out, "Fixed report no. 1"));
}

/* Where the copy cannot be written the report is fixed all the same, and says so: it is not to be fixed twice. */
static void
test_copy (CtlFixture *fixture, gconstpointer data)
{
  ctl_fixture_run_well (fixture, "example e.samordna");
  ctl_fixture_run (fixture, "report e.samordna progress-overview --fix --output nowhere/o.pdf");
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_nonnull (strstr (fixture->err, "The report is fixed as no. 1 all the same"));
  ctl_fixture_run_well (fixture, "fixed e.samordna --number 1 --output o.pdf");
}

static void
test_figures (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *csv = NULL;

  ctl_fixture_run_well (fixture, "example e.samordna");
  ctl_fixture_run_well (fixture, "figures e.samordna --as-of 2012-12-14 --language en --output o.csv");
  ctl_fixture_run_well (fixture, "figures e.samordna --as-of 2012-12-14 --output o.xlsx");
  ctl_fixture_run_well (fixture, "figures e.samordna --as-of 2012-12-14 --output o.json");
  csv = read_file (fixture, "o.csv", NULL);
  g_assert_nonnull (strstr (csv, "\nF5;Sessions held;programme;"));
  g_assert_nonnull (strstr (csv, ";Almbackaskolan;99000018;"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ctl_fixture_init (argc, argv);

  CTL_TEST ("/ctl-fixed/keeps a report with its figures, its number on every page", test_fixes);
  CTL_TEST ("/ctl-fixed/gives the same bytes again, whatever was changed", test_stays);
  CTL_TEST ("/ctl-fixed/refuses in words what cannot be fixed or found", test_refuses);
  CTL_TEST ("/ctl-fixed/writes nothing over a programme, whatever it is called", test_guards);
  CTL_TEST ("/ctl-fixed/holds no coach by name but on its pages, and tells who erases one", test_names);
  CTL_TEST ("/ctl-fixed/tells that it is fixed where a copy cannot be written", test_copy);
  CTL_TEST ("/ctl-fixed/writes all figures as CSV, XLSX and JSON", test_figures);

  return g_test_run ();
}
