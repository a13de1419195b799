/*
 * What has changed since a former day, as a list and as a print.
 */
#include "ui-fixture.h"

#include "sam-date-row.h"
#include "sam-figure-window.h"
#include "sam-new-programme.h"
#include "sam-preferences.h"
#include "sam-report-window.h"
#include "sam-since-list.h"
#include "sam-since-window.h"

typedef struct
{
  SamStore  *store;
  SamWindow *window;
  GtkWidget *since;
} Fixture;

static gboolean
is_loaded (gpointer data)
{
  Fixture *self = data;

  return sam_since_window_is_loaded (SAM_SINCE_WINDOW (self->since));
}

static SamDateRow *
get_date_row (Fixture *self)
{
  return SAM_DATE_ROW (ui_fixture_find (self->since, SAM_TYPE_DATE_ROW));
}

static SamSinceList *
get_list (Fixture *self)
{
  return SAM_SINCE_LIST (ui_fixture_find (self->since, SAM_TYPE_SINCE_LIST));
}

static void
choose (Fixture *self, int year, int month, int day)
{
  sam_date_row_set_date (get_date_row (self), sam_date_new (year, month, day));
  ui_fixture_wait (is_loaded, self);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("samordna-ui-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "example.samordna", NULL);
  g_autoptr (GError) error = NULL;

  self->store = sam_example_create (path, &error);
  g_assert_no_error (error);
  self->window = sam_window_new (NULL);
  sam_window_set_store (self->window, self->store);
  gtk_window_present (GTK_WINDOW (self->window));
  ui_fixture_settle ();
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.since-meeting", NULL);
  self->since = GTK_WIDGET (ui_fixture_find_over (GTK_WINDOW (self->window)));
  g_assert_true (SAM_IS_SINCE_WINDOW (self->since));
  ui_fixture_wait (is_loaded, self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  ui_fixture_settle ();
  ui_fixture_drop_store (self->store);
}

/* Four weeks before 14 December, where nothing was chosen yet. */
static void
test_tells_what_changed (Fixture *self, gconstpointer data)
{
  gtk_test_accessible_assert_role (self->since, GTK_ACCESSIBLE_ROLE_DIALOG);
  choose (self, 2012, 11, 16);
  g_assert_nonnull (ui_fixture_find_label (self->since, "16 Nov 2012 → 14 Dec 2012 · 20 school days"));
  g_assert_nonnull (ui_fixture_find_label (self->since, "Schools and teams"));
  g_assert_nonnull (ui_fixture_find_label (self->since, "159 of 172 → 210 of 236"));
  g_assert_nonnull (ui_fixture_find_label (self->since, "+51 of 64 new"));
  g_assert_nonnull (ui_fixture_find_label (self->since, "Individual coaching: planned → about to start, 3 Dec"));
}

static void
test_tells_nothing_of_a_weekend (Fixture *self, gconstpointer data)
{
  sam_context_set_as_of (sam_window_get_context (self->window), sam_date_new (2012, 12, 16));
  choose (self, 2012, 12, 15);
  g_assert_cmpuint (sam_since_list_get_n_rows (get_list (self)), ==, 0);
  g_assert_nonnull (ui_fixture_find_label (self->since, "Nothing has changed between these days."));
}

static void
test_asks_for_a_former_day (Fixture *self, gconstpointer data)
{
  choose (self, 2013, 1, 10);
  g_assert_nonnull (ui_fixture_find_label (self->since, "Choose a day before the one that is looked at."));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_list (self))));
  g_assert_null (ui_fixture_find_label (self->since, "16 Nov 2012 → 14 Dec 2012 · 20 school days"));
}

static void
test_remembers_the_day (Fixture *self, gconstpointer data)
{
  const char *path = sam_store_get_path (self->store);

  /* Looked at, but chosen by nobody. */
  g_assert_cmpint (sam_preferences_get_last_meeting (path), ==, SAM_DATE_NONE);
  choose (self, 2012, 11, 9);
  g_assert_cmpint (sam_preferences_get_last_meeting (path), ==, sam_date_new (2012, 11, 9));
  /* A day that cannot be compared with is not remembered, and neither is another file's. */
  choose (self, 2013, 1, 10);
  g_assert_cmpint (sam_preferences_get_last_meeting (path), ==, sam_date_new (2012, 11, 9));
  g_assert_cmpint (sam_preferences_get_last_meeting ("/other.samordna"), ==, SAM_DATE_NONE);

  gtk_window_close (GTK_WINDOW (self->since));
  ui_fixture_settle ();
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.since-meeting", NULL);
  self->since = GTK_WIDGET (ui_fixture_find_over (GTK_WINDOW (self->window)));
  ui_fixture_wait (is_loaded, self);
  g_assert_cmpint (sam_date_row_get_date (get_date_row (self)), ==, sam_date_new (2012, 11, 9));
  g_assert_nonnull (ui_fixture_find_label (self->since, "Last used: 9 Nov 2012"));
}

static GtkWidget *
find_row (GtkWidget *root, const char *title)
{
  if (ADW_IS_ACTION_ROW (root) && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_opens_a_figure_on_top (Fixture *self, gconstpointer data)
{
  GtkWindow *over;

  choose (self, 2012, 11, 16);
  g_signal_emit_by_name (find_row (self->since, "Sessions held"), "activated");
  over = ui_fixture_find_over (GTK_WINDOW (self->since));
  g_assert_true (SAM_IS_FIGURE_WINDOW (over));
  g_assert_cmpstr (gtk_window_get_title (over), ==, "Sessions held");
}

static void
test_leads_to_a_school (Fixture *self, gconstpointer data)
{
  choose (self, 2012, 11, 16);
  g_signal_emit_by_name (find_row (self->since, "Björkhagsskolan"), "activated");
  ui_fixture_settle ();
  g_assert_cmpstr (sam_window_get_place (self->window), ==, "schools");
  g_assert_null (ui_fixture_find_over (GTK_WINDOW (self->window)));
}

static void
test_prints_the_agenda (Fixture *self, gconstpointer data)
{
  GtkWindow *over;
  SamReportOptions options;

  choose (self, 2012, 11, 9);
  gtk_widget_activate_action (self->since, "since.print", NULL);
  over = ui_fixture_find_over (GTK_WINDOW (self->since));
  g_assert_true (SAM_IS_REPORT_WINDOW (over));
  g_assert_true (sam_report_form_get_options (sam_report_window_get_form (SAM_REPORT_WINDOW (over)), &options));
  g_assert_cmpint (options.since, ==, sam_date_new (2012, 11, 9));
  g_assert_cmpint (options.as_of, ==, sam_date_new (2012, 12, 14));
}

static void
test_closes_while_it_reads (Fixture *self, gconstpointer data)
{
  sam_date_row_set_date (get_date_row (self), sam_date_new (2012, 10, 1));
  gtk_window_close (GTK_WINDOW (self->since));
  ui_fixture_settle ();
  g_assert_null (ui_fixture_find_over (GTK_WINDOW (self->window)));
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/since-window/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("tells-what-has-changed", test_tells_what_changed);
  ADD ("tells-nothing-of-a-weekend", test_tells_nothing_of_a_weekend);
  ADD ("asks-for-a-former-day", test_asks_for_a_former_day);
  ADD ("remembers-the-day-of-each-programme", test_remembers_the_day);
  ADD ("opens-a-figure-on-top", test_opens_a_figure_on_top);
  ADD ("leads-to-a-school", test_leads_to_a_school);
  ADD ("prints-the-agenda", test_prints_the_agenda);
  ADD ("closes-while-it-reads", test_closes_while_it_reads);

  return g_test_run ();
}
