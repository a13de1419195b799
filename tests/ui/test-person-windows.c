/* What a file holds about a person, to read and to export; and the question before a person is erased. */
#include "ui-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "sam-backup.h"
#include "sam-person-erase.h"
#include "sam-person-window.h"
#include "sam-records.h"
#include "sam-school-view.h"
#include "sam-sheet.h"

typedef struct
{
  SamStore   *store;
  SamContext *context;
  GtkWidget  *parent;
  gint64      coach;
  char       *name;
} Fixture;

static void
assign (Fixture *self)
{
  g_autoptr (SamDraft) draft = sam_draft_new (&sam_family_assignment);
  g_autoptr (GError) error = NULL;

  sam_draft_set_reference (draft, SAM_ASSIGNMENT_COACH, self->coach);
  sam_draft_set_reference (draft, SAM_ASSIGNMENT_SCHOOL, ui_fixture_get_id (self->store, SAM_FAMILY_SCHOOL, 0));
  sam_draft_set_date (draft, SAM_ASSIGNMENT_FROM_DATE, sam_date_new (2012, 8, 20));
  sam_store_put (self->store, "Add assignment", draft, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (SamRecord) coach = NULL;

  self->store = ui_fixture_new_store ();
  self->context = sam_context_new (self->store);
  self->parent = gtk_window_new ();
  gtk_window_present (GTK_WINDOW (self->parent));
  self->coach = ui_fixture_get_id (self->store, SAM_FAMILY_PERSON, 0);
  coach = sam_store_get (self->store, SAM_FAMILY_PERSON, self->coach, NULL);
  self->name = g_strdup (sam_record_get_text (coach, SAM_PERSON_NAME));
  assign (self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->parent));
  ui_fixture_settle ();
  g_object_unref (self->context);
  ui_fixture_drop_store (self->store);
  g_free (self->name);
}

static gboolean
has_text (gpointer data)
{
  GtkWidget *view = ui_fixture_find (data, GTK_TYPE_TEXT_VIEW);

  return gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view))) > 0;
}

static char *
get_text (GtkWidget *window)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (ui_fixture_find (window, GTK_TYPE_TEXT_VIEW)));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
test_shows_everything (Fixture *self, gconstpointer data)
{
  SamPersonWindow *window = sam_person_window_present (self->parent, self->context, self->coach);
  g_autofree char *title = g_strdup_printf ("Everything About %s", self->name);
  g_autofree char *text = NULL;

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (window), GTK_ACCESSIBLE_ROLE_DIALOG);
  /* Nothing can be exported before it is read. */
  g_assert_false (gtk_widget_get_sensitive (ui_fixture_find (GTK_WIDGET (window), GTK_TYPE_MENU_BUTTON)));
  ui_fixture_wait (has_text, window);
  g_assert_true (gtk_widget_get_sensitive (ui_fixture_find (GTK_WIDGET (window), GTK_TYPE_MENU_BUTTON)));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, title);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (ui_fixture_find (GTK_WIDGET (window), GTK_TYPE_TEXT_VIEW)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, title);
  text = get_text (GTK_WIDGET (window));
  g_assert_nonnull (strstr (text, self->name));
  g_assert_nonnull (strstr (text, "Assignment (1)"));
  g_assert_nonnull (strstr (text, "Almbackaskolan"));
}

static void
test_exports_for_nobody_else_to_read (Fixture *self, gconstpointer data)
{
  static const char *const names[] = { "page.html", "data.json" };
  SamPersonWindow *window = sam_person_window_present (self->parent, self->context, self->coach);
  g_autofree char *folder = g_dir_make_tmp ("samordna-person-XXXXXX", NULL);

  ui_fixture_wait (has_text, window);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      g_autofree char *bytes = NULL;
      g_autoptr (GError) error = NULL;
      GStatBuf status;

      /* A file that others could read is there already. */
      g_assert_true (g_file_set_contents (path, "x", -1, NULL));
      g_assert_cmpint (g_chmod (path, 0644), ==, 0);
      g_assert_true (sam_person_window_export (window, path, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
      g_assert_true (g_str_has_prefix (bytes, i == 0 ? "<!DOCTYPE html>" : "{"));
      g_assert_nonnull (strstr (bytes, self->name));
      g_assert_cmpint (g_stat (path, &status), ==, 0);
      g_assert_cmpint (status.st_mode & 0777, ==, 0600);
      g_assert_false (sam_person_window_export (window, folder, &error));
      g_unlink (path);
    }
  g_rmdir (folder);
}

static void
test_says_that_a_person_has_gone (Fixture *self, gconstpointer data)
{
  SamPersonWindow *window = sam_person_window_present (self->parent, self->context, 12345);
  GtkWidget *page = ui_fixture_find (GTK_WIDGET (window), ADW_TYPE_STATUS_PAGE);

  while (!gtk_widget_get_mapped (page))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (adw_status_page_get_description (ADW_STATUS_PAGE (page)), ==, "This person has been removed.");
}

/* Erasing */

static GtkWidget *
find_sheet (void)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l != NULL; l = l->next)
    {
      if (SAM_IS_SHEET (l->data) && gtk_widget_get_mapped (l->data))
        return l->data;
    }

  return NULL;
}

static gboolean
has_sheet (gpointer data)
{
  return find_sheet () != NULL;
}

static gboolean
has_no_sheet (gpointer data)
{
  return find_sheet () == NULL;
}

static GtkWidget *
ask (Fixture *self)
{
  sam_person_erase_present (self->parent, self->context, self->coach);
  ui_fixture_wait (has_sheet, NULL);

  return find_sheet ();
}

static void
confirm (GtkWidget *sheet, const char *name)
{
  gtk_editable_set_text (GTK_EDITABLE (ui_fixture_find (sheet, ADW_TYPE_ENTRY_ROW)), name);
  g_signal_emit_by_name (sam_sheet_get_save_button (SAM_SHEET (sheet)), "clicked");
}

static char *
dup_name (Fixture *self)
{
  g_autoptr (SamRecord) coach = sam_store_get (self->store, SAM_FAMILY_PERSON, self->coach, NULL);

  return g_strdup (sam_record_get_text (coach, SAM_PERSON_NAME));
}

static void
test_erases_only_with_the_name_typed (Fixture *self, gconstpointer data)
{
  GtkWidget *sheet = ask (self);
  g_autofree char *title = g_strdup_printf ("Erase %s?", self->name);
  g_autofree char *lower = g_utf8_strdown (self->name, -1);
  g_autofree char *spaced = g_strdup_printf (" %s ", lower);
  g_autofree char *kept = NULL;
  g_autofree char *unerased = NULL;
  g_autofree char *erased = NULL;

  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (sheet)), ==, title);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (sheet), GTK_ACCESSIBLE_ROLE_DIALOG);
  /* Nobody has mentioned the person, and there is no backup: there is nothing to choose. */
  g_assert_null (ui_fixture_find (sheet, GTK_TYPE_SWITCH));

  confirm (sheet, "Somebody Else");
  g_assert_true (find_sheet () == sheet);
  kept = dup_name (self);
  g_assert_cmpstr (kept, ==, self->name);

  /* It is said before the work begins, which lets nothing be painted. */
  confirm (sheet, spaced);
  g_assert_true (gtk_widget_get_mapped (ui_fixture_find_label (sheet, "Erasing…")));
  g_assert_false (gtk_widget_get_sensitive (sam_sheet_get_save_button (SAM_SHEET (sheet))));
  unerased = dup_name (self);
  g_assert_cmpstr (unerased, ==, self->name);
  ui_fixture_wait (has_no_sheet, NULL);
  erased = dup_name (self);
  g_assert_cmpstr (erased, ==, "Erased person 1");
  g_assert_true (sam_store_check (self->store, NULL));
}

static void
test_escape_leaves_it (Fixture *self, gconstpointer data)
{
  GtkWidget *sheet = ask (self);
  g_autofree char *kept = NULL;

  gtk_editable_set_text (GTK_EDITABLE (ui_fixture_find (sheet, ADW_TYPE_ENTRY_ROW)), self->name);
  gtk_window_close (GTK_WINDOW (sheet));
  ui_fixture_wait (has_no_sheet, NULL);
  kept = dup_name (self);
  g_assert_cmpstr (kept, ==, self->name);
}

static gint64
mention (Fixture *self)
{
  g_autoptr (SamDraft) draft = sam_draft_new (&sam_family_milestone);
  g_autofree char *title = g_strdup_printf ("Möte med %s", self->name);

  sam_draft_set_text (draft, SAM_MILESTONE_NAME, title);
  sam_draft_set_date (draft, SAM_MILESTONE_DUE_DATE, sam_date_new (2013, 1, 15));
  g_assert_true (sam_store_put (self->store, "Add milestone", draft, NULL));

  return sam_draft_get_id (draft);
}

static void
test_mentions_are_a_choice (Fixture *self, gconstpointer keeps)
{
  gint64 id = mention (self);
  GtkWidget *sheet = ask (self);
  GtkWidget *toggle = ui_fixture_find (sheet, GTK_TYPE_SWITCH);
  g_autoptr (SamRecord) milestone = NULL;
  g_autofree char *title = g_strdup_printf ("Möte med %s", self->name);

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Replace the name by “[…]” in 1 other text");
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (toggle)));
  gtk_switch_set_active (GTK_SWITCH (toggle), keeps == NULL);
  confirm (sheet, self->name);
  ui_fixture_wait (has_no_sheet, NULL);
  milestone = sam_store_get (self->store, SAM_FAMILY_MILESTONE, id, NULL);
  g_assert_cmpstr (sam_record_get_text (milestone, SAM_MILESTONE_NAME), ==, keeps != NULL ? title : "Möte med […]");
}

static void
test_backups_are_a_choice (Fixture *self, gconstpointer takes)
{
  const char *path = sam_store_get_path (self->store);
  g_autofree char *folder = sam_backup_get_folder (path);
  g_autoptr (GPtrArray) left = NULL;
  GtkWidget *sheet;
  GtkWidget *toggle;

  g_assert_true (sam_backup_roll (path, sam_date_new (2012, 12, 14), NULL));
  sheet = ask (self);
  toggle = ui_fixture_find (sheet, GTK_TYPE_SWITCH);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, "Delete 1 earlier backup too");
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (toggle)));
  gtk_switch_set_active (GTK_SWITCH (toggle), takes != NULL);
  confirm (sheet, self->name);
  ui_fixture_wait (has_no_sheet, NULL);
  left = sam_backup_list (path);
  g_assert_cmpuint (left->len, ==, takes != NULL ? 0 : 1);
  for (guint i = 0; i < left->len; i++)
    g_unlink (((SamBackup *) g_ptr_array_index (left, i))->path);
  g_rmdir (folder);
}

/* From a coach's menu on the page of a school, and from the register: by the person's own id in the end. */

static gboolean
has_person_window (gpointer data)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l != NULL; l = l->next)
    {
      if (SAM_IS_PERSON_WINDOW (l->data) && has_text (l->data))
        {
          *(GtkWidget **) data = l->data;
          return TRUE;
        }
    }

  return FALSE;
}

static void
test_stands_in_the_menu (Fixture *self, gconstpointer data)
{
  SamWindow *window = sam_window_new (NULL);
  g_autofree char *title = g_strdup_printf ("Everything About %s", self->name);
  GtkWidget *view;
  GtkWidget *shown = NULL;

  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "person-erase"));
  sam_window_set_store (window, self->store);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "person-erase"));
  g_assert_true (sam_window_show_record (window, SAM_FAMILY_SCHOOL, ui_fixture_get_id (self->store, SAM_FAMILY_SCHOOL, 0)));
  view = ui_fixture_find (GTK_WIDGET (window), SAM_TYPE_SCHOOL_VIEW);

  g_assert_true (gtk_widget_activate_action (view, "people.everything-coach", "x",
                                             ui_fixture_get_id (self->store, SAM_FAMILY_ASSIGNMENT, 0)));
  ui_fixture_wait (has_person_window, &shown);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (shown)), ==, title);
  gtk_window_close (GTK_WINDOW (shown));

  g_assert_true (gtk_widget_activate_action (view, "people.erase-coach", "x",
                                             ui_fixture_get_id (self->store, SAM_FAMILY_ASSIGNMENT, 0)));
  ui_fixture_wait (has_sheet, NULL);
  gtk_window_close (GTK_WINDOW (find_sheet ()));
  gtk_window_destroy (GTK_WINDOW (window));
  ui_fixture_settle ();
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

#define ADD(path, func, data) g_test_add ("/person-windows/" path, Fixture, data, set_up, func, tear_down)
  ADD ("shows-everything", test_shows_everything, NULL);
  ADD ("exports-for-nobody-else-to-read", test_exports_for_nobody_else_to_read, NULL);
  ADD ("says-that-a-person-has-gone", test_says_that_a_person_has_gone, NULL);
  ADD ("erases-only-with-the-name-typed", test_erases_only_with_the_name_typed, NULL);
  ADD ("escape-leaves-it", test_escape_leaves_it, NULL);
  ADD ("mentions-go-with-the-name", test_mentions_are_a_choice, NULL);
  ADD ("mentions-can-stay", test_mentions_are_a_choice, GINT_TO_POINTER (1));
  ADD ("stands-in-the-menu", test_stands_in_the_menu, NULL);
  ADD ("backups-stay", test_backups_are_a_choice, NULL);
  ADD ("backups-can-go-too", test_backups_are_a_choice, GINT_TO_POINTER (1));

  return g_test_run ();
}
