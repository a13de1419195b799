/*
 * How a preview is moved and zoomed: keys, wheel, pinch.
 */
#include "sam-report-preview-private.h"

#include <math.h>

/* Pixels that an arrow key moves; a notch of the wheel zooms by this factor. */
#define KEY_STEP 64.0
#define WHEEL_FACTOR 1.1

static void
on_motion_cb (SamReportPreview *self, double x, double y)
{
  self->pointer_x = x;
  self->pointer_y = y;
}

static gboolean
on_scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, gpointer user_data)
{
  SamReportPreview *self = user_data;
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  sam_report_preview_zoom_at (self, self->shown * pow (WHEEL_FACTOR, -dy), self->pointer_x, self->pointer_y);

  return GDK_EVENT_STOP;
}

static void
on_pinch_begin_cb (GtkGesture *gesture, GdkEventSequence *sequence, gpointer user_data)
{
  SamReportPreview *self = user_data;

  self->pinched = self->shown;
}

static void
on_pinch_cb (GtkGestureZoom *gesture, double scale, gpointer user_data)
{
  SamReportPreview *self = user_data;
  double x, y;

  if (gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y))
    sam_report_preview_zoom_at (self, self->pinched * scale, x, y);
}

void
sam_report_preview_add_input (SamReportPreview *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  /* Before the scrolled window scrolls. */
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);

  g_signal_connect (pinch, "begin", G_CALLBACK (on_pinch_begin_cb), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (on_pinch_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
}

static gboolean
on_move_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  int across, down;

  g_variant_get (arguments, "(ii)", &across, &down);
  sam_report_preview_scroll (SAM_REPORT_PREVIEW (widget), GTK_ORIENTATION_HORIZONTAL, across * KEY_STEP);
  sam_report_preview_scroll (SAM_REPORT_PREVIEW (widget), GTK_ORIENTATION_VERTICAL, down * KEY_STEP);

  return GDK_EVENT_STOP;
}

static gboolean
on_end_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  SamReportPreview *self = SAM_REPORT_PREVIEW (widget);
  guint n_pages = sam_report_preview_get_n_pages (self);

  if (n_pages > 0)
    sam_report_preview_set_page (self, g_variant_get_boolean (arguments) ? n_pages - 1 : 0);

  return GDK_EVENT_STOP;
}

void
sam_report_preview_add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    guint keypad;
    int   across;
    int   down;
  } moves[] = {
    { GDK_KEY_Up, GDK_KEY_KP_Up, 0, -1 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 0, 1 },
    { GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0 },
    { GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      gtk_widget_class_add_binding (widget_class, moves[i].key, 0, on_move_cb, "(ii)", moves[i].across, moves[i].down);
      gtk_widget_class_add_binding (widget_class, moves[i].keypad, 0, on_move_cb, "(ii)", moves[i].across, moves[i].down);
    }
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, on_end_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Home, 0, on_end_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, on_end_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_End, 0, on_end_cb, "b", TRUE);
}
