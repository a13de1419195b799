#pragma once

#include <gtk/gtk.h>

#include "sam-calendar-model.h"
#include "sam-day-layout.h"
#include "sam-week-block.h"

G_BEGIN_DECLS

/**
 * SamWeekDay:
 *
 * A day of the week: its sessions side by side at their times, and "+n" where
 * there is no room for as many. Blocks are reused from day to day.
 *
 * Signal "more" (GtkWidget): this "+n" was asked for.
 */
#define SAM_TYPE_WEEK_DAY (sam_week_day_get_type ())
G_DECLARE_FINAL_TYPE (SamWeekDay, sam_week_day, SAM, WEEK_DAY, GtkWidget)

GtkWidget   *sam_week_day_new (void);
/** Shows @n of @items from @first on. */
void         sam_week_day_bind (SamWeekDay *self, SamCalendarModel *model, const SamCalendarDay *day, GPtrArray *items,
                                guint first, guint n);
void         sam_week_day_set_hours (SamWeekDay *self, SamDayHours hours, int hour_height);
SamDate      sam_week_day_get_date (SamWeekDay *self);

/** Shows again what is selected and cut. */
void         sam_week_day_update_selection (SamWeekDay *self);

/**
 * Blocks and "+n" buttons by time: array of #GtkWidget. Owned by the day, and
 * changed by the next binding.
 */
GPtrArray   *sam_week_day_get_stops (SamWeekDay *self);
/** The block of a session; %NULL where it is among the rest. */
SamWeekBlock *sam_week_day_find_block (SamWeekDay *self, gint64 session);
/** While the end of a block is being drawn: -1 for as long as it is. */
void         sam_week_day_draw_end (SamWeekDay *self, SamWeekBlock *block, int minutes);

G_END_DECLS
