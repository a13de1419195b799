/*
 * A week of 2 000 sessions, from the change to the painted frame, against a
 * week of 300 in the same run.
 *
 * Both are shown in turn in a view of the size of a laptop's window, each coming
 * from a week without sessions. What counts is the work: what the change itself
 * takes, and the frame from its beginning to its end, in processor time. Prints
 * the figures, and fails where the median of the pairs' ratios is above five:
 * reading takes as much more as there is more of, but what does not fit on the
 * screen must cost nothing beyond that.
 */
#include <adwaita.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "bench-median.h"
#include "sam-test-programme.h"
#include "sam-week-view.h"

#define N_WARM_UPS 5
#define N_ROUNDS 41
#define N_TEAMS 80
#define MOST 5.0

typedef struct
{
  double   before;
  double   after;
  gboolean painted;
} Frame;

/* Milliseconds that this process has worked: whatever else the machine does must not count. */
static double
get_work (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

/* From Monday to Friday, between 8 and 17. */
static void
put_sessions (SamTestProgramme *programme, SamDate monday, int n)
{
  for (int i = 0; i < n; i++)
    {
      /* A team has at most five a day; twelve teams' begin one after another every 100 minutes. */
      int of_day = i / 5;
      int team = of_day % N_TEAMS;
      g_autofree char *date = sam_date_format_iso (monday + i % 5);
      g_autofree char *time = sam_time_format (8 * 60 + of_day / N_TEAMS * 100 + team % 12 * 5);
      g_autofree char *fields =
        g_strdup_printf ("kind=group team=T%d coach=C date=%s start_time=%s planned_minutes=60", team, date, time);

      sam_test_programme_put (programme, "session", NULL, fields);
    }
}

static void
fill (SamTestProgramme *programme)
{
  sam_test_programme_put (programme, "programme", NULL,
                          "name=Bench start_date=2012-08-01 status=under_way opens_as_of_date=2012-12-14");
  sam_test_programme_put (programme, "organiser", "Org", "name=Org");
  sam_test_programme_put (programme, "person", "C", "code=C1 name=Cecilia_Ahl is_teacher=0 is_coach=1");
  for (int i = 0; i < N_TEAMS; i++)
    {
      g_autofree char *school = g_strdup_printf ("S%d", i);
      g_autofree char *team = g_strdup_printf ("T%d", i);
      g_autofree char *of_school = g_strdup_printf (
        "unit_code=%08d name=Skola_%dskolan organiser=Org joined_date=2012-08-01", i + 1, i);
      g_autofree char *of_team = g_strdup_printf ("school=%s name=F–3 from_date=2012-08-01", school);

      sam_test_programme_put (programme, "school", school, of_school);
      sam_test_programme_put (programme, "team", team, of_team);
    }
  put_sessions (programme, sam_date_new (2012, 10, 15), 300);
  put_sessions (programme, sam_date_new (2012, 12, 10), 2000);
}

static void
on_before_paint_cb (GdkFrameClock *clock, Frame *frame)
{
  frame->before = get_work ();
}

static void
on_after_paint_cb (GdkFrameClock *clock, Frame *frame)
{
  frame->after = get_work ();
  frame->painted = TRUE;
}

/* Milliseconds of work for a week. */
static double
show (SamWeekView *view, SamDate date)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (view));
  Frame frame = { 0, };
  gulong before = 0;
  gulong after = 0;
  double start = 0;
  double change = 0;

  while (g_main_context_iteration (NULL, FALSE))
    ;
  before = g_signal_connect (clock, "before-paint", G_CALLBACK (on_before_paint_cb), &frame);
  after = g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint_cb), &frame);
  start = get_work ();
  sam_calendar_view_show_date (SAM_CALENDAR_VIEW (view), date);
  gtk_widget_queue_draw (GTK_WIDGET (view));
  change = get_work () - start;
  while (!frame.painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, before);
  g_signal_handler_disconnect (clock, after);

  return change + frame.after - frame.before;
}

static guint
count_shown (GtkWidget *root)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (gtk_widget_get_child_visible (child) && gtk_widget_get_visible (child))
        n += SAM_IS_WEEK_BLOCK (child) ? 1 : count_shown (child);
    }

  return n;
}

static double
measure (SamWeekView *view)
{
  const SamDate empty = sam_date_new (2012, 2, 15);
  double usual[N_ROUNDS];
  double full[N_ROUNDS];
  double ratios[N_ROUNDS];
  double ratio = 0;

  for (int i = -N_WARM_UPS; i < N_ROUNDS; i++)
    {
      double usual_ms = 0;
      double full_ms = 0;

      show (view, empty);
      usual_ms = show (view, sam_date_new (2012, 10, 17));
      show (view, empty);
      full_ms = show (view, sam_date_new (2012, 12, 12));
      if (i < 0)
        continue;
      usual[i] = usual_ms;
      full[i] = full_ms;
      ratios[i] = full_ms / usual_ms;
    }
  ratio = bench_median (ratios, N_ROUNDS);

  printf ("week of   300 sessions, work to painted  %6.1f ms (median of %d)\n", bench_median (usual, N_ROUNDS), N_ROUNDS);
  printf ("week of 2 000 sessions, work to painted  %6.1f ms, with %u blocks\n", bench_median (full, N_ROUNDS),
          count_shown (GTK_WIDGET (view)));
  printf ("ratio, pair by pair                      %6.2f\n", ratio);

  return ratio;
}

int
main (int argc, char **argv)
{
  SamTestProgramme *programme = NULL;
  SamContext *context = NULL;
  SamCalendarModel *model = NULL;
  SamWeekView *view = NULL;
  GtkWidget *window = NULL;
  double ratio = 0;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  programme = sam_test_programme_new ();
  fill (programme);
  context = sam_context_new (sam_test_programme_get_store (programme));
  model = sam_calendar_model_new ();
  sam_calendar_model_set_context (model, context);
  view = SAM_WEEK_VIEW (sam_week_view_new ());
  sam_calendar_view_set_model (SAM_CALENDAR_VIEW (view), model);
  window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 980, 700);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (view));
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);

  ratio = measure (view);

  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (model);
  g_object_unref (context);
  sam_test_programme_free (programme);

  return ratio <= MOST ? EXIT_SUCCESS : EXIT_FAILURE;
}
