/*
 * All clashes of a plan, in one sweep through time.
 */
#include "sam-clash-plan-private.h"

/* A session that somebody was lately in. */
typedef struct
{
  guint    slot;
  guint    next;
  gboolean as_coach;
} Node;

typedef struct
{
  SamClashPlan *plan;
  GArray       *nodes;
  GArray       *hits;
  GArray       *present;    /* of guint: who takes part in the session at hand */
  guint        *member_hit; /* by slot: the hit of the session at hand with it */
  guint         first_hit;  /* of the session at hand */
} Sweep;

static void
add_member (Sweep *sweep, guint slot, guint other, gint64 person)
{
  guint index = sweep->member_hit[other];

  if (index != SAM_CLASH_NO_INDEX && index >= sweep->first_hit)
    {
      g_array_index (sweep->hits, SamClashHit, index).n_persons++;
      return;
    }

  sweep->member_hit[other] = sweep->hits->len;
  sam_clash_plan_add_pair (sweep->hits, SAM_CLASH_MEMBER, &sam_clash_plan_get_session (sweep->plan, slot)->slot,
                           &sam_clash_plan_get_session (sweep->plan, other)->slot, person);
}

static void
compare_recent (Sweep *sweep, guint slot, guint other, gint64 person, gboolean both_coach)
{
  SamClashPlan *plan = sweep->plan;
  const SamClashSlot *a = &sam_clash_plan_get_session (plan, slot)->slot;
  const SamClashSlot *b = &sam_clash_plan_get_session (plan, other)->slot;

  if (person == 0)
    {
      if (sam_clash_slot_overlaps (a, b))
        sam_clash_plan_add_pair (sweep->hits, SAM_CLASH_TEAM, a, b, 0);
    }
  else if (both_coach)
    {
      SamClash kinds = sam_clash_compare (a, b, plan->travel) & (SAM_CLASH_COACH | SAM_CLASH_TRAVEL);

      if (kinds != SAM_CLASH_NONE)
        sam_clash_plan_add_pair (sweep->hits, kinds, a, b, person);
    }
  else if (!sam_clash_is_same_team (a, b) && sam_clash_slot_overlaps (a, b))
    add_member (sweep, slot, other, person);
}

/*
 * Compares a session with those that a person (or, for person 0, a team) was
 * lately in, forgets those that ended too long ago to matter to any later one,
 * and adds the session itself.
 */
static void
visit (Sweep *sweep, guint index, guint *recent, gint64 person, gboolean as_coach)
{
  Node node = { index, SAM_CLASH_NO_INDEX, as_coach };
  gint64 start = sam_clash_slot_get_start (&sam_clash_plan_get_session (sweep->plan, index)->slot);
  guint *link = recent;

  while (*link != SAM_CLASH_NO_INDEX)
    {
      Node *other = &g_array_index (sweep->nodes, Node, *link);
      const SamClashSlot *slot = &sam_clash_plan_get_session (sweep->plan, other->slot)->slot;

      if (sam_clash_slot_get_end (slot) + sweep->plan->travel <= start)
        {
          *link = other->next;
          continue;
        }
      compare_recent (sweep, index, other->slot, person, as_coach && other->as_coach);
      link = &other->next;
    }

  node.next = *recent;
  *recent = sweep->nodes->len;
  g_array_append_val (sweep->nodes, node);
}

static void
visit_all (Sweep *sweep, guint index)
{
  SamClashPlan *plan = sweep->plan;
  const SamPlanSession *session = sam_clash_plan_get_session (plan, index);

  if (session->team != SAM_CLASH_NO_INDEX)
    visit (sweep, index, &sam_clash_plan_get_team (plan, session->team)->recent, 0, FALSE);
  if (session->coach != SAM_CLASH_NO_INDEX)
    visit (sweep, index, &sam_clash_plan_get_person (plan, session->coach)->recent, session->slot.coach, TRUE);

  sam_clash_plan_collect_present (plan, session, sweep->present);
  for (guint i = 0; i < sweep->present->len; i++)
    {
      SamPlanPerson *person = sam_clash_plan_get_person (plan, g_array_index (sweep->present, guint, i));

      visit (sweep, index, &person->recent, person->id, FALSE);
    }
}

GArray *
sam_clash_plan_list (SamClashPlan *self)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (SamClashHit));
  g_autoptr (GArray) nodes = g_array_new (FALSE, FALSE, sizeof (Node));
  g_autoptr (GArray) present = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint *member_hit = NULL;
  Sweep sweep = { .plan = self, .nodes = nodes, .hits = hits, .present = present };

  g_return_val_if_fail (self != NULL, hits);

  sam_clash_plan_sort (self);
  for (guint i = 0; i < self->teams->len; i++)
    sam_clash_plan_get_team (self, i)->recent = SAM_CLASH_NO_INDEX;
  for (guint i = 0; i < self->persons->len; i++)
    sam_clash_plan_get_person (self, i)->recent = SAM_CLASH_NO_INDEX;

  member_hit = g_new (guint, self->sessions->len);
  sweep.member_hit = member_hit;
  for (guint i = 0; i < self->sessions->len; i++)
    {
      const SamPlanSession *session = sam_clash_plan_get_session (self, i);

      member_hit[i] = SAM_CLASH_NO_INDEX;
      sweep.first_hit = hits->len;
      if (session->slot.minutes > 0 && session->slot.start >= 0)
        visit_all (&sweep, i);
      sam_clash_plan_add_clashes_of_day (self, session, hits);
    }

  return hits;
}
