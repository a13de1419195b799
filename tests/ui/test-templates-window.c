/* Templates for observations: the list, the form, files. */
#include <glib/gstdio.h>

#include "page-fixture.h"
#include "sam-coaching-page.h"
#include "sam-records.h"
#include "sam-sheet.h"
#include "sam-template-json.h"
#include "sam-template-row.h"
#include "sam-template-rows.h"
#include "sam-template-sheet.h"
#include "sam-templates-window.h"

static void
set_up (PageFixture *self, gconstpointer data)
{
  page_fixture_set_up (self, SAM_TYPE_COACHING_PAGE, TRUE);
  sam_test_programme_put (self->programme, "template", "count", "name=Räkna content={\"counters\":[\"Öppna\",\"Slutna\"],\"mine\":1}");
  self->store = sam_test_programme_get_store (self->programme);
}

static GtkWidget *
present (PageFixture *self)
{
  return GTK_WIDGET (sam_templates_window_present (self->window, self->context));
}

/* What is typed first is the name. */
static void
test_focus (PageFixture *self, gconstpointer data)
{
  GtkWidget *sheet = GTK_WIDGET (sam_template_sheet_add (self->window, self->context, NULL));
  GtkWidget *focus;

  focus = gtk_window_get_focus (GTK_WINDOW (sheet));
  g_assert_true (GTK_IS_TEXT (focus));
  g_assert_true (gtk_widget_is_ancestor (focus, page_fixture_find (sheet, ADW_TYPE_ENTRY_ROW, NULL)));
  gtk_window_destroy (GTK_WINDOW (sheet));
}

static SamTemplateContent *
read_template (PageFixture *self, const char *label)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SamRecord) record = sam_store_get (self->store, SAM_FAMILY_TEMPLATE, sam_test_programme_get_id (self->programme, label), &error);
  SamTemplateContent *content;

  g_assert_no_error (error);
  content = sam_template_json_read_record (record, &error);
  g_assert_no_error (error);

  return content;
}

/* The n-th row of a part in the form. */
static GtkWidget *
find_row (GtkWidget *root, guint *left)
{
  if (SAM_IS_TEMPLATE_ROW (root) && (*left)-- == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, left);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
get_row (GtkWidget *sheet, guint index)
{
  return find_row (sheet, &index);
}

static GtkEditable *
get_entry (GtkWidget *row)
{
  return GTK_EDITABLE (page_fixture_find (row, GTK_TYPE_ENTRY, NULL));
}

static GtkWidget *
open_form (PageFixture *self, GtkWidget *window)
{
  g_assert_true (gtk_widget_activate_action (window, "templates.edit", "x", sam_test_programme_get_id (self->programme, "count")));

  return page_fixture_wait_window (self, SAM_TYPE_SHEET);
}

static void
save_form (GtkWidget *sheet)
{
  g_object_add_weak_pointer (G_OBJECT (sheet), (gpointer *) &sheet);
  g_signal_emit_by_name (sam_sheet_get_save_button (SAM_SHEET (sheet)), "clicked");
  page_fixture_wait_closed (&sheet);
}

static void
test_edits (PageFixture *self, gconstpointer data)
{
  GtkWidget *window = present (self);
  GtkWidget *sheet = open_form (self, window);
  g_autoptr (SamTemplateContent) content = NULL;
  GtkWidget *save = sam_sheet_get_save_button (SAM_SHEET (sheet));

  g_assert_nonnull (page_fixture_find (window, ADW_TYPE_ACTION_ROW, "Räkna"));
  /* A second of the same name cannot be told apart. */
  gtk_editable_set_text (get_entry (get_row (sheet, 1)), "öppna");
  g_assert_false (gtk_widget_get_sensitive (save));
  gtk_editable_set_text (get_entry (get_row (sheet, 1)), "Teacher score");
  g_assert_false (gtk_widget_get_sensitive (save));
  gtk_editable_set_text (get_entry (get_row (sheet, 1)), "Följdfrågor");
  g_assert_true (gtk_widget_get_sensitive (save));

  /* Alt+Up moves it to the top, and its key with it. */
  g_signal_emit_by_name (get_row (sheet, 1), "move", -1);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (get_row (sheet, 0))), ==, "Följdfrågor");
  g_assert_nonnull (page_fixture_find (get_row (sheet, 0), GTK_TYPE_LABEL, "Alt+1"));
  g_signal_emit_by_name (get_row (sheet, 0), "move", -1);

  /* Enter goes on with another. */
  g_signal_emit_by_name (get_entry (get_row (sheet, 1)), "activate");
  gtk_editable_set_text (get_entry (get_row (sheet, 2)), "Tystnader");
  save_form (sheet);

  content = read_template (self, "count");
  g_assert_cmpuint (content->counters->len, ==, 3);
  g_assert_cmpstr (content->counters->pdata[0], ==, "Följdfrågor");
  g_assert_cmpstr (content->counters->pdata[1], ==, "Öppna");
  g_assert_cmpstr (content->counters->pdata[2], ==, "Tystnader");
  g_assert_cmpstr (content->others, ==, "{\"mine\":1}");
  page_fixture_close_window (window);
}

static void
test_interval (PageFixture *self, gconstpointer data)
{
  GtkWidget *window = present (self);
  GtkWidget *sheet = open_form (self, window);
  GtkWidget *entry = NULL;
  g_autoptr (SamTemplateContent) content = NULL;
  static const struct
  {
    const char *text;
    gboolean    is_sound;
  } cases[] = { { "5", TRUE }, { "0:30", TRUE }, { "0:05", FALSE }, { "x", FALSE }, { "61", FALSE }, { "", TRUE }, { "02:30", TRUE } };
  GtkWidget *row = page_fixture_find (sheet, ADW_TYPE_ACTION_ROW, "Read off every");

  entry = page_fixture_find (row, GTK_TYPE_ENTRY, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (entry), cases[i].text);
      g_test_message ("'%s'", cases[i].text);
      g_assert_cmpint (gtk_widget_get_sensitive (sam_sheet_get_save_button (SAM_SHEET (sheet))), ==, cases[i].is_sound);
    }
  g_assert_nonnull (page_fixture_find (sheet, GTK_TYPE_LABEL, "Reading every 02:30"));
  save_form (sheet);
  content = read_template (self, "count");
  g_assert_cmpint (content->interval_seconds, ==, 150);
  page_fixture_close_window (window);
}

static void
test_duplicates_and_removes (PageFixture *self, gconstpointer data)
{
  GtkWidget *window = present (self);
  gint64 id = sam_test_programme_get_id (self->programme, "count");
  GtkWidget *sheet;

  gtk_widget_activate_action (window, "templates.duplicate", "x", id);
  sheet = page_fixture_wait_window (self, SAM_TYPE_SHEET);
  save_form (sheet);
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_TEMPLATE), ==, 2);
  g_assert_nonnull (page_fixture_find (window, ADW_TYPE_ACTION_ROW, "Räkna 2"));

  gtk_widget_activate_action (window, "templates.remove", "x", id);
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_TEMPLATE), ==, 1);
  g_assert_true (page_fixture_press (window, "<Control>z"));
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_TEMPLATE), ==, 2);
  page_fixture_close_window (window);
}

static void
test_imports (PageFixture *self, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("samordna-templates-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "t.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWidget *window = present (self);
  GtkWidget *question;

  g_assert_true (g_file_set_contents (path, "[{\"name\":\"Räkna\"},{\"name\":\"Egen\"}]", -1, NULL));
  sam_templates_window_import (SAM_TEMPLATES_WINDOW (window), file);
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_TEMPLATE), ==, 3);
  g_assert_nonnull (page_fixture_find (window, GTK_TYPE_LABEL, "2 templates imported, one as “Räkna 2”"));

  g_assert_true (g_file_set_contents (path, "{\"name\":\"A\",\"score\":1}", -1, NULL));
  sam_templates_window_import (SAM_TEMPLATES_WINDOW (window), file);
  question = page_fixture_wait_window (self, ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (question)), "score"));
  page_fixture_answer (question, "close");
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_TEMPLATE), ==, 3);

  page_fixture_close_window (window);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
#define ADD(name, func) g_test_add ("/templates-window/" name, PageFixture, NULL, set_up, func, page_fixture_tear_down)

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("typing-begins-with-the-name", test_focus);
  ADD ("edits-moves-and-adds-by-keyboard", test_edits);
  ADD ("an-interval-is-read-as-people-write-it", test_interval);
  ADD ("duplicates-and-removes-with-undo", test_duplicates_and_removes);
  ADD ("imports-files-and-refuses-scores", test_imports);
  return g_test_run ();
}
