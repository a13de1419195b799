#pragma once

#include <cairo.h>

#include "sam-database.h"
#include "sam-language.h"

G_BEGIN_DECLS

/**
 * SamReport:
 *
 * A finished report: pages of one paper size, ready to be painted on any
 * cairo_t, on paper, in a PDF or in the window. Lengths are points (1/72 inch).
 * Immutable once made; painting it is safe from any one thread at a time.
 */
typedef struct _SamReport SamReport;
typedef struct _SamDocument SamDocument;

typedef struct
{
  SamDate            as_of;
  const SamLanguage *language;
} SamReportOptions;

/** The progress overview (lägesbild) of the whole programme. */
SamReport  *sam_report_new_progress_overview (SamDatabase *database, const SamReportOptions *options, GError **error);
/** Lays a document out on A4. Takes @document. */
SamReport  *sam_report_new_take (SamDocument *document);
SamReport  *sam_report_ref (SamReport *self);
/** Gives up one reference; the last one frees it. */
void        sam_report_free (SamReport *self);

/** What the report is, in its own language: "Progress overview". */
const char *sam_report_get_name (SamReport *self);
/** What the report is and of which programme: "Progress overview – Coaching for Learning". */
const char *sam_report_get_title (SamReport *self);
guint       sam_report_get_n_pages (SamReport *self);
void        sam_report_get_page_size (SamReport *self, double *width, double *height);
void        sam_report_draw_page (SamReport *self, guint page, cairo_t *cr);
/** Writes atomically: a file that existed is left whole on failure. */
gboolean    sam_report_write_pdf (SamReport *self, const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamReport, sam_report_free)

G_END_DECLS
