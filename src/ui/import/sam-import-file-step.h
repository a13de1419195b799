#pragma once

#include <adwaita.h>

#include "sam-import-table.h"

G_BEGIN_DECLS

/**
 * SamImportFileStep:
 *
 * The first step of an import: a file is chosen, dropped or pasted; then what
 * was found out about it stands there and can be set otherwise. Its buttons
 * activate "import.choose" and "import.paste" of the window.
 */
#define SAM_TYPE_IMPORT_FILE_STEP (sam_import_file_step_get_type ())
G_DECLARE_FINAL_TYPE (SamImportFileStep, sam_import_file_step, SAM, IMPORT_FILE_STEP, AdwBin)

GtkWidget *sam_import_file_step_new (void);
/** @table: (nullable): without one, the step asks for one. */
void       sam_import_file_step_set_table (SamImportFileStep *self, SamImportTable *table);
/** Why what was brought is no table, in words, beside the table that stays; %NULL for nothing. */
void       sam_import_file_step_set_refusal (SamImportFileStep *self, const char *message);
void       sam_import_file_step_grab_focus (SamImportFileStep *self);

G_END_DECLS
