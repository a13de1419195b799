#pragma once

#include "sam-tool-window.h"

G_BEGIN_DECLS

/**
 * SamTemplatesWindow:
 *
 * The templates for observations: added, edited, duplicated, removed, and in
 * and out of files. A file that is dropped on it is imported.
 */
#define SAM_TYPE_TEMPLATES_WINDOW (sam_templates_window_get_type ())
G_DECLARE_FINAL_TYPE (SamTemplatesWindow, sam_templates_window, SAM, TEMPLATES_WINDOW, SamToolWindow)

/** @parent is any widget of the window that it belongs to. */
GtkWindow *sam_templates_window_present (GtkWidget *parent, SamContext *context);
/** For tests, and for who has a file already. */
void       sam_templates_window_import (SamTemplatesWindow *self, GFile *file);

G_END_DECLS
