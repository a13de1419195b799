/*
 * SamChartView: a chart on screen.
 */
#include "sam-chart-view-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "sam-chart-acts.h"
#include "sam-chart-look.h"
#include "sam-chart-mark-widget.h"

#define LEAST_WIDTH 220
/* Above, a chart is as high as here. */
#define WIDEST 2400
#define NATURAL_WIDTH 420
/* A pointer this near is at the mark. */
#define REACH 12
#define TIP_GAP 4
#define RING_ROOM 5

G_DEFINE_FINAL_TYPE (SamChartView, sam_chart_view, GTK_TYPE_WIDGET)

/* Size */

static int
measure_button (SamChartView *self, GtkOrientation orientation)
{
  int natural = 0;

  gtk_widget_measure (self->button, orientation, -1, NULL, &natural, NULL, NULL);

  return natural;
}

static GtkSizeRequestMode
sam_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/*
 * GTK asks for the height of no width, and of one without end, and the second must not be the greater. A chart can be a
 * little higher where it is wide: words that stood above one another then have a line of their own.
 */
static int
measure_chart (SamChartView *self, int width)
{
  double widest = sam_chart_get_height (self->chart, WIDEST, self->scale);

  if (width < 0)
    return (int) ceil (MAX (widest, sam_chart_get_height (self->chart, LEAST_WIDTH, self->scale)));

  return (int) ceil (width > WIDEST ? widest : sam_chart_get_height (self->chart, MAX (width, LEAST_WIDTH), self->scale));
}

static void
sam_chart_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline,
                        int *natural_baseline)
{
  SamChartView *self = SAM_CHART_VIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }

  self->scale = sam_chart_look_get_scale (widget);
  *minimum = *natural = measure_button (self, orientation);
  if (self->chart != NULL)
    *minimum = *natural += measure_chart (self, for_size);
}

static void
place_marks (SamChartView *self, int width)
{
  if (self->chart == NULL || width <= 0)
    return;
  if (self->places != NULL && self->placed_width == width && self->placed_scale == self->scale)
    return;

  g_clear_pointer (&self->places, g_array_unref);
  self->places = sam_chart_locate_marks (self->chart, width, self->scale);
  self->placed_width = width;
  self->placed_scale = self->scale;
}

static const SamChartMark *
get_place (SamChartView *self, guint index)
{
  return self->places != NULL && index < self->places->len ? &g_array_index (self->places, SamChartMark, index) : NULL;
}

static GdkRectangle
get_box (const SamChartMark *mark)
{
  int x = (int) floor (mark->x);
  int y = (int) floor (mark->y);

  return (GdkRectangle) { x, y, MAX (1, (int) ceil (mark->x + mark->width) - x), MAX (1, (int) ceil (mark->y + mark->height) - y) };
}

/* Below its mark where there is room, else above; never outside. */
static void
allocate_tip (SamChartView *self, int width, int height)
{
  const SamChartMark *mark = get_place (self, self->current);
  GtkAllocation box = { 0 };
  int natural = 0;

  if (!gtk_widget_get_visible (self->tip) || mark == NULL)
    return;

  gtk_widget_measure (self->tip, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  box.width = MIN (natural, width);
  gtk_widget_measure (self->tip, GTK_ORIENTATION_VERTICAL, box.width, NULL, &natural, NULL, NULL);
  box.height = natural;
  box.x = (int) CLAMP (mark->x + mark->width / 2 - box.width / 2.0, 0, MAX (0, width - box.width));
  box.y = (int) (mark->y + mark->height + TIP_GAP);
  if (box.y + box.height > height)
    box.y = (int) MAX (0, mark->y - TIP_GAP - box.height);
  gtk_widget_size_allocate (self->tip, &box, -1);
}

static void
sam_chart_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SamChartView *self = SAM_CHART_VIEW (widget);
  int button_width = measure_button (self, GTK_ORIENTATION_HORIZONTAL);
  int button_height = measure_button (self, GTK_ORIENTATION_VERTICAL);

  self->scale = sam_chart_look_get_scale (widget);
  place_marks (self, width);
  for (guint i = 0; i < self->marks->len; i++)
    {
      const SamChartMark *mark = get_place (self, i);
      GtkAllocation box = mark != NULL ? get_box (mark) : (GtkAllocation) { 0, 0, 1, 1 };

      gtk_widget_size_allocate (g_ptr_array_index (self->marks, i), &box, -1);
    }
  gtk_widget_size_allocate (self->button, &(GtkAllocation) { width - button_width, height - button_height, button_width, button_height }, -1);
  allocate_tip (self, width, height);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

/* Drawing */

static void
sam_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SamChartView *self = SAM_CHART_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  cairo_t *cr;

  if (self->chart == NULL || width <= 0)
    return;

  /* The ring of a mark at the edge lies outside. */
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (-RING_ROOM, -RING_ROOM, width + 2 * RING_ROOM, height + 2 * RING_ROOM));
  sam_chart_look_draw (widget, cr, self->chart, width, self->scale);
  if (sam_chart_view_get_focus_mark (self) != NULL && get_place (self, self->current) != NULL)
    sam_chart_look_draw_focus (widget, cr, get_place (self, self->current));
  cairo_destroy (cr);

  gtk_widget_snapshot_child (widget, self->button, snapshot);
  if (gtk_widget_get_visible (self->tip))
    gtk_widget_snapshot_child (widget, self->tip, snapshot);
}

static void
sam_chart_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (sam_chart_view_parent_class)->css_changed (widget, change);

  if (sam_chart_look_get_scale (widget) != SAM_CHART_VIEW (widget)->scale)
    gtk_widget_queue_resize (widget);
}

/* Pointing */

static int
find_mark_at (SamChartView *self, double x, double y)
{
  double nearest = REACH;
  int found = -1;

  for (guint i = 0; self->places != NULL && i < self->places->len; i++)
    {
      const SamChartMark *mark = &g_array_index (self->places, SamChartMark, i);
      double across = MAX (MAX (mark->x - x, x - mark->x - mark->width), 0);
      double down = MAX (MAX (mark->y - y, y - mark->y - mark->height), 0);
      double distance = hypot (across, down);

      if (distance < nearest)
        {
          nearest = distance;
          found = (int) i;
        }
    }

  return found;
}

static gboolean
sam_chart_view_query_tooltip (GtkWidget *widget, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  SamChartView *self = SAM_CHART_VIEW (widget);
  int index = by_keyboard ? (int) self->current : find_mark_at (self, x, y);
  const SamChartMark *mark = index >= 0 ? get_place (self, (guint) index) : NULL;
  GdkRectangle box;

  if (mark == NULL)
    return FALSE;

  box = get_box (mark);
  gtk_tooltip_set_text (tooltip, mark->text);
  gtk_tooltip_set_tip_area (tooltip, &box);

  return TRUE;
}

/* Menu */

static void
show_menu (SamChartView *self, const GdkRectangle *place)
{
  if (self->chart == NULL)
    return;

  if (self->menu == NULL)
    {
      g_autoptr (GMenuModel) model = sam_chart_acts_create_menu ();

      self->menu = gtk_popover_menu_new_from_model (model);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), place);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
on_menu_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SamChartView *self = SAM_CHART_VIEW (widget);
  const SamChartMark *mark = get_place (self, self->current);
  GdkRectangle box = mark != NULL ? get_box (mark) : (GdkRectangle) { 0, 0, 1, 1 };

  show_menu (self, &box);
}

static void
on_pressed_cb (GtkGestureClick *gesture, int n, double x, double y, SamChartView *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  show_menu (self, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
}

static void
on_long_pressed_cb (GtkGestureLongPress *gesture, double x, double y, SamChartView *self)
{
  show_menu (self, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
}

/* Type */

static void
remove_marks (SamChartView *self)
{
  for (guint i = 0; i < self->marks->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->marks, i));
  g_ptr_array_set_size (self->marks, 0);
  g_clear_pointer (&self->places, g_array_unref);
}

static void
sam_chart_view_dispose (GObject *object)
{
  SamChartView *self = SAM_CHART_VIEW (object);

  remove_marks (self);
  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_pointer (&self->tip, gtk_widget_unparent);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->chart, sam_chart_unref);

  G_OBJECT_CLASS (sam_chart_view_parent_class)->dispose (object);
}

static void
sam_chart_view_finalize (GObject *object)
{
  g_ptr_array_unref (SAM_CHART_VIEW (object)->marks);

  G_OBJECT_CLASS (sam_chart_view_parent_class)->finalize (object);
}

static void
sam_chart_view_class_init (SamChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_chart_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = sam_chart_view_finalize;
  widget_class->get_request_mode = sam_chart_view_get_request_mode;
  widget_class->measure = sam_chart_view_measure;
  widget_class->size_allocate = sam_chart_view_size_allocate;
  widget_class->snapshot = sam_chart_view_snapshot;
  widget_class->css_changed = sam_chart_view_css_changed;
  widget_class->query_tooltip = sam_chart_view_query_tooltip;
  widget_class->focus = sam_chart_view_focus;
  widget_class->grab_focus = sam_chart_view_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "chartview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);

  sam_chart_acts_install (widget_class);
  gtk_widget_class_install_action (widget_class, "chart.menu", NULL, on_menu_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "chart.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "chart.menu", NULL);
  sam_chart_view_install_keys (widget_class);
}

static void
add_gestures (SamChartView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect (press, "pressed", G_CALLBACK (on_long_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}

static void
sam_chart_view_init (SamChartView *self)
{
  self->marks = g_ptr_array_new ();
  self->scale = 1;
  self->button = gtk_button_new_from_icon_name ("view-list-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "chart.show-table");
  gtk_widget_set_tooltip_text (self->button, _("Show as Table"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Show as Table"), -1);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  self->tip = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "wrap", TRUE, "max-width-chars", 48,
                            "xalign", 0.0f, "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->tip, "chart-tip");
  gtk_widget_set_parent (self->tip, GTK_WIDGET (self));
  add_gestures (self);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  sam_chart_look_follow (GTK_WIDGET (self));
  sam_chart_acts_update (self);
}

GtkWidget *
sam_chart_view_new (void)
{
  return g_object_new (SAM_TYPE_CHART_VIEW, NULL);
}

/* As children they come before the button, in the order of the keys. */
static void
add_marks (SamChartView *self)
{
  for (guint i = 0; i < sam_chart_get_n_marks (self->chart); i++)
    {
      GtkWidget *mark = sam_chart_mark_widget_new (sam_chart_get_mark_text (self->chart, i));

      gtk_widget_insert_before (mark, GTK_WIDGET (self), self->button);
      sam_chart_view_follow_mark (self, mark);
      g_ptr_array_add (self->marks, mark);
    }
}

void
sam_chart_view_set_chart (SamChartView *self, SamChart *chart)
{
  gboolean had_focus;

  g_return_if_fail (SAM_IS_CHART_VIEW (self));

  if (chart == self->chart)
    return;

  had_focus = sam_chart_view_is_mark (gtk_widget_get_focus_child (GTK_WIDGET (self)));
  remove_marks (self);
  g_clear_pointer (&self->chart, sam_chart_unref);
  self->chart = chart != NULL ? sam_chart_ref (chart) : NULL;
  if (chart != NULL)
    {
      add_marks (self);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sam_chart_get_sentence (chart), -1);
    }
  self->current = self->marks->len > 0 ? MIN (self->current, self->marks->len - 1) : 0;
  gtk_widget_set_visible (GTK_WIDGET (self), chart != NULL);
  gtk_widget_set_visible (self->button, chart != NULL && sam_chart_get_n_rows (chart) > 0);
  gtk_widget_set_visible (self->tip, FALSE);
  sam_chart_acts_update (self);
  if (had_focus && chart != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

SamChart *
sam_chart_view_get_chart (SamChartView *self)
{
  g_return_val_if_fail (SAM_IS_CHART_VIEW (self), NULL);

  return self->chart;
}

double
sam_chart_view_get_scale (SamChartView *self)
{
  g_return_val_if_fail (SAM_IS_CHART_VIEW (self), 1);

  return self->scale;
}
