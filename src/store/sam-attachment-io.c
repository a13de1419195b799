/* Attachments in and out, piece by piece. */
#include "sam-attachment-private.h"

#include <glib/gi18n.h>
#include <sodium.h>

#include "sam-attachment-stream.h"
#include "sam-database-private.h"
#include "sam-id.h"
#include "sam-seal-private.h"
#include "sam-veil.h"

/* So many pieces in one transaction: a megabyte, so that nobody waits long for the file. */
#define PIECES_AT_A_TIME 16

typedef struct
{
  SamDatabase         *database;
  gint64               id;
  char                *media_type;
  gint64               size;
  /* %NULL where the file has no seal. */
  SamAttachmentStream *stream;
  guint8              *plain;
  guint8              *sealed;
} Passage;

static void
passage_init (Passage *self, SamDatabase *database)
{
  self->database = database;
  self->plain = g_malloc (SAM_ATTACHMENT_PIECE_BYTES);
  self->sealed = g_malloc (SAM_ATTACHMENT_PIECE_BYTES + SAM_ATTACHMENT_SEAL_BYTES);
}

static void
passage_clear (Passage *self)
{
  if (self->plain != NULL)
    sodium_memzero (self->plain, SAM_ATTACHMENT_PIECE_BYTES);
  g_free (self->plain);
  g_free (self->sealed);
  g_free (self->media_type);
  g_clear_pointer (&self->stream, sam_attachment_stream_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Passage, passage_clear)

/* In */

static gboolean
start_sealing (Passage *self, gint64 cycle_id, guint8 *header, GError **error)
{
  guint8 key[SAM_SEAL_KEY_BYTES];

  if (!sam_seal_copy_cycle_key (sam_database_get_seal (self->database), self->database, cycle_id, key, error))
    return FALSE;
  self->stream = sam_attachment_stream_new_sealing (key, self->id, header);
  sodium_memzero (key, sizeof key);

  return TRUE;
}

static gboolean
insert (Passage *self, gint64 cycle_id, gint64 session_id, const char *name, GError **error)
{
  SamSeal *seal = sam_database_get_seal (self->database);
  g_autoptr (GBytes) box = sam_seal_box_text (seal, self->database, cycle_id, "attachment", "name", self->id, name, error);
  g_autoptr (SamStatement) statement = NULL;
  guint8 header[SAM_ATTACHMENT_HEADER_BYTES];

  if (box == NULL)
    return FALSE;
  if (sam_seal_is_sealed (g_bytes_get_data (box, NULL), g_bytes_get_size (box)) && !start_sealing (self, cycle_id, header, error))
    return FALSE;

  statement = sam_statement_new (self->database,
                                 "INSERT INTO attachment (id, cycle_id, session_id, name, media_type, size, header, added_date, removed_at) "
                                 "VALUES (:id, :cycle_id, :session_id, :name, :media_type, 0, :header, :added_date, '" SAM_ATTACHMENT_ADDING "')",
                                 error);
  if (statement == NULL)
    return FALSE;

  sam_statement_bind_integer (statement, ":id", self->id);
  sam_statement_bind_integer (statement, ":cycle_id", cycle_id);
  if (session_id != 0)
    sam_statement_bind_integer (statement, ":session_id", session_id);
  sam_statement_bind_blob (statement, ":name", g_bytes_get_data (box, NULL), g_bytes_get_size (box));
  sam_statement_bind_text (statement, ":media_type", self->media_type);
  if (self->stream != NULL)
    sam_statement_bind_blob (statement, ":header", header, sizeof header);
  sam_statement_bind_date (statement, ":added_date", sam_date_today ());

  return sam_statement_run (statement, error);
}

static gboolean
put_piece (Passage *self, gint64 ordinal, gsize length, gboolean is_last, GError **error)
{
  g_autoptr (SamStatement) statement =
      sam_statement_new (self->database,
                         "INSERT OR REPLACE INTO attachment_piece (attachment_id, ordinal, data) VALUES (:id, :ordinal, :data)",
                         error);

  if (statement == NULL)
    return FALSE;
  if (self->stream != NULL)
    sam_attachment_stream_seal (self->stream, self->plain, length, is_last ? self->media_type : NULL, self->size, self->sealed);

  sam_statement_bind_integer (statement, ":id", self->id);
  sam_statement_bind_integer (statement, ":ordinal", ordinal);
  if (self->stream != NULL)
    sam_statement_bind_blob (statement, ":data", self->sealed, length + SAM_ATTACHMENT_SEAL_BYTES);
  else
    sam_statement_bind_blob (statement, ":data", self->plain, length);

  return sam_statement_run (statement, error);
}

static gboolean
take_in_pieces (Passage *self, GInputStream *stream, GCancellable *cancellable, GError **error)
{
  gsize length = SAM_ATTACHMENT_PIECE_BYTES;

  for (gint64 ordinal = 1; length == SAM_ATTACHMENT_PIECE_BYTES; ordinal++)
    {
      if (ordinal % PIECES_AT_A_TIME == 0
          && (!sam_database_execute (self->database, "COMMIT", error) || !sam_database_execute (self->database, "BEGIN IMMEDIATE", error)))
        return FALSE;
      if (!g_input_stream_read_all (stream, self->plain, SAM_ATTACHMENT_PIECE_BYTES, &length, cancellable, error))
        return FALSE;
      self->size += (gint64) length;
      if (self->size > SAM_ATTACHMENT_LARGEST)
        {
          g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID,
                       _("An attachment may be at most %d MB, so this one was not added. Make the picture or the PDF smaller and try again."),
                       SAM_ATTACHMENT_LARGEST / 1024 / 1024);
          return FALSE;
        }
      if (!put_piece (self, ordinal, length, length < SAM_ATTACHMENT_PIECE_BYTES, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
finish (Passage *self, GError **error)
{
  g_autoptr (SamStatement) statement =
      sam_statement_new (self->database, "UPDATE attachment SET size = :size, removed_at = NULL WHERE id = :id", error);

  if (statement == NULL)
    return FALSE;

  sam_statement_bind_integer (statement, ":id", self->id);
  sam_statement_bind_integer (statement, ":size", self->size);

  return sam_statement_run (statement, error) && sam_database_execute (self->database, "COMMIT", error);
}

static void
give_up (Passage *self)
{
  g_autofree char *removal = g_strdup_printf ("DELETE FROM attachment WHERE id = %" G_GINT64_FORMAT, self->id);

  if (!sqlite3_get_autocommit (sam_database_get_handle (self->database)))
    sam_database_execute (self->database, "ROLLBACK", NULL);
  /* Where that fails, the next opening purges it. */
  sam_database_execute (self->database, removal, NULL);
}

gint64
sam_attachment_add (SamDatabase *database, gint64 cycle_id, gint64 session_id, const char *name, const char *media_type,
                    GInputStream *stream, GCancellable *cancellable, GError **error)
{
  g_auto (Passage) passage = { 0 };

  g_return_val_if_fail (database != NULL, 0);
  g_return_val_if_fail (name != NULL && *name != '\0' && media_type != NULL, 0);
  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), 0);

  passage_init (&passage, database);
  passage.id = sam_store_new_id ();
  passage.media_type = g_strdup (media_type);
  if (!sam_database_execute (database, "BEGIN IMMEDIATE", error))
    return 0;
  if (!insert (&passage, cycle_id, session_id, name, error) || !take_in_pieces (&passage, stream, cancellable, error)
      || !finish (&passage, error))
    {
      give_up (&passage);
      return 0;
    }

  return passage.id;
}

/* Out */

static gboolean
fail_damaged (GError **error)
{
  g_set_error (error, SAM_ERROR, SAM_ERROR_DAMAGED,
               _("The attachment is damaged in the file: not all of it is as it was added. The rest of the file can be read as before. "
                 "Open a backup to get it back."));

  return FALSE;
}

/* Plain ones too stay behind a veil. */
static gboolean
require_seen (SamDatabase *database, GError **error)
{
  if (sam_database_get_veil (database) == SAM_VEIL_NONE)
    return TRUE;

  g_set_error_literal (error, SAM_ERROR, SAM_ERROR_LOCKED,
                       _("Attachments are hidden while names are. Show the names again first."));

  return FALSE;
}

static gboolean
start_opening (Passage *self, gint64 cycle_id, gconstpointer header, gsize length, GError **error)
{
  guint8 key[SAM_SEAL_KEY_BYTES];

  if (!sam_seal_read_cycle_key (sam_database_get_seal (self->database), self->database, cycle_id, key, error))
    return FALSE;
  self->stream = sam_attachment_stream_new_opening (key, self->id, header, length);
  sodium_memzero (key, sizeof key);

  return self->stream != NULL || fail_damaged (error);
}

static gboolean
find (Passage *self, GError **error)
{
  g_autoptr (SamStatement) statement =
      sam_statement_new (self->database, "SELECT cycle_id, name, media_type, size, header FROM attachment WHERE id = :id", error);
  g_autoptr (GError) found = NULL;
  gsize name_length, header_length;
  gconstpointer name, header;

  if (statement == NULL)
    return FALSE;

  sam_statement_bind_integer (statement, ":id", self->id);
  if (!sam_statement_step (statement, &found))
    {
      if (found != NULL)
        g_propagate_error (error, g_steal_pointer (&found));
      else
        g_set_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND, _("The attachment is no longer in the file."));
      return FALSE;
    }
  name = sam_statement_get_blob (statement, 1, &name_length);
  self->media_type = sam_statement_dup_text (statement, 2);
  self->size = sam_statement_get_integer (statement, 3);
  header = sam_statement_get_blob (statement, 4, &header_length);

  if (!sam_statement_is_null (statement, 4))
    return start_opening (self, sam_statement_get_integer (statement, 0), header, header_length, error);

  /* Whoever takes the header away must not make his own pieces pass for sealed ones. */
  return !sam_seal_is_sealed (name, name_length) || fail_damaged (error);
}

/* The piece in the row, in the clear; %NULL where it is not what was written there. */
static const guint8 *
open_piece (Passage *self, SamStatement *statement, gsize expected, gboolean is_last)
{
  gsize length;
  const guint8 *data = sam_statement_get_blob (statement, 0, &length);

  if (self->stream == NULL)
    return length == expected ? (expected > 0 ? data : self->plain) : NULL;
  if (length != expected + SAM_ATTACHMENT_SEAL_BYTES
      || !sam_attachment_stream_open (self->stream, data, length, is_last ? self->media_type : NULL, self->size, self->plain))
    return NULL;

  return self->plain;
}

gboolean
sam_attachment_write (SamDatabase *database, gint64 id, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  g_auto (Passage) passage = { 0 };
  g_autoptr (SamStatement) statement = NULL;
  g_autoptr (GError) found = NULL;
  gint64 left;

  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  passage_init (&passage, database);
  passage.id = id;
  if (!require_seen (database, error) || !find (&passage, error))
    return FALSE;
  statement = sam_statement_new (database, "SELECT data FROM attachment_piece WHERE attachment_id = :id ORDER BY ordinal", error);
  if (statement == NULL)
    return FALSE;

  sam_statement_bind_integer (statement, ":id", id);
  for (left = passage.size; left >= 0 && sam_statement_step (statement, &found); left -= SAM_ATTACHMENT_PIECE_BYTES)
    {
      gsize length = (gsize) MIN (left, SAM_ATTACHMENT_PIECE_BYTES);
      const guint8 *piece = open_piece (&passage, statement, length, left < SAM_ATTACHMENT_PIECE_BYTES);

      if (piece == NULL)
        return fail_damaged (error);
      if (!g_output_stream_write_all (stream, piece, length, NULL, cancellable, error))
        return FALSE;
    }
  if (found == NULL && left < 0 && !sam_statement_step (statement, &found) && found == NULL)
    return TRUE;
  if (found != NULL)
    g_propagate_error (error, g_steal_pointer (&found));
  else
    fail_damaged (error);

  return FALSE;
}

/* Setting up the seal */

static GArray *
list_plain (SamDatabase *database, GError **error)
{
  g_autoptr (SamStatement) statement = sam_statement_new (database, "SELECT id FROM attachment WHERE header IS NULL", error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) found = NULL;

  if (statement == NULL)
    return NULL;
  while (sam_statement_step (statement, &found))
    {
      gint64 id = sam_statement_get_integer (statement, 0);

      g_array_append_val (ids, id);
    }
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return NULL;
    }

  return g_steal_pointer (&ids);
}

static gboolean
update_row (Passage *self, gint64 cycle_id, const char *name, const guint8 *header, GError **error)
{
  g_autoptr (GBytes) box = sam_seal_box_text (sam_database_get_seal (self->database), self->database, cycle_id, "attachment",
                                              "name", self->id, name, error);
  g_autoptr (SamStatement) statement = NULL;

  if (box == NULL)
    return FALSE;
  statement = sam_statement_new (self->database, "UPDATE attachment SET name = :name, header = :header WHERE id = :id", error);
  if (statement == NULL)
    return FALSE;

  sam_statement_bind_integer (statement, ":id", self->id);
  sam_statement_bind_blob (statement, ":name", g_bytes_get_data (box, NULL), g_bytes_get_size (box));
  sam_statement_bind_blob (statement, ":header", header, SAM_ATTACHMENT_HEADER_BYTES);

  return sam_statement_run (statement, error);
}

/* The piece into the buffer, by its ordinal; its length, or -1 where there is none. */
static gssize
read_piece (Passage *self, gint64 ordinal, GError **error)
{
  g_autoptr (SamStatement) statement =
      sam_statement_new (self->database, "SELECT data FROM attachment_piece WHERE attachment_id = :id AND ordinal = :ordinal", error);
  gconstpointer data;
  gsize length;

  if (statement == NULL)
    return -1;

  sam_statement_bind_integer (statement, ":id", self->id);
  sam_statement_bind_integer (statement, ":ordinal", ordinal);
  if (!sam_statement_step (statement, error))
    return -1;
  data = sam_statement_get_blob (statement, 0, &length);
  if (length > SAM_ATTACHMENT_PIECE_BYTES)
    return -1;
  if (length > 0)
    memcpy (self->plain, data, length);

  return (gssize) length;
}

/* What would stay in the clear: pieces behind one that is missing or too large. Nobody could read them from here on. */
static gboolean
remove_rest (Passage *self, gint64 ordinal, GError **error)
{
  g_autoptr (SamStatement) statement =
      sam_statement_new (self->database, "DELETE FROM attachment_piece WHERE attachment_id = :id AND ordinal >= :ordinal", error);

  if (statement == NULL)
    return FALSE;

  sam_statement_bind_integer (statement, ":id", self->id);
  sam_statement_bind_integer (statement, ":ordinal", ordinal);

  return sam_statement_run (statement, error);
}

static gboolean
seal_pieces (Passage *self, GError **error)
{
  gint64 ordinal = 1;

  for (gint64 left = self->size; left >= 0; ordinal++, left -= SAM_ATTACHMENT_PIECE_BYTES)
    {
      g_autoptr (GError) found = NULL;
      gssize piece = read_piece (self, ordinal, &found);

      if (found != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&found));
          return FALSE;
        }
      /* One that is damaged already stays so, and is told when it is read. */
      if (piece < 0)
        break;
      if (!put_piece (self, ordinal, (gsize) piece, left < SAM_ATTACHMENT_PIECE_BYTES, error))
        return FALSE;
    }

  return remove_rest (self, ordinal, error);
}

static gboolean
seal_one (SamDatabase *database, gint64 id, GError **error)
{
  g_auto (Passage) passage = { 0 };
  g_autoptr (SamStatement) statement =
      sam_statement_new (database, "SELECT cycle_id, substr (name, 2), media_type, size FROM attachment WHERE id = :id", error);
  g_autofree char *name = NULL;
  guint8 header[SAM_ATTACHMENT_HEADER_BYTES];
  gconstpointer bytes;
  gsize length;
  gint64 cycle_id;

  if (statement == NULL)
    return FALSE;
  passage_init (&passage, database);
  passage.id = id;
  sam_statement_bind_integer (statement, ":id", id);
  if (!sam_statement_step (statement, error))
    return FALSE;
  cycle_id = sam_statement_get_integer (statement, 0);
  bytes = sam_statement_get_blob (statement, 1, &length);
  name = g_strndup (bytes, length);
  passage.media_type = sam_statement_dup_text (statement, 2);
  passage.size = sam_statement_get_integer (statement, 3);
  g_clear_pointer (&statement, sam_statement_free);

  return start_sealing (&passage, cycle_id, header, error) && update_row (&passage, cycle_id, name, header, error)
         && seal_pieces (&passage, error);
}

gboolean
sam_attachment_seal_plain (SamDatabase *database, GError **error)
{
  g_autoptr (GArray) ids = NULL;

  if (!sam_attachment_purge (database, error))
    return FALSE;
  ids = list_plain (database, error);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      if (!seal_one (database, g_array_index (ids, gint64, i), error))
        return FALSE;
    }

  return ids != NULL;
}
