/*
 * SamWeekFacts: what a week sheet tells, read from the file.
 */
#include "sam-week-facts.h"

#include "sam-clash-finder.h"
#include "sam-figure-definitions.h"

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
  g_clear_pointer (&self->overdue, g_array_unref);
  g_clear_object (&self->waiting);
  g_clear_pointer (&self->clashes, g_hash_table_unref);
  g_free (self);
}

gboolean
sam_week_facts_is_on (SamSessionItem *item, SamDate as_of)
{
  SamSessionState state = sam_session_item_get_state_on (item, as_of);

  return state == SAM_SESSION_STATE_PLANNED || state == SAM_SESSION_STATE_HELD;
}

/* Keeps a clash for the session of the slot, where it is one of the week's. */
static gboolean
note_clash (SamWeekFacts *self, GHashTable *ids, const SamClashSlot *slot, SamClashItem *clash)
{
  if (slot == NULL || !g_hash_table_contains (ids, &slot->id))
    return FALSE;

  if (!g_hash_table_contains (self->clashes, &slot->id))
    g_hash_table_insert (self->clashes, g_memdup2 (&slot->id, sizeof slot->id), g_object_ref (clash));

  return TRUE;
}

static gboolean
load_clashes (SamWeekFacts *self, SamDatabase *database, GError **error)
{
  g_autoptr (SamClashFinder) finder = sam_clash_finder_new (database, self->days.start, self->days.end, error);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GPtrArray) clashes = NULL;

  if (finder == NULL)
    return FALSE;

  self->clashes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  for (guint i = 0; i < self->items->len; i++)
    {
      gint64 id = sam_session_item_get_id (g_ptr_array_index (self->items, i));

      g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
    }
  clashes = sam_clash_finder_list (finder);
  for (guint i = 0; i < clashes->len; i++)
    {
      SamClashItem *clash = g_ptr_array_index (clashes, i);
      gboolean is_ours = note_clash (self, ids, sam_clash_item_get_slot (clash), clash);

      is_ours |= note_clash (self, ids, sam_clash_item_get_other (clash), clash);
      self->n_clashes += is_ours;
    }

  return TRUE;
}

SamClashItem *
sam_week_facts_find_clash (SamWeekFacts *self, SamSessionItem *item, int *other_time)
{
  gint64 id = sam_session_item_get_id (item);
  SamClashItem *clash = g_hash_table_lookup (self->clashes, &id);
  const SamClashSlot *other;

  *other_time = -1;
  if (clash == NULL)
    return NULL;

  other = sam_clash_item_get_slot (clash);
  if (other->id == id)
    other = sam_clash_item_get_other (clash);
  if (other != NULL)
    *other_time = other->start;

  return clash;
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

static SamScope
get_scope (const SamReportOptions *options)
{
  SamScope programme = SAM_SCOPE_INIT_PROGRAMME;
  SamScope school = { SAM_SCOPE_SCHOOL, options->school };

  return options->school != 0 ? school : programme;
}

/* Teams without a session for long, as the overview counts them. */
static gboolean
load_quiet (SamWeekFacts *self, SamDatabase *database, const SamReportOptions *options, GError **error)
{
  g_autoptr (GPtrArray) lines = NULL;

  self->quiet = g_ptr_array_new_with_free_func (g_free);
  /* One coach's sheet is not about all teams. */
  if (options->coach != 0)
    return TRUE;

  lines = sam_attention_load (database, get_scope (options), options->as_of, error);
  if (lines == NULL)
    return FALSE;

  for (guint i = 0; i < lines->len; i++)
    {
      SamAttention *line = g_ptr_array_index (lines, i);

      if (sam_attention_get_kind (line) == SAM_ATTENTION_WAITING_DIALOGUES)
        g_set_object (&self->waiting, line);
    }
  for (guint i = 0; i < lines->len; i++)
    {
      SamAttention *line = g_ptr_array_index (lines, i);
      const char *const *subjects = sam_attention_get_subjects (line);

      for (guint k = 0; sam_attention_get_kind (line) == SAM_ATTENTION_QUIET_TEAMS && subjects[k] != NULL; k++)
        g_ptr_array_add (self->quiet, g_strdup (subjects[k]));
    }

  return TRUE;
}

static void
overdue_clear (gpointer data)
{
  g_free (((SamWeekOverdue *) data)->name);
}

static int
compare_overdue (gconstpointer a, gconstpointer b)
{
  return sam_collate (((const SamWeekOverdue *) a)->name, ((const SamWeekOverdue *) b)->name);
}

static gboolean
add_overdue (SamWeekFacts *self, SamReportData *data, const SamFigureRow *row, SamDate as_of, GError **error)
{
  SamSchoolItem *school = sam_report_data_find_school (data, row->school);
  SamSchoolCalendar *calendar = sam_report_data_get_calendar (data, row->school, error);
  g_autofree char *team = NULL;
  SamWeekOverdue overdue = { .last = row->date };
  gint64 own;

  if (calendar == NULL || !sam_report_load_team (sam_report_data_get_database (data), row->team, &team, &own, error))
    return FALSE;

  overdue.name = g_strdup_printf ("%s, %s", school != NULL ? sam_school_item_get_name (school) : "", team);
  overdue.days = sam_school_calendar_count_school_days (calendar, row->date, as_of);
  g_array_append_val (self->overdue, overdue);

  return TRUE;
}

gboolean
sam_week_facts_load_cadence (SamWeekFacts *self, SamReportData *data, const SamReportOptions *options, GError **error)
{
  g_autoptr (GArray) rows = NULL;

  self->overdue = g_array_new (FALSE, FALSE, sizeof (SamWeekOverdue));
  g_array_set_clear_func (self->overdue, overdue_clear);
  /* One coach's sheet is not about all teams. */
  if (options->coach != 0 || sam_figure_definitions_find ("F9.overdue") == NULL)
    return TRUE;

  rows = sam_figures_load_rows (sam_report_data_get_database (data), get_scope (options), "F9.overdue", options->as_of, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (!add_overdue (self, data, &g_array_index (rows, SamFigureRow, i), options->as_of, error))
      return FALSE;
  g_array_sort (self->overdue, compare_overdue);

  return rows != NULL;
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
      || !load_quiet (self, database, options, error) || !load_clashes (self, database, error))
    return NULL;

  return g_steal_pointer (&self);
}
