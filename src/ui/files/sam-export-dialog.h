#pragma once

#include "sam-tool-window.h"

G_BEGIN_DECLS

/**
 * SamExportDialog:
 *
 * Asks how the whole programme is to be exported, CSV files or a workbook, with
 * or without what teacher and coach wrote, then where to, and says that it is
 * being written. The main window says when it is done ("win.toast").
 */
#define SAM_TYPE_EXPORT_DIALOG (sam_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SamExportDialog, sam_export_dialog, SAM, EXPORT_DIALOG, SamToolWindow)

/** @parent is any widget of the window. Returns the dialog, already shown. */
GtkWindow *sam_export_dialog_present (GtkWidget *parent, SamContext *context);

/** For tests: writes as if @file had been chosen. */
void       sam_export_dialog_write (SamExportDialog *self, GFile *file);

/** Asks where one list is to be written, and writes it. @ids: (transfer full) (nullable): of gint64; %NULL for all. */
void       sam_export_dialog_save_list (GtkWidget *parent, SamContext *context, SamFamilyId family, GArray *ids);

G_END_DECLS
