/*
 * SamReportPreview: one page of a report in the window.
 *
 * It is one image for assistive technology, named by what it shows; the text
 * of a report is read from its PDF.
 */
#include "sam-report-preview.h"

#include <glib/gi18n.h>
#include <math.h>

/* Pixels; below the page the buttons float. */
#define MARGIN 24
#define MARGIN_BELOW 68

#define PIXELS_PER_POINT (96.0 / 72.0)

struct _SamReportPreview
{
  GtkWidget  parent_instance;

  SamReport *report;
  guint      page;
  double     zoom;  /* 0: as large as fits */
  double     shown; /* as it was last allocated */

  /* The page as painted, so that a button that lights up above it does not paint it again. */
  GdkTexture *texture;
};

G_DEFINE_FINAL_TYPE (SamReportPreview, sam_report_preview, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_PAGE,
  PROP_N_PAGES,
  PROP_ZOOM,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const double steps[] = { 0.25, 0.35, 0.5, 0.7, 0.85, 1.0, 1.25, 1.5, 2.0, 3.0 };

static void
get_page_size (SamReportPreview *self, double *width, double *height)
{
  /* A4, until there is a report. */
  *width = 595;
  *height = 842;
  if (self->report != NULL)
    sam_report_get_page_size (self->report, width, height);
  *width *= PIXELS_PER_POINT;
  *height *= PIXELS_PER_POINT;
}

static double
fit_zoom (SamReportPreview *self, double width, double height)
{
  double page_width, page_height;

  get_page_size (self, &page_width, &page_height);

  return CLAMP (MIN ((width - 2 * MARGIN) / page_width, (height - MARGIN - MARGIN_BELOW) / page_height), 0.1, 2);
}

double
sam_report_preview_get_zoom (SamReportPreview *self)
{
  g_return_val_if_fail (SAM_IS_REPORT_PREVIEW (self), 1);

  return self->shown;
}

static void
sam_report_preview_measure (GtkWidget     *widget,
                            GtkOrientation orientation,
                            int            for_size,
                            int           *minimum,
                            int           *natural,
                            int           *minimum_baseline,
                            int           *natural_baseline)
{
  SamReportPreview *self = SAM_REPORT_PREVIEW (widget);
  double width, height;

  get_page_size (self, &width, &height);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = self->zoom > 0 ? ceil (width * self->zoom) + 2 * MARGIN : 160;
      *natural = MAX (*minimum, 480);
    }
  else
    {
      *minimum = self->zoom > 0 ? ceil (height * self->zoom) + MARGIN + MARGIN_BELOW : 200;
      *natural = MAX (*minimum, 640);
    }
}

/* The percentage follows the size of the window; told after the allocation, before the next frame. */
static gboolean
notify_zoom_cb (gpointer user_data)
{
  SamReportPreview *self = user_data;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);

  return G_SOURCE_REMOVE;
}

static void
sam_report_preview_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SamReportPreview *self = SAM_REPORT_PREVIEW (widget);
  double zoom = self->zoom > 0 ? self->zoom : fit_zoom (self, width, height);

  if (self->shown == zoom)
    return;

  self->shown = zoom;
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, notify_zoom_cb, g_object_ref (self), g_object_unref);
}

static void
forget_texture (SamReportPreview *self)
{
  g_clear_object (&self->texture);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static GdkTexture *
paint_texture (SamReportPreview *self, int width, int height, double scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  sam_report_draw_page (self->report, self->page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) height * cairo_image_surface_get_stride (surface),
                                      (GDestroyNotify) cairo_surface_destroy, surface);

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, cairo_image_surface_get_stride (surface));
}

static void
sam_report_preview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SamReportPreview *self = SAM_REPORT_PREVIEW (widget);
  const GdkRGBA shadow = { 0, 0, 0, 0.28 };
  double zoom = sam_report_preview_get_zoom (self);
  int factor = gtk_widget_get_scale_factor (widget);
  double width, height, left, top;
  graphene_rect_t bounds;
  GskRoundedRect outline;
  int pixels;

  if (self->report == NULL)
    return;

  get_page_size (self, &width, &height);
  width = ceil (width * zoom);
  height = ceil (height * zoom);
  left = floor (MAX (MARGIN, (gtk_widget_get_width (widget) - width) / 2));
  top = floor (MAX (MARGIN, (gtk_widget_get_height (widget) - (MARGIN_BELOW - MARGIN) - height) / 2));
  graphene_rect_init (&bounds, left, top, width, height);
  gsk_rounded_rect_init_from_rect (&outline, &bounds, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shadow, 0, 1, 1, 5);

  pixels = width * factor;
  if (self->texture == NULL || gdk_texture_get_width (self->texture) != pixels)
    {
      g_clear_object (&self->texture);
      self->texture = paint_texture (self, pixels, height * factor, zoom * PIXELS_PER_POINT * factor);
    }
  gtk_snapshot_append_texture (snapshot, self->texture, &bounds);
}

static void
update_label (SamReportPreview *self)
{
  g_autofree char *label = NULL;

  if (self->report != NULL)
    /* Translators: a page of a report: title, page number, number of pages */
    label = g_strdup_printf (_("%s, page %u of %u"), sam_report_get_title (self->report), self->page + 1,
                             sam_report_get_n_pages (self->report));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : _("Report"), -1);
}

static void
sam_report_preview_dispose (GObject *object)
{
  SamReportPreview *self = SAM_REPORT_PREVIEW (object);

  g_clear_object (&self->texture);
  g_clear_pointer (&self->report, sam_report_free);

  G_OBJECT_CLASS (sam_report_preview_parent_class)->dispose (object);
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
  object_class->get_property = sam_report_preview_get_property;
  widget_class->measure = sam_report_preview_measure;
  widget_class->size_allocate = sam_report_preview_size_allocate;
  widget_class->snapshot = sam_report_preview_snapshot;

  properties[PROP_PAGE] =
    g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_PAGES] =
    g_param_spec_uint ("n-pages", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ZOOM] =
    g_param_spec_double ("zoom", NULL, NULL, 0, 10, 1, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "report-preview");
}

static void
sam_report_preview_init (SamReportPreview *self)
{
  self->shown = 1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  update_label (self);
}

GtkWidget *
sam_report_preview_new (void)
{
  return g_object_new (SAM_TYPE_REPORT_PREVIEW, NULL);
}

void
sam_report_preview_set_report (SamReportPreview *self, SamReport *report)
{
  g_return_if_fail (SAM_IS_REPORT_PREVIEW (self));

  g_clear_pointer (&self->report, sam_report_free);
  if (report != NULL)
    {
      self->report = sam_report_ref (report);
      self->page = MIN (self->page, sam_report_get_n_pages (report) - 1);
    }
  else
    {
      self->page = 0;
    }

  update_label (self);
  forget_texture (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
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

  if (page == self->page || page >= sam_report_preview_get_n_pages (self))
    return;

  self->page = page;
  update_label (self);
  forget_texture (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

guint
sam_report_preview_get_n_pages (SamReportPreview *self)
{
  g_return_val_if_fail (SAM_IS_REPORT_PREVIEW (self), 0);

  return self->report != NULL ? sam_report_get_n_pages (self->report) : 0;
}

void
sam_report_preview_zoom (SamReportPreview *self, int direction)
{
  double now = sam_report_preview_get_zoom (self);
  double to = direction == 0 ? 0 : now;

  g_return_if_fail (SAM_IS_REPORT_PREVIEW (self));

  for (guint i = 0; direction > 0 && i < G_N_ELEMENTS (steps) && to <= now; i++)
    if (steps[i] > now + 0.01)
      to = steps[i];
  for (guint i = G_N_ELEMENTS (steps); direction < 0 && i > 0 && to >= now; i--)
    if (steps[i - 1] < now - 0.01)
      to = steps[i - 1];

  self->zoom = to;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
