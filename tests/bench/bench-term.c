/*
 * Scrolling the term of 400 teams with 2 000 sessions, frame by frame, against
 * an empty scrolled window of the same size in the same run.
 *
 * Both are scrolled by as much from frame to frame. What a frame takes, from its
 * beginning until it is painted, is told by the frame clock; the median of the
 * pairs' ratios counts, so a machine whose speed drifts drifts for both. Also
 * counts how many frames come in a second, and how long it takes to read the
 * term. Fails where a frame of the term takes longer than a display at 60 Hz
 * gives it, or where fewer frames come than of the empty window.
 */
#include <adwaita.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "bench-median.h"
#include "sam-calendar-page.h"
#include "sam-term-view.h"
#include "sam-test-programme.h"

#define N_SCHOOLS 100
#define N_TEAMS 4
#define N_SESSIONS 2000
#define N_FRAMES 180
#define STEP 40
#define FRAME_MS (1000.0 / 60)

typedef struct
{
  GtkAdjustment *adjustment;
  GtkWidget *widget;
  double step;
  guint n;
  gint64 begun;
  gint64 started;
  gint64 ended;
  double times[N_FRAMES]; /* by the clock on the wall */
  double work[N_FRAMES];  /* by the clock of this process, whatever else the machine does */
  double work_begun;
} Scroll;

static void
put_schools (SamTestProgramme *programme)
{
  for (int i = 0; i < N_SCHOOLS; i++)
    {
      g_autofree char *school = g_strdup_printf ("S%d", i);
      g_autofree char *of_school = g_strdup_printf (
          "unit_code=%08d name=Skola_%03dskolan organiser=Org joined_date=2012-08-01", i + 1, i);

      sam_test_programme_put (programme, "school", school, of_school);
      for (int n = 0; n < N_TEAMS; n++)
        {
          g_autofree char *team = g_strdup_printf ("T%d", i * N_TEAMS + n);
          g_autofree char *of_team
              = g_strdup_printf ("school=%s name=Lag_%d from_date=2012-08-01", school, n + 1);
          g_autofree char *promise = g_strdup_printf (
              "team=%s from_date=2012-08-20 to_date=2012-12-20 minutes=760", team);

          sam_test_programme_put (programme, "team", team, of_team);
          sam_test_programme_put (programme, "promise", NULL, promise);
        }
    }
}

static void
fill (SamTestProgramme *programme)
{
  SamDate first = sam_date_new (2012, 8, 20);

  sam_test_programme_put (
      programme, "programme", NULL,
      "name=Bench start_date=2012-08-01 status=under_way opens_as_of_date=2012-12-14");
  sam_test_programme_put (programme, "organiser", "Org", "name=Org");
  sam_test_programme_put (programme, "person", "C", "code=C1 name=Cecilia is_teacher=0 is_coach=1");
  sam_test_programme_put (programme, "term", NULL,
                          "term=2012-ht from_date=2012-08-20 to_date=2012-12-20");
  sam_test_programme_put (programme, "day_off", NULL,
                          "kind=break name=Höstlov from_date=2012-10-29 to_date=2012-11-02");
  put_schools (programme);
  for (int i = 0; i < N_SESSIONS; i++)
    {
      int team = i % (N_SCHOOLS * N_TEAMS);
      g_autofree char *date
          = sam_date_format_iso (first + i / (N_SCHOOLS * N_TEAMS) * 21 + team % 3 * 7 + team % 5);
      g_autofree char *fields = g_strdup_printf (
          "kind=group team=T%d coach=C date=%s start_time=%02d:%02d planned_minutes=90 %s", team,
          date, 8 + team % 9, team % 12 * 5,
          i % 7 == 0 ? "state=cancelled cause=clash" : "state=held actual_minutes=80");

      sam_test_programme_put (programme, "session", NULL, fields);
    }
}

/* Scrolling */

static double
get_work (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);

  return (double) now.tv_sec * 1000.0 + (double) now.tv_nsec / 1e6;
}

static gboolean
on_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Scroll *self = data;
  double top = gtk_adjustment_get_upper (self->adjustment)
               - gtk_adjustment_get_page_size (self->adjustment);
  double value = gtk_adjustment_get_value (self->adjustment) + self->step;

  self->begun = g_get_monotonic_time ();
  self->work_begun = get_work ();
  if (self->started == 0)
    self->started = self->begun;
  if (value < 0 || value > top)
    self->step = -self->step;
  gtk_adjustment_set_value (self->adjustment, CLAMP (value, 0, top));

  return G_SOURCE_CONTINUE;
}

static void
on_after_paint_cb (GdkFrameClock *clock, Scroll *self)
{
  if (self->begun == 0 || self->n == N_FRAMES)
    return;

  self->ended = g_get_monotonic_time ();
  self->work[self->n] = get_work () - self->work_begun;
  self->times[self->n++] = (double) (self->ended - self->begun) / 1000.0;
  self->begun = 0;
}

static void
scroll (Scroll *self, GtkWidget *widget, GtkAdjustment *adjustment)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint_cb), self);
  guint tick = 0;

  *self = (Scroll){ .adjustment = adjustment, .widget = widget, .step = STEP };
  gtk_adjustment_set_value (adjustment, 0);
  tick = gtk_widget_add_tick_callback (widget, on_tick_cb, self, NULL);
  while (self->n < N_FRAMES)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_remove_tick_callback (widget, tick);
  g_signal_handler_disconnect (clock, handler);
}

static double
get_rate (const Scroll *self)
{
  return (N_FRAMES - 1) * 1e6 / (double) (self->ended - self->started);
}

/* Windows */

static GtkWidget *
show_empty (GtkAdjustment **adjustment)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_size_request (box, 600, 8000);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 980, 750);
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));

  return window;
}

static GtkWidget *
show_term (SamCalendarModel *model, GtkWidget **view, GtkAdjustment **adjustment)
{
  GtkWidget *window = gtk_window_new ();

  *view = sam_term_view_new ();
  sam_calendar_view_set_model (SAM_CALENDAR_VIEW (*view), model);
  gtk_window_set_default_size (GTK_WINDOW (window), 980, 750);
  gtk_window_set_child (GTK_WINDOW (window), *view);
  gtk_window_present (GTK_WINDOW (window));
  sam_calendar_view_show_date (SAM_CALENDAR_VIEW (*view), sam_date_new (2012, 12, 14));
  gtk_test_widget_wait_for_draw (window);
  *adjustment = gtk_scrollable_get_vadjustment (
      GTK_SCROLLABLE (sam_term_view_get_canvas (SAM_TERM_VIEW (*view))));

  return window;
}

static double
measure_reading (GtkWidget *view)
{
  double times[11];

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      gint64 start = g_get_monotonic_time ();

      sam_calendar_view_reload (SAM_CALENDAR_VIEW (view));
      times[i] = (double) (g_get_monotonic_time () - start) / 1000.0;
    }

  return bench_median (times, G_N_ELEMENTS (times));
}

int
main (int argc, char **argv)
{
  SamTestProgramme *programme = NULL;
  SamContext *context = NULL;
  SamCalendarModel *model = NULL;
  GtkWidget *empty_window = NULL, *window = NULL, *view = NULL;
  GtkAdjustment *of_empty = NULL, *of_term = NULL;
  static Scroll empty, term;
  double ratios[N_FRAMES], rate_of_empty, rate_of_term, reading, frame, longest = 0;
  gboolean good;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  programme = sam_test_programme_new ();
  fill (programme);
  context = sam_context_new (sam_test_programme_get_store (programme));
  model = sam_calendar_model_new ();
  sam_calendar_model_set_context (model, context);

  empty_window = show_empty (&of_empty);
  scroll (&empty, empty_window, of_empty);
  rate_of_empty = get_rate (&empty);
  gtk_window_destroy (GTK_WINDOW (empty_window));

  window = show_term (model, &view, &of_term);
  scroll (&term, window, of_term);
  rate_of_term = get_rate (&term);
  reading = measure_reading (view);

  for (guint i = 0; i < N_FRAMES; i++)
    {
      ratios[i] = term.times[i] / empty.times[i];
      longest = MAX (longest, term.times[i]);
    }
  printf ("work of a frame, empty window and term          %6.2f %6.2f ms\n",
          bench_median (empty.work, N_FRAMES), bench_median (term.work, N_FRAMES));
  frame = bench_median (term.times, N_FRAMES);
  printf ("reading a term of %d teams, %d sessions     %6.1f ms (median of 11)\n",
          N_SCHOOLS * N_TEAMS, N_SESSIONS, reading);
  printf ("a frame while scrolling, empty window           %6.2f ms (median of %d)\n",
          bench_median (empty.times, N_FRAMES), N_FRAMES);
  printf ("a frame while scrolling, term                   %6.2f ms (longest %.1f)\n", frame,
          longest);
  printf ("ratio, frame by frame                           %6.2f\n",
          bench_median (ratios, N_FRAMES));
  printf ("frames a second, empty window and term          %6.1f %6.1f\n", rate_of_empty,
          rate_of_term);
  good = frame <= FRAME_MS && rate_of_term >= 0.9 * rate_of_empty;

  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (model);
  g_object_unref (context);
  sam_test_programme_free (programme);

  return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
