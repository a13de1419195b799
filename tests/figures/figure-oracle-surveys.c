/*
 * F14 to F16: reception and response rate, with what must not be shown, and milestones.
 */
#include "figure-oracle.h"

#include "sam-language.h"
#include "sam-survey-spread.h"

#define FEW 5

typedef struct
{
  SamRecord *record;
  gint64     upper, answers, invited;
  gboolean   has_answers, has_invited;
  gboolean   is_hidden_in_whole, is_invited_hidden_in_whole;
  gboolean   is_hidden;
} Statement;

static SamRecord *
find_latest_round (const Question *question)
{
  SamRecord *latest = NULL;

  EACH (question->oracle, SAM_FAMILY_SURVEY_ROUND, round)
  {
    SamDate closed = sam_record_get_date (round, SAM_SURVEY_ROUND_CLOSED_DATE);

    if (closed != SAM_DATE_NONE && closed <= question->day
        && (latest == NULL || closed > sam_record_get_date (latest, SAM_SURVEY_ROUND_CLOSED_DATE)))
      latest = round;
  }

  return latest;
}

/* Of the school, or of one team of it, in a round that closed while the school took part. */
static gboolean
is_asked (const Question *question, SamRecord *round, gint64 school, gint64 team)
{
  return (question->scope.kind == SAM_SCOPE_TEAM ? team == question->scope.id : oracle_has_school (question, school))
         && oracle_counts (question, school, sam_record_get_date (round, SAM_SURVEY_ROUND_CLOSED_DATE));
}

static void
count_answers (const Question *question, SamRecord *round, Statement *statement)
{
  gint64 id = sam_record_get_id (statement->record);

  EACH (question->oracle, SAM_FAMILY_SURVEY_COUNT, row)
  {
    gint64 steps[5];

    if (sam_record_get_reference (row, SAM_SURVEY_COUNT_SURVEY_STATEMENT) != id
        || !is_asked (question, round, sam_record_get_reference (row, SAM_SURVEY_COUNT_SCHOOL),
                      sam_record_get_reference (row, SAM_SURVEY_COUNT_TEAM)))
      continue;
    for (guint i = 0; i < 5; i++)
      steps[i] = sam_record_get_integer (row, SAM_SURVEY_COUNT_STEP_1 + i);
    statement->has_answers = TRUE;
    statement->upper += steps[2] + steps[3];
    statement->answers += steps[0] + steps[1] + steps[2] + steps[3] + steps[4];
  }

  EACH (question->oracle, SAM_FAMILY_SURVEY_INVITATION, row)
  {
    if (sam_record_get_reference (row, SAM_SURVEY_INVITATION_SURVEY_ROUND) != sam_record_get_id (round)
        || !is_asked (question, round, sam_record_get_reference (row, SAM_SURVEY_INVITATION_SCHOOL),
                      sam_record_get_reference (row, SAM_SURVEY_INVITATION_TEAM)))
      continue;
    statement->has_invited = TRUE;
    statement->invited += sam_record_get_integer (row, SAM_SURVEY_INVITATION_INVITED);
  }
}

/* What hides in the whole programme is proven of the spread itself: here it is asked. */
static void
ask_whole (const Question *question, Statement *statement)
{
  SamDatabase *database = sam_store_get_database (question->oracle->store);
  const SamScope programme = SAM_SCOPE_INIT_PROGRAMME;
  g_autoptr (SamSurveySpread) whole
    = sam_survey_spread_load (database, programme, sam_record_get_id (statement->record), question->day, NULL);
  g_autoptr (SamSurveySpread) narrow = NULL;
  GPtrArray *rows = sam_survey_spread_get_rows (whole);
  const SamSurveyCell *cell = NULL;

  if (question->scope.kind == SAM_SCOPE_PROGRAMME)
    return;
  if (question->scope.kind != SAM_SCOPE_TEAM)
    {
      narrow = sam_survey_spread_narrow (whole, question->scope);
      cell = sam_survey_spread_get_total (narrow);
    }
  for (guint i = 0; cell == NULL && i < rows->len; i++)
    if (sam_survey_row_get_team_id (rows->pdata[i]) == question->scope.id)
      cell = sam_survey_row_get_cell (rows->pdata[i]);
  statement->is_hidden_in_whole = cell != NULL && cell->is_hidden;
  statement->is_invited_hidden_in_whole = cell != NULL && cell->is_invited_hidden;
}

static int
compare_statements (gconstpointer a, gconstpointer b)
{
  return (int) sam_record_get_integer (((const Statement *) a)->record, SAM_SURVEY_STATEMENT_ORDINAL)
         - (int) sam_record_get_integer (((const Statement *) b)->record, SAM_SURVEY_STATEMENT_ORDINAL);
}

static GArray *
count (const Question *question)
{
  GArray *statements = g_array_new (FALSE, TRUE, sizeof (Statement));
  SamRecord *round = find_latest_round (question);

  EACH (question->oracle, SAM_FAMILY_SURVEY_STATEMENT, record)
    if (round != NULL
        && sam_record_get_reference (record, SAM_SURVEY_STATEMENT_SURVEY_ROUND) == sam_record_get_id (round))
      {
        Statement statement = { .record = record };

        count_answers (question, round, &statement);
        ask_whole (question, &statement);
        g_array_append_val (statements, statement);
      }
  g_array_sort (statements, compare_statements);

  return statements;
}

/* How many people answered, as far as may be known. */
static gint64
count_people (const Statement *statement, gboolean with_invited)
{
  gboolean is_hidden = statement->is_hidden_in_whole || (with_invited && statement->is_invited_hidden_in_whole);

  return is_hidden ? MIN (statement->answers, FEW - 1) : statement->answers;
}

/* The smallest that is shown, of equals the first by name. */
static Statement *
find_next_to_hide (GArray *statements, gboolean with_invited)
{
  Statement *smallest = NULL;

  for (guint i = 0; i < statements->len; i++)
    {
      Statement *s = &g_array_index (statements, Statement, i);

      if (s->is_hidden || !s->has_answers)
        continue;
      if (smallest == NULL || count_people (s, with_invited) < count_people (smallest, with_invited)
          || (count_people (s, with_invited) == count_people (smallest, with_invited)
              && sam_collate (sam_record_get_text (s->record, SAM_SURVEY_STATEMENT_TEXT),
                              sam_record_get_text (smallest->record, SAM_SURVEY_STATEMENT_TEXT))
                   < 0))
        smallest = s;
    }

  return smallest;
}

static void
hide (GArray *statements, gboolean with_invited)
{
  for (guint i = 0; i < statements->len; i++)
    {
      Statement *s = &g_array_index (statements, Statement, i);

      s->is_hidden = s->has_answers && count_people (s, with_invited) < FEW;
    }

  for (;;)
    {
      gint64 people = 0;
      guint n = 0;
      Statement *next = find_next_to_hide (statements, with_invited);

      for (guint i = 0; i < statements->len; i++)
        if (g_array_index (statements, Statement, i).is_hidden)
          {
            n++;
            people += count_people (&g_array_index (statements, Statement, i), with_invited);
          }
      if (next == NULL || n == 0 || (n > 1 && people >= FEW))
        return;
      next->is_hidden = TRUE;
    }
}

static void
tell (Question *question, const char *id, gint64 record, gint64 numerator, gint64 denominator, gboolean is_hidden)
{
  OracleFigure *figure;

  oracle_tell (question, id, is_hidden ? 0 : numerator, is_hidden ? 0 : denominator);
  figure = &g_array_index (question->figures, OracleFigure, question->figures->len - 1);
  figure->record = record;
  figure->is_hidden = is_hidden;
}

/* F14, or F15 where @with_invited. */
static void
tell_all (Question *question, GArray *statements, gboolean with_invited)
{
  gint64 upper = 0, answers = 0, invited = 0, most = 0, asked = 0;
  gboolean has_answers = FALSE, has_invited = FALSE, is_hidden, in_whole = FALSE;

  hide (statements, with_invited);
  for (guint i = 0; i < statements->len; i++)
    {
      Statement *s = &g_array_index (statements, Statement, i);
      gint64 record = sam_record_get_id (s->record);
      gboolean is_in_whole = s->is_hidden_in_whole || (with_invited && s->is_invited_hidden_in_whole);
      g_autofree char *id = g_strdup_printf ("%s.%u", with_invited ? "F15" : "F14", i + 1);

      if (with_invited)
        tell (question, id, record, s->answers, s->invited,
              s->is_hidden || is_in_whole || (s->has_invited && (s->invited < FEW || s->answers < FEW)));
      else
        tell (question, id, record, s->upper, s->answers, s->is_hidden || is_in_whole);
      upper += s->upper;
      answers += s->answers;
      invited += s->invited;
      most = MAX (most, s->answers);
      asked = MAX (asked, s->invited);
      has_answers = has_answers || s->has_answers;
      has_invited = has_invited || s->has_invited;
      in_whole = in_whole || is_in_whole;
    }

  is_hidden = in_whole || (has_answers && most < FEW);
  if (with_invited)
    tell (question, "F15", 0, answers, invited, is_hidden || (has_invited && (asked < FEW || most < FEW)));
  else
    tell (question, "F14", 0, upper, answers, is_hidden);
}

void
oracle_compute_surveys (Question *question)
{
  g_autoptr (GArray) statements = count (question);
  gint64 on_time = 0, due = 0;

  tell_all (question, statements, FALSE);
  tell_all (question, statements, TRUE);

  if (question->scope.kind != SAM_SCOPE_PROGRAMME)
    return;
  EACH (question->oracle, SAM_FAMILY_MILESTONE, milestone)
  {
    SamDate date = sam_record_get_date (milestone, SAM_MILESTONE_DUE_DATE);

    if (date > question->day)
      continue;
    due++;
    on_time += oracle_get_end (milestone, SAM_MILESTONE_DONE_DATE) <= date;
  }
  oracle_tell (question, "F16", on_time, due);
}
