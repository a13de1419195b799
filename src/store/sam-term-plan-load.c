/*
 * Reading a term plan: teams, school-year calendars, promises, and sessions.
 */
#include "sam-list-query.h"
#include "sam-record-io.h"
#include "sam-records.h"
#include "sam-term-plan-private.h"

/* A session was held within so many days, or the team is said to be quiet. */
#define QUIET_DAYS 28

typedef struct
{
  SamTermPlan *plan;
  SamDatabase *database;
  SamDateRange half_year;
  SamDateRange days; /* of the term, before it is made whole weeks */
  GPtrArray *terms;
  GPtrArray *days_off;
} Load;

static void
load_clear (Load *self)
{
  g_clear_pointer (&self->terms, g_ptr_array_unref);
  g_clear_pointer (&self->days_off, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Load, load_clear)

static SamDateRange
unite (SamDateRange a, SamDateRange b)
{
  if (sam_date_range_is_empty (a))
    return b;
  if (sam_date_range_is_empty (b))
    return a;

  return (SamDateRange){ MIN (a.start, b.start), MAX (a.end, b.end) };
}

/* Terms */

static SamDateRange
get_range (SamRecord *term)
{
  SamDate from = sam_record_get_date (term, SAM_TERM_FROM_DATE);
  SamDate to = sam_record_get_date (term, SAM_TERM_TO_DATE);

  /* A file changed elsewhere may hold such as 31 September. */
  if (from == SAM_DATE_NONE || to == SAM_DATE_NONE)
    return (SamDateRange){ 0, 0 };

  return sam_date_range_new (from, to);
}

/* How near a level of the calendar is to a school; 0 for that of others. */
static int
get_nearness (SamRecord *term, gint64 organiser, gint64 school)
{
  if (sam_record_is_set (term, SAM_TERM_SCHOOL))
    return sam_record_get_reference (term, SAM_TERM_SCHOOL) == school ? 3 : 0;
  if (sam_record_is_set (term, SAM_TERM_ORGANISER))
    return sam_record_get_reference (term, SAM_TERM_ORGANISER) == organiser ? 2 : 0;

  return 1;
}

/* By the nearest level that has any term of the school year. */
static SamDateRange
find_term (Load *load, gint64 organiser, gint64 school)
{
  int school_year = sam_date_get_school_year (load->half_year.start);
  SamDateRange found = { 0, 0 };
  int nearest = 0;

  for (guint i = 0; i < load->terms->len; i++)
    {
      SamRecord *term = g_ptr_array_index (load->terms, i);
      SamDateRange range = get_range (term);
      gboolean is_this
          = g_strcmp0 (sam_record_get_text (term, SAM_TERM_TERM), load->plan->term) == 0;
      int nearness = get_nearness (term, organiser, school);

      if (sam_date_range_is_empty (range) || sam_date_get_school_year (range.start) != school_year
          || nearness < nearest || nearness == 0)
        continue;
      if (nearness > nearest)
        found = (SamDateRange){ 0, 0 };
      nearest = nearness;
      if (is_this)
        found = range;
    }

  return found;
}

/* All days on which a team can have the term: the half-year, and terms that reach beyond it. */
static SamDateRange
find_window (Load *load)
{
  SamDateRange window = load->half_year;

  for (guint i = 0; i < load->terms->len; i++)
    if (g_strcmp0 (sam_record_get_text (g_ptr_array_index (load->terms, i), SAM_TERM_TERM),
                   load->plan->term)
        == 0)
      window = unite (window, get_range (g_ptr_array_index (load->terms, i)));

  return window;
}

/* Teams */

static void
add_school (Load *load, SamStatement *row)
{
  SamTermPlan *plan = load->plan;
  SamTermSchool school = {
    .id = sam_statement_get_integer (row, 4),
    .name = sam_statement_dup_text (row, 5),
    .first_row = plan->rows->len,
  };
  SamTermSchoolInside inside = {
    .organiser = sam_statement_get_integer (row, 6),
    .part = sam_date_range_new (sam_statement_get_date (row, 7), sam_statement_get_date (row, 8)),
  };

  school.range = find_term (load, inside.organiser, school.id);
  inside.calendar = sam_school_calendar_new_for_records (load->terms, load->days_off,
                                                         inside.organiser, school.id);
  g_array_append_val (plan->schools, school);
  g_array_append_val (plan->insides, inside);
}

static void
add_row (Load *load, SamStatement *row, GArray *active)
{
  SamTermPlan *plan = load->plan;
  SamTermRow of_team = {
    .team = sam_statement_get_integer (row, 0),
    .name = sam_statement_dup_text (row, 1),
    .last_held = sam_statement_get_date (row, 9),
    .is_quiet = sam_statement_get_integer (row, 10) != 0,
  };
  SamDateRange days
      = sam_date_range_new (sam_statement_get_date (row, 2), sam_statement_get_date (row, 3));
  SamTermSchool *school = NULL;

  if (plan->schools->len == 0
      || g_array_index (plan->schools, SamTermSchool, plan->schools->len - 1).id
             != sam_statement_get_integer (row, 4))
    add_school (load, row);
  of_team.school = plan->schools->len - 1;
  school = &g_array_index (plan->schools, SamTermSchool, of_team.school);
  school->n_rows++;
  days = sam_date_range_intersect (
      days, g_array_index (plan->insides, SamTermSchoolInside, of_team.school).part);
  g_array_append_val (plan->rows, of_team);
  g_array_append_val (active, days);
}

static gboolean
load_teams (Load *load, const SamSessionFilter *filter, GArray *active, GError **error)
{
  g_autoptr (SamStatement) statement = sam_list_query_new (load->database, "term-teams", error);
  g_autoptr (GError) found = NULL;
  SamDateRange window = find_window (load);

  if (statement == NULL)
    return FALSE;

  sam_statement_bind_integer (statement, ":school", filter->school);
  sam_statement_bind_integer (statement, ":coach", filter->coach);
  sam_statement_bind_date (statement, ":first", window.start);
  sam_statement_bind_date (statement, ":last", window.end - 1);
  sam_statement_bind_date (statement, ":as_of", load->plan->as_of);
  sam_statement_bind_date (statement, ":quiet_since", load->plan->as_of - QUIET_DAYS);
  while (sam_statement_step (statement, &found))
    add_row (load, statement, active);
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return FALSE;
    }

  return TRUE;
}

/* The range */

static gboolean
load_reach (Load *load, const SamSessionFilter *filter, SamDateRange *reach, GError **error)
{
  static const char sql[]
      = "SELECT MIN (session.date), MAX (session.date)"
        " FROM session JOIN team ON team.id = session.team_id"
        " WHERE session.kind = 'group' AND session.date BETWEEN :first AND :last"
        " AND (:school = 0 OR team.school_id = :school)"
        " AND (:coach = 0 OR session.coach_id = :coach)";
  g_autoptr (SamStatement) statement = sam_statement_new (load->database, sql, error);
  g_autoptr (GError) found = NULL;

  *reach = (SamDateRange){ 0, 0 };
  if (statement == NULL)
    return FALSE;

  sam_statement_bind_integer (statement, ":school", filter->school);
  sam_statement_bind_integer (statement, ":coach", filter->coach);
  sam_statement_bind_date (statement, ":first", load->half_year.start);
  sam_statement_bind_date (statement, ":last", load->half_year.end - 1);
  if (sam_statement_step (statement, &found))
    {
      SamDate first = sam_statement_get_date (statement, 0);
      SamDate last = sam_statement_get_date (statement, 1);

      if (first != SAM_DATE_NONE && last != SAM_DATE_NONE)
        *reach = sam_date_range_new (first, last);
    }
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return FALSE;
    }

  return TRUE;
}

static gboolean
find_range (Load *load, const SamSessionFilter *filter, GError **error)
{
  SamTermPlan *plan = load->plan;
  SamDateRange range = { 0, 0 };
  SamDateRange reach;

  for (guint i = 0; i < plan->schools->len; i++)
    range = unite (range, g_array_index (plan->schools, SamTermSchool, i).range);
  /* A programme without teams may have its own term. */
  if (plan->schools->len == 0)
    range = find_term (load, 0, 0);
  plan->has_term = !sam_date_range_is_empty (range);
  /* Nobody has school in July. */
  if (!plan->has_term)
    range = sam_date_range_new (load->half_year.start
                                    + (sam_date_get_month (load->half_year.start) == 7 ? 31 : 0),
                                load->half_year.end - 1);
  if (!load_reach (load, filter, &reach, error))
    return FALSE;
  plan->range = load->days = unite (range, reach);

  return TRUE;
}

static void
keep_active (SamTermPlan *plan, GArray *active)
{
  g_autofree gboolean *keep = g_new0 (gboolean, MAX (1, plan->rows->len));

  for (guint i = 0; i < plan->rows->len; i++)
    {
      keep[i] = sam_date_range_overlaps (plan->range, g_array_index (active, SamDateRange, i));
      /* What is said of today belongs to the term of today. */
      if (!sam_date_range_contains (plan->range, plan->as_of))
        g_array_index (plan->rows, SamTermRow, i).is_quiet = FALSE;
    }

  sam_term_plan_keep_rows (plan, keep);
}

/* Promises */

/* Of the minutes for [from, to], those up to @until: by school days, half up; as F18 has it. */
static gint64
promise_until (SamSchoolCalendar *calendar, SamDate from, SamDate to, gint64 minutes, SamDate until)
{
  gint64 all = sam_school_calendar_count_school_days_within (calendar, from, to);
  gint64 part;

  if (until < from)
    return 0;
  if (until >= to)
    return minutes;
  /* Without a school year there is nothing but the days themselves to go by. */
  if (all == 0)
    return (2 * minutes * (until - from + 1) + (to - from + 1)) / (2 * (to - from + 1));

  part = sam_school_calendar_count_school_days_within (calendar, from, until);

  return (2 * minutes * part + all) / (2 * all);
}

static gboolean
load_promises (Load *load, GError **error)
{
  SamTermPlan *plan = load->plan;
  g_autoptr (SamStatement) statement = sam_list_query_new (load->database, "term-promises", error);
  g_autoptr (GError) found = NULL;

  if (statement == NULL)
    return FALSE;

  sam_statement_bind_date (statement, ":first", plan->range.start);
  sam_statement_bind_date (statement, ":last", plan->range.end - 1);
  while (sam_statement_step (statement, &found))
    {
      int index = sam_term_plan_find_row (plan, sam_statement_get_integer (statement, 0));
      SamDate from = sam_statement_get_date (statement, 1);
      SamDate to = sam_statement_get_date (statement, 2);
      gint64 minutes = sam_statement_get_integer (statement, 3);

      if (index != -1 && from != SAM_DATE_NONE && to != SAM_DATE_NONE)
        {
          SamTermRow *row = &g_array_index (plan->rows, SamTermRow, index);
          SamSchoolCalendar *calendar
              = g_array_index (plan->insides, SamTermSchoolInside, row->school).calendar;

          row->totals.promised
              += promise_until (calendar, from, to, minutes, load->days.end - 1)
                 - promise_until (calendar, from, to, minutes, load->days.start - 1);
        }
    }
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return FALSE;
    }

  return TRUE;
}

/* All of it */

static gboolean
load_all (Load *load, const SamSessionFilter *filter, GError **error)
{
  g_autoptr (GArray) active = g_array_new (FALSE, FALSE, sizeof (SamDateRange));

  load->terms = sam_record_io_list (load->database, &sam_family_term, -1, 0, FALSE, error);
  if (load->terms == NULL)
    return FALSE;
  load->days_off = sam_record_io_list (load->database, &sam_family_day_off, -1, 0, FALSE, error);
  if (load->days_off == NULL || !load_teams (load, filter, active, error)
      || !find_range (load, filter, error))
    return FALSE;

  keep_active (load->plan, active);
  sam_term_plan_lay_out_weeks (load->plan);

  return load_promises (load, error);
}

SamTermPlan *
sam_term_plan_load_frame (SamDatabase *database, const char *term, const SamSessionFilter *filter,
                          SamDate as_of, GError **error)
{
  static const SamSessionFilter any = { 0 };
  g_autoptr (SamTermPlan) plan = NULL;
  g_auto (Load) load = { 0 };
  int year = 0;
  gboolean autumn = FALSE;

  g_return_val_if_fail (database != NULL && as_of != SAM_DATE_NONE, NULL);
  g_return_val_if_fail (term != NULL && sam_term_parse (term, &year, &autumn), NULL);

  plan = sam_term_plan_new (term, as_of);
  plan->coach = filter != NULL ? filter->coach : 0;
  load.plan = plan;
  load.database = database;
  g_free (sam_term_find (sam_date_new (year, autumn ? 7 : 1, 1), 0, &load.half_year));
  if (!load_all (&load, filter != NULL ? filter : &any, error))
    return NULL;

  return g_steal_pointer (&plan);
}

SamTermPlan *
sam_term_plan_load (SamDatabase *database, const char *term, const SamSessionFilter *filter,
                    SamDate as_of, GError **error)
{
  g_autoptr (SamTermPlan) plan = sam_term_plan_load_frame (database, term, filter, as_of, error);
  g_autoptr (GPtrArray) sessions = NULL;

  if (plan == NULL)
    return NULL;

  sessions = sam_session_list_range (database, filter, plan->range.start, plan->range.end, error);
  if (sessions == NULL)
    return NULL;
  sam_term_plan_set_sessions (plan, sessions, filter != NULL && filter->coach != 0);

  return g_steal_pointer (&plan);
}
