/*
 * Searching what is sealed: 2 000 observations with 30 notes each, once the file is
 * unlocked, beside reading the same texts in a file without a seal.
 *
 * Prints the figures and their ratio, and fails where even the fastest search takes more than half a second:
 * the others may have waited for something else on the machine.
 */
#include <stdio.h>

#include "bench-median.h"
#include "sam-records.h"
#include "sam-seal-search.h"

#define N_OBSERVATIONS 2000
#define N_NOTES        30
#define N_ROUNDS       9
#define MOST_SECONDS   0.5

static gint64
put (SamChange *change, SamDraft *draft)
{
  g_autoptr (SamDraft) owned = draft;
  g_autoptr (GError) error = NULL;

  sam_change_put (change, owned, &error);
  g_assert_no_error (error);

  return sam_draft_get_id (owned);
}

static SamDraft *
draft_of (const SamFamily *family, const char *const *fields)
{
  SamDraft *draft = sam_draft_new (family);

  for (guint i = 0; fields[i] != NULL; i += 2)
    sam_draft_parse (draft, (guint) sam_family_find_field (family, fields[i]), fields[i + 1], NULL);

  return draft;
}

static gint64
put_person (SamChange *change, const char *code)
{
  const char *const fields[] = { "code", code, "name", code, "is_coach", "1", NULL };

  return put (change, draft_of (&sam_family_person, fields));
}

static void
put_observation (SamChange *change, gint64 coach, guint number)
{
  static const char *const words[] = { "läraren", "väntar", "eleverna", "frågar", "åter", "tavlan", "skriver", "tystnar", "ställer",
                                       "öppna", "frågor", "svarar", "räcker", "upp", "handen", "går", "runt", "bland", "bänkarna" };
  g_autofree char *code = g_strdup_printf ("T%u", number);
  gint64 teacher = put_person (change, code);
  const char *const cycle_fields[] = { "ordinal", "1", "term", "2012-ht", NULL };
  const char *const session_fields[] = { "kind", "observation", "date", "2012-10-08", "start_time", "09:00", "planned_minutes", "60", NULL };
  SamDraft *draft = draft_of (&sam_family_cycle, cycle_fields);
  gint64 cycle, session, observation;

  sam_draft_set_reference (draft, SAM_CYCLE_TEACHER, teacher);
  sam_draft_set_reference (draft, SAM_CYCLE_COACH, coach);
  cycle = put (change, draft);
  draft = sam_draft_new (&sam_family_focus_question);
  sam_draft_set_reference (draft, SAM_FOCUS_QUESTION_CYCLE, cycle);
  sam_draft_set_integer (draft, SAM_FOCUS_QUESTION_ORDINAL, 1);
  sam_draft_set_date (draft, SAM_FOCUS_QUESTION_ASKED_DATE, sam_date_new (2012, 9, 3));
  sam_draft_set_text (draft, SAM_FOCUS_QUESTION_TEXT, "Hur länge väntar jag efter en fråga?");
  put (change, draft);
  draft = draft_of (&sam_family_session, session_fields);
  sam_draft_set_reference (draft, SAM_SESSION_CYCLE, cycle);
  sam_draft_set_reference (draft, SAM_SESSION_COACH, coach);
  session = put (change, draft);
  draft = sam_draft_new (&sam_family_observation);
  sam_draft_set_reference (draft, SAM_OBSERVATION_SESSION, session);
  observation = put (change, draft);
  for (guint i = 0; i < N_NOTES; i++)
    {
      g_autoptr (GString) text = g_string_new (number * N_NOTES + i == 31111 ? "enastående: " : "");

      for (guint word = 0; word < 12; word++)
        g_string_append_printf (text, "%s ", words[(number * 31 + i * 7 + word * 5) % G_N_ELEMENTS (words)]);
      draft = sam_draft_new (&sam_family_observation_entry);
      sam_draft_set_reference (draft, SAM_OBSERVATION_ENTRY_OBSERVATION, observation);
      sam_draft_set_integer (draft, SAM_OBSERVATION_ENTRY_ORDINAL, i + 1);
      sam_draft_set_integer (draft, SAM_OBSERVATION_ENTRY_SECONDS, 60 * i);
      sam_draft_set_text (draft, SAM_OBSERVATION_ENTRY_TEXT, text->str);
      put (change, draft);
    }
}

static SamStore *
make (const char *folder, const char *name, gboolean is_sealed)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  SamStore *store = sam_store_create (path, &error);
  SamChange *change;
  gint64 coach;

  g_assert_no_error (error);
  if (is_sealed)
    sam_seal_free_secret (sam_seal_set_up (sam_store_get_seal (store), "korrekt häst batteri", NULL, &error));
  g_assert_no_error (error);
  change = sam_store_begin (store, "Import", &error);
  g_assert_no_error (error);
  coach = put_person (change, "H");
  for (guint i = 0; i < N_OBSERVATIONS; i++)
    put_observation (change, coach, i);
  g_assert_true (sam_change_commit (change, &error));
  sam_store_forget_history (store, NULL);

  return store;
}

static double
search (SamStore *store, const char *query, guint n_expected)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (SamDatabase) reader = sam_database_open_reader (sam_store_get_path (store), NULL);
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;
  const SamSealSearchFilter filter = { .limit = 200 };
  guint n_found = 0;

  sam_database_set_seal (reader, sam_store_get_seal (store));
  hits = sam_seal_search (reader, query, &filter, &n_found, NULL, &error);
  g_assert_no_error (error);
  if (n_expected > 0)
    g_assert_cmpuint (n_found, ==, n_expected);

  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

static double
measure (SamStore *store, const char *query, guint n_expected, double *fastest)
{
  double times[N_ROUNDS];

  search (store, query, n_expected);
  for (guint i = 0; i < N_ROUNDS; i++)
    times[i] = search (store, query, n_expected);

  *fastest = G_MAXDOUBLE;
  for (guint i = 0; i < N_ROUNDS; i++)
    *fastest = MIN (*fastest, times[i]);

  return bench_median (times, N_ROUNDS);
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("samordna-bench-XXXXXX", NULL);
  g_autoptr (SamStore) plain = make (folder, "plain.samordna", FALSE);
  g_autoptr (SamStore) sealed = make (folder, "sealed.samordna", TRUE);
  double fastest_plain, fastest_rare, fastest_common;
  double reference = measure (plain, "enastående", 1, &fastest_plain);
  double rare = measure (sealed, "enastående", 1, &fastest_rare);
  double common = measure (sealed, "väntar eleverna", 0, &fastest_common);

  printf ("%u observations with %u notes\n", N_OBSERVATIONS, N_NOTES);
  printf ("plain, one hit:        %.0f ms\n", reference * 1000);
  printf ("sealed, one hit:       %.0f ms, %.1f times\n", rare * 1000, rare / reference);
  printf ("sealed, many hits:     %.0f ms, %.1f times\n", common * 1000, common / reference);
  printf ("fastest:               %.0f ms, %.0f ms, %.0f ms\n", fastest_plain * 1000, fastest_rare * 1000, fastest_common * 1000);

  sam_store_close (plain);
  sam_store_close (sealed);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *path = g_build_filename (folder, i == 0 ? "plain.samordna" : "sealed.samordna", NULL);

      remove (path);
    }
  remove (folder);

  return fastest_rare <= MOST_SECONDS && fastest_common <= MOST_SECONDS ? 0 : 1;
}
