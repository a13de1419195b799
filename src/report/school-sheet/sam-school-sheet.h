#pragma once

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

/* sam_school_sheet_load(), of one school, is in sam-report-kinds.h; where @options->school is 0, of the first that takes part. */

/**
 * The schools of which there is a sheet: those that take part on the day, in Swedish order; or the one that was asked
 * for. An array of gint64 ids, or %NULL with @error.
 */
GArray      *sam_school_sheet_list_schools (SamDatabase *database, const SamReportOptions *options, GError **error);
/** The same from what was read already, without a file. */
SamDocument *sam_school_sheet_compose (const SamSchoolDashboard *dashboard, const SamSchoolSheetFrame *frame,
                                       const SamReportOptions *options);

G_END_DECLS
