#pragma once

#include "sam-import-review.h"

G_BEGIN_DECLS

/* Shared by the files of SamImportReview alone. */

/**
 * sam_import_table_view_new:
 * @answered: connected to "answered" of every #SamImportAnswer
 *
 * The rows as a table: line, result, the first columns that are taken, what and why.
 */
GtkWidget *sam_import_table_view_new (GListModel *rows, SamImportTable *table, GCallback answered, gpointer user_data);
/** The rows as a list, each with title and subtitle, for a narrow window. */
GtkWidget *sam_import_list_view_new (GListModel *rows, SamImportTable *table, GCallback answered, gpointer user_data);

G_END_DECLS
