/* The dialogue's window: question by question, saved as one change, and nothing lost by closing it. */
#include "page-fixture.h"
#include "sam-coaching-page.h"
#include "sam-cycle-view.h"
#include "sam-dialogue-window.h"
#include "sam-session-advice.h"

#define HELD "cycle=C coach=Annika planned_minutes=60 state=held actual_minutes=60 start_time=09:00"

static void
set_up (PageFixture *self, gconstpointer data)
{
  static const char *const names[] = { SAM_SETTING_SEAL_TEXTS };
  const gint64 no = 0;
  SamTestProgramme *p;

  page_fixture_set_up (self, SAM_TYPE_COACHING_PAGE, TRUE);
  g_assert_true (sam_store_put_settings (self->store, names, &no, 1, NULL));
  p = self->programme;
  sam_test_programme_put (p, "cycle", "C", "teacher=Maria ordinal=1 coach=Annika term=2012-ht");
  sam_test_programme_put (p, "focus_question", "Q2", "cycle=C ordinal=2 asked_date=2012-12-03 text=Vemräknar?");
  sam_test_programme_put (p, "focus_question", "Q1", "cycle=C ordinal=1 asked_date=2012-12-03 text=Vemtalar? look_for=Talturer.");
  sam_test_programme_put (p, "session", "O", "kind=observation date=2012-12-11 " HELD);
  sam_test_programme_put (p, "observation", "Obs", "session=O subject=Matematik");
  sam_test_programme_put (p, "observation_entry", NULL, "observation=Obs ordinal=1 seconds=90 focus_question=Q1 text=Händer.");
  sam_test_programme_put (p, "observation_entry", NULL, "observation=Obs ordinal=2 seconds=95 focus_question=Q2 kind=quote text=Mer.");
  sam_test_programme_put (p, "observation_entry", NULL, "observation=Obs ordinal=3 seconds=96 focus_question=Q1 kind=count label=Öppna_frågor");
  sam_test_programme_put (p, "observation_entry", NULL, "observation=Obs ordinal=4 seconds=97 focus_question=Q1 kind=count label=Öppna_frågor");
  sam_test_programme_get_store (p);
  g_assert_true (sam_page_show_record (self->page, SAM_FAMILY_CYCLE, sam_test_programme_get_id (p, "C")));
}

static GtkWidget *
open_dialogue (PageFixture *self)
{
  GtkWidget *view = page_fixture_find (GTK_WIDGET (self->page), SAM_TYPE_CYCLE_VIEW, NULL);

  g_assert_true (gtk_widget_activate_action (view, "cycle.hold-dialogue", NULL));

  return page_fixture_wait_window (self, SAM_TYPE_DIALOGUE_WINDOW);
}

static SamRecord *
get_question (PageFixture *self, const char *label)
{
  return sam_store_get (self->store, SAM_FAMILY_FOCUS_QUESTION, sam_test_programme_get_id (self->programme, label), NULL);
}

static void
write_words (GtkWidget *window, const char *name, const char *text)
{
  GtkWidget *view = page_fixture_find (window, GTK_TYPE_TEXT_VIEW, NULL);

  g_assert_nonnull (view);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* The evidence of a question stands beside it, and no other's. */
static void
test_evidence (PageFixture *self, gconstpointer data)
{
  GtkWidget *window = open_dialogue (self);

  g_assert_nonnull (page_fixture_find (window, GTK_TYPE_LABEL, "“Vemtalar?”"));
  g_assert_nonnull (page_fixture_find (window, GTK_TYPE_LABEL, "Talturer."));
  g_assert_nonnull (page_fixture_find (window, GTK_TYPE_LABEL, "Händer."));
  g_assert_nonnull (page_fixture_find (window, GTK_TYPE_LABEL, "Öppna frågor 2"));
  g_assert_null (page_fixture_find (window, GTK_TYPE_LABEL, "“Mer.”"));

  gtk_widget_activate_action (window, "dialogue.step", "i", 1);
  settle ();
  g_assert_nonnull (page_fixture_find (window, GTK_TYPE_LABEL, "“Vemräknar?”"));
  g_assert_nonnull (page_fixture_find (window, GTK_TYPE_LABEL, "“Mer.”"));
  g_assert_null (page_fixture_find (window, GTK_TYPE_LABEL, "Händer."));
  page_fixture_close_window (window);
}

static void
test_one_change (PageFixture *self, gconstpointer data)
{
  GtkWidget *window = open_dialogue (self);
  GtkWidget *next;
  g_autoptr (SamRecord) first = NULL;
  g_autoptr (SamRecord) second = NULL;
  g_autoptr (GPtrArray) sessions = NULL;
  guint n_sessions = page_fixture_count (self, SAM_FAMILY_SESSION);

  g_assert_true (page_fixture_press (window, "F6"));
  write_words (window, "The teacher’s words", "Väntetiden avgör.");
  gtk_widget_activate_action (window, "dialogue.step", "i", 1);
  settle ();
  g_assert_true (page_fixture_press (window, "<Control>1"));
  gtk_widget_activate_action (window, "dialogue.step", "i", 1);
  settle ();
  write_words (window, "What the teacher will try", "Tala i par.");
  next = page_fixture_find (window, GTK_TYPE_SWITCH, NULL);
  g_assert_nonnull (next);
  gtk_switch_set_active (GTK_SWITCH (next), TRUE);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  g_assert_true (page_fixture_press (window, "<Control>Return"));
  page_fixture_wait_closed (&window);
  g_assert_cmpstr (self->toast, ==, "Dialogue recorded");

  first = get_question (self, "Q1");
  second = get_question (self, "Q2");
  g_assert_cmpint (sam_record_get_choice (first, SAM_FOCUS_QUESTION_OUTCOME), ==, SAM_FOCUS_QUESTION_OUTCOME_PARTLY);
  g_assert_cmpstr (sam_record_get_text (first, SAM_FOCUS_QUESTION_OUTCOME_NOTE), ==, "Väntetiden avgör.");
  g_assert_cmpint (sam_record_get_choice (second, SAM_FOCUS_QUESTION_OUTCOME), ==, SAM_FOCUS_QUESTION_OUTCOME_ANSWERED);
  /* The dialogue, and the follow-up in the calendar. */
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_SESSION), ==, n_sessions + 2);
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_FOLLOW_UP), ==, 1);
  sessions = sam_store_list_by (self->store, SAM_FAMILY_SESSION, SAM_SESSION_CYCLE,
                                sam_test_programme_get_id (self->programme, "C"), NULL);
  for (guint i = 0; i < sessions->len; i++)
    if (sam_record_get_choice (sessions->pdata[i], SAM_SESSION_KIND) == SAM_SESSION_KIND_FOLLOW_UP)
      g_assert_cmpint (sam_record_get_date (sessions->pdata[i], SAM_SESSION_DATE), ==, sam_date_new (2013, 1, 25));

  g_assert_true (sam_store_undo (self->store, NULL));
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_SESSION), ==, n_sessions);
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_FOLLOW_UP), ==, 0);
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_DIALOGUE), ==, 0);
}

/* One that was held opens with what it has, and a later outcome is a change of it. */
static void
test_later_outcome (PageFixture *self, gconstpointer data)
{
  GtkWidget *window = open_dialogue (self);
  g_autoptr (SamRecord) first = NULL;
  guint n_sessions;

  g_assert_true (page_fixture_press (window, "F7"));
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  g_assert_true (page_fixture_press (window, "<Control>s"));
  page_fixture_wait_closed (&window);
  n_sessions = page_fixture_count (self, SAM_FAMILY_SESSION);
  g_assert_nonnull (page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_BUTTON, "Give Question 2 an Outcome…"));

  window = open_dialogue (self);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (page_fixture_find (window, GTK_TYPE_TOGGLE_BUTTON, "F7 or Ctrl+3"))));
  g_assert_true (page_fixture_press (window, "F5"));
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  g_assert_true (page_fixture_press (window, "<Control>s"));
  page_fixture_wait_closed (&window);
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_SESSION), ==, n_sessions);
  first = get_question (self, "Q1");
  g_assert_cmpint (sam_record_get_choice (first, SAM_FOCUS_QUESTION_OUTCOME), ==, SAM_FOCUS_QUESTION_OUTCOME_ANSWERED);
}

static void
test_asks_before_leaving (PageFixture *self, gconstpointer data)
{
  GtkWidget *window = open_dialogue (self);
  GtkWidget *question;

  write_words (window, "The teacher’s words", "Osparat.");
  g_assert_true (page_fixture_press (window, "Escape"));
  question = page_fixture_wait_window (self, ADW_TYPE_MESSAGE_DIALOG);
  page_fixture_answer (question, "cancel");
  g_assert_true (gtk_widget_get_mapped (window));
  write_words (window, "The teacher’s words", "Osparat.");
  page_fixture_close_window (window);
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_DIALOGUE), ==, 0);

  /* With nothing in it, it goes without a word. */
  window = open_dialogue (self);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  g_assert_true (page_fixture_press (window, "Escape"));
  page_fixture_wait_closed (&window);
}

/* What the rules refuse is said, and what was written stays. */
static void
test_refusal (PageFixture *self, gconstpointer data)
{
  GtkWidget *window;
  GtkWidget *bar;

  window = open_dialogue (self);
  write_words (window, "The teacher’s words", "Kvar.");
  gtk_widget_activate_action (window, "dialogue.step", "i", 1);
  gtk_widget_activate_action (window, "dialogue.step", "i", 1);
  settle ();
  gtk_editable_set_text (GTK_EDITABLE (page_fixture_find (window, ADW_TYPE_ENTRY_ROW, "Actual minutes")), "0");
  g_assert_true (page_fixture_press (window, "<Control>s"));
  bar = page_fixture_find (window, GTK_TYPE_INFO_BAR, NULL);
  g_assert_nonnull (bar);
  g_assert_true (gtk_info_bar_get_revealed (GTK_INFO_BAR (bar)));
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_DIALOGUE), ==, 0);
  page_fixture_close_window (window);
}

/* Where typing goes: its accessible name. */
static void
assert_focus (GtkWidget *window, const char *name)
{
  GtkWidget *focus;

  settle ();
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_true (GTK_IS_TEXT_VIEW (focus));
  g_assert_true (gtk_widget_get_mapped (focus));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

/* By the keys that go by pages. */
static void
step (GtkWidget *window, int by)
{
  gtk_widget_activate_action (window, "dialogue.step", "i", by);
}

static void
test_typing_goes_into_the_text (PageFixture *self, gconstpointer data)
{
  GtkWidget *window = open_dialogue (self);
  GtkWidget *outcome;

  assert_focus (window, "The teacher’s words");
  outcome = page_fixture_find (window, GTK_TYPE_TOGGLE_BUTTON, "F6 or Ctrl+2");
  gtk_widget_grab_focus (outcome);
  g_assert_true (page_fixture_press (window, "F6"));
  assert_focus (window, "The teacher’s words");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (outcome)));
  g_assert_true (page_fixture_press (window, "<Control>3"));
  assert_focus (window, "The teacher’s words");
  g_signal_emit_by_name (gtk_window_get_focus (GTK_WINDOW (window)), "insert-at-cursor", " ");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (page_fixture_find (window, GTK_TYPE_TOGGLE_BUTTON, "F7 or Ctrl+3"))));

  step (window, 1);
  assert_focus (window, "The teacher’s words");
  step (window, 1);
  assert_focus (window, "What the teacher will try");
  g_assert_true (page_fixture_press (window, "F5"));
  assert_focus (window, "What the teacher will try");
  step (window, -1);
  assert_focus (window, "The teacher’s words");
  page_fixture_close_window (window);
}

/* What the one rule of clashes says of the follow-up that is proposed. */
static GPtrArray *
list_warnings (PageFixture *self)
{
  g_autoptr (SamDraft) draft = sam_draft_new (&sam_family_session);

  sam_draft_set_choice (draft, SAM_SESSION_KIND, SAM_SESSION_KIND_FOLLOW_UP);
  sam_draft_set_reference (draft, SAM_SESSION_CYCLE, sam_test_programme_get_id (self->programme, "C"));
  sam_draft_set_reference (draft, SAM_SESSION_COACH, sam_test_programme_get_id (self->programme, "Annika"));
  sam_draft_set_date (draft, SAM_SESSION_DATE, sam_date_new (2013, 1, 25));
  sam_draft_set_time (draft, SAM_SESSION_START_TIME, 15 * 60);
  sam_draft_set_integer (draft, SAM_SESSION_PLANNED_MINUTES, 20);

  return sam_session_advice_list_warnings (self->store, draft, 0);
}

/* A coach who is elsewhere at that time is warned of, and nothing is in the way. */
static void
test_clash_warning (PageFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) warnings = NULL;
  GtkWidget *window;

  sam_test_programme_put (self->programme, "session", NULL, "kind=group team=F coach=Annika date=2013-01-25 start_time=15:00 planned_minutes=60");
  sam_test_programme_get_store (self->programme);
  window = open_dialogue (self);
  gtk_widget_activate_action (window, "dialogue.step", "i", 1);
  gtk_widget_activate_action (window, "dialogue.step", "i", 1);
  settle ();
  warnings = list_warnings (self);
  g_assert_cmpuint (warnings->len, >, 0);
  g_assert_null (page_fixture_find (window, GTK_TYPE_LABEL, warnings->pdata[0]));
  gtk_switch_set_active (GTK_SWITCH (page_fixture_find (window, GTK_TYPE_SWITCH, NULL)), TRUE);
  settle ();
  g_assert_nonnull (page_fixture_find (window, GTK_TYPE_LABEL, warnings->pdata[0]));
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  g_assert_true (page_fixture_press (window, "<Control>s"));
  page_fixture_wait_closed (&window);
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_FOLLOW_UP), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/dialogue-window/evidence-stands-beside-its-question", PageFixture, NULL, set_up, test_evidence, page_fixture_tear_down);
  g_test_add ("/dialogue-window/typing-goes-into-the-text", PageFixture, NULL, set_up, test_typing_goes_into_the_text, page_fixture_tear_down);
  g_test_add ("/dialogue-window/all-of-it-is-one-change", PageFixture, NULL, set_up, test_one_change, page_fixture_tear_down);
  g_test_add ("/dialogue-window/an-outcome-can-be-given-later", PageFixture, NULL, set_up, test_later_outcome, page_fixture_tear_down);
  g_test_add ("/dialogue-window/asks-before-what-is-written-goes", PageFixture, NULL, set_up, test_asks_before_leaving, page_fixture_tear_down);
  g_test_add ("/dialogue-window/what-is-refused-is-said-and-kept", PageFixture, NULL, set_up, test_refusal, page_fixture_tear_down);
  g_test_add ("/dialogue-window/a-clash-of-the-next-date-is-only-warned-of", PageFixture, NULL, set_up, test_clash_warning, page_fixture_tear_down);

  return g_test_run ();
}
