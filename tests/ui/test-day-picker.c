#include "ui-fixture.h"

#include "sam-day-picker.h"
#include "sam-language.h"

typedef struct
{
  GtkWidget    *window;
  SamDayPicker *picker;
  guint         n_picked;
} Fixture;

static void
on_picked_cb (Fixture *self)
{
  self->n_picked++;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->window = gtk_window_new ();
  self->picker = SAM_DAY_PICKER (sam_day_picker_new ());
  self->n_picked = 0;
  g_signal_connect_swapped (self->picker, "picked", G_CALLBACK (on_picked_cb), self);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->picker));
  sam_day_picker_set_date (self->picker, sam_date_new (2012, 12, 14));
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_widget_grab_focus (GTK_WIDGET (self->picker));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  ui_fixture_settle ();
}

/* As the keyboard would: to the controller of the grid, which the days are in. */
static void
press (Fixture *self, guint key, GdkModifierType state)
{
  GtkWidget *grid = gtk_widget_get_last_child (GTK_WIDGET (self->picker));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (grid);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller))
        continue;
      g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &handled);
      g_assert_true (handled);
    }
}

static SamDate
get_focus_day (Fixture *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));

  for (SamDate day = sam_date_new (2009, 1, 1); day < sam_date_new (2016, 1, 1); day++)
    {
      if (focus != NULL && sam_day_picker_get_button (self->picker, day) == focus)
        return day;
    }

  return SAM_DATE_NONE;
}

static void
test_speaks_its_language (Fixture *self, gconstpointer data)
{
  GtkWidget *day = sam_day_picker_get_button (self->picker, sam_date_new (2012, 12, 14));

  g_assert_nonnull (ui_fixture_find_label (GTK_WIDGET (self->picker), "December 2012"));
  g_assert_nonnull (ui_fixture_find_label (GTK_WIDGET (self->picker), "50"));
  gtk_test_accessible_assert_role (day, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_property (day, GTK_ACCESSIBLE_PROPERTY_LABEL, "Friday 14 December 2012");
  gtk_test_accessible_assert_state (day, GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
}

static void
test_moves_by_keys (Fixture *self, gconstpointer data)
{
  static const struct
  {
    guint key;
    GdkModifierType state;
    int year;
    int month;
    int day;
  } cases[] = {
    { GDK_KEY_Left, 0, 2012, 12, 13 },
    { GDK_KEY_Right, 0, 2012, 12, 15 },
    { GDK_KEY_Up, 0, 2012, 12, 7 },
    { GDK_KEY_Down, 0, 2012, 12, 21 },
    { GDK_KEY_Home, 0, 2012, 12, 10 },
    { GDK_KEY_End, 0, 2012, 12, 16 },
    { GDK_KEY_Page_Up, 0, 2012, 11, 14 },
    { GDK_KEY_Page_Down, 0, 2013, 1, 14 },
    { GDK_KEY_Page_Up, GDK_SHIFT_MASK, 2011, 12, 14 },
    { GDK_KEY_Page_Down, GDK_SHIFT_MASK, 2013, 12, 14 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      sam_day_picker_set_date (self->picker, sam_date_new (2012, 12, 14));
      gtk_widget_grab_focus (GTK_WIDGET (self->picker));
      press (self, cases[i].key, cases[i].state);
      g_assert_cmpint (get_focus_day (self), ==, sam_date_new (cases[i].year, cases[i].month, cases[i].day));
      /* Looking around picks nothing. */
      g_assert_cmpint (sam_day_picker_get_date (self->picker), ==, sam_date_new (2012, 12, 14));
    }
  g_assert_cmpuint (self->n_picked, ==, 0);
}

static gboolean
has_picked (gpointer data)
{
  return ((Fixture *) data)->n_picked > 0;
}

static void
test_picks (Fixture *self, gconstpointer data)
{
  press (self, GDK_KEY_Down, 0);
  press (self, GDK_KEY_Page_Down, 0);
  gtk_widget_activate (gtk_window_get_focus (GTK_WINDOW (self->window)));
  ui_fixture_wait (has_picked, self);
  g_assert_cmpuint (self->n_picked, ==, 1);
  g_assert_cmpint (sam_day_picker_get_date (self->picker), ==, sam_date_new (2013, 1, 21));

  /* A day of the neighbouring month brings that month. */
  g_signal_emit_by_name (sam_day_picker_get_button (self->picker, sam_date_new (2012, 12, 31)), "clicked");
  g_assert_cmpint (sam_day_picker_get_date (self->picker), ==, sam_date_new (2012, 12, 31));
  g_assert_nonnull (ui_fixture_find_label (GTK_WIDGET (self->picker), "December 2012"));
}

static void
test_stays_within_the_days_there_are (Fixture *self, gconstpointer data)
{
  sam_day_picker_set_date (self->picker, sam_date_new (9999, 12, 31));
  gtk_widget_grab_focus (GTK_WIDGET (self->picker));
  press (self, GDK_KEY_Right, 0);
  press (self, GDK_KEY_Page_Down, GDK_SHIFT_MASK);
  g_assert_nonnull (sam_day_picker_get_button (self->picker, sam_date_new (9999, 12, 31)));

  sam_day_picker_set_date (self->picker, sam_date_new (1, 1, 1));
  gtk_widget_grab_focus (GTK_WIDGET (self->picker));
  press (self, GDK_KEY_Left, 0);
  press (self, GDK_KEY_Page_Up, 0);
  g_assert_nonnull (sam_day_picker_get_button (self->picker, sam_date_new (1, 1, 1)));
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/day-picker/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("speaks-the-language-of-the-window", test_speaks_its_language);
  ADD ("moves-by-keys-without-picking", test_moves_by_keys);
  ADD ("picks-the-day-that-has-the-focus", test_picks);
  ADD ("stays-within-the-days-there-are", test_stays_within_the_days_there_are);

  return g_test_run ();
}
