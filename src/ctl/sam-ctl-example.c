/* samordnactl example FILE */

#include <glib/gi18n.h>
#include <stdio.h>

#include "sam-ctl.h"
#include "sam-new-programme.h"

SamCtlStatus
sam_ctl_example_run (int argc, char **argv)
{
  g_auto (GStrv) arguments = NULL;
  g_autoptr (SamStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (!sam_ctl_parse (argc, argv, "FILE", NULL, &arguments))
    return SAM_CTL_USAGE;
  if (g_strv_length (arguments) != 1)
    return sam_ctl_usage (_("“example” takes the name of the file to make."));

  store = sam_example_create (arguments[0], &error);
  if (store == NULL)
    return sam_ctl_fail (error);

  sam_store_close (store);
  /* Translators: a file */
  printf (_("The example programme, which is fictitious, is in %s.\n"), arguments[0]);

  return SAM_CTL_DONE;
}
