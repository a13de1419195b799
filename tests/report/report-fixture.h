#pragma once

#include "sam-report-kinds.h"
#include "sam-test-programme.h"

G_BEGIN_DECLS

/** A report of the programme; in English where @options names no language. */
SamReport *report_make (SamTestProgramme *p, const char *kind, const SamReportOptions *options);
/** Text of a page (from 1), or of all for 0, as a reader's program takes it out of the PDF; %NULL where none can. */
char      *report_extract (SamReport *report, guint page);
guint      report_count_in (const char *text, const char *word);
/** Nothing is painted outside the text of a page, and no page is empty. */
void       report_assert_keeps_margins (SamReport *report);

G_END_DECLS
