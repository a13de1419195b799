/* All observation records in a list: filters, order, selection. */
#include "sam-observation-list.h"
#include "sam-observation-records.h"
#include "sam-test-programme.h"
#include "ui-fixture.h"

typedef struct
{
  SamTestProgramme   *programme;
  SamContext         *context;
  SamObservationList *list;
  GtkWindow          *window;
} Fixture;

static void
put_observation (SamTestProgramme *p, const char *label, const char *session, const char *observation)
{
  g_autofree char *fields = g_strdup_printf ("kind=observation planned_minutes=60 coach=Ahl start_time=09:00 %s", session);
  g_autofree char *more = g_strdup_printf ("session=%s %s", label, observation);

  sam_test_programme_put (p, "session", label, fields);
  sam_test_programme_put (p, "observation", NULL, more);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  SamTestProgramme *p = sam_test_programme_new ();

  self->programme = p;
  sam_test_programme_put (p, "organiser", "Org", "name=Org");
  sam_test_programme_put (p, "school", "Alm", "unit_code=11111111 name=Alm organiser=Org joined_date=2012-08-01");
  sam_test_programme_put (p, "school", "Bj", "unit_code=22222222 name=Björk organiser=Org joined_date=2012-08-01");
  sam_test_programme_put (p, "team", "A", "school=Alm name=A from_date=2012-08-01");
  sam_test_programme_put (p, "team", "B", "school=Bj name=B from_date=2012-08-01");
  sam_test_programme_put (p, "person", "Ahl", "code=C1 name=Ahl is_teacher=0 is_coach=1");
  sam_test_programme_put (p, "person", "Åsa", "code=T1 name=Åsa is_teacher=1 is_coach=0");
  sam_test_programme_put (p, "person", "Per", "code=T2 name=Per is_teacher=1 is_coach=0");
  sam_test_programme_put (p, "membership", NULL, "team=A person=Åsa from_date=2012-08-01");
  sam_test_programme_put (p, "membership", NULL, "team=B person=Per from_date=2012-08-01");
  sam_test_programme_put (p, "cycle", "One", "teacher=Åsa coach=Ahl ordinal=1 term=2012-ht");
  sam_test_programme_put (p, "cycle", "Two", "teacher=Per coach=Ahl ordinal=1 term=2012-ht");
  sam_test_programme_put (p, "cycle", "Three", "teacher=Per coach=Ahl ordinal=2 term=2013-vt");
  sam_test_programme_put (p, "focus_question", NULL, "cycle=One ordinal=1 asked_date=2012-09-03 text=Vem?");
  sam_test_programme_put (p, "focus_question", NULL, "cycle=Two ordinal=1 asked_date=2012-09-03 text=Hur?");
  sam_test_programme_put (p, "focus_question", NULL, "cycle=Three ordinal=1 asked_date=2012-12-03 text=När?");
  put_observation (p, "first", "cycle=One date=2012-10-01 state=held actual_minutes=55", "subject=Matematik grade=5");
  put_observation (p, "second", "cycle=Two date=2012-10-08 state=held actual_minutes=60", "subject=Svenska grade=2");
  put_observation (p, "third", "cycle=Three date=2013-01-21", "subject=Engelska");
  sam_test_programme_put (p, "session", NULL,
                          "kind=dialogue cycle=One date=2012-10-02 start_time=15:00 planned_minutes=45 coach=Ahl state=held actual_minutes=45");

  self->context = sam_context_new (sam_test_programme_get_store (p));
  sam_context_set_as_of (self->context, sam_date_new (2012, 12, 14));
  self->list = g_object_new (SAM_TYPE_OBSERVATION_LIST, NULL);
  self->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (self->window, 1000, 600);
  gtk_window_set_child (self->window, GTK_WIDGET (self->list));
  gtk_window_present (self->window);
  sam_observation_list_show (self->list, self->context);
  ui_fixture_settle ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (self->window);
  g_clear_object (&self->context);
  sam_test_programme_free (self->programme);
}

/* "Åsa 2012-10-01, …" in the order shown. */
static char *
describe (Fixture *self)
{
  GListModel *model = sam_observation_list_get_model (self->list);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (SamObservationItem) item = g_list_model_get_item (model, i);
      const SamObservationFacts *facts = sam_observation_item_get_facts (item);
      g_autofree char *date = sam_date_format_iso (facts->date);

      g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", facts->teacher_name, date);
    }

  return g_string_free (text, FALSE);
}

static void
check (Fixture *self, const char *expected)
{
  g_autofree char *shown = NULL;

  ui_fixture_settle ();
  shown = describe (self);
  g_assert_cmpstr (shown, ==, expected);
}

static void
test_the_newest_stands_first (Fixture *self, gconstpointer data)
{
  check (self, "Per 2013-01-21, Per 2012-10-08, Åsa 2012-10-01");
}

static void
test_the_filters_of_the_page_narrow_it (Fixture *self, gconstpointer data)
{
  gint64 school = sam_test_programme_get_id (self->programme, "Bj");

  sam_observation_list_set_filter (self->list, school, 0, NULL);
  check (self, "Per 2013-01-21, Per 2012-10-08");
  sam_observation_list_set_filter (self->list, school, 0, "2012-ht");
  check (self, "Per 2012-10-08");
  sam_observation_list_set_filter (self->list, 0, school, NULL);
  check (self, "");
  sam_observation_list_set_filter (self->list, 0, 0, "");
  check (self, "Per 2013-01-21, Per 2012-10-08, Åsa 2012-10-01");
}

static void
test_a_word_finds_teacher_subject_and_school (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *word;
    const char *shown;
  } cases[] = {
    { "MATE", "Åsa 2012-10-01" },
    { "åsa", "Åsa 2012-10-01" },
    { "björk", "Per 2013-01-21, Per 2012-10-08" },
    { "fysik", "" },
    { "", "Per 2013-01-21, Per 2012-10-08, Åsa 2012-10-01" },
  };
  GtkWidget *entry = ui_fixture_find (GTK_WIDGET (self->list), GTK_TYPE_SEARCH_ENTRY);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].word);
      gtk_editable_set_text (GTK_EDITABLE (entry), cases[i].word);
      g_signal_emit_by_name (entry, "search-changed");
      check (self, cases[i].shown);
    }
}

static void
test_states_follow_from_the_dialogue (Fixture *self, gconstpointer data)
{
  static const char *const shown[] = {
    "Per 2013-01-21, Per 2012-10-08, Åsa 2012-10-01", "Per 2012-10-08", "Åsa 2012-10-01", "Per 2013-01-21",
  };
  GtkWidget *drop = ui_fixture_find (GTK_WIDGET (self->list), GTK_TYPE_DROP_DOWN);

  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      gtk_drop_down_set_selected (GTK_DROP_DOWN (drop), i);
      check (self, shown[i]);
    }
}

static void
on_print_cb (SamObservationList *list, GArray *sessions, GArray *out)
{
  g_array_append_vals (out, sessions->data, sessions->len);
}

static void
test_the_selection_is_printed_and_else_all_that_is_shown (Fixture *self, gconstpointer data)
{
  GtkWidget *view = ui_fixture_find (GTK_WIDGET (self->list), GTK_TYPE_COLUMN_VIEW);
  GtkSelectionModel *selection = gtk_column_view_get_model (GTK_COLUMN_VIEW (view));
  g_autoptr (GArray) printed = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_signal_connect (self->list, "print-requested", G_CALLBACK (on_print_cb), printed);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "observations.print", NULL);
  g_assert_cmpuint (printed->len, ==, 3);

  g_array_set_size (printed, 0);
  gtk_selection_model_select_item (selection, 2, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "observations.print", NULL);
  g_assert_cmpuint (printed->len, ==, 1);
  g_assert_cmpint (g_array_index (printed, gint64, 0), ==, sam_test_programme_get_id (self->programme, "first"));
}

static void
test_it_fits_a_narrow_window (Fixture *self, gconstpointer data)
{
  int minimum = 0;

  sam_observation_list_set_narrow (self->list, TRUE);
  ui_fixture_settle ();
  gtk_widget_measure (GTK_WIDGET (self->list), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

#define ADD(name, function) g_test_add ("/observation-list/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

  ADD ("the-newest-stands-first", test_the_newest_stands_first);
  ADD ("the-filters-of-the-page-narrow-it", test_the_filters_of_the_page_narrow_it);
  ADD ("a-word-finds-teacher-subject-and-school", test_a_word_finds_teacher_subject_and_school);
  ADD ("states-follow-from-the-dialogue", test_states_follow_from_the_dialogue);
  ADD ("the-selection-is-printed-and-else-all-that-is-shown", test_the_selection_is_printed_and_else_all_that_is_shown);
  ADD ("it-fits-a-narrow-window", test_it_fits_a_narrow_window);

  return g_test_run ();
}
