#define _GNU_SOURCE

#include "coaching-fixture.h"

#include <string.h>

#include "sam-seal-slot.h"

const char *const coaching_words[] = {
  "Kvastskaft", "blåklint", "Trumvirvel", "skymningsljus", "Pepparkaka", "vattenkanna", "Gräshoppa", "tallkotte", NULL,
};

static void
put_cycle (SamTestProgramme *p, const char *label, const char *teacher, const char *day, const char *const *texts)
{
  static const struct
  {
    const char *family;
    const char *suffix;
    const char *fields; /* cycle, then day, then texts */
  } rows[] = {
    { "focus_question", "Q", "cycle=%1$s ordinal=1 asked_date=2012-09-03 text=%3$s look_for=%4$s outcome_note=%5$s" },
    { "session", "O", "kind=observation cycle=%1$s date=2012-10-%2$s start_time=09:00 planned_minutes=60 coach=Annika" },
    { "observation", "B", "session=%1$sO subject=Matematik" },
    { "observation_entry", "E1", "observation=%1$sB ordinal=1 seconds=60 text=%6$s" },
    { "observation_entry", "E2", "observation=%1$sB ordinal=2 seconds=70 kind=count label=fråga" },
    { "session", "D", "kind=dialogue cycle=%1$s date=2012-11-%2$s start_time=10:00 planned_minutes=45 coach=Annika" },
    { "dialogue", "T", "session=%1$sD will_try=%7$s note=%8$s" },
    { "follow_up", "F", "cycle=%1$s due_date=2012-12-%2$s note=%9$s" },
  };
  g_autofree char *cycle = g_strdup_printf ("teacher=%s ordinal=1 coach=Annika term=2012-ht", teacher);

  sam_test_programme_put (p, "cycle", label, cycle);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) fields = g_string_new (rows[i].fields);
      g_autofree char *name = g_strconcat (label, rows[i].suffix, NULL);

      g_string_replace (fields, "%1$s", label, 0);
      g_string_replace (fields, "%2$s", day, 0);
      for (guint text = 0; text < 7; text++)
        {
          g_autofree char *place = g_strdup_printf ("%%%u$s", text + 3);

          g_string_replace (fields, place, texts[text], 0);
        }
      sam_test_programme_put (p, rows[i].family, name, fields->str);
      /* Each a change of its own. */
      sam_test_programme_get_store (p);
    }
}

void
coaching_seal (SamStore *store)
{
  g_autoptr (GError) error = NULL;
  char *recovery;

  /* What a passphrase costs is proven elsewhere. */
  sam_seal_slot_set_cost (1, 8);
  recovery = sam_seal_set_up (sam_store_get_seal (store), COACHING_PASSPHRASE, NULL, &error);

  g_assert_no_error (error);
  sam_seal_free_secret (recovery);
}

void
coaching_unlock (SamStore *store)
{
  g_autoptr (GError) error = NULL;

  sam_seal_unlock (sam_store_get_seal (store), SAM_SEAL_WAY_PASSPHRASE, COACHING_PASSPHRASE, &error);
  g_assert_no_error (error);
}

SamTestProgramme *
coaching_new (CoachingSeal seal)
{
  static const char *const mine[] = { "Kvastskaft", "blåklint", "Trumvirvel", "skymningsljus", "Pepparkaka", "vattenkanna",
                                      "Gräshoppa,tallkotte" };
  static const char *const others[] = { "Hur?", "Vad?", "Ja", "Hos:Rosmarie", "Mer", "Mindre", "Senare" };
  SamTestProgramme *p = sam_test_programme_new ();

  if (seal == COACHING_SEALED)
    coaching_seal (sam_test_programme_get_store (p));
  sam_test_programme_put (p, "programme", NULL, "name=P start_date=2012-08-01");
  sam_test_programme_put (p, "person", "Maria", "code=ALM-01 name=Rosmarie");
  sam_test_programme_put (p, "person", "Nils", "code=ALM-02 name=Nils_Ek");
  sam_test_programme_put (p, "person", "Annika", "code=H01 name=Annika_Ros is_teacher=0 is_coach=1");
  put_cycle (p, "C1", "Maria", "08", mine);
  put_cycle (p, "C2", "Nils", "15", others);
  if (seal == COACHING_SEALED_LATER)
    coaching_seal (sam_test_programme_get_store (p));

  return p;
}

char *
coaching_read (SamTestProgramme *p, SamFamilyId family, const char *label, guint field)
{
  static const char *const states[] = { "[open]", "[locked]", "[broken]", "[destroyed]" };
  g_autoptr (SamRecord) record = sam_store_get (sam_test_programme_get_store (p), family, sam_test_programme_get_id (p, label), NULL);

  if (record == NULL)
    return g_strdup ("[gone]");
  if (!sam_record_is_set (record, field))
    return g_strdup ("[empty]");
  if (sam_record_get_text (record, field) == NULL)
    return g_strdup (states[sam_record_get_seal (record, field)]);
  g_assert_cmpint (sam_record_get_seal (record, field), ==, SAM_SEAL_STATE_OPEN);

  return g_strdup (sam_record_get_text (record, field));
}

char *
coaching_read_column (SamTestProgramme *p, const char *table, const char *column, const char *label)
{
  g_autofree char *sql = g_strdup_printf ("SELECT hex (%s) FROM %s WHERE id = %" G_GINT64_FORMAT, column, table,
                                          sam_test_programme_get_id (p, label));
  g_autoptr (SamStatement) statement = sam_statement_new (sam_test_programme_get_database (p), sql, NULL);

  g_assert_true (sam_statement_step (statement, NULL));

  return sam_statement_dup_text (statement, 0);
}

static void
assert_hidden_in (const char *path)
{
  g_autofree char *contents = NULL;
  gsize length = 0;

  if (!g_file_get_contents (path, &contents, &length, NULL))
    return;
  for (guint i = 0; coaching_words[i] != NULL; i++)
    {
      if (memmem (contents, length, coaching_words[i], strlen (coaching_words[i])) != NULL)
        g_error ("“%s” stands in %s", coaching_words[i], path);
    }
}

void
coaching_assert_hidden (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        coaching_assert_hidden (path);
      else
        assert_hidden_in (path);
    }
}
