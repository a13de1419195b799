#pragma once

#include "sam-report-form.h"
#include "sam-report-viewer.h"
#include "sam-tool-window.h"

G_BEGIN_DECLS

/**
 * SamReportWindow:
 *
 * A report that was asked for where one works, in a window of its own: shown,
 * printed and saved there, with what can be chosen for it behind a button.
 */
#define SAM_TYPE_REPORT_WINDOW (sam_report_window_get_type ())
G_DECLARE_FINAL_TYPE (SamReportWindow, sam_report_window, SAM, REPORT_WINDOW, SamToolWindow)

/**
 * sam_report_window_present:
 * @origin: a widget of the window that it belongs to
 * @options: what it begins with; the as-of day and the language are the program's where they are
 *   %SAM_DATE_NONE and %NULL
 */
GtkWindow       *sam_report_window_present (GtkWidget *origin, SamContext *context, const SamReportKind *kind,
                                            const SamReportOptions *options);
SamReportViewer *sam_report_window_get_viewer (SamReportWindow *self);
SamReportForm   *sam_report_window_get_form (SamReportWindow *self);

G_END_DECLS
