/*
 * Going about the calendar: to another view, another period, nearer or farther.
 */
#include "sam-calendar-going.h"

#include <glib/gi18n.h>

#include "sam-calendar-page.h"

static SamCalendarView *
get_view (GtkWidget *widget)
{
  return sam_calendar_stack_get_view (sam_calendar_page_get_stack (SAM_CALENDAR_PAGE (widget)));
}

static void
step (GtkWidget *widget, int steps)
{
  SamDate date = sam_calendar_stack_get_date (sam_calendar_page_get_stack (SAM_CALENDAR_PAGE (widget)));

  if (date != SAM_DATE_NONE)
    sam_page_show_date (SAM_PAGE (widget), sam_calendar_view_step (get_view (widget), date, steps));
}

static void
on_previous (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step (widget, -1);
}

static void
on_next (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step (widget, 1);
}

static void
on_today (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamCalendarModel *model = sam_calendar_page_get_model (SAM_CALENDAR_PAGE (widget));

  sam_page_show_date (SAM_PAGE (widget), sam_calendar_model_get_today (model));
}

static void
on_view (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sam_calendar_page_set_view (SAM_CALENDAR_PAGE (widget), g_variant_get_string (parameter, NULL));
  /* Who comes by a key goes on by keys. */
  gtk_widget_child_focus (GTK_WIDGET (get_view (widget)), GTK_DIR_TAB_FORWARD);
}

static void
on_zoom (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sam_calendar_view_zoom (get_view (widget), g_variant_get_int32 (parameter));
}

static void
on_select_all (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sam_calendar_view_select_all (get_view (widget));
}

void
sam_calendar_going_install (GtkWidgetClass *page_class)
{
  gtk_widget_class_install_action (page_class, "calendar.previous", NULL, on_previous);
  gtk_widget_class_install_action (page_class, "calendar.next", NULL, on_next);
  gtk_widget_class_install_action (page_class, "calendar.today", NULL, on_today);
  gtk_widget_class_install_action (page_class, "calendar.view", "s", on_view);
  gtk_widget_class_install_action (page_class, "calendar.zoom", "i", on_zoom);
  gtk_widget_class_install_action (page_class, "calendar.select-all", NULL, on_select_all);
}

static void
name_step (GtkWidget *button, const char *name)
{
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
sam_calendar_going_name_steps (GtkWidget *previous, GtkWidget *next, const char *view)
{
  if (g_str_equal (view, "week"))
    {
      name_step (previous, _("Previous Week"));
      name_step (next, _("Next Week"));
    }
  else if (g_str_equal (view, "term"))
    {
      name_step (previous, _("Previous Term"));
      name_step (next, _("Next Term"));
    }
  else
    {
      name_step (previous, _("Previous Month"));
      name_step (next, _("Next Month"));
    }
}
