/* The observation cockpit: each key of its table, what is seen and said of it, and how it ends. */
#include "cockpit-fixture.h"
#include "sam-observation-entry.h"
#include "sam-observation.h"
#include "sam-session.h"
#include "sam-tool-window.h"
#include "tab-through.h"

/* The page before it begins */

static void
test_start_page (CockpitFixture *self, gconstpointer data)
{
  GtkWidget *page;
  GtkWidget *button;

  cockpit_fixture_open (self);
  page = GTK_WIDGET (self->window->start_page);
  button = sam_cockpit_start_get_button (self->window->start_page);

  g_assert_nonnull (page_fixture_find (page, GTK_TYPE_LABEL, "Who_talks_after_whom?"));
  g_assert_nonnull (page_fixture_find (page, GTK_TYPE_LABEL, "Who_says_nothing?"));
  g_assert_nonnull (page_fixture_find (page, GTK_TYPE_LABEL, "Write what pupils do and say, not who they are: no names of pupils."));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, "Start Observing");
  /* Enter starts. */
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == button);
  gtk_widget_activate (button);
  while (self->window->cockpit == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (sam_running_observation_get_subject (self->window->running), ==, "Science");
  g_assert_nonnull (page_fixture_find (GTK_WIDGET (self->window), GTK_TYPE_LABEL, "· Almskolan · Science, 8 · template: Everything"));
}

static void
test_esc_leaves_start_page (CockpitFixture *self, gconstpointer data)
{
  cockpit_fixture_open (self);
  g_assert_true (cockpit_fixture_press (self, "Escape"));
  while (self->window != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* Keys */

static guint
count_entries (CockpitFixture *self)
{
  g_autoptr (GPtrArray) entries = sam_cockpit_list_entries (self->window->cockpit);

  return entries->len;
}

/* What is to be seen of the key in the model, the line "word" being typed with another before it. */
static void
check_key (CockpitFixture *self, const SamCockpitKey *key, guint n_before)
{
  SamCockpit *cockpit = self->window->cockpit;

  switch (key->act)
    {
    case SAM_COCKPIT_ACT_QUESTION:
      g_assert_cmpuint (sam_cockpit_get_question (cockpit), ==, key->argument <= 2 ? key->argument : 1);
      break;
    case SAM_COCKPIT_ACT_QUESTION_NEXT:
      g_assert_cmpuint (sam_cockpit_get_question (cockpit), ==, 2);
      break;
    case SAM_COCKPIT_ACT_SEEN:
      g_assert_cmpint (sam_cockpit_get_kind (cockpit), ==, SAM_OBSERVATION_ENTRY_KIND_SEEN);
      break;
    case SAM_COCKPIT_ACT_WONDER:
      g_assert_cmpint (sam_cockpit_get_kind (cockpit), ==, SAM_OBSERVATION_ENTRY_KIND_WONDER);
      break;
    case SAM_COCKPIT_ACT_QUOTE:
      g_assert_cmpint (sam_cockpit_get_kind (cockpit), ==, SAM_OBSERVATION_ENTRY_KIND_QUOTE);
      break;
    case SAM_COCKPIT_ACT_SAMPLE:
      g_assert_cmpint (sam_cockpit_get_kind (cockpit), ==, SAM_OBSERVATION_ENTRY_KIND_SAMPLE);
      break;
    case SAM_COCKPIT_ACT_PAUSE:
      g_assert_true (sam_cockpit_is_paused (cockpit));
      break;
    case SAM_COCKPIT_ACT_COUNTER:
      g_assert_cmpuint (count_entries (self), ==, n_before + (key->argument <= 3 ? 1 : 0));
      break;
    case SAM_COCKPIT_ACT_EVENT:
      g_assert_cmpuint (count_entries (self), ==, n_before + (key->argument <= 1 ? 1 : 0));
      break;
    case SAM_COCKPIT_ACT_NEXT_LINE:
      g_assert_cmpstr (sam_cockpit_get_text (cockpit), ==, "");
      g_assert_cmpuint (count_entries (self), ==, n_before);
      break;
    case SAM_COCKPIT_ACT_EARLIER_LINE:
      g_assert_true (sam_cockpit_is_correcting (cockpit));
      g_assert_cmpstr (sam_note_line_get_text (self->window->line), ==, "before");
      break;
    case SAM_COCKPIT_ACT_REMOVE_LINE:
      g_assert_cmpuint (count_entries (self), ==, n_before - 1);
      g_assert_cmpstr (sam_note_line_get_text (self->window->line), ==, "");
      break;
    case SAM_COCKPIT_ACT_UNDO:
      g_assert_true (sam_cockpit_can_redo (self->window->cockpit));
      break;
    case SAM_COCKPIT_ACT_TYPE_STAMP:
      g_assert_true (sam_note_line_is_typing_stamp (self->window->line));
      break;
    case SAM_COCKPIT_ACT_HIDE:
      g_assert_true (sam_cockpit_window_is_hidden (self->window));
      break;
    case SAM_COCKPIT_ACT_END:
      cockpit_fixture_answer (self, "cancel");
      break;
    case SAM_COCKPIT_ACT_HELP:
      page_fixture_close_window (page_fixture_wait_window (&self->page, SAM_TYPE_TOOL_WINDOW));
      break;
    case SAM_COCKPIT_ACT_QUESTION_BACK:
    case SAM_COCKPIT_ACT_LATER_LINE:
    case SAM_COCKPIT_ACT_STAMP_EARLIER:
    case SAM_COCKPIT_ACT_STAMP_LATER:
    case SAM_COCKPIT_ACT_REDO:
      break;
    }
}

/* What marks or counts leaves the line to be marked again; after all else begins another observation. */
static gboolean
leaves_the_line (SamCockpitAct act)
{
  return act == SAM_COCKPIT_ACT_QUESTION || act == SAM_COCKPIT_ACT_SEEN || act == SAM_COCKPIT_ACT_WONDER
         || act == SAM_COCKPIT_ACT_QUOTE || act == SAM_COCKPIT_ACT_SAMPLE || act == SAM_COCKPIT_ACT_COUNTER
         || act == SAM_COCKPIT_ACT_EVENT;
}

static void
end_with_key (CockpitFixture *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (sam_running_observation_discard (self->window->running, &error));
  g_assert_no_error (error);
  gtk_window_destroy (GTK_WINDOW (self->window));
  while (self->window != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
try_key (CockpitFixture *self, const SamCockpitKey *key, const char *accelerator)
{
  guint n_before;

  if (self->window == NULL)
    {
      cockpit_fixture_begin (self);
      cockpit_fixture_type (self, "before");
      cockpit_fixture_press (self, "Return");
      cockpit_fixture_type (self, "word");
    }
  cockpit_fixture_press (self, "F2");
  cockpit_fixture_press (self, key->act == SAM_COCKPIT_ACT_SEEN ? "F6" : "F5");
  n_before = count_entries (self);

  if (!cockpit_fixture_press (self, accelerator))
    g_error ("“%s” does nothing", accelerator);
  check_key (self, key, n_before);
  if (!leaves_the_line (key->act))
    end_with_key (self);
}

static void
test_each_key (CockpitFixture *self, gconstpointer data)
{
  guint n_keys;
  const SamCockpitKey *keys = sam_cockpit_get_keys (&n_keys);

  for (guint i = 0; i < n_keys; i++)
    {
      try_key (self, &keys[i], keys[i].key);
      if (keys[i].alternative != NULL)
        try_key (self, &keys[i], keys[i].alternative);
    }
}

/* What is seen */

static void
test_note (CockpitFixture *self, gconstpointer data)
{
  SamNoteRow *row;
  GtkWidget *input;

  cockpit_fixture_begin (self);
  input = sam_note_line_get_input (self->window->line);
  g_assert_true (cockpit_fixture_is_writing (self));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (input), GTK_ACCESSIBLE_PROPERTY_LABEL, "Note");
  cockpit_fixture_press (self, "F3");
  cockpit_fixture_press (self, "F7");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (input), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Question 2, Quote");
  cockpit_fixture_type (self, "I thought the same");
  cockpit_fixture_press (self, "Return");

  g_assert_cmpuint (sam_note_list_get_n (self->window->note_list), ==, 1);
  row = sam_note_list_get_row (self->window->note_list, 0);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "0:00, question 2, Quote: “I thought the same”");
  /* The next is one that is seen, on the same question. */
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (input), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Question 2, Seen");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (self->window->strip), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
test_judging (CockpitFixture *self, gconstpointer data)
{
  cockpit_fixture_begin (self);
  cockpit_fixture_type (self, "A bra question");
  g_assert_nonnull (page_fixture_find (GTK_WIDGET (self->window->line), GTK_TYPE_LABEL, "“bra” judges. What did you see?"));
  g_assert_nonnull (gtk_entry_get_attributes (GTK_ENTRY (sam_note_line_get_input (self->window->line))));
  /* It is told, and taken. */
  cockpit_fixture_press (self, "Return");
  cockpit_fixture_settle (self);
  g_assert_null (page_fixture_find (GTK_WIDGET (self->window->line), GTK_TYPE_LABEL, "“bra” judges. What did you see?"));
  g_assert_nonnull (page_fixture_find (GTK_WIDGET (self->window->note_list), GTK_TYPE_LABEL, "“bra” judges. What did you see?"));
  g_assert_cmpstr (sam_note_line_get_text (self->window->line), ==, "");
}

static void
test_counters (CockpitFixture *self, gconstpointer data)
{
  GtkWidget *button;

  cockpit_fixture_begin (self);
  cockpit_fixture_type (self, "half a ");
  cockpit_fixture_press (self, "<Alt>1");
  cockpit_fixture_press (self, "<Alt>1");
  button = page_fixture_find (GTK_WIDGET (self->window->aside), GTK_TYPE_BUTTON, "Teacher_asks");
  g_assert_nonnull (button);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, "Teacher_asks: 2");
  /* By mouse too, and the keyboard stays with the line. */
  g_signal_emit_by_name (button, "clicked");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, "Teacher_asks: 3");
  g_assert_true (cockpit_fixture_is_writing (self));
  g_assert_cmpstr (sam_note_line_get_text (self->window->line), ==, "half a ");
  /* What is counted is a number, and no note. */
  g_assert_cmpuint (sam_note_list_get_n (self->window->note_list), ==, 0);
}

static void
test_saved (CockpitFixture *self, gconstpointer data)
{
  cockpit_fixture_begin (self);
  cockpit_fixture_type (self, "x");
  g_assert_true (sam_running_observation_flush (self->window->running, 5000));
  while (sam_running_observation_get_saving (self->window->running) != SAM_RUNNING_SAVED)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (page_fixture_find (GTK_WIDGET (self->window->line), GTK_TYPE_LABEL, "saved"));
}

static void
test_correction (CockpitFixture *self, gconstpointer data)
{
  GtkWidget *stamp;

  cockpit_fixture_begin (self);
  cockpit_fixture_type (self, "tree");
  cockpit_fixture_press (self, "Return");
  cockpit_fixture_press (self, "Up");
  g_assert_cmpstr (sam_note_line_get_text (self->window->line), ==, "tree");
  cockpit_fixture_type (self, "s");
  cockpit_fixture_press (self, "<Control>t");
  stamp = page_fixture_find (GTK_WIDGET (self->window->line), GTK_TYPE_ENTRY, NULL);
  g_assert_nonnull (stamp);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (stamp), GTK_ACCESSIBLE_PROPERTY_LABEL, "Time of the note");
  /* What is none stays, marked; nothing is lost. */
  gtk_editable_set_text (GTK_EDITABLE (stamp), "noon");
  cockpit_fixture_press (self, "Return");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (stamp), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_true (sam_note_line_is_typing_stamp (self->window->line));
  gtk_editable_set_text (GTK_EDITABLE (stamp), "0:00");
  cockpit_fixture_press (self, "Return");
  g_assert_true (cockpit_fixture_is_writing (self));
  cockpit_fixture_press (self, "Return");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (sam_note_list_get_row (self->window->note_list, 0)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "0:00, question 1, Seen: trees");

  cockpit_fixture_press (self, "Up");
  cockpit_fixture_press (self, "<Control>d");
  g_assert_cmpuint (sam_note_list_get_n (self->window->note_list), ==, 0);
  cockpit_fixture_press (self, "<Control>z");
  g_assert_cmpuint (sam_note_list_get_n (self->window->note_list), ==, 1);
}

/* Nothing can be read of it but that it is hidden, until a key brings it back. */
static void
test_hidden (CockpitFixture *self, gconstpointer data)
{
  static const char *const keys[] = { "Escape", "F1", "F2", "Return", "<Alt>1", "<Control>z" };

  cockpit_fixture_begin (self);
  cockpit_fixture_type (self, "secret words");
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      cockpit_fixture_press (self, "Escape");
      cockpit_fixture_settle (self);
      g_assert_nonnull (page_fixture_find (GTK_WIDGET (self->window), GTK_TYPE_LABEL, "Hidden"));
      g_assert_null (page_fixture_find (GTK_WIDGET (self->window), GTK_TYPE_LABEL, "Who_talks_after_whom?"));
      g_assert_false (gtk_widget_get_mapped (self->window->running_box));
      g_assert_true (cockpit_fixture_press (self, keys[i]));
      g_assert_false (sam_cockpit_window_is_hidden (self->window));
      g_assert_true (cockpit_fixture_is_writing (self));
    }
  g_assert_cmpstr (sam_note_line_get_text (self->window->line), ==, "secret words");
  g_assert_cmpuint (sam_cockpit_get_total (self->window->cockpit, 1), ==, 0);
}

/* The newest note is the one right above the line; what is far above is not painted. */
#define N_MANY 90

static void
test_newest_is_seen (CockpitFixture *self, gconstpointer data)
{
  GtkWidget *row;
  graphene_rect_t bounds;

  cockpit_fixture_begin (self);
  for (int i = 0; i < N_MANY; i++)
    {
      cockpit_fixture_type (self, "One of many");
      cockpit_fixture_press (self, "Return");
    }
  for (int i = 0; i < 4; i++)
    cockpit_fixture_settle (self);
  row = GTK_WIDGET (sam_note_list_get_row (self->window->note_list, N_MANY - 1));
  g_assert_true (gtk_widget_compute_bounds (row, GTK_WIDGET (self->window->note_list), &bounds));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (GTK_WIDGET (self->window->note_list)) + 1);
  g_assert_true (gtk_widget_get_mapped (row));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (sam_note_list_get_row (self->window->note_list, 0))));

  /* Going on, it is seen at once too. */
  gtk_window_close (GTK_WINDOW (self->window));
  cockpit_fixture_answer (self, "0");
  while (self->window != NULL)
    g_main_context_iteration (NULL, TRUE);
  cockpit_fixture_open (self);
  for (int i = 0; i < 4; i++)
    cockpit_fixture_settle (self);
  row = GTK_WIDGET (sam_note_list_get_row (self->window->note_list, N_MANY - 1));
  g_assert_true (gtk_widget_compute_bounds (row, GTK_WIDGET (self->window->note_list), &bounds));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (GTK_WIDGET (self->window->note_list)) + 1);
}

/* Room */

static void
test_narrow (CockpitFixture *self, gconstpointer data)
{
  GtkWidget *window;
  int minimum;

  cockpit_fixture_begin (self);
  window = GTK_WIDGET (self->window);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 360, 720);
  while (gtk_widget_get_width (window) > 420 || !self->window->is_narrow)
    g_main_context_iteration (NULL, TRUE);
  cockpit_fixture_type (self, "A rather long note that has to go on in the line below because there is no room");
  cockpit_fixture_press (self, "Return");
  cockpit_fixture_settle (self);
  gtk_widget_measure (GTK_WIDGET (self->window->stack), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  gtk_widget_measure (GTK_WIDGET (self->window->stack), GTK_ORIENTATION_VERTICAL, 360, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 640);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self->window->line)));
  g_assert_nonnull (page_fixture_find (window, GTK_TYPE_BUTTON, "Teacher_asks"));
  g_assert_null (page_fixture_find (window, GTK_TYPE_LABEL, "Who_talks_after_whom?"));
}

static void
test_tab (CockpitFixture *self, gconstpointer data)
{
  cockpit_fixture_begin (self);
  g_assert_cmpuint (tab_through (GTK_WIDGET (self->window)), >=, 8);
}

/* Dark is the cockpit's own choice, and gone with it. */
static void
test_dark (CockpitFixture *self, gconstpointer data)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  cockpit_fixture_begin (self);
  g_assert_true (adw_style_manager_get_dark (manager));
  gtk_widget_activate_action (GTK_WIDGET (self->window), "cockpit.dark", NULL);
  g_assert_false (adw_style_manager_get_dark (manager));
  gtk_widget_activate_action (GTK_WIDGET (self->window), "cockpit.dark", NULL);
  gtk_window_destroy (GTK_WINDOW (self->window));
  while (self->window != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (adw_style_manager_get_dark (manager));
}

/* The end */

static void
test_end (CockpitFixture *self, gconstpointer data)
{
  g_autoptr (SamRecord) session = NULL;

  cockpit_fixture_begin (self);
  cockpit_fixture_type (self, "Pairs talk");
  cockpit_fixture_press (self, "<Control>e");
  cockpit_fixture_answer (self, "0");
  while (self->window != NULL)
    g_main_context_iteration (NULL, TRUE);

  session = sam_store_get (self->page.store, SAM_FAMILY_SESSION, sam_test_programme_get_id (self->page.programme, "S"), NULL);
  g_assert_cmpint (sam_record_get_choice (session, SAM_SESSION_STATE), ==, SAM_SESSION_STATE_HELD);
  g_assert_cmpuint (page_fixture_count (&self->page, SAM_FAMILY_OBSERVATION_ENTRY), ==, 1);
  g_assert_cmpstr (self->page.toast, ==, "Observation recorded");
  g_assert_cmpstr (sam_store_get_undo_label (self->page.store), ==, "Record observation");
}

static void
test_close_keeps_it_running (CockpitFixture *self, gconstpointer data)
{
  cockpit_fixture_begin (self);
  cockpit_fixture_type (self, "Pairs talk");
  gtk_window_close (GTK_WINDOW (self->window));
  cockpit_fixture_answer (self, "cancel");
  g_assert_nonnull (self->window);
  gtk_window_close (GTK_WINDOW (self->window));
  cockpit_fixture_answer (self, "0");
  while (self->window != NULL)
    g_main_context_iteration (NULL, TRUE);

  /* It goes on where it was. */
  cockpit_fixture_open (self);
  g_assert_nonnull (self->window->cockpit);
  g_assert_cmpuint (count_entries (self), ==, 1);
  g_assert_nonnull (page_fixture_find (GTK_WIDGET (self->window), GTK_TYPE_LABEL, "Pairs talk"));
}

/* What cannot be written is said in words, kept, and written as soon as it can be. */
static void
test_not_saved (CockpitFixture *self, gconstpointer data)
{
  SamChange *change;
  g_autoptr (GError) error = NULL;

  cockpit_fixture_begin (self);
  g_assert_true (sam_running_observation_flush (self->window->running, 5000));
  change = sam_store_begin (self->page.store, "Hold the file", &error);
  g_assert_no_error (error);
  cockpit_fixture_type (self, "kept");
  while (sam_running_observation_get_saving (self->window->running) != SAM_RUNNING_FAILING)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_info_bar_get_revealed (self->window->problem_bar));
  g_assert_cmpstr (gtk_label_get_label (self->window->problem_label), ==,
                   sam_running_observation_get_error_text (self->window->running));
  g_assert_nonnull (page_fixture_find (GTK_WIDGET (self->window->line), GTK_TYPE_LABEL, "not saved"));
  g_assert_cmpstr (sam_note_line_get_text (self->window->line), ==, "kept");

  sam_change_free (change);
  while (sam_running_observation_get_saving (self->window->running) != SAM_RUNNING_SAVED)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (gtk_info_bar_get_revealed (self->window->problem_bar));
}

static void
test_close_not_saved (CockpitFixture *self, gconstpointer data)
{
  SamChange *change;
  g_autoptr (GError) error = NULL;

  cockpit_fixture_begin (self);
  g_assert_true (sam_running_observation_flush (self->window->running, 5000));
  change = sam_store_begin (self->page.store, "Hold the file", &error);
  g_assert_no_error (error);
  cockpit_fixture_type (self, "kept");
  gtk_window_close (GTK_WINDOW (self->window));
  cockpit_fixture_answer (self, "0");
  cockpit_fixture_answer (self, "cancel");
  g_assert_nonnull (self->window);
  g_assert_cmpstr (sam_note_line_get_text (self->window->line), ==, "kept");

  sam_change_free (change);
  gtk_window_close (GTK_WINDOW (self->window));
  cockpit_fixture_answer (self, "0");
  while (self->window != NULL)
    g_main_context_iteration (NULL, TRUE);
  cockpit_fixture_open (self);
  g_assert_cmpuint (count_entries (self), ==, 1);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (CockpitFixture *self, gconstpointer data);
  } tests[] = {
    { "/cockpit/enter-starts-from-a-page-with-the-questions", test_start_page },
    { "/cockpit/esc-leaves-the-page-before-it-begins", test_esc_leaves_start_page },
    { "/cockpit/each-key-of-the-table-does-what-it-says", test_each_key },
    { "/cockpit/a-note-is-told-with-time-question-and-kind", test_note },
    { "/cockpit/a-word-that-judges-is-told-and-taken", test_judging },
    { "/cockpit/counting-leaves-the-line-alone", test_counters },
    { "/cockpit/it-says-when-all-is-saved", test_saved },
    { "/cockpit/what-cannot-be-saved-is-said-and-kept", test_not_saved },
    { "/cockpit/an-earlier-note-is-corrected", test_correction },
    { "/cockpit/hidden-shows-nothing-until-a-key", test_hidden },
    { "/cockpit/the-newest-note-is-seen", test_newest_is_seen },
    { "/cockpit/fits-360-pixels", test_narrow },
    { "/cockpit/tab-goes-round", test_tab },
    { "/cockpit/dark-is-its-own-choice", test_dark },
    { "/cockpit/ending-records-one-change", test_end },
    { "/cockpit/closing-can-keep-it-running", test_close_keeps_it_running },
    { "/cockpit/closing-loses-nothing-unasked", test_close_not_saved },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, CockpitFixture, NULL, cockpit_fixture_set_up, tests[i].run, cockpit_fixture_tear_down);

  return g_test_run ();
}
