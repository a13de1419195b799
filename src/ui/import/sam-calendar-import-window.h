#pragma once

#include "sam-ics-import.h"
#include "sam-tool-window.h"

G_BEGIN_DECLS

/**
 * SamCalendarImportWindow:
 *
 * A foreign calendar as sessions: what becomes of each event, and which team
 * those mean that name none. Nothing is stored before "Import", and that is one
 * step of undo, which the main window offers ("win.toast-done").
 */
#define SAM_TYPE_CALENDAR_IMPORT_WINDOW (sam_calendar_import_window_get_type ())
G_DECLARE_FINAL_TYPE (SamCalendarImportWindow, sam_calendar_import_window, SAM, CALENDAR_IMPORT_WINDOW, SamToolWindow)

/** Asks for a file, then presents it. */
void       sam_calendar_import_window_choose (GtkWidget *parent, SamContext *context);
/** @parent is any widget of the window. Returns the window, already shown; it reads @file. */
GtkWindow *sam_calendar_import_window_present (GtkWidget *parent, SamContext *context, GFile *file);
/** Whether a file is called like a calendar. */
gboolean   sam_calendar_import_window_takes (GFile *file);

/** For tests: %NULL while it reads. */
SamIcsImport *sam_calendar_import_window_get_import (SamCalendarImportWindow *self);

G_END_DECLS
