/* samordnactl person and erase: all that is held of somebody, and nothing of it. */

#define _GNU_SOURCE /* memmem */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "ctl-fixture.h"

/* For nobody but the user, and in nobody's place. */
static void
test_writes_what_is_held (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "o.html", NULL);
  g_autofree char *text = NULL;
  GStatBuf status;

  ctl_fixture_run_well (fixture, "example e.samordna");
  ctl_fixture_run_well (fixture, "person e.samordna ALM-01 --output o.html");
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  ctl_fixture_write_file (fixture, "o.html", "Theirs");
  ctl_fixture_run (fixture, "person e.samordna ALM-01 --output o.html");
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "Theirs");
}

/* Coaches come last, each with the load under the own name: that is what is not the same when one is erased. */
static void
cut_coaches (char *figures)
{
  char *coach = strstr (figures, "\"coach\"");

  if (coach != NULL)
    *coach = '\0';
}

/* Totals stay true, for any day, and the name is nowhere. */
static void
test_erases_a_person (CtlFixture *fixture, gconstpointer data)
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

  ctl_fixture_run_well (fixture, "example e.samordna");
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      ctl_fixture_run_well (fixture, commands[i]);
      before[i] = g_strdup (fixture->out);
    }
  /* What the program itself kept is named afterwards, not taken. */
  ctl_fixture_write_file (fixture, "e.before-restore-1.samordna", "older");

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autofree char *person = g_strdup_printf ("person e.samordna %s --json", people[i].code);
      g_autofree char *erase = g_strdup_printf ("erase e.samordna %s --language en", people[i].code);
      g_autofree char *dry_run = g_strconcat (erase, " --dry-run", NULL);
      g_autofree char *bytes = NULL;
      gsize length;

      ctl_fixture_run_well (fixture, person);
      g_assert_nonnull (strstr (fixture->out, people[i].email));
      ctl_fixture_run_well (fixture, dry_run);
      ctl_fixture_run_well (fixture, person);
      ctl_fixture_run_well (fixture, erase);
      g_assert_nonnull (strstr (fixture->out, "e.before-restore-1.samordna"));
      g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));
      ctl_fixture_run (fixture, person);
      g_assert_cmpint (fixture->status, ==, 1);
      g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
      g_assert_null (memmem (bytes, length, people[i].email, strlen (people[i].email)));
    }
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      ctl_fixture_run_well (fixture, commands[i]);
      cut_coaches (fixture->out);
      cut_coaches (before[i]);
      g_assert_cmpstr (fixture->out, ==, before[i]);
      g_free (before[i]);
    }
  ctl_fixture_run_well (fixture, "history e.samordna --language en");
  g_assert_nonnull (strstr (fixture->out, "Erase person"));
  g_assert_null (strstr (fixture->out, "Annika"));
  ctl_fixture_run_well (fixture, "check e.samordna");
}

/* Somebody reads all the while: the person is erased, the file is not clean yet, and the backups are named all the same. */
static void
test_names_backups_of_an_erasure_that_is_not_finished (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "e.samordna", NULL);
  g_autoptr (SamStore) store = NULL;
  g_autoptr (SamDatabase) reader = NULL;
  SamStatement *statement;

  ctl_fixture_run_well (fixture, "example e.samordna");
  ctl_fixture_write_file (fixture, "e.before-restore-1.samordna", "older");
  /* Left as by somebody who reads when the last window closes. */
  store = ctl_fixture_open_store (fixture, "e.samordna");
  g_assert_true (sam_database_execute (sam_store_get_database (store), "UPDATE person SET name = name", NULL));
  reader = sam_database_open_reader (path, NULL);
  g_assert_nonnull (reader);
  statement = sam_statement_new (reader, "SELECT name FROM person", NULL);
  g_assert_true (sam_statement_step (statement, NULL));
  sam_store_close (store);

  ctl_fixture_run (fixture, "erase e.samordna ALM-01 --language en");
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_nonnull (strstr (fixture->err, "The person is erased"));
  g_assert_nonnull (strstr (fixture->out, "e.before-restore-1.samordna"));
  sam_statement_free (statement);
  ctl_fixture_run (fixture, "person e.samordna ALM-01");
  g_assert_cmpint (fixture->status, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ctl_fixture_init (argc, argv);

  CTL_TEST ("/ctl/erases-a-person", test_erases_a_person);
  CTL_TEST ("/ctl/names-backups-of-an-erasure-that-is-not-finished", test_names_backups_of_an_erasure_that_is_not_finished);
  CTL_TEST ("/ctl/writes-what-is-held-about-a-person", test_writes_what_is_held);

  return g_test_run ();
}
