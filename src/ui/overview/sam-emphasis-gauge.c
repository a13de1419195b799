/*
 * SamEmphasisGauge: the chart of F12 on screen.
 */
#include "sam-emphasis-gauge.h"

#include "sam-style.h"

struct _SamEmphasisGauge
{
  GtkWidget    parent_instance;

  SamGaugeData data;
  char        *mandate;
  char        *sentence;
};

G_DEFINE_FINAL_TYPE (SamEmphasisGauge, sam_emphasis_gauge, GTK_TYPE_WIDGET)

/* The size of the text around it, in pixels. */
static double
get_font_size (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72.0;

  return size > 0 ? size : 14;
}

static void
sam_emphasis_gauge_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                            int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = 220;
  else
    *minimum = *natural = (int) (sam_gauge_chart_get_compact_height (get_font_size (widget)) + 0.5);
}

static void
sam_emphasis_gauge_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SamEmphasisGauge *self = SAM_EMPHASIS_GAUGE (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  cairo_t *cr;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  sam_gauge_chart_draw_compact (cr, &self->data,
                                sam_style_is_dark () ? sam_palette_get_dark () : sam_palette_get_light (),
                                sam_language_get_default (), width, get_font_size (widget));
  cairo_destroy (cr);
}

static void
sam_emphasis_gauge_finalize (GObject *object)
{
  SamEmphasisGauge *self = SAM_EMPHASIS_GAUGE (object);

  g_free (self->mandate);
  g_free (self->sentence);

  G_OBJECT_CLASS (sam_emphasis_gauge_parent_class)->finalize (object);
}

static void
sam_emphasis_gauge_class_init (SamEmphasisGaugeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sam_emphasis_gauge_finalize;
  widget_class->measure = sam_emphasis_gauge_measure;
  widget_class->snapshot = sam_emphasis_gauge_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
sam_emphasis_gauge_init (SamEmphasisGauge *self)
{
  self->data.target_percent = -1;
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

GtkWidget *
sam_emphasis_gauge_new (void)
{
  return g_object_new (SAM_TYPE_EMPHASIS_GAUGE, NULL);
}

void
sam_emphasis_gauge_set_data (SamEmphasisGauge *self, const SamGaugeData *data)
{
  char *mandate;

  g_return_if_fail (SAM_IS_EMPHASIS_GAUGE (self));

  mandate = g_strdup (data->mandate);
  g_free (self->mandate);
  self->mandate = mandate;
  self->data = *data;
  self->data.mandate = mandate;

  g_free (self->sentence);
  self->sentence = sam_gauge_chart_describe (&self->data, sam_language_get_default ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->sentence, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), self->sentence);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const char *
sam_emphasis_gauge_get_sentence (SamEmphasisGauge *self)
{
  g_return_val_if_fail (SAM_IS_EMPHASIS_GAUGE (self), NULL);

  return self->sentence;
}
