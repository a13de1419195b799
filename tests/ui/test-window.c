#include "tab-through.h"
#include "ui-fixture.h"

#include <glib/gstdio.h>

#include "sam-dialogs.h"
#include "sam-notice.h"

typedef UiFixtureWindow Fixture;

static gboolean
is_enabled (SamWindow *window, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (window), action);
}

static void
test_starts_empty (void)
{
  SamWindow *window = sam_window_new (NULL);

  g_assert_null (sam_window_get_context (window));
  for (guint i = 0; i < 4; i++)
    {
      static const char *const offered[] = { "new-programme", "open-example", "open", "add" };
      static const char *const pointless[] = { "undo", "print", "search", "place" };

      g_assert_true (is_enabled (window, offered[i]));
      g_assert_false (is_enabled (window, pointless[i]));
    }
  g_assert_nonnull (ui_fixture_find_label (GTK_WIDGET (window), "New Programme…"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_goes_to_places (Fixture *self, gconstpointer data)
{
  static const char *const places[] = { "schools", "calendar", "coaching", "evaluation", "reports", "overview" };

  g_assert_cmpstr (sam_window_get_place (self->window), ==, "overview");
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (self->window), "win.place", "s", places[i]);
      g_assert_cmpstr (sam_window_get_place (self->window), ==, places[i]);
    }
}

static void
test_tab_goes_through_every_place (Fixture *self, gconstpointer data)
{
  static const char *const places[] = { "overview", "schools", "calendar", "coaching", "evaluation", "reports" };

  gtk_window_present (GTK_WINDOW (self->window));
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      sam_window_show_place (self->window, places[i]);
      ui_fixture_settle ();
      g_test_message ("%s", places[i]);
      g_assert_cmpuint (tab_through (GTK_WIDGET (self->window)), >, 5);
    }
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.new-watch", NULL);
  g_assert_cmpuint (tab_through (GTK_WIDGET (self->window)), >, 5);
}

static void
test_tab_leaves_the_places (Fixture *self, gconstpointer data)
{
  GtkWidget *list =
    GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (self->window), SAM_TYPE_WINDOW, "place_list"));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (list);
  GtkWidget *focus;

  gtk_window_present (GTK_WINDOW (self->window));
  sam_window_show_place (self->window, "schools");
  ui_fixture_settle ();
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_selected_row (GTK_LIST_BOX (list)))));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean is_handled = FALSE;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_Tab, 0, 0, &is_handled);
    }
  focus = gtk_root_get_focus (GTK_ROOT (self->window));
  g_assert_nonnull (focus);
  g_assert_false (gtk_widget_is_ancestor (focus, list));
  g_assert_cmpstr (sam_window_get_place (self->window), ==, "schools");
}

static void
test_rows_have_names (Fixture *self, gconstpointer data)
{
  GtkWidget *list =
    GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (self->window), SAM_TYPE_WINDOW, "place_list"));
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 3);

  gtk_test_accessible_assert_property (list, GTK_ACCESSIBLE_PROPERTY_LABEL, "Places");
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Coaching");
}

static void
test_undoes_and_redoes (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) before = sam_store_list (self->store, SAM_FAMILY_SCHOOL, NULL);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) again = NULL;

  g_assert_true (is_enabled (self->window, "undo"));
  g_assert_false (is_enabled (self->window, "redo"));

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.undo", NULL);
  after = sam_store_list (self->store, SAM_FAMILY_SCHOOL, NULL);
  g_assert_cmpuint (after->len, ==, before->len - 1);
  g_assert_true (is_enabled (self->window, "redo"));
  g_assert_nonnull (ui_fixture_find_label (GTK_WIDGET (self->window), "Undone: Add school"));

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.redo", NULL);
  again = sam_store_list (self->store, SAM_FAMILY_SCHOOL, NULL);
  g_assert_cmpuint (again->len, ==, before->len);
  g_assert_false (is_enabled (self->window, "redo"));
}

static void
test_says_why_a_file_is_refused (void)
{
  SamWindow *window = sam_window_new (NULL);

  g_assert_false (sam_window_open (window, "/nowhere/at-all.samordna"));
  g_assert_null (sam_window_get_context (window));
  g_assert_nonnull (ui_fixture_find_label (GTK_WIDGET (window), "“at-all.samordna” could not be opened"));
  g_assert_true (is_enabled (window, "close-programme"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_closes_the_programme (Fixture *self, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.close-programme", NULL);
  g_assert_null (sam_window_get_context (self->window));
  g_assert_false (is_enabled (self->window, "undo"));
  g_assert_false (is_enabled (self->window, "place"));
}

static void
test_says_that_a_file_may_only_be_read (Fixture *self, gconstpointer data)
{
  static const char *const places[] = { "overview", "schools", "calendar", "coaching", "evaluation", "reports" };
  SamWindow *window = sam_window_new (NULL);

  gtk_window_present (GTK_WINDOW (window));
  /* The first window holds the file. */
  g_assert_true (sam_window_open (window, sam_store_get_path (self->store)));
  g_assert_false (is_enabled (window, "add"));
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      GtkWidget *notice;

      sam_window_show_place (window, places[i]);
      notice = ui_fixture_find (GTK_WIDGET (sam_window_get_page (window, places[i])), SAM_TYPE_NOTICE);
      g_assert_true (gtk_widget_get_mapped (notice));
      g_assert_true (ADW_IS_HEADER_BAR (gtk_widget_get_prev_sibling (notice)));
      notice = ui_fixture_find (GTK_WIDGET (sam_window_get_page (self->window, places[i])), SAM_TYPE_NOTICE);
      g_assert_false (gtk_widget_get_visible (notice));
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
has_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static void
close_it (gpointer window)
{
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_an_answer_may_close_the_window_that_asked (Fixture *self, gconstpointer data)
{
  GtkWidget *asker = gtk_window_new ();
  GtkWindow *question;
  GtkWidget *label;

  gtk_window_set_transient_for (GTK_WINDOW (asker), GTK_WINDOW (self->window));
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_window_present (GTK_WINDOW (asker));
  sam_dialogs_confirm (asker, "Go?", NULL, "Go", close_it, asker, NULL);
  question = ui_fixture_find_over (GTK_WINDOW (asker));
  g_assert_nonnull (question);
  ui_fixture_settle ();
  label = ui_fixture_find_label (GTK_WIDGET (question), "Go");
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  ui_fixture_settle ();
}

/* Whatever a page adds by: the window goes with its dialog open, and takes the dialog along. */
static void
test_closes_with_a_dialog_open (Fixture *self, gconstpointer data)
{
  static const char *const places[] = { "schools", "calendar", "coaching", "evaluation" };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *path = g_strdup (sam_store_get_path (self->store));
      gpointer window;
      gpointer dialog;

      sam_window_set_store (self->window, NULL);
      window = sam_window_new (NULL);
      gtk_window_present (window);
      g_assert_true (sam_window_open (window, path));
      sam_window_show_place (window, places[i]);
      gtk_widget_activate_action (window, "win.add", NULL);
      dialog = ui_fixture_find_over (GTK_WINDOW (window));
      g_assert_nonnull (dialog);
      g_object_add_weak_pointer (window, &window);
      g_object_add_weak_pointer (dialog, &dialog);
      gtk_window_close (window);
      ui_fixture_wait (has_gone, &window);
      ui_fixture_wait (has_gone, &dialog);
    }
}

static void
test_opens_another_file_while_a_form_is_open (Fixture *self, gconstpointer data)
{
  static const char *const places[] = { "schools", "calendar", "coaching", "evaluation" };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      SamStore *other = ui_fixture_new_store ();
      GtkWindow *dialog;

      sam_window_show_place (self->window, places[i]);
      ui_fixture_settle ();
      gtk_widget_activate_action (GTK_WIDGET (self->window), "win.add", NULL);
      dialog = ui_fixture_find_over (GTK_WINDOW (self->window));
      g_assert_nonnull (dialog);
      sam_window_set_store (self->window, other);
      ui_fixture_settle ();
      g_assert_null (ui_fixture_find_over (GTK_WINDOW (self->window)));
      ui_fixture_drop_store (self->store);
      self->store = other;
    }
}

static SamContext *
get_context (Fixture *self)
{
  return sam_window_get_context (self->window);
}

/* What only shows the programme goes with it. */
static void
test_windows_go_with_the_programme (Fixture *self, gconstpointer data)
{
  static const char *const tools[] = { "history", "backups", "school-year", "new-school-year", "export", "search", "import" };

  gtk_window_present (GTK_WINDOW (self->window));
  for (guint i = 0; i < G_N_ELEMENTS (tools); i++)
    {
      SamStore *other = ui_fixture_new_store ();
      g_autofree char *path = g_strdup (sam_store_get_path (other));

      sam_store_close (other);
      g_object_unref (other);
      g_action_group_activate_action (G_ACTION_GROUP (self->window), tools[i], NULL);
      g_assert_nonnull (ui_fixture_find_over (GTK_WINDOW (self->window)));
      g_assert_true (sam_window_open (self->window, path));
      g_assert_null (ui_fixture_find_over (GTK_WINDOW (self->window)));
      g_assert_cmpstr (sam_store_get_path (sam_context_get_store (get_context (self))), ==, path);
      ui_fixture_drop_store (self->store);
      self->store = g_object_ref (sam_context_get_store (get_context (self)));
    }
}

/* The task holds the window until it is done; by then the window is long closed. */
static void
test_closes_while_the_example_is_made (void)
{
  gpointer window = sam_window_new (NULL);

  gtk_window_present (window);
  g_object_add_weak_pointer (window, &window);
  gtk_widget_activate_action (window, "win.open-example", NULL);
  gtk_window_destroy (window);
  g_assert_nonnull (window);
  ui_fixture_wait (has_gone, &window);
}

static void
test_closes_while_pages_work (Fixture *self, gconstpointer data)
{
  static const char *const places[] = { "overview", "reports", "evaluation" };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      SamStore *store = ui_fixture_new_store ();
      gpointer window = sam_window_new (NULL);

      gtk_window_present (window);
      sam_window_set_store (window, store);
      sam_window_show_place (window, places[i]);
      sam_context_set_as_of (sam_window_get_context (window), sam_date_new (2012, 10, 1 + (int) i));
      g_object_add_weak_pointer (window, &window);
      gtk_window_close (window);
      ui_fixture_wait (has_gone, &window);
      ui_fixture_drop_store (store);
    }
}

/* What a wide window may ask of a page, and a narrow one. */
static void
test_pages_fit_their_room (Fixture *self, gconstpointer data)
{
  static const char *const places[] = { "overview", "schools", "calendar", "coaching", "evaluation", "reports" };
  static const struct
  {
    int width;
    int room;
    const char *buttons;
  } cases[] = {
    { 1200, 680, ":close" },
    { 360, 360, ":close" },
    { 360, 360, "appmenu:minimize,maximize,close" },
  };

  for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
    {
      g_object_set (gtk_settings_get_default (), "gtk-decoration-layout", cases[c].buttons, NULL);
      gtk_window_set_default_size (GTK_WINDOW (self->window), cases[c].width, 720);
      g_assert_cmpint (sam_window_is_narrow (self->window), ==, cases[c].width < 900);
      for (guint i = 0; i < G_N_ELEMENTS (places); i++)
        {
          SamPage *page = sam_window_get_page (self->window, places[i]);
          int minimum;

          sam_window_show_place (self->window, places[i]);
          ui_fixture_settle ();
          g_assert_cmpint (sam_page_is_narrow (page), ==, cases[c].width < 900);
          gtk_widget_measure (GTK_WIDGET (page), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
          if (minimum > cases[c].room)
            g_error ("%s asks for %d of %d pixels", places[i], minimum, cases[c].room);
        }
    }
  g_object_set (gtk_settings_get_default (), "gtk-decoration-layout", ":close", NULL);
}

static gboolean
is_narrow (gpointer data)
{
  GtkWidget *bin = GTK_WIDGET (gtk_widget_get_template_child (data, SAM_TYPE_WINDOW, "squeeze_bin"));

  return sam_window_is_narrow (data) && gtk_widget_get_width (bin) <= 360;
}

static void
test_gets_narrow_in_one_go (Fixture *self, gconstpointer data)
{
  GtkWidget *bin = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (self->window), SAM_TYPE_WINDOW, "squeeze_bin"));
  int minimum;

  gtk_window_set_default_size (GTK_WINDOW (self->window), 1200, 720);
  gtk_window_present (GTK_WINDOW (self->window));
  ui_fixture_settle ();
  g_assert_false (sam_window_is_narrow (self->window));
  gtk_widget_measure (bin, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 360, 720);
  ui_fixture_wait (is_narrow, self->window);
}

static void
test_marks_the_page_on_show (Fixture *self, gconstpointer data)
{
  GtkListBox *list =
    GTK_LIST_BOX (gtk_widget_get_template_child (GTK_WIDGET (self->window), SAM_TYPE_WINDOW, "place_list"));

  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, 2));
  g_assert_cmpstr (sam_window_get_place (self->window), ==, "calendar");
  sam_window_show_place (self->window, "reports");
  g_assert_cmpint (gtk_list_box_row_get_index (gtk_list_box_get_selected_row (list)), ==, 5);
}

int
main (int argc, char **argv)
{
  g_autofree char *data = g_dir_make_tmp ("samordna-ui-XXXXXX", NULL);
  g_autofree char *own = g_build_filename (data, "samordna", NULL);
  g_autofree char *example = g_build_filename (own, "example.samordna", NULL);
  int status;

  /* The example that is made here is not the user's. */
  g_setenv ("XDG_DATA_HOME", data, TRUE);
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/window/starts-with-the-three-ways-to-a-programme", test_starts_empty);
  g_test_add_func ("/window/says-why-a-file-is-refused", test_says_why_a_file_is_refused);
  g_test_add_func ("/window/closes-while-the-example-is-made", test_closes_while_the_example_is_made);
#define ADD(name, function) g_test_add ("/window/" name, Fixture, NULL, ui_fixture_set_up_window, function, ui_fixture_tear_down_window)
  ADD ("goes-to-each-place", test_goes_to_places);
  ADD ("tab-goes-through-every-place", test_tab_goes_through_every_place);
  ADD ("tab-leaves-the-places-without-changing-page", test_tab_leaves_the_places);
  ADD ("names-its-places", test_rows_have_names);
  ADD ("undoes-and-redoes-by-action", test_undoes_and_redoes);
  ADD ("goes-back-to-the-start-page", test_closes_the_programme);
  ADD ("says-below-the-header-that-a-file-may-only-be-read", test_says_that_a_file_may_only_be_read);
  ADD ("an-answer-may-close-the-window-that-asked", test_an_answer_may_close_the_window_that_asked);
  ADD ("closes-with-a-dialog-open", test_closes_with_a_dialog_open);
  ADD ("opens-another-file-while-a-form-is-open", test_opens_another_file_while_a_form_is_open);
  ADD ("takes-its-windows-along-with-the-programme", test_windows_go_with_the_programme);
  ADD ("closes-while-pages-work", test_closes_while_pages_work);
  ADD ("has-room-for-every-page", test_pages_fit_their_room);
  ADD ("gets-narrow-in-one-go", test_gets_narrow_in_one_go);
  ADD ("marks-the-place-that-is-on-show", test_marks_the_page_on_show);

  status = g_test_run ();
  g_unlink (example);
  g_rmdir (own);
  g_rmdir (data);

  return status;
}
