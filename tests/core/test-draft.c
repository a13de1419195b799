/* The state of an edit form: values, texts, what cannot be read, problems. */
#include <string.h>

#include "record-fixture.h"
#include "sam-error.h"
#include "sam-records.h"

static void
test_defaults (void)
{
  g_autoptr (SamDraft) session = sam_draft_new (&sam_family_session);
  g_autoptr (SamDraft) person = sam_draft_new (&sam_family_person);

  g_assert_cmpint (sam_draft_get_choice (session, SAM_SESSION_STATE), ==, SAM_SESSION_STATE_PLANNED);
  g_assert_cmpint (sam_draft_get_choice (session, SAM_SESSION_ROOM), ==, SAM_FRAME_FACTOR_NOT_ANSWERED);
  g_assert_cmpint (sam_draft_get_choice (session, SAM_SESSION_CAUSE), ==, -1);
  g_assert_false (sam_draft_is_set (session, SAM_SESSION_KIND));
  g_assert_true (sam_draft_get_flag (person, SAM_PERSON_IS_TEACHER));
  g_assert_true (sam_draft_is_set (person, SAM_PERSON_IS_COACH));
  g_assert_false (sam_draft_get_flag (person, SAM_PERSON_IS_COACH));
  g_assert_cmpint (sam_draft_get_id (person), ==, 0);
  g_assert_null (sam_draft_get_original (person));
  g_assert_false (sam_draft_is_changed (person));
  g_assert_cmpint (sam_draft_get_date (session, SAM_SESSION_DATE), ==, SAM_DATE_NONE);
  g_assert_cmpint (sam_draft_get_time (session, SAM_SESSION_START_TIME), ==, -1);
}

static void
test_texts (void)
{
  static const struct
  {
    guint field;
    const char *text;
    const char *expected;
  } cases[] = {
    { SAM_SESSION_PLACE, "  Sal 4 ", "Sal 4" },
    { SAM_SESSION_PLACE, " \t\n ", NULL },
    { SAM_SESSION_PLACE, "", NULL },
    { SAM_SESSION_PLACE, NULL, NULL },
    { SAM_SESSION_PLACE, "Sal 4\nHus B", "Sal 4 Hus B" },
    { SAM_SESSION_QUESTIONS, "Hur?\nVarför?\n", "Hur?\nVarför?" },
    { SAM_SESSION_PLACE, "A\xcc\x8angstro\xcc\x88m", "Ångström" }, /* composed */
    { SAM_SESSION_PLACE, "\xc2\xa0Sal\xc2\xa0", "Sal" },           /* no-break spaces */
  };
  g_autoptr (SamDraft) draft = sam_draft_new (&sam_family_session);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      sam_draft_set_text (draft, cases[i].field, cases[i].text);
      g_assert_cmpstr (sam_draft_get_text (draft, cases[i].field), ==, cases[i].expected);
      g_assert_cmpint (sam_draft_is_set (draft, cases[i].field), ==, cases[i].expected != NULL);
    }

  /* A field's own text can be given back to it. */
  sam_draft_set_text (draft, SAM_SESSION_PLACE, "Sal 5");
  sam_draft_set_text (draft, SAM_SESSION_PLACE, sam_draft_get_text (draft, SAM_SESSION_PLACE));
  g_assert_cmpstr (sam_draft_get_text (draft, SAM_SESSION_PLACE), ==, "Sal 5");
}

static void
test_invalid_utf8 (void)
{
  g_autoptr (SamDraft) draft = sam_draft_new (&sam_family_session);
  g_autoptr (SamProblems) problems = NULL;
  g_autoptr (GError) error = NULL;

  sam_draft_set_text (draft, SAM_SESSION_PLACE, "Sal \xff");
  g_assert_false (sam_draft_is_set (draft, SAM_SESSION_PLACE));
  g_assert_false (sam_draft_parse (draft, SAM_SESSION_DATE, "2012-\xe5", &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_INVALID);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));

  problems = sam_draft_validate (draft, NULL);
  g_assert_cmpint (sam_problems_find (problems, SAM_SESSION_PLACE)->level, ==, SAM_PROBLEM_ERROR);
  g_assert_cmpint (sam_problems_find (problems, SAM_SESSION_DATE)->level, ==, SAM_PROBLEM_ERROR);

  sam_draft_set_text (draft, SAM_SESSION_PLACE, "Sal 1");
  g_assert_null (sam_draft_get_unread (draft, SAM_SESSION_PLACE));
}

static void
test_parse (void)
{
  static const struct
  {
    guint field;
    const char *text;
    gboolean is_read;
    gint64 expected;
  } cases[] = {
    { SAM_SESSION_PLANNED_MINUTES, "90", TRUE, 90 },
    { SAM_SESSION_PLANNED_MINUTES, " 90 ", TRUE, 90 },
    { SAM_SESSION_PLANNED_MINUTES, "90 min", FALSE, 0 },
    { SAM_SESSION_PLANNED_MINUTES, "1,5", FALSE, 0 },
    { SAM_SESSION_PLANNED_MINUTES, "99999999999999999999", FALSE, 0 },
    { SAM_SESSION_DATE, "2012-12-14", TRUE, 15688 },
    { SAM_SESSION_DATE, "14/12 2012", FALSE, 0 },
    { SAM_SESSION_START_TIME, "14:30", TRUE, 870 },
    { SAM_SESSION_START_TIME, "14.30", FALSE, 0 },
    { SAM_SESSION_STATE, "cancelled", TRUE, SAM_SESSION_STATE_CANCELLED },
    { SAM_SESSION_STATE, "Cancelled", FALSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SamDraft) draft = sam_draft_new (&sam_family_session);
      g_autoptr (GError) error = NULL;

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (sam_draft_parse (draft, cases[i].field, cases[i].text, &error), ==, cases[i].is_read);
      g_assert_cmpint (sam_draft_is_set (draft, cases[i].field), ==, cases[i].is_read);
      g_assert_cmpint (sam_draft_get_integer (draft, cases[i].field), ==, cases[i].expected);
      if (!cases[i].is_read)
        {
          g_autoptr (SamProblems) problems = sam_draft_validate (draft, NULL);

          g_assert_error (error, SAM_ERROR, SAM_ERROR_INVALID);
          g_assert_cmpstr (sam_draft_get_unread (draft, cases[i].field), ==, error->message);
          g_assert_cmpstr (sam_problems_find (problems, cases[i].field)->message, ==, error->message);
          g_assert_true (sam_draft_is_field_changed (draft, cases[i].field));
        }
    }
}

static void
test_changes_of_a_record (void)
{
  g_autoptr (SamRecordSource) source = record_fixture_new ();
  g_autoptr (SamDraft) draft = NULL;
  g_autoptr (SamDraft) copy = NULL;

  record_fixture_add (source, SAM_FAMILY_PERSON, 7, "code=A1|name=Åsa Öberg|is_coach=1");
  draft = record_fixture_make_draft (source, SAM_FAMILY_PERSON, 7, "");
  g_assert_cmpint (sam_draft_get_id (draft), ==, 7);
  g_assert_false (sam_draft_is_changed (draft));

  sam_draft_set_text (draft, SAM_PERSON_NAME, "Åsa Ek");
  copy = sam_draft_copy (draft);
  g_assert_true (sam_draft_is_field_changed (draft, SAM_PERSON_NAME));
  g_assert_false (sam_draft_is_field_changed (draft, SAM_PERSON_CODE));
  g_assert_cmpstr (sam_record_get_text (sam_draft_get_original (draft), SAM_PERSON_NAME), ==, "Åsa Öberg");

  sam_draft_set_text (draft, SAM_PERSON_NAME, " Åsa Öberg");
  g_assert_false (sam_draft_is_changed (draft));
  g_assert_true (sam_draft_is_changed (copy));
  g_assert_cmpstr (sam_draft_get_text (copy, SAM_PERSON_NAME), ==, "Åsa Ek");
}

static void
test_problems (void)
{
  g_autoptr (SamProblems) problems = sam_problems_new ();

  sam_problems_add (problems, SAM_PROBLEM_WARNING, SAM_PROBLEM_WHOLE_RECORD, "whole");
  sam_problems_add (problems, SAM_PROBLEM_WARNING, 3, "warning");
  g_assert_false (sam_problems_has_errors (problems));
  sam_problems_add (problems, SAM_PROBLEM_ERROR, 3, "error %d", 3);
  sam_problems_add (problems, SAM_PROBLEM_ERROR, 1, "first");

  g_assert_true (sam_problems_has_errors (problems));
  g_assert_cmpuint (sam_problems_get_n (problems), ==, 4);
  g_assert_cmpstr (sam_problems_get (problems, 0)->message, ==, "first");
  g_assert_cmpstr (sam_problems_get (problems, 1)->message, ==, "warning");
  g_assert_cmpstr (sam_problems_get (problems, 3)->message, ==, "whole");
  g_assert_cmpstr (sam_problems_find (problems, 3)->message, ==, "error 3");
  g_assert_null (sam_problems_find (problems, 2));
}

static void
test_kinds (void)
{
  static const struct
  {
    SamFamilyId family;
    const char *fields;
    const char *expected;
  } cases[] = {
    { SAM_FAMILY_SETTING, "", "E name, E value" },
    { SAM_FAMILY_SETTING, "name=question_limit|value=4", "" },
    { SAM_FAMILY_ASSIGNMENT, "coach=1|school=1|from_date=2012-08-01|reduction_percent=101", "E reduction_percent" },
    { SAM_FAMILY_ASSIGNMENT, "coach=1|school=1|from_date=2012-08-01|reduction_percent=100", "" },
    { SAM_FAMILY_ASSIGNMENT, "coach=1|school=1|from_date=2012-08-01|reduction_percent=-1", "E reduction_percent" },
    { SAM_FAMILY_ASSIGNMENT, "coach=1|school=9|from_date=2012-08-01", "E school" }, /* no such school */
    { SAM_FAMILY_TERM, "term=2012-HT|from_date=2012-08-20|to_date=2012-12-21", "E term" },
    { SAM_FAMILY_SERIES, "team=1|weekday=8|start_time=14:00|planned_minutes=0|from_date=2012-08-20|to_date=2012-12-21",
      "E weekday, E planned_minutes" },
    { SAM_FAMILY_MILESTONE, "name=Rapport till 19811218-9876|due_date=2012-12-21", "W name" },
  };
  g_autoptr (SamRecordSource) source = record_fixture_new ();

  record_fixture_add (source, SAM_FAMILY_PERSON, 1, "code=C1|name=Coach|is_coach=1");
  record_fixture_add (source, SAM_FAMILY_SCHOOL, 1, "unit_code=12345678|name=Skolan|organiser=1|joined_date=2012-08-01");
  record_fixture_add (source, SAM_FAMILY_TEAM, 1, "school=1|name=Lag 1|from_date=2012-08-01");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = record_fixture_validate (source, cases[i].family, 0, cases[i].fields);

      g_test_message ("%s", cases[i].fields);
      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draft/begins-with-the-defaults-of-its-family", test_defaults);
  g_test_add_func ("/draft/trims-and-composes-texts", test_texts);
  g_test_add_func ("/draft/text-that-is-no-utf-8-is-a-problem", test_invalid_utf8);
  g_test_add_func ("/draft/what-cannot-be-read-is-kept-as-a-problem", test_parse);
  g_test_add_func ("/draft/knows-what-has-changed", test_changes_of_a_record);
  g_test_add_func ("/draft/problems-stand-in-the-order-of-fields", test_problems);
  g_test_add_func ("/draft/required-kinds-ranges-and-references", test_kinds);

  return g_test_run ();
}
