#pragma once

#include <gtk/gtk.h>

#include "sam-calendar-model.h"

G_BEGIN_DECLS

/**
 * SamAgendaView:
 *
 * The days that have sessions, from a chosen day on, as a list of cards. Days
 * are read a window of weeks at a time, as one comes near the end of the list.
 */
#define SAM_TYPE_AGENDA_VIEW (sam_agenda_view_get_type ())
G_DECLARE_FINAL_TYPE (SamAgendaView, sam_agenda_view, SAM, AGENDA_VIEW, GtkWidget)

void    sam_agenda_view_set_model (SamAgendaView *self, SamCalendarModel *model);
/** Starts the list at this day, however far it has been scrolled. */
void    sam_agenda_view_set_start (SamAgendaView *self, SamDate date);
SamDate sam_agenda_view_get_start (SamAgendaView *self);
/** Reads again what is shown; the day at the top stays there. */
void    sam_agenda_view_reload (SamAgendaView *self);
/** The day at the top of what is seen. */
SamDate sam_agenda_view_get_top (SamAgendaView *self);
/** Days with sessions read so far, from the start on; those before it are read as one scrolls up. */
guint   sam_agenda_view_get_n_days (SamAgendaView *self);

G_END_DECLS
