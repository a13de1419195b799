/* samordnactl report: every report as a PDF, and what is refused in words. */
#include <string.h>

#include "ctl-fixture.h"
#include "sam-disclosure.h"
#include "sam-seal-slot.h"

/* "Pages" or "Page size" of a PDF, or %NULL where nothing can tell. */
static char *
get_info (CtlFixture *fixture, const char *name, const char *what)
{
  g_autofree char *program = g_find_program_in_path ("pdfinfo");
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  const char *arguments[] = { program, path, NULL };
  g_autofree char *output = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  if (program == NULL)
    {
      g_test_skip ("pdfinfo is not installed");
      return NULL;
    }
  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, 0, NULL, NULL, &output, NULL, NULL, &error));
  lines = g_strsplit (output, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], what))
      return g_strdup (g_strstrip (lines[i] + strlen (what)));

  return NULL;
}

static char *
get_text (CtlFixture *fixture, const char *name)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  const char *arguments[] = { program, "-layout", path, "-", NULL };
  char *output = NULL;
  g_autoptr (GError) error = NULL;

  if (program == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return NULL;
    }
  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, 0, NULL, NULL, &output, NULL, NULL, &error));

  return output;
}

static void
test_each (CtlFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *arguments;
    const char *pages;
    const char *size;
    const char *holds;
  } cases[] = {
    { "month --month 2012-11 --language sv", "1", "841.89 x 595.276 pts (A4)", "Kalender, november 2012" },
    { "month --date 2012-11-30 --school 99000018 --language en", "1", "841.89 x 595.276 pts (A4)", "Almbackaskolan" },
    { "since-last-meeting --since 2012-11-09 --language sv", "1", "595.276 x 841.89 pts (A4)", "9 nov 2012 → 14 dec 2012" },
    { "since-last-meeting --paper letter --language en", "1", "612 x 792 pts (letter)", "20 school days" },
    { "term-plan --term 2012-ht --language sv", "1", "841.89 x 595.276 pts (A4)", "Genomförda av planerade per vecka" },
    { "term-plan --term 2012-ht --each-school --paper a3 --language en", "10", "1190.55 x 841.89 pts (A3)", "Term plan" },
    { "week-sheet --week 2012-W46 --language sv", "1", "595.276 x 841.89 pts (A4)", "Veckoblad v. 46" },
    { "week-sheet --date 2012-11-18 --paper letter --language en", "1", "612 x 792 pts (letter)", "Week sheet, week 46" },
    { "attendance-list --school 99000018 --team 4–6 --term 2012-ht --language en", "1", "595.276 x 841.89 pts (A4)", "Attendance list" },
    { "attendance-list --school 99000018 --team 4–6 --date 2012-09-25 --language sv", "1", "595.276 x 841.89 pts (A4)", "Efter tillfället" },
    { "coach-schedule --coach H03 --term 2012-ht --language sv", "2", "595.276 x 841.89 pts (A4)", "Handledarschema" },
    { "coach-schedule --coach H03 --week 2012-W47 --language en", "1", "595.276 x 841.89 pts (A4)", "4 sessions" },
    { "coach-schedule --coach H03 --month 2012-11 --language en", "1", "595.276 x 841.89 pts (A4)", "November 2012" },
    { "blank-form --language sv", "1", "595.276 x 841.89 pts (A4)", "Det jag undrar" },
    { "blank-form --template Tidslinje --pages 3 --language en", "3", "595.276 x 841.89 pts (A4)", "Samtal i helklass" },
    { "booklet --teacher ALM-01 --to teacher --why asked --language sv", "1", "595.276 x 841.89 pts (A4)", "Häftet är ditt." },
    { "booklet --teacher ALM-01 --cycle 1 --to Eva --why asked --paper letter --language en", "2", "612 x 792 pts (letter)", "no. 2, to Eva" },
    { "observation --term 2012-ht --to coach --why meeting --language en", "8", "595.276 x 841.89 pts (A4)", "no. 3, to the coach" },
    { "disclosure-log --language en", "1", "841.89 x 595.276 pts (A4)", "meeting" },
    { "monday-sheet --week 2012-W50 --language sv", "1", "595.276 x 841.89 pts (A4)", "Måndagsblad v. 50" },
    { "coach-load --language en", "1", "841.89 x 595.276 pts (A4)", "Coach load" },
    { "progress-overview --as-of 2012-12-14 --language en", "2", "595.276 x 841.89 pts (A4)", "For principals and organisers" },
    { "progress-overview --as-of 2012-12-14 --paper letter --recipients Nämnden", "3", "612 x 792 pts (letter)", "Nämnden" },
    { "term-plan --term 2014-ht --language en", "1", "841.89 x 595.276 pts (A4)", "No group session is planned in this term." },
    { "school-sheet --term 2013-vt --school 99000018 --language en", "1", "595.276 x 841.89 pts (A4)", "Spring term 2013" },
    { "term-plan --term 2012-ht --language en --recipients Nämnden", "1", "841.89 x 595.276 pts (A4)", "Nämnden · " },
  };

  ctl_fixture_run_well (fixture, "example e.samordna");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *arguments = g_strdup_printf ("report e.samordna %s --output o.pdf", cases[i].arguments);
      g_autofree char *pages = NULL;
      g_autofree char *size = NULL;
      g_autofree char *text = NULL;

      ctl_fixture_run_well (fixture, arguments);
      g_assert_cmpstr (fixture->out, ==, "");
      pages = get_info (fixture, "o.pdf", "Pages:");
      size = get_info (fixture, "o.pdf", "Page size:");
      text = get_text (fixture, "o.pdf");
      if (pages == NULL || text == NULL)
        return;
      g_assert_cmpstr (pages, ==, cases[i].pages);
      g_assert_cmpstr (size, ==, cases[i].size);
      g_assert_nonnull (strstr (text, cases[i].holds));
    }
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
    { "poem", 2, "There is no report “poem”; there are progress-overview, since-last-meeting," },
    { "organiser-sheet", 2, "The report “organiser-sheet” needs --organiser NAME." },
    { "organiser-sheet --organiser Ingen", 1, "There is no organiser “Ingen” in this file." },
    { "coach-load --organiser Ingen", 2, "The report “coach-load” takes no --organiser." },
    { "month --week 2012-W46", 2, "The report “month” takes no --week." },
    { "month --team 4–6", 2, "The report “month” takes no --team." },
    { "booklet --teacher ALM-01 --to teacher --why asked --recipients Rektor", 2, "The report “booklet” takes no --recipients." },
    { "progress-overview --date 2012-12-14", 2, "The report “progress-overview” takes no --date." },
    { "term-report --term 2013-vt --as-of 2012-12-14", 1, "On the as-of day, 2012-12-14, spring" },
    { "month --month 2012-13", 2, "--month takes a value such as 2012-11, not “2012-13”." },
    { "month --month 2012-11 --date 2012-11-14", 2, "Only one of --date, --week, --month and --term" },
    { "week-sheet --week 2012-W54", 2, "--week takes a value such as 2012-W46, not “2012-W54”." },
    { "week-sheet --week 2012-W46x", 2, "not “2012-W46x”." },
    { "week-sheet --week 46", 2, "not “46”." },
    { "term-plan --term 2012-xt", 2, "--term takes a value such as 2012-ht, not “2012-xt”." },
    { "term-plan --paper a5", 2, "--paper takes a4, a3 or letter, not “a5”." },
    { "term-plan --each-school --school 99000018", 2, "--each-school is for all schools" },
    { "question-form", 2, "The report “question-form” needs --teacher NAME." },
    { "blank-form --template Limerick", 1, "There is no template “Limerick”; there are " },
    { "blank-form --pages 21", 2, "--pages takes a number from 1 to 20." },
    { "blank-form --pages -1", 2, "--pages takes a number from 1 to 20." },
    { "month --template Tidslinje", 2, "The report “month” takes no --template." },
    { "blank-form --paper a3", 2, "The report “blank-form” takes no --paper." },
    { "coach-schedule", 2, "The report “coach-schedule” needs --coach NAME." },
    { "attendance-list --term 2012-ht", 2, "The report “attendance-list” needs --team NAME." },
    { "booklet --to teacher --why asked", 2, "The report “booklet” needs --teacher NAME." },
    { "booklet --teacher ALM-01 --why asked", 2, "The report “booklet” needs --to WHOM." },
    { "booklet --teacher ALM-01 --to teacher", 2, "The report “booklet” needs --why TEXT." },
    { "booklet --teacher ALM-01 --cycle 9 --to teacher --why asked", 1, "“ALM-01” has no cycle number 9." },
    { "observation --cycle 1 --to teacher --why asked", 2, "The report “observation” needs --teacher NAME." },
    { "month --to teacher", 2, "The report “month” takes no --to." },
    { "disclosure-log --keyring", 2, "The report “disclosure-log” takes no --keyring." },
    { "coach-schedule --coach Nobody", 1, "Nobody" },
    { "coach-schedule --coach ALM-01", 1, "“ALM-01” is no coach." },
    { "attendance-list --team 4–6 --term 2012-ht", 1, "Several schools have a team “4–6”: say which school by --school CODE." },
    { "attendance-list --team 10–12 --term 2012-ht", 1, "There is no team “10–12” there." },
    { "attendance-list --school 99000018 --team 4-6 --date 2012-09-26", 1, "has no session on that day" },
    { "month --school 12345678", 1, "12345678" },
    { "month --since 2012-11-09", 2, "The report “month” takes no --since." },
    { "since-last-meeting --since lately", 2, "--since takes a date" },
    { "since-last-meeting --since 2012-12-14 --as-of 2012-12-14", 1, "The former day must be before the as-of day" },
    { "month --as-of yesterday", 2, "--as-of takes a date" },
  };

  ctl_fixture_run_well (fixture, "example e.samordna");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *arguments = g_strdup_printf ("report e.samordna %s --language en --output refused.pdf", cases[i].arguments);

      ctl_fixture_run (fixture, arguments);
      g_assert_cmpint (fixture->status, ==, cases[i].status);
      g_assert_nonnull (strstr (fixture->err, cases[i].words));
      g_assert_cmpstr (fixture->out, ==, "");
      g_assert_false (ctl_fixture_has_file (fixture, "refused.pdf"));
    }
}

static guint
count_disclosures (CtlFixture *fixture)
{
  g_autoptr (SamStore) store = ctl_fixture_open_store (fixture, "e.samordna");
  g_autoptr (GPtrArray) lines = sam_disclosure_list (sam_store_get_database (store), NULL, NULL);
  guint n = lines->len;

  sam_store_close (store);

  return n;
}

static void
run_with_passphrase (CtlFixture *fixture, const char *passphrase, const char *command)
{
  g_autofree char *line = g_strdup_printf ("printf '%s\\n' | '%s' %s --passphrase-fd 0", passphrase,
                                           ctl_fixture_get_program (), command);
  const char *arguments[] = { "sh", "-c", line, NULL };
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&fixture->out, g_free);
  g_clear_pointer (&fixture->err, g_free);
  g_spawn_sync (fixture->folder, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &fixture->out, &fixture->err,
                &fixture->status, &error);
  g_assert_no_error (error);
}

static void
make_sealed (CtlFixture *fixture)
{
  g_autoptr (SamStore) store = NULL;
  g_autoptr (GError) error = NULL;
  char *recovery;

  /* Each command that unlocks would take its time. */
  sam_seal_slot_set_cost (1, 8);
  ctl_fixture_run_well (fixture, "example e.samordna");
  store = ctl_fixture_open_store (fixture, "e.samordna");
  recovery = sam_seal_set_up (sam_store_get_seal (store), "en lång fras", NULL, &error);
  g_assert_no_error (error);
  sam_seal_free_secret (recovery);
  sam_store_close (store);
}

/* What is refused leaves neither a file nor a line in the log. */
static void
test_sealed (CtlFixture *fixture, gconstpointer data)
{
  static const char command[] = "report e.samordna booklet --teacher ALM-01 --to teacher --why asked --language sv --output sealed.pdf";
  g_autofree char *text = NULL;

  make_sealed (fixture);

  ctl_fixture_run (fixture, "report e.samordna booklet --teacher ALM-01 --to teacher --why asked --output sealed.pdf");
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_false (ctl_fixture_has_file (fixture, "sealed.pdf"));
  run_with_passphrase (fixture, "fel fras, helt fel", command);
  g_assert_cmpint (fixture->status, !=, 0);
  g_assert_false (ctl_fixture_has_file (fixture, "sealed.pdf"));
  g_assert_cmpuint (count_disclosures (fixture), ==, 0);

  run_with_passphrase (fixture, "en lång fras", command);
  g_assert_cmpstr (fixture->err, ==, "");
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_cmpuint (count_disclosures (fixture), ==, 1);
  text = get_text (fixture, "sealed.pdf");
  if (text != NULL)
    g_assert_nonnull (strstr (text, "Hinner eleverna tänka"));

  /* The log needs no key. */
  ctl_fixture_run_well (fixture, "report e.samordna disclosure-log --output log.pdf");
}

/* All ways out of the command line, not reports alone. */
static void
test_exports (CtlFixture *fixture, gconstpointer data)
{
  ctl_fixture_run_well (fixture, "example e.samordna");
  ctl_fixture_run_well (fixture, "export e.samordna --without-coaching-text --output a");
  ctl_fixture_run_well (fixture, "export e.samordna --format ics --output a.ics");
  ctl_fixture_run_well (fixture, "person e.samordna H01");
  g_assert_cmpuint (count_disclosures (fixture), ==, 0);
  ctl_fixture_run_well (fixture, "export e.samordna --output b --to Arkivet");
  g_assert_cmpuint (count_disclosures (fixture), ==, 1);
  ctl_fixture_run_well (fixture, "export e.samordna --format xlsx --output c");
  ctl_fixture_run_well (fixture, "person e.samordna ALM-01 --output p.html");
  g_assert_cmpuint (count_disclosures (fixture), ==, 3);
}

/* In a terminal too; but what is locked stays in the file, and then there is nothing to enter. */
static void
test_sealed_exports (CtlFixture *fixture, gconstpointer data)
{
  make_sealed (fixture);
  ctl_fixture_run (fixture, "export e.samordna --output a");
  g_assert_cmpint (fixture->status, ==, 0);
  ctl_fixture_run_well (fixture, "person e.samordna ALM-01");
  g_assert_null (strstr (fixture->out, "Hinner eleverna tänka"));
  g_assert_cmpuint (count_disclosures (fixture), ==, 0);

  run_with_passphrase (fixture, "en lång fras", "person e.samordna ALM-01 --to teacher");
  g_assert_nonnull (strstr (fixture->out, "Hinner eleverna tänka"));
  g_assert_cmpuint (count_disclosures (fixture), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ctl_fixture_init (argc, argv);

  CTL_TEST ("/ctl-report/writes-each-report", test_each);
  CTL_TEST ("/ctl-report/refuses-in-words", test_refuses);

  CTL_TEST ("/ctl-report/sealed-text-needs-its-key-and-is-entered", test_sealed);

  CTL_TEST ("/ctl-report/exports-are-entered-too", test_exports);

  CTL_TEST ("/ctl-report/exports-of-sealed-texts-are-entered-where-they-are-unlocked", test_sealed_exports);

  return g_test_run ();
}
