/* samordnactl check FILE [--passphrase-fd N | --keyring] */

#include <glib/gi18n.h>
#include <stdio.h>

#include "sam-ctl-unlock.h"

static gboolean
is_to_be_unlocked (const SamCtlUnlock *unlock)
{
  return unlock->passphrase_fd >= 0 || unlock->keyring;
}

SamCtlStatus
sam_ctl_check_run (int argc, char **argv)
{
  SamCtlUnlock unlock = SAM_CTL_UNLOCK_INIT;
  const GOptionEntry entries[] = {
    SAM_CTL_UNLOCK_ENTRIES (unlock),
    { NULL },
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (SamStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (!sam_ctl_parse (argc, argv, "FILE", entries, &arguments))
    return SAM_CTL_USAGE;
  if (g_strv_length (arguments) != 1)
    return sam_ctl_usage (_("“check” takes the name of one file."));

  store = sam_store_open (arguments[0], &error);
  if (store == NULL || (is_to_be_unlocked (&unlock) && !sam_ctl_unlock (store, &unlock, &error))
      || !sam_store_check (store, &error))
    {
      if (store != NULL)
        sam_store_close (store);
      return sam_ctl_fail (error);
    }

  if (sam_seal_get_status (sam_store_get_seal (store)) == SAM_SEAL_STATUS_LOCKED)
    fprintf (stderr, "samordnactl: %s\n",
             _("The sealed texts are locked, so that only their outsides were looked at. To prove every byte, give --passphrase-fd N or --keyring."));
  sam_store_close (store);
  puts ("ok");

  return SAM_CTL_DONE;
}
