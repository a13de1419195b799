/* The example programme, which lies in the program as the CSV files of
 * data/example/ and comes in by the same way as anybody's files.
 */

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "sam-example-resources.h"
#include "sam-import.h"

#define EXAMPLE_FOLDER "resource:///se/samordna/Samordna/example"

SamStore *
sam_example_create (const char *path, GError **error)
{
  g_autoptr (SamStore) store = NULL;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SamImportResult) result = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  store = sam_store_create (path, error);
  if (store == NULL)
    return NULL;

  /* Named here, so that the linker keeps the files of a static library. */
  sam_example_get_resource ();
  g_ptr_array_add (files, g_file_new_for_uri (EXAMPLE_FOLDER));
  result = sam_import_run (store, files, FALSE, error);

  if (result != NULL && result->refusals->len > 0)
    {
      g_autofree char *refusal = sam_import_refusal_format (g_ptr_array_index (result->refusals, 0));

      /* Translators: what is wrong, and where */
      g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID,
                   _("The example programme could not be made: %s"), refusal);
    }

  if (result == NULL || result->refusals->len > 0)
    {
      sam_store_close (store);
      g_unlink (path);
      return NULL;
    }

  return g_steal_pointer (&store);
}
