/*
 * SamDaysChart: days from observation to dialogue, one dot a person.
 */
#include "sam-days-chart.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sam-language.h"
#include "sam-style.h"

/* Beyond this day all stand together: the axis says "n+". */
#define LAST_DAY 14
#define FIRST_AXIS 6
#define DOT 9
#define AXIS_ROOM 20

struct _SamDaysChart
{
  GtkWidget parent_instance;

  guint     held[LAST_DAY + 1];
  guint     waiting[LAST_DAY + 1];
  int       target;
};

G_DEFINE_FINAL_TYPE (SamDaysChart, sam_days_chart, GTK_TYPE_WIDGET)

static int
get_last (SamDaysChart *self)
{
  int last = FIRST_AXIS;

  for (int day = FIRST_AXIS; day <= LAST_DAY; day++)
    if (self->held[day] + self->waiting[day] > 0)
      last = day;

  return last;
}

static void
draw_dot (cairo_t *cr, double x, double y, gboolean is_held, const GdkRGBA *held, const GdkRGBA *waiting)
{
  cairo_new_path (cr);
  if (is_held)
    {
      gdk_cairo_set_source_rgba (cr, held);
      cairo_arc (cr, x, y, DOT / 2.0, 0, 2 * G_PI);
      cairo_fill (cr);
    }
  else
    {
      gdk_cairo_set_source_rgba (cr, waiting);
      cairo_set_line_width (cr, 2);
      cairo_arc (cr, x, y, DOT / 2.0 - 1, 0, 2 * G_PI);
      cairo_stroke (cr);
    }
}

static void
draw_day (SamDaysChart *self, cairo_t *cr, int day, double x, double base, double pitch)
{
  g_autofree char *number = g_strdup_printf (day == LAST_DAY ? "%d+" : "%d", day);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), number);
  gboolean is_dark = sam_style_is_dark ();
  GdkRGBA held;
  GdkRGBA waiting;
  GdkRGBA text;
  int width;
  int height;

  gdk_rgba_parse (&held, is_dark ? "#deddda" : "#3d3846");
  gdk_rgba_parse (&waiting, is_dark ? "#f8e45c" : "#8f5902");
  for (guint i = 0; i < self->held[day] + self->waiting[day]; i++)
    draw_dot (cr, x, base - pitch * (i + 0.6), i < self->held[day], &held, &waiting);

  sam_style_lookup_color (GTK_WIDGET (self), "theme_fg_color", &text);
  text.alpha = 0.72f;
  pango_layout_get_pixel_size (layout, &width, &height);
  gdk_cairo_set_source_rgba (cr, &text);
  cairo_move_to (cr, x - width / 2.0, base + 3);
  pango_cairo_show_layout (cr, layout);
}

static void
sam_days_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SamDaysChart *self = SAM_DAYS_CHART (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int last = get_last (self);
  double step = (width - 2.0 * DOT) / (last + 0.5);
  double base = height - AXIS_ROOM;
  guint tallest = 1;
  double pitch;
  cairo_t *cr;
  GdkRGBA color;

  for (int day = 0; day <= LAST_DAY; day++)
    tallest = MAX (tallest, self->held[day] + self->waiting[day]);
  pitch = MIN (12.0, (base - 4) / tallest);

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gdk_rgba_parse (&color, "#2ec27e");
  color.alpha = 0.15f;
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_rectangle (cr, 0, 2, DOT + step * MIN (self->target, last) + 9, base - 2);
  cairo_fill (cr);

  sam_style_lookup_color (widget, "theme_fg_color", &color);
  color.alpha = 0.3f;
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_rectangle (cr, 0, base, width, 1);
  cairo_fill (cr);

  for (int day = 0; day <= last; day++)
    draw_day (self, cr, day, DOT + step * day, base, pitch);
  cairo_destroy (cr);
}

static void
sam_days_chart_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 200 : 72;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 340 : 72;
}

static void
sam_days_chart_class_init (SamDaysChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = sam_days_chart_snapshot;
  widget_class->measure = sam_days_chart_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "dayschart");
}

static void
sam_days_chart_init (SamDaysChart *self)
{
}

static int
compare_ints (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

static char *
format_median (GArray *days)
{
  guint middle = days->len / 2;
  int doubled;

  g_array_sort (days, compare_ints);
  if (days->len % 2 == 1)
    return g_strdup_printf ("%d", g_array_index (days, int, middle));

  doubled = g_array_index (days, int, middle - 1) + g_array_index (days, int, middle);
  if (doubled % 2 == 0)
    return g_strdup_printf ("%d", doubled / 2);

  return g_strdup_printf ("%d%s5", doubled / 2,
                          g_str_equal (sam_language_get_code (sam_language_get_default ()), "sv") ? "," : ".");
}

char *
sam_days_chart_set_items (SamDaysChart *self, GPtrArray *items, int target)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GString) words = g_string_new (NULL);
  guint n_within = 0;
  guint n_waiting = 0;
  guint n_late = 0;

  g_return_val_if_fail (SAM_IS_DAYS_CHART (self), NULL);

  memset (self->held, 0, sizeof self->held);
  memset (self->waiting, 0, sizeof self->waiting);
  self->target = target;
  for (guint i = 0; i < items->len; i++)
    {
      const SamCycleTimes *times = sam_board_item_get_times (items->pdata[i]);

      if (times->to_dialogue < 0)
        continue;
      if (times->is_waiting)
        {
          self->waiting[MIN (times->to_dialogue, LAST_DAY)]++;
          n_waiting++;
          n_late += times->is_late;
        }
      else
        {
          self->held[MIN (times->to_dialogue, LAST_DAY)]++;
          g_array_append_val (days, times->to_dialogue);
          n_within += times->to_dialogue <= target;
        }
    }

  if (days->len > 0)
    {
      g_autofree char *median = format_median (days);

      /* Translators: dialogues within the target, all dialogues, the target in school days, the median. */
      g_string_append_printf (words, ngettext ("%u of %u dialogue was held within the target of %d school days. Median %s school days.",
                                               "%u of %u dialogues were held within the target of %d school days. Median %s school days.",
                                               days->len),
                              n_within, days->len, target, median);
    }
  if (n_waiting > 0)
    {
      if (words->len > 0)
        g_string_append_c (words, '\n');
      /* Translators: those who wait for a dialogue, and how many of them for longer than the target. */
      g_string_append_printf (words, ngettext ("%u waits for a dialogue, %u longer than the target. Not counted in the median.",
                                               "%u wait for a dialogue, %u longer than the target. Not counted in the median.",
                                               n_waiting),
                              n_waiting, n_late);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words->str, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return g_string_free (g_steal_pointer (&words), FALSE);
}

guint
sam_days_chart_get_n (SamDaysChart *self)
{
  guint n = 0;

  g_return_val_if_fail (SAM_IS_DAYS_CHART (self), 0);

  for (int day = 0; day <= LAST_DAY; day++)
    n += self->held[day] + self->waiting[day];

  return n;
}
