#include "sam-clash-accept.h"

#include <glib/gi18n.h>

#include "sam-records.h"

/* The record that there is may be of a day that the session has no more. */
static SamDraft *
make_draft (SamStore *store, SamClashItem *clash, GError **error)
{
  gint64 id = sam_clash_item_get_acceptance_id (clash);
  g_autoptr (GError) found = NULL;
  g_autoptr (SamRecord) record = NULL;

  if (id != 0)
    record = sam_store_get (store, SAM_FAMILY_ACCEPTED_CLASH, id, &found);
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return NULL;
    }

  return record != NULL ? sam_draft_new_for_record (record) : sam_draft_new (&sam_family_accepted_clash);
}

gboolean
sam_clash_accept (SamStore *store, SamClashItem *clash, GError **error)
{
  const SamClashSlot *slot = sam_clash_item_get_slot (clash);
  const SamClashSlot *other = sam_clash_item_get_other (clash);
  g_autoptr (SamDraft) draft = make_draft (store, clash, error);

  if (draft == NULL)
    return FALSE;

  sam_draft_parse (draft, SAM_ACCEPTED_CLASH_CLASH, sam_clash_get_name (sam_clash_item_get_kind (clash)), NULL);
  sam_draft_set_reference (draft, SAM_ACCEPTED_CLASH_SESSION, slot->id);
  sam_draft_set_reference (draft, SAM_ACCEPTED_CLASH_OTHER, other != NULL ? other->id : 0);
  sam_draft_set_date (draft, SAM_ACCEPTED_CLASH_FOR_DATE, slot->date);

  return sam_store_put (store, NC_ ("change", "Let clash be"), draft, error);
}

gboolean
sam_clash_reopen (SamStore *store, SamClashItem *clash, GError **error)
{
  gint64 id = sam_clash_item_get_acceptance_id (clash);

  g_return_val_if_fail (id != 0, FALSE);

  return sam_store_remove (store, NC_ ("change", "Take up clash again"), SAM_FAMILY_ACCEPTED_CLASH, id, error);
}
