#pragma once

#include "sam-context.h"
#include "sam-report-kinds.h"

G_BEGIN_DECLS

/** @number: that the report was fixed with */
typedef void (*SamReportFixedFunc) (gint64 number, gpointer user_data);

/**
 * sam_report_fix_ask:
 * @report: made by @kind with @options
 * @destroy: (nullable): frees @user_data, in any case
 *
 * Asks for the number in the coordinator's own register, and keeps the report
 * in the file. Returns: the sheet, already shown.
 */
GtkWindow *sam_report_fix_ask (GtkWidget *parent, SamContext *context, SamReport *report, const SamReportKind *kind,
                               const SamReportOptions *options, SamReportFixedFunc fixed, gpointer user_data,
                               GDestroyNotify destroy);

G_END_DECLS
