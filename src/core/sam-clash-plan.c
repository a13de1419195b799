/*
 * SamClashPlan: which sessions clash, and with what.
 */
#include "sam-clash-plan.h"

#include "sam-date-range.h"

#define NONE G_MAXUINT

typedef struct
{
  guint        person;
  SamDateRange range;
} Member;

typedef struct
{
  GArray *members; /* of Member */
  guint   recent;  /* of the sweep: the team's sessions that may still overlap */
} Team;

typedef struct
{
  gint64   id;
  GArray  *away; /* of SamDateRange, or NULL */
  guint    weekdays;
  guint    recent;
  /* Of the check: whether the person is in the session asked about, and as what. */
  guint    stamp;
  gboolean as_coach;
} Person;

/* A session that somebody was lately in. */
typedef struct
{
  guint    slot;
  guint    next;
  gboolean as_coach;
} Node;

struct _SamClashPlan
{
  int         travel;
  GArray     *slots; /* of SamClashSlot */
  gboolean    is_sorted;
  int         longest;
  GHashTable *team_of;   /* id to index + 1 */
  GHashTable *person_of; /* id to index + 1 */
  GArray     *teams;     /* of Team */
  GArray     *persons;   /* of Person */
  GHashTable *calendars;
  guint       stamp;
};

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
team_clear (gpointer data)
{
  g_array_unref (((Team *) data)->members);
}

static void
person_clear (gpointer data)
{
  g_clear_pointer (&((Person *) data)->away, g_array_unref);
}

SamClashPlan *
sam_clash_plan_new (int travel_minutes)
{
  SamClashPlan *self = g_new0 (SamClashPlan, 1);

  self->travel = MAX (travel_minutes, 0);
  self->is_sorted = TRUE;
  self->slots = g_array_new (FALSE, FALSE, sizeof (SamClashSlot));
  self->teams = g_array_new (FALSE, TRUE, sizeof (Team));
  g_array_set_clear_func (self->teams, team_clear);
  self->persons = g_array_new (FALSE, TRUE, sizeof (Person));
  g_array_set_clear_func (self->persons, person_clear);
  self->team_of = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->person_of = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->calendars = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  return self;
}

void
sam_clash_plan_free (SamClashPlan *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->slots);
  g_array_unref (self->teams);
  g_array_unref (self->persons);
  g_hash_table_unref (self->team_of);
  g_hash_table_unref (self->person_of);
  g_hash_table_unref (self->calendars);
  g_free (self);
}

/* Filling */

static guint
find (GHashTable *index_of, gint64 id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (index_of, &id)) - 1;
}

static Person *
get_person (SamClashPlan *self, guint index)
{
  return &g_array_index (self->persons, Person, index);
}

static Team *
get_team (SamClashPlan *self, guint index)
{
  return &g_array_index (self->teams, Team, index);
}

static guint
ensure_person (SamClashPlan *self, gint64 id)
{
  guint index = find (self->person_of, id);
  Person person = { .id = id, .recent = NONE };

  if (index != NONE)
    return index;

  g_array_append_val (self->persons, person);
  g_hash_table_insert (self->person_of, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (self->persons->len));

  return self->persons->len - 1;
}

static guint
ensure_team (SamClashPlan *self, gint64 id)
{
  guint index = find (self->team_of, id);
  Team team = { .recent = NONE };

  if (index != NONE)
    return index;

  team.members = g_array_new (FALSE, FALSE, sizeof (Member));
  g_array_append_val (self->teams, team);
  g_hash_table_insert (self->team_of, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (self->teams->len));

  return self->teams->len - 1;
}

static int
compare_slots (gconstpointer a, gconstpointer b)
{
  const SamClashSlot *one = a;
  const SamClashSlot *other = b;

  if (one->date != other->date)
    return one->date < other->date ? -1 : 1;
  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;

  return one->id < other->id ? -1 : one->id > other->id;
}

void
sam_clash_plan_add (SamClashPlan *self, const SamClashSlot *slot)
{
  guint n;

  g_return_if_fail (self != NULL && slot != NULL);
  g_return_if_fail (slot->date != SAM_DATE_NONE);

  n = self->slots->len;
  if (n > 0 && compare_slots (&g_array_index (self->slots, SamClashSlot, n - 1), slot) > 0)
    self->is_sorted = FALSE;
  self->longest = MAX (self->longest, slot->minutes);
  g_array_append_val (self->slots, *slot);
}

void
sam_clash_plan_add_membership (SamClashPlan *self, gint64 team, gint64 person, SamDate from, SamDate to)
{
  Member member = { .range = sam_date_range_new (from, to) };

  g_return_if_fail (self != NULL && team != 0 && person != 0);

  member.person = ensure_person (self, person);
  g_array_append_val (get_team (self, ensure_team (self, team))->members, member);
}

void
sam_clash_plan_add_away (SamClashPlan *self, gint64 person, SamDate from, SamDate to)
{
  SamDateRange range = sam_date_range_new (from, to);
  Person *away;

  g_return_if_fail (self != NULL && person != 0);

  away = get_person (self, ensure_person (self, person));
  if (away->away == NULL)
    away->away = g_array_new (FALSE, FALSE, sizeof (SamDateRange));
  g_array_append_val (away->away, range);
}

void
sam_clash_plan_add_coach_day (SamClashPlan *self, gint64 coach, int weekday)
{
  g_return_if_fail (self != NULL && coach != 0);
  g_return_if_fail (weekday >= 1 && weekday <= 7);

  get_person (self, ensure_person (self, coach))->weekdays |= 1u << weekday;
}

void
sam_clash_plan_set_calendar (SamClashPlan *self, gint64 school, SamSchoolCalendar *calendar)
{
  g_return_if_fail (self != NULL && school != 0 && calendar != NULL);

  g_hash_table_insert (self->calendars, g_memdup2 (&school, sizeof school), calendar);
}

int
sam_clash_plan_get_travel_minutes (SamClashPlan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->travel;
}

static const SamClashSlot *
get_slot (SamClashPlan *self, guint index)
{
  return &g_array_index (self->slots, SamClashSlot, index);
}

static void
sort (SamClashPlan *self)
{
  if (!self->is_sorted)
    g_array_sort (self->slots, compare_slots);
  self->is_sorted = TRUE;
}

const SamClashSlot *
sam_clash_plan_find (SamClashPlan *self, gint64 id)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->slots->len; i++)
    {
      if (get_slot (self, i)->id == id)
        return get_slot (self, i);
    }

  return NULL;
}

/* Who takes part, besides the coach. */
static void
collect_present (SamClashPlan *self, const SamClashSlot *slot, GArray *present)
{
  guint team = slot->team != 0 ? find (self->team_of, slot->team) : NONE;

  g_array_set_size (present, 0);
  if (slot->teacher != 0 && slot->teacher != slot->coach)
    {
      guint teacher = ensure_person (self, slot->teacher);

      g_array_append_val (present, teacher);
    }
  if (team == NONE)
    return;

  for (guint i = 0; i < get_team (self, team)->members->len; i++)
    {
      const Member *member = &g_array_index (get_team (self, team)->members, Member, i);

      if (sam_date_range_contains (member->range, slot->date) && get_person (self, member->person)->id != slot->coach)
        g_array_append_val (present, member->person);
    }
}

/* What clashes with the day */

static const SamDateRange *
find_away (const Person *person, SamDate date)
{
  for (guint i = 0; person->away != NULL && i < person->away->len; i++)
    {
      const SamDateRange *range = &g_array_index (person->away, SamDateRange, i);

      if (sam_date_range_contains (*range, date))
        return range;
    }

  return NULL;
}

static void
add_away (SamClashPlan *self, SamClash kind, const SamClashSlot *slot, gint64 id, GArray *hits)
{
  guint index = id != 0 ? find (self->person_of, id) : NONE;
  const SamDateRange *range = index != NONE ? find_away (get_person (self, index), slot->date) : NULL;
  SamClashHit hit = { .kind = kind, .slot = *slot, .person = id };

  if (range == NULL)
    return;

  hit.from = range->start;
  hit.to = range->end - 1;
  g_array_append_val (hits, hit);
}

static gboolean
is_whole_team_away (SamClashPlan *self, const SamClashSlot *slot)
{
  guint team = slot->team != 0 ? find (self->team_of, slot->team) : NONE;
  guint n_members = 0;

  for (guint i = 0; team != NONE && i < get_team (self, team)->members->len; i++)
    {
      const Member *member = &g_array_index (get_team (self, team)->members, Member, i);

      if (!sam_date_range_contains (member->range, slot->date))
        continue;
      if (find_away (get_person (self, member->person), slot->date) == NULL)
        return FALSE;
      n_members++;
    }

  return n_members > 0;
}

static void
add_coach_day (SamClashPlan *self, const SamClashSlot *slot, GArray *hits)
{
  guint coach = slot->coach != 0 ? find (self->person_of, slot->coach) : NONE;
  SamClashHit hit = { .kind = SAM_CLASH_COACH_DAY, .slot = *slot, .person = slot->coach };

  hit.weekdays = coach != NONE ? get_person (self, coach)->weekdays : 0;
  if (hit.weekdays != 0 && (hit.weekdays & 1u << sam_date_get_weekday (slot->date)) == 0)
    g_array_append_val (hits, hit);
}

/* A school year without any term says nothing of its days, so that nothing is warned of there. */
static void
add_day_off (SamClashPlan *self, const SamClashSlot *slot, GArray *hits)
{
  SamSchoolCalendar *calendar = slot->school != 0 ? g_hash_table_lookup (self->calendars, &slot->school) : NULL;
  SamClashHit hit = { .kind = SAM_CLASH_DAY_OFF, .slot = *slot };

  if (calendar == NULL)
    return;

  hit.day = sam_school_calendar_get_day (calendar, slot->date);
  if (hit.day.kind == SAM_DAY_KIND_SCHOOL_DAY
      || (hit.day.kind == SAM_DAY_KIND_OUTSIDE_TERM
          && !sam_school_calendar_has_terms (calendar, sam_date_get_school_year (slot->date))))
    return;

  g_array_append_val (hits, hit);
}

static void
add_clashes_of_day (SamClashPlan *self, const SamClashSlot *slot, GArray *hits)
{
  SamClashHit hit = { .kind = SAM_CLASH_TEAM_AWAY, .slot = *slot };

  add_away (self, SAM_CLASH_COACH_AWAY, slot, slot->coach, hits);
  add_away (self, SAM_CLASH_TEACHER_AWAY, slot, slot->teacher, hits);
  if (is_whole_team_away (self, slot))
    g_array_append_val (hits, hit);
  add_coach_day (self, slot, hits);
  add_day_off (self, slot, hits);
}

static void
add_pair (GArray *hits, SamClash kind, const SamClashSlot *slot, const SamClashSlot *other, gint64 person)
{
  SamClashHit hit = { .kind = kind, .slot = *slot, .other = *other, .person = person, .n_persons = 1 };

  g_array_append_val (hits, hit);
}

static gboolean
is_same_team (const SamClashSlot *a, const SamClashSlot *b)
{
  return a->team != 0 && a->team == b->team;
}

/* One session against the plan */

static gboolean
is_left_out (const SamClashSlot *slot, const SamClashSlot *other, const gint64 *without, guint n_without)
{
  if (other->id == 0)
    return FALSE;
  if (other->id == slot->id)
    return TRUE;

  for (guint i = 0; i < n_without; i++)
    {
      if (without[i] == other->id)
        return TRUE;
    }

  return FALSE;
}

/* The first slot that begins at or after a time. */
static guint
find_first (SamClashPlan *self, gint64 start)
{
  guint low = 0;
  guint high = self->slots->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (sam_clash_slot_get_start (get_slot (self, middle)) < start)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
mark (SamClashPlan *self, const SamClashSlot *slot, GArray *present)
{
  self->stamp++;
  collect_present (self, slot, present);
  for (guint i = 0; i < present->len; i++)
    {
      Person *person = get_person (self, g_array_index (present, guint, i));

      person->stamp = self->stamp;
      person->as_coach = FALSE;
    }
  if (slot->coach != 0)
    {
      Person *coach = get_person (self, ensure_person (self, slot->coach));

      coach->stamp = self->stamp;
      coach->as_coach = TRUE;
    }
}

static void
check_members (SamClashPlan *self, const SamClashSlot *slot, const SamClashSlot *other, GArray *present, GArray *hits)
{
  guint coach = other->coach != 0 ? find (self->person_of, other->coach) : NONE;
  SamClashHit hit = { .kind = SAM_CLASH_MEMBER, .slot = *slot, .other = *other };

  if (is_same_team (slot, other))
    return;

  collect_present (self, other, present);
  for (guint i = 0; i < present->len; i++)
    {
      Person *person = get_person (self, g_array_index (present, guint, i));

      if (person->stamp != self->stamp)
        continue;
      if (hit.n_persons++ == 0)
        hit.person = person->id;
    }
  if (coach != NONE && get_person (self, coach)->stamp == self->stamp && !get_person (self, coach)->as_coach
      && hit.n_persons++ == 0)
    hit.person = other->coach;

  if (hit.n_persons > 0)
    g_array_append_val (hits, hit);
}

GArray *
sam_clash_plan_check (SamClashPlan *self, const SamClashSlot *slot, const gint64 *without, guint n_without)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (SamClashHit));
  g_autoptr (GArray) present = g_array_new (FALSE, FALSE, sizeof (guint));
  gint64 end;

  g_return_val_if_fail (self != NULL && slot != NULL, hits);
  g_return_val_if_fail (without != NULL || n_without == 0, hits);

  if (slot->date == SAM_DATE_NONE)
    return hits;

  sort (self);
  mark (self, slot, present);
  end = sam_clash_slot_get_end (slot) + self->travel;
  for (guint i = find_first (self, sam_clash_slot_get_start (slot) - self->longest - self->travel);
       slot->start >= 0 && i < self->slots->len && sam_clash_slot_get_start (get_slot (self, i)) < end; i++)
    {
      const SamClashSlot *other = get_slot (self, i);
      SamClash kinds;

      if (is_left_out (slot, other, without, n_without))
        continue;

      kinds = sam_clash_compare (slot, other, self->travel);
      if ((kinds & SAM_CLASH_COACH) != 0)
        add_pair (hits, SAM_CLASH_COACH, slot, other, slot->coach);
      if ((kinds & SAM_CLASH_TRAVEL) != 0)
        add_pair (hits, SAM_CLASH_TRAVEL, slot, other, slot->coach);
      if ((kinds & SAM_CLASH_TEAM) != 0)
        add_pair (hits, SAM_CLASH_TEAM, slot, other, 0);
      if (sam_clash_slot_overlaps (slot, other))
        check_members (self, slot, other, present, hits);
    }
  add_clashes_of_day (self, slot, hits);

  return hits;
}

/* All */

static void
add_member (Sweep *sweep, guint slot, guint other, gint64 person)
{
  guint index = sweep->member_hit[other];

  if (index != NONE && index >= sweep->first_hit)
    {
      g_array_index (sweep->hits, SamClashHit, index).n_persons++;
      return;
    }

  sweep->member_hit[other] = sweep->hits->len;
  add_pair (sweep->hits, SAM_CLASH_MEMBER, get_slot (sweep->plan, slot), get_slot (sweep->plan, other), person);
}

static void
compare_recent (Sweep *sweep, guint slot, guint other, gint64 person, gboolean both_coach)
{
  SamClashPlan *plan = sweep->plan;
  const SamClashSlot *a = get_slot (plan, slot);
  const SamClashSlot *b = get_slot (plan, other);

  if (person == 0)
    {
      if (sam_clash_slot_overlaps (a, b))
        add_pair (sweep->hits, SAM_CLASH_TEAM, a, b, 0);
    }
  else if (both_coach)
    {
      SamClash kinds = sam_clash_compare (a, b, plan->travel) & (SAM_CLASH_COACH | SAM_CLASH_TRAVEL);

      if (kinds != SAM_CLASH_NONE)
        add_pair (sweep->hits, kinds, a, b, person);
    }
  else if (!is_same_team (a, b) && sam_clash_slot_overlaps (a, b))
    add_member (sweep, slot, other, person);
}

/*
 * Compares a session with those that a person (or, for person 0, a team) was
 * lately in, forgets those that ended too long ago to matter to any later one,
 * and adds the session itself.
 */
static void
visit (Sweep *sweep, guint slot, guint *recent, gint64 person, gboolean as_coach)
{
  Node node = { slot, NONE, as_coach };
  gint64 start = sam_clash_slot_get_start (get_slot (sweep->plan, slot));
  guint *link = recent;

  while (*link != NONE)
    {
      Node *other = &g_array_index (sweep->nodes, Node, *link);

      if (sam_clash_slot_get_end (get_slot (sweep->plan, other->slot)) + sweep->plan->travel <= start)
        {
          *link = other->next;
          continue;
        }
      compare_recent (sweep, slot, other->slot, person, as_coach && other->as_coach);
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
  const SamClashSlot *slot = get_slot (plan, index);
  guint team = slot->team != 0 ? find (plan->team_of, slot->team) : NONE;
  guint coach = slot->coach != 0 ? find (plan->person_of, slot->coach) : NONE;

  if (team != NONE)
    visit (sweep, index, &get_team (plan, team)->recent, 0, FALSE);
  if (coach != NONE)
    visit (sweep, index, &get_person (plan, coach)->recent, slot->coach, TRUE);

  collect_present (plan, slot, sweep->present);
  for (guint i = 0; i < sweep->present->len; i++)
    {
      Person *person = get_person (plan, g_array_index (sweep->present, guint, i));

      visit (sweep, index, &person->recent, person->id, FALSE);
    }
}

static void
prepare (SamClashPlan *self)
{
  sort (self);
  /* Nobody may come later, or what points at them would be left dangling. */
  for (guint i = 0; i < self->slots->len; i++)
    {
      const SamClashSlot *slot = get_slot (self, i);

      if (slot->team != 0)
        ensure_team (self, slot->team);
      if (slot->coach != 0)
        ensure_person (self, slot->coach);
      if (slot->teacher != 0)
        ensure_person (self, slot->teacher);
    }
  for (guint i = 0; i < self->teams->len; i++)
    get_team (self, i)->recent = NONE;
  for (guint i = 0; i < self->persons->len; i++)
    get_person (self, i)->recent = NONE;
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

  prepare (self);
  member_hit = g_new (guint, self->slots->len);
  sweep.member_hit = member_hit;
  for (guint i = 0; i < self->slots->len; i++)
    {
      member_hit[i] = NONE;
      sweep.first_hit = hits->len;
      if (get_slot (self, i)->minutes > 0 && get_slot (self, i)->start >= 0)
        visit_all (&sweep, i);
      add_clashes_of_day (self, get_slot (self, i), hits);
    }

  return hits;
}
