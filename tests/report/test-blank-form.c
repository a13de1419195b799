/* Forms of made-up templates: whatever a template holds, every sheet fits its page and has room to write. */
#include "sam-document.h"
#include "sam-report-kinds.h"
#include "sam-template-json.h"
#include "sam-template.h"
#include "sam-test-programme.h"

typedef struct
{
  SamTestProgramme *programme;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->programme = sam_test_programme_new ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  sam_test_programme_free (self->programme);
}

static char *
make_text (GRand *rand, int most)
{
  GString *text = g_string_new ("Ord");
  int length = g_rand_int_range (rand, 3, most + 1);

  while (g_utf8_strlen (text->str, -1) < length - 5)
    g_string_append (text, g_rand_boolean (rand) ? " åäö" : " vidare");
  g_string_truncate (text, g_utf8_offset_to_pointer (text->str, MIN (length, g_utf8_strlen (text->str, -1))) - text->str);

  return g_string_free (text, FALSE);
}

static char *
make_label (GRand *rand, guint i)
{
  g_autofree char *text = make_text (rand, SAM_TEMPLATE_MAX_LABEL - 3);

  return g_strdup_printf ("%u %s", i, text);
}

static SamTemplateContent *
make_content (GRand *rand)
{
  SamTemplateContent *content = sam_template_content_new ();
  int n_sections = g_rand_int_range (rand, 0, SAM_TEMPLATE_MAX_SECTIONS + 1);
  int n_counters = g_rand_int_range (rand, 0, SAM_TEMPLATE_MAX_COUNTERS + 1);
  int n_events = g_rand_int_range (rand, 0, SAM_TEMPLATE_MAX_EVENTS + 1);

  for (int i = 0; i < n_sections; i++)
    {
      g_autofree char *title = make_text (rand, SAM_TEMPLATE_MAX_TITLE);
      SamTemplateSection *section = sam_template_content_add_section (content, title);

      for (int k = g_rand_int_range (rand, 0, SAM_TEMPLATE_MAX_PROMPTS + 1); k > 0; k--)
        g_ptr_array_add (section->prompts, make_text (rand, SAM_TEMPLATE_MAX_PROMPT));
    }
  for (int i = 0; i < n_counters; i++)
    g_ptr_array_add (content->counters, make_label (rand, i));
  for (int i = 0; i < n_events; i++)
    g_ptr_array_add (content->events, make_label (rand, i));
  if (g_rand_boolean (rand))
    content->interval_seconds = g_rand_int_range (rand, SAM_TEMPLATE_MIN_INTERVAL, SAM_TEMPLATE_MAX_INTERVAL + 1);

  return content;
}

static gint64
add_template (Fixture *self, const SamTemplateContent *content)
{
  g_autoptr (SamDraft) draft = sam_draft_new (&sam_family_template);
  g_autoptr (GError) error = NULL;
  g_autoptr (SamChange) change = sam_store_begin (sam_test_programme_get_store (self->programme), "Add template", &error);
  g_autofree char *json = sam_template_json_write (content);
  static guint number;
  g_autofree char *name = g_strdup_printf ("Mall %u", ++number);

  sam_draft_set_text (draft, SAM_TEMPLATE_NAME, name);
  sam_draft_set_text (draft, SAM_TEMPLATE_CONTENT, json);
  g_assert_true (sam_change_put (change, draft, &error));
  g_assert_true (sam_change_commit (g_steal_pointer (&change), &error));

  return sam_draft_get_id (draft);
}

static void
check_sheet (const SamObservationSheet *sheet, double body_height, double width)
{
  g_autoptr (SamPainter) painter = sam_painter_new (NULL, sam_palette_get_light ());

  /* One reading an hour is one row. */
  g_assert_cmpuint (sheet->n_rows, >=, sheet->times != NULL ? 1 : 5);
  g_assert_cmpfloat (sheet->row_height, >=, SAM_OBSERVATION_SHEET_ROW);
  g_assert_cmpfloat (sam_observation_sheet_get_height (painter, sheet, SAM_MM (width)), <=, SAM_MM (body_height) + 0.01);
}

/* Every counter and event stands once; times go on from sheet to sheet. */
static void
test_any_template (Fixture *self, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20121214);

  for (guint round = 0; round < 60; round++)
    {
      g_autoptr (SamTemplateContent) content = make_content (rand);
      SamReportOptions options = { .as_of = sam_date_new (2012, 12, 14), .language = sam_language_find ("sv") };
      g_autoptr (GError) error = NULL;
      g_autoptr (SamReport) report = NULL;
      SamPageFormat format;
      SamDocument *document;
      guint n_counters = 0;
      guint n_events = 0;
      guint n_questions = 0;
      guint n_times = 0;
      int last = 0;

      options.template = add_template (self, content);
      options.n_sheets = g_rand_int_range (rand, 1, 4);
      report = sam_report_new (sam_report_kinds_find ("blank-form"), sam_test_programme_get_database (self->programme), &options, &error);
      g_assert_no_error (error);
      document = sam_report_get_document (report);
      format = sam_document_get_format (document);
      g_assert_cmpuint (sam_report_get_n_pages (report), ==, sam_document_get_n_blocks (document));
      g_assert_cmpuint (sam_report_get_n_pages (report), >=, options.n_sheets);
      g_assert_null (sam_document_get_mark (document));
      for (guint i = 0; i < sam_document_get_n_blocks (document); i++)
        {
          const SamObservationSheet *sheet = sam_document_get_block (document, i)->observation;
          double width = 0;

          check_sheet (sheet, format.body_height, format.text_width);
          for (guint k = 0; k < sheet->n_columns; k++)
            width += sheet->columns[k].width;
          g_assert_cmpfloat_with_epsilon (width, 150, 0.001);
          n_counters += sheet->n_counters;
          n_events += sheet->n_events;
          n_questions += sheet->n_questions;
          n_times += sheet->times != NULL ? sheet->n_rows : 0;
          last = sheet->times != NULL ? (int) n_times * content->interval_seconds : 0;
        }
      g_assert_cmpuint (n_counters, ==, content->counters->len);
      g_assert_cmpuint (n_events, ==, content->events->len);
      g_assert_cmpuint (n_questions, ==, 3);
      g_assert_cmpint (last, ==, (int) n_times * content->interval_seconds);
    }
}

static void
add_question (Fixture *self, int ordinal, const char *text, const char *look_for)
{
  g_autoptr (SamDraft) draft = sam_draft_new (&sam_family_focus_question);
  g_autoptr (GError) error = NULL;
  g_autoptr (SamChange) change = sam_store_begin (sam_test_programme_get_store (self->programme), "Add question", &error);

  sam_draft_set_reference (draft, SAM_FOCUS_QUESTION_CYCLE, sam_test_programme_get_id (self->programme, "C"));
  sam_draft_set_integer (draft, SAM_FOCUS_QUESTION_ORDINAL, ordinal);
  sam_draft_set_date (draft, SAM_FOCUS_QUESTION_ASKED_DATE, sam_date_new (2012, 12, 3));
  sam_draft_set_text (draft, SAM_FOCUS_QUESTION_TEXT, text);
  if (look_for != NULL)
    sam_draft_set_text (draft, SAM_FOCUS_QUESTION_LOOK_FOR, look_for);
  g_assert_true (sam_change_put (change, draft, &error));
  g_assert_true (sam_change_commit (g_steal_pointer (&change), &error));
}

/* Long questions are never cut: their rows grow, and the number of columns to ring in follows. */
static void
test_questions (Fixture *self, gconstpointer data)
{
  SamTestProgramme *p = self->programme;
  SamReportOptions options = { .as_of = sam_date_new (2012, 12, 14), .language = sam_language_find ("en") };
  g_autoptr (GError) error = NULL;
  g_autoptr (SamReport) report = NULL;
  const SamObservationSheet *sheet;
  SamPageFormat format;

  sam_test_programme_put (p, "person", "Maria", "name=Maria code=M1 is_teacher=1");
  sam_test_programme_put (p, "person", "Annika", "name=Annika code=A1 is_coach=1");
  sam_test_programme_put (p, "cycle", "C", "teacher=Maria ordinal=1 coach=Annika term=2012-ht");
  options.teacher = sam_test_programme_get_id (p, "Maria");
  g_assert_null (sam_report_new (sam_report_kinds_find ("question-form"), sam_test_programme_get_database (p), &options, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND);
  g_clear_error (&error);

  add_question (self, 2, "Och eleverna?", NULL);
  add_question (self, 1,
                "Hur får jag paren att bära samtalet vidare i helklass när de har tänkt färdigt, och hur vet jag att alla "
                "har hunnit tänka innan den första handen kommer upp och jag ger ordet till den som alltid svarar först? "
                "Vad händer om jag väntar längre än jag brukar göra med den här klassen på eftermiddagen?",
                "Vem som talar");
  report = sam_report_new (sam_report_kinds_find ("question-form"), sam_test_programme_get_database (p), &options, &error);
  g_assert_no_error (error);
  sheet = sam_document_get_block (sam_report_get_document (report), 0)->observation;
  format = sam_document_get_format (sam_report_get_document (report));
  g_assert_cmpuint (sheet->n_questions, ==, 2);
  g_assert_true (g_str_has_prefix (sheet->questions[0].text, "Hur får jag"));
  g_assert_cmpstr (sheet->questions[0].look_for, ==, "Vem som talar");
  g_assert_cmpstr (sheet->questions[1].text, ==, "Och eleverna?");
  g_assert_cmpstr (sheet->numbers, ==, "1  2");
  check_sheet (sheet, format.body_height, format.text_width);
}

static void
test_gone (Fixture *self, gconstpointer data)
{
  SamReportOptions options = {
    .as_of = sam_date_new (2012, 12, 14),
    .language = sam_language_find ("en"),
    .template = 4711,
  };
  g_autoptr (GError) error = NULL;

  g_assert_null (sam_report_new (sam_report_kinds_find ("blank-form"), sam_test_programme_get_database (self->programme), &options, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/blank-form/every-sheet-of-any-template-fits-its-page", Fixture, NULL, set_up, test_any_template, tear_down);
  g_test_add ("/blank-form/the-cycles-questions-in-their-order-and-in-full", Fixture, NULL, set_up, test_questions, tear_down);
  g_test_add ("/blank-form/a-template-that-is-gone-is-told-in-words", Fixture, NULL, set_up, test_gone, tear_down);
  return g_test_run ();
}
