/*
 * The as-of slider of the Overview, from its move to the painted figures, against the repaint of an empty page.
 *
 *   bench-slider EXAMPLE-FILE
 *
 * Both windows are of the same size and take turns. What counts is the work, in processor time of all threads: whatever
 * else the machine does must not count. Prints the medians and fails where a move takes more than the 50 ms within which
 * the figures seem to hang on the slider.
 */
#include <adwaita.h>
#include <stdio.h>
#include <time.h>

#include "bench-median.h"
#include "bench-paint.h"
#include "sam-application.h"
#include "sam-language.h"
#include "sam-overview-page.h"
#include "sam-time-bar.h"
#include "sam-window.h"

#define N_WARM_UPS 6
#define N_ROUNDS 40
#define MOST_MS 50.0

typedef struct
{
  double wall;
  double work;
} Cost;

static double
get_work (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
wait_until_loaded (SamOverviewPage *page)
{
  while (!sam_overview_page_is_loaded (page))
    g_main_context_iteration (NULL, TRUE);
}

/* A week to and fro. */
static Cost
move (SamOverviewPage *page, int days)
{
  SamTimeBar *bar = SAM_TIME_BAR (find (GTK_WIDGET (page), SAM_TYPE_TIME_BAR));
  gint64 start;
  Cost cost;

  bench_settle ();
  start = g_get_monotonic_time ();
  cost.work = get_work ();
  sam_time_bar_step (bar, days);
  wait_until_loaded (page);
  bench_paint (GTK_WIDGET (page));
  cost.work = get_work () - cost.work;
  cost.wall = bench_since (start);

  return cost;
}

/* Whole, with its one line of text anew: nothing is painted where nothing has changed. */
static Cost
paint_empty (GtkWidget *window)
{
  AdwStatusPage *page = ADW_STATUS_PAGE (adw_window_get_content (ADW_WINDOW (window)));
  gboolean is_other = g_str_equal (adw_status_page_get_title (page), "A page");
  gint64 start;
  Cost cost;

  bench_settle ();
  start = g_get_monotonic_time ();
  cost.work = get_work ();
  adw_status_page_set_title (page, is_other ? "Another page" : "A page");
  bench_paint (window);
  cost.work = get_work () - cost.work;
  cost.wall = bench_since (start);

  return cost;
}

static GtkWidget *
open_empty (void)
{
  GtkWidget *window = adw_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 800);
  adw_window_set_content (ADW_WINDOW (window), adw_status_page_new ());
  gtk_window_present (GTK_WINDOW (window));
  bench_settle ();

  return window;
}

int
main (int argc, char **argv)
{
  double wall[N_ROUNDS], work[N_ROUNDS], empty[N_ROUNDS], ratios[N_ROUNDS];
  g_autoptr (GError) error = NULL;
  SamOverviewPage *page;
  GtkWidget *bare;
  SamStore *store;
  SamWindow *window;
  double median;

  g_assert_cmpint (argc, ==, 2);
  sam_language_init (g_getenv ("SAMORDNA_LOCALE_DIR"), "en");
  gtk_init ();
  adw_init ();
  store = sam_store_open (argv[1], &error);
  g_assert_no_error (error);
  window = sam_window_new (NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 800);
  sam_window_set_store (window, store);
  gtk_window_present (GTK_WINDOW (window));
  page = SAM_OVERVIEW_PAGE (sam_window_get_page (window, "overview"));
  wait_until_loaded (page);
  bare = open_empty ();

  for (int i = -N_WARM_UPS; i < N_ROUNDS; i++)
    {
      Cost nothing = paint_empty (bare);
      Cost moved = move (page, i % 2 == 0 ? -7 : 7);

      if (i < 0)
        continue;
      wall[i] = moved.wall;
      work[i] = moved.work;
      empty[i] = nothing.work;
      ratios[i] = moved.work / nothing.work;
    }

  median = bench_median (work, N_ROUNDS);
  printf ("empty page, repainted  %6.1f ms of work\n", bench_median (empty, N_ROUNDS));
  printf ("slider moved a week    %6.1f ms of work, %.1f ms in all (median of %d)\n", median, bench_median (wall, N_ROUNDS), N_ROUNDS);
  printf ("ratio, pair by pair    %6.2f\n", bench_median (ratios, N_ROUNDS));

  gtk_window_destroy (GTK_WINDOW (bare));
  gtk_window_destroy (GTK_WINDOW (window));
  sam_store_close (store);
  g_object_unref (store);

  return median <= MOST_MS ? 0 : 1;
}
