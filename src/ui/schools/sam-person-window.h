#pragma once

#include "sam-tool-window.h"

G_BEGIN_DECLS

/**
 * SamPersonWindow:
 *
 * All that the file holds about a person, to read, to copy from and to export:
 * what the law calls the right of access. Actions: "person.export-page",
 * "person.export-data"; Escape closes.
 */
#define SAM_TYPE_PERSON_WINDOW (sam_person_window_get_type ())
G_DECLARE_FINAL_TYPE (SamPersonWindow, sam_person_window, SAM, PERSON_WINDOW, SamToolWindow)

/** @parent is any widget of the window. */
SamPersonWindow *sam_person_window_present (GtkWidget *parent, SamContext *context, gint64 person);

/** For tests: writes what an export would, once it is shown; "*.json" as data, all else as a page. */
gboolean sam_person_window_export (SamPersonWindow *self, const char *path, GError **error);

G_END_DECLS
