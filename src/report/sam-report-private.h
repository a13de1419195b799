#pragma once

#include "sam-report-kinds.h"

G_BEGIN_DECLS

/** Where each part of each block stands: array of #SamPagePiece, owned by the report. */
GArray *sam_report_get_pieces (SamReport *self);

/** One document, with all options set that it needs. */
SamReport *sam_report_kind_make (const SamReportKind *kind, SamDatabase *database, const SamReportOptions *options,
                                 GError **error);

typedef struct _SamReportSeries SamReportSeries;

/** Takes @series. @first, its first sheet, is taken too: what the series says of itself is read off it. */
SamReport *sam_report_new_series_take (SamReportSeries *series, SamReport *first, const char *title);
/** From here to the release all pages are of one moment. */
gboolean   sam_report_hold (SamReport *self, GError **error);
void       sam_report_release (SamReport *self);

G_END_DECLS
