#include "sam-clash.h"

#include "sam-accepted-clash.h"

#define MINUTES_OF_A_DAY 1440

static const SamField *
get_field (void)
{
  return &sam_family_accepted_clash.fields[SAM_ACCEPTED_CLASH_CLASH];
}

static int
find_index (SamClash kind)
{
  for (int i = 0; i < SAM_N_CLASHES; i++)
    {
      if ((int) kind == 1 << i)
        return i;
    }

  return -1;
}

gboolean
sam_clash_is_between_two (SamClash kind)
{
  return (kind & (SAM_CLASH_COACH | SAM_CLASH_TRAVEL | SAM_CLASH_TEAM | SAM_CLASH_MEMBER)) != 0;
}

const char *
sam_clash_get_name (SamClash kind)
{
  int index = find_index (kind);

  g_return_val_if_fail (index >= 0, NULL);

  return get_field ()->choices[index].name;
}

SamClash
sam_clash_find_kind (const char *name)
{
  int index = name != NULL ? sam_field_find_choice (get_field (), name) : -1;

  return index >= 0 ? (SamClash) (1 << index) : SAM_CLASH_NONE;
}

const char *
sam_clash_get_label (SamClash kind)
{
  int index = find_index (kind);

  g_return_val_if_fail (index >= 0, NULL);

  return sam_choice_get_label (get_field (), index);
}

gint64
sam_clash_slot_get_start (const SamClashSlot *slot)
{
  g_return_val_if_fail (slot != NULL, 0);

  return (gint64) slot->date * MINUTES_OF_A_DAY + slot->start;
}

gint64
sam_clash_slot_get_end (const SamClashSlot *slot)
{
  return sam_clash_slot_get_start (slot) + slot->minutes;
}

/* Whether it takes any time at all: a form that is half filled in may not. */
static gboolean
takes_time (const SamClashSlot *slot)
{
  return slot->date != SAM_DATE_NONE && slot->start >= 0 && slot->minutes > 0;
}

/* Less than nothing where they overlap. */
static gint64
get_gap (const SamClashSlot *a, const SamClashSlot *b)
{
  gint64 a_to_b = sam_clash_slot_get_start (b) - sam_clash_slot_get_end (a);
  gint64 b_to_a = sam_clash_slot_get_start (a) - sam_clash_slot_get_end (b);

  return MAX (a_to_b, b_to_a);
}

gboolean
sam_clash_slot_overlaps (const SamClashSlot *a, const SamClashSlot *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return takes_time (a) && takes_time (b) && get_gap (a, b) < 0;
}

SamClash
sam_clash_compare (const SamClashSlot *a, const SamClashSlot *b, int travel_minutes)
{
  SamClash clash = SAM_CLASH_NONE;
  gboolean same_coach;
  gint64 gap;

  g_return_val_if_fail (a != NULL && b != NULL, SAM_CLASH_NONE);

  if ((a->id != 0 && a->id == b->id) || !takes_time (a) || !takes_time (b))
    return SAM_CLASH_NONE;

  gap = get_gap (a, b);
  same_coach = a->coach != 0 && a->coach == b->coach;
  if (same_coach && gap < 0)
    clash |= SAM_CLASH_COACH;
  if (same_coach && gap >= 0 && gap < travel_minutes && a->school != 0 && b->school != 0 && a->school != b->school)
    clash |= SAM_CLASH_TRAVEL;
  if (a->team != 0 && a->team == b->team && gap < 0)
    clash |= SAM_CLASH_TEAM;

  return clash;
}
