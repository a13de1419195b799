#include "sam-attachment-private.h"

#include <glib/gi18n.h>

#include "sam-database-private.h"
#include "sam-seal-private.h"
#include "sam-store-private.h"

void
sam_attachment_free (SamAttachment *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->media_type);
  g_free (self);
}

static SamAttachment *
read_row (SamDatabase *database, SamStatement *statement)
{
  SamAttachment *self = g_new0 (SamAttachment, 1);
  gsize length;
  gconstpointer name = sam_statement_get_blob (statement, 3, &length);

  self->id = sam_statement_get_integer (statement, 0);
  self->cycle_id = sam_statement_get_integer (statement, 1);
  self->session_id = sam_statement_get_integer (statement, 2);
  self->name = sam_seal_open_text (sam_database_get_seal (database), database, "attachment", "name", self->id, name, length,
                                   &self->name_state);
  self->media_type = sam_statement_dup_text (statement, 4);
  self->size = sam_statement_get_integer (statement, 5);
  self->added_date = sam_statement_get_date (statement, 6);
  self->is_removed = sam_statement_get_integer (statement, 7) != 0;

  return self;
}

GPtrArray *
sam_attachment_list (SamDatabase *database, gint64 cycle_id, SamAttachmentListing listing, GError **error)
{
  g_autoptr (SamStatement) statement = NULL;
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) sam_attachment_free);
  g_autoptr (GError) found = NULL;

  g_return_val_if_fail (database != NULL, NULL);

  statement = sam_statement_new (database,
                                 "SELECT id, cycle_id, session_id, name, media_type, size, added_date, removed_at IS NOT NULL "
                                 "FROM attachment WHERE cycle_id = :cycle_id AND removed_at IS NOT '" SAM_ATTACHMENT_ADDING "' "
                                 "AND (removed_at IS NULL OR :with_removed) ORDER BY id", error);
  if (statement == NULL)
    return NULL;

  sam_statement_bind_integer (statement, ":cycle_id", cycle_id);
  sam_statement_bind_integer (statement, ":with_removed", listing == SAM_ATTACHMENT_LIST_REMOVED);
  while (sam_statement_step (statement, &found))
    g_ptr_array_add (list, read_row (database, statement));
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return NULL;
    }

  return g_steal_pointer (&list);
}

gboolean
sam_attachment_is_picture (const SamAttachment *self)
{
  return g_strcmp0 (self->media_type, "image/png") == 0 || g_strcmp0 (self->media_type, "image/jpeg") == 0
         || g_strcmp0 (self->media_type, "image/tiff") == 0;
}

static gboolean
set_removed (SamStore *store, gint64 id, const char *removed_at, GError **error)
{
  g_autoptr (SamStatement) statement = NULL;

  if (!sam_store_require_writable (store, error))
    return FALSE;
  statement = sam_statement_new (store->database, "UPDATE attachment SET removed_at = :removed_at WHERE id = :id", error);
  if (statement == NULL)
    return FALSE;

  sam_statement_bind_integer (statement, ":id", id);
  if (removed_at != NULL)
    sam_statement_bind_text (statement, ":removed_at", removed_at);
  else
    sam_statement_bind_null (statement, ":removed_at");
  if (!sam_statement_run (statement, error))
    return FALSE;
  /* It went with its cycle meanwhile, for good. */
  if (sqlite3_changes (sam_database_get_handle (store->database)) == 0)
    {
      g_set_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND, _("The attachment is no longer in the file."));
      return FALSE;
    }

  sam_store_announce (store, SAM_FAMILY_SET (SAM_FAMILY_CYCLE));

  return TRUE;
}

gboolean
sam_attachment_remove (SamStore *store, gint64 id, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *removed_at = g_date_time_format_iso8601 (now);

  g_return_val_if_fail (SAM_IS_STORE (store), FALSE);

  return set_removed (store, id, removed_at, error);
}

gboolean
sam_attachment_take_back (SamStore *store, gint64 id, GError **error)
{
  g_return_val_if_fail (SAM_IS_STORE (store), FALSE);

  return set_removed (store, id, NULL, error);
}

gboolean
sam_attachment_purge (SamDatabase *database, GError **error)
{
  gint64 n;

  /* Nothing to purge is the rule, and must not write. */
  if (!sam_database_query_integer (database, "SELECT count (*) FROM attachment WHERE removed_at IS NOT NULL", &n, error))
    return FALSE;

  return n == 0
         || (sam_database_execute (database, "PRAGMA secure_delete = ON", error)
             && sam_database_execute (database, "DELETE FROM attachment WHERE removed_at IS NOT NULL", error));
}
