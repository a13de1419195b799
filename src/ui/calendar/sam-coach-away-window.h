#pragma once

#include "sam-coach-away.h"
#include "sam-tool-window.h"

G_BEGIN_DECLS

/**
 * SamCoachAwayWindow:
 *
 * "Coach away v. 46–48": who and which days; every session that this hits, with
 * what can be done about it; and whom to tell. All of it is one change.
 */
#define SAM_TYPE_COACH_AWAY_WINDOW (sam_coach_away_window_get_type ())
G_DECLARE_FINAL_TYPE (SamCoachAwayWindow, sam_coach_away_window, SAM, COACH_AWAY_WINDOW, SamToolWindow)

/** @origin: says the toast. @coach: 0 for the first one. */
SamCoachAwayWindow *sam_coach_away_window_present (GtkWidget *origin, SamContext *context, gint64 coach);

/* For tests. */
void          sam_coach_away_window_set_days (SamCoachAwayWindow *self, SamDate from, SamDate to);
SamCoachAway *sam_coach_away_window_get_away (SamCoachAwayWindow *self);
/** The choice of a session. */
GtkDropDown  *sam_coach_away_window_get_choice (SamCoachAwayWindow *self, guint index);
GtkWidget    *sam_coach_away_window_get_button (SamCoachAwayWindow *self);

G_END_DECLS
