#pragma once

#include "sam-fixed-report.h"
#include "sam-report-kinds.h"

G_BEGIN_DECLS

/**
 * SamReportFix:
 *
 * A report that is about to be fixed: its pages, with the number that it will
 * have at their foot, and all that is kept with them. Made in any thread that
 * owns a connection, then kept by the store.
 */
typedef struct
{
  SamFixedReport report;
  GBytes        *pdf;
  char          *figures;
} SamReportFix;

/** Whether a report of the kind can be fixed; @error says why not: nothing of coaching's text, and no teacher's name, is kept. */
gboolean sam_report_kind_check_fixable (const SamReportKind *kind, GError **error);

/** What stands at the foot of each page: "Fixed 2012-12-14, no. 3, reg. 2012:345". Newly allocated. */
char *sam_report_fix_dup_stamp (const SamLanguage *language, SamDate fixed_date, gint64 number, const char *registry_number);

/**
 * sam_report_fix_new:
 * @report: made by @kind with @options
 * @registry_number: (nullable): the number in the coordinator's own register
 * @fixed_date: today
 * @figures: JSON: the figures as of the report's day with their definitions
 *
 * Paints the pages. %NULL with @error, in words.
 */
SamReportFix *sam_report_fix_new (SamDatabase *database, SamReport *report, const SamReportKind *kind,
                                  const SamReportOptions *options, const char *registry_number, SamDate fixed_date,
                                  const char *figures, GError **error);
void          sam_report_fix_free (SamReportFix *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamReportFix, sam_report_fix_free)

/** Keeps it for ever. %SAM_ERROR_BUSY where its number has been taken meanwhile: make it anew. */
gboolean sam_report_fix_keep (SamStore *store, const SamReportFix *self, GError **error);

/**
 * The fixed reports in which coaches stand by name: a coach who is erased may stand there still, since nothing in them
 * changes. Array of #SamFixedReport; %NULL with @error.
 */
GPtrArray *sam_report_fix_list_naming_coaches (SamDatabase *database, GError **error);

G_END_DECLS
