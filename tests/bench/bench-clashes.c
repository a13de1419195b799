/*
 * All clashes among 100 000 sessions of a year, from the file to the list with
 * its names, against reading the very same rows and nothing more, in the same run.
 *
 * 2 500 teams at 100 schools, 15 000 teachers of whom every tenth is in two teams,
 * 400 coaches; days away and weekdays of coaches. Both take turns, so that a
 * machine whose speed drifts drifts for both, and processor time is measured, so
 * that other work on the machine does not count. Prints the figures, and fails
 * where finding takes more than four times as long as reading: then something is
 * compared with more than it can clash with.
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include <glib/gstdio.h>

#include "bench-median.h"
#include "sam-clash-finder.h"
#include "sam-records.h"
#include "sam-store.h"

#define N_ROUNDS 15
#define MOST 4.0
#define N_CHECKS 2000

static double
get_ms_since (clock_t start)
{
  return (double) (clock () - start) * 1000.0 / CLOCKS_PER_SEC;
}

static void
fill (SamStore *store)
{
  static const char sql[] =
    "BEGIN;"
    "INSERT INTO organiser (id, name) VALUES (1, 'Backa kommun');"
    "INSERT INTO term (id, term, from_date, to_date) VALUES (1, '2012-ht', '2012-08-20', '2012-12-20'),"
    "                                                       (2, '2013-vt', '2013-01-09', '2013-06-13');"
    "INSERT INTO day_off (id, kind, name, from_date, to_date) VALUES (1, 'break', 'Höstlov', '2012-10-29', '2012-11-02');"
    "CREATE TEMP TABLE n (i INTEGER PRIMARY KEY);"
    "WITH RECURSIVE r (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM r WHERE i < 99999) INSERT INTO n SELECT i FROM r;"
    "INSERT INTO school (id, unit_code, name, organiser_id, joined_date)"
    "  SELECT i + 1, printf ('%08d', i + 1), 'Skola ' || i, 1, '2012-08-01' FROM n WHERE i < 100;"
    "INSERT INTO day_off (id, kind, name, school_id, from_date, to_date)"
    "  SELECT 100 + i, 'study_day', 'Studiedag', i, date ('2012-09-03', i || ' days'), date ('2012-09-03', i || ' days')"
    "  FROM n WHERE i BETWEEN 1 AND 50;"
    "INSERT INTO team (id, school_id, name, from_date) SELECT i + 1, i / 25 + 1, 'Lag ' || i, '2012-08-01' FROM n WHERE i < 2500;"
    "INSERT INTO person (id, code, name, is_coach)"
    "  SELECT i + 1, 'P' || i, 'Förnamn Efternamn ' || i, i >= 15000 FROM n WHERE i < 15400;"
    "INSERT INTO membership (id, team_id, person_id, from_date) SELECT i + 1, i / 6 + 1, i + 1, '2012-08-01' FROM n WHERE i < 15000;"
    "INSERT INTO membership (id, team_id, person_id, from_date)"
    "  SELECT 20000 + i, (i / 6 + 400) % 2500 + 1, i + 1, '2012-08-01' FROM n WHERE i < 15000 AND i % 10 = 0;"
    "INSERT INTO away (id, person_id, from_date, to_date)"
    "  SELECT i + 1, i * 7 % 15400 + 1, date ('2012-08-20', (i % 280) || ' days'), date ('2012-08-22', (i % 280) || ' days')"
    "  FROM n WHERE i < 2000;"
    "INSERT INTO coach_day (id, coach_id, weekday) SELECT i + 1, 15001 + i / 4, i % 4 + 1 FROM n WHERE i < 200;"
    /* Each team once a week, a coach's on different days, morning and afternoon; now and then something is amiss. */
    "INSERT INTO session (id, kind, team_id, coach_id, date, start_time, planned_minutes, state, questions)"
    "  SELECT i + 1, 'group', i % 2500 + 1, 15001 + i % 2500 % 400,"
    "         date ('2012-08-13', (i / 2500 * 7 + i % 2500 / 400 % 5) || ' days'),"
    "         printf ('%02d:%02d', 9 + i % 2500 / 2000 * 4 + (i % 23 = 0) * 3, i % 7 * 5), 90, 'planned',"
    "         'Hur får vi fler elever att delta i samtalet? Vad gör vi när de inte vill?'"
    "  FROM n;"
    "DROP TABLE n;"
    "COMMIT";
  g_autoptr (GError) error = NULL;

  sam_database_execute (sam_store_get_database (store), sql, &error);
  g_assert_no_error (error);
}

static double
measure_reading_ms (SamDatabase *database, guint *n_rows)
{
  clock_t start = clock ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SamStatement) statement =
    sam_statement_new (database,
                       "SELECT id, coach_id, team_id, cycle_id, date, start_time, planned_minutes FROM session "
                       "WHERE date >= '2012-07-01' AND date < '2013-07-01' AND state IN ('planned', 'held')",
                       &error);
  gint64 sum = 0;

  g_assert_no_error (error);
  *n_rows = 0;
  while (sam_statement_step (statement, &error))
    {
      sum += sam_statement_get_integer (statement, 0) + sam_statement_get_integer (statement, 1)
             + sam_statement_get_integer (statement, 2) + sam_statement_get_integer (statement, 3)
             + sam_statement_get_date (statement, 4) + sam_time_parse (sam_statement_get_text (statement, 5))
             + sam_statement_get_integer (statement, 6);
      (*n_rows)++;
    }
  g_assert_no_error (error);
  g_assert_cmpint (sum, !=, 0);

  return get_ms_since (start);
}

static SamClashFinder *
make_finder (SamDatabase *database)
{
  g_autoptr (GError) error = NULL;
  SamClashFinder *finder =
    sam_clash_finder_new (database, sam_date_new (2012, 7, 1), sam_date_new (2013, 7, 1), &error);

  g_assert_no_error (error);

  return finder;
}

static double
measure_finding_ms (SamDatabase *database, guint *n_clashes, double *reading)
{
  clock_t start = clock ();
  g_autoptr (SamClashFinder) finder = make_finder (database);
  g_autoptr (GPtrArray) items = NULL;

  *reading = get_ms_since (start);
  items = sam_clash_finder_list (finder);
  *n_clashes = items->len;

  return get_ms_since (start);
}

/* What one step of a drag costs, with the whole year in the finder. */
static double
measure_check_ms (SamDatabase *database)
{
  g_autoptr (SamClashFinder) finder = make_finder (database);
  clock_t start = clock ();

  for (int i = 0; i < N_CHECKS; i++)
    {
      SamClashSlot slot = { 1, 15001, 1, 0, 1, sam_date_new (2012, 9, 3) + i % 100, 480 + i % 300, 90 };
      g_autoptr (GPtrArray) items = sam_clash_finder_check (finder, &slot, NULL, 0);

      g_assert_nonnull (items);
    }

  return get_ms_since (start) / N_CHECKS;
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("samordna-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "bench.samordna", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SamStore) store = sam_store_create (path, &error);
  SamDatabase *database;
  double reading[N_ROUNDS], finding[N_ROUNDS], loading[N_ROUNDS], ratios[N_ROUNDS];
  double median;
  guint n_rows = 0;
  guint n_clashes = 0;

  g_assert_no_error (error);
  fill (store);
  database = sam_database_open_reader (path, &error);
  g_assert_no_error (error);

  measure_reading_ms (database, &n_rows);
  for (int i = 0; i < N_ROUNDS; i++)
    {
      reading[i] = measure_reading_ms (database, &n_rows);
      finding[i] = measure_finding_ms (database, &n_clashes, &loading[i]);
      ratios[i] = finding[i] / reading[i];
    }
  median = bench_median (ratios, N_ROUNDS);
  printf ("reading %u sessions: %.0f ms\n", n_rows, bench_median (reading, N_ROUNDS));
  printf ("reading all that bears on them: %.0f ms\n", bench_median (loading, N_ROUNDS));
  printf ("all %u clashes with their names: %.0f ms, %.2f times the reading\n", n_clashes,
          bench_median (finding, N_ROUNDS), median);
  printf ("one session as it would be: %.3f ms\n", measure_check_ms (database));

  sam_database_close (database);
  sam_store_close (store);
  g_unlink (path);
  g_rmdir (folder);

  return median <= MOST && n_rows == 100000 ? EXIT_SUCCESS : EXIT_FAILURE;
}
