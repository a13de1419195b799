/*
 * A key's way on the main thread while another program holds the file, against
 * the same model without a file: writing must cost next to nothing there, and
 * must never wait for the disk.
 *
 * Bare and stored keys take turns, so that a machine whose speed drifts drifts
 * for both. What counts is the ratio, and that the slowest key is far from the
 * seconds for which the file was held.
 */
#include <stdio.h>

#include "bench-median.h"
#include "running-fixture.h"
#include "sam-database-private.h"

#define N_KEYS 6000
#define KEYS_OF_A_LINE 60
/* How long the other program holds the file, and lets go of it. */
#define HELD_US 400000
#define FREE_US 60000

static gint should_stop;

static gpointer
hold_the_file (gpointer path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SamDatabase) other = sam_database_open (path, SAM_DATABASE_READ_WRITE, &error);

  g_assert_no_error (error);
  while (!g_atomic_int_get (&should_stop))
    {
      if (!sam_database_execute (other, "BEGIN IMMEDIATE", NULL))
        continue;
      g_usleep (HELD_US);
      sam_database_execute (other, "ROLLBACK", NULL);
      g_usleep (FREE_US);
    }

  return NULL;
}

static SamCockpit *
new_bare_cockpit (gint64 now)
{
  const SamCockpitPlan plan = { .n_questions = 2 };
  const SamLessonClock clock = { .started_at = now };

  return sam_cockpit_new (&plan, &clock);
}

/* In microseconds. */
static double
press_key (SamCockpit *cockpit, int number, gint64 now)
{
  g_autofree char *text = g_strnfill ((gsize) (number % KEYS_OF_A_LINE) + 1, 'a');
  gint64 before = g_get_monotonic_time ();

  if (number % KEYS_OF_A_LINE == 0)
    sam_cockpit_act (cockpit, SAM_COCKPIT_ACT_NEXT_LINE, 0, now);
  sam_cockpit_set_text (cockpit, text, now);

  return (double) (g_get_monotonic_time () - before);
}

static void
print_times (const char *name, double *times)
{
  double middle = bench_median (times, N_KEYS);

  printf ("%-22s median %6.1f µs, 99 of 100 within %6.1f µs, slowest %8.1f µs\n", name, middle,
          times[N_KEYS * 99 / 100], times[N_KEYS - 1]);
}

int
main (int argc, char **argv)
{
  static double bare[N_KEYS], stored[N_KEYS];
  RunningFixture fixture = { 0 };
  SamRunningObservation *running;
  g_autoptr (SamCockpit) cockpit = NULL;
  g_autofree char *path = NULL;
  GThread *other;
  gint64 now;

  running_fixture_set_up (&fixture, GUINT_TO_POINTER (RUNNING_SEALED));
  path = g_strdup (sam_store_get_path (fixture.store));
  running = running_fixture_start (&fixture);
  now = sam_running_observation_get_now (running);
  cockpit = new_bare_cockpit (now);
  other = g_thread_new ("another program", hold_the_file, path);

  for (int i = 0; i < N_KEYS; i++)
    {
      now = sam_running_observation_get_now (running);
      /* Whoever comes first after the pause finds cold caches. */
      if (i % 2 == 0)
        bare[i] = press_key (cockpit, i, now);
      stored[i] = press_key (sam_running_observation_get_cockpit (running), i, now);
      if (i % 2 == 1)
        bare[i] = press_key (cockpit, i, now);
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  g_atomic_int_set (&should_stop, 1);
  g_thread_join (other);

  print_times ("key, no file", bare);
  print_times ("key, file held", stored);
  printf ("ratio of the medians   %8.2f\n", stored[N_KEYS / 2] / bare[N_KEYS / 2]);
  printf ("ratio of the 99 of 100 %8.2f\n", stored[N_KEYS * 99 / 100] / bare[N_KEYS * 99 / 100]);
  printf ("all safe in the end: %s\n", sam_running_observation_flush (running, 5000) ? "yes" : "NO");

  g_object_unref (running);
  running_fixture_tear_down (&fixture, NULL);

  return 0;
}
