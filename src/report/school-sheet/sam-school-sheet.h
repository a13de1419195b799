#pragma once

#include "sam-document.h"
#include "sam-report-kinds.h"
#include "sam-school-dashboard.h"

G_BEGIN_DECLS

/*
 * The school sheet: one school as of a day, on exactly one page whatever it has.
 * What does not fit is left out by priority, and how much stands in its place:
 * "+3 more". Status, lost time and definitions never go, and no number is cut.
 */

/** What the sheet tells besides the school's own dashboard. */
typedef struct
{
  char    *programme; /* (nullable) */
  gboolean is_fictitious;
} SamSchoolSheetFrame;

/* sam_school_sheet_load() and the list of schools that have a sheet are in sam-report-kinds.h. */

/** The sheet of what was read already, without a file. */
SamDocument *sam_school_sheet_compose (const SamSchoolDashboard *dashboard, const SamSchoolSheetFrame *frame,
                                       const SamReportOptions *options);

G_END_DECLS
