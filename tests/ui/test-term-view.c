/*
 * The term: what it says and shows, its keys, what it selects and opens, how
 * near one looks, and a narrow window.
 */
#include <adwaita.h>

#include "sam-term-canvas.h"
#include "sam-term-legend.h"
#include "sam-term-popover.h"
#include "sam-term-tip.h"
#include "sam-term-view.h"
#include "sam-test-programme.h"

typedef struct
{
  SamTestProgramme *programme;
  SamContext *context;
  SamCalendarModel *model;
  GtkWidget *window;
  GtkWidget *view;
  SamTermCanvas *canvas;
  gint64 opened;
  gint64 team_to_add;
  SamDate day_to_add;
  guint n_moved;
} Fixture;

static SamDate
day (const char *text)
{
  return sam_date_parse (text);
}

static void
on_open_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ((Fixture *) data)->opened = g_variant_get_int64 (parameter);
}

static void
on_add_for_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Fixture *fixture = data;

  g_variant_get (parameter, "(xi)", &fixture->team_to_add, &fixture->day_to_add);
}

static void
on_show_problem_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_assert_not_reached ();
}

static void
on_date_changed_cb (Fixture *fixture)
{
  fixture->n_moved++;
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
put (SamTestProgramme *p, const char *family, const char *label, const char *fields)
{
  sam_test_programme_put (p, family, label, fields);
}

/* Almbacka before Rönnlid; Almbacka's 4–6 has two sessions in week 45. */
static void
fill (SamTestProgramme *p)
{
  put (p, "programme", NULL,
       "name=Test start_date=2012-08-01 status=under_way opens_as_of_date=2012-12-14");
  put (p, "organiser", "Org", "name=Org");
  put (p, "school", "Alm",
       "unit_code=11111111 name=Almbackaskolan organiser=Org joined_date=2012-08-01");
  put (p, "school", "Ron",
       "unit_code=22222222 name=Rönnlidsskolan organiser=Org joined_date=2012-08-01");
  put (p, "team", "A1", "school=Alm name=F–3 from_date=2012-08-01");
  put (p, "team", "A2", "school=Alm name=4–6 from_date=2012-08-01");
  put (p, "team", "R1", "school=Ron name=F–3 from_date=2012-08-01");
  put (p, "person", "C", "code=C1 name=Cecilia_Ahl is_teacher=0 is_coach=1");
  put (p, "person", "D", "code=C2 name=David_Berg is_teacher=0 is_coach=1");
  put (p, "term", NULL, "term=2012-ht from_date=2012-08-20 to_date=2012-12-20");
  put (p, "term", NULL, "term=2013-vt from_date=2013-01-08 to_date=2013-06-12");
  put (p, "day_off", NULL, "kind=break name=Autumn_break from_date=2012-10-29 to_date=2012-11-02");
  put (p, "day_off", NULL,
       "kind=study_day name=Planning school=Ron from_date=2012-11-19 to_date=2012-11-19");
  put (p, "day_off", NULL,
       "kind=study_day name=Talks school=Ron from_date=2012-12-10 to_date=2012-12-10");
  put (p, "promise", NULL, "team=R1 from_date=2012-08-20 to_date=2012-12-20 minutes=760");
  put (p, "session", "clash",
       "kind=group team=R1 coach=C date=2012-11-20 start_time=15:15 planned_minutes=90 "
       "state=cancelled cause=clash");
  put (p, "session", "held",
       "kind=group team=R1 coach=C date=2012-11-13 start_time=15:15 planned_minutes=90 state=held "
       "actual_minutes=80");
  put (p, "session", "new",
       "kind=group team=A2 coach=C date=2012-11-08 start_time=14:30 planned_minutes=90 state=held "
       "actual_minutes=90");
  put (p, "session", "moved",
       "kind=group team=A2 coach=C date=2012-11-05 start_time=14:30 planned_minutes=90 state=moved "
       "replacement=new");
  put (p, "session", "late",
       "kind=group team=A1 coach=C date=2012-12-04 start_time=13:30 planned_minutes=90");
  put (p, "session", "coming",
       "kind=group team=A1 coach=D date=2012-12-18 start_time=13:30 planned_minutes=90");
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const GActionEntry entries[] = {
    { "open-session", on_open_cb, "x", NULL, NULL, { 0 } },
    { "add-for", on_add_for_cb, "(xi)", NULL, NULL, { 0 } },
    { "show-problem", on_show_problem_cb, "s", NULL, NULL, { 0 } },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  fixture->programme = sam_test_programme_new ();
  fill (fixture->programme);
  fixture->context = sam_context_new (sam_test_programme_get_store (fixture->programme));
  fixture->model = sam_calendar_model_new ();
  sam_calendar_model_set_context (fixture->model, fixture->context);
  fixture->window = gtk_window_new ();
  fixture->view = sam_term_view_new ();
  fixture->canvas = SAM_TERM_CANVAS (sam_term_view_get_canvas (SAM_TERM_VIEW (fixture->view)));
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries),
                                   fixture);
  gtk_widget_insert_action_group (fixture->window, "calendar", G_ACTION_GROUP (actions));
  g_signal_connect_swapped (fixture->view, "date-changed", G_CALLBACK (on_date_changed_cb),
                            fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->view);
  sam_calendar_view_set_model (SAM_CALENDAR_VIEW (fixture->view), fixture->model);
  sam_calendar_view_show_date (SAM_CALENDAR_VIEW (fixture->view), day ("2012-12-14"));
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
  settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  settle ();
  g_object_unref (fixture->model);
  g_object_unref (fixture->context);
  sam_test_programme_free (fixture->programme);
}

/* Doing */

static GtkEventController *
find_controller (GtkWidget *widget, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }

  g_assert_not_reached ();
}

static gboolean
press (Fixture *fixture, guint keyval, GdkModifierType modifiers)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (
      find_controller (GTK_WIDGET (fixture->canvas), GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed",
      keyval, 0, modifiers, &handled);
  settle ();

  return handled;
}

static void
click (Fixture *fixture, int n_press, int x, int y)
{
  g_signal_emit_by_name (find_controller (GTK_WIDGET (fixture->canvas), GTK_TYPE_GESTURE_CLICK),
                         "pressed", n_press, (double) x, (double) y);
  settle ();
}

static void
go_to (Fixture *fixture, const char *team, const char *date)
{
  SamTermGrid *grid = sam_term_canvas_get_grid (fixture->canvas);
  SamTermCell cell
      = { sam_term_plan_find_row (sam_term_canvas_get_plan (fixture->canvas),
                                  sam_test_programme_get_id (fixture->programme, team)),
          sam_term_grid_find_column (grid, day (date)) };

  g_assert_cmpint (cell.row, !=, -1);
  g_assert_cmpint (cell.column, !=, -1);
  sam_term_canvas_move_cursor (fixture->canvas, cell);
  settle ();
}

static void
assert_cell (Fixture *fixture, const char *label)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (sam_term_canvas_get_cell (fixture->canvas)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, label);
}

/* By label, each of them and no other. */
static void
assert_selected (Fixture *fixture, const char *labels)
{
  SamCalendarSelection *selection = sam_calendar_model_get_selection (fixture->model);
  g_auto (GStrv) all = g_strsplit (labels, " ", -1);
  guint n = *labels == '\0' ? 0 : g_strv_length (all);

  g_assert_cmpuint (sam_calendar_selection_get_n (selection), ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_true (sam_calendar_selection_contains (
        selection, sam_test_programme_get_id (fixture->programme, all[i])));
}

/* Tests */

static void
test_says_what_is_there (Fixture *fixture, gconstpointer data)
{
  GtkWidget *cell = sam_term_canvas_get_cell (fixture->canvas);
  static const struct
  {
    const char *team, *date, *label;
  } cases[] = {
    { "R1", "2012-11-20",
      "Rönnlidsskolan F–3, week\302\24047: cancelled, 20 Nov, clash, Planning (Mon)" },
    { "R1", "2012-11-13", "Rönnlidsskolan F–3, week\302\24046: held, 13 Nov" },
    { "R1", "2012-10-31", "Rönnlidsskolan F–3, week\302\24044: no session, Autumn break" },
    { "A2", "2012-11-05",
      "Almbackaskolan 4–6, week\302\24045: moved, 5 Nov, to 8 Nov; held, 8 Nov" },
    { "A1", "2012-12-04", "Almbackaskolan F–3, week\302\24049: to follow up, 4 Dec" },
    { "A1", "2012-12-18",
      "Almbackaskolan F–3, week\302\24051: planned, 18 Dec, Outside the terms (Fri)" },
    { "A1", "2012-10-08", "Almbackaskolan F–3, week\302\24041: no session" },
  };

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->canvas), GTK_ACCESSIBLE_ROLE_GRID);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->canvas),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Autumn term 2012: 3 teams, weeks 34–51");
  gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (fixture->canvas),
                                       GTK_ACCESSIBLE_RELATION_ROW_COUNT, 3);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      go_to (fixture, cases[i].team, cases[i].date);
      assert_cell (fixture, cases[i].label);
    }
  gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_RELATION_ROW_INDEX, 1);
  gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_RELATION_COL_INDEX, 8);
  /* One widget, whatever cell it stands for. */
  g_assert_true (sam_term_canvas_get_cell (fixture->canvas) == cell);
  g_assert_true (gtk_root_get_focus (gtk_widget_get_root (cell)) == cell);
}

static void
test_tells_under_the_pointer (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    SamTermArea area;
    SamTermCell cell;
    const char *text;
  } cases[] = {
    { SAM_TERM_AREA_CELLS,
      { 2, 13 },
      "Rönnlidsskolan F–3 · week 47\nCancelled Tue 20 Nov 15:15 · clash\nPlanning (Mon)" },
    { SAM_TERM_AREA_CELLS, { 0, 7 }, NULL },
    { SAM_TERM_AREA_NAMES,
      { 2, -1 },
      "Rönnlidsskolan F–3\n2 sessions in the term\n1 held of 2 so far\n"
      "80 min given, 0 min still planned, 760 min promised" },
    { SAM_TERM_AREA_HEAD, { -1, 13 }, "week 47, 19 Nov – 23 Nov\n1 session, 0 held" },
    { SAM_TERM_AREA_SUM,
      { -1, -1 },
      "All teams\n5 sessions in the term\n2 held of 4 so far\n"
      "170 min given, 180 min still planned, 760 min promised" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = sam_term_tip_dup_text (fixture->canvas, cases[i].area, cases[i].cell);
      g_autoptr (GString) plain = g_string_new (text);

      g_string_replace (plain, "\302\240", " ", 0);
      g_assert_cmpstr (text == NULL ? NULL : plain->str, ==, cases[i].text);
    }
}

static void
test_keys_go_everywhere (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    int row, column;
  } steps[] = {
    { GDK_KEY_Left, 0, 0, 15 },
    { GDK_KEY_Down, 0, 1, 15 },
    { GDK_KEY_Right, 0, 1, 16 },
    { GDK_KEY_Home, 0, 1, 0 },
    { GDK_KEY_Left, 0, 1, 0 },
    { GDK_KEY_End, 0, 1, 17 },
    { GDK_KEY_Home, GDK_CONTROL_MASK, 0, 0 },
    { GDK_KEY_Up, 0, 0, 0 },
    { GDK_KEY_End, GDK_CONTROL_MASK, 2, 17 },
    { GDK_KEY_Down, 0, 2, 17 },
    { GDK_KEY_KP_Up, 0, 1, 17 },
  };

  /* The week of 14 December, in the first row. */
  g_assert_cmpint (sam_term_canvas_get_cursor (fixture->canvas).column, ==, 16);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_assert_true (press (fixture, steps[i].key, steps[i].modifiers));
      g_assert_cmpint (sam_term_canvas_get_cursor (fixture->canvas).row, ==, steps[i].row);
      g_assert_cmpint (sam_term_canvas_get_cursor (fixture->canvas).column, ==, steps[i].column);
    }

  /* Other views go to where one is: the Monday of another week, and told when it is another. */
  g_assert_cmpint (sam_calendar_view_get_date (SAM_CALENDAR_VIEW (fixture->view)), ==,
                   day ("2012-12-17"));
  g_assert_cmpuint (fixture->n_moved, ==, 6);

  /* The page's keys stay the page's. */
  g_assert_false (press (fixture, GDK_KEY_Page_Down, 0));
  g_assert_false (press (fixture, GDK_KEY_plus, 0));
  g_assert_false (press (fixture, GDK_KEY_x, GDK_CONTROL_MASK));
  g_assert_false (press (fixture, GDK_KEY_Left, GDK_ALT_MASK));
}

static void
test_day_stays_in_its_week (Fixture *fixture, gconstpointer data)
{
  press (fixture, GDK_KEY_Down, 0);
  g_assert_cmpint (sam_calendar_view_get_date (SAM_CALENDAR_VIEW (fixture->view)), ==,
                   day ("2012-12-14"));
  g_assert_cmpuint (fixture->n_moved, ==, 0);
}

static void
test_keys_select (Fixture *fixture, gconstpointer data)
{
  SamTermBlock block;

  go_to (fixture, "R1", "2012-11-12");
  press (fixture, GDK_KEY_Right, 0);
  assert_selected (fixture, "clash");
  press (fixture, GDK_KEY_Left, GDK_SHIFT_MASK);
  assert_selected (fixture, "clash held");
  /* The block goes on from where it began. */
  press (fixture, GDK_KEY_Left, GDK_SHIFT_MASK);
  press (fixture, GDK_KEY_Up, GDK_SHIFT_MASK);
  assert_selected (fixture, "clash held moved new");
  g_assert_true (sam_term_canvas_get_block (fixture->canvas, &block));
  g_assert_cmpint (block.top, ==, 1);
  g_assert_cmpint (block.bottom, ==, 3);
  g_assert_cmpint (block.left, ==, 11);
  g_assert_cmpint (block.right, ==, 14);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (sam_term_canvas_get_cell (fixture->canvas)),
                                    GTK_ACCESSIBLE_STATE_SELECTED, TRUE);

  /* Escape lets go, once. */
  g_assert_true (press (fixture, GDK_KEY_Escape, 0));
  assert_selected (fixture, "");
  g_assert_false (sam_term_canvas_get_block (fixture->canvas, &block));
  g_assert_false (press (fixture, GDK_KEY_Escape, 0));

  /* Ctrl goes without selecting; Space takes in and out. */
  press (fixture, GDK_KEY_space, 0);
  assert_selected (fixture, "moved new");
  press (fixture, GDK_KEY_Down, GDK_CONTROL_MASK);
  press (fixture, GDK_KEY_Right, GDK_CONTROL_MASK);
  assert_selected (fixture, "moved new");
  press (fixture, GDK_KEY_space, GDK_CONTROL_MASK);
  assert_selected (fixture, "moved new held");
  press (fixture, GDK_KEY_space, 0);
  assert_selected (fixture, "moved new");

  /* An empty cell is none. */
  press (fixture, GDK_KEY_Home, 0);
  assert_selected (fixture, "");

  sam_calendar_view_select_all (SAM_CALENDAR_VIEW (fixture->view));
  assert_selected (fixture, "clash held new moved late coming");
}

static void
test_pointer_selects (Fixture *fixture, gconstpointer data)
{
  SamTermGrid *grid = sam_term_canvas_get_grid (fixture->canvas);
  SamTermCell cell = { 2, sam_term_grid_find_column (grid, day ("2012-11-20")) };
  SamTermBox box = sam_term_canvas_get_box (fixture->canvas, cell);

  click (fixture, 1, box.x + box.width / 2, box.y + box.height / 2);
  assert_selected (fixture, "clash");
  g_assert_cmpint (sam_term_canvas_get_cursor (fixture->canvas).row, ==, 2);
  g_assert_cmpint (fixture->opened, ==, 0);

  /* All of a week by its number, all of a team by its name. */
  cell = (SamTermCell){ 0, sam_term_grid_find_column (grid, day ("2012-12-04")) };
  box = sam_term_canvas_get_box (fixture->canvas, cell);
  click (fixture, 1, box.x + 5, 30);
  assert_selected (fixture, "late");
  click (fixture, 1, 30, box.y + 5);
  assert_selected (fixture, "late coming");

  click (fixture, 2, box.x + box.width / 2, box.y + 5);
  g_assert_cmpint (fixture->opened, ==, sam_test_programme_get_id (fixture->programme, "late"));
}

static void
test_opens_and_adds (Fixture *fixture, gconstpointer data)
{
  go_to (fixture, "R1", "2012-11-20");
  g_assert_true (press (fixture, GDK_KEY_Return, 0));
  g_assert_cmpint (fixture->opened, ==, sam_test_programme_get_id (fixture->programme, "clash"));

  go_to (fixture, "A1", "2012-09-10");
  press (fixture, GDK_KEY_KP_Enter, 0);
  g_assert_cmpint (fixture->team_to_add, ==, sam_test_programme_get_id (fixture->programme, "A1"));
  g_assert_cmpint (fixture->day_to_add, ==, day ("2012-09-10"));

  /* On the first day of school of the week; in a week of break on its Monday. */
  go_to (fixture, "R1", "2012-12-10");
  press (fixture, GDK_KEY_Return, 0);
  g_assert_cmpint (fixture->day_to_add, ==, day ("2012-12-11"));
  go_to (fixture, "A1", "2012-12-10");
  press (fixture, GDK_KEY_Return, 0);
  g_assert_cmpint (fixture->day_to_add, ==, day ("2012-12-10"));
  go_to (fixture, "R1", "2012-10-29");
  press (fixture, GDK_KEY_Return, 0);
  g_assert_cmpint (fixture->day_to_add, ==, day ("2012-10-29"));
}

static SamTermPopover *
find_popover (Fixture *fixture)
{
  for (GtkWidget *child = gtk_widget_get_first_child (fixture->view); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (SAM_IS_TERM_POPOVER (child))
      return SAM_TERM_POPOVER (child);

  g_assert_not_reached ();
}

static GtkWidget *
find_list (GtkWidget *root)
{
  if (GTK_IS_LIST_BOX (root))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *list = find_list (child);

      if (list != NULL)
        return list;
    }

  return NULL;
}

/* Of several in a cell, one is chosen. */
static void
test_several_in_a_cell (Fixture *fixture, gconstpointer data)
{
  GtkWidget *popover = GTK_WIDGET (find_popover (fixture));
  GtkListBoxRow *row = NULL;

  go_to (fixture, "A2", "2012-11-05");
  press (fixture, GDK_KEY_Return, 0);
  g_assert_true (gtk_widget_get_visible (popover));
  g_assert_cmpint (fixture->opened, ==, 0);
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (find_list (popover)), 1);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Held Thu 8 Nov 14:30");
  g_assert_false (gtk_list_box_get_row_at_index (GTK_LIST_BOX (find_list (popover)), 2) != NULL
                  && gtk_widget_get_visible (GTK_WIDGET (
                      gtk_list_box_get_row_at_index (GTK_LIST_BOX (find_list (popover)), 2))));
  g_signal_emit_by_name (find_list (popover), "row-activated", row);
  settle ();
  g_assert_cmpint (fixture->opened, ==, sam_test_programme_get_id (fixture->programme, "new"));
  g_assert_false (gtk_widget_get_visible (popover));
  g_assert_true (gtk_root_get_focus (gtk_widget_get_root (fixture->view))
                 == sam_term_canvas_get_cell (fixture->canvas));
}

static void
test_target (Fixture *fixture, gconstpointer data)
{
  SamCalendarTarget target;

  go_to (fixture, "R1", "2012-11-22");
  sam_calendar_view_get_target (SAM_CALENDAR_VIEW (fixture->view), &target);
  g_assert_true (target.whole_week);
  g_assert_cmpint (target.date, ==, day ("2012-11-19"));
  g_assert_cmpint (target.time, ==, -1);
  g_assert_cmpint (target.team, ==, sam_test_programme_get_id (fixture->programme, "R1"));

  for (int i = 0; i < 3; i++)
    sam_calendar_view_zoom (SAM_CALENDAR_VIEW (fixture->view), 1);
  go_to (fixture, "R1", "2012-11-22");
  sam_calendar_view_get_target (SAM_CALENDAR_VIEW (fixture->view), &target);
  g_assert_false (target.whole_week);
  g_assert_cmpint (target.date, ==, day ("2012-11-22"));
}

static void
test_zoom (Fixture *fixture, gconstpointer data)
{
  SamCalendarView *view = SAM_CALENDAR_VIEW (fixture->view);
  SamTermGrid *grid = sam_term_canvas_get_grid (fixture->canvas);
  int width = 0;

  g_assert_true (sam_calendar_view_can_zoom (view));
  for (int i = 0; i < 4; i++)
    {
      settle ();
      gtk_test_widget_wait_for_draw (fixture->window);
      if (i < 4)
        g_assert_cmpint (sam_term_grid_get_week_width (grid), >, width);
      width = sam_term_grid_get_week_width (grid);
      sam_calendar_view_zoom (view, 1);
    }
  g_assert_cmpint (sam_term_grid_get_zoom (grid), ==, SAM_TERM_ZOOM_MONTH);
  g_assert_cmpint (sam_term_grid_get_columns_per_week (grid), ==, 5);
  /* Four to five weeks fill the width; the day one was on is in sight. */
  g_assert_cmpint (sam_term_grid_get_page_width (grid) / width, ==, 4);
  g_assert_cmpint (sam_term_canvas_get_cursor_days (fixture->canvas).start, ==, day ("2012-12-14"));
  {
    SamTermBox box
        = sam_term_canvas_get_box (fixture->canvas, sam_term_canvas_get_cursor (fixture->canvas));
    const SamTermRoom *room = sam_term_grid_get_room (grid);

    g_assert_cmpint (box.x, >=, room->names);
    g_assert_cmpint (box.x + box.width, <=, room->width - room->totals);
  }
  go_to (fixture, "R1", "2012-11-20");
  assert_cell (fixture, "Rönnlidsskolan F–3, Tuesday 20 November: cancelled, 20 Nov, clash");

  sam_calendar_view_zoom (view, -1);
  g_assert_cmpint (sam_term_grid_get_zoom (grid), ==, SAM_TERM_ZOOM_WIDE);
  sam_calendar_view_zoom (view, 0);
  g_assert_cmpint (sam_term_grid_get_zoom (grid), ==, SAM_TERM_ZOOM_TERM);
  sam_calendar_view_zoom (view, -1);
  g_assert_cmpint (sam_term_grid_get_zoom (grid), ==, SAM_TERM_ZOOM_TERM);
  assert_cell (fixture,
               "Rönnlidsskolan F–3, week\302\24047: cancelled, 20 Nov, clash, Planning (Mon)");
}

static void
test_terms (Fixture *fixture, gconstpointer data)
{
  SamCalendarView *view = SAM_CALENDAR_VIEW (fixture->view);
  g_autofree char *title = sam_calendar_view_dup_title (view);
  g_autofree char *spring = NULL;
  SamDateRange range = sam_calendar_view_get_range (view);
  SamDate next = sam_calendar_view_step (view, day ("2012-12-14"), 1);

  g_assert_cmpstr (title, ==, "Autumn term 2012");
  g_assert_cmpint (range.start, ==, day ("2012-08-20"));
  g_assert_cmpint (range.end, ==, day ("2012-12-24"));
  g_assert_cmpint (next, ==, day ("2013-01-07"));
  g_assert_cmpint (sam_calendar_view_step (view, next, -1), ==, day ("2012-08-20"));

  sam_calendar_view_show_date (view, next);
  spring = sam_calendar_view_dup_title (view);
  g_assert_cmpstr (spring, ==, "Spring term 2013");
  g_assert_cmpint (sam_calendar_view_get_range (view).start, ==, day ("2013-01-07"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->canvas),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Spring term 2013: 3 teams, weeks 2–24");

  /* Between two terms one is at the edge of the nearer. */
  sam_calendar_view_show_date (view, day ("2012-12-28"));
  g_assert_cmpint (sam_term_canvas_get_cursor (fixture->canvas).column, ==, 17);
  g_assert_cmpint (sam_calendar_view_get_date (view), ==, day ("2012-12-28"));
}

static GtkWidget *
get_page (Fixture *fixture)
{
  for (GtkWidget *child = gtk_widget_get_first_child (fixture->view); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_STACK (child))
      return gtk_stack_get_visible_child (GTK_STACK (child));

  g_assert_not_reached ();
}

static GtkWidget *
find_button (GtkWidget *root)
{
  if (GTK_IS_BUTTON (root))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *button = find_button (child);

      if (button != NULL)
        return button;
    }

  return NULL;
}

/* A term without dates leads to the school year; one without teams says why. */
static void
test_empty (Fixture *fixture, gconstpointer data)
{
  SamCalendarView *view = SAM_CALENDAR_VIEW (fixture->view);
  GtkWidget *page = NULL;

  g_assert_true (GTK_IS_SCROLLED_WINDOW (get_page (fixture)));
  sam_calendar_view_show_date (view, day ("2014-10-01"));
  page = get_page (fixture);
  g_assert_true (ADW_IS_STATUS_PAGE (page));
  g_assert_cmpstr (adw_status_page_get_title (ADW_STATUS_PAGE (page)), ==,
                   "Autumn term 2014 Has No Dates Yet");
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (find_button (page))), ==,
                   "win.school-year");

  sam_calendar_view_show_date (view, day ("2012-10-01"));
  g_assert_true (GTK_IS_SCROLLED_WINDOW (get_page (fixture)));
  sam_calendar_model_set_text (fixture->model, "nowhere");
  sam_calendar_view_reload (view);
  page = get_page (fixture);
  g_assert_cmpstr (adw_status_page_get_title (ADW_STATUS_PAGE (page)), ==, "No Team Found");
}

static void
test_filters (Fixture *fixture, gconstpointer data)
{
  SamCalendarView *view = SAM_CALENDAR_VIEW (fixture->view);
  SamTermPlan *plan = NULL;

  sam_calendar_model_set_school (fixture->model,
                                 sam_test_programme_get_id (fixture->programme, "Ron"));
  sam_calendar_view_reload (view);
  plan = sam_term_canvas_get_plan (fixture->canvas);
  g_assert_cmpuint (sam_term_plan_get_n_rows (plan), ==, 1);
  g_assert_false (sam_term_plan_is_partial (plan));
  g_assert_cmpint (sam_term_plan_get_totals (plan)->promised, ==, 760);

  sam_calendar_model_set_school (fixture->model, 0);
  sam_calendar_model_set_coach (fixture->model,
                                sam_test_programme_get_id (fixture->programme, "D"));
  sam_calendar_view_reload (view);
  plan = sam_term_canvas_get_plan (fixture->canvas);
  g_assert_cmpuint (sam_term_plan_get_n_rows (plan), ==, 1);
  g_assert_true (sam_term_plan_is_partial (plan));
  g_assert_cmpuint (sam_term_plan_get_totals (plan)->planned, ==, 1);

  sam_calendar_model_set_coach (fixture->model, 0);
  sam_calendar_model_set_states (fixture->model, 1u << SAM_CALENDAR_STATE_CANCELLED);
  sam_calendar_view_reload (view);
  plan = sam_term_canvas_get_plan (fixture->canvas);
  g_assert_cmpuint (sam_term_plan_get_n_rows (plan), ==, 1);
  g_assert_cmpstr (sam_term_plan_get_row (plan, 0)->name, ==, "F–3");
  g_assert_cmpuint (sam_term_plan_get_totals (plan)->planned, ==, 1);
}

/* What one is at stays under the cursor when all is read again, wherever its row goes. */
static void
test_reload_keeps_the_place (Fixture *fixture, gconstpointer data)
{
  SamCalendarView *view = SAM_CALENDAR_VIEW (fixture->view);
  SamTermCell cell;

  go_to (fixture, "R1", "2012-11-20");
  put (fixture->programme, "team", "A3", "school=Alm name=7–9 from_date=2012-08-01");
  sam_test_programme_get_store (fixture->programme);
  sam_calendar_view_reload (view);
  cell = sam_term_canvas_get_cursor (fixture->canvas);
  g_assert_cmpint (cell.row, ==, 3);
  assert_cell (fixture,
               "Rönnlidsskolan F–3, week\302\24047: cancelled, 20 Nov, clash, Planning (Mon)");
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  SamTermGrid *grid = sam_term_canvas_get_grid (fixture->canvas);
  const SamTermRoom *room = sam_term_grid_get_room (grid);
  GtkAdjustment *adjustment = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (fixture->canvas));
  SamTermBox box;

  sam_calendar_view_set_narrow (SAM_CALENDAR_VIEW (fixture->view), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  while (gtk_widget_get_width (GTK_WIDGET (fixture->canvas)) > 360)
    g_main_context_iteration (NULL, TRUE);
  gtk_test_widget_wait_for_draw (fixture->window);

  g_assert_false (gtk_widget_get_visible (gtk_widget_get_first_child (fixture->view)));
  g_assert_true (room->narrow);
  /* The week of the as-of day is seen, the names stay, and the totals come after the last week. */
  box = sam_term_canvas_get_box (fixture->canvas, sam_term_canvas_get_cursor (fixture->canvas));
  g_assert_cmpint (box.x, >=, room->names);
  g_assert_cmpint (box.x + box.width, <=, room->width);
  gtk_adjustment_set_value (adjustment, 0);
  settle ();
  g_assert_cmpint (sam_term_grid_get_totals_x (grid, 0), >, room->width);
  gtk_adjustment_set_value (adjustment, 10000);
  settle ();
  g_assert_cmpint (sam_term_grid_get_totals_x (grid, (int) gtk_adjustment_get_value (adjustment)),
                   ==, room->width - room->totals);
}

/* Nothing is made anew when another term is looked at, or another selection is made. */
static void
test_reuses_its_widgets (Fixture *fixture, gconstpointer data)
{
  SamCalendarView *view = SAM_CALENDAR_VIEW (fixture->view);
  GtkWidget *cell = sam_term_canvas_get_cell (fixture->canvas);
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->canvas)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n++;
  for (int i = 0; i < 20; i++)
    {
      sam_calendar_view_show_date (view, i % 2 == 0 ? day ("2013-03-01") : day ("2012-10-01"));
      gtk_test_widget_wait_for_draw (fixture->window);
    }
  g_assert_true (sam_term_canvas_get_cell (fixture->canvas) == cell);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->canvas)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n--;
  g_assert_cmpuint (n, ==, 0);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/term-view/says-what-is-there", test_says_what_is_there);
  ADD ("/term-view/tells-under-the-pointer", test_tells_under_the_pointer);
  ADD ("/term-view/keys-go-everywhere", test_keys_go_everywhere);
  ADD ("/term-view/day-stays-in-its-week", test_day_stays_in_its_week);
  ADD ("/term-view/keys-select", test_keys_select);
  ADD ("/term-view/pointer-selects", test_pointer_selects);
  ADD ("/term-view/opens-and-adds", test_opens_and_adds);
  ADD ("/term-view/several-in-a-cell", test_several_in_a_cell);
  ADD ("/term-view/target", test_target);
  ADD ("/term-view/zoom", test_zoom);
  ADD ("/term-view/terms", test_terms);
  ADD ("/term-view/empty", test_empty);
  ADD ("/term-view/filters", test_filters);
  ADD ("/term-view/reload-keeps-the-place", test_reload_keeps_the_place);
  ADD ("/term-view/narrow", test_narrow);
  ADD ("/term-view/reuses-its-widgets", test_reuses_its_widgets);

  return g_test_run ();
}
