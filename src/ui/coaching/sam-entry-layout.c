/* The text of an entry beside its marks, or below them. */
#include "sam-entry-layout.h"

/* Pixels: with less than this for the text, it stands below. */
#define LEAST_TEXT 240
#define GAP 6

static GtkWidget *
get_text (GtkWidget *widget)
{
  return gtk_widget_get_last_child (widget);
}

static int
get_marks_width (GtkWidget *widget)
{
  int width;

  gtk_widget_measure (gtk_widget_get_first_child (widget), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);

  return width;
}

static int
get_marks_height (GtkWidget *widget)
{
  int height;

  gtk_widget_measure (gtk_widget_get_first_child (widget), GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);

  return height;
}

static gboolean
is_wide (GtkWidget *widget, int width)
{
  return width >= get_marks_width (widget) + GAP + LEAST_TEXT;
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline,
         int *natural_baseline)
{
  int marks_width = get_marks_width (widget);
  int marks_height = get_marks_height (widget);
  gboolean beside = for_size < 0 || is_wide (widget, for_size);
  int width = for_size < 0 || !beside ? for_size : for_size - marks_width - GAP;
  int text;
  int text_natural;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (get_text (widget), orientation, -1, &text, &text_natural, NULL, NULL);
      *minimum = MAX (marks_width, text);
      *natural = marks_width + GAP + MAX (text_natural, LEAST_TEXT);
      return;
    }

  gtk_widget_measure (get_text (widget), orientation, width, &text, &text_natural, NULL, NULL);
  *minimum = beside ? MAX (marks_height, text) : marks_height + GAP + text;
  *natural = beside ? MAX (marks_height, text_natural) : marks_height + GAP + text_natural;
}

static void
allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation marks = { 0, 0, get_marks_width (widget), get_marks_height (widget) };
  GtkAllocation text = { 0, marks.height + GAP, width, height - marks.height - GAP };

  if (is_wide (widget, width))
    {
      text = (GtkAllocation){ rtl ? 0 : marks.width + GAP, 0, width - marks.width - GAP, height };
      marks.x = rtl ? width - marks.width : 0;
    }
  else
    marks.width = width;
  gtk_widget_size_allocate (gtk_widget_get_first_child (widget), &marks, -1);
  gtk_widget_size_allocate (get_text (widget), &text, -1);
}

GtkLayoutManager *
sam_entry_layout_new (void)
{
  return gtk_custom_layout_new (get_request_mode, measure, allocate);
}
