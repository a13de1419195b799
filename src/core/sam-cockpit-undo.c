/* Undo and redo in an observation that is going on: both sides of a step are at hand. */
#include "sam-cockpit-private.h"

static void
apply (SamCockpit *self, const SamCockpitStep *step, gboolean is_forward)
{
  gint64 left = self->line.ordinal;

  self->line = is_forward ? step->after : step->before;
  for (guint i = 0; i < step->deltas->len; i++)
    {
      const SamCockpitDelta *delta = &g_array_index (step->deltas, SamCockpitDelta, i);

      sam_cockpit_replace (self, delta->ordinal, is_forward ? delta->after : delta->before);
    }
  if (left != 0)
    sam_cockpit_show (self, left);
  if (self->line.ordinal != 0)
    sam_cockpit_show (self, self->line.ordinal);
}

gboolean
sam_cockpit_can_undo (SamCockpit *self)
{
  g_return_val_if_fail (SAM_IS_COCKPIT (self), FALSE);

  return self->steps.n_done > 0;
}

gboolean
sam_cockpit_can_redo (SamCockpit *self)
{
  g_return_val_if_fail (SAM_IS_COCKPIT (self), FALSE);

  return self->steps.n_done < self->steps.steps->len;
}

gboolean
sam_cockpit_undo (SamCockpit *self)
{
  if (!sam_cockpit_can_undo (self))
    return FALSE;

  apply (self, g_ptr_array_index (self->steps.steps, --self->steps.n_done), FALSE);

  return TRUE;
}

gboolean
sam_cockpit_redo (SamCockpit *self)
{
  if (!sam_cockpit_can_redo (self))
    return FALSE;

  apply (self, g_ptr_array_index (self->steps.steps, self->steps.n_done++), TRUE);

  return TRUE;
}
