#pragma once

#include <gtk/gtk.h>

#include "sam-calendar-model.h"

G_BEGIN_DECLS

/**
 * SamDayCard:
 *
 * A day as heading and card: the rows of its sessions. For the agenda, and
 * below the month in a narrow window. Reused from day to day.
 */
#define SAM_TYPE_DAY_CARD (sam_day_card_get_type ())
G_DECLARE_FINAL_TYPE (SamDayCard, sam_day_card, SAM, DAY_CARD, GtkBox)

GtkWidget *sam_day_card_new (void);
/** Shows sessions [@first, @first + @n) of @items; @n may be 0. */
void       sam_day_card_set_day (SamDayCard *self, SamCalendarModel *model, SamDate date,
                                 GPtrArray *items, guint first, guint n);
SamDate    sam_day_card_get_date (SamDayCard *self);

G_END_DECLS
