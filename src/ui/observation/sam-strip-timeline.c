/*
 * SamStripTimeline: the lesson as a strip of marks.
 */
#include "sam-strip-timeline.h"

#include <glib/gi18n.h>

#include "sam-observation-look.h"
#include "sam-style.h"

#define STEP 10
#define DOT 11.0
#define STROKE 5.0
#define AXIS_ROOM 22
#define HEIGHT 62
#define MIN_WIDTH 200
/* Between the numbers of the axis. */
#define LABEL_ROOM 44.0
#define MINUTE 60000

struct _SamStripTimeline
{
  GtkWidget parent_instance;

  GArray   *points;
  guint     n_questions;
  gint64    length;
  gint64    now;
  gint64    told_minute; /* of the sentence */
};

G_DEFINE_FINAL_TYPE (SamStripTimeline, sam_strip_timeline, GTK_TYPE_WIDGET)

/* The sentence */

static gboolean
is_stroke (const SamCockpitPoint *point)
{
  return point->kind == SAM_OBSERVATION_ENTRY_KIND_COUNT;
}

/* Of a row; of all where @row is -1. What is counted is no note. */
static guint
count_notes (SamStripTimeline *self, int row)
{
  guint n = 0;

  for (guint i = 0; i < self->points->len; i++)
    {
      const SamCockpitPoint *point = &g_array_index (self->points, SamCockpitPoint, i);

      n += !is_stroke (point) && (row < 0 || point->row == (guint) row);
    }

  return n;
}

static void
describe (SamStripTimeline *self)
{
  g_autoptr (GString) words = g_string_new (NULL);
  int minutes = (int) (self->now / MINUTE);
  guint n_notes = count_notes (self, -1);
  g_autofree char *notes = g_strdup_printf (ngettext ("%u note", "%u notes", n_notes), n_notes);

  /* Translators: minutes of a lesson so far, and "14 notes". */
  g_string_append_printf (words, ngettext ("Timeline of the lesson: %d minute, %s", "Timeline of the lesson: %d minutes, %s", minutes),
                          minutes, notes);
  for (guint question = 1; question <= self->n_questions; question++)
    {
      g_string_append (words, "; ");
      /* Translators: number of a question, and how many notes there are of it. */
      g_string_append_printf (words, _("question %u: %u"), question, count_notes (self, (int) question - 1));
    }
  self->told_minute = minutes;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words->str, -1);
}

/* The picture */

static void
draw_shape (cairo_t *cr, SamObservationEntryKind kind, double x, double y, double size)
{
  double half = size / 2;

  cairo_new_path (cr);
  switch (kind)
    {
    case SAM_OBSERVATION_ENTRY_KIND_WONDER:
      cairo_set_line_width (cr, 2);
      cairo_arc (cr, x, y, half - 1, 0, 2 * G_PI);
      cairo_stroke (cr);
      break;
    case SAM_OBSERVATION_ENTRY_KIND_QUOTE:
      cairo_rectangle (cr, x - half, y - half, size, size);
      cairo_fill (cr);
      break;
    case SAM_OBSERVATION_ENTRY_KIND_EVENT:
      cairo_move_to (cr, x, y - half - 1);
      cairo_line_to (cr, x + half + 1, y);
      cairo_line_to (cr, x, y + half + 1);
      cairo_line_to (cr, x - half - 1, y);
      cairo_close_path (cr);
      cairo_fill (cr);
      break;
    case SAM_OBSERVATION_ENTRY_KIND_SAMPLE:
      cairo_move_to (cr, x, y - half);
      cairo_line_to (cr, x + half, y + half);
      cairo_line_to (cr, x - half, y + half);
      cairo_close_path (cr);
      cairo_fill (cr);
      break;
    case SAM_OBSERVATION_ENTRY_KIND_SEEN:
    case SAM_OBSERVATION_ENTRY_KIND_COUNT:
    default:
      cairo_arc (cr, x, y, half, 0, 2 * G_PI);
      cairo_fill (cr);
      break;
    }
}

/* What belongs to no question has the row below the questions', where there is something. */
static guint
count_rows (SamStripTimeline *self)
{
  return self->n_questions + (count_notes (self, (int) self->n_questions) > 0 || self->n_questions == 0 ? 1 : 0);
}

static void
draw_points (SamStripTimeline *self, cairo_t *cr, double width, double height)
{
  double pitch = MIN (18.0, (height - STROKE) / count_rows (self));
  double size = MIN (DOT, pitch - 1);
  gboolean dark = sam_style_is_dark ();

  for (guint i = 0; i < self->points->len; i++)
    {
      const SamCockpitPoint *point = &g_array_index (self->points, SamCockpitPoint, i);
      int question = point->row < self->n_questions ? (int) point->row + 1 : 0;
      double x = point->x * width;
      GdkRGBA color;

      sam_observation_look_get_color (is_stroke (point) ? 0 : question, dark, &color);
      gdk_cairo_set_source_rgba (cr, &color);
      if (is_stroke (point))
        {
          cairo_rectangle (cr, x - 0.5, height - STROKE, 1, STROKE);
          cairo_fill (cr);
        }
      else
        draw_shape (cr, point->kind, x, 3 + pitch * (point->row + 0.5), size);
    }
}

/* Every ten minutes a line; a number where there is room for it. */
static void
draw_axis (SamStripTimeline *self, cairo_t *cr, double width, double height, GdkRGBA *color)
{
  double step = width * STEP * MINUTE / (double) self->length;
  int every = 1;

  while (step * every < LABEL_ROOM)
    every++;

  for (int i = 0; i * STEP * (gint64) MINUTE <= self->length; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", i * STEP);
      g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), number);
      double x = MIN (step * i, width - 1);
      int text_width;

      color->alpha = 0.15f;
      gdk_cairo_set_source_rgba (cr, color);
      cairo_rectangle (cr, (int) x, 0, 1, height);
      cairo_fill (cr);
      if (i % every != 0)
        continue;
      pango_layout_get_pixel_size (layout, &text_width, NULL);
      color->alpha = 0.72f;
      gdk_cairo_set_source_rgba (cr, color);
      cairo_move_to (cr, CLAMP (x - text_width / 2.0, 0, width - text_width), height + 1);
      pango_cairo_show_layout (cr, layout);
    }
}

static void
sam_strip_timeline_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SamStripTimeline *self = SAM_STRIP_TIMELINE (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget) - AXIS_ROOM;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (-DOT, 0, width + 2 * DOT, height + AXIS_ROOM));
  GdkRGBA color;

  sam_style_get_color (widget, &color);
  color.alpha = 0.2f;
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_rectangle (cr, 0, 0, width, 1);
  cairo_fill (cr);
  draw_axis (self, cr, width, height, &color);

  draw_points (self, cr, width, height);
  color.alpha = 1;
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_rectangle (cr, MIN (width * (double) self->now / (double) self->length, width - 2), 0, 2, height);
  cairo_fill (cr);
  cairo_destroy (cr);
}

static void
sam_strip_timeline_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                            int *minimum_baseline, int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = MIN_WIDTH * 3;
    }
  else
    *minimum = *natural = HEIGHT;
}

/* Type */

static void
sam_strip_timeline_finalize (GObject *object)
{
  SamStripTimeline *self = SAM_STRIP_TIMELINE (object);

  g_clear_pointer (&self->points, g_array_unref);

  G_OBJECT_CLASS (sam_strip_timeline_parent_class)->finalize (object);
}

static void
sam_strip_timeline_class_init (SamStripTimelineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sam_strip_timeline_finalize;
  widget_class->snapshot = sam_strip_timeline_snapshot;
  widget_class->measure = sam_strip_timeline_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "striptimeline");
}

static void
sam_strip_timeline_init (SamStripTimeline *self)
{
  self->points = g_array_new (FALSE, FALSE, sizeof (SamCockpitPoint));
  self->length = 6 * STEP * MINUTE;
  describe (self);
}

GtkWidget *
sam_strip_timeline_new (void)
{
  return g_object_new (SAM_TYPE_STRIP_TIMELINE, NULL);
}

void
sam_strip_timeline_set_points (SamStripTimeline *self, GArray *points, guint n_questions, gint64 length)
{
  g_return_if_fail (SAM_IS_STRIP_TIMELINE (self));
  g_return_if_fail (length > 0);

  g_array_set_size (self->points, 0);
  g_array_append_vals (self->points, points->data, points->len);
  self->n_questions = n_questions;
  self->length = length;
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
sam_strip_timeline_set_now (SamStripTimeline *self, gint64 now)
{
  g_return_if_fail (SAM_IS_STRIP_TIMELINE (self));

  if (self->now / 1000 == now / 1000)
    return;

  self->now = now;
  if (now / MINUTE != self->told_minute)
    describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
