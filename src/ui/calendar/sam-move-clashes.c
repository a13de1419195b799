#include "sam-move-clashes.h"

#include "sam-clash-finder.h"

/* Days read beside those asked about: the next steps of a drag are mostly near. */
#define MARGIN 21

struct _SamMoveClashes
{
  SamStore       *store;
  SamClashFinder *finder;
  gboolean        together;
};

SamMoveClashes *
sam_move_clashes_new (SamStore *store)
{
  SamMoveClashes *self = g_new0 (SamMoveClashes, 1);

  g_return_val_if_fail (SAM_IS_STORE (store), self);

  self->store = g_object_ref (store);

  return self;
}

void
sam_move_clashes_free (SamMoveClashes *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->finder, sam_clash_finder_free);
  g_clear_object (&self->store);
  g_free (self);
}

/* All days that the batch lands on are read at once. */
static gboolean
cover (SamMoveClashes *self, SamSessionBatch *batch)
{
  SamDate first = SAM_DATE_NONE;
  SamDate last = SAM_DATE_NONE;

  for (guint i = 0; i < sam_session_batch_get_n (batch); i++)
    {
      SamDate date = sam_session_batch_get_move (batch, i)->date;

      first = first == SAM_DATE_NONE ? date : MIN (first, date);
      last = last == SAM_DATE_NONE ? date : MAX (last, date);
    }
  if (first == SAM_DATE_NONE)
    return FALSE;
  if (self->finder != NULL && sam_clash_finder_covers (self->finder, first)
      && sam_clash_finder_covers (self->finder, last))
    return TRUE;

  /* Words of clashes are a help: where they cannot be read, the change itself says what is wrong. */
  g_clear_pointer (&self->finder, sam_clash_finder_free);
  self->finder = sam_clash_finder_new (sam_store_get_database (self->store), first - MARGIN, last + MARGIN + 1, NULL);

  return self->finder != NULL;
}

/* Those that will be elsewhere, or nowhere. */
static GArray *
list_leaving (SamSessionBatch *batch)
{
  GArray *leaving = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < sam_session_batch_get_n (batch); i++)
    {
      gint64 id = sam_session_batch_get_instead_of (batch, i);

      if (id != 0)
        g_array_append_val (leaving, id);
    }

  return leaving;
}

static gboolean
is_there_anew (SamSessionBatch *batch, guint index)
{
  return sam_session_batch_get_refusal (batch, index) == NULL
         && sam_session_batch_get_move (batch, index)->manner != SAM_MOVE_STAYS;
}

static gboolean
find_slot (SamMoveClashes *self, SamSessionBatch *batch, guint index, SamClashSlot *slot)
{
  g_autoptr (SamDraft) draft =
    is_there_anew (batch, index) ? sam_session_batch_new_draft (batch, index) : NULL;

  if (draft == NULL)
    return FALSE;

  sam_clash_slot_from_draft (slot, self->finder, draft);
  /* As it is to be, it is another than the stored one, which leaves. */
  if (self->together)
    slot->id = -1 - (gint64) index;

  return TRUE;
}

static GPtrArray *
list_texts (GPtrArray *items)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (texts, sam_clash_item_dup_text (g_ptr_array_index (items, i)));

  return texts;
}

GPtrArray *
sam_move_clashes_list (SamMoveClashes *self, SamSessionBatch *batch, guint index)
{
  g_autoptr (GArray) leaving = NULL;
  g_autoptr (GPtrArray) items = NULL;
  SamClashSlot slot;

  g_return_val_if_fail (self != NULL && batch != NULL, g_ptr_array_new_with_free_func (g_free));

  if (!cover (self, batch) || !find_slot (self, batch, index, &slot))
    return g_ptr_array_new_with_free_func (g_free);

  leaving = list_leaving (batch);
  items = sam_clash_finder_check (self->finder, &slot, (const gint64 *) leaving->data, leaving->len);

  return list_texts (items);
}

void
sam_move_clashes_check_together (SamMoveClashes *self, SamSessionBatch *batch)
{
  g_return_if_fail (self != NULL && batch != NULL);

  g_clear_pointer (&self->finder, sam_clash_finder_free);
  self->together = TRUE;
  if (!cover (self, batch))
    return;

  for (guint i = 0; i < sam_session_batch_get_n (batch); i++)
    {
      SamClashSlot slot;

      if (find_slot (self, batch, i, &slot))
        sam_clash_finder_add (self->finder, &slot);
    }
}

GPtrArray *
sam_move_clashes_list_all (SamMoveClashes *self, SamSessionBatch *batch)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (self != NULL && batch != NULL, all);

  for (guint i = 0; i < sam_session_batch_get_n (batch); i++)
    {
      g_autoptr (GPtrArray) own = sam_move_clashes_list (self, batch, i);

      for (guint j = 0; j < own->len; j++)
        {
          const char *sentence = g_ptr_array_index (own, j);

          if (!g_ptr_array_find_with_equal_func (all, sentence, g_str_equal, NULL))
            g_ptr_array_add (all, g_strdup (sentence));
        }
    }

  return all;
}
