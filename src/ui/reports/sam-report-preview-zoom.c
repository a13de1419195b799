/*
 * How near a preview is, and what of it is brought into sight.
 */
#include "sam-report-preview-private.h"

#define LEAST_ZOOM 0.1
#define MOST_ZOOM 4.0

/* So far from the window's edge a hit is brought, at least; pixels. */
#define HIT_ROOM 60.0

static const double steps[] = { 0.25, 0.35, 0.5, 0.7, 0.85, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0 };

static double
get_value (SamReportPreview *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  return adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
}

void
sam_report_preview_zoom_at (SamReportPreview *self, double zoom, double x, double y)
{
  const SamPageLayout before = self->layout;
  double left = get_value (self, GTK_ORIENTATION_HORIZONTAL);
  double top = get_value (self, GTK_ORIENTATION_VERTICAL);
  double page_x, page_y, new_x, new_y;
  guint page;

  self->fit = SAM_PREVIEW_FIT_NONE;
  self->zoom = CLAMP (zoom, LEAST_ZOOM, MOST_ZOOM);
  page = sam_page_layout_find_page (&before, left + x, top + y);
  sam_page_layout_get_place (&before, page, &page_x, &page_y);
  sam_report_preview_lay_out (self);
  if (before.page_width <= 0 || before.page_height <= 0)
    return;

  sam_page_layout_get_place (&self->layout, page, &new_x, &new_y);
  new_x += (left + x - page_x) * self->layout.page_width / before.page_width;
  new_y += (top + y - page_y) * self->layout.page_height / before.page_height;
  sam_report_preview_move (self, new_x - x, new_y - y);
}

void
sam_report_preview_set_zoom (SamReportPreview *self, double zoom)
{
  g_return_if_fail (SAM_IS_REPORT_PREVIEW (self));

  sam_report_preview_zoom_at (self, zoom, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                              gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
}

void
sam_report_preview_fit (SamReportPreview *self, SamPreviewFit fit)
{
  g_return_if_fail (SAM_IS_REPORT_PREVIEW (self));

  self->fit = fit;
  self->turns_to_page = TRUE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
sam_report_preview_zoom (SamReportPreview *self, int direction)
{
  double now = sam_report_preview_get_zoom (self);
  double to = now;

  g_return_if_fail (SAM_IS_REPORT_PREVIEW (self));

  if (direction == 0)
    {
      sam_report_preview_fit (self, SAM_PREVIEW_FIT_PAGE);
      return;
    }

  for (guint i = 0; direction > 0 && i < G_N_ELEMENTS (steps) && to <= now; i++)
    if (steps[i] > now + 0.01)
      to = steps[i];
  for (guint i = G_N_ELEMENTS (steps); direction < 0 && i > 0 && to >= now; i--)
    if (steps[i - 1] < now - 0.01)
      to = steps[i - 1];
  sam_report_preview_set_zoom (self, to);
}

/* Search */

static void
update_search (SamReportPreview *self)
{
  for (guint i = 0; i < self->views->len; i++)
    {
      SamPageView *view = g_ptr_array_index (self->views, i);

      sam_page_view_set_search (view, self->words, sam_page_view_get_page (view) == self->hit_page ? self->hit : -1);
    }
}

void
sam_report_preview_set_search (SamReportPreview *self, const char *words)
{
  g_return_if_fail (SAM_IS_REPORT_PREVIEW (self));

  if (g_strcmp0 (self->words, words) == 0)
    return;

  g_free (self->words);
  self->words = g_strdup (words);
  self->hit = -1;
  update_search (self);
}

/* Where a hit begins, in points; one page is read at once. */
static gboolean
find_place (SamReportPreview *self, guint page, guint hit, SamPageHit *place)
{
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (SamPageHit));
  GArray *known = sam_page_cache_get_text (self->cache, page);
  g_autoptr (GArray) text = known != NULL ? g_array_ref (known) : sam_pages_collect_text (self->pages, page);

  sam_page_texts_find (text, self->words, hits);
  for (guint i = 0; i < hits->len; i++)
    if (g_array_index (hits, SamPageHit, i).hit == hit)
      {
        *place = g_array_index (hits, SamPageHit, i);
        return TRUE;
      }

  return FALSE;
}

/* What must be the value that [at, at + size) is seen, with some room; the one that is, where it is already. */
static double
bring_into_sight (double value, double view, double at, double size)
{
  double room = MIN (HIT_ROOM, MAX (0, (view - size) / 2));

  if (at - room >= value && at + size + room + SAM_PAGE_LAYOUT_BELOW / 2 <= value + view)
    return value;

  return at - MAX (room, (view - size) / 3);
}

void
sam_report_preview_show_hit (SamReportPreview *self, guint page, guint hit)
{
  double x, y, scale;
  SamPageHit place;

  g_return_if_fail (SAM_IS_REPORT_PREVIEW (self));

  if (self->words == NULL || page >= sam_report_preview_get_n_pages (self))
    return;

  self->hit_page = page;
  self->hit = (int) hit;
  update_search (self);
  sam_report_preview_look_at (self, page);
  if (!find_place (self, page, hit, &place))
    return;

  scale = sam_report_preview_get_scale (self);
  sam_page_layout_get_place (&self->layout, page, &x, &y);
  x = bring_into_sight (get_value (self, GTK_ORIENTATION_HORIZONTAL), gtk_widget_get_width (GTK_WIDGET (self)),
                        x + place.x * scale, place.width * scale);
  y = bring_into_sight (get_value (self, GTK_ORIENTATION_VERTICAL), gtk_widget_get_height (GTK_WIDGET (self)),
                        y + place.y * scale, place.height * scale);
  sam_report_preview_move (self, x, y);
}
