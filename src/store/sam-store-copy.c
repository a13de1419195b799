#include "sam-store-private.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "sam-programme-file.h"

gboolean
sam_store_save_copy (SamStore *self, const char *path, GError **error)
{
  g_autoptr (SamStatement) statement = NULL;

  g_return_val_if_fail (SAM_IS_STORE (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!sam_store_require_open (self, error))
    return FALSE;
  if (self->change != NULL)
    {
      g_set_error_literal (error, SAM_ERROR, SAM_ERROR_BUSY,
                           _("A change is under way. Try again when it is done."));
      return FALSE;
    }

  /* An empty file of ours first: VACUUM INTO fills it, and its mode stays 0600. */
  if (!sam_programme_file_create (path, error))
    return FALSE;

  statement = sam_statement_new (self->database, "VACUUM INTO :path", error);
  if (statement != NULL)
    {
      sam_statement_bind_text (statement, ":path", path);
      if (sam_statement_run (statement, error))
        return TRUE;
    }

  g_unlink (path);
  return FALSE;
}
