#include "sam-clash.h"

#define MINUTES_OF_A_DAY 1440

static gint64
get_start (const SamClashSlot *slot)
{
  return (gint64) slot->date * MINUTES_OF_A_DAY + slot->start;
}

static gboolean
overlaps (const SamClashSlot *a, const SamClashSlot *b)
{
  gint64 start_a = get_start (a);
  gint64 start_b = get_start (b);

  if (a->minutes <= 0 || b->minutes <= 0)
    return FALSE;

  return start_a < start_b + b->minutes && start_b < start_a + a->minutes;
}

SamClash
sam_clash_compare (const SamClashSlot *a, const SamClashSlot *b)
{
  SamClash clash = SAM_CLASH_NONE;

  g_return_val_if_fail (a != NULL && b != NULL, SAM_CLASH_NONE);

  if (a->id != 0 && a->id == b->id)
    return SAM_CLASH_NONE;
  if (a->date == SAM_DATE_NONE || b->date == SAM_DATE_NONE || !overlaps (a, b))
    return SAM_CLASH_NONE;

  if (a->coach != 0 && a->coach == b->coach)
    clash |= SAM_CLASH_COACH;
  if (a->team != 0 && a->team == b->team)
    clash |= SAM_CLASH_TEAM;

  return clash;
}

SamClash
sam_clash_find (const SamClashSlot *slot, const SamClashSlot *others, guint n_others, guint *index)
{
  g_return_val_if_fail (slot != NULL, SAM_CLASH_NONE);
  g_return_val_if_fail (others != NULL || n_others == 0, SAM_CLASH_NONE);

  for (guint i = 0; i < n_others; i++)
    {
      SamClash clash = sam_clash_compare (slot, &others[i]);

      if (clash != SAM_CLASH_NONE)
        {
          if (index != NULL)
            *index = i;
          return clash;
        }
    }

  return SAM_CLASH_NONE;
}
