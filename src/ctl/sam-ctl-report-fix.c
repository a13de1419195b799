/* samordnactl report … --fix [--registry-number N] */

#include "sam-ctl-report-fix.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "sam-figures-export.h"
#include "sam-private-file.h"
#include "sam-report-fix.h"
#include "sam-report-html.h"

gboolean
sam_ctl_report_check_fix (const SamCtlReportWords *words, const SamReportKind *kind)
{
  g_autoptr (GError) error = NULL;

  if (!words->fix && words->registry_number != NULL)
    {
      sam_ctl_usage (_ ("--registry-number is for a report that is fixed: give --fix too."));
      return FALSE;
    }
  if (words->fix && words->output != NULL && !sam_report_is_pdf_name (words->output))
    {
      sam_ctl_usage (_ ("A report is fixed as pages: give --output a name that ends in .pdf."));
      return FALSE;
    }
  if (!words->fix || sam_report_kind_check_fixable (kind, &error))
    return TRUE;
  sam_ctl_usage ("%s", error->message);

  return FALSE;
}

/* It is fixed by now, whatever becomes of the copy: who fixes it again for that has it twice. */
static gboolean
write_copy (const SamReportFix *fix, const SamCtlReportWords *words, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (words->output == NULL || sam_private_file_write_bytes (words->output, fix->pdf, SAM_PRIVATE_FILE_REPLACE, &cause))
    return TRUE;

  g_set_error (error, SAM_ERROR, SAM_ERROR_FAILED,
               /* Translators: what went wrong, and twice the number of a fixed report */
               _ ("%1$s The report is fixed as no. %2$d all the same: take its pages out with “samordnactl fixed” and "
                  "--number %2$d, and do not fix it again."),
               cause->message, (int) fix->report.number);

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

  figures = sam_figure_extract_load (database, options->as_of, options->language, SAM_FIGURE_EXTRACT_WITHOUT_PEOPLE, NULL, error);
  if (figures == NULL)
    return FALSE;
  json = sam_figure_extract_to_json (figures);
  fix = sam_report_fix_new (database, report, kind, options, words->registry_number, sam_date_today (), json, error);
  if (fix == NULL || !sam_report_fix_keep (store, fix, error))
    return FALSE;

  /* Translators: the number that a report was fixed with */
  printf (_ ("Fixed as no. %d.\n"), (int) fix->report.number);

  return write_copy (fix, words, error);
}
