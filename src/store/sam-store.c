#include "sam-store-private.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "sam-attachment-private.h"
#include "sam-change-label.h"
#include "sam-clean-up.h"
#include "sam-journal.h"
#include "sam-migration.h"
#include "sam-programme-file.h"
#include "sam-seal-private.h"
#include "sam-veil-private.h"

/*
 * The life of an open file: made, opened, locked, brought up to date, closed;
 * and undo and redo. Reading lies in sam-store-read.c, changing in sam-change.c.
 */

G_DEFINE_FINAL_TYPE (SamStore, sam_store, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  N_PROPS,
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

gboolean
sam_store_require_open (SamStore *self, GError **error)
{
  if (self->database != NULL)
    return TRUE;

  g_set_error (error, SAM_ERROR, SAM_ERROR_FAILED, _("The programme is closed. Open it again to go on."));

  return FALSE;
}

gboolean
sam_store_require_writable (SamStore *self, GError **error)
{
  if (!sam_store_require_open (self, error))
    return FALSE;
  if (self->is_read_only)
    {
      g_set_error (error, SAM_ERROR, SAM_ERROR_READ_ONLY,
                   _("The programme is open for reading only, so nothing was changed. %s"),
                   self->notice != NULL ? self->notice : "");
      return FALSE;
    }
  if (sam_store_get_veil (self) != SAM_VEIL_NONE)
    {
      g_set_error (error, SAM_ERROR, SAM_ERROR_READ_ONLY,
                   _("Names are hidden, so nothing was changed. Show the names again first."));
      return FALSE;
    }
  if (sam_programme_file_has_moved (self->database))
    {
      g_set_error (error, SAM_ERROR, SAM_ERROR_FAILED,
                   _("The file was moved, removed or replaced while it was open, so nothing was changed. "
                     "Save a copy elsewhere to keep what you see, and open that one."));
      return FALSE;
    }
  if (self->change != NULL)
    {
      g_set_error (error, SAM_ERROR, SAM_ERROR_BUSY,
                   _("Another change is still being made. Nothing was changed. Wait for it, then try again."));
      return FALSE;
    }

  return TRUE;
}

static char *
translate_label (char *message_id)
{
  g_autofree char *owned = message_id;

  return owned != NULL ? sam_change_label_dup_text (owned) : NULL;
}

static void
update_label (SamStore *self, SamJournalDirection direction, char **label, int property)
{
  g_autofree char *message_id = NULL;
  g_autofree char *translated = NULL;
  gint64 seq;

  if (self->database != NULL && !self->is_read_only)
    sam_journal_peek (self->database, direction, &seq, &message_id, NULL);
  translated = translate_label (g_steal_pointer (&message_id));

  if (g_strcmp0 (translated, *label) == 0)
    return;

  g_free (*label);
  *label = g_steal_pointer (&translated);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
update_labels (SamStore *self)
{
  update_label (self, SAM_JOURNAL_UNDO, &self->undo_label, PROP_UNDO_LABEL);
  update_label (self, SAM_JOURNAL_REDO, &self->redo_label, PROP_REDO_LABEL);
}

void
sam_store_announce (SamStore *self, SamFamilySet families)
{
  G_GNUC_UNUSED g_autoptr (SamStore) held = g_object_ref (self);

  update_labels (self);
  g_signal_emit (self, signals[CHANGED], 0, families);
}

static void
sam_store_finalize (GObject *object)
{
  SamStore *self = SAM_STORE (object);

  sam_store_close (self);
  g_clear_object (&self->seal);
  g_free (self->path);
  g_free (self->notice);
  g_free (self->undo_label);
  g_free (self->redo_label);

  G_OBJECT_CLASS (sam_store_parent_class)->finalize (object);
}

static void
sam_store_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SamStore *self = SAM_STORE (object);

  switch (id)
    {
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo_label);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->redo_label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sam_store_class_init (SamStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = sam_store_finalize;
  object_class->get_property = sam_store_get_property;

  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", SAM_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_UINT64);
}

static void
sam_store_init (SamStore *self)
{
  sam_store_source_init (&self->source, self);
  self->seal = g_object_new (SAM_TYPE_SEAL, NULL);
}

/* WAL lets readers in other threads and programs read while one writes. Where it cannot work, the rollback journal stays. */
static void
choose_journal_mode (SamDatabase *database)
{
  g_autofree char *mode = NULL;
  gint64 n_tables;

  if (!sam_programme_file_is_remote (sam_database_get_path (database)))
    mode = sam_database_query_text (database, "PRAGMA journal_mode = WAL", NULL);
  if (g_strcmp0 (mode, "wal") == 0 &&
      sam_database_query_integer (database, "SELECT count (*) FROM sqlite_schema", &n_tables, NULL))
    return;

  sam_database_execute (database, "PRAGMA journal_mode = DELETE", NULL);
}

static gboolean
bring_up_to_date (SamDatabase *database, const SamFileHeader *header, GError **error)
{
  g_autofree char *copy = NULL;

  if (header->version == sam_migration_get_latest ())
    return TRUE;

  copy = sam_migration_copy_aside (database, error);
  if (copy == NULL)
    return FALSE;

  return sam_migration_run (database, error);
}

/* Until the file is proven sound, closing must not write the log back into it. */
static void
set_checkpoint_on_close (SamDatabase *database, gboolean is_on)
{
  sqlite3_db_config (sam_database_get_handle (database), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, !is_on, NULL);
}

static SamDatabase *
open_for_writing (const char *path, const SamFileHeader *header, GError **error)
{
  g_autoptr (SamDatabase) database = sam_database_open (path, SAM_DATABASE_READ_WRITE, error);

  if (database == NULL)
    return NULL;

  set_checkpoint_on_close (database, FALSE);
  /* Left behind by a crash, so not looked at before: recovery happens here. */
  if ((header->has_wal || header->has_journal) &&
      (!sam_programme_file_check_version (database, error) || !sam_programme_file_check_sound (database, error)))
    return NULL;
  set_checkpoint_on_close (database, TRUE);

  if (!bring_up_to_date (database, header, error) || !sam_programme_file_check_tables (database, error))
    return NULL;
  choose_journal_mode (database);
  /* Where it cannot be finished now, it is when the file is opened next. */
  sam_attachment_purge (database, NULL);
  sam_clean_up_finish (database, NULL);

  return g_steal_pointer (&database);
}

/* A log whose index is lost can only be read where a new index can be made. */
static gboolean
can_read_log (const char *path, const SamFileHeader *header)
{
  g_autofree char *index = g_strconcat (path, "-shm", NULL);

  return !header->has_wal || g_file_test (index, G_FILE_TEST_EXISTS) || sam_programme_file_is_writable (path);
}

static SamDatabase *
open_for_reading (const char *path, const SamFileHeader *header, GError **error)
{
  g_autoptr (SamDatabase) database = NULL;

  if (header->version < sam_migration_get_latest ())
    {
      g_autofree char *name = g_filename_display_basename (path);

      g_set_error (error, SAM_ERROR, SAM_ERROR_READ_ONLY,
                   _("“%s” was made by an older Samordna and must be brought up to date, but it may only be read now. "
                     "It was left as it is. Open a copy of it in a folder where you may write."), name);
      return NULL;
    }

  if (!can_read_log (path, header))
    {
      g_autofree char *name = g_filename_display_basename (path);

      g_set_error (error, SAM_ERROR, SAM_ERROR_READ_ONLY,
                   _("“%s” was not closed in good order, and may only be read now. It was left as it is. "
                     "Copy it, together with the file beside it whose name ends in “-wal”, "
                     "to a folder where you may write, and open the copy."), name);
      return NULL;
    }

  database = sam_database_open (path, sam_programme_file_get_reading_mode (path, header), error);
  if (database == NULL || !sam_programme_file_check_version (database, error) ||
      !sam_programme_file_check_tables (database, error))
    return NULL;

  return g_steal_pointer (&database);
}

/* Looks into a file that nobody has open, and leaves nothing beside it. */
static gboolean
prove_sound (const char *path, const SamFileHeader *header, GError **error)
{
  g_autoptr (SamDatabase) database = sam_database_open (path, SAM_DATABASE_READ_IMMUTABLE, error);

  return database != NULL && sam_programme_file_check_version (database, error) &&
         (!sam_programme_file_needs_proof (header) || sam_programme_file_check_sound (database, error));
}

static SamStore *
new_for_database (SamDatabase *database, SamFileLock *lock, char *notice)
{
  SamStore *self = g_object_new (SAM_TYPE_STORE, NULL);

  self->path = g_strdup (sam_database_get_path (database));
  self->database = database;
  sam_database_set_seal (database, self->seal);
  self->lock = lock;
  self->notice = notice;
  self->is_read_only = notice != NULL;
  update_labels (self);
  sam_seal_attach (self->seal, self);

  return self;
}

SamStore *
sam_store_create (const char *path, GError **error)
{
  g_autofree char *absolute = NULL;
  g_autoptr (SamDatabase) database = NULL;
  g_autofree char *application = g_strdup_printf ("PRAGMA application_id = %d", SAM_APPLICATION_ID);
  SamFileLock *lock;

  g_return_val_if_fail (path != NULL, NULL);

  absolute = g_canonicalize_filename (path, NULL);
  if (!sam_programme_file_create (absolute, error))
    return NULL;

  database = sam_database_open (absolute, SAM_DATABASE_READ_WRITE, error);
  if (database == NULL || !sam_database_execute (database, application, error) ||
      !sam_migration_run (database, error))
    {
      g_clear_pointer (&database, sam_database_close);
      g_unlink (absolute);
      return NULL;
    }

  lock = sam_file_lock_take (absolute);
  choose_journal_mode (database);

  return new_for_database (g_steal_pointer (&database), lock, NULL);
}

SamStore *
sam_store_open (const char *path, GError **error)
{
  g_autofree char *resolved = NULL;
  g_autofree char *notice = NULL;
  SamDatabase *database;
  SamFileLock *lock = NULL;
  SamFileHeader header;

  g_return_val_if_fail (path != NULL, NULL);

  resolved = sam_programme_file_resolve (path);
  if (!sam_programme_file_read_header (resolved, &header, error))
    return NULL;
  if (!header.has_wal && !header.has_journal && !prove_sound (resolved, &header, error))
    return NULL;

  if (!sam_programme_file_is_writable (resolved))
    notice = g_strdup (_("The file, or the folder it lies in, may only be read. "
                         "Save a copy elsewhere to make changes."));
  else if ((lock = sam_file_lock_take (resolved)) == NULL)
    notice = g_strdup (_("The file is already open in another window. Close it there to make changes here."));

  database = notice == NULL ? open_for_writing (resolved, &header, error)
                            : open_for_reading (resolved, &header, error);
  if (database == NULL)
    {
      sam_file_lock_free (lock);
      return NULL;
    }

  return new_for_database (database, lock, g_steal_pointer (&notice));
}

gboolean
sam_store_settle (SamStore *self)
{
  g_autoptr (SamStatement) checkpoint = NULL;

  g_return_val_if_fail (SAM_IS_STORE (self), FALSE);

  if (self->database == NULL || self->is_read_only || self->change != NULL)
    return TRUE;

  checkpoint = sam_statement_new (self->database, "PRAGMA wal_checkpoint (PASSIVE)", NULL);

  /* Whether it was busy, pages in the log (-1: there is none), and how many of them are in the file. */
  return checkpoint != NULL && sam_statement_step (checkpoint, NULL)
         && sam_statement_get_integer (checkpoint, 1) == sam_statement_get_integer (checkpoint, 2);
}

void
sam_store_close (SamStore *self)
{
  g_return_if_fail (SAM_IS_STORE (self));

  if (self->database == NULL)
    return;

  if (self->change != NULL)
    sam_change_abandon (self->change);
  /* Back to one single file; where a reader still needs the log, the last to close takes it along. */
  if (!self->is_read_only)
    sam_database_execute (self->database, "PRAGMA journal_mode = DELETE", NULL);

  sam_seal_detach (self->seal);
  sam_veil_remember (self->path, SAM_VEIL_NONE);
  g_clear_pointer (&self->database, sam_database_close);
  g_clear_pointer (&self->lock, sam_file_lock_free);
}

const char *
sam_store_get_path (SamStore *self)
{
  g_return_val_if_fail (SAM_IS_STORE (self), NULL);

  return self->path;
}

gboolean
sam_store_is_read_only (SamStore *self)
{
  g_return_val_if_fail (SAM_IS_STORE (self), TRUE);

  return self->is_read_only || sam_store_get_veil (self) != SAM_VEIL_NONE;
}

const char *
sam_store_get_notice (SamStore *self)
{
  g_return_val_if_fail (SAM_IS_STORE (self), NULL);

  return self->notice;
}

SamDatabase *
sam_store_get_database (SamStore *self)
{
  g_return_val_if_fail (SAM_IS_STORE (self), NULL);

  return self->database;
}

const char *
sam_store_get_undo_label (SamStore *self)
{
  g_return_val_if_fail (SAM_IS_STORE (self), NULL);

  return self->undo_label;
}

const char *
sam_store_get_redo_label (SamStore *self)
{
  g_return_val_if_fail (SAM_IS_STORE (self), NULL);

  return self->redo_label;
}

static gboolean
take_step (SamStore *self, SamJournalDirection direction, GError **error)
{
  SamFamilySet families = 0;

  if (!sam_store_require_writable (self, error) ||
      !sam_journal_step (self->database, direction, &families, error))
    return FALSE;

  sam_store_announce (self, families);

  return TRUE;
}

gboolean
sam_store_undo (SamStore *self, GError **error)
{
  g_return_val_if_fail (SAM_IS_STORE (self), FALSE);

  return take_step (self, SAM_JOURNAL_UNDO, error);
}

gboolean
sam_store_undo_until (SamStore *self, gint64 seq, GError **error)
{
  SamFamilySet families = 0;

  g_return_val_if_fail (SAM_IS_STORE (self), FALSE);

  if (!sam_store_require_writable (self, error) ||
      !sam_journal_undo_until (self->database, seq, &families, error))
    return FALSE;

  sam_store_announce (self, families);

  return TRUE;
}

gboolean
sam_store_redo (SamStore *self, GError **error)
{
  g_return_val_if_fail (SAM_IS_STORE (self), FALSE);

  return take_step (self, SAM_JOURNAL_REDO, error);
}

gboolean
sam_store_forget_history (SamStore *self, GError **error)
{
  g_return_val_if_fail (SAM_IS_STORE (self), FALSE);

  if (!sam_store_require_writable (self, error) || !sam_journal_clear (self->database, error))
    return FALSE;

  update_labels (self);

  return TRUE;
}
