/*
 * samordnactl figures: all of them, of each scope, over time.
 */
#include <json-glib/json-glib.h>
#include <string.h>

#include "ctl-fixture.h"
#include "sam-records.h"

static JsonArray *
run_json (CtlFixture *fixture, JsonParser *parser, const char *options)
{
  g_autofree char *command = g_strdup_printf ("figures e.samordna --as-of 2012-12-14 --language en --json%s", options);
  g_autoptr (GError) error = NULL;

  ctl_fixture_run_well (fixture, command);
  json_parser_load_from_data (parser, fixture->out, -1, &error);
  g_assert_no_error (error);

  return json_node_get_array (json_parser_get_root (parser));
}

static JsonObject *
find_figure (JsonArray *figures, const char *id)
{
  for (guint i = 0; i < json_array_get_length (figures); i++)
    {
      JsonObject *figure = json_array_get_object_element (figures, i);

      if (g_str_equal (json_object_get_string_member (figure, "id"), id))
        return figure;
    }

  return NULL;
}

static void
test_prints_every_figure (CtlFixture *fixture, gconstpointer data)
{
  static const char *const ids[] = {
    "F1", "F2", "F3", "F3.cannot_be_judged", "F4", "F4.about_to_start", "F4.planned", "F5", "F6", "F6.teacher_minutes",
    "F7", "F7.not_recorded", "F8", "F9", "F9.overdue", "F10.begun", "F10.observed", "F10.dialogue", "F10.closed",
    "F10.reach", "F11.median", "F11.within", "F11.waiting", "F12.strict", "F12.wide", "F13", "F14", "F14.1", "F14.4", "F15",
    "F15.1", "F15.4", "F16", "F17", "F18", "F18.lost.never_scheduled", "F18.lost.moved_later", "F18.lost.day_off",
    "F18.lost.coach_unavailable", "F18.lost.no_stand_in", "F18.lost.clash", "F18.lost.schools_decision", "F18.lost.other",
    "F18.lost.not_recorded", "F18.lost.shorter", "F18.lost.longer", "F19",
  };
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *figures;
  guint n_coaches = 0;

  ctl_fixture_run_well (fixture, "example e.samordna");
  figures = run_json (fixture, parser, "");
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      JsonObject *figure = find_figure (figures, ids[i]);

      g_assert_nonnull (figure);
      g_assert_cmpstr (json_object_get_string_member (figure, "title"), !=, "");
      g_assert_cmpstr (json_object_get_string_member (figure, "display"), !=, "");
    }

  /* A median is a number, its denominator how many values it is the median of. */
  g_assert_cmpfloat (json_object_get_double_member (find_figure (figures, "F11.median"), "numerator"), ==, 1.5);
  g_assert_cmpint (json_object_get_int_member (find_figure (figures, "F11.median"), "denominator"), ==, 4);
  g_assert_true (json_object_has_member (find_figure (figures, "F14.1"), "statement"));

  /* The load of all coaches, then of each, by name. */
  g_assert_false (json_object_has_member (find_figure (figures, "F19"), "coach"));
  for (guint i = 0; i < json_array_get_length (figures); i++)
    n_coaches += json_object_has_member (json_array_get_object_element (figures, i), "coach");
  g_assert_cmpuint (n_coaches, ==, 10);
}

/* A name of one word, since the fixture parts arguments by spaces. */
static void
rename_an_organiser (CtlFixture *fixture, const char *name)
{
  g_autoptr (SamStore) store = ctl_fixture_open_store (fixture, "e.samordna");
  g_autoptr (GPtrArray) organisers = sam_store_list (store, SAM_FAMILY_ORGANISER, NULL);
  g_autoptr (SamDraft) draft = sam_draft_new_for_record (organisers->pdata[0]);
  g_autoptr (GError) error = NULL;
  SamChange *change = sam_store_begin (store, "Make a test", &error);

  g_assert_no_error (error);
  sam_draft_set_text (draft, SAM_ORGANISER_NAME, name);
  sam_change_put (change, draft, &error);
  g_assert_no_error (error);
  sam_change_commit (change, &error);
  g_assert_no_error (error);
  sam_store_close (store);
}

static void
test_keeps_to_a_scope (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *figures;

  ctl_fixture_run_well (fixture, "example e.samordna");
  figures = run_json (fixture, parser, " --school 99000018");
  g_assert_nonnull (find_figure (figures, "F10.begun"));
  g_assert_null (find_figure (figures, "F16"));

  figures = run_json (fixture, parser, " --school 99000018 --team f-3");
  g_assert_cmpint (json_object_get_int_member (find_figure (figures, "F2"), "denominator"), ==, 1);
  g_assert_null (find_figure (figures, "F1"));
  g_assert_null (find_figure (figures, "F10.begun"));

  rename_an_organiser (fixture, "Almsjö");
  figures = run_json (fixture, parser, " --organiser almsjö");
  g_assert_cmpint (json_object_get_int_member (find_figure (figures, "F1"), "denominator"), >, 0);
  g_assert_cmpint (json_object_get_int_member (find_figure (figures, "F1"), "denominator"), <, 10);
}

static void
test_prints_a_course (CtlFixture *fixture, gconstpointer data)
{
  static const char *const dates[] = { "2012-08-31", "2012-09-30", "2012-10-31", "2012-11-30", "2012-12-14" };
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *figures;
  JsonArray *series;
  JsonObject *held;
  guint n;

  ctl_fixture_run_well (fixture, "example e.samordna");
  figures = run_json (fixture, parser, " --series");
  held = find_figure (figures, "F5");
  series = json_object_get_array_member (held, "series");
  n = json_array_get_length (series);
  g_assert_cmpuint (n, >=, G_N_ELEMENTS (dates));
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      JsonObject *point = json_array_get_object_element (series, n - G_N_ELEMENTS (dates) + i);

      g_assert_cmpstr (json_object_get_string_member (point, "date"), ==, dates[i]);
      if (i + 1 == G_N_ELEMENTS (dates))
        g_assert_cmpint (json_object_get_int_member (point, "numerator"), ==,
                         json_object_get_int_member (held, "numerator"));
    }

  ctl_fixture_run_well (fixture, "figures e.samordna --series --language en");
  g_assert_nonnull (strstr (fixture->out, "  2012-09-30  "));
}

static void
test_hides_what_is_about_few (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (SamStore) store = NULL;
  g_autoptr (SamChange) change = NULL;
  g_autoptr (GPtrArray) counts = NULL;
  g_autoptr (GError) error = NULL;
  JsonObject *figure;
  gint64 school;

  ctl_fixture_run_well (fixture, "example e.samordna");
  store = ctl_fixture_open_store (fixture, "e.samordna");
  counts = sam_store_list (store, SAM_FAMILY_SURVEY_COUNT, NULL);
  school = sam_record_get_reference (counts->pdata[0], SAM_SURVEY_COUNT_SCHOOL);
  change = sam_store_begin (store, "Make a test", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < counts->len; i++)
    {
      g_autoptr (SamDraft) draft = sam_draft_new_for_record (counts->pdata[i]);

      if (sam_record_get_reference (counts->pdata[i], SAM_SURVEY_COUNT_SCHOOL) != school)
        continue;
      for (guint step = SAM_SURVEY_COUNT_STEP_1; step <= SAM_SURVEY_COUNT_DONT_KNOW; step++)
        sam_draft_set_integer (draft, step, step == SAM_SURVEY_COUNT_STEP_1);
      sam_change_put (change, draft, &error);
      g_assert_no_error (error);
    }
  sam_change_commit (g_steal_pointer (&change), &error);
  g_assert_no_error (error);
  {
    g_autoptr (SamRecord) record = sam_store_get (store, SAM_FAMILY_SCHOOL, school, &error);
    g_autofree char *options = g_strdup_printf (" --school %s", sam_record_get_text (record, SAM_SCHOOL_UNIT_CODE));

    sam_store_close (store);
    figure = find_figure (run_json (fixture, parser, options), "F14");
  }

  g_assert_true (json_object_get_null_member (figure, "numerator"));
  g_assert_true (json_object_get_null_member (figure, "denominator"));
  g_assert_cmpstr (json_object_get_string_member (figure, "display"), ==, "..");
}

static void
test_says_what_cannot_be (CtlFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *options;
    int         status;
    const char *word;
  } cases[] = {
    { "--organiser Nowhere", 1, "Nowhere" },
    { "--organiser Nowhere", 1, "There is: “Alm" },
    { "--school 99000000", 1, "99000000" },
    { "--school 99000000", 1, "“99000018”" },
    { "--school 99000018 --team Nobody", 1, "Nobody" },
    { "--team F–3", 2, "--school" },
    { "--organiser A --school 99000018", 2, "--organiser" },
  };

  ctl_fixture_run_well (fixture, "example e.samordna");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *command = g_strdup_printf ("figures e.samordna --language en %s", cases[i].options);

      ctl_fixture_run (fixture, command);
      g_assert_cmpint (fixture->status, ==, cases[i].status);
      g_assert_cmpstr (fixture->out, ==, "");
      g_assert_nonnull (strstr (fixture->err, cases[i].word));
    }
}

/* As a reader needs them: with units, and grouped the same in both columns. */
static void
test_prints_units (CtlFixture *fixture, gconstpointer data)
{
  static const char *const en[] = { "  10 school days\n", "1.5 school days\n", "  1,348 / 1,423\n", "  16,715 / 23,189 min\n",
                                    "Coach load: Annika Lund ", "  2,295 / 18,667 min\n", " / 17,500 min\n" };

  ctl_fixture_run_well (fixture, "example e.samordna");
  ctl_fixture_run_well (fixture, "figures e.samordna --as-of 2012-12-14 --language en");
  for (guint i = 0; i < G_N_ELEMENTS (en); i++)
    {
      g_auto (GStrv) parts = g_strsplit (fixture->out, "\xc2\xa0", -1);
      g_autofree char *plain = g_strjoinv (" ", parts);

      g_test_message ("%s", en[i]);
      g_assert_nonnull (strstr (plain, en[i]));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ctl_fixture_init (argc, argv);

  CTL_TEST ("/ctl-figures/prints-every-figure", test_prints_every_figure);
  CTL_TEST ("/ctl-figures/keeps-to-a-scope", test_keeps_to_a_scope);
  CTL_TEST ("/ctl-figures/prints-a-course", test_prints_a_course);
  CTL_TEST ("/ctl-figures/hides-what-is-about-few", test_hides_what_is_about_few);
  CTL_TEST ("/ctl-figures/prints-units-and-groups-alike", test_prints_units);
  CTL_TEST ("/ctl-figures/says-what-cannot-be", test_says_what_cannot_be);

  return g_test_run ();
}
