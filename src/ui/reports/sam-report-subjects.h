#pragma once

#include <adwaita.h>

#include "sam-context.h"
#include "sam-report-kinds.h"

G_BEGIN_DECLS

/**
 * SamReportSubjects:
 *
 * The rows of a report's form by which it is narrowed: school, organiser, coach, teacher,
 * team, template. Those that a report takes are shown; what was chosen stays
 * when another report is chosen. Belongs to the form.
 */
typedef struct _SamReportSubjects SamReportSubjects;

/** @changed: swapped, with @user_data: another one was chosen */
SamReportSubjects *sam_report_subjects_new (AdwPreferencesGroup *group, GCallback changed, gpointer user_data);
void               sam_report_subjects_free (SamReportSubjects *self);
/** The programme whose records are offered; what was chosen of another one goes. */
void               sam_report_subjects_set_context (SamReportSubjects *self, SamContext *context, const SamReportKind *kind);
/** Shows what @kind takes, where @is_open; whether that is anything. */
gboolean           sam_report_subjects_show (SamReportSubjects *self, const SamReportKind *kind, gboolean is_open);
void               sam_report_subjects_set (SamReportSubjects *self, const SamReportOptions *options);
/** Those that @kind takes and that are shown, into @options; 0 for the others. */
void               sam_report_subjects_get (SamReportSubjects *self, const SamReportKind *kind, SamReportOptions *options);

G_END_DECLS
