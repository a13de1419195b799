/*
 * SamSeal: who may read the sealed texts of one file.
 *
 * The file's key and the key of the cycle that was used last lie in memory of
 * libsodium: guarded, neither swapped nor dumped. A cycle's key is looked up in
 * the file for each text, so that a key that was destroyed, rolled back or
 * restored is so at once, for every connection.
 */
#include "sam-seal-private.h"

#include <sodium.h>
#include <string.h>
#include <sys/resource.h>

#include "sam-records.h"
#include "sam-seal-key.h"
#include "sam-seal-ways.h"
#include "sam-store-private.h"

typedef struct
{
  guint8 file_key[SAM_SEAL_KEY_BYTES];
  /* The cycle that was used last; "wrapped" tells whether it is still the same key. */
  guint8 cycle_key[SAM_SEAL_KEY_BYTES];
  guint8 wrapped[SAM_SEAL_WRAPPED_KEY_BYTES];
  gint64 cycle_id;
} Secrets;

struct _SamSeal
{
  GObject       parent_instance;
  /* The main thread's; owned by the store that owns the seal. */
  SamStore     *store;
  SamSealStatus told;

  /* All below, from any thread. */
  GMutex        mutex;
  SamSealWays   ways;
  gboolean      has_seal;
  char         *key_id;
  /* %NULL while not unlocked. */
  Secrets      *secrets;
};

G_DEFINE_FINAL_TYPE (SamSeal, sam_seal, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (SamSealStatus, sam_seal_status,
                    G_DEFINE_ENUM_VALUE (SAM_SEAL_STATUS_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (SAM_SEAL_STATUS_LOCKED, "locked"),
                    G_DEFINE_ENUM_VALUE (SAM_SEAL_STATUS_UNLOCKED, "unlocked"))

enum
{
  PROP_0,
  PROP_STATUS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
sam_seal_finalize (GObject *object)
{
  SamSeal *self = SAM_SEAL (object);

  sodium_free (self->secrets);
  g_free (self->key_id);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (sam_seal_parent_class)->finalize (object);
}

static void
sam_seal_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_STATUS:
      g_value_set_enum (value, (int) sam_seal_get_status (SAM_SEAL (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sam_seal_class_init (SamSealClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  /* Fails where the system has no random numbers: nothing could be sealed then. */
  if (sodium_init () < 0)
    g_error ("libsodium could not be started");

  object_class->finalize = sam_seal_finalize;
  object_class->get_property = sam_seal_get_property;

  properties[PROP_STATUS] = g_param_spec_enum ("status", NULL, NULL, SAM_TYPE_SEAL_STATUS, SAM_SEAL_STATUS_NONE,
                                               G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
sam_seal_init (SamSeal *self)
{
  g_mutex_init (&self->mutex);
}

/* Under the mutex. */
static SamSealStatus
get_status (SamSeal *self)
{
  if (self->secrets != NULL)
    return SAM_SEAL_STATUS_UNLOCKED;

  return self->has_seal ? SAM_SEAL_STATUS_LOCKED : SAM_SEAL_STATUS_NONE;
}

SamSealStatus
sam_seal_get_status (SamSeal *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (SAM_IS_SEAL (self), SAM_SEAL_STATUS_NONE);

  locker = g_mutex_locker_new (&self->mutex);

  return get_status (self);
}

SamSealWays
sam_seal_get_ways (SamSeal *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (SAM_IS_SEAL (self), 0);

  locker = g_mutex_locker_new (&self->mutex);

  return self->ways;
}

char *
sam_seal_dup_key_id (SamSeal *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (SAM_IS_SEAL (self), NULL);

  locker = g_mutex_locker_new (&self->mutex);

  return g_strdup (self->key_id);
}

/* What shows sealed texts, shows them anew. */
static void
announce (SamStore *store)
{
  SamFamilySet families = 0;

  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    {
      const SamFamily *family = sam_family_get (i);

      for (guint field = 0; field < family->n_fields; field++)
        {
          if (family->fields[field].kind == SAM_FIELD_SEALABLE)
            families |= SAM_FAMILY_SET (i);
        }
    }
  sam_store_announce (store, families);
}

void
sam_seal_update (SamSeal *self)
{
  G_GNUC_UNUSED g_autoptr (SamSeal) held = g_object_ref (self);
  SamSealWays ways = 0;
  gboolean has_seal = FALSE;
  g_autofree char *key_id = NULL;
  SamSealStatus status;

  if (self->store != NULL && self->store->database != NULL)
    has_seal = sam_seal_ways_read (self->store->database, &ways, &key_id);

  g_mutex_lock (&self->mutex);
  self->ways = ways;
  self->has_seal = has_seal;
  g_free (self->key_id);
  self->key_id = g_steal_pointer (&key_id);
  status = get_status (self);
  g_mutex_unlock (&self->mutex);

  if (status == self->told)
    return;

  self->told = status;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATUS]);
  if (self->store != NULL && self->store->database != NULL)
    announce (self->store);
}

void
sam_seal_attach (SamSeal *self, SamStore *store)
{
  self->store = store;
  sam_seal_update (self);
}

void
sam_seal_detach (SamSeal *self)
{
  self->store = NULL;
  sam_seal_drop_file_key (self);
  sam_seal_update (self);
}

SamStore *
sam_seal_get_store (SamSeal *self)
{
  return self->store;
}

/* The keys are kept out of a core dump, but what they open is read in ordinary memory: a crash must not write it to the disk. */
static void
forbid_core_dumps (void)
{
  struct rlimit limit;

  if (getrlimit (RLIMIT_CORE, &limit) != 0)
    return;
  limit.rlim_cur = 0;
  setrlimit (RLIMIT_CORE, &limit);
}

void
sam_seal_take_file_key (SamSeal *self, const guint8 *file_key)
{
  g_autoptr (GMutexLocker) locker = NULL;

  forbid_core_dumps ();
  locker = g_mutex_locker_new (&self->mutex);
  if (self->secrets == NULL)
    self->secrets = sodium_malloc (sizeof *self->secrets);
  if (self->secrets == NULL)
    g_error ("There is no memory left for a key");
  sodium_memzero (self->secrets, sizeof *self->secrets);
  memcpy (self->secrets->file_key, file_key, SAM_SEAL_KEY_BYTES);
}

void
sam_seal_drop_file_key (SamSeal *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  /* Wiped by this. */
  sodium_free (g_steal_pointer (&self->secrets));
}

void
sam_seal_lock (SamSeal *self)
{
  g_return_if_fail (SAM_IS_SEAL (self));

  sam_seal_drop_file_key (self);
  sam_seal_update (self);
}

gboolean
sam_seal_copy_file_key (SamSeal *self, guint8 *file_key, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  if (self->secrets == NULL)
    return sam_seal_fail_locked (error);
  memcpy (file_key, self->secrets->file_key, SAM_SEAL_KEY_BYTES);

  return TRUE;
}

/* Under the mutex: the cycle's key as it stands wrapped in the file, or %NULL where it cannot be unwrapped. */
static const guint8 *
unwrap (SamSeal *self, gint64 cycle_id, const guint8 *wrapped)
{
  Secrets *secrets = self->secrets;

  if (secrets->cycle_id == cycle_id && memcmp (secrets->wrapped, wrapped, SAM_SEAL_WRAPPED_KEY_BYTES) == 0)
    return secrets->cycle_key;

  sodium_memzero (secrets->wrapped, sizeof secrets->wrapped);
  if (!sam_cycle_key_unwrap (secrets->file_key, cycle_id, wrapped, secrets->cycle_key))
    return NULL;
  secrets->cycle_id = cycle_id;
  memcpy (secrets->wrapped, wrapped, sizeof secrets->wrapped);

  return secrets->cycle_key;
}

const guint8 *
sam_seal_hold_cycle_key (SamSeal *self, gint64 cycle_id, const guint8 *wrapped, gboolean *is_unlocked)
{
  g_mutex_lock (&self->mutex);
  *is_unlocked = self->secrets != NULL;

  return *is_unlocked ? unwrap (self, cycle_id, wrapped) : NULL;
}

void
sam_seal_let_go_cycle_key (SamSeal *self)
{
  g_mutex_unlock (&self->mutex);
}

gboolean
sam_seal_wrap_new_cycle_key (SamSeal *self, gint64 cycle_id, gboolean is_renewed, guint8 *wrapped, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  Secrets *secrets = self->secrets;

  if (secrets == NULL)
    return sam_seal_fail_locked (error);

  /* In guarded memory from the first; it takes the place of the key that was used last. */
  sodium_memzero (secrets->wrapped, sizeof secrets->wrapped);
  randombytes_buf (secrets->cycle_key, sizeof secrets->cycle_key);
  sam_cycle_key_wrap (secrets->file_key, cycle_id, is_renewed, secrets->cycle_key, NULL, wrapped);

  return TRUE;
}
