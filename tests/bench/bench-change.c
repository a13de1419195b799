/*
 * What the journal costs: a change of one row against a plain UPDATE in the
 * same file and the same run, and a school that goes with 66 000 rows.
 *
 * Plain and recorded changes take turns, so that a machine whose speed drifts
 * drifts for both; what counts is the ratio.
 */
#include <stdio.h>
#include <stdlib.h>

#include <glib/gstdio.h>

#include "bench-median.h"
#include "sam-records.h"
#include "sam-store.h"

#define N_ROUNDS 301
#define N_SESSIONS 6000
#define N_PEOPLE 10
#define N_DEPENDENTS (N_SESSIONS * (N_PEOPLE + 1))

static double
get_ms_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000.0;
}

static void
execute (SamStore *store, const char *sql)
{
  g_autoptr (GError) error = NULL;

  sam_database_execute (sam_store_get_database (store), sql, &error);
  g_assert_no_error (error);
}

static void
fill (SamStore *store)
{
  g_autofree char *sql =
    g_strdup_printf ("BEGIN;"
                     "INSERT INTO organiser (id, name) VALUES (1, 'Backa kommun');"
                     "INSERT INTO school (id, unit_code, name, organiser_id, joined_date) "
                     "VALUES (1, '12345678', 'Backaskolan', 1, '2012-08-01');"
                     "INSERT INTO team (id, school_id, name, from_date) VALUES (1, 1, 'Lag 1', '2012-08-01');"
                     "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d) "
                     "INSERT INTO person (id, code, name) SELECT i, 'T' || i, 'Lärare ' || i FROM n;"
                     "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d) "
                     "INSERT INTO session (id, kind, team_id, date, start_time, planned_minutes, state) "
                     "SELECT i, 'group', 1, date ('2012-08-01', i || ' days'), '14:30', 90, 'planned' FROM n;"
                     "INSERT INTO attendance (id, session_id, person_id, status) "
                     "SELECT s.id * 100 + p.id, s.id, p.id, 'present' FROM session AS s, person AS p;"
                     "COMMIT", N_PEOPLE, N_SESSIONS);

  execute (store, sql);
}

static double
measure_plain_ms (SamStore *store, int round)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE organiser SET name = 'Utan journal %d' WHERE id = 1", round);
  gint64 start = g_get_monotonic_time ();

  execute (store, sql);

  return get_ms_since (start);
}

static double
measure_recorded_ms (SamStore *store, int round)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strdup_printf ("Med journal %d", round);
  g_autoptr (SamRecord) record = sam_store_get (store, SAM_FAMILY_ORGANISER, 1, &error);
  g_autoptr (SamDraft) draft = sam_draft_new_for_record (record);
  gint64 start;

  sam_draft_set_text (draft, SAM_ORGANISER_NAME, name);
  start = g_get_monotonic_time ();
  sam_store_put (store, "Rename", draft, &error);
  g_assert_no_error (error);

  return get_ms_since (start);
}

static void
measure_one_row (SamStore *store)
{
  double plain[N_ROUNDS], recorded[N_ROUNDS], ratios[N_ROUNDS];

  for (int i = 0; i < N_ROUNDS; i++)
    {
      plain[i] = measure_plain_ms (store, i);
      recorded[i] = measure_recorded_ms (store, i);
      ratios[i] = recorded[i] / plain[i];
    }

  printf ("one row, plain         %8.3f ms (median of %d)\n", bench_median (plain, N_ROUNDS), N_ROUNDS);
  printf ("one row, with journal  %8.3f ms\n", bench_median (recorded, N_ROUNDS));
  printf ("ratio, pair by pair    %8.2f\n", bench_median (ratios, N_ROUNDS));
}

static void
measure_school (SamStore *store)
{
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  sam_store_remove (store, "Remove school", SAM_FAMILY_SCHOOL, 1, &error);
  g_assert_no_error (error);
  printf ("school with %d rows: removed in %.0f ms", N_DEPENDENTS, get_ms_since (start));

  start = g_get_monotonic_time ();
  sam_store_undo (store, &error);
  g_assert_no_error (error);
  printf (", undone in %.0f ms", get_ms_since (start));

  start = g_get_monotonic_time ();
  sam_store_redo (store, &error);
  g_assert_no_error (error);
  printf (", redone in %.0f ms\n", get_ms_since (start));
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("samordna-bench-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "mått.samordna", NULL);
  g_autoptr (SamStore) store = sam_store_create (path, &error);

  g_assert_no_error (error);
  fill (store);
  measure_one_row (store);
  measure_school (store);

  sam_store_close (store);
  g_unlink (path);
  g_rmdir (folder);

  return 0;
}
