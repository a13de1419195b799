/*
 * Observation records: one, or a selection with a page of contents.
 */
#include "sam-report-kinds.h"

#include <string.h>

#include "sam-records.h"
#include "sam-report-data.h"
#include "sam-report-sealed.h"
#include "sam-session-words.h"
#include "sam-thread-builder.h"

#define CONTENTS_ROW 6.0

typedef struct
{
  const SamReportOptions *options;
  const SamLanguage      *language;
  SamReportData          *data;
  SamDocument            *document;
  GArray                 *headings; /* of guint: the block that each record begins with */
} Records;

/* One of those to be told of. */
typedef struct
{
  gint64   session;
  gint64   cycle;
  SamDate  date;
  char    *teacher;
  char    *lesson;
} Row;

static void
row_clear (gpointer data)
{
  Row *self = data;

  g_free (self->teacher);
  g_free (self->lesson);
}

/* Which */

static gboolean
is_chosen (const SamReportOptions *options, gint64 session)
{
  const gint64 *ids;
  gsize size = 0;

  if (options->session != 0)
    return options->session == session;
  if (options->sessions == NULL)
    return TRUE;

  ids = g_bytes_get_data (options->sessions, &size);
  for (gsize i = 0; i < size / sizeof (gint64); i++)
    if (ids[i] == session)
      return TRUE;

  return FALSE;
}

static char *
dup_lesson (SamStatement *statement)
{
  const char *subject = sam_statement_get_text (statement, 4);
  const char *grade = sam_statement_get_text (statement, 5);

  if (subject != NULL && grade != NULL)
    return g_strdup_printf ("%s, %s", subject, grade);

  return g_strdup (subject != NULL ? subject : grade != NULL ? grade : "");
}

/* Held ones, by date; what is chosen one by one is not narrowed by period or person. */
static GArray *
list_rows (SamDatabase *database, const SamReportOptions *options, GError **error)
{
  static const char *sql
      = "SELECT session.id, session.cycle_id, session.date, teacher.name, observation.subject, observation.grade "
        "FROM observation JOIN session ON session.id = observation.session_id JOIN cycle ON cycle.id = session.cycle_id "
        "JOIN person AS teacher ON teacher.id = cycle.teacher_id "
        "WHERE session.state = 'held' AND session.date <= :as_of AND (:all = 1 OR ("
        "session.date >= :from AND session.date < :to "
        "AND (:teacher = 0 OR cycle.teacher_id = :teacher) AND (:coach = 0 OR cycle.coach_id = :coach) "
        "AND (:cycle = 0 OR cycle.id = :cycle) "
        "AND (:school = 0 OR EXISTS (SELECT 1 FROM membership JOIN team ON team.id = membership.team_id "
        "WHERE membership.person_id = cycle.teacher_id AND team.school_id = :school "
        "AND membership.from_date <= session.date AND coalesce (membership.to_date, session.date) >= session.date)))) "
        "ORDER BY session.date, session.start_time, session.id";
  SamDateRange days = sam_period_get_range (options->period, options->date);
  gboolean is_one_by_one = options->session != 0 || options->sessions != NULL;
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_autoptr (SamStatement) statement = sam_statement_new (database, sql, error);
  g_autoptr (GError) failed = NULL;

  g_array_set_clear_func (rows, row_clear);
  if (statement == NULL)
    return NULL;
  sam_statement_bind_date (statement, ":as_of", options->as_of);
  sam_statement_bind_integer (statement, ":all", is_one_by_one || options->cycle != 0);
  sam_statement_bind_date (statement, ":from", days.start);
  sam_statement_bind_date (statement, ":to", days.end);
  sam_statement_bind_integer (statement, ":teacher", options->teacher);
  sam_statement_bind_integer (statement, ":coach", options->coach);
  sam_statement_bind_integer (statement, ":cycle", options->cycle);
  sam_statement_bind_integer (statement, ":school", options->school);
  while (sam_statement_step (statement, &failed))
    {
      Row row = { .session = sam_statement_get_integer (statement, 0), .cycle = sam_statement_get_integer (statement, 1) };

      if (!is_chosen (options, row.session) || (options->cycle != 0 && row.cycle != options->cycle))
        continue;
      row.date = sam_statement_get_date (statement, 2);
      row.teacher = sam_statement_dup_text (statement, 3);
      row.lesson = dup_lesson (statement);
      g_array_append_val (rows, row);
    }
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return NULL;
    }

  return g_steal_pointer (&rows);
}

/* One record */

static void
add_facts (Records *self, const SamCycleStory *story, const SamCycleSession *session, const char *template)
{
  SamRecord *record = session->session;
  SamBlock *block = sam_document_add (self->document, SAM_BLOCK_FACTS, 1);
  g_autofree char *date
      = sam_language_format_date (self->language, sam_record_get_date (record, SAM_SESSION_DATE), SAM_DATE_STYLE_LONG);
  g_autofree char *time = NULL;
  g_autofree char *day = NULL;

  if (sam_record_is_set (record, SAM_SESSION_START_TIME))
    time = g_strdup_printf ("%02d:%02d", sam_record_get_time (record, SAM_SESSION_START_TIME) / 60,
                            sam_record_get_time (record, SAM_SESSION_START_TIME) % 60);
  day = time != NULL ? g_strdup_printf ("%s %s", date, time) : g_strdup (date);
  sam_block_add_fact (self->document, block, sam_language_pgettext (self->language, "observation record", "Day"), day);
  if (story->school != NULL)
    sam_block_add_fact (self->document, block, sam_language_pgettext (self->language, "observation record", "School"),
                        sam_record_get_text (story->school, SAM_SCHOOL_NAME));
  sam_block_add_fact (self->document, block, sam_language_pgettext (self->language, "observation record", "Coach"),
                      sam_record_get_text (story->coach, SAM_PERSON_NAME));
  if (template != NULL)
    sam_block_add_fact (self->document, block, sam_language_pgettext (self->language, "observation record", "Template"), template);
}

static char *
dup_number (SamRecord *question)
{
  return g_strdup_printf ("%d", (int) sam_record_get_integer (question, SAM_FOCUS_QUESTION_ORDINAL));
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
add_question (Records *self, SamThreadBuilder *thread, SamRecord *question, const SamCycleSession *session, int minutes)
{
  const char *look_for = sam_thread_words_get_text (self->language, question, SAM_FOCUS_QUESTION_LOOK_FOR);
  g_autofree char *number = dup_number (question);
  /* Translators: the number of a question */
  g_autofree char *label = g_strdup_printf (sam_language_pgettext (self->language, "observation record", "Question %s"), number);

  sam_thread_builder_add (thread, SAM_THREAD_QUESTION,
                          sam_thread_words_get_text (self->language, question, SAM_FOCUS_QUESTION_TEXT))
      ->is_followed
      = TRUE;
  sam_thread_builder_begin_step (thread, SAM_THREAD_MARK_QUESTION, label,
                                 sam_record_get_date (question, SAM_FOCUS_QUESTION_ASKED_DATE));
  if (look_for != NULL)
    {
      sam_thread_builder_add (thread, SAM_THREAD_TEXT, look_for);
      sam_thread_builder_begin_step (thread, SAM_THREAD_MARK_RING, sam_language_pgettext (self->language, "observation record", "To look for"), SAM_DATE_NONE);
    }
  if (count_notes (session->entries, sam_record_get_id (question)) == 0)
    {
      sam_thread_builder_add (thread, SAM_THREAD_ASIDE, sam_language_pgettext (self->language, "observation record", "No note was made on this question."));
      sam_thread_builder_begin_step (thread, SAM_THREAD_MARK_OBSERVATION, sam_language_pgettext (self->language, "observation record", "Notes"), SAM_DATE_NONE);
      return;
    }
  sam_thread_builder_add (thread, SAM_THREAD_ASIDE, sam_language_pgettext (self->language, "observation record", "on this question"))->is_followed = TRUE;
  sam_thread_builder_begin_step (thread, SAM_THREAD_MARK_OBSERVATION, sam_language_pgettext (self->language, "observation record", "Notes"), SAM_DATE_NONE);
  sam_thread_builder_add_notes (thread, session->entries, minutes, sam_record_get_id (question), NULL);
}

static void
add_questions (Records *self, const SamCycleStory *story, const SamCycleSession *session, int minutes)
{
  SamThreadBuilder *thread = sam_thread_builder_new (self->document, self->language);

  for (guint i = 0; i < story->questions->len; i++)
    {
      SamRecord *question = story->questions->pdata[i];

      if (sam_record_get_date (question, SAM_FOCUS_QUESTION_ASKED_DATE) <= sam_record_get_date (session->session, SAM_SESSION_DATE))
        add_question (self, thread, question, session, minutes);
    }
  if (count_notes (session->entries, 0) > 0)
    {
      sam_thread_builder_add (thread, SAM_THREAD_ASIDE, sam_language_pgettext (self->language, "observation record", "on none of the questions"))->is_followed
          = TRUE;
      sam_thread_builder_begin_step (thread, SAM_THREAD_MARK_OBSERVATION, sam_language_pgettext (self->language, "observation record", "Also noted"),
                                     SAM_DATE_NONE);
      sam_thread_builder_add_notes (thread, session->entries, minutes, 0, NULL);
    }
  sam_thread_builder_finish (thread, 4);
}

/* The lesson as it went: every note in its order, with the number of its question. */
static void
add_in_time (Records *self, const SamCycleStory *story, const SamCycleSession *session, int minutes)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  SamThreadBuilder *thread;

  if (session->entries->len == 0)
    {
      sam_document_add_lead (self->document, NULL, sam_language_pgettext (self->language, "observation record", "No note was made during this lesson."));
      return;
    }
  for (guint i = 0; i < story->questions->len; i++)
    {
      gint64 id = sam_record_get_id (story->questions->pdata[i]);

      g_hash_table_insert (numbers, g_memdup2 (&id, sizeof id), dup_number (story->questions->pdata[i]));
    }
  sam_document_add_heading (self->document, sam_language_pgettext (self->language, "observation record", "In time order"), FALSE);
  thread = sam_thread_builder_new (self->document, self->language);
  sam_thread_builder_add_notes (thread, session->entries, minutes, -1, numbers);
  sam_thread_builder_finish (thread, 2);
}

static char *
dup_template (SamDatabase *database, SamRecord *observation)
{
  g_autoptr (SamStatement) statement = sam_statement_new (database, "SELECT name FROM template WHERE id = :id", NULL);

  if (statement == NULL || observation == NULL || !sam_record_is_set (observation, SAM_OBSERVATION_TEMPLATE))
    return NULL;
  sam_statement_bind_integer (statement, ":id", sam_record_get_reference (observation, SAM_OBSERVATION_TEMPLATE));

  return sam_statement_step (statement, NULL) ? sam_statement_dup_text (statement, 0) : NULL;
}

static gboolean
add_record (Records *self, SamDatabase *database, const Row *row, gboolean starts_page, GError **error)
{
  g_autoptr (SamCycleStory) story = sam_cycle_story_read (database, row->cycle, self->options->as_of, error);
  guint block = sam_document_get_n_blocks (self->document);

  if (story == NULL)
    return FALSE;
  for (guint i = 0; i < story->sessions->len; i++)
    {
      const SamCycleSession *session = story->sessions->pdata[i];
      g_autofree char *lesson = NULL;
      g_autofree char *heading = NULL;
      g_autofree char *template = NULL;
      int minutes;

      if (sam_record_get_id (session->session) != row->session)
        continue;
      minutes = sam_thread_words_get_minutes (session->session, session->entries);
      lesson = sam_thread_words_lesson (self->language, session->observation, minutes);
      heading = g_strdup_printf ("%s · %s", row->teacher, lesson);
      template = dup_template (database, session->observation);
      g_array_append_val (self->headings, block);
      sam_document_add_heading (self->document, heading, starts_page);
      add_facts (self, story, session, template);
      add_questions (self, story, session, minutes);
      add_in_time (self, story, session, minutes);
    }

  return TRUE;
}

/* Contents */

static SamTable *
add_contents (Records *self, GArray *rows)
{
  const SamColumn columns[] = {
    { sam_language_pgettext (self->language, "column", "Teacher"), 0, 62, SAM_ALIGN_LEFT, 0, 8.5, 0 },
    { sam_language_pgettext (self->language, "column", "Date"), 64, 24, SAM_ALIGN_LEFT, 0, 8.5, 0 },
    { sam_language_pgettext (self->language, "column", "Lesson"), 90, 68, SAM_ALIGN_LEFT, 0, 8.5, 0 },
    { sam_language_pgettext (self->language, "column", "Page"), 160, 16, SAM_ALIGN_RIGHT, 0, 8.5, 0 },
  };
  SamTable *table;

  sam_document_add_heading (self->document, sam_language_pgettext (self->language, "observation record", "Contents"), FALSE);
  table = sam_document_add_table (self->document, columns, G_N_ELEMENTS (columns), CONTENTS_ROW);
  table->has_head = TRUE;
  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);
      SamCell *cells = sam_table_add_row (table);

      cells[0] = (SamCell){ .kind = SAM_CELL_TEXT, .text = sam_document_keep (self->document, row->teacher) };
      cells[1] = (SamCell){ .kind = SAM_CELL_TEXT,
                            .text = sam_document_take (self->document, sam_language_format_date (self->language, row->date,
                                                                                                 SAM_DATE_STYLE_ISO)) };
      cells[2] = (SamCell){ .kind = SAM_CELL_TEXT, .text = sam_document_keep (self->document, row->lesson) };
      cells[3] = (SamCell){ .kind = SAM_CELL_TEXT, .text = "" };
    }

  return table;
}

/* Their pages are known once all is laid out; that changes nothing of where things stand. */
static void
fill_pages (Records *self, SamTable *table)
{
  g_autofree guint *pages = g_new0 (guint, self->headings->len + 1);

  sam_report_find_pages (self->document, (const guint *) self->headings->data, self->headings->len, pages);
  for (guint i = 0; i < self->headings->len && i < table->rows->len; i++)
    {
      SamCell *cells = table->rows->pdata[i];

      cells[3].text = sam_document_take (self->document, g_strdup_printf ("%u", pages[i] + 1));
    }
}

static gboolean
compose (Records *self, SamDatabase *database, GArray *rows, GError **error)
{
  SamTable *table = NULL;

  if (rows->len == 0)
    {
      sam_document_add_lead (self->document, NULL, sam_language_pgettext (self->language, "observation record", "No observation was held that this is about."));
      return TRUE;
    }
  if (rows->len > 1)
    table = add_contents (self, rows);
  for (guint i = 0; i < rows->len; i++)
    if (!add_record (self, database, &g_array_index (rows, Row, i), table != NULL, error))
      return FALSE;
  if (table != NULL)
    fill_pages (self, table);

  return TRUE;
}

SamDocument *
sam_observation_report_load (SamDatabase *database, const SamReportOptions *options, GError **error)
{
  const SamLanguage *language = options->language;
  g_autoptr (SamReportData) data = sam_report_data_new (database, options->as_of, error);
  g_autoptr (GArray) rows = data != NULL ? list_rows (database, options, error) : NULL;
  g_autoptr (GArray) headings = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (SamDocument) document = NULL;
  Records self = { options, language, data, NULL, headings };

  if (rows == NULL)
    return NULL;

  document = sam_report_data_new_document (
      data, options,
      rows->len > 1 ? sam_language_gettext (language, "Observation records") : sam_language_gettext (language, "Observation record"),
      NULL, sam_language_gettext (language, "For the teacher’s development; not for pay or assessment"), SAM_ORIENTATION_PORTRAIT);
  self.document = document;
  if (!compose (&self, database, rows, error) || !sam_report_sealed_add_remark (document, database, options, error))
    return NULL;

  return g_steal_pointer (&document);
}
