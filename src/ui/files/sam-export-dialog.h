#pragma once

#include <adwaita.h>

#include "sam-context.h"

G_BEGIN_DECLS

/**
 * sam_export_dialog_present:
 *
 * Asks how the whole programme is to be exported, CSV files or a workbook, with
 * or without what teacher and coach wrote, then where to. @parent is any widget
 * of the window.
 */
GtkWindow *sam_export_dialog_present (GtkWidget *parent, SamContext *context);

/** Asks where one list is to be written, and writes it. @ids: (transfer full) (nullable): of gint64; %NULL for all. */
void       sam_export_dialog_save_list (GtkWidget *parent, SamContext *context, SamFamilyId family, GArray *ids);

G_END_DECLS
