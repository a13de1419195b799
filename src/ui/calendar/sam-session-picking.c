/*
 * Selecting sessions in a view whose sessions are widgets of their own.
 */
#include "sam-session-picking.h"

#define SESSION_KEY "sam-picking-session"

/* What is kept for a view. */
typedef struct
{
  GtkWidget        *view; /* not owned: it owns this */
  SamCalendarModel *model;
  gint64            anchor; /* where Shift extends from */
} Picking;

void
sam_session_picking_set_session (GtkWidget *widget, gint64 session)
{
  gint64 *kept = g_object_get_data (G_OBJECT (widget), SESSION_KEY);

  if (kept == NULL)
    {
      kept = g_new0 (gint64, 1);
      g_object_set_data_full (G_OBJECT (widget), SESSION_KEY, kept, g_free);
    }
  *kept = session;
}

gint64
sam_session_picking_get_session (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      const gint64 *kept = g_object_get_data (G_OBJECT (widget), SESSION_KEY);

      if (kept != NULL)
        return *kept;
    }

  return 0;
}

static void
set_class (GtkWidget *widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* Most are neither, and were not before: hundreds of them in a month, so that is looked at first. */
static void
show_state (GtkWidget *widget, gint64 session, SamCalendarSelection *selection)
{
  gboolean selected = session != 0 && sam_calendar_selection_contains (selection, session);
  gboolean cut = session != 0 && sam_calendar_selection_is_cut (selection, session);

  if (gtk_widget_has_css_class (widget, "cut") != cut)
    set_class (widget, "cut", cut);
  if (gtk_widget_has_css_class (widget, "selected") == selected)
    return;

  set_class (widget, "selected", selected);
  gtk_accessible_update_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

void
sam_session_picking_refresh (GtkWidget *root, SamCalendarModel *model)
{
  const gint64 *kept = g_object_get_data (G_OBJECT (root), SESSION_KEY);

  if (kept != NULL)
    {
      show_state (root, *kept, sam_calendar_model_get_selection (model));
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    sam_session_picking_refresh (child, model);
}

static void
collect (GtkWidget *root, GArray *sessions)
{
  const gint64 *kept = g_object_get_data (G_OBJECT (root), SESSION_KEY);

  if (!gtk_widget_get_child_visible (root) || !gtk_widget_get_visible (root))
    return;
  if (kept != NULL)
    {
      if (*kept != 0)
        g_array_append_val (sessions, *kept);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, sessions);
}

GArray *
sam_session_picking_list (GtkWidget *root)
{
  GArray *sessions = g_array_new (FALSE, FALSE, sizeof (gint64));

  collect (root, sessions);

  return sessions;
}

static int
find (GArray *sessions, gint64 session)
{
  for (guint i = 0; i < sessions->len; i++)
    {
      if (g_array_index (sessions, gint64, i) == session)
        return (int) i;
    }

  return -1;
}

static void
toggle (Picking *self, gint64 session)
{
  self->anchor = session;
  sam_calendar_selection_toggle (sam_calendar_model_get_selection (self->model), session);
}

/* From the last one on; without one, that alone. */
static void
extend (Picking *self, gint64 session)
{
  g_autoptr (GArray) sessions = sam_session_picking_list (self->view);
  int from = find (sessions, self->anchor);
  int to = find (sessions, session);

  if (from < 0 || to < 0)
    {
      toggle (self, session);
      return;
    }

  sam_calendar_selection_add (sam_calendar_model_get_selection (self->model),
                              &g_array_index (sessions, gint64, MIN (from, to)), (guint) ABS (to - from) + 1);
}

static void
on_released_cb (GtkGestureClick *click, int n_press, double x, double y, gpointer data)
{
  Picking *self = data;
  GdkModifierType modifiers = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (click));
  gint64 session = sam_session_picking_get_session (gtk_widget_pick (self->view, x, y, GTK_PICK_DEFAULT));

  if (session == 0 || (modifiers & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) == 0)
    return;

  /* Not before: what is pressed with Ctrl may be about to be dragged, to be copied. */
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  if ((modifiers & GDK_SHIFT_MASK) != 0)
    extend (self, session);
  else
    toggle (self, session);
}

static gboolean
on_key_pressed_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType modifiers, gpointer data)
{
  Picking *self = data;
  GtkRoot *root = gtk_widget_get_root (self->view);
  gint64 session = 0;

  if (key != GDK_KEY_space || (modifiers & gtk_accelerator_get_default_mod_mask ()) != GDK_CONTROL_MASK || root == NULL)
    return GDK_EVENT_PROPAGATE;

  session = sam_session_picking_get_session (gtk_root_get_focus (root));
  if (session == 0)
    return GDK_EVENT_PROPAGATE;

  toggle (self, session);

  return GDK_EVENT_STOP;
}

static void
on_selection_changed_cb (Picking *self)
{
  sam_session_picking_refresh (self->view, self->model);
}

static void
picking_free (gpointer data)
{
  Picking *self = data;

  g_signal_handlers_disconnect_by_data (sam_calendar_model_get_selection (self->model), self);
  g_object_unref (self->model);
  g_free (self);
}

void
sam_session_picking_attach (GtkWidget *view, SamCalendarModel *model)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  Picking *self = g_new0 (Picking, 1);

  g_return_if_fail (GTK_IS_WIDGET (view));
  g_return_if_fail (SAM_IS_CALENDAR_MODEL (model));

  self->view = view;
  self->model = g_object_ref (model);
  g_object_set_data_full (G_OBJECT (view), "sam-picking", self, picking_free);
  g_signal_connect_swapped (sam_calendar_model_get_selection (model), "changed", G_CALLBACK (on_selection_changed_cb),
                            self);

  /* Before the widgets of the sessions, which take every click for their own. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "released", G_CALLBACK (on_released_cb), self);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (click));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (view, keys);
}
