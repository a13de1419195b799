/*
 * Sessions to follow up: worked off one after the other, in place, and from
 * the calendar and the watch.
 */
#include "sam-attendance-row.h"
#include "sam-calendar-page.h"
#include "sam-follow-up-button.h"
#include "sam-follow-up-row.h"
#include "sam-follow-up-window.h"
#include "sam-form-dialog.h"
#include "sam-session-cancel.h"
#include "sam-session-dialog.h"
#include "sam-session-hold.h"
#include "sam-session-list.h"
#include "sam-session-move.h"
#include "session-fixture.h"

static GtkWidget *
present (SessionFixture *fixture, const char *filter_text)
{
  g_autoptr (SamFilter) filter
      = filter_text != NULL ? sam_filter_parse (filter_text, NULL) : NULL;
  GtkWidget *window = GTK_WIDGET (
      sam_follow_up_window_present (fixture->origin, fixture->context, filter));

  session_fixture_settle ();

  return window;
}

static guint
get_n (GtkWidget *window)
{
  return g_list_model_get_n_items (
      sam_follow_up_window_get_sessions (SAM_FOLLOW_UP_WINDOW (window)));
}

static gint64
get_id (SessionFixture *fixture, const char *label)
{
  return sam_test_programme_get_id (fixture->programme, label);
}

static void
act (GtkWidget *window, const char *action, gint64 session)
{
  g_assert_true (gtk_widget_activate_action (window, action, "x", session));
  session_fixture_settle ();
}

static void
save (gpointer task)
{
  g_assert_true (SAM_IS_SESSION_TASK (task));
  g_signal_emit_by_name (sam_session_task_get_save_button (task), "clicked");
  session_fixture_settle ();
}

/* The session that the window on show records as held. */
static gint64
get_held_id (void)
{
  SamSessionTask *hold = session_fixture_find_window (SAM_TYPE_SESSION_HOLD);

  return hold != NULL ? sam_draft_get_id (sam_session_task_get_draft (hold)) : 0;
}

static void
check_order (SessionFixture *fixture, GtkWidget *window, const char *const *labels)
{
  GListModel *sessions = sam_follow_up_window_get_sessions (SAM_FOLLOW_UP_WINDOW (window));

  g_assert_cmpuint (g_list_model_get_n_items (sessions), ==, g_strv_length ((char **) labels));
  for (guint i = 0; labels[i] != NULL; i++)
    {
      g_autoptr (SamSessionItem) item = g_list_model_get_item (sessions, i);

      g_assert_cmpint (sam_session_item_get_id (item), ==, get_id (fixture, labels[i]));
    }
}

static gboolean
shows_text (GtkWidget *root, const char *part)
{
  if (!gtk_widget_get_visible (root))
    return FALSE;
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_label (GTK_LABEL (root)), part) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (shows_text (child, part))
        return TRUE;
    }

  return FALSE;
}

static GtkWidget *
find_widget (GtkWidget *root, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Tests */

static void
test_lists_the_oldest_first (SessionFixture *fixture, gconstpointer data)
{
  static const char *const all[] = { "first", "second", "talk", NULL };
  static const char *const of_one_school[] = { "first", NULL };
  GtkWidget *window = present (fixture, NULL);

  check_order (fixture, window, all);
  g_assert_true (shows_text (window, "3 sessions left"));
  /* Of individual coaching, that, not what and whose. */
  g_assert_true (shows_text (window, "Talk before"));
  g_assert_false (shows_text (window, "Disa"));
  gtk_window_destroy (GTK_WINDOW (window));

  window = present (fixture, "list=sessions\nschool=11111111\nstate=to_follow_up");
  check_order (fixture, window, of_one_school);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_the_next_opens_at_once (SessionFixture *fixture, gconstpointer data)
{
  GtkWidget *window = present (fixture, NULL);

  act (window, "follow-up.hold", get_id (fixture, "first"));
  g_assert_cmpint (get_held_id (), ==, get_id (fixture, "first"));
  g_assert_true (shows_text (session_fixture_find_window (SAM_TYPE_SESSION_HOLD), "2 left"));
  save (session_fixture_find_window (SAM_TYPE_SESSION_HOLD));
  g_assert_cmpint (session_fixture_get_state (fixture, "first"), ==, SAM_SESSION_STATE_HELD);
  g_assert_cmpuint (get_n (window), ==, 2);

  g_assert_cmpint (get_held_id (), ==, get_id (fixture, "second"));
  save (session_fixture_find_window (SAM_TYPE_SESSION_HOLD));
  g_assert_cmpint (session_fixture_get_state (fixture, "second"), ==, SAM_SESSION_STATE_HELD);

  /* The last one is a talk of individual coaching, which has a form of its own. */
  g_assert_null (session_fixture_find_window (SAM_TYPE_SESSION_HOLD));
  g_assert_nonnull (session_fixture_find_window (SAM_TYPE_FORM_DIALOG));
  g_signal_emit_by_name (sam_form_dialog_get_save_button (
                             session_fixture_find_window (SAM_TYPE_FORM_DIALOG)),
                         "clicked");
  session_fixture_settle ();
  g_assert_cmpint (session_fixture_get_state (fixture, "talk"), ==, SAM_SESSION_STATE_HELD);
  g_assert_cmpuint (get_n (window), ==, 0);
  g_assert_true (shows_text (window, "All Is Recorded"));

  /* Undo brings one back, and opens nothing. */
  gtk_widget_activate_action (window, "win.undo", NULL);
  session_fixture_settle ();
  g_assert_cmpuint (get_n (window), ==, 1);
  g_assert_null (session_fixture_find_window (SAM_TYPE_FORM_DIALOG));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_leaving_one_ends_the_run (SessionFixture *fixture, gconstpointer data)
{
  GtkWidget *window = present (fixture, NULL);

  act (window, "follow-up.hold", get_id (fixture, "first"));
  gtk_window_close (session_fixture_find_window (SAM_TYPE_SESSION_HOLD));
  session_fixture_settle ();
  g_assert_null (session_fixture_find_window (SAM_TYPE_SESSION_HOLD));
  g_assert_cmpuint (get_n (window), ==, 3);
  /* And any other can be begun with. */
  act (window, "follow-up.hold", get_id (fixture, "second"));
  g_assert_cmpint (get_held_id (), ==, get_id (fixture, "second"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_skips_and_does_otherwise (SessionFixture *fixture, gconstpointer data)
{
  GtkWidget *window = present (fixture, NULL);
  GtkWidget *hold = NULL;

  act (window, "follow-up.hold", get_id (fixture, "first"));
  hold = session_fixture_find_window (SAM_TYPE_SESSION_HOLD);
  g_assert_true (gtk_widget_activate_action (hold, "hold.skip", NULL));
  session_fixture_settle ();
  g_assert_cmpint (get_held_id (), ==, get_id (fixture, "second"));
  g_assert_cmpint (session_fixture_get_state (fixture, "first"), ==, SAM_SESSION_STATE_PLANNED);

  /* That one did not take place; the run goes on after it. */
  hold = session_fixture_find_window (SAM_TYPE_SESSION_HOLD);
  g_assert_true (gtk_widget_activate_action (hold, "hold.cancel", NULL));
  session_fixture_settle ();
  g_assert_null (session_fixture_find_window (SAM_TYPE_SESSION_HOLD));
  save (session_fixture_find_window (SAM_TYPE_SESSION_CANCEL));
  g_assert_cmpint (session_fixture_get_state (fixture, "second"), ==, SAM_SESSION_STATE_CANCELLED);
  g_assert_nonnull (session_fixture_find_window (SAM_TYPE_FORM_DIALOG));
  gtk_window_destroy (session_fixture_find_window (SAM_TYPE_FORM_DIALOG));
  session_fixture_settle ();
  g_assert_cmpuint (get_n (window), ==, 2);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_moves_and_cancels_in_place (SessionFixture *fixture, gconstpointer data)
{
  GtkWidget *window = present (fixture, NULL);
  SamSessionTask *move = NULL;

  act (window, "follow-up.move", get_id (fixture, "first"));
  move = session_fixture_find_window (SAM_TYPE_SESSION_MOVE);
  gtk_editable_set_text (GTK_EDITABLE (sam_session_task_get_row (move, SAM_SESSION_DATE)),
                         "2012-12-18");
  save (move);
  g_assert_cmpint (session_fixture_get_state (fixture, "first"), ==, SAM_SESSION_STATE_MOVED);
  g_assert_cmpuint (get_n (window), ==, 2);
  /* No run: the list is what one came for. */
  g_assert_null (session_fixture_find_window (SAM_TYPE_SESSION_TASK));

  act (window, "follow-up.cancel", get_id (fixture, "second"));
  save (session_fixture_find_window (SAM_TYPE_SESSION_CANCEL));
  g_assert_cmpint (session_fixture_get_state (fixture, "second"), ==, SAM_SESSION_STATE_CANCELLED);
  g_assert_cmpuint (get_n (window), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_works_by_keys (SessionFixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint key;
    GType (*get_type) (void);
  } cases[] = {
    { GDK_KEY_h, sam_session_hold_get_type },
    { GDK_KEY_M, sam_session_move_get_type },
    { GDK_KEY_c, sam_session_cancel_get_type },
  };
  GtkWidget *window = present (fixture, NULL);

  /* The row has the focus, and not one of its buttons. */
  g_assert_nonnull (find_widget (gtk_window_get_focus (GTK_WINDOW (window)), SAM_TYPE_FOLLOW_UP_ROW));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (session_fixture_press (window, cases[i].key, 0));
      session_fixture_settle ();
      g_assert_nonnull (session_fixture_find_window (cases[i].get_type ()));
      gtk_window_close (session_fixture_find_window (cases[i].get_type ()));
      session_fixture_settle ();
      g_assert_null (session_fixture_find_window (SAM_TYPE_SESSION_TASK));
    }
  g_assert_cmpuint (get_n (window), ==, 3);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_nothing_to_follow_up (SessionFixture *fixture, gconstpointer data)
{
  GtkWidget *window = NULL;

  sam_context_set_as_of (fixture->context, sam_date_new (2012, 12, 1));
  window = present (fixture, NULL);
  g_assert_cmpuint (get_n (window), ==, 0);
  g_assert_true (shows_text (window, "All Is Recorded"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_read_only_changes_nothing (SessionFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SamStore) store = sam_store_open (sam_store_get_path (fixture->store), &error);
  g_autoptr (SamContext) context = sam_context_new (store);
  GtkWidget *window = GTK_WIDGET (sam_follow_up_window_present (fixture->origin, context, NULL));

  g_assert_no_error (error);
  session_fixture_settle ();
  g_assert_cmpuint (get_n (window), ==, 3);
  gtk_widget_activate_action (window, "follow-up.hold", "x", get_id (fixture, "first"));
  session_fixture_press (window, GDK_KEY_m, 0);
  session_fixture_settle ();
  g_assert_null (session_fixture_find_window (SAM_TYPE_SESSION_TASK));
  gtk_window_destroy (GTK_WINDOW (window));
  sam_store_close (store);
}

static void
test_fits_a_telephone (SessionFixture *fixture, gconstpointer data)
{
  GtkWidget *window = present (fixture, NULL);
  int minimum = 0;

  gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  act (window, "follow-up.hold", get_id (fixture, "first"));
  gtk_widget_measure (session_fixture_find_window (SAM_TYPE_SESSION_HOLD),
                      GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* From the calendar */

static GtkWidget *
put_page (SessionFixture *fixture)
{
  GtkWidget *page = g_object_new (SAM_TYPE_CALENDAR_PAGE, NULL);

  gtk_window_set_child (GTK_WINDOW (fixture->window), page);
  sam_page_set_context (SAM_PAGE (page), fixture->context);
  session_fixture_settle ();

  return page;
}

static SamCalendarSelection *
get_selection (GtkWidget *page)
{
  return sam_calendar_model_get_selection (
      sam_calendar_page_get_model (SAM_CALENDAR_PAGE (page)));
}

static void
test_the_calendar_holds_what_is_selected (SessionFixture *fixture, gconstpointer data)
{
  GtkWidget *page = put_page (fixture);
  gint64 ids[] = { get_id (fixture, "first"), get_id (fixture, "second") };

  /* None, or several: none of them is meant. */
  gtk_widget_activate_action (page, "calendar.hold", NULL);
  sam_calendar_selection_set (get_selection (page), ids, 2);
  gtk_widget_activate_action (page, "calendar.hold", NULL);
  g_assert_null (session_fixture_find_window (SAM_TYPE_SESSION_HOLD));

  sam_calendar_selection_set (get_selection (page), ids, 1);
  gtk_widget_activate_action (page, "calendar.hold", NULL);
  g_assert_cmpint (get_held_id (), ==, ids[0]);
  gtk_window_destroy (session_fixture_find_window (SAM_TYPE_SESSION_HOLD));

  /* On an earlier day that the window shows, it is still to come. */
  sam_context_set_as_of (fixture->context, sam_date_new (2012, 12, 1));
  session_fixture_settle ();
  sam_calendar_selection_set (get_selection (page), ids, 1);
  gtk_widget_activate_action (page, "calendar.hold", NULL);
  g_assert_null (session_fixture_find_window (SAM_TYPE_SESSION_HOLD));
  g_assert_cmpstr (g_ptr_array_index (fixture->toasts, 0), ==, "The session is still to come.");
}

static gboolean
is_counted (GtkWidget *button, const char *text)
{
  return g_strcmp0 (gtk_widget_get_tooltip_text (button), text) == 0;
}

static void
wait_for_count (GtkWidget *button, const char *text)
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (!is_counted (button, text) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (is_counted (button, text));
}

static void
test_the_calendar_counts (SessionFixture *fixture, gconstpointer data)
{
  GtkWidget *page = put_page (fixture);
  GtkWidget *button = find_widget (page, SAM_TYPE_FOLLOW_UP_BUTTON);

  wait_for_count (button, "3 sessions to follow up");
  g_assert_true (gtk_widget_get_visible (button));
  gtk_widget_activate_action (page, "calendar.follow-up", NULL);
  session_fixture_settle ();
  g_assert_cmpuint (get_n (session_fixture_find_window (SAM_TYPE_FOLLOW_UP_WINDOW)), ==, 3);
  gtk_window_destroy (session_fixture_find_window (SAM_TYPE_FOLLOW_UP_WINDOW));

  /* Narrowed as the page is. */
  sam_calendar_model_set_school (sam_calendar_page_get_model (SAM_CALENDAR_PAGE (page)),
                                 get_id (fixture, "Alm"));
  wait_for_count (button, "1 session to follow up");
  sam_context_set_as_of (fixture->context, sam_date_new (2012, 12, 1));
  wait_for_count (button, "0 sessions to follow up");
  g_assert_false (gtk_widget_get_visible (button));
}

/* What was to be tried stands where one looks next. */
static void
test_next_try_carries_on (SessionFixture *fixture, gconstpointer data)
{
  GtkWidget *window = present (fixture, NULL);
  GtkWidget *dialog = GTK_WIDGET (sam_session_dialog_present (
      fixture->origin, fixture->context, get_id (fixture, "today")));

  g_assert_true (shows_text (dialog, "To try since 20 Nov 2012"));
  g_assert_true (shows_text (dialog, "Waiting"));
  gtk_window_destroy (GTK_WINDOW (dialog));

  act (window, "follow-up.hold", get_id (fixture, "first"));
  g_assert_true (shows_text (session_fixture_find_window (SAM_TYPE_SESSION_HOLD),
                             "Waiting"));
  save (session_fixture_find_window (SAM_TYPE_SESSION_HOLD));
  /* Another team has its own; and once "first" is held, it left nothing for the next one. */
  g_assert_false (shows_text (session_fixture_find_window (SAM_TYPE_SESSION_HOLD), "To try since"));
  gtk_window_destroy (GTK_WINDOW (window));
  dialog = GTK_WIDGET (sam_session_dialog_present (fixture->origin, fixture->context,
                                                   get_id (fixture, "today")));
  g_assert_false (shows_text (dialog, "To try since"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

#define ADD(name, function)                                                                       \
  g_test_add ("/follow-up/" name, SessionFixture, NULL, session_fixture_set_up, function,         \
              session_fixture_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("lists-the-oldest-first", test_lists_the_oldest_first);
  ADD ("the-next-opens-at-once", test_the_next_opens_at_once);
  ADD ("leaving-one-ends-the-run", test_leaving_one_ends_the_run);
  ADD ("skips-and-does-otherwise", test_skips_and_does_otherwise);
  ADD ("moves-and-cancels-in-place", test_moves_and_cancels_in_place);
  ADD ("works-by-keys", test_works_by_keys);
  ADD ("nothing-to-follow-up", test_nothing_to_follow_up);
  ADD ("read-only-changes-nothing", test_read_only_changes_nothing);
  ADD ("fits-a-telephone", test_fits_a_telephone);
  ADD ("the-calendar-holds-what-is-selected", test_the_calendar_holds_what_is_selected);
  ADD ("the-calendar-counts", test_the_calendar_counts);
  ADD ("next-try-carries-on", test_next_try_carries_on);

  return g_test_run ();
}
