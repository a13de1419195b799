#pragma once

#include <adwaita.h>

#include "sam-context.h"
#include "sam-report-kinds.h"

G_BEGIN_DECLS

/**
 * SamReportForm:
 *
 * Which report, and all that can be chosen for it: the rows are those that the
 * report takes. What was chosen stays when another report is chosen.
 *
 * Signal "changed": the user has chosen something else.
 */
#define SAM_TYPE_REPORT_FORM (sam_report_form_get_type ())
G_DECLARE_FINAL_TYPE (SamReportForm, sam_report_form, SAM, REPORT_FORM, GtkBox)

GtkWidget           *sam_report_form_new (void);
/** The programme whose schools, coaches and teams are offered; the as-of day becomes its own. */
void                 sam_report_form_set_context (SamReportForm *self, SamContext *context);
const SamReportKind *sam_report_form_get_kind (SamReportForm *self);
void                 sam_report_form_set_kind (SamReportForm *self, const SamReportKind *kind);
/** For a window that is of one report: it is not offered to choose another. */
void                 sam_report_form_fix_kind (SamReportForm *self, const SamReportKind *kind);
void                 sam_report_form_set_as_of (SamReportForm *self, SamDate as_of);
/** Shows choices without saying "changed"; a day of %SAM_DATE_NONE, or a language of %NULL, stays as it is. */
void                 sam_report_form_set_options (SamReportForm *self, const SamReportOptions *options);
/** %FALSE where a date cannot be read. */
gboolean             sam_report_form_get_options (SamReportForm *self, SamReportOptions *options);

G_END_DECLS
