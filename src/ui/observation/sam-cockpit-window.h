#pragma once

#include <adwaita.h>

#include "sam-context.h"

G_BEGIN_DECLS

/**
 * SamCockpitWindow:
 *
 * The window that an observer works in while a lesson goes on: quiet, dark where
 * wanted, and by keyboard alone (see sam-cockpit-keys.h). Three pages: before it
 * begins, while it goes on, and nothing at all while everything is hidden.
 *
 * What is typed is in the file within half a second. Closing asks what becomes of
 * the observation: it can be recorded, or go on by its clock.
 *
 * Actions: "cockpit.start", "cockpit.pause", "cockpit.end", "cockpit.hide",
 * "cockpit.keys", "cockpit.dark".
 */
#define SAM_TYPE_COCKPIT_WINDOW (sam_cockpit_window_get_type ())
G_DECLARE_FINAL_TYPE (SamCockpitWindow, sam_cockpit_window, SAM, COCKPIT_WINDOW, AdwWindow)

/**
 * sam_cockpit_window_present:
 * @widget: any widget of the window that it belongs to
 * @session_id: a planned session of kind observation
 *
 * Opens the cockpit for a lesson; goes on where it is being observed already.
 * Asks first where texts are locked, or where another lesson is still being
 * observed; errors are said in words.
 */
void sam_cockpit_window_present (GtkWidget *widget, SamContext *context, gint64 session_id);

G_END_DECLS
