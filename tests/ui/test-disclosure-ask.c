/*
 * The question before coaching text leaves the file: it is asked once, entered
 * in the log, and only then the text leaves.
 */
#include "page-fixture.h"
#include "sam-coaching-page.h"
#include "sam-disclosure-ask.h"
#include "sam-seal.h"

#define SECRET "Hur får jag fler att svara?"

typedef struct
{
  PageFixture page;
  gint64      cycle;
  gint64      number;
  char       *recipient;
  guint       n_freed;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  page_fixture_set_up (&self->page, SAM_TYPE_COACHING_PAGE, TRUE);
  self->cycle = sam_test_programme_put (self->page.programme, "cycle", "First",
                                        "teacher=Maria coach=Annika term=2012-ht ordinal=1");
  sam_test_programme_get_store (self->page.programme);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_free (self->recipient);
  page_fixture_tear_down (&self->page, data);
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
on_entered (gint64 number, const char *recipient, gpointer user_data)
{
  Fixture *self = user_data;

  self->number = number;
  self->recipient = g_strdup (recipient);
}

static void
on_freed (gpointer user_data)
{
  ((Fixture *) user_data)->n_freed++;
}

static SamSheet *
ask (Fixture *self, SamDisclosureAct act, SamDisclosureSubject subject)
{
  const SamDisclosureWish wish = { .act = act, .subject = subject, .cycle = self->cycle };
  SamSheet *sheet = sam_disclosure_ask (GTK_WIDGET (self->page.page), self->page.context, &wish, on_entered, self, on_freed);

  settle ();

  return sheet;
}

static guint
count (Fixture *self)
{
  g_autoptr (GPtrArray) lines = sam_disclosure_list (sam_store_get_database (self->page.store), NULL, NULL);

  return lines->len;
}

static void
test_proposed (Fixture *self, gconstpointer data)
{
  SamSheet *sheet = ask (self, SAM_DISCLOSURE_PRINTED, SAM_DISCLOSURE_BOOKLET);

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (sam_disclosure_ask_get_recipient_row (sheet))), ==, "the teacher");
  g_assert_true (gtk_window_get_default_widget (GTK_WINDOW (sheet)) == sam_sheet_get_save_button (sheet));
  g_assert_true (adw_entry_row_get_activates_default (ADW_ENTRY_ROW (sam_disclosure_ask_get_recipient_row (sheet))));
  g_assert_cmpuint (count (self), ==, 0);
  g_signal_emit_by_name (sam_sheet_get_save_button (sheet), "clicked");
  settle ();
  g_assert_cmpuint (count (self), ==, 1);
  g_assert_cmpint (self->number, ==, 1);
  g_assert_cmpstr (self->recipient, ==, "the teacher");
  g_assert_cmpuint (self->n_freed, ==, 1);
}

/* Nothing but Enter, where the focus is. */
static void
test_enter (Fixture *self, gconstpointer data)
{
  SamSheet *sheet = ask (self, SAM_DISCLOSURE_PRINTED, SAM_DISCLOSURE_BOOKLET);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (sheet));

  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, sam_disclosure_ask_get_recipient_row (sheet)));
  g_signal_emit_by_name (focus, "activate");
  /* A button that is worked by a key stays pressed for a while. */
  while (self->number == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count (self), ==, 1);
  g_assert_cmpint (self->number, ==, 1);
}

static void
test_cancelled (Fixture *self, gconstpointer data)
{
  SamSheet *sheet = ask (self, SAM_DISCLOSURE_PRINTED, SAM_DISCLOSURE_BOOKLET);

  g_assert_true (page_fixture_press (GTK_WIDGET (sheet), "Escape"));
  settle ();
  g_assert_cmpuint (count (self), ==, 0);
  g_assert_cmpint (self->number, ==, 0);
  g_assert_cmpuint (self->n_freed, ==, 1);
}

static void
test_must_be_said (Fixture *self, gconstpointer data)
{
  SamSheet *sheet = ask (self, SAM_DISCLOSURE_EXPORTED, SAM_DISCLOSURE_PROGRAMME);
  GtkWidget *row = sam_disclosure_ask_get_recipient_row (sheet);

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "");
  g_assert_false (gtk_widget_get_sensitive (sam_sheet_get_save_button (sheet)));
  gtk_editable_set_text (GTK_EDITABLE (row), "  ");
  g_assert_false (gtk_widget_get_sensitive (sam_sheet_get_save_button (sheet)));
  gtk_editable_set_text (GTK_EDITABLE (row), "the archive");
  g_assert_true (gtk_widget_get_sensitive (sam_sheet_get_save_button (sheet)));
  g_signal_emit_by_name (sam_sheet_get_save_button (sheet), "clicked");
  settle ();
  g_assert_cmpstr (self->recipient, ==, "the archive");

  /* Next time it is proposed. */
  sheet = ask (self, SAM_DISCLOSURE_EXPORTED, SAM_DISCLOSURE_PROGRAMME);
  g_assert_nonnull (page_fixture_find (GTK_WIDGET (sheet), GTK_TYPE_BUTTON, "the archive"));
  g_signal_emit_by_name (page_fixture_find (GTK_WIDGET (sheet), GTK_TYPE_BUTTON, "the archive"), "clicked");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (sam_disclosure_ask_get_recipient_row (sheet))), ==, "the archive");
  g_assert_true (page_fixture_press (GTK_WIDGET (sheet), "Escape"));
  settle ();
}

static void
on_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
test_copied (Fixture *self, gconstpointer data)
{
  const SamDisclosureWish wish
      = { .act = SAM_DISCLOSURE_COPIED, .subject = SAM_DISCLOSURE_QUESTION, .cycle = self->cycle };
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self->page.page));
  g_autofree char *text = NULL;
  SamSheet *sheet;

  gdk_clipboard_set_text (clipboard, "before");
  sheet = sam_disclosure_copy (GTK_WIDGET (self->page.page), self->page.context, &wish, SECRET);
  settle ();
  g_assert_false (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "x-kde-passwordManagerHint"));
  g_signal_emit_by_name (sam_sheet_get_save_button (sheet), "clicked");
  settle ();
  g_assert_cmpuint (count (self), ==, 1);
  g_assert_true (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "x-kde-passwordManagerHint"));
  gdk_clipboard_read_text_async (clipboard, NULL, on_read_cb, &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (text, ==, SECRET);
  g_assert_nonnull (self->page.toast);
  g_assert_null (strstr (self->page.toast, "fler"));
}

static void
test_locked (Fixture *self, gconstpointer data)
{
  const SamDisclosureWish wish
      = { .act = SAM_DISCLOSURE_COPIED, .subject = SAM_DISCLOSURE_QUESTION, .cycle = self->cycle };
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self->page.page));
  SamSeal *seal = sam_store_get_seal (self->page.store);
  char *secret = sam_seal_make_keyring_secret ();
  g_autoptr (GError) error = NULL;
  GtkWidget *sheet;

  sam_seal_free_secret (sam_seal_set_up (seal, NULL, secret, &error));
  g_assert_no_error (error);
  sam_seal_free_secret (secret);
  sheet = GTK_WIDGET (sam_disclosure_copy (GTK_WIDGET (self->page.page), self->page.context, &wish, SECRET));
  g_object_add_weak_pointer (G_OBJECT (sheet), (gpointer *) &sheet);
  settle ();
  sam_seal_lock (seal);
  page_fixture_wait_closed (&sheet);
  g_assert_cmpuint (count (self), ==, 0);
  g_assert_false (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "x-kde-passwordManagerHint"));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func) g_test_add ("/disclosure-ask/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("the booklet is the teacher’s: Enter is enough", test_proposed);
  ADD ("Enter is carried out where the focus is at first", test_enter);
  ADD ("Escape enters nothing, and nothing leaves", test_cancelled);
  ADD ("to whom a whole programme goes must be said, and is remembered", test_must_be_said);
  ADD ("text is on the clipboard only once it is entered, and marked as private", test_copied);
  ADD ("the question goes when the file locks, and nothing leaves", test_locked);

  return g_test_run ();
}
