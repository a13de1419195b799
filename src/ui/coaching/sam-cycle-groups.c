#include "sam-cycle-groups.h"

#include <glib/gi18n.h>

guint
sam_cycle_groups_find (SamCycleState state)
{
  switch (state)
    {
    case SAM_CYCLE_STATE_NOT_BEGUN:
    case SAM_CYCLE_STATE_ASKED:
      return 0;
    case SAM_CYCLE_STATE_PREPARED:
      return 1;
    case SAM_CYCLE_STATE_OBSERVED:
      return 2;
    case SAM_CYCLE_STATE_DIALOGUE_HELD:
      return 3;
    case SAM_CYCLE_STATE_FOLLOW_UP_DUE:
      return 4;
    case SAM_CYCLE_STATE_CLOSED:
    case SAM_CYCLE_STATE_CANCELLED:
    case SAM_CYCLE_STATE_BROKEN_OFF:
    case SAM_N_CYCLE_STATES:
    default:
      return 5;
    }
}

const char *
sam_cycle_groups_get_title (guint group)
{
  const char *titles[SAM_CYCLE_N_GROUPS] = {
    C_ ("column of cycles", "Question asked"), C_ ("column of cycles", "Prepared"),
    C_ ("column of cycles", "Observed"),       C_ ("column of cycles", "Dialogue held"),
    C_ ("column of cycles", "Follow-up due"),  C_ ("column of cycles", "Ended"),
  };

  g_return_val_if_fail (group < SAM_CYCLE_N_GROUPS, "");

  return titles[group];
}

GPtrArray *
sam_cycle_groups_list (GPtrArray *items, guint group)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    {
      SamCycleItem *cycle = sam_board_item_get_cycle (items->pdata[i]);

      if (sam_cycle_groups_find (sam_cycle_item_get_state (cycle)) == group)
        g_ptr_array_add (found, items->pdata[i]);
    }

  return found;
}
