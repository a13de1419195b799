#pragma once

#include "sam-report-kinds.h"

G_BEGIN_DECLS

/**
 * SamReportSeries:
 *
 * A report that is many sheets of one page, one for each school: a sheet is made
 * when it is first looked at or written, and forgotten when many others have
 * been since, so that 3 000 of them take no more memory than a few. It reads by
 * a connection of its own. May be used from any thread, one at a time.
 */
typedef struct _SamReportSeries SamReportSeries;

/** @ids: array of gint64, taken: the schools, in the order of their sheets; @options are copied. */
SamReportSeries *sam_report_series_new (const SamReportKind *kind, const char *path, const SamReportOptions *options,
                                        GArray *ids, GError **error);
void             sam_report_series_free (SamReportSeries *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamReportSeries, sam_report_series_free)

guint      sam_report_series_get_n (SamReportSeries *self);
/** The sheet as a report of its own: a new reference, or %NULL with @error where it cannot be read any more. */
SamReport *sam_report_series_load (SamReportSeries *self, guint index, GError **error);
/** From here to the release all sheets are of one moment, whatever is written meanwhile. */
gboolean   sam_report_series_hold (SamReportSeries *self, GError **error);
void       sam_report_series_release (SamReportSeries *self);

G_END_DECLS
