/*
 * A year of 20 000 sessions out as a calendar (the first time, when everything
 * is new, and again, when nothing is) and 20 000 events of a foreign calendar
 * in as sessions: read with what becomes of each, then stored. Beside libical
 * alone, building and writing as many events, and parsing the same file, in the
 * same run.
 *
 * Measured is the time of the processor, which is what it takes on a machine
 * that does nothing else: all is done in one thread, and waits for nothing but
 * the disk at the end. Prints the figures; fails where out or in takes 2 s.
 */
#include <glib/gstdio.h>
#include <libical/ical.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "bench-median.h"
#include "sam-ics-export.h"
#include "sam-ics-import.h"
#include "sam-records.h"

#define N_SESSIONS 20000
#define N_TEAMS 500
#define N_SCHOOLS 100
#define N_ROUNDS 3
#define MOST_MS 2000.0

static char *folder;

static double
get_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);

  return (double) now.tv_sec * 1000.0 + (double) now.tv_nsec / 1000000.0;
}

static gint64
put (SamChange *change, SamDraft *draft)
{
  g_autoptr (SamDraft) owned = draft;
  g_autoptr (GError) error = NULL;

  sam_change_put (change, owned, &error);
  g_assert_no_error (error);

  return sam_draft_get_id (owned);
}

/* Schools with teams; their ids. */
static void
add_teams (SamStore *store, gint64 *teams)
{
  g_autoptr (SamChange) change = sam_store_begin (store, "Teams", NULL);
  SamDraft *draft = sam_draft_new (&sam_family_programme);
  gint64 organiser;
  gint64 schools[N_SCHOOLS];

  sam_draft_set_text (draft, SAM_PROGRAMME_NAME, "Bench");
  sam_draft_set_date (draft, SAM_PROGRAMME_START_DATE, sam_date_new (2012, 8, 1));
  put (change, draft);
  draft = sam_draft_new (&sam_family_organiser);
  sam_draft_set_text (draft, SAM_ORGANISER_NAME, "Örvik");
  organiser = put (change, draft);
  for (guint i = 0; i < N_SCHOOLS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Ekskolan %u", i + 1);
      g_autofree char *code = g_strdup_printf ("%08u", i + 1);

      draft = sam_draft_new (&sam_family_school);
      sam_draft_set_text (draft, SAM_SCHOOL_NAME, name);
      sam_draft_set_text (draft, SAM_SCHOOL_UNIT_CODE, code);
      sam_draft_set_reference (draft, SAM_SCHOOL_ORGANISER, organiser);
      sam_draft_set_date (draft, SAM_SCHOOL_JOINED_DATE, sam_date_new (2012, 8, 1));
      schools[i] = put (change, draft);
    }
  for (guint i = 0; i < N_TEAMS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Lag %u", i / N_SCHOOLS + 1);

      draft = sam_draft_new (&sam_family_team);
      sam_draft_set_text (draft, SAM_TEAM_NAME, name);
      sam_draft_set_reference (draft, SAM_TEAM_SCHOOL, schools[i % N_SCHOOLS]);
      sam_draft_set_date (draft, SAM_TEAM_FROM_DATE, sam_date_new (2012, 8, 1));
      teams[i] = put (change, draft);
    }
  g_assert_true (sam_change_commit (g_steal_pointer (&change), NULL));
}

/* Forty weeks, each team once a week. */
static SamDate
get_date (guint i)
{
  return sam_date_new (2012, 8, 27) + 7 * (SamDate) (i / N_TEAMS) + (SamDate) (i % 5);
}

static void
add_sessions (SamStore *store, const gint64 *teams)
{
  g_autoptr (SamChange) change = sam_store_begin (store, "Sessions", NULL);

  for (guint i = 0; i < N_SESSIONS; i++)
    {
      SamDraft *draft = sam_draft_new (&sam_family_session);

      sam_draft_set_choice (draft, SAM_SESSION_KIND, SAM_SESSION_KIND_GROUP);
      sam_draft_set_reference (draft, SAM_SESSION_TEAM, teams[i % N_TEAMS]);
      sam_draft_set_date (draft, SAM_SESSION_DATE, get_date (i));
      sam_draft_set_time (draft, SAM_SESSION_START_TIME, 15 * 60);
      sam_draft_set_integer (draft, SAM_SESSION_PLANNED_MINUTES, 90);
      sam_draft_set_text (draft, SAM_SESSION_PLACE, "Personalrummet, plan 2");
      put (change, draft);
    }
  g_assert_true (sam_change_commit (g_steal_pointer (&change), NULL));
}

static SamStore *
make_store (const char *name, gint64 *teams)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  SamStore *store = sam_store_create (path, NULL);

  g_assert_nonnull (store);
  add_teams (store, teams);

  return store;
}

static double
measure_export (SamStore *store, const char *path)
{
  static const SamCalendarScope all = { SAM_CALENDAR_SCOPE_ALL, 0 };
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  double start = get_ms ();
  g_autoptr (SamIcsExport) export = sam_ics_export_prepare (sam_store_get_database (store), &all, file, SAM_EXPORT_REPLACE, &error);

  g_assert_no_error (error);
  sam_ics_export_finish (export, store, &error);
  g_assert_no_error (error);

  return get_ms () - start;
}

/* As another calendar has them: by libical alone, which is what it is measured against. */
static char *
build_foreign (double *ms)
{
  double start = get_ms ();
  icalcomponent *calendar = icalcomponent_new (ICAL_VCALENDAR_COMPONENT);
  char *text;
  char *copy;

  icalcomponent_add_property (calendar, icalproperty_new_version ("2.0"));
  for (guint i = 0; i < N_SESSIONS; i++)
    {
      icalcomponent *event = icalcomponent_new_vevent ();
      icaltimetype time = icaltime_null_time ();
      g_autofree char *uid = g_strdup_printf ("%u@example.org", i);
      g_autofree char *summary = g_strdup_printf ("Grupphandledning Ekskolan %u Lag %u", i % N_TEAMS % N_SCHOOLS + 1, i % N_TEAMS / N_SCHOOLS + 1);

      sam_date_split (get_date (i), &time.year, &time.month, &time.day);
      time.hour = 15;
      icalcomponent_add_property (event, icalproperty_new_uid (uid));
      icalcomponent_add_property (event, icalproperty_new_sequence (1));
      icalcomponent_add_property (event, icalproperty_new_dtstamp (time));
      icalcomponent_add_property (event, icalproperty_new_dtstart (time));
      time.hour = 16;
      icalcomponent_add_property (event, icalproperty_new_dtend (time));
      icalcomponent_add_property (event, icalproperty_new_summary (summary));
      icalcomponent_add_property (event, icalproperty_new_location ("Personalrummet, plan 2"));
      icalcomponent_add_property (event, icalproperty_new_status (ICAL_STATUS_CONFIRMED));
      icalcomponent_add_component (calendar, event);
    }
  text = icalcomponent_as_ical_string_r (calendar);
  icalcomponent_free (calendar);
  *ms = get_ms () - start;
  copy = g_strdup (text);
  icalmemory_free_buffer (text);

  return copy;
}

static double
measure_parse (const char *text)
{
  double start = get_ms ();
  icalcomponent *calendar = icalparser_parse_string (text);

  g_assert_nonnull (calendar);
  icalcomponent_free (calendar);

  return get_ms () - start;
}

static void
measure_import (SamStore *store, GBytes *bytes, double *plan, double *apply)
{
  g_autoptr (GError) error = NULL;
  double start = get_ms ();
  g_autoptr (SamIcsImport) import = sam_ics_import_new_for_bytes (bytes, sam_store_get_database (store), &error);
  guint n = 0;

  g_assert_no_error (error);
  *plan = get_ms () - start;
  start = get_ms ();
  sam_ics_import_apply (import, store, &n, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, N_SESSIONS);
  *apply = get_ms () - start;
}

static void
close_store (SamStore *store)
{
  g_autofree char *path = g_strdup (sam_store_get_path (store));

  sam_store_close (store);
  g_object_unref (store);
  g_unlink (path);
}

int
main (int argc, char **argv)
{
  double first[N_ROUNDS], again[N_ROUNDS], build[N_ROUNDS], plan[N_ROUNDS], apply[N_ROUNDS], parse[N_ROUNDS];
  double out, in;
  g_autofree char *path = NULL;
  gint64 teams[N_TEAMS];

  folder = g_dir_make_tmp ("samordna-bench-XXXXXX", NULL);
  path = g_build_filename (folder, "out.ics", NULL);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      SamStore *store = make_store ("out.samordna", teams);
      g_autofree char *text = NULL;
      g_autoptr (GBytes) bytes = NULL;

      add_sessions (store, teams);
      first[i] = measure_export (store, path);
      again[i] = measure_export (store, path);
      close_store (store);

      text = build_foreign (&build[i]);
      parse[i] = measure_parse (text);
      bytes = g_bytes_new (text, strlen (text));
      store = make_store ("in.samordna", teams);
      measure_import (store, bytes, &plan[i], &apply[i]);
      close_store (store);
    }
  out = bench_median (first, N_ROUNDS);
  in = bench_median (plan, N_ROUNDS) + bench_median (apply, N_ROUNDS);
  printf ("%d sessions out: first %.0f ms, again %.0f ms; libical alone, building and writing: %.0f ms (%.1f times)\n", N_SESSIONS, out,
          bench_median (again, N_ROUNDS), bench_median (build, N_ROUNDS), out / bench_median (build, N_ROUNDS));
  printf ("%d events in: read and planned %.0f ms, stored %.0f ms; libical alone, parsing: %.0f ms (%.1f times)\n", N_SESSIONS,
          bench_median (plan, N_ROUNDS), bench_median (apply, N_ROUNDS), bench_median (parse, N_ROUNDS),
          in / bench_median (parse, N_ROUNDS));
  g_unlink (path);
  g_rmdir (folder);

  return out <= MOST_MS && in <= MOST_MS ? EXIT_SUCCESS : EXIT_FAILURE;
}
