/*
 * One school of any size, for its sheet.
 */
#include "sheet-fixture.h"

/* Makes about eighty letters of the word that a name begins with. */
#define LONG " med ett långt namn som går över alla bräddar och inte vill ta slut förrän här"

static const char frame[] =
  "INSERT INTO programme (id, name, owner, start_date, end_date, status, fictitious)"
  "  VALUES (1, :name('Programmet'), 'Verket', '2012-07-01', '2014-06-30', 'under_way', 1);"
  "INSERT INTO organiser (id, name) VALUES (1, :name('Huvudmannen'));"
  "INSERT INTO school (id, unit_code, name, organiser_id, principal_name, pupils, joined_date)"
  "  VALUES (10, '99000018', :name('Skolan'), 1, :name('Rektorn'), 1412, ':joined');"
  "INSERT INTO strand (id, kind, name) VALUES (1, 'group', 'Grupphandledning'), (2, 'individual', 'Individuell handledning');"
  "INSERT INTO basis (id, kind, title, date, effect, strand_id)"
  "  VALUES (1, 'decision', 'Grupphandledning är obligatorisk', '2012-08-01', 'strand_mandatory', 1);";

static const char calendar[] =
  "INSERT INTO term (id, term, from_date, to_date) VALUES (1, '2012-ht', '2012-08-20', '2012-12-20'),"
  "                                                       (2, '2013-vt', '2013-01-09', '2013-06-13');"
  "INSERT INTO day_off (id, kind, name, from_date, to_date) VALUES (1, 'break', 'Höstlov', '2012-10-29', '2012-11-02'),"
  "                                                                (2, 'study_day', 'Studiedag', '2012-09-24', '2012-09-24');";

static const char status[] =
  "INSERT INTO strand_status (id, strand_id, school_id, date, status)"
  "  VALUES (1, 1, 10, '2012-09-03', 'under_way'), (2, 2, 10, '2012-10-01', 'under_way');"
  "INSERT INTO strand_status (id, strand_id, school_id, team_id, date, status)"
  "  SELECT 100 + i, 1, 10, 1000 + i, '2012-09-03', 'under_way' FROM n WHERE i < :teams;";

static const char promise[] =
  "INSERT INTO promise (id, team_id, from_date, to_date, minutes, agreed_date)"
  "  SELECT 1 + i, 1000 + i, '2012-08-20', '2012-12-20', 120000, '2012-06-01' FROM n WHERE i < :teams;";

static const char people[] =
  "INSERT INTO team (id, school_id, name, from_date) SELECT 1000 + i, 10, :letter(i) || ' ' || :name('laget'), '2012-08-01'"
  "  FROM n WHERE i < :teams;"
  "INSERT INTO person (id, code, name, is_coach) SELECT 10000 + i, 'P' || i, 'Lärare ' || i, 0 FROM n WHERE i < :teams * 8;"
  "INSERT INTO person (id, code, name, is_coach) VALUES (5, 'H', :name('Handledaren'), 1);"
  "INSERT INTO membership (id, team_id, person_id, from_date)"
  "  SELECT 1 + i, 1000 + i / 8, 10000 + i, '2012-08-01' FROM n WHERE i < :teams * 8;";

/* A team has eighty weekdays, and as many times of each day as it needs. */
static const char sessions[] =
  "CREATE TEMP TABLE s AS SELECT i, i % MAX (:teams, 1) AS team, i / MAX (:teams, 1) AS j FROM n WHERE i < :sessions AND :teams > 0;"
  "INSERT INTO session (id, kind, team_id, coach_id, date, start_time, planned_minutes, state, actual_minutes, cause,"
  "                     leadership_support, time_given, room)"
  "  SELECT 100000 + i, 'group', 1000 + team, 5,"
  "         date ('2012-08-27', (j * 7 % 80 / 5 * 7 + j * 7 % 5) || ' days'), printf ('%02d:00', 8 + j / 80), 75,"
  "         CASE WHEN i % 7 = 1 THEN 'cancelled' WHEN i % 23 = 2 THEN 'planned' ELSE 'held' END,"
  "         CASE WHEN i % 7 = 1 OR i % 23 = 2 THEN NULL ELSE 60 + i % 3 * 15 END,"
  "         CASE WHEN i % 7 = 1 THEN CASE i / 7 % 6 WHEN 0 THEN 'day_off' WHEN 1 THEN 'coach_unavailable' WHEN 2 THEN 'no_stand_in'"
  "                                  WHEN 3 THEN 'clash' WHEN 4 THEN 'schools_decision' ELSE 'other' END END,"
  "         CASE i % 4 WHEN 0 THEN 'no' ELSE 'yes' END, CASE i % 3 WHEN 0 THEN 'not_answered' ELSE 'yes' END, 'yes'"
  "  FROM s;"
  /* Some are moved, half of them to after the day. */
  "INSERT INTO session (id, kind, team_id, coach_id, date, start_time, planned_minutes)"
  "  SELECT id + 1000000, kind, team_id, coach_id, CASE WHEN id % 2 = 0 THEN '2012-12-13' ELSE '2012-12-18' END,"
  "         printf ('%02d:%02d', 14 + id / 60 % 9, id % 60), 75"
  "  FROM session WHERE state = 'held' AND kind = 'group' AND id % 29 = 0;"
  "UPDATE session SET state = 'moved', actual_minutes = NULL, replacement_id = id + 1000000"
  "  WHERE state = 'held' AND kind = 'group' AND id % 29 = 0 AND id < 1000000;"
  "INSERT INTO attendance (session_id, person_id, status)"
  "  SELECT session.id, membership.person_id, CASE (session.id + membership.id) % 9 WHEN 0 THEN 'absent' ELSE 'present' END"
  "  FROM session JOIN membership ON membership.team_id = session.team_id"
  "  WHERE session.state = 'held' AND session.id % 31 <> 0;";

static const char around[] =
  "INSERT INTO intervention (id, school_id, name, from_date, to_date)"
  "  SELECT 1 + i, 10, :letter(i) || ' ' || :name('insatsen'), date ('2012-09-01', (i * 5 % 80) || ' days'),"
  "         CASE WHEN i % 2 = 0 THEN '2013-05-01' END"
  "  FROM n WHERE i < :interventions;"
  "INSERT INTO survey_round (id, name, opened_date, closed_date)"
  "  SELECT 1, :name('Enkäten'), '2012-11-05', '2012-11-30' WHERE :statements > 0;"
  "INSERT INTO survey_statement (id, survey_round_id, ordinal, text)"
  "  SELECT i + 1, 1, i + 1, :letter(i) || ' ' || :name('påståendet') FROM n WHERE i < :statements;"
  "INSERT INTO survey_invitation (id, survey_round_id, school_id, team_id, invited)"
  "  SELECT 1 + i, 1, 10, 1000 + i, 8 FROM n WHERE i < :teams AND :statements > 0;"
  "INSERT INTO survey_count (id, survey_statement_id, school_id, team_id, step_1, step_2, step_3, step_4, dont_know)"
  "  SELECT 1 + m.i * 100 + t.i, t.i + 1, 10, 1000 + m.i, m.i % 2, 1, 3, 2, 0"
  "  FROM n AS m JOIN n AS t ON t.i < :statements WHERE m.i < :teams;"
  "INSERT INTO cycle (id, teacher_id, ordinal, coach_id, term)"
  "  SELECT 5000 + i, 10000 + i, 1, 5, '2012-ht' FROM n WHERE i < MIN (:cycles, :teams * 8);"
  "INSERT INTO focus_question (id, cycle_id, ordinal, asked_date, text, outcome)"
  "  SELECT 1 + i, 5000 + i, 1, '2012-10-01', X'0146', CASE i % 3 WHEN 0 THEN 'answered' ELSE 'open' END"
  "  FROM n WHERE i < MIN (:cycles, :teams * 8);"
  "INSERT INTO session (id, kind, cycle_id, coach_id, date, start_time, planned_minutes, state, actual_minutes)"
  "  SELECT 9000000 + m.i * 4 + step.i,"
  "         CASE step.i WHEN 0 THEN 'talk_before' WHEN 1 THEN 'observation' WHEN 2 THEN 'dialogue' ELSE 'follow_up' END,"
  "         5000 + m.i, 5, date ('2012-10-08', (m.i % 40 + step.i * 3) || ' days'), '10:00', 45, 'held', 40"
  "  FROM n AS m JOIN n AS step ON step.i < 1 + m.i % 4 WHERE m.i < MIN (:cycles, :teams * 8);";

/* ":name('x')" is a name that begins so, ":letter(i)" tells apart those of one kind. */
static char *
expand (const SheetShape *shape, const char *sql)
{
  g_autoptr (GRegex) names = g_regex_new (":name\\('([^']*)'\\)", 0, 0, NULL);
  g_autoptr (GString) text = g_string_new (sql);
  const struct { const char *name; guint value; } numbers[] = {
    { ":teams", shape->teams },
    { ":sessions", shape->sessions },
    { ":interventions", shape->interventions },
    { ":statements", shape->statements },
    { ":cycles", shape->cycles },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *value = g_strdup_printf ("%u", numbers[i].value);

      g_string_replace (text, numbers[i].name, value, 0);
    }
  g_string_replace (text, ":joined", shape->joined != NULL ? shape->joined : "2012-08-01", 0);
  g_string_replace (text, ":letter(i)", "char (65 + i / 26) || char (65 + i % 26)", 0);
  return g_regex_replace (names, text->str, -1, 0, shape->has_short_names ? "'\\1'" : "'\\1" LONG "'", 0, NULL);
}

static void
run (SamDatabase *database, const SheetShape *shape, const char *sql)
{
  g_autofree char *text = expand (shape, sql);
  g_autoptr (GError) error = NULL;

  sam_database_execute (database, text, &error);
  g_assert_no_error (error);
}

SamStore *
sheet_fixture_create (const SheetShape *shape, const char *path)
{
  g_autoptr (GError) error = NULL;
  SamStore *store = sam_store_create (path, &error);
  SamDatabase *database;

  g_assert_no_error (error);
  database = sam_store_get_database (store);
  run (database, shape,
       "PRAGMA synchronous = OFF; BEGIN; CREATE TEMP TABLE n (i INTEGER PRIMARY KEY);"
       "WITH RECURSIVE r (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM r WHERE i < 1000) INSERT INTO n SELECT i FROM r;");
  run (database, shape, frame);
  if (shape->has_calendar)
    run (database, shape, calendar);
  run (database, shape, people);
  if (shape->has_status)
    run (database, shape, status);
  if (shape->has_promise)
    run (database, shape, promise);
  run (database, shape, sessions);
  run (database, shape, around);
  run (database, shape, "DROP TABLE s; DROP TABLE n; COMMIT;");

  return store;
}
