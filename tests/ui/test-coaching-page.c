/* The place "Coaching": that, not what, on the board; the thread on the cycle's page. */
#include "page-fixture.h"
#include "sam-coaching-page.h"
#include "sam-cycle-card.h"
#include "sam-cycle-view.h"
#include "sam-session-cancel.h"
#include "sam-session-move.h"
#include "sam-sheet.h"

#define QUESTION "Vemtalar?"

static void
set_up (PageFixture *self, gconstpointer data)
{
  static const char *const names[] = { SAM_SETTING_SEAL_TEXTS };
  const gint64 no = 0;

  page_fixture_set_up (self, SAM_TYPE_COACHING_PAGE, TRUE);
  /* How the seal is asked for is another test. */
  g_assert_true (sam_store_put_settings (self->store, names, &no, 1, NULL));
}

static gint64
add_cycle (PageFixture *self, gboolean with_question)
{
  SamTestProgramme *p = self->programme;

  sam_test_programme_put (p, "cycle", "C", "teacher=Maria ordinal=1 coach=Annika term=2012-ht");
  if (with_question)
    sam_test_programme_put (p, "focus_question", "Q",
                            "cycle=C ordinal=1 asked_date=2012-12-03 text=Vemtalar?");
  sam_test_programme_get_store (p);

  return sam_test_programme_get_id (p, "C");
}

static GtkWidget *
show_cycle (PageFixture *self, gint64 id)
{
  GtkWidget *view;

  g_assert_true (sam_page_show_record (self->page, SAM_FAMILY_CYCLE, id));
  view = page_fixture_find (GTK_WIDGET (self->page), SAM_TYPE_CYCLE_VIEW, NULL);
  g_assert_nonnull (view);

  return view;
}

static void
test_board (PageFixture *self, gconstpointer data)
{
  GtkWidget *card;

  add_cycle (self, TRUE);
  card = page_fixture_find (GTK_WIDGET (self->page), SAM_TYPE_CYCLE_CARD, NULL);
  while (card == NULL)
    {
      g_main_context_iteration (NULL, TRUE);
      card = page_fixture_find (GTK_WIDGET (self->page), SAM_TYPE_CYCLE_CARD, NULL);
    }
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_ROLE_BUTTON);
  g_assert_nonnull (page_fixture_find (card, GTK_TYPE_LABEL, "Maria"));
  g_assert_nonnull (page_fixture_find (card, GTK_TYPE_LABEL, "Almskolan"));
  g_assert_nonnull (page_fixture_find (card, GTK_TYPE_LABEL, "1 focus question"));
  g_assert_null (page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_LABEL, QUESTION));

  g_assert_true (gtk_widget_activate (card));
  while (page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_LABEL, "“" QUESTION "”") == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_observation_before_question (PageFixture *self, gconstpointer data)
{
  GtkWidget *view = show_cycle (self, add_cycle (self, FALSE));
  GtkWidget *dialog;

  g_assert_true (gtk_widget_activate_action (view, "cycle.observe", NULL));
  dialog = page_fixture_wait_window (self, ADW_TYPE_MESSAGE_DIALOG);
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==, "No observation yet");
  g_assert_cmpuint (strlen (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog))), >, 20);
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_SESSION), ==, 0);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_record_observation (PageFixture *self, gconstpointer data)
{
  GtkWidget *view = show_cycle (self, add_cycle (self, TRUE));
  GtkWidget *sheet;
  GtkWidget *add;
  GtkWidget *text;

  g_assert_true (gtk_widget_activate_action (view, "cycle.observe", NULL));
  sheet = page_fixture_wait_window (self, SAM_TYPE_SHEET);
  add = page_fixture_find (sheet, GTK_TYPE_BUTTON, "_Add Entry");
  g_assert_nonnull (add);
  g_signal_emit_by_name (add, "clicked");
  while ((text = page_fixture_find (sheet, GTK_TYPE_TEXT_VIEW, NULL)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), "Tre händer uppe.", -1);
  g_object_add_weak_pointer (G_OBJECT (sheet), (gpointer *) &sheet);
  g_assert_true (gtk_widget_get_sensitive (sam_sheet_get_save_button (SAM_SHEET (sheet))));
  g_signal_emit_by_name (sam_sheet_get_save_button (SAM_SHEET (sheet)), "clicked");
  page_fixture_wait_closed (&sheet);

  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_OBSERVATION), ==, 1);
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_OBSERVATION_ENTRY), ==, 1);
  g_assert_nonnull (page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_LABEL, "Tre händer uppe."));
  g_assert_nonnull (page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_BUTTON, "Record the Dialogue…"));

  g_assert_true (sam_store_undo (self->store, NULL));
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_SESSION), ==, 0);
  g_assert_null (page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_LABEL, "Tre händer uppe."));
}

static void
test_cancel (PageFixture *self, gconstpointer data)
{
  gint64 id = add_cycle (self, TRUE);
  GtkWidget *view = show_cycle (self, id);
  g_autoptr (SamRecord) cycle = NULL;

  g_assert_true (gtk_widget_activate_action (view, "cycle.cancel", NULL));
  g_assert_cmpstr (self->toast, ==, "Cycle cancelled");
  cycle = sam_store_get (self->store, SAM_FAMILY_CYCLE, id, NULL);
  g_assert_cmpint (sam_record_get_choice (cycle, SAM_CYCLE_ENDING), ==, SAM_CYCLE_ENDING_CANCELLED);
  g_assert_null (page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_BUTTON, "Record the Talk Before…"));
  g_assert_true (gtk_widget_activate_action (view, "cycle.reopen", NULL));
  g_assert_nonnull (page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_BUTTON, "Record the Talk Before…"));
}

static void
test_back_forgets (PageFixture *self, gconstpointer data)
{
  show_cycle (self, add_cycle (self, TRUE));
  g_assert_nonnull (page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_LABEL, "“" QUESTION "”"));
  g_assert_nonnull (page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_LABEL, "Cycle"));
  g_assert_true (sam_page_back (self->page));
  g_assert_null (page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_LABEL, "“" QUESTION "”"));
  g_assert_false (sam_page_back (self->page));
}

static gint64
add_session (PageFixture *self, const char *values)
{
  sam_test_programme_put (self->programme, "session", "S", values);
  sam_test_programme_get_store (self->programme);

  return sam_test_programme_get_id (self->programme, "S");
}

static int
get_session_state (PageFixture *self, gint64 id)
{
  g_autoptr (SamRecord) session = sam_store_get (self->store, SAM_FAMILY_SESSION, id, NULL);

  return sam_record_get_choice (session, SAM_SESSION_STATE);
}

static void
save_task (GtkWidget *task)
{
  GtkWidget *window = task;

  g_object_add_weak_pointer (G_OBJECT (task), (gpointer *) &window);
  g_signal_emit_by_name (sam_session_task_get_save_button (SAM_SESSION_TASK (task)), "clicked");
  page_fixture_wait_closed (&window);
}

static void
test_session_cancelled_and_planned_again (PageFixture *self, gconstpointer data)
{
  gint64 cycle = add_cycle (self, TRUE);
  gint64 id = add_session (self, "kind=observation cycle=C coach=Annika date=2012-12-18 start_time=09:00 planned_minutes=60");
  GtkWidget *view = show_cycle (self, cycle);

  g_assert_nonnull (page_fixture_find (view, GTK_TYPE_BUTTON, "Observe Now…"));
  g_assert_true (gtk_widget_activate_action (view, "cycle.cancel-session", "x", id));
  save_task (page_fixture_wait_window (self, SAM_TYPE_SESSION_CANCEL));
  g_assert_cmpint (get_session_state (self, id), ==, SAM_SESSION_STATE_CANCELLED);
  g_assert_cmpstr (self->toast, ==, "Session cancelled");
  g_assert_nonnull (page_fixture_find (view, GTK_TYPE_LABEL, "18 Dec 2012 · Cancelled · Coach unavailable"));
  g_assert_nonnull (page_fixture_find (view, GTK_TYPE_BUTTON, "Record the Talk Before…"));

  g_assert_true (gtk_widget_activate_action (view, "cycle.plan-session-again", "x", id));
  g_assert_cmpint (get_session_state (self, id), ==, SAM_SESSION_STATE_PLANNED);
  g_assert_nonnull (page_fixture_find (view, GTK_TYPE_BUTTON, "Observe Now…"));
}

static void
test_session_moved (PageFixture *self, gconstpointer data)
{
  gint64 cycle = add_cycle (self, TRUE);
  gint64 id = add_session (self, "kind=observation cycle=C coach=Annika date=2012-12-11 start_time=09:00 planned_minutes=60");
  g_autoptr (GPtrArray) observations = NULL;
  g_autoptr (SamRecord) session = NULL;
  GtkWidget *view;

  sam_test_programme_put (self->programme, "observation", "O", "session=S subject=Matematik");
  sam_test_programme_get_store (self->programme);
  view = show_cycle (self, cycle);
  g_assert_true (gtk_widget_activate_action (view, "cycle.move-session", "x", id));
  save_task (page_fixture_wait_window (self, SAM_TYPE_SESSION_MOVE));
  g_assert_cmpint (get_session_state (self, id), ==, SAM_SESSION_STATE_MOVED);
  g_assert_nonnull (page_fixture_find (view, GTK_TYPE_LABEL, "11 Dec 2012 · Moved"));
  g_assert_nonnull (page_fixture_find (view, GTK_TYPE_LABEL, "planned 18 Dec 2012, 09:00"));

  /* What was prepared goes along. */
  session = sam_store_get (self->store, SAM_FAMILY_SESSION, id, NULL);
  observations = sam_store_list (self->store, SAM_FAMILY_OBSERVATION, NULL);
  g_assert_cmpuint (observations->len, ==, 1);
  g_assert_cmpint (sam_record_get_reference (observations->pdata[0], SAM_OBSERVATION_SESSION), ==,
                   sam_record_get_reference (session, SAM_SESSION_REPLACEMENT));

  g_assert_true (gtk_widget_activate_action (view, "cycle.remove-session", "x",
                                             sam_record_get_reference (session, SAM_SESSION_REPLACEMENT)));
  g_assert_cmpint (get_session_state (self, id), ==, SAM_SESSION_STATE_PLANNED);
}

static void
test_remove_question (PageFixture *self, gconstpointer data)
{
  gint64 cycle = add_cycle (self, TRUE);
  gint64 question = sam_test_programme_get_id (self->programme, "Q");
  GtkWidget *view = show_cycle (self, cycle);
  GtkWidget *dialog;

  add_session (self, "kind=observation cycle=C coach=Annika date=2012-12-11 start_time=09:00 planned_minutes=60 state=held actual_minutes=60");
  show_cycle (self, cycle);
  g_assert_null (page_fixture_find (view, GTK_TYPE_BUTTON, "Remove Question"));
  g_assert_nonnull (page_fixture_find (view, GTK_TYPE_LABEL, "Locked, since the lesson was observed by it on 11 Dec."));
  g_assert_true (gtk_widget_activate_action (view, "cycle.remove-question", "x", question));
  dialog = page_fixture_wait_window (self, ADW_TYPE_MESSAGE_DIALOG);
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_FOCUS_QUESTION), ==, 1);

  g_assert_true (gtk_widget_activate_action (view, "cycle.remove-session", "x", sam_test_programme_get_id (self->programme, "S")));
  g_assert_nonnull (page_fixture_find (view, GTK_TYPE_BUTTON, "Remove Question"));
  g_assert_true (gtk_widget_activate_action (view, "cycle.remove-question", "x", question));
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_FOCUS_QUESTION), ==, 0);
  g_assert_null (page_fixture_find (view, GTK_TYPE_LABEL, "“" QUESTION "”"));
  g_assert_true (sam_store_undo (self->store, NULL));
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_FOCUS_QUESTION), ==, 1);
}

/* What is dated after the day looked at neither counts nor is read out. */
static void
test_as_of (PageFixture *self, gconstpointer data)
{
  gint64 cycle = add_cycle (self, TRUE);
  GtkWidget *view;

  add_session (self, "kind=observation cycle=C coach=Annika date=2012-12-11 start_time=09:00 planned_minutes=60 state=held actual_minutes=60");
  sam_test_programme_put (self->programme, "session", "D", "kind=dialogue cycle=C coach=Annika date=2012-12-18 start_time=15:00 planned_minutes=45 state=held actual_minutes=45");
  sam_test_programme_put (self->programme, "dialogue", NULL, "session=D will_try=Vänta.");
  sam_test_programme_get_store (self->programme);
  view = show_cycle (self, cycle);
  g_assert_nonnull (page_fixture_find (view, GTK_TYPE_LABEL, "18 Dec 2012, after 14 Dec 2012"));
  g_assert_nonnull (page_fixture_find (view, GTK_TYPE_LABEL, "The dialogue has not been held yet."));
  g_assert_null (page_fixture_find (view, GTK_TYPE_LABEL, "Vänta."));

  sam_context_set_as_of (self->context, sam_date_new (2012, 12, 18));
  while (page_fixture_find (view, GTK_TYPE_LABEL, "Vänta.") == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (page_fixture_find (view, GTK_TYPE_LABEL, "18 Dec 2012, after 14 Dec 2012"));
}

/* Opened a second time, the file is only read: nothing can be done, and all is shown. */
static void
test_read_only (PageFixture *self, gconstpointer data)
{
  static const char *const changing[] = { "Edit Question", "Remove Question", "More for Lesson observation" };
  gint64 cycle = add_cycle (self, TRUE);
  g_autoptr (SamStore) store = NULL;
  g_autoptr (SamContext) context = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *view;

  add_session (self, "kind=observation cycle=C coach=Annika date=2012-12-18 start_time=09:00 planned_minutes=60");
  view = show_cycle (self, cycle);
  for (guint i = 0; i < G_N_ELEMENTS (changing); i++)
    g_assert_nonnull (page_fixture_find (view, GTK_TYPE_WIDGET, changing[i]));

  store = sam_store_open (sam_store_get_path (self->store), &error);
  g_assert_no_error (error);
  context = sam_context_new (store);
  sam_page_set_context (self->page, context);
  g_assert_false (sam_page_add (self->page));
  view = show_cycle (self, cycle);
  g_assert_nonnull (page_fixture_find (view, GTK_TYPE_LABEL, "“" QUESTION "”"));
  for (guint i = 0; i < G_N_ELEMENTS (changing); i++)
    g_assert_null (page_fixture_find (view, GTK_TYPE_WIDGET, changing[i]));
  g_assert_false (gtk_widget_is_sensitive (page_fixture_find (view, GTK_TYPE_BUTTON, "Observe Now…")));
  sam_page_set_context (self->page, self->context);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/coaching-page/the-board-says-that-not-what", PageFixture, NULL, set_up, test_board,
              page_fixture_tear_down);
  g_test_add ("/coaching-page/an-observation-before-a-question-is-refused-in-words", PageFixture, NULL, set_up,
              test_observation_before_question, page_fixture_tear_down);
  g_test_add ("/coaching-page/records-an-observation-as-one-change", PageFixture, NULL, set_up, test_record_observation,
              page_fixture_tear_down);
  g_test_add ("/coaching-page/cancels-and-reopens-a-cycle", PageFixture, NULL, set_up, test_cancel,
              page_fixture_tear_down);
  g_test_add ("/coaching-page/a-cancelled-session-says-why-and-does-not-count", PageFixture, NULL, set_up,
              test_session_cancelled_and_planned_again, page_fixture_tear_down);
  g_test_add ("/coaching-page/a-moved-observation-takes-its-preparation-along", PageFixture, NULL, set_up,
              test_session_moved, page_fixture_tear_down);
  g_test_add ("/coaching-page/a-question-can-go-until-the-lesson-is-observed", PageFixture, NULL, set_up,
              test_remove_question, page_fixture_tear_down);
  g_test_add ("/coaching-page/what-is-dated-later-is-not-told-yet", PageFixture, NULL, set_up, test_as_of,
              page_fixture_tear_down);
  g_test_add ("/coaching-page/a-file-that-is-only-read-offers-no-change", PageFixture, NULL, set_up, test_read_only,
              page_fixture_tear_down);
  g_test_add ("/coaching-page/going-back-forgets-the-text", PageFixture, NULL, set_up, test_back_forgets,
              page_fixture_tear_down);
  return g_test_run ();
}
