/*
 * SamWeekFacts: what a week sheet tells, read from the file.
 */
#include "sam-week-facts.h"

#include "sam-attention.h"
#include "sam-clash.h"

void
sam_week_facts_free (SamWeekFacts *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->next, g_ptr_array_unref);
  g_clear_pointer (&self->follow_up, g_ptr_array_unref);
  g_clear_pointer (&self->unrecorded, g_hash_table_unref);
  g_clear_pointer (&self->quiet, g_ptr_array_unref);
  g_free (self->clashes);
  g_free (self);
}

gboolean
sam_week_facts_is_on (SamSessionItem *item, SamDate as_of)
{
  SamSessionState state = sam_session_item_get_state_on (item, as_of);

  return state == SAM_SESSION_STATE_PLANNED || state == SAM_SESSION_STATE_HELD;
}

static SamClashSlot
get_slot (SamSessionItem *item)
{
  return (SamClashSlot){
    .id = sam_session_item_get_id (item),
    .coach = sam_session_item_get_coach_id (item),
    .team = sam_session_item_get_team_id (item),
    .date = sam_session_item_get_date (item),
    .start = sam_session_item_get_time (item),
    .minutes = sam_session_item_get_planned_minutes (item),
  };
}

/* Sessions are in order of time: what begins after one has ended is not looked at. */
static void
find_clashes (SamWeekFacts *self, SamDate as_of)
{
  self->clashes = g_new0 (guint, self->items->len + 1);
  for (guint i = 0; i < self->items->len; i++)
    {
      SamClashSlot one = get_slot (g_ptr_array_index (self->items, i));

      if (!sam_week_facts_is_on (g_ptr_array_index (self->items, i), as_of))
        continue;
      for (guint k = i + 1; k < self->items->len; k++)
        {
          SamClashSlot other = get_slot (g_ptr_array_index (self->items, k));

          if (other.date > one.date + 1)
            break;
          if (!sam_week_facts_is_on (g_ptr_array_index (self->items, k), as_of)
              || sam_clash_compare (&one, &other) == SAM_CLASH_NONE)
            continue;
          if (self->clashes[i] == 0)
            self->clashes[i] = k + 1;
          if (self->clashes[k] == 0)
            self->clashes[k] = i + 1;
        }
    }
}

/* What is still to be written up from before the week, of this school year. */
static gboolean
load_follow_up (SamWeekFacts *self, SamDatabase *database, const SamSessionFilter *filter, SamDate as_of,
                GError **error)
{
  SamDate to = MIN (self->days.start, as_of + 1);
  SamDate from = sam_school_year_get_start (sam_date_get_school_year (self->days.start));
  g_autoptr (GPtrArray) items = sam_session_list_range (database, filter, from, to, error);

  if (items == NULL)
    return FALSE;
  self->unrecorded = sam_session_list_unrecorded (database, from, to, error);
  if (self->unrecorded == NULL)
    return FALSE;

  self->follow_up = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = items->len; i > 0; i--)
    {
      SamSessionItem *item = g_ptr_array_index (items, i - 1);
      gint64 id = sam_session_item_get_id (item);

      if (sam_session_item_is_overdue (item, as_of) || g_hash_table_contains (self->unrecorded, &id))
        g_ptr_array_add (self->follow_up, g_object_ref (item));
    }

  return TRUE;
}

/* Teams without a session for long, as the overview counts them. */
static gboolean
load_quiet (SamWeekFacts *self, SamDatabase *database, const SamReportOptions *options, GError **error)
{
  SamScope programme = SAM_SCOPE_INIT_PROGRAMME;
  SamScope school = { SAM_SCOPE_SCHOOL, options->school };
  g_autoptr (GPtrArray) lines = NULL;

  self->quiet = g_ptr_array_new_with_free_func (g_free);
  /* One coach's sheet is not about all teams. */
  if (options->coach != 0)
    return TRUE;

  lines = sam_attention_load (database, options->school != 0 ? school : programme, options->as_of, error);
  if (lines == NULL)
    return FALSE;

  for (guint i = 0; i < lines->len; i++)
    {
      SamAttention *line = g_ptr_array_index (lines, i);
      const char *const *subjects = sam_attention_get_subjects (line);

      for (guint k = 0; sam_attention_get_kind (line) == SAM_ATTENTION_QUIET_TEAMS && subjects[k] != NULL; k++)
        g_ptr_array_add (self->quiet, g_strdup (subjects[k]));
    }

  return TRUE;
}

SamWeekFacts *
sam_week_facts_load (SamReportData *data, const SamReportOptions *options, GError **error)
{
  SamDatabase *database = sam_report_data_get_database (data);
  SamSessionFilter filter = { .school = options->school, .coach = options->coach };
  g_autoptr (SamWeekFacts) self = g_new0 (SamWeekFacts, 1);

  self->days = sam_period_get_range (SAM_PERIOD_WEEK, options->date);
  self->items = sam_session_list_range (database, &filter, self->days.start, self->days.end, error);
  if (self->items == NULL)
    return NULL;
  self->next = sam_session_list_range (database, &filter, self->days.end, self->days.end + 7, error);
  if (self->next == NULL || !load_follow_up (self, database, &filter, options->as_of, error)
      || !load_quiet (self, database, options, error))
    return NULL;
  find_clashes (self, options->as_of);

  return g_steal_pointer (&self);
}
