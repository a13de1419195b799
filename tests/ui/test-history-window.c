/* The history in the window: who, when, from what to what, and undo to any point. */
#include <stdio.h>
#include <string.h>

#include "page-fixture.h"
#include "sam-backup-keeper.h"
#include "sam-backup.h"
#include "sam-backups-window.h"
#include "sam-history-window.h"
#include "sam-history.h"
#include "sam-records.h"
#include "sam-schools-page.h"

static void
set_up (PageFixture *self, gconstpointer data)
{
  page_fixture_set_up (self, SAM_TYPE_SCHOOLS_PAGE, TRUE);
}

static void
put_organiser (PageFixture *self, const char *name)
{
  g_autoptr (SamDraft) draft = sam_draft_new (&sam_family_organiser);
  g_autoptr (GError) error = NULL;

  sam_draft_set_text (draft, SAM_ORGANISER_NAME, name);
  g_assert_true (sam_store_put (self->store, "Add organiser", draft, &error));
  g_assert_no_error (error);
}

static void
test_tells (PageFixture *self, gconstpointer data)
{
  GtkWidget *window;
  GtkWidget *row;
  g_autoptr (GError) error = NULL;

  g_assert_true (sam_store_set_user_name (self->store, "Siv Karlsson", &error));
  put_organiser (self, "Nybro kommun");
  window = GTK_WIDGET (sam_history_window_present (self->window, self->context));
  row = page_fixture_find (window, ADW_TYPE_EXPANDER_ROW, "Add organiser");
  g_assert_nonnull (row);
  g_assert_nonnull (strstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), "Siv Karlsson"));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  while (page_fixture_find (window, GTK_TYPE_LABEL, "Organiser “Nybro kommun”: added") == NULL)
    g_main_context_iteration (NULL, TRUE);
  page_fixture_close_window (window);
}

static void
test_undo_until (PageFixture *self, gconstpointer data)
{
  GtkWidget *window;
  GtkWidget *dialog;
  g_autoptr (GPtrArray) entries = NULL;
  gint64 seq;
  guint n_before = page_fixture_count (self, SAM_FAMILY_ORGANISER);

  put_organiser (self, "Ett");
  entries = sam_history_list (sam_store_get_database (self->store), 0, 1, NULL);
  seq = ((SamHistoryEntry *) g_ptr_array_index (entries, 0))->seq;
  window = GTK_WIDGET (sam_history_window_present (self->window, self->context));
  g_assert_nonnull (page_fixture_find (window, GTK_TYPE_BUTTON, "Undo back to and with “Add organiser”…"));
  put_organiser (self, "Två");
  put_organiser (self, "Tre");
  g_assert_true (gtk_widget_activate_action (window, "history.undo-until", "x", seq));
  dialog = page_fixture_wait_window (self, ADW_TYPE_MESSAGE_DIALOG);
  page_fixture_answer (dialog, "confirm");
  while (page_fixture_count (self, SAM_FAMILY_ORGANISER) != n_before)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (sam_store_get_redo_label (self->store));
  page_fixture_close_window (window);
}

static void
test_of_a_record (PageFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) schools = sam_store_list (self->store, SAM_FAMILY_SCHOOL, NULL);
  SamRecord *school = g_ptr_array_index (schools, 0);
  g_autoptr (SamDraft) draft = sam_draft_new_for_record (school);
  g_autoptr (GError) error = NULL;
  GtkWidget *window;
  GtkWidget *row;

  sam_draft_set_integer (draft, SAM_SCHOOL_PUPILS, 120);
  g_assert_true (sam_store_put (self->store, "Edit school", draft, &error));
  window = GTK_WIDGET (sam_history_window_present_record (self->window, self->context, SAM_FAMILY_SCHOOL,
                                                          sam_record_get_id (school)));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "History of Almskolan");
  row = page_fixture_find (window, ADW_TYPE_EXPANDER_ROW, "Edit school");
  g_assert_nonnull (row);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  while (page_fixture_find (window, GTK_TYPE_LABEL, "School “Almskolan”: Number of pupils: empty → 120") == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (page_fixture_find (window, GTK_TYPE_BUTTON, "Undo back to and with “Edit school”…"));
  page_fixture_close_window (window);
}

/* Closing after a change leaves a copy; the page tells what differs. */
static void
test_backups (PageFixture *self, gconstpointer data)
{
  g_autoptr (SamBackupKeeper) keeper = sam_backup_keeper_new (self->store);
  const char *path = sam_store_get_path (self->store);
  g_autoptr (GPtrArray) backups = NULL;
  GtkWidget *window;
  GtkWidget *row;
  g_autofree char *folder = sam_backup_get_folder (path);

  put_organiser (self, "Ett");
  sam_backup_keeper_finish (keeper);
  backups = sam_backup_list (path);
  g_assert_cmpuint (backups->len, ==, 1);

  put_organiser (self, "Två");
  window = GTK_WIDGET (sam_backups_window_present (self->window, self->context));
  row = page_fixture_find (window, ADW_TYPE_ACTION_ROW, NULL);
  g_assert_nonnull (row);
  while (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "1 organiser fewer") == NULL)
    g_main_context_iteration (NULL, TRUE);
  page_fixture_close_window (window);

  remove (((SamBackup *) g_ptr_array_index (backups, 0))->path);
  remove (folder);
}

static void
test_closed (PageFixture *self, gconstpointer data)
{
  GtkWidget *window;
  GtkWidget *row;

  put_organiser (self, "Nybro kommun");
  window = GTK_WIDGET (sam_history_window_present (self->window, self->context));
  row = page_fixture_find (window, ADW_TYPE_EXPANDER_ROW, "Add organiser");
  sam_store_close (self->store);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  while (page_fixture_find (window, GTK_TYPE_LABEL, "The programme is closed. Open it again.") == NULL)
    g_main_context_iteration (NULL, TRUE);
  page_fixture_close_window (window);
}

static guint
count_questions (void)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();
  guint n = 0;

  for (GList *l = toplevels; l != NULL; l = l->next)
    n += ADW_IS_MESSAGE_DIALOG (l->data) && gtk_widget_get_visible (l->data);

  return n;
}

/* For what must not come. */
static void
wait_a_while (void)
{
  for (guint i = 0; i < 20; i++)
    {
      g_usleep (10000);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}

static guint
count_entries (GtkWidget *list)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) n) != NULL)
    n++;

  return n;
}

/* The one that is asked for twice is asked about once, and leaves whoever is far down where they are. */
static void
test_place (PageFixture *self, gconstpointer data)
{
  GtkWidget *window;
  GtkWidget *row;
  GtkWidget *list;
  GtkAdjustment *adjustment;
  GtkWidget *dialog;
  g_autoptr (GPtrArray) entries = NULL;
  graphene_rect_t bounds;
  double place;
  gint64 seq;
  guint n;

  for (guint i = 0; i < 70; i++)
    {
      g_autofree char *name = g_strdup_printf ("Organiser %u", i);

      put_organiser (self, name);
    }
  entries = sam_history_list (sam_store_get_database (self->store), 0, 61, NULL);
  seq = ((SamHistoryEntry *) g_ptr_array_index (entries, 60))->seq;
  window = GTK_WIDGET (sam_history_window_present (self->window, self->context));
  g_signal_emit_by_name (page_fixture_find (window, GTK_TYPE_BUTTON, "Show _Older"), "clicked");
  row = page_fixture_find (window, ADW_TYPE_EXPANDER_ROW, "Add organiser");
  list = gtk_widget_get_parent (row);
  n = count_entries (list);
  g_assert_cmpuint (n, >, 60);
  adjustment = gtk_scrolled_window_get_vadjustment (
    GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (list, GTK_TYPE_SCROLLED_WINDOW)));
  while (gtk_adjustment_get_upper (adjustment) < 2000)
    g_main_context_iteration (NULL, TRUE);
  row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 60));
  gtk_widget_grab_focus (row);
  g_assert_true (gtk_widget_compute_bounds (row, list, &bounds));
  gtk_adjustment_set_value (adjustment, bounds.origin.y - 100);
  wait_a_while ();
  place = gtk_adjustment_get_value (adjustment);
  g_assert_cmpfloat (place, >, 1500);

  gtk_widget_activate_action (window, "history.undo-until", "x", seq);
  gtk_widget_activate_action (window, "history.undo-until", "x", seq);
  dialog = page_fixture_wait_window (self, ADW_TYPE_MESSAGE_DIALOG);
  wait_a_while ();
  g_assert_cmpuint (count_questions (), ==, 1);
  page_fixture_answer (dialog, "confirm");
  wait_a_while ();
  g_assert_cmpuint (count_entries (list), ==, n);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, place);

  /* Once it is answered, another can be asked for. */
  gtk_widget_activate_action (window, "history.undo-until", "x", seq - 1);
  dialog = page_fixture_wait_window (self, ADW_TYPE_MESSAGE_DIALOG);
  page_fixture_close_window (dialog);
  page_fixture_close_window (window);
}

/* Whichever of the two makes it: the copy is there when the programme is about to be closed, and nothing copies any more. */
static void
test_waits (PageFixture *self, gconstpointer data)
{
  const char *path = sam_store_get_path (self->store);
  g_autofree char *folder = sam_backup_get_folder (path);

  for (guint i = 0; i < 10; i++)
    {
      g_autoptr (SamBackupKeeper) keeper = sam_backup_keeper_new (self->store);
      g_autofree char *name = g_strdup_printf ("Nummer %u", i);
      g_autoptr (GPtrArray) backups = NULL;
      guint file[SAM_N_FAMILIES];
      guint copy[SAM_N_FAMILIES];

      put_organiser (self, name);
      sam_backup_keeper_start (keeper);
      g_usleep (i * 1000);
      sam_backup_keeper_finish (keeper);
      backups = sam_backup_list (path);
      g_assert_cmpuint (backups->len, ==, 1);
      g_assert_true (sam_backup_count (path, file, NULL));
      g_assert_true (sam_backup_count (((SamBackup *) g_ptr_array_index (backups, 0))->path, copy, NULL));
      g_assert_cmpmem (file, sizeof file, copy, sizeof copy);
      /* The folder goes only when nothing is in it: no other copy is under way. */
      remove (((SamBackup *) g_ptr_array_index (backups, 0))->path);
      g_assert_cmpint (remove (folder), ==, 0);
      while (g_main_context_pending (NULL))
        g_main_context_iteration (NULL, FALSE);
    }
}

static void
on_failed_cb (SamBackupKeeper *keeper, const char *message, gpointer data)
{
  g_test_message ("%s", message);
  (*(guint *) data)++;
}

static guint
count_backups (PageFixture *self)
{
  g_autoptr (GPtrArray) backups = sam_backup_list (sam_store_get_path (self->store));

  return backups->len;
}

static void
empty_backups (PageFixture *self)
{
  const char *path = sam_store_get_path (self->store);
  g_autofree char *folder = sam_backup_get_folder (path);
  g_autoptr (GPtrArray) backups = sam_backup_list (path);

  for (guint i = 0; i < backups->len; i++)
    g_assert_cmpint (remove (((SamBackup *) g_ptr_array_index (backups, i))->path), ==, 0);
  g_assert_cmpint (remove (folder), ==, 0);
}

/* There was no room once: closing tries again. */
static void
test_tries_again (PageFixture *self, gconstpointer data)
{
  g_autoptr (SamBackupKeeper) keeper = sam_backup_keeper_new (self->store);
  g_autofree char *folder = sam_backup_get_folder (sam_store_get_path (self->store));
  g_autofree char *parent = g_path_get_dirname (folder);
  guint n_failed = 0;

  g_signal_connect (keeper, "failed", G_CALLBACK (on_failed_cb), &n_failed);
  put_organiser (self, "Ett");
  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));
  sam_backup_keeper_start (keeper);
  while (n_failed == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (remove (folder), ==, 0);

  sam_backup_keeper_finish (keeper);
  g_assert_cmpuint (n_failed, ==, 1);
  g_assert_cmpuint (count_backups (self), ==, 1);
  empty_backups (self);
}

/* While somebody chooses among the copies, they stay; closing does not wait for that. */
static void
test_held (PageFixture *self, gconstpointer data)
{
  g_autoptr (SamBackupKeeper) keeper = sam_backup_keeper_new (self->store);

  put_organiser (self, "Ett");
  sam_backup_keeper_hold (keeper);
  sam_backup_keeper_start (keeper);
  wait_a_while ();
  g_assert_cmpuint (count_backups (self), ==, 0);
  sam_backup_keeper_release (keeper);
  sam_backup_keeper_start (keeper);
  while (count_backups (self) == 0)
    g_main_context_iteration (NULL, TRUE);
  wait_a_while ();
  empty_backups (self);

  put_organiser (self, "Två");
  sam_backup_keeper_hold (keeper);
  sam_backup_keeper_finish (keeper);
  g_assert_cmpuint (count_backups (self), ==, 1);
  empty_backups (self);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func) g_test_add ("/history-window/" path, PageFixture, NULL, set_up, func, page_fixture_tear_down)
  ADD ("tells-who-when-and-what", test_tells);
  ADD ("undoes-to-any-point-when-it-was-said-what-goes", test_undo_until);
  ADD ("of-a-record-tells-what-became-of-it", test_of_a_record);
  ADD ("can-be-opened-out-when-its-programme-is-closed", test_closed);
  ADD ("asks-once-and-keeps-the-place", test_place);
  ADD ("backups-tell-what-differs", test_backups);
  ADD ("backups-are-made-when-the-programme-is-closed", test_waits);
  ADD ("backups-that-failed-are-tried-again-when-the-programme-is-closed", test_tries_again);
  ADD ("backups-stay-as-they-are-while-somebody-chooses", test_held);

  return g_test_run ();
}
