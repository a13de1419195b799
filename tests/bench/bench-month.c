/*
 * A month of 2 000 sessions, from the change to the painted frame, against a
 * month of 300 in the same run.
 *
 * Both are shown in turn in the place "Calendar" of the size of a laptop's
 * window, each coming from a month without sessions, and the median of the
 * pairs' ratios counts: a machine whose speed drifts drifts for both. Prints
 * the figures, and fails where the full month takes more than three times as
 * long: what does not fit on the screen must cost next to nothing.
 */
#include <adwaita.h>
#include <stdio.h>
#include <stdlib.h>

#include "bench-frames.h"
#include "bench-median.h"
#include "sam-calendar-page.h"
#include "sam-test-programme.h"

#define N_WARM_UPS 3
#define N_ROUNDS 21
#define MOST 3.0

static void
put_sessions (SamTestProgramme *programme, int year, int month, int n)
{
  int n_days = sam_date_days_in_month (year, month);

  for (int i = 0; i < n; i++)
    {
      g_autofree char *fields =
        g_strdup_printf ("kind=group team=T%d date=%04d-%02d-%02d start_time=%02d:%02d planned_minutes=60", i % 40, year,
                         month, i % n_days + 1, 8 + i / n_days % 9, i / n_days / 9 % 12 * 5);

      sam_test_programme_put (programme, "session", NULL, fields);
    }
}

static void
fill (SamTestProgramme *programme)
{
  sam_test_programme_put (programme, "programme", NULL,
                          "name=Bench start_date=2012-08-01 status=under_way opens_as_of_date=2012-12-14");
  sam_test_programme_put (programme, "organiser", "Org", "name=Org");
  for (int i = 0; i < 40; i++)
    {
      g_autofree char *school = g_strdup_printf ("S%d", i);
      g_autofree char *team = g_strdup_printf ("T%d", i);
      g_autofree char *of_school = g_strdup_printf (
        "unit_code=%08d name=Skola_%dskolan organiser=Org joined_date=2012-08-01", i + 1, i);
      g_autofree char *of_team = g_strdup_printf ("school=%s name=F–3 from_date=2012-08-01", school);

      sam_test_programme_put (programme, "school", school, of_school);
      sam_test_programme_put (programme, "team", team, of_team);
    }
  put_sessions (programme, 2012, 10, 300);
  put_sessions (programme, 2012, 12, 2000);
}

typedef struct
{
  int year;
  int month;
} Month;

static void
go (gpointer page, gpointer data)
{
  const Month *month = data;

  sam_page_show_date (SAM_PAGE (page), sam_date_new (month->year, month->month, 11));
}

static BenchFrames
show (SamCalendarPage *page, int year, int month)
{
  Month there = { year, month };

  return bench_frames_measure (GTK_WIDGET (page), go, page, &there);
}

static void
print (const char *what, double *works, double *frames)
{
  printf ("%s  %6.1f ms of work, %6.1f ms for the frame (medians of %d)\n", what, bench_median (works, N_ROUNDS),
          bench_median (frames, N_ROUNDS), N_ROUNDS);
}

static double
measure (SamCalendarPage *page)
{
  double usual_work[N_ROUNDS], usual_frame[N_ROUNDS];
  double full_work[N_ROUNDS], full_frame[N_ROUNDS];
  double ratios[N_ROUNDS];
  guint most_frames = 0;
  double ratio = 0;

  for (int i = -N_WARM_UPS; i < N_ROUNDS; i++)
    {
      BenchFrames usual;
      BenchFrames full;

      show (page, 2012, 2);
      usual = show (page, 2012, 10);
      show (page, 2012, 2);
      full = show (page, 2012, 12);
      if (i < 0)
        continue;
      usual_work[i] = usual.work;
      usual_frame[i] = usual.frame;
      full_work[i] = full.work;
      full_frame[i] = full.frame;
      ratios[i] = (full.work + full.frame) / (usual.work + usual.frame);
      most_frames = MAX (most_frames, full.n_frames);
    }
  ratio = bench_median (ratios, N_ROUNDS);

  print ("month of   300 sessions", usual_work, usual_frame);
  print ("month of 2 000 sessions", full_work, full_frame);
  printf ("frames until it is still   %6u at most\n", most_frames);
  printf ("ratio, pair by pair        %6.2f\n", ratio);

  return ratio;
}

int
main (int argc, char **argv)
{
  SamTestProgramme *programme = NULL;
  SamContext *context = NULL;
  SamCalendarPage *page = NULL;
  GtkWidget *window = NULL;
  double ratio = 0;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  programme = sam_test_programme_new ();
  fill (programme);
  context = sam_context_new (sam_test_programme_get_store (programme));
  page = g_object_new (SAM_TYPE_CALENDAR_PAGE, NULL);
  window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 800);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (page));
  gtk_window_present (GTK_WINDOW (window));
  sam_page_set_context (SAM_PAGE (page), context);
  gtk_test_widget_wait_for_draw (window);

  ratio = measure (page);

  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (context);
  sam_test_programme_free (programme);

  return ratio <= MOST ? EXIT_SUCCESS : EXIT_FAILURE;
}
