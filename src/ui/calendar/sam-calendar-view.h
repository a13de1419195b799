#pragma once

#include <gtk/gtk.h>

#include "sam-calendar-model.h"
#include "sam-date-range.h"
#include "sam-session-moves.h"

G_BEGIN_DECLS

/**
 * SamCalendarTarget:
 *
 * Where a new or pasted session lands: see #SamMoveTarget. A view without hours
 * says time -1, one without rows of teams team 0; one whose columns are weeks
 * says whole_week, and the Monday.
 */
typedef SamMoveTarget SamCalendarTarget;

/**
 * SamCalendarView:
 *
 * One way to look at the calendar: month, week, agenda or term. The page knows
 * its views by this interface only. A view shows the period that its date lies
 * in, through the model that all share, and reuses its widgets.
 *
 * Signal "date-changed": the user went to another day within the view, or to
 * another time or row of it; the page asks get_date() and get_target().
 */
#define SAM_TYPE_CALENDAR_VIEW (sam_calendar_view_get_type ())
G_DECLARE_INTERFACE (SamCalendarView, sam_calendar_view, SAM, CALENDAR_VIEW, GtkWidget)

/**
 * SamCalendarViewInterface:
 * @set_model: once, before anything else
 * @show_date: goes to the period of @date and marks the day; reads only where the period is another
 * @get_date: the marked day
 * @step: the day that lies @steps periods from @date
 * @dup_title: the period on show: "December 2012", "10–14 December 2012", "Autumn term 2012"
 * @get_range: the days on show; empty for an endless list
 * @get_target: where a new or pasted session lands
 * @reload: reads again what is shown
 * @set_narrow: whether there is only room for a telephone's width
 * @select_all: selects all sessions on show; may be %NULL
 * @zoom: nearer (+1), farther (-1) or the usual (0); may be %NULL
 */
struct _SamCalendarViewInterface
{
  GTypeInterface parent_iface;

  void         (*set_model)  (SamCalendarView *self, SamCalendarModel *model);
  void         (*show_date)  (SamCalendarView *self, SamDate date);
  SamDate      (*get_date)   (SamCalendarView *self);
  SamDate      (*step)       (SamCalendarView *self, SamDate date, int steps);
  char        *(*dup_title)  (SamCalendarView *self);
  SamDateRange (*get_range)  (SamCalendarView *self);
  void         (*get_target) (SamCalendarView *self, SamCalendarTarget *target);
  void         (*reload)     (SamCalendarView *self);
  void         (*set_narrow) (SamCalendarView *self, gboolean narrow);
  void         (*select_all) (SamCalendarView *self);
  void         (*zoom)       (SamCalendarView *self, int direction);
};

void         sam_calendar_view_set_model (SamCalendarView *self, SamCalendarModel *model);
void         sam_calendar_view_show_date (SamCalendarView *self, SamDate date);
SamDate      sam_calendar_view_get_date (SamCalendarView *self);
SamDate      sam_calendar_view_step (SamCalendarView *self, SamDate date, int steps);
char        *sam_calendar_view_dup_title (SamCalendarView *self);
SamDateRange sam_calendar_view_get_range (SamCalendarView *self);
void         sam_calendar_view_get_target (SamCalendarView *self, SamCalendarTarget *target);
void         sam_calendar_view_reload (SamCalendarView *self);
void         sam_calendar_view_set_narrow (SamCalendarView *self, gboolean narrow);
void         sam_calendar_view_select_all (SamCalendarView *self);
/** Whether there is anything to zoom. */
gboolean     sam_calendar_view_can_zoom (SamCalendarView *self);
void         sam_calendar_view_zoom (SamCalendarView *self, int direction);

/** For views: the user went to another day. */
void         sam_calendar_view_emit_date_changed (SamCalendarView *self);

G_END_DECLS
