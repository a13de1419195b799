#include "week-fixture.h"

static void
on_open_session_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ((WeekFixture *) data)->opened = g_variant_get_int64 (parameter);
}

static void
on_add_at_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  WeekFixture *fixture = data;

  g_variant_get (parameter, "(ii)", &fixture->added_date, &fixture->added_time);
}

static void
on_previous_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ((WeekFixture *) data)->n_pages--;
}

static void
on_next_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ((WeekFixture *) data)->n_pages++;
}

static void
on_date_changed_cb (WeekFixture *fixture)
{
  fixture->n_date_changes++;
}

void
week_fixture_set_up (WeekFixture *fixture, gconstpointer data)
{
  static const GActionEntry entries[] = {
    { "open-session", on_open_session_cb, "x", NULL, NULL, { 0 } },
    { "add-at", on_add_at_cb, "(ii)", NULL, NULL, { 0 } },
    { "previous", on_previous_cb, NULL, NULL, NULL, { 0 } },
    { "next", on_next_cb, NULL, NULL, NULL, { 0 } },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  calendar_fixture_set_up (&fixture->calendar, data);
  fixture->model = sam_calendar_model_new ();
  sam_calendar_model_set_context (fixture->model, fixture->calendar.context);
  fixture->week = SAM_WEEK_VIEW (sam_week_view_new ());
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), fixture);
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->week), "calendar", G_ACTION_GROUP (actions));
  g_signal_connect_swapped (fixture->week, "date-changed", G_CALLBACK (on_date_changed_cb), fixture);

  gtk_window_set_child (GTK_WINDOW (fixture->calendar.window), GTK_WIDGET (fixture->week));
  sam_calendar_view_set_model (SAM_CALENDAR_VIEW (fixture->week), fixture->model);
}

void
week_fixture_tear_down (WeekFixture *fixture, gconstpointer data)
{
  calendar_fixture_tear_down (&fixture->calendar, data);
  g_object_unref (fixture->model);
}

void
week_fixture_draw (WeekFixture *fixture)
{
  /* Twice: how many columns there are room for is known once there is a width. */
  for (int i = 0; i < 2; i++)
    {
      gtk_widget_queue_draw (GTK_WIDGET (fixture->week));
      gtk_test_widget_wait_for_draw (fixture->calendar.window);
      calendar_fixture_settle ();
    }
}

void
week_fixture_show (WeekFixture *fixture, int year, int month, int day)
{
  /* What was put is committed. */
  sam_test_programme_get_store (fixture->calendar.programme);
  sam_calendar_view_show_date (SAM_CALENDAR_VIEW (fixture->week), sam_date_new (year, month, day));
  week_fixture_draw (fixture);
}

void
week_fixture_put (WeekFixture *fixture, const char *key, const char *team, const char *date, const char *time)
{
  g_autofree char *fields =
    g_strdup_printf ("kind=group team=%s coach=Cecilia date=%s start_time=%s planned_minutes=90", team, date, time);

  sam_test_programme_put (fixture->calendar.programme, "session", key, fields);
}

SamWeekBlock *
week_fixture_find_block (WeekFixture *fixture, const char *key)
{
  SamWeekBlock *block =
    sam_week_view_find_block (fixture->week, sam_test_programme_get_id (fixture->calendar.programme, key));

  g_assert_nonnull (block);

  return block;
}

void
week_fixture_get_bounds (WeekFixture *fixture, gpointer widget, graphene_rect_t *bounds)
{
  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (sam_week_view_get_grid (fixture->week)), bounds));
}

gpointer
week_fixture_find_controller (WeekFixture *fixture, GType type)
{
  GtkWidget *grid = GTK_WIDGET (sam_week_view_get_grid (fixture->week));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (grid);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }

  g_assert_not_reached ();
}

gboolean
week_fixture_press (WeekFixture *fixture, guint keyval, GdkModifierType modifiers)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (week_fixture_find_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_KEY),
                         "key-pressed", keyval, 0, modifiers, &handled);

  return handled;
}

void
week_fixture_click (WeekFixture *fixture, double x, double y, int n_press)
{
  gpointer click = week_fixture_find_controller (fixture, GTK_TYPE_GESTURE_CLICK);

  for (int i = 1; i <= n_press; i++)
    {
      g_signal_emit_by_name (click, "pressed", i, x, y);
      g_signal_emit_by_name (click, "released", i, x, y);
    }
}

gboolean
week_fixture_is_selected (WeekFixture *fixture, const char *key)
{
  gint64 id = sam_test_programme_get_id (fixture->calendar.programme, key);
  SamWeekBlock *block = sam_week_view_find_block (fixture->week, id);
  gboolean selected = sam_calendar_selection_contains (sam_calendar_model_get_selection (fixture->model), id);

  /* What is seen is what is so. */
  if (block != NULL)
    g_assert_cmpint (gtk_widget_has_css_class (GTK_WIDGET (block), "selected"), ==, selected);

  return selected;
}
