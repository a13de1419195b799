#pragma once

#include "sam-ctl-report-options.h"

G_BEGIN_DECLS

/** Whether what was written can be done with "--fix"; on failure it has said why. */
gboolean sam_ctl_report_check_fix (const SamCtlReportWords *words, const SamReportKind *kind);
/** Fixes the report in the file, and writes its pages where --output was given; says its number on stdout. */
gboolean sam_ctl_report_fix (SamStore *store, SamReport *report, const SamReportKind *kind, const SamCtlReportWords *words,
                             const SamReportOptions *options, GError **error);

G_END_DECLS
