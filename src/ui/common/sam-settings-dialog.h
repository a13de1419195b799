#pragma once

#include "sam-sheet.h"

G_BEGIN_DECLS

/** The settings of the programme: the defaults that it can change, stored as one change. @parent: any widget of the window. */
SamSheet *sam_settings_dialog_present (GtkWidget *parent, SamContext *context);
/** The number of a setting in the sheet, for tests. */
GtkWidget *sam_settings_dialog_get_spin (SamSheet *sheet, const char *name);

G_END_DECLS
