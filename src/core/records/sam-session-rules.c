/*
 * The rules of sessions: what belongs together in one session, and the order
 * of an individual cycle: question, observation, dialogue.
 */
#include "sam-session-rules.h"

#include <glib/gi18n.h>

#include "sam-cycle.h"
#include "sam-cycle-rules.h"
#include "sam-rules.h"
#include "sam-series.h"
#include "sam-session.h"

static gboolean
is_held (const SamDraft *draft)
{
  return sam_draft_get_choice (draft, SAM_SESSION_STATE) == SAM_SESSION_STATE_HELD;
}

static gboolean
is_kind_of_cycle (int kind)
{
  return kind == SAM_SESSION_KIND_TALK_BEFORE || kind == SAM_SESSION_KIND_OBSERVATION
         || kind == SAM_SESSION_KIND_DIALOGUE || kind == SAM_SESSION_KIND_FOLLOW_UP;
}

/* A session has a team or a cycle, as its kind asks. */
static void
check_belonging (const SamDraft *draft, int kind, SamProblems *problems)
{
  gboolean has_team = sam_draft_is_set (draft, SAM_SESSION_TEAM);
  gboolean has_cycle = sam_draft_is_set (draft, SAM_SESSION_CYCLE);

  if (has_team && has_cycle)
    sam_problems_add (problems, SAM_PROBLEM_ERROR,
                      kind == SAM_SESSION_KIND_GROUP ? SAM_SESSION_CYCLE : SAM_SESSION_TEAM,
                      _("A session belongs to a team or to a cycle, not to both."));
  else if (kind == SAM_SESSION_KIND_GROUP && !has_team)
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_SESSION_TEAM, _("Group coaching needs a team."));
  else if (is_kind_of_cycle (kind) && !has_cycle)
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_SESSION_CYCLE,
                      _("This kind of session belongs to a cycle of individual coaching."));
  else if (!has_team && !has_cycle)
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_SESSION_TEAM, _("Choose a team or a cycle."));
}

static void
check_held (const SamDraft *draft, SamProblems *problems)
{
  if (!is_held (draft))
    {
      if (sam_draft_is_set (draft, SAM_SESSION_ACTUAL_MINUTES))
        sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_SESSION_ACTUAL_MINUTES,
                          _("Only a session that was held has actual minutes."));
      return;
    }

  if (!sam_draft_is_set (draft, SAM_SESSION_ACTUAL_MINUTES))
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_SESSION_ACTUAL_MINUTES,
                      _("Say how many minutes the session lasted."));
  if (!sam_draft_is_set (draft, SAM_SESSION_COACH))
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_SESSION_COACH, _("Say which coach held the session."));
  if (sam_draft_get_date (draft, SAM_SESSION_DATE) > sam_date_today ())
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_SESSION_DATE,
                      _("A session in the future cannot have been held."));
}

static void
check_not_held (const SamDraft *draft, SamProblems *problems)
{
  int state = sam_draft_get_choice (draft, SAM_SESSION_STATE);
  gboolean has_cause = sam_draft_is_set (draft, SAM_SESSION_CAUSE);
  gboolean has_replacement = sam_draft_is_set (draft, SAM_SESSION_REPLACEMENT);

  if (state == SAM_SESSION_STATE_CANCELLED && !has_cause)
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_SESSION_CAUSE, _("Say why the session was cancelled."));
  if (state != SAM_SESSION_STATE_CANCELLED && state != SAM_SESSION_STATE_MOVED && has_cause)
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_SESSION_CAUSE,
                      _("Only a session that was cancelled or moved has a cause."));

  if (state == SAM_SESSION_STATE_MOVED && !has_replacement)
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_SESSION_REPLACEMENT,
                      _("Say which session it was moved to."));
  if (state != SAM_SESSION_STATE_MOVED && has_replacement)
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_SESSION_REPLACEMENT,
                      _("Only a session that was moved has a replacement."));
}

/* More often than anyone moves one session; a file damaged elsewhere may hold a circle. */
#define LONGEST_CHAIN 1000

/*
 * Whether the replacement is the draft's own session, or was itself moved there
 * in one step or more: such sessions would count nowhere.
 */
static gboolean
leads_back (const SamDraft *draft, SamRecordSource *source)
{
  gint64 next = sam_draft_get_reference (draft, SAM_SESSION_REPLACEMENT);

  for (guint i = 0; next != 0 && i < LONGEST_CHAIN; i++)
    {
      g_autoptr (SamRecord) session = NULL;

      if (next == sam_draft_get_id (draft))
        return TRUE;

      session = sam_record_source_get (source, SAM_FAMILY_SESSION, next);
      next = session != NULL ? sam_record_get_reference (session, SAM_SESSION_REPLACEMENT) : 0;
    }

  return FALSE;
}

static void
check_replacement (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
  g_autoptr (SamRecord) replacement = sam_rules_get (draft, source, SAM_SESSION_REPLACEMENT);

  if (leads_back (draft, source))
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_SESSION_REPLACEMENT,
                      _("A session cannot be moved to itself."));
  else if (replacement != NULL
           && (sam_record_get_reference (replacement, SAM_SESSION_TEAM) != sam_draft_get_reference (draft, SAM_SESSION_TEAM)
               || sam_record_get_reference (replacement, SAM_SESSION_CYCLE) != sam_draft_get_reference (draft, SAM_SESSION_CYCLE)))
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_SESSION_REPLACEMENT,
                      _("The replacement belongs to another team or cycle."));
}

/* The texts of group coaching would be text of individual coaching in the clear. */
static void
check_texts (const SamDraft *draft, int kind, SamProblems *problems)
{
  static const guint texts[] = {
    SAM_SESSION_QUESTIONS, SAM_SESSION_METHOD, SAM_SESSION_ANALYSIS, SAM_SESSION_NEXT_TRY,
  };

  for (guint i = 0; sam_draft_is_set (draft, SAM_SESSION_CYCLE) && i < G_N_ELEMENTS (texts); i++)
    {
      if (sam_draft_is_set (draft, texts[i]))
        sam_problems_add (problems, SAM_PROBLEM_ERROR, texts[i],
                          _("This text is for group coaching. Write it in the observation or the dialogue of the cycle instead."));
    }

  if (kind == SAM_SESSION_KIND_GROUP && is_held (draft) && !sam_draft_is_set (draft, SAM_SESSION_QUESTIONS))
    sam_problems_add (problems, SAM_PROBLEM_WARNING, SAM_SESSION_QUESTIONS,
                      _("No pedagogical question is recorded for this session."));
}

static void
check_team (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
  g_autoptr (SamRecord) team = sam_rules_get (draft, source, SAM_SESSION_TEAM);
  g_autoptr (SamRecord) series = sam_rules_get (draft, source, SAM_SESSION_SERIES);
  SamDate date = sam_draft_get_date (draft, SAM_SESSION_DATE);

  if (team != NULL && date != SAM_DATE_NONE)
    sam_rules_check_within_team (team, source, sam_date_range_new (date, date), SAM_SESSION_DATE, problems);
  if (series != NULL
      && sam_record_get_reference (series, SAM_SERIES_TEAM) != sam_draft_get_reference (draft, SAM_SESSION_TEAM))
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_SESSION_SERIES,
                      _("The series belongs to another team."));
}

/* When something began, as minutes since 1970-01-01, for comparing across midnight. */
static gint64
get_moment (SamDate date, int start_time)
{
  return (gint64) date * 24 * 60 + MAX (start_time, 0);
}

/* A held observation or dialogue of a cycle: [start, end). */
typedef struct
{
  int    kind;
  gint64 start;
  gint64 end;
} Event;

/*
 * The cycle's held sessions as they would be with the draft in place of its
 * own record.
 */
static GArray *
list_events (const SamDraft *draft, SamRecordSource *source)
{
  g_autoptr (GPtrArray) sessions = sam_rules_list (source, SAM_FAMILY_SESSION, SAM_SESSION_CYCLE,
                                                   sam_draft_get_reference (draft, SAM_SESSION_CYCLE));
  GArray *events = g_array_new (FALSE, FALSE, sizeof (Event));

  for (guint i = 0; i < sessions->len; i++)
    {
      SamRecord *session = g_ptr_array_index (sessions, i);
      Event event;

      if (sam_record_get_id (session) == sam_draft_get_id (draft)
          || sam_record_get_choice (session, SAM_SESSION_STATE) != SAM_SESSION_STATE_HELD)
        continue;

      event.kind = sam_record_get_choice (session, SAM_SESSION_KIND);
      event.start = get_moment (sam_record_get_date (session, SAM_SESSION_DATE),
                                sam_record_get_time (session, SAM_SESSION_START_TIME));
      event.end = event.start + sam_record_get_integer (session, SAM_SESSION_ACTUAL_MINUTES);
      g_array_append_val (events, event);
    }

  if (is_held (draft))
    {
      Event event;

      event.kind = sam_draft_get_choice (draft, SAM_SESSION_KIND);
      event.start = get_moment (sam_draft_get_date (draft, SAM_SESSION_DATE),
                                sam_draft_get_time (draft, SAM_SESSION_START_TIME));
      event.end = event.start + sam_draft_get_integer (draft, SAM_SESSION_ACTUAL_MINUTES);
      g_array_append_val (events, event);
    }

  return events;
}

/* Whether every dialogue comes after the end of an observation. */
static gboolean
are_dialogues_after_observations (GArray *events)
{
  for (guint i = 0; i < events->len; i++)
    {
      const Event *dialogue = &g_array_index (events, Event, i);
      gboolean found = FALSE;

      if (dialogue->kind != SAM_SESSION_KIND_DIALOGUE)
        continue;

      for (guint j = 0; j < events->len && !found; j++)
        {
          const Event *observation = &g_array_index (events, Event, j);

          found = observation->kind == SAM_SESSION_KIND_OBSERVATION && observation->end <= dialogue->start;
        }
      if (!found)
        return FALSE;
    }

  return TRUE;
}

static void
check_dialogue (const SamDraft *draft, SamRecordSource *source, int kind, SamProblems *problems)
{
  g_autoptr (GArray) events = NULL;

  if (kind != SAM_SESSION_KIND_DIALOGUE && kind != SAM_SESSION_KIND_OBSERVATION)
    return;

  events = list_events (draft, source);
  if (!are_dialogues_after_observations (events))
    {
      if (kind == SAM_SESSION_KIND_DIALOGUE)
        sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_SESSION_DATE,
                          _("The dialogue is held after the end of the observation. Record the observation first."));
      else
        sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_SESSION_DATE,
                          _("A dialogue on this observation is recorded, and would then lie before it."));
    }

  if (kind == SAM_SESSION_KIND_DIALOGUE && is_held (draft)
      && sam_cycle_rules_count_open (source, sam_draft_get_reference (draft, SAM_SESSION_CYCLE)) > 0)
    sam_problems_add (problems, SAM_PROBLEM_WARNING, SAM_PROBLEM_WHOLE_RECORD,
                      _("A question has no outcome yet."));
}

/* No observation before a question is asked: it is focused on what the teacher asks. */
static void
check_observation (const SamDraft *draft, SamRecordSource *source, SamRecord *cycle, SamProblems *problems)
{
  SamDate asked = sam_cycle_rules_find_asked (source, sam_record_get_id (cycle));
  SamDate date = sam_draft_get_date (draft, SAM_SESSION_DATE);

  if (is_held (draft) && (asked == SAM_DATE_NONE || (date != SAM_DATE_NONE && asked > date)))
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_SESSION_DATE,
                      _("The teacher had asked no question by this day. Record the teacher’s question first: the observation is focused on it."));
  else if (asked == SAM_DATE_NONE)
    sam_problems_add (problems, SAM_PROBLEM_WARNING, SAM_SESSION_CYCLE,
                      _("The teacher has asked no question yet."));

  if (date != SAM_DATE_NONE
      && sam_cycle_rules_has_left (source, sam_record_get_reference (cycle, SAM_CYCLE_TEACHER), date))
    sam_problems_add (problems, SAM_PROBLEM_WARNING, SAM_SESSION_DATE,
                      _("The teacher is a member of no team on this day."));

  if (is_held (draft) && sam_record_is_set (cycle, SAM_CYCLE_ENDING)
      && sam_record_get_choice (cycle, SAM_CYCLE_ENDING) == SAM_CYCLE_ENDING_CANCELLED)
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_SESSION_STATE,
                      _("The cycle was cancelled. Take back its ending before you record an observation."));
}

static void
check_cycle (const SamDraft *draft, SamRecordSource *source, int kind, SamProblems *problems)
{
  g_autoptr (SamRecord) cycle = sam_rules_get (draft, source, SAM_SESSION_CYCLE);
  gint64 coach = sam_draft_get_reference (draft, SAM_SESSION_COACH);

  if (cycle == NULL)
    return;

  if (coach != 0 && coach == sam_record_get_reference (cycle, SAM_CYCLE_TEACHER))
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_SESSION_COACH,
                      _("Nobody can coach themselves. Choose another coach."));
  if (kind == SAM_SESSION_KIND_OBSERVATION)
    check_observation (draft, source, cycle, problems);
  check_dialogue (draft, source, kind, problems);
}

void
sam_session_validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
  int kind = sam_draft_get_choice (draft, SAM_SESSION_KIND);

  if (sam_draft_is_set (draft, SAM_SESSION_KIND))
    check_belonging (draft, kind, problems);
  check_held (draft, problems);
  check_not_held (draft, problems);
  check_texts (draft, kind, problems);
  if (source == NULL)
    return;

  check_replacement (draft, source, problems);
  check_team (draft, source, problems);
  check_cycle (draft, source, kind, problems);
  sam_rules_check_is_coach (draft, source, SAM_SESSION_COACH, problems);
}
