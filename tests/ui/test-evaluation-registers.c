/* The registers of the evaluation: what is added, ended and removed there, and what the forms say. */
#include "page-fixture.h"
#include "sam-evaluation-page.h"
#include "sam-evaluative-setting.h"
#include "sam-form-dialog.h"
#include "sam-indicator-window.h"
#include "sam-register-view.h"
#include "sam-settings-dialog.h"
#include "sam-sheet.h"

static void
set_up (PageFixture *self, gconstpointer data)
{
  page_fixture_set_up (self, SAM_TYPE_EVALUATION_PAGE, TRUE);
}

static void
press (GtkWidget *button)
{
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static void
show (PageFixture *self, const char *view)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->page), "evaluation-view.show", "s", view));
}

static void
wait_for (PageFixture *self, const char *text)
{
  while (page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_LABEL, text) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static SamRegisterView *
get_register (PageFixture *self)
{
  GtkWidget *view;

  while ((view = page_fixture_find (GTK_WIDGET (self->page), SAM_TYPE_REGISTER_VIEW, NULL)) == NULL)
    g_main_context_iteration (NULL, TRUE);

  return SAM_REGISTER_VIEW (view);
}

/* After the whole chain "evidence" is 0, then consultations, conclusions, decisions, strands, requirements, milestones. */
static void
choose (PageFixture *self, guint kind)
{
  GtkWidget *drop;

  show (self, "logic");
  while ((drop = page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_DROP_DOWN, NULL)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (drop), GTK_ACCESSIBLE_PROPERTY_LABEL, "Part of the Programme Logic");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop), kind + 1);
}

static void
type_in (GtkWidget *form, guint field, const char *text)
{
  GtkWidget *row = sam_form_dialog_get_row (SAM_FORM_DIALOG (form), field);

  g_assert_true (gtk_widget_get_visible (row));
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
save (GtkWidget *form)
{
  GtkWidget *window = form;

  g_object_add_weak_pointer (G_OBJECT (form), (gpointer *) &window);
  press (SAM_IS_SHEET (form) ? sam_sheet_get_save_button (SAM_SHEET (form))
                             : sam_form_dialog_get_save_button (SAM_FORM_DIALOG (form)));
  page_fixture_wait_closed (&window);
}

static void
fill_basis (GtkWidget *sheet, const char *row_name, const char *text)
{
  GtkWidget *row;

  while ((row = page_fixture_find (sheet, ADW_TYPE_ENTRY_ROW, row_name)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
add_evidence (PageFixture *self, const char *title)
{
  GtkWidget *sheet;

  choose (self, 0);
  g_assert_true (sam_page_add (self->page));
  sheet = page_fixture_wait_window (self, SAM_TYPE_SHEET);
  fill_basis (sheet, "Title", title);
  fill_basis (sheet, "Reference", "p. 42");
  /* What only a consultation or a decision has is not here. */
  g_assert_null (page_fixture_find (sheet, ADW_TYPE_ENTRY_ROW, "Role"));
  g_assert_null (page_fixture_find (sheet, ADW_TYPE_COMBO_ROW, "Effect"));
  save (sheet);
}

/* Its one check button says what is cited; until it is on, the sheet says what is missing. */
static void
test_conclusion (PageFixture *self, gconstpointer data)
{
  GtkWidget *sheet;
  GtkWidget *check;
  GtkWidget *entry;
  g_autoptr (GPtrArray) citations = NULL;

  add_evidence (self, "A study");
  g_assert_cmpstr (self->toast, ==, "Basis entry added");
  wait_for (self, "A study");

  choose (self, 2);
  wait_for (self, "No Conclusions Yet");
  g_assert_true (sam_page_add (self->page));
  sheet = page_fixture_wait_window (self, SAM_TYPE_SHEET);
  fill_basis (sheet, "Title", "It works");
  g_assert_false (gtk_widget_get_sensitive (sam_sheet_get_save_button (SAM_SHEET (sheet))));
  g_assert_nonnull (page_fixture_find (sheet, GTK_TYPE_LABEL,
                                       "A conclusion cites at least one piece of evidence or one consultation. Choose "
                                       "what it stands on, or record that first."));
  check = page_fixture_find (sheet, GTK_TYPE_CHECK_BUTTON, NULL);
  g_assert_nonnull (check);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, "A study");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  save (sheet);
  wait_for (self, "14 Dec 2012 · stands on 1 entry");
  citations = sam_store_list (self->store, SAM_FAMILY_BASIS_CITATION, NULL);
  g_assert_cmpuint (citations->len, ==, 1);

  /* And in the whole chain. */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_DROP_DOWN, NULL)), 0);
  wait_for (self, "stands on: A study");
  entry = gtk_widget_get_ancestor (page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_LABEL, "It works"), GTK_TYPE_BUTTON);
  gtk_test_accessible_assert_role (entry, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_LABEL, "It works");
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "stands on: A study");
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (entry)), ==, "win.show-record");
  choose (self, 2);

  g_assert_true (sam_store_undo (self->store, NULL));
  wait_for (self, "No Conclusions Yet");
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_BASIS), ==, 1);
}

static void
test_requirement_with_judgements (PageFixture *self, gconstpointer data)
{
  GtkWidget *form;
  GtkWidget *box;
  g_autoptr (GPtrArray) requirements = NULL;
  SamRegisterView *view;
  gint64 id;

  choose (self, 5);
  wait_for (self, "No Requirements Yet");
  g_assert_true (sam_page_add (self->page));
  form = page_fixture_wait_window (self, SAM_TYPE_FORM_DIALOG);
  type_in (form, SAM_REQUIREMENT_NAME, "Main emphasis");
  box = page_fixture_find (sam_form_dialog_get_row (SAM_FORM_DIALOG (form), SAM_REQUIREMENT_TEXT), GTK_TYPE_TEXT_VIEW, NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (box)), "In the teaching situation", -1);
  /* A target serves a figure only; and a wrong figure is told of beside it. */
  g_assert_false (gtk_widget_get_visible (sam_form_dialog_get_row (SAM_FORM_DIALOG (form), SAM_REQUIREMENT_TARGET_PERCENT)));
  type_in (form, SAM_REQUIREMENT_FIGURE, "emphasis");
  g_assert_false (gtk_widget_get_sensitive (sam_form_dialog_get_save_button (SAM_FORM_DIALOG (form))));
  g_assert_nonnull (page_fixture_find (form, GTK_TYPE_LABEL, "Write the id of a figure, such as F12."));
  type_in (form, SAM_REQUIREMENT_FIGURE, "F12");
  type_in (form, SAM_REQUIREMENT_TARGET_PERCENT, "50");
  save (form);
  wait_for (self, "In the teaching situation\nNot judged\nEmphasis, strict: –, Emphasis, wide: – (as of 14 Dec 2012) · "
                  "own interpretation: 50%");

  requirements = sam_store_list (self->store, SAM_FAMILY_REQUIREMENT, NULL);
  id = sam_record_get_id (requirements->pdata[0]);
  view = get_register (self);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view), "register.open", "x", id));
  wait_for (self, "No Judgements Yet");
  wait_for (self, "Main emphasis");
  g_assert_cmpstr (sam_register_view_get_add_label (view), ==, "Add Judgement");
  g_assert_nonnull (page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_BUTTON, "Add Judgement"));
  g_assert_true (sam_page_add (self->page));
  form = page_fixture_wait_window (self, SAM_TYPE_FORM_DIALOG);
  adw_combo_row_set_selected (
    ADW_COMBO_ROW (sam_form_dialog_get_row (SAM_FORM_DIALOG (form), SAM_REQUIREMENT_JUDGEMENT_JUDGEMENT)), 2);
  /* Unusual, not wrong: it can be saved. */
  save (form);
  wait_for (self, "Partly · 14 Dec 2012");
  g_assert_true (sam_page_back (self->page));
  wait_for (self, "In the teaching situation\nPartly · 14 Dec 2012\nEmphasis, strict: –, Emphasis, wide: – (as of 14 Dec 2012) · "
                  "own interpretation: 50%");
  g_assert_false (sam_page_back (self->page));

  /* The requirement takes its judgement along, in the user's words, and both come back. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view), "register.remove", "x", id));
  g_assert_cmpstr (self->toast, ==, "Main emphasis removed, with 1 judgement");
  g_assert_true (sam_store_undo (self->store, NULL));
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_REQUIREMENT_JUDGEMENT), ==, 1);
}

static void
test_milestone_is_done (PageFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) milestones = NULL;
  GtkWidget *form;

  choose (self, 6);
  g_assert_true (sam_page_add (self->page));
  form = page_fixture_wait_window (self, SAM_TYPE_FORM_DIALOG);
  type_in (form, SAM_MILESTONE_NAME, "Report");
  save (form);
  wait_for (self, "due 14 Dec 2012");
  milestones = sam_store_list (self->store, SAM_FAMILY_MILESTONE, NULL);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_register (self)), "register.end", "x",
                                             sam_record_get_id (milestones->pdata[0])));
  form = page_fixture_wait_window (self, SAM_TYPE_FORM_DIALOG);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (form)), ==, "Milestone Is Done");
  save (form);
  wait_for (self, "due 14 Dec 2012 · done 14 Dec 2012, on time");
  g_assert_cmpstr (self->toast, ==, "The milestone’s day is set");
}

static void
test_indicator_values (PageFixture *self, gconstpointer data)
{
  GtkWidget *form;
  GtkWidget *row;
  g_autoptr (GPtrArray) indicators = NULL;
  g_autoptr (GPtrArray) values = NULL;

  show (self, "indicators");
  wait_for (self, "No Indicators Yet");
  g_assert_true (sam_page_add (self->page));
  form = page_fixture_wait_window (self, SAM_TYPE_FORM_DIALOG);
  type_in (form, SAM_INDICATOR_NAME, "Grades");
  save (form);
  wait_for (self, "Grades");

  indicators = sam_store_list (self->store, SAM_FAMILY_INDICATOR, NULL);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_register (self)), "register.open", "x",
                                             sam_record_get_id (indicators->pdata[0])));
  wait_for (self, "No Values Yet");
  g_assert_true (sam_page_add (self->page));
  form = page_fixture_wait_window (self, SAM_TYPE_FORM_DIALOG);
  adw_combo_row_set_selected (
    ADW_COMBO_ROW (sam_form_dialog_get_row (SAM_FORM_DIALOG (form), SAM_INDICATOR_VALUE_SCHOOL)), 1);
  type_in (form, SAM_INDICATOR_VALUE_SCHOOL_YEAR, "2012");
  g_assert_nonnull (page_fixture_find (form, GTK_TYPE_LABEL, "Write a school year as 2012/13."));
  type_in (form, SAM_INDICATOR_VALUE_SCHOOL_YEAR, "2012/13");
  row = sam_form_dialog_get_row (SAM_FORM_DIALOG (form), SAM_INDICATOR_VALUE_NUMERATOR);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (page_fixture_find (row, GTK_TYPE_SPIN_BUTTON, NULL)), 9);
  type_in (form, SAM_INDICATOR_VALUE_DENOMINATOR, "12");
  save (form);
  wait_for (self, "Almskolan · 2012/13");
  wait_for (self, "9 of 12 · 75.0%");
  values = sam_store_list (self->store, SAM_FAMILY_INDICATOR_VALUE, NULL);
  g_assert_cmpuint (values->len, ==, 1);

  /* All schools at one look, beside what else began there. */
  sam_test_programme_put (self->programme, "intervention", NULL, "school=Alm name=Homework_help from_date=2012-09-17");
  sam_test_programme_get_store (self->programme);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->page), "evaluation-view.indicator-values", "x",
                                             sam_record_get_id (indicators->pdata[0])));
  form = page_fixture_wait_window (self, SAM_TYPE_INDICATOR_WINDOW);
  while (page_fixture_find (form, GTK_TYPE_LABEL, "Homework help, since 17 Sep 2012") == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (page_fixture_find (form, GTK_TYPE_LABEL, "9 of 12 · 75.0%"));
  g_assert_nonnull (page_fixture_find (form, GTK_TYPE_LABEL, "2012/13"));
  gtk_window_destroy (GTK_WINDOW (form));

  /* The indicator's own register goes with it. */
  g_assert_true (sam_store_remove (self->store, "Remove indicator", SAM_FAMILY_INDICATOR,
                                   sam_record_get_id (indicators->pdata[0]), NULL));
  wait_for (self, "No Indicators Yet");
}

/* A planned term serves what is planned; saved as something else, the term is gone. */
static void
test_hidden_field_is_not_stored (PageFixture *self, gconstpointer data)
{
  gint64 strand;
  GtkWidget *form;
  GtkWidget *term;
  GtkWidget *status;
  g_autoptr (GPtrArray) statuses = NULL;

  sam_test_programme_put (self->programme, "strand", "Group", "kind=group name=Group_coaching");
  sam_test_programme_get_store (self->programme);
  strand = sam_test_programme_get_id (self->programme, "Group");
  choose (self, 4);
  wait_for (self, "Group coaching · not mandatory");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_register (self)), "register.open", "x", strand));
  wait_for (self, "No Statuses Yet");
  g_assert_true (sam_page_add (self->page));
  form = page_fixture_wait_window (self, SAM_TYPE_FORM_DIALOG);
  status = sam_form_dialog_get_row (SAM_FORM_DIALOG (form), SAM_STRAND_STATUS_STATUS);
  term = sam_form_dialog_get_row (SAM_FORM_DIALOG (form), SAM_STRAND_STATUS_PLANNED_TERM);
  g_assert_false (gtk_widget_get_visible (term));
  adw_combo_row_set_selected (ADW_COMBO_ROW (sam_form_dialog_get_row (SAM_FORM_DIALOG (form), SAM_STRAND_STATUS_SCHOOL)), 1);
  adw_combo_row_set_selected (ADW_COMBO_ROW (status), 2);
  g_assert_true (gtk_widget_get_visible (term));
  if (ADW_IS_COMBO_ROW (term))
    adw_combo_row_set_selected (ADW_COMBO_ROW (term), 4);
  else
    g_object_set (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (term)), "selected", 4, NULL);
  adw_combo_row_set_selected (ADW_COMBO_ROW (status), 4);
  g_assert_false (gtk_widget_get_visible (term));
  save (form);

  statuses = sam_store_list (self->store, SAM_FAMILY_STRAND_STATUS, NULL);
  g_assert_cmpuint (statuses->len, ==, 1);
  g_assert_cmpint (sam_record_get_choice (statuses->pdata[0], SAM_STRAND_STATUS_STATUS), ==, SAM_STRAND_STATUS_STATUS_UNDER_WAY);
  g_assert_false (sam_record_is_set (statuses->pdata[0], SAM_STRAND_STATUS_PLANNED_TERM));
}

static void
test_settings (PageFixture *self, gconstpointer data)
{
  SamSheet *sheet = sam_settings_dialog_present (GTK_WIDGET (self->page), self->context);
  GtkWidget *spin = sam_settings_dialog_get_spin (sheet, SAM_SETTING_DIALOGUE_TARGET);

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, "School days to the dialogue");
  g_assert_cmpint (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (spin)), ==, 2);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 3);
  save (GTK_WIDGET (sheet));
  g_assert_cmpstr (self->toast, ==, "Settings changed");
  g_assert_cmpint (sam_store_get_setting (self->store, SAM_SETTING_DIALOGUE_TARGET, 2), ==, 3);
  g_assert_cmpstr (sam_store_get_undo_label (self->store), ==, "Change settings");
}

static void
test_own_words_that_judge (PageFixture *self, gconstpointer data)
{
  SamSheet *sheet = sam_settings_dialog_present (GTK_WIDGET (self->page), self->context);
  g_autofree char *words = NULL;

  gtk_editable_set_text (GTK_EDITABLE (sam_settings_dialog_get_words (sheet)), "mysig -intressant");
  save (GTK_WIDGET (sheet));
  g_assert_cmpstr (self->toast, ==, "Settings changed");
  words = sam_store_dup_evaluative_words (self->store);
  g_assert_cmpstr (words, ==, "mysig -intressant");
  g_assert_cmpstr (sam_store_get_undo_label (self->store), ==, "Change evaluative words");
}

#define ADD(path, test) g_test_add (path, PageFixture, NULL, set_up, test, page_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/evaluation-registers/a-conclusion-asks-what-it-stands-on", test_conclusion);
  ADD ("/evaluation-registers/a-requirement-keeps-its-judgements", test_requirement_with_judgements);
  ADD ("/evaluation-registers/a-milestone-is-done-on-a-day", test_milestone_is_done);
  ADD ("/evaluation-registers/an-indicator-has-values-per-school-and-school-year", test_indicator_values);
  ADD ("/evaluation-registers/a-field-that-is-not-shown-is-not-stored", test_hidden_field_is_not_stored);
  ADD ("/evaluation-registers/settings-are-one-change", test_settings);
  ADD ("/evaluation-registers/own-words-that-judge", test_own_words_that_judge);

  return g_test_run ();
}
