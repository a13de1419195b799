/* The dates of a series before it is made, and what is to be done about those that are hit. */

#include "sam-series-plan.h"

struct _SamSeriesPlan
{
  SamPlanFacts *facts;
  GArray *dates;     /* of SamPlanDate */
  GHashTable *rule;  /* the dates themselves: each belongs to its own session */
  GHashTable *moved; /* days that earlier dates are moved to, while choices are worked out */
  SamDate from;
  SamDate to;
  int minutes;
};

static SamPlanDate *
get (SamSeriesPlan *self, guint index)
{
  return &g_array_index (self->dates, SamPlanDate, index);
}

static void
clear_date (gpointer data)
{
  SamPlanDate *date = data;

  g_free (date->clash);
  g_free (date->result_clash);
}

gboolean
sam_plan_date_is_hit (const SamPlanDate *self)
{
  return self->reason.hit != SAM_PLAN_HIT_NONE || self->clash != NULL;
}

gboolean
sam_plan_date_allows (const SamPlanDate *self, SamPlanChoice choice)
{
  switch (choice)
    {
    case SAM_PLAN_CHOICE_NEXT_WEEK:
      return self->next_week != SAM_DATE_NONE;
    case SAM_PLAN_CHOICE_OTHER_DAY:
      return self->other_day != SAM_DATE_NONE;
    case SAM_PLAN_CHOICE_KEEP:
      return !self->reason.is_occupied;
    case SAM_PLAN_CHOICE_LEAVE_OUT:
      return TRUE;
    case SAM_N_PLAN_CHOICES:
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* Working out */

static gboolean
is_used (SamDate date, gpointer data)
{
  SamSeriesPlan *self = data;

  return g_hash_table_contains (self->rule, GINT_TO_POINTER (date))
         || g_hash_table_contains (self->moved, GINT_TO_POINTER (date));
}

static SamDate
get_result (const SamPlanDate *date)
{
  switch (date->choice)
    {
    case SAM_PLAN_CHOICE_KEEP:
      return date->date;
    case SAM_PLAN_CHOICE_NEXT_WEEK:
      return date->next_week;
    case SAM_PLAN_CHOICE_OTHER_DAY:
      return date->other_day;
    case SAM_PLAN_CHOICE_LEAVE_OUT:
    case SAM_N_PLAN_CHOICES:
    default:
      return SAM_DATE_NONE;
    }
}

/* In order of time, so that what an earlier date is moved to is gone for the later ones. */
static void
work_out (SamSeriesPlan *self)
{
  g_hash_table_remove_all (self->moved);
  for (guint i = 0; i < self->dates->len; i++)
    {
      SamPlanDate *date = get (self, i);
      SamDate before = date->result;

      date->next_week
          = sam_plan_facts_find_next_week (self->facts, date->date, self->to, is_used, self);
      date->other_day = sam_plan_facts_find_other_day (self->facts, date->date, self->from,
                                                       self->to, is_used, self);
      /* The day that was chosen has been taken by an earlier date. */
      if (!sam_plan_date_allows (date, date->choice))
        date->choice = SAM_PLAN_CHOICE_LEAVE_OUT;
      date->result = get_result (date);
      if (date->result != before)
        g_clear_pointer (&date->result_clash, g_free);
      if (date->result != SAM_DATE_NONE)
        g_hash_table_add (self->moved, GINT_TO_POINTER (date->result));
    }
}

SamSeriesPlan *
sam_series_plan_new_for_dates (SamPlanFacts *facts, const GArray *dates, SamDate from, SamDate to,
                               int minutes)
{
  SamSeriesPlan *self = g_new0 (SamSeriesPlan, 1);

  g_return_val_if_fail (facts != NULL && dates != NULL, self);

  self->facts = sam_plan_facts_ref (facts);
  self->dates = g_array_new (FALSE, TRUE, sizeof (SamPlanDate));
  g_array_set_clear_func (self->dates, clear_date);
  self->rule = g_hash_table_new (NULL, NULL);
  self->moved = g_hash_table_new (NULL, NULL);
  self->from = from;
  self->to = to;
  self->minutes = minutes;

  for (guint i = 0; i < dates->len; i++)
    {
      SamPlanDate date = { .date = g_array_index (dates, SamDate, i), .result = SAM_DATE_NONE };

      date.reason = sam_plan_facts_find_reason (facts, date.date);
      date.choice
          = sam_plan_hit_loses (date.reason.hit) ? SAM_PLAN_CHOICE_LEAVE_OUT : SAM_PLAN_CHOICE_KEEP;
      g_array_append_val (self->dates, date);
      g_hash_table_add (self->rule, GINT_TO_POINTER (date.date));
    }
  work_out (self);

  return self;
}

SamSeriesPlan *
sam_series_plan_new (SamPlanFacts *facts, const SamRecurrence *recurrence, int minutes)
{
  g_autoptr (GArray) dates = sam_recurrence_list (recurrence);

  return sam_series_plan_new_for_dates (facts, dates, recurrence->from, recurrence->to, minutes);
}

void
sam_series_plan_free (SamSeriesPlan *self)
{
  if (self == NULL)
    return;

  sam_plan_facts_unref (self->facts);
  g_array_unref (self->dates);
  g_hash_table_unref (self->rule);
  g_hash_table_unref (self->moved);
  g_free (self);
}

guint
sam_series_plan_get_n (SamSeriesPlan *self)
{
  return self->dates->len;
}

const SamPlanDate *
sam_series_plan_get (SamSeriesPlan *self, guint index)
{
  g_return_val_if_fail (index < self->dates->len, NULL);

  return get (self, index);
}

void
sam_series_plan_set_clash (SamSeriesPlan *self, guint index, const char *clash)
{
  SamPlanDate *date;

  g_return_if_fail (index < self->dates->len);

  date = get (self, index);
  g_free (date->clash);
  date->clash = g_strdup (clash);
}

void
sam_series_plan_set_result_clash (SamSeriesPlan *self, guint index, const char *clash)
{
  SamPlanDate *date;

  g_return_if_fail (index < self->dates->len);

  date = get (self, index);
  g_free (date->result_clash);
  date->result_clash = g_strdup (clash);
}

/* Choosing */

gboolean
sam_series_plan_choose (SamSeriesPlan *self, guint index, SamPlanChoice choice)
{
  g_return_val_if_fail (index < self->dates->len, FALSE);

  if (!sam_plan_date_allows (get (self, index), choice))
    return FALSE;

  get (self, index)->choice = choice;
  work_out (self);

  return TRUE;
}

void
sam_series_plan_choose_for_all (SamSeriesPlan *self, SamPlanChoice choice)
{
  /* One by one: what an earlier date takes is gone for the later ones. */
  for (guint i = 0; i < self->dates->len; i++)
    {
      if (sam_plan_hit_loses (get (self, i)->reason.hit))
        sam_series_plan_choose (self, i, choice);
    }
}

void
sam_series_plan_take_choices (SamSeriesPlan *self, SamSeriesPlan *other)
{
  for (guint i = 0; i < self->dates->len; i++)
    {
      SamPlanDate *date = get (self, i);

      for (guint j = 0; j < other->dates->len; j++)
        {
          const SamPlanDate *before = get (other, j);

          /* Only what was decided about the same thing: a date that has become a day off is left
           * out anew. */
          if (before->date == date->date && before->reason.hit == date->reason.hit)
            sam_series_plan_choose (self, i, before->choice);
        }
    }
}

/* Counting */

guint
sam_series_plan_count_hits (SamSeriesPlan *self)
{
  guint n = 0;

  for (guint i = 0; i < self->dates->len; i++)
    n += sam_plan_hit_loses (get (self, i)->reason.hit) ? 1 : 0;

  return n;
}

/* Where the team has its session already, nothing is lost by not planning another. */
guint
sam_series_plan_count_lost (SamSeriesPlan *self)
{
  guint n = 0;

  for (guint i = 0; i < self->dates->len; i++)
    n += get (self, i)->result == SAM_DATE_NONE && get (self, i)->reason.hit != SAM_PLAN_HIT_TAKEN
             ? 1
             : 0;

  return n;
}

guint
sam_series_plan_count_sessions (SamSeriesPlan *self)
{
  guint n = 0;

  for (guint i = 0; i < self->dates->len; i++)
    n += get (self, i)->result != SAM_DATE_NONE ? 1 : 0;

  return n;
}

int
sam_series_plan_count_minutes (SamSeriesPlan *self)
{
  return (int) sam_series_plan_count_sessions (self) * self->minutes;
}

GArray *
sam_series_plan_list_results (SamSeriesPlan *self)
{
  GArray *results = g_array_new (FALSE, FALSE, sizeof (SamDate));

  for (guint i = 0; i < self->dates->len; i++)
    {
      if (get (self, i)->result != SAM_DATE_NONE)
        g_array_append_val (results, get (self, i)->result);
    }

  return results;
}
