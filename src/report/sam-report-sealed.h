#pragma once

#include "sam-report.h"
#include "sam-document.h"

G_BEGIN_DECLS

/* What reports that hold text of individual coaching have in common. */

/** Whether the connection can read what is sealed; else %SAM_ERROR_LOCKED with what to do. */
gboolean sam_report_sealed_check (SamDatabase *database, GError **error);
/**
 * The line at the foot: that it is unlocked text, and where it stands in the disclosure log, to whom. Before it is
 * entered there (a preview), that it will be. %FALSE with @error where the log cannot be read.
 */
gboolean sam_report_sealed_add_remark (SamDocument *document, SamDatabase *database, const SamReportOptions *options,
                                       GError **error);

G_END_DECLS
