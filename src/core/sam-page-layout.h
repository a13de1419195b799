#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SamPageLayout:
 * @page_width: in pixels, as it is shown; so is @page_height
 * @columns: pages side by side
 * @left: before the first column
 * @width: of all pages with their margins; so is @height
 *
 * Where the pages of a report stand on the desk: side by side where there is
 * room, then row by row. Pure: as many pages as there are, nothing is kept for each.
 */
typedef struct
{
  guint  n_pages;
  double page_width;
  double page_height;
  guint  columns;
  double left;
  double width;
  double height;
} SamPageLayout;

/** Round the pages, between them, and below the last one, where the buttons float; pixels. */
#define SAM_PAGE_LAYOUT_MARGIN 24.0
#define SAM_PAGE_LAYOUT_GAP 24.0
#define SAM_PAGE_LAYOUT_BELOW 68.0

/** @page_width and @page_height: pixels at zoom 1; @view_width: what there is. */
SamPageLayout sam_page_layout_compute (guint n_pages, double page_width, double page_height, double zoom, double view_width);

/** The largest zoom with which a whole page is seen, within reason. */
double sam_page_layout_fit_page (double page_width, double page_height, double view_width, double view_height);
/** The largest zoom with which a page is seen from edge to edge, within reason. */
double sam_page_layout_fit_width (double page_width, double view_width);

/** The upper left corner of a page, from that of the desk. */
void sam_page_layout_get_place (const SamPageLayout *layout, guint page, double *x, double *y);
/** The pages [@first, @end) of which something is seen in [@y, @y + @height). */
void sam_page_layout_find_visible (const SamPageLayout *layout, double y, double height, guint *first, guint *end);
/** The page at a place, or the nearest one. */
guint sam_page_layout_find_page (const SamPageLayout *layout, double x, double y);
/** The first page of the row of @page, or of a row @rows further; clamped to those that there are. */
guint sam_page_layout_step (const SamPageLayout *layout, guint page, int rows);

G_END_DECLS
