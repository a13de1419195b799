/*
 * SamClashFinder: the clashes of the file's sessions.
 */
#include "sam-clash-finder.h"

#include "sam-clash-item-private.h"
#include "sam-clash-load.h"
#include "sam-records.h"

#define DAYS_TO_LOOK_AHEAD 92

void
sam_clash_finder_free (SamClashFinder *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->plan, sam_clash_plan_free);
  g_clear_pointer (&self->persons, g_hash_table_unref);
  g_clear_pointer (&self->teams, g_hash_table_unref);
  g_clear_pointer (&self->schools, g_hash_table_unref);
  g_clear_pointer (&self->cycles, g_hash_table_unref);
  g_clear_pointer (&self->member_schools, g_hash_table_unref);
  g_clear_pointer (&self->calendars, g_ptr_array_unref);
  g_clear_pointer (&self->accepted, g_hash_table_unref);
  g_free (self);
}

SamClashFinder *
sam_clash_finder_new (SamDatabase *database, SamDate from, SamDate to, GError **error)
{
  g_autoptr (SamClashFinder) self = NULL;

  g_return_val_if_fail (database != NULL, NULL);

  self = g_new0 (SamClashFinder, 1);
  self->from = from != SAM_DATE_NONE ? from : sam_date_new (1, 1, 1);
  self->to = to != SAM_DATE_NONE ? to : SAM_DATE_RANGE_NO_END;

  return sam_clash_load (self, database, error) ? g_steal_pointer (&self) : NULL;
}

gboolean
sam_clash_finder_covers (SamClashFinder *self, SamDate date)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return date != SAM_DATE_NONE && date >= self->from && date < self->to;
}

/* Items */

static const SamClashPerson *
find_person (SamClashFinder *self, gint64 id)
{
  return id != 0 ? g_hash_table_lookup (self->persons, &id) : NULL;
}

static GRefString *
acquire_team_name (SamClashFinder *self, gint64 id)
{
  const SamClashTeam *team = id != 0 ? g_hash_table_lookup (self->teams, &id) : NULL;

  return team != NULL ? g_ref_string_acquire (team->name) : NULL;
}

static GRefString *
acquire_school_name (SamClashFinder *self, gint64 id)
{
  const SamClashSchool *school = id != 0 ? g_hash_table_lookup (self->schools, &id) : NULL;

  return school != NULL ? g_ref_string_acquire (school->name) : NULL;
}

static SamDate
find_next_school_day (SamClashFinder *self, gint64 id, SamDate date)
{
  const SamClashSchool *school = g_hash_table_lookup (self->schools, &id);

  SamDate end = MIN (date + DAYS_TO_LOOK_AHEAD, SAM_DATE_RANGE_NO_END);

  for (SamDate next = date + 1; school != NULL && next < end; next++)
    {
      if (sam_school_calendar_is_school_day (school->calendar, next))
        return next;
    }

  return SAM_DATE_NONE;
}

static void
set_acceptance (SamClashItem *item, SamClashFinder *self)
{
  const SamClashSlot *slot = &item->hit.slot;
  const SamClashAcceptance *acceptance = NULL;

  if (slot->id != 0)
    acceptance = sam_clash_load_find_acceptance (self, item->hit.kind, slot->id, item->hit.other.id);
  if (acceptance == NULL)
    return;

  item->acceptance = acceptance->id;
  item->is_accepted = acceptance->date == slot->date;
}

static SamClashItem *
make_item (SamClashFinder *self, const SamClashHit *hit)
{
  SamClashItem *item = g_object_new (SAM_TYPE_CLASH_ITEM, NULL);
  const SamClashPerson *person;
  const SamClashPerson *coach = find_person (self, hit->slot.coach);

  item->hit = *hit;
  item->day_name = g_strdup (hit->day.name);
  item->hit.day.name = NULL;
  item->travel_minutes = sam_clash_plan_get_travel_minutes (self->plan);
  if (hit->kind == SAM_CLASH_DAY_OFF)
    item->next_school_day = find_next_school_day (self, hit->slot.school, hit->slot.date);

  /* Not even the id of a teacher in individual coaching leaves this room. */
  if (hit->person == hit->slot.teacher || hit->person == hit->other.teacher)
    item->hit.person = 0;
  person = find_person (self, item->hit.person);
  if (person != NULL)
    {
      item->person_name = g_ref_string_acquire (person->name);
      item->person_code = g_ref_string_acquire (person->code);
    }
  if (coach != NULL)
    item->coach_name = g_ref_string_acquire (coach->name);
  item->team_name = acquire_team_name (self, hit->slot.team);
  item->school_name = acquire_school_name (self, hit->slot.school);
  item->other_team_name = acquire_team_name (self, hit->other.team);
  item->other_school_name = acquire_school_name (self, hit->other.school);
  set_acceptance (item, self);

  return item;
}

GPtrArray *
sam_clash_finder_check (SamClashFinder *self, const SamClashSlot *slot, const gint64 *without, guint n_without)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) hits = NULL;

  g_return_val_if_fail (self != NULL && slot != NULL, items);

  hits = sam_clash_plan_check (self->plan, slot, without, n_without);
  for (guint i = 0; i < hits->len; i++)
    g_ptr_array_add (items, make_item (self, &g_array_index (hits, SamClashHit, i)));

  return items;
}

SamClash
sam_clash_finder_check_kinds (SamClashFinder *self, const SamClashSlot *slot, const gint64 *without, guint n_without)
{
  g_autoptr (GArray) hits = NULL;
  SamClash kinds = SAM_CLASH_NONE;

  g_return_val_if_fail (self != NULL && slot != NULL, SAM_CLASH_NONE);

  hits = sam_clash_plan_check (self->plan, slot, without, n_without);
  for (guint i = 0; i < hits->len; i++)
    kinds |= g_array_index (hits, SamClashHit, i).kind;

  return kinds;
}

void
sam_clash_finder_add (SamClashFinder *self, const SamClashSlot *slot)
{
  g_return_if_fail (self != NULL && slot != NULL);

  sam_clash_plan_add (self->plan, slot);
}

GPtrArray *
sam_clash_finder_list (SamClashFinder *self)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) hits = NULL;

  g_return_val_if_fail (self != NULL, items);

  hits = sam_clash_plan_list (self->plan);
  for (guint i = 0; i < hits->len; i++)
    {
      const SamClashHit *hit = &g_array_index (hits, SamClashHit, i);

      /* The plan holds the day before and after too, which may reach in. */
      if (sam_clash_finder_covers (self, hit->slot.date)
          || (hit->other.minutes > 0 && sam_clash_finder_covers (self, hit->other.date)))
        g_ptr_array_add (items, make_item (self, hit));
    }

  return items;
}

/* Slots */

static void
fill_belonging (SamClashSlot *slot, SamClashFinder *finder, gint64 cycle)
{
  slot->teacher = sam_clash_load_find_teacher (finder, cycle);
  slot->school = sam_clash_load_find_school (finder, slot->team, cycle, slot->date);
}

void
sam_clash_slot_from_draft (SamClashSlot *slot, SamClashFinder *finder, const SamDraft *session)
{
  g_return_if_fail (slot != NULL && finder != NULL && session != NULL);

  *slot = (SamClashSlot) {
    .id = sam_draft_get_id (session),
    .coach = sam_draft_get_reference (session, SAM_SESSION_COACH),
    .team = sam_draft_get_reference (session, SAM_SESSION_TEAM),
    .date = sam_draft_get_date (session, SAM_SESSION_DATE),
    .start = sam_draft_get_time (session, SAM_SESSION_START_TIME),
    .minutes = (int) sam_draft_get_integer (session, SAM_SESSION_PLANNED_MINUTES),
  };
  fill_belonging (slot, finder, sam_draft_get_reference (session, SAM_SESSION_CYCLE));
}

void
sam_clash_slot_from_record (SamClashSlot *slot, SamClashFinder *finder, SamRecord *session)
{
  g_return_if_fail (slot != NULL && finder != NULL && session != NULL);

  *slot = (SamClashSlot) {
    .id = sam_record_get_id (session),
    .coach = sam_record_get_reference (session, SAM_SESSION_COACH),
    .team = sam_record_get_reference (session, SAM_SESSION_TEAM),
    .date = sam_record_get_date (session, SAM_SESSION_DATE),
    .start = sam_record_get_time (session, SAM_SESSION_START_TIME),
    .minutes = (int) sam_record_get_integer (session, SAM_SESSION_PLANNED_MINUTES),
  };
  fill_belonging (slot, finder, sam_record_get_reference (session, SAM_SESSION_CYCLE));
}

void
sam_clash_slot_from_item (SamClashSlot *slot, SamSessionItem *session)
{
  g_return_if_fail (slot != NULL && SAM_IS_SESSION_ITEM (session));

  *slot = (SamClashSlot) {
    .id = sam_session_item_get_id (session),
    .coach = sam_session_item_get_coach_id (session),
    .team = sam_session_item_get_team_id (session),
    .teacher = sam_session_item_get_teacher_id (session),
    .school = sam_session_item_get_school_id (session),
    .date = sam_session_item_get_date (session),
    .start = sam_session_item_get_time (session),
    .minutes = sam_session_item_get_planned_minutes (session),
  };
}
