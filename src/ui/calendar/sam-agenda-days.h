#pragma once

#include "sam-calendar-model.h"
#include "sam-date-range.h"

G_BEGIN_DECLS

/** SamAgendaDay: a day with its sessions: [first, first + n) of items. */
#define SAM_TYPE_AGENDA_DAY (sam_agenda_day_get_type ())
G_DECLARE_FINAL_TYPE (SamAgendaDay, sam_agenda_day, SAM, AGENDA_DAY, GObject)

SamDate    sam_agenda_day_get_date (SamAgendaDay *self);
/** Owned by the day. */
GPtrArray *sam_agenda_day_get_items (SamAgendaDay *self);
guint      sam_agenda_day_get_first (SamAgendaDay *self);
guint      sam_agenda_day_get_n (SamAgendaDay *self);

/**
 * SamAgendaDays:
 *
 * The days that have sessions around a day, read a window of weeks at a time to
 * either side. However far one goes, only some hundred days are kept: those
 * left behind are read again when one comes back. No widgets.
 */
#define SAM_TYPE_AGENDA_DAYS (sam_agenda_days_get_type ())
G_DECLARE_FINAL_TYPE (SamAgendaDays, sam_agenda_days, SAM, AGENDA_DAYS, GObject)

SamAgendaDays *sam_agenda_days_new (void);
void           sam_agenda_days_set_model (SamAgendaDays *self, SamCalendarModel *model);
/** List of #SamAgendaDay, the earliest first; owned. */
GListModel    *sam_agenda_days_get_list (SamAgendaDays *self);
/** Nothing read yet, and @date is where to begin. */
void           sam_agenda_days_start (SamAgendaDays *self, SamDate date);
gboolean       sam_agenda_days_has_later (SamAgendaDays *self);
gboolean       sam_agenda_days_has_earlier (SamAgendaDays *self);
/** Reads the next window of weeks in which there are sessions; nothing where there is none. */
gboolean       sam_agenda_days_load_later (SamAgendaDays *self, GError **error);
gboolean       sam_agenda_days_load_earlier (SamAgendaDays *self, GError **error);
/** From the first day that is kept to the last; empty where there is none. */
SamDateRange   sam_agenda_days_get_range (SamAgendaDays *self);
/** Days kept from @date on. */
guint          sam_agenda_days_count_from (SamAgendaDays *self, SamDate date);

G_END_DECLS
