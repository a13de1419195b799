/* The question that an observation asks which nobody watches: after a crash, when the programme is opened. */
#include "cockpit-fixture.h"
#include "sam-running-question.h"

/* An observation with one note that nobody watches, as after a crash; then its question. */
static GtkWidget *
leave_and_ask (CockpitFixture *self)
{
  g_autoptr (GError) error = NULL;
  SamRunningObservation *running =
    sam_running_observation_start (self->page.store, sam_test_programme_get_id (self->page.programme, "S"), &error);
  SamCockpit *cockpit;

  g_assert_no_error (error);
  cockpit = sam_running_observation_get_cockpit (running);
  sam_cockpit_set_text (cockpit, "Pairs talk", sam_running_observation_get_now (running));
  sam_running_observation_leave (running);
  g_object_unref (running);

  sam_running_question_ask_if_any (GTK_WIDGET (self->page.page), self->page.context);

  return page_fixture_wait_window (&self->page, ADW_TYPE_MESSAGE_DIALOG);
}

static guint
count_running (CockpitFixture *self)
{
  g_autoptr (GArray) found = sam_running_observation_find (self->page.store, NULL);

  return found->len;
}

static void
test_goes_on_after_a_crash (CockpitFixture *self, gconstpointer data)
{
  GtkWidget *question = leave_and_ask (self);

  g_assert_true (g_str_has_prefix (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (question)), "An observation is running since "));
  page_fixture_answer (question, "0");
  self->window = SAM_COCKPIT_WINDOW (page_fixture_wait_window (&self->page, SAM_TYPE_COCKPIT_WINDOW));
  g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *) &self->window);
  g_assert_cmpuint (sam_note_list_get_n (self->window->note_list), ==, 1);
}

/* Enter goes on; what discards is never where the keys go. */
static void
test_enter_goes_on (CockpitFixture *self, gconstpointer data)
{
  GtkWidget *question = leave_and_ask (self);
  GtkWidget *go_on;

  /* The second time it has found its breadth. */
  gtk_test_widget_wait_for_draw (question);
  gtk_test_widget_wait_for_draw (question);
  go_on = gtk_window_get_default_widget (GTK_WINDOW (question));
  g_assert_true (gtk_widget_get_mapped (go_on));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (go_on)), ==, "_Go On Observing");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (question)) == go_on);
  g_assert_true (gtk_widget_activate (go_on));
  self->window = SAM_COCKPIT_WINDOW (page_fixture_wait_window (&self->page, SAM_TYPE_COCKPIT_WINDOW));
  g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *) &self->window);
  g_assert_cmpuint (count_running (self), ==, 1);
}

static void
test_ends_after_a_crash (CockpitFixture *self, gconstpointer data)
{
  page_fixture_answer (leave_and_ask (self), "1");
  g_assert_cmpuint (count_running (self), ==, 0);
  g_assert_cmpuint (page_fixture_count (&self->page, SAM_FAMILY_OBSERVATION_ENTRY), ==, 1);
  g_assert_cmpstr (self->page.toast, ==, "Observation recorded");
}

static void
test_is_discarded_after_a_crash (CockpitFixture *self, gconstpointer data)
{
  page_fixture_answer (leave_and_ask (self), "2");
  /* It asks once more, as nothing of it can be had back. */
  g_assert_cmpuint (count_running (self), ==, 1);
  page_fixture_answer (page_fixture_wait_window (&self->page, ADW_TYPE_MESSAGE_DIALOG), "confirm");
  g_assert_cmpuint (count_running (self), ==, 0);
  g_assert_cmpuint (page_fixture_count (&self->page, SAM_FAMILY_OBSERVATION_ENTRY), ==, 0);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (CockpitFixture *self, gconstpointer data);
  } tests[] = {
    { "/running-question/goes-on", test_goes_on_after_a_crash },
    { "/running-question/enter-goes-on", test_enter_goes_on },
    { "/running-question/ends", test_ends_after_a_crash },
    { "/running-question/discards-once-asked-again", test_is_discarded_after_a_crash },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, CockpitFixture, NULL, cockpit_fixture_set_up, tests[i].run, cockpit_fixture_tear_down);

  return g_test_run ();
}
