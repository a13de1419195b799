/* samordnactl report … --fix [--registry-number N] */

#include "sam-ctl-report-fix.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "sam-figures-export.h"
#include "sam-private-file.h"
#include "sam-report-fix.h"

gboolean
sam_ctl_report_check_fix (const SamCtlReportWords *words, const SamReportKind *kind)
{
  g_autoptr (GError) error = NULL;

  if (!words->fix && words->registry_number != NULL)
    {
      sam_ctl_usage (_ ("--registry-number is for a report that is fixed: give --fix too."));
      return FALSE;
    }
  if (!words->fix || sam_report_kind_check_fixable (kind, &error))
    return TRUE;
  sam_ctl_usage ("%s", error->message);

  return FALSE;
}

gboolean
sam_ctl_report_fix (SamStore *store, SamReport *report, const SamReportKind *kind, const SamCtlReportWords *words,
                    const SamReportOptions *options, GError **error)
{
  SamDatabase *database = sam_store_get_database (store);
  g_autoptr (SamFigureExtract) figures = NULL;
  g_autoptr (SamReportFix) fix = NULL;
  g_autofree char *json = NULL;

  figures = sam_figure_extract_load (database, options->as_of, options->language, SAM_FIGURE_EXTRACT_DEFAULT, NULL, error);
  if (figures == NULL)
    return FALSE;
  json = sam_figure_extract_to_json (figures);
  fix = sam_report_fix_new (database, report, kind, options, words->registry_number, sam_date_today (), json, error);
  if (fix == NULL || !sam_report_fix_keep (store, fix, error))
    return FALSE;

  /* Translators: the number that a report was fixed with */
  printf (_ ("Fixed as no. %d.\n"), (int) fix->report.number);

  return words->output == NULL || sam_private_file_write_bytes (words->output, fix->pdf, SAM_PRIVATE_FILE_REPLACE, error);
}
