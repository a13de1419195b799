/*
 * SamChartMarkWidget: a mark of a chart, for the focus and for assistive technology.
 */
#include "sam-chart-mark-widget.h"

struct _SamChartMarkWidget
{
  GtkWidget parent_instance;

  char     *text;
};

G_DEFINE_FINAL_TYPE (SamChartMarkWidget, sam_chart_mark_widget, GTK_TYPE_WIDGET)

/* The chart is looked at below it. */
static gboolean
sam_chart_mark_widget_contains (GtkWidget *widget, double x, double y)
{
  return FALSE;
}

static void
sam_chart_mark_widget_finalize (GObject *object)
{
  g_free (SAM_CHART_MARK_WIDGET (object)->text);

  G_OBJECT_CLASS (sam_chart_mark_widget_parent_class)->finalize (object);
}

static void
sam_chart_mark_widget_class_init (SamChartMarkWidgetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sam_chart_mark_widget_finalize;
  widget_class->contains = sam_chart_mark_widget_contains;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
sam_chart_mark_widget_init (SamChartMarkWidget *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

GtkWidget *
sam_chart_mark_widget_new (const char *text)
{
  SamChartMarkWidget *self = g_object_new (SAM_TYPE_CHART_MARK_WIDGET, NULL);

  self->text = g_strdup (text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);

  return GTK_WIDGET (self);
}

const char *
sam_chart_mark_widget_get_text (SamChartMarkWidget *self)
{
  g_return_val_if_fail (SAM_IS_CHART_MARK_WIDGET (self), NULL);

  return self->text;
}
