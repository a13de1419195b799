/* A cycle's attachments: added, shown from memory, saved through the disclosure question, removed and taken back. */
#include <glib/gstdio.h>
#include <string.h>

#include "page-fixture.h"
#include "sam-attachment-list.h"
#include "sam-attachment.h"
#include "sam-coaching-page.h"
#include "sam-disclosure.h"
#include "sam-picture-window.h"
#include "sam-seal-slot.h"
#include "sam-sheet.h"

#define PASSPHRASE "korrekt häst batteri"

typedef struct
{
  PageFixture page;
  gint64      cycle;
  char       *picture;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  char *recovery;

  page_fixture_set_up (&self->page, SAM_TYPE_COACHING_PAGE, TRUE);
  sam_test_programme_put (self->page.programme, "cycle", "C", "teacher=Maria ordinal=1 coach=Annika term=2012-ht");
  sam_test_programme_get_store (self->page.programme);
  self->cycle = sam_test_programme_get_id (self->page.programme, "C");
  recovery = sam_seal_set_up (sam_store_get_seal (self->page.store), PASSPHRASE, NULL, &error);
  g_assert_no_error (error);
  sam_seal_free_secret (recovery);
  g_assert_true (sam_page_show_record (self->page.page, SAM_FAMILY_CYCLE, self->cycle));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  if (self->picture != NULL)
    g_unlink (self->picture);
  g_free (self->picture);
  page_fixture_tear_down (&self->page, data);
}

static GtkWidget *
get_list (Fixture *self)
{
  GtkWidget *list = page_fixture_find (GTK_WIDGET (self->page.page), SAM_TYPE_ATTACHMENT_LIST, NULL);

  g_assert_nonnull (list);

  return list;
}

static GtkWidget *
wait_for_row (Fixture *self, const char *title)
{
  GtkWidget *row;

  while ((row = page_fixture_find (get_list (self), ADW_TYPE_ACTION_ROW, title)) == NULL)
    g_main_context_iteration (NULL, TRUE);

  return row;
}

static void
write_picture (Fixture *self)
{
  static const guchar pixels[4 * 4 * 4] = { 255 };
  g_autoptr (GBytes) bytes = g_bytes_new_static (pixels, sizeof pixels);
  g_autoptr (GdkTexture) texture = gdk_memory_texture_new (4, 4, GDK_MEMORY_DEFAULT, bytes, 16);

  self->picture = g_build_filename (g_get_tmp_dir (), "samordna-test-tavlan.png", NULL);
  g_assert_true (gdk_texture_save_to_png (texture, self->picture));
}

static void
add_picture (Fixture *self)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = NULL;

  write_picture (self);
  file = g_file_new_for_path (self->picture);
  g_list_store_append (files, file);
  sam_attachment_list_add_files (SAM_ATTACHMENT_LIST (get_list (self)), G_LIST_MODEL (files));
}

static gint64
get_id (Fixture *self)
{
  g_autoptr (GPtrArray) list = sam_attachment_list (sam_store_get_database (self->page.store), self->cycle,
                                                    SAM_ATTACHMENT_LIST_KEPT, NULL);

  g_assert_cmpuint (list->len, ==, 1);

  return ((SamAttachment *) g_ptr_array_index (list, 0))->id;
}

static void
test_says_what_it_is_for_while_empty (Fixture *self, gconstpointer data)
{
  GtkWidget *button = page_fixture_find (get_list (self), GTK_TYPE_BUTTON, "Add Attachment…");

  g_assert_nonnull (button);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, "Add Attachment…");
  g_assert_nonnull (page_fixture_find (get_list (self), GTK_TYPE_LABEL, "A photo of the board, a PDF: add it here, or drop it."));
}

static void
test_picture_is_added_and_shown_from_memory (Fixture *self, gconstpointer data)
{
  GtkWidget *row, *window;

  add_picture (self);
  row = wait_for_row (self, "samordna-test-tavlan.png");
  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "·"));

  gtk_widget_activate_action (get_list (self), "attachment.open", "x", get_id (self));
  window = page_fixture_wait_window (&self->page, SAM_TYPE_PICTURE_WINDOW);
  /* The name stands in the window, and not in the desktop's list of windows. */
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Attachment");
  g_assert_nonnull (page_fixture_find (window, GTK_TYPE_LABEL, "samordna-test-tavlan.png"));
  g_assert_true (page_fixture_press (window, "<Control>1"));

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);

  /* Locking takes the picture away, and the name; the kind and the size stay. */
  sam_seal_lock (sam_store_get_seal (self->page.store));
  page_fixture_wait_closed (&window);
  g_assert_null (page_fixture_find (get_list (self), ADW_TYPE_ACTION_ROW, "samordna-test-tavlan.png"));
  wait_for_row (self, "Sealed attachment");
}

/* The folder is gone to in the chooser's own time. */
static void
choose (Fixture *self, const char *path)
{
  GtkWidget *chooser = page_fixture_wait_window (&self->page, GTK_TYPE_FILE_CHOOSER_DIALOG);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GFile) place = g_file_new_for_path (folder);
  gboolean is_there = FALSE;

  while (g_main_context_iteration (NULL, FALSE))
    ;
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), place, NULL);
  while (!is_there)
    {
      g_autoptr (GFile) current = gtk_file_chooser_get_current_folder (GTK_FILE_CHOOSER (chooser));

      is_there = current != NULL && g_file_equal (current, place);
      g_main_context_iteration (NULL, !is_there);
    }
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_ACCEPT);
}

static gint64
count_disclosures (Fixture *self)
{
  g_autoptr (GPtrArray) entries = sam_disclosure_list (sam_store_get_database (self->page.store), NULL, NULL);

  return entries->len;
}

static void
test_saving_asks_where_then_to_whom (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "samordna-test-saved.png", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize before_length, after_length;
  GtkWidget *sheet;

#ifdef __SANITIZE_ADDRESS__
  g_test_skip ("libcloudproviders leaks what a file chooser asks of it");
  return;
#endif
  g_unlink (path);
  add_picture (self);
  wait_for_row (self, "samordna-test-tavlan.png");
  gtk_widget_activate_action (get_list (self), "attachment.save", "x", get_id (self));
  choose (self, path);
  sheet = page_fixture_wait_window (&self->page, SAM_TYPE_SHEET);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (count_disclosures (self), ==, 0);

  g_signal_emit_by_name (sam_sheet_get_save_button (SAM_SHEET (sheet)), "clicked");
  while (self->page.toast == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (strstr (self->page.toast, "unsealed"));
  g_assert_cmpint (count_disclosures (self), ==, 1);
  g_assert_true (g_file_get_contents (self->picture, &before, &before_length, NULL));
  g_assert_true (g_file_get_contents (path, &after, &after_length, NULL));
  g_assert_cmpmem (after, after_length, before, before_length);
  g_unlink (path);
}

static void
test_removal_is_taken_back_in_its_row (Fixture *self, gconstpointer data)
{
  gint64 id;
  GtkWidget *row;

  add_picture (self);
  wait_for_row (self, "samordna-test-tavlan.png");
  id = get_id (self);
  gtk_widget_activate_action (get_list (self), "attachment.remove", "x", id);
  row = wait_for_row (self, "samordna-test-tavlan.png");
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "Removed"));
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));

  gtk_widget_activate_action (get_list (self), "attachment.take-back", "x", id);
  row = wait_for_row (self, "samordna-test-tavlan.png");
  g_assert_null (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "Removed"));
  g_assert_cmpint (get_id (self), ==, id);
}

static void
test_what_cannot_be_added_is_told (Fixture *self, gconstpointer data)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/at/all.png");
  GtkWidget *message;

  g_list_store_append (files, file);
  sam_attachment_list_add_files (SAM_ATTACHMENT_LIST (get_list (self)), G_LIST_MODEL (files));
  message = page_fixture_wait_window (&self->page, ADW_TYPE_MESSAGE_DIALOG);
  page_fixture_close_window (message);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  sam_seal_slot_set_cost (1, 8);

#define ADD(name, function) g_test_add ("/attachment-list/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("says-what-it-is-for-while-empty", test_says_what_it_is_for_while_empty);
  ADD ("picture-is-added-and-shown-from-memory", test_picture_is_added_and_shown_from_memory);
  ADD ("saving-asks-where-then-to-whom", test_saving_asks_where_then_to_whom);
  ADD ("removal-is-taken-back-in-its-row", test_removal_is_taken_back_in_its_row);
  ADD ("what-cannot-be-added-is-told", test_what_cannot_be_added_is_told);

  return g_test_run ();
}
