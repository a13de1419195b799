/* The windows for one job: what they have in common, and the export. */
#include <glib/gstdio.h>

#include "page-fixture.h"
#include "sam-backups-window.h"
#include "sam-disclosure-window.h"
#include "sam-export-dialog.h"
#include "sam-history-window.h"
#include "sam-person-window.h"
#include "sam-records.h"
#include "sam-school-year-window.h"
#include "sam-schools-page.h"
#include "sam-search-window.h"
#include "sam-templates-window.h"

static void
set_up (PageFixture *self, gconstpointer data)
{
  page_fixture_set_up (self, SAM_TYPE_SCHOOLS_PAGE, TRUE);
  /* The font and the buttons that a window has on GNOME. */
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 11", "gtk-decoration-layout", ":close", NULL);
}

static GtkWidget *
present (PageFixture *self, guint index)
{
  g_autoptr (GPtrArray) people = NULL;

  switch (index)
    {
    case 0:
      return GTK_WIDGET (sam_history_window_present (self->window, self->context));
    case 1:
      return GTK_WIDGET (sam_backups_window_present (self->window, self->context));
    case 2:
      return GTK_WIDGET (sam_search_window_present (self->window, self->context));
    case 3:
      return GTK_WIDGET (sam_export_dialog_present (self->window, self->context));
    case 4:
      return GTK_WIDGET (sam_school_year_window_present (self->window, self->context, NULL));
    case 5:
      people = sam_store_list (self->store, SAM_FAMILY_PERSON, NULL);
      return GTK_WIDGET (sam_person_window_present (self->window, self->context,
                                                    sam_record_get_id (g_ptr_array_index (people, 0))));
    case 6:
      return GTK_WIDGET (sam_templates_window_present (self->window, self->context));
    case 7:
      return GTK_WIDGET (sam_disclosure_window_present (self->window, self->context));
    default:
      return NULL;
    }
}

static void
test_common (PageFixture *self, gconstpointer data)
{
  GtkWidget *window;

  gtk_window_set_default_size (GTK_WINDOW (self->window), 360, 700);
  while (gtk_widget_get_width (self->window) != 360)
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; (window = present (self, i)) != NULL; i++)
    {
      int minimum;
      int width;
      int height;

      g_assert_true (SAM_IS_TOOL_WINDOW (window));
      g_assert_true (gtk_window_get_modal (GTK_WINDOW (window)));
      g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (window)) == GTK_WINDOW (self->window));
      gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
      g_assert_cmpint (width, ==, 360);
      gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      if (minimum > 360)
        g_error ("%s asks for %d of 360 pixels", G_OBJECT_TYPE_NAME (window), minimum);

      /* What is said there is said there, and nowhere else. */
      g_assert_true (gtk_widget_activate_action (window, "win.toast", "s", "Said & <done>"));
      g_assert_nonnull (page_fixture_find (window, GTK_TYPE_LABEL, "Said &amp; &lt;done&gt;"));
      g_assert_null (self->toast);

      g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
      g_assert_true (page_fixture_press (window, "Escape"));
      page_fixture_wait_closed (&window);
    }
}

static void
test_undo (PageFixture *self, gconstpointer data)
{
  static const guint still[] = { 1, 2, 3, 5 };
  GtkWidget *window = present (self, 0);
  guint n_before = page_fixture_count (self, SAM_FAMILY_ORGANISER);

  sam_test_programme_put (self->programme, "organiser", NULL, "name=Nybro_kommun");
  self->store = sam_test_programme_get_store (self->programme);
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_ORGANISER), ==, n_before + 1);
  g_assert_true (page_fixture_press (window, "<Control>z"));
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_ORGANISER), ==, n_before);
  g_assert_nonnull (page_fixture_find (window, GTK_TYPE_BUTTON, "Redo"));
  g_assert_true (page_fixture_press (window, "<Control><Shift>z"));
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_ORGANISER), ==, n_before + 1);
  g_assert_nonnull (page_fixture_find (window, GTK_TYPE_BUTTON, "Undo"));
  page_fixture_close_window (window);

  /* Nothing is undone underneath what does not follow it. */
  for (guint i = 0; i < G_N_ELEMENTS (still); i++)
    {
      window = present (self, still[i]);
      g_test_message ("%s", G_OBJECT_TYPE_NAME (window));
      page_fixture_press (window, "<Control>z");
      g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_ORGANISER), ==, n_before + 1);
      page_fixture_close_window (window);
    }
}

/* The window says so while it is written, and goes on. */
static void
test_export (PageFixture *self, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("samordna-export-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "Out", NULL);
  g_autofree char *csv = g_build_filename (path, "school.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GDir) dir = NULL;
  GtkWidget *window = present (self, 3);
  const char *name;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  sam_export_dialog_write (SAM_EXPORT_DIALOG (window), file);
  g_assert_nonnull (page_fixture_find (window, GTK_TYPE_LABEL, "Exporting…"));
  g_assert_false (gtk_widget_is_sensitive (page_fixture_find (window, GTK_TYPE_BUTTON, "_Export…")));
  page_fixture_press (window, "Escape");
  g_assert_nonnull (window);
  page_fixture_wait_closed (&window);
  g_assert_cmpstr (self->toast, ==, "Exported to “Out”");
  g_assert_true (g_file_test (csv, G_FILE_TEST_EXISTS));

  /* What is there is not written over: the form is back. */
  window = present (self, 3);
  sam_export_dialog_write (SAM_EXPORT_DIALOG (window), file);
  page_fixture_close_window (page_fixture_wait_window (self, ADW_TYPE_MESSAGE_DIALOG));
  g_assert_true (gtk_widget_is_sensitive (page_fixture_find (window, GTK_TYPE_BUTTON, "_Export…")));
  page_fixture_close_window (window);

  dir = g_dir_open (path, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      g_unlink (child);
    }
  g_rmdir (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkCssProvider) provider = NULL;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, "/se/samordna/Samordna/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);

#define ADD(path, func) g_test_add ("/tool-windows/" path, PageFixture, NULL, set_up, func, page_fixture_tear_down)
  ADD ("fit-a-small-window-say-what-is-done-and-go-by-escape", test_common);
  ADD ("undo-and-redo-by-their-own-keys", test_undo);
  ADD ("export-says-that-it-is-written-and-when-it-is-done", test_export);

  return g_test_run ();
}
