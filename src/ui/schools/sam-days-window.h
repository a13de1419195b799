#pragma once

#include "sam-tool-window.h"

G_BEGIN_DECLS

/**
 * SamDaysWindow:
 *
 * When a person can be planned: the weekdays of a coach, and the days on which
 * the person is away. Never why. Each edit is stored at once, as one step of
 * undo. Days away of a coach are added by #SamCoachAwayWindow; after those of a
 * teacher have come, the sessions that they hit are listed.
 *
 * Its actions: days.add, and with the id of days away (x) days.edit and days.remove.
 */
#define SAM_TYPE_DAYS_WINDOW (sam_days_window_get_type ())
G_DECLARE_FINAL_TYPE (SamDaysWindow, sam_days_window, SAM, DAYS_WINDOW, SamToolWindow)

/** @parent: any widget of the window. %NULL where there is no such person, after saying so. */
GtkWindow *sam_days_window_present (GtkWidget *parent, SamContext *context, gint64 person);

/** For tests: the toggle of a weekday, 1 to 7. */
GtkWidget *sam_days_window_get_toggle (SamDaysWindow *self, int weekday);

G_END_DECLS
