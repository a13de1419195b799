/*
 * SamClashPlan: which sessions clash, and with what.
 */
#include "sam-clash-plan-private.h"

static void
team_clear (gpointer data)
{
  g_array_unref (((SamPlanTeam *) data)->members);
}

static void
person_clear (gpointer data)
{
  g_clear_pointer (&((SamPlanPerson *) data)->away, g_array_unref);
}

SamClashPlan *
sam_clash_plan_new (int travel_minutes)
{
  SamClashPlan *self = g_new0 (SamClashPlan, 1);

  self->travel = MAX (travel_minutes, 0);
  self->is_sorted = TRUE;
  self->sessions = g_array_new (FALSE, FALSE, sizeof (SamPlanSession));
  self->teams = g_array_new (FALSE, TRUE, sizeof (SamPlanTeam));
  g_array_set_clear_func (self->teams, team_clear);
  self->persons = g_array_new (FALSE, TRUE, sizeof (SamPlanPerson));
  g_array_set_clear_func (self->persons, person_clear);
  self->team_of = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->person_of = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->school_of = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->calendars = g_ptr_array_new ();

  return self;
}

void
sam_clash_plan_free (SamClashPlan *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->sessions);
  g_array_unref (self->teams);
  g_array_unref (self->persons);
  g_hash_table_unref (self->team_of);
  g_hash_table_unref (self->person_of);
  g_hash_table_unref (self->school_of);
  g_ptr_array_unref (self->calendars);
  g_free (self);
}

/* Filling */

static guint
find (GHashTable *index_of, gint64 id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (index_of, &id)) - 1;
}

static void
put (GHashTable *index_of, gint64 id, guint index)
{
  g_hash_table_insert (index_of, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (index + 1));
}

/* Of these three, id 0 is nobody and has no index. They may move what is in the arrays. */

static guint
ensure_person (SamClashPlan *self, gint64 id)
{
  guint index = id != 0 ? find (self->person_of, id) : SAM_CLASH_NO_INDEX;
  SamPlanPerson person = { .id = id, .recent = SAM_CLASH_NO_INDEX };

  if (id == 0 || index != SAM_CLASH_NO_INDEX)
    return index;

  put (self->person_of, id, self->persons->len);
  g_array_append_val (self->persons, person);

  return self->persons->len - 1;
}

static guint
ensure_team (SamClashPlan *self, gint64 id)
{
  guint index = id != 0 ? find (self->team_of, id) : SAM_CLASH_NO_INDEX;
  SamPlanTeam team = { .recent = SAM_CLASH_NO_INDEX };

  if (id == 0 || index != SAM_CLASH_NO_INDEX)
    return index;

  team.members = g_array_new (FALSE, FALSE, sizeof (SamPlanMember));
  put (self->team_of, id, self->teams->len);
  g_array_append_val (self->teams, team);

  return self->teams->len - 1;
}

static guint
ensure_school (SamClashPlan *self, gint64 id)
{
  guint index = id != 0 ? find (self->school_of, id) : SAM_CLASH_NO_INDEX;

  if (id == 0 || index != SAM_CLASH_NO_INDEX)
    return index;

  put (self->school_of, id, self->calendars->len);
  g_ptr_array_add (self->calendars, NULL);

  return self->calendars->len - 1;
}

static void
resolve (SamClashPlan *self, const SamClashSlot *slot, SamPlanSession *session)
{
  session->slot = *slot;
  session->team = ensure_team (self, slot->team);
  session->coach = ensure_person (self, slot->coach);
  session->teacher = ensure_person (self, slot->teacher);
  session->school = ensure_school (self, slot->school);
}

static int
compare_sessions (gconstpointer a, gconstpointer b)
{
  const SamClashSlot *one = &((const SamPlanSession *) a)->slot;
  const SamClashSlot *other = &((const SamPlanSession *) b)->slot;

  if (one->date != other->date)
    return one->date < other->date ? -1 : 1;
  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;

  return one->id < other->id ? -1 : one->id > other->id;
}

void
sam_clash_plan_add (SamClashPlan *self, const SamClashSlot *slot)
{
  SamPlanSession session;
  guint n;

  g_return_if_fail (self != NULL && slot != NULL);
  g_return_if_fail (slot->date != SAM_DATE_NONE);

  resolve (self, slot, &session);
  n = self->sessions->len;
  if (n > 0 && compare_sessions (sam_clash_plan_get_session (self, n - 1), &session) > 0)
    self->is_sorted = FALSE;
  self->longest = MAX (self->longest, slot->minutes);
  g_array_append_val (self->sessions, session);
}

void
sam_clash_plan_add_membership (SamClashPlan *self, gint64 team, gint64 person, SamDate from, SamDate to)
{
  SamPlanMember member = { .range = sam_date_range_new (from, to) };

  g_return_if_fail (self != NULL && team != 0 && person != 0);

  member.person = ensure_person (self, person);
  g_array_append_val (sam_clash_plan_get_team (self, ensure_team (self, team))->members, member);
}

void
sam_clash_plan_add_away (SamClashPlan *self, gint64 person, SamDate from, SamDate to)
{
  SamDateRange range = sam_date_range_new (from, to);
  SamPlanPerson *away;

  g_return_if_fail (self != NULL && person != 0);

  away = sam_clash_plan_get_person (self, ensure_person (self, person));
  if (away->away == NULL)
    away->away = g_array_new (FALSE, FALSE, sizeof (SamDateRange));
  g_array_append_val (away->away, range);
}

void
sam_clash_plan_add_coach_day (SamClashPlan *self, gint64 coach, int weekday)
{
  g_return_if_fail (self != NULL && coach != 0);
  g_return_if_fail (weekday >= 1 && weekday <= 7);

  sam_clash_plan_get_person (self, ensure_person (self, coach))->weekdays |= 1u << weekday;
}

void
sam_clash_plan_set_calendar (SamClashPlan *self, gint64 school, SamSchoolCalendar *calendar)
{
  guint index;

  g_return_if_fail (self != NULL && school != 0 && calendar != NULL);

  index = ensure_school (self, school);
  g_ptr_array_index (self->calendars, index) = calendar;
}

int
sam_clash_plan_get_travel_minutes (SamClashPlan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->travel;
}

void
sam_clash_plan_sort (SamClashPlan *self)
{
  if (!self->is_sorted)
    g_array_sort (self->sessions, compare_sessions);
  self->is_sorted = TRUE;
}

void
sam_clash_plan_collect_present (SamClashPlan *self, const SamPlanSession *session, GArray *present)
{
  GArray *members = NULL;

  g_array_set_size (present, 0);
  if (session->teacher != SAM_CLASH_NO_INDEX && session->teacher != session->coach)
    g_array_append_val (present, session->teacher);
  if (session->team == SAM_CLASH_NO_INDEX)
    return;

  members = sam_clash_plan_get_team (self, session->team)->members;
  for (guint i = 0; i < members->len; i++)
    {
      const SamPlanMember *member = &g_array_index (members, SamPlanMember, i);

      if (member->person != session->coach && sam_date_range_contains (member->range, session->slot.date))
        g_array_append_val (present, member->person);
    }
}

/* What clashes with the day */

static const SamDateRange *
find_away (const SamPlanPerson *person, SamDate date)
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
add_away (SamClashPlan *self, SamClash kind, const SamClashSlot *slot, guint index, GArray *hits)
{
  const SamPlanPerson *person = index != SAM_CLASH_NO_INDEX ? sam_clash_plan_get_person (self, index) : NULL;
  const SamDateRange *range = person != NULL ? find_away (person, slot->date) : NULL;

  if (range != NULL)
    {
      SamClashHit hit = { .kind = kind, .slot = *slot, .person = person->id };

      hit.from = range->start;
      hit.to = range->end - 1;
      g_array_append_val (hits, hit);
    }
}

static gboolean
is_whole_team_away (SamClashPlan *self, const SamPlanSession *session)
{
  GArray *members = NULL;
  guint n_members = 0;

  if (session->team == SAM_CLASH_NO_INDEX)
    return FALSE;

  members = sam_clash_plan_get_team (self, session->team)->members;
  for (guint i = 0; i < members->len; i++)
    {
      const SamPlanMember *member = &g_array_index (members, SamPlanMember, i);

      if (!sam_date_range_contains (member->range, session->slot.date))
        continue;
      if (find_away (sam_clash_plan_get_person (self, member->person), session->slot.date) == NULL)
        return FALSE;
      n_members++;
    }

  return n_members > 0;
}

static void
add_team_away (SamClashPlan *self, const SamPlanSession *session, GArray *hits)
{
  if (is_whole_team_away (self, session))
    {
      SamClashHit hit = { .kind = SAM_CLASH_TEAM_AWAY, .slot = session->slot };

      g_array_append_val (hits, hit);
    }
}

static void
add_coach_day (SamClashPlan *self, const SamPlanSession *session, GArray *hits)
{
  guint weekdays = 0;

  if (session->coach != SAM_CLASH_NO_INDEX)
    weekdays = sam_clash_plan_get_person (self, session->coach)->weekdays;
  if (weekdays != 0 && (weekdays & 1u << sam_date_get_weekday (session->slot.date)) == 0)
    {
      SamClashHit hit = {
        .kind = SAM_CLASH_COACH_DAY,
        .slot = session->slot,
        .person = session->slot.coach,
        .weekdays = weekdays,
      };

      g_array_append_val (hits, hit);
    }
}

/* A school year without any term says nothing of its days, so that nothing is warned of there. */
static void
add_day_off (SamClashPlan *self, const SamPlanSession *session, GArray *hits)
{
  SamDate date = session->slot.date;
  SamSchoolCalendar *calendar = NULL;
  SamDay day;

  if (session->school != SAM_CLASH_NO_INDEX)
    calendar = g_ptr_array_index (self->calendars, session->school);
  if (calendar == NULL || sam_school_calendar_is_school_day (calendar, date))
    return;

  if (sam_school_calendar_is_known_off (calendar, date, &day))
    {
      SamClashHit hit = { .kind = SAM_CLASH_DAY_OFF, .slot = session->slot, .day = day };

      g_array_append_val (hits, hit);
    }
}

void
sam_clash_plan_add_clashes_of_day (SamClashPlan *self, const SamPlanSession *session, GArray *hits)
{
  add_away (self, SAM_CLASH_COACH_AWAY, &session->slot, session->coach, hits);
  add_away (self, SAM_CLASH_TEACHER_AWAY, &session->slot, session->teacher, hits);
  add_team_away (self, session, hits);
  add_coach_day (self, session, hits);
  add_day_off (self, session, hits);
}

void
sam_clash_plan_add_pair (GArray *hits, SamClash kind, const SamClashSlot *slot, const SamClashSlot *other,
                         gint64 person)
{
  SamClashHit hit = { .kind = kind, .slot = *slot, .other = *other, .person = person, .n_persons = 1 };

  g_array_append_val (hits, hit);
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
  guint high = self->sessions->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (sam_clash_slot_get_start (&sam_clash_plan_get_session (self, middle)->slot) < start)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
mark (SamClashPlan *self, const SamPlanSession *session, GArray *present)
{
  self->stamp++;
  sam_clash_plan_collect_present (self, session, present);
  for (guint i = 0; i < present->len; i++)
    {
      SamPlanPerson *person = sam_clash_plan_get_person (self, g_array_index (present, guint, i));

      person->stamp = self->stamp;
      person->as_coach = FALSE;
    }
  if (session->coach != SAM_CLASH_NO_INDEX)
    {
      SamPlanPerson *coach = sam_clash_plan_get_person (self, session->coach);

      coach->stamp = self->stamp;
      coach->as_coach = TRUE;
    }
}

static void
check_members (SamClashPlan *self, const SamClashSlot *slot, const SamPlanSession *other, GArray *present,
               GArray *hits)
{
  const SamPlanPerson *coach = NULL;
  SamClashHit hit = { .kind = SAM_CLASH_MEMBER, .slot = *slot, .other = other->slot };

  if (sam_clash_is_same_team (slot, &other->slot))
    return;

  sam_clash_plan_collect_present (self, other, present);
  for (guint i = 0; i < present->len; i++)
    {
      const SamPlanPerson *person = sam_clash_plan_get_person (self, g_array_index (present, guint, i));

      if (person->stamp == self->stamp && hit.n_persons++ == 0)
        hit.person = person->id;
    }
  /* Coach of both is a clash of its own. */
  if (other->coach != SAM_CLASH_NO_INDEX)
    coach = sam_clash_plan_get_person (self, other->coach);
  if (coach != NULL && coach->stamp == self->stamp && !coach->as_coach && hit.n_persons++ == 0)
    hit.person = coach->id;

  if (hit.n_persons > 0)
    g_array_append_val (hits, hit);
}

static void
check_pair (SamClashPlan *self, const SamClashSlot *slot, const SamPlanSession *other, GArray *present, GArray *hits)
{
  static const SamClash of_coach[] = { SAM_CLASH_COACH, SAM_CLASH_TRAVEL };
  SamClash kinds = sam_clash_compare (slot, &other->slot, self->travel);

  for (guint i = 0; i < G_N_ELEMENTS (of_coach); i++)
    {
      if ((kinds & of_coach[i]) != 0)
        sam_clash_plan_add_pair (hits, of_coach[i], slot, &other->slot, slot->coach);
    }
  if ((kinds & SAM_CLASH_TEAM) != 0)
    sam_clash_plan_add_pair (hits, SAM_CLASH_TEAM, slot, &other->slot, 0);
  if (sam_clash_slot_overlaps (slot, &other->slot))
    check_members (self, slot, other, present, hits);
}

GArray *
sam_clash_plan_check (SamClashPlan *self, const SamClashSlot *slot, const gint64 *without, guint n_without)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (SamClashHit));
  g_autoptr (GArray) present = g_array_new (FALSE, FALSE, sizeof (guint));
  SamPlanSession session;
  gint64 end;
  guint first;

  g_return_val_if_fail (self != NULL && slot != NULL, hits);
  g_return_val_if_fail (without != NULL || n_without == 0, hits);

  if (slot->date == SAM_DATE_NONE)
    return hits;

  sam_clash_plan_sort (self);
  resolve (self, slot, &session);
  mark (self, &session, present);
  end = sam_clash_slot_get_end (slot) + self->travel;
  first = find_first (self, sam_clash_slot_get_start (slot) - self->longest - self->travel);
  for (guint i = first; slot->start >= 0 && i < self->sessions->len; i++)
    {
      const SamPlanSession *other = sam_clash_plan_get_session (self, i);

      if (sam_clash_slot_get_start (&other->slot) >= end)
        break;
      if (!is_left_out (slot, &other->slot, without, n_without))
        check_pair (self, slot, other, present, hits);
    }
  sam_clash_plan_add_clashes_of_day (self, &session, hits);

  return hits;
}
