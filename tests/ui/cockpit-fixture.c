#include "cockpit-fixture.h"

#include "sam-coaching-page.h"

#define CONTENT \
  "{\"sections\":[{\"title\":\"Class\",\"prompts\":[\"Who_talks?\"]}],\"interval_seconds\":300," \
  "\"counters\":[\"Teacher_asks\",\"Pupil_asks\",\"Pupil_to_pupil\"],\"events\":[\"Change_of_task\"]}"

/* Nothing is sealed: nobody is asked to set that up. */
static void
write_plain (SamStore *store)
{
  static const char *const names[] = { SAM_SETTING_SEAL_TEXTS };
  static const gint64 values[] = { 0 };

  g_assert_true (sam_store_put_settings (store, names, values, 1, NULL));
}

void
cockpit_fixture_set_up (CockpitFixture *self, gconstpointer data)
{
  SamTestProgramme *p;

  page_fixture_set_up (&self->page, SAM_TYPE_COACHING_PAGE, TRUE);
  p = self->page.programme;
  sam_test_programme_put (p, "template", "T", "name=Everything content=" CONTENT);
  sam_test_programme_put (p, "cycle", "C", "teacher=Maria ordinal=1 coach=Annika term=2012-ht");
  sam_test_programme_put (p, "focus_question", "Q1", "cycle=C ordinal=1 asked_date=2012-12-03 text=Who_talks_after_whom? look_for=Who_asks?");
  sam_test_programme_put (p, "focus_question", "Q2", "cycle=C ordinal=2 asked_date=2012-12-03 text=Who_says_nothing?");
  sam_test_programme_put (p, "session", "S",
                          "kind=observation cycle=C coach=Annika date=2012-12-14 start_time=10:00 planned_minutes=60");
  sam_test_programme_put (p, "observation", "O", "session=S subject=Science grade=8 template=T");
  write_plain (sam_test_programme_get_store (p));
}

void
cockpit_fixture_settle (CockpitFixture *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

void
cockpit_fixture_open (CockpitFixture *self)
{
  sam_cockpit_window_present (GTK_WIDGET (self->page.page), self->page.context,
                              sam_test_programme_get_id (self->page.programme, "S"));
  self->window = SAM_COCKPIT_WINDOW (page_fixture_wait_window (&self->page, SAM_TYPE_COCKPIT_WINDOW));
  g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *) &self->window);
  cockpit_fixture_settle (self);
}

void
cockpit_fixture_begin (CockpitFixture *self)
{
  cockpit_fixture_open (self);
  g_signal_emit_by_name (sam_cockpit_start_get_button (self->window->start_page), "clicked");
  g_assert_nonnull (self->window->cockpit);
  cockpit_fixture_settle (self);
}

void
cockpit_fixture_type (CockpitFixture *self, const char *text)
{
  GtkEditable *editable = GTK_EDITABLE (sam_note_line_get_input (self->window->line));

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      int position = gtk_editable_get_position (editable);

      gtk_editable_insert_text (editable, c, (int) (g_utf8_next_char (c) - c), &position);
      gtk_editable_set_position (editable, position);
    }
}

gboolean
cockpit_fixture_press (CockpitFixture *self, const char *key)
{
  return page_fixture_press (GTK_WIDGET (self->window), key);
}

void
cockpit_fixture_answer (CockpitFixture *self, const char *response)
{
  page_fixture_answer (page_fixture_wait_window (&self->page, ADW_TYPE_MESSAGE_DIALOG), response);
}

gboolean
cockpit_fixture_is_writing (CockpitFixture *self)
{
  GtkEditable *editable = GTK_EDITABLE (sam_note_line_get_input (self->window->line));

  return gtk_widget_is_focus (GTK_WIDGET (gtk_editable_get_delegate (editable)));
}

void
cockpit_fixture_tear_down (CockpitFixture *self, gconstpointer data)
{
  if (self->window != NULL)
    gtk_window_destroy (GTK_WINDOW (self->window));
  while (self->window != NULL)
    g_main_context_iteration (NULL, TRUE);
  page_fixture_tear_down (&self->page, data);
}
