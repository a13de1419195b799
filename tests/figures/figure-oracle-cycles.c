/*
 * F10 to F13 and F19: cycles of individual coaching, and coaches.
 */
#include "figure-oracle.h"

/* What of a cycle has happened by the day, while its school took part. */
typedef struct
{
  gint64   school;
  gboolean is_in_scope;
  gboolean is_begun;
  gboolean is_closed;
  SamDate  observed;
  SamDate  dialogue;
} Course;

static SamDate
find_first_held (const Question *question, gint64 cycle, gint64 school, SamSessionKind kind)
{
  SamDate first = SAM_DATE_NONE;

  EACH (question->oracle, SAM_FAMILY_SESSION, session)
  {
    SamDate date = sam_record_get_date (session, SAM_SESSION_DATE);

    if (sam_record_get_reference (session, SAM_SESSION_CYCLE) == cycle
        && sam_record_get_choice (session, SAM_SESSION_KIND) == (int) kind
        && sam_record_get_choice (session, SAM_SESSION_STATE) == SAM_SESSION_STATE_HELD
        && oracle_counts (question, school, date) && (first == SAM_DATE_NONE || date < first))
      first = date;
  }

  return first;
}

static Course
follow (const Question *question, SamRecord *cycle)
{
  gint64 id = sam_record_get_id (cycle);
  Course course = { .school = oracle_get_school_of_cycle (question, id) };
  SamDate ended = sam_record_get_date (cycle, SAM_CYCLE_ENDED_DATE);

  course.is_in_scope = oracle_has_school (question, course.school);
  course.observed = find_first_held (question, id, course.school, SAM_SESSION_KIND_OBSERVATION);
  course.dialogue = find_first_held (question, id, course.school, SAM_SESSION_KIND_DIALOGUE);
  EACH (question->oracle, SAM_FAMILY_FOCUS_QUESTION, asking)
    if (sam_record_get_reference (asking, SAM_FOCUS_QUESTION_CYCLE) == id
        && oracle_counts (question, course.school, sam_record_get_date (asking, SAM_FOCUS_QUESTION_ASKED_DATE)))
      course.is_begun = TRUE;
  course.is_closed = ended != SAM_DATE_NONE && sam_record_get_choice (cycle, SAM_CYCLE_ENDING) == SAM_CYCLE_ENDING_CLOSED
                     && oracle_counts (question, course.school, ended);

  return course;
}

static void
count_questions (const Question *question, gint64 cycle, gint64 *answered, gint64 *n)
{
  EACH (question->oracle, SAM_FAMILY_FOCUS_QUESTION, asking)
  {
    int outcome = sam_record_get_choice (asking, SAM_FOCUS_QUESTION_OUTCOME);

    if (sam_record_get_reference (asking, SAM_FOCUS_QUESTION_CYCLE) != cycle
        || sam_record_get_date (asking, SAM_FOCUS_QUESTION_ASKED_DATE) > question->day)
      continue;
    (*n)++;
    *answered += outcome == SAM_FOCUS_QUESTION_OUTCOME_ANSWERED || outcome == SAM_FOCUS_QUESTION_OUTCOME_PARTLY;
  }
}

static gboolean
has_had_dialogue (const Question *question, gint64 teacher)
{
  EACH (question->oracle, SAM_FAMILY_CYCLE, cycle)
    if (sam_record_get_reference (cycle, SAM_CYCLE_TEACHER) == teacher)
      {
        Course course = follow (question, cycle);

        if (course.is_in_scope && (course.dialogue != SAM_DATE_NONE || course.is_closed))
          return TRUE;
      }

  return FALSE;
}

static void
tell_reach (Question *question)
{
  gint64 n = 0, reached = 0;

  EACH (question->oracle, SAM_FAMILY_PERSON, person)
    if (oracle_is_active_teacher (question, sam_record_get_id (person)))
      {
        n++;
        reached += has_had_dialogue (question, sam_record_get_id (person));
      }
  oracle_tell (question, "F10.reach", reached, n);
}

static void
tell_emphasis (Question *question)
{
  gint64 strict = 0, wide = 0, all = 0;

  EACH (question->oracle, SAM_FAMILY_SESSION, session)
  {
    gint64 team = sam_record_get_reference (session, SAM_SESSION_TEAM);
    gint64 minutes = sam_record_get_integer (session, SAM_SESSION_ACTUAL_MINUTES);
    gint64 school = team != 0 ? oracle_get_school_of_team (question->oracle, team)
                              : oracle_get_school_of_cycle (question, sam_record_get_reference (session, SAM_SESSION_CYCLE));

    if (sam_record_get_choice (session, SAM_SESSION_STATE) != SAM_SESSION_STATE_HELD
        || !oracle_has_school (question, school)
        || !oracle_counts (question, school, sam_record_get_date (session, SAM_SESSION_DATE)))
      continue;

    all += minutes;
    switch (sam_record_get_choice (session, SAM_SESSION_KIND))
      {
      case SAM_SESSION_KIND_OBSERVATION:
        strict += minutes;
        wide += minutes;
        break;
      case SAM_SESSION_KIND_TALK_BEFORE:
      case SAM_SESSION_KIND_DIALOGUE:
        wide += minutes;
        break;
      default:
        break;
      }
  }

  oracle_tell (question, "F12.strict", strict, all);
  oracle_tell (question, "F12.wide", wide, all);
}

void
oracle_compute_cycles (Question *question)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 begun = 0, observed = 0, dialogues = 0, closed = 0, within = 0, waiting = 0, answered = 0, asked = 0;
  gint64 target = oracle_get_setting (question->oracle, SAM_SETTING_DIALOGUE_TARGET, 2);

  if (question->scope.kind == SAM_SCOPE_TEAM)
    return;

  EACH (question->oracle, SAM_FAMILY_CYCLE, cycle)
  {
    Course course = follow (question, cycle);
    gboolean has_dialogue = course.dialogue != SAM_DATE_NONE, is_observed = course.observed != SAM_DATE_NONE;

    if (!course.is_in_scope)
      continue;

    closed += course.is_closed;
    dialogues += course.is_closed || has_dialogue;
    observed += course.is_closed || has_dialogue || is_observed;
    begun += course.is_closed || has_dialogue || is_observed || course.is_begun;
    if (has_dialogue)
      count_questions (question, sam_record_get_id (cycle), &answered, &asked);
    if (has_dialogue && is_observed)
      {
        gint64 n = oracle_count_school_days (question->oracle, course.school, course.observed, course.dialogue);

        g_array_append_val (days, n);
        within += n <= target;
      }
    waiting += is_observed && !has_dialogue && oracle_get_end (cycle, SAM_CYCLE_ENDED_DATE) > question->day;
  }

  oracle_tell (question, "F10.begun", begun, 0);
  oracle_tell (question, "F10.observed", observed, 0);
  oracle_tell (question, "F10.dialogue", dialogues, 0);
  oracle_tell (question, "F10.closed", closed, 0);
  tell_reach (question);
  oracle_tell (question, "F11.within", within, days->len);
  oracle_tell_median (question, "F11.median", days);
  oracle_tell (question, "F11.waiting", waiting, 0);
  tell_emphasis (question);
  oracle_tell (question, "F13", answered, asked);
}

/* Of one coach; FALSE where there is nothing to tell. */
static gboolean
measure_load (const Question *question, gint64 coach, gint64 *minutes, gint64 *reduced)
{
  FigureOracle *self = question->oracle;
  int year = sam_date_get_year (question->day) - (sam_date_get_month (question->day) < 7);
  SamDate first = sam_date_new (year, 7, 1);
  gint64 days = sam_date_new (year + 1, 7, 1) - first, percent = 0, product;
  gboolean is_known = FALSE;

  *minutes = 0;
  EACH (self, SAM_FAMILY_SESSION, session)
  {
    gint64 team = sam_record_get_reference (session, SAM_SESSION_TEAM);
    SamDate date = sam_record_get_date (session, SAM_SESSION_DATE);
    gint64 school = team != 0 ? oracle_get_school_of_team (self, team)
                              : oracle_get_school_of_cycle (question, sam_record_get_reference (session, SAM_SESSION_CYCLE));

    if (sam_record_get_reference (session, SAM_SESSION_COACH) != coach || date < first
        || sam_record_get_choice (session, SAM_SESSION_STATE) != SAM_SESSION_STATE_HELD
        || !oracle_has_school (question, school) || !oracle_counts (question, school, date))
      continue;
    is_known = TRUE;
    *minutes += sam_record_get_integer (session, SAM_SESSION_ACTUAL_MINUTES);
  }

  EACH (self, SAM_FAMILY_ASSIGNMENT, assignment)
  {
    gint64 school = sam_record_get_reference (assignment, SAM_ASSIGNMENT_SCHOOL);

    if (sam_record_get_reference (assignment, SAM_ASSIGNMENT_COACH) != coach || !oracle_has_school (question, school)
        || !oracle_takes_part (question, school)
        || sam_record_get_date (assignment, SAM_ASSIGNMENT_FROM_DATE) > question->day
        || question->day > oracle_get_end (assignment, SAM_ASSIGNMENT_TO_DATE))
      continue;
    is_known = TRUE;
    if (sam_record_is_set (assignment, SAM_ASSIGNMENT_REDUCTION_PERCENT))
      percent += sam_record_get_integer (assignment, SAM_ASSIGNMENT_REDUCTION_PERCENT);
  }

  product = percent * 1360 * 60 * (question->day - first + 1);
  *reduced = product / (100 * days) + (2 * (product % (100 * days)) >= 100 * days);

  return is_known;
}

void
oracle_compute_coaches (Question *question)
{
  guint all = question->figures->len;

  if (question->scope.kind == SAM_SCOPE_TEAM)
    return;

  oracle_tell (question, "F19", 0, 0);
  EACH (question->oracle, SAM_FAMILY_PERSON, person)
  {
    gint64 minutes, reduced;

    if (!measure_load (question, sam_record_get_id (person), &minutes, &reduced))
      continue;
    oracle_tell (question, "F19", minutes, reduced);
    g_array_index (question->figures, OracleFigure, question->figures->len - 1).record = sam_record_get_id (person);
    g_array_index (question->figures, OracleFigure, all).numerator += minutes;
    g_array_index (question->figures, OracleFigure, all).denominator += reduced;
  }
}
