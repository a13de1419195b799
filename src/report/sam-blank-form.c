/*
 * The form to note an observation on with a pen: of a template, on as many sheets as asked for.
 */
#include <glib/gi18n.h>

#include "sam-document.h"
#include "sam-elapsed.h"
#include "sam-focus-question.h"
#include "sam-record-io.h"
#include "sam-report-kinds.h"
#include "sam-report-sealed.h"
#include "sam-template-json.h"
#include "sam-template.h"
#include "sam-thread-builder.h"

/* Millimetres: of all columns of notes; of the first where there are two. */
#define NOTES_WIDTH 150.0
#define FIRST_OF_TWO 78.0
/* Of a usual lesson, in minutes. */
#define LESSON 60
#define N_QUESTIONS 3
/* Rows of given times are as high as the page allows, up to this. */
#define HIGHEST_ROW 14.0
/* With less than this below them, parts of the head go on to the next sheet. */
#define LEAST_ROWS 5
/* Letters: longer hints stand above the rows; of all those, what a page has room for. */
#define LONGEST_HINT 120
#define MOST_ALSO 4000

/* What stands above the rows; each part on one sheet, and on no other. */
typedef enum
{
  PART_QUESTIONS,
  PART_ALSO,
  PART_COUNTERS,
  PART_EVENTS,
  N_PARTS,
} Part;

typedef struct
{
  const SamReportOptions *options;
  const SamLanguage      *language;
  SamDocument            *document;
  SamTemplateContent     *content;
  char                   *name;
  GPtrArray              *questions; /* of SamRecord, or NULL */
} Form;

static void
form_clear (Form *self)
{
  g_clear_pointer (&self->document, sam_document_free);
  g_clear_pointer (&self->content, sam_template_content_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->questions, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Form, form_clear)

static const char *say (Form *self, const char *context, const char *text) G_GNUC_FORMAT (3);

static const char *
say (Form *self, const char *context, const char *text)
{
  return sam_language_pgettext (self->language, context, text);
}

/* --- What it is of --- */

/* Without a template: what one sees and hears, and what one wonders. */
static void
make_usual (Form *self)
{
  SamTemplateSection *section;

  self->name = g_strdup (say (self, "observation form", NC_ ("observation form", "Focus question and double log")));
  self->content = sam_template_content_new ();
  section = sam_template_content_add_section (
      self->content, say (self, "observation form", NC_ ("observation form", "What I see and hear")));
  g_ptr_array_add (section->prompts,
                   g_strdup (say (self, "observation form", NC_ ("observation form", "describe, do not judge"))));
  section = sam_template_content_add_section (self->content,
                                              say (self, "observation form", NC_ ("observation form", "What I wonder")));
  g_ptr_array_add (section->prompts,
                   g_strdup (say (self, "observation form", NC_ ("observation form", "questions for the dialogue"))));
}

static gboolean
load_template (Form *self, SamDatabase *database, GError **error)
{
  g_autoptr (SamRecord) record = NULL;

  if (self->options->template == 0)
    {
      make_usual (self);
      return TRUE;
    }

  if (!sam_record_io_get (database, &sam_family_template, self->options->template, &record, error))
    return FALSE;
  if (record == NULL)
    {
      g_set_error_literal (error, SAM_ERROR, SAM_ERROR_NOT_FOUND,
                           _ ("The template is no longer in the file. Choose another one."));
      return FALSE;
    }
  self->name = g_strdup (sam_record_get_text (record, SAM_TEMPLATE_NAME));
  self->content = sam_template_json_read_record (record, error);

  return self->content != NULL;
}

/* --- A sheet --- */

static void
fill_fields (Form *self, SamObservationSheet *sheet, gboolean is_first)
{
  const SamSheetField first[2][SAM_OBSERVATION_SHEET_MAX_FIELDS] = {
    { { say (self, "observation form", NC_ ("observation form", "School")), 56 },
      { say (self, "observation form", NC_ ("observation form", "Cycle no.")), 30 },
      { say (self, "observation form", NC_ ("observation form", "Subject, year")), 52 },
      { say (self, "observation form", NC_ ("observation form", "Pupils")), 26 } },
    { { say (self, "observation form", NC_ ("observation form", "Starts at")), 40 },
      { say (self, "observation form", NC_ ("observation form", "Ends at")), 40 },
      { say (self, "observation form", NC_ ("observation form", "Coach")), 88 } },
  };
  const SamSheetField next[SAM_OBSERVATION_SHEET_MAX_FIELDS] = {
    { say (self, "observation form", NC_ ("observation form", "School")), 70 },
    { say (self, "observation form", NC_ ("observation form", "Cycle no.")), 36 },
    { say (self, "observation form", NC_ ("observation form", "Coach")), 62 },
  };

  for (guint i = 0; i < SAM_OBSERVATION_SHEET_MAX_FIELDS; i++)
    {
      sheet->fields[0][i] = is_first ? first[0][i] : next[i];
      if (is_first)
        sheet->fields[1][i] = first[1][i];
    }
}

static guint
count_questions (Form *self)
{
  return self->questions != NULL ? MAX (self->questions->len, 1) : N_QUESTIONS;
}

static void
fill_numbers (Form *self, SamObservationSheet *sheet)
{
  g_autoptr (GString) numbers = g_string_new ("1");

  for (guint i = 1; i < count_questions (self); i++)
    g_string_append_printf (numbers, "  %u", i + 1);
  sheet->numbers = sam_document_keep (self->document, numbers->str);
}

static void
fill_questions (Form *self, SamObservationSheet *sheet)
{
  guint n = count_questions (self);
  SamSheetQuestion *questions = sam_document_alloc (self->document, n * sizeof *questions);

  for (guint i = 0; self->questions != NULL && i < self->questions->len; i++)
    {
      SamRecord *question = self->questions->pdata[i];

      questions[i].text
          = sam_document_keep (self->document, sam_thread_words_get_text (self->language, question, SAM_FOCUS_QUESTION_TEXT));
      questions[i].look_for
          = sam_document_keep (self->document, sam_thread_words_get_text (self->language, question, SAM_FOCUS_QUESTION_LOOK_FOR));
    }
  sheet->questions = questions;
  sheet->n_questions = n;
  sheet->questions_title
      = say (self, "observation form", NC_ ("observation form", "Focus questions, in the teacher’s own words"));
  sheet->questions_note = self->questions == NULL
                              ? say (self, "observation form", NC_ ("observation form", "written before the lesson"))
                              : NULL;
  sheet->look_for_label = say (self, "observation form", NC_ ("observation form", "to look for"));
}

static const char *const *
keep_strings (Form *self, const GPtrArray *strings)
{
  const char **kept = sam_document_alloc (self->document, (strings->len + 1) * sizeof *kept);

  for (guint i = 0; i < strings->len; i++)
    kept[i] = sam_document_keep (self->document, strings->pdata[i]);

  return kept;
}

static void
fill_counters (Form *self, SamObservationSheet *sheet)
{
  sheet->counters_title = say (self, "observation form", NC_ ("observation form", "Count"));
  sheet->total_label = say (self, "observation form", NC_ ("observation form", "in all"));
  sheet->counters = keep_strings (self, self->content->counters);
  sheet->n_counters = self->content->counters->len;
}

static void
fill_events (Form *self, SamObservationSheet *sheet)
{
  sheet->events_title = say (self, "observation form", NC_ ("observation form", "The lesson, minute by minute"));
  sheet->minutes_label
      = say (self, "observation form", NC_ ("observation form", "minutes since the start; draw a line where it goes on"));
  sheet->events = keep_strings (self, self->content->events);
  sheet->n_events = self->content->events->len;
  sheet->minutes = LESSON;
}

static char *
join_prompts (const SamTemplateSection *section)
{
  GString *hint = g_string_new (NULL);

  for (guint i = 0; i < section->prompts->len; i++)
    g_string_append_printf (hint, "%s%s", i > 0 ? " " : "", (const char *) section->prompts->pdata[i]);

  return g_string_free (hint, FALSE);
}

static gboolean
has_column (guint section, const char *hint)
{
  return section < SAM_OBSERVATION_SHEET_MAX_COLUMNS && g_utf8_strlen (hint, -1) <= LONGEST_HINT;
}

/* A column for each section, as far as there are columns. */
static void
fill_columns (Form *self, SamObservationSheet *sheet)
{
  const GPtrArray *sections = self->content->sections;
  guint n = MIN (sections->len, SAM_OBSERVATION_SHEET_MAX_COLUMNS);

  sheet->time_title = say (self, "observation form", NC_ ("observation form", "Time"));
  sheet->question_title = say (self, "observation form", NC_ ("observation form", "Question"));
  sheet->n_columns = MAX (n, 1);
  if (n == 0)
    sheet->columns[0] = (SamSheetColumn){ say (self, "observation form", "What I see and hear"), NULL, NOTES_WIDTH };
  for (guint i = 0; i < n; i++)
    {
      const SamTemplateSection *section = sections->pdata[i];
      double width = n == 2 ? (i == 0 ? FIRST_OF_TWO : NOTES_WIDTH - FIRST_OF_TWO) : NOTES_WIDTH / n;
      g_autofree char *hint = join_prompts (section);
      gboolean is_shown = *hint != '\0' && has_column (i, hint);

      sheet->columns[i] = (SamSheetColumn){ sam_document_keep (self->document, section->title),
                                            is_shown ? sam_document_keep (self->document, hint) : NULL, width };
    }
}

/* The sections for which there is no column, and what has no room in one. */
static void
fill_also (Form *self, SamObservationSheet *sheet)
{
  const GPtrArray *sections = self->content->sections;
  g_autoptr (GString) also = g_string_new (NULL);

  for (guint i = 0; i < sections->len; i++)
    {
      const SamTemplateSection *section = sections->pdata[i];
      g_autofree char *hint = join_prompts (section);

      if (!has_column (i, hint))
        g_string_append_printf (also, "%s%s%s%s", also->len > 0 ? " · " : "", section->title, *hint != '\0' ? ": " : "", hint);
    }
  if (g_utf8_strlen (also->str, -1) > MOST_ALSO)
    {
      g_string_truncate (also, g_utf8_offset_to_pointer (also->str, MOST_ALSO) - also->str);
      g_string_append (also, "…");
    }
  if (also->len > 0)
    sheet->also = sam_document_keep (self->document, also->str);
}

/* What the page leaves for rows, in millimetres. */
static double
get_room (Form *self, const SamObservationSheet *sheet)
{
  g_autoptr (SamPainter) painter = sam_painter_new (NULL, sam_palette_get_light ());
  SamPageFormat format = sam_document_get_format (self->document);

  return format.body_height - sam_observation_sheet_get_rest (painter, sheet, SAM_MM (format.text_width)) * 25.4 / 72;
}

/* As many parts as leave enough rows, and one at least. */
static Part
fill_parts (Form *self, SamObservationSheet *sheet, Part part)
{
  static void (*const fill[N_PARTS]) (Form *, SamObservationSheet *) = { fill_questions, fill_also, fill_counters,
                                                                           fill_events };
  const Part first = part;

  for (; part < N_PARTS; part++)
    {
      const SamObservationSheet before = *sheet;

      fill[part] (self, sheet);
      if (part > first && get_room (self, sheet) < LEAST_ROWS * SAM_OBSERVATION_SHEET_ROW)
        {
          *sheet = before;
          break;
        }
    }

  return part;
}

/* As many rows as the page has room for; those of given times are higher where they are few. */
static void
fill_rows (Form *self, SamObservationSheet *sheet, int *seconds)
{
  double room = get_room (self, sheet);
  int interval = self->content->interval_seconds;
  const char **times;

  sheet->n_rows = MAX (1, (int) (room / SAM_OBSERVATION_SHEET_ROW));
  if (interval == 0)
    return;

  if (*seconds < LESSON * 60)
    {
      guint left = (LESSON * 60 - *seconds + interval - 1) / interval;

      sheet->n_rows = MIN (sheet->n_rows, left);
      sheet->row_height = CLAMP (room / sheet->n_rows, SAM_OBSERVATION_SHEET_ROW, HIGHEST_ROW);
    }
  times = sam_document_alloc (self->document, sheet->n_rows * sizeof *times);
  for (guint i = 0; i < sheet->n_rows; i++)
    {
      *seconds += interval;
      times[i] = sam_document_take (self->document, sam_elapsed_format (*seconds));
    }
  sheet->times = times;
}

static Part
add_sheet (Form *self, guint index, Part part, int *seconds)
{
  SamBlock *block = sam_document_add (self->document, SAM_BLOCK_OBSERVATION, 0);
  SamObservationSheet *sheet = sam_document_alloc (self->document, sizeof *sheet);

  block->observation = sheet;
  block->starts_page = index > 0;
  sheet->row_height = SAM_OBSERVATION_SHEET_ROW;
  fill_fields (self, sheet, index == 0);
  fill_numbers (self, sheet);
  fill_columns (self, sheet);
  sheet->how = self->content->interval_seconds > 0
                   ? say (self, "observation form",
                          NC_ ("observation form",
                               "Time: minutes and seconds since the start. Ring in the question’s number. No pupils’ names, no judgements. Quotes within “ ”."))
                   : say (self, "observation form",
                          NC_ ("observation form",
                               "Time: minutes since the start, or the clock. Ring in the question’s number. No pupils’ names, no judgements. Quotes within “ ”."));
  sheet->purpose = say (self, "observation form",
                        NC_ ("observation form",
                             "The notes are for the dialogue with the teacher. They serve the teacher’s development, not pay or assessment."));
  part = fill_parts (self, sheet, part);
  fill_rows (self, sheet, seconds);

  return part;
}

static void
begin_document (Form *self)
{
  const char *sheet = say (self, "observation form", NC_ ("observation form", "Sheet _____ of _____"));
  /* Translators: the name of a template */
  g_autofree char *subtitle = g_strdup_printf (
      say (self, "observation form", NC_ ("observation form", "%s · form for paper and pen")), self->name);
  /* Translators: the name of a template */
  g_autofree char *remark = g_strdup_printf (
      say (self, "observation form", NC_ ("observation form", "Template: %s · typed in afterwards with its own times")), self->name);

  self->document = sam_document_new (self->language, sam_language_pgettext (self->language, "observation form", NC_ ("observation form", "Observation")),
                                     subtitle, say (self, "observation form", NC_ ("observation form", "Date __________________")),
                                     sheet);
  sam_document_set_remark (self->document, remark);
  sam_document_set_page_words (self->document, sheet);
}

static void
compose (Form *self)
{
  guint n = CLAMP (self->options->n_sheets, 1, SAM_REPORT_MAX_SHEETS);
  Part part = PART_QUESTIONS;
  int seconds = 0;

  begin_document (self);
  for (guint i = 0; i < n || part < N_PARTS; i++)
    part = add_sheet (self, i, part, &seconds);
}

SamDocument *
sam_blank_form_load (SamDatabase *database, const SamReportOptions *options, GError **error)
{
  g_auto (Form) self = { .options = options, .language = options->language };

  if (!load_template (&self, database, error))
    return NULL;

  compose (&self);

  return g_steal_pointer (&self.document);
}

/* --- With the questions of a cycle --- */

/* The cycle that was chosen, or the teacher's latest one: that is the lesson to come. */
static gboolean
find_cycle (SamDatabase *database, const SamReportOptions *options, gint64 *cycle, GError **error)
{
  g_autoptr (SamStatement) statement = NULL;
  g_autoptr (GError) failed = NULL;

  *cycle = options->cycle;
  if (*cycle != 0)
    return TRUE;

  statement = sam_statement_new (
      database, "SELECT id FROM cycle WHERE teacher_id = :teacher ORDER BY term DESC, ordinal DESC, id DESC LIMIT 1", error);
  if (statement == NULL)
    return FALSE;
  sam_statement_bind_integer (statement, ":teacher", options->teacher);
  if (sam_statement_step (statement, &failed))
    *cycle = sam_statement_get_integer (statement, 0);
  else if (failed != NULL)
    g_propagate_error (error, g_steal_pointer (&failed));
  else
    g_set_error_literal (error, SAM_ERROR, SAM_ERROR_NOT_FOUND, _ ("This teacher has no cycle yet. Choose another teacher."));

  return *cycle != 0;
}

static int
compare_questions (gconstpointer a, gconstpointer b)
{
  gint64 one = sam_record_get_integer (*(SamRecord *const *) a, SAM_FOCUS_QUESTION_ORDINAL);
  gint64 other = sam_record_get_integer (*(SamRecord *const *) b, SAM_FOCUS_QUESTION_ORDINAL);

  return (one > other) - (one < other);
}

SamDocument *
sam_question_form_load (SamDatabase *database, const SamReportOptions *options, GError **error)
{
  g_auto (Form) self = { .options = options, .language = options->language };
  gint64 cycle;

  if (!load_template (&self, database, error) || !find_cycle (database, options, &cycle, error))
    return NULL;

  self.questions = sam_record_io_list (database, &sam_family_focus_question, SAM_FOCUS_QUESTION_CYCLE, cycle, FALSE, error);
  if (self.questions == NULL)
    return NULL;
  if (self.questions->len == 0)
    {
      g_set_error_literal (error, SAM_ERROR, SAM_ERROR_NOT_FOUND,
                           _ ("This cycle has no question yet. Write the question first, or print an empty form."));
      return NULL;
    }
  g_ptr_array_sort (self.questions, compare_questions);
  compose (&self);
  if (!sam_report_sealed_add_remark (self.document, database, options, error))
    return NULL;

  return g_steal_pointer (&self.document);
}
