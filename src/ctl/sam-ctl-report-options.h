#pragma once

#include "sam-ctl-disclose.h"
#include "sam-ctl-unlock.h"
#include "sam-ctl.h"
#include "sam-report-kinds.h"

G_BEGIN_DECLS

/** What was written on the command line of "report", as it was written. */
typedef struct
{
  char    *as_of;
  char    *date;
  char    *week;
  char    *month;
  char    *term;
  char    *school;
  char    *team;
  char    *coach;
  char    *paper;
  char    *template;
  char    *since;
  int      n_pages;
  gboolean each_school;
  char    *teacher;
  int      cycle;
  SamCtlUnlock unlock;
  SamCtlDisclose disclose;
  char    *recipients;
  gboolean fix;
  char    *registry_number;
  char    *output;
  char    *organiser;
} SamCtlReportWords;

#define SAM_CTL_REPORT_WORDS_INIT { .unlock = SAM_CTL_UNLOCK_INIT }

void sam_ctl_report_words_clear (SamCtlReportWords *self);

/** Reads what can be read without the file. On failure it has said why. */
gboolean sam_ctl_report_read_words (const SamCtlReportWords *words, const SamReportKind *kind,
                                    SamReportOptions *options);
/** Finds the school, team and coach in the file, and the as-of day where none was given. */
gboolean sam_ctl_report_find (const SamCtlReportWords *words, SamStore *store, const SamReportKind *kind, SamReportOptions *options,
                              GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SamCtlReportWords, sam_ctl_report_words_clear)

G_END_DECLS
