#pragma once

#include <gtk/gtk.h>

#include "sam-week-day.h"

G_BEGIN_DECLS

/**
 * SamWeekGrid:
 *
 * The hours of a week: a gutter of hours, seven days of which some are shown, the
 * cursor, and the line of now.
 */
#define SAM_TYPE_WEEK_GRID (sam_week_grid_get_type ())
G_DECLARE_FINAL_TYPE (SamWeekGrid, sam_week_grid, SAM, WEEK_GRID, GtkWidget)

#define SAM_WEEK_GRID_N_DAYS 7

GtkWidget  *sam_week_grid_new (void);

SamWeekDay *sam_week_grid_get_day (SamWeekGrid *self, int index);
/** Days from @first up to, but not with, @end are shown, 0 to 7. */
void        sam_week_grid_set_days (SamWeekGrid *self, int first, int end);
void        sam_week_grid_set_hours (SamWeekGrid *self, SamDayHours hours);
SamDayHours sam_week_grid_get_hours (SamWeekGrid *self);
/** Least height of an hour. */
void        sam_week_grid_set_hour_height (SamWeekGrid *self, int height);
int         sam_week_grid_get_hour_height (SamWeekGrid *self);
void        sam_week_grid_set_narrow (SamWeekGrid *self, gboolean narrow);

/** Left edge of a day of the week, and with 7 the right edge of the last that is shown. */
int         sam_week_grid_get_day_x (SamWeekGrid *self, int index, int width);

/** Where the cursor stands, and what it reads. */
void        sam_week_grid_set_cursor (SamWeekGrid *self, int day, int time, const char *label);
GtkWidget  *sam_week_grid_get_cursor (SamWeekGrid *self);
/** The line of now in a day at a time; a @day of -1 for none. */
void        sam_week_grid_set_now (SamWeekGrid *self, int day, int time);
/** The place where a dragged session of so many minutes would land; a @day of -1 for none. */
void        sam_week_grid_set_drop (SamWeekGrid *self, int day, int time, int minutes);
/** Tells in the gutter where an end is being drawn to; -1 for none. */
void        sam_week_grid_set_drawn_end (SamWeekGrid *self, int time);

/** Which day, and what time, lies at a point; %FALSE in the gutter. */
gboolean    sam_week_grid_find (SamWeekGrid *self, double x, double y, int *day, int *time);

G_END_DECLS
