#pragma once

#include <adwaita.h>

#include "sam-import-row.h"

G_BEGIN_DECLS

/**
 * SamImportAnswer:
 *
 * What and why of a row of the preview: what changes, why it is refused, or the
 * question with the buttons that answer it.
 *
 * Signal "answered" (int candidate, gboolean all): @all for every row that asks
 * the same.
 */
#define SAM_TYPE_IMPORT_ANSWER (sam_import_answer_get_type ())
G_DECLARE_FINAL_TYPE (SamImportAnswer, sam_import_answer, SAM, IMPORT_ANSWER, GtkBox)

GtkWidget    *sam_import_answer_new (void);
/** @row: (nullable): */
void          sam_import_answer_set_row (SamImportAnswer *self, SamImportRow *row);
SamImportRow *sam_import_answer_get_row (SamImportAnswer *self);
/** One line in a table, or as many as it takes. */
void          sam_import_answer_set_wrap (SamImportAnswer *self, gboolean wrap);

/** How a row's status looks: symbolic icon and CSS class. */
const char   *sam_import_status_get_icon_name (SamImportStatus status);
const char   *sam_import_status_get_css_class (SamImportStatus status);

G_END_DECLS
