/*
 * The keys of a chart, and what the mark with the focus says.
 */
#include "sam-chart-view-private.h"

#include "sam-chart-mark-widget.h"

/* By its flags: they change before gtk_widget_has_focus() does. */
static gboolean
has_focus (GtkWidget *mark)
{
  return (gtk_widget_get_state_flags (mark) & GTK_STATE_FLAG_FOCUSED) != 0;
}

GtkWidget *
sam_chart_view_get_focus_mark (SamChartView *self)
{
  GtkWidget *mark = self->current < self->marks->len ? g_ptr_array_index (self->marks, self->current) : NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return mark != NULL && has_focus (mark) && GTK_IS_WINDOW (root) && gtk_window_get_focus_visible (GTK_WINDOW (root)) ? mark : NULL;
}

static void
focus_mark (SamChartView *self, guint index)
{
  self->current = MIN (index, self->marks->len - 1);
  gtk_widget_grab_focus (g_ptr_array_index (self->marks, self->current));
}

gboolean
sam_chart_view_is_mark (GtkWidget *child)
{
  return child != NULL && SAM_IS_CHART_MARK_WIDGET (child);
}

gboolean
sam_chart_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  SamChartView *self = SAM_CHART_VIEW (widget);
  GtkWidget *child = gtk_widget_get_focus_child (widget);
  gboolean is_back = direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_LEFT || direction == GTK_DIR_UP;
  gboolean is_tab = direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_TAB_FORWARD;
  gboolean has_marks = self->marks->len > 0;

  if (sam_chart_view_is_mark (child))
    {
      if (is_tab)
        return is_back ? FALSE : gtk_widget_child_focus (self->button, direction);
      if (is_back && self->current > 0)
        focus_mark (self, self->current - 1);
      else if (!is_back && self->current + 1 < self->marks->len)
        focus_mark (self, self->current + 1);
      return TRUE;
    }
  /* From the button back to the marks, and on from it out of the chart; from outside, by its own end. */
  if (child == self->button && !is_back)
    return FALSE;
  if (child == NULL && (is_back || !has_marks))
    return gtk_widget_child_focus (self->button, direction);
  if (!has_marks)
    return FALSE;

  focus_mark (self, self->current);

  return TRUE;
}

gboolean
sam_chart_view_grab_focus (GtkWidget *widget)
{
  SamChartView *self = SAM_CHART_VIEW (widget);

  if (self->marks->len == 0)
    return gtk_widget_grab_focus (self->button);

  focus_mark (self, self->current);

  return TRUE;
}

static gboolean
on_end_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  SamChartView *self = SAM_CHART_VIEW (widget);

  if (self->marks->len == 0)
    return FALSE;

  focus_mark (self, g_variant_get_boolean (arguments) ? self->marks->len - 1 : 0);

  return TRUE;
}

/* The mark that has the focus says what it is, beside itself. */
static void
update_tip (SamChartView *self)
{
  GtkWidget *mark = sam_chart_view_get_focus_mark (self);

  if (mark != NULL)
    gtk_label_set_text (GTK_LABEL (self->tip), sam_chart_mark_widget_get_text (SAM_CHART_MARK_WIDGET (mark)));
  gtk_widget_set_visible (self->tip, mark != NULL);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_mark_flags_cb (GtkWidget *mark, GtkStateFlags before, SamChartView *self)
{
  GtkStateFlags changed = before ^ gtk_widget_get_state_flags (mark);
  guint index;

  if ((changed & (GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_FOCUS_VISIBLE)) == 0)
    return;
  /* Assistive technology may give it the focus, too. */
  if (has_focus (mark) && g_ptr_array_find (self->marks, mark, &index))
    self->current = index;
  update_tip (self);
}

void
sam_chart_view_install_keys (GtkWidgetClass *view_class)
{
  gtk_widget_class_add_binding (view_class, GDK_KEY_Home, 0, on_end_key_cb, "b", FALSE);
  gtk_widget_class_add_binding (view_class, GDK_KEY_End, 0, on_end_key_cb, "b", TRUE);
}

void
sam_chart_view_follow_mark (SamChartView *self, GtkWidget *mark)
{
  g_signal_connect (mark, "state-flags-changed", G_CALLBACK (on_mark_flags_cb), self);
}
