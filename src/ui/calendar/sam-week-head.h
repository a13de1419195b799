#pragma once

#include <gtk/gtk.h>

#include "sam-calendar-model.h"
#include "sam-week-grid.h"

G_BEGIN_DECLS

/**
 * SamWeekHead:
 *
 * What stands above the hours of a week: the number of the week, and of each day
 * its weekday, number and note. Where only one day is shown, a strip to choose
 * it by stands above.
 *
 * Signal "day-chosen" (int): in the strip, 0 to 6.
 */
#define SAM_TYPE_WEEK_HEAD (sam_week_head_get_type ())
G_DECLARE_FINAL_TYPE (SamWeekHead, sam_week_head, SAM, WEEK_HEAD, GtkWidget)

/** @grid: whose columns the head stands above; not owned. */
GtkWidget *sam_week_head_new (SamWeekGrid *grid);
void       sam_week_head_bind_week (SamWeekHead *self, SamDate first);
void       sam_week_head_bind_day (SamWeekHead *self, int index, const SamCalendarDay *day, guint n_sessions,
                                   gboolean today);
/** Which days have a head, which stand in the strip, and which is marked. */
void       sam_week_head_set_days (SamWeekHead *self, int first, int end, int n_days, int marked);
void       sam_week_head_set_narrow (SamWeekHead *self, gboolean narrow);

GtkWidget *sam_week_head_get_day (SamWeekHead *self, int index);
/** Of the strip. */
GtkWidget *sam_week_head_get_button (SamWeekHead *self, int index);

G_END_DECLS
