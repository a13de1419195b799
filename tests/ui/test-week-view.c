/*
 * The week: where its sessions stand, what they are called, its keys and
 * pointer, and what it shows of days.
 */
#include "week-fixture.h"

#include "sam-day-popover.h"

static void
assert_label (gpointer widget, const char *label)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label);
}

/* Monday 19 to Sunday 25 November: four at the same time, two that touch, one below another. */
static void
put_week (WeekFixture *fixture)
{
  week_fixture_put (fixture, "first", "A1", "2012-11-19", "13:30");
  week_fixture_put (fixture, "second", "R1", "2012-11-19", "13:30");
  week_fixture_put (fixture, "third", "A1", "2012-11-19", "14:00");
  week_fixture_put (fixture, "fourth", "R1", "2012-11-19", "14:30");
  week_fixture_put (fixture, "before", "A1", "2012-11-21", "09:00");
  week_fixture_put (fixture, "after", "A1", "2012-11-21", "10:30");
}

static void
test_stands_at_its_time (WeekFixture *fixture, gconstpointer data)
{
  graphene_rect_t before, after, day;
  SamDayHours hours;
  double hour;

  put_week (fixture);
  week_fixture_show (fixture, 2012, 11, 21);
  hours = sam_week_grid_get_hours (sam_week_view_get_grid (fixture->week));
  g_assert_cmpint (hours.first, ==, 8);
  g_assert_cmpint (hours.end, ==, 17);

  week_fixture_get_bounds (fixture, week_fixture_find_block (fixture, "before"), &before);
  week_fixture_get_bounds (fixture, week_fixture_find_block (fixture, "after"), &after);
  week_fixture_get_bounds (fixture, sam_week_grid_get_day (sam_week_view_get_grid (fixture->week), 2), &day);
  hour = sam_week_grid_get_hour_height (sam_week_view_get_grid (fixture->week));
  g_assert_cmpfloat_with_epsilon (before.origin.y, day.origin.y + hour, 2);
  g_assert_cmpfloat_with_epsilon (before.size.height, 1.5 * hour, 2);
  /* One ends where the other begins: both are as wide as the day. */
  g_assert_cmpfloat_with_epsilon (after.origin.y, before.origin.y + before.size.height, 2);
  g_assert_cmpfloat (before.origin.x, ==, after.origin.x);
  g_assert_cmpfloat (before.size.width, >, day.size.width - 10);
  g_assert_cmpfloat (before.size.width, ==, after.size.width);
}

static void
test_four_stand_side_by_side (WeekFixture *fixture, gconstpointer data)
{
  static const char *const order[] = { "first", "second", "third", "fourth" };
  graphene_rect_t bounds[4];
  graphene_rect_t day;

  put_week (fixture);
  week_fixture_show (fixture, 2012, 11, 21);
  week_fixture_get_bounds (fixture, sam_week_grid_get_day (sam_week_view_get_grid (fixture->week), 0), &day);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      week_fixture_get_bounds (fixture, week_fixture_find_block (fixture, order[i]), &bounds[i]);
      g_assert_cmpfloat (bounds[i].size.width, >, day.size.width / 4 - 8);
      for (guint j = 0; j < i; j++)
        g_assert_false (graphene_rect_intersection (&bounds[i], &bounds[j], NULL));
      if (i > 0)
        g_assert_cmpfloat (bounds[i].origin.x, >, bounds[i - 1].origin.x);
      g_assert_true (graphene_rect_contains_rect (&day, &bounds[i]));
    }
}

static void
assert_text (WeekFixture *fixture, const char *key, const char *expected)
{
  g_autofree char *text = sam_week_block_dup_text (week_fixture_find_block (fixture, key));

  g_assert_cmpstr (text, ==, expected);
}

static void
test_says_who_is_where (WeekFixture *fixture, gconstpointer data)
{
  GtkWidget *grid = GTK_WIDGET (sam_week_view_get_grid (fixture->week));
  SamWeekBlock *block = NULL;

  put_week (fixture);
  week_fixture_show (fixture, 2012, 11, 21);
  block = week_fixture_find_block (fixture, "second");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_ROLE_GRID);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (sam_week_grid_get_day (SAM_WEEK_GRID (grid), 0)), GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (block), GTK_ACCESSIBLE_ROLE_BUTTON);
  assert_label (block, "Rönnlidsskolan 7–9, Monday 19 November 13:30–15:00: To follow up");
  assert_label (sam_week_grid_get_day (SAM_WEEK_GRID (grid), 0), "Monday 19 November, 4 sessions");
  assert_label (sam_week_grid_get_day (SAM_WEEK_GRID (grid), 1), "Tuesday 20 November, no sessions");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (block), "status-follow"));

  /* As much as there is room for; the whole day's width has room for the coach. */
  assert_text (fixture, "second", "13:30\nRönnlid\n7–9");
  assert_text (fixture, "before", "09:00\nAlmbacka\nF–3\nCecilia Ahl");
}

static void
test_says_what_was_cancelled_and_names_no_teacher (WeekFixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  week_fixture_show (fixture, 2012, 12, 4);
  assert_label (week_fixture_find_block (fixture, "off"), "Rönnlidsskolan 7–9, Thursday 6 December 14:30–16:00: Cancelled, Clash");

  week_fixture_show (fixture, 2012, 12, 13);
  assert_label (week_fixture_find_block (fixture, "obs"),
                "Almbackaskolan Lesson observation, Thursday 13 December 09:40–10:40: To follow up");
  text = sam_week_block_dup_text (week_fixture_find_block (fixture, "obs"));
  g_assert_null (strstr (text, "Tea"));
  g_assert_null (strstr (text, "Cecilia"));
}

static void
assert_title (WeekFixture *fixture, int year, int month, int day, const char *title, int week)
{
  GtkWidget *head = GTK_WIDGET (sam_week_view_get_head (fixture->week));
  g_autofree char *shown = NULL;
  g_autofree char *number = g_strdup_printf ("week\u00a0%d", week);

  week_fixture_show (fixture, year, month, day);
  shown = sam_calendar_view_dup_title (SAM_CALENDAR_VIEW (fixture->week));
  g_assert_cmpstr (shown, ==, title);
  assert_label (gtk_widget_get_first_child (head), number);
}

static void
test_titles_weeks_of_all_kinds (WeekFixture *fixture, gconstpointer data)
{
  SamCalendarView *view = SAM_CALENDAR_VIEW (fixture->week);

  assert_title (fixture, 2012, 11, 21, "19–23 November 2012", 47);
  assert_title (fixture, 2012, 10, 31, "29 October – 2 November 2012", 44);
  assert_title (fixture, 2013, 1, 2, "31 December 2012 – 4 January 2013", 1);
  /* 2026 has 53 weeks. */
  assert_title (fixture, 2026, 12, 31, "28 December 2026 – 1 January 2027", 53);
  g_assert_cmpint (sam_calendar_view_step (view, sam_date_new (2026, 12, 31), 1), ==, sam_date_new (2027, 1, 7));
  g_assert_cmpint (sam_calendar_view_step (view, sam_date_new (2013, 1, 2), -1), ==, sam_date_new (2012, 12, 26));
}

static void
test_shows_the_weekend_only_when_used (WeekFixture *fixture, gconstpointer data)
{
  SamWeekGrid *grid = sam_week_view_get_grid (fixture->week);
  SamDateRange range;

  week_fixture_put (fixture, "saturday", "A1", "2012-11-24", "10:00");
  week_fixture_show (fixture, 2012, 11, 21);
  g_assert_cmpint (sam_week_view_get_n_days (fixture->week), ==, 7);
  g_assert_true (gtk_widget_is_visible (GTK_WIDGET (week_fixture_find_block (fixture, "saturday"))));

  week_fixture_show (fixture, 2012, 11, 14);
  g_assert_cmpint (sam_week_view_get_n_days (fixture->week), ==, 5);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (sam_week_grid_get_day (grid, 5))));
  range = sam_calendar_view_get_range (SAM_CALENDAR_VIEW (fixture->week));
  g_assert_cmpint (range.start, ==, sam_date_new (2012, 11, 12));
  g_assert_cmpint (range.end, ==, sam_date_new (2012, 11, 17));

  /* Its day is marked: it must be seen. */
  week_fixture_show (fixture, 2012, 11, 17);
  g_assert_cmpint (sam_week_view_get_n_days (fixture->week), ==, 7);
}

static void
test_marks_days_off_and_today (WeekFixture *fixture, gconstpointer data)
{
  SamWeekGrid *grid = sam_week_view_get_grid (fixture->week);
  SamWeekHead *head = sam_week_view_get_head (fixture->week);

  week_fixture_show (fixture, 2012, 12, 4);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (sam_week_grid_get_day (grid, 0)), "some-off"));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (sam_week_grid_get_day (grid, 1)), "some-off"));
  assert_label (sam_week_head_get_day (head, 0), "Monday 3 December, Planning · 1 school");

  week_fixture_show (fixture, 2012, 12, 26);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (sam_week_grid_get_day (grid, 1)), "free"));
  g_assert_true (gtk_widget_has_css_class (sam_week_head_get_day (head, 1), "holiday"));
  assert_label (sam_week_head_get_day (head, 1), "Tuesday 25 December, Christmas Day");

  week_fixture_show (fixture, 2012, 12, 12);
  g_assert_true (gtk_widget_has_css_class (sam_week_head_get_day (head, 4), "today"));
  g_assert_false (gtk_widget_has_css_class (sam_week_head_get_day (head, 3), "today"));
}

static void
test_widens_the_hours (WeekFixture *fixture, gconstpointer data)
{
  SamWeekGrid *grid = sam_week_view_get_grid (fixture->week);

  /* One at each hour of the day. */
  week_fixture_show (fixture, 2012, 12, 12);
  g_assert_cmpint (sam_week_grid_get_hours (grid).first, ==, 0);
  g_assert_cmpint (sam_week_grid_get_hours (grid).end, ==, 24);
  week_fixture_show (fixture, 2012, 11, 21);
  g_assert_cmpint (sam_week_grid_get_hours (grid).first, ==, 8);
  g_assert_cmpint (sam_week_grid_get_hours (grid).end, ==, 17);
}

static void
test_tells_the_rest_by_number (WeekFixture *fixture, gconstpointer data)
{
  SamWeekDay *day = sam_week_grid_get_day (sam_week_view_get_grid (fixture->week), 1);
  g_autoptr (GPtrArray) blocks = NULL;
  g_autoptr (GPtrArray) rests = NULL;
  g_autoptr (GPtrArray) popovers = NULL;
  g_autofree char *text = NULL;

  for (int i = 0; i < 14; i++)
    {
      g_autofree char *time = g_strdup_printf ("13:%02d", 30 + i);

      week_fixture_put (fixture, NULL, "A1", "2012-11-20", time);
    }
  week_fixture_show (fixture, 2012, 11, 21);
  blocks = calendar_fixture_find_all (GTK_WIDGET (day), SAM_TYPE_WEEK_BLOCK);
  rests = calendar_fixture_find_all (GTK_WIDGET (day), GTK_TYPE_BUTTON);
  g_assert_cmpuint (blocks->len, >=, 3);
  g_assert_cmpuint (blocks->len, <, 14);
  g_assert_cmpuint (rests->len, ==, 1);
  text = g_strdup_printf ("+%u", 14 - blocks->len);
  g_assert_cmpstr (gtk_button_get_label (g_ptr_array_index (rests, 0)), ==, text);

  g_signal_emit_by_name (g_ptr_array_index (rests, 0), "clicked");
  calendar_fixture_settle ();
  popovers = calendar_fixture_find_all (GTK_WIDGET (fixture->week), SAM_TYPE_DAY_POPOVER);
  g_assert_cmpuint (popovers->len, ==, 1);
  gtk_popover_popdown (g_ptr_array_index (popovers, 0));
}

/* Keys */

static void
assert_target (WeekFixture *fixture, int month, int day, const char *time)
{
  SamCalendarTarget target;

  sam_calendar_view_get_target (SAM_CALENDAR_VIEW (fixture->week), &target);
  g_assert_cmpint (target.date, ==, sam_date_new (2012, month, day));
  g_assert_cmpint (target.time, ==, sam_time_parse (time));
  g_assert_cmpint (target.team, ==, 0);
}

static void
test_moves_by_keys (WeekFixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint           keyval;
    GdkModifierType modifiers;
    int             month;
    int             day;
    const char     *time;
  } steps[] = {
    { GDK_KEY_Down, 0, 11, 21, "08:30" },  { GDK_KEY_Right, 0, 11, 22, "08:30" }, { GDK_KEY_Up, 0, 11, 22, "08:00" },
    { GDK_KEY_Left, 0, 11, 21, "08:00" },  { GDK_KEY_Home, 0, 11, 19, "08:00" },  { GDK_KEY_End, 0, 11, 23, "08:00" },
    /* The weekend is not used, so it is not stopped at. */
    { GDK_KEY_Right, 0, 11, 26, "08:00" }, { GDK_KEY_Left, 0, 11, 23, "08:00" },
    { GDK_KEY_End, GDK_CONTROL_MASK, 11, 23, "16:30" }, { GDK_KEY_Down, 0, 11, 23, "17:00" },
    { GDK_KEY_Home, GDK_CONTROL_MASK, 11, 23, "08:00" }, { GDK_KEY_KP_Up, 0, 11, 23, "07:30" },
  };

  put_week (fixture);
  week_fixture_show (fixture, 2012, 11, 21);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_test_message ("step %u", i);
      g_assert_true (week_fixture_press (fixture, steps[i].keyval, steps[i].modifiers));
      assert_target (fixture, steps[i].month, steps[i].day, steps[i].time);
    }
  g_assert_cmpuint (fixture->n_date_changes, ==, G_N_ELEMENTS (steps));
  g_assert_cmpint (sam_week_grid_get_hours (sam_week_view_get_grid (fixture->week)).first, ==, 7);
  assert_label (sam_week_grid_get_cursor (sam_week_view_get_grid (fixture->week)), "Friday 23 November 07:30, no sessions");

  /* Moving a session, and pages, are the page's. */
  g_assert_false (week_fixture_press (fixture, GDK_KEY_Down, GDK_CONTROL_MASK));
  g_assert_false (week_fixture_press (fixture, GDK_KEY_x, GDK_CONTROL_MASK));
  g_assert_true (week_fixture_press (fixture, GDK_KEY_Page_Down, 0));
  g_assert_cmpint (fixture->n_pages, ==, 1);
  g_assert_true (week_fixture_press (fixture, GDK_KEY_Page_Up, 0));
  g_assert_cmpint (fixture->n_pages, ==, 0);
}

static void
go (WeekFixture *fixture, const char *time)
{
  SamCalendarTarget target;
  int minutes = sam_time_parse (time);

  for (sam_calendar_view_get_target (SAM_CALENDAR_VIEW (fixture->week), &target); target.time != minutes;
       sam_calendar_view_get_target (SAM_CALENDAR_VIEW (fixture->week), &target))
    week_fixture_press (fixture, target.time < minutes ? GDK_KEY_Down : GDK_KEY_Up, 0);
}

static void
test_enter_opens_or_adds (WeekFixture *fixture, gconstpointer data)
{
  put_week (fixture);
  week_fixture_show (fixture, 2012, 11, 21);

  go (fixture, "13:00");
  week_fixture_press (fixture, GDK_KEY_Return, 0);
  g_assert_cmpint (fixture->added_date, ==, sam_date_new (2012, 11, 21));
  g_assert_cmpint (fixture->added_time, ==, 13 * 60);
  g_assert_cmpint (fixture->opened, ==, 0);

  go (fixture, "09:30");
  week_fixture_press (fixture, GDK_KEY_KP_Enter, 0);
  g_assert_cmpint (fixture->opened, ==, sam_test_programme_get_id (fixture->calendar.programme, "before"));

  /* Of several, the first gets the focus, and opens by Enter from there. */
  fixture->opened = 0;
  week_fixture_press (fixture, GDK_KEY_Home, 0);
  go (fixture, "13:30");
  week_fixture_press (fixture, GDK_KEY_Return, 0);
  g_assert_cmpint (fixture->opened, ==, 0);
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (week_fixture_find_block (fixture, "first"))));
  week_fixture_press (fixture, GDK_KEY_Return, 0);
  g_assert_cmpint (fixture->opened, ==, sam_test_programme_get_id (fixture->calendar.programme, "first"));
}

static void
test_tab_goes_through_the_sessions (WeekFixture *fixture, gconstpointer data)
{
  static const char *const order[] = { "first", "second", "third", "fourth", "before", "after" };
  GtkWidget *cursor = sam_week_grid_get_cursor (sam_week_view_get_grid (fixture->week));
  GtkWidget *week = GTK_WIDGET (fixture->week);

  put_week (fixture);
  week_fixture_show (fixture, 2012, 11, 19);
  gtk_widget_grab_focus (cursor);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_assert_true (gtk_widget_child_focus (week, GTK_DIR_TAB_FORWARD));
      g_assert_true (gtk_widget_is_focus (GTK_WIDGET (week_fixture_find_block (fixture, order[i]))));
    }
  /* The cursor came with it, so that what is added or pasted lands there. */
  assert_target (fixture, 11, 21, "10:30");
  g_assert_false (gtk_widget_child_focus (week, GTK_DIR_TAB_FORWARD));

  gtk_widget_grab_focus (GTK_WIDGET (week_fixture_find_block (fixture, "before")));
  g_assert_true (gtk_widget_child_focus (week, GTK_DIR_TAB_BACKWARD));
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (week_fixture_find_block (fixture, "fourth"))));
  /* An arrow leads from the session to what is beside it. */
  week_fixture_press (fixture, GDK_KEY_Down, 0);
  g_assert_true (gtk_widget_is_focus (cursor));
  assert_target (fixture, 11, 19, "15:00");
  g_assert_true (gtk_widget_child_focus (week, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (week_fixture_find_block (fixture, "before"))));
}

static guint
count_selected (WeekFixture *fixture)
{
  return sam_calendar_selection_get_n (sam_calendar_model_get_selection (fixture->model));
}

static void
test_selects_by_keys (WeekFixture *fixture, gconstpointer data)
{
  put_week (fixture);
  week_fixture_show (fixture, 2012, 11, 21);

  go (fixture, "09:00");
  week_fixture_press (fixture, GDK_KEY_space, 0);
  g_assert_true (week_fixture_is_selected (fixture, "before"));
  g_assert_false (week_fixture_is_selected (fixture, "after"));
  week_fixture_press (fixture, GDK_KEY_space, 0);
  g_assert_cmpuint (count_selected (fixture), ==, 0);

  week_fixture_press (fixture, GDK_KEY_Down, GDK_SHIFT_MASK);
  g_assert_cmpuint (count_selected (fixture), ==, 1);
  week_fixture_press (fixture, GDK_KEY_Down, GDK_SHIFT_MASK);
  week_fixture_press (fixture, GDK_KEY_Down, GDK_SHIFT_MASK);
  g_assert_true (week_fixture_is_selected (fixture, "before"));
  g_assert_true (week_fixture_is_selected (fixture, "after"));
  week_fixture_press (fixture, GDK_KEY_Up, GDK_SHIFT_MASK);
  g_assert_false (week_fixture_is_selected (fixture, "after"));

  /* Esc is the view's own only while something is selected. */
  g_assert_true (week_fixture_press (fixture, GDK_KEY_Escape, 0));
  g_assert_cmpuint (count_selected (fixture), ==, 0);
  g_assert_false (week_fixture_press (fixture, GDK_KEY_Escape, 0));

  sam_calendar_view_select_all (SAM_CALENDAR_VIEW (fixture->week));
  g_assert_cmpuint (count_selected (fixture), ==, 6);
  g_assert_true (week_fixture_is_selected (fixture, "fourth"));
}

/* Pointer */

static void
click_block (WeekFixture *fixture, const char *key, int n_press)
{
  graphene_rect_t bounds;

  week_fixture_get_bounds (fixture, week_fixture_find_block (fixture, key), &bounds);
  week_fixture_click (fixture, bounds.origin.x + bounds.size.width / 2, bounds.origin.y + 5, n_press);
}

static void
test_selects_and_opens_by_pointer (WeekFixture *fixture, gconstpointer data)
{
  put_week (fixture);
  week_fixture_show (fixture, 2012, 11, 21);

  click_block (fixture, "second", 1);
  g_assert_true (week_fixture_is_selected (fixture, "second"));
  g_assert_cmpint (fixture->opened, ==, 0);
  assert_target (fixture, 11, 19, "13:30");
  click_block (fixture, "before", 1);
  g_assert_true (week_fixture_is_selected (fixture, "before"));
  g_assert_cmpuint (count_selected (fixture), ==, 1);

  /* With several selected, a press keeps them for a drag; the release after it does not. */
  sam_calendar_view_select_all (SAM_CALENDAR_VIEW (fixture->week));
  click_block (fixture, "after", 1);
  g_assert_cmpuint (count_selected (fixture), ==, 1);
  g_assert_true (week_fixture_is_selected (fixture, "after"));

  click_block (fixture, "third", 2);
  g_assert_cmpint (fixture->opened, ==, sam_test_programme_get_id (fixture->calendar.programme, "third"));
}

static void
test_adds_by_pointer (WeekFixture *fixture, gconstpointer data)
{
  graphene_rect_t bounds;

  put_week (fixture);
  week_fixture_show (fixture, 2012, 11, 21);
  sam_calendar_view_select_all (SAM_CALENDAR_VIEW (fixture->week));
  week_fixture_get_bounds (fixture, sam_week_grid_get_day (sam_week_view_get_grid (fixture->week), 3), &bounds);

  /* Twenty past ten: the quarter before it. */
  week_fixture_click (fixture, bounds.origin.x + 20, bounds.origin.y + 66.0 * 140 / 60 + 1, 1);
  assert_target (fixture, 11, 22, "10:15");
  g_assert_cmpuint (count_selected (fixture), ==, 0);
  g_assert_cmpint (fixture->added_date, ==, 0);
  week_fixture_click (fixture, bounds.origin.x + 20, bounds.origin.y + 66.0 * 140 / 60 + 1, 2);
  g_assert_cmpint (fixture->added_date, ==, sam_date_new (2012, 11, 22));
  g_assert_cmpint (fixture->added_time, ==, 10 * 60 + 15);
}

/* Drawing the end of a session, and dragging it */

static SamRecord *
load (WeekFixture *fixture, const char *key)
{
  SamRecord *record = sam_store_get (sam_context_get_store (fixture->calendar.context), SAM_FAMILY_SESSION,
                                     sam_test_programme_get_id (fixture->calendar.programme, key), NULL);

  g_assert_nonnull (record);

  return record;
}

static void
assert_minutes (WeekFixture *fixture, const char *key, int minutes)
{
  g_autoptr (SamRecord) record = load (fixture, key);

  g_assert_cmpint (sam_record_get_integer (record, SAM_SESSION_PLANNED_MINUTES), ==, minutes);
}

/* Takes hold of a point so far above the lower edge of a block, and draws it so many minutes down. */
static void
draw_end (WeekFixture *fixture, const char *key, double above, int minutes)
{
  gpointer drag = week_fixture_find_controller (fixture, GTK_TYPE_GESTURE_DRAG);
  graphene_rect_t block;

  week_fixture_get_bounds (fixture, week_fixture_find_block (fixture, key), &block);
  g_signal_emit_by_name (drag, "drag-begin", block.origin.x + 10.0, block.origin.y + block.size.height - above);
  g_signal_emit_by_name (drag, "drag-update", 0.0, 66.0 * minutes / 60);
}

static void
let_go (WeekFixture *fixture)
{
  g_signal_emit_by_name (week_fixture_find_controller (fixture, GTK_TYPE_GESTURE_DRAG), "drag-end", 0.0, 0.0);
  sam_calendar_view_reload (SAM_CALENDAR_VIEW (fixture->week));
  week_fixture_draw (fixture);
}

static GtkWidget *
find_in_gutter (WeekFixture *fixture, const char *style)
{
  GtkWidget *grid = GTK_WIDGET (sam_week_view_get_grid (fixture->week));

  for (GtkWidget *child = gtk_widget_get_first_child (grid); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (gtk_widget_has_css_class (child, style))
        return child;
    }

  g_assert_not_reached ();
}

static void
test_draws_the_end_of_a_session (WeekFixture *fixture, gconstpointer data)
{
  SamStore *store = sam_context_get_store (fixture->calendar.context);
  graphene_rect_t before, after;
  g_autoptr (GError) error = NULL;

  put_week (fixture);
  week_fixture_show (fixture, 2012, 11, 21);
  week_fixture_get_bounds (fixture, week_fixture_find_block (fixture, "after"), &before);

  /* Twenty minutes: the end goes to the next quarter. It tells so while it is drawn. */
  draw_end (fixture, "after", 2, 20);
  assert_text (fixture, "after", "10:30–12:15\nAlmbacka\nF–3\nCecilia Ahl");
  g_assert_true (gtk_widget_get_visible (find_in_gutter (fixture, "end-time")));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (find_in_gutter (fixture, "end-time"))), ==, "12:15");
  week_fixture_draw (fixture);
  week_fixture_get_bounds (fixture, week_fixture_find_block (fixture, "after"), &after);
  g_assert_cmpfloat_with_epsilon (after.size.height, before.size.height * 105 / 90, 2);
  assert_minutes (fixture, "after", 90);

  let_go (fixture);
  assert_minutes (fixture, "after", 105);
  g_assert_false (gtk_widget_get_visible (find_in_gutter (fixture, "end-time")));
  assert_label (week_fixture_find_block (fixture, "after"), "Almbackaskolan F–3, Wednesday 21 November 10:30–12:15: To follow up");
  g_assert_true (sam_store_undo (store, &error));
  g_assert_no_error (error);
  assert_minutes (fixture, "after", 90);

  /* No shorter than a quarter. */
  sam_calendar_view_reload (SAM_CALENDAR_VIEW (fixture->week));
  week_fixture_draw (fixture);
  draw_end (fixture, "after", 2, -200);
  let_go (fixture);
  assert_minutes (fixture, "after", 15);
}

static void
test_leaves_the_end_alone (WeekFixture *fixture, gconstpointer data)
{
  put_week (fixture);
  sam_test_programme_put (fixture->calendar.programme, "session", "held",
                          "kind=group team=R1 coach=Cecilia date=2012-11-22 start_time=10:00 planned_minutes=90 state=held actual_minutes=60");
  week_fixture_show (fixture, 2012, 11, 21);

  /* Not near the edge; hardly moved; given up; and what was held is as long as it was. */
  draw_end (fixture, "after", 30, 60);
  let_go (fixture);
  draw_end (fixture, "after", 2, 1);
  let_go (fixture);
  draw_end (fixture, "after", 2, 60);
  g_assert_true (week_fixture_press (fixture, GDK_KEY_Escape, 0));
  assert_text (fixture, "after", "10:30\nAlmbacka\nF–3\nCecilia Ahl");
  let_go (fixture);
  draw_end (fixture, "held", 2, 60);
  let_go (fixture);
  assert_minutes (fixture, "after", 90);
  assert_minutes (fixture, "held", 90);
  assert_label (week_fixture_find_block (fixture, "held"), "Rönnlidsskolan 7–9, Thursday 22 November 10:00–11:00: Held");
}

static void
test_drags_to_another_time (WeekFixture *fixture, gconstpointer data)
{
  gpointer source = NULL;
  gpointer target = NULL;
  GdkContentProvider *content = NULL;
  GdkDragAction action = 0;
  graphene_rect_t block, day;
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (SamRecord) record = NULL;
  gboolean done = FALSE;
  double x, y;

  /* To come: it moves without being re-booked. */
  week_fixture_put (fixture, "coming", "A1", "2012-12-18", "10:00");
  week_fixture_show (fixture, 2012, 12, 18);
  source = week_fixture_find_controller (fixture, GTK_TYPE_DRAG_SOURCE);
  target = week_fixture_find_controller (fixture, GTK_TYPE_DROP_TARGET);
  week_fixture_get_bounds (fixture, week_fixture_find_block (fixture, "coming"), &block);
  week_fixture_get_bounds (fixture, sam_week_grid_get_day (sam_week_view_get_grid (fixture->week), 1), &day);

  /* Taken hold of half an hour below its start, and held two hours and ten minutes lower: its start goes with it. */
  x = block.origin.x + 10;
  y = day.origin.y + 66.0 * 150 / 60;
  g_signal_emit_by_name (source, "prepare", x, y, &content);
  g_assert_nonnull (content);
  y += 66.0 * 130 / 60;
  g_signal_emit_by_name (target, "motion", x, y, &action);
  g_assert_cmpint (action, ==, GDK_ACTION_MOVE);
  g_assert_true (gtk_widget_get_visible (find_in_gutter (fixture, "drop")));

  g_value_init (&value, gdk_content_formats_get_gtypes (gdk_content_provider_ref_formats (content), NULL)[0]);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  g_signal_emit_by_name (target, "drop", &value, x, y, &done);
  g_assert_true (done);
  g_assert_false (gtk_widget_get_visible (find_in_gutter (fixture, "drop")));
  g_object_unref (content);
  record = load (fixture, "coming");
  g_assert_cmpint (sam_record_get_date (record, SAM_SESSION_DATE), ==, sam_date_new (2012, 12, 18));
  g_assert_cmpint (sam_record_get_time (record, SAM_SESSION_START_TIME), ==, 12 * 60 + 15);
}

/* Width */

static void
test_narrow_shows_one_day (WeekFixture *fixture, gconstpointer data)
{
  SamWeekGrid *grid = sam_week_view_get_grid (fixture->week);
  SamWeekHead *head = sam_week_view_get_head (fixture->week);
  g_autoptr (GPtrArray) shown = NULL;
  g_autofree char *title = NULL;

  put_week (fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->calendar.window), 360, 600);
  sam_calendar_view_set_narrow (SAM_CALENDAR_VIEW (fixture->week), TRUE);
  week_fixture_show (fixture, 2012, 11, 21);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->week)), <=, 360);
  title = sam_calendar_view_dup_title (SAM_CALENDAR_VIEW (fixture->week));
  g_assert_cmpstr (title, ==, "19–23 Nov 2012");
  shown = calendar_fixture_find_all (GTK_WIDGET (grid), SAM_TYPE_WEEK_DAY);
  g_assert_cmpuint (shown->len, ==, 1);
  g_assert_true (gtk_widget_is_visible (GTK_WIDGET (week_fixture_find_block (fixture, "before"))));
  g_assert_null (sam_week_view_find_block (fixture->week, sam_test_programme_get_id (fixture->calendar.programme, "first")));

  /* The strip leads to another day. */
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (sam_week_head_get_button (head, 2))));
  assert_label (sam_week_head_get_button (head, 0), "Monday 19 November, 4 sessions");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (sam_week_head_get_button (head, 0)), TRUE);
  week_fixture_draw (fixture);
  assert_target (fixture, 11, 19, "08:00");
  g_assert_true (gtk_widget_is_visible (GTK_WIDGET (week_fixture_find_block (fixture, "first"))));
  g_assert_null (sam_week_view_find_block (fixture->week, sam_test_programme_get_id (fixture->calendar.programme, "before")));
  g_assert_false (gtk_widget_get_visible (sam_week_head_get_button (head, 5)));

  sam_calendar_view_set_narrow (SAM_CALENDAR_VIEW (fixture->week), FALSE);
  week_fixture_draw (fixture);
  g_assert_true (gtk_widget_is_visible (GTK_WIDGET (week_fixture_find_block (fixture, "before"))));
}

/* Now */

static void
test_shows_now_only_where_it_is (WeekFixture *fixture, gconstpointer data)
{
  /* The programme is seen from a day in its past: the clock of today is not its own. */
  g_setenv ("SAMORDNA_TODAY", "2012-12-13", TRUE);
  g_setenv ("SAMORDNA_NOW", "14:20", TRUE);
  week_fixture_show (fixture, 2012, 12, 12);
  g_assert_false (gtk_widget_get_visible (find_in_gutter (fixture, "now-time")));

  g_setenv ("SAMORDNA_TODAY", "2012-12-14", TRUE);
  week_fixture_show (fixture, 2012, 12, 11);
  g_assert_true (gtk_widget_get_visible (find_in_gutter (fixture, "now-time")));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (find_in_gutter (fixture, "now-time"))), ==, "14:20");
  week_fixture_show (fixture, 2012, 11, 21);
  g_assert_false (gtk_widget_get_visible (find_in_gutter (fixture, "now-time")));

  g_unsetenv ("SAMORDNA_TODAY");
  g_unsetenv ("SAMORDNA_NOW");
}

#define ADD(name, function) \
  g_test_add ("/week-view/" name, WeekFixture, NULL, week_fixture_set_up, function, week_fixture_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("stands-at-its-time", test_stands_at_its_time);
  ADD ("four-stand-side-by-side", test_four_stand_side_by_side);
  ADD ("says-who-is-where", test_says_who_is_where);
  ADD ("says-what-was-cancelled-and-names-no-teacher", test_says_what_was_cancelled_and_names_no_teacher);
  ADD ("titles-weeks-of-all-kinds", test_titles_weeks_of_all_kinds);
  ADD ("shows-the-weekend-only-when-used", test_shows_the_weekend_only_when_used);
  ADD ("marks-days-off-and-today", test_marks_days_off_and_today);
  ADD ("widens-the-hours", test_widens_the_hours);
  ADD ("tells-the-rest-by-number", test_tells_the_rest_by_number);
  ADD ("moves-by-keys", test_moves_by_keys);
  ADD ("enter-opens-or-adds", test_enter_opens_or_adds);
  ADD ("tab-goes-through-the-sessions", test_tab_goes_through_the_sessions);
  ADD ("selects-by-keys", test_selects_by_keys);
  ADD ("selects-and-opens-by-pointer", test_selects_and_opens_by_pointer);
  ADD ("adds-by-pointer", test_adds_by_pointer);
  ADD ("draws-the-end-of-a-session", test_draws_the_end_of_a_session);
  ADD ("leaves-the-end-alone", test_leaves_the_end_alone);
  ADD ("drags-to-another-time", test_drags_to_another_time);
  ADD ("narrow-shows-one-day", test_narrow_shows_one_day);
  ADD ("shows-now-only-where-it-is", test_shows_now_only_where_it_is);

  return g_test_run ();
}
