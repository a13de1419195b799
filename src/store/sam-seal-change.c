/* The seal's doors: setting up, unlocking, and changing the ways to the file's key. */
#include "sam-seal-private.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

#include "sam-attachment-private.h"
#include "sam-seal-recovery.h"
#include "sam-seal-ways.h"
#include "sam-seal-whole-file.h"
#include "sam-seal-work.h"
#include "sam-store-private.h"

#define KEYRING_SECRET_BYTES 32

static gboolean
is_one_way (SamSealWays way)
{
  return way == SAM_SEAL_WAY_PASSPHRASE || way == SAM_SEAL_WAY_KEYRING || way == SAM_SEAL_WAY_RECOVERY;
}

static SamDatabase *
require_open (SamSeal *self, GError **error)
{
  SamStore *store = sam_seal_get_store (self);

  if (store != NULL)
    return sam_store_require_open (store, error) ? store->database : NULL;

  g_set_error (error, SAM_ERROR, SAM_ERROR_FAILED, _("The programme is closed. Open it again to go on."));

  return NULL;
}

static SamDatabase *
require_writable (SamSeal *self, GError **error)
{
  SamDatabase *database = require_open (self, error);

  return database != NULL && sam_store_require_writable (sam_seal_get_store (self), error) ? database : NULL;
}

static gboolean
check_passphrase (const char *passphrase, GError **error)
{
  if (g_utf8_validate (passphrase, -1, NULL) && g_utf8_strlen (passphrase, -1) >= SAM_SEAL_SHORTEST_PASSPHRASE)
    return TRUE;

  g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID,
               ngettext ("A passphrase is at least %d character long. Choose a longer one: several words that only you would put together.",
                         "A passphrase is at least %d characters long. Choose a longer one: several words that only you would put together.",
                         SAM_SEAL_SHORTEST_PASSPHRASE), SAM_SEAL_SHORTEST_PASSPHRASE);

  return FALSE;
}

static gboolean
require_no_seal (SamSeal *self, GError **error)
{
  if (sam_seal_get_status (self) == SAM_SEAL_STATUS_NONE)
    return TRUE;

  g_set_error (error, SAM_ERROR, SAM_ERROR_EXISTS, _("The texts of this file are sealed already. Unlock it to change how."));

  return FALSE;
}

/* In the main thread: what is needed, before the work. */

static SamSealWork *
prepare_set_up (SamSeal *self, const char *passphrase, const char *keyring_secret, GError **error)
{
  g_autoptr (SamSealWork) work = sam_seal_work_new (SAM_SEAL_WAY_RECOVERY);
  char *recovery_key;

  if (require_writable (self, error) == NULL || !require_no_seal (self, error)
      || (passphrase != NULL && !check_passphrase (passphrase, error)))
    return NULL;

  randombytes_buf (work->file_key, SAM_SEAL_KEY_BYTES);
  recovery_key = sam_seal_recovery_make (NULL);
  sam_seal_work_set_secret (work, SAM_SEAL_WAY_RECOVERY, recovery_key);
  sam_seal_free_secret (recovery_key);
  if (passphrase != NULL)
    {
      work->ways |= SAM_SEAL_WAY_PASSPHRASE;
      sam_seal_work_set_secret (work, SAM_SEAL_WAY_PASSPHRASE, passphrase);
    }
  if (keyring_secret != NULL)
    {
      work->ways |= SAM_SEAL_WAY_KEYRING;
      sam_seal_work_set_secret (work, SAM_SEAL_WAY_KEYRING, keyring_secret);
    }

  return g_steal_pointer (&work);
}

static SamSealWork *
prepare_unlock (SamSeal *self, SamSealWays way, const char *secret, GError **error)
{
  g_autoptr (SamSealWork) work = sam_seal_work_new (way);
  SamDatabase *database = require_open (self, error);

  if (database == NULL)
    return NULL;
  work->wrapped = sam_seal_ways_get (database, way, error);
  if (work->wrapped == NULL)
    return NULL;
  sam_seal_work_set_secret (work, way, secret);

  return g_steal_pointer (&work);
}

static SamSealWork *
prepare_way (SamSeal *self, SamSealWays way, const char *secret, GError **error)
{
  g_autoptr (SamSealWork) work = sam_seal_work_new (way);

  if (require_writable (self, error) == NULL || !sam_seal_copy_file_key (self, work->file_key, error)
      || (way == SAM_SEAL_WAY_PASSPHRASE && !check_passphrase (secret, error)))
    return NULL;
  sam_seal_work_set_secret (work, way, secret);

  return g_steal_pointer (&work);
}

/* In the main thread: what came of it, into the file. */

static gboolean
put_slots (SamDatabase *database, SamSealWork *work, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (work->slots); i++)
    {
      if (work->slots[i] != NULL && !sam_seal_ways_put (database, 1u << i, work->slots[i], error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
seal_file (SamSeal *self, SamDatabase *database, SamSealWork *work, GError **error)
{
  g_autofree char *key_id = g_uuid_string_random ();

  sam_seal_take_file_key (self, work->file_key);

  return sam_seal_ways_put_key_id (database, key_id, error) && put_slots (database, work, error)
         && sam_seal_whole_file (sam_seal_get_store (self), error) && sam_attachment_seal_plain (database, error)
         && sam_database_execute (database, "COMMIT", error);
}

static gboolean
finish_set_up (SamSeal *self, SamSealWork *work, GError **error)
{
  SamDatabase *database = require_writable (self, error);

  /* Another may have been faster: a second key would make unreadable what the first has sealed. */
  if (database == NULL || !require_no_seal (self, error) || !sam_database_execute (database, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (!seal_file (self, database, work, error))
    {
      /* First: who waits for the file in another thread must seal nothing by a key that is nowhere. */
      sam_seal_drop_file_key (self);
      /* A full disk makes SQLite roll back by itself. */
      if (!sqlite3_get_autocommit (sam_database_get_handle (database)))
        sam_database_execute (database, "ROLLBACK", NULL);
      return FALSE;
    }

  /* The file is sealed from here on, even where free pages could not be swept. */
  sam_seal_sweep_file (sam_seal_get_store (self), NULL);
  sam_seal_update (self);

  return TRUE;
}

static gboolean
finish_unlock (SamSeal *self, SamSealWork *work, GError **error)
{
  if (require_open (self, error) == NULL)
    return FALSE;

  sam_seal_take_file_key (self, work->file_key);
  sam_seal_update (self);

  return TRUE;
}

static gboolean
finish_way (SamSeal *self, SamSealWork *work, GError **error)
{
  SamDatabase *database = require_writable (self, error);

  if (database == NULL || !put_slots (database, work, error))
    return FALSE;

  sam_seal_ways_sweep (database);
  sam_seal_update (self);

  return TRUE;
}

/* At once */

static gboolean
run (SamSeal *self, SamSealWork *work, gboolean (*derive) (SamSealWork *, GError **),
     gboolean (*finish) (SamSeal *, SamSealWork *, GError **), GError **error)
{
  return work != NULL && derive (work, error) && finish (self, work, error);
}

char *
sam_seal_set_up (SamSeal *self, const char *passphrase, const char *keyring_secret, GError **error)
{
  g_autoptr (SamSealWork) work = NULL;

  g_return_val_if_fail (SAM_IS_SEAL (self), NULL);
  g_return_val_if_fail (passphrase != NULL || keyring_secret != NULL, NULL);

  work = prepare_set_up (self, passphrase, keyring_secret, error);

  return run (self, work, sam_seal_work_wrap, finish_set_up, error) ? g_strdup (work->recovery_key) : NULL;
}

gboolean
sam_seal_unlock (SamSeal *self, SamSealWays way, const char *secret, GError **error)
{
  g_autoptr (SamSealWork) work = NULL;

  g_return_val_if_fail (SAM_IS_SEAL (self), FALSE);
  g_return_val_if_fail (is_one_way (way) && secret != NULL, FALSE);

  work = prepare_unlock (self, way, secret, error);

  return run (self, work, sam_seal_work_unwrap, finish_unlock, error);
}

static gboolean
set_way (SamSeal *self, SamSealWays way, const char *secret, GError **error)
{
  g_autoptr (SamSealWork) work = prepare_way (self, way, secret, error);

  return run (self, work, sam_seal_work_wrap, finish_way, error);
}

gboolean
sam_seal_set_passphrase (SamSeal *self, const char *passphrase, GError **error)
{
  g_return_val_if_fail (SAM_IS_SEAL (self), FALSE);
  g_return_val_if_fail (passphrase != NULL, FALSE);

  return set_way (self, SAM_SEAL_WAY_PASSPHRASE, passphrase, error);
}

gboolean
sam_seal_set_keyring_secret (SamSeal *self, const char *secret, GError **error)
{
  g_return_val_if_fail (SAM_IS_SEAL (self), FALSE);
  g_return_val_if_fail (secret != NULL, FALSE);

  return set_way (self, SAM_SEAL_WAY_KEYRING, secret, error);
}

char *
sam_seal_renew_recovery_key (SamSeal *self, GError **error)
{
  char *recovery_key;

  g_return_val_if_fail (SAM_IS_SEAL (self), NULL);

  recovery_key = sam_seal_recovery_make (NULL);
  if (!set_way (self, SAM_SEAL_WAY_RECOVERY, recovery_key, error))
    g_clear_pointer (&recovery_key, sam_seal_free_secret);

  return recovery_key;
}

gboolean
sam_seal_remove_way (SamSeal *self, SamSealWays way, GError **error)
{
  SamDatabase *database;

  g_return_val_if_fail (SAM_IS_SEAL (self), FALSE);
  g_return_val_if_fail (is_one_way (way), FALSE);

  database = require_writable (self, error);
  if (database == NULL)
    return FALSE;
  if (sam_seal_get_status (self) != SAM_SEAL_STATUS_UNLOCKED)
    {
      g_set_error (error, SAM_ERROR, SAM_ERROR_LOCKED,
                   _("The sealed texts of this file are locked. Unlock the file to change how it is unlocked."));
      return FALSE;
    }
  if ((sam_seal_get_ways (self) & ~way & (SAM_SEAL_WAY_PASSPHRASE | SAM_SEAL_WAY_KEYRING)) == 0)
    {
      g_set_error (error, SAM_ERROR, SAM_ERROR_IN_USE,
                   _("This is the last way to unlock the file but for the recovery key, so it was kept. "
                     "Set another one first."));
      return FALSE;
    }
  if (!sam_seal_ways_remove (database, way, error))
    return FALSE;

  sam_seal_ways_sweep (database);
  sam_seal_update (self);

  return TRUE;
}

/* Beside the main thread */

typedef struct
{
  SamSealWork *work;
  gboolean (*derive) (SamSealWork *, GError **);
  gboolean (*finish) (SamSeal *, SamSealWork *, GError **);
} Errand;

static void
errand_free (gpointer data)
{
  Errand *errand = data;

  sam_seal_work_free (errand->work);
  g_free (errand);
}

static void
derive_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Errand *errand = data;
  GError *error = NULL;

  if (errand->derive (errand->work, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* The work is the outer task's, so that its secrets live until the result has been fetched. */
static void
on_derived_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) outer = user_data;
  Errand *errand = g_task_get_task_data (outer);
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error) && errand->finish (SAM_SEAL (source), errand->work, &error))
    g_task_return_boolean (outer, TRUE);
  else
    g_task_return_error (outer, error);
}

/* Takes over @work, and @error where there is none. */
static void
start (SamSeal *self, gpointer tag, SamSealWork *work, GError *error, gboolean (*derive) (SamSealWork *, GError **),
       gboolean (*finish) (SamSeal *, SamSealWork *, GError **), GCancellable *cancellable, GAsyncReadyCallback callback,
       gpointer user_data)
{
  GTask *outer = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GTask) inner = NULL;
  Errand *errand;

  g_task_set_source_tag (outer, tag);
  /* Once it stands in the file, it is done, cancelled or not. */
  g_task_set_check_cancellable (outer, FALSE);
  if (work == NULL)
    {
      g_task_return_error (outer, error);
      g_object_unref (outer);
      return;
    }

  errand = g_new0 (Errand, 1);
  *errand = (Errand) { work, derive, finish };
  g_task_set_task_data (outer, errand, errand_free);
  inner = g_task_new (self, cancellable, on_derived_cb, outer);
  g_task_set_task_data (inner, errand, NULL);
  g_task_run_in_thread (inner, derive_in_thread);
}

void
sam_seal_set_up_async (SamSeal *self, const char *passphrase, const char *keyring_secret, GCancellable *cancellable,
                       GAsyncReadyCallback callback, gpointer user_data)
{
  GError *error = NULL;
  SamSealWork *work;

  g_return_if_fail (SAM_IS_SEAL (self));
  g_return_if_fail (passphrase != NULL || keyring_secret != NULL);

  work = prepare_set_up (self, passphrase, keyring_secret, &error);
  start (self, sam_seal_set_up_async, work, error, sam_seal_work_wrap, finish_set_up, cancellable, callback, user_data);
}

char *
sam_seal_set_up_finish (SamSeal *self, GAsyncResult *result, GError **error)
{
  Errand *errand;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;
  errand = g_task_get_task_data (G_TASK (result));

  return g_strdup (errand->work->recovery_key);
}

void
sam_seal_unlock_async (SamSeal *self, SamSealWays way, const char *secret, GCancellable *cancellable,
                       GAsyncReadyCallback callback, gpointer user_data)
{
  GError *error = NULL;
  SamSealWork *work;

  g_return_if_fail (SAM_IS_SEAL (self));
  g_return_if_fail (is_one_way (way) && secret != NULL);

  work = prepare_unlock (self, way, secret, &error);
  start (self, sam_seal_unlock_async, work, error, sam_seal_work_unwrap, finish_unlock, cancellable, callback, user_data);
}

gboolean
sam_seal_unlock_finish (SamSeal *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
sam_seal_set_passphrase_async (SamSeal *self, const char *passphrase, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data)
{
  GError *error = NULL;
  SamSealWork *work;

  g_return_if_fail (SAM_IS_SEAL (self));
  g_return_if_fail (passphrase != NULL);

  work = prepare_way (self, SAM_SEAL_WAY_PASSPHRASE, passphrase, &error);
  start (self, sam_seal_set_passphrase_async, work, error, sam_seal_work_wrap, finish_way, cancellable, callback, user_data);
}

gboolean
sam_seal_set_passphrase_finish (SamSeal *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Secrets as text */

char *
sam_seal_make_keyring_secret (void)
{
  guint8 bytes[KEYRING_SECRET_BYTES];
  char *text = g_malloc (2 * KEYRING_SECRET_BYTES + 1);

  randombytes_buf (bytes, sizeof bytes);
  sodium_bin2hex (text, 2 * KEYRING_SECRET_BYTES + 1, bytes, sizeof bytes);
  sodium_memzero (bytes, sizeof bytes);

  return text;
}

void
sam_seal_free_secret (char *secret)
{
  if (secret == NULL)
    return;

  sodium_memzero (secret, strlen (secret));
  g_free (secret);
}
