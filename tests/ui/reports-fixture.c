#include "reports-fixture.h"

#include <glib/gstdio.h>

#include "sam-new-programme.h"

void
reports_fixture_set_up (ReportsFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  self->folder = g_dir_make_tmp ("samordna-reports-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (self->folder, "exempel.samordna", NULL);
  self->store = sam_example_create (path, &error);
  g_assert_no_error (error);
  self->context = sam_context_new (self->store);

  self->page = g_object_new (SAM_TYPE_REPORTS_PAGE, NULL);
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 980, 700);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->page));
  sam_page_set_context (self->page, self->context);
  gtk_window_present (GTK_WINDOW (self->window));
}

void
reports_fixture_tear_down (ReportsFixture *self, gconstpointer data)
{
  const char *name;
  g_autoptr (GDir) dir = NULL;

  gtk_window_destroy (GTK_WINDOW (self->window));
  g_clear_object (&self->context);
  sam_store_close (self->store);
  g_clear_object (&self->store);

  dir = g_dir_open (self->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
}

GtkWidget *
reports_fixture_find (GtkWidget *root, GType type, const char *tooltip)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type)
      && (tooltip == NULL || g_strcmp0 (gtk_widget_get_tooltip_text (root), tooltip) == 0))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = reports_fixture_find (child, type, tooltip);

      if (found != NULL)
        return found;
    }

  return NULL;
}

AdwComboRow *
reports_fixture_find_combo (GtkWidget *root, const char *title)
{
  if (ADW_IS_COMBO_ROW (root) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title))
    return ADW_COMBO_ROW (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      AdwComboRow *found = reports_fixture_find_combo (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

SamReportPreview *
reports_fixture_wait (ReportsFixture *self)
{
  SamReportPreview *preview = SAM_REPORT_PREVIEW (reports_fixture_find (GTK_WIDGET (self->page), SAM_TYPE_REPORT_PREVIEW, NULL));

  g_assert_nonnull (preview);
  while (sam_report_preview_get_n_pages (preview) == 0)
    g_main_context_iteration (NULL, TRUE);

  return preview;
}

GtkWidget *
reports_fixture_find_row (GtkWidget *root, GType type, const char *title)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && ADW_IS_PREFERENCES_ROW (root)
      && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = reports_fixture_find_row (child, type, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}
