/*
 * The place "Calendar": what it shows, its names, its keys, and that it reuses
 * its widgets.
 */
#include "calendar-fixture.h"

#include "sam-calendar-filter-button.h"
#include "sam-calendar-title.h"
#include "sam-day-card.h"
#include "sam-day-popover.h"
#include "sam-month-cell.h"
#include "sam-session-chip.h"
#include "sam-session-dialog.h"
#include "sam-session-form.h"
#include "sam-session-row.h"

/* Tests */

static void
assert_label (GtkWidget *widget, const char *label)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label);
}

static void
test_opens_on_the_month_of_the_as_of_date (CalendarFixture *fixture, gconstpointer data)
{
  SamMonthView *view = sam_calendar_page_get_month_view (fixture->page);

  g_assert_cmpint (sam_month_view_get_selected (view), ==, sam_date_new (2012, 12, 14));
  g_assert_true (gtk_widget_has_css_class (calendar_fixture_find_cell (fixture, 2012, 12, 14), "today"));
  g_assert_true (gtk_widget_has_css_class (calendar_fixture_find_cell (fixture, 2012, 11, 26), "outside"));
  g_assert_true (gtk_widget_get_visible (calendar_fixture_find_cell (fixture, 2013, 1, 6)));
}

static void
test_says_what_a_day_and_a_session_are (CalendarFixture *fixture, gconstpointer data)
{
  GtkWidget *cell = calendar_fixture_find_cell (fixture, 2012, 12, 6);
  g_autoptr (GPtrArray) chips = calendar_fixture_find_all (cell, SAM_TYPE_SESSION_CHIP);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (sam_calendar_page_get_month_view (fixture->page)),
                                   GTK_ACCESSIBLE_ROLE_GRID);
  assert_label (cell, "Thursday 6 December, 1 session");
  assert_label (calendar_fixture_find_cell (fixture, 2012, 12, 12), "Wednesday 12 December, 24 sessions");
  assert_label (calendar_fixture_find_cell (fixture, 2012, 12, 25), "Tuesday 25 December, no sessions, Christmas Day");
  assert_label (calendar_fixture_find_cell (fixture, 2012, 12, 3), "Monday 3 December, no sessions, Planning · 1 school");

  g_assert_cmpuint (chips->len, ==, 1);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (g_ptr_array_index (chips, 0)), GTK_ACCESSIBLE_ROLE_BUTTON);
  assert_label (g_ptr_array_index (chips, 0), "Rönnlidsskolan 7–9, 6 December 2012 14:30: Cancelled, Clash");
}

static void
test_marks_days_off_and_what_is_to_follow_up (CalendarFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) chips = calendar_fixture_find_all (calendar_fixture_find_cell (fixture, 2012, 12, 4), SAM_TYPE_SESSION_CHIP);

  g_assert_true (gtk_widget_has_css_class (calendar_fixture_find_cell (fixture, 2012, 12, 3), "some-off"));
  g_assert_true (gtk_widget_has_css_class (calendar_fixture_find_cell (fixture, 2012, 12, 25), "holiday"));
  g_assert_true (gtk_widget_has_css_class (calendar_fixture_find_cell (fixture, 2012, 12, 27), "free"));
  g_assert_false (gtk_widget_has_css_class (calendar_fixture_find_cell (fixture, 2012, 12, 11), "free"));
  g_assert_cmpuint (chips->len, ==, 1);
  g_assert_true (gtk_widget_has_css_class (g_ptr_array_index (chips, 0), "status-follow"));
}

static void
test_names_no_teacher (CalendarFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) chips = calendar_fixture_find_all (calendar_fixture_find_cell (fixture, 2012, 12, 13), SAM_TYPE_SESSION_CHIP);
  g_autoptr (GPtrArray) labels = calendar_fixture_find_all (GTK_WIDGET (fixture->page), GTK_TYPE_LABEL);

  g_assert_cmpuint (chips->len, ==, 1);
  assert_label (g_ptr_array_index (chips, 0), "Almbackaskolan Lesson observation, 13 December 2012 09:40: To follow up");
  for (guint i = 0; i < labels->len; i++)
    g_assert_null (strstr (gtk_label_get_label (g_ptr_array_index (labels, i)), "Tea Cher"));
}

static void
test_shows_what_fits_and_the_rest_in_a_popover (CalendarFixture *fixture, gconstpointer data)
{
  GtkWidget *cell = calendar_fixture_find_cell (fixture, 2012, 12, 12);
  GtkWidget *more = sam_month_cell_get_more (SAM_MONTH_CELL (cell));
  g_autoptr (GPtrArray) chips = calendar_fixture_find_all (cell, SAM_TYPE_SESSION_CHIP);
  g_autoptr (GPtrArray) popovers = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *text = g_strdup_printf ("+%u more", 24 - chips->len);

  g_assert_cmpuint (chips->len, >, 0);
  g_assert_cmpuint (chips->len, <, 24);
  g_assert_true (gtk_widget_get_visible (more));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (more)), ==, text);

  g_signal_emit_by_name (more, "clicked");
  calendar_fixture_settle ();
  popovers = calendar_fixture_find_all (GTK_WIDGET (fixture->page), SAM_TYPE_DAY_POPOVER);
  g_assert_cmpuint (popovers->len, ==, 1);
  rows = calendar_fixture_find_all (g_ptr_array_index (popovers, 0), SAM_TYPE_SESSION_ROW);
  g_assert_cmpuint (rows->len, ==, 24);
  gtk_popover_popdown (g_ptr_array_index (popovers, 0));
}

static void
test_opens_the_cycle_of_individual_coaching (CalendarFixture *fixture, gconstpointer data)
{
  gint64 cycle = sam_test_programme_get_id (fixture->programme, "Cycle");

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "calendar.open-session", "x",
                              sam_test_programme_get_id (fixture->programme, "obs"));
  calendar_fixture_settle ();
  g_assert_cmpuint (fixture->shown->len, ==, 1);
  g_assert_cmpint (*(gint64 *) g_ptr_array_index (fixture->shown, 0), ==, cycle);
  g_assert_null (calendar_fixture_find_window (SAM_TYPE_SESSION_DIALOG));
}

static void
test_opens_a_session_and_adds_one (CalendarFixture *fixture, gconstpointer data)
{
  GtkWindow *dialog = NULL;

  g_assert_true (sam_page_show_record (SAM_PAGE (fixture->page), SAM_FAMILY_SESSION,
                                       sam_test_programme_get_id (fixture->programme, "late")));
  dialog = calendar_fixture_find_window (SAM_TYPE_SESSION_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_cmpint (sam_session_dialog_get_session (SAM_SESSION_DIALOG (dialog)), ==,
                   sam_test_programme_get_id (fixture->programme, "late"));
  gtk_window_destroy (dialog);
  g_assert_false (sam_page_show_record (SAM_PAGE (fixture->page), SAM_FAMILY_SCHOOL, 1));

  g_assert_true (sam_page_add (SAM_PAGE (fixture->page)));
  dialog = calendar_fixture_find_window (SAM_TYPE_SESSION_FORM);
  g_assert_nonnull (dialog);
  gtk_window_destroy (dialog);
}

static void
test_filters_by_school_coach_and_text (CalendarFixture *fixture, gconstpointer data)
{
  GtkDropDown *schools = sam_calendar_filters_get_school_drop (sam_calendar_page_get_filters (fixture->page));
  GtkEditable *search = sam_calendar_page_get_search_entry (fixture->page);
  GtkWidget *ron = calendar_fixture_find_cell (fixture, 2012, 12, 6);
  GtkWidget *alm = calendar_fixture_find_cell (fixture, 2012, 12, 4);

  /* All, Almbacka, Rönnlid. */
  gtk_drop_down_set_selected (schools, 2);
  g_assert_cmpuint (sam_month_cell_get_n_sessions (SAM_MONTH_CELL (alm)), ==, 0);
  g_assert_cmpuint (sam_month_cell_get_n_sessions (SAM_MONTH_CELL (ron)), ==, 1);
  /* Its own calendar: its study day is free for all that is shown. */
  g_assert_true (gtk_widget_has_css_class (calendar_fixture_find_cell (fixture, 2012, 12, 3), "free"));
  gtk_drop_down_set_selected (schools, 0);

  g_assert_true (sam_page_search (SAM_PAGE (fixture->page)));
  gtk_editable_set_text (search, "rönnlid");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_cmpuint (sam_month_cell_get_n_sessions (SAM_MONTH_CELL (alm)), ==, 0);
  g_assert_cmpuint (sam_month_cell_get_n_sessions (SAM_MONTH_CELL (ron)), ==, 1);
  g_assert_true (sam_page_back (SAM_PAGE (fixture->page)));
  g_assert_false (sam_page_back (SAM_PAGE (fixture->page)));
}

static void
press (CalendarFixture *fixture, guint keyval)
{
  GtkWidget *view = GTK_WIDGET (sam_calendar_page_get_month_view (fixture->page));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }
}

static void
test_moves_by_keys (CalendarFixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint keyval;
    int   year;
    int   month;
    int   day;
  } steps[] = {
    { GDK_KEY_Right, 2012, 12, 15 }, { GDK_KEY_Left, 2012, 12, 14 },     { GDK_KEY_Up, 2012, 12, 7 },
    { GDK_KEY_Down, 2012, 12, 14 },  { GDK_KEY_Home, 2012, 12, 10 },     { GDK_KEY_End, 2012, 12, 16 },
    { GDK_KEY_Page_Down, 2013, 1, 16 }, { GDK_KEY_Page_Up, 2012, 12, 16 }, { GDK_KEY_Up, 2012, 12, 9 },
  };
  SamMonthView *view = sam_calendar_page_get_month_view (fixture->page);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      press (fixture, steps[i].keyval);
      g_assert_cmpint (sam_month_view_get_selected (view), ==,
                       sam_date_new (steps[i].year, steps[i].month, steps[i].day));
      g_assert_true (gtk_widget_has_css_class (
        calendar_fixture_find_cell (fixture, steps[i].year, steps[i].month, steps[i].day), "selected"));
    }
}

static void
test_focus_selects_its_day (CalendarFixture *fixture, gconstpointer data)
{
  SamMonthView *view = sam_calendar_page_get_month_view (fixture->page);
  GtkWidget *cell = calendar_fixture_find_cell (fixture, 2012, 12, 4);
  g_autoptr (GPtrArray) chips = calendar_fixture_find_all (cell, SAM_TYPE_SESSION_CHIP);

  g_assert_true (gtk_widget_grab_focus (cell));
  g_assert_cmpint (sam_month_view_get_selected (view), ==, sam_date_new (2012, 12, 4));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  g_assert_true (gtk_widget_grab_focus (calendar_fixture_find_cell (fixture, 2012, 12, 6)));
  g_assert_cmpint (sam_month_view_get_selected (view), ==, sam_date_new (2012, 12, 6));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
  /* From cell to cell within the grid, and to a chip as well. */
  g_assert_true (gtk_widget_grab_focus (g_ptr_array_index (chips, 0)));
  g_assert_cmpint (sam_month_view_get_selected (view), ==, sam_date_new (2012, 12, 4));
  /* A day of a neighbouring month does not turn the page under one's feet. */
  g_assert_true (gtk_widget_grab_focus (calendar_fixture_find_cell (fixture, 2012, 11, 28)));
  g_assert_cmpint (sam_month_view_get_selected (view), ==, sam_date_new (2012, 12, 4));
}

static void
test_tab_goes_through_the_day (CalendarFixture *fixture, gconstpointer data)
{
  GtkWidget *view = GTK_WIDGET (sam_calendar_page_get_month_view (fixture->page));
  GtkWidget *cell = calendar_fixture_find_cell (fixture, 2012, 12, 12);
  GtkWidget *more = sam_month_cell_get_more (SAM_MONTH_CELL (cell));
  g_autoptr (GPtrArray) chips = calendar_fixture_find_all (cell, SAM_TYPE_SESSION_CHIP);

  sam_page_show_date (SAM_PAGE (fixture->page), sam_date_new (2012, 12, 12));
  /* From outside to the selected day. */
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  g_assert_true (gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_is_focus (cell));
  for (guint i = 0; i < chips->len; i++)
    {
      g_assert_true (gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD));
      g_assert_true (gtk_widget_is_focus (g_ptr_array_index (chips, i)));
    }
  g_assert_true (gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_is_focus (more));
  /* On to what follows the month. */
  g_assert_false (gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_child_focus (view, GTK_DIR_TAB_BACKWARD));
  g_assert_true (gtk_widget_is_focus (g_ptr_array_index (chips, chips->len - 1)));
}

static void
test_keys_in_the_popover_stay_there (CalendarFixture *fixture, gconstpointer data)
{
  SamMonthView *view = sam_calendar_page_get_month_view (fixture->page);
  g_autoptr (GPtrArray) popovers = NULL;

  sam_page_show_date (SAM_PAGE (fixture->page), sam_date_new (2012, 12, 12));
  sam_month_view_open_day (view, sam_date_new (2012, 12, 12));
  calendar_fixture_settle ();
  popovers = calendar_fixture_find_all (GTK_WIDGET (view), SAM_TYPE_DAY_POPOVER);
  g_assert_cmpuint (popovers->len, ==, 1);
  press (fixture, GDK_KEY_Page_Down);
  press (fixture, GDK_KEY_Home);
  g_assert_cmpint (sam_month_view_get_selected (view), ==, sam_date_new (2012, 12, 12));
  gtk_popover_popdown (g_ptr_array_index (popovers, 0));
  calendar_fixture_settle ();
  /* Focus is back on the day, for the next key. */
  g_assert_true (gtk_widget_is_focus (calendar_fixture_find_cell (fixture, 2012, 12, 12)));
  press (fixture, GDK_KEY_Home);
  g_assert_cmpint (sam_month_view_get_selected (view), ==, sam_date_new (2012, 12, 10));
}

static void
test_narrow_fits_a_telephone (CalendarFixture *fixture, gconstpointer data)
{
  int minimum = 0;

  g_object_set (gtk_settings_get_default (), "gtk-decoration-layout", "appmenu:minimize,maximize,close", NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 720);
  sam_page_set_narrow (SAM_PAGE (fixture->page), TRUE);
  sam_page_show_date (SAM_PAGE (fixture->page), sam_date_new (2012, 9, 12));
  calendar_fixture_settle ();
  gtk_widget_measure (GTK_WIDGET (fixture->page), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_test_message ("%d pixels", minimum);
  g_assert_cmpint (minimum, <=, 360);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-decoration-layout");
}

static void
test_enter_opens_a_day_or_adds (CalendarFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) popovers = NULL;
  GtkWindow *form = NULL;

  sam_page_show_date (SAM_PAGE (fixture->page), sam_date_new (2012, 12, 12));
  press (fixture, GDK_KEY_Return);
  calendar_fixture_settle ();
  popovers = calendar_fixture_find_all (GTK_WIDGET (fixture->page), SAM_TYPE_DAY_POPOVER);
  g_assert_cmpuint (popovers->len, ==, 1);
  gtk_popover_popdown (g_ptr_array_index (popovers, 0));

  sam_page_show_date (SAM_PAGE (fixture->page), sam_date_new (2012, 12, 11));
  press (fixture, GDK_KEY_Return);
  form = calendar_fixture_find_window (SAM_TYPE_SESSION_FORM);
  g_assert_nonnull (form);
  g_assert_cmpint (sam_draft_get_date (sam_session_task_get_draft (SAM_SESSION_TASK (form)), SAM_SESSION_DATE), ==,
                   sam_date_new (2012, 12, 11));
  gtk_window_destroy (form);
}

static void
test_reuses_its_widgets (CalendarFixture *fixture, gconstpointer data)
{
  GtkWidget *view = GTK_WIDGET (sam_calendar_page_get_month_view (fixture->page));
  GtkWidget *cell = calendar_fixture_find_cell (fixture, 2012, 12, 12);
  guint before = 0;

  /* Each month has been seen once. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "calendar.next", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "calendar.previous", NULL);
  before = calendar_fixture_count_widgets (view);

  for (int i = 0; i < 12; i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (fixture->page), i % 2 == 0 ? "calendar.next" : "calendar.previous", NULL);
      g_assert_cmpuint (calendar_fixture_count_widgets (view), ==, before);
    }
  g_assert_true (calendar_fixture_find_cell (fixture, 2012, 12, 12) == cell);
  /* However many a day has, only those that fit have a chip. */
  g_assert_cmpuint (before, <, 42 * 20);
}

static void
test_today_leads_back (CalendarFixture *fixture, gconstpointer data)
{
  SamMonthView *view = sam_calendar_page_get_month_view (fixture->page);

  sam_page_show_date (SAM_PAGE (fixture->page), sam_date_new (2013, 5, 2));
  g_assert_cmpint (sam_month_view_get_selected (view), ==, sam_date_new (2013, 5, 2));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "calendar.today", NULL);
  g_assert_cmpint (sam_month_view_get_selected (view), ==, sam_date_new (2012, 12, 14));
}

static void
test_agenda_starts_at_the_day (CalendarFixture *fixture, gconstpointer data)
{
  SamAgendaView *agenda = sam_calendar_page_get_agenda_view (fixture->page);

  sam_page_show_date (SAM_PAGE (fixture->page), sam_date_new (2012, 12, 5));
  sam_calendar_page_set_view (fixture->page, "agenda");
  g_assert_cmpint (sam_agenda_view_get_start (agenda), ==, sam_date_new (2012, 12, 5));
  /* 6, 12 and 13 December. */
  g_assert_cmpuint (sam_agenda_view_get_n_days (agenda), ==, 3);
  sam_page_show_date (SAM_PAGE (fixture->page), sam_date_new (2012, 12, 13));
  g_assert_cmpuint (sam_agenda_view_get_n_days (agenda), ==, 1);
}

static void
test_follows_the_store (CalendarFixture *fixture, gconstpointer data)
{
  GtkWidget *cell = calendar_fixture_find_cell (fixture, 2012, 12, 4);
  SamStore *store = sam_test_programme_get_store (fixture->programme);
  g_autoptr (GError) error = NULL;

  sam_store_remove (store, "Delete session", SAM_FAMILY_SESSION,
                    sam_test_programme_get_id (fixture->programme, "late"), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sam_month_cell_get_n_sessions (SAM_MONTH_CELL (cell)), ==, 0);
  sam_store_undo (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sam_month_cell_get_n_sessions (SAM_MONTH_CELL (cell)), ==, 1);
}

static void
test_narrow_shows_dots_and_the_day (CalendarFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) chips = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  sam_page_set_narrow (SAM_PAGE (fixture->page), TRUE);
  sam_page_show_date (SAM_PAGE (fixture->page), sam_date_new (2012, 12, 4));
  chips = calendar_fixture_find_all (GTK_WIDGET (sam_calendar_page_get_month_view (fixture->page)), SAM_TYPE_SESSION_CHIP);
  rows = calendar_fixture_find_all (GTK_WIDGET (fixture->page), SAM_TYPE_SESSION_ROW);
  g_assert_cmpuint (chips->len, ==, 0);
  g_assert_cmpuint (rows->len, ==, 1);
  assert_label (g_ptr_array_index (rows, 0), "Almbackaskolan F–3, 4 December 2012 13:30: To follow up");
}

static gboolean
on_patience_cb (gpointer over)
{
  *(gboolean *) over = TRUE;

  return G_SOURCE_REMOVE;
}

static GtkAdjustment *
get_scrolling (GtkWidget *root)
{
  g_autoptr (GPtrArray) scrollers = calendar_fixture_find_all (root, GTK_TYPE_SCROLLED_WINDOW);

  /* The first is that of the list, the other that of the page for no sessions. */
  g_assert_cmpuint (scrollers->len, ==, 2);

  return gtk_scrolled_window_get_vadjustment (g_ptr_array_index (scrollers, 0));
}

static void
test_agenda_goes_back_as_well (CalendarFixture *fixture, gconstpointer data)
{
  SamAgendaView *agenda = sam_calendar_page_get_agenda_view (fixture->page);
  gboolean over = FALSE;
  guint n = 0;
  guint source = g_timeout_add_seconds (10, on_patience_cb, &over);

  sam_page_show_date (SAM_PAGE (fixture->page), sam_date_new (2012, 12, 13));
  sam_calendar_page_set_view (fixture->page, "agenda");
  /* 4, 6, 12 and 13 December: those before the start are above it. */
  while (n < 4 && !over)
    {
      g_autoptr (GPtrArray) cards = NULL;

      g_main_context_iteration (NULL, TRUE);
      cards = calendar_fixture_find_all (GTK_WIDGET (agenda), SAM_TYPE_DAY_CARD);
      n = cards->len;
    }
  g_assert_false (over);
  g_source_remove (source);
  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpuint (sam_agenda_view_get_n_days (agenda), ==, 1);

  /* What one has scrolled to stays when something is changed. */
  gtk_test_widget_wait_for_draw (fixture->window);
  gtk_adjustment_set_value (get_scrolling (GTK_WIDGET (agenda)), 0);
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_cmpint (sam_agenda_view_get_top (agenda), ==, sam_date_new (2012, 12, 4));
  sam_agenda_view_reload (agenda);
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_cmpint (sam_agenda_view_get_top (agenda), ==, sam_date_new (2012, 12, 4));
  g_assert_cmpint (sam_agenda_view_get_start (agenda), ==, sam_date_new (2012, 12, 13));
}

#define ADD(name, function) g_test_add ("/calendar-page/" name, CalendarFixture, NULL, calendar_fixture_set_up, function, calendar_fixture_tear_down)

static void
activate (CalendarFixture *fixture, const char *action, const char *parameter)
{
  GVariant *value = parameter != NULL ? g_variant_new_string (parameter) : NULL;

  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (fixture->page), action, value));
  calendar_fixture_settle ();
}

static void
test_goes_to_a_typed_date_or_week (CalendarFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text;
    int year, month, day;
  } cases[] = {
    { "v. 46", 2012, 11, 12 }, { "46", 2012, 11, 12 },         { "2013-W09", 2013, 2, 25 },
    { "15 jan", 2013, 1, 15 }, { "2012-12-24", 2012, 12, 24 },
  };
  GPtrArray *titles
      = calendar_fixture_find_all (GTK_WIDGET (fixture->page), SAM_TYPE_CALENDAR_TITLE);
  SamCalendarTitle *title = g_ptr_array_index (titles, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      sam_page_show_date (SAM_PAGE (fixture->page), sam_date_new (2012, 12, 14));
      activate (fixture, "calendar.go-to", NULL);
      gtk_editable_set_text (sam_calendar_title_get_entry (title), cases[i].text);
      g_signal_emit_by_name (sam_calendar_title_get_entry (title), "activate");
      g_assert_cmpint (
          sam_month_view_get_selected (sam_calendar_page_get_month_view (fixture->page)), ==,
          sam_date_new (cases[i].year, cases[i].month, cases[i].day));
    }

  /* What is no date leads nowhere, and says so. */
  gtk_editable_set_text (sam_calendar_title_get_entry (title), "v. 60");
  g_signal_emit_by_name (sam_calendar_title_get_entry (title), "activate");
  g_assert_true (
      gtk_widget_has_css_class (GTK_WIDGET (sam_calendar_title_get_entry (title)), "error"));
  g_assert_cmpint (sam_month_view_get_selected (sam_calendar_page_get_month_view (fixture->page)),
                   ==, sam_date_new (2012, 12, 24));
  g_ptr_array_unref (titles);
}

static void
test_filters_by_kind_and_state (CalendarFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) buttons
      = calendar_fixture_find_all (GTK_WIDGET (fixture->page), SAM_TYPE_CALENDAR_FILTER_BUTTON);
  SamCalendarFilterButton *button = g_ptr_array_index (buttons, 0);
  SamMonthCell *cancelled = SAM_MONTH_CELL (calendar_fixture_find_cell (fixture, 2012, 12, 6));
  SamMonthCell *late = SAM_MONTH_CELL (calendar_fixture_find_cell (fixture, 2012, 12, 4));
  SamMonthCell *observed = SAM_MONTH_CELL (calendar_fixture_find_cell (fixture, 2012, 12, 13));

  gtk_check_button_set_active (
      sam_calendar_filter_button_get_state (button, SAM_CALENDAR_STATE_CANCELLED), TRUE);
  g_assert_cmpuint (sam_month_cell_get_n_sessions (cancelled), ==, 1);
  g_assert_cmpuint (sam_month_cell_get_n_sessions (late), ==, 0);
  gtk_check_button_set_active (
      sam_calendar_filter_button_get_state (button, SAM_CALENDAR_STATE_TO_FOLLOW_UP), TRUE);
  g_assert_cmpuint (sam_month_cell_get_n_sessions (late), ==, 1);
  g_assert_cmpuint (sam_month_cell_get_n_sessions (observed), ==, 1);
  gtk_check_button_set_active (
      sam_calendar_filter_button_get_kind (button, SAM_SESSION_KIND_OBSERVATION), TRUE);
  g_assert_cmpuint (sam_month_cell_get_n_sessions (cancelled), ==, 0);
  g_assert_cmpuint (sam_month_cell_get_n_sessions (late), ==, 0);
  g_assert_cmpuint (sam_month_cell_get_n_sessions (observed), ==, 1);
}

static guint
get_school (SamCalendarFilters *filters)
{
  return gtk_drop_down_get_selected (sam_calendar_filters_get_school_drop (filters));
}

/* What was chosen in one programme is not in another, and nothing says that it were. */
static void
test_another_programme_is_not_filtered (CalendarFixture *fixture, gconstpointer data)
{
  SamCalendarFilters *wide = sam_calendar_page_get_filters (fixture->page);
  g_autoptr (GPtrArray) buttons = calendar_fixture_find_all (GTK_WIDGET (wide), SAM_TYPE_CALENDAR_FILTER_BUTTON);
  GtkCheckButton *cancelled
      = sam_calendar_filter_button_get_state (g_ptr_array_index (buttons, 0), SAM_CALENDAR_STATE_CANCELLED);
  g_autoptr (GPtrArray) narrow = NULL;

  gtk_check_button_set_active (cancelled, TRUE);
  gtk_drop_down_set_selected (sam_calendar_filters_get_school_drop (wide), 1);

  /* A window that has become narrow has filters of its own, which say the same. */
  sam_page_set_narrow (SAM_PAGE (fixture->page), TRUE);
  g_assert_true (sam_page_search (SAM_PAGE (fixture->page)));
  calendar_fixture_settle ();
  narrow = calendar_fixture_find_all (GTK_WIDGET (fixture->page), SAM_TYPE_CALENDAR_FILTERS);
  g_assert_cmpuint (narrow->len, ==, 1);
  g_assert_true (g_ptr_array_index (narrow, 0) != wide);
  g_assert_cmpuint (get_school (g_ptr_array_index (narrow, 0)), ==, 1);

  sam_page_set_context (SAM_PAGE (fixture->page), NULL);
  calendar_fixture_settle ();
  g_assert_false (gtk_check_button_get_active (cancelled));
  g_assert_cmpuint (get_school (wide), ==, 0);
  g_assert_cmpuint (get_school (g_ptr_array_index (narrow, 0)), ==, 0);
}

static guint
count_selected (CalendarFixture *fixture)
{
  g_autoptr (GPtrArray) chips = calendar_fixture_find_all (GTK_WIDGET (fixture->page), SAM_TYPE_SESSION_CHIP);
  guint n = 0;

  for (guint i = 0; i < chips->len; i++)
    n += gtk_widget_has_css_class (g_ptr_array_index (chips, i), "selected");

  return n;
}

static void
test_selects_what_is_on_show (CalendarFixture *fixture, gconstpointer data)
{
  SamCalendarSelection *selection =
    sam_calendar_model_get_selection (sam_calendar_page_get_model (fixture->page));
  GtkWidget *cell = calendar_fixture_find_cell (fixture, 2012, 12, 4);
  g_autoptr (GPtrArray) chips = calendar_fixture_find_all (cell, SAM_TYPE_SESSION_CHIP);
  gint64 late = sam_test_programme_get_id (fixture->programme, "late");

  activate (fixture, "calendar.select-all", NULL);
  g_assert_cmpuint (sam_calendar_selection_get_n (selection), ==, 27);
  g_assert_true (gtk_widget_has_css_class (g_ptr_array_index (chips, 0), "selected"));

  sam_calendar_selection_set (selection, &late, 1);
  sam_calendar_selection_clip (selection, SAM_CALENDAR_CLIP_MOVE);
  g_assert_true (gtk_widget_has_css_class (g_ptr_array_index (chips, 0), "cut"));

  /* The next month has the same widgets, and nothing selected. */
  activate (fixture, "calendar.next", NULL);
  g_assert_cmpuint (count_selected (fixture), ==, 0);
  activate (fixture, "calendar.previous", NULL);
  g_assert_true (gtk_widget_has_css_class (g_ptr_array_index (chips, 0), "selected"));

  /* Seen from the agenda it is the same selection. */
  sam_calendar_page_set_view (fixture->page, "agenda");
  g_assert_cmpuint (sam_calendar_selection_get_n (selection), ==, 1);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("opens-on-the-month-of-the-as-of-date", test_opens_on_the_month_of_the_as_of_date);
  ADD ("says-what-a-day-and-a-session-are", test_says_what_a_day_and_a_session_are);
  ADD ("marks-days-off-and-what-is-to-follow-up", test_marks_days_off_and_what_is_to_follow_up);
  ADD ("names-no-teacher", test_names_no_teacher);
  ADD ("shows-what-fits-and-the-rest-in-a-popover", test_shows_what_fits_and_the_rest_in_a_popover);
  ADD ("opens-the-cycle-of-individual-coaching", test_opens_the_cycle_of_individual_coaching);
  ADD ("opens-a-session-and-adds-one", test_opens_a_session_and_adds_one);
  ADD ("filters-by-school-coach-and-text", test_filters_by_school_coach_and_text);
  ADD ("moves-by-keys", test_moves_by_keys);
  ADD ("focus-selects-its-day", test_focus_selects_its_day);
  ADD ("tab-goes-through-the-day", test_tab_goes_through_the_day);
  ADD ("keys-in-the-popover-stay-there", test_keys_in_the_popover_stay_there);
  ADD ("narrow-fits-a-telephone-with-all-window-buttons", test_narrow_fits_a_telephone);
  ADD ("enter-opens-a-day-or-adds", test_enter_opens_a_day_or_adds);
  ADD ("reuses-its-widgets-from-month-to-month", test_reuses_its_widgets);
  ADD ("today-leads-back", test_today_leads_back);
  ADD ("agenda-starts-at-the-day", test_agenda_starts_at_the_day);
  ADD ("goes-to-a-typed-date-or-week", test_goes_to_a_typed_date_or_week);
  ADD ("filters-by-kind-and-state", test_filters_by_kind_and_state);
  ADD ("another-programme-is-not-filtered", test_another_programme_is_not_filtered);
  ADD ("selects-what-is-on-show", test_selects_what_is_on_show);
  ADD ("agenda-goes-back-as-well", test_agenda_goes_back_as_well);
  ADD ("follows-the-store", test_follows_the_store);
  ADD ("narrow-shows-dots-and-the-day", test_narrow_shows_dots_and_the_day);

  return g_test_run ();
}
