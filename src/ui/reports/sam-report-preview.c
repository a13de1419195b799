/*
 * SamReportPreview: the pages of a report in the window.
 *
 * It scrolls by itself, so that a report of thousands of pages is a few
 * numbers and the two or three pages in sight (sam-page-layout.h). Those are
 * painted in a thread (sam-page-cache.h).
 */
#include "sam-report-preview-private.h"

#include <glib/gi18n.h>
#include <math.h>

#define PIXELS_PER_POINT (96.0 / 72.0)

/* Where in the window the page is that is looked at: a third down. */
#define LOOKED_AT 0.35

G_DEFINE_FINAL_TYPE_WITH_CODE (SamReportPreview, sam_report_preview, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

enum
{
  PROP_0,
  PROP_PAGE,
  PROP_N_PAGES,
  PROP_ZOOM,
  N_PROPS,
  /* Of GtkScrollable. */
  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

static GParamSpec *properties[N_PROPS];

static void
get_page_size (SamReportPreview *self, double *width, double *height)
{
  /* A4, until there is a report. */
  *width = 595;
  *height = 842;
  if (self->pages != NULL)
    sam_pages_get_size (self->pages, width, height);
  *width *= PIXELS_PER_POINT;
  *height *= PIXELS_PER_POINT;
}

static double
get_value (SamReportPreview *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  return adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
}

/* Layout */

static void
sam_report_preview_measure (GtkWidget     *widget,
                            GtkOrientation orientation,
                            int            for_size,
                            int           *minimum,
                            int           *natural,
                            int           *minimum_baseline,
                            int           *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 160 : 200;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 480 : 640;
}

/* The percentage follows the size of the window; told after the allocation, before the next frame. */
static gboolean
notify_zoom_cb (gpointer user_data)
{
  g_object_notify_by_pspec (G_OBJECT (user_data), properties[PROP_ZOOM]);

  return G_SOURCE_REMOVE;
}

void
sam_report_preview_lay_out (SamReportPreview *self)
{
  int view_width = gtk_widget_get_width (GTK_WIDGET (self));
  int view_height = gtk_widget_get_height (GTK_WIDGET (self));
  double width, height, zoom;

  get_page_size (self, &width, &height);
  zoom = self->fit == SAM_PREVIEW_FIT_PAGE    ? sam_page_layout_fit_page (width, height, view_width, view_height)
         : self->fit == SAM_PREVIEW_FIT_WIDTH ? sam_page_layout_fit_width (width, view_width)
                                              : self->zoom;
  self->layout = sam_page_layout_compute (sam_report_preview_get_n_pages (self), width, height, zoom, view_width);
  if (self->shown == zoom)
    return;

  self->shown = zoom;
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, notify_zoom_cb, g_object_ref (self), g_object_unref);
}

static void
configure (SamReportPreview *self, GtkOrientation orientation, double value, double size)
{
  double whole = orientation == GTK_ORIENTATION_HORIZONTAL ? self->layout.width : self->layout.height;
  gboolean was_moving = self->is_moving;

  if (self->adjustments[orientation] == NULL)
    return;

  whole = MAX (whole, size);
  self->is_moving = TRUE;
  gtk_adjustment_configure (self->adjustments[orientation], CLAMP (value, 0, whole - size), 0, whole, size * 0.1, size * 0.9, size);
  self->is_moving = was_moving;
}

void
sam_report_preview_move (SamReportPreview *self, double x, double y)
{
  configure (self, GTK_ORIENTATION_HORIZONTAL, x, gtk_widget_get_width (GTK_WIDGET (self)));
  configure (self, GTK_ORIENTATION_VERTICAL, y, gtk_widget_get_height (GTK_WIDGET (self)));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

double
sam_report_preview_get_scale (SamReportPreview *self)
{
  return self->shown * PIXELS_PER_POINT;
}

/* Where the page is that is turned to: at the top, and from its left edge where it is wider than the window. */
static void
find_top (SamReportPreview *self, double *x, double *y)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));

  sam_page_layout_get_place (&self->layout, self->page, x, y);
  *y -= SAM_PAGE_LAYOUT_MARGIN;
  *x = self->layout.width > width ? *x - MAX (SAM_PAGE_LAYOUT_MARGIN, (width - self->layout.page_width) / 2) : 0;
}

static void
reuse_views (SamReportPreview *self, guint first, guint end, GPtrArray *spare, GtkWidget **now)
{
  for (guint i = 0; i < self->views->len; i++)
    {
      SamPageView *view = g_ptr_array_index (self->views, i);
      guint page = sam_page_view_get_page (view);

      if (page >= first && page < end && now[page - first] == NULL)
        now[page - first] = GTK_WIDGET (view);
      else
        g_ptr_array_add (spare, view);
    }
  g_ptr_array_set_size (self->views, 0);
}

/* As many views as there are pages in sight, in their order. */
static void
update_views (SamReportPreview *self, guint first, guint end)
{
  g_autoptr (GPtrArray) spare = g_ptr_array_new ();
  g_autofree GtkWidget **now = g_new0 (GtkWidget *, end - first + 1);
  guint n_pages = sam_report_preview_get_n_pages (self);
  GtkWidget *previous = NULL;

  reuse_views (self, first, end, spare, now);
  for (guint page = first; page < end; page++)
    {
      GtkWidget *view = now[page - first];

      if (view == NULL)
        view = spare->len > 0 ? g_ptr_array_steal_index (spare, spare->len - 1) : sam_page_view_new (self->cache);
      if (gtk_widget_get_parent (view) == NULL || gtk_widget_get_prev_sibling (view) != previous)
        gtk_widget_insert_after (view, GTK_WIDGET (self), previous);
      sam_page_view_set_page (SAM_PAGE_VIEW (view), page, n_pages);
      sam_page_view_set_search (SAM_PAGE_VIEW (view), self->words, self->hit_page == page ? self->hit : -1);
      g_ptr_array_add (self->views, view);
      previous = view;
    }
  for (guint i = 0; i < spare->len; i++)
    gtk_widget_unparent (g_ptr_array_index (spare, i));
}

/* Views come and go between allocations: within one, GTK would have to begin it again. */
static void
show_visible (SamReportPreview *self)
{
  guint first, end;

  sam_page_layout_find_visible (&self->layout, get_value (self, GTK_ORIENTATION_VERTICAL),
                                gtk_widget_get_height (GTK_WIDGET (self)), &first, &end);
  update_views (self, first, end);
  sam_page_cache_want (self->cache, first, end,
                       sam_report_preview_get_scale (self) * gtk_widget_get_scale_factor (GTK_WIDGET (self)));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
show_visible_cb (gpointer user_data)
{
  SamReportPreview *self = user_data;

  self->show_id = 0;
  show_visible (self);

  return G_SOURCE_REMOVE;
}

static void
place_views (SamReportPreview *self)
{
  double left = get_value (self, GTK_ORIENTATION_HORIZONTAL);
  double top = get_value (self, GTK_ORIENTATION_VERTICAL);
  gboolean fits = TRUE;
  guint first, end;

  sam_page_layout_find_visible (&self->layout, top, gtk_widget_get_height (GTK_WIDGET (self)), &first, &end);
  for (guint i = 0; i < self->views->len; i++)
    {
      SamPageView *view = g_ptr_array_index (self->views, i);
      double x, y;
      graphene_point_t at;

      fits = fits && sam_page_view_get_page (view) == first + i;
      sam_page_layout_get_place (&self->layout, sam_page_view_get_page (view), &x, &y);
      graphene_point_init (&at, (float) floor (x - left), (float) floor (y - top));
      sam_page_view_set_scale (view, sam_report_preview_get_scale (self));
      gtk_widget_measure (GTK_WIDGET (view), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_allocate (GTK_WIDGET (view), (int) self->layout.page_width, (int) self->layout.page_height, -1,
                           gsk_transform_translate (NULL, &at));
    }
  sam_page_cache_want (self->cache, first, end,
                       sam_report_preview_get_scale (self) * gtk_widget_get_scale_factor (GTK_WIDGET (self)));
  /* Before the next frame is painted. */
  if ((!fits || self->views->len != end - first) && self->show_id == 0)
    self->show_id = g_idle_add_full (G_PRIORITY_DEFAULT, show_visible_cb, self, NULL);
}

static void
sam_report_preview_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SamReportPreview *self = SAM_REPORT_PREVIEW (widget);
  double before = self->layout.page_height;
  double x = get_value (self, GTK_ORIENTATION_HORIZONTAL), y = get_value (self, GTK_ORIENTATION_VERTICAL);

  sam_report_preview_lay_out (self);
  /* Where the window's size makes pages larger, the one that is looked at stays. */
  if (self->turns_to_page || (self->layout.page_height != before && self->fit != SAM_PREVIEW_FIT_NONE))
    find_top (self, &x, &y);
  self->turns_to_page = FALSE;
  configure (self, GTK_ORIENTATION_HORIZONTAL, x, width);
  configure (self, GTK_ORIENTATION_VERTICAL, y, height);
  place_views (self);
}

/* Scrolling */

static void
update_label (SamReportPreview *self)
{
  g_autofree char *label = NULL;

  if (self->pages != NULL)
    /* Translators: a page of a report: title, page number, number of pages */
    label = g_strdup_printf (_ ("%s, page %u of %u"), sam_pages_get_title (self->pages), self->page + 1,
                             sam_pages_get_n_pages (self->pages));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label != NULL ? label : _ ("Report"), -1);
}

void
sam_report_preview_look_at (SamReportPreview *self, guint page)
{
  if (self->page == page)
    return;

  self->page = page;
  update_label (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

/* The page that the user scrolled to; one that was turned to stays so in its row. */
static guint
find_looked_at (SamReportPreview *self)
{
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double top = get_value (self, GTK_ORIENTATION_VERTICAL);
  guint page = sam_page_layout_find_page (&self->layout, self->layout.left, top + height * LOOKED_AT);

  if (top + height >= self->layout.height - 1 && self->layout.n_pages > 0)
    page = sam_page_layout_step (&self->layout, self->layout.n_pages - 1, 0);

  return sam_page_layout_step (&self->layout, self->page, 0) == page ? self->page : page;
}

static void
on_scrolled_cb (SamReportPreview *self)
{
  if (self->is_moving)
    return;

  if (self->pages != NULL && self->layout.n_pages > 0)
    sam_report_preview_look_at (self, find_looked_at (self));
  show_visible (self);
}

void
sam_report_preview_scroll (SamReportPreview *self, GtkOrientation orientation, double by)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment != NULL && by != 0)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + by);
}

static void
set_adjustment (SamReportPreview *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  GtkAdjustment **ours = &self->adjustments[orientation];

  if (*ours != NULL)
    g_signal_handlers_disconnect_by_data (*ours, self);
  g_set_object (ours, adjustment);
  if (*ours != NULL)
    g_signal_connect_swapped (*ours, "value-changed", G_CALLBACK (on_scrolled_cb), self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
on_painted_cb (SamReportPreview *self, guint page)
{
  for (guint i = 0; i < self->views->len; i++)
    if (sam_page_view_get_page (g_ptr_array_index (self->views, i)) == page)
      sam_page_view_update (g_ptr_array_index (self->views, i));
}

/* The object */

static void
sam_report_preview_dispose (GObject *object)
{
  SamReportPreview *self = SAM_REPORT_PREVIEW (object);

  g_clear_handle_id (&self->show_id, g_source_remove);
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  for (guint i = 0; i < self->views->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->views, i));
  g_ptr_array_set_size (self->views, 0);
  g_clear_object (&self->cache);
  g_clear_object (&self->pages);

  G_OBJECT_CLASS (sam_report_preview_parent_class)->dispose (object);
}

static void
sam_report_preview_finalize (GObject *object)
{
  g_ptr_array_unref (SAM_REPORT_PREVIEW (object)->views);
  g_free (SAM_REPORT_PREVIEW (object)->words);

  G_OBJECT_CLASS (sam_report_preview_parent_class)->finalize (object);
}

static void
sam_report_preview_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SamReportPreview *self = SAM_REPORT_PREVIEW (object);

  switch (id)
    {
    case PROP_PAGE:
      g_value_set_uint (value, self->page);
      break;
    case PROP_N_PAGES:
      g_value_set_uint (value, sam_report_preview_get_n_pages (self));
      break;
    case PROP_ZOOM:
      g_value_set_double (value, sam_report_preview_get_zoom (self));
      break;
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[id - PROP_HADJUSTMENT]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, (int) self->policies[id - PROP_HSCROLL_POLICY]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sam_report_preview_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SamReportPreview *self = SAM_REPORT_PREVIEW (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      set_adjustment (self, (GtkOrientation) (id - PROP_HADJUSTMENT), g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      self->policies[id - PROP_HSCROLL_POLICY] = (guint) g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sam_report_preview_class_init (SamReportPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sam_report_preview_dispose;
  object_class->finalize = sam_report_preview_finalize;
  object_class->get_property = sam_report_preview_get_property;
  object_class->set_property = sam_report_preview_set_property;
  widget_class->measure = sam_report_preview_measure;
  widget_class->size_allocate = sam_report_preview_size_allocate;

  properties[PROP_PAGE] =
    g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_PAGES] =
    g_param_spec_uint ("n-pages", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ZOOM] =
    g_param_spec_double ("zoom", NULL, NULL, 0, 10, 1, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  sam_report_preview_add_keys (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DOCUMENT);
  gtk_widget_class_set_css_name (widget_class, "report-preview");
}

static void
sam_report_preview_init (SamReportPreview *self)
{
  self->shown = 1;
  self->zoom = 1;
  self->hit = -1;
  self->views = g_ptr_array_new ();
  self->cache = sam_page_cache_new ();
  g_signal_connect_object (self->cache, "painted", G_CALLBACK (on_painted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (gtk_widget_queue_allocate), NULL);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  sam_report_preview_add_input (self);
  update_label (self);
}

GtkWidget *
sam_report_preview_new (void)
{
  return g_object_new (SAM_TYPE_REPORT_PREVIEW, NULL);
}

void
sam_report_preview_set_pages (SamReportPreview *self, SamPages *pages)
{
  const SamPageLayout before = self->layout;
  guint n_pages;

  g_return_if_fail (SAM_IS_REPORT_PREVIEW (self));

  g_set_object (&self->pages, pages);
  n_pages = sam_report_preview_get_n_pages (self);
  self->page = n_pages > 0 ? MIN (self->page, n_pages - 1) : 0;
  sam_report_preview_lay_out (self);
  self->turns_to_page
      = self->turns_to_page || before.n_pages != n_pages || before.page_height != self->layout.page_height;
  self->hit = -1;
  sam_page_cache_set_pages (self->cache, pages);
  for (guint i = 0; i < self->views->len; i++)
    sam_page_view_update (g_ptr_array_index (self->views, i));

  update_label (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_PAGES]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

guint
sam_report_preview_get_page (SamReportPreview *self)
{
  g_return_val_if_fail (SAM_IS_REPORT_PREVIEW (self), 0);

  return self->page;
}

void
sam_report_preview_set_page (SamReportPreview *self, guint page)
{
  g_return_if_fail (SAM_IS_REPORT_PREVIEW (self));

  if (page >= sam_report_preview_get_n_pages (self))
    return;

  self->turns_to_page = TRUE;
  sam_report_preview_look_at (self, page);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

gboolean
sam_report_preview_can_turn (SamReportPreview *self, int rows)
{
  g_return_val_if_fail (SAM_IS_REPORT_PREVIEW (self), FALSE);

  return self->layout.columns > 0 && self->pages != NULL
         && sam_page_layout_step (&self->layout, self->page, rows) != sam_page_layout_step (&self->layout, self->page, 0);
}

void
sam_report_preview_turn (SamReportPreview *self, int rows)
{
  g_return_if_fail (SAM_IS_REPORT_PREVIEW (self));

  if (sam_report_preview_can_turn (self, rows))
    sam_report_preview_set_page (self, sam_page_layout_step (&self->layout, self->page, rows));
}

guint
sam_report_preview_get_n_pages (SamReportPreview *self)
{
  g_return_val_if_fail (SAM_IS_REPORT_PREVIEW (self), 0);

  return self->pages != NULL ? sam_pages_get_n_pages (self->pages) : 0;
}

double
sam_report_preview_get_zoom (SamReportPreview *self)
{
  g_return_val_if_fail (SAM_IS_REPORT_PREVIEW (self), 1);

  return self->shown;
}
