/*
 * SamCalendarView: what the calendar's page asks of month, week, agenda and term.
 */
#include "sam-calendar-view.h"

G_DEFINE_INTERFACE (SamCalendarView, sam_calendar_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_DATE_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
sam_calendar_view_default_init (SamCalendarViewInterface *iface)
{
  signals[SIGNAL_DATE_CHANGED] = g_signal_new ("date-changed", SAM_TYPE_CALENDAR_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                               NULL, NULL, G_TYPE_NONE, 0);
}

void
sam_calendar_view_set_model (SamCalendarView *self, SamCalendarModel *model)
{
  g_return_if_fail (SAM_IS_CALENDAR_VIEW (self));

  SAM_CALENDAR_VIEW_GET_IFACE (self)->set_model (self, model);
}

void
sam_calendar_view_show_date (SamCalendarView *self, SamDate date)
{
  g_return_if_fail (SAM_IS_CALENDAR_VIEW (self));

  SAM_CALENDAR_VIEW_GET_IFACE (self)->show_date (self, date);
}

SamDate
sam_calendar_view_get_date (SamCalendarView *self)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_VIEW (self), SAM_DATE_NONE);

  return SAM_CALENDAR_VIEW_GET_IFACE (self)->get_date (self);
}

SamDate
sam_calendar_view_step (SamCalendarView *self, SamDate date, int steps)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_VIEW (self), SAM_DATE_NONE);

  return SAM_CALENDAR_VIEW_GET_IFACE (self)->step (self, date, steps);
}

char *
sam_calendar_view_dup_title (SamCalendarView *self)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_VIEW (self), NULL);

  return SAM_CALENDAR_VIEW_GET_IFACE (self)->dup_title (self);
}

SamDateRange
sam_calendar_view_get_range (SamCalendarView *self)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_VIEW (self), ((SamDateRange) { 0, 0 }));

  return SAM_CALENDAR_VIEW_GET_IFACE (self)->get_range (self);
}

void
sam_calendar_view_get_target (SamCalendarView *self, SamCalendarTarget *target)
{
  g_return_if_fail (SAM_IS_CALENDAR_VIEW (self));

  SAM_CALENDAR_VIEW_GET_IFACE (self)->get_target (self, target);
}

void
sam_calendar_view_reload (SamCalendarView *self)
{
  g_return_if_fail (SAM_IS_CALENDAR_VIEW (self));

  SAM_CALENDAR_VIEW_GET_IFACE (self)->reload (self);
}

void
sam_calendar_view_set_narrow (SamCalendarView *self, gboolean narrow)
{
  g_return_if_fail (SAM_IS_CALENDAR_VIEW (self));

  SAM_CALENDAR_VIEW_GET_IFACE (self)->set_narrow (self, narrow);
}

void
sam_calendar_view_select_all (SamCalendarView *self)
{
  g_return_if_fail (SAM_IS_CALENDAR_VIEW (self));

  if (SAM_CALENDAR_VIEW_GET_IFACE (self)->select_all != NULL)
    SAM_CALENDAR_VIEW_GET_IFACE (self)->select_all (self);
}

gboolean
sam_calendar_view_can_zoom (SamCalendarView *self)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_VIEW (self), FALSE);

  return SAM_CALENDAR_VIEW_GET_IFACE (self)->zoom != NULL;
}

void
sam_calendar_view_zoom (SamCalendarView *self, int direction)
{
  g_return_if_fail (SAM_IS_CALENDAR_VIEW (self));

  if (SAM_CALENDAR_VIEW_GET_IFACE (self)->zoom != NULL)
    SAM_CALENDAR_VIEW_GET_IFACE (self)->zoom (self, direction);
}

void
sam_calendar_view_emit_date_changed (SamCalendarView *self)
{
  g_return_if_fail (SAM_IS_CALENDAR_VIEW (self));

  g_signal_emit (self, signals[SIGNAL_DATE_CHANGED], 0);
}
