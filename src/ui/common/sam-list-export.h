#pragma once

#include <gtk/gtk.h>

#include "sam-family.h"

G_BEGIN_DECLS

/**
 * sam_list_export:
 * @list: what is listed, found and in its order
 * @get_id: the id of one of its items
 *
 * Asks the window to export a list as it is shown (win.export-list).
 */
void sam_list_export (GtkWidget *widget, SamFamilyId family, GListModel *list, gint64 (*get_id) (gpointer item));

/** The same, of what is no #GListModel. */
void sam_list_export_array (GtkWidget *widget, SamFamilyId family, GPtrArray *list, gint64 (*get_id) (gpointer item));

G_END_DECLS
