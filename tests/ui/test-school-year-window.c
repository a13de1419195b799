/* The school-year calendar: days become a study day, a year is proposed and copied, each with one undo. */
#include <string.h>

#include "page-fixture.h"
#include "sam-date-row.h"
#include "sam-form-dialog.h"
#include "sam-hit-bar.h"
#include "sam-hit-sessions-window.h"
#include "sam-records.h"
#include "sam-school-year-window.h"
#include "sam-schools-page.h"
#include "sam-year-day.h"
#include "sam-year-grid.h"

static void
set_up (PageFixture *self, gconstpointer data)
{
  page_fixture_set_up (self, SAM_TYPE_SCHOOLS_PAGE, TRUE);
}

static void
test_study_day (PageFixture *self, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (sam_school_year_window_present (self->window, self->context, NULL));
  GtkWidget *grid;
  GtkWidget *form;
  g_autoptr (GError) error = NULL;

  g_assert_true (gtk_widget_activate_action (window, "year.propose", NULL));
  g_assert_nonnull (page_fixture_find (window, GTK_TYPE_LABEL, "186 school days · 15 days of break · 0 study days"));
  grid = page_fixture_find (window, SAM_TYPE_YEAR_GRID, NULL);
  gtk_test_accessible_assert_role (grid, GTK_ACCESSIBLE_ROLE_GRID);
  g_assert_nonnull (page_fixture_find (grid, SAM_TYPE_YEAR_DAY, "Monday 29 October, week\u00a044: Autumn break"));

  /* Two days in a row, one of them a Friday: a study day each. */
  sam_year_grid_select (SAM_YEAR_GRID (grid), sam_date_new (2012, 9, 27), sam_date_new (2012, 9, 28));
  g_assert_true (gtk_widget_activate_action (window, "year.add-study-day", NULL));
  form = page_fixture_wait_window (self, SAM_TYPE_FORM_DIALOG);
  g_object_add_weak_pointer (G_OBJECT (form), (gpointer *) &form);
  g_signal_emit_by_name (sam_form_dialog_get_save_button (SAM_FORM_DIALOG (form)), "clicked");
  page_fixture_wait_closed (&form);
  g_assert_nonnull (page_fixture_find (window, GTK_TYPE_LABEL, "Study day added"));
  g_assert_null (self->toast);
  g_assert_nonnull (page_fixture_find (window, GTK_TYPE_LABEL, "184 school days · 15 days of break · 2 study days"));
  g_assert_nonnull (page_fixture_find (grid, SAM_TYPE_YEAR_DAY, "Friday 28 September, week\u00a039: Study day"));

  g_assert_true (sam_store_undo (self->store, &error));
  g_assert_nonnull (page_fixture_find (window, GTK_TYPE_LABEL, "186 school days · 15 days of break · 0 study days"));
  g_assert_true (sam_store_undo (self->store, &error));
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_TERM), ==, 0);
  page_fixture_close_window (window);
}

/* A session of the only team, on that day of 2012. */
static void
put_session (PageFixture *self, int month, int day)
{
  g_autoptr (GPtrArray) teams = sam_store_list (self->store, SAM_FAMILY_TEAM, NULL);
  g_autoptr (SamDraft) session = sam_draft_new (&sam_family_session);
  g_autoptr (GError) error = NULL;

  sam_draft_set_choice (session, SAM_SESSION_KIND, SAM_SESSION_KIND_GROUP);
  sam_draft_set_reference (session, SAM_SESSION_TEAM, sam_record_get_id (g_ptr_array_index (teams, 0)));
  sam_draft_set_date (session, SAM_SESSION_DATE, sam_date_new (2012, month, day));
  sam_draft_set_time (session, SAM_SESSION_START_TIME, 870);
  sam_draft_set_integer (session, SAM_SESSION_PLANNED_MINUTES, 90);
  sam_store_put (self->store, "Add session", session, &error);
  g_assert_no_error (error);
}

static guint
count_in_state (PageFixture *self, SamSessionState state)
{
  g_autoptr (GPtrArray) sessions = sam_store_list (self->store, SAM_FAMILY_SESSION, NULL);
  guint n = 0;

  for (guint i = 0; i < sessions->len; i++)
    n += sam_record_get_choice (g_ptr_array_index (sessions, i), SAM_SESSION_STATE) == (int) state ? 1 : 0;

  return n;
}

static void
add_study_day (PageFixture *self, GtkWidget *window, SamDate first, SamDate last)
{
  GtkWidget *form;

  sam_year_grid_select (SAM_YEAR_GRID (page_fixture_find (window, SAM_TYPE_YEAR_GRID, NULL)), first, last);
  g_assert_true (gtk_widget_activate_action (window, "year.add-study-day", NULL));
  form = page_fixture_wait_window (self, SAM_TYPE_FORM_DIALOG);
  g_object_add_weak_pointer (G_OBJECT (form), (gpointer *) &form);
  g_signal_emit_by_name (sam_form_dialog_get_save_button (SAM_FORM_DIALOG (form)), "clicked");
  page_fixture_wait_closed (&form);
}

static void
test_sessions_on_a_new_day_off (PageFixture *self, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (sam_school_year_window_present (self->window, self->context, NULL));
  SamHitSessionsWindow *hits;
  GtkWidget *gone;
  SamHitBar *bar;

  g_assert_true (gtk_widget_activate_action (window, "year.propose", NULL));
  put_session (self, 9, 27);
  put_session (self, 9, 28);
  put_session (self, 10, 4);
  g_assert_null (page_fixture_find (window, SAM_TYPE_HIT_BAR, NULL));
  add_study_day (self, window, sam_date_new (2012, 9, 27), sam_date_new (2012, 9, 28));
  bar = SAM_HIT_BAR (page_fixture_find (window, SAM_TYPE_HIT_BAR, NULL));
  g_assert_cmpstr (sam_hit_bar_get_text (bar), ==, "2 sessions are planned on these days");

  g_signal_emit_by_name (page_fixture_find (GTK_WIDGET (bar), GTK_TYPE_BUTTON, "_Review…"), "clicked");
  hits = SAM_HIT_SESSIONS_WINDOW (page_fixture_wait_window (self, SAM_TYPE_HIT_SESSIONS_WINDOW));
  g_assert_false (gtk_widget_is_sensitive (sam_hit_sessions_window_get_apply_button (hits)));
  g_assert_cmpstr (sam_plan_row_get_reason (sam_hit_sessions_window_get_row (hits, 0)), ==, "Study day");
  /* The team meets the Thursday after, so that the week after that is the next free one. */
  g_assert_true (sam_plan_row_choose (sam_hit_sessions_window_get_row (hits, 0), SAM_PLAN_CHOICE_NEXT_WEEK));
  g_assert_true (sam_plan_row_choose (sam_hit_sessions_window_get_row (hits, 1), SAM_PLAN_CHOICE_LEAVE_OUT));
  gone = GTK_WIDGET (hits);
  g_object_add_weak_pointer (G_OBJECT (gone), (gpointer *) &gone);
  g_assert_true (gtk_widget_activate_action (gone, "hits.apply", NULL));
  page_fixture_wait_closed (&gone);

  g_assert_cmpuint (count_in_state (self, SAM_SESSION_STATE_MOVED), ==, 1);
  g_assert_cmpuint (count_in_state (self, SAM_SESSION_STATE_CANCELLED), ==, 1);
  g_assert_null (sam_hit_bar_get_text (bar));
  g_assert_nonnull (page_fixture_find (window, GTK_TYPE_LABEL, "2 sessions moved or cancelled"));
  g_assert_true (sam_store_undo (self->store, NULL));
  g_assert_cmpuint (count_in_state (self, SAM_SESSION_STATE_PLANNED), ==, 3);
  page_fixture_close_window (window);
}

static void
test_copy (PageFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) schools = sam_store_list (self->store, SAM_FAMILY_SCHOOL, NULL);
  SamCalendarOwner owner = { .school = sam_record_get_id (g_ptr_array_index (schools, 0)) };
  SamCalendarOwner programme = { 0 };
  g_autoptr (SamYearProposal) proposal = sam_year_proposal_new (2012, 8);
  GtkWidget *window;
  g_autoptr (GPtrArray) own = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (sam_school_year_put (self->store, &programme, proposal, "Propose school year", &error));
  window = GTK_WIDGET (sam_school_year_window_present (self->window, self->context, &owner));
  /* What holds for the school is shown with whom it is set for, and is not the school's to edit. */
  g_assert_nonnull (page_fixture_find (window, ADW_TYPE_ACTION_ROW, "Winter break"));
  g_assert_null (page_fixture_find (window, GTK_TYPE_BUTTON, "Edit Winter break…"));
  g_assert_true (gtk_widget_activate_action (window, "year.copy", "u", 0));
  g_assert_nonnull (page_fixture_find (window, GTK_TYPE_BUTTON, "Edit Winter break…"));
  own = sam_school_year_list_days_off (self->store, &owner, 2012, &error);
  g_assert_cmpuint (own->len, ==, 4);

  /* Again brings nothing new. */
  g_assert_true (gtk_widget_activate_action (window, "year.copy", "u", 0));
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_DAY_OFF), ==, 8);
  g_assert_true (sam_store_undo (self->store, &error));
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_DAY_OFF), ==, 4);
  page_fixture_close_window (window);
}

static void
test_warns_and_moves (PageFixture *self, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (sam_school_year_window_present (self->window, self->context, NULL));
  g_autoptr (SamYearProposal) proposal = sam_year_proposal_new (2012, 8);
  SamCalendarOwner programme = { 0 };
  g_autoptr (GError) error = NULL;

  g_ptr_array_set_size (proposal->days_off, 1);
  g_assert_true (sam_school_year_put (self->store, &programme, proposal, "Propose school year", &error));
  g_assert_nonnull (page_fixture_find (window, GTK_TYPE_IMAGE, NULL));
  g_assert_nonnull (page_fixture_find (window, GTK_TYPE_LABEL, "2012/13"));
  g_assert_true (gtk_widget_activate_action (window, "year.move", "i", 1));
  g_assert_nonnull (page_fixture_find (window, GTK_TYPE_LABEL, "2013/14"));
  /* From the year before: its one break alone. */
  g_assert_true (gtk_widget_activate_action (window, "year.propose", NULL));
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_TERM), ==, 4);
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_DAY_OFF), ==, 2);
  page_fixture_close_window (window);
}

/* Where it was done it is said, and taken back: the main window is out of reach below. */
static void
test_undo (PageFixture *self, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (sam_school_year_window_present (self->window, self->context, NULL));
  g_autoptr (GPtrArray) days_off = NULL;
  gint64 id;
  guint n;

  g_assert_true (gtk_widget_activate_action (window, "year.propose", NULL));
  g_assert_nonnull (page_fixture_find (window, GTK_TYPE_LABEL, "School year proposed"));
  days_off = sam_store_list (self->store, SAM_FAMILY_DAY_OFF, NULL);
  n = days_off->len;
  id = sam_record_get_id (g_ptr_array_index (days_off, 0));

  g_assert_true (gtk_widget_activate_action (window, "year.remove", "(ux)", (guint) SAM_FAMILY_DAY_OFF, id));
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_DAY_OFF), ==, n - 1);
  g_assert_nonnull (page_fixture_find (window, GTK_TYPE_LABEL, "Day off removed"));
  g_signal_emit_by_name (page_fixture_find (window, GTK_TYPE_BUTTON, "Undo"), "clicked");
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_DAY_OFF), ==, n);
  g_assert_true (page_fixture_press (window, "<Control>z"));
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_DAY_OFF), ==, 0);
  g_assert_true (page_fixture_press (window, "<Control><Shift>z"));
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_DAY_OFF), ==, n);
  g_assert_null (self->toast);
  page_fixture_close_window (window);

  /* What changes nothing offers no undo: that would be another's. */
  window = GTK_WIDGET (sam_school_year_window_present (self->window, self->context, NULL));
  g_assert_true (gtk_widget_activate_action (window, "year.copy", "u", 0));
  g_assert_null (page_fixture_find (window, GTK_TYPE_BUTTON, "Undo"));
  page_fixture_close_window (window);
}

/* One break more at one school: what the school has followed until then still holds there. */
static void
test_first_break_of_a_school (PageFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) schools = sam_store_list (self->store, SAM_FAMILY_SCHOOL, NULL);
  SamCalendarOwner owner = { .school = sam_record_get_id (g_ptr_array_index (schools, 0)) };
  SamCalendarOwner programme = { 0 };
  g_autoptr (SamYearProposal) proposal = sam_year_proposal_new (2012, 9);
  GtkWidget *window;
  GtkWidget *form;
  g_autoptr (GPtrArray) own = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (sam_school_year_put (self->store, &programme, proposal, "Propose school year", &error));
  window = GTK_WIDGET (sam_school_year_window_present (self->window, self->context, &owner));
  g_assert_nonnull (page_fixture_find (window, GTK_TYPE_LABEL, "186 school days · 15 days of break · 0 study days"));

  sam_year_grid_select (SAM_YEAR_GRID (page_fixture_find (window, SAM_TYPE_YEAR_GRID, NULL)), sam_date_new (2012, 11, 12),
                        sam_date_new (2012, 11, 13));
  g_assert_true (gtk_widget_activate_action (window, "year.add-break", NULL));
  form = page_fixture_wait_window (self, SAM_TYPE_FORM_DIALOG);
  g_object_add_weak_pointer (G_OBJECT (form), (gpointer *) &form);
  g_signal_emit_by_name (sam_form_dialog_get_save_button (SAM_FORM_DIALOG (form)), "clicked");
  page_fixture_wait_closed (&form);
  g_assert_nonnull (page_fixture_find (window, GTK_TYPE_LABEL, "184 school days · 17 days of break · 0 study days"));
  own = sam_school_year_list_days_off (self->store, &owner, 2012, &error);
  g_assert_cmpuint (own->len, ==, 5);

  g_assert_true (sam_store_undo (self->store, &error));
  g_assert_nonnull (page_fixture_find (window, GTK_TYPE_LABEL, "186 school days · 15 days of break · 0 study days"));
  page_fixture_close_window (window);
}

/* A study day that is made a break in its form is a first break like any other. */
static void
test_study_day_made_a_break (PageFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) schools = sam_store_list (self->store, SAM_FAMILY_SCHOOL, NULL);
  SamCalendarOwner owner = { .school = sam_record_get_id (g_ptr_array_index (schools, 0)) };
  SamCalendarOwner programme = { 0 };
  g_autoptr (SamYearProposal) proposal = sam_year_proposal_new (2012, 9);
  GtkWidget *window;
  GtkWidget *form;
  g_autoptr (GError) error = NULL;

  g_assert_true (sam_school_year_put (self->store, &programme, proposal, "Propose school year", &error));
  window = GTK_WIDGET (sam_school_year_window_present (self->window, self->context, &owner));
  sam_year_grid_select (SAM_YEAR_GRID (page_fixture_find (window, SAM_TYPE_YEAR_GRID, NULL)), sam_date_new (2012, 11, 12),
                        sam_date_new (2012, 11, 13));
  for (guint i = 0; i < 2; i++)
    {
      if (i == 0)
        g_assert_true (gtk_widget_activate_action (window, "year.add-study-day", NULL));
      else
        {
          g_autoptr (GPtrArray) own = sam_school_year_list_days_off (self->store, &owner, 2012, &error);

          g_assert_cmpuint (own->len, ==, 1);
          g_assert_true (gtk_widget_activate_action (window, "year.edit", "(ux)", (guint) SAM_FAMILY_DAY_OFF,
                                                     sam_record_get_id (g_ptr_array_index (own, 0))));
        }
      form = page_fixture_wait_window (self, SAM_TYPE_FORM_DIALOG);
      g_object_add_weak_pointer (G_OBJECT (form), (gpointer *) &form);
      adw_combo_row_set_selected (ADW_COMBO_ROW (sam_form_dialog_get_row (SAM_FORM_DIALOG (form), SAM_DAY_OFF_KIND)),
                                  i == 0 ? SAM_DAY_OFF_KIND_STUDY_DAY : SAM_DAY_OFF_KIND_BREAK);
      g_signal_emit_by_name (sam_form_dialog_get_save_button (SAM_FORM_DIALOG (form)), "clicked");
      page_fixture_wait_closed (&form);
      g_assert_nonnull (page_fixture_find (window, GTK_TYPE_LABEL,
                                           i == 0 ? "184 school days · 15 days of break · 2 study days"
                                                  : "184 school days · 17 days of break · 0 study days"));
    }
  page_fixture_close_window (window);
}

/* A first break that its form moves to the year after takes along what is followed there, and not in the year on show. */
static void
test_first_break_moved (PageFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) schools = sam_store_list (self->store, SAM_FAMILY_SCHOOL, NULL);
  SamCalendarOwner owner = { .school = sam_record_get_id (g_ptr_array_index (schools, 0)) };
  SamCalendarOwner programme = { 0 };
  GtkWidget *window;
  GtkWidget *form;
  g_autoptr (GPtrArray) shown = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;

  for (int year = 2012; year <= 2013; year++)
    {
      g_autoptr (SamYearProposal) proposal = sam_year_proposal_new (year, 9);

      g_assert_true (sam_school_year_put (self->store, &programme, proposal, "Propose school year", &error));
    }
  window = GTK_WIDGET (sam_school_year_window_present (self->window, self->context, &owner));
  sam_year_grid_select (SAM_YEAR_GRID (page_fixture_find (window, SAM_TYPE_YEAR_GRID, NULL)), sam_date_new (2012, 11, 12),
                        sam_date_new (2012, 11, 13));
  g_assert_true (gtk_widget_activate_action (window, "year.add-break", NULL));
  form = page_fixture_wait_window (self, SAM_TYPE_FORM_DIALOG);
  g_object_add_weak_pointer (G_OBJECT (form), (gpointer *) &form);
  sam_date_row_set_date (SAM_DATE_ROW (sam_form_dialog_get_row (SAM_FORM_DIALOG (form), SAM_DAY_OFF_TO_DATE)),
                         sam_date_new (2013, 11, 13));
  sam_date_row_set_date (SAM_DATE_ROW (sam_form_dialog_get_row (SAM_FORM_DIALOG (form), SAM_DAY_OFF_FROM_DATE)),
                         sam_date_new (2013, 11, 12));
  g_signal_emit_by_name (sam_form_dialog_get_save_button (SAM_FORM_DIALOG (form)), "clicked");
  page_fixture_wait_closed (&form);

  shown = sam_school_year_list_days_off (self->store, &owner, 2012, &error);
  after = sam_school_year_list_days_off (self->store, &owner, 2013, &error);
  g_assert_cmpuint (shown->len, ==, 0);
  g_assert_cmpuint (after->len, ==, 5);
  page_fixture_close_window (window);
}

static GtkWidget *
get_focus (GtkWidget *window)
{
  return gtk_root_get_focus (GTK_ROOT (window));
}

/* As the grid would get it from the keyboard; GTK 4 has no way to press a key from within. */
static void
press (GtkWidget *grid, guint key, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (grid);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean is_handled = FALSE;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &is_handled);
    }
}

static void
test_by_keyboard (PageFixture *self, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (sam_school_year_window_present (self->window, self->context, NULL));
  GtkWidget *grid = page_fixture_find (window, SAM_TYPE_YEAR_GRID, NULL);
  SamDate first, last, start;
  guint n_days = 0;

  for (guint i = 0; i < 40 && n_days == 0; i++)
    {
      gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
      n_days += SAM_IS_YEAR_DAY (get_focus (window));
    }
  g_assert_cmpuint (n_days, ==, 1);
  g_assert_true (sam_year_grid_get_selection (SAM_YEAR_GRID (grid), &start, &last));
  g_assert_cmpint (start, ==, last);

  press (grid, GDK_KEY_Down, 0);
  press (grid, GDK_KEY_Right, GDK_SHIFT_MASK);
  press (grid, GDK_KEY_Right, GDK_SHIFT_MASK);
  g_assert_true (sam_year_grid_get_selection (SAM_YEAR_GRID (grid), &first, &last));
  g_assert_cmpint (first, ==, start + 7);
  g_assert_cmpint (last, ==, start + 9);
  g_assert_cmpint (sam_year_day_get_date (SAM_YEAR_DAY (get_focus (window))), ==, last);

  /* One stop for all days: Tab goes on to what comes after them, and comes round again. */
  gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
  g_assert_false (SAM_IS_YEAR_DAY (get_focus (window)));
  gtk_widget_child_focus (window, GTK_DIR_TAB_BACKWARD);
  g_assert_cmpint (sam_year_day_get_date (SAM_YEAR_DAY (get_focus (window))), ==, last);

  press (grid, GDK_KEY_Return, 0);
  gtk_window_destroy (GTK_WINDOW (page_fixture_wait_window (self, SAM_TYPE_FORM_DIALOG)));
  page_fixture_close_window (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func) g_test_add ("/school-year/" path, PageFixture, NULL, set_up, func, page_fixture_tear_down)
  ADD ("selected-days-become-a-study-day-and-the-count-falls", test_study_day);
  ADD ("a-school-copies-what-the-programme-has", test_copy);
  ADD ("sessions-on-a-new-day-off", test_sessions_on_a_new_day_off);
  ADD ("what-is-done-there-is-undone-there", test_undo);
  ADD ("a-schools-first-break-leaves-those-it-has-followed", test_first_break_of_a_school);
  ADD ("a-study-day-made-a-break-leaves-them-too", test_study_day_made_a_break);
  ADD ("a-first-break-moved-in-its-form-leaves-those-of-its-own-year", test_first_break_moved);
  ADD ("days-are-selected-by-keyboard-alone", test_by_keyboard);
  ADD ("a-year-is-proposed-from-the-year-before", test_warns_and_moves);

  return g_test_run ();
}
