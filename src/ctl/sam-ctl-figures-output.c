/* samordnactl figures FILE --output OUT.csv|OUT.xlsx|OUT.json */

#include "sam-ctl-figures-output.h"

#include "sam-figures-export.h"

SamCtlStatus
sam_ctl_figures_write (SamStore *store, SamDate as_of, const char *output)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (output);
  g_autoptr (GError) error = NULL;

  if (!sam_figures_export_check_name (file, &error))
    return sam_ctl_usage ("%s", error->message);
  if (!sam_figures_export (sam_store_get_database (store), as_of, sam_language_get_default (), file, NULL, &error))
    return sam_ctl_fail (error);

  return SAM_CTL_DONE;
}
