/* A new school year: chosen, shown in words, made as one change, taken back. */
#include "page-fixture.h"
#include "sam-rollover-window.h"
#include "sam-schools-page.h"

static void
set_up (PageFixture *self, gconstpointer data)
{
  page_fixture_set_up (self, SAM_TYPE_SCHOOLS_PAGE, TRUE);
  sam_test_programme_put (self->programme, "term", NULL, "term=2012-ht from_date=2012-08-20 to_date=2012-12-20");
  sam_test_programme_put (self->programme, "assignment", NULL,
                          "coach=Annika school=Alm from_date=2012-08-01 to_date=2013-06-30");
  sam_test_programme_get_store (self->programme);
}

static GtkWidget *
find_label (GtkWidget *window, const char *text)
{
  return page_fixture_find (window, GTK_TYPE_LABEL, text);
}

static void
wait_label (GtkWidget *window, const char *text)
{
  while (find_label (window, text) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
activate (GtkWidget *window, const char *action)
{
  g_assert_true (gtk_widget_activate_action (window, action, NULL));
}

/* The choice in the row whose title is @title. */
static GtkDropDown *
find_choice (GtkWidget *window, const char *title)
{
  GtkWidget *row = page_fixture_find (window, ADW_TYPE_PREFERENCES_ROW, title);

  g_assert_nonnull (row);

  return GTK_DROP_DOWN (page_fixture_find (row, GTK_TYPE_DROP_DOWN, NULL));
}

static void
test_one_change (PageFixture *self, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (sam_rollover_window_present (self->window, self->context));
  GtkWidget *gone;
  guint n_terms = page_fixture_count (self, SAM_FAMILY_TERM);

  while (!gtk_widget_get_mapped (window))
    g_main_context_iteration (NULL, TRUE);
  wait_label (window, "2013/14");
  gtk_drop_down_set_selected (find_choice (window, "Almskolan · F–3"), SAM_ROLLOVER_END);

  activate (window, "rollover.next");
  wait_label (window, "The whole programme: autumn\u00a02013, 19 Aug 2013 – 19 Dec 2013");
  wait_label (window, "Team Almskolan · F–3: last day 30 Jun 2013");
  wait_label (window, "Maria in Almskolan · F–3: last day 30 Jun 2013");
  wait_label (window, "Annika coaches Almskolan again: 1 Jul 2013 – 30 Jun 2014");
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_TERM), ==, n_terms);

  gone = window;
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &gone);
  activate (window, "rollover.next");
  page_fixture_wait_closed (&gone);
  g_assert_cmpstr (self->toast, ==, "The new school year is prepared");
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_TERM), ==, n_terms + 1);
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_ASSIGNMENT), ==, 2);
  g_assert_true (sam_store_undo (self->store, NULL));
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_TERM), ==, n_terms);
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_ASSIGNMENT), ==, 1);
}

/* Members are listed when they are asked for, and each can leave alone. */
static void
test_member (PageFixture *self, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (sam_rollover_window_present (self->window, self->context));
  GtkWidget *team;

  while (!gtk_widget_get_mapped (window))
    g_main_context_iteration (NULL, TRUE);
  team = page_fixture_find (window, ADW_TYPE_EXPANDER_ROW, "Almskolan · F–3");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (team), TRUE);
  while (page_fixture_find (team, ADW_TYPE_ACTION_ROW, "Maria") == NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_drop_down_set_selected (find_choice (window, "Maria"), SAM_ROLLOVER_END);

  activate (window, "rollover.next");
  wait_label (window, "Maria in Almskolan · F–3: last day 30 Jun 2013");
  g_assert_null (find_label (window, "Team Almskolan · F–3: last day 30 Jun 2013"));

  /* Back at the choices, what was chosen is still chosen. */
  activate (window, "rollover.back");
  while (page_fixture_find (window, ADW_TYPE_ACTION_ROW, "Maria") == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (gtk_drop_down_get_selected (find_choice (window, "Maria")), ==, SAM_ROLLOVER_END);
  page_fixture_close_window (window);
}

static void
test_nothing (PageFixture *self, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (sam_rollover_window_present (self->window, self->context));
  g_autoptr (GError) error = NULL;

  while (!gtk_widget_get_mapped (window))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (sam_rollover_plan_apply (sam_rollover_window_get_plan (SAM_ROLLOVER_WINDOW (window)), self->store, &error));
  g_assert_no_error (error);
  page_fixture_close_window (window);

  window = GTK_WIDGET (sam_rollover_window_present (self->window, self->context));
  while (!gtk_widget_get_mapped (window))
    g_main_context_iteration (NULL, TRUE);
  activate (window, "rollover.next");
  wait_label (window, "What is chosen goes on into the new school year as it is.");
  g_assert_false (gtk_widget_is_sensitive (page_fixture_find (window, GTK_TYPE_BUTTON, "Nothing to Change")));
  page_fixture_close_window (window);
}

static void
answer (PageFixture *self, const char *response)
{
  page_fixture_answer (page_fixture_wait_window (self, ADW_TYPE_MESSAGE_DIALOG), response);
}

static void
test_asks (PageFixture *self, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (sam_rollover_window_present (self->window, self->context));

  wait_label (window, "2013/14");
  gtk_drop_down_set_selected (find_choice (window, "Almskolan · F–3"), SAM_ROLLOVER_END);

  /* Another year would begin again. */
  g_assert_true (gtk_widget_activate_action (window, "rollover.move", "i", 1));
  answer (self, "cancel");
  g_assert_nonnull (find_label (window, "2013/14"));
  g_assert_cmpuint (gtk_drop_down_get_selected (find_choice (window, "Almskolan · F–3")), ==, SAM_ROLLOVER_END);
  g_assert_true (gtk_widget_activate_action (window, "rollover.move", "i", 1));
  answer (self, "confirm");
  wait_label (window, "2014/15");

  /* With nothing chosen, nothing is asked. */
  g_assert_true (gtk_widget_activate_action (window, "rollover.move", "i", -1));
  wait_label (window, "2013/14");
  gtk_drop_down_set_selected (find_choice (window, "Almskolan · F–3"), SAM_ROLLOVER_END);
  g_assert_true (page_fixture_press (window, "Escape"));
  answer (self, "keep");
  g_assert_true (gtk_widget_get_mapped (window));
  g_signal_emit_by_name (page_fixture_find (window, GTK_TYPE_BUTTON, "_Cancel"), "clicked");
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  answer (self, "discard");
  page_fixture_wait_closed (&window);

  window = GTK_WIDGET (sam_rollover_window_present (self->window, self->context));
  wait_label (window, "2013/14");
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  g_assert_true (page_fixture_press (window, "Escape"));
  page_fixture_wait_closed (&window);
}

static void
assert_fits (GtkWidget *window)
{
  int minimum;

  gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

static void
test_small (PageFixture *self, gconstpointer data)
{
  GtkWidget *window;

  /* The font that a window has on GNOME. */
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 11", NULL);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 360, 700);
  while (gtk_widget_get_width (self->window) != 360)
    g_main_context_iteration (NULL, TRUE);

  window = GTK_WIDGET (sam_rollover_window_present (self->window, self->context));
  wait_label (window, "2013/14");
  assert_fits (window);
  g_assert_nonnull (page_fixture_find (window, GTK_TYPE_BUTTON, "_Cancel"));
  activate (window, "rollover.next");
  wait_label (window, "All of this is one change. Ctrl+Z takes it back.");
  assert_fits (window);
  g_assert_null (page_fixture_find (window, GTK_TYPE_BUTTON, "_Cancel"));
  g_assert_true (page_fixture_press (window, "Escape"));
  g_assert_nonnull (page_fixture_find (window, GTK_TYPE_BUTTON, "_Cancel"));
  page_fixture_close_window (window);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-font-name");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(path, func) g_test_add ("/rollover-window/" path, PageFixture, NULL, set_up, func, page_fixture_tear_down)
  ADD ("says-every-change-before-it-is-made-and-takes-all-back", test_one_change);
  ADD ("lets-a-teacher-leave-a-team-that-goes-on", test_member);
  ADD ("changes-nothing-twice", test_nothing);
  ADD ("asks-before-what-was-chosen-is-forgotten", test_asks);
  ADD ("fits-a-small-window", test_small);

  return g_test_run ();
}
