/*
 * After a session: who was there, by keys, and what coaching needs.
 */
#include "sam-attendance-list.h"
#include "sam-frame-factors.h"
#include "sam-session-hold.h"
#include "session-fixture.h"

static SamSessionHold *
hold (SessionFixture *fixture, const char *label)
{
  g_autoptr (SamRecord) session = session_fixture_get (fixture, label);
  GtkWindow *window = sam_session_hold_present (fixture->origin, fixture->context, session);

  session_fixture_settle ();

  return SAM_SESSION_HOLD (window);
}

static SamAttendanceStatus
get_status (SamSessionHold *self, guint row)
{
  return sam_attendance_row_get_status (g_ptr_array_index (sam_session_hold_get_rows (self), row));
}

static gboolean
has_focus (SamSessionHold *self, gpointer widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus == widget || (focus != NULL && gtk_widget_is_ancestor (focus, widget));
}

static void
save (SamSessionHold *self)
{
  GtkWidget *button = sam_session_task_get_save_button (SAM_SESSION_TASK (self));

  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  session_fixture_settle ();
}

static void
check_attendance (SessionFixture *fixture, const char *person, SamAttendanceStatus status,
                  int minutes)
{
  g_autoptr (GPtrArray) stored
      = sam_store_list_by (fixture->store, SAM_FAMILY_ATTENDANCE, SAM_ATTENDANCE_PERSON,
                           sam_test_programme_get_id (fixture->programme, person), NULL);

  g_assert_cmpuint (stored->len, ==, 1);
  g_assert_cmpint (sam_record_get_choice (g_ptr_array_index (stored, 0), SAM_ATTENDANCE_STATUS), ==,
                   (int) status);
  g_assert_cmpint (sam_record_get_integer (g_ptr_array_index (stored, 0), SAM_ATTENDANCE_MINUTES),
                   ==, minutes);
}

/* Tests */

static void
test_begins_with_all_present (SessionFixture *fixture, gconstpointer data)
{
  SamSessionHold *self = hold (fixture, "first");
  GtkWidget *button = sam_session_hold_get_all_present_button (self);
  GPtrArray *rows = sam_session_hold_get_rows (self);

  g_assert_true (has_focus (self, button));
  g_signal_emit_by_name (button, "clicked");
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (get_status (self, i), ==, SAM_ATTENDANCE_STATUS_PRESENT);
  /* Then come the exceptions. */
  g_assert_true (has_focus (self, g_ptr_array_index (rows, 0)));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (g_ptr_array_index (rows, 0)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Alma Berg: Present");
  save (self);
  check_attendance (fixture, "Alma", SAM_ATTENDANCE_STATUS_PRESENT, 0);
}

static void
test_finds_by_name_and_marks_by_digit (SessionFixture *fixture, gconstpointer data)
{
  SamSessionHold *self = hold (fixture, "first");
  GtkWidget *window = GTK_WIDGET (self);
  GPtrArray *rows = sam_session_hold_get_rows (self);

  g_signal_emit_by_name (sam_session_hold_get_all_present_button (self), "clicked");
  /* By the surname of the second, as by the first name. */
  session_fixture_type (window, "alm");
  g_assert_true (has_focus (self, g_ptr_array_index (rows, 0)));
  session_fixture_press (window, GDK_KEY_Escape, 0);
  session_fixture_type (window, "bo");
  g_assert_true (has_focus (self, g_ptr_array_index (rows, 1)));
  session_fixture_type (window, "3");
  g_assert_cmpint (get_status (self, 1), ==, SAM_ATTENDANCE_STATUS_ABSENT);
  /* A letter that no name goes on with begins another. */
  session_fixture_type (window, "c");
  g_assert_true (has_focus (self, g_ptr_array_index (rows, 2)));
  session_fixture_type (window, "4");
  g_assert_cmpint (get_status (self, 2), ==, SAM_ATTENDANCE_STATUS_NOT_EXPECTED);
  session_fixture_type (window, "0");
  g_assert_cmpint (get_status (self, 2), ==, SAM_ATTENDANCE_STATUS_NOT_RECORDED);
  /* Nobody is called so: who has the focus keeps it. */
  session_fixture_type (window, "x1");
  g_assert_cmpint (get_status (self, 2), ==, SAM_ATTENDANCE_STATUS_PRESENT);
  /* With Control a letter is a command, not a name. */
  g_assert_false (session_fixture_press (window, GDK_KEY_b, GDK_CONTROL_MASK));
  g_assert_true (has_focus (self, g_ptr_array_index (rows, 2)));

  save (self);
  check_attendance (fixture, "Alma", SAM_ATTENDANCE_STATUS_PRESENT, 0);
  check_attendance (fixture, "Bo", SAM_ATTENDANCE_STATUS_ABSENT, 0);
  check_attendance (fixture, "Carin", SAM_ATTENDANCE_STATUS_PRESENT, 0);
}

static void
test_partly_asks_for_minutes (SessionFixture *fixture, gconstpointer data)
{
  SamSessionHold *self = hold (fixture, "first");
  GtkWidget *window = GTK_WIDGET (self);
  SamAttendanceRow *row = g_ptr_array_index (sam_session_hold_get_rows (self), 0);
  GtkWidget *minutes = sam_attendance_row_get_minutes_input (row);

  g_signal_emit_by_name (sam_session_hold_get_all_present_button (self), "clicked");
  g_assert_false (gtk_widget_get_visible (minutes));
  session_fixture_type (window, "2");
  g_assert_true (gtk_widget_get_visible (minutes));
  g_assert_true (has_focus (self, minutes));
  /* In the minutes, digits are digits, and Enter goes back to the member. */
  g_assert_false (session_fixture_press (window, GDK_KEY_3, 0));
  g_assert_cmpint (get_status (self, 0), ==, SAM_ATTENDANCE_STATUS_PARTLY);
  gtk_editable_set_text (GTK_EDITABLE (minutes), "35");
  g_assert_true (session_fixture_press (window, GDK_KEY_Return, 0));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self)) == GTK_WIDGET (row));

  /* What is typed and not left yet counts as well. */
  sam_key_list_focus_input (
      SAM_KEY_LIST (gtk_widget_get_ancestor (GTK_WIDGET (row), SAM_TYPE_KEY_LIST)), 0);
  gtk_editable_set_text (GTK_EDITABLE (minutes), "40");
  save (self);
  check_attendance (fixture, "Alma", SAM_ATTENDANCE_STATUS_PARTLY, 40);
}

/* Tab leaves the members, and then the factors, in one step. */
static void
test_tab_leaves_the_list (SessionFixture *fixture, gconstpointer data)
{
  SamSessionHold *self = hold (fixture, "first");
  GtkWidget *window = GTK_WIDGET (self);
  SamSessionTask *task = SAM_SESSION_TASK (self);
  SamKeyList *frame = SAM_KEY_LIST (sam_session_hold_get_frame_factors (self));

  g_signal_emit_by_name (sam_session_hold_get_all_present_button (self), "clicked");
  g_assert_true (session_fixture_press (window, GDK_KEY_Tab, 0));
  g_assert_true (has_focus (self, sam_session_task_get_input (task, SAM_SESSION_QUESTIONS)));
  g_signal_emit_by_name (window, "move-focus", GTK_DIR_TAB_FORWARD);
  g_assert_true (has_focus (self, sam_session_task_get_input (task, SAM_SESSION_NEXT_TRY)));
  g_signal_emit_by_name (window, "move-focus", GTK_DIR_TAB_FORWARD);
  g_assert_true (has_focus (self, sam_key_list_get_row (frame, 0)));
  g_assert_true (session_fixture_press (window, GDK_KEY_Tab, 0));
  g_assert_true (has_focus (self, sam_session_task_get_input (task, SAM_SESSION_METHOD)));
  sam_key_list_focus_row (frame, 0);
  g_assert_true (session_fixture_press (window, GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK));
  g_assert_true (has_focus (self, sam_session_task_get_input (task, SAM_SESSION_NEXT_TRY)));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
test_answers_frame_factors (SessionFixture *fixture, gconstpointer data)
{
  SamSessionHold *self = hold (fixture, "first");
  GtkWidget *window = GTK_WIDGET (self);
  SamFrameFactors *frame = SAM_FRAME_FACTORS (sam_session_hold_get_frame_factors (self));
  GtkWidget *room_no = sam_frame_factors_get_toggle (frame, SAM_SESSION_ROOM, SAM_FRAME_FACTOR_NO);
  g_autoptr (SamRecord) session = NULL;

  sam_key_list_focus_row (SAM_KEY_LIST (frame), 0);
  /* One key each, and on to the next. */
  session_fixture_type (window, "yn");
  g_assert_true (has_focus (self, sam_key_list_get_row (SAM_KEY_LIST (frame), 2)));
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (sam_key_list_get_row (SAM_KEY_LIST (frame), 1)),
      GTK_ACCESSIBLE_PROPERTY_LABEL, "Time given: No");
  /* One click each; a second one takes the answer back. */
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (room_no), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Room: No");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (room_no), TRUE);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (room_no), GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_TRUE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (sam_frame_factors_get_toggle (
                                    frame, SAM_SESSION_ROOM, SAM_FRAME_FACTOR_YES)),
                                TRUE);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (room_no)));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (sam_frame_factors_get_toggle (
                                    frame, SAM_SESSION_GROUP_SIZE, SAM_FRAME_FACTOR_YES)),
                                TRUE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (sam_frame_factors_get_toggle (
                                    frame, SAM_SESSION_GROUP_SIZE, SAM_FRAME_FACTOR_YES)),
                                FALSE);
  save (self);

  session = session_fixture_get (fixture, "first");
  g_assert_cmpint (sam_record_get_choice (session, SAM_SESSION_LEADERSHIP_SUPPORT), ==,
                   SAM_FRAME_FACTOR_YES);
  g_assert_cmpint (sam_record_get_choice (session, SAM_SESSION_TIME_GIVEN), ==,
                   SAM_FRAME_FACTOR_NO);
  g_assert_cmpint (sam_record_get_choice (session, SAM_SESSION_ROOM), ==, SAM_FRAME_FACTOR_YES);
  g_assert_cmpint (sam_record_get_choice (session, SAM_SESSION_GROUP_SIZE), ==,
                   SAM_FRAME_FACTOR_NOT_ANSWERED);
}

/* Space, Enter or a click on the row: yes, no, not answered. */
static void
test_a_row_goes_round (SessionFixture *fixture, gconstpointer data)
{
  static const SamFrameFactor answers[]
      = { SAM_FRAME_FACTOR_YES, SAM_FRAME_FACTOR_NO, SAM_FRAME_FACTOR_NOT_ANSWERED };
  SamSessionHold *self = hold (fixture, "first");
  SamKeyList *frame = SAM_KEY_LIST (sam_session_hold_get_frame_factors (self));

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_signal_emit_by_name (sam_key_list_get_row (frame, 2), "activate");
      session_fixture_settle ();
      g_assert_cmpint (sam_draft_get_choice (sam_session_task_get_draft (SAM_SESSION_TASK (self)),
                                             SAM_SESSION_ROOM),
                       ==, (int) answers[i]);
    }
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
test_stores_method_and_next_try (SessionFixture *fixture, gconstpointer data)
{
  static const guint fields[]
      = { SAM_SESSION_QUESTIONS, SAM_SESSION_NEXT_TRY, SAM_SESSION_METHOD, SAM_SESSION_ANALYSIS };
  SamSessionHold *self = hold (fixture, "first");
  g_autoptr (SamRecord) session = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (
                                  sam_session_task_get_input (SAM_SESSION_TASK (self), fields[i]))),
                              "Said", -1);
  save (self);

  session = session_fixture_get (fixture, "first");
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_assert_cmpstr (sam_record_get_text (session, fields[i]), ==, "Said");
  g_assert_cmpstr (g_ptr_array_index (fixture->toasts, 0), ==, "Session recorded as held");
}

/* What was recorded before is what the window shows, and nothing of it is asked about again. */
static void
test_corrects_what_was_held (SessionFixture *fixture, gconstpointer data)
{
  SamSessionHold *self = hold (fixture, "held");
  GtkWidget *minutes
      = sam_session_task_get_row (SAM_SESSION_TASK (self), SAM_SESSION_ACTUAL_MINUTES);

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (minutes)), ==, "90");
  g_assert_true (has_focus (self, minutes));
  gtk_window_close (GTK_WINDOW (self));
  session_fixture_settle ();
  g_assert_null (session_fixture_find_window (SAM_TYPE_SESSION_HOLD));
}

static void
test_asks_before_it_forgets_an_answer (SessionFixture *fixture, gconstpointer data)
{
  SamSessionHold *self = hold (fixture, "first");

  sam_key_list_focus_row (SAM_KEY_LIST (sam_session_hold_get_frame_factors (self)), 3);
  session_fixture_type (GTK_WIDGET (self), "y");
  gtk_window_close (GTK_WINDOW (self));
  g_assert_nonnull (session_fixture_find_window (ADW_TYPE_MESSAGE_DIALOG));
  adw_message_dialog_response (session_fixture_find_window (ADW_TYPE_MESSAGE_DIALOG), "discard");
  session_fixture_settle ();
  g_assert_null (session_fixture_find_window (SAM_TYPE_SESSION_HOLD));
  g_assert_cmpint (session_fixture_get_state (fixture, "first"), ==, SAM_SESSION_STATE_PLANNED);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/session-hold/" name, SessionFixture, NULL, session_fixture_set_up, function,       \
              session_fixture_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("begins-with-all-present", test_begins_with_all_present);
  ADD ("finds-by-name-and-marks-by-digit", test_finds_by_name_and_marks_by_digit);
  ADD ("partly-asks-for-minutes", test_partly_asks_for_minutes);
  ADD ("tab-leaves-the-list", test_tab_leaves_the_list);
  ADD ("answers-frame-factors", test_answers_frame_factors);
  ADD ("a-row-goes-round", test_a_row_goes_round);
  ADD ("stores-method-and-next-try", test_stores_method_and_next_try);
  ADD ("corrects-what-was-held", test_corrects_what_was_held);
  ADD ("asks-before-it-forgets-an-answer", test_asks_before_it_forgets_an_answer);

  return g_test_run ();
}
