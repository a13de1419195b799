/* samordnactl report FILE progress-overview [--as-of DATE] [--language sv|en] --output OUT.pdf */

#include <glib/gi18n.h>
#include <stdio.h>

#include "sam-ctl.h"
#include "sam-report.h"

static SamCtlStatus
write_report (SamStore *store, SamDate as_of, const char *output)
{
  SamReportOptions options = { .as_of = as_of, .language = sam_language_get_default () };
  g_autoptr (SamReport) report = NULL;
  g_autoptr (GError) error = NULL;

  report = sam_report_new_progress_overview (sam_store_get_database (store), &options, &error);
  if (report == NULL || !sam_report_write_pdf (report, output, &error))
    return sam_ctl_fail (error);

  return SAM_CTL_DONE;
}

SamCtlStatus
sam_ctl_report_run (int argc, char **argv)
{
  g_autofree char *as_of_text = NULL;
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of_text, N_("The day that the figures are computed as of"), "DATE" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("The PDF to write"), "OUT.pdf" },
    { NULL },
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (SamStore) store = NULL;
  g_autoptr (GError) error = NULL;
  SamDate as_of = 0;
  SamCtlStatus status;

  if (!sam_ctl_parse (argc, argv, "FILE progress-overview", entries, &arguments))
    return SAM_CTL_USAGE;
  if (g_strv_length (arguments) != 2)
    return sam_ctl_usage (_("“report” takes the name of one file and the name of a report."));
  if (g_strcmp0 (arguments[1], "progress-overview") != 0)
    /* Translators: what was given in place of a report's name */
    return sam_ctl_usage (_("There is no report “%s”; there is “progress-overview”."), arguments[1]);
  if (output == NULL || *output == '\0')
    return sam_ctl_usage (_("“report” needs --output and the name of the PDF to write."));
  if (!sam_ctl_parse_date ("--as-of", as_of_text, 0, &as_of))
    return SAM_CTL_USAGE;

  store = sam_store_open (arguments[0], &error);
  if (store == NULL)
    return sam_ctl_fail (error);

  status = write_report (store, as_of_text != NULL ? as_of : sam_store_get_opening_date (store), output);
  sam_store_close (store);

  return status;
}
