/* Who is meant by a row of people: namesakes, rows that say more or less of the same person, and files of one name. */
#include <string.h>

#include "import-fixture.h"
#include "sam-records.h"

/* Two schools, each with two people called Berit Bok. */
static void
set_up (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (SamImportPlan) schools = NULL;
  g_autoptr (SamImportPlan) people = NULL;

  import_fixture_set_up (fixture, data);
  import_fixture_write_school (fixture);
  import_fixture_run_well (fixture);
  schools = import_fixture_plan (fixture, "Skola;Skolenhetskod;Huvudman\n"
                                          "Nyskolan;12341234;Ny kommun\n");
  import_fixture_apply (fixture, schools, SAM_IMPORT_APPLY_ALL);
  people = import_fixture_plan (fixture, "Kod;Namn;Skola;Arbetslag\n"
                                         "B1;Berit Bok;Åsskolan;Blå\n"
                                         "B2;Berit Bok;Åsskolan;Blå\n"
                                         "B3;Berit Bok;Nyskolan;Gul\n"
                                         "B4;Berit Bok;Nyskolan;Gul\n");
  import_fixture_apply (fixture, people, SAM_IMPORT_APPLY_ALL);
}

static SamRecord *
find_person (ImportFixture *fixture, guint field, const char *text)
{
  g_autoptr (GPtrArray) people = sam_store_list (fixture->store, SAM_FAMILY_PERSON, NULL);

  for (guint i = 0; i < people->len; i++)
    {
      if (g_strcmp0 (sam_record_get_text (g_ptr_array_index (people, i), field), text) == 0)
        return g_object_ref (g_ptr_array_index (people, i));
    }

  return NULL;
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* "Blå (left), Gul" of a person's memberships. */
static char *
describe_teams (ImportFixture *fixture, const char *name)
{
  g_autoptr (SamRecord) person = find_person (fixture, SAM_PERSON_NAME, name);
  g_autoptr (GPtrArray) memberships = sam_store_list_by (fixture->store, SAM_FAMILY_MEMBERSHIP, SAM_MEMBERSHIP_PERSON,
                                                         sam_record_get_id (person), NULL);
  g_autoptr (GPtrArray) teams = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < memberships->len; i++)
    {
      SamRecord *membership = g_ptr_array_index (memberships, i);
      g_autoptr (SamRecord) team = sam_store_get (fixture->store, SAM_FAMILY_TEAM,
                                                  sam_record_get_reference (membership, SAM_MEMBERSHIP_TEAM), NULL);

      g_ptr_array_add (teams, g_strdup_printf ("%s%s", sam_record_get_text (team, SAM_TEAM_NAME),
                                               sam_record_is_set (membership, SAM_MEMBERSHIP_TO_DATE) ? " (left)" : ""));
    }
  g_ptr_array_sort (teams, compare_texts);
  g_ptr_array_add (teams, NULL);

  return g_strjoinv (", ", (char **) teams->pdata);
}

/* "Wherever the same is asked" means of the same ones. */
static void
test_answer_holds_for_the_same_candidates (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (SamImportPlan) plan = import_fixture_plan (fixture, "Namn;Skola;Telefon\n"
                                                                 "Berit Bok;Åsskolan;0470-1\n"
                                                                 "Berit Bok;Nyskolan;0470-2\n");
  g_autoptr (SamImportRow) first = g_list_model_get_item (G_LIST_MODEL (plan), 0);
  g_autoptr (SamRecord) answered = NULL;
  g_autoptr (SamRecord) untouched = NULL;
  g_autoptr (GError) error = NULL;

  import_fixture_assert_counts (plan, "0 new, 0 changed, 0 unchanged, 2 to decide, 0 refused");
  g_assert_cmpuint (sam_import_row_get_question (first)->n_rows, ==, 1);
  sam_import_plan_answer (plan, first, 0, SAM_IMPORT_ANSWER_VALUE);
  g_assert_true (sam_import_plan_make (plan, fixture->store, &error));
  import_fixture_assert_counts (plan, "0 new, 1 changed, 0 unchanged, 1 to decide, 0 refused");

  import_fixture_apply (fixture, plan, SAM_IMPORT_APPLY_SKIP_REFUSED);
  answered = find_person (fixture, SAM_PERSON_CODE, "B1");
  untouched = find_person (fixture, SAM_PERSON_CODE, "B3");
  g_assert_cmpstr (sam_record_get_text (answered, SAM_PERSON_PHONE), ==, "0470-1");
  g_assert_false (sam_record_is_set (untouched, SAM_PERSON_PHONE));
}

static void
test_two_rows_of_one_person_are_two_teams (ImportFixture *fixture, gconstpointer data)
{
  static const char *const tables[] = {
    /* New to the programme, and known to it. */
    "Namn;E-post;Skola;Arbetslag\nPetra Quist;petra@x.se;Nyskolan;Gul\nPetra Quist;;Nyskolan;Röd\n",
    "Namn;E-post;Skola;Arbetslag\nPetra Quist;petra@x.se;Nyskolan;Gul\nPetra Quist;;Nyskolan;Svart\n",
  };
  static const char *const teams[] = { "Gul, Röd", "Gul, Svart" };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (SamImportPlan) plan = import_fixture_plan (fixture, tables[i]);
      g_autofree char *found = NULL;

      import_fixture_apply (fixture, plan, SAM_IMPORT_APPLY_ALL);
      found = describe_teams (fixture, "Petra Quist");
      /* The second table says nothing of Röd: from there she has moved. */
      g_assert_cmpstr (found, ==, teams[i]);
    }
}

/* Whoever is answered to be somebody is in the teams of all rows of that spelling. */
static void
test_answered_person_leaves_no_team_of_the_table (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (SamImportPlan) known = import_fixture_plan (fixture, "Namn;Skola;Arbetslag\nPetra Quist;Nyskolan;Röd\n");
  g_autoptr (SamImportPlan) plan = NULL;
  g_autoptr (SamImportRow) first = NULL;
  g_autofree char *teams = NULL;
  g_autoptr (GError) error = NULL;

  import_fixture_apply (fixture, known, SAM_IMPORT_APPLY_ALL);
  plan = import_fixture_plan (fixture, "Namn;Skola;Arbetslag\nPetra Qvist;Nyskolan;Röd\nPetra Qvist;Nyskolan;Gul\n");
  import_fixture_assert_counts (plan, "0 new, 0 changed, 0 unchanged, 2 to decide, 0 refused");
  first = g_list_model_get_item (G_LIST_MODEL (plan), 0);
  sam_import_plan_answer (plan, first, 0, SAM_IMPORT_ANSWER_VALUE);
  g_assert_true (sam_import_plan_make (plan, fixture->store, &error));
  import_fixture_apply (fixture, plan, SAM_IMPORT_APPLY_ALL);
  teams = describe_teams (fixture, "Petra Quist");
  g_assert_cmpstr (teams, ==, "Gul, Röd");
}

/* A row finds whom an earlier row has given another name or address. */
static void
test_follows_what_earlier_rows_changed (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (SamImportPlan) plan = import_fixture_plan (fixture, "Kod;Namn;E-post;Skola;Telefon\n"
                                                                 "B3;Nova Nyström;nova@x.se;Nyskolan;\n"
                                                                 ";Nova Nyström;;Nyskolan;0470-3\n"
                                                                 ";;nova@x.se;;0470-4\n");
  guint n_before = import_fixture_count (fixture, SAM_FAMILY_PERSON);
  g_autoptr (SamRecord) person = NULL;

  import_fixture_assert_counts (plan, "0 new, 3 changed, 0 unchanged, 0 to decide, 0 refused");
  import_fixture_apply (fixture, plan, SAM_IMPORT_APPLY_ALL);
  g_assert_cmpuint (import_fixture_count (fixture, SAM_FAMILY_PERSON), ==, n_before);
  person = find_person (fixture, SAM_PERSON_CODE, "B3");
  g_assert_cmpstr (sam_record_get_text (person, SAM_PERSON_NAME), ==, "Nova Nyström");
  g_assert_cmpstr (sam_record_get_text (person, SAM_PERSON_PHONE), ==, "0470-4");
}

/* And nobody is found any more under a name that was changed. */
static void
test_forgets_names_that_earlier_rows_changed (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (SamImportPlan) plan = import_fixture_plan (fixture, "Kod;Namn;E-post;Skola;Telefon\n"
                                                                 "B3;Nova Nyström;nova@x.se;Nyskolan;\n"
                                                                 ";Berit Bok;;Nyskolan;0470-5\n");
  g_autoptr (SamRecord) other = NULL;

  import_fixture_assert_counts (plan, "0 new, 2 changed, 0 unchanged, 0 to decide, 0 refused");
  import_fixture_apply (fixture, plan, SAM_IMPORT_APPLY_ALL);
  other = find_person (fixture, SAM_PERSON_CODE, "B4");
  g_assert_cmpstr (sam_record_get_text (other, SAM_PERSON_PHONE), ==, "0470-5");
}

static void
test_names_as_people_write_them (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (SamImportPlan) plan = import_fixture_plan (fixture, "Namn;Skola;Arbetslag\n"
                                                                 "Nyqvist, Nils;Åsskolan;Blå\n"
                                                                 ";Åsskolan;Blå\n");
  g_autoptr (SamImportRow) nameless = g_list_model_get_item (G_LIST_MODEL (plan), 1);
  g_autofree char *refusal = sam_import_row_describe (nameless);
  g_autoptr (SamRecord) person = NULL;

  import_fixture_assert_counts (plan, "1 new, 0 changed, 0 unchanged, 0 to decide, 1 refused");
  g_assert_cmpstr (refusal, ==, "Name is missing. (column Namn)");
  import_fixture_apply (fixture, plan, SAM_IMPORT_APPLY_SKIP_REFUSED);
  person = find_person (fixture, SAM_PERSON_NAME, "Nils Nyqvist");
  g_assert_nonnull (person);
}

/* a/person.csv and b/person.csv: what is refused in the one is not refused in the other. */
static void
test_two_files_of_one_name (ImportFixture *fixture, gconstpointer data)
{
  static const char *const texts[] = {
    "Kod;Namn;Skola\nX1;Xerxes Ett;Åsskolan\nX2;Xerxes Två;Finnsintskolan\n",
    "Kod;Namn;Skola\nX3;Xerxes Tre;Åsskolan\nX4;Xerxes Fyra;Nyskolan\n",
  };
  g_autoptr (SamImportPlan) plan = sam_import_plan_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (SamImportTable) table = sam_import_table_new_for_text ("person.csv", texts[i], &error);

      g_assert_no_error (error);
      sam_import_plan_add_table (plan, table);
    }
  g_assert_cmpstr (sam_import_table_get_name (sam_import_plan_get_table (plan, 1)), ==, "person.csv (2)");
  g_assert_true (sam_import_plan_make (plan, fixture->store, &error));
  import_fixture_assert_counts (plan, "3 new, 0 changed, 0 unchanged, 0 to decide, 1 refused");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/import-people/" path, ImportFixture, NULL, set_up, func, import_fixture_tear_down)
  ADD ("an-answer-holds-for-the-same-candidates-alone", test_answer_holds_for_the_same_candidates);
  ADD ("an-answered-person-leaves-no-team-of-the-table", test_answered_person_leaves_no_team_of_the_table);
  ADD ("two-rows-of-one-person-are-two-teams", test_two_rows_of_one_person_are_two_teams);
  ADD ("a-row-follows-what-earlier-rows-changed", test_follows_what_earlier_rows_changed);
  ADD ("a-name-that-was-changed-finds-nobody", test_forgets_names_that_earlier_rows_changed);
  ADD ("a-last-name-may-come-first-and-none-is-asked-for", test_names_as_people_write_them);
  ADD ("two-files-of-one-name-are-told-apart", test_two_files_of_one_name);

  return g_test_run ();
}
