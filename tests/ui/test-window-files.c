/* The files of the window: what is asked before another is opened, copies that are put back, and where one is saved. */
#include "ui-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "sam-backup.h"
#include "sam-calendar-import-window.h"
#include "sam-dialogs.h"
#include "sam-records.h"

typedef UiFixtureWindow Fixture;

static gboolean
has_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static SamContext *
get_context (Fixture *self)
{
  return sam_window_get_context (self->window);
}

static gboolean
has_question (gpointer data)
{
  GtkWindow *form = ui_fixture_find_over (data);

  return form != NULL && ui_fixture_find_over (form) != NULL;
}

static void
answer (Fixture *self, const char *response)
{
  gpointer question;

  ui_fixture_wait (has_question, self->window);
  question = ui_fixture_find_over (ui_fixture_find_over (GTK_WINDOW (self->window)));
  g_object_add_weak_pointer (question, &question);
  adw_message_dialog_response (question, response);
  /* A button answers first and closes then. */
  if (question != NULL)
    gtk_window_destroy (question);
  ui_fixture_wait (has_gone, &question);
}

static GtkWidget *
type_into_form (Fixture *self)
{
  GtkWidget *entry;

  sam_window_show_place (self->window, "schools");
  ui_fixture_settle ();
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.add", NULL);
  entry = ui_fixture_find (GTK_WIDGET (ui_fixture_find_over (GTK_WINDOW (self->window))), GTK_TYPE_TEXT);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Half a na");

  return entry;
}

/* A reminder that is clicked waits for what has been begun. */
static void
test_knows_what_lies_over_it (Fixture *self, gconstpointer data)
{
  gtk_window_present (GTK_WINDOW (self->window));
  g_assert_false (sam_window_is_covered (self->window));
  type_into_form (self);
  g_assert_true (sam_window_is_covered (self->window));
  gtk_window_destroy (ui_fixture_find_over (GTK_WINDOW (self->window)));
  ui_fixture_settle ();
  g_assert_false (sam_window_is_covered (self->window));
}

/* Another file from outside, with a form half filled. */
static void
test_asks_before_another_file (Fixture *self, gconstpointer data)
{
  SamStore *other = ui_fixture_new_store ();
  g_autofree char *path = g_strdup (sam_store_get_path (other));
  GtkWidget *entry;

  sam_store_close (other);
  gtk_window_present (GTK_WINDOW (self->window));
  entry = type_into_form (self);

  g_assert_true (sam_window_open (self->window, path));
  g_assert_true (sam_context_get_store (get_context (self)) == self->store);
  answer (self, "keep");
  g_assert_true (sam_context_get_store (get_context (self)) == self->store);
  g_assert_nonnull (sam_store_get_database (self->store));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Half a na");

  /* The window, too, stays. */
  gtk_window_close (GTK_WINDOW (self->window));
  answer (self, "keep");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self->window)));

  /* A file that is refused asks for nothing to be left. */
  g_assert_false (sam_window_open (self->window, "/nowhere/at-all.samordna"));
  gtk_window_destroy (ui_fixture_find_over (GTK_WINDOW (self->window)));
  ui_fixture_settle ();
  if (ui_fixture_find_over (GTK_WINDOW (self->window)) == NULL)
    type_into_form (self);

  g_assert_true (sam_window_open (self->window, path));
  answer (self, "discard");
  ui_fixture_settle ();
  g_assert_cmpstr (sam_store_get_path (sam_context_get_store (get_context (self))), ==, path);
  g_assert_false (sam_store_is_read_only (sam_context_get_store (get_context (self))));
  g_assert_null (ui_fixture_find_over (GTK_WINDOW (self->window)));

  sam_window_set_store (self->window, NULL);
  ui_fixture_drop_store (other);
}

/* The first time it was opened, its lock was taken; asked for once more, it must still be got for writing. */
static void
test_opens_what_already_waits (Fixture *self, gconstpointer data)
{
  SamStore *other = ui_fixture_new_store ();
  g_autofree char *path = g_strdup (sam_store_get_path (other));

  sam_store_close (other);
  gtk_window_present (GTK_WINDOW (self->window));
  type_into_form (self);
  g_assert_true (sam_window_open (self->window, path));
  ui_fixture_wait (has_question, self->window);
  g_assert_true (sam_window_open (self->window, path));
  answer (self, "discard");
  ui_fixture_settle ();
  g_assert_cmpstr (sam_store_get_path (sam_context_get_store (get_context (self))), ==, path);
  g_assert_false (sam_store_is_read_only (sam_context_get_store (get_context (self))));

  sam_window_set_store (self->window, NULL);
  ui_fixture_drop_store (other);
}

static GtkWindow *
find_refusal (Fixture *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (ADW_IS_MESSAGE_DIALOG (l->data) && gtk_window_get_transient_for (l->data) == GTK_WINDOW (self->window))
        return l->data;
    }

  return NULL;
}

/* A file that is refused takes nothing from the one that waits. */
static void
test_waits_on_where_another_is_refused (Fixture *self, gconstpointer data)
{
  SamStore *other = ui_fixture_new_store ();
  g_autofree char *path = g_strdup (sam_store_get_path (other));

  sam_store_close (other);
  gtk_window_present (GTK_WINDOW (self->window));
  type_into_form (self);
  g_assert_true (sam_window_open (self->window, path));
  ui_fixture_wait (has_question, self->window);
  g_assert_false (sam_window_open (self->window, "/nowhere/at-all.samordna"));
  g_assert_nonnull (find_refusal (self));
  gtk_window_destroy (find_refusal (self));
  answer (self, "discard");
  ui_fixture_settle ();
  g_assert_cmpstr (sam_store_get_path (sam_context_get_store (get_context (self))), ==, path);

  sam_window_set_store (self->window, NULL);
  ui_fixture_drop_store (other);
}

static guint
count_organisers (Fixture *self)
{
  g_autoptr (GPtrArray) organisers =
    sam_store_list (sam_context_get_store (get_context (self)), SAM_FAMILY_ORGANISER, NULL);

  return organisers->len;
}

/* Today's copy is put back, though closing the programme makes a new one of what it was meant to mend. */
static void
test_puts_back_what_was_chosen (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_strdup (sam_store_get_path (self->store));
  g_autofree char *backups_folder = sam_backup_get_folder (path);
  g_autoptr (SamDraft) draft = sam_draft_new (&sam_family_organiser);
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GPtrArray) asides = NULL;
  guint n_before = count_organisers (self);

  g_assert_true (sam_backup_roll (path, sam_date_today (), NULL));
  backups = sam_backup_list (path);
  g_assert_cmpuint (backups->len, ==, 1);
  sam_draft_set_text (draft, SAM_ORGANISER_NAME, "A mistake");
  g_assert_true (sam_store_put (self->store, "Add organiser", draft, NULL));
  g_assert_cmpuint (count_organisers (self), ==, n_before + 1);

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.restore-backup", "s",
                              ((SamBackup *) g_ptr_array_index (backups, 0))->path);
  g_assert_cmpuint (count_organisers (self), ==, n_before);
  /* What was is kept, and nothing else. */
  asides = sam_backup_list_aside (path);
  g_assert_cmpuint (asides->len, ==, 1);
  sam_window_set_store (self->window, NULL);
  g_unlink (((SamBackup *) g_ptr_array_index (asides, 0))->path);
  g_unlink (((SamBackup *) g_ptr_array_index (backups, 0))->path);
  g_assert_cmpint (g_rmdir (backups_folder), ==, 0);
}

/* Where a file is to be saved. */

static gboolean
has_dialog (gpointer data)
{
  return ui_fixture_find_over (data) != NULL;
}

static void
on_chosen_cb (GFile *file, gpointer data)
{
  g_assert_null (*(char **) data);
  *(char **) data = g_file_get_path (file);
}

typedef struct
{
  GtkFileChooser *chooser;
  GFile          *folder;
} Going;

static gboolean
is_there (gpointer data)
{
  Going *self = data;
  g_autoptr (GFile) folder = gtk_file_chooser_get_current_folder (self->chooser);

  return folder != NULL && g_file_equal (folder, self->folder);
}

static gpointer
wait_for_chooser (Fixture *self)
{
  ui_fixture_wait (has_dialog, self->window);
  g_assert_true (GTK_IS_FILE_CHOOSER_DIALOG (ui_fixture_find_over (GTK_WINDOW (self->window))));

  return ui_fixture_find_over (GTK_WINDOW (self->window));
}

/* Types @name into the chooser. */
static void
choose_place (gpointer chooser, const char *path, const char *name)
{
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  Going going = { chooser, folder };

  /* The folder is gone to in the chooser's own time. */
  ui_fixture_settle ();
  gtk_file_chooser_set_current_folder (chooser, folder, NULL);
  ui_fixture_wait (is_there, &going);
  gtk_file_chooser_set_current_name (chooser, name);
  g_object_add_weak_pointer (chooser, &chooser);
  gtk_dialog_response (chooser, GTK_RESPONSE_ACCEPT);
  ui_fixture_wait (has_gone, &chooser);
}

/* What is asked after that; @name has no suffix. */
static GtkWindow *
save_as (Fixture *self, const char *folder, const char *name, SamDialogsPlace place, char **chosen)
{
  static const char *const suffixes[] = { ".samordna", NULL };

  sam_dialogs_save_file_as (GTK_WIDGET (self->window), "Save", name, suffixes, place, on_chosen_cb, chosen, NULL);
  choose_place (wait_for_chooser (self), folder, name);

  return ui_fixture_find_over (GTK_WINDOW (self->window));
}

/* While a place for it is chosen, a new copy takes the name of the one that was. */
static void
test_opens_the_copy_that_was_chosen (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_strdup (sam_store_get_path (self->store));
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *backups_folder = sam_backup_get_folder (path);
  g_autofree char *copy = g_strconcat (path, ".copy.samordna", NULL);
  g_autofree char *name = g_path_get_basename (copy);
  g_autoptr (SamDraft) draft = sam_draft_new (&sam_family_organiser);
  g_autoptr (GPtrArray) backups = NULL;
  guint n_before = count_organisers (self);
  gpointer chooser;

  if (ui_fixture_skip_file_chooser ())
    return;
  gtk_window_present (GTK_WINDOW (self->window));
  g_assert_true (sam_backup_roll (path, sam_date_today (), NULL));
  backups = sam_backup_list (path);
  sam_draft_set_text (draft, SAM_ORGANISER_NAME, "A mistake");
  g_assert_true (sam_store_put (self->store, "Add organiser", draft, NULL));

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.open-backup", "s",
                              ((SamBackup *) g_ptr_array_index (backups, 0))->path);
  chooser = wait_for_chooser (self);
  g_assert_true (sam_backup_roll (path, sam_date_today (), NULL));
  choose_place (chooser, folder, name);
  ui_fixture_settle ();
  g_assert_cmpstr (sam_store_get_path (sam_context_get_store (get_context (self))), ==, copy);
  g_assert_cmpuint (count_organisers (self), ==, n_before);

  sam_window_set_store (self->window, NULL);
  g_unlink (copy);
  g_unlink (((SamBackup *) g_ptr_array_index (backups, 0))->path);
  /* What was held is gone. */
  g_assert_cmpint (g_rmdir (backups_folder), ==, 0);
}

static void
test_says_what_becomes_of_a_file (Fixture *self, gconstpointer data)
{
  const char *path = sam_store_get_path (self->store);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *taken = g_strndup (base, strlen (base) - strlen (".samordna"));
  g_autofree char *heading = g_strdup_printf ("There is already a file “%s”", base);
  g_autofree char *chosen = NULL;
  GtkWindow *question;

  if (ui_fixture_skip_file_chooser ())
    return;
  gtk_window_present (GTK_WINDOW (self->window));
  /* Something new: nothing is asked, since nothing would come of it. */
  question = save_as (self, folder, taken, SAM_DIALOGS_NEW, &chosen);
  g_assert_nonnull (question);
  g_assert_null (chosen);
  g_assert_nonnull (ui_fixture_find_label (GTK_WIDGET (question), heading));
  gtk_window_destroy (question);
  ui_fixture_settle ();

  question = save_as (self, folder, "another", SAM_DIALOGS_NEW, &chosen);
  g_assert_null (question);
  g_assert_true (g_str_has_suffix (chosen, "/another.samordna"));
  g_clear_pointer (&chosen, g_free);

  question = save_as (self, folder, taken, SAM_DIALOGS_REPLACE, &chosen);
  g_assert_true (ADW_IS_MESSAGE_DIALOG (question));
  g_assert_null (chosen);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "confirm");
  gtk_window_destroy (question);
  ui_fixture_settle ();
  g_assert_cmpstr (chosen, ==, path);
}

/* What is dropped on the window, or named on the command line, goes where it belongs. */
static void
test_takes_a_calendar (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "samordna-dropped.ics", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWindow *over;

  g_assert_true (g_file_set_contents (path, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n", -1, NULL));
  g_assert_true (sam_window_take_file (self->window, file));
  over = ui_fixture_find_over (GTK_WINDOW (self->window));
  g_assert_true (SAM_IS_CALENDAR_IMPORT_WINDOW (over));
  while (sam_calendar_import_window_get_import (SAM_CALENDAR_IMPORT_WINDOW (over)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (ui_fixture_find_label (GTK_WIDGET (over), "The calendar has no events."));
  gtk_window_destroy (over);
  ui_fixture_settle ();
  g_unlink (path);
}

int
main (int argc, char **argv)
{
  g_autofree char *data = g_dir_make_tmp ("samordna-ui-XXXXXX", NULL);
  g_autofree char *own = g_build_filename (data, "samordna", NULL);
  g_autofree char *backups = g_build_filename (own, "backups", NULL);
  int status;

  /* The backups that are made here are not the user's. */
  g_setenv ("XDG_DATA_HOME", data, TRUE);
  ui_fixture_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/window-files/" name, Fixture, NULL, ui_fixture_set_up_window, function, ui_fixture_tear_down_window)
  ADD ("knows-what-lies-over-it", test_knows_what_lies_over_it);
  ADD ("asks-before-another-file-takes-what-was-typed", test_asks_before_another_file);
  ADD ("opens-for-writing-what-already-waits-for-an-answer", test_opens_what_already_waits);
  ADD ("waits-on-where-another-file-is-refused", test_waits_on_where_another_is_refused);
  ADD ("puts-back-the-copy-that-was-chosen", test_puts_back_what_was_chosen);
  ADD ("opens-the-copy-that-was-chosen", test_opens_the_copy_that_was_chosen);
  ADD ("says-what-becomes-of-a-file-that-is-there", test_says_what_becomes_of_a_file);
  ADD ("takes-a-calendar", test_takes_a_calendar);

  status = g_test_run ();
  g_rmdir (backups);
  g_rmdir (own);
  g_rmdir (data);

  return status;
}
