/*
 * The Overview of a programme of 3 000 schools and 500 000 sessions, from a move of its day to the painted figures,
 * beside the sqlite3 shell adding up the same sessions, promises and statuses in the same run.
 *
 * Prints medians: how long the Overview takes, how long the window was deaf meanwhile at most, and the ratio to the
 * shell. Fails where the Overview takes a second or more.
 */
#include <adwaita.h>
#include <glib/gstdio.h>
#include <stdio.h>

#include "bench-median.h"
#include "bench-paint.h"
#include "large-programme.h"
#include "sam-application.h"
#include "sam-language.h"
#include "sam-overview-page.h"
#include "sam-window.h"

#define N_ROUNDS 7
#define MOST_MS 1000.0

/* Per school: sessions held and planned, minutes given; and what is planned but past, statuses, minutes of each kind. */
static const char aggregates[] =
  "SELECT team.school_id, SUM (state = 'held'), COUNT (*), SUM (actual_minutes), MAX (date) FROM session"
  "  JOIN team ON team.id = team_id WHERE kind = 'group' AND state <> 'moved' AND date <= '" LARGE_PROGRAMME_DAY "'"
  "  GROUP BY team.school_id;"
  "SELECT team.school_id, SUM (actual_minutes), SUM (planned_minutes) FROM promise JOIN team ON team.id = promise.team_id"
  "  JOIN session ON session.team_id = team.id AND date BETWEEN promise.from_date AND promise.to_date"
  "  WHERE kind = 'group' AND date <= '" LARGE_PROGRAMME_DAY "' GROUP BY team.school_id;"
  "SELECT COUNT (*) FROM session WHERE state = 'planned' AND date < '" LARGE_PROGRAMME_DAY "';"
  "SELECT school_id, strand_id, team_id, status, MAX (date) FROM strand_status GROUP BY school_id, strand_id, team_id;"
  "SELECT kind, SUM (actual_minutes) FROM session WHERE state = 'held' AND date <= '" LARGE_PROGRAMME_DAY "' GROUP BY kind;"
  "SELECT team_id, MAX (date) FROM session WHERE state = 'held' AND date <= '" LARGE_PROGRAMME_DAY "' GROUP BY team_id;";

static double
measure_shell (const char *path)
{
  const char *const command[] = { "sqlite3", "-readonly", path, aggregates, NULL };
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  int status;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);

  return bench_since (start);
}

/* The longest time between two turns of the main loop. */
typedef struct
{
  gint64 last;
  gint64 longest;
} Deafness;

static gboolean
listen_cb (gpointer data)
{
  Deafness *self = data;
  gint64 now = g_get_monotonic_time ();

  self->longest = MAX (self->longest, now - self->last);
  self->last = now;

  return G_SOURCE_CONTINUE;
}

static double
move (SamWindow *window, SamDate as_of, double *deaf)
{
  SamOverviewPage *page = SAM_OVERVIEW_PAGE (sam_window_get_page (window, "overview"));
  Deafness deafness = { g_get_monotonic_time (), 0 };
  guint listener = g_timeout_add (1, listen_cb, &deafness);
  gint64 start = g_get_monotonic_time ();
  double time;

  sam_context_set_as_of (sam_page_get_context (SAM_PAGE (page)), as_of);
  while (!sam_overview_page_is_loaded (page))
    g_main_context_iteration (NULL, TRUE);
  bench_paint (GTK_WIDGET (page));
  time = bench_since (start);
  g_source_remove (listener);
  *deaf = (double) deafness.longest / 1000.0;

  return time;
}

static SamWindow *
open_window (const char *path)
{
  g_autoptr (GError) error = NULL;
  SamStore *store = sam_store_open (path, &error);
  SamWindow *window;

  g_assert_no_error (error);
  window = sam_window_new (NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 800);
  sam_window_set_store (window, store);
  gtk_window_present (GTK_WINDOW (window));
  while (!sam_overview_page_is_loaded (SAM_OVERVIEW_PAGE (sam_window_get_page (window, "overview"))))
    g_main_context_iteration (NULL, TRUE);
  bench_settle ();

  return window;
}

int
main (int argc, char **argv)
{
  LargeProgramme large = LARGE_PROGRAMME_INIT;
  const char *given = g_getenv ("SAMORDNA_BENCH_FILE");
  g_autofree char *folder = g_dir_make_tmp ("samordna-bench-XXXXXX", NULL);
  g_autofree char *path = given != NULL ? g_strdup (given) : g_build_filename (folder, "bench.samordna", NULL);
  double overview[N_ROUNDS], shell[N_ROUNDS], deaf[N_ROUNDS], ratios[N_ROUNDS];
  SamDate day = sam_date_parse (LARGE_PROGRAMME_DAY);
  SamWindow *window;
  double median;

  sam_language_init (g_getenv ("SAMORDNA_LOCALE_DIR"), "en");
  gtk_init ();
  adw_init ();
  if (given == NULL)
    large_programme_write (&large, path);
  window = open_window (path);

  move (window, day - 7, &deaf[0]);
  measure_shell (path);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      overview[i] = move (window, day - (SamDate) (i % 2), &deaf[i]);
      shell[i] = measure_shell (path);
      ratios[i] = overview[i] / shell[i];
    }

  median = bench_median (overview, N_ROUNDS);
  printf ("the Overview of 3 000 schools: %.0f ms; the window deaf for %.0f ms at most\n", median, bench_median (deaf, N_ROUNDS));
  printf ("the shell's sums: %.0f ms; the Overview takes %.2f times as long\n", bench_median (shell, N_ROUNDS),
          bench_median (ratios, N_ROUNDS));

  gtk_window_destroy (GTK_WINDOW (window));
  bench_settle ();
  if (given == NULL)
    g_unlink (path);
  g_rmdir (folder);

  return median < MOST_MS ? EXIT_SUCCESS : EXIT_FAILURE;
}
