/*
 * A cycle's page with 500 notes, from the click to the painted page, beside one
 * with 5 and beside what 500 plain lines of three labels cost in the same window
 * and run. And a board of 1 000 cycles: filled, and scrolled to anywhere.
 *
 * Prints the figures and their ratios, and fails where 500 notes cost more than
 * MOST_OPEN times 5, or a step of the board more than MOST_SCROLL times that of
 * a board of 100: neither may depend on how many there are.
 */
#include <adwaita.h>
#include <stdio.h>
#include <stdlib.h>

#include "bench-median.h"
#include "bench-paint.h"
#include "sam-coaching-page.h"
#include "sam-cycle-board.h"
#include "sam-cycle-view.h"
#include "sam-test-programme.h"

#define N_NOTES 500
#define N_CYCLES 1000
#define N_FEW 100
#define N_ROUNDS 15
#define MOST_OPEN 3.0
#define MOST_SCROLL 2.5

/* What is measured */

static void
put_notes (SamTestProgramme *p, const char *cycle, guint n)
{
  g_autofree char *session = g_strdup_printf ("kind=observation cycle=%s coach=H date=2012-11-05 start_time=09:00 "
                                              "planned_minutes=60 state=held actual_minutes=60", cycle);
  g_autofree char *label = g_strdup_printf ("S%s", cycle);
  g_autofree char *observation = g_strdup_printf ("session=%s subject=Matematik", label);
  g_autofree char *name = g_strdup_printf ("O%s", cycle);

  sam_test_programme_put (p, "session", label, session);
  sam_test_programme_put (p, "observation", name, observation);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *note = g_strdup_printf ("observation=%s ordinal=%u seconds=%u text=Elev_%u_bygger_ut_svaret,_två_andra_fyller_i.",
                                               name, i + 1, i * 7, i);

      sam_test_programme_put (p, "observation_entry", NULL, note);
    }
}

static void
put_cycles (SamTestProgramme *p, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *teacher = g_strdup_printf ("T%u", i);
      g_autofree char *person = g_strdup_printf ("code=T%04u name=Lärare_%04u", i, i);
      g_autofree char *membership = g_strdup_printf ("team=F person=T%u from_date=2012-08-01", i);
      g_autofree char *label = g_strdup_printf ("C%u", i);
      g_autofree char *cycle = g_strdup_printf ("teacher=T%u ordinal=1 coach=H term=2012-ht", i);
      g_autofree char *question = g_strdup_printf ("cycle=C%u ordinal=1 asked_date=2012-10-%02u text=Hur?", i, i % 20 + 1);

      sam_test_programme_put (p, "person", teacher, person);
      sam_test_programme_put (p, "membership", NULL, membership);
      sam_test_programme_put (p, "cycle", label, cycle);
      sam_test_programme_put (p, "focus_question", NULL, question);
      if (i % 3 == 2)
        {
          g_autofree char *session = g_strdup_printf ("kind=observation cycle=C%u coach=H date=2012-11-05 start_time=09:00 "
                                                      "planned_minutes=60 state=held actual_minutes=60", i);

          sam_test_programme_put (p, "session", NULL, session);
        }
    }
}

static SamTestProgramme *
new_programme (guint n_cycles)
{
  SamTestProgramme *p = sam_test_programme_new ();

  sam_test_programme_put (p, "programme", NULL, "name=Bench start_date=2012-08-01 opens_as_of_date=2012-12-14");
  sam_test_programme_put (p, "organiser", "Org", "name=Org");
  sam_test_programme_put (p, "school", "Alm", "unit_code=12345678 name=Almskolan organiser=Org joined_date=2012-08-01");
  sam_test_programme_put (p, "term", NULL, "term=2012-ht from_date=2012-08-20 to_date=2012-12-21");
  sam_test_programme_put (p, "team", "F", "school=Alm name=F from_date=2012-08-01");
  sam_test_programme_put (p, "person", "H", "code=H01 name=Annika is_teacher=0 is_coach=1");
  put_cycles (p, n_cycles);

  return p;
}

/* One page */

static double
open_cycle (SamCycleView *view, SamContext *context, gint64 id)
{
  double times[N_ROUNDS];

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      gint64 start;

      sam_cycle_view_show (view, context, 0);
      bench_paint (GTK_WIDGET (view));
      bench_settle ();
      start = g_get_monotonic_time ();
      sam_cycle_view_show (view, context, id);
      bench_paint (GTK_WIDGET (view));
      times[i] = bench_since (start);
    }

  return bench_median (times, N_ROUNDS);
}

static GtkWidget *
new_plain_lines (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  for (guint i = 0; i < N_NOTES; i++)
    {
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 16);

      gtk_box_append (GTK_BOX (line), gtk_label_new ("04:10"));
      gtk_box_append (GTK_BOX (line), gtk_label_new ("Sett"));
      gtk_box_append (GTK_BOX (line), gtk_label_new ("Eleven bygger ut svaret, två andra fyller i."));
      gtk_box_append (GTK_BOX (box), line);
    }

  return box;
}

static double
open_plain (GtkWidget *stack)
{
  double times[N_ROUNDS];

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      GtkWidget *scroller = gtk_scrolled_window_new ();

      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), new_plain_lines ());
      gtk_stack_add_named (GTK_STACK (stack), scroller, "plain");
      gtk_stack_set_visible_child (GTK_STACK (stack), scroller);
      bench_paint (scroller);
      times[i] = bench_since (start);
      gtk_stack_remove (GTK_STACK (stack), scroller);
      bench_settle ();
    }

  return bench_median (times, N_ROUNDS);
}

static double
measure_page (void)
{
  g_autoptr (SamTestProgramme) p = new_programme (2);
  g_autoptr (SamContext) context = NULL;
  GtkWidget *window = gtk_window_new ();
  GtkWidget *stack = gtk_stack_new ();
  SamCycleView *view = g_object_new (SAM_TYPE_CYCLE_VIEW, NULL);
  double few;
  double many;
  double plain;

  put_notes (p, "C0", 5);
  put_notes (p, "C1", N_NOTES);
  context = sam_context_new (sam_test_programme_get_store (p));
  gtk_stack_add_named (GTK_STACK (stack), GTK_WIDGET (view), "view");
  gtk_window_set_default_size (GTK_WINDOW (window), 980, 800);
  gtk_window_set_child (GTK_WINDOW (window), stack);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);

  few = open_cycle (view, context, sam_test_programme_get_id (p, "C0"));
  many = open_cycle (view, context, sam_test_programme_get_id (p, "C1"));
  sam_cycle_view_show (view, context, 0);
  plain = open_plain (stack);
  gtk_window_destroy (GTK_WINDOW (window));
  bench_settle ();
  printf ("a cycle of %d notes, opened to painted    %7.1f ms (median of %d)\n", N_NOTES, many, N_ROUNDS);
  printf ("a cycle of 5 notes                         %7.1f ms\n", few);
  printf ("%d plain lines of three labels            %7.1f ms\n", N_NOTES, plain);
  printf ("ratio to 5 notes                           %7.2f\n", many / few);
  printf ("ratio to plain lines                       %7.2f\n", many / plain);

  return many / few;
}

/* The board */

static GtkWidget *
find_list (GtkWidget *widget)
{
  if (GTK_IS_GRID_VIEW (widget) && gtk_widget_get_mapped (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_list (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static double
measure_board (guint n_cycles, double *filled)
{
  g_autoptr (SamTestProgramme) p = new_programme (n_cycles);
  g_autoptr (SamContext) context = sam_context_new (sam_test_programme_get_store (p));
  g_autoptr (GPtrArray) items = sam_board_item_load_all (sam_context_get_store (context), sam_date_new (2012, 12, 14), NULL);
  GtkWidget *window = gtk_window_new ();
  SamCycleBoard *board = g_object_new (SAM_TYPE_CYCLE_BOARD, NULL);
  GtkAdjustment *adjustment;
  GtkWidget *list;
  double steps[60];
  gint64 start;

  gtk_window_set_default_size (GTK_WINDOW (window), 980, 600);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (board));
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  bench_settle ();
  start = g_get_monotonic_time ();
  sam_cycle_board_set_items (board, items);
  bench_paint (GTK_WIDGET (board));
  *filled = bench_since (start);

  bench_settle ();
  list = find_list (GTK_WIDGET (board));
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      bench_settle ();
      start = g_get_monotonic_time ();
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + 60);
      bench_paint (GTK_WIDGET (list));
      steps[i] = bench_since (start);
    }
  gtk_window_destroy (GTK_WINDOW (window));
  bench_settle ();

  return bench_median (steps, G_N_ELEMENTS (steps));
}

int
main (int argc, char **argv)
{
  double page_ratio;
  double small_filled;
  double filled;
  double small_step;
  double step;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  page_ratio = measure_page ();
  small_step = measure_board (N_FEW, &small_filled);
  step = measure_board (N_CYCLES, &filled);
  printf ("a board of %d cycles, filled to painted  %7.1f ms; of %d %.1f ms\n", N_CYCLES, filled, N_FEW,
          small_filled);
  printf ("a step of its scrolling, to painted        %7.1f ms; of %d %.1f ms\n", step, N_FEW, small_step);
  printf ("ratio                                      %7.2f\n", step / small_step);

  return page_ratio <= MOST_OPEN && step <= MOST_SCROLL * small_step ? EXIT_SUCCESS : EXIT_FAILURE;
}
