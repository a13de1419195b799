#include "sam-store-private.h"

#include <glib/gi18n.h>

#include "sam-programme-file.h"
#include "sam-verified-copy.h"

static gboolean
require_quiet (SamStore *self, GError **error)
{
  if (!sam_store_require_open (self, error))
    return FALSE;
  if (self->change != NULL)
    {
      g_set_error_literal (error, SAM_ERROR, SAM_ERROR_BUSY,
                           _("A change is under way. Try again when it is done."));
      return FALSE;
    }

  return TRUE;
}

gboolean
sam_store_save_copy (SamStore *self, const char *path, GError **error)
{
  g_return_val_if_fail (SAM_IS_STORE (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  return require_quiet (self, error) && sam_programme_file_create (path, error)
         && sam_verified_copy_write (self->database, path, error);
}

gboolean
sam_store_save_copy_over (SamStore *self, const char *path, GError **error)
{
  g_return_val_if_fail (SAM_IS_STORE (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  return require_quiet (self, error) && sam_verified_copy_write_over (self->database, path, error);
}
