/* What a plan must go around, and the nearest free days beside what it hits. */

#include "sam-plan-facts.h"

struct _SamPlanFacts
{
  gatomicrefcount references;
  SamSchoolCalendar *calendar; /* or NULL */
  GArray *away;                /* of SamDateRange */
  guint weekdays;              /* bit n: weekday n is the coach's; 0: every weekday */
  GHashTable *taken;           /* of SamDate */
  GHashTable *occupied;        /* of SamDate */
  int promised;
  int planned;
};

static const char *const hit_names[] = {
  [SAM_PLAN_HIT_NONE] = "none",
  [SAM_PLAN_HIT_PUBLIC_HOLIDAY] = "public_holiday",
  [SAM_PLAN_HIT_WEEKEND] = "weekend",
  [SAM_PLAN_HIT_OUTSIDE_TERM] = "outside_term",
  [SAM_PLAN_HIT_BREAK] = "break",
  [SAM_PLAN_HIT_STUDY_DAY] = "study_day",
  [SAM_PLAN_HIT_COACH_AWAY] = "coach_away",
  [SAM_PLAN_HIT_COACH_DAY] = "coach_weekday",
  [SAM_PLAN_HIT_TAKEN] = "team_taken",
  [SAM_PLAN_HIT_CLASH] = "clash",
};
G_STATIC_ASSERT (G_N_ELEMENTS (hit_names) == SAM_N_PLAN_HITS);

gboolean
sam_plan_hit_loses (SamPlanHit hit)
{
  return hit >= SAM_PLAN_HIT_PUBLIC_HOLIDAY && hit <= SAM_PLAN_HIT_COACH_AWAY;
}

const char *
sam_plan_hit_get_name (SamPlanHit hit)
{
  g_return_val_if_fail ((guint) hit < SAM_N_PLAN_HITS, NULL);

  return hit_names[hit];
}

SamPlanFacts *
sam_plan_facts_new (SamSchoolCalendar *calendar)
{
  SamPlanFacts *self = g_new0 (SamPlanFacts, 1);

  g_atomic_ref_count_init (&self->references);
  self->calendar = calendar;
  self->away = g_array_new (FALSE, FALSE, sizeof (SamDateRange));
  self->taken = g_hash_table_new (NULL, NULL);
  self->occupied = g_hash_table_new (NULL, NULL);

  return self;
}

SamPlanFacts *
sam_plan_facts_ref (SamPlanFacts *self)
{
  g_atomic_ref_count_inc (&self->references);

  return self;
}

void
sam_plan_facts_unref (SamPlanFacts *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_clear_pointer (&self->calendar, sam_school_calendar_free);
  g_array_unref (self->away);
  g_hash_table_unref (self->taken);
  g_hash_table_unref (self->occupied);
  g_free (self);
}

void
sam_plan_facts_add_away (SamPlanFacts *self, SamDate from, SamDate to)
{
  SamDateRange range = sam_date_range_new (from, to);

  g_array_append_val (self->away, range);
}

void
sam_plan_facts_add_coach_weekday (SamPlanFacts *self, int weekday)
{
  g_return_if_fail (weekday >= 1 && weekday <= 7);

  self->weekdays |= 1u << weekday;
}

void
sam_plan_facts_add_taken (SamPlanFacts *self, SamDate date)
{
  g_hash_table_add (self->taken, GINT_TO_POINTER (date));
}

void
sam_plan_facts_add_occupied (SamPlanFacts *self, SamDate date)
{
  g_hash_table_add (self->occupied, GINT_TO_POINTER (date));
}

void
sam_plan_facts_set_promise (SamPlanFacts *self, int promised, int planned)
{
  self->promised = promised;
  self->planned = planned;
}

int
sam_plan_facts_get_promised (SamPlanFacts *self)
{
  return self->promised;
}

int
sam_plan_facts_get_planned (SamPlanFacts *self)
{
  return self->planned;
}

/* Reasons */

static gboolean
is_coach_weekday (SamPlanFacts *self, int weekday)
{
  return self->weekdays == 0 || (self->weekdays & (1u << weekday)) != 0;
}

static gboolean
is_taken (SamPlanFacts *self, SamDate date)
{
  return g_hash_table_contains (self->taken, GINT_TO_POINTER (date));
}

static SamPlanReason
find_day_off (SamPlanFacts *self, SamDate date)
{
  static const SamPlanHit hits[] = {
    [SAM_DAY_KIND_PUBLIC_HOLIDAY] = SAM_PLAN_HIT_PUBLIC_HOLIDAY,
    [SAM_DAY_KIND_WEEKEND] = SAM_PLAN_HIT_WEEKEND,
    [SAM_DAY_KIND_OUTSIDE_TERM] = SAM_PLAN_HIT_OUTSIDE_TERM,
    [SAM_DAY_KIND_BREAK] = SAM_PLAN_HIT_BREAK,
    [SAM_DAY_KIND_STUDY_DAY] = SAM_PLAN_HIT_STUDY_DAY,
    [SAM_DAY_KIND_SCHOOL_DAY] = SAM_PLAN_HIT_NONE,
  };
  SamDay day;
  SamPlanReason reason = { 0 };

  if (self->calendar == NULL || !sam_school_calendar_is_known_off (self->calendar, date, &day))
    return reason;

  reason.hit = hits[day.kind];
  reason.name = sam_day_get_label (&day);

  return reason;
}

static SamPlanReason
find_coach_away (SamPlanFacts *self, SamDate date)
{
  SamPlanReason reason = { 0 };

  for (guint i = 0; i < self->away->len && reason.hit == SAM_PLAN_HIT_NONE; i++)
    {
      reason.away = g_array_index (self->away, SamDateRange, i);
      if (sam_date_range_contains (reason.away, date))
        reason.hit = SAM_PLAN_HIT_COACH_AWAY;
    }

  return reason;
}

SamPlanReason
sam_plan_facts_find_reason (SamPlanFacts *self, SamDate date)
{
  SamPlanReason reason = find_day_off (self, date);

  if (reason.hit == SAM_PLAN_HIT_NONE)
    reason = find_coach_away (self, date);
  reason.is_occupied = g_hash_table_contains (self->occupied, GINT_TO_POINTER (date));
  if (reason.hit != SAM_PLAN_HIT_NONE)
    return reason;

  if (reason.is_occupied || is_taken (self, date))
    reason.hit = SAM_PLAN_HIT_TAKEN;
  else if (!is_coach_weekday (self, sam_date_get_weekday (date)))
    reason.hit = SAM_PLAN_HIT_COACH_DAY;

  return reason;
}

/* Free days */

static gboolean
is_free (SamPlanFacts *self, SamDate date, gboolean any_weekday, SamPlanUsedFunc is_used,
         gpointer data)
{
  SamPlanHit hit = sam_plan_facts_find_reason (self, date).hit;

  if (hit == SAM_PLAN_HIT_COACH_DAY && any_weekday)
    hit = SAM_PLAN_HIT_NONE;

  return hit == SAM_PLAN_HIT_NONE && (is_used == NULL || !is_used (date, data));
}

SamDate
sam_plan_facts_find_next_week (SamPlanFacts *self, SamDate date, SamDate until,
                               SamPlanUsedFunc is_used, gpointer data)
{
  until = MIN (until, SAM_DATE_RANGE_NO_END - 1);
  for (SamDate next = date + 7; next <= until; next += 7)
    {
      if (is_free (self, next, TRUE, is_used, data))
        return next;
    }

  return SAM_DATE_NONE;
}

SamDate
sam_plan_facts_find_other_day (SamPlanFacts *self, SamDate date, SamDate from, SamDate until,
                               SamPlanUsedFunc is_used, gpointer data)
{
  SamDate monday = sam_date_get_monday (date);

  until = MIN (until, SAM_DATE_RANGE_NO_END - 1);
  for (int away = 1; away < 7; away++)
    {
      for (int direction = 1; direction >= -1; direction -= 2)
        {
          SamDate other = date + direction * away;

          if (other >= monday && other < monday + 7 && other >= from && other <= until
              && is_free (self, other, FALSE, is_used, data))
            return other;
        }
    }

  return SAM_DATE_NONE;
}
