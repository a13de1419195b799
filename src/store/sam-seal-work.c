#include "sam-seal-work.h"

#include <sodium.h>
#include <string.h>

#include "sam-seal-slot.h"

SamSealWork *
sam_seal_work_new (SamSealWays ways)
{
  SamSealWork *self = g_new0 (SamSealWork, 1);

  self->ways = ways;
  self->file_key = sodium_malloc (SAM_SEAL_KEY_BYTES);
  if (self->file_key == NULL)
    g_error ("There is no memory left for a key");

  return self;
}

void
sam_seal_work_free (SamSealWork *self)
{
  if (self == NULL)
    return;

  sodium_free (self->passphrase);
  sodium_free (self->keyring_secret);
  sodium_free (self->recovery_key);
  sodium_free (self->file_key);
  g_clear_pointer (&self->wrapped, g_bytes_unref);
  for (guint i = 0; i < G_N_ELEMENTS (self->slots); i++)
    g_clear_pointer (&self->slots[i], g_bytes_unref);
  g_free (self);
}

static char **
get_secret (SamSealWork *self, SamSealWays way)
{
  switch (way)
    {
    case SAM_SEAL_WAY_PASSPHRASE:
      return &self->passphrase;
    case SAM_SEAL_WAY_KEYRING:
      return &self->keyring_secret;
    case SAM_SEAL_WAY_RECOVERY:
    default:
      return &self->recovery_key;
    }
}

void
sam_seal_work_set_secret (SamSealWork *self, SamSealWays way, const char *secret)
{
  char **kept = get_secret (self, way);
  gsize size = strlen (secret) + 1;

  sodium_free (*kept);
  *kept = sodium_malloc (size);
  if (*kept == NULL)
    g_error ("There is no memory left for a secret");
  memcpy (*kept, secret, size);
}

gboolean
sam_seal_work_wrap (SamSealWork *self, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->slots); i++)
    {
      SamSealWays way = 1u << i;

      if ((self->ways & way) == 0)
        continue;
      self->slots[i] = sam_seal_slot_wrap (way, *get_secret (self, way), self->file_key, error);
      if (self->slots[i] == NULL)
        return FALSE;
    }

  return TRUE;
}

gboolean
sam_seal_work_unwrap (SamSealWork *self, GError **error)
{
  gsize length;
  const guint8 *wrapped = g_bytes_get_data (self->wrapped, &length);

  return sam_seal_slot_unwrap (self->ways, wrapped, length, *get_secret (self, self->ways), self->file_key, error);
}
