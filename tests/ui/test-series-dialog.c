/*
 * A series is planned, made and edited through its dialog, and looked up in the store.
 */
#include <adwaita.h>
#include <glib/gstdio.h>

#include "sam-id-row.h"
#include "sam-series-dialog.h"
#include "sam-series-scope.h"
#include "sam-session-dialog.h"
#include "sam-session-draft.h"
#include "sam-session-form.h"
#include "sam-test-programme.h"

typedef struct
{
  SamTestProgramme *programme;
  SamStore         *store;
  SamContext       *context;
  GtkWidget        *window;
  GtkWidget        *origin;
  char             *toast;
} Fixture;

static void
on_toast_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Fixture *fixture = data;

  g_free (fixture->toast);
  fixture->toast = g_variant_dup_string (parameter, NULL);
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* The spring of 2013: sportlov in week 9; the coach away in week 17, and at another school on 31 January. */
static void
fill (SamTestProgramme *p)
{
  sam_test_programme_put (p, "programme", NULL, "name=Test start_date=2012-08-01 status=under_way opens_as_of_date=2012-12-14");
  sam_test_programme_put (p, "organiser", "Org", "name=Org");
  sam_test_programme_put (p, "school", "Alm", "unit_code=11111111 name=Almbackaskolan organiser=Org joined_date=2012-08-01");
  sam_test_programme_put (p, "school", "Ron", "unit_code=22222222 name=Rönnlidsskolan organiser=Org joined_date=2012-08-01");
  sam_test_programme_put (p, "team", "A1", "school=Alm name=F–3 from_date=2012-08-01");
  sam_test_programme_put (p, "team", "R1", "school=Ron name=4–6 from_date=2012-08-01");
  sam_test_programme_put (p, "person", "Ahl", "code=C1 name=Cecilia_Ahl is_teacher=0 is_coach=1");
  sam_test_programme_put (p, "person", "Ek", "code=C2 name=Dan_Ek is_teacher=0 is_coach=1");
  sam_test_programme_put (p, "assignment", NULL, "coach=Ahl school=Alm from_date=2012-08-01");
  sam_test_programme_put (p, "term", NULL, "term=2012-ht from_date=2012-08-20 to_date=2012-12-20");
  sam_test_programme_put (p, "term", NULL, "term=2013-vt from_date=2013-01-10 to_date=2013-05-31");
  sam_test_programme_put (p, "day_off", NULL, "kind=break name=Sportlov from_date=2013-02-25 to_date=2013-03-01");
  sam_test_programme_put (p, "away", NULL, "person=Ahl from_date=2013-04-22 to_date=2013-04-26");
  sam_test_programme_put (p, "promise", NULL, "team=A1 from_date=2013-01-10 to_date=2013-05-31 minutes=900");
  sam_test_programme_put (p, "session", "clash", "kind=group team=R1 coach=Ahl date=2013-01-31 start_time=13:00 planned_minutes=75");
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const GActionEntry entries[] = { { "toast-done", on_toast_cb, "s", NULL, NULL, { 0 } } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  fixture->programme = sam_test_programme_new ();
  fill (fixture->programme);
  fixture->store = sam_test_programme_get_store (fixture->programme);
  fixture->context = sam_context_new (fixture->store);
  fixture->toast = NULL;
  fixture->window = gtk_window_new ();
  fixture->origin = gtk_label_new ("origin");
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), fixture);
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (actions));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), GPOINTER_TO_INT (data) > 0 ? GPOINTER_TO_INT (data) : 1000, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->origin);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  settle ();
  g_free (fixture->toast);
  g_object_unref (fixture->context);
  sam_test_programme_free (fixture->programme);
}

static SamSeriesDialog *
wait_for (GtkWindow *window)
{
  SamSeriesDialog *dialog = SAM_SERIES_DIALOG (window);

  gtk_test_widget_wait_for_draw (GTK_WIDGET (dialog));
  while (sam_series_dialog_is_looking (dialog))
    g_main_context_iteration (NULL, TRUE);

  return dialog;
}

/* As of 14 December the spring term is what is planned. */
static SamSeriesDialog *
open (Fixture *fixture)
{
  SamSeriesDialog *dialog =
    wait_for (sam_series_dialog_present (fixture->origin, fixture->context, sam_test_programme_get_id (fixture->programme, "A1"),
                                         sam_date_new (2012, 12, 14)));
  GtkWidget *weekday = sam_series_form_get_row (sam_series_dialog_get_form (dialog), SAM_SERIES_WEEKDAY);
  GtkWidget *from = sam_series_form_get_row (sam_series_dialog_get_form (dialog), SAM_SERIES_FROM_DATE);

  adw_combo_row_set_selected (ADW_COMBO_ROW (weekday), 3);
  gtk_editable_set_text (GTK_EDITABLE (from), "2013-01-17");

  return wait_for (GTK_WINDOW (dialog));
}

static guint
find_row (SamSeriesDialog *dialog, const char *day)
{
  SamSeriesPreview *preview = sam_series_dialog_get_preview (dialog);

  for (guint i = 0; sam_series_preview_get_row (preview, i) != NULL; i++)
    {
      if (g_str_equal (sam_plan_row_get_day (sam_series_preview_get_row (preview, i)), day))
        return i;
    }

  g_error ("no row of %s", day);
}

static SamPlanRow *
get_row (SamSeriesDialog *dialog, const char *day)
{
  return sam_series_preview_get_row (sam_series_dialog_get_preview (dialog), find_row (dialog, day));
}

static const char *
get_label (SamSeriesDialog *dialog)
{
  return gtk_button_get_label (GTK_BUTTON (sam_series_dialog_get_save_button (dialog)));
}

static GPtrArray *
list_sessions (Fixture *fixture)
{
  return sam_store_list_by (fixture->store, SAM_FAMILY_SESSION, SAM_SESSION_TEAM,
                            sam_test_programme_get_id (fixture->programme, "A1"), NULL);
}

static void
test_the_preview_tells_what_is_hit (Fixture *fixture, gconstpointer data)
{
  SamSeriesDialog *dialog = open (fixture);
  SamSeriesPreview *preview = sam_series_dialog_get_preview (dialog);

  g_assert_cmpstr (get_label (dialog), ==, "C_reate 7 Sessions");
  g_assert_cmpstr (sam_series_preview_get_lost (preview), ==, "3 sessions are lost");
  g_assert_cmpstr (sam_series_preview_get_minutes (preview), ==, "630 of 900 promised minutes are covered");
  g_assert_cmpstr (sam_plan_row_get_reason (get_row (dialog, "28 Feb")), ==, "Sportlov");
  g_assert_cmpstr (sam_plan_row_get_reason (get_row (dialog, "25 Apr")), ==, "Cecilia Ahl is away 22–26 Apr");
  g_assert_cmpstr (sam_plan_row_get_reason (get_row (dialog, "9 May")), ==, "Ascension Day");
  g_assert_cmpstr (sam_plan_row_get_reason (get_row (dialog, "31 Jan")), ==,
                   "Cecilia Ahl is at Rönnlidsskolan until 14:15; 30 min to travel.");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (sam_plan_row_get_drop_down (get_row (dialog, "17 Jan")))));
  gtk_test_accessible_assert_role (get_row (dialog, "28 Feb"), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (get_row (dialog, "28 Feb"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "28 Feb, week\302\2409: left out, Sportlov");
  gtk_test_accessible_assert_property (sam_plan_row_get_drop_down (get_row (dialog, "28 Feb")), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "What to do about 28 Feb");
}

static void
test_choices_decide_and_the_series_is_made (Fixture *fixture, gconstpointer data)
{
  SamSeriesDialog *dialog = open (fixture);
  SamSeriesPreview *preview = sam_series_dialog_get_preview (dialog);
  g_autoptr (GPtrArray) sessions = NULL;

  g_assert_true (sam_plan_row_choose (get_row (dialog, "28 Feb"), SAM_PLAN_CHOICE_NEXT_WEEK));
  g_assert_cmpstr (get_label (dialog), ==, "C_reate 8 Sessions");
  g_assert_cmpstr (sam_series_preview_get_minutes (preview), ==, "720 of 900 promised minutes are covered");
  g_assert_true (sam_plan_row_choose (get_row (dialog, "31 Jan"), SAM_PLAN_CHOICE_LEAVE_OUT));
  g_assert_cmpstr (get_label (dialog), ==, "C_reate 7 Sessions");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "series.save", NULL));
  settle ();

  sessions = list_sessions (fixture);
  g_assert_cmpuint (sessions->len, ==, 7);
  g_assert_cmpint (sam_record_get_date (g_ptr_array_index (sessions, 2), SAM_SESSION_DATE), ==, sam_date_new (2013, 3, 7));
  g_assert_cmpint (sam_record_get_reference (g_ptr_array_index (sessions, 0), SAM_SESSION_COACH), ==,
                   sam_test_programme_get_id (fixture->programme, "Ahl"));
  g_assert_cmpstr (fixture->toast, ==, "Series of 7 sessions created");
  g_assert_true (sam_store_undo (fixture->store, NULL));
  g_clear_pointer (&sessions, g_ptr_array_unref);
  sessions = list_sessions (fixture);
  g_assert_cmpuint (sessions->len, ==, 0);
}

static void
test_one_button_for_all (Fixture *fixture, gconstpointer data)
{
  SamSeriesDialog *dialog = open (fixture);
  SamSeriesPreview *preview = sam_series_dialog_get_preview (dialog);

  g_signal_emit_by_name (sam_series_preview_get_all_button (preview, SAM_PLAN_CHOICE_NEXT_WEEK), "clicked");
  g_assert_cmpstr (sam_series_preview_get_lost (preview), ==, "No session is lost");
  g_assert_cmpstr (get_label (dialog), ==, "C_reate 10 Sessions");
  /* The clash only warns, and is not moved with them. */
  g_assert_cmpuint (gtk_drop_down_get_selected (sam_plan_row_get_drop_down (get_row (dialog, "31 Jan"))), ==, 0);
  g_signal_emit_by_name (sam_series_preview_get_all_button (preview, SAM_PLAN_CHOICE_LEAVE_OUT), "clicked");
  g_assert_cmpstr (get_label (dialog), ==, "C_reate 7 Sessions");
}

static void
test_what_cannot_be_planned_says_why (Fixture *fixture, gconstpointer data)
{
  SamSeriesDialog *dialog = open (fixture);
  SamSeriesForm *form = sam_series_dialog_get_form (dialog);
  SamSeriesPreview *preview = sam_series_dialog_get_preview (dialog);
  GtkWidget *time = sam_series_form_get_row (form, SAM_SERIES_START_TIME);

  gtk_editable_set_text (GTK_EDITABLE (time), "23:30");
  g_assert_cmpstr (sam_series_preview_get_problem (preview), ==,
                   "The sessions would run past midnight. Choose an earlier time or fewer minutes.");
  g_assert_cmpstr (get_label (dialog), ==, "C_reate 0 Sessions");
  g_assert_false (gtk_widget_is_sensitive (sam_series_dialog_get_save_button (dialog)));
  gtk_editable_set_text (GTK_EDITABLE (time), "14:30");
  g_assert_null (sam_series_preview_get_problem (preview));
  g_assert_true (gtk_widget_is_sensitive (sam_series_dialog_get_save_button (dialog)));

  gtk_editable_set_text (GTK_EDITABLE (sam_series_form_get_row (form, SAM_SERIES_TO_DATE)), "2013-01-11");
  g_assert_nonnull (sam_series_preview_get_problem (preview));
  g_assert_false (gtk_widget_is_sensitive (sam_series_dialog_get_save_button (dialog)));
}

static void
test_another_team_brings_its_coach (Fixture *fixture, gconstpointer data)
{
  SamSeriesDialog *dialog = open (fixture);
  SamSeriesForm *form = sam_series_dialog_get_form (dialog);

  g_assert_cmpint (sam_id_row_get_id (SAM_ID_ROW (sam_series_form_get_row (form, SAM_SERIES_COACH))), ==,
                   sam_test_programme_get_id (fixture->programme, "Ahl"));
  sam_id_row_set_id (SAM_ID_ROW (sam_series_form_get_school_row (form)), sam_test_programme_get_id (fixture->programme, "Ron"));
  g_assert_cmpint (sam_id_row_get_id (SAM_ID_ROW (sam_series_form_get_row (form, SAM_SERIES_TEAM))), ==,
                   sam_test_programme_get_id (fixture->programme, "R1"));
  g_assert_cmpint (sam_id_row_get_id (SAM_ID_ROW (sam_series_form_get_row (form, SAM_SERIES_COACH))), ==, 0);
  /* Without a coach nobody is away. */
  g_assert_cmpstr (sam_series_preview_get_lost (sam_series_dialog_get_preview (dialog)), ==, "2 sessions are lost");
}

/* Editing */

static gint64
make_series (Fixture *fixture)
{
  SamSeriesDialog *dialog = open (fixture);
  g_autoptr (GPtrArray) sessions = NULL;

  gtk_widget_activate_action (GTK_WIDGET (dialog), "series.save", NULL);
  settle ();
  sessions = list_sessions (fixture);
  g_assert_cmpuint (sessions->len, ==, 7);

  return sam_record_get_reference (g_ptr_array_index (sessions, 0), SAM_SESSION_SERIES);
}

static void
test_editing_shows_what_moves_and_leaves_held_ones (Fixture *fixture, gconstpointer data)
{
  gint64 series = make_series (fixture);
  g_autoptr (GPtrArray) sessions = list_sessions (fixture);
  g_autoptr (SamDraft) held = sam_draft_new_for_record (g_ptr_array_index (sessions, 0));
  g_autoptr (GPtrArray) after = NULL;
  SamSeriesDialog *dialog;

  sam_session_draft_hold (held, 90);
  g_assert_true (sam_store_put (fixture->store, "Hold session", held, NULL));
  dialog = wait_for (sam_series_dialog_present_edit (fixture->origin, fixture->context, series, 0, NULL));
  adw_combo_row_set_selected (ADW_COMBO_ROW (sam_series_form_get_row (sam_series_dialog_get_form (dialog), SAM_SERIES_WEEKDAY)), 1);
  wait_for (GTK_WINDOW (dialog));
  g_assert_cmpstr (sam_plan_row_get_reason (get_row (dialog, "29 Jan")), ==, "Was on 31 Jan");
  g_assert_cmpstr (get_label (dialog), ==, "_Save");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "series.save", NULL));
  settle ();

  after = list_sessions (fixture);
  g_assert_cmpuint (after->len, ==, 7);
  g_assert_cmpint (sam_record_get_date (g_ptr_array_index (after, 0), SAM_SESSION_DATE), ==, sam_date_new (2013, 1, 17));
  g_assert_cmpint (sam_record_get_date (g_ptr_array_index (after, 1), SAM_SESSION_DATE), ==, sam_date_new (2013, 1, 29));
  g_assert_cmpint (sam_record_get_id (g_ptr_array_index (after, 1)), ==, sam_record_get_id (g_ptr_array_index (sessions, 1)));
}

/* This one, this and following, all */

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

static void
answer (SamSeriesScope scope)
{
  AdwMessageDialog *question = find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_autofree char *response = g_strdup_printf ("%d", (int) scope);

  g_assert_nonnull (question);
  g_object_ref (question);
  adw_message_dialog_response (question, response);
  gtk_window_destroy (GTK_WINDOW (question));
  g_object_unref (question);
  settle ();
}

static SamRecord *
get_session (Fixture *fixture, guint index)
{
  g_autoptr (GPtrArray) sessions = list_sessions (fixture);

  g_assert_cmpuint (index, <, sessions->len);

  return g_object_ref (g_ptr_array_index (sessions, index));
}

static SamSessionTask *
edit_time (Fixture *fixture, SamRecord *session, const char *time)
{
  SamSessionTask *form = SAM_SESSION_TASK (sam_session_form_present (fixture->origin, fixture->context, session));

  gtk_editable_set_text (GTK_EDITABLE (sam_session_task_get_row (form, SAM_SESSION_START_TIME)), time);
  g_signal_emit_by_name (sam_session_task_get_save_button (form), "clicked");
  settle ();

  return form;
}

static void
test_edited_alone_a_session_leaves_its_series (Fixture *fixture, gconstpointer data)
{
  gint64 series = make_series (fixture);
  g_autoptr (SamRecord) third = get_session (fixture, 2);
  g_autoptr (SamRecord) after = NULL;
  g_autoptr (SamRecord) other = NULL;

  edit_time (fixture, third, "09:00");
  answer (SAM_SERIES_SCOPE_THIS);
  after = sam_store_get (fixture->store, SAM_FAMILY_SESSION, sam_record_get_id (third), NULL);
  g_assert_cmpint (sam_record_get_time (after, SAM_SESSION_START_TIME), ==, 540);
  g_assert_false (sam_record_is_set (after, SAM_SESSION_SERIES));
  other = get_session (fixture, 3);
  g_assert_cmpint (sam_record_get_time (other, SAM_SESSION_START_TIME), ==, 870);
  g_assert_cmpint (sam_record_get_reference (other, SAM_SESSION_SERIES), ==, series);
}

static void
test_what_only_the_session_has_is_not_asked_about (Fixture *fixture, gconstpointer data)
{
  gint64 series = make_series (fixture);
  g_autoptr (SamRecord) third = get_session (fixture, 2);
  SamSessionTask *form = SAM_SESSION_TASK (sam_session_form_present (fixture->origin, fixture->context, third));
  g_autoptr (SamRecord) after = NULL;

  sam_draft_set_text (sam_session_task_get_draft (form), SAM_SESSION_QUESTIONS, "What did we try?");
  sam_session_task_edited (form);
  g_signal_emit_by_name (sam_session_task_get_save_button (form), "clicked");
  settle ();
  g_assert_null (find_window (ADW_TYPE_MESSAGE_DIALOG));
  after = sam_store_get (fixture->store, SAM_FAMILY_SESSION, sam_record_get_id (third), NULL);
  g_assert_cmpstr (sam_record_get_text (after, SAM_SESSION_QUESTIONS), ==, "What did we try?");
  g_assert_cmpint (sam_record_get_reference (after, SAM_SESSION_SERIES), ==, series);
}

static void
test_this_and_following_are_proposed_and_previewed (Fixture *fixture, gconstpointer data)
{
  gint64 series = make_series (fixture);
  g_autoptr (SamRecord) third = get_session (fixture, 2);
  g_autoptr (GPtrArray) after = NULL;
  SamSeriesDialog *dialog;

  edit_time (fixture, third, "09:00");
  answer (SAM_SERIES_SCOPE_FOLLOWING);
  dialog = find_window (SAM_TYPE_SERIES_DIALOG);
  g_assert_nonnull (dialog);
  wait_for (GTK_WINDOW (dialog));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (dialog)), ==, "Edit This and Following");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "series.save", NULL));
  settle ();
  after = list_sessions (fixture);
  g_assert_cmpuint (after->len, ==, 7);
  for (guint i = 0; i < after->len; i++)
    {
      SamRecord *session = g_ptr_array_index (after, i);

      g_assert_cmpint (sam_record_get_time (session, SAM_SESSION_START_TIME), ==, i < 2 ? 870 : 540);
      g_assert_cmpint (sam_record_get_reference (session, SAM_SESSION_SERIES) == series, ==, i < 2);
    }
}

static void
test_deleting_asks_which (Fixture *fixture, gconstpointer data)
{
  static const guint left[] = { 6, 2, 0 };
  guint n_all = 7;

  make_series (fixture);
  for (guint scope = 0; scope <= SAM_SERIES_SCOPE_ALL; scope++)
    {
      g_autoptr (SamRecord) third = get_session (fixture, 2);
      GtkWindow *dialog = sam_session_dialog_present (fixture->origin, fixture->context, sam_record_get_id (third));
      g_autoptr (GPtrArray) after = NULL;
      g_autoptr (GPtrArray) again = NULL;

      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "session.delete", NULL));
      settle ();
      answer (scope);
      after = list_sessions (fixture);
      g_assert_cmpuint (after->len, ==, left[scope]);
      g_assert_null (find_window (SAM_TYPE_SESSION_DIALOG));
      g_assert_true (sam_store_undo (fixture->store, NULL));
      again = list_sessions (fixture);
      g_assert_cmpuint (again->len, ==, n_all);
    }
}

static void
test_a_narrow_window_fits (Fixture *fixture, gconstpointer data)
{
  SamSeriesDialog *dialog = open (fixture);
  int minimum;

  gtk_widget_measure (GTK_WIDGET (dialog), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  g_assert_cmpstr (get_label (dialog), ==, "C_reate 7");
}

/* No school, no team, no coach, no term. */
static void
test_a_new_programme_has_nothing_to_plan (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SamTestProgramme) programme = sam_test_programme_new ();
  g_autoptr (SamContext) context = NULL;
  SamSeriesDialog *dialog;
  GtkWindow *form;
  SamSessionFormStart start = { .date = sam_date_new (2012, 12, 14), .time = -1 };

  sam_test_programme_put (programme, "programme", NULL, "name=New start_date=2012-08-01 status=under_way");
  context = sam_context_new (sam_test_programme_get_store (programme));
  dialog = SAM_SERIES_DIALOG (sam_series_dialog_present (fixture->origin, context, 0, sam_date_new (2012, 12, 14)));
  settle ();
  g_assert_false (gtk_widget_get_sensitive (sam_series_dialog_get_save_button (dialog)));
  g_assert_nonnull (sam_series_preview_get_problem (sam_series_dialog_get_preview (dialog)));
  gtk_window_close (GTK_WINDOW (dialog));
  settle ();
  g_assert_null (find_window (SAM_TYPE_SERIES_DIALOG));

  form = sam_session_form_present_new (fixture->origin, context, &start);
  settle ();
  gtk_window_destroy (form);
}

static void
on_windows_changed_cb (GListModel *windows, guint position, guint removed, guint added, guint *n_added)
{
  *n_added += added;
}

/* The file cannot be read again, which would be said; but the window has been closed, and its programme with it. */
static void
test_closed_while_looking_it_says_nothing (Fixture *fixture, gconstpointer data)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWindow *window;
  guint n_added = 0;

  g_assert_cmpint (g_unlink (sam_store_get_path (fixture->store)), ==, 0);
  window = sam_series_dialog_present (fixture->origin, fixture->context, sam_test_programme_get_id (fixture->programme, "A1"),
                                      sam_date_new (2012, 12, 14));
  g_assert_true (sam_series_dialog_is_looking (SAM_SERIES_DIALOG (window)));
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  g_signal_connect (windows, "items-changed", G_CALLBACK (on_windows_changed_cb), &n_added);
  gtk_window_destroy (window);
  sam_store_close (fixture->store);
  while (window != NULL)
    g_main_context_iteration (NULL, TRUE);

  g_signal_handlers_disconnect_by_data (windows, &n_added);
  g_assert_cmpuint (n_added, ==, 0);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv);
  adw_init ();

  g_test_add ("/series-dialog/the-preview-tells-what-is-hit", Fixture, NULL, set_up, test_the_preview_tells_what_is_hit, tear_down);
  g_test_add ("/series-dialog/choices-decide-and-the-series-is-made", Fixture, NULL, set_up,
              test_choices_decide_and_the_series_is_made, tear_down);
  g_test_add ("/series-dialog/one-button-for-all", Fixture, NULL, set_up, test_one_button_for_all, tear_down);
  g_test_add ("/series-dialog/what-cannot-be-planned-says-why", Fixture, NULL, set_up, test_what_cannot_be_planned_says_why,
              tear_down);
  g_test_add ("/series-dialog/another-team-brings-its-coach", Fixture, NULL, set_up, test_another_team_brings_its_coach, tear_down);
  g_test_add ("/series-dialog/editing-shows-what-moves-and-leaves-held-ones", Fixture, NULL, set_up,
              test_editing_shows_what_moves_and_leaves_held_ones, tear_down);
  g_test_add ("/series-dialog/edited-alone-a-session-leaves-its-series", Fixture, NULL, set_up,
              test_edited_alone_a_session_leaves_its_series, tear_down);
  g_test_add ("/series-dialog/what-only-the-session-has-is-not-asked-about", Fixture, NULL, set_up,
              test_what_only_the_session_has_is_not_asked_about, tear_down);
  g_test_add ("/series-dialog/this-and-following-are-proposed-and-previewed", Fixture, NULL, set_up,
              test_this_and_following_are_proposed_and_previewed, tear_down);
  g_test_add ("/series-dialog/deleting-asks-which", Fixture, NULL, set_up, test_deleting_asks_which, tear_down);
  g_test_add ("/series-dialog/a-new-programme-has-nothing-to-plan", Fixture, NULL, set_up, test_a_new_programme_has_nothing_to_plan,
              tear_down);
  g_test_add ("/series-dialog/closed-while-looking", Fixture, NULL, set_up, test_closed_while_looking_it_says_nothing,
              tear_down);
  g_test_add ("/series-dialog/a-narrow-window-fits", Fixture, GINT_TO_POINTER (360), set_up, test_a_narrow_window_fits, tear_down);

  return g_test_run ();
}
