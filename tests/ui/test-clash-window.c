/*
 * The list of clashes that shrinks, and the button that counts them.
 */
#include "sam-clash-button.h"
#include "sam-clash-entries.h"
#include "sam-clash-model.h"
#include "sam-clash-row.h"
#include "sam-clash-window.h"
#include "sam-records.h"
#include "sam-session-cancel.h"
#include "sam-session-dialog.h"
#include "sam-session-form.h"
#include "sam-session-move.h"
#include "session-fixture.h"

/* Wednesday: Cecilia is at two schools; Thursday: she is away; Friday: the cycle meets the team. */
static void
set_up (SessionFixture *fixture, gconstpointer data)
{
  session_fixture_set_up (fixture, data);
  sam_test_programme_put (fixture->programme, "session", "a",
                          "kind=group team=A1 coach=Ahl date=2012-12-19 start_time=13:00 planned_minutes=60");
  sam_test_programme_put (fixture->programme, "session", "b",
                          "kind=group team=R1 coach=Ahl date=2012-12-19 start_time=14:15 planned_minutes=60");
  sam_test_programme_put (fixture->programme, "session", "away",
                          "kind=group team=A1 coach=Ahl date=2012-12-20 start_time=13:00 planned_minutes=60");
  sam_test_programme_put (fixture->programme, "away", NULL, "person=Ahl from_date=2012-12-20 to_date=2012-12-20");
  sam_test_programme_put (fixture->programme, "session", "team",
                          "kind=group team=R1 date=2012-12-21 start_time=13:00 planned_minutes=60");
  sam_test_programme_put (fixture->programme, "session", "cycle",
                          "kind=talk_before cycle=Cycle coach=Ahl date=2012-12-21 start_time=13:30 planned_minutes=20");
  sam_test_programme_get_store (fixture->programme);
  session_fixture_settle ();
}

static SamClashWindow *
present (SessionFixture *fixture)
{
  SamClashWindow *window = SAM_CLASH_WINDOW (sam_clash_window_present (
    fixture->origin, fixture->context, sam_date_new (2012, 12, 14), sam_date_new (2013, 1, 1)));

  while (!sam_clash_window_is_ready (window))
    g_main_context_iteration (NULL, TRUE);
  session_fixture_settle ();

  return window;
}

static guint
get_n (SamClashWindow *window)
{
  return g_list_model_get_n_items (sam_clash_window_get_entries (window));
}

static void
wait_for (SamClashWindow *window, guint n)
{
  while (get_n (window) != n)
    g_main_context_iteration (NULL, TRUE);
  session_fixture_settle ();
}

static const char *
get_text (SamClashWindow *window, guint position)
{
  g_autoptr (SamClashEntry) entry = g_list_model_get_item (sam_clash_window_get_entries (window), position);

  return sam_clash_entry_get_text (entry);
}

static void
act (SamClashWindow *window, const char *action, guint position)
{
  g_autoptr (SamClashEntry) entry = g_list_model_get_item (sam_clash_window_get_entries (window), position);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), action, "x", sam_clash_entry_get_id (entry)));
  session_fixture_settle ();
}

static gboolean
shows_text (GtkWidget *root, const char *part)
{
  if (!gtk_widget_get_visible (root))
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

static GtkWidget *
find_widget (GtkWidget *root, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && gtk_widget_get_mapped (root))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_lists_by_day_with_reasons (SessionFixture *fixture, gconstpointer data)
{
  SamClashWindow *window = present (fixture);

  g_assert_cmpuint (get_n (window), ==, 3);
  g_assert_cmpstr (get_text (window, 0), ==, "Cecilia Ahl is at Almbackaskolan until 14:00; 30 min to travel.");
  g_assert_cmpstr (get_text (window, 1), ==, "Cecilia Ahl is away that day.");
  g_assert_cmpstr (get_text (window, 2), ==,
                   "The teacher takes part in another session then: 4–6, Rönnlidsskolan, 13:00–14:00.");
  g_assert_true (shows_text (GTK_WIDGET (window), "Wednesday 19 December 2012"));
  g_assert_true (shows_text (GTK_WIDGET (window), "14:15–15:15 · 4–6, Rönnlidsskolan"));
  g_assert_true (shows_text (GTK_WIDGET (window), "3 clashes to solve"));
  /* Of individual coaching, that, and not whose. */
  g_assert_false (shows_text (GTK_WIDGET (window), "Disa"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_shrinks_as_they_are_solved (SessionFixture *fixture, gconstpointer data)
{
  SamClashWindow *window = present (fixture);
  GListModel *entries = sam_clash_window_get_entries (window);
  g_autoptr (SamClashEntry) kept = g_list_model_get_item (entries, 2);
  g_autoptr (SamClashEntry) still = NULL;
  SamSessionTask *move;
  SamSessionTask *cancel;

  act (window, "clash.move", 0);
  move = session_fixture_find_window (SAM_TYPE_SESSION_MOVE);
  g_assert_nonnull (move);
  g_assert_cmpint (sam_draft_get_time (sam_session_task_get_draft (move), SAM_SESSION_START_TIME), ==, 14 * 60 + 15);
  gtk_editable_set_text (GTK_EDITABLE (sam_session_task_get_row (move, SAM_SESSION_DATE)), "2012-12-19");
  gtk_editable_set_text (GTK_EDITABLE (sam_session_task_get_row (move, SAM_SESSION_START_TIME)), "14:30");
  g_assert_cmpstr (sam_session_task_get_warnings (move), ==, "");
  g_signal_emit_by_name (sam_session_task_get_save_button (move), "clicked");
  wait_for (window, 2);
  /* What has not changed has stayed where it was. */
  still = g_list_model_get_item (entries, 1);
  g_assert_true (still == kept);

  act (window, "clash.cancel", 0);
  cancel = session_fixture_find_window (SAM_TYPE_SESSION_CANCEL);
  g_assert_nonnull (cancel);
  gtk_check_button_set_active (
    GTK_CHECK_BUTTON (sam_session_cancel_get_choice (SAM_SESSION_CANCEL (cancel), SAM_SESSION_CAUSE_COACH_UNAVAILABLE)),
    TRUE);
  g_signal_emit_by_name (sam_session_task_get_save_button (cancel), "clicked");
  wait_for (window, 1);

  act (window, "clash.accept", 0);
  wait_for (window, 0);
  g_assert_true (shows_text (GTK_WIDGET (window), "No Clashes Left"));
  g_assert_true (shows_text (GTK_WIDGET (window), "Show 1 that is let be"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_what_is_let_be_can_be_taken_up_again (SessionFixture *fixture, gconstpointer data)
{
  SamClashWindow *window = present (fixture);
  GtkWidget *check;
  g_autoptr (GError) error = NULL;

  act (window, "clash.accept", 1);
  wait_for (window, 2);
  check = find_widget (GTK_WIDGET (window), GTK_TYPE_CHECK_BUTTON);
  g_assert_nonnull (check);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_cmpuint (get_n (window), ==, 3);
  g_assert_true (shows_text (GTK_WIDGET (window), "Take Up Again"));
  g_assert_true (shows_text (GTK_WIDGET (window), "2 clashes to solve"));

  act (window, "clash.reopen", 1);
  while (!shows_text (GTK_WIDGET (window), "3 clashes to solve"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (gtk_widget_get_mapped (check));

  /* One step of undo, as of everything. */
  g_assert_true (sam_store_undo (fixture->store, &error));
  g_assert_no_error (error);
  while (!shows_text (GTK_WIDGET (window), "2 clashes to solve"))
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_opens_the_session_and_the_coach (SessionFixture *fixture, gconstpointer data)
{
  SamClashWindow *window = present (fixture);
  SamSessionDialog *dialog;
  SamSessionTask *form;
  GtkWidget *focus;

  act (window, "clash.open-other", 0);
  dialog = session_fixture_find_window (SAM_TYPE_SESSION_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_cmpint (sam_session_dialog_get_session (dialog), ==, sam_test_programme_get_id (fixture->programme, "a"));
  gtk_window_destroy (GTK_WINDOW (dialog));

  act (window, "clash.coach", 0);
  form = session_fixture_find_window (SAM_TYPE_SESSION_FORM);
  g_assert_nonnull (form);
  focus = gtk_window_get_focus (GTK_WINDOW (form));
  g_assert_nonnull (focus);
  g_assert_true (focus == sam_session_form_get_coach_row (SAM_SESSION_FORM (form))
                 || gtk_widget_is_ancestor (focus, sam_session_form_get_coach_row (SAM_SESSION_FORM (form))));
  gtk_window_destroy (GTK_WINDOW (form));

  /* Individual coaching opens its cycle in the window below. */
  act (window, "clash.open", 2);
  g_assert_cmpuint (fixture->n_shown, ==, 1);
  g_assert_null (session_fixture_find_window (SAM_TYPE_CLASH_WINDOW));
}

/* By keyboard alone: the list has the focus when it is shown, and after each that leaves it. */
static void
test_works_by_keys (SessionFixture *fixture, gconstpointer data)
{
  SamClashWindow *window = present (fixture);

  for (guint left = 2; left + 1 > 0; left--)
    {
      g_assert_true (session_fixture_press (GTK_WIDGET (window), GDK_KEY_l, 0));
      wait_for (window, left);
    }
  g_assert_true (shows_text (GTK_WIDGET (window), "No Clashes Left"));
  gtk_window_destroy (GTK_WINDOW (window));

  g_assert_true (sam_store_undo (fixture->store, NULL));
  window = present (fixture);
  g_assert_cmpuint (get_n (window), ==, 1);
  g_assert_true (session_fixture_press (GTK_WIDGET (window), GDK_KEY_m, 0));
  session_fixture_settle ();
  g_assert_nonnull (session_fixture_find_window (SAM_TYPE_SESSION_MOVE));
  gtk_window_destroy (session_fixture_find_window (SAM_TYPE_SESSION_MOVE));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_rows_can_be_told_and_reached (SessionFixture *fixture, gconstpointer data)
{
  SamClashWindow *window = present (fixture);
  GtkWidget *row = find_widget (GTK_WIDGET (window), SAM_TYPE_CLASH_ROW);
  GtkWidget *button = find_widget (row, GTK_TYPE_BUTTON);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Let it be: 14:15–15:15 · 4–6, Rönnlidsskolan");
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (row, focus) || gtk_widget_is_ancestor (focus, GTK_WIDGET (window)));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_the_button_counts_and_hides (SessionFixture *fixture, gconstpointer data)
{
  GtkWidget *button = sam_clash_button_new ();
  g_autoptr (GPtrArray) sessions = NULL;

  gtk_window_set_child (GTK_WINDOW (fixture->window), button);
  fixture->origin = button;
  g_assert_false (gtk_widget_get_visible (button));
  sam_clash_button_update (SAM_CLASH_BUTTON (button), fixture->context, sam_date_new (2012, 12, 14),
                           sam_date_new (2012, 12, 20));
  while (sam_clash_button_get_n (SAM_CLASH_BUTTON (button)) != 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_widget_get_visible (button));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, "1 clash to solve");

  sam_clash_button_update (SAM_CLASH_BUTTON (button), fixture->context, sam_date_new (2012, 12, 14),
                           sam_date_new (2013, 1, 1));
  while (sam_clash_button_get_n (SAM_CLASH_BUTTON (button)) != 3)
    g_main_context_iteration (NULL, TRUE);

  sam_clash_button_update (SAM_CLASH_BUTTON (button), NULL, SAM_DATE_NONE, SAM_DATE_NONE);
  g_assert_false (gtk_widget_get_visible (button));
}

static void
test_range_is_the_rest_of_the_term (void)
{
  static const struct
  {
    int as_of[3], shown[3], start[3], end[3];
  } cases[] = {
    { { 2012, 12, 14 }, { 2012, 12, 1 }, { 2012, 12, 14 }, { 2013, 1, 1 } },
    { { 2012, 12, 14 }, { 2013, 3, 1 }, { 2013, 1, 1 }, { 2013, 7, 1 } },
    { { 2012, 12, 14 }, { 2012, 6, 30 }, { 2012, 1, 1 }, { 2012, 7, 1 } },
    { { 2012, 7, 1 }, { 2012, 7, 1 }, { 2012, 7, 1 }, { 2013, 1, 1 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
#define DATE(field) sam_date_new (cases[i].field[0], cases[i].field[1], cases[i].field[2])
      SamDateRange range = sam_clash_range_for (DATE (as_of), DATE (shown));

      g_assert_cmpint (range.start, ==, DATE (start));
      g_assert_cmpint (range.end, ==, DATE (end));
#undef DATE
    }
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/clash-window/range-is-the-rest-of-the-term", test_range_is_the_rest_of_the_term);
#define ADD(name, func) \
  g_test_add ("/clash-window/" name, SessionFixture, NULL, set_up, func, session_fixture_tear_down)
  ADD ("lists-by-day-with-reasons", test_lists_by_day_with_reasons);
  ADD ("shrinks-as-they-are-solved", test_shrinks_as_they_are_solved);
  ADD ("what-is-let-be-can-be-taken-up-again", test_what_is_let_be_can_be_taken_up_again);
  ADD ("opens-the-session-and-the-coach", test_opens_the_session_and_the_coach);
  ADD ("works-by-keys", test_works_by_keys);
  ADD ("rows-can-be-told-and-reached", test_rows_can_be_told_and_reached);
  ADD ("the-button-counts-and-hides", test_the_button_counts_and_hides);
#undef ADD

  return g_test_run ();
}
