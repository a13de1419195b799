/* Texts, sealed and opened by the key of their cycle, which is made with the first of them. */
#include "sam-seal-private.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

#include "sam-seal-key.h"
#include "sam-seal-ways.h"
#include "sam-veil.h"

gboolean
sam_seal_fail_locked (GError **error)
{
  g_set_error (error, SAM_ERROR, SAM_ERROR_LOCKED,
               _("The sealed texts of this file are locked, so this was not saved. Unlock the file and try again."));

  return FALSE;
}

static gboolean
fail_damaged (GError **error)
{
  g_set_error (error, SAM_ERROR, SAM_ERROR_DAMAGED,
               _("The key of this cycle is damaged in the file, so its texts can neither be read nor written. Nothing was changed. "
                 "Open a backup to get them back."));

  return FALSE;
}

static gboolean
make_cycle_key (SamSeal *self, SamDatabase *database, gint64 cycle_id, gboolean is_renewed, GError **error)
{
  guint8 wrapped[SAM_SEAL_WRAPPED_KEY_BYTES];

  return sam_seal_wrap_new_cycle_key (self, cycle_id, is_renewed, wrapped, error)
         && sam_cycle_key_insert (database, cycle_id, wrapped, error);
}

/* As it stands in the file, made where it is missing. */
static gboolean
get_wrapped (SamSeal *self, SamDatabase *database, gint64 cycle_id, guint8 *wrapped, GError **error)
{
  SamCycleKeyState state = sam_cycle_key_read (database, cycle_id, wrapped);

  if (state == SAM_CYCLE_KEY_MISSING || state == SAM_CYCLE_KEY_DESTROYED)
    {
      if (!make_cycle_key (self, database, cycle_id, state == SAM_CYCLE_KEY_DESTROYED, error))
        return FALSE;
      state = sam_cycle_key_read (database, cycle_id, wrapped);
    }

  return state == SAM_CYCLE_KEY_PRESENT || fail_damaged (error);
}

static gboolean
copy_key (SamSeal *self, gint64 cycle_id, const guint8 *wrapped, guint8 *key, GError **error)
{
  gboolean is_unlocked;
  const guint8 *held = sam_seal_hold_cycle_key (self, cycle_id, wrapped, &is_unlocked);

  if (held != NULL)
    memcpy (key, held, SAM_SEAL_KEY_BYTES);
  sam_seal_let_go_cycle_key (self);

  return held != NULL || (is_unlocked ? fail_damaged (error) : sam_seal_fail_locked (error));
}

gboolean
sam_seal_copy_cycle_key (SamSeal *self, SamDatabase *database, gint64 cycle_id, guint8 *key, GError **error)
{
  guint8 wrapped[SAM_SEAL_WRAPPED_KEY_BYTES];

  return get_wrapped (self, database, cycle_id, wrapped, error) && copy_key (self, cycle_id, wrapped, key, error);
}

gboolean
sam_seal_read_cycle_key (SamSeal *self, SamDatabase *database, gint64 cycle_id, guint8 *key, GError **error)
{
  guint8 wrapped[SAM_SEAL_WRAPPED_KEY_BYTES];

  if (self == NULL)
    return sam_seal_fail_locked (error);

  switch (sam_cycle_key_read (database, cycle_id, wrapped))
    {
    case SAM_CYCLE_KEY_PRESENT:
      return copy_key (self, cycle_id, wrapped, key, error);
    case SAM_CYCLE_KEY_DESTROYED:
      g_set_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND,
                   _("The key of this cycle has been destroyed, and with it what was sealed: nobody can read it any more."));
      return FALSE;
    case SAM_CYCLE_KEY_MISSING:
    case SAM_CYCLE_KEY_DAMAGED:
    default:
      return fail_damaged (error);
    }
}

static GBytes *
box_sealed (SamSeal *self, SamDatabase *database, gint64 cycle_id, const SamSealPlace *place, const char *text, GError **error)
{
  guint8 wrapped[SAM_SEAL_WRAPPED_KEY_BYTES];
  gboolean is_unlocked;
  const guint8 *key;
  GBytes *box = NULL;

  if (!get_wrapped (self, database, cycle_id, wrapped, error))
    return NULL;

  key = sam_seal_hold_cycle_key (self, cycle_id, wrapped, &is_unlocked);
  if (key != NULL)
    box = sam_seal_box_new_sealed (key, cycle_id, place, text, NULL);
  sam_seal_let_go_cycle_key (self);
  if (!is_unlocked)
    sam_seal_fail_locked (error);
  else if (box == NULL)
    fail_damaged (error);

  return box;
}

GBytes *
sam_seal_box_text (SamSeal *self, SamDatabase *database, gint64 cycle_id, const char *table, const char *column,
                   gint64 row_id, const char *text, GError **error)
{
  const SamSealPlace place = { table, column, row_id };
  SamSealStatus status;

  g_return_val_if_fail (self == NULL || SAM_IS_SEAL (self), NULL);
  g_return_val_if_fail (database != NULL && table != NULL && column != NULL && text != NULL, NULL);

  if (self != NULL)
    status = sam_seal_get_status (self);
  else
    status = sam_seal_ways_read (database, NULL, NULL) ? SAM_SEAL_STATUS_LOCKED : SAM_SEAL_STATUS_NONE;

  switch (status)
    {
    case SAM_SEAL_STATUS_UNLOCKED:
      return box_sealed (self, database, cycle_id, &place, text, error);
    case SAM_SEAL_STATUS_NONE:
      return sam_seal_box_new_plain (text);
    case SAM_SEAL_STATUS_LOCKED:
    default:
      sam_seal_fail_locked (error);
      return NULL;
    }
}

/* Why a sealed text cannot be read while nothing is unlocked. */
static SamSealState
explain_closed (SamSeal *self)
{
  return self == NULL || sam_seal_get_status (self) != SAM_SEAL_STATUS_NONE ? SAM_SEAL_STATE_LOCKED : SAM_SEAL_STATE_BROKEN;
}

static char *
open_sealed (SamSeal *self, SamDatabase *database, gint64 cycle_id, const SamSealPlace *place, const guint8 *bytes,
             gsize length, SamSealState *state)
{
  guint8 wrapped[SAM_SEAL_WRAPPED_KEY_BYTES];
  SamCycleKeyState key_state = sam_cycle_key_read (database, cycle_id, wrapped);
  gboolean is_unlocked;
  const guint8 *key;
  char *text = NULL;

  *state = SAM_SEAL_STATE_BROKEN;
  /* A key that was destroyed leaves a mark: where there is none, the text names a cycle that never had a key. */
  if (key_state == SAM_CYCLE_KEY_DESTROYED)
    *state = SAM_SEAL_STATE_DESTROYED;
  if (key_state != SAM_CYCLE_KEY_PRESENT)
    return NULL;

  key = sam_seal_hold_cycle_key (self, cycle_id, wrapped, &is_unlocked);
  if (key != NULL)
    text = sam_seal_box_open (key, place, bytes, length);
  if (text != NULL)
    *state = SAM_SEAL_STATE_OPEN;
  else if (!is_unlocked)
    *state = SAM_SEAL_STATE_LOCKED;
  else if (key != NULL && sam_cycle_key_is_renewed (wrapped))
    *state = SAM_SEAL_STATE_DESTROYED;
  sam_seal_let_go_cycle_key (self);

  return text;
}

char *
sam_seal_open_text (SamSeal *self, SamDatabase *database, const char *table, const char *column, gint64 row_id,
                    gconstpointer bytes, gsize length, SamSealState *state)
{
  const SamSealPlace place = { table, column, row_id };
  const guint8 *form = bytes;
  gint64 cycle_id;

  g_return_val_if_fail (self == NULL || SAM_IS_SEAL (self), NULL);
  g_return_val_if_fail (database != NULL && table != NULL && column != NULL && state != NULL, NULL);

  /* Behind a veil nobody reads what somebody wrote, sealed or not. */
  *state = SAM_SEAL_STATE_LOCKED;
  if (length > 1 && sam_database_get_veil (database) != SAM_VEIL_NONE)
    return NULL;
  *state = SAM_SEAL_STATE_BROKEN;
  /* Sealed bytes that have become plain by one byte are no text. */
  if (length > 1 && form[0] == SAM_SEAL_FORM_PLAIN && g_utf8_validate_len ((const char *) form + 1, length - 1, NULL))
    {
      *state = SAM_SEAL_STATE_OPEN;
      return g_strndup ((const char *) form + 1, length - 1);
    }
  if (!sam_seal_box_get_cycle (form, length, &cycle_id))
    return NULL;
  if (self == NULL || sam_seal_get_status (self) != SAM_SEAL_STATUS_UNLOCKED)
    {
      *state = explain_closed (self);
      return NULL;
    }

  return open_sealed (self, database, cycle_id, &place, form, length, state);
}

gboolean
sam_seal_is_sealed (gconstpointer bytes, gsize length)
{
  return length > 1 && ((const guint8 *) bytes)[0] == SAM_SEAL_FORM_SEALED;
}

gboolean
sam_seal_destroy_cycle_key (SamDatabase *database, gint64 cycle_id, GError **error)
{
  g_return_val_if_fail (database != NULL, FALSE);

  return sam_cycle_key_destroy (database, cycle_id, error);
}
