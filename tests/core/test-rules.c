/* The rules of the families, on a small world of records, as tables. */
#include "record-fixture.h"
#include "sam-identity.h"
#include "sam-records.h"

/* Today is 2012-12-14. School 1 takes part in 2012/13, school 2 since the year before. */
static SamRecordSource *
make_world (void)
{
  SamRecordSource *source = record_fixture_new ();

  g_setenv ("SAMORDNA_TODAY", "2012-12-14", TRUE);
  record_fixture_add (source, SAM_FAMILY_ORGANISER, 1, "name=Ekby kommun");
  record_fixture_add (source, SAM_FAMILY_SCHOOL, 1,
                      "unit_code=12345678|name=Ekskolan|organiser=1|joined_date=2012-08-01|left_date=2013-06-30");
  record_fixture_add (source, SAM_FAMILY_SCHOOL, 2,
                      "unit_code=87654321|name=Björkskolan|organiser=1|joined_date=2011-08-01");
  record_fixture_add (source, SAM_FAMILY_TEAM, 11, "school=1|name=Lag 1|from_date=2012-08-01");
  record_fixture_add (source, SAM_FAMILY_TEAM, 12, "school=1|name=Lag 2|from_date=2012-09-01|to_date=2012-12-31");
  record_fixture_add (source, SAM_FAMILY_TEAM, 21, "school=2|name=Lag 1|from_date=2011-08-01");
  record_fixture_add (source, SAM_FAMILY_PERSON, 1, "code=L1|name=Lärare Ett");
  record_fixture_add (source, SAM_FAMILY_PERSON, 2, "code=L2|name=Lärare Två");
  record_fixture_add (source, SAM_FAMILY_PERSON, 3, "code=H1|name=Handledare Ett|is_teacher=0|is_coach=1");
  record_fixture_add (source, SAM_FAMILY_MEMBERSHIP, 1, "team=11|person=1|from_date=2012-08-01|to_date=2012-10-31");
  record_fixture_add (source, SAM_FAMILY_MEMBERSHIP, 2, "team=11|person=2|from_date=2012-08-01");
  record_fixture_add (source, SAM_FAMILY_STRAND, 1, "kind=group|name=Grupphandledning");
  record_fixture_add (source, SAM_FAMILY_PROMISE, 1,
                      "team=11|from_date=2012-08-01|to_date=2012-12-31|minutes=900");
  record_fixture_add (source, SAM_FAMILY_SESSION, 1,
                      "kind=group|team=11|date=2012-10-01|start_time=14:00|planned_minutes=90|actual_minutes=60|coach=3|state=held|questions=Hur?");
  record_fixture_add (source, SAM_FAMILY_SESSION, 2,
                      "kind=group|team=11|date=2012-12-20|start_time=14:00|planned_minutes=90|coach=3");

  return source;
}

typedef struct
{
  SamFamilyId family;
  gint64      id; /* 0 for a new record */
  const char *fields;
  const char *expected;
} Case;

static void
check_cases (SamRecordSource *source, const Case *cases, guint n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *found = record_fixture_validate (source, cases[i].family, cases[i].id, cases[i].fields);

      g_test_message ("%s %d: %s", sam_family_get (cases[i].family)->name, (int) cases[i].id, cases[i].fields);
      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

static void
test_organisation_numbers (void)
{
  static const struct
  {
    const char *text, *stored, *expected;
  } cases[] = {
    { "212000-0142", "2120000142", "" },
    { "2120000142", "2120000142", "" },
    { "162120000142", "2120000142", "" },
    { "16212000-0142", "2120000142", "" },
    { " 212000-0142 ", "2120000142", "" },
    { "212000-0143", "2120000143", "E organisation_number" },
    { "212000-014", "212000-014", "E organisation_number" },
    { "172120000142", "172120000142", "E organisation_number" },
    { "21200O-0142", "21200O-0142", "E organisation_number" },
    { "811218-9876", "8112189876", "E organisation_number" },
    { "19811218-9876", "19811218-9876", "E organisation_number" },
  };
  g_autoptr (SamRecordSource) source = make_world ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *fields = g_strdup_printf ("name=A|organisation_number=%s", cases[i].text);
      g_autofree char *found = record_fixture_validate (source, SAM_FAMILY_ORGANISER, 0, fields);
      g_autoptr (SamDraft) draft = record_fixture_make_draft (source, SAM_FAMILY_ORGANISER, 0, fields);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpstr (found, ==, cases[i].expected);
      g_assert_cmpstr (sam_draft_get_text (draft, SAM_ORGANISER_ORGANISATION_NUMBER), ==, cases[i].stored);
    }
  g_assert_cmpint (sam_organisation_number_check ("8112189876"), ==, SAM_ORGANISATION_NUMBER_PERSONAL);
  g_assert_cmpint (sam_organisation_number_check ("19811218-9876"), ==, SAM_ORGANISATION_NUMBER_PERSONAL);
  g_assert_cmpint (sam_organisation_number_check ("2120000143"), ==, SAM_ORGANISATION_NUMBER_WRONG_CHECK_DIGIT);
}

static void
test_personal_numbers (void)
{
  static const struct
  {
    const char *text;
    gboolean expected;
  } cases[] = {
    { "811218-9876", TRUE },
    { "Elev 811218-9876, åk 4", TRUE },
    { "19811218-9876", TRUE },
    { "198112189876", TRUE },
    { "8112189876", TRUE },
    { "811218+9876", TRUE },
    { "811218-9877", FALSE },   /* check digit */
    { "811318-9875", FALSE },   /* no such month */
    { "1811218-9876", FALSE },  /* seven digits first */
    { "811218-98765", FALSE },  /* five last */
    { "811218 - 9876", FALSE },
    { "212000-0142", FALSE },   /* an organisation number */
    { "2012-12-14", FALSE },
    { "", FALSE },
    { "8", FALSE },
    { "811218-", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (sam_text_holds_personal_number (cases[i].text), ==, cases[i].expected);
    }
}

/* Every field that takes free text, of every family: a new one is not forgotten. */
static void
test_personal_number_in_every_text (void)
{
  guint n_fields = 0;

  for (guint family = 0; family < SAM_N_FAMILIES; family++)
    {
      const SamFamily *described = sam_family_get (family);

      for (guint i = 0; i < described->n_fields; i++)
        {
          const SamField *field = &described->fields[i];
          g_autoptr (SamDraft) draft = sam_draft_new (described);
          g_autoptr (SamProblems) problems = NULL;
          gboolean is_warned = FALSE;

          /* A telephone number can look like one, and a code has a rule of its own. */
          if ((field->kind != SAM_FIELD_TEXT && field->kind != SAM_FIELD_LINES && field->kind != SAM_FIELD_SEALABLE)
              || field->normalise != NULL || g_str_has_suffix (field->column, "phone"))
            continue;

          n_fields++;
          sam_draft_set_text (draft, i, "Talade med 811218-9876 om saken");
          problems = sam_draft_validate (draft, NULL);
          for (guint j = 0; j < sam_problems_get_n (problems); j++)
            {
              const SamProblem *problem = sam_problems_get (problems, j);

              is_warned = is_warned || (problem->field == i && strstr (problem->message, "personal identity number") != NULL);
            }
          g_test_message ("%s.%s", described->name, field->name);
          g_assert_true (is_warned);
        }
    }
  g_assert_cmpuint (n_fields, >, 40);
}

static void
test_schools_and_people (void)
{
  static const Case cases[] = {
    { SAM_FAMILY_SCHOOL, 0, "unit_code=1234567|name=A|organiser=1|joined_date=2012-08-01", "E unit_code" },
    { SAM_FAMILY_SCHOOL, 0, "unit_code=1234567a|name=A|organiser=1|joined_date=2012-08-01", "E unit_code" },
    { SAM_FAMILY_SCHOOL, 0, "unit_code=00000001|name=A|organiser=1|joined_date=2012-08-01", "" },
    { SAM_FAMILY_SCHOOL, 1, "left_date=2012-07-31", "E left_date" },
    { SAM_FAMILY_SCHOOL, 1, "principal_email=rektor", "W principal_email" },
    { SAM_FAMILY_SCHOOL, 1, "principal_email=rektor@ekby.example", "" },
    { SAM_FAMILY_SCHOOL, 1, "principal_email=rektor@ekby", "W principal_email" },
    /* Only looks like a personal number. */
    { SAM_FAMILY_SCHOOL, 1, "principal_phone=8112189876", "" },
    { SAM_FAMILY_SCHOOL, 1, "basis_of_selection=811218-9876", "W basis_of_selection" },
    { SAM_FAMILY_TEAM, 0, "school=1|name=B|from_date=2012-07-31", "W from_date" },
    { SAM_FAMILY_TEAM, 0, "school=1|name=B|from_date=2012-08-01", "" },
    { SAM_FAMILY_TEAM, 12, "to_date=2012-08-31", "E to_date" },
    { SAM_FAMILY_PERSON, 1, "is_teacher=0", "W is_teacher" },
    { SAM_FAMILY_PERSON, 1, "email=a b@c.se", "W email" },
    { SAM_FAMILY_MEMBERSHIP, 0, "team=11|person=1|from_date=2012-10-31", "E from_date" },
    { SAM_FAMILY_MEMBERSHIP, 0, "team=11|person=1|from_date=2012-11-01", "" },
    { SAM_FAMILY_MEMBERSHIP, 0, "team=12|person=1|from_date=2012-09-01", "" },
    { SAM_FAMILY_MEMBERSHIP, 0, "team=12|person=1|from_date=2012-08-01", "W from_date" },
    { SAM_FAMILY_MEMBERSHIP, 1, "to_date=2012-11-30", "" }, /* not with itself */
    { SAM_FAMILY_MEMBERSHIP, 1, "to_date=2012-07-01", "E to_date" },
    { SAM_FAMILY_MEMBERSHIP, 0, "team=11|person=3|from_date=2012-08-01", "W person" },
    { SAM_FAMILY_ASSIGNMENT, 0, "coach=3|school=1|team=21|from_date=2012-08-01", "E team" },
    { SAM_FAMILY_ASSIGNMENT, 0, "coach=3|school=1|team=11|from_date=2012-08-01", "" },
    { SAM_FAMILY_ASSIGNMENT, 0, "coach=1|school=1|from_date=2012-08-01", "W coach" },
    { SAM_FAMILY_ASSIGNMENT, 0, "coach=3|school=1|from_date=2012-06-01", "W from_date" },
    { SAM_FAMILY_PROMISE, 0, "team=11|from_date=2012-12-31|to_date=2013-06-30|minutes=900", "E from_date" },
    { SAM_FAMILY_PROMISE, 0, "team=11|from_date=2013-01-01|to_date=2013-06-30|minutes=900", "" },
    { SAM_FAMILY_PROMISE, 1, "minutes=800", "" },
    { SAM_FAMILY_PROMISE, 1, "to_date=2012-07-01", "E to_date" },
    { SAM_FAMILY_SERIES, 0, "team=11|weekday=3|start_time=14:00|planned_minutes=90|from_date=2012-08-20|to_date=2012-08-21", "W weekday" },
    { SAM_FAMILY_SERIES, 0, "team=11|weekday=2|start_time=14:00|planned_minutes=90|from_date=2012-08-20|to_date=2012-08-21", "" },
  };
  g_autoptr (SamRecordSource) source = make_world ();

  check_cases (source, cases, G_N_ELEMENTS (cases));
}

static void
test_strand_status (void)
{
  static const Case cases[] = {
    { SAM_FAMILY_STRAND_STATUS, 0, "strand=1|school=1|date=2012-09-01|status=under_way|planned_term=2013-vt", "E planned_term" },
    { SAM_FAMILY_STRAND_STATUS, 0, "strand=1|school=1|date=2012-09-01|status=planned|planned_term=2013-vt", "" },
    { SAM_FAMILY_STRAND_STATUS, 0, "strand=1|school=1|date=2012-09-01|status=planned", "W planned_term" },
    { SAM_FAMILY_STRAND_STATUS, 0, "strand=1|school=1|date=2012-09-01|status=about_to_start|planned_term=2013-vt", "" },
    { SAM_FAMILY_STRAND_STATUS, 0, "strand=1|school=1|team=21|date=2012-09-01|status=under_way", "E team" },
    { SAM_FAMILY_STRAND_STATUS, 0, "strand=1|school=1|date=2012-07-31|status=under_way", "W date" },
    { SAM_FAMILY_STRAND_STATUS, 0, "strand=1|school=1|date=2012-09-01|status=paused", "W status" },
    { SAM_FAMILY_STRAND_STATUS, 0, "strand=1|school=2|date=2012-10-01|status=paused", "" },
    { SAM_FAMILY_STRAND_STATUS, 0, "strand=1|school=2|date=2012-10-01|status=finished", "" },
    { SAM_FAMILY_STRAND_STATUS, 0, "strand=1|school=2|date=2012-08-31|status=finished", "W status" },
    /* The team's log is another than the school's. */
    { SAM_FAMILY_STRAND_STATUS, 0, "strand=1|school=2|team=21|date=2012-10-01|status=paused", "W status" },
  };
  g_autoptr (SamRecordSource) source = make_world ();

  record_fixture_add (source, SAM_FAMILY_STRAND_STATUS, 1, "strand=1|school=2|date=2012-09-01|status=under_way");
  check_cases (source, cases, G_N_ELEMENTS (cases));
}

#define GROUP "kind=group|team=11|date=2012-11-05|start_time=14:00|planned_minutes=90|coach=3"

static void
test_sessions (void)
{
  static const Case cases[] = {
    { SAM_FAMILY_SESSION, 0, GROUP, "" },
    { SAM_FAMILY_SESSION, 0, "kind=group|date=2012-11-05|start_time=14:00|planned_minutes=90", "E team" },
    { SAM_FAMILY_SESSION, 0, "kind=other|date=2012-11-05|start_time=14:00|planned_minutes=90", "E team" },
    { SAM_FAMILY_SESSION, 0, "kind=dialogue|date=2012-11-05|start_time=14:00|planned_minutes=90", "E cycle" },
    { SAM_FAMILY_SESSION, 0, GROUP "|state=held", "E actual_minutes, W questions" },
    { SAM_FAMILY_SESSION, 0, GROUP "|state=held|actual_minutes=80", "W questions" },
    { SAM_FAMILY_SESSION, 0, GROUP "|state=held|actual_minutes=80|questions=Hur?", "" },
    { SAM_FAMILY_SESSION, 0, GROUP "|state=held|actual_minutes=0|questions=Hur?", "E actual_minutes" },
    { SAM_FAMILY_SESSION, 0, GROUP "|actual_minutes=80", "E actual_minutes" },
    { SAM_FAMILY_SESSION, 0, GROUP "|date=2012-12-14|state=held|actual_minutes=80|questions=Hur?", "" },
    { SAM_FAMILY_SESSION, 0, GROUP "|date=2012-12-15|state=held|actual_minutes=80|questions=Hur?", "E date" },
    { SAM_FAMILY_SESSION, 0, GROUP "|state=held|actual_minutes=80|questions=Hur?|coach=0", "E coach" },
    { SAM_FAMILY_SESSION, 0, GROUP "|coach=1", "W coach" },
    { SAM_FAMILY_SESSION, 0, GROUP "|state=cancelled", "E cause" },
    { SAM_FAMILY_SESSION, 0, GROUP "|state=cancelled|cause=clash", "" },
    { SAM_FAMILY_SESSION, 0, GROUP "|cause=clash", "E cause" },
    { SAM_FAMILY_SESSION, 0, GROUP "|state=moved|cause=clash", "E replacement" },
    { SAM_FAMILY_SESSION, 0, GROUP "|state=moved|replacement=2", "" },
    { SAM_FAMILY_SESSION, 0, GROUP "|team=12|state=moved|replacement=2", "E replacement" },
    { SAM_FAMILY_SESSION, 0, GROUP "|replacement=2", "E replacement" },
    { SAM_FAMILY_SESSION, 2, "state=moved|replacement=2", "E replacement" },
    /* 4 was moved to 3 and 3 to 2: nothing leads out of a circle. */
    { SAM_FAMILY_SESSION, 2, "state=moved|replacement=3", "E replacement" },
    { SAM_FAMILY_SESSION, 2, "state=moved|replacement=4", "E replacement" },
    { SAM_FAMILY_SESSION, 0, GROUP "|state=moved|replacement=4", "" },
    { SAM_FAMILY_SESSION, 0, GROUP "|date=2013-07-01", "W date" },         /* the school has left */
    { SAM_FAMILY_SESSION, 0, GROUP "|team=12|date=2012-08-31", "W date" }, /* the team is not there yet */
    { SAM_FAMILY_ATTENDANCE, 0, "session=1|person=1|status=present", "" },
    { SAM_FAMILY_ATTENDANCE, 0, "session=1|person=1|status=partly", "E minutes" },
    { SAM_FAMILY_ATTENDANCE, 0, "session=1|person=1|status=partly|minutes=60", "" },
    { SAM_FAMILY_ATTENDANCE, 0, "session=1|person=1|status=partly|minutes=61", "E minutes" },
    { SAM_FAMILY_ATTENDANCE, 0, "session=1|person=1|status=present|minutes=30", "E minutes" },
    { SAM_FAMILY_ATTENDANCE, 0, "session=1|person=3|status=present", "W person" },
    { SAM_FAMILY_ATTENDANCE, 0, "session=2|person=2|status=present", "W status" },
    { SAM_FAMILY_ATTENDANCE, 0, "session=2|person=2|status=not_expected", "" },
    { SAM_FAMILY_ATTENDANCE, 0, "session=2|person=1|status=absent", "W person" }, /* no longer a member */
  };
  g_autoptr (SamRecordSource) source = make_world ();

  record_fixture_add (source, SAM_FAMILY_SESSION, 3, GROUP "|start_time=15:00|state=moved|replacement=2");
  record_fixture_add (source, SAM_FAMILY_SESSION, 4, GROUP "|start_time=16:00|state=moved|replacement=3");
  check_cases (source, cases, G_N_ELEMENTS (cases));
}

#define IN_CYCLE "|cycle=1|planned_minutes=60|coach=3"

static void
test_order_of_a_cycle (void)
{
  static const Case before_question[] = {
    { SAM_FAMILY_SESSION, 0, "kind=observation|date=2012-10-10|start_time=10:00|state=held|actual_minutes=60" IN_CYCLE, "E date" },
    { SAM_FAMILY_SESSION, 0, "kind=observation|date=2012-10-10|start_time=10:00" IN_CYCLE, "W cycle" },
  };
  static const Case before_observation[] = {
    { SAM_FAMILY_SESSION, 0, "kind=observation|date=2012-09-30|start_time=10:00|state=held|actual_minutes=60" IN_CYCLE, "E date" },
    { SAM_FAMILY_SESSION, 0, "kind=observation|date=2012-10-01|start_time=10:00|state=held|actual_minutes=60" IN_CYCLE, "" },
    { SAM_FAMILY_SESSION, 0, "kind=dialogue|date=2012-10-10|start_time=10:00|state=held|actual_minutes=60" IN_CYCLE, "E date, W *" },
    { SAM_FAMILY_SESSION, 0, "kind=dialogue|date=2012-10-10|start_time=10:00" IN_CYCLE, "" },
    { SAM_FAMILY_SESSION, 0, "kind=talk_before|date=2012-10-10|start_time=10:00|method=Ritad" IN_CYCLE, "E method" },
    { SAM_FAMILY_SESSION, 0, "kind=talk_before|team=11|date=2012-10-10|start_time=10:00" IN_CYCLE, "E team" },
    { SAM_FAMILY_SESSION, 0, "kind=talk_before|date=2012-10-10|start_time=10:00" IN_CYCLE "|coach=1", "E coach, W coach" },
    { SAM_FAMILY_FOCUS_QUESTION, 1, "text=En annan fråga", "" },
    { SAM_FAMILY_CYCLE, 1, "ending=cancelled|ended_date=2012-10-20", "" },
    { SAM_FAMILY_CYCLE, 1, "ending=broken_off|ended_date=2012-10-20", "E ending" },
    { SAM_FAMILY_CYCLE, 1, "ending=closed|ended_date=2012-10-20", "E ending" },
    { SAM_FAMILY_CYCLE, 1, "ending=cancelled", "E ended_date" },
    { SAM_FAMILY_CYCLE, 1, "ended_date=2012-10-20", "E ending" },
    { SAM_FAMILY_CYCLE, 0, "teacher=1|ordinal=2|coach=1|term=2012-ht", "E coach, W coach" },
    { SAM_FAMILY_CYCLE, 0, "teacher=3|ordinal=2|coach=2|term=2012-ht", "W teacher, W coach" },
    /* Two cycles of one pair at once; with another coach, or once it has ended, it is usual. */
    { SAM_FAMILY_CYCLE, 0, "teacher=1|ordinal=2|coach=3|term=2012-ht", "W coach" },
    { SAM_FAMILY_CYCLE, 1, "term=2013-vt", "" },
    { SAM_FAMILY_CYCLE, 0, "teacher=1|ordinal=2|coach=4|term=2012-ht", "" },
    { SAM_FAMILY_SESSION, 0, "kind=observation|date=2012-10-31|start_time=10:00|state=held|actual_minutes=60" IN_CYCLE, "" },
    /* The teacher's membership has ended. */
    { SAM_FAMILY_SESSION, 0, "kind=observation|date=2012-11-01|start_time=10:00|state=held|actual_minutes=60" IN_CYCLE, "W date" },
    { SAM_FAMILY_SESSION, 0, "kind=observation|date=2012-11-01|start_time=10:00" IN_CYCLE, "W date" },
    /* An import brings the cycle before its questions and sessions. */
    { SAM_FAMILY_CYCLE, 0, "teacher=1|ordinal=2|coach=3|term=2012-ht|ending=closed|ended_date=2012-10-20", "" },
  };
  static const Case after_observation[] = {
    { SAM_FAMILY_SESSION, 0, "kind=dialogue|date=2012-10-10|start_time=10:59|state=held|actual_minutes=45" IN_CYCLE, "E date, W *" },
    { SAM_FAMILY_SESSION, 0, "kind=dialogue|date=2012-10-10|start_time=11:00|state=held|actual_minutes=45" IN_CYCLE, "W *" },
    { SAM_FAMILY_SESSION, 0, "kind=dialogue|date=2012-10-09|start_time=15:00|state=held|actual_minutes=45" IN_CYCLE, "E date, W *" },
    { SAM_FAMILY_SESSION, 51, "state=planned|actual_minutes=", "" },
    { SAM_FAMILY_FOCUS_QUESTION, 1, "text=En annan fråga", "E text" },
    { SAM_FAMILY_FOCUS_QUESTION, 1, "ordinal=2", "E ordinal" },
    { SAM_FAMILY_FOCUS_QUESTION, 1, "asked_date=2012-10-11", "E asked_date" },
    { SAM_FAMILY_FOCUS_QUESTION, 1, "outcome=answered|outcome_note=Ja", "" },
    { SAM_FAMILY_FOCUS_QUESTION, 0, "cycle=1|ordinal=2|asked_date=2012-10-11|text=Och?", "W asked_date" },
    { SAM_FAMILY_CYCLE, 1, "ending=cancelled|ended_date=2012-10-20", "E ending" },
    { SAM_FAMILY_CYCLE, 1, "ending=broken_off|ended_date=2012-10-20", "" },
    { SAM_FAMILY_CYCLE, 1, "ending=broken_off|ended_date=2012-10-09", "E ended_date" },
    { SAM_FAMILY_CYCLE, 1, "ending=closed|ended_date=2012-10-20", "E ending" },
  };
  static const Case after_dialogue[] = {
    /* Taking back the observation would leave the dialogue without one. */
    { SAM_FAMILY_SESSION, 51, "state=planned|actual_minutes=", "E date" },
    { SAM_FAMILY_SESSION, 51, "date=2012-10-13", "E date" },
    { SAM_FAMILY_SESSION, 51, "start_time=12:00", "" },
    { SAM_FAMILY_CYCLE, 1, "ending=closed|ended_date=2012-10-20", "E ending" }, /* the question is open */
    { SAM_FAMILY_FOLLOW_UP, 0, "cycle=1|due_date=2012-12-01|done_date=2012-12-14", "" },
    { SAM_FAMILY_FOLLOW_UP, 0, "cycle=1|due_date=2012-12-01|done_date=2012-12-15", "E done_date" },
    { SAM_FAMILY_OBSERVATION, 0, "session=51", "" },
    { SAM_FAMILY_OBSERVATION, 0, "session=52", "E session" },
    { SAM_FAMILY_DIALOGUE, 0, "session=51", "E session" },
    { SAM_FAMILY_DIALOGUE, 0, "session=52|will_try=Vänta längre", "" },
    { SAM_FAMILY_OBSERVATION_ENTRY, 0, "observation=1|ordinal=1|seconds=30|focus_question=1|text=Såg", "" },
    { SAM_FAMILY_OBSERVATION_ENTRY, 0, "observation=1|ordinal=1|seconds=30|focus_question=2|text=Såg", "E focus_question" },
    { SAM_FAMILY_OBSERVATION_ENTRY, 0, "observation=1|ordinal=1|seconds=30|text=Elev 811218-9876", "W text" },
  };
  static const Case with_outcome[] = {
    { SAM_FAMILY_CYCLE, 1, "ending=closed|ended_date=2012-10-20", "" },
    { SAM_FAMILY_SESSION, 52, "actual_minutes=50", "" },
  };
  g_autoptr (SamRecordSource) source = make_world ();

  record_fixture_add (source, SAM_FAMILY_PERSON, 4, "code=H2|name=Handledare Två|is_teacher=0|is_coach=1");
  record_fixture_add (source, SAM_FAMILY_CYCLE, 1, "teacher=1|ordinal=1|coach=3|term=2012-ht");
  record_fixture_add (source, SAM_FAMILY_CYCLE, 2, "teacher=2|ordinal=1|coach=3|term=2012-ht");
  record_fixture_add (source, SAM_FAMILY_FOCUS_QUESTION, 2, "cycle=2|ordinal=1|asked_date=2012-10-01|text=Varför?");
  check_cases (source, before_question, G_N_ELEMENTS (before_question));

  record_fixture_add (source, SAM_FAMILY_FOCUS_QUESTION, 1, "cycle=1|ordinal=1|asked_date=2012-10-01|text=Hur väntar jag?");
  check_cases (source, before_observation, G_N_ELEMENTS (before_observation));

  record_fixture_add (source, SAM_FAMILY_SESSION, 51,
                      "kind=observation|date=2012-10-10|start_time=10:00|state=held|actual_minutes=60" IN_CYCLE);
  check_cases (source, after_observation, G_N_ELEMENTS (after_observation));

  record_fixture_add (source, SAM_FAMILY_OBSERVATION, 1, "session=51|subject=NO|grade=5");
  record_fixture_add (source, SAM_FAMILY_SESSION, 52,
                      "kind=dialogue|date=2012-10-12|start_time=10:00|state=held|actual_minutes=45" IN_CYCLE);
  check_cases (source, after_dialogue, G_N_ELEMENTS (after_dialogue));

  record_fixture_add (source, SAM_FAMILY_FOCUS_QUESTION, 1,
                      "cycle=1|ordinal=1|asked_date=2012-10-01|text=Hur väntar jag?|outcome=resting");
  check_cases (source, with_outcome, G_N_ELEMENTS (with_outcome));
}

static void
test_ended_cycles_and_many_questions (void)
{
  static const Case cases[] = {
    { SAM_FAMILY_SESSION, 0, "kind=observation|date=2012-10-10|start_time=10:00|state=held|actual_minutes=60" IN_CYCLE, "E state" },
    { SAM_FAMILY_FOCUS_QUESTION, 0, "cycle=1|ordinal=4|asked_date=2012-10-01|text=Fyra?", "W ordinal" },
    { SAM_FAMILY_FOCUS_QUESTION, 3, "outcome=answered", "" },
  };
  g_autoptr (SamRecordSource) source = make_world ();

  record_fixture_add (source, SAM_FAMILY_CYCLE, 1, "teacher=1|ordinal=1|coach=3|term=2012-ht|ending=cancelled|ended_date=2012-10-08");
  record_fixture_add (source, SAM_FAMILY_FOCUS_QUESTION, 1, "cycle=1|ordinal=1|asked_date=2012-10-01|text=Ett?");
  record_fixture_add (source, SAM_FAMILY_FOCUS_QUESTION, 2, "cycle=1|ordinal=2|asked_date=2012-10-01|text=Två?");
  record_fixture_add (source, SAM_FAMILY_FOCUS_QUESTION, 3, "cycle=1|ordinal=3|asked_date=2012-10-01|text=Tre?");
  check_cases (source, cases, G_N_ELEMENTS (cases));
}

static void
test_evaluation (void)
{
  static const Case cases[] = {
    { SAM_FAMILY_PROGRAMME, 0, "name=A|start_date=2012-08-01|end_date=2012-07-31", "E end_date" },
    { SAM_FAMILY_PROGRAMME, 0, "name=A|start_date=2012-08-01|end_date=2013-07-31|opens_as_of_date=2014-01-01", "W opens_as_of_date" },
    { SAM_FAMILY_TERM, 0, "term=2012-ht|organiser=1|school=1|from_date=2012-08-20|to_date=2012-12-21", "E school" },
    { SAM_FAMILY_TERM, 0, "term=2013-vt|from_date=2012-08-20|to_date=2012-12-21", "W from_date" },
    { SAM_FAMILY_TERM, 0, "term=2012-ht|from_date=2012-12-20|to_date=2012-08-21", "E to_date" },
    { SAM_FAMILY_DAY_OFF, 0, "kind=break|name=Lov|organiser=1|school=1|from_date=2012-10-29|to_date=2012-11-02", "E school" },
    { SAM_FAMILY_DAY_OFF, 0, "kind=break|name=Lov|from_date=2012-10-29|to_date=2012-10-28", "E to_date" },
    { SAM_FAMILY_SURVEY_ROUND, 0, "name=R|opened_date=2012-11-01|closed_date=2012-10-31", "E closed_date" },
    { SAM_FAMILY_SURVEY_INVITATION, 0, "survey_round=1|school=1|team=21|invited=8", "E team" },
    { SAM_FAMILY_SURVEY_COUNT, 0, "survey_statement=1|school=1|team=21", "E team" },
    { SAM_FAMILY_SURVEY_COUNT, 0, "survey_statement=1|school=1|team=11|step_1=2|step_2=3|step_3=3", "" },
    { SAM_FAMILY_SURVEY_COUNT, 0, "survey_statement=1|school=1|team=11|step_1=2|step_2=3|step_3=3|dont_know=1", "W *" },
    { SAM_FAMILY_SURVEY_COUNT, 0, "survey_statement=1|school=1|step_1=-1", "E step_1" },
    { SAM_FAMILY_INDICATOR_VALUE, 0, "indicator=1|school=1|school_year=2012/14|numerator=1", "E school_year" },
    { SAM_FAMILY_INDICATOR_VALUE, 0, "indicator=1|school=1|school_year=2012/13|numerator=1|denominator=0", "E denominator" },
    { SAM_FAMILY_BASIS, 0, "kind=evidence|title=E2|date=2012-01-01", "W reference" },
    { SAM_FAMILY_BASIS, 0, "kind=consultation|title=S|date=2012-01-01", "E party" },
    { SAM_FAMILY_BASIS, 0, "kind=decision|title=B|date=2012-01-01|party=Huvudmän|effect=strand_mandatory", "E strand" },
    { SAM_FAMILY_BASIS, 0, "kind=decision|title=B|date=2012-01-01|party=Huvudmän|effect=strand_mandatory|strand=1", "" },
    { SAM_FAMILY_BASIS, 0, "kind=decision|title=B|date=2012-01-01", "W party" },
    { SAM_FAMILY_BASIS, 0, "kind=conclusion|title=C|date=2012-01-01|effect=strand_mandatory|strand=1", "E effect" },
    { SAM_FAMILY_BASIS, 0, "kind=conclusion|title=C|date=2012-01-01", "" }, /* nothing can cite from it yet */
    { SAM_FAMILY_BASIS, 2, "", "W *" },
    { SAM_FAMILY_BASIS, 3, "", "" },
    { SAM_FAMILY_BASIS_CITATION, 0, "basis=2|cited=1", "" },
    { SAM_FAMILY_BASIS_CITATION, 0, "basis=1|cited=2", "W cited" },
    { SAM_FAMILY_BASIS_CITATION, 0, "basis=2|cited=2", "E cited" },
    { SAM_FAMILY_REQUIREMENT, 0, "name=A|text=B|figure=F12.strict|target_percent=50", "" },
    { SAM_FAMILY_REQUIREMENT, 0, "name=A|text=B|figure=G12", "E figure" },
    { SAM_FAMILY_REQUIREMENT, 0, "name=A|text=B|target_percent=50", "W target_percent" },
    { SAM_FAMILY_REQUIREMENT_JUDGEMENT, 0, "requirement=1|date=2012-12-14|judgement=met|basis=1", "" },
    { SAM_FAMILY_REQUIREMENT_JUDGEMENT, 0, "requirement=1|date=2012-12-15|judgement=met|basis=1", "E date" },
    { SAM_FAMILY_REQUIREMENT_JUDGEMENT, 0, "requirement=1|date=2012-12-14|judgement=met", "W basis" },
    { SAM_FAMILY_REQUIREMENT_JUDGEMENT, 0, "requirement=1|date=2012-12-14|judgement=not_judged", "" },
    { SAM_FAMILY_MILESTONE, 0, "name=M|due_date=2013-01-31|done_date=2013-01-01", "E done_date" },
    { SAM_FAMILY_INTERVENTION, 0, "school=1|name=I|from_date=2012-09-01|to_date=2012-08-31", "E to_date" },
  };
  g_autoptr (SamRecordSource) source = make_world ();

  record_fixture_add (source, SAM_FAMILY_SURVEY_ROUND, 1, "name=R|opened_date=2012-11-01");
  record_fixture_add (source, SAM_FAMILY_SURVEY_STATEMENT, 1, "survey_round=1|ordinal=1|text=Bra");
  record_fixture_add (source, SAM_FAMILY_SURVEY_INVITATION, 1, "survey_round=1|school=1|team=11|invited=8");
  record_fixture_add (source, SAM_FAMILY_INDICATOR, 1, "name=Meritvärde");
  record_fixture_add (source, SAM_FAMILY_BASIS, 1, "kind=evidence|title=E|date=2012-01-01|reference=Ref");
  record_fixture_add (source, SAM_FAMILY_BASIS, 2, "kind=conclusion|title=C1|date=2012-01-01");
  record_fixture_add (source, SAM_FAMILY_BASIS, 3, "kind=conclusion|title=C2|date=2012-01-01");
  record_fixture_add (source, SAM_FAMILY_BASIS_CITATION, 1, "basis=3|cited=1");
  record_fixture_add (source, SAM_FAMILY_REQUIREMENT, 1, "name=A|text=B");
  check_cases (source, cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/organisation-numbers-have-one-spelling-and-a-check-digit", test_organisation_numbers);
  g_test_add_func ("/rules/personal-identity-numbers-are-noticed-in-text", test_personal_numbers);
  g_test_add_func ("/rules/personal-identity-numbers-are-warned-of-in-every-text", test_personal_number_in_every_text);
  g_test_add_func ("/rules/schools-teams-people-promises", test_schools_and_people);
  g_test_add_func ("/rules/strand-status-is-a-log", test_strand_status);
  g_test_add_func ("/rules/sessions-and-attendance", test_sessions);
  g_test_add_func ("/rules/a-cycle-goes-from-question-to-observation-to-dialogue", test_order_of_a_cycle);
  g_test_add_func ("/rules/ended-cycles-and-too-many-questions", test_ended_cycles_and_many_questions);
  g_test_add_func ("/rules/calendar-surveys-and-basis", test_evaluation);

  return g_test_run ();
}
