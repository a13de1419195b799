#pragma once

#include <adwaita.h>

#include "sam-report-kinds.h"

G_BEGIN_DECLS

/**
 * SamReportReaders:
 *
 * The row of a form where one says for whom a report is. What is said is kept
 * for each report from run to run; until then it is what the report says itself.
 */
typedef struct _SamReportReaders SamReportReaders;

/** Adds the row to @group, which owns it; @changed is called with @data, swapped, when something else is said. */
SamReportReaders *sam_report_readers_new (AdwPreferencesGroup *group, GCallback changed, gpointer data);
void              sam_report_readers_free (SamReportReaders *self);
/** Of a report, in the language of its paper; hidden where the report says it by itself. */
void              sam_report_readers_show (SamReportReaders *self, const SamReportKind *kind, const SamLanguage *language);
/** (nullable): %NULL for what the report says itself; owned, until something else is said. */
const char       *sam_report_readers_get (SamReportReaders *self);

G_END_DECLS
