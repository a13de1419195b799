/*
 * What the keys do in the grid of answers.
 */
#include "sam-answer-cell.h"
#include "sam-answers-window-private.h"

/* So many rows go by with Page Up and Page Down. */
#define PAGE 10

static gboolean
read_digit (guint keyval, int *digit)
{
  if (keyval >= GDK_KEY_0 && keyval <= GDK_KEY_9)
    *digit = (int) (keyval - GDK_KEY_0);
  else if (keyval >= GDK_KEY_KP_0 && keyval <= GDK_KEY_KP_9)
    *digit = (int) (keyval - GDK_KEY_KP_0);
  else
    return FALSE;

  return TRUE;
}

static void
push_digit (SamAnswersWindow *self, int digit)
{
  gint64 before = sam_answers_window_is_editing (self)
                    ? sam_answer_grid_get (sam_answers_window_get_grid (self), sam_answers_window_get_row (self),
                                           sam_answers_window_get_column (self))
                    : SAM_ANSWER_NONE;
  gint64 after = sam_answer_push_digit (before, digit);

  if (after == before && before >= SAM_ANSWER_MOST / 10)
    gtk_widget_error_bell (GTK_WIDGET (self));
  else
    sam_answers_window_type (self, after);
}

static void
pop_digit (SamAnswersWindow *self, gboolean all)
{
  gint64 before = sam_answer_grid_get (sam_answers_window_get_grid (self), sam_answers_window_get_row (self),
                                       sam_answers_window_get_column (self));

  sam_answers_window_type (self, sam_answers_window_is_editing (self) && !all ? sam_answer_pop_digit (before)
                                                                              : SAM_ANSWER_NONE);
}

static gboolean
move (SamAnswersWindow *self, SamAnswerMove move, int *tab_start)
{
  guint row = sam_answers_window_get_row (self);
  SamAnswerColumn column = sam_answers_window_get_column (self);

  if (!sam_answer_move (sam_answer_grid_get_n_rows (sam_answers_window_get_grid (self)), move, &row, &column))
    return FALSE;

  /* Enter comes back to the column where one began to go by Tab. */
  if (move == SAM_ANSWER_NEXT && *tab_start < 0)
    *tab_start = (int) sam_answers_window_get_column (self);
  else if (move != SAM_ANSWER_NEXT)
    *tab_start = -1;
  sam_answers_window_go (self, row, column);
  return TRUE;
}

static void
enter (SamAnswersWindow *self, int *tab_start)
{
  guint row = sam_answers_window_get_row (self);
  SamAnswerColumn column = *tab_start >= 0 ? (SamAnswerColumn) *tab_start : sam_answers_window_get_column (self);

  *tab_start = -1;
  if (row + 1 < sam_answer_grid_get_n_rows (sam_answers_window_get_grid (self)))
    sam_answers_window_go (self, row + 1, column);
  else
    sam_answers_window_end_typing (self, TRUE);
}

static void
move_page (SamAnswersWindow *self, int by)
{
  int last = (int) sam_answer_grid_get_n_rows (sam_answers_window_get_grid (self)) - 1;

  sam_answers_window_go (self, (guint) CLAMP ((int) sam_answers_window_get_row (self) + by, 0, last),
                         sam_answers_window_get_column (self));
}

static void
on_clipboard_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SamAnswersWindow) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text != NULL && sam_tool_window_get_context (SAM_TOOL_WINDOW (self)) != NULL)
    sam_answers_window_paste (self, text);
}

static gboolean
press_with_control (SamAnswersWindow *self, guint keyval, int *tab_start)
{
  switch (keyval)
    {
    case GDK_KEY_v:
      gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, on_clipboard_read_cb,
                                     g_object_ref (self));
      return GDK_EVENT_STOP;
    case GDK_KEY_z:
      return sam_answers_window_revert_row (self) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
    /* The list has its own use for these, before the window would get them. */
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      sam_answers_window_step (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      sam_answers_window_step (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      move (self, SAM_ANSWER_FIRST, tab_start);
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      move (self, SAM_ANSWER_LAST, tab_start);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
press_moving (SamAnswersWindow *self, guint keyval, int *tab_start)
{
  static const struct
  {
    guint         keyval;
    guint         keypad;
    SamAnswerMove move;
  } keys[] = {
    { GDK_KEY_Up, GDK_KEY_KP_Up, SAM_ANSWER_UP },
    { GDK_KEY_Down, GDK_KEY_KP_Down, SAM_ANSWER_DOWN },
    { GDK_KEY_Left, GDK_KEY_KP_Left, SAM_ANSWER_LEFT },
    { GDK_KEY_Right, GDK_KEY_KP_Right, SAM_ANSWER_RIGHT },
    { GDK_KEY_Home, GDK_KEY_KP_Home, SAM_ANSWER_ROW_START },
    { GDK_KEY_End, GDK_KEY_KP_End, SAM_ANSWER_ROW_END },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keyval == keys[i].keyval || keyval == keys[i].keypad)
      {
        move (self, keys[i].move, tab_start);
        return GDK_EVENT_STOP;
      }
  /* At the first and the last cell Tab leaves the grid. */
  if (keyval == GDK_KEY_Tab || keyval == GDK_KEY_KP_Tab)
    return move (self, SAM_ANSWER_NEXT, tab_start);
  if (keyval == GDK_KEY_ISO_Left_Tab)
    return move (self, SAM_ANSWER_PREVIOUS, tab_start);

  return GDK_EVENT_PROPAGATE;
}

static gboolean
press (SamAnswersWindow *self, guint keyval, int *tab_start)
{
  int digit;

  if (read_digit (keyval, &digit))
    push_digit (self, digit);
  else if (keyval == GDK_KEY_BackSpace || keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete)
    pop_digit (self, keyval != GDK_KEY_BackSpace);
  else if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter)
    enter (self, tab_start);
  else if (keyval == GDK_KEY_Page_Down || keyval == GDK_KEY_KP_Page_Down)
    move_page (self, PAGE);
  else if (keyval == GDK_KEY_Page_Up || keyval == GDK_KEY_KP_Page_Up)
    move_page (self, -PAGE);
  else if (keyval == GDK_KEY_Escape && sam_answers_window_is_editing (self))
    sam_answers_window_end_typing (self, FALSE);
  else if (g_unichar_isgraph (gdk_keyval_to_unicode (keyval)))
    gtk_widget_error_bell (GTK_WIDGET (self)); /* no number */
  else
    return press_moving (self, keyval, tab_start);

  return GDK_EVENT_STOP;
}

static gboolean
on_key_cb (SamAnswersWindow *self, guint keyval, guint keycode, GdkModifierType state, GtkEventController *controller)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  int *tab_start = g_object_get_data (G_OBJECT (controller), "tab-start");

  if (!SAM_IS_ANSWER_CELL (focus) || (state & (GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if ((state & GDK_CONTROL_MASK) != 0)
    return (state & GDK_SHIFT_MASK) != 0 ? GDK_EVENT_PROPAGATE : press_with_control (self, keyval, tab_start);

  return press (self, keyval, tab_start);
}

void
sam_answers_keys_install (SamAnswersWindow *self, GtkWidget *list)
{
  GtkEventController *controller = gtk_event_controller_key_new ();
  int *tab_start = g_new (int, 1);

  *tab_start = -1;
  g_object_set_data_full (G_OBJECT (controller), "tab-start", tab_start, g_free);
  /* Before the list, which has its own use for arrows and Tab. */
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (on_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (list, controller);
}
