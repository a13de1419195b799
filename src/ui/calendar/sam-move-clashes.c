#include "sam-move-clashes.h"

#include "sam-session-advice.h"

struct _SamMoveClashes
{
  SamStore *store;
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

  g_clear_object (&self->store);
  g_free (self);
}

GPtrArray *
sam_move_clashes_list (SamMoveClashes *self, SamSessionBatch *batch, guint index)
{
  g_autoptr (SamDraft) draft = NULL;

  g_return_val_if_fail (self != NULL && batch != NULL, g_ptr_array_new_with_free_func (g_free));

  if (sam_session_batch_get_refusal (batch, index) == NULL
      && sam_session_batch_get_move (batch, index)->manner != SAM_MOVE_STAYS)
    draft = sam_session_batch_new_draft (batch, index);
  if (draft == NULL)
    return g_ptr_array_new_with_free_func (g_free);

  return sam_session_advice_list_warnings (self->store, draft, sam_session_batch_get_instead_of (batch, index));
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
