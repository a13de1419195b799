/*
 * The teams of a school in one term: their sessions, attendance and promised time.
 */
#include "sam-school-dashboard-private.h"

#include "sam-list-query.h"
#include "sam-scope.h"
#include "sam-team-time.h"

/* How often something was met: who coaches, and when. */
typedef struct
{
  gint64 key;
  char  *name;
  guint  n;
} Habit;

/* Of one team, while its sessions come in. */
typedef struct
{
  GArray *coaches;
  GArray *times; /* weekday * 1440 + minutes */
} Habits;

static void
habit_clear (gpointer data)
{
  g_free (((Habit *) data)->name);
}

static void
habits_free (gpointer data)
{
  Habits *self = data;

  g_array_unref (self->coaches);
  g_array_unref (self->times);
  g_free (self);
}

static Habits *
habits_new (void)
{
  Habits *self = g_new0 (Habits, 1);

  self->coaches = g_array_new (FALSE, FALSE, sizeof (Habit));
  self->times = g_array_new (FALSE, FALSE, sizeof (Habit));
  g_array_set_clear_func (self->coaches, habit_clear);

  return self;
}

static void
note_habit (GArray *habits, gint64 key, const char *name)
{
  Habit habit = { key, NULL, 1 };

  for (guint i = 0; i < habits->len; i++)
    if (g_array_index (habits, Habit, i).key == key)
      {
        g_array_index (habits, Habit, i).n++;
        return;
      }

  habit.name = g_strdup (name);
  g_array_append_val (habits, habit);
}

/* The most usual; of two that are as usual, the first met. */
static const Habit *
find_habit (GArray *habits)
{
  const Habit *found = NULL;

  for (guint i = 0; i < habits->len; i++)
    if (found == NULL || g_array_index (habits, Habit, i).n > found->n)
      found = &g_array_index (habits, Habit, i);

  return found;
}

static int
get_choice (SamStatement *row, int column, const SamFamily *family, guint field)
{
  return sam_list_query_get_choice (row, column, family, field);
}

static SamSchoolTeam
read_team (SamStatement *row)
{
  SamSchoolTeam team = {
    .id = sam_statement_get_integer (row, 0),
    .name = sam_statement_dup_text (row, 1),
    .from = sam_statement_get_date (row, 2),
    .to = sam_statement_get_date (row, 3),
    .is_active = sam_statement_get_integer (row, 4) != 0,
    .since = sam_statement_get_date (row, 6),
    .members = (guint) sam_statement_get_integer (row, 7),
    .last_held = sam_statement_get_date (row, 8),
    .time = -1,
    .sessions = g_array_new (FALSE, FALSE, sizeof (SamSchoolSession)),
  };
  int status = get_choice (row, 5, &sam_family_strand_status, SAM_STRAND_STATUS_STATUS);

  team.status = status >= 0 ? (SamStrandStatusStatus) status : SAM_STRAND_STATUS_STATUS_NOT_PLANNED;

  return team;
}

static gboolean
load_teams (SamDashboardLoad *load, GError **error)
{
  SamSchoolDashboard *self = load->dashboard;
  g_autoptr (SamStatement) statement = sam_dashboard_prepare (load, "school-teams", error);
  GError *step_error = NULL;

  if (statement == NULL)
    return FALSE;

  while (sam_statement_step (statement, &step_error))
    {
      SamSchoolTeam team = read_team (statement);

      /* Between its own days and the school's. */
      team.is_active &= self->takes_part;
      g_array_append_val (self->teams, team);
    }

  return sam_dashboard_check (step_error, error);
}

static SamSchoolTeam *
find_team (SamSchoolDashboard *self, gint64 id)
{
  for (guint i = 0; i < self->teams->len; i++)
    if (g_array_index (self->teams, SamSchoolTeam, i).id == id)
      return &g_array_index (self->teams, SamSchoolTeam, i);

  return NULL;
}

static SamSchoolSession
read_session (SamStatement *row, SamDate as_of)
{
  SamSchoolSession session = {
    .id = sam_statement_get_integer (row, 0),
    .date = sam_statement_get_date (row, 2),
    .time = sam_time_parse (sam_statement_get_text (row, 3)),
    .planned_minutes = (int) sam_statement_get_integer (row, 4),
    .coach = sam_statement_get_integer (row, 6),
    .state = (SamSessionState) get_choice (row, 8, &sam_family_session, SAM_SESSION_STATE),
    .cause = get_choice (row, 9, &sam_family_session, SAM_SESSION_CAUSE),
    .moved_to = sam_statement_get_date (row, 10),
    .has_question = sam_statement_get_integer (row, 11) != 0,
  };

  /* What was held later was still planned. */
  if (session.state == SAM_SESSION_STATE_HELD && session.date > as_of)
    session.state = SAM_SESSION_STATE_PLANNED;
  if (session.state == SAM_SESSION_STATE_HELD)
    session.actual_minutes = (int) sam_statement_get_integer (row, 5);
  session.is_overdue = session.state == SAM_SESSION_STATE_PLANNED && session.date < as_of;

  return session;
}

static void
count_factors (SamSchoolDashboard *self, SamStatement *row)
{
  for (int factor = 0; factor < SAM_N_FRAMES; factor++)
    {
      const char *answer = sam_statement_get_text (row, 12 + factor);
      SamFrameTally *tally = &self->factors[factor];

      if (g_strcmp0 (answer, "yes") == 0)
        tally->yes++;
      else if (g_strcmp0 (answer, "no") == 0)
        tally->no++;
      else
        tally->not_answered++;
    }
}

static void
add_session (SamDashboardLoad *load, SamStatement *row, GHashTable *habits)
{
  SamSchoolDashboard *self = load->dashboard;
  SamSchoolTeam *team = find_team (self, sam_statement_get_integer (row, 1));
  SamSchoolSession session = read_session (row, self->as_of);
  Habits *of_team;

  /* The file's own check lets through a day that no month has, such as 31 September. */
  if (team == NULL || session.date == SAM_DATE_NONE)
    return;

  g_array_append_val (team->sessions, session);
  of_team = g_hash_table_lookup (habits, &team->id);
  if (of_team == NULL)
    {
      of_team = habits_new ();
      g_hash_table_insert (habits, &team->id, of_team);
    }
  if (session.coach != 0)
    note_habit (of_team->coaches, session.coach, sam_statement_get_text (row, 7));
  note_habit (of_team->times, sam_date_get_weekday (session.date) * 1440 + session.time, NULL);

  /* A moved pair counts once, at its replacement (F5). */
  if (session.date > self->until || session.state == SAM_SESSION_STATE_MOVED)
    return;
  team->planned++;
  if (session.state != SAM_SESSION_STATE_HELD)
    return;
  team->held++;
  count_factors (self, row);
}

static gboolean
load_sessions (SamDashboardLoad *load, GError **error)
{
  SamSchoolDashboard *self = load->dashboard;
  /* By where the team keeps its id. */
  g_autoptr (GHashTable) habits = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, habits_free);
  g_autoptr (SamStatement) statement = sam_dashboard_prepare (load, "school-sessions", error);
  GError *step_error = NULL;

  if (statement == NULL)
    return FALSE;

  while (sam_statement_step (statement, &step_error))
    add_session (load, statement, habits);
  if (!sam_dashboard_check (step_error, error))
    return FALSE;

  for (guint i = 0; i < self->teams->len; i++)
    {
      SamSchoolTeam *team = &g_array_index (self->teams, SamSchoolTeam, i);
      Habits *of_team = g_hash_table_lookup (habits, &team->id);
      const Habit *coach = of_team != NULL ? find_habit (of_team->coaches) : NULL;
      const Habit *time = of_team != NULL ? find_habit (of_team->times) : NULL;

      team->coach = coach != NULL ? g_strdup (coach->name) : NULL;
      team->weekday = time != NULL ? (int) (time->key / 1440) : 0;
      team->time = time != NULL ? (int) (time->key % 1440) : -1;
    }

  return TRUE;
}

static SamSchoolSession *
find_session (SamSchoolTeam *team, gint64 id)
{
  for (guint i = 0; i < team->sessions->len; i++)
    if (g_array_index (team->sessions, SamSchoolSession, i).id == id)
      return &g_array_index (team->sessions, SamSchoolSession, i);

  return NULL;
}

static void
add_fraction (SamFraction *self, gint64 numerator, gint64 denominator)
{
  self->numerator += numerator;
  self->denominator += denominator;
}

/* From the very rows of F7, so that the two cannot disagree. */
static gboolean
load_attendance (SamDashboardLoad *load, GError **error)
{
  static const char rows[] = "SELECT team_id, record_id, part, date, numerator, denominator FROM (%s)";
  SamSchoolDashboard *self = load->dashboard;
  const SamScope scope = { SAM_SCOPE_SCHOOL, self->school };
  g_autoptr (SamStatement) statement
      = sam_scope_prepare_rows (&scope, load->database, rows, "f7", self->until, error);
  GError *step_error = NULL;

  if (statement == NULL)
    return FALSE;

  while (sam_statement_step (statement, &step_error))
    {
      SamSchoolTeam *team = find_team (self, sam_statement_get_integer (statement, 0));
      SamSchoolSession *session = team != NULL ? find_session (team, sam_statement_get_integer (statement, 1)) : NULL;
      gint64 came = sam_statement_get_integer (statement, 4);
      gint64 expected = sam_statement_get_integer (statement, 5);
      int week;

      /* Of another term. */
      if (session == NULL)
        continue;
      session->has_unrecorded = g_strcmp0 (sam_statement_get_text (statement, 2), "F7") != 0;
      if (session->has_unrecorded)
        {
          team->not_recorded++;
          continue;
        }
      session->came = came;
      session->expected = expected;
      add_fraction (&team->attendance, came, expected);
      week = sam_school_dashboard_find_week (self, session->date);
      if (week >= 0)
        add_fraction (&g_array_index (self->weeks, SamSchoolWeek, week).attendance, came, expected);
    }

  return sam_dashboard_check (step_error, error);
}

/* Each team's, and the school's as their sum. */
static gboolean
load_time (SamDashboardLoad *load, GError **error)
{
  SamSchoolDashboard *self = load->dashboard;
  g_autoptr (GHashTable) times
      = sam_team_time_load (load->database, self->school, load->days.start, self->until, error);

  if (times == NULL)
    return FALSE;

  for (guint i = 0; i < self->teams->len; i++)
    {
      SamSchoolTeam *team = &g_array_index (self->teams, SamSchoolTeam, i);
      const SamLostTime *lost = g_hash_table_lookup (times, &team->id);

      self->held += team->held;
      self->planned += team->planned;
      self->not_recorded += team->not_recorded;
      add_fraction (&self->attendance, team->attendance.numerator, team->attendance.denominator);
      if (lost == NULL)
        continue;
      team->has_promise = self->has_promise = TRUE;
      team->lost = *lost;
      sam_lost_time_add (&self->lost, lost);
    }

  return TRUE;
}

gboolean
sam_dashboard_load_teams (SamDashboardLoad *load, GError **error)
{
  /* Before the school joined, or after it left, nothing of it counts. */
  if (sam_date_range_is_empty (load->days))
    return TRUE;

  return load_teams (load, error) && load_sessions (load, error) && load_attendance (load, error)
         && load_time (load, error);
}
