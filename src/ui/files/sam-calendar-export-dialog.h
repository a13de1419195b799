#pragma once

#include "sam-calendar-feed.h"
#include "sam-tool-window.h"

G_BEGIN_DECLS

/**
 * SamCalendarExportDialog:
 *
 * Asks whose sessions are to be exported as a calendar, then where to; and
 * when it is done, shows the note of what changed since the last time, to be
 * copied and sent along.
 */
#define SAM_TYPE_CALENDAR_EXPORT_DIALOG (sam_calendar_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SamCalendarExportDialog, sam_calendar_export_dialog, SAM, CALENDAR_EXPORT_DIALOG, SamToolWindow)

/** @parent is any widget of the window. Returns the dialog, already shown. */
GtkWindow  *sam_calendar_export_dialog_present (GtkWidget *parent, SamContext *context);

/** As if it had been chosen in the form. */
void        sam_calendar_export_dialog_set_scope (SamCalendarExportDialog *self, const SamCalendarScope *scope);

/** For tests: writes as if @file had been chosen; and the note, %NULL before it is done. */
void        sam_calendar_export_dialog_write (SamCalendarExportDialog *self, GFile *file);
const char *sam_calendar_export_dialog_get_note (SamCalendarExportDialog *self);

G_END_DECLS
