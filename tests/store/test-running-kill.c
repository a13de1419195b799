/*
 * 200 times an observation is killed in the middle: every key that was pressed
 * more than half a second before is in the file, and the file is sound.
 *
 * A child types by a schedule and says through a pipe which key it pressed and
 * when; it is killed at a random moment. Several run at once, as they mostly
 * wait. Every other file is sealed; every other pair has a rollback journal
 * instead of a log.
 */
#include "running-fixture.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#ifdef __SANITIZE_ADDRESS__
/* A child is several times as slow to start, and holds its shadow memory. */
#define N_KILLS 40
#define N_AT_ONCE 4
#else
#define N_KILLS 200
#define N_AT_ONCE 20
#endif

/* What has to be safe when a key is so old, in microseconds. */
#define SAFE_AFTER (G_USEC_PER_SEC / 2)
#define LONGEST_LIFE (2 * G_USEC_PER_SEC)
#define SHORTEST_LIFE (G_USEC_PER_SEC / 4)

/* What the child did, written as one piece of the pipe: the whole line after the key, by its entry. */
typedef struct
{
  gint64 pressed_at;
  gint64 ordinal;
  gint64 stamp;
  guint  n_entries;
  guint  length; /* of the line's text, in bytes */
} Report;

/* The text of a line is known from its ordinal alone, so that a report needs only its length. */
static char *
make_line (gint64 ordinal)
{
  GString *line = g_string_new (NULL);

  for (int i = 0; i < 12; i++)
    g_string_append_printf (line, "%" G_GINT64_FORMAT "å%d ", ordinal, i);

  return g_string_free (line, FALSE);
}

/* The child: never returns. */
static void
observe (const char *path, gint64 session, const char *secret, gboolean has_journal, guint32 seed, int pipe)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  SamStore *store = sam_store_open (path, NULL);
  SamRunningObservation *running;
  SamCockpit *cockpit;
  guint n_entries = 0;

  if (store == NULL || (secret != NULL && !sam_seal_unlock (sam_store_get_seal (store), SAM_SEAL_WAY_KEYRING, secret, NULL)))
    _exit (2);
  if (has_journal && !sam_database_execute (sam_store_get_database (store), "PRAGMA journal_mode = DELETE", NULL))
    _exit (5);
  running = sam_running_observation_start (store, session, NULL);
  if (running == NULL || write (pipe, "!", 1) != 1)
    _exit (3);
  cockpit = sam_running_observation_get_cockpit (running);

  while (TRUE)
    {
      Report report = { .pressed_at = g_get_monotonic_time () };
      g_autofree char *line = make_line ((gint64) n_entries + 1);
      const char *text = sam_cockpit_get_text (cockpit);
      gsize length = strlen (text);
      SamCockpitEntry *entry;

      if (length == strlen (line))
        {
          running_act (running, SAM_COCKPIT_ACT_NEXT_LINE, 0);
          n_entries++;
          continue;
        }
      line[(gsize) (g_utf8_next_char (line + length) - line)] = '\0';
      sam_cockpit_set_text (cockpit, line, sam_running_observation_get_now (running));
      entry = sam_cockpit_get_line (cockpit);
      report.ordinal = sam_cockpit_entry_get_ordinal (entry);
      report.stamp = sam_cockpit_entry_get_stamp (entry);
      report.n_entries = n_entries + 1;
      report.length = (guint) strlen (line);
      if (write (pipe, &report, sizeof report) != sizeof report)
        _exit (4);
      g_main_context_iteration (NULL, FALSE);
      g_usleep ((gulong) g_rand_int_range (random, 500, 25000));
    }
}

typedef struct
{
  pid_t  pid;
  int    pipe;
  char  *path;
  char  *secret;
  gint64 kill_at;
  gint64 killed_at;
} Victim;

typedef struct
{
  gint64 session;
  GRand *random;
  guint  n_empty;
  guint  n_keys;
  guint  n_checked;
  gint64 worst; /* the oldest key that was lost, in microseconds */
} Tally;

static void
copy_file (const char *from, const char *to)
{
  g_autofree char *bytes = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (from, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (to, bytes, (gssize) length, NULL));
}

/* Waits for the child's first sign: its life begins when it can be typed in. */
static void
start_victim (Victim *victim, const char *original, const char *secret, const char *folder, guint number, Tally *tally)
{
  guint32 seed = g_rand_int (tally->random);
  int ends[2];
  char sign = 0;

  victim->path = g_strdup_printf ("%s/%u.samordna", folder, number);
  victim->secret = g_strdup (secret);
  copy_file (original, victim->path);
  g_assert_cmpint (pipe (ends), ==, 0);
  victim->pid = fork ();
  if (victim->pid == 0)
    {
      close (ends[0]);
      observe (victim->path, tally->session, secret, number % 4 >= 2, seed, ends[1]);
    }
  close (ends[1]);
  victim->pipe = ends[0];
  g_assert_cmpint (read (victim->pipe, &sign, 1), ==, 1);
  victim->kill_at = g_get_monotonic_time () + g_rand_int_range (tally->random, SHORTEST_LIFE, LONGEST_LIFE);
}

/* The pipe holds 64 KiB, more than a child types in its life. */
static GArray *
read_reports (Victim *victim)
{
  GArray *reports = g_array_new (FALSE, FALSE, sizeof (Report));
  Report report;

  while (read (victim->pipe, &report, sizeof report) == sizeof report)
    g_array_append_val (reports, report);
  close (victim->pipe);

  return reports;
}

static SamCockpitEntry *
find_entry (GPtrArray *entries, gint64 ordinal)
{
  for (guint i = 0; i < entries->len; i++)
    {
      if (sam_cockpit_entry_get_ordinal (entries->pdata[i]) == ordinal)
        return entries->pdata[i];
    }

  return NULL;
}

/* What stands of a line is its beginning, as it was typed, by the stamp of its first key. */
static gboolean
holds (GPtrArray *entries, const Report *report)
{
  SamCockpitEntry *entry = find_entry (entries, report->ordinal);
  g_autofree char *line = make_line (report->ordinal);
  const char *text = entry != NULL ? sam_cockpit_entry_get_text (entry) : NULL;

  if (text == NULL || strlen (text) < report->length)
    return FALSE;

  g_assert_cmpint (sam_cockpit_entry_get_stamp (entry), ==, report->stamp);
  g_assert_true (g_str_has_prefix (line, text));

  return TRUE;
}

static void
examine (Victim *victim, Tally *tally)
{
  g_autoptr (GArray) reports = read_reports (victim);
  g_autoptr (SamStore) store = NULL;
  SamRunningObservation *running;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GArray) found = NULL;
  g_autoptr (GError) error = NULL;

  store = sam_store_open (victim->path, &error);
  g_assert_no_error (error);
  g_assert_true (sam_store_check (store, &error));
  g_assert_no_error (error);
  found = sam_running_observation_find (store, &error);
  g_assert_cmpuint (found->len, ==, 1);
  if (victim->secret != NULL)
    sam_seal_unlock (sam_store_get_seal (store), SAM_SEAL_WAY_KEYRING, victim->secret, &error);
  g_assert_no_error (error);

  running = running_fixture_resume (store, tally->session);
  g_assert_cmpuint (sam_running_observation_get_n_unreadable (running), ==, 0);
  entries = sam_cockpit_list_entries (sam_running_observation_get_cockpit (running));
  for (guint i = 0; i < reports->len; i++)
    {
      const Report *report = &g_array_index (reports, Report, i);
      gint64 age = victim->killed_at - report->pressed_at;

      tally->n_keys++;
      tally->n_checked += age > SAFE_AFTER;
      if (!holds (entries, report))
        tally->worst = MAX (tally->worst, age);
    }
  tally->n_empty += entries->len == 0;
  sam_running_observation_leave (running);
  g_object_unref (running);
  sam_store_close (store);
  g_unlink (victim->path);
}

static void
kill_victim (Victim *victim, Tally *tally)
{
  gint64 wait = victim->kill_at - g_get_monotonic_time ();
  int status;

  if (wait > 0)
    g_usleep ((gulong) wait);
  /* Before the signal: whoever is late with it, the file is not given more time for that. */
  victim->killed_at = g_get_monotonic_time ();
  kill (victim->pid, SIGKILL);
  g_assert_cmpint (waitpid (victim->pid, &status, 0), ==, victim->pid);
  g_assert_true (WIFSIGNALED (status));
  examine (victim, tally);
  g_free (victim->path);
  g_free (victim->secret);
}

static int
compare_moments (gconstpointer a, gconstpointer b)
{
  const Victim *x = a, *y = b;

  return (x->kill_at > y->kill_at) - (x->kill_at < y->kill_at);
}

static void
close_original (RunningFixture *fixture, char **path)
{
  g_autoptr (SamStore) store = g_object_ref (fixture->store);

  *path = g_strdup (sam_store_get_path (store));
  sam_store_close (store);
}

static void
test_killed (void)
{
  g_autofree char *folder = g_dir_make_tmp ("samordna-kill-XXXXXX", NULL);
  RunningFixture plain = { 0 }, sealed = { 0 };
  g_autofree char *plain_path = NULL, *sealed_path = NULL;
  Tally tally = { .random = g_rand_new_with_seed (37) };
  gint64 started = g_get_monotonic_time ();

  running_fixture_set_up (&plain, GUINT_TO_POINTER (RUNNING_PLAIN));
  running_fixture_set_up (&sealed, GUINT_TO_POINTER (RUNNING_SEALED));
  close_original (&plain, &plain_path);
  close_original (&sealed, &sealed_path);

  for (guint number = 0; number < N_KILLS; number += N_AT_ONCE)
    {
      Victim victims[N_AT_ONCE] = { 0 };

      for (guint i = 0; i < N_AT_ONCE; i++)
        {
          gboolean is_sealed = i % 2 == 1;

          tally.session = is_sealed ? sealed.session : plain.session;
          start_victim (&victims[i], is_sealed ? sealed_path : plain_path, is_sealed ? sealed.secret : NULL, folder, number + i, &tally);
        }
      qsort (victims, N_AT_ONCE, sizeof *victims, compare_moments);
      for (guint i = 0; i < N_AT_ONCE; i++)
        {
          tally.session = victims[i].secret != NULL ? sealed.session : plain.session;
          kill_victim (&victims[i], &tally);
        }
    }
  g_test_message ("%d killed, %u keys, %u of them older than half a second; the oldest key that was lost: %d ms; %.0f s",
                  N_KILLS, tally.n_keys, tally.n_checked, (int) (tally.worst / 1000),
                  (double) (g_get_monotonic_time () - started) / G_USEC_PER_SEC);
  g_assert_cmpint (tally.worst, <=, SAFE_AFTER);
  /* It would be no proof if hardly anybody lived long enough. */
  g_assert_cmpuint (tally.n_checked, >, tally.n_keys / 4);
  g_assert_cmpuint (tally.n_empty, <, N_KILLS / 4);

  g_rand_free (tally.random);
  running_fixture_tear_down (&plain, NULL);
  running_fixture_tear_down (&sealed, NULL);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/running/killed", test_killed);

  return g_test_run ();
}
