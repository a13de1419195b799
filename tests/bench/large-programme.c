/*
 * A programme as large as a country's, straight into the tables: what is measured is how it is read.
 */
#include "large-programme.h"

#include "sam-store.h"

static const char calendar[] =
  "INSERT INTO programme (id, name, owner, start_date, end_date, status, fictitious)"
  "  VALUES (1, 'Handledning i hela landet', 'Verket', '2012-07-01', '2014-06-30', 'under_way', 1);"
  "INSERT INTO term (id, term, from_date, to_date) VALUES (1, '2012-ht', '2012-08-20', '2012-12-20'),"
  "                                                       (2, '2013-vt', '2013-01-09', '2013-06-13');"
  "INSERT INTO day_off (id, kind, name, from_date, to_date) VALUES (1, 'break', 'Höstlov', '2012-10-29', '2012-11-02'),"
  "                                                                (2, 'study_day', 'Studiedag', '2012-09-24', '2012-09-24');"
  "INSERT INTO strand (id, kind, name) VALUES (1, 'group', 'Grupphandledning'), (2, 'individual', 'Individuell handledning');"
  "INSERT INTO basis (id, kind, title, date, effect, strand_id)"
  "  VALUES (1, 'decision', 'Grupphandledning är obligatorisk', '2012-08-01', 'strand_mandatory', 1);"
  "INSERT INTO requirement (id, name, text, figure, target_percent)"
  "  VALUES (1, 'Tyngdpunkt', 'Tyngdpunkten ska ligga i undervisningssituationen', 'F12.strict', 50);"
  "INSERT INTO milestone (id, name, due_date, done_date) VALUES (1, 'Start', '2012-09-01', '2012-08-30');";

/* Each organiser has its own winter break, every tenth school its own study day. */
static const char schools[] =
  "INSERT INTO organiser (id, name) SELECT i + 1, printf ('Kommun %04d', i) FROM n WHERE i < :organisers;"
  "INSERT INTO day_off (id, kind, name, organiser_id, from_date, to_date)"
  "  SELECT 1000 + i, 'break', 'Sportlov', i + 1, date ('2013-02-11', (i % 4 * 7) || ' days'),"
  "         date ('2013-02-15', (i % 4 * 7) || ' days')"
  "  FROM n WHERE i < :organisers;"
  "INSERT INTO school (id, unit_code, name, organiser_id, municipality, principal_name, joined_date)"
  "  SELECT 10001 + i, printf ('%08d', 10000000 + i), printf ('Skola %04d', i * 7919 % :schools), i % :organisers + 1,"
  "         'Kommun', 'Rektor ' || i, date ('2012-08-01', (i % 5) || ' days')"
  "  FROM n WHERE i < :schools;"
  "INSERT INTO day_off (id, kind, name, school_id, from_date, to_date)"
  "  SELECT 100000 + i, 'study_day', 'Studiedag', 10001 + i, date ('2012-11-05', (i / 10 % 30) || ' days'),"
  "         date ('2012-11-05', (i / 10 % 30) || ' days')"
  "  FROM n WHERE i < :schools AND i % 10 = 0;"
  "INSERT INTO strand_status (id, strand_id, school_id, date, status)"
  "  SELECT 1 + i, 1, 10001 + i, '2012-09-03', 'under_way' FROM n WHERE i < :schools;"
  "INSERT INTO strand_status (id, strand_id, school_id, date, status)"
  "  SELECT 100001 + i, 2, 10001 + i, date ('2012-10-01', (i % 90) || ' days'),"
  "         CASE i % 4 WHEN 0 THEN 'under_way' WHEN 1 THEN 'about_to_start' WHEN 2 THEN 'planned' ELSE 'not_planned' END"
  "  FROM n WHERE i < :schools;"
  "INSERT INTO intervention (id, school_id, name, from_date, to_date)"
  "  SELECT 1 + i, 10001 + i, 'Läxhjälp', '2012-09-10', '2013-05-01' FROM n WHERE i < :schools;";

static const char people[] =
  "INSERT INTO team (id, school_id, name, from_date)"
  "  SELECT 100001 + i, 10001 + i * :schools / :teams, 'Lag ' || i, '2012-08-01' FROM n WHERE i < :teams;"
  "INSERT INTO strand_status (id, strand_id, school_id, team_id, date, status)"
  "  SELECT 200001 + i, 1, 10001 + i * :schools / :teams, 100001 + i, '2012-09-03',"
  "         CASE WHEN i % 50 = 0 THEN 'paused' ELSE 'under_way' END"
  "  FROM n WHERE i < :teams;"
  "INSERT INTO promise (id, team_id, from_date, to_date, minutes, agreed_date)"
  "  SELECT 1 + i, 100001 + i, '2012-08-20', '2012-12-20', 1500, '2012-06-01' FROM n WHERE i < :teams;"
  "INSERT INTO promise (id, team_id, from_date, to_date, minutes, agreed_date)"
  "  SELECT 500001 + i, 100001 + i, '2013-01-09', '2013-06-13', 1800, '2012-12-01' FROM n WHERE i < :teams;"
  "INSERT INTO person (id, code, name, is_coach)"
  "  SELECT 1000001 + i, 'P' || i, 'Förnamn Efternamn ' || i, i >= :teachers FROM n WHERE i < :teachers + :coaches;"
  "INSERT INTO membership (id, team_id, person_id, from_date)"
  "  SELECT 1 + i, 100001 + i % :teams, 1000001 + i, '2012-08-01' FROM n WHERE i < :teachers;"
  "INSERT INTO assignment (id, coach_id, school_id, from_date, reduction_percent)"
  "  SELECT 1 + i, 1000001 + :teachers + i % :coaches, 10001 + i, '2012-08-01', 20 FROM n WHERE i < :schools;";

/* A team meets each week, on its own weekday; now and then something comes between. */
static const char sessions[] =
  "INSERT INTO session (id, kind, team_id, coach_id, date, start_time, planned_minutes)"
  "  SELECT 2000001 + i, 'group', 100001 + i % :teams, 1000001 + :teachers + i % :teams % :coaches,"
  "         date ('2012-08-27', (i / :teams * 7 + i % :teams % 5) || ' days'), '15:00', 75"
  "  FROM n WHERE i < :sessions * 24 / 25;"
  "UPDATE session SET state = 'held',"
  "                   actual_minutes = CASE id % 9 WHEN 0 THEN 60 WHEN 1 THEN 80 ELSE 75 END,"
  "                   questions = 'Hur får vi fler elever att delta i samtalet?',"
  "                   leadership_support = CASE id % 5 WHEN 0 THEN 'no' WHEN 1 THEN 'not_answered' ELSE 'yes' END,"
  "                   time_given = CASE id % 3 WHEN 0 THEN 'no' ELSE 'yes' END"
  "  WHERE date <= '" LARGE_PROGRAMME_DAY "' AND id % 25 <> 0;"
  "UPDATE session SET state = 'cancelled',"
  "                   cause = CASE id / 25 % 4 WHEN 0 THEN 'no_stand_in' WHEN 1 THEN 'coach_unavailable' WHEN 2 THEN 'clash'"
  "                           ELSE 'schools_decision' END"
  "  WHERE state = 'planned' AND date <= '" LARGE_PROGRAMME_DAY "' AND id / 25 % 5 < 3;"
  "INSERT INTO session (id, kind, team_id, coach_id, date, start_time, planned_minutes, state, actual_minutes)"
  "  SELECT id + 1000000, kind, team_id, coach_id, date (date, '1 days'), '16:30', planned_minutes, 'held', 70"
  "  FROM session WHERE state = 'planned' AND date <= '" LARGE_PROGRAMME_DAY "' AND id / 25 % 5 = 3;"
  "UPDATE session SET state = 'moved', cause = 'clash', replacement_id = id + 1000000"
  "  WHERE state = 'planned' AND date <= '" LARGE_PROGRAMME_DAY "' AND id / 25 % 5 = 3;"
  "INSERT INTO attendance (id, session_id, person_id, status, minutes)"
  "  SELECT NULL, session.id, membership.person_id,"
  "         CASE (session.id + membership.id) % 11 WHEN 0 THEN 'absent' WHEN 1 THEN 'partly' ELSE 'present' END,"
  "         CASE (session.id + membership.id) % 11 WHEN 1 THEN 30 END"
  "  FROM session JOIN membership ON membership.team_id = session.team_id"
  "  WHERE session.state = 'held' AND (session.id + membership.id) % 97 <> 0;";

static const char cycles[] =
  "INSERT INTO cycle (id, teacher_id, ordinal, coach_id, term)"
  "  SELECT 5000001 + i, 1000001 + i * :teachers / (:sessions / 100), 1, 1000001 + :teachers + i % :coaches, '2012-ht'"
  "  FROM n WHERE i < :sessions / 100;"
  "INSERT INTO focus_question (id, cycle_id, ordinal, asked_date, text, outcome)"
  "  SELECT 1 + i, 5000001 + i, 1, date ('2012-10-01', (i % 100) || ' days'), X'0146', "
  "         CASE i % 3 WHEN 0 THEN 'answered' WHEN 1 THEN 'partly' ELSE 'open' END"
  "  FROM n WHERE i < :sessions / 100;"
  "INSERT INTO session (id, kind, cycle_id, coach_id, date, start_time, planned_minutes, state, actual_minutes)"
  "  SELECT 6000001 + m.i * 4 + step.i,"
  "         CASE step.i WHEN 0 THEN 'talk_before' WHEN 1 THEN 'observation' WHEN 2 THEN 'dialogue' ELSE 'follow_up' END,"
  "         5000001 + m.i, 1000001 + :teachers + m.i % :coaches,"
  "         date ('2012-10-08', (m.i % 100 + step.i * 3) || ' days'), '10:00', 45, 'held', CASE step.i WHEN 1 THEN 60 ELSE 40 END"
  "  FROM n AS m JOIN n AS step ON step.i < 4 WHERE m.i < :sessions / 100;";

static const char surveys[] =
  "INSERT INTO survey_round (id, name, opened_date, closed_date) VALUES (1, 'November 2012', '2012-11-05', '2012-11-30');"
  "INSERT INTO survey_statement (id, survey_round_id, ordinal, text)"
  "  SELECT i + 1, 1, i + 1, 'Påstående ' || (i + 1) FROM n WHERE i < 5;"
  "INSERT INTO survey_invitation (id, survey_round_id, school_id, team_id, invited)"
  "  SELECT 1 + i, 1, 10001 + i * :schools / :teams, 100001 + i, 6 FROM n WHERE i < :teams;"
  "INSERT INTO survey_count (id, survey_statement_id, school_id, team_id, step_1, step_2, step_3, step_4, dont_know)"
  "  SELECT 1 + m.i * 5 + s.i, s.i + 1, 10001 + m.i * :schools / :teams, 100001 + m.i, m.i % 2, 1, 2, 2, 0"
  "  FROM n AS m JOIN n AS s ON s.i < 5 WHERE m.i < :teams;";

/* The names of numbers stand in the SQL; scripts cannot be bound. */
static void
run (SamDatabase *database, const LargeProgramme *self, const char *sql)
{
  const struct { const char *name; guint value; } numbers[] = {
    { ":organisers", self->n_organisers }, { ":schools", self->n_schools },   { ":teams", self->n_teams },
    { ":teachers", self->n_teachers },     { ":coaches", self->n_coaches }, { ":sessions", self->n_sessions },
  };
  g_autoptr (GString) text = g_string_new (sql);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *value = g_strdup_printf ("%u", numbers[i].value);

      g_string_replace (text, numbers[i].name, value, 0);
    }
  sam_database_execute (database, text->str, &error);
  g_assert_no_error (error);
}

void
large_programme_write (const LargeProgramme *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SamStore) store = sam_store_create (path, &error);
  SamDatabase *database;

  g_assert_no_error (error);
  database = sam_store_get_database (store);
  run (database, self,
       "PRAGMA synchronous = OFF; BEGIN; CREATE TEMP TABLE n (i INTEGER PRIMARY KEY);"
       "WITH RECURSIVE r (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM r WHERE i < :sessions) INSERT INTO n SELECT i FROM r;");
  run (database, self, calendar);
  run (database, self, schools);
  run (database, self, people);
  run (database, self, sessions);
  run (database, self, cycles);
  run (database, self, surveys);
  run (database, self, "DROP TABLE n; COMMIT;");
  sam_store_close (g_steal_pointer (&store));
}
