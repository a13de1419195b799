/*
 * SamMonthView as one of the calendar's views.
 */
#include "sam-month-view.h"

#include "sam-day-heading.h"
#include "sam-month-layout.h"
#include "sam-month-view-private.h"

static void
set_model (SamCalendarView *view, SamCalendarModel *model)
{
  sam_month_view_set_model (SAM_MONTH_VIEW (view), model);
}

static void
show_date (SamCalendarView *view, SamDate date)
{
  sam_month_view_set_selected (SAM_MONTH_VIEW (view), date);
}

static SamDate
get_date (SamCalendarView *view)
{
  return sam_month_view_get_selected (SAM_MONTH_VIEW (view));
}

static SamDate
step (SamCalendarView *view, SamDate date, int steps)
{
  return sam_date_add_months (date, steps);
}

static char *
dup_title (SamCalendarView *view)
{
  return sam_day_heading_dup_month (get_date (view));
}

static SamDateRange
get_range (SamCalendarView *view)
{
  SamDate date = get_date (view);
  int year = sam_date_get_year (date);
  int month = sam_date_get_month (date);
  SamDate first = sam_date_new (year, month, 1);

  return sam_date_range_new (first, first + sam_date_days_in_month (year, month) - 1);
}

static void
get_target (SamCalendarView *view, SamCalendarTarget *target)
{
  *target = (SamCalendarTarget){ .date = get_date (view), .time = -1 };
}

static void
reload (SamCalendarView *view)
{
  sam_month_view_reload (SAM_MONTH_VIEW (view));
}

static void
set_narrow (SamCalendarView *view, gboolean narrow)
{
  sam_month_view_set_narrow (SAM_MONTH_VIEW (view), narrow);
}

static void
select_all (SamCalendarView *view)
{
  SamMonthView *self = SAM_MONTH_VIEW (view);
  SamDateRange range = get_range (view);

  sam_calendar_model_select_range (sam_month_view_get_model (self), range.start, range.end);
}

void
sam_month_view_iface_init (SamCalendarViewInterface *iface)
{
  iface->set_model = set_model;
  iface->show_date = show_date;
  iface->get_date = get_date;
  iface->step = step;
  iface->dup_title = dup_title;
  iface->get_range = get_range;
  iface->get_target = get_target;
  iface->reload = reload;
  iface->set_narrow = set_narrow;
  iface->select_all = select_all;
}
