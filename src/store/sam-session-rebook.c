#include "sam-session-rebook.h"

#include "sam-records.h"
#include "sam-session-draft.h"

/* What was prepared for an observation or a dialogue goes to the new day with it. */
static gboolean
carry_over (SamStore *store, SamChange *change, SamFamilyId family, guint field, gint64 from, gint64 to,
            GError **error)
{
  g_autoptr (GPtrArray) prepared = sam_store_list_by (store, family, field, from, error);

  if (prepared == NULL)
    return FALSE;

  for (guint i = 0; i < prepared->len; i++)
    {
      g_autoptr (SamDraft) draft = sam_draft_new_for_record (g_ptr_array_index (prepared, i));

      sam_draft_set_reference (draft, field, to);
      if (!sam_change_put (change, draft, error))
        return FALSE;
    }

  return TRUE;
}

/* @cause: -1 for none. */
static gboolean
rebook (SamStore *store, SamChange *change, SamRecord *session, SamDraft *replacement, int cause, GError **error)
{
  g_autoptr (SamDraft) original = NULL;
  gint64 from = 0;
  gint64 to = 0;

  if (!sam_change_put (change, replacement, error))
    return FALSE;

  from = sam_record_get_id (session);
  to = sam_draft_get_id (replacement);
  original = sam_draft_new_for_record (session);
  sam_session_draft_move (original, to);
  if (cause >= 0)
    sam_draft_set_choice (original, SAM_SESSION_CAUSE, cause);
  if (!sam_change_put (change, original, error))
    {
      sam_change_remove (change, SAM_FAMILY_SESSION, to, NULL);
      return FALSE;
    }

  return carry_over (store, change, SAM_FAMILY_OBSERVATION, SAM_OBSERVATION_SESSION, from, to, error)
         && carry_over (store, change, SAM_FAMILY_DIALOGUE, SAM_DIALOGUE_SESSION, from, to, error);
}

gboolean
sam_session_rebook (SamStore *store, SamChange *change, SamRecord *session, SamDraft *replacement, GError **error)
{
  g_return_val_if_fail (SAM_IS_STORE (store), FALSE);
  g_return_val_if_fail (session != NULL && replacement != NULL, FALSE);

  return rebook (store, change, session, replacement, -1, error);
}

gboolean
sam_session_rebook_because (SamStore *store, SamChange *change, SamRecord *session, SamDraft *replacement,
                            SamSessionCause cause, GError **error)
{
  g_return_val_if_fail (SAM_IS_STORE (store), FALSE);
  g_return_val_if_fail (session != NULL && replacement != NULL, FALSE);

  return rebook (store, change, session, replacement, (int) cause, error);
}
