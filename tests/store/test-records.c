#include <string.h>

#include "sam-record-io.h"
#include "store-fixture.h"

/* Values where the one of the field's kind would break a rule of the schema, for the first row and the
 * second; %NULL leaves the field unset. */
static const struct
{
  const char *family, *field, *texts[2];
} specials[] = {
  { "organiser", "organisation_number", { "2021005448", NULL } },
  { "school", "unit_code", { "12345678", "87654321" } },
  { "term", "organiser", { NULL, NULL } },
  { "day_off", "school", { NULL, NULL } },
  { "session", "kind", { "group", "group" } },
  { "session", "cycle", { NULL, NULL } },
  { "session", "replacement", { NULL, NULL } },
  { "session", "state", { "held", "held" } },
  { "session", "cause", { NULL, NULL } },
  { "attendance", "status", { "partly", "partly" } },
  { "accepted_clash", "clash", { "coach_day", "day_off" } },
  { "accepted_clash", "other", { NULL, NULL } },
  { "strand_status", "status", { "planned", "about_to_start" } },
  { "basis", "kind", { "decision", "decision" } },
  { "requirement", "figure", { "F12", "F12" } },
  { "indicator_value", "school_year", { "2012/13", "2013/14" } },
};

static gboolean
find_special (const SamFamily *family, const SamField *field, guint round, const char **text)
{
  for (guint i = 0; i < G_N_ELEMENTS (specials); i++)
    {
      if (g_str_equal (specials[i].family, family->name) && g_str_equal (specials[i].field, field->name))
        {
          *text = specials[i].texts[round];
          return TRUE;
        }
    }

  return FALSE;
}

/* The second row where a record may not refer twice to the same: teacher and coach, a citation. */
static gboolean
wants_second (const SamFamily *family, const SamField *field)
{
  return g_str_equal (field->name, "coach") || g_str_equal (field->name, "cited");
}

/* Whether a second row that refers to the same records can differ from the first in its key. */
static gboolean
has_own_key (const SamFamily *family)
{
  for (guint i = 0; i < family->n_fields; i++)
    {
      if ((family->fields[i].flags & SAM_FIELD_KEY) && family->fields[i].kind != SAM_FIELD_REFERENCE)
        return TRUE;
    }

  return FALSE;
}

static void
fill (SamDraft *draft, guint index, guint round, const gint64 ids[][2])
{
  const SamFamily *family = sam_draft_get_family (draft);
  const SamField *field = &family->fields[index];
  g_autofree char *text = g_strdup_printf ("Å %s “%u” ;\"'", field->name, round);
  const char *special = NULL;

  if (find_special (family, field, round, &special))
    {
      if (special != NULL)
        sam_draft_parse (draft, index, special, NULL);
      else
        sam_draft_unset (draft, index);
      return;
    }

  switch (field->kind)
    {
    case SAM_FIELD_TEXT:
    case SAM_FIELD_SEALABLE:
      sam_draft_set_text (draft, index, text);
      break;
    case SAM_FIELD_LINES:
      sam_draft_set_text (draft, index, "Första raden\nAndra raden");
      break;
    case SAM_FIELD_INTEGER:
    case SAM_FIELD_MINUTES:
    case SAM_FIELD_PERCENT:
      sam_draft_set_integer (draft, index, MIN (field->maximum, 3 + (gint64) round));
      break;
    case SAM_FIELD_FLAG:
      sam_draft_set_flag (draft, index, TRUE);
      break;
    case SAM_FIELD_DATE:
      sam_draft_set_date (draft, index, sam_date_new (2012, 9, 3 + (int) round));
      break;
    case SAM_FIELD_TIME:
      sam_draft_set_time (draft, index, 14 * 60 + 5);
      break;
    case SAM_FIELD_TERM:
      sam_draft_set_text (draft, index, round == 0 ? "2012-ht" : "2013-vt");
      break;
    case SAM_FIELD_CHOICE:
      sam_draft_set_choice (draft, index, (int) ((field->n_choices - 1 + round) % field->n_choices));
      break;
    case SAM_FIELD_REFERENCE:
      sam_draft_set_reference (draft, index, ids[field->target][wants_second (family, field) ? 1 : 0]);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* A draft that says the same once more has a twin; the record itself has none. */
static void
assert_has_twin (SamStore *store, SamDraft *draft, gint64 id)
{
  SamRecordSource *source = sam_store_get_source (store);
  g_autoptr (SamRecord) twin = source->find_twin (source, draft);
  g_autoptr (SamProblems) problems = sam_problems_new ();
  g_autoptr (SamProblems) none = sam_problems_new ();

  g_assert_nonnull (twin);
  g_assert_cmpint (sam_record_get_id (twin), ==, id);
  sam_draft_validate_key (draft, source, problems);
  g_assert_true (sam_problems_has_errors (problems));

  sam_draft_set_id (draft, id);
  g_assert_null (source->find_twin (source, draft));
  sam_draft_validate_key (draft, source, none);
  g_assert_cmpuint (sam_problems_get_n (none), ==, 0);
}

/* Every field of every family goes into its column and comes back the same. */
static void
test_every_field_of_every_family_comes_back (Fixture *self, gconstpointer data)
{
  SamDatabase *database = sam_store_get_database (self->store);
  gint64 ids[SAM_N_FAMILIES][2] = { 0 };

  for (guint f = 0; f < SAM_N_FAMILIES; f++)
    {
      const SamFamily *family = sam_family_get (f);

      for (guint round = 0; round < 2; round++)
        {
          g_autoptr (SamDraft) draft = sam_draft_new (family);
          g_autoptr (SamRecord) record = NULL;
          g_autoptr (GError) error = NULL;
          guint n_set = 0;

          for (guint i = 0; i < family->n_fields; i++)
            fill (draft, i, round, (const gint64 (*)[2]) ids);
          if (round == 1 && !has_own_key (family))
            continue;

          ids[f][round] = sam_store_new_id ();
          if (!sam_record_io_insert (database, draft, ids[f][round], &error))
            g_error ("%s, row %u: %s", family->name, round, error->message);
          record = sam_store_get (self->store, f, ids[f][round], &error);
          g_assert_no_error (error);
          g_assert_nonnull (record);
          g_assert_cmpint (sam_record_get_id (record), ==, ids[f][round]);
          for (guint i = 0; i < family->n_fields; i++)
            {
              g_assert_true (sam_value_equal (sam_record_get_value (record, i), sam_draft_get_value (draft, i)));
              n_set += sam_record_is_set (record, i) ? 1 : 0;
            }
          g_assert_cmpuint (n_set, >=, 2);
          assert_has_twin (self->store, draft, ids[f][round]);
        }
    }
}

static void
test_sealable_text_stands_in_its_form (Fixture *self, gconstpointer data)
{
  SamDatabase *database = sam_store_get_database (self->store);
  gint64 cycle = put_cycle (self->store, put_person (self->store, "Bo Ek", "T1", FALSE),
                            put_person (self->store, "Åsa Öberg", "C1", TRUE));
  SamDraft *draft = sam_draft_new (&sam_family_focus_question);
  g_autoptr (SamRecord) record = NULL;
  g_autoptr (SamDraft) edit = NULL;
  g_autoptr (SamStatement) statement = NULL;
  g_autoptr (GError) error = NULL;
  gconstpointer bytes;
  gsize length;
  gint64 id;

  sam_draft_set_reference (draft, SAM_FOCUS_QUESTION_CYCLE, cycle);
  sam_draft_set_integer (draft, SAM_FOCUS_QUESTION_ORDINAL, 1);
  sam_draft_set_date (draft, SAM_FOCUS_QUESTION_ASKED_DATE, sam_date_new (2012, 9, 3));
  sam_draft_set_text (draft, SAM_FOCUS_QUESTION_TEXT, "Hör alla?");
  id = put (self->store, draft);

  statement = sam_statement_new (database, "SELECT text, look_for FROM focus_question", &error);
  g_assert_true (sam_statement_step (statement, &error));
  bytes = sam_statement_get_blob (statement, 0, &length);
  g_assert_cmpmem (bytes, length, "\1Hör alla?", strlen ("\1Hör alla?"));
  g_assert_true (sam_statement_is_null (statement, 1));
  sam_statement_reset (statement);

  /* What nobody has sealed counts but cannot be read, and editing another field leaves it alone. */
  g_assert_true (sam_database_execute (database, "UPDATE focus_question SET text = X'02AABB', look_for = X'02CC'", &error));
  record = sam_store_get (self->store, SAM_FAMILY_FOCUS_QUESTION, id, &error);
  g_assert_no_error (error);
  g_assert_true (sam_record_is_set (record, SAM_FOCUS_QUESTION_TEXT));
  g_assert_null (sam_record_get_text (record, SAM_FOCUS_QUESTION_TEXT));
  g_assert_cmpint (sam_record_get_seal (record, SAM_FOCUS_QUESTION_TEXT), ==, SAM_SEAL_STATE_BROKEN);
  edit = sam_draft_new_for_record (record);
  sam_draft_set_choice (edit, SAM_FOCUS_QUESTION_OUTCOME, SAM_FOCUS_QUESTION_OUTCOME_RESTING);
  {
    gboolean found = FALSE;

    g_assert_true (sam_record_io_update (database, edit, &found, &error));
    g_assert_true (found);
  }
  g_assert_true (sam_statement_step (statement, &error));
  bytes = sam_statement_get_blob (statement, 0, &length);
  g_assert_cmpmem (bytes, length, "\2\xaa\xbb", 3);
}

static void
test_lists_stand_in_swedish_order (Fixture *self, gconstpointer data)
{
  const char *in[] = { "Örebro", "Zinkgruvan", "Ängelholm", "Wadköping", "Åre", "vara", "Vetlanda", "Arboga" };
  const char *out[] = { "Arboga", "vara", "Vetlanda", "Wadköping", "Zinkgruvan", "Åre", "Ängelholm", "Örebro" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (in); i++)
    put_organiser (self->store, in[i]);
  records = sam_store_list (self->store, SAM_FAMILY_ORGANISER, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (records->len, ==, G_N_ELEMENTS (out));
  for (guint i = 0; i < records->len; i++)
    {
      const char *name = sam_record_get_text (g_ptr_array_index (records, i), SAM_ORGANISER_NAME);

      g_assert_cmpstr (name, ==, out[i]);
    }
}

static void
test_lists_by_reference (Fixture *self, gconstpointer data)
{
  gint64 organiser = put_organiser (self->store, "Backa kommun");
  gint64 first = put_school (self->store, organiser, "A", "11111111");
  gint64 second = put_school (self->store, organiser, "B", "22222222");
  SamRecordSource *source = sam_store_get_source (self->store);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) teams = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) by_source = NULL;
  g_autoptr (SamRecord) missing = NULL;

  put_team (self->store, first, "Lag 1");
  put_team (self->store, first, "Lag 2");
  put_team (self->store, second, "Lag 1");
  teams = sam_store_list_by (self->store, SAM_FAMILY_TEAM, SAM_TEAM_SCHOOL, first, &error);
  g_assert_cmpuint (teams->len, ==, 2);
  none = sam_store_list_by (self->store, SAM_FAMILY_TEAM, SAM_TEAM_SCHOOL, 1, &error);
  g_assert_cmpuint (none->len, ==, 0);
  by_source = sam_record_source_list (source, SAM_FAMILY_TEAM, SAM_TEAM_SCHOOL, second);
  g_assert_cmpuint (by_source->len, ==, 1);
  missing = sam_store_get (self->store, SAM_FAMILY_TEAM, 1, &error);
  g_assert_no_error (error);
  g_assert_null (missing);
}

static void
test_the_opening_date_follows_the_programme (Fixture *self, gconstpointer data)
{
  const struct
  {
    const char *end, *opens, *expected;
  } cases[] = {
    { NULL, NULL, "2013-02-01" },
    { "2013-06-30", NULL, "2013-02-01" },
    { "2012-12-31", NULL, "2012-12-31" },
    { "2012-12-31", "2012-12-14", "2012-12-14" },
  };
  gint64 id = 0;

  g_setenv ("SAMORDNA_TODAY", "2013-02-01", TRUE);
  g_assert_cmpint (sam_store_get_opening_date (self->store), ==, sam_date_parse ("2013-02-01"));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SamRecord) record = sam_store_get_programme (self->store, NULL);
      SamDraft *draft = record != NULL ? sam_draft_new_for_record (record) : sam_draft_new (&sam_family_programme);

      sam_draft_set_text (draft, SAM_PROGRAMME_NAME, "Handledning för lärande");
      sam_draft_set_date (draft, SAM_PROGRAMME_START_DATE, sam_date_new (2012, 1, 1));
      sam_draft_set_date (draft, SAM_PROGRAMME_END_DATE,
                          cases[i].end != NULL ? sam_date_parse (cases[i].end) : SAM_DATE_NONE);
      sam_draft_set_date (draft, SAM_PROGRAMME_OPENS_AS_OF_DATE,
                          cases[i].opens != NULL ? sam_date_parse (cases[i].opens) : SAM_DATE_NONE);
      id = put (self->store, draft);
      g_assert_cmpint (sam_store_get_opening_date (self->store), ==, sam_date_parse (cases[i].expected));
    }
  g_assert_cmpint (id, !=, 0);
  g_assert_cmpuint (count (self->store, SAM_FAMILY_PROGRAMME), ==, 1);
}

static void
test_settings_are_numbers_with_a_fallback (Fixture *self, gconstpointer data)
{
  SamDraft *draft = sam_draft_new (&sam_family_setting);

  g_assert_cmpint (sam_store_get_setting (self->store, "cadence_target", 10), ==, 10);
  sam_draft_set_text (draft, SAM_SETTING_NAME, "cadence_target");
  sam_draft_set_text (draft, SAM_SETTING_VALUE, "12");
  put (self->store, draft);
  g_assert_cmpint (sam_store_get_setting (self->store, "cadence_target", 10), ==, 12);
}

static void
test_ids_never_meet (void)
{
  const guint n = 200000;
  gint64 last = 0;

  for (guint i = 0; i < n; i++)
    {
      gint64 id = sam_store_new_id ();

      g_assert_cmpint (id, >, last);
      last = id;
    }
  /* Milliseconds since 2020 above 22 bits; the year 2020 plus at least a day. */
  g_assert_cmpint (last >> 22, >, G_GINT64_CONSTANT (86400000));
}

#define ADD(name, function) g_test_add ("/records/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("every-field-of-every-family-comes-back", test_every_field_of_every_family_comes_back);
  ADD ("sealable-text-stands-in-its-form", test_sealable_text_stands_in_its_form);
  ADD ("lists-stand-in-swedish-order", test_lists_stand_in_swedish_order);
  ADD ("lists-by-reference", test_lists_by_reference);
  ADD ("the-opening-date-follows-the-programme", test_the_opening_date_follows_the_programme);
  ADD ("settings-are-numbers-with-a-fallback", test_settings_are_numbers_with_a_fallback);
  g_test_add_func ("/records/ids-never-meet", test_ids_never_meet);

  return g_test_run ();
}
