#pragma once

#include "sam-chart-view.h"

G_BEGIN_DECLS

/* A chart view, as its drawing and its keys know it. */

struct _SamChartView
{
  GtkWidget  parent_instance;

  SamChart  *chart;
  GArray    *places; /* #SamChartMark, at the width and scale of now */
  GPtrArray *marks;  /* #SamChartMarkWidget, children */
  guint      current;
  double     scale;
  double     placed_width;
  double     placed_scale;
  GtkWidget *button;
  GtkWidget *tip;
  GtkWidget *menu; /* made when it is asked for */
};

/** The mark that the keyboard is at, or %NULL; a pointer needs no ring. */
GtkWidget *sam_chart_view_get_focus_mark (SamChartView *self);
/** Whether the child of the view is one of its marks. */
gboolean   sam_chart_view_is_mark (GtkWidget *child);
/** One stop for Tab among the marks, then the button; the arrows step. */
gboolean   sam_chart_view_focus (GtkWidget *widget, GtkDirectionType direction);
gboolean   sam_chart_view_grab_focus (GtkWidget *widget);
/** Home and End. */
void       sam_chart_view_install_keys (GtkWidgetClass *view_class);
/** The mark tells when it gets the focus, or loses it. */
void       sam_chart_view_follow_mark (SamChartView *self, GtkWidget *mark);

G_END_DECLS
