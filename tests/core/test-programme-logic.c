/* What the programme stands on: what is mandatory by decision, how a requirement is judged, who may cite whom. */
#include "sam-records.h"

#include "record-fixture.h"

static GPtrArray *
list_all (SamRecordSource *source, SamFamilyId family, guint field, gint64 id)
{
  return sam_record_source_list (source, family, field, id);
}

static void
test_mandatory (void)
{
  static const struct
  {
    const char *day;
    gint64      decision; /* 0: not mandatory */
  } cases[] = {
    { "2012-05-31", 0 }, { "2012-06-01", 10 }, { "2012-12-14", 10 }, { "2013-01-10", 0 },
    { "2013-02-01", 13 }, { "2013-03-01", 0 },
  };
  g_autoptr (SamRecordSource) source = record_fixture_new ();
  g_autoptr (GPtrArray) decisions = NULL;

  record_fixture_add (source, SAM_FAMILY_STRAND, 1, "kind=group|name=Group");
  record_fixture_add (source, SAM_FAMILY_BASIS, 13, "kind=decision|title=C|date=2013-02-01|effect=strand_mandatory|strand=1");
  record_fixture_add (source, SAM_FAMILY_BASIS, 10, "kind=decision|title=A|date=2012-06-01|effect=strand_mandatory|strand=1");
  record_fixture_add (source, SAM_FAMILY_BASIS, 11, "kind=decision|title=Talk|date=2012-09-01|strand=1");
  record_fixture_add (source, SAM_FAMILY_BASIS, 12, "kind=decision|title=B|date=2013-01-10|effect=strand_not_mandatory|strand=1");
  /* Two on one day: the one recorded later holds. */
  record_fixture_add (source, SAM_FAMILY_BASIS, 21, "kind=decision|title=E|date=2013-03-01|effect=strand_not_mandatory|strand=1");
  record_fixture_add (source, SAM_FAMILY_BASIS, 20, "kind=decision|title=D|date=2013-03-01|effect=strand_mandatory|strand=1");
  decisions = list_all (source, SAM_FAMILY_BASIS, SAM_BASIS_STRAND, 1);
  g_assert_cmpuint (decisions->len, ==, 6);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SamDate day = sam_date_parse (cases[i].day);
      SamRecord *found;

      g_test_message ("%s", cases[i].day);
      found = sam_basis_find_mandatory (decisions, day);
      g_assert_cmpint (found != NULL ? sam_record_get_id (found) : 0, ==, cases[i].decision);
    }
}

static void
test_judged (void)
{
  static const struct
  {
    const char *day;
    gint64      judgement;
  } cases[] = {
    { "2012-09-30", 0 }, { "2012-10-01", 2 }, { "2012-12-13", 2 }, { "2012-12-14", 1 }, { "2020-01-01", 1 },
  };
  g_autoptr (SamRecordSource) source = record_fixture_new ();
  g_autoptr (GPtrArray) judgements = NULL;

  record_fixture_add (source, SAM_FAMILY_REQUIREMENT, 5, "name=R|text=T");
  record_fixture_add (source, SAM_FAMILY_REQUIREMENT_JUDGEMENT, 1, "requirement=5|date=2012-12-14|judgement=met");
  record_fixture_add (source, SAM_FAMILY_REQUIREMENT_JUDGEMENT, 2, "requirement=5|date=2012-10-01|judgement=partly");
  judgements = list_all (source, SAM_FAMILY_REQUIREMENT_JUDGEMENT, SAM_REQUIREMENT_JUDGEMENT_REQUIREMENT, 5);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SamDate day = sam_date_parse (cases[i].day);
      SamRecord *found;

      g_test_message ("%s", cases[i].day);
      found = sam_requirement_judgement_find_latest (judgements, day);
      g_assert_cmpint (found != NULL ? sam_record_get_id (found) : 0, ==, cases[i].judgement);
    }
}

static void
test_cites (void)
{
  /* Rows: who cites; columns: evidence, consultation, conclusion, decision. */
  static const char *const may[] = { "----", "----", "xx--", "xxx-" };

  for (guint kind = 0; kind < G_N_ELEMENTS (may); kind++)
    for (guint cited = 0; cited < 4; cited++)
      g_assert_cmpint (sam_basis_kind_cites (kind, cited), ==, may[kind][cited] == 'x');
}

static void
test_settings (void)
{
  static const struct
  {
    const char *fields;
    const char *problems;
  } cases[] = {
    { "name=question_limit|value=4", "" },
    { "name=question_limit|value=0", "E value" },
    { "name=question_limit|value=many", "E value" },
    { "name=dialogue_target|value=0", "" },
    { "name=dialogue_target|value=-1", "E value" },
    { "name=dialogue_target|value=61", "E value" },
    /* What is no number, or of a later version, is left alone. */
    { "name=user_name|value=Maria", "" },
    { "name=something_new|value=x", "" },
  };
  g_autoptr (SamRecordSource) source = record_fixture_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *problems = record_fixture_validate (source, SAM_FAMILY_SETTING, 0, cases[i].fields);

      g_test_message ("%s", cases[i].fields);
      g_assert_cmpstr (problems, ==, cases[i].problems);
    }
}

/* Each text of each record, but for telephones and codes with a form of their own, and what is only chosen. */
static void
test_personal_numbers (void)
{
  for (guint id = 0; id < SAM_N_FAMILIES; id++)
    {
      const SamFamily *family = sam_family_get (id);

      for (guint i = 0; i < family->n_fields; i++)
        {
          const SamField *field = &family->fields[i];
          g_autoptr (SamDraft) draft = sam_draft_new (family);
          g_autoptr (SamProblems) problems = NULL;
          gboolean is_warned = FALSE;

          if (field->kind != SAM_FIELD_TEXT && field->kind != SAM_FIELD_LINES && field->kind != SAM_FIELD_SEALABLE)
            continue;
          if (g_str_has_suffix (field->column, "phone") || field->normalise != NULL)
            continue;

          g_test_message ("%s.%s", family->name, field->name);
          sam_draft_set_text (draft, i, "Talk with 19811218-9876");
          problems = sam_draft_validate (draft, NULL);
          for (guint j = 0; j < sam_problems_get_n (problems); j++)
            is_warned |= sam_problems_get (problems, j)->field == i
                         && g_str_has_prefix (sam_problems_get (problems, j)->message, "This looks like a personal");
          g_assert_true (is_warned);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/programme-logic/a-strand-is-mandatory-by-the-last-decision", test_mandatory);
  g_test_add_func ("/programme-logic/a-requirement-is-judged-by-the-last-judgement", test_judged);
  g_test_add_func ("/programme-logic/a-conclusion-stands-on-evidence-and-consultations", test_cites);
  g_test_add_func ("/programme-logic/settings-keep-within-their-bounds", test_settings);
  g_test_add_func ("/programme-logic/a-personal-identity-number-is-warned-about-in-every-text", test_personal_numbers);

  return g_test_run ();
}
