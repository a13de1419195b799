/*
 * A programme by chance.
 */
#include "programme-generator.h"

#define START sam_date_new (2012, 8, 1)

typedef struct
{
  GRand   *rand;
  GString *sql;
  gint64   last_id;
  gint64   group, individual;
  guint    n_times;
  GArray  *organisers, *schools, *teams, *team_schools, *teachers, *coaches;
} Generator;

static gint64
new_id (Generator *g)
{
  return ++g->last_id;
}

static int
pick (Generator *g, int from, int to)
{
  return g_rand_int_range (g->rand, from, to + 1);
}

static gboolean
chance (Generator *g, int percent)
{
  return pick (g, 1, 100) <= percent;
}

static gint64
pick_id (Generator *g, GArray *ids)
{
  return g_array_index (ids, gint64, pick (g, 0, (int) ids->len - 1));
}

/* "'2012-09-03'"; owned by nobody for long: the next four calls of it. */
static const char *
quote (SamDate date)
{
  static char texts[4][16];
  static guint next;
  g_autofree char *iso = sam_date_format_iso (date);

  next = (next + 1) % G_N_ELEMENTS (texts);
  g_snprintf (texts[next], sizeof texts[next], "'%s'", iso);

  return texts[next];
}

static SamDate
pick_date (Generator *g)
{
  return START + pick (g, 0, 330);
}

G_GNUC_PRINTF (2, 3)
static void
add (Generator *g, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_string_append_vprintf (g->sql, format, arguments);
  va_end (arguments);
  g_string_append (g->sql, ";\n");
}

#define ID "%" G_GINT64_FORMAT

static void
add_calendar (Generator *g, const char *organiser, const char *school)
{
  int shift = pick (g, 0, 4);

  if (chance (g, 80))
    {
      add (g, "INSERT OR IGNORE INTO term (id, term, organiser_id, school_id, from_date, to_date) VALUES (" ID ", '2012-ht', %s, %s, %s, %s)",
           new_id (g), organiser, school, quote (sam_date_new (2012, 8, 15) + shift), quote (sam_date_new (2012, 12, 18) + shift));
      add (g, "INSERT OR IGNORE INTO term (id, term, organiser_id, school_id, from_date, to_date) VALUES (" ID ", '2013-vt', %s, %s, %s, %s)",
           new_id (g), organiser, school, quote (sam_date_new (2013, 1, 8) + shift), quote (sam_date_new (2013, 6, 10) + shift));
    }
  for (int i = pick (g, 0, 3); i > 0; i--)
    {
      SamDate from = pick_date (g);

      add (g, "INSERT OR IGNORE INTO day_off (id, kind, name, organiser_id, school_id, from_date, to_date) VALUES (" ID ", '%s', 'Off', %s, %s, %s, %s)",
           new_id (g), chance (g, 50) ? "break" : "study_day", organiser, school, quote (from), quote (from + pick (g, 0, 5)));
    }
}

static void
add_statuses (Generator *g, gint64 school, gint64 team)
{
  static const char *const statuses[] = { "not_planned", "planned", "about_to_start", "under_way", "under_way", "paused", "finished" };
  g_autofree char *of_team = team != 0 ? g_strdup_printf (ID, team) : g_strdup ("NULL");

  for (int i = pick (g, 0, 5); i > 0; i--)
    add (g, "INSERT OR IGNORE INTO strand_status (id, strand_id, school_id, team_id, date, status) VALUES (" ID ", " ID ", " ID ", %s, %s, '%s')",
         new_id (g), chance (g, 60) ? g->group : g->individual, school, of_team, quote (pick_date (g)),
         statuses[pick (g, 0, (int) G_N_ELEMENTS (statuses) - 1)]);
}

static void
add_schools (Generator *g)
{
  add_calendar (g, "NULL", "NULL");
  for (int i = pick (g, 1, 3); i > 0; i--)
    {
      gint64 id = new_id (g);
      g_autofree char *organiser = g_strdup_printf (ID, id);

      g_array_append_val (g->organisers, id);
      add (g, "INSERT INTO organiser (id, name) VALUES (" ID ", 'Organiser " ID "')", id, id);
      if (chance (g, 40))
        add_calendar (g, organiser, "NULL");
    }

  for (int i = pick (g, 2, 4); i > 0; i--)
    {
      gint64 id = new_id (g);
      g_autofree char *school = g_strdup_printf (ID, id);
      SamDate joined = chance (g, 70) ? START : START + pick (g, 1, 120);

      g_array_append_val (g->schools, id);
      add (g, "INSERT INTO school (id, unit_code, name, organiser_id, joined_date, left_date) VALUES (" ID ", '%08d', 'School " ID "', " ID ", %s, %s)",
           id, (int) id, id, pick_id (g, g->organisers), quote (joined), chance (g, 25) ? quote (joined + pick (g, 60, 200)) : "NULL");
      if (chance (g, 30))
        add_calendar (g, "NULL", school);
      add_statuses (g, id, 0);
      for (int j = pick (g, 0, 3); j > 0; j--)
        {
          gint64 team = new_id (g);
          SamDate from = chance (g, 70) ? START : START + pick (g, 1, 90);

          g_array_append_val (g->teams, team);
          g_array_append_val (g->team_schools, id);
          add (g, "INSERT INTO team (id, school_id, name, from_date, to_date) VALUES (" ID ", " ID ", 'Team " ID "', %s, %s)",
               team, id, team, quote (from), chance (g, 25) ? quote (from + pick (g, 60, 200)) : "NULL");
          add_statuses (g, id, team);
        }
    }
}

static void
add_membership (Generator *g, gint64 team, gint64 person, SamDate from, SamDate to)
{
  add (g, "INSERT OR IGNORE INTO membership (id, team_id, person_id, from_date, to_date) VALUES (" ID ", " ID ", " ID ", %s, %s)",
       new_id (g), team, person, quote (from), to != SAM_DATE_NONE ? quote (to) : "NULL");
}

static void
add_people (Generator *g)
{
  for (int i = 0; i < 3; i++)
    {
      gint64 coach = new_id (g);

      g_array_append_val (g->coaches, coach);
      add (g, "INSERT INTO person (id, code, name, is_teacher, is_coach) VALUES (" ID ", 'C%d', 'Coach %d', 0, 1)", coach, i, i);
    }

  for (int i = pick (g, 6, 16); i > 0; i--)
    {
      gint64 person = new_id (g), team = pick_id (g, g->teams);
      SamDate from = chance (g, 80) ? START : pick_date (g), to = from + pick (g, 30, 200);

      g_array_append_val (g->teachers, person);
      add (g, "INSERT INTO person (id, code, name) VALUES (" ID ", 'T" ID "', 'Teacher " ID "')", person, person, person);
      if (chance (g, 60))
        {
          add_membership (g, team, person, from, SAM_DATE_NONE);
        }
      else
        {
          /* Out of a team, and perhaps into it again. */
          add_membership (g, team, person, from, to);
          if (chance (g, 40))
            add_membership (g, team, person, to + pick (g, 1, 40), SAM_DATE_NONE);
        }
      /* Another team, of this school or another, at the same time or later. */
      if (chance (g, 35))
        {
          gint64 other = pick_id (g, g->teams);

          if (other != team)
            add_membership (g, other, person, pick_date (g), SAM_DATE_NONE);
        }
    }
}

static void
add_attendance (Generator *g, gint64 session)
{
  static const char *const statuses[] = { "present", "present", "partly", "absent", "not_expected", "not_recorded" };
  int least = chance (g, 60) ? 100 : 60;

  /* Of everybody, members or not. */
  for (guint i = 0; i < g->teachers->len; i++)
    {
      int status = pick (g, 0, (int) G_N_ELEMENTS (statuses) - (chance (g, 90) ? 2 : 1));

      if (chance (g, least))
        add (g, "INSERT INTO attendance (id, session_id, person_id, status, minutes) VALUES (" ID ", " ID ", " ID ", '%s', %s)",
             new_id (g), session, g_array_index (g->teachers, gint64, i), statuses[status],
             status == 2 ? (chance (g, 50) ? "20" : "100") : "NULL");
    }
}

/* Of a team, or of a cycle. "state" may be "moved" to @replacement. */
static void
add_session (Generator *g, gint64 id, const char *kind, gint64 team, gint64 cycle, SamDate date, const char *state, gint64 replacement)
{
  static const char *const causes[] = { "'day_off'", "'coach_unavailable'", "'no_stand_in'", "'clash'", "'schools_decision'", "'other'" };
  static const char *const questions[] = { "'How?'", "'How?'", "''", "NULL" };
  g_autofree char *of_team = team != 0 ? g_strdup_printf (ID, team) : g_strdup ("NULL");
  g_autofree char *of_cycle = cycle != 0 ? g_strdup_printf (ID, cycle) : g_strdup ("NULL");
  g_autofree char *to = replacement != 0 ? g_strdup_printf (ID, replacement) : g_strdup ("NULL");
  g_autofree char *actual = g_str_equal (state, "held") ? g_strdup_printf ("%d", pick (g, 3, 9) * 10) : g_strdup ("NULL");
  guint time = g->n_times++ % 1400;

  add (g, "INSERT INTO session (id, kind, team_id, cycle_id, date, start_time, planned_minutes, actual_minutes, coach_id, state, cause, replacement_id, questions)"
          " VALUES (" ID ", '%s', %s, %s, %s, '%02u:%02u', %d, %s, " ID ", '%s', %s, %s, %s)",
       id, kind, of_team, of_cycle, quote (date), time / 60, time % 60, pick (g, 3, 9) * 10, actual, pick_id (g, g->coaches), state,
       g_str_equal (state, "cancelled") ? causes[pick (g, 0, 5)] : "NULL", to, cycle == 0 ? questions[pick (g, 0, 3)] : "NULL");
  if (team != 0 && g_str_equal (kind, "group") && (g_str_equal (state, "held") || chance (g, 20)))
    add_attendance (g, id);
}

static const char *
pick_state (Generator *g)
{
  return chance (g, 65) ? "held" : chance (g, 60) ? "cancelled" : "planned";
}

static void
add_team_sessions (Generator *g)
{
  for (guint i = 0; i < g->teams->len; i++)
    {
      gint64 team = g_array_index (g->teams, gint64, i);

      for (int n = pick (g, 0, 14); n > 0; n--)
        {
          SamDate date = pick_date (g);
          gint64 id = new_id (g);

          add_session (g, id, "group", team, 0, date, pick_state (g), 0);
          /* Up to three moves before it, later or earlier. */
          for (int moves = chance (g, 30) ? pick (g, 1, 3) : 0; moves > 0; moves--)
            {
              gint64 former = new_id (g);

              date += pick (g, -40, 25);
              add_session (g, former, "group", team, 0, date, "moved", id);
              id = former;
            }
        }
      if (chance (g, 40))
        add_session (g, new_id (g), "other", team, 0, pick_date (g), pick_state (g), 0);
    }
}

static void
add_promises (Generator *g)
{
  for (guint i = 0; i < g->teams->len; i++)
    {
      SamDate from = START + pick (g, 0, 40);

      for (int n = pick (g, 0, 2); n > 0; n--)
        {
          SamDate to = from + pick (g, 0, 130);

          add (g, "INSERT INTO promise (id, team_id, from_date, to_date, minutes, agreed_date) VALUES (" ID ", " ID ", %s, %s, %d, %s)",
               new_id (g), g_array_index (g->teams, gint64, i), quote (from), quote (to), pick (g, 0, 999),
               chance (g, 30) ? "NULL" : quote (from + pick (g, -30, 60)));
          from = to + pick (g, 1, 30);
        }
    }
}

static void
add_cycle (Generator *g, gint64 teacher, int ordinal)
{
  static const char *const outcomes[] = { "open", "answered", "partly", "resting" };
  static const char *const endings[] = { "closed", "cancelled", "broken_off" };
  gint64 cycle = new_id (g);
  SamDate date = pick_date (g);
  SamDate ended = chance (g, 50) ? date + pick (g, 5, 80) : SAM_DATE_NONE;
  g_autofree char *ending = ended != SAM_DATE_NONE ? g_strdup_printf ("'%s'", endings[pick (g, 0, 2)]) : g_strdup ("NULL");

  add (g, "INSERT INTO cycle (id, teacher_id, ordinal, coach_id, term, ended_date, ending) VALUES (" ID ", " ID ", %d, " ID ", '2012-ht', %s, %s)",
       cycle, teacher, ordinal, pick_id (g, g->coaches), ended != SAM_DATE_NONE ? quote (ended) : "NULL", ending);
  if (chance (g, 60))
    add_session (g, new_id (g), "talk_before", 0, cycle, date + pick (g, -3, 5), pick_state (g), 0);
  for (int i = pick (g, 0, 3); i > 0; i--)
    add (g, "INSERT INTO focus_question (id, cycle_id, ordinal, asked_date, text, outcome) VALUES (" ID ", " ID ", %d, %s, X'0157', '%s')",
         new_id (g), cycle, i, quote (date + pick (g, 0, 6)), outcomes[pick (g, 0, 3)]);
  date += pick (g, 3, 15);
  for (int i = pick (g, 0, 2); i > 0; i--)
    add_session (g, new_id (g), "observation", 0, cycle, date + pick (g, 0, 10), pick_state (g), 0);
  for (int i = pick (g, 0, 2); i > 0; i--)
    add_session (g, new_id (g), "dialogue", 0, cycle, date + pick (g, 0, 12), pick_state (g), 0);
  if (chance (g, 20))
    add_session (g, new_id (g), "follow_up", 0, cycle, date + 20, pick_state (g), 0);
}

static void
add_coaching (Generator *g)
{
  for (guint i = 0; i < g->teachers->len; i++)
    for (int n = chance (g, 60) ? pick (g, 1, 2) : 0; n > 0; n--)
      add_cycle (g, g_array_index (g->teachers, gint64, i), n);

  for (int i = pick (g, 2, 6); i > 0; i--)
    {
      SamDate from = chance (g, 60) ? START : pick_date (g);
      int team = pick (g, 0, (int) g->teams->len - 1);
      g_autofree char *of_team = chance (g, 30) ? g_strdup_printf (ID, g_array_index (g->teams, gint64, team)) : g_strdup ("NULL");
      g_autofree char *percent = chance (g, 85) ? g_strdup_printf ("%d", pick (g, 0, 30)) : g_strdup ("NULL");

      add (g, "INSERT OR IGNORE INTO assignment (id, coach_id, school_id, team_id, from_date, to_date, reduction_percent) VALUES (" ID ", " ID ", " ID ", %s, %s, %s, %s)",
           new_id (g), pick_id (g, g->coaches), g_array_index (g->team_schools, gint64, team), of_team, quote (from),
           chance (g, 30) ? quote (from + pick (g, 20, 200)) : "NULL", percent);
    }
}

static void
add_answers (Generator *g, gint64 round, GArray *statements, gint64 school, const char *team)
{
  int most = chance (g, 50) ? 1 : 4;

  if (chance (g, 90))
    add (g, "INSERT INTO survey_invitation (id, survey_round_id, school_id, team_id, invited) VALUES (" ID ", " ID ", " ID ", %s, %d)",
         new_id (g), round, school, team, pick (g, 0, 12));
  for (guint i = 0; i < statements->len; i++)
    if (chance (g, 85))
      add (g, "INSERT INTO survey_count (id, survey_statement_id, school_id, team_id, step_1, step_2, step_3, step_4, dont_know)"
              " VALUES (" ID ", " ID ", " ID ", %s, %d, %d, %d, %d, %d)",
           new_id (g), g_array_index (statements, gint64, i), school, team, pick (g, 0, most), pick (g, 0, most), pick (g, 0, most),
           pick (g, 0, most), pick (g, 0, 1));
}

static void
add_evaluation (Generator *g)
{
  SamDate closed = sam_date_new (2012, 11, 20);

  for (int n = pick (g, 1, 3); n > 0; n--, closed += pick (g, 30, 120))
    {
      g_autoptr (GArray) statements = g_array_new (FALSE, FALSE, sizeof (gint64));
      gint64 round = new_id (g);

      add (g, "INSERT INTO survey_round (id, name, opened_date, closed_date) VALUES (" ID ", 'Round " ID "', %s, %s)", round, round,
           quote (closed - 20), chance (g, 85) ? quote (closed) : "NULL");
      for (int i = 1, last = pick (g, 1, 4); i <= last; i++)
        {
          gint64 statement = new_id (g);

          g_array_append_val (statements, statement);
          add (g, "INSERT INTO survey_statement (id, survey_round_id, ordinal, text) VALUES (" ID ", " ID ", %d, 'Statement %d')", statement, round, i * 2, pick (g, 1, 9) * 10 + i);
        }
      for (guint i = 0; i < g->teams->len; i++)
        {
          g_autofree char *team = g_strdup_printf (ID, g_array_index (g->teams, gint64, i));

          if (chance (g, 80))
            add_answers (g, round, statements, g_array_index (g->team_schools, gint64, i), team);
        }
      for (guint i = 0; i < g->schools->len; i++)
        if (chance (g, 25))
          add_answers (g, round, statements, g_array_index (g->schools, gint64, i), "NULL");
    }

  for (int i = pick (g, 0, 5); i > 0; i--)
    {
      SamDate due = pick_date (g);

      add (g, "INSERT INTO milestone (id, name, due_date, done_date) VALUES (" ID ", 'Milestone %d', %s, %s)", new_id (g), i, quote (due),
           chance (g, 60) ? quote (due + pick (g, -10, 10)) : "NULL");
    }
}

static void
add_programme (Generator *g)
{
  add (g, "INSERT INTO programme (id, name, start_date, end_date) VALUES (" ID ", 'By chance', '2012-08-01', '2013-06-30')", new_id (g));
  g->group = new_id (g);
  g->individual = new_id (g);
  add (g, "INSERT INTO strand (id, kind, name) VALUES (" ID ", 'group', 'Group')", g->group);
  add (g, "INSERT INTO strand (id, kind, name) VALUES (" ID ", 'individual', 'Individual')", g->individual);
  if (chance (g, 80))
    add (g, "INSERT INTO basis (id, kind, title, date, party, effect, strand_id) VALUES (" ID ", 'decision', 'Begin', %s, 'All', 'strand_mandatory', " ID ")",
         new_id (g), quote (pick_date (g)), g->group);
  if (chance (g, 30))
    add (g, "INSERT INTO basis (id, kind, title, date, party, effect, strand_id) VALUES (" ID ", 'decision', 'End', %s, 'All', 'strand_not_mandatory', " ID ")",
         new_id (g), quote (pick_date (g)), g->group);
  if (chance (g, 30))
    {
      add (g, "INSERT INTO setting (id, name, value) VALUES (" ID ", 'cadence_target', '%d')", new_id (g), pick (g, 3, 20));
      add (g, "INSERT INTO setting (id, name, value) VALUES (" ID ", 'dialogue_target', '%d')", new_id (g), pick (g, 0, 5));
    }
}

void
programme_generate (SamStore *store, guint32 seed)
{
  Generator g = { .rand = g_rand_new_with_seed (seed), .sql = g_string_new ("BEGIN;\n"), .last_id = 1000 };
  GArray **lists[] = { &g.organisers, &g.schools, &g.teams, &g.team_schools, &g.teachers, &g.coaches };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    *lists[i] = g_array_new (FALSE, FALSE, sizeof (gint64));

  add_programme (&g);
  /* Without a team there is little to count. */
  do
    add_schools (&g);
  while (g.teams->len == 0);
  add_people (&g);
  add_team_sessions (&g);
  add_promises (&g);
  add_coaching (&g);
  add_evaluation (&g);
  g_string_append (g.sql, "COMMIT;\n");

  /* A session refers to one that is added after it. */
  sam_database_execute (sam_store_get_database (store), "PRAGMA foreign_keys = OFF", &error);
  g_assert_no_error (error);
  sam_database_execute (sam_store_get_database (store), g.sql->str, &error);
  g_assert_no_error (error);
  sam_database_execute (sam_store_get_database (store), "PRAGMA foreign_keys = ON", &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_array_unref (*lists[i]);
  g_string_free (g.sql, TRUE);
  g_rand_free (g.rand);
}
