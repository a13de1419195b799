/* Calendars out and in, by the windows for them. */
#include <string.h>

#include "page-fixture.h"
#include "sam-calendar-export-dialog.h"
#include "sam-calendar-import-list.h"
#include "sam-calendar-import-window.h"
#include "sam-record-chooser.h"
#include "sam-records.h"
#include "sam-schools-page.h"
#include "sam-test-folder.h"

typedef struct
{
  PageFixture base;
  char       *folder;
  gint64      team;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) teams = NULL;

  page_fixture_set_up (&self->base, SAM_TYPE_SCHOOLS_PAGE, TRUE);
  self->folder = g_dir_make_tmp ("samordna-calendar-XXXXXX", NULL);
  teams = sam_store_list (self->base.store, SAM_FAMILY_TEAM, NULL);
  self->team = sam_record_get_id (teams->pdata[0]);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  sam_test_folder_remove (self->folder);
  g_free (self->folder);
  page_fixture_tear_down (&self->base, data);
}

static GFile *
get_file (Fixture *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  return g_file_new_for_path (path);
}

static SamCalendarExportDialog *
present_export (Fixture *self)
{
  return SAM_CALENDAR_EXPORT_DIALOG (sam_calendar_export_dialog_present (self->base.window, self->base.context));
}

static void
wait_for_note (SamCalendarExportDialog *dialog)
{
  while (sam_calendar_export_dialog_get_note (dialog) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_export (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = get_file (self, "all.ics");
  SamCalendarExportDialog *dialog = present_export (self);

  g_assert_nonnull (page_fixture_find (GTK_WIDGET (dialog), GTK_TYPE_LABEL, "This calendar has not been exported before."));
  sam_calendar_export_dialog_write (dialog, file);
  g_assert_false (gtk_widget_is_sensitive (page_fixture_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "_Export…")));
  wait_for_note (dialog);
  g_assert_nonnull (strstr (sam_calendar_export_dialog_get_note (dialog), "first export"));
  g_assert_true (g_file_query_exists (file, NULL));
  /* By the keyboard alone: Enter closes, and so does Escape. */
  g_assert_true (gtk_window_get_default_widget (GTK_WINDOW (dialog))
                 == page_fixture_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "_Close"));
  page_fixture_press (GTK_WIDGET (dialog), "Escape");

  /* And again, over the file of last time. */
  dialog = present_export (self);
  g_assert_null (page_fixture_find (GTK_WIDGET (dialog), GTK_TYPE_LABEL, "This calendar has not been exported before."));
  sam_calendar_export_dialog_write (dialog, file);
  wait_for_note (dialog);
  g_assert_nonnull (strstr (sam_calendar_export_dialog_get_note (dialog), "Nothing has changed"));
  page_fixture_close_window (GTK_WIDGET (dialog));
}

/* Nothing can be exported before it is said whose it is. */
static void
test_scope (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = get_file (self, "team.ics");
  SamCalendarExportDialog *dialog = present_export (self);
  GtkWidget *button = page_fixture_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "_Export…");

  g_assert_true (gtk_widget_is_sensitive (button));
  sam_calendar_export_dialog_set_scope (dialog, &(SamCalendarScope) { SAM_CALENDAR_SCOPE_TEAM, 0 });
  g_assert_false (gtk_widget_is_sensitive (button));
  g_assert_nonnull (page_fixture_find (GTK_WIDGET (dialog), GTK_TYPE_LABEL, "Choose whose calendar it is to be."));
  sam_calendar_export_dialog_set_scope (dialog, &(SamCalendarScope) { SAM_CALENDAR_SCOPE_TEAM, self->team });
  g_assert_true (gtk_widget_is_sensitive (button));
  sam_calendar_export_dialog_write (dialog, file);
  wait_for_note (dialog);
  g_assert_null (strstr (sam_calendar_export_dialog_get_note (dialog), "All sessions"));
  page_fixture_close_window (GTK_WIDGET (dialog));
}

/* What could not be written is said, and the form is back. */
static void
test_export_fails (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "no-such-folder", "all.ics", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  SamCalendarExportDialog *dialog = present_export (self);

  sam_calendar_export_dialog_write (dialog, file);
  page_fixture_close_window (page_fixture_wait_window (&self->base, ADW_TYPE_MESSAGE_DIALOG));
  g_assert_true (gtk_widget_is_sensitive (page_fixture_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "_Export…")));
  g_assert_null (sam_calendar_export_dialog_get_note (dialog));
  page_fixture_close_window (GTK_WIDGET (dialog));
}

static const char foreign[] =
  "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
  "BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:<b>Handledning & fika</b>\r\nDTSTART:20121105T150000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nEND:VEVENT\r\n"
  "BEGIN:VEVENT\r\nUID:b\r\nSUMMARY:Lov\r\nDTSTART;VALUE=DATE:20121029\r\nEND:VEVENT\r\n"
  "END:VCALENDAR\r\n";

static GtkWidget *
present_import (Fixture *self, const char *contents)
{
  g_autoptr (GFile) file = get_file (self, "foreign.ics");

  g_assert_true (g_file_set_contents (g_file_peek_path (file), contents, -1, NULL));
  g_assert_true (sam_calendar_import_window_takes (file));

  return GTK_WIDGET (sam_calendar_import_window_present (self->base.window, self->base.context, file));
}

static GtkWidget *
find_type (GtkWidget *root, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_type (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_import (Fixture *self, gconstpointer data)
{
  guint n_before = page_fixture_count (&self->base, SAM_FAMILY_SESSION);
  GtkWidget *window = present_import (self, foreign);
  GtkWidget *button = page_fixture_find (window, GTK_TYPE_BUTTON, "_Import");
  GtkWidget *list;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  g_assert_false (gtk_widget_is_sensitive (button));
  while (sam_calendar_import_window_get_import (SAM_CALENDAR_IMPORT_WINDOW (window)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (gtk_widget_is_sensitive (button));
  g_assert_nonnull (page_fixture_find (window, GTK_TYPE_LABEL, "3 without a team · 1 not taken"));
  /* Somebody else's text is no markup. */
  g_assert_nonnull (page_fixture_find (window, GTK_TYPE_LABEL, "<b>Handledning & fika</b>"));

  sam_record_chooser_set_record (SAM_RECORD_CHOOSER (find_type (window, SAM_TYPE_RECORD_CHOOSER)), self->team);
  g_assert_nonnull (page_fixture_find (window, GTK_TYPE_LABEL, "3 new sessions · 1 not taken"));
  g_assert_true (gtk_widget_is_sensitive (button));
  list = find_type (window, SAM_TYPE_CALENDAR_IMPORT_LIST);
  g_assert_cmpuint (g_list_model_get_n_items (sam_calendar_import_list_get_rows (SAM_CALENDAR_IMPORT_LIST (list))), ==, 4);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_type (list, GTK_TYPE_DROP_DOWN)), 1 + SAM_ICS_REFUSED);
  g_assert_cmpuint (g_list_model_get_n_items (sam_calendar_import_list_get_rows (SAM_CALENDAR_IMPORT_LIST (list))), ==, 1);
  g_assert_cmpuint (page_fixture_count (&self->base, SAM_FAMILY_SESSION), ==, n_before);

  g_signal_emit_by_name (button, "clicked");
  page_fixture_wait_closed (&window);
  g_assert_cmpstr (self->base.toast, ==, "3 sessions imported");
  g_assert_cmpuint (page_fixture_count (&self->base, SAM_FAMILY_SESSION), ==, n_before + 3);
  g_assert_true (sam_store_undo (self->base.store, NULL));
  g_assert_cmpuint (page_fixture_count (&self->base, SAM_FAMILY_SESSION), ==, n_before);
}

static void
test_no_calendar (Fixture *self, gconstpointer data)
{
  GtkWidget *window = present_import (self, "Namn;Skola\n");

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  page_fixture_wait_closed (&window);
  page_fixture_close_window (page_fixture_wait_window (&self->base, ADW_TYPE_MESSAGE_DIALOG));
}

/* At the room that every window makes do with. */
static void
test_narrow (Fixture *self, gconstpointer data)
{
  GtkWidget *windows[2];

  gtk_window_set_default_size (GTK_WINDOW (self->base.window), 360, 640);
  windows[0] = GTK_WIDGET (present_export (self));
  windows[1] = present_import (self, foreign);
  while (sam_calendar_import_window_get_import (SAM_CALENDAR_IMPORT_WINDOW (windows[1])) == NULL)
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (windows); i++)
    {
      int minimum;

      gtk_widget_measure (windows[i], GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, 360);
      page_fixture_close_window (windows[i]);
    }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func) g_test_add ("/calendar-files/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("export-shows-the-note", test_export);
  ADD ("export-asks-whose-it-is", test_scope);
  ADD ("export-that-fails-says-so", test_export_fails);
  ADD ("import-asks-for-teams-and-stores-once", test_import);
  ADD ("import-of-no-calendar-says-so", test_no_calendar);
  ADD ("narrow", test_narrow);
#undef ADD

  return g_test_run ();
}
