/*
 * SamTermPlan: a term of group coaching as a table of teams and weeks.
 */
#include "sam-term-plan-private.h"

#include <string.h>

#define WEEK 7
#define FRIDAY 5

static void
clear_school (gpointer data)
{
  g_free (((SamTermSchool *) data)->name);
}

static void
clear_inside (gpointer data)
{
  g_clear_pointer (&((SamTermSchoolInside *) data)->calendar, sam_school_calendar_free);
}

static void
clear_row (gpointer data)
{
  g_free (((SamTermRow *) data)->name);
}

SamTermPlan *
sam_term_plan_new (const char *term, SamDate as_of)
{
  SamTermPlan *self = g_new0 (SamTermPlan, 1);

  self->term = g_strdup (term);
  self->as_of = as_of;
  self->schools = g_array_new (FALSE, TRUE, sizeof (SamTermSchool));
  self->insides = g_array_new (FALSE, TRUE, sizeof (SamTermSchoolInside));
  self->rows = g_array_new (FALSE, TRUE, sizeof (SamTermRow));
  self->weeks = g_array_new (FALSE, TRUE, sizeof (SamTermWeek));
  self->sessions = g_ptr_array_new_with_free_func (g_object_unref);
  self->firsts = g_array_new (FALSE, TRUE, sizeof (guint));
  self->row_of = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_array_set_clear_func (self->schools, clear_school);
  g_array_set_clear_func (self->insides, clear_inside);
  g_array_set_clear_func (self->rows, clear_row);

  return self;
}

void
sam_term_plan_free (SamTermPlan *self)
{
  if (self == NULL)
    return;

  g_free (self->term);
  g_array_unref (self->schools);
  g_array_unref (self->insides);
  g_array_unref (self->rows);
  g_array_unref (self->weeks);
  g_free (self->days_off);
  g_ptr_array_unref (self->sessions);
  g_array_unref (self->firsts);
  g_hash_table_unref (self->row_of);
  g_free (self);
}

char *
sam_term_find (SamDate date, int steps, SamDateRange *half_year)
{
  int year = sam_date_get_year (date);
  gboolean autumn = sam_date_get_month (date) >= 7;
  int halves = CLAMP (year * 2 + (autumn ? 1 : 0) + steps, 2, 9999 * 2 + 1);

  g_return_val_if_fail (date != SAM_DATE_NONE, NULL);

  year = halves / 2;
  autumn = halves % 2 == 1;
  if (half_year != NULL)
    *half_year = autumn
                     ? sam_date_range_new (sam_date_new (year, 7, 1), sam_date_new (year, 12, 31))
                     : sam_date_range_new (sam_date_new (year, 1, 1), sam_date_new (year, 6, 30));

  return g_strdup_printf ("%04d-%s", year, autumn ? "ht" : "vt");
}

/* Weeks and days off */

static gboolean
is_off (SamSchoolCalendar *calendar, SamDate date)
{
  SamDay day;

  return sam_school_calendar_is_known_off (calendar, date, &day) && day.kind != SAM_DAY_KIND_WEEKEND;
}

void
sam_term_plan_lay_out_weeks (SamTermPlan *self)
{
  guint n_weeks;

  self->range.start = sam_date_get_monday (self->range.start);
  self->range.end = sam_date_get_monday (self->range.end - 1) + WEEK;
  n_weeks = (guint) sam_date_range_get_days (self->range) / WEEK;
  g_array_set_size (self->weeks, 0);
  for (guint i = 0; i < n_weeks; i++)
    {
      SamTermWeek week = { .monday = self->range.start + (SamDate) i * WEEK };

      week.week = sam_date_get_week (week.monday);
      g_array_append_val (self->weeks, week);
    }

  g_free (self->days_off);
  self->days_off = g_new0 (guint8, MAX (1, self->schools->len * n_weeks));
  for (guint i = 0; i < self->schools->len; i++)
    for (guint week = 0; week < n_weeks; week++)
      for (int day = 0; day < FRIDAY; day++)
        if (is_off (g_array_index (self->insides, SamTermSchoolInside, i).calendar,
                    self->range.start + (SamDate) week * WEEK + day))
          self->days_off[i * n_weeks + week] |= (guint8) (1 << day);
}

/* Sessions */

/* A row goes by the place it has, since schools keep theirs together. */
void
sam_term_plan_keep_rows (SamTermPlan *self, const gboolean *keep)
{
  for (guint i = self->rows->len; i > 0; i--)
    if (!keep[i - 1])
      {
        g_array_index (self->schools, SamTermSchool,
                       g_array_index (self->rows, SamTermRow, i - 1).school)
            .n_rows--;
        g_array_remove_index (self->rows, i - 1);
      }
  for (guint i = self->schools->len; i > 0; i--)
    if (g_array_index (self->schools, SamTermSchool, i - 1).n_rows == 0)
      {
        g_array_remove_index (self->schools, i - 1);
        g_array_remove_index (self->insides, i - 1);
      }

  g_hash_table_remove_all (self->row_of);
  for (guint i = 0, row = 0; i < self->schools->len; i++)
    {
      SamTermSchool *school = &g_array_index (self->schools, SamTermSchool, i);

      school->first_row = row;
      for (guint n = 0; n < school->n_rows; n++, row++)
        {
          SamTermRow *of_team = &g_array_index (self->rows, SamTermRow, row);

          of_team->school = i;
          g_hash_table_insert (self->row_of, g_memdup2 (&of_team->team, sizeof of_team->team),
                               GUINT_TO_POINTER (row + 1));
        }
    }
}

static gboolean
is_shown (SamTermPlan *self, SamSessionItem *item)
{
  return sam_session_item_get_kind (item) == SAM_SESSION_KIND_GROUP
         && sam_date_range_contains (self->range, sam_session_item_get_date (item))
         && sam_term_plan_find_row (self, sam_session_item_get_team_id (item)) != -1;
}

static void
drop_rows_without (SamTermPlan *self, GPtrArray *sessions)
{
  g_autofree gboolean *keep = g_new0 (gboolean, MAX (1, self->rows->len));

  for (guint i = 0; i < sessions->len; i++)
    if (is_shown (self, g_ptr_array_index (sessions, i)))
      keep[sam_term_plan_find_row (self,
                                   sam_session_item_get_team_id (g_ptr_array_index (sessions, i)))]
          = TRUE;

  sam_term_plan_keep_rows (self, keep);
  sam_term_plan_lay_out_weeks (self);
}

/* A stable sort by row: counted, then put where they belong. */
static void
put_into_rows (SamTermPlan *self, GPtrArray *sessions)
{
  g_autofree guint *next = g_new0 (guint, self->rows->len + 1);
  guint n = 0;

  for (guint i = 0; i < sessions->len; i++)
    if (is_shown (self, g_ptr_array_index (sessions, i)))
      next[sam_term_plan_find_row (
          self, sam_session_item_get_team_id (g_ptr_array_index (sessions, i)))]++;

  g_array_set_size (self->firsts, self->rows->len + 1);
  for (guint row = 0; row <= self->rows->len; row++)
    {
      guint n_here = next[row];

      g_array_index (self->firsts, guint, row) = n;
      next[row] = n;
      n += n_here;
    }

  g_ptr_array_set_size (self->sessions, 0);
  g_ptr_array_set_size (self->sessions, (int) n);
  for (guint i = 0; i < sessions->len; i++)
    {
      SamSessionItem *item = g_ptr_array_index (sessions, i);

      if (is_shown (self, item))
        self->sessions
            ->pdata[next[sam_term_plan_find_row (self, sam_session_item_get_team_id (item))]++]
            = g_object_ref (item);
    }
}

static void
count (SamTermPlan *self, SamTermRow *row, SamSessionItem *item)
{
  const SamTermSchoolInside *inside
      = &g_array_index (self->insides, SamTermSchoolInside, row->school);
  SamDate date = sam_session_item_get_date (item);
  SamSessionState state = sam_session_item_get_state_on (item, self->as_of);
  SamTermWeek *week = &g_array_index (self->weeks, SamTermWeek, (date - self->range.start) / WEEK);

  if (sam_date_get_weekday (date) > FRIDAY)
    self->uses_weekend = TRUE;
  if (state == SAM_SESSION_STATE_MOVED || !sam_date_range_contains (inside->part, date))
    return;

  row->totals.planned++;
  week->planned++;
  if (date <= self->as_of)
    row->totals.due++;
  if (state == SAM_SESSION_STATE_HELD)
    {
      row->totals.held++;
      row->totals.given += sam_session_item_get_actual_minutes (item);
      week->held++;
    }
  else if (state == SAM_SESSION_STATE_PLANNED)
    row->totals.to_come += sam_session_item_get_planned_minutes (item);
}

static void
add_up (SamTermTotals *sum, const SamTermTotals *part)
{
  sum->planned += part->planned;
  sum->due += part->due;
  sum->held += part->held;
  sum->given += part->given;
  sum->to_come += part->to_come;
  sum->promised += part->promised;
}

void
sam_term_plan_set_sessions (SamTermPlan *self, GPtrArray *sessions, gboolean is_partial)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (sessions != NULL);
  g_return_if_fail (self->sessions->len == 0);

  self->is_partial = is_partial;
  if (is_partial && self->coach == 0)
    drop_rows_without (self, sessions);
  put_into_rows (self, sessions);

  for (guint row = 0; row < self->rows->len; row++)
    {
      SamTermRow *of_team = &g_array_index (self->rows, SamTermRow, row);

      if (is_partial)
        of_team->totals.promised = 0;
      for (guint i = g_array_index (self->firsts, guint, row);
           i < g_array_index (self->firsts, guint, row + 1); i++)
        count (self, of_team, g_ptr_array_index (self->sessions, i));
      add_up (&self->totals, &of_team->totals);
    }
}

/* What is asked */

const char *
sam_term_plan_get_term (SamTermPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->term;
}

SamDate
sam_term_plan_get_as_of (SamTermPlan *self)
{
  g_return_val_if_fail (self != NULL, SAM_DATE_NONE);

  return self->as_of;
}

gboolean
sam_term_plan_has_term (SamTermPlan *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->has_term;
}

gboolean
sam_term_plan_is_partial (SamTermPlan *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_partial;
}

SamDateRange
sam_term_plan_get_range (SamTermPlan *self)
{
  SamDateRange none = { 0, 0 };

  g_return_val_if_fail (self != NULL, none);

  return self->range;
}

guint
sam_term_plan_get_n_weeks (SamTermPlan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->weeks->len;
}

const SamTermWeek *
sam_term_plan_get_week (SamTermPlan *self, guint week)
{
  g_return_val_if_fail (self != NULL && week < self->weeks->len, NULL);

  return &g_array_index (self->weeks, SamTermWeek, week);
}

guint
sam_term_plan_get_n_schools (SamTermPlan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->schools->len;
}

const SamTermSchool *
sam_term_plan_get_school (SamTermPlan *self, guint school)
{
  g_return_val_if_fail (self != NULL && school < self->schools->len, NULL);

  return &g_array_index (self->schools, SamTermSchool, school);
}

guint
sam_term_plan_get_n_rows (SamTermPlan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

const SamTermRow *
sam_term_plan_get_row (SamTermPlan *self, guint row)
{
  g_return_val_if_fail (self != NULL && row < self->rows->len, NULL);

  return &g_array_index (self->rows, SamTermRow, row);
}

int
sam_term_plan_find_row (SamTermPlan *self, gint64 team)
{
  g_return_val_if_fail (self != NULL, -1);

  return (int) GPOINTER_TO_UINT (g_hash_table_lookup (self->row_of, &team)) - 1;
}

const SamTermTotals *
sam_term_plan_get_totals (SamTermPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->totals;
}

guint
sam_term_plan_get_most (SamTermPlan *self)
{
  guint most = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->weeks->len; i++)
    most = MAX (most, g_array_index (self->weeks, SamTermWeek, i).planned);

  return most;
}

gboolean
sam_term_plan_uses_weekend (SamTermPlan *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->uses_weekend;
}

/* The first of a row's sessions that is not before @date: half of them are passed over at each
 * look. */
static guint
find_first (SamTermPlan *self, guint row, SamDate date)
{
  guint low = g_array_index (self->firsts, guint, row);
  guint high = g_array_index (self->firsts, guint, row + 1);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (sam_session_item_get_date (g_ptr_array_index (self->sessions, middle)) < date)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

SamSessionItem **
sam_term_plan_get_sessions (SamTermPlan *self, guint row, SamDate from, SamDate to, guint *n)
{
  guint first;

  g_return_val_if_fail (self != NULL && row < self->rows->len && n != NULL, NULL);

  *n = 0;
  if (self->firsts->len == 0)
    return NULL;

  first = find_first (self, row, from);
  *n = find_first (self, row, to) - first;

  return *n > 0 ? (SamSessionItem **) &self->sessions->pdata[first] : NULL;
}

int
sam_term_plan_find_session (SamTermPlan *self, gint64 session, SamDate *date)
{
  g_return_val_if_fail (self != NULL, -1);

  for (guint i = 0; i < self->sessions->len; i++)
    {
      SamSessionItem *item = g_ptr_array_index (self->sessions, i);

      if (sam_session_item_get_id (item) == session)
        {
          if (date != NULL)
            *date = sam_session_item_get_date (item);
          return sam_term_plan_find_row (self, sam_session_item_get_team_id (item));
        }
    }

  return -1;
}

guint8
sam_term_plan_get_days_off (SamTermPlan *self, guint school, guint week)
{
  g_return_val_if_fail (self != NULL && school < self->schools->len && week < self->weeks->len, 0);

  return self->days_off[school * self->weeks->len + week];
}

char *
sam_term_plan_dup_day_off_name (SamTermPlan *self, guint school, SamDate date)
{
  SamSchoolCalendar *calendar;
  SamDay day;

  g_return_val_if_fail (self != NULL && school < self->schools->len, NULL);

  calendar = g_array_index (self->insides, SamTermSchoolInside, school).calendar;
  day = sam_school_calendar_get_day (calendar, date);
  if (sam_date_get_weekday (date) > FRIDAY || !is_off (calendar, date))
    return NULL;

  return g_strdup (sam_day_get_label (&day) != NULL ? sam_day_get_label (&day)
                                                    : sam_day_kind_get_label (day.kind));
}
