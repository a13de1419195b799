/*
 * The first start: a new programme in one short window.
 */
#include "ui-fixture.h"

#include <glib/gstdio.h>

#include "sam-records.h"
#include "sam-start-assistant.h"

typedef struct
{
  char              *folder;
  GtkWidget         *parent;
  SamStartAssistant *assistant;
  SamStore          *store;
  SamStartBeginning  beginning;
  guint              n_done;
  guint              n_freed;
} Fixture;

static void
on_done_cb (SamStartBeginning beginning, SamStore *store, gpointer data)
{
  Fixture *self = data;

  self->n_done++;
  self->beginning = beginning;
  g_set_object (&self->store, store);
}

static void
on_freed_cb (gpointer data)
{
  ((Fixture *) data)->n_freed++;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("samordna-start-XXXXXX", NULL);
  self->parent = gtk_window_new ();
  gtk_window_present (GTK_WINDOW (self->parent));
  self->assistant = sam_start_assistant_present (self->parent, on_done_cb, self, on_freed_cb);
  g_object_add_weak_pointer (G_OBJECT (self->assistant), (gpointer *) &self->assistant);
  sam_start_assistant_set_folder (self->assistant, self->folder);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->parent));
  ui_fixture_settle ();
  g_assert_null (self->assistant);
  g_assert_cmpuint (self->n_freed, ==, 1);
  if (self->store != NULL)
    {
      g_unlink (sam_store_get_path (self->store));
      sam_store_close (self->store);
      g_unlink (sam_store_get_path (self->store));
    }
  g_clear_object (&self->store);
  g_rmdir (self->folder);
  g_free (self->folder);
}

/* A row or a check button by its title. */
static GtkWidget *
find_row (GtkWidget *root, const char *title)
{
  GtkWidget *found = ADW_IS_PREFERENCES_ROW (root)
                     && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title) == 0 ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, title);

  return found;
}

static GtkWidget *
get_row (Fixture *self, const char *title)
{
  GtkWidget *row = find_row (GTK_WIDGET (self->assistant), title);

  if (row == NULL)
    g_error ("There is no row “%s”", title);
  return row;
}

static GtkWidget *
get_create_button (Fixture *self)
{
  return gtk_window_get_default_widget (GTK_WINDOW (self->assistant));
}

static void
type (Fixture *self, const char *title, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_row (self, title)), text);
}

static void
begin_with (Fixture *self, const char *title)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (ui_fixture_find (get_row (self, title), GTK_TYPE_CHECK_BUTTON)), TRUE);
}

static void
press_enter (Fixture *self)
{
  g_signal_emit_by_name (get_create_button (self), "clicked");
  ui_fixture_settle ();
}

static void
test_asks_for_a_name_first (Fixture *self, gconstpointer data)
{
  GtkWidget *name = get_row (self, "Name of the programme");

  gtk_test_accessible_assert_role (GTK_WIDGET (self->assistant), GTK_ACCESSIBLE_ROLE_DIALOG);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self->assistant)), name));
  g_assert_false (gtk_widget_get_sensitive (get_create_button (self)));
  g_assert_false (gtk_widget_has_css_class (name, "error"));

  type (self, "Name of the programme", "Coaching");
  g_assert_true (gtk_widget_get_sensitive (get_create_button (self)));
  type (self, "Name of the programme", "");
  g_assert_true (gtk_widget_has_css_class (name, "error"));
  gtk_test_accessible_assert_state (name, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
}

static void
test_makes_a_programme (Fixture *self, gconstpointer data)
{
  g_autoptr (SamRecord) programme = NULL;
  g_autofree char *user_name = NULL;
  int year = sam_date_get_school_year (sam_date_today ());

  type (self, "Name of the programme", "Coaching / Learning");
  type (self, "Your name", " Karin Ek ");
  begin_with (self, "Nothing");
  press_enter (self);

  g_assert_cmpuint (self->n_done, ==, 1);
  g_assert_cmpint (self->beginning, ==, SAM_START_EMPTY);
  programme = sam_store_get_programme (self->store, NULL);
  g_assert_cmpstr (sam_record_get_text (programme, SAM_PROGRAMME_NAME), ==, "Coaching / Learning");
  g_assert_cmpint (sam_date_get_school_year (sam_record_get_date (programme, SAM_PROGRAMME_START_DATE)), ==, year);
  g_assert_cmpint (sam_date_get_school_year (sam_record_get_date (programme, SAM_PROGRAMME_END_DATE)), ==, year);
  user_name = sam_store_dup_user_name (self->store);
  g_assert_cmpstr (user_name, ==, "Karin Ek");
  g_assert_null (sam_store_get_undo_label (self->store));
  g_assert_null (self->assistant);
}

static void
test_begins_with_an_import (Fixture *self, gconstpointer data)
{
  type (self, "Name of the programme", "Coaching");
  press_enter (self);
  g_assert_cmpint (self->beginning, ==, SAM_START_WITH_IMPORT);
  g_assert_nonnull (self->store);
}

static void
test_shows_the_example (Fixture *self, gconstpointer data)
{
  begin_with (self, "The example");
  g_assert_false (gtk_widget_is_sensitive (get_row (self, "Name of the programme")));
  g_assert_true (gtk_widget_get_sensitive (get_create_button (self)));
  press_enter (self);
  g_assert_cmpint (self->beginning, ==, SAM_START_WITH_EXAMPLE);
  g_assert_null (self->store);
}

static void
test_never_takes_a_file_that_is_there (Fixture *self, gconstpointer data)
{
  g_autofree char *taken = g_build_filename (self->folder, "Coaching.samordna", NULL);
  g_autofree char *free_path = g_build_filename (self->folder, "Coaching 2.samordna", NULL);

  g_assert_true (g_file_set_contents (taken, "mine", -1, NULL));
  type (self, "Name of the programme", "Coaching");
  g_assert_cmpstr (sam_start_assistant_get_path (self->assistant), ==, free_path);
  g_unlink (taken);
  type (self, "Name of the programme", "");
}

static void
test_says_where_nothing_can_be_saved (Fixture *self, gconstpointer data)
{
  type (self, "Name of the programme", "Coaching");
  sam_start_assistant_set_folder (self->assistant, "/no/such/folder");
  g_assert_false (gtk_widget_get_sensitive (get_create_button (self)));
  g_assert_nonnull (ui_fixture_find_label (GTK_WIDGET (self->assistant),
                                           "Nothing can be saved in this folder. Choose another."));
  type (self, "Name of the programme", "");
}

static void
test_fits_a_narrow_window (Fixture *self, gconstpointer data)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (self->assistant), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

static void
test_escape_leaves_nothing (Fixture *self, gconstpointer data)
{
  gtk_window_close (GTK_WINDOW (self->assistant));
  ui_fixture_settle ();
  g_assert_null (self->assistant);
  g_assert_cmpuint (self->n_done, ==, 0);
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/first-start/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("asks-for-a-name-first-and-scolds-nobody", test_asks_for_a_name_first);
  ADD ("makes-a-programme-for-its-school-year-with-the-users-name", test_makes_a_programme);
  ADD ("begins-with-an-import", test_begins_with_an_import);
  ADD ("shows-the-example-without-asking-more", test_shows_the_example);
  ADD ("never-takes-a-file-that-is-there", test_never_takes_a_file_that_is_there);
  ADD ("says-where-nothing-can-be-saved", test_says_where_nothing_can_be_saved);
  ADD ("fits-a-narrow-window", test_fits_a_narrow_window);
  ADD ("escape-leaves-nothing-behind", test_escape_leaves_nothing);

  return g_test_run ();
}
