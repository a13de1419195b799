#pragma once

#include <gtk/gtk.h>

#include "sam-pages.h"

G_BEGIN_DECLS

/**
 * SamReportPreview:
 *
 * The pages of a report, painted as on paper: side by side where there is
 * room, else one below the other. Put it in a scrolled window. However many
 * pages there are, only those in sight exist.
 *
 * Properties (read-only, notify): "page", "n-pages" (uint), "zoom" (double, as
 * it is shown; 1 is the size of the paper).
 */
#define SAM_TYPE_REPORT_PREVIEW (sam_report_preview_get_type ())
G_DECLARE_FINAL_TYPE (SamReportPreview, sam_report_preview, SAM, REPORT_PREVIEW, GtkWidget)

/** How large pages are shown, besides a zoom of the user's own. */
typedef enum
{
  SAM_PREVIEW_FIT_PAGE,
  SAM_PREVIEW_FIT_WIDTH,
  SAM_PREVIEW_FIT_NONE,
} SamPreviewFit;

GtkWidget *sam_report_preview_new (void);
/** Keeps a reference; stays on the page that is shown where there is one such. @pages: (nullable): */
void       sam_report_preview_set_pages (SamReportPreview *self, SamPages *pages);
/** The page that is looked at, from 0. */
guint      sam_report_preview_get_page (SamReportPreview *self);
/** Turns to a page; one that does not exist is ignored. */
void       sam_report_preview_set_page (SamReportPreview *self, guint page);
/** As many rows of pages on, or back; there is one such where sam_report_preview_can_turn(). */
void       sam_report_preview_turn (SamReportPreview *self, int rows);
gboolean   sam_report_preview_can_turn (SamReportPreview *self, int rows);
guint      sam_report_preview_get_n_pages (SamReportPreview *self);
double     sam_report_preview_get_zoom (SamReportPreview *self);
/** One step nearer (1) or farther (-1); 0: the whole page. */
void       sam_report_preview_zoom (SamReportPreview *self, int direction);
/** Of a size of one's own: 1 is that of the paper. */
void       sam_report_preview_set_zoom (SamReportPreview *self, double zoom);
void       sam_report_preview_fit (SamReportPreview *self, SamPreviewFit fit);

/**
 * sam_report_preview_set_search:
 * @words: (nullable): %NULL ends it
 *
 * Marks what a search found, on every page.
 */
void       sam_report_preview_set_search (SamReportPreview *self, const char *words);
/** Looks at one of the hits: the one of the page's, from 0. */
void       sam_report_preview_show_hit (SamReportPreview *self, guint page, guint hit);

G_END_DECLS
