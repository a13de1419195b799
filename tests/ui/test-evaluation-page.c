/* The place "Evaluation": what it shows, how it is named, what it does not tell, and entering answers. */
#include <adwaita.h>

#include "sam-comparison-view.h"
#include "sam-evaluation-page.h"
#include "sam-reception-view.h"
#include "sam-sheet.h"
#include "sam-spread-row.h"
#include "sam-survey-invitation.h"
#include "sam-test-programme.h"

typedef struct
{
  SamTestProgramme *programme;
  SamContext       *context;
  GtkWidget        *window;
  SamPage          *page;
} Fixture;

static void
put_answers (SamTestProgramme *p, const char *team, int invited, const char *steps)
{
  g_autofree char *invitation =
    g_strdup_printf ("survey_round=round school=Alm team=%s invited=%d", team, invited);
  g_autofree char *count = g_strdup_printf ("survey_statement=statement school=Alm team=%s %s", team, steps);

  sam_test_programme_put (p, "survey_invitation", NULL, invitation);
  sam_test_programme_put (p, "survey_count", NULL, count);
}

static void
put_survey (SamTestProgramme *p)
{
  static const char *const teams[] = { "A", "B", "C" };

  sam_test_programme_put (p, "organiser", "Org", "name=Org");
  sam_test_programme_put (p, "person", "Coach", "code=C1 name=Coach is_teacher=0 is_coach=1");
  sam_test_programme_put (p, "school", "Alm",
                          "unit_code=00000001 name=Almskolan organiser=Org joined_date=2012-08-01");
  for (guint i = 0; i < G_N_ELEMENTS (teams); i++)
    {
      g_autofree char *fields = g_strdup_printf ("name=%s school=Alm from_date=2012-08-01", teams[i]);

      sam_test_programme_put (p, "team", teams[i], fields);
    }
  sam_test_programme_put (p, "session", NULL,
                          "kind=group team=A date=2012-09-03 start_time=14:00 planned_minutes=90 "
                          "coach=Coach state=held actual_minutes=90");
  sam_test_programme_put (p, "survey_round", "round",
                          "name=November opened_date=2012-11-01 closed_date=2012-11-30");
  sam_test_programme_put (p, "survey_statement", "statement",
                          "survey_round=round ordinal=1 text=It_helps_me");
  put_answers (p, "A", 14, "step_1=1 step_2=1 step_3=4 step_4=5 dont_know=1");
  put_answers (p, "B", 8, "step_1=3");
  put_answers (p, "C", 7, "step_3=6");
}

static void
set_up (Fixture *self, gconstpointer has_survey)
{
  self->programme = sam_test_programme_new ();
  sam_test_programme_put (self->programme, "programme", NULL,
                          "name=Test start_date=2012-08-01 end_date=2013-06-30 "
                          "opens_as_of_date=2012-12-14");
  if (GPOINTER_TO_INT (has_survey))
    put_survey (self->programme);

  self->context = sam_context_new (sam_test_programme_get_store (self->programme));
  self->page = g_object_new (SAM_TYPE_EVALUATION_PAGE, NULL);
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 980, 700);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->page));
  sam_page_set_context (self->page, self->context);
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_test_widget_wait_for_draw (self->window);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_clear_object (&self->context);
  g_clear_pointer (&self->programme, sam_test_programme_free);
}

/* The nth visible widget of a type, in the order of the tree. */
static GtkWidget *
find_nth (GtkWidget *widget, GType type, guint *n)
{
  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && (*n)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_nth (child, type, n);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find (GtkWidget *widget, GType type, guint n)
{
  return find_nth (widget, type, &n);
}

static gboolean
shows_text (GtkWidget *widget, const char *text)
{
  for (guint n = 0;; n++)
    {
      GtkWidget *label = find (widget, GTK_TYPE_LABEL, n);

      if (label == NULL)
        return FALSE;
      if (gtk_widget_get_mapped (label) && g_str_equal (gtk_label_get_text (GTK_LABEL (label)), text))
        return TRUE;
    }
}

static void
test_shows_the_spread (Fixture *self, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (self->page);
  GtkWidget *list = find (page, GTK_TYPE_LIST_BOX, 0);
  GtkWidget *row = find (page, SAM_TYPE_SPREAD_ROW, 0);

  /* 15 of 21: all answers, also those of the teams that are hidden. */
  g_assert_true (shows_text (page, "71.4%"));
  g_assert_true (shows_text (page, "15 of 21 answers in the two upper steps"));
  g_assert_true (shows_text (page, "uncertainty 50.0% to 86.2% · response rate 72.4%, 21 of 29"));
  gtk_test_accessible_assert_role (list, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (list, GTK_ACCESSIBLE_PROPERTY_LABEL, "Answers per school and team");
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (
    row, GTK_ACCESSIBLE_PROPERTY_LABEL,
    "Almskolan, A: 1 Disagree, 1 Partly disagree, 4 Partly agree, 5 Agree and 1 Don’t know; "
    "answers: 12 of 14; 1 session held");
  g_assert_true (shows_text (row, "12 of 14"));
}

static void
test_hides_few_answers (Fixture *self, gconstpointer data)
{
  static const char *const invited[] = { ".. of 8", ".. of 7" };

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *row = find (GTK_WIDGET (self->page), SAM_TYPE_SPREAD_ROW, i + 1);

      g_assert_true (shows_text (row, "not shown, to protect fewer than 5 answers"));
      g_assert_true (shows_text (row, invited[i]));
    }
}

static void
test_shows_digits_when_narrow (Fixture *self, gconstpointer data)
{
  GtkWidget *row;
  int minimum;

  sam_page_set_narrow (self->page, TRUE);
  row = find (GTK_WIDGET (self->page), SAM_TYPE_SPREAD_ROW, 0);
  g_assert_true (shows_text (row, "Almskolan"));
  g_assert_true (shows_text (row, "4"));
  g_assert_true (shows_text (row, "1 session held"));
  gtk_widget_measure (GTK_WIDGET (self->page), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);

  sam_page_set_narrow (self->page, FALSE);
  row = find (GTK_WIDGET (self->page), SAM_TYPE_SPREAD_ROW, 0);
  g_assert_false (shows_text (row, "1 session held"));
}

static GtkWidget *
find_sheet (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (SAM_IS_SHEET (link->data))
      return link->data;

  return NULL;
}

static void
test_enters_answers_as_one_change (Fixture *self, gconstpointer data)
{
  SamStore *store = sam_context_get_store (self->context);
  GtkWidget *row = find (GTK_WIDGET (self->page), SAM_TYPE_SPREAD_ROW, 1);
  GtkWidget *sheet, *answers;
  g_autofree char *undo = NULL;

  g_signal_emit_by_name (find (GTK_WIDGET (self->page), GTK_TYPE_LIST_BOX, 0), "row-activated", row);
  sheet = find_sheet ();
  g_assert_nonnull (sheet);
  gtk_test_widget_wait_for_draw (sheet);

  /* Invited, then the four steps: two more teachers agree. */
  answers = find (sheet, GTK_TYPE_SPIN_BUTTON, 4);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (answers), 2);
  g_signal_emit_by_name (sam_sheet_get_save_button (SAM_SHEET (sheet)), "clicked");
  g_assert_cmpstr (sam_store_get_undo_label (store), ==, "Enter answers");

  /* Five answers, and nobody left to protect. */
  row = find (GTK_WIDGET (self->page), SAM_TYPE_SPREAD_ROW, 1);
  g_assert_true (shows_text (row, "5 of 8"));
  row = find (GTK_WIDGET (self->page), SAM_TYPE_SPREAD_ROW, 2);
  g_assert_true (shows_text (row, "6 of 7"));

  g_assert_true (sam_store_undo (store, NULL));
  row = find (GTK_WIDGET (self->page), SAM_TYPE_SPREAD_ROW, 1);
  g_assert_true (shows_text (row, ".. of 8"));
}

static void
put_second_round (SamTestProgramme *p)
{
  static const char *const counts[] = { "A step_3=6 step_4=6", "B step_1=2 step_3=5", "C step_2=5" };

  sam_test_programme_put (p, "survey_round", "later", "name=May opened_date=2013-05-01 closed_date=2013-05-31");
  sam_test_programme_put (p, "survey_statement", "again", "survey_round=later ordinal=1 text=it_helps_me");
  sam_test_programme_put (p, "survey_statement", "new", "survey_round=later ordinal=2 text=Something_else");
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autofree char *fields = g_strdup_printf ("survey_statement=again school=Alm team=%s", counts[i]);

      sam_test_programme_put (p, "survey_count", NULL, fields);
    }
  sam_test_programme_get_store (p);
}

static GtkListBoxRow *
get_row (GtkWidget *list, int index)
{
  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), index);
}

static void
test_compares_rounds (Fixture *self, gconstpointer data)
{
  GActionGroup *actions = sam_reception_view_get_actions (SAM_RECEPTION_VIEW (find (GTK_WIDGET (self->page), SAM_TYPE_RECEPTION_VIEW, 0)));
  GtkWidget *comparison, *statements, *places;
  GtkDropDown *drop;
  const char *sentence =
    "it helps me November: 75.0%, 9 of 12 answers in the two upper steps, uncertainty 46.8% to 91.1% · response rate 85.7%, "
    "12 of 14. May: 100%, 12 of 12 answers in the two upper steps, uncertainty 75.8% to 100%. "
    "The uncertainties overlap: these answers do not tell the rounds apart.";

  put_second_round (self->programme);
  sam_page_queue_refresh (self->page, 0);
  /* In December nobody knows of May. */
  g_assert_false (shows_text (GTK_WIDGET (self->page), "Compare Rounds"));
  g_assert_false (shows_text (GTK_WIDGET (self->page), "May"));
  drop = GTK_DROP_DOWN (find (GTK_WIDGET (self->page), GTK_TYPE_DROP_DOWN, 0));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (drop)), ==, 1);
  sam_context_set_as_of (self->context, sam_date_new (2013, 6, 15));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find (GTK_WIDGET (self->page), GTK_TYPE_DROP_DOWN, 0)), 1);
  g_action_group_activate_action (actions, "compare", NULL);
  comparison = find (GTK_WIDGET (self->page), SAM_TYPE_COMPARISON_VIEW, 0);
  g_assert_nonnull (comparison);
  statements = find (comparison, GTK_TYPE_LIST_BOX, 0);
  gtk_test_accessible_assert_property (statements, GTK_ACCESSIBLE_PROPERTY_LABEL, "Statements put in both rounds");
  g_assert_true (shows_text (statements, "0%") && shows_text (statements, "50%") && shows_text (statements, "100%"));
  /* Only team A is shown in both. */
  gtk_test_accessible_assert_property (GTK_WIDGET (get_row (statements, 0)), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence);
  g_assert_true (shows_text (comparison, "Only in “May”: Something else"));

  places = find (comparison, GTK_TYPE_LIST_BOX, 1);
  gtk_test_accessible_assert_property (
    GTK_WIDGET (get_row (places, 1)), GTK_ACCESSIBLE_PROPERTY_LABEL,
    "Almskolan, B. November: not shown, to protect fewer than 5 answers. "
    "May: 2 Disagree, 0 Partly disagree, 5 Partly agree, 0 Agree and 0 Don’t know.");
  g_assert_true (shows_text (
    comparison,
    "Compared: 1 team or school whose answers are shown in both rounds. 2 more answered in both, but are left out to protect "
    "fewer than 5 answers. All of “November”: 71.4%, 15 of 21 answers in the two upper steps. All of “May”: 70.8%, 17 of 24 "
    "answers in the two upper steps. The people may be others: a difference is no proof of an effect."));

  g_action_group_activate_action (actions, "compare", NULL);
  g_assert_true (shows_text (GTK_WIDGET (self->page), "71.4%"));

  /* The later round by itself, chosen by hand; and its other statement. */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find (GTK_WIDGET (self->page), GTK_TYPE_DROP_DOWN, 0)), 0);
  g_assert_true (shows_text (GTK_WIDGET (self->page), "17 of 24 answers in the two upper steps"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find (GTK_WIDGET (self->page), GTK_TYPE_DROP_DOWN, 1)), 1);
  g_assert_nonnull (find (GTK_WIDGET (self->page), ADW_TYPE_STATUS_PAGE, 0));
}

static void
test_shows_a_table (Fixture *self, gconstpointer data)
{
  GActionGroup *actions = sam_reception_view_get_actions (SAM_RECEPTION_VIEW (find (GTK_WIDGET (self->page), SAM_TYPE_RECEPTION_VIEW, 0)));
  GtkWidget *row;

  g_assert_false (shows_text (find (GTK_WIDGET (self->page), SAM_TYPE_SPREAD_ROW, 0), "5"));
  g_action_group_activate_action (actions, "table", NULL);
  row = find (GTK_WIDGET (self->page), SAM_TYPE_SPREAD_ROW, 0);
  g_assert_true (shows_text (row, "5"));
  g_assert_true (shows_text (row, "12 of 14"));
  /* Not shown is not shown here either. */
  g_assert_true (shows_text (find (GTK_WIDGET (self->page), SAM_TYPE_SPREAD_ROW, 1),
                             "not shown, to protect fewer than 5 answers"));
}

static void
test_narrows_to_a_school (Fixture *self, gconstpointer data)
{
  GtkDropDown *scope;

  sam_test_programme_put (self->programme, "school", "Ek", "unit_code=00000002 name=Ekskolan organiser=Org joined_date=2012-08-01");
  sam_test_programme_put (self->programme, "survey_count", NULL, "survey_statement=statement school=Ek step_4=10");
  sam_test_programme_get_store (self->programme);
  sam_page_queue_refresh (self->page, 0);
  g_assert_true (shows_text (GTK_WIDGET (self->page), "25 of 31 answers in the two upper steps"));

  scope = GTK_DROP_DOWN (find (GTK_WIDGET (self->page), GTK_TYPE_DROP_DOWN, 2));
  gtk_test_accessible_assert_property (GTK_WIDGET (scope), GTK_ACCESSIBLE_PROPERTY_LABEL, "Organiser or school");
  gtk_drop_down_set_selected (scope, 2);
  g_assert_true (shows_text (GTK_WIDGET (self->page), "10 of 10 answers in the two upper steps"));
  g_assert_null (find (GTK_WIDGET (self->page), SAM_TYPE_SPREAD_ROW, 1));
}

static void
test_says_what_to_do_without_a_survey (Fixture *self, gconstpointer data)
{
  GtkWidget *status = find (GTK_WIDGET (self->page), ADW_TYPE_STATUS_PAGE, 0);

  g_assert_nonnull (status);
  g_assert_cmpstr (adw_status_page_get_title (ADW_STATUS_PAGE (status)), ==, "No Surveys Yet");
  g_assert_true (shows_text (status, "New Survey Round…"));
  g_assert_null (find (GTK_WIDGET (self->page), GTK_TYPE_DROP_DOWN, 0));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, survey, func) \
  g_test_add (path, Fixture, GINT_TO_POINTER (survey), set_up, func, tear_down)
  ADD ("/evaluation-page/shows-the-spread-and-says-it-in-words", TRUE, test_shows_the_spread);
  ADD ("/evaluation-page/hides-few-answers", TRUE, test_hides_few_answers);
  ADD ("/evaluation-page/shows-digits-when-narrow", TRUE, test_shows_digits_when_narrow);
  ADD ("/evaluation-page/enters-answers-as-one-change", TRUE, test_enters_answers_as_one_change);
  ADD ("/evaluation-page/compares-rounds-and-says-it-in-words", TRUE, test_compares_rounds);
  ADD ("/evaluation-page/shows-a-table", TRUE, test_shows_a_table);
  ADD ("/evaluation-page/narrows-to-a-school", TRUE, test_narrows_to_a_school);
  ADD ("/evaluation-page/says-what-to-do-without-a-survey", FALSE, test_says_what_to_do_without_a_survey);

  return g_test_run ();
}
