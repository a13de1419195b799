#pragma once

#include <gtk/gtk.h>

#include "sam-report.h"

G_BEGIN_DECLS

/**
 * SamReportPreview:
 *
 * One page of a report, painted as on paper. Put it in a scrolled window.
 * Properties (read-only, notify): "page", "n-pages" (uint), "zoom" (double, as
 * it is shown; 1 is the size of the paper).
 */
#define SAM_TYPE_REPORT_PREVIEW (sam_report_preview_get_type ())
G_DECLARE_FINAL_TYPE (SamReportPreview, sam_report_preview, SAM, REPORT_PREVIEW, GtkWidget)

GtkWidget *sam_report_preview_new (void);
/** Keeps a reference; stays on the page that is shown where there is one such. */
void       sam_report_preview_set_report (SamReportPreview *self, SamReport *report);
/** From 0. */
guint      sam_report_preview_get_page (SamReportPreview *self);
/** Turns to a page; one that does not exist is ignored. */
void       sam_report_preview_set_page (SamReportPreview *self, guint page);
guint      sam_report_preview_get_n_pages (SamReportPreview *self);
double     sam_report_preview_get_zoom (SamReportPreview *self);
/** One step nearer (1) or farther (-1); 0: the whole page. */
void       sam_report_preview_zoom (SamReportPreview *self, int direction);

G_END_DECLS
