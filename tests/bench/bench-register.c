/*
 * A register of 100 000 people: from opening it to the first frame with rows,
 * and a frame after a jump; beside a plain list of 100 words in the same window
 * and run. And what a key costs in a form: a person's, in a file with 100 000
 * people, beside one in an empty file.
 *
 * Prints the figures and their ratios, and fails where a jump takes more than
 * MOST_JUMP times the plain list's, or a key more than MOST_KEY times that in
 * an empty file: neither may depend on how many there are.
 */
#include <adwaita.h>
#include <stdio.h>
#include <stdlib.h>

#include "bench-median.h"
#include "bench-paint.h"
#include "sam-form-dialog.h"
#include "sam-register-view.h"
#include "sam-school-registers.h"
#include "sam-test-programme.h"

#define N_PEOPLE 100000
#define N_ROUNDS 31
#define N_OPEN 5
#define MOST_JUMP 4.0
#define MOST_KEY 3.0

static void
fill (SamStore *store)
{
  static const char *const given[] = { "Anna", "Örjan", "Bengt", "Åsa", "Karin", "Ärla", "Per", "Zoe", "Maria", "Lars" };
  g_autoptr (SamChange) change = sam_store_begin (store, "Add person", NULL);

  g_assert_nonnull (change);
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      g_autoptr (SamDraft) draft = sam_draft_new (&sam_family_person);
      g_autofree char *code = g_strdup_printf ("P%06u", i);
      g_autofree char *name = g_strdup_printf ("%s %05u", given[i * 7 % G_N_ELEMENTS (given)], i * 7919 % N_PEOPLE);

      sam_draft_set_text (draft, SAM_PERSON_CODE, code);
      sam_draft_set_text (draft, SAM_PERSON_NAME, name);
      sam_draft_set_flag (draft, SAM_PERSON_IS_TEACHER, TRUE);
      g_assert_true (sam_change_put (change, draft, NULL));
    }
  g_assert_true (sam_change_commit (g_steal_pointer (&change), NULL));
}

/* The list */

static GtkWidget *
find_list (GtkWidget *widget)
{
  if (GTK_IS_LIST_VIEW (widget))
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
jump (GtkWidget *list, guint position)
{
  gint64 start;

  bench_settle ();
  start = g_get_monotonic_time ();
  gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
  bench_paint (list);

  return bench_since (start);
}

/* To the first frame that has rows. */
static double
open_register (SamRegisterView *view, SamContext *context)
{
  gint64 start;
  double ms;

  bench_settle ();
  start = g_get_monotonic_time ();
  sam_register_view_show (view, context, &sam_people_register);
  while (sam_register_is_loading (sam_register_view_get_register (view)))
    g_main_context_iteration (NULL, TRUE);
  bench_paint (GTK_WIDGET (view));
  ms = bench_since (start);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (sam_register_view_get_register (view))), ==, N_PEOPLE);

  return ms;
}

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static GtkWidget *
new_plain_list (void)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *word = g_strdup_printf ("Word %u", i);

      gtk_string_list_append (words, word);
    }
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller),
                                 gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (words)))),
                                                    factory));

  return scroller;
}

static double
measure_list (SamContext *context)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *stack = gtk_stack_new ();
  SamRegisterView *view = SAM_REGISTER_VIEW (sam_register_view_new ());
  double opens[N_OPEN];
  double plain_opens[N_OPEN];
  double jumps[N_ROUNDS];
  double plain_jumps[N_ROUNDS];
  double ratio;

  gtk_stack_add_named (GTK_STACK (stack), GTK_WIDGET (view), "register");
  gtk_window_set_default_size (GTK_WINDOW (window), 980, 800);
  gtk_window_set_child (GTK_WINDOW (window), stack);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);

  for (guint i = 0; i < N_OPEN; i++)
    {
      GtkWidget *plain;
      gint64 start;

      opens[i] = open_register (view, context);
      bench_settle ();
      start = g_get_monotonic_time ();
      plain = new_plain_list ();
      gtk_stack_add_named (GTK_STACK (stack), plain, "plain");
      gtk_stack_set_visible_child (GTK_STACK (stack), plain);
      bench_paint (plain);
      plain_opens[i] = bench_since (start);
      for (guint j = 0; i + 1 == N_OPEN && j < N_ROUNDS; j++)
        plain_jumps[j] = jump (find_list (plain), j * 37 % 100);
      gtk_stack_set_visible_child (GTK_STACK (stack), GTK_WIDGET (view));
      gtk_stack_remove (GTK_STACK (stack), plain);
      bench_paint (GTK_WIDGET (view));
    }
  for (guint i = 0; i < N_ROUNDS; i++)
    jumps[i] = jump (find_list (GTK_WIDGET (view)), i * 37123 % N_PEOPLE);
  gtk_window_destroy (GTK_WINDOW (window));

  printf ("register of 100 000, opened to painted   %7.1f ms (median of %d)\n", bench_median (opens, N_OPEN), N_OPEN);
  printf ("plain list of 100, opened to painted     %7.1f ms\n", bench_median (plain_opens, N_OPEN));
  printf ("ratio                                    %7.2f\n", opens[N_OPEN / 2] / plain_opens[N_OPEN / 2]);
  ratio = bench_median (jumps, N_ROUNDS) / bench_median (plain_jumps, N_ROUNDS);
  printf ("register of 100 000, a jump to painted   %7.1f ms (median of %d)\n", jumps[N_ROUNDS / 2], N_ROUNDS);
  printf ("plain list of 100, a jump to painted     %7.1f ms\n", plain_jumps[N_ROUNDS / 2]);
  printf ("ratio                                    %7.2f\n", ratio);

  return ratio;
}

/* Forms */

/* Without the frame: what happens before the key's letter can be drawn. */
static double
measure_keys (SamContext *context)
{
  static const guint fields[] = { SAM_PERSON_NAME, SAM_PERSON_CODE, SAM_PERSON_EMAIL };
  GtkWidget *window = gtk_window_new ();
  GtkWindow *form;
  GtkWidget *row;
  double keys[N_ROUNDS];

  gtk_window_present (GTK_WINDOW (window));
  form = sam_form_dialog_present (window, context, sam_draft_new (&sam_family_person), fields, G_N_ELEMENTS (fields),
                                  "Person", "Add person", NULL, NULL, NULL, NULL);
  row = sam_form_dialog_get_row (SAM_FORM_DIALOG (form), SAM_PERSON_CODE);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autofree char *text = g_strdup_printf ("P%06u", i * 31);
      gint64 start;

      bench_settle ();
      start = g_get_monotonic_time ();
      gtk_editable_set_text (GTK_EDITABLE (row), text);
      keys[i] = bench_since (start);
    }
  gtk_window_destroy (form);
  gtk_window_destroy (GTK_WINDOW (window));
  bench_settle ();

  return bench_median (keys, N_ROUNDS);
}

/* A field that refers to people, of whom the file may have many. */
static double
measure_choosing (SamContext *context)
{
  static const guint fields[] = { SAM_MEMBERSHIP_PERSON, SAM_MEMBERSHIP_FROM_DATE };
  GtkWidget *window = gtk_window_new ();
  GtkWindow *form;
  gint64 start;
  double ms;

  gtk_window_present (GTK_WINDOW (window));
  bench_settle ();
  start = g_get_monotonic_time ();
  form = sam_form_dialog_present (window, context, sam_draft_new (&sam_family_membership), fields, G_N_ELEMENTS (fields),
                                  "Membership", "Add membership", NULL, NULL, NULL, NULL);
  ms = bench_since (start);
  gtk_window_destroy (form);
  gtk_window_destroy (GTK_WINDOW (window));
  bench_settle ();

  return ms;
}

static SamContext *
new_context (gboolean is_full)
{
  SamTestProgramme *programme = sam_test_programme_new ();
  SamStore *store;
  SamContext *context;

  sam_test_programme_put (programme, "programme", NULL, "name=Bench start_date=2012-08-01 opens_as_of_date=2012-12-14");
  store = sam_test_programme_get_store (programme);
  if (is_full)
    fill (store);
  context = sam_context_new (store);
  g_object_set_data_full (G_OBJECT (context), "programme", programme, (GDestroyNotify) sam_test_programme_free);

  return context;
}

int
main (int argc, char **argv)
{
  g_autoptr (SamContext) empty = NULL;
  g_autoptr (SamContext) full = NULL;
  double jump_ratio;
  double empty_key;
  double full_key;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  empty = new_context (FALSE);
  full = new_context (TRUE);
  jump_ratio = measure_list (full);
  empty_key = measure_keys (empty);
  full_key = measure_keys (full);
  printf ("a key in a form, among 100 000 people    %7.2f ms (median of %d)\n", full_key, N_ROUNDS);
  printf ("a key in a form, in an empty file        %7.2f ms\n", empty_key);
  printf ("ratio                                    %7.2f\n", full_key / empty_key);
  printf ("a form that refers to a person opens in  %7.1f ms; in an empty file %.1f ms\n", measure_choosing (full),
          measure_choosing (empty));

  return jump_ratio <= MOST_JUMP && full_key <= MOST_KEY * empty_key ? EXIT_SUCCESS : EXIT_FAILURE;
}
