/*
 * When a person can be planned: weekdays of a coach, and days away.
 */
#include "sam-clash-window.h"
#include "sam-coach-away-window.h"
#include "sam-coach-days.h"
#include "sam-days-window.h"
#include "sam-form-dialog.h"
#include "sam-records.h"
#include "session-fixture.h"

static SamDaysWindow *
present (SessionFixture *fixture, const char *label)
{
  GtkWindow *window = sam_days_window_present (fixture->origin, fixture->context,
                                               sam_test_programme_get_id (fixture->programme, label));

  session_fixture_settle ();

  return SAM_DAYS_WINDOW (window);
}

static gboolean
shows_text (GtkWidget *root, const char *part)
{
  if (!gtk_widget_get_mapped (root))
    return FALSE;
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_label (GTK_LABEL (root)), part) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (shows_text (child, part))
        return TRUE;
    }

  return FALSE;
}

static guint
get_weekdays (SessionFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  guint weekdays = 0;

  g_assert_true (
    sam_coach_days_get (fixture->store, sam_test_programme_get_id (fixture->programme, "Ahl"), &weekdays, &error));
  g_assert_no_error (error);

  return weekdays;
}

static void
toggle (SamDaysWindow *window, int weekday, gboolean is_on)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (sam_days_window_get_toggle (window, weekday)), is_on);
  session_fixture_settle ();
}

static void
test_weekdays_are_stored_at_once (SessionFixture *fixture, gconstpointer data)
{
  SamDaysWindow *window = present (fixture, "Ahl");
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (get_weekdays (fixture), ==, 0);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (sam_days_window_get_toggle (window, 1)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Monday");
  toggle (window, 1, TRUE);
  toggle (window, 4, TRUE);
  g_assert_cmpuint (get_weekdays (fixture), ==, 1u << 1 | 1u << 4);
  toggle (window, 1, FALSE);
  g_assert_cmpuint (get_weekdays (fixture), ==, 1u << 4);

  /* Each is a step of undo, and the window shows what is. */
  g_assert_true (sam_store_undo (fixture->store, &error));
  session_fixture_settle ();
  g_assert_cmpuint (get_weekdays (fixture), ==, 1u << 1 | 1u << 4);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (sam_days_window_get_toggle (window, 1))));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_only_coaches_have_weekdays (SessionFixture *fixture, gconstpointer data)
{
  SamDaysWindow *window = present (fixture, "Alma");

  g_assert_false (gtk_widget_get_mapped (sam_days_window_get_toggle (window, 1)));
  g_assert_true (shows_text (GTK_WIDGET (window), "Alma Berg"));
  g_assert_true (shows_text (GTK_WIDGET (window), "No days away are recorded."));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_days (SamDaysWindow *window, const char *from, const char *to)
{
  SamFormDialog *form;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "days.add", NULL));
  session_fixture_settle ();
  form = session_fixture_find_window (SAM_TYPE_FORM_DIALOG);
  g_assert_nonnull (form);
  gtk_editable_set_text (GTK_EDITABLE (sam_form_dialog_get_row (form, SAM_AWAY_FROM_DATE)), from);
  gtk_editable_set_text (GTK_EDITABLE (sam_form_dialog_get_row (form, SAM_AWAY_TO_DATE)), to);
  session_fixture_settle ();
  g_signal_emit_by_name (sam_form_dialog_get_save_button (form), "clicked");
  session_fixture_settle ();
}

static void
test_days_away_come_and_go (SessionFixture *fixture, gconstpointer data)
{
  SamDaysWindow *window = present (fixture, "Alma");
  g_autoptr (GPtrArray) records = NULL;

  add_days (window, "2012-12-17", "2012-12-19");
  records = sam_store_list (fixture->store, SAM_FAMILY_AWAY, NULL);
  g_assert_cmpuint (records->len, ==, 1);
  g_assert_true (shows_text (GTK_WIDGET (window), "17 Dec 2012 – 19 Dec 2012"));
  g_assert_true (shows_text (GTK_WIDGET (window), "3 days"));
  /* A team meets without some. */
  g_assert_null (session_fixture_find_window (SAM_TYPE_CLASH_WINDOW));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "days.remove", "x",
                                             sam_record_get_id (g_ptr_array_index (records, 0))));
  session_fixture_settle ();
  g_assert_true (shows_text (GTK_WIDGET (window), "No days away are recorded."));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_sessions_that_are_hit_are_listed (SessionFixture *fixture, gconstpointer data)
{
  SamDaysWindow *window = present (fixture, "Disa");
  SamClashWindow *clashes;

  add_days (window, "2012-12-06", "2012-12-06");
  clashes = session_fixture_find_window (SAM_TYPE_CLASH_WINDOW);
  g_assert_nonnull (clashes);
  while (!sam_clash_window_is_ready (clashes))
    g_main_context_iteration (NULL, TRUE);
  session_fixture_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (sam_clash_window_get_entries (clashes)), ==, 1);
  g_assert_true (shows_text (GTK_WIDGET (clashes), "The teacher is away that day."));
  gtk_window_destroy (GTK_WINDOW (clashes));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_a_coach_leaves_sessions_to_somebody (SessionFixture *fixture, gconstpointer data)
{
  SamDaysWindow *window = present (fixture, "Ahl");
  SamCoachAwayWindow *away;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "days.add", NULL));
  session_fixture_settle ();
  away = session_fixture_find_window (SAM_TYPE_COACH_AWAY_WINDOW);
  g_assert_nonnull (away);
  sam_coach_away_window_set_days (away, sam_date_new (2012, 12, 14), sam_date_new (2012, 12, 14));
  session_fixture_settle ();
  g_signal_emit_by_name (sam_coach_away_window_get_button (away), "clicked");
  session_fixture_settle ();
  g_assert_true (shows_text (GTK_WIDGET (window), "Friday 14 December 2012"));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) \
  g_test_add ("/days-window/" name, SessionFixture, NULL, session_fixture_set_up, func, session_fixture_tear_down)
  ADD ("weekdays-are-stored-at-once", test_weekdays_are_stored_at_once);
  ADD ("only-coaches-have-weekdays", test_only_coaches_have_weekdays);
  ADD ("days-away-come-and-go", test_days_away_come_and_go);
  ADD ("sessions-that-are-hit-are-listed", test_sessions_that_are_hit_are_listed);
  ADD ("a-coach-leaves-sessions-to-somebody", test_a_coach_leaves_sessions_to_somebody);
#undef ADD

  return g_test_run ();
}
