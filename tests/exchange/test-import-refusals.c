/* Every kind of bad input: refused with file, line, column and reason, and
 * nothing at all is read in.
 */

#include "import-fixture.h"

typedef struct
{
  const char *title;
  const char *file;
  const char *contents;
  guint       line;
  guint       column;
  const char *column_name;
  const char *says; /* part of the reason; NULL where any will do */
} Case;

static const Case cases[] = {
  { "an-empty-file", "team.csv", "", 0, 0, NULL, "empty" },
  { "a-file-of-blank-lines", "team.csv", "\n;\n \n\n", 0, 0, NULL, "empty" },
  { "a-byte-order-mark-alone", "team.csv", "\xef\xbb\xbf", 0, 0, NULL, "empty" },
  { "a-wrong-separator", "team.csv", "school:name:from_date\n11223344:Röd:2012-08-01\n", 1, 0, NULL, "separated" },
  { "a-missing-column", "team.csv", "name;from_date\nRöd;2012-08-01\n", 1, 0, NULL, "school" },
  { "a-doubled-column", "team.csv", "school;name;name;from_date\n11223344;Röd;Röd;2012-08-01\n", 1, 3, "name", "two" },
  { "too-many-cells", "team.csv", "school;name;from_date\n11223344;Röd;2012-08-01;x\n", 2, 4, NULL, "4 cells" },
  { "too-few-cells", "team.csv", "school;name;from_date\n11223344;Röd\n", 2, 0, NULL, "2 cells" },
  { "a-bad-date", "team.csv", "school;name;from_date\n11223344;Blå;2012-08-01\n11223344;Röd;2012-02-30\n",
    3, 3, "from_date", NULL },
  { "a-missing-date", "team.csv", "school;name;from_date\n11223344;Röd;\n", 2, 3, "from_date", NULL },
  { "an-unknown-choice", "organiser.csv", "name;kind\nNorrvik;village\n", 2, 2, "kind", "village" },
  { "an-unknown-school", "team.csv", "school;name;from_date\n99999999;Röd;2012-08-01\n", 2, 1, "school", "99999999" },
  { "an-unknown-team", "membership.csv", "school;team;person;from_date\n11223344;Grå;T1;2012-08-01\n",
    2, 2, "team", "11223344 / Grå" },
  { "an-unknown-person", "membership.csv", "school;team;person;from_date\n11223344;Blå;T9;2012-08-01\n",
    2, 3, "person", "T9" },
  { "a-record-that-stands-twice", "team.csv",
    "school;name;from_date\n11223344;Röd;2012-08-01\n11223344;Gul;2012-08-01\n11223344;Röd;2012-09-01\n",
    4, 0, NULL, "line 2" },
  { "half-a-file", "team.csv", "school;name;from_date\n11223344;Gul;2012-08-01\n11223344;Rö", 3, 0, NULL, "2 cells" },
  { "an-organisation-number-with-a-wrong-check-digit", "organiser.csv",
    "name;kind;organisation_number\nNorrvik;municipality;212000-0143\n", 2, 3, "organisation_number", "last digit" },
  { "a-team-that-ends-before-it-starts", "team.csv",
    "school;name;from_date;to_date\n11223344;Röd;2012-08-01;2012-07-01\n", 2, 4, "to_date", NULL },
  { "overlapping-memberships", "membership.csv",
    "school;team;person;from_date;to_date\n11223344;Blå;T1;2012-09-01;2012-12-01\n", 2, 4, "from_date", NULL },
  { "a-quote-that-never-ends", "team.csv", "school;name;from_date\n11223344;\"Röd;2012-08-01\n", 2, 2, NULL, "never" },
  { "a-column-of-personal-numbers", "person.csv", "code;name;Personnummer\nT3;Eva Alm;x\n", 1, 3, "Personnummer",
    "identity" },
  { "a-column-of-reasons-for-absence", "person.csv", "code;name;frånvaroorsak\nT3;Eva Alm;x\n", 1, 3,
    "frånvaroorsak", "health" },
  { "a-personal-number-for-a-code", "person.csv", "code;name\n19900101-0017;Eva Alm\n", 2, 1, "code", "identity" },
  { "a-replacement-that-is-not-there", "session.csv",
    "kind;school;team;date;start_time;planned_minutes;coach;state;replacement_date;replacement_start_time\n"
    "group;11223344;Blå;2012-10-01;14:00;60;H1;moved;2012-10-08;14:00\n",
    2, 10, "replacement_start_time", "2012-10-08" },
  { "half-a-replacement", "session.csv",
    "kind;school;team;date;start_time;planned_minutes;coach;state;replacement_date;replacement_start_time\n"
    "group;11223344;Blå;2012-10-01;14:00;60;H1;moved;2012-10-08;\n",
    2, 10, "replacement_start_time", "missing" },
  { "a-session-moved-in-a-circle", "session.csv",
    "kind;school;team;date;start_time;planned_minutes;coach;state;replacement_date;replacement_start_time\n"
    "group;11223344;Blå;2012-10-01;14:00;60;H1;moved;2012-10-08;14:00\n"
    "group;11223344;Blå;2012-10-08;14:00;60;H1;moved;2012-10-01;14:00\n",
    2, 0, NULL, "circle" },
  { "a-second-programme", "programme.csv", "name;start_date\nProvet;2012-08-01\nAnnat;2012-08-01\n", 3, 0, NULL,
    "one programme" },
};

static void
test_refuses (ImportFixture *fixture, gconstpointer data)
{
  const Case *test = data;
  g_autoptr (SamImportResult) result = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  const SamImportRefusal *refusal;

  import_fixture_write_school (fixture);
  import_fixture_run_well (fixture);
  before = import_fixture_dump (fixture);

  /* Good rows beside the bad one must not come in either. */
  import_fixture_write (fixture, "milestone.csv", "name;due_date\nFörsta;2012-12-01\n", -1);
  import_fixture_write (fixture, test->file, test->contents, -1);
  result = import_fixture_run (fixture, FALSE);

  g_assert_cmpuint (result->refusals->len, ==, 1);
  refusal = g_ptr_array_index (result->refusals, 0);
  g_test_message ("%s", refusal->reason);
  g_assert_cmpstr (refusal->file, ==, test->file);
  g_assert_cmpuint (refusal->line, ==, test->line);
  g_assert_cmpuint (refusal->column, ==, test->column);
  g_assert_cmpstr (refusal->column_name, ==, test->column_name);
  if (test->says != NULL)
    g_assert_nonnull (g_strstr_len (refusal->reason, -1, test->says));

  after = import_fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
}

/* A row that refers to a refused one is not to blame. */
static void
test_blames_only_the_bad_row (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (SamImportResult) result = NULL;
  const SamImportRefusal *refusal;

  import_fixture_write_school (fixture);
  import_fixture_write (fixture, "team.csv", "school;name;from_date\n11223344;Blå;2012-13-01\n", -1);
  result = import_fixture_run (fixture, FALSE);

  g_assert_cmpuint (result->refusals->len, ==, 1);
  refusal = g_ptr_array_index (result->refusals, 0);
  g_assert_cmpstr (refusal->file, ==, "team.csv");
  g_assert_cmpuint (import_fixture_count (fixture, SAM_FAMILY_ORGANISER), ==, 0);
}

static void
test_says_all_that_is_bad (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (SamImportResult) result = NULL;

  import_fixture_write_school (fixture);
  import_fixture_write (fixture, "milestone.csv", "name;due_date;done_date\nA;x;2012-12-01\nB;2012-12-01;y\nC;z;z\n", -1);
  result = import_fixture_run (fixture, FALSE);

  g_assert_cmpuint (result->refusals->len, ==, 4);
}

/* What teacher and coach write stays out of every message. */
static void
test_never_repeats_sealable_text (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (SamImportResult) result = NULL;

  import_fixture_write_school (fixture);
  import_fixture_write (fixture, "cycle.csv", "teacher;ordinal;coach;term\nT1;1;H1;2012-ht\n", -1);
  import_fixture_write (fixture, "focus_question.csv",
                        "teacher;cycle;ordinal;asked_date;text;look_for;outcome\n"
                        "T1;1;1;x;Hemlig fråga;Hemligt tecken;open\nT1;1;2;2012-10-01;Hemlig fråga;Hemligt;klar\n"
                        "T1;7;1;2012-10-01;Hemlig fråga;;open\nT1;1;3;2012-10-01;Hemlig fråga;open\n",
                        -1);
  result = import_fixture_run (fixture, FALSE);

  g_assert_cmpuint (result->refusals->len, ==, 4);
  for (guint i = 0; i < result->refusals->len; i++)
    {
      g_autofree char *text = sam_import_refusal_format (g_ptr_array_index (result->refusals, i));

      g_assert_null (g_strstr_len (text, -1, "Hemlig"));
    }
}

static void
test_formats_a_refusal (void)
{
  const SamImportRefusal cell = { "school.csv", 12, 3, "unit_code", "Eight digits." };
  const SamImportRefusal row = { "school.csv", 12, 0, NULL, "Doubled." };
  const SamImportRefusal file = { "school.csv", 0, 0, NULL, "Empty." };
  g_autofree char *cell_text = sam_import_refusal_format (&cell);
  g_autofree char *row_text = sam_import_refusal_format (&row);
  g_autofree char *file_text = sam_import_refusal_format (&file);

  g_assert_cmpstr (cell_text, ==, "school.csv:12: column 3 (unit_code): Eight digits.");
  g_assert_cmpstr (row_text, ==, "school.csv:12: Doubled.");
  g_assert_cmpstr (file_text, ==, "school.csv: Empty.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/import/refuses-", cases[i].title, NULL);

      g_test_add (path, ImportFixture, &cases[i], import_fixture_set_up, test_refuses, import_fixture_tear_down);
    }
  g_test_add ("/import/blames-only-the-bad-row", ImportFixture, NULL, import_fixture_set_up,
              test_blames_only_the_bad_row, import_fixture_tear_down);
  g_test_add ("/import/says-all-that-is-bad", ImportFixture, NULL, import_fixture_set_up, test_says_all_that_is_bad,
              import_fixture_tear_down);
  g_test_add ("/import/never-repeats-sealable-text", ImportFixture, NULL, import_fixture_set_up,
              test_never_repeats_sealable_text, import_fixture_tear_down);
  g_test_add_func ("/import/formats-a-refusal", test_formats_a_refusal);

  return g_test_run ();
}
