/* Names hidden while others look: the window's switches, what they say and what they stop. */
#include "sam-lock-timer.h"
#include "sam-veil.h"
#include "ui-fixture.h"

static gboolean
get_state (UiFixtureWindow *self, const char *name)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (self->window), name);

  return g_variant_get_boolean (state);
}

static void
act (UiFixtureWindow *self, const char *name)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->window), name, NULL);
  ui_fixture_settle ();
}

static gboolean
is_enabled (UiFixtureWindow *self, const char *name)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (self->window), name);
}

static char *
dup_notice (UiFixtureWindow *self)
{
  char *notice = NULL;

  g_object_get (self->window, "notice", &notice, NULL);

  return notice;
}

static void
test_a_key_hides_names_and_the_same_key_shows_them (UiFixtureWindow *self, gconstpointer data)
{
  g_autofree char *before = dup_notice (self);
  g_autofree char *notice = NULL;
  g_autofree char *after = NULL;

  g_assert_null (before);
  act (self, "hide-names");
  notice = dup_notice (self);
  g_assert_nonnull (notice);
  g_assert_true (get_state (self, "hide-names"));
  g_assert_false (get_state (self, "principal-view"));
  g_assert_cmpint (sam_store_get_veil (self->store), ==, SAM_VEIL_EVERYBODY);

  act (self, "hide-names");
  after = dup_notice (self);
  g_assert_null (after);
  g_assert_cmpint (sam_store_get_veil (self->store), ==, SAM_VEIL_NONE);
}

static void
test_one_switch_takes_the_place_of_the_other (UiFixtureWindow *self, gconstpointer data)
{
  act (self, "hide-names");
  act (self, "principal-view");
  g_assert_true (get_state (self, "principal-view"));
  g_assert_false (get_state (self, "hide-names"));
  g_assert_cmpint (sam_store_get_veil (self->store), ==, SAM_VEIL_TEACHERS);
  act (self, "unveil");
  g_assert_false (get_state (self, "principal-view"));
  g_assert_cmpint (sam_store_get_veil (self->store), ==, SAM_VEIL_NONE);
}

static void
test_nothing_that_names_people_can_leave_meanwhile (UiFixtureWindow *self, gconstpointer data)
{
  static const char *const stopped[] = { "add", "undo", "import", "export", "export-calendar", "history", "backups",
                                         "person-everything", "person-erase", "record-history", "edit-programme" };

  act (self, "principal-view");
  for (guint i = 0; i < G_N_ELEMENTS (stopped); i++)
    {
      g_test_message ("%s", stopped[i]);
      g_assert_false (is_enabled (self, stopped[i]));
    }
  g_assert_true (is_enabled (self, "search"));
  g_assert_true (is_enabled (self, "print"));
  act (self, "unveil");
  for (guint i = 0; i < G_N_ELEMENTS (stopped); i++)
    {
      g_test_message ("%s", stopped[i]);
      g_assert_true (is_enabled (self, stopped[i]));
    }
}

static void
test_the_place_and_the_day_stay (UiFixtureWindow *self, gconstpointer data)
{
  SamDate day = sam_date_new (2012, 10, 1);

  sam_window_show_place (self->window, "coaching");
  sam_context_set_as_of (sam_window_get_context (self->window), day);
  act (self, "hide-names");
  g_assert_cmpstr (sam_window_get_place (self->window), ==, "coaching");
  g_assert_cmpint (sam_context_get_as_of (sam_window_get_context (self->window)), ==, day);
}

static void
test_another_programme_is_not_veiled (UiFixtureWindow *self, gconstpointer data)
{
  act (self, "hide-names");
  sam_window_set_store (self->window, NULL);
  g_assert_false (sam_window_is_veiled (self->window));
  g_assert_false (get_state (self, "hide-names"));
  g_assert_false (is_enabled (self, "hide-names"));
}

static gboolean
press_f9 (GtkWindow *window)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));
  gboolean is_handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !is_handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_F9, 0, 0, &is_handled);
    }

  return is_handled;
}

static void
test_the_key_reaches_through_what_lies_over_the_window (UiFixtureWindow *self, gconstpointer data)
{
  GtkWindow *over;

  gtk_window_present (GTK_WINDOW (self->window));
  act (self, "search");
  over = ui_fixture_find_over (GTK_WINDOW (self->window));
  g_assert_nonnull (over);
  /* An observation hides itself. */
  sam_lock_timer_hold (sam_lock_timer_get (sam_window_get_context (self->window)));
  g_assert_false (press_f9 (over));
  sam_lock_timer_release (sam_lock_timer_get (sam_window_get_context (self->window)));
  g_assert_true (press_f9 (over));
  ui_fixture_settle ();
  g_assert_null (ui_fixture_find_over (GTK_WINDOW (self->window)));
  g_assert_cmpint (sam_store_get_veil (self->store), ==, SAM_VEIL_EVERYBODY);
}

#define ADD(name, function)                                                                                         \
  g_test_add ("/window-veil/" name, UiFixtureWindow, NULL, ui_fixture_set_up_window, function, ui_fixture_tear_down_window)

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

  ADD ("the-key-reaches-through-what-lies-over-the-window", test_the_key_reaches_through_what_lies_over_the_window);
  ADD ("a-key-hides-names-and-the-same-key-shows-them", test_a_key_hides_names_and_the_same_key_shows_them);
  ADD ("one-switch-takes-the-place-of-the-other", test_one_switch_takes_the_place_of_the_other);
  ADD ("nothing-that-names-people-can-leave-meanwhile", test_nothing_that_names_people_can_leave_meanwhile);
  ADD ("the-place-and-the-day-stay", test_the_place_and_the_day_stay);
  ADD ("another-programme-is-not-veiled", test_another_programme_is_not_veiled);

  return g_test_run ();
}
