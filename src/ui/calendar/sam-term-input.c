/*
 * Keys and pointer of the term's grid.
 *
 * The cursor selects what is in its cell. Shift makes a block from where it
 * was, Ctrl goes without selecting, Space and Ctrl+click take a cell in or
 * out. A press on a week or a team takes all of it, and dragging over cells
 * takes a block.
 */
#include "sam-term-input.h"

#include "sam-month-keys.h"
#include "sam-term-tip.h"

typedef struct
{
  SamTermCanvas *canvas;
  SamTermCell anchor;
  gboolean dragging;
  gboolean adding; /* Ctrl is held: what was selected stays */
} Input;

/* Selecting */

static GArray *
collect (SamTermCanvas *canvas, SamTermBlock block)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (int row = block.top; row < block.bottom; row++)
    for (int column = block.left; column < block.right; column++)
      {
        guint n = 0;
        SamSessionItem **items
            = sam_term_canvas_get_sessions (canvas, (SamTermCell){ row, column }, &n);

        for (guint i = 0; i < n; i++)
          {
            gint64 id = sam_session_item_get_id (items[i]);

            g_array_append_val (ids, id);
          }
      }

  return ids;
}

static void
select_sessions (SamTermCanvas *canvas, SamTermBlock block, gboolean add)
{
  SamCalendarSelection *selection = sam_term_canvas_get_selection (canvas);
  g_autoptr (GArray) ids = collect (canvas, block);

  if (add)
    sam_calendar_selection_add (selection, (const gint64 *) ids->data, ids->len);
  else if (ids->len > 0)
    sam_calendar_selection_set (selection, (const gint64 *) ids->data, ids->len);
  else
    sam_calendar_selection_clear (selection);
}

void
sam_term_input_select_block (SamTermCanvas *canvas, SamTermBlock block, gboolean add)
{
  sam_term_canvas_set_block (canvas, &block);
  select_sessions (canvas, block, add);
}

void
sam_term_input_select_all (SamTermCanvas *canvas)
{
  SamTermGrid *grid = sam_term_canvas_get_grid (canvas);

  if (sam_term_grid_get_n_rows (grid) > 0)
    select_sessions (
        canvas,
        (SamTermBlock){ 0, sam_term_grid_get_n_rows (grid), 0, sam_term_grid_get_n_columns (grid) },
        FALSE);
}

/* In, where not all of it was; else out. */
static void
toggle (SamTermCanvas *canvas, SamTermCell cell, SamSessionItem *only)
{
  SamCalendarSelection *selection = sam_term_canvas_get_selection (canvas);
  g_autoptr (GArray) ids = collect (canvas, sam_term_block_between (cell, cell));
  gboolean all = TRUE;

  sam_term_canvas_set_block (canvas, NULL);
  if (only != NULL)
    {
      sam_calendar_selection_toggle (selection, sam_session_item_get_id (only));
      return;
    }

  for (guint i = 0; i < ids->len; i++)
    all = all && sam_calendar_selection_contains (selection, g_array_index (ids, gint64, i));
  for (guint i = 0; i < ids->len; i++)
    if (all || !sam_calendar_selection_contains (selection, g_array_index (ids, gint64, i)))
      sam_calendar_selection_toggle (selection, g_array_index (ids, gint64, i));
}

static void
go (Input *input, SamTermCell cell, GdkModifierType modifiers)
{
  if ((modifiers & GDK_SHIFT_MASK) != 0)
    sam_term_input_select_block (input->canvas, sam_term_block_between (input->anchor, cell),
                                 FALSE);
  else
    {
      input->anchor = cell;
      sam_term_canvas_set_block (input->canvas, NULL);
      if ((modifiers & GDK_CONTROL_MASK) == 0)
        select_sessions (input->canvas, sam_term_block_between (cell, cell), FALSE);
    }
  sam_term_canvas_move_cursor (input->canvas, cell);
}

/* Keys */

typedef struct
{
  guint key;
  guint pad_key;
  SamTermStep step;
  SamTermStep with_ctrl;
} Key;

static const Key keys[] = {
  { GDK_KEY_Left, GDK_KEY_KP_Left, SAM_TERM_STEP_LEFT, SAM_TERM_STEP_LEFT },
  { GDK_KEY_Right, GDK_KEY_KP_Right, SAM_TERM_STEP_RIGHT, SAM_TERM_STEP_RIGHT },
  { GDK_KEY_Up, GDK_KEY_KP_Up, SAM_TERM_STEP_UP, SAM_TERM_STEP_UP },
  { GDK_KEY_Down, GDK_KEY_KP_Down, SAM_TERM_STEP_DOWN, SAM_TERM_STEP_DOWN },
  { GDK_KEY_Home, GDK_KEY_KP_Home, SAM_TERM_STEP_ROW_START, SAM_TERM_STEP_FIRST },
  { GDK_KEY_End, GDK_KEY_KP_End, SAM_TERM_STEP_ROW_END, SAM_TERM_STEP_LAST },
};

static gboolean
find_step (SamTermCanvas *canvas, guint keyval, GdkModifierType modifiers, SamTermStep *step)
{
  gboolean ctrl = (modifiers & GDK_CONTROL_MASK) != 0;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keyval == keys[i].key || keyval == keys[i].pad_key)
      {
        *step = ctrl ? keys[i].with_ctrl : keys[i].step;
        return TRUE;
      }

  return FALSE;
}

/* Takes back what is marked and selected; what lies around knows another use of Escape. */
static gboolean
let_go (SamTermCanvas *canvas)
{
  SamCalendarSelection *selection = sam_term_canvas_get_selection (canvas);
  SamTermBlock block;

  if (!sam_term_canvas_get_block (canvas, &block) && sam_calendar_selection_get_n (selection) == 0)
    return GDK_EVENT_PROPAGATE;

  sam_term_canvas_set_block (canvas, NULL);
  sam_calendar_selection_clear (selection);

  return GDK_EVENT_STOP;
}

static gboolean
on_key_pressed_cb (Input *input, guint keyval, guint keycode, GdkModifierType modifiers)
{
  SamTermCell cursor = sam_term_canvas_get_cursor (input->canvas);
  SamTermBlock block;
  SamTermStep step;

  modifiers &= gtk_accelerator_get_default_mod_mask ();
  if (sam_term_canvas_get_plan (input->canvas) == NULL
      || (modifiers & ~(GDK_SHIFT_MASK | GDK_CONTROL_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  if (!sam_term_canvas_get_block (input->canvas, &block))
    input->anchor = cursor;
  if (keyval == GDK_KEY_Escape)
    return let_go (input->canvas);
  if (sam_month_keys_is_enter (keyval) && modifiers == 0)
    sam_term_canvas_activate_cell (input->canvas, 0);
  else if (keyval == GDK_KEY_space || keyval == GDK_KEY_KP_Space)
    toggle (input->canvas, cursor, NULL);
  else if (find_step (input->canvas, keyval, modifiers, &step))
    {
      /* Ctrl+Home goes far, but it selects like Home. */
      if (step == SAM_TERM_STEP_FIRST || step == SAM_TERM_STEP_LAST)
        modifiers &= ~GDK_CONTROL_MASK;
      go (input, sam_term_grid_step (sam_term_canvas_get_grid (input->canvas), cursor, step),
          modifiers);
    }
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/* Pointer */

/* All of a team, or of a week, by the press on what it is called. */
static void
press_on_edge (Input *input, SamTermArea area, SamTermCell cell, gboolean add)
{
  SamTermGrid *grid = sam_term_canvas_get_grid (input->canvas);
  SamTermBlock block = { 0, sam_term_grid_get_n_rows (grid), cell.column, cell.column + 1 };

  if (area == SAM_TERM_AREA_NAMES)
    block = (SamTermBlock){ cell.row, cell.row + 1, 0, sam_term_grid_get_n_columns (grid) };
  input->anchor = (SamTermCell){ block.top, block.left };
  sam_term_input_select_block (input->canvas, block, add);
}

static void
press_on_cell (Input *input, SamTermCell cell, SamSessionItem *session, GdkModifierType modifiers)
{
  SamCalendarSelection *selection = sam_term_canvas_get_selection (input->canvas);

  if ((modifiers & GDK_CONTROL_MASK) != 0)
    {
      toggle (input->canvas, cell, session);
      input->anchor = cell;
      sam_term_canvas_move_cursor (input->canvas, cell);
    }
  else if ((modifiers & GDK_SHIFT_MASK) == 0 && session != NULL
           && sam_calendar_selection_contains (selection, sam_session_item_get_id (session)))
    {
      /* What is selected may be about to be dragged, all of it. */
      input->anchor = cell;
      sam_term_canvas_move_cursor (input->canvas, cell);
    }
  else
    go (input, cell, modifiers);
}

static void
on_pressed_cb (Input *input, int n_press, double x, double y, GtkGesture *gesture)
{
  GdkModifierType modifiers
      = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  SamTermCell cell;
  SamTermArea area = sam_term_canvas_find_area (input->canvas, x, y, &cell);
  SamSessionItem *session = sam_term_canvas_find_session (input->canvas, x, y);

  gtk_widget_grab_focus (GTK_WIDGET (input->canvas));
  if (area == SAM_TERM_AREA_HEAD || area == SAM_TERM_AREA_NAMES)
    press_on_edge (input, area, cell, (modifiers & GDK_CONTROL_MASK) != 0);
  if (area != SAM_TERM_AREA_CELLS)
    return;

  press_on_cell (input, cell, session, modifiers);
  if (n_press == 2)
    sam_term_canvas_activate_cell (input->canvas,
                                   session != NULL ? sam_session_item_get_id (session) : 0);
}

/* A rubber band begins where there is no session to drag. */
static void
on_drag_begin_cb (Input *input, double x, double y, GtkGesture *gesture)
{
  SamTermCell cell;

  input->dragging = FALSE;
  input->adding = (gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture))
                   & GDK_CONTROL_MASK)
                  != 0;
  if (sam_term_canvas_find_area (input->canvas, x, y, &cell) != SAM_TERM_AREA_CELLS
      || sam_term_canvas_find_session (input->canvas, x, y) != NULL)
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
}

static void
on_drag_update_cb (Input *input, double dx, double dy, GtkGesture *gesture)
{
  double x = 0, y = 0;
  SamTermCell first, last;

  gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (gesture), &x, &y);
  if (!input->dragging
      && !gtk_drag_check_threshold (GTK_WIDGET (input->canvas), (int) x, (int) y, (int) (x + dx),
                                    (int) (y + dy)))
    return;

  if (!input->dragging)
    {
      input->anchor = sam_term_canvas_find_nearest (input->canvas, x, y);
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
    }
  input->dragging = TRUE;
  first = input->anchor;
  last = sam_term_canvas_find_nearest (input->canvas, x + dx, y + dy);
  sam_term_input_select_block (input->canvas, sam_term_block_between (first, last), input->adding);
  sam_term_canvas_move_cursor (input->canvas, last);
}

static gboolean
on_query_tooltip_cb (Input *input, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  return sam_term_tip_fill (input->canvas, x, y, by_keyboard, tooltip);
}

static void
input_free (gpointer data)
{
  g_free (data);
}

void
sam_term_input_attach (SamTermCanvas *canvas)
{
  GtkEventController *controller = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  Input *input = g_new0 (Input, 1);

  g_return_if_fail (SAM_IS_TERM_CANVAS (canvas));

  input->canvas = canvas;
  g_object_set_data_full (G_OBJECT (canvas), "sam-term-input", input, input_free);

  g_signal_connect_swapped (controller, "key-pressed", G_CALLBACK (on_key_pressed_cb), input);
  gtk_widget_add_controller (GTK_WIDGET (canvas), controller);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed_cb), input);
  gtk_widget_add_controller (GTK_WIDGET (canvas), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begin_cb), input);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update_cb), input);
  gtk_widget_add_controller (GTK_WIDGET (canvas), GTK_EVENT_CONTROLLER (drag));

  gtk_widget_set_has_tooltip (GTK_WIDGET (canvas), TRUE);
  g_signal_connect_swapped (canvas, "query-tooltip", G_CALLBACK (on_query_tooltip_cb), input);
}
