#pragma once

#include <gtk/gtk.h>

#include "sam-calendar-model.h"

G_BEGIN_DECLS

/**
 * SamDayPopover:
 *
 * All the sessions of a day of the month, and a button that adds one.
 */
#define SAM_TYPE_DAY_POPOVER (sam_day_popover_get_type ())
G_DECLARE_FINAL_TYPE (SamDayPopover, sam_day_popover, SAM, DAY_POPOVER, GtkPopover)

GtkWidget *sam_day_popover_new (void);
void       sam_day_popover_set_day (SamDayPopover *self, SamCalendarModel *model, SamDate date,
                                    GPtrArray *items);

/** Pops up beside @target, a descendant of the popover's parent. */
void       sam_day_popover_open_at (SamDayPopover *self, GtkWidget *target);

G_END_DECLS
