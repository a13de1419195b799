#pragma once

#include "sam-sheet.h"

G_BEGIN_DECLS

/** The settings of the programme: the defaults that it can change, stored as one change,
 * and its own words that judge, as another. @parent: any widget of the window. */
SamSheet *sam_settings_dialog_present (GtkWidget *parent, SamContext *context);
/** The number of a setting in the sheet, for tests. */
GtkWidget *sam_settings_dialog_get_spin (SamSheet *sheet, const char *name);

/** For tests: the row of the programme's own evaluative words. */
GtkWidget *sam_settings_dialog_get_words (SamSheet *sheet);

G_END_DECLS
