#include "calendar-fixture.h"

#include "sam-month-view.h"

static void
on_show_record_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CalendarFixture *fixture = data;
  guint32 family = 0;
  gint64 id = 0;

  g_variant_get (parameter, "(ux)", &family, &id);
  g_assert_cmpuint (family, ==, SAM_FAMILY_CYCLE);
  g_ptr_array_add (fixture->shown, g_memdup2 (&id, sizeof id));
}

void
calendar_fixture_settle (void)
{
  /* Idle work of the page, then the frame that shows it. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
fill (SamTestProgramme *p)
{
  sam_test_programme_put (p, "programme", NULL, "name=Test start_date=2012-08-01 status=under_way opens_as_of_date=2012-12-14");
  sam_test_programme_put (p, "organiser", "Org", "name=Org");
  sam_test_programme_put (p, "school", "Alm", "unit_code=11111111 name=Almbackaskolan organiser=Org joined_date=2012-08-01");
  sam_test_programme_put (p, "school", "Ron", "unit_code=22222222 name=Rönnlidsskolan organiser=Org joined_date=2012-08-01");
  sam_test_programme_put (p, "team", "A1", "school=Alm name=F–3 from_date=2012-08-01");
  sam_test_programme_put (p, "team", "R1", "school=Ron name=7–9 from_date=2012-08-01");
  sam_test_programme_put (p, "person", "Cecilia", "code=C1 name=Cecilia_Ahl is_teacher=0 is_coach=1");
  sam_test_programme_put (p, "person", "Tea", "code=T1 name=Tea_Cher is_teacher=1 is_coach=0");
  sam_test_programme_put (p, "membership", NULL, "team=A1 person=Tea from_date=2012-08-01");
  sam_test_programme_put (p, "term", NULL, "term=2012-ht from_date=2012-08-20 to_date=2012-12-20");
  sam_test_programme_put (p, "day_off", NULL, "kind=study_day name=Planning school=Ron from_date=2012-12-03 to_date=2012-12-03");
  sam_test_programme_put (p, "cycle", "Cycle", "teacher=Tea coach=Cecilia ordinal=1 term=2012-ht");
  sam_test_programme_put (p, "session", "obs", "kind=observation cycle=Cycle coach=Cecilia date=2012-12-13 start_time=09:40 planned_minutes=60");
  sam_test_programme_put (p, "session", "late", "kind=group team=A1 coach=Cecilia date=2012-12-04 start_time=13:30 planned_minutes=90");
  sam_test_programme_put (p, "session", "off", "kind=group team=R1 coach=Cecilia date=2012-12-06 start_time=14:30 planned_minutes=90 state=cancelled cause=clash");
  for (int i = 0; i < 24; i++)
    {
      g_autofree char *fields = g_strdup_printf (
        "kind=group team=A1 coach=Cecilia date=2012-12-12 start_time=%02d:00 planned_minutes=30", i);

      sam_test_programme_put (p, "session", NULL, fields);
    }
}

void
calendar_fixture_set_up (CalendarFixture *fixture, gconstpointer data)
{
  static const GActionEntry entries[] = { { "show-record", on_show_record_cb, "(ux)", NULL, NULL, { 0 } } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  fixture->programme = sam_test_programme_new ();
  fill (fixture->programme);
  fixture->context = sam_context_new (sam_test_programme_get_store (fixture->programme));
  fixture->shown = g_ptr_array_new_with_free_func (g_free);
  fixture->page = g_object_new (SAM_TYPE_CALENDAR_PAGE, NULL);
  fixture->window = gtk_window_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), fixture);
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (actions));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
  sam_page_set_context (SAM_PAGE (fixture->page), fixture->context);
  gtk_test_widget_wait_for_draw (fixture->window);
  calendar_fixture_settle ();
}

void
calendar_fixture_tear_down (CalendarFixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  calendar_fixture_settle ();
  g_ptr_array_unref (fixture->shown);
  g_object_unref (fixture->context);
  sam_test_programme_free (fixture->programme);
}

/* Finding widgets */

GtkWidget *
calendar_fixture_find_cell (CalendarFixture *fixture, int year, int month, int day)
{
  GtkWidget *cell = sam_month_view_get_cell (sam_calendar_page_get_month_view (fixture->page),
                                             sam_date_new (year, month, day));

  g_assert_nonnull (cell);

  return cell;
}

static void
collect (GtkWidget *root, GType type, GPtrArray *found)
{
  if (!gtk_widget_get_visible (root))
    return;
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    g_ptr_array_add (found, root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

GPtrArray *
calendar_fixture_find_all (GtkWidget *root, GType type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (root, type, found);

  return found;
}

guint
calendar_fixture_count_widgets (GtkWidget *root)
{
  guint n = 1;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += calendar_fixture_count_widgets (child);

  return n;
}

gpointer
calendar_fixture_find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GObject) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }

  return NULL;
}
