#pragma once

#include "sam-page-layout.h"
#include "sam-page-view.h"
#include "sam-report-preview.h"

G_BEGIN_DECLS

/* The inside of a preview, shared by sam-report-preview*.c. */

struct _SamReportPreview
{
  GtkWidget      parent_instance;

  SamPages      *pages;
  SamPageCache  *cache;
  /* Those of the pages in sight, in their order. */
  GPtrArray     *views;

  guint          page;
  SamPreviewFit  fit;
  double         zoom; /* the user's own */
  double         shown; /* as it was last allocated */
  SamPageLayout  layout;

  /* Scrolling: not by the user, and to the page at the next allocation. */
  GtkAdjustment *adjustments[2];
  guint          policies[2];
  gboolean       is_moving;
  gboolean       turns_to_page;
  guint          show_id; /* views are to follow what is in sight */

  /* Search: what is marked, and which hit is looked at. */
  char          *words;
  guint          hit_page;
  int            hit;

  /* Where the pointer is, and the zoom that a pinch began with. */
  double         pointer_x;
  double         pointer_y;
  double         pinched;
};

/** Computes where the pages stand, as large as they are to be. */
void sam_report_preview_lay_out (SamReportPreview *self);
/** What is at the upper left corner of the window, from that of the desk; it is kept within it. */
void sam_report_preview_move (SamReportPreview *self, double x, double y);
/** Pixels a point. */
double sam_report_preview_get_scale (SamReportPreview *self);
void sam_report_preview_look_at (SamReportPreview *self, guint page);
/** A zoom that keeps what is at a point of the widget where it is. */
void sam_report_preview_zoom_at (SamReportPreview *self, double zoom, double x, double y);
/** Gestures, wheel and keys. */
void sam_report_preview_add_input (SamReportPreview *self);
void sam_report_preview_add_keys (GtkWidgetClass *widget_class);
void sam_report_preview_scroll (SamReportPreview *self, GtkOrientation orientation, double by);

G_END_DECLS
