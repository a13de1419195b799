/*
 * Fields whose text stays in the program.
 */
#include "sam-sealed-input.h"

/* A type that no other program has a name for: the clipboard offers them nothing. */
typedef char SamSealedClip;

#define SAM_TYPE_SEALED_CLIP (sam_sealed_clip_get_type ())
static GType sam_sealed_clip_get_type (void);

static SamSealedClip *
sam_sealed_clip_copy (SamSealedClip *self)
{
  return g_strdup (self);
}

static void
sam_sealed_clip_free (SamSealedClip *self)
{
  g_free (self);
}

G_DEFINE_BOXED_TYPE (SamSealedClip, sam_sealed_clip, sam_sealed_clip_copy, sam_sealed_clip_free)

/* %NULL where nothing is selected. */
static char *
dup_selected (GtkWidget *input)
{
  GtkTextBuffer *buffer;
  GtkTextIter start;
  GtkTextIter end;
  int first;
  int last;

  if (GTK_IS_TEXT (input))
    return gtk_editable_get_selection_bounds (GTK_EDITABLE (input), &first, &last)
             ? gtk_editable_get_chars (GTK_EDITABLE (input), first, last)
             : NULL;

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (input));

  return gtk_text_buffer_get_selection_bounds (buffer, &start, &end) ? gtk_text_buffer_get_text (buffer, &start, &end, FALSE) : NULL;
}

static void
delete_selected (GtkWidget *input)
{
  if (GTK_IS_TEXT (input))
    gtk_editable_delete_selection (GTK_EDITABLE (input));
  else
    gtk_text_buffer_delete_selection (gtk_text_view_get_buffer (GTK_TEXT_VIEW (input)), TRUE, TRUE);
}

static void
insert (GtkWidget *input, const char *text)
{
  GtkTextBuffer *buffer;

  if (GTK_IS_TEXT (input))
    {
      int position = gtk_editable_get_position (GTK_EDITABLE (input));

      gtk_editable_insert_text (GTK_EDITABLE (input), text, -1, &position);
      gtk_editable_set_position (GTK_EDITABLE (input), position);
      return;
    }

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (input));
  gtk_text_buffer_insert_interactive_at_cursor (buffer, text, -1, TRUE);
  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (input), gtk_text_buffer_get_insert (buffer));
}

static gboolean
is_editable (GtkWidget *input)
{
  return GTK_IS_TEXT (input) ? gtk_editable_get_editable (GTK_EDITABLE (input)) : gtk_text_view_get_editable (GTK_TEXT_VIEW (input));
}

/* The clipboard */

static void
on_copy_cb (GtkWidget *input)
{
  g_autofree char *text = dup_selected (input);

  g_signal_stop_emission_by_name (input, "copy-clipboard");
  if (text != NULL)
    gdk_clipboard_set (gtk_widget_get_clipboard (input), SAM_TYPE_SEALED_CLIP, text);
}

static void
on_cut_cb (GtkWidget *input)
{
  g_autofree char *text = dup_selected (input);

  g_signal_stop_emission_by_name (input, "cut-clipboard");
  if (text == NULL || !is_editable (input))
    return;

  gdk_clipboard_set (gtk_widget_get_clipboard (input), SAM_TYPE_SEALED_CLIP, text);
  delete_selected (input);
}

static void
on_paste_cb (GtkWidget *input)
{
  GdkContentProvider *content = gdk_clipboard_get_content (gtk_widget_get_clipboard (input));
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, SAM_TYPE_SEALED_CLIP);
  /* What comes from elsewhere is pasted as in any field. */
  if (content == NULL || !gdk_content_provider_get_value (content, &value, NULL))
    return;

  g_signal_stop_emission_by_name (input, "paste-clipboard");
  if (!is_editable (input))
    return;
  delete_selected (input);
  insert (input, g_value_get_boxed (&value));
}

/* The middle button: what is selected in a view is offered from here on, until it is not to be seen any more. */

static void
on_realize_cb (GtkWidget *view)
{
  gtk_text_buffer_remove_selection_clipboard (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)),
                                              gtk_widget_get_primary_clipboard (view));
}

/* The view takes back what it believes to have given. */
static void
on_unrealize_cb (GtkWidget *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  gtk_text_buffer_place_cursor (buffer, &iter);
  gtk_text_buffer_add_selection_clipboard (buffer, gtk_widget_get_primary_clipboard (view));
}

/* Dragging begins with a press on what is selected: where nothing is, it selects anew. */
static void
on_pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y)
{
  GtkWidget *input = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  GtkTextBuffer *buffer;
  GtkTextIter iter;

  if (n_press != 1 || (state & GDK_SHIFT_MASK) != 0)
    return;
  if (GTK_IS_TEXT (input))
    {
      gtk_editable_set_position (GTK_EDITABLE (input), gtk_editable_get_position (GTK_EDITABLE (input)));
      return;
    }

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (input));
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  gtk_text_buffer_place_cursor (buffer, &iter);
}

void
sam_sealed_input_guard (GtkWidget *input)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_return_if_fail (GTK_IS_TEXT_VIEW (input) || GTK_IS_TEXT (input));

  g_signal_connect (input, "copy-clipboard", G_CALLBACK (on_copy_cb), NULL);
  g_signal_connect (input, "cut-clipboard", G_CALLBACK (on_cut_cb), NULL);
  g_signal_connect (input, "paste-clipboard", G_CALLBACK (on_paste_cb), NULL);
  if (GTK_IS_TEXT_VIEW (input))
    {
      g_signal_connect (input, "realize", G_CALLBACK (on_realize_cb), NULL);
      g_signal_connect (input, "unrealize", G_CALLBACK (on_unrealize_cb), NULL);
      if (gtk_widget_get_realized (input))
        on_realize_cb (input);
    }

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed_cb), NULL);
  gtk_widget_add_controller (input, GTK_EVENT_CONTROLLER (click));
}
