/* What a template may hold, and what it may not. */
#include "record-fixture.h"
#include "sam-observation-entry.h"
#include "sam-template-content.h"

static SamTemplateContent *
make_content (void)
{
  SamTemplateContent *content = sam_template_content_new ();
  SamTemplateSection *section = sam_template_content_add_section (content, "Det jag ser");

  g_ptr_array_add (section->prompts, g_strdup ("Beskriv utan att värdera."));
  g_ptr_array_add (content->counters, g_strdup ("Öppna frågor"));
  g_ptr_array_add (content->events, g_strdup ("Övergång"));
  content->interval_seconds = 300;

  return content;
}

static void
test_copy (void)
{
  g_autoptr (SamTemplateContent) content = make_content ();
  g_autoptr (SamTemplateContent) copy = NULL;

  content->others = g_strdup ("{\"x\":1}");
  copy = sam_template_content_copy (content);
  g_assert_true (sam_template_content_equal (content, copy));
  g_ptr_array_add (((SamTemplateSection *) copy->sections->pdata[0])->prompts, g_strdup ("En till"));
  g_assert_false (sam_template_content_equal (content, copy));
}

static void
test_scores (void)
{
  static const struct
  {
    const char *text;
    gboolean    asks;
  } texts[] = {
    { "Lärarens betyg", TRUE },
    { "Betyg 1–5", TRUE },
    { "Poäng (0-10)", TRUE },
    { "Score 1 to 5", TRUE },
    { "Rating of the teacher", TRUE },
    { "TEACHER’S SCORE", TRUE },
    { "Lärarbetyg", TRUE },
    { "Omdöme om läraren", TRUE },
    { "Lärarens frågor", FALSE },
    { "Elever frågar om betyg", FALSE },
    { "Pupils talk about points", FALSE },
    { "Minut 1–5", FALSE },
    { "Grupp 1-4 arbetar", FALSE },
    { "Årskurs 1–3", FALSE },
    { "Poängen i spelet räknas", FALSE },
    { "", FALSE },
  };
  static const struct
  {
    const char *name;
    gboolean    is_score;
  } names[] = {
    { "score", TRUE }, { "rating", TRUE }, { "Betyg", TRUE }, { "teacher_score", TRUE }, { "teacherScore", TRUE },
    { "grade", TRUE }, { "nivå", TRUE }, { "poäng", TRUE }, { "skala", TRUE }, { "helhetsbetyg", TRUE },
    { "title", FALSE }, { "prompts", FALSE }, { "colour", FALSE }, { "upgrade", FALSE }, { "scope", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("%s", texts[i].text);
      g_assert_cmpint (sam_template_content_asks_for_score (texts[i].text), ==, texts[i].asks);
    }
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_test_message ("%s", names[i].name);
      g_assert_cmpint (sam_template_content_is_score_field (names[i].name), ==, names[i].is_score);
    }
}

static void
fill (GPtrArray *labels, guint n)
{
  g_ptr_array_set_size (labels, 0);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (labels, g_strdup_printf ("Ord %u", i + 1));
}

static void
assert_refused (const SamTemplateContent *content, const char *word)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (sam_template_content_check (content, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_INVALID);
  if (strstr (error->message, word) == NULL)
    g_error ("“%s” does not say “%s”", error->message, word);
}

static void
test_limits (void)
{
  g_autoptr (SamTemplateContent) content = make_content ();
  g_autoptr (GError) error = NULL;

  fill (content->counters, 9);
  fill (content->events, 9);
  g_assert_true (sam_template_content_check (content, &error));
  g_assert_no_error (error);

  fill (content->counters, 10);
  assert_refused (content, "9 counters");
  fill (content->counters, 1);
  fill (content->events, 10);
  assert_refused (content, "9 events");
  fill (content->events, 0);

  g_ptr_array_add (content->counters, g_strdup ("ORD 1"));
  assert_refused (content, "twice");
  fill (content->counters, 0);
  g_ptr_array_add (content->counters, g_strnfill (41, 'x'));
  assert_refused (content, "too long");
  fill (content->counters, 0);
  g_ptr_array_add (content->counters, g_strdup ("  "));
  assert_refused (content, "empty");
  fill (content->counters, 0);
  g_ptr_array_add (content->counters, g_strdup ("Lärarens betyg"));
  assert_refused (content, "never grade");
  fill (content->counters, 0);

  content->interval_seconds = 9;
  assert_refused (content, "10 seconds");
  content->interval_seconds = 3601;
  assert_refused (content, "60 minutes");
  content->interval_seconds = 10;
  g_assert_true (sam_template_content_check (content, NULL));
}

static void
test_totals (void)
{
  static const struct
  {
    const char *text;
    int         total;
  } cases[] = { { "14", 14 }, { " 3 ", 3 }, { "0", 0 }, { "-2", 0 }, { "3 st", 0 }, { "10000", 0 }, { "", 0 }, { NULL, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (sam_observation_entry_parse_total (cases[i].text), ==, cases[i].total);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/template-content/a-copy-equals-and-stands-alone", test_copy);
  g_test_add_func ("/template-content/no-score-of-a-teacher-but-talk-about-marks", test_scores);
  g_test_add_func ("/template-content/each-limit-is-told-in-words", test_limits);
  g_test_add_func ("/template-content/a-total-from-paper-is-a-number-and-nothing-else", test_totals);
  return g_test_run ();
}
