#pragma once

#include "sam-pages.h"
#include "sam-report.h"

G_BEGIN_DECLS

/** The pages of a report that was just made. */
#define SAM_TYPE_REPORT_PAGES (sam_report_pages_get_type ())
G_DECLARE_FINAL_TYPE (SamReportPages, sam_report_pages, SAM, REPORT_PAGES, SamPages)

/** Keeps a reference to @report. */
SamPages *sam_report_pages_new (SamReport *report);

G_END_DECLS
