/*
 * What is done with a session: each through its window, and then looked up in
 * the store.
 */
#include <adwaita.h>

#include "sam-attendance-row.h"
#include "sam-calendar-page.h"
#include "sam-id-row.h"
#include "sam-report-window.h"
#include "sam-session-cancel.h"
#include "sam-session-dialog.h"
#include "sam-session-draft.h"
#include "sam-session-facts.h"
#include "sam-session-form.h"
#include "sam-session-hold.h"
#include "sam-session-move.h"
#include "sam-test-programme.h"

typedef struct
{
  SamTestProgramme *programme;
  SamStore         *store;
  SamContext       *context;
  GtkWidget        *window;
  GtkWidget        *page;
  guint             n_toasts;
} Fixture;

static void
on_undo_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GError) error = NULL;

  sam_store_undo (((Fixture *) data)->store, &error);
  g_assert_no_error (error);
}

static void
on_toast_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ((Fixture *) data)->n_toasts++;
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
fill (SamTestProgramme *p)
{
  sam_test_programme_put (p, "programme", NULL, "name=Test start_date=2012-08-01 status=under_way opens_as_of_date=2012-12-14");
  sam_test_programme_put (p, "organiser", "Org", "name=Org");
  sam_test_programme_put (p, "school", "Alm", "unit_code=11111111 name=Almbackaskolan organiser=Org joined_date=2012-08-01");
  sam_test_programme_put (p, "school", "Ron", "unit_code=22222222 name=Rönnlidsskolan organiser=Org joined_date=2012-08-01");
  sam_test_programme_put (p, "team", "A1", "school=Alm name=F–3 from_date=2012-08-01");
  sam_test_programme_put (p, "team", "R1", "school=Ron name=4–6 from_date=2012-08-01");
  sam_test_programme_put (p, "team", "R2", "school=Ron name=7–9 from_date=2012-08-01");
  sam_test_programme_put (p, "person", "Ahl", "code=C1 name=Cecilia_Ahl is_teacher=0 is_coach=1");
  sam_test_programme_put (p, "person", "Ek", "code=C2 name=Dan_Ek is_teacher=0 is_coach=1");
  sam_test_programme_put (p, "person", "Alma", "code=T1 name=Alma_B is_teacher=1 is_coach=0");
  sam_test_programme_put (p, "person", "Bo", "code=T2 name=Bo_C is_teacher=1 is_coach=0");
  sam_test_programme_put (p, "person", "Gone", "code=T3 name=Gone_D is_teacher=1 is_coach=0");
  sam_test_programme_put (p, "membership", NULL, "team=A1 person=Bo from_date=2012-08-01");
  sam_test_programme_put (p, "membership", NULL, "team=A1 person=Alma from_date=2012-08-01");
  sam_test_programme_put (p, "membership", NULL, "team=A1 person=Gone from_date=2012-08-01 to_date=2012-10-01");
  sam_test_programme_put (p, "assignment", NULL, "coach=Ahl school=Alm from_date=2012-08-01");
  sam_test_programme_put (p, "assignment", NULL, "coach=Ek school=Ron team=R2 from_date=2012-08-01");
  sam_test_programme_put (p, "series", NULL, "team=R2 coach=Ek weekday=2 start_time=15:15 planned_minutes=75 from_date=2012-08-20 to_date=2012-12-20 place=Library");
  sam_test_programme_put (p, "term", NULL, "term=2012-ht from_date=2012-08-20 to_date=2012-12-20");
  sam_test_programme_put (p, "day_off", NULL, "kind=study_day name=Planning from_date=2012-12-11 to_date=2012-12-11");
  sam_test_programme_put (p, "session", "late", "kind=group team=A1 coach=Ahl date=2012-12-04 start_time=13:30 planned_minutes=90 place=Room_4");
  sam_test_programme_put (p, "session", "other", "kind=group team=R2 coach=Ahl date=2012-12-13 start_time=14:00 planned_minutes=60");
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const GActionEntry entries[] = {
    { "toast-done", on_toast_cb, "s", NULL, NULL, { 0 } },
    { "undo", on_undo_cb, NULL, NULL, NULL, { 0 } },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  fixture->programme = sam_test_programme_new ();
  fill (fixture->programme);
  fixture->store = sam_test_programme_get_store (fixture->programme);
  fixture->context = sam_context_new (fixture->store);
  fixture->n_toasts = 0;
  fixture->window = gtk_window_new ();
  fixture->page = g_object_new (SAM_TYPE_CALENDAR_PAGE, NULL);
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), fixture);
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (actions));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->page);
  gtk_window_present (GTK_WINDOW (fixture->window));
  sam_page_set_context (SAM_PAGE (fixture->page), fixture->context);
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  settle ();
  g_object_unref (fixture->context);
  sam_test_programme_free (fixture->programme);
}

static gpointer
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GObject) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }

  return NULL;
}

static SamRecord *
get (Fixture *fixture, const char *label)
{
  g_autoptr (GError) error = NULL;
  SamRecord *record = sam_store_get (fixture->store, SAM_FAMILY_SESSION,
                                     sam_test_programme_get_id (fixture->programme, label), &error);

  g_assert_no_error (error);

  return record;
}

static int
get_state (Fixture *fixture, const char *label)
{
  g_autoptr (SamRecord) session = get (fixture, label);

  g_assert_nonnull (session);

  return sam_record_get_choice (session, SAM_SESSION_STATE);
}

static guint
count (Fixture *fixture, SamFamilyId family)
{
  g_autoptr (GPtrArray) records = sam_store_list (fixture->store, family, NULL);

  return records->len;
}

static GtkWidget *
open_session (Fixture *fixture, const char *label)
{
  GtkWindow *dialog = sam_session_dialog_present (fixture->page, fixture->context,
                                                  sam_test_programme_get_id (fixture->programme, label));

  g_assert_nonnull (dialog);

  return GTK_WIDGET (dialog);
}

static void
save (SamSessionTask *task)
{
  GtkWidget *button = sam_session_task_get_save_button (task);

  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  settle ();
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  sam_store_undo (fixture->store, &error);
  g_assert_no_error (error);
}

static gboolean
shows_text (GtkWidget *root, const char *text)
{
  if (!gtk_widget_get_visible (root))
    return FALSE;
  if (GTK_IS_LABEL (root) && g_strcmp0 (gtk_label_get_label (GTK_LABEL (root)), text) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (shows_text (child, text))
        return TRUE;
    }

  return FALSE;
}

/* Tests */

static void
test_holds_with_attendance (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_session (fixture, "late");
  SamSessionHold *hold = NULL;
  GPtrArray *rows = NULL;
  g_autoptr (SamRecord) session = NULL;

  gtk_widget_activate_action (dialog, "session.hold", NULL);
  hold = find_window (SAM_TYPE_SESSION_HOLD);
  g_assert_nonnull (hold);
  rows = sam_session_hold_get_rows (hold);
  /* Who has left the team is not asked for; the others stand by name. */
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpstr (adw_preferences_row_get_title (g_ptr_array_index (rows, 0)), ==, "Alma B");

  g_signal_emit_by_name (sam_session_hold_get_all_present_button (hold), "clicked");
  sam_attendance_row_set_status (g_ptr_array_index (rows, 1), SAM_ATTENDANCE_STATUS_PARTLY);
  sam_attendance_row_set_minutes (g_ptr_array_index (rows, 1), 30);
  gtk_editable_set_text (
    GTK_EDITABLE (sam_session_task_get_row (SAM_SESSION_TASK (hold), SAM_SESSION_ACTUAL_MINUTES)), "80");
  save (SAM_SESSION_TASK (hold));

  session = get (fixture, "late");
  g_assert_cmpint (sam_record_get_choice (session, SAM_SESSION_STATE), ==, SAM_SESSION_STATE_HELD);
  g_assert_cmpint (sam_record_get_integer (session, SAM_SESSION_ACTUAL_MINUTES), ==, 80);
  g_assert_cmpuint (count (fixture, SAM_FAMILY_ATTENDANCE), ==, 2);
  g_assert_cmpuint (fixture->n_toasts, ==, 1);
  g_assert_true (shows_text (dialog, "Present: 1 · Partly: 1"));

  /* One step of undo, from the dialog, takes both the state and the attendance. */
  g_assert_true (gtk_widget_activate_action (dialog, "session.undo", NULL));
  g_assert_cmpint (get_state (fixture, "late"), ==, SAM_SESSION_STATE_PLANNED);
  g_assert_cmpuint (count (fixture, SAM_FAMILY_ATTENDANCE), ==, 0);
}

static void
test_plans_again_what_was_held (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_session (fixture, "late");
  SamSessionHold *hold = NULL;

  gtk_widget_activate_action (dialog, "session.hold", NULL);
  hold = find_window (SAM_TYPE_SESSION_HOLD);
  g_signal_emit_by_name (sam_session_hold_get_all_present_button (hold), "clicked");
  save (SAM_SESSION_TASK (hold));
  g_assert_cmpint (get_state (fixture, "late"), ==, SAM_SESSION_STATE_HELD);

  g_assert_true (gtk_widget_activate_action (dialog, "session.plan-again", NULL));
  g_assert_cmpint (get_state (fixture, "late"), ==, SAM_SESSION_STATE_PLANNED);
  g_assert_cmpuint (count (fixture, SAM_FAMILY_ATTENDANCE), ==, 0);
}

static void
test_cancels_with_a_cause (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_session (fixture, "late");
  SamSessionTask *cancel = NULL;
  GtkWidget *choice = NULL;
  g_autoptr (SamRecord) session = NULL;

  gtk_widget_activate_action (dialog, "session.cancel", NULL);
  cancel = find_window (SAM_TYPE_SESSION_CANCEL);
  g_assert_nonnull (cancel);
  choice = sam_session_cancel_get_choice (SAM_SESSION_CANCEL (cancel), SAM_SESSION_CAUSE_NO_STAND_IN);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_ROLE_RADIO);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, "No stand-in");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (choice), TRUE);
  save (cancel);

  session = get (fixture, "late");
  g_assert_cmpint (sam_record_get_choice (session, SAM_SESSION_STATE), ==, SAM_SESSION_STATE_CANCELLED);
  g_assert_cmpint (sam_record_get_choice (session, SAM_SESSION_CAUSE), ==, SAM_SESSION_CAUSE_NO_STAND_IN);
  g_assert_cmpuint (fixture->n_toasts, ==, 1);
}

static void
test_moves_to_a_replacement (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_session (fixture, "late");
  guint before = count (fixture, SAM_FAMILY_SESSION);
  SamSessionTask *move = NULL;
  g_autoptr (SamRecord) session = NULL;
  g_autoptr (SamRecord) replacement = NULL;

  gtk_widget_activate_action (dialog, "session.move", NULL);
  move = find_window (SAM_TYPE_SESSION_MOVE);
  g_assert_nonnull (move);
  /* Half an hour later the same day is no clash with itself. */
  gtk_editable_set_text (GTK_EDITABLE (sam_session_task_get_row (move, SAM_SESSION_DATE)), "2012-12-04");
  gtk_editable_set_text (GTK_EDITABLE (sam_session_task_get_row (move, SAM_SESSION_START_TIME)), "14:00");
  g_assert_cmpstr (sam_session_task_get_warnings (move), ==, "");
  gtk_editable_set_text (GTK_EDITABLE (sam_session_task_get_row (move, SAM_SESSION_DATE)), "2012-12-11");
  gtk_editable_set_text (GTK_EDITABLE (sam_session_task_get_row (move, SAM_SESSION_START_TIME)), "13:30");
  /* A week later is a study day: said, with the next school day, and not refused. */
  g_assert_nonnull (strstr (sam_session_task_get_warnings (move), "Planning"));
  g_assert_nonnull (strstr (sam_session_task_get_warnings (move), "Wednesday 12 December"));
  gtk_editable_set_text (GTK_EDITABLE (sam_session_task_get_row (move, SAM_SESSION_DATE)), "2012-12-13");
  g_assert_nonnull (strstr (sam_session_task_get_warnings (move), "Cecilia Ahl"));
  /* Right after a session at another school there is no time to travel. */
  gtk_editable_set_text (GTK_EDITABLE (sam_session_task_get_row (move, SAM_SESSION_START_TIME)), "15:00");
  g_assert_cmpstr (sam_session_task_get_warnings (move), ==,
                   "Cecilia Ahl is at Rönnlidsskolan until 15:00; 30 min to travel.");
  gtk_editable_set_text (GTK_EDITABLE (sam_session_task_get_row (move, SAM_SESSION_START_TIME)), "15:30");
  g_assert_cmpstr (sam_session_task_get_warnings (move), ==, "");
  save (move);

  g_assert_cmpuint (count (fixture, SAM_FAMILY_SESSION), ==, before + 1);
  session = get (fixture, "late");
  g_assert_cmpint (sam_record_get_choice (session, SAM_SESSION_STATE), ==, SAM_SESSION_STATE_MOVED);
  replacement = sam_store_get (fixture->store, SAM_FAMILY_SESSION,
                               sam_record_get_reference (session, SAM_SESSION_REPLACEMENT), NULL);
  g_assert_nonnull (replacement);
  g_assert_cmpint (sam_record_get_date (replacement, SAM_SESSION_DATE), ==, sam_date_new (2012, 12, 13));
  g_assert_cmpint (sam_record_get_time (replacement, SAM_SESSION_START_TIME), ==, 15 * 60 + 30);
  g_assert_cmpstr (sam_record_get_text (replacement, SAM_SESSION_PLACE), ==, "Room 4");

  /* The dialog goes on to the other half. */
  gtk_widget_activate_action (dialog, "session.open", "x", sam_record_get_id (replacement));
  g_assert_cmpint (sam_session_dialog_get_session (SAM_SESSION_DIALOG (dialog)), ==, sam_record_get_id (replacement));

  /* Without the replacement, the session is planned again; one step of undo brings both back. */
  gtk_widget_activate_action (dialog, "session.delete", NULL);
  g_assert_cmpint (get_state (fixture, "late"), ==, SAM_SESSION_STATE_PLANNED);
  g_assert_cmpuint (count (fixture, SAM_FAMILY_SESSION), ==, before);
  undo (fixture);
  g_assert_cmpint (get_state (fixture, "late"), ==, SAM_SESSION_STATE_MOVED);
}

static void
test_deletes_and_closes (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_session (fixture, "late");
  g_autoptr (SamRecord) session = NULL;

  gtk_widget_activate_action (dialog, "session.delete", NULL);
  settle ();
  session = get (fixture, "late");
  g_assert_null (session);
  g_assert_null (find_window (SAM_TYPE_SESSION_DIALOG));
  g_assert_cmpuint (fixture->n_toasts, ==, 1);
  undo (fixture);
  g_assert_cmpint (get_state (fixture, "late"), ==, SAM_SESSION_STATE_PLANNED);
}

static GtkWindow *
add_form (Fixture *fixture, gint64 school, gint64 team, int time)
{
  const SamSessionFormStart start = {
    .date = sam_date_new (2012, 12, 18),
    .time = time,
    .school = school,
    .team = team,
  };

  return sam_session_form_present_new (fixture->page, fixture->context, &start);
}

static void
test_adds_for_the_team_and_time_that_were_chosen (Fixture *fixture, gconstpointer data)
{
  gint64 team = sam_test_programme_get_id (fixture->programme, "R1");
  SamSessionForm *form = SAM_SESSION_FORM (add_form (fixture, 0, team, 10 * 60 + 15));
  SamDraft *draft = sam_session_task_get_draft (SAM_SESSION_TASK (form));

  g_assert_cmpint (sam_draft_get_reference (draft, SAM_SESSION_TEAM), ==, team);
  g_assert_cmpint (sam_draft_get_time (draft, SAM_SESSION_START_TIME), ==, 10 * 60 + 15);
  gtk_window_destroy (GTK_WINDOW (form));
}

static void
test_adds_with_what_the_team_has (Fixture *fixture, gconstpointer data)
{
  SamSessionForm *form = SAM_SESSION_FORM (add_form (fixture, sam_test_programme_get_id (fixture->programme, "Ron"), 0, -1));
  SamDraft *draft = sam_session_task_get_draft (SAM_SESSION_TASK (form));
  guint before = count (fixture, SAM_FAMILY_SESSION);
  gint64 id = 0;
  g_autoptr (SamRecord) session = NULL;

  g_assert_cmpuint (sam_id_row_get_n_choices (SAM_ID_ROW (sam_session_form_get_team_row (form))), ==, 2);
  sam_id_row_set_id (SAM_ID_ROW (sam_session_form_get_team_row (form)),
                     sam_test_programme_get_id (fixture->programme, "R2"));
  g_assert_cmpint (sam_draft_get_reference (draft, SAM_SESSION_COACH), ==,
                   sam_test_programme_get_id (fixture->programme, "Ek"));
  g_assert_cmpint (sam_draft_get_time (draft, SAM_SESSION_START_TIME), ==, 15 * 60 + 15);
  g_assert_cmpint (sam_draft_get_integer (draft, SAM_SESSION_PLANNED_MINUTES), ==, 75);
  g_assert_cmpstr (sam_draft_get_text (draft, SAM_SESSION_PLACE), ==, "Library");

  save (SAM_SESSION_TASK (form));
  g_assert_cmpuint (count (fixture, SAM_FAMILY_SESSION), ==, before + 1);
  {
    g_autoptr (GPtrArray) sessions =
      sam_store_list_by (fixture->store, SAM_FAMILY_SESSION, SAM_SESSION_COACH,
                         sam_test_programme_get_id (fixture->programme, "Ek"), NULL);

    g_assert_cmpuint (sessions->len, ==, 1);
    id = sam_record_get_id (g_ptr_array_index (sessions, 0));
  }
  session = sam_store_get (fixture->store, SAM_FAMILY_SESSION, id, NULL);
  g_assert_cmpint (sam_record_get_date (session, SAM_SESSION_DATE), ==, sam_date_new (2012, 12, 18));
  g_assert_cmpint (sam_record_get_reference (session, SAM_SESSION_TEAM), ==,
                   sam_test_programme_get_id (fixture->programme, "R2"));
}

static void
test_another_school_offers_its_teams (Fixture *fixture, gconstpointer data)
{
  SamSessionForm *form = SAM_SESSION_FORM (add_form (fixture, 0, 0, -1));
  SamDraft *draft = sam_session_task_get_draft (SAM_SESSION_TASK (form));

  sam_id_row_set_id (SAM_ID_ROW (sam_session_form_get_school_row (form)),
                     sam_test_programme_get_id (fixture->programme, "Ron"));
  g_assert_cmpuint (sam_id_row_get_n_choices (SAM_ID_ROW (sam_session_form_get_team_row (form))), ==, 2);
  sam_id_row_set_id (SAM_ID_ROW (sam_session_form_get_school_row (form)),
                     sam_test_programme_get_id (fixture->programme, "Alm"));
  g_assert_cmpuint (sam_id_row_get_n_choices (SAM_ID_ROW (sam_session_form_get_team_row (form))), ==, 1);
  g_assert_cmpint (sam_draft_get_reference (draft, SAM_SESSION_TEAM), ==,
                   sam_test_programme_get_id (fixture->programme, "A1"));
  g_assert_cmpint (sam_draft_get_reference (draft, SAM_SESSION_COACH), ==,
                   sam_test_programme_get_id (fixture->programme, "Ahl"));
  gtk_window_destroy (GTK_WINDOW (form));
}

static void
test_refuses_beside_the_field (Fixture *fixture, gconstpointer data)
{
  SamSessionTask *form = SAM_SESSION_TASK (add_form (fixture, 0, 0, -1));

  gtk_editable_set_text (GTK_EDITABLE (sam_session_task_get_row (form, SAM_SESSION_START_TIME)), "half past");
  g_assert_false (gtk_widget_get_sensitive (sam_session_task_get_save_button (form)));
  gtk_editable_set_text (GTK_EDITABLE (sam_session_task_get_row (form, SAM_SESSION_START_TIME)), "14.30");
  g_assert_true (gtk_widget_get_sensitive (sam_session_task_get_save_button (form)));
  gtk_window_destroy (GTK_WINDOW (form));
}

/* The calendar shows it as planned on the day that is looked at. */
static void
test_says_what_came_later (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SamRecord) session = get (fixture, "late");
  g_autofree char *planned = sam_session_facts_dup_state_detail (fixture->store, session, sam_date_new (2012, 12, 1));
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (SamDraft) draft = sam_draft_new_for_record (session);
  g_autoptr (SamRecord) held = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (planned);
  sam_session_draft_hold (draft, 90);
  sam_store_put (fixture->store, "Hold session", draft, &error);
  g_assert_no_error (error);
  held = get (fixture, "late");
  before = sam_session_facts_dup_state_detail (fixture->store, held, sam_date_new (2012, 12, 1));
  after = sam_session_facts_dup_state_detail (fixture->store, held, sam_date_new (2012, 12, 4));
  g_assert_cmpstr (before, ==, "on 4 Dec; still planned on 1 Dec 2012");
  g_assert_null (after);
}

static void
test_asks_before_it_forgets (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SamRecord) session = get (fixture, "late");
  GtkWindow *task = sam_session_cancel_present (fixture->page, fixture->context, session);
  SamSessionCancel *cancel = SAM_SESSION_CANCEL (task);

  g_assert_true (gtk_window_get_focus (task)
                 == sam_session_cancel_get_choice (cancel, SAM_SESSION_CAUSE_COACH_UNAVAILABLE));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (sam_session_cancel_get_choice (cancel, SAM_SESSION_CAUSE_OTHER)), TRUE);
  gtk_window_close (task);
  g_assert_nonnull (find_window (ADW_TYPE_MESSAGE_DIALOG));
  adw_message_dialog_response (find_window (ADW_TYPE_MESSAGE_DIALOG), "discard");
  settle ();
  g_assert_null (find_window (SAM_TYPE_SESSION_CANCEL));

  task = sam_session_cancel_present (fixture->page, fixture->context, session);
  gtk_window_close (task);
  settle ();
  g_assert_null (find_window (SAM_TYPE_SESSION_CANCEL));
  g_assert_cmpint (get_state (fixture, "late"), ==, SAM_SESSION_STATE_PLANNED);
}

static void
test_edits_questions (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SamRecord) session = get (fixture, "late");
  SamSessionTask *form = SAM_SESSION_TASK (sam_session_form_present (fixture->page, fixture->context, session));
  GtkWidget *questions = sam_session_task_get_input (form, SAM_SESSION_QUESTIONS);
  g_autoptr (SamRecord) edited = NULL;

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (questions), GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (questions)), "Why?\nHow?", -1);
  save (form);
  edited = get (fixture, "late");
  g_assert_cmpstr (sam_record_get_text (edited, SAM_SESSION_QUESTIONS), ==, "Why?\nHow?");
  g_assert_cmpint (sam_record_get_reference (edited, SAM_SESSION_COACH), ==,
                   sam_test_programme_get_id (fixture->programme, "Ahl"));
}

/* In every state, and in every window of its own, with nothing cut off. */
static void
test_fits_a_telephone (Fixture *fixture, gconstpointer data)
{
  static const char *const windows[] = { NULL, "session.edit", "session.hold", "session.move", "session.cancel" };
  GtkWidget *dialog = open_session (fixture, "late");

  for (guint i = 0; i < G_N_ELEMENTS (windows); i++)
    {
      GtkWidget *window = dialog;
      int minimum = 0;

      if (windows[i] != NULL)
        {
          g_assert_true (gtk_widget_activate_action (dialog, windows[i], NULL));
          window = find_window (SAM_TYPE_SESSION_TASK);
        }
      g_assert_nonnull (window);
      gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_test_message ("%s: %d pixels", G_OBJECT_TYPE_NAME (window), minimum);
      g_assert_cmpint (minimum, <=, 360);
      if (window != dialog)
        gtk_window_destroy (GTK_WINDOW (window));
    }
}

/* The list to sign, in a window above the session that prints and saves it; it needs no right to change anything. */
static void
test_prints_attendance_list (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_session (fixture, "late");
  SamReportWindow *window;
  SamReportPreview *preview;
  SamReportOptions options;

  g_assert_true (gtk_widget_activate_action (dialog, "session.attendance-list", NULL));
  window = find_window (SAM_TYPE_REPORT_WINDOW);
  g_assert_nonnull (window);
  g_assert_true (sam_report_form_get_options (sam_report_window_get_form (window), &options));
  g_assert_cmpint (options.session, ==, sam_test_programme_get_id (fixture->programme, "late"));
  preview = sam_report_viewer_get_preview (sam_report_window_get_viewer (window));
  while (sam_report_preview_get_n_pages (preview) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (sam_report_get_name (sam_report_viewer_get_report (sam_report_window_get_viewer (window))), ==,
                   "Attendance list");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_read_only_offers_nothing_to_change (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  /* Open a second time, the file opens for reading. */
  g_autoptr (SamStore) store = sam_store_open (sam_store_get_path (fixture->store), &error);
  g_autoptr (SamContext) context = NULL;
  GtkWidget *dialog = NULL;

  g_assert_no_error (error);
  g_assert_true (sam_store_is_read_only (store));
  context = sam_context_new (store);
  sam_page_set_context (SAM_PAGE (fixture->page), context);

  gtk_widget_activate_action (fixture->page, "calendar.add", NULL);
  sam_page_add (SAM_PAGE (fixture->page));
  dialog = GTK_WIDGET (sam_session_dialog_present (fixture->page, context,
                                                   sam_test_programme_get_id (fixture->programme, "late")));
  g_assert_nonnull (dialog);
  for (guint i = 0; i < 6; i++)
    {
      static const char *const actions[] = { "edit", "hold", "move", "cancel", "plan-again", "delete" };
      g_autofree char *name = g_strconcat ("session.", actions[i], NULL);

      gtk_widget_activate_action (dialog, name, NULL);
    }
  g_assert_null (find_window (SAM_TYPE_SESSION_TASK));
  g_assert_cmpint (get_state (fixture, "late"), ==, SAM_SESSION_STATE_PLANNED);
  gtk_window_destroy (GTK_WINDOW (dialog));
  sam_page_set_context (SAM_PAGE (fixture->page), NULL);
  sam_store_close (store);
}

#define ADD(name, function) g_test_add ("/session-dialog/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("holds-with-attendance", test_holds_with_attendance);
  ADD ("plans-again-what-was-held", test_plans_again_what_was_held);
  ADD ("cancels-with-a-cause", test_cancels_with_a_cause);
  ADD ("moves-to-a-replacement", test_moves_to_a_replacement);
  ADD ("deletes-and-closes", test_deletes_and_closes);
  ADD ("adds-with-what-the-team-has", test_adds_with_what_the_team_has);
  ADD ("adds-for-the-team-and-time-that-were-chosen", test_adds_for_the_team_and_time_that_were_chosen);
  ADD ("another-school-offers-its-teams", test_another_school_offers_its_teams);
  ADD ("refuses-beside-the-field", test_refuses_beside_the_field);
  ADD ("edits-questions", test_edits_questions);
  ADD ("says-what-came-after-the-day-looked-at", test_says_what_came_later);
  ADD ("asks-before-it-forgets-what-was-chosen", test_asks_before_it_forgets);
  ADD ("fits-a-telephone", test_fits_a_telephone);
  ADD ("prints-an-attendance-list", test_prints_attendance_list);
  ADD ("read-only-offers-nothing-to-change", test_read_only_offers_nothing_to_change);

  return g_test_run ();
}
