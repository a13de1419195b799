/* samordnactl check FILE */

#include <glib/gi18n.h>
#include <stdio.h>

#include "sam-ctl.h"

SamCtlStatus
sam_ctl_check_run (int argc, char **argv)
{
  g_auto (GStrv) arguments = NULL;
  g_autoptr (SamStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (!sam_ctl_parse (argc, argv, "FILE", NULL, &arguments))
    return SAM_CTL_USAGE;
  if (g_strv_length (arguments) != 1)
    return sam_ctl_usage (_("“check” takes the name of one file."));

  store = sam_store_open (arguments[0], &error);
  if (store == NULL || !sam_store_check (store, &error))
    {
      if (store != NULL)
        sam_store_close (store);
      return sam_ctl_fail (error);
    }

  sam_store_close (store);
  puts ("ok");

  return SAM_CTL_DONE;
}
