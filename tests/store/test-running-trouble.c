/* A running observation in trouble: a file that others hold, a disk that is full, a program that dies. No key waits, none is lost. */
#include "running-fixture.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "sam-database-private.h"
#include "sam-evaluative-setting.h"
#include "sam-running-rows.h"

/* The slowest key of a sentence, in microseconds. */
static gint64
type_timed (SamRunningObservation *running, const char *text)
{
  SamCockpit *cockpit = sam_running_observation_get_cockpit (running);
  g_autoptr (GString) line = g_string_new (sam_cockpit_get_text (cockpit));
  gint64 worst = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gint64 before = g_get_monotonic_time ();

      g_string_append_unichar (line, g_utf8_get_char (p));
      sam_cockpit_set_text (cockpit, line->str, sam_running_observation_get_now (running));
      worst = MAX (worst, g_get_monotonic_time () - before);
      g_main_context_iteration (NULL, FALSE);
      g_usleep (2000);
    }

  return worst;
}

static char *
read_text (SamStore *store, gint64 session)
{
  guint n_unreadable;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries =
      sam_running_rows_list_entries (sam_store_get_database (store), session, NULL, 0, &n_unreadable, &error);

  g_assert_no_error (error);

  return g_strdup (entries->len > 0 ? sam_cockpit_entry_get_text (entries->pdata[0]) : "");
}

/* Another program holds the file for seconds. */
static void
test_busy_file_loses_nothing (RunningFixture *self, gconstpointer data)
{
  g_autoptr (SamRunningObservation) running = running_fixture_start (self);
  g_autoptr (SamDatabase) other = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gint64 worst, later;

  other = sam_database_open (sam_store_get_path (self->store), SAM_DATABASE_READ_WRITE, &error);
  g_assert_no_error (error);
  running_type (running, "Före. ");
  g_assert_true (sam_running_observation_flush (running, 5000));
  g_assert_true (sam_database_execute (other, "BEGIN IMMEDIATE", &error));

  worst = type_timed (running, "Medan filen är upptagen. ");
  g_assert_true (running_wait_for (running, SAM_RUNNING_FAILING, 5000));
  g_assert_nonnull (strstr (sam_running_observation_get_error_text (running), "Another program"));
  later = type_timed (running, "Länge. ");
  worst = MAX (worst, later);
  g_test_message ("slowest key: %d µs", (int) worst);
  g_assert_cmpint (worst, <, G_USEC_PER_SEC / 10);
  /* Nor can it be recorded now: it says so, and goes on. */
  g_assert_false (sam_running_observation_end (running, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_false (sam_running_observation_is_over (running));

  g_assert_true (sam_database_execute (other, "ROLLBACK", &error));
  type_timed (running, "Efter.");
  g_assert_true (running_wait_for (running, SAM_RUNNING_SAVED, 5000));
  g_assert_null (sam_running_observation_get_error_text (running));
  text = read_text (self->store, self->session);
  g_assert_cmpstr (text, ==, "Före. Medan filen är upptagen. Länge. Efter.");
}

/* The window itself is in the middle of a change. */
static void
test_own_change_loses_nothing (RunningFixture *self, gconstpointer data)
{
  g_autoptr (SamRunningObservation) running = running_fixture_start (self);
  g_autoptr (SamChange) change = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SamDraft) draft = sam_draft_new (&sam_family_organiser);
  g_autofree char *text = NULL;

  change = sam_store_begin (self->store, "Add organiser", &error);
  g_assert_no_error (error);
  sam_draft_set_text (draft, SAM_ORGANISER_NAME, "Backa kommun");
  g_assert_true (sam_change_put (change, draft, &error));
  type_timed (running, "Under en ändring. ");
  g_assert_false (sam_running_observation_flush (running, 300));
  g_assert_true (sam_change_commit (g_steal_pointer (&change), &error));
  g_assert_no_error (error);
  type_timed (running, "Efter.");
  g_assert_true (sam_running_observation_flush (running, 5000));
  text = read_text (self->store, self->session);
  g_assert_cmpstr (text, ==, "Under en ändring. Efter.");
}

/* A reader of a report holds a moment of the file. */
static void
test_long_reader_stops_nobody (RunningFixture *self, gconstpointer data)
{
  g_autoptr (SamRunningObservation) running = running_fixture_start (self);
  g_autoptr (SamDatabase) reader = NULL;
  g_autoptr (GError) error = NULL;

  reader = sam_database_open_reader (sam_store_get_path (self->store), &error);
  g_assert_no_error (error);
  g_assert_true (sam_database_hold (reader, &error));
  g_assert_true (sam_database_execute (reader, "SELECT count (*) FROM session", &error));
  type_timed (running, "Medan någon läser.");
  /* With a rollback journal it waits for the reader; with a log it does not. */
  if ((GPOINTER_TO_UINT (data) & RUNNING_JOURNAL) == 0)
    g_assert_true (sam_running_observation_flush (running, 5000));
  g_assert_true (sam_database_execute (reader, "COMMIT", &error));
  g_assert_true (sam_running_observation_flush (running, 5000));
}

/* Every file of this process may grow no further: as a disk that is full. */
static void
test_full_disk_loses_nothing (RunningFixture *self, gconstpointer data)
{
  g_autoptr (SamRunningObservation) running = running_fixture_start (self);
  g_autofree char *wal = g_strconcat (sam_store_get_path (self->store), "-wal", NULL);
  struct rlimit before, full;
  GStatBuf status;
  g_autofree char *text = NULL, *long_text = g_strnfill (3000, 'x');
  gint64 worst;

  running_type (running, "Före. ");
  g_assert_true (sam_running_observation_flush (running, 5000));
  g_assert_cmpint (g_stat (wal, &status), ==, 0);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  full = (struct rlimit) { .rlim_cur = (rlim_t) status.st_size, .rlim_max = before.rlim_max };
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &full), ==, 0);

  worst = type_timed (running, "På en full disk.");
  sam_cockpit_act (sam_running_observation_get_cockpit (running), SAM_COCKPIT_ACT_NEXT_LINE, 0, 0);
  sam_cockpit_set_text (sam_running_observation_get_cockpit (running), long_text, sam_running_observation_get_now (running));
  g_assert_true (running_wait_for (running, SAM_RUNNING_FAILING, 5000));
  g_assert_nonnull (strstr (sam_running_observation_get_error_text (running), "Nothing is lost"));
  g_assert_cmpint (worst, <, G_USEC_PER_SEC / 10);

  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_true (running_wait_for (running, SAM_RUNNING_SAVED, 5000));
  text = read_text (self->store, self->session);
  g_assert_cmpstr (text, ==, "Före. På en full disk.");
  g_assert_cmpint (running_query (self->store, "SELECT count (*) FROM running_entry"), ==, 2);
  g_assert_true (sam_store_check (self->store, NULL));
}

/* The program dies at minute 37 of the lesson; it is started again, and the lesson has gone on. */
static void
test_killed_at_minute_37 (RunningFixture *self, gconstpointer data)
{
  g_autofree char *path = g_strdup (sam_store_get_path (self->store));
  gint64 started = g_get_real_time () / 1000 - 37 * 60 * 1000;
  int ready[2], status;
  char sign;
  pid_t child;
  g_autoptr (SamStore) store = NULL;
  g_autoptr (SamRunningObservation) running = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gint64 elapsed;

  sam_store_close (self->store);
  g_assert_cmpint (pipe (ready), ==, 0);
  child = fork ();
  if (child == 0)
    {
      SamStore *own = sam_store_open (path, NULL);
      SamRunningObservation *observation = sam_running_observation_start_at (own, self->session, started, NULL);

      running_type (observation, "Flickan vid tavlan vänder sig till klassen");
      running_act (observation, SAM_COCKPIT_ACT_COUNTER, 1);
      g_usleep (SAM_RUNNING_SAFE_AFTER_MS * 1000);
      if (write (ready[1], "!", 1) == 1)
        pause ();
      _exit (1);
    }
  g_assert_cmpint (read (ready[0], &sign, 1), ==, 1);
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  close (ready[0]);
  close (ready[1]);

  store = sam_store_open (path, &error);
  g_assert_no_error (error);
  running = running_fixture_resume (store, self->session);
  text = running_describe (running);
  g_assert_cmpstr (text, ==, "[2220] 1 0 Flickan vid tavlan vänder sig till klassen\n[2220] 0 4 Elevfråga \n");
  elapsed = sam_cockpit_get_elapsed (sam_running_observation_get_cockpit (running), sam_running_observation_get_now (running));
  g_assert_cmpint (elapsed, ==, CLAMP (elapsed, 37 * 60 * 1000 + SAM_RUNNING_SAFE_AFTER_MS, 38 * 60 * 1000));
  running_type (running, "och frågar");
  g_assert_true (sam_running_observation_end (running, &error));
  g_assert_no_error (error);
  g_assert_cmpint (running_query (store, "SELECT actual_minutes FROM session WHERE state = 'held'"), ==, 37);
  g_assert_cmpint (running_query (store, "SELECT count (*) FROM observation_entry"), ==, 3);
  sam_running_observation_leave (running);
  sam_store_close (store);
}

/* A backup taken in the middle holds what there is, and nothing is disturbed. */
static void
test_copy_in_the_middle (RunningFixture *self, gconstpointer data)
{
  g_autoptr (SamRunningObservation) running = running_fixture_start (self);
  g_autofree char *path = g_strconcat (sam_store_get_path (self->store), "-copy.samordna", NULL);
  g_autoptr (SamStore) copy = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) found = NULL;

  running_type (running, "Före kopian");
  g_assert_true (sam_running_observation_flush (running, 5000));
  g_assert_true (sam_store_save_copy (self->store, path, &error));
  g_assert_no_error (error);
  running_type (running, " och efter");
  g_assert_true (sam_running_observation_flush (running, 5000));
  copy = sam_store_open (path, &error);
  g_assert_no_error (error);
  found = sam_running_observation_find (copy, &error);
  g_assert_cmpuint (found->len, ==, 1);
  sam_store_close (copy);
}

/* Closing the file first is against the order, and loses nothing all the same. */
static void
test_store_closed_first (RunningFixture *self, gconstpointer data)
{
  SamRunningObservation *running = running_fixture_start (self);
  g_autofree char *path = g_strdup (sam_store_get_path (self->store));
  g_autoptr (SamStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  running_type (running, "Sista raden");
  sam_store_close (self->store);
  g_object_unref (running);
  store = sam_store_open (path, &error);
  g_assert_no_error (error);
  running = running_fixture_resume (store, self->session);
  text = running_describe (running);
  g_assert_nonnull (strstr (text, "Sista raden"));
  g_object_unref (running);
  sam_store_close (store);
}

static void
test_own_evaluative_words (RunningFixture *self, gconstpointer data)
{
  g_autofree char *none = sam_store_dup_evaluative_words (self->store);
  g_autofree char *some = NULL;
  g_autoptr (SamEvaluativeWords) words = NULL;
  g_autoptr (GArray) ranges = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (none, ==, "");
  g_assert_true (sam_store_set_evaluative_words (self->store, "mysig\n  mysigt ", &error));
  g_assert_no_error (error);
  some = sam_store_dup_evaluative_words (self->store);
  g_assert_cmpstr (some, ==, "mysig mysigt");
  words = sam_store_new_evaluative_words (self->store);
  ranges = sam_evaluative_words_find (words, "Mysigt och bra", SAM_OBSERVATION_ENTRY_KIND_SEEN);
  g_assert_cmpuint (ranges->len, ==, 2);
  g_assert_cmpstr (sam_store_get_undo_label (self->store), ==, "Change evaluative words");
  g_assert_true (sam_store_set_evaluative_words (self->store, "", &error));
  g_assert_cmpint (running_query (self->store, "SELECT count (*) FROM setting"), ==, 0);
  g_assert_true (sam_store_set_evaluative_words (self->store, NULL, &error));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  RUNNING_ADD_EACH ("/running/busy-file-loses-nothing", test_busy_file_loses_nothing);
  RUNNING_ADD_EACH ("/running/own-change-loses-nothing", test_own_change_loses_nothing);
  RUNNING_ADD_EACH ("/running/long-reader-stops-nobody", test_long_reader_stops_nobody);
  RUNNING_ADD ("/running/full-disk-loses-nothing", RUNNING_PLAIN, test_full_disk_loses_nothing);
  RUNNING_ADD ("/running/full-disk-loses-nothing/sealed", RUNNING_SEALED, test_full_disk_loses_nothing);
  RUNNING_ADD ("/running/killed-at-minute-37", RUNNING_PLAIN, test_killed_at_minute_37);
  RUNNING_ADD_EACH ("/running/copy-in-the-middle", test_copy_in_the_middle);
  RUNNING_ADD ("/running/store-closed-first", RUNNING_PLAIN, test_store_closed_first);
  RUNNING_ADD ("/evaluative-words/own", RUNNING_PLAIN, test_own_evaluative_words);

  return g_test_run ();
}
