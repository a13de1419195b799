/* Fields of coaching text: what is selected, cut and copied in them stays in the program. */
#include "sam-sealed-input.h"
#include "ui-fixture.h"

#define SECRET "Vem talar?"

typedef struct
{
  GtkWidget   *window;
  GtkTextView *view;
  GtkTextView *other;
  GtkWidget   *text;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->window = gtk_window_new ();
  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  self->other = GTK_TEXT_VIEW (gtk_text_view_new ());
  self->text = gtk_text_new ();
  sam_sealed_input_guard (GTK_WIDGET (self->view));
  sam_sealed_input_guard (GTK_WIDGET (self->other));
  sam_sealed_input_guard (self->text);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->view));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->other));
  gtk_box_append (GTK_BOX (box), self->text);
  gtk_window_set_child (GTK_WINDOW (self->window), box);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), SECRET, -1);
  gtk_editable_set_text (GTK_EDITABLE (self->text), SECRET);
  gtk_window_present (GTK_WINDOW (self->window));
  ui_fixture_settle ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  ui_fixture_settle ();
}

static void
select_all (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &start, &end);
}

static void
assert_text (GtkTextView *view, const char *expected)
{
  g_autofree char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (view), "text", &text, NULL);
  g_assert_cmpstr (text, ==, expected);
}

static void
put_elsewhere (GdkClipboard *clipboard)
{
  gdk_clipboard_set_text (clipboard, "before");
}

/* No format that another program could ask for. */
static void
assert_nothing_offered (GdkClipboard *clipboard)
{
  GdkContentFormats *formats = gdk_content_formats_union_serialize_mime_types (
    gdk_content_formats_ref (gdk_clipboard_get_formats (clipboard)));
  gsize n;

  gdk_content_formats_get_mime_types (formats, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_false (gdk_content_formats_contain_gtype (formats, G_TYPE_STRING));
  gdk_content_formats_unref (formats);
}

static void
test_a_copy_can_be_pasted_in_such_a_field_only (Fixture *self, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (self->window);

  put_elsewhere (clipboard);
  select_all (self->view);
  g_signal_emit_by_name (self->view, "copy-clipboard");
  assert_nothing_offered (clipboard);
  g_signal_emit_by_name (self->other, "paste-clipboard");
  assert_text (self->other, SECRET);
  assert_text (self->view, SECRET);

  put_elsewhere (clipboard);
  gtk_editable_select_region (GTK_EDITABLE (self->text), 0, 3);
  g_signal_emit_by_name (self->text, "cut-clipboard");
  assert_nothing_offered (clipboard);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (self->text)), ==, " talar?");
  select_all (self->other);
  g_signal_emit_by_name (self->other, "paste-clipboard");
  assert_text (self->other, "Vem");
  g_signal_emit_by_name (self->text, "paste-clipboard");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (self->text)), ==, "Vem talar?");
}

static gboolean
has_text (gpointer data)
{
  return gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (data)) > 0;
}

static void
test_what_comes_from_elsewhere_can_be_pasted (Fixture *self, gconstpointer data)
{
  put_elsewhere (gtk_widget_get_clipboard (self->window));
  g_signal_emit_by_name (self->other, "paste-clipboard");
  ui_fixture_wait (has_text, self->other);
  assert_text (self->other, "before");
}

static void
test_what_may_only_be_read_is_not_cut (Fixture *self, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (self->window);

  put_elsewhere (clipboard);
  gtk_text_view_set_editable (self->view, FALSE);
  select_all (self->view);
  g_signal_emit_by_name (self->view, "cut-clipboard");
  assert_text (self->view, SECRET);
  g_assert_true (gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), G_TYPE_STRING));
}

/* With the whole life of the view: GTK gives and takes back as it is shown and goes. */
static void
test_the_middle_button_gets_nothing (Fixture *self, gconstpointer data)
{
  GdkClipboard *primary = gtk_widget_get_primary_clipboard (self->window);
  GdkContentProvider *before;

  put_elsewhere (primary);
  before = gdk_clipboard_get_content (primary);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  select_all (self->view);
  g_assert_true (gdk_clipboard_get_content (primary) == before);

  gtk_widget_set_visible (self->window, FALSE);
  gtk_widget_unrealize (self->window);
  g_assert_true (gdk_clipboard_get_content (primary) == before);
  gtk_window_present (GTK_WINDOW (self->window));
  ui_fixture_settle ();
  select_all (self->view);
  g_assert_true (gdk_clipboard_get_content (primary) == before);
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/sealed-input/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("a copy can be pasted in such a field only", test_a_copy_can_be_pasted_in_such_a_field_only);
  ADD ("what comes from elsewhere can be pasted", test_what_comes_from_elsewhere_can_be_pasted);
  ADD ("what may only be read is not cut", test_what_may_only_be_read_is_not_cut);
  ADD ("the middle button gets nothing", test_the_middle_button_gets_nothing);

  return g_test_run ();
}
