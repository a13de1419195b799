/* Attachments added, saved and loaded beside the main thread, over a connection of its own. */
#include "sam-attachment-private.h"

#include <glib/gi18n.h>

#include "sam-database-private.h"
#include "sam-programme-guard.h"
#include "sam-store-private.h"

typedef struct
{
  char    *path;
  SamSeal *seal;
  gint64   cycle_id;
  gint64   session_id;
  gint64   id;
  GFile   *file;
} Errand;

static void
errand_free (gpointer data)
{
  Errand *errand = data;

  g_free (errand->path);
  g_clear_object (&errand->seal);
  g_clear_object (&errand->file);
  g_free (errand);
}

static SamDatabase *
open_database (Errand *errand, gboolean is_to_write, GError **error)
{
  SamDatabase *database = is_to_write ? sam_database_open (errand->path, SAM_DATABASE_READ_WRITE, error)
                                      : sam_database_open_reader (errand->path, error);

  if (database == NULL)
    return NULL;

  sam_database_set_seal (database, errand->seal);
  /* Pieces are read and written once: no need to keep many. */
  sam_database_execute (database, "PRAGMA cache_size = -2000", NULL);

  return database;
}

static gboolean
fail_file (GError *found, GError **error)
{
  if (found->domain == SAM_ERROR || g_error_matches (found, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, found);
      return FALSE;
    }

  g_set_error (error, SAM_ERROR, g_error_matches (found, G_IO_ERROR, G_IO_ERROR_NO_SPACE) ? SAM_ERROR_FULL : SAM_ERROR_FAILED,
               /* Translators: %s is the system's own message. */
               _("This could not be done, and nothing was changed. (%s)"), found->message);
  g_error_free (found);

  return FALSE;
}

static gint64
add (Errand *errand, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (errand->file,
                                                  G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME "," G_FILE_ATTRIBUTE_STANDARD_CONTENT_TYPE,
                                                  G_FILE_QUERY_INFO_NONE, cancellable, error);
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (SamDatabase) database = NULL;
  g_autofree char *media_type = NULL;

  if (info == NULL)
    return 0;
  stream = g_file_read (errand->file, cancellable, error);
  if (stream == NULL)
    return 0;
  database = open_database (errand, TRUE, error);
  if (database == NULL)
    return 0;

  if (g_file_info_get_content_type (info) != NULL)
    media_type = g_content_type_get_mime_type (g_file_info_get_content_type (info));

  return sam_attachment_add (database, errand->cycle_id, errand->session_id, g_file_info_get_display_name (info),
                             media_type != NULL ? media_type : "application/octet-stream", G_INPUT_STREAM (stream),
                             cancellable, error);
}

static void
add_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Errand *errand = data;
  GError *found = NULL;
  GError *error = NULL;

  errand->id = add (errand, cancellable, &found);
  if (errand->id != 0)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }
  fail_file (found, &error);
  g_task_return_error (task, error);
}

static gboolean
save (Errand *errand, GCancellable *cancellable, GError **error)
{
  g_autoptr (SamDatabase) database = open_database (errand, FALSE, error);
  g_autoptr (GFileOutputStream) stream = NULL;
  g_autoptr (GCancellable) cancelled = NULL;
  g_autofree char *path = NULL;

  path = g_file_get_path (errand->file);
  if (database == NULL || (path != NULL && !sam_programme_guard_check (path, error)))
    return FALSE;
  stream = g_file_replace (errand->file, NULL, FALSE, G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION, cancellable, error);
  if (stream == NULL)
    return FALSE;
  if (sam_attachment_write (database, errand->id, G_OUTPUT_STREAM (stream), cancellable, error))
    return g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error);

  /* Closed like this, what was there stays, and nothing else is left. */
  cancelled = g_cancellable_new ();
  g_cancellable_cancel (cancelled);
  g_output_stream_close (G_OUTPUT_STREAM (stream), cancelled, NULL);

  return FALSE;
}

static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *found = NULL;
  GError *error = NULL;

  if (save (data, cancellable, &found))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }
  fail_file (found, &error);
  g_task_return_error (task, error);
}

static GBytes *
load (Errand *errand, GCancellable *cancellable, GError **error)
{
  g_autoptr (SamDatabase) database = open_database (errand, FALSE, error);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  if (database == NULL || !sam_attachment_write (database, errand->id, stream, cancellable, error)
      || !g_output_stream_close (stream, cancellable, error))
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  GBytes *bytes = load (data, cancellable, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static GTask *
new_task (SamStore *store, gpointer tag, GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (store, cancellable, callback, user_data);
  Errand *errand = g_new0 (Errand, 1);

  errand->path = g_strdup (store->path);
  errand->seal = g_object_ref (store->seal);
  errand->file = file != NULL ? g_object_ref (file) : NULL;
  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, errand, errand_free);

  return task;
}

void
sam_attachment_add_async (SamStore *store, gint64 cycle_id, gint64 session_id, GFile *file, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;
  Errand *errand;

  g_return_if_fail (SAM_IS_STORE (store));
  g_return_if_fail (G_IS_FILE (file));

  task = new_task (store, sam_attachment_add_async, file, cancellable, callback, user_data);
  if (!sam_store_require_writable (store, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  errand = g_task_get_task_data (task);
  errand->cycle_id = cycle_id;
  errand->session_id = session_id;
  /* Once it is there, it is there, cancelled or not. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, add_in_thread);
}

gint64
sam_attachment_add_finish (SamStore *store, GAsyncResult *result, GError **error)
{
  Errand *errand;

  g_return_val_if_fail (g_task_is_valid (result, store), 0);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return 0;
  if (store->database != NULL)
    sam_store_announce (store, SAM_FAMILY_SET (SAM_FAMILY_CYCLE));
  errand = g_task_get_task_data (G_TASK (result));

  return errand->id;
}

/* What only reads. */
static void
start (SamStore *store, gpointer tag, gint64 id, GFile *file, GTaskThreadFunc in_thread, GCancellable *cancellable,
       GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = new_task (store, tag, file, cancellable, callback, user_data);
  Errand *errand = g_task_get_task_data (task);
  GError *error = NULL;

  errand->id = id;
  if (sam_store_require_open (store, &error))
    g_task_run_in_thread (task, in_thread);
  else
    g_task_return_error (task, error);
}

void
sam_attachment_save_async (SamStore *store, gint64 id, GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_return_if_fail (SAM_IS_STORE (store));
  g_return_if_fail (G_IS_FILE (file));

  start (store, sam_attachment_save_async, id, file, save_in_thread, cancellable, callback, user_data);
}

gboolean
sam_attachment_save_finish (SamStore *store, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
sam_attachment_load_async (SamStore *store, gint64 id, GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_return_if_fail (SAM_IS_STORE (store));

  start (store, sam_attachment_load_async, id, NULL, load_in_thread, cancellable, callback, user_data);
}

GBytes *
sam_attachment_load_finish (SamStore *store, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
