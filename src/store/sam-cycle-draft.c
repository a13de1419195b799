/*
 * SamCycleDraft: a new cycle with its first question.
 */
#include "sam-cycle-draft.h"

#include <glib/gi18n.h>

#include "sam-cycle.h"
#include "sam-focus-question.h"

SamCycleDraft *
sam_cycle_draft_new (SamDate as_of)
{
  SamCycleDraft *self = g_new0 (SamCycleDraft, 1);
  g_autofree char *term = sam_date_format_term (as_of);

  self->cycle = sam_draft_new (&sam_family_cycle);
  self->question = sam_draft_new (&sam_family_focus_question);
  sam_draft_set_text (self->cycle, SAM_CYCLE_TERM, term);
  sam_draft_set_date (self->question, SAM_FOCUS_QUESTION_ASKED_DATE, as_of);
  sam_draft_set_integer (self->question, SAM_FOCUS_QUESTION_ORDINAL, 1);

  return self;
}

void
sam_cycle_draft_free (SamCycleDraft *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->cycle, sam_draft_free);
  g_clear_pointer (&self->question, sam_draft_free);
  g_free (self);
}

static gboolean
number_cycle (SamCycleDraft *self, SamStore *store, GError **error)
{
  gint64 teacher = sam_draft_get_reference (self->cycle, SAM_CYCLE_TEACHER);
  g_autoptr (GPtrArray) earlier = NULL;
  gint64 last = 0;

  earlier = sam_store_list_by (store, SAM_FAMILY_CYCLE, SAM_CYCLE_TEACHER, teacher, error);
  if (earlier == NULL)
    return FALSE;

  for (guint i = 0; i < earlier->len; i++)
    last = MAX (last, sam_record_get_integer (earlier->pdata[i], SAM_CYCLE_ORDINAL));
  sam_draft_set_integer (self->cycle, SAM_CYCLE_ORDINAL, last + 1);

  return TRUE;
}

gboolean
sam_cycle_draft_save (SamCycleDraft *self, SamStore *store, GError **error)
{
  g_autoptr (SamChange) change = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (SAM_IS_STORE (store), FALSE);

  if (!number_cycle (self, store, error))
    return FALSE;

  change = sam_store_begin (store, NC_ ("change", "New cycle"), error);
  if (change == NULL || !sam_change_put (change, self->cycle, error))
    return FALSE;

  sam_draft_set_reference (self->question, SAM_FOCUS_QUESTION_CYCLE, sam_draft_get_id (self->cycle));
  if (!sam_change_put (change, self->question, error))
    {
      /* Rolled back with the change: the next try inserts it again. */
      sam_draft_set_id (self->cycle, 0);
      return FALSE;
    }

  return sam_change_commit (g_steal_pointer (&change), error);
}
