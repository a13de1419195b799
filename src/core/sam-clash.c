#include "sam-clash.h"

#include <glib/gi18n.h>

#define MINUTES_OF_A_DAY 1440

static const struct
{
  const char *name;
  const char *label;
} kinds[SAM_N_CLASHES] = {
  { "coach", NC_ ("kind of clash", "Coach in two places") },
  { "travel", NC_ ("kind of clash", "Too little time to travel") },
  { "team", NC_ ("kind of clash", "Team has two sessions") },
  { "member", NC_ ("kind of clash", "Somebody takes part in both") },
  { "coach_away", NC_ ("kind of clash", "Coach away") },
  { "teacher_away", NC_ ("kind of clash", "Teacher away") },
  { "team_away", NC_ ("kind of clash", "Whole team away") },
  { "coach_day", NC_ ("kind of clash", "Not one of the coach’s days") },
  { "day_off", NC_ ("kind of clash", "Day off") },
};

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

const char *
sam_clash_get_name (SamClash kind)
{
  int index = find_index (kind);

  g_return_val_if_fail (index >= 0, NULL);

  return kinds[index].name;
}

SamClash
sam_clash_find_kind (const char *name)
{
  for (int i = 0; i < SAM_N_CLASHES; i++)
    {
      if (g_strcmp0 (kinds[i].name, name) == 0)
        return (SamClash) (1 << i);
    }

  return SAM_CLASH_NONE;
}

const char *
sam_clash_get_label (SamClash kind)
{
  int index = find_index (kind);

  g_return_val_if_fail (index >= 0, NULL);

  return g_dpgettext2 (NULL, "kind of clash", kinds[index].label);
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
