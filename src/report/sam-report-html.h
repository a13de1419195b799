#pragma once

#include "sam-report.h"

G_BEGIN_DECLS

/**
 * sam_report_to_html:
 *
 * The report as one HTML document that needs nothing beside it: headings,
 * tables with heads, lists, charts as pictures with their words and numbers.
 * It asks no network for anything. Newly allocated; %NULL with @error where a
 * part of it cannot be read any more.
 */
char    *sam_report_to_html (SamReport *self, GError **error);
/** Writes atomically: a file that existed is left whole on failure. */
gboolean sam_report_write_html (SamReport *self, const char *path, GError **error);
/** Whether a file of this name is HTML: it ends in ".html" or ".htm". */
gboolean sam_report_is_html_name (const char *path);
/** Whether a file of this name is a PDF: it ends in ".pdf". */
gboolean sam_report_is_pdf_name (const char *path);
/** As HTML where @path ends in ".html" or ".htm", else as PDF. */
gboolean sam_report_write (SamReport *self, const char *path, GError **error);
/** The same, as sam_report_write_pdf_stepwise(); HTML comes in one go. */
gboolean sam_report_write_stepwise (SamReport *self, const char *path, SamReportProgressFunc progress, gpointer user_data,
                                    GCancellable *cancellable, GError **error);

G_END_DECLS
