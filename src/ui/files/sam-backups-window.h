#pragma once

#include "sam-tool-window.h"

G_BEGIN_DECLS

/**
 * SamBackupsWindow:
 *
 * The rolling copies of the programme: day, size, and what each has more or
 * fewer of than the programme now. One can be put back, whereby the present
 * file is kept aside, or opened as it is. Escape closes.
 *
 * Its actions are "backups.restore" (s: path) and "backups.open" (s: path); the
 * main window does them: "win.restore-backup" (s), "win.open-backup" (s).
 */
#define SAM_TYPE_BACKUPS_WINDOW (sam_backups_window_get_type ())
G_DECLARE_FINAL_TYPE (SamBackupsWindow, sam_backups_window, SAM, BACKUPS_WINDOW, SamToolWindow)

/** @parent is any widget of the window. Returns the window, already shown. */
GtkWindow *sam_backups_window_present (GtkWidget *parent, SamContext *context);

G_END_DECLS
