#pragma once

#include "sam-rollover-plan.h"
#include "sam-tool-window.h"

G_BEGIN_DECLS

/**
 * SamRolloverWindow:
 *
 * From one school year to the next: the new calendar, what becomes of teams,
 * memberships and coaches’ assignments, and the cycles that are not finished.
 * Every change is shown in words before it is made; then it is one change, one
 * undo.
 *
 * Actions: "rollover.next", "rollover.back" (Escape; closes at the choices),
 * "rollover.move" (i, years).
 */
#define SAM_TYPE_ROLLOVER_WINDOW (sam_rollover_window_get_type ())
G_DECLARE_FINAL_TYPE (SamRolloverWindow, sam_rollover_window, SAM, ROLLOVER_WINDOW, SamToolWindow)

/** @parent is any widget of the main window. Returns the window, already shown. */
GtkWindow       *sam_rollover_window_present (GtkWidget *parent, SamContext *context);

/** For tests. */
SamRolloverPlan *sam_rollover_window_get_plan (SamRolloverWindow *self);

G_END_DECLS
