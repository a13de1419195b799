/* The key of sealed texts, for subcommands that read them: from a file descriptor or the keyring. */

#include "sam-ctl-unlock.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

#include "sam-keyring.h"

const char *const sam_ctl_unlock_passphrase_help
    = N_("Unlock with the passphrase that is read from this file descriptor, such as 0");
const char *const sam_ctl_unlock_keyring_help = N_("Unlock with the desktop’s keyring");

/* More is no passphrase, but a wrong file. */
#define LONGEST 1024

/* One line, without its end; wiped by the caller. */
static gboolean
read_line (int descriptor, char *line, GError **error)
{
  gsize length = 0;
  gssize n = 1;

  while (length < LONGEST && n > 0 && memchr (line, '\n', length) == NULL)
    {
      n = read (descriptor, line + length, LONGEST - length);
      if (n < 0 && errno == EINTR)
        n = 1;
      else if (n < 0)
        {
          g_set_error (error, SAM_ERROR, SAM_ERROR_FAILED,
                       /* Translators: %2$s is the system's own message. */
                       _("The passphrase could not be read from the file descriptor %1$d (%2$s)."), descriptor,
                       g_strerror (errno));
          return FALSE;
        }
      else
        length += (gsize) n;
    }
  line[length] = '\0';
  line[strcspn (line, "\r\n")] = '\0';

  return TRUE;
}

static gboolean
unlock_by_passphrase (SamSeal *seal, int descriptor, GError **error)
{
  char *line = g_malloc0 (LONGEST + 1);
  gboolean is_done = read_line (descriptor, line, error) && sam_seal_unlock (seal, SAM_SEAL_WAY_PASSPHRASE, line, error);

  sam_seal_free_secret (line);

  return is_done;
}

static gboolean
unlock_by_keyring (SamSeal *seal, GError **error)
{
  g_autofree char *key_id = sam_seal_dup_key_id (seal);
  char *secret = key_id != NULL ? sam_keyring_lookup (key_id, NULL, error) : NULL;
  gboolean is_done = secret != NULL && sam_seal_unlock (seal, SAM_SEAL_WAY_KEYRING, secret, error);

  if (key_id == NULL)
    g_set_error (error, SAM_ERROR, SAM_ERROR_DAMAGED,
                 _("The file no longer tells which key of the keyring is its own. Use the passphrase or the recovery key."));
  sam_keyring_free_secret (secret);

  return is_done;
}

gboolean
sam_ctl_unlock (SamStore *store, const SamCtlUnlock *unlock, GError **error)
{
  SamSeal *seal = sam_store_get_seal (store);

  if (sam_seal_get_status (seal) != SAM_SEAL_STATUS_LOCKED)
    return TRUE;
  if (unlock->passphrase_fd >= 0)
    return unlock_by_passphrase (seal, unlock->passphrase_fd, error);
  if (unlock->keyring)
    return unlock_by_keyring (seal, error);

  g_set_error (error, SAM_ERROR, SAM_ERROR_LOCKED,
               _("The texts of this file are sealed. Give --passphrase-fd N, or --keyring where the key is kept there."));

  return FALSE;
}
