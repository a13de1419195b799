/*
 * SamPageLayout: pages on a desk.
 */
#include "sam-page-layout.h"

#include <math.h>

#define LEAST_ZOOM 0.1
#define MOST_FITTING_ZOOM 2.0

SamPageLayout
sam_page_layout_compute (guint n_pages, double page_width, double page_height, double zoom, double view_width)
{
  SamPageLayout layout = { .n_pages = n_pages, .columns = 1 };
  double room;
  guint rows;

  layout.page_width = ceil (page_width * zoom);
  layout.page_height = ceil (page_height * zoom);
  room = view_width - 2 * SAM_PAGE_LAYOUT_MARGIN + SAM_PAGE_LAYOUT_GAP;
  if (room > layout.page_width + SAM_PAGE_LAYOUT_GAP)
    layout.columns = (guint) (room / (layout.page_width + SAM_PAGE_LAYOUT_GAP));
  layout.columns = CLAMP (layout.columns, 1, MAX (n_pages, 1));

  rows = (n_pages + layout.columns - 1) / layout.columns;
  layout.width = layout.columns * (layout.page_width + SAM_PAGE_LAYOUT_GAP) - SAM_PAGE_LAYOUT_GAP + 2 * SAM_PAGE_LAYOUT_MARGIN;
  layout.left = SAM_PAGE_LAYOUT_MARGIN + MAX (0, floor ((view_width - layout.width) / 2));
  layout.width = MAX (layout.width, view_width);
  layout.height = SAM_PAGE_LAYOUT_MARGIN + SAM_PAGE_LAYOUT_BELOW;
  if (rows > 0)
    layout.height += rows * (layout.page_height + SAM_PAGE_LAYOUT_GAP) - SAM_PAGE_LAYOUT_GAP;

  return layout;
}

double
sam_page_layout_fit_page (double page_width, double page_height, double view_width, double view_height)
{
  double across = (view_width - 2 * SAM_PAGE_LAYOUT_MARGIN) / page_width;
  double down = (view_height - SAM_PAGE_LAYOUT_MARGIN - SAM_PAGE_LAYOUT_BELOW) / page_height;

  return CLAMP (MIN (across, down), LEAST_ZOOM, MOST_FITTING_ZOOM);
}

double
sam_page_layout_fit_width (double page_width, double view_width)
{
  return CLAMP ((view_width - 2 * SAM_PAGE_LAYOUT_MARGIN) / page_width, LEAST_ZOOM, MOST_FITTING_ZOOM);
}

void
sam_page_layout_get_place (const SamPageLayout *layout, guint page, double *x, double *y)
{
  *x = layout->left + (page % layout->columns) * (layout->page_width + SAM_PAGE_LAYOUT_GAP);
  *y = SAM_PAGE_LAYOUT_MARGIN + (page / layout->columns) * (layout->page_height + SAM_PAGE_LAYOUT_GAP);
}

/* Rows before the one that ends below @y. */
static guint
count_rows_above (const SamPageLayout *layout, double y)
{
  double row = floor ((y - SAM_PAGE_LAYOUT_MARGIN + SAM_PAGE_LAYOUT_GAP) / (layout->page_height + SAM_PAGE_LAYOUT_GAP));

  return row > 0 ? (guint) row : 0;
}

void
sam_page_layout_find_visible (const SamPageLayout *layout, double y, double height, guint *first, guint *end)
{
  double below = (y + height - SAM_PAGE_LAYOUT_MARGIN) / (layout->page_height + SAM_PAGE_LAYOUT_GAP);
  guint last_row = below > 0 ? (guint) ceil (below) : 0;

  *first = MIN (count_rows_above (layout, y) * layout->columns, layout->n_pages);
  *end = CLAMP (last_row * layout->columns, *first, layout->n_pages);
}

guint
sam_page_layout_find_page (const SamPageLayout *layout, double x, double y)
{
  double column = floor ((x - layout->left) / (layout->page_width + SAM_PAGE_LAYOUT_GAP));
  guint page = count_rows_above (layout, y) * layout->columns + (guint) CLAMP (column, 0, layout->columns - 1);

  return layout->n_pages > 0 ? MIN (page, layout->n_pages - 1) : 0;
}

guint
sam_page_layout_step (const SamPageLayout *layout, guint page, int rows)
{
  gint64 row = (gint64) (page / layout->columns) + rows;
  gint64 last = layout->n_pages > 0 ? (layout->n_pages - 1) / layout->columns : 0;

  return (guint) CLAMP (row, 0, last) * layout->columns;
}
