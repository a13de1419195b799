/*
 * The teacher's booklet: her own questions, from start to end, and room for
 * what she thinks of them. It serves her development only.
 */
#include "sam-report-kinds.h"

#include <string.h>

#include "sam-records.h"
#include "sam-report-data.h"
#include "sam-report-sealed.h"
#include "sam-thread-builder.h"

#define NOTES_INDENT 34.0
#define N_NOTE_LINES 3

typedef struct
{
  const SamReportOptions *options;
  const SamLanguage      *language;
  SamThreadBuilder       *thread;
  SamCycleStory          *story;
  guint                   n_cycles; /* told so far */
} Booklet;

static void
add_question (Booklet *self, SamRecord *question, guint n_questions)
{
  const char *text = sam_thread_words_get_text (self->language, question, SAM_FOCUS_QUESTION_TEXT);
  SamThreadRow *row = sam_thread_builder_add (self->thread, SAM_THREAD_QUESTION, text);
  g_autofree char *numbered = NULL;
  const char *label = self->n_cycles > 0 ? sam_language_pgettext (self->language, "booklet", "New question") : sam_language_pgettext (self->language, "booklet", "Question");

  row->is_followed = TRUE;
  if (n_questions > 1)
    /* Translators: the number of a question among a cycle's */
    numbered = g_strdup_printf (sam_language_pgettext (self->language, "booklet", "Question %d"),
                                (int) sam_record_get_integer (question, SAM_FOCUS_QUESTION_ORDINAL));
  sam_thread_builder_begin_step (self->thread, SAM_THREAD_MARK_QUESTION, numbered != NULL ? numbered : label,
                                 sam_record_get_date (question, SAM_FOCUS_QUESTION_ASKED_DATE));
}

static void
add_text (Booklet *self, SamThreadMark mark, const char *label, SamDate date, const char *text)
{
  sam_thread_builder_add (self->thread, SAM_THREAD_TEXT, text);
  sam_thread_builder_begin_step (self->thread, mark, label, date);
}

static void
add_look_for (Booklet *self, SamRecord *question)
{
  const char *text = sam_thread_words_get_text (self->language, question, SAM_FOCUS_QUESTION_LOOK_FOR);
  const SamCycleSession *talk = sam_cycle_story_get_held (self->story, SAM_SESSION_KIND_TALK_BEFORE);
  SamDate date = talk != NULL ? sam_record_get_date (talk->session, SAM_SESSION_DATE)
                              : sam_record_get_date (question, SAM_FOCUS_QUESTION_ASKED_DATE);

  if (text != NULL)
    add_text (self, SAM_THREAD_MARK_RING, sam_language_pgettext (self->language, "booklet", "To look for"), date, text);
}

static guint
count_notes (GPtrArray *entries, gint64 question)
{
  guint n = 0;

  for (guint i = 0; i < entries->len; i++)
    n += sam_record_get_reference (entries->pdata[i], SAM_OBSERVATION_ENTRY_FOCUS_QUESTION) == question;

  return n;
}

static void
add_observation (Booklet *self, const SamCycleSession *session, gint64 question)
{
  int minutes = sam_thread_words_get_minutes (session->session, session->entries);
  g_autofree char *lesson = sam_thread_words_lesson (self->language, session->observation, minutes);
  SamThreadRow *row;

  if (question == 0 && count_notes (session->entries, 0) == 0)
    return;

  row = sam_thread_builder_add (self->thread, SAM_THREAD_ASIDE, lesson);
  row->is_followed = TRUE;
  sam_thread_builder_begin_step (self->thread, SAM_THREAD_MARK_OBSERVATION,
                                 question != 0 ? sam_language_pgettext (self->language, "booklet", "Observation") : sam_language_pgettext (self->language, "booklet", "Also noted"),
                                 sam_record_get_date (session->session, SAM_SESSION_DATE));
  if (sam_thread_builder_add_notes (self->thread, session->entries, minutes, question, NULL) == 0)
    sam_thread_builder_add (self->thread, SAM_THREAD_TEXT, sam_language_pgettext (self->language, "booklet", "No note was made on this question."));
}

static void
add_observations (Booklet *self, gint64 question)
{
  for (guint i = 0; i < self->story->sessions->len; i++)
    {
      const SamCycleSession *session = self->story->sessions->pdata[i];

      if (sam_record_get_choice (session->session, SAM_SESSION_KIND) == SAM_SESSION_KIND_OBSERVATION
          && sam_cycle_story_get_state (self->story, session->session) == SAM_SESSION_STATE_HELD)
        add_observation (self, session, question);
    }
}

/* What is said after the outcome: by the teacher on the question, then on all of it where there is one question only. */
static void
add_outcome (Booklet *self, SamRecord *question, const SamCycleSession *dialogue, gboolean is_only)
{
  const char *note = sam_thread_words_get_text (self->language, question, SAM_FOCUS_QUESTION_OUTCOME_NOTE);
  const char *words = is_only && dialogue->dialogue != NULL
                        ? sam_thread_words_get_text (self->language, dialogue->dialogue, SAM_DIALOGUE_NOTE)
                        : NULL;
  /* Translators: the outcome of a question, such as “partly answered” */
  g_autofree char *outcome
      = g_strdup_printf (sam_language_pgettext (self->language, "booklet", "Outcome: %s"),
                         sam_thread_words_outcome (self->language, sam_cycle_story_get_outcome (self->story, question)));
  SamThreadRow *row = sam_thread_builder_add (self->thread, SAM_THREAD_TEXT, outcome);

  row->bold_bytes = strlen (outcome);
  row->is_followed = note != NULL || words != NULL;
  sam_thread_builder_begin_step (self->thread, SAM_THREAD_MARK_DIALOGUE, sam_language_pgettext (self->language, "booklet", "Dialogue"),
                                 sam_record_get_date (dialogue->session, SAM_SESSION_DATE));
  if (note != NULL)
    sam_thread_builder_add (self->thread, SAM_THREAD_TEXT, note);
  if (words != NULL)
    sam_thread_builder_add (self->thread, SAM_THREAD_TEXT, words);
}

static void
add_undone (Booklet *self, const char *label, SamDate date, const char *text)
{
  sam_thread_builder_add (self->thread, SAM_THREAD_ASIDE, text);
  sam_thread_builder_begin_step (self->thread, SAM_THREAD_MARK_UNDONE, label, date);
}

static void
add_planned (Booklet *self, int kind, const char *label)
{
  const SamCycleSession *planned = sam_cycle_story_get_planned (self->story, kind);

  if (planned != NULL && sam_cycle_story_get_held (self->story, kind) == NULL)
    add_undone (self, label, sam_record_get_date (planned->session, SAM_SESSION_DATE), sam_language_pgettext (self->language, "booklet", "planned"));
}

static void
add_follow_up (Booklet *self, SamRecord *follow_up)
{
  const SamField *field = &sam_family_follow_up.fields[SAM_FOLLOW_UP_KIND];
  SamDate done = sam_cycle_story_get_done (self->story, follow_up);
  const char *note = sam_thread_words_get_text (self->language, follow_up, SAM_FOLLOW_UP_NOTE);
  int kind = sam_record_get_choice (follow_up, SAM_FOLLOW_UP_KIND);
  const char *label = sam_language_pgettext (self->language, "booklet", "Follow-up");

  if (done == SAM_DATE_NONE)
    {
      /* It is decided in the dialogue. */
      if (sam_cycle_story_get_held (self->story, SAM_SESSION_KIND_DIALOGUE) == NULL)
        return;
      add_undone (self, label, sam_record_get_date (follow_up, SAM_FOLLOW_UP_DUE_DATE),
                  sam_language_pgettext (self->language, "booklet", "decided, not done"));
      return;
    }
  if (note == NULL && kind >= 0)
    note = sam_language_pgettext (self->language, field->choices[kind].context, field->choices[kind].label);
  add_text (self, SAM_THREAD_MARK_FOLLOW_UP, label, done, note != NULL ? note : "–");
}

/* After the questions: what was said of them all, and what comes of it. */
static void
add_after (Booklet *self, guint n_questions)
{
  const SamCycleSession *dialogue = sam_cycle_story_get_held (self->story, SAM_SESSION_KIND_DIALOGUE);

  add_planned (self, SAM_SESSION_KIND_OBSERVATION, sam_language_pgettext (self->language, "booklet", "Observation"));
  add_observations (self, 0);
  if (dialogue != NULL && dialogue->dialogue != NULL)
    {
      SamDate date = sam_record_get_date (dialogue->session, SAM_SESSION_DATE);
      const char *words = sam_thread_words_get_text (self->language, dialogue->dialogue, SAM_DIALOGUE_NOTE);
      const char *next = sam_thread_words_get_text (self->language, dialogue->dialogue, SAM_DIALOGUE_WILL_TRY);

      if (words != NULL && n_questions != 1)
        add_text (self, SAM_THREAD_MARK_DIALOGUE, sam_language_pgettext (self->language, "booklet", "Dialogue"), date, words);
      if (next != NULL)
        add_text (self, SAM_THREAD_MARK_RING, sam_language_pgettext (self->language, "booklet", "I will try"), date, next);
    }
  add_planned (self, SAM_SESSION_KIND_DIALOGUE, sam_language_pgettext (self->language, "booklet", "Dialogue"));
  for (guint i = 0; i < self->story->follow_ups->len; i++)
    add_follow_up (self, self->story->follow_ups->pdata[i]);
}

static gboolean
is_asked (Booklet *self, SamRecord *question)
{
  return sam_record_get_date (question, SAM_FOCUS_QUESTION_ASKED_DATE) <= self->options->as_of;
}

static void
add_heading (Booklet *self)
{
  g_autofree char *title = sam_thread_words_cycle (self->language, self->story->cycle);
  SamThreadRow *row = sam_thread_builder_add (self->thread, SAM_THREAD_CYCLE, title);

  row->is_followed = TRUE;
  row->is_dashed = self->n_cycles > 0;
}

/* Of a cycle that the booklet is not about: its questions, and what became of them. */
static void
add_brief (Booklet *self, SamRecord *question, const SamCycleSession *dialogue)
{
  const SamCycleSession *observed = sam_cycle_story_get_held (self->story, SAM_SESSION_KIND_OBSERVATION);
  g_autofree char *outcome = NULL;
  g_autofree char *text = NULL;
  g_autofree char *date = NULL;

  if (dialogue == NULL || observed == NULL)
    return;

  date = sam_language_format_date (self->language, sam_record_get_date (observed->session, SAM_SESSION_DATE), SAM_DATE_STYLE_ISO);
  outcome = g_strdup_printf (sam_language_pgettext (self->language, "booklet", "Outcome: %s"),
                             sam_thread_words_outcome (self->language, sam_cycle_story_get_outcome (self->story, question)));
  /* Translators: “Outcome: answered”, then a date */
  text = g_strdup_printf (sam_language_pgettext (self->language, "booklet", "%s. Observation %s."), outcome, date);
  add_text (self, SAM_THREAD_MARK_DIALOGUE, sam_language_pgettext (self->language, "booklet", "Dialogue"),
            sam_record_get_date (dialogue->session, SAM_SESSION_DATE), text);
  g_array_index (self->thread->rows, SamThreadRow, self->thread->rows->len - 1).bold_bytes = strlen (outcome) + 1;
}

static void
add_cycle (Booklet *self, gboolean is_brief)
{
  const SamCycleSession *dialogue = sam_cycle_story_get_held (self->story, SAM_SESSION_KIND_DIALOGUE);
  GPtrArray *questions = self->story->questions;
  guint n = 0;

  for (guint i = 0; i < questions->len; i++)
    n += is_asked (self, questions->pdata[i]);
  if (n == 0)
    return;

  add_heading (self);
  for (guint i = 0; i < questions->len; i++)
    {
      SamRecord *question = questions->pdata[i];

      if (!is_asked (self, question))
        continue;
      add_question (self, question, n);
      if (is_brief)
        {
          add_brief (self, question, dialogue);
          continue;
        }
      add_look_for (self, question);
      add_observations (self, sam_record_get_id (question));
      if (dialogue != NULL)
        add_outcome (self, question, dialogue, n == 1);
    }
  if (!is_brief)
    add_after (self, n);
  self->n_cycles++;
}

/* The document */

static GArray *
list_cycles (SamDatabase *database, gint64 teacher, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (SamStatement) statement
      = sam_statement_new (database, "SELECT id FROM cycle WHERE teacher_id = :teacher ORDER BY ordinal, id", error);
  g_autoptr (GError) failed = NULL;

  if (statement == NULL)
    return NULL;
  sam_statement_bind_integer (statement, ":teacher", teacher);
  while (sam_statement_step (statement, &failed))
    {
      gint64 id = sam_statement_get_integer (statement, 0);

      g_array_append_val (ids, id);
    }
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return NULL;
    }

  return g_steal_pointer (&ids);
}

static gboolean
find_teacher (SamDatabase *database, const SamReportOptions *options, gint64 *teacher, GError **error)
{
  g_autoptr (SamCycleStory) story = NULL;

  *teacher = options->teacher;
  if (options->cycle == 0)
    return TRUE;
  story = sam_cycle_story_read (database, options->cycle, options->as_of, error);
  if (story == NULL)
    {
      if (error != NULL && *error == NULL)
        g_set_error_literal (error, SAM_ERROR, SAM_ERROR_NOT_FOUND,
                             sam_language_gettext (options->language, "The cycle is no longer in the file. Choose another one."));
      return FALSE;
    }
  *teacher = sam_record_get_id (story->teacher);

  return TRUE;
}

static SamDocument *
new_document (SamReportData *data, const SamReportOptions *options, const char *teacher, const SamCycleStory *last)
{
  const SamLanguage *language = options->language;
  /* Translators: the teacher's name */
  g_autofree char *whose = g_strdup_printf (sam_language_pgettext (language, "booklet", "Booklet for %s"), teacher);
  g_autoptr (GString) about = g_string_new (whose);
  SamDocument *document
      = sam_report_data_new_document (data, options, sam_language_pgettext (language, "booklet", "My questions"), NULL, NULL,
                                      SAM_ORIENTATION_PORTRAIT);

  if (last != NULL && last->school != NULL)
    g_string_append_printf (about, " · %s", sam_record_get_text (last->school, SAM_SCHOOL_NAME));
  if (last != NULL)
    {
      g_string_append (about, " · ");
      /* Translators: the coach's name, in a line of facts */
      g_string_append_printf (about, sam_language_pgettext (language, "booklet", "coach %s"),
                              sam_record_get_text (last->coach, SAM_PERSON_NAME));
    }
  sam_document_set_subtitle (document, about->str);

  return document;
}

static gboolean
add_cycles (Booklet *self, SamDatabase *database, GArray *ids, GError **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autoptr (SamCycleStory) story = sam_cycle_story_read (database, id, self->options->as_of, error);

      if (story == NULL)
        return FALSE;
      self->story = story;
      add_cycle (self, self->options->cycle != 0 && self->options->cycle != id);
    }

  return TRUE;
}

static void
add_room_for_notes (SamDocument *document, const SamLanguage *language)
{
  SamBlock *block = sam_document_add (document, SAM_BLOCK_LINES, 3);

  block->text = sam_document_keep (document, sam_language_pgettext (language, "booklet", "My own notes"));
  block->n_lines = N_NOTE_LINES;
  block->indent = NOTES_INDENT;
  block->fills_page = TRUE;
}

SamDocument *
sam_booklet_load (SamDatabase *database, const SamReportOptions *options, GError **error)
{
  const SamLanguage *language = options->language;
  g_autoptr (SamReportData) data = sam_report_data_new (database, options->as_of, error);
  g_autoptr (SamDocument) document = NULL;
  g_autoptr (SamCycleStory) last = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autofree char *name = NULL;
  Booklet self = { .options = options, .language = language };
  gboolean is_read;
  gint64 teacher;

  if (data == NULL || !find_teacher (database, options, &teacher, error))
    return NULL;
  name = sam_report_load_person_name (database, teacher, error);
  ids = name != NULL ? list_cycles (database, teacher, error) : NULL;
  if (ids == NULL)
    return NULL;
  if (ids->len > 0)
    {
      gint64 shown = options->cycle != 0 ? options->cycle : g_array_index (ids, gint64, ids->len - 1);

      last = sam_cycle_story_read (database, shown, options->as_of, error);
      if (last == NULL)
        return NULL;
    }

  document = new_document (data, options, name, last);
  sam_document_add (document, SAM_BLOCK_FRAME, 0)->text = sam_document_keep (
      document, sam_language_pgettext (language, "booklet",
                                       "The booklet is yours. It serves your own development only; it is not used for pay or "
                                       "assessment."));
  self.thread = sam_thread_builder_new (document, language);
  is_read = add_cycles (&self, database, ids, error);
  sam_thread_builder_finish (self.thread, 2);
  if (!is_read || !sam_report_sealed_add_remark (document, database, options, error))
    return NULL;
  if (self.n_cycles == 0)
    sam_document_add_lead (document, NULL, sam_language_pgettext (language, "booklet", "No question has been asked yet."));
  add_room_for_notes (document, language);

  return g_steal_pointer (&document);
}
