#pragma once

#include <adwaita.h>

#include "sam-context.h"
#include "sam-report-fix-ask.h"
#include "sam-report-kinds.h"
#include "sam-report-preview.h"

G_BEGIN_DECLS

/**
 * SamReportViewer:
 *
 * Makes a report in a thread with a connection of its own, and shows it page by
 * page. Prints it, and saves it as a PDF file.
 *
 * Property "has-report" (read-only): there is a report on show, or a fixed one.
 */
#define SAM_TYPE_REPORT_VIEWER (sam_report_viewer_get_type ())
G_DECLARE_FINAL_TYPE (SamReportViewer, sam_report_viewer, SAM, REPORT_VIEWER, AdwBin)

GtkWidget        *sam_report_viewer_new (void);
/** Page Up and Page Down, Ctrl and + - 0, Ctrl and Home or End, from anywhere in @where. */
void              sam_report_viewer_add_keys (SamReportViewer *self, GtkWidget *where);
/** Makes the report and shows it; one that is still being made is dropped. */
void              sam_report_viewer_order (SamReportViewer *self, SamContext *context, const SamReportKind *kind,
                                           const SamReportOptions *options);
/** Shows a fixed report of the programme; %FALSE where it cannot be shown: it has said why. */
gboolean          sam_report_viewer_show_fixed (SamReportViewer *self, SamContext *context, gint64 number);
gboolean          sam_report_viewer_is_fixed (SamReportViewer *self);
/** Asks for a registry number and fixes the report that is shown; @fixed gets its number. */
void              sam_report_viewer_fix (SamReportViewer *self, SamReportFixedFunc fixed, gpointer user_data,
                                         GDestroyNotify destroy);
/** Shows nothing, and drops what is being made. */
void              sam_report_viewer_clear (SamReportViewer *self);
/** %NULL where there is none; owned by the viewer. */
SamReport        *sam_report_viewer_get_report (SamReportViewer *self);
SamReportPreview *sam_report_viewer_get_preview (SamReportViewer *self);
/** Looks for words in what is shown; %FALSE where nothing is, or where one is about to type them. */
gboolean          sam_report_viewer_search (SamReportViewer *self);
/** Ends a search; %FALSE where there was none. */
gboolean          sam_report_viewer_end_search (SamReportViewer *self);
/** The print dialog; %FALSE where there is nothing to print. */
gboolean          sam_report_viewer_print (SamReportViewer *self);
/** Asks for a file and writes the PDF there. */
void              sam_report_viewer_save (SamReportViewer *self);

G_END_DECLS
