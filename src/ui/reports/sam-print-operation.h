#pragma once

#include <gtk/gtk.h>

#include "sam-pages.h"
#include "sam-report.h"

G_BEGIN_DECLS

/**
 * SamPrintOperation:
 *
 * Prints a report: the same pages as in the window and in a PDF, scaled to the
 * paper where it is another. Settings that the user chose last are there next
 * time (sam-print-settings.h).
 */
#define SAM_TYPE_PRINT_OPERATION (sam_print_operation_get_type ())
G_DECLARE_FINAL_TYPE (SamPrintOperation, sam_print_operation, SAM, PRINT_OPERATION, GtkPrintOperation)

/** Keeps a reference to @report. */
SamPrintOperation *sam_print_operation_new (SamReport *report);
/** The same of any pages. */
SamPrintOperation *sam_print_operation_new_for_pages (SamPages *pages);
/** gtk_print_operation_run(), and remembers the settings where it printed. */
GtkPrintOperationResult sam_print_operation_run (SamPrintOperation *self, GtkPrintOperationAction action,
                                                 GtkWindow *parent, GError **error);

G_END_DECLS
