/*
 * Individual coaching of a school: that, not what, and never who.
 */
#include "sam-school-dashboard-private.h"

#include "sam-cycle-clock.h"
#include "sam-language.h"
#include "sam-list-query.h"

static const SamIndividualStep steps_of_kinds[] = {
  [SAM_SESSION_KIND_TALK_BEFORE] = SAM_INDIVIDUAL_STEP_TALK,
  [SAM_SESSION_KIND_OBSERVATION] = SAM_INDIVIDUAL_STEP_OBSERVATION,
  [SAM_SESSION_KIND_DIALOGUE] = SAM_INDIVIDUAL_STEP_DIALOGUE,
  [SAM_SESSION_KIND_FOLLOW_UP] = SAM_INDIVIDUAL_STEP_FOLLOW_UP,
};

static gboolean
takes_part (SamSchoolDashboard *self, SamDate date)
{
  return date >= self->joined && (self->left == SAM_DATE_NONE || date <= self->left);
}

/* A cycle that was begun before the school joined counts nowhere. */
static gboolean
counts (SamSchoolDashboard *self, SamCycleItem *cycle)
{
  SamDate asked = sam_cycle_item_get_asked (cycle);

  return asked == SAM_DATE_NONE || takes_part (self, asked);
}

static void
add_cycle (SamSchoolDashboard *self, SamCycleItem *cycle, SamCycleClock *clock)
{
  SamCycleTimes times = sam_cycle_clock_read (clock, cycle, self->as_of);
  gint64 days = times.to_dialogue;

  self->cycles[sam_cycle_item_get_state (cycle)]++;
  self->dialogues += sam_cycle_item_get_dialogue (cycle) != SAM_DATE_NONE;
  if (days >= 0)
    g_array_append_val (times.is_waiting ? self->waiting_days : self->dialogue_days, days);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const gint64 *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

/* The set of the school's cycles: item by id. */
static GHashTable *
load_cycles (SamDashboardLoad *load, GError **error)
{
  SamSchoolDashboard *self = load->dashboard;
  const SamCycleFilter filter = { .school = self->school };
  g_autoptr (SamCycleClock) clock = NULL;
  g_autoptr (GHashTable) cycles = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  g_autoptr (GPtrArray) items = sam_cycle_list_load (load->database, &filter, self->as_of, error);

  if (items == NULL)
    return NULL;

  clock = sam_cycle_clock_new (load->database);
  self->dialogue_target = sam_cycle_clock_get_target (clock);
  for (guint i = 0; i < items->len; i++)
    {
      SamCycleItem *cycle = g_ptr_array_index (items, i);
      gint64 id = sam_cycle_item_get_id (cycle);

      if (!counts (self, cycle))
        continue;
      add_cycle (self, cycle, clock);
      g_hash_table_insert (cycles, g_memdup2 (&id, sizeof id), g_object_ref (cycle));
    }
  g_array_sort (self->dialogue_days, compare_days);
  g_array_sort (self->waiting_days, compare_days);

  return g_steal_pointer (&cycles);
}

static void
count_step (SamDashboardLoad *load, SamIndividualStep step, SamDate date)
{
  int week = sam_school_dashboard_find_week (load->dashboard, date);

  if (week >= 0 && date <= load->dashboard->until && takes_part (load->dashboard, date))
    g_array_index (load->dashboard->weeks, SamSchoolWeek, week).steps[step]++;
}

static void
add_coming (SamSchoolDashboard *self, SamSchoolStep *step)
{
  if (takes_part (self, step->date))
    g_array_append_val (self->coming, *step);
}

/* Rows: cycle, kind, date, time, held; of a follow-up no kind, the day due, whether a session was held for it, the day done. */
static void
read_step (SamDashboardLoad *load, SamStatement *row, SamCycleItem *cycle)
{
  SamSchoolDashboard *self = load->dashboard;
  int kind = sam_list_query_get_choice (row, 1, &sam_family_session, SAM_SESSION_KIND);
  SamSchoolStep step = { .date = sam_statement_get_date (row, 2), .time = -1, .kind = SAM_SESSION_KIND_FOLLOW_UP };
  gboolean is_held = sam_statement_get_integer (row, 4) != 0;

  if (step.date == SAM_DATE_NONE || kind == SAM_SESSION_KIND_OTHER || kind == SAM_SESSION_KIND_GROUP)
    return;

  if (kind >= 0)
    {
      step.kind = (SamSessionKind) kind;
      step.time = sam_time_parse (sam_statement_get_text (row, 3));
      if (is_held && step.date <= self->as_of)
        count_step (load, steps_of_kinds[kind], step.date);
      else if (is_held || step.date >= self->as_of)
        add_coming (self, &step);
    }
  else
    {
      SamDate done = sam_statement_get_date (row, 5);

      step.is_follow_up_due = TRUE;
      if (done != SAM_DATE_NONE && done <= self->as_of)
        {
          /* Where a session was held for it, that has been counted. */
          if (!is_held)
            count_step (load, SAM_INDIVIDUAL_STEP_FOLLOW_UP, done);
        }
      else if (step.date >= self->as_of && !sam_cycle_state_is_ended (sam_cycle_item_get_state (cycle)))
        add_coming (self, &step);
    }
}

static gboolean
load_steps (SamDashboardLoad *load, GHashTable *cycles, GError **error)
{
  g_autoptr (SamStatement) statement = sam_dashboard_prepare (load, "school-individual-steps", error);
  GError *step_error = NULL;

  if (statement == NULL)
    return FALSE;

  while (sam_statement_step (statement, &step_error))
    {
      gint64 id = sam_statement_get_integer (statement, 0);
      SamCycleItem *cycle = g_hash_table_lookup (cycles, &id);

      if (cycle != NULL)
        read_step (load, statement, cycle);
    }

  return sam_dashboard_check (step_error, error);
}

static gboolean
load_coming_of_teams (SamDashboardLoad *load, GError **error)
{
  g_autoptr (SamStatement) statement = sam_dashboard_prepare (load, "school-coming", error);
  GError *step_error = NULL;

  if (statement == NULL)
    return FALSE;

  while (sam_statement_step (statement, &step_error))
    {
      SamSchoolStep step = {
        .date = sam_statement_get_date (statement, 0),
        .time = sam_time_parse (sam_statement_get_text (statement, 1)),
        .kind = SAM_SESSION_KIND_GROUP,
      };

      if (step.date == SAM_DATE_NONE || !takes_part (load->dashboard, step.date))
        continue;
      step.team = sam_statement_dup_text (statement, 2);
      g_array_append_val (load->dashboard->coming, step);
    }

  return sam_dashboard_check (step_error, error);
}

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  const SamSchoolStep *x = a, *y = b;

  if (x->date != y->date)
    return x->date < y->date ? -1 : 1;
  if (x->time != y->time)
    return x->time < y->time ? -1 : 1;

  return x->team != NULL && y->team != NULL ? sam_collate_teams (x->team, y->team) : (x->team != NULL) - (y->team != NULL);
}

gboolean
sam_dashboard_load_cycles (SamDashboardLoad *load, GError **error)
{
  g_autoptr (GHashTable) cycles = load_cycles (load, error);

  if (cycles == NULL || !load_steps (load, cycles, error) || !load_coming_of_teams (load, error))
    return FALSE;

  g_array_sort (load->dashboard->coming, compare_steps);

  return TRUE;
}

guint
sam_school_dashboard_count_cycles (const SamSchoolDashboard *self)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (int state = SAM_CYCLE_STATE_NOT_BEGUN + 1; state < SAM_N_CYCLE_STATES; state++)
    n += self->cycles[state];

  return n;
}
