/* samordnactl backup FILE --output OUT */

#include <glib/gi18n.h>
#include <stdio.h>

#include "sam-backup.h"
#include "sam-ctl.h"

SamCtlStatus
sam_ctl_backup_run (int argc, char **argv)
{
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, N_("Where the copy is to lie; there must be nothing yet"), "OUT" },
    { NULL },
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GError) error = NULL;

  if (!sam_ctl_parse (argc, argv, "FILE", entries, &arguments))
    return SAM_CTL_USAGE;
  if (g_strv_length (arguments) != 1 || output == NULL)
    return sam_ctl_usage (_("“backup” takes the programme’s file and --output OUT."));

  if (!sam_backup_write (arguments[0], output, &error))
    return sam_ctl_fail (error);

  /* Translators: the name of a file */
  printf (_("A verified copy is in %s.\n"), output);

  return SAM_CTL_DONE;
}
