/*
 * SamBasisDraft: a basis entry, and what it stands on.
 */
#include "sam-basis-draft.h"

#include <glib/gi18n.h>

#include "sam-basis-citation.h"
#include "sam-basis.h"

struct _SamBasisDraft
{
  SamStore   *store;
  SamDraft   *basis;
  GPtrArray  *citations; /* of SamRecord: as they are stored */
  GHashTable *cited;     /* of gint64 *: as they are to be */
};

static void
add_cited (SamBasisDraft *self, gint64 id)
{
  g_hash_table_add (self->cited, g_memdup2 (&id, sizeof id));
}

static gint64
get_cited (SamRecord *citation)
{
  return sam_record_get_reference (citation, SAM_BASIS_CITATION_CITED);
}

SamBasisDraft *
sam_basis_draft_new (SamStore *store, SamDraft *basis, GError **error)
{
  g_autoptr (SamBasisDraft) self = NULL;

  g_return_val_if_fail (SAM_IS_STORE (store), NULL);
  g_return_val_if_fail (basis != NULL, NULL);

  self = g_new0 (SamBasisDraft, 1);
  self->store = g_object_ref (store);
  self->basis = basis;
  self->cited = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  if (sam_draft_get_id (basis) == 0)
    self->citations = g_ptr_array_new_with_free_func (g_object_unref);
  else
    self->citations = sam_store_list_by (store, SAM_FAMILY_BASIS_CITATION, SAM_BASIS_CITATION_BASIS,
                                         sam_draft_get_id (basis), error);
  if (self->citations == NULL)
    return NULL;

  for (guint i = 0; i < self->citations->len; i++)
    add_cited (self, get_cited (self->citations->pdata[i]));

  return g_steal_pointer (&self);
}

void
sam_basis_draft_free (SamBasisDraft *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->citations, g_ptr_array_unref);
  g_clear_pointer (&self->cited, g_hash_table_unref);
  g_clear_pointer (&self->basis, sam_draft_free);
  g_clear_object (&self->store);
  g_free (self);
}

SamDraft *
sam_basis_draft_get_basis (SamBasisDraft *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->basis;
}

gboolean
sam_basis_draft_can_cite (SamBasisDraft *self, SamRecord *other)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (SAM_IS_RECORD (other), FALSE);

  return sam_draft_is_set (self->basis, SAM_BASIS_KIND)
         && sam_record_get_id (other) != sam_draft_get_id (self->basis)
         && sam_basis_kind_cites (sam_draft_get_choice (self->basis, SAM_BASIS_KIND),
                                  sam_record_get_choice (other, SAM_BASIS_KIND));
}

gboolean
sam_basis_draft_is_cited (SamBasisDraft *self, gint64 id)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return g_hash_table_contains (self->cited, &id);
}

void
sam_basis_draft_set_cited (SamBasisDraft *self, gint64 id, gboolean is_cited)
{
  g_return_if_fail (self != NULL);

  if (is_cited)
    add_cited (self, id);
  else
    g_hash_table_remove (self->cited, &id);
}

gboolean
sam_basis_draft_is_citing_changed (SamBasisDraft *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (g_hash_table_size (self->cited) != self->citations->len)
    return TRUE;
  for (guint i = 0; i < self->citations->len; i++)
    if (!sam_basis_draft_is_cited (self, get_cited (self->citations->pdata[i])))
      return TRUE;

  return FALSE;
}

/* Whether the entry cites this one, by its own kind as it now is. */
static gboolean
is_wanted (SamBasisDraft *self, gint64 id)
{
  g_autoptr (SamRecord) other = NULL;

  if (!sam_basis_draft_is_cited (self, id))
    return FALSE;

  other = sam_store_get (self->store, SAM_FAMILY_BASIS, id, NULL);
  return other != NULL && sam_basis_draft_can_cite (self, other);
}

const char *
sam_basis_draft_find_problem (SamBasisDraft *self)
{
  GHashTableIter iter;
  gpointer id;

  g_return_val_if_fail (self != NULL, NULL);

  if (!sam_draft_is_set (self->basis, SAM_BASIS_KIND)
      || sam_draft_get_choice (self->basis, SAM_BASIS_KIND) != SAM_BASIS_KIND_CONCLUSION)
    return NULL;

  g_hash_table_iter_init (&iter, self->cited);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (is_wanted (self, *(gint64 *) id))
      return NULL;

  return _("A conclusion cites at least one piece of evidence or one consultation. Choose what it stands on, or "
           "record that first.");
}

static gboolean
is_stored (SamBasisDraft *self, gint64 id)
{
  for (guint i = 0; i < self->citations->len; i++)
    if (get_cited (self->citations->pdata[i]) == id)
      return TRUE;

  return FALSE;
}

static gboolean
put_citations (SamBasisDraft *self, SamChange *change, GError **error)
{
  GHashTableIter iter;
  gpointer id;

  for (guint i = 0; i < self->citations->len; i++)
    if (!is_wanted (self, get_cited (self->citations->pdata[i]))
        && !sam_change_remove (change, SAM_FAMILY_BASIS_CITATION, sam_record_get_id (self->citations->pdata[i]), error))
      return FALSE;

  g_hash_table_iter_init (&iter, self->cited);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      g_autoptr (SamDraft) citation = NULL;

      if (is_stored (self, *(gint64 *) id) || !is_wanted (self, *(gint64 *) id))
        continue;

      citation = sam_draft_new (&sam_family_basis_citation);
      sam_draft_set_reference (citation, SAM_BASIS_CITATION_BASIS, sam_draft_get_id (self->basis));
      sam_draft_set_reference (citation, SAM_BASIS_CITATION_CITED, *(gint64 *) id);
      if (!sam_change_put (change, citation, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
sam_basis_draft_save (SamBasisDraft *self, const char *label, GError **error)
{
  g_autoptr (SamChange) change = NULL;
  const char *problem;
  gint64 id;

  g_return_val_if_fail (self != NULL, FALSE);

  problem = sam_basis_draft_find_problem (self);
  if (problem != NULL)
    {
      g_set_error_literal (error, SAM_ERROR, SAM_ERROR_INVALID, problem);
      return FALSE;
    }

  change = sam_store_begin (self->store, label, error);
  if (change == NULL)
    return FALSE;

  id = sam_draft_get_id (self->basis);
  if (sam_change_put (change, self->basis, error) && put_citations (self, change, error)
      && sam_change_commit (g_steal_pointer (&change), error))
    return TRUE;

  sam_draft_set_id (self->basis, id);

  return FALSE;
}
