#pragma once

#include <gtk/gtk.h>

#include "sam-date.h"

G_BEGIN_DECLS

/**
 * SamCalendarTitle:
 *
 * The period on show, as a button that goes to another: a date or a week is
 * typed, or a day is picked.
 *
 * Signal "picked" (int, a #SamDate).
 */
#define SAM_TYPE_CALENDAR_TITLE (sam_calendar_title_get_type ())
G_DECLARE_FINAL_TYPE (SamCalendarTitle, sam_calendar_title, SAM, CALENDAR_TITLE, GtkWidget)

/** @date: the day that the period is shown at. */
void sam_calendar_title_set (SamCalendarTitle *self, const char *title, SamDate date);
/** An icon in place of the words, which then stand elsewhere. */
void sam_calendar_title_set_compact (SamCalendarTitle *self, gboolean compact);
void sam_calendar_title_popup (SamCalendarTitle *self);
/** For tests. */
GtkEditable *sam_calendar_title_get_entry (SamCalendarTitle *self);

G_END_DECLS
