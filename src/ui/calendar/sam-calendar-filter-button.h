#pragma once

#include <gtk/gtk.h>

#include "sam-calendar-model.h"

G_BEGIN_DECLS

/**
 * SamCalendarFilterButton:
 *
 * Narrows the calendar to kinds and states of sessions: a button that says how
 * many are chosen, with a check for each. Where none is chosen, all are shown.
 */
#define SAM_TYPE_CALENDAR_FILTER_BUTTON (sam_calendar_filter_button_get_type ())
G_DECLARE_FINAL_TYPE (SamCalendarFilterButton, sam_calendar_filter_button, SAM,
                      CALENDAR_FILTER_BUTTON, GtkWidget)

GtkWidget *sam_calendar_filter_button_new (void);
void sam_calendar_filter_button_set_model (SamCalendarFilterButton *self, SamCalendarModel *model);
/** For tests. */
GtkCheckButton *sam_calendar_filter_button_get_kind (SamCalendarFilterButton *self,
                                                     SamSessionKind kind);
GtkCheckButton *sam_calendar_filter_button_get_state (SamCalendarFilterButton *self,
                                                      SamCalendarState state);

G_END_DECLS
