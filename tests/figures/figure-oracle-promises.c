/*
 * F18: promised time, and where it went.
 */
#include "figure-oracle.h"

typedef struct
{
  gint64 given, promised, scheduled, moved_later, not_recorded, shorter, longer;
  gint64 cancelled[SAM_SESSION_CAUSE_OTHER + 1];
} Time;

/* Rounded half up. */
static gint64
share (gint64 minutes, gint64 part, gint64 all)
{
  gint64 whole = minutes * part / all, rest = minutes * part % all;

  return whole + (2 * rest >= all);
}

static SamRecord *
find_former (FigureOracle *self, SamRecord *session)
{
  EACH (self, SAM_FAMILY_SESSION, former)
    if (sam_record_get_reference (former, SAM_SESSION_REPLACEMENT) == sam_record_get_id (session))
      return former;

  return NULL;
}

/* Where a chain of moves ends; NULL where it never does. */
static SamRecord *
find_last (FigureOracle *self, SamRecord *session)
{
  for (guint n = 0; n < 1000; n++)
    {
      if (sam_record_get_choice (session, SAM_SESSION_STATE) != SAM_SESSION_STATE_MOVED)
        return session;
      session = oracle_get (self, sam_record_get_reference (session, SAM_SESSION_REPLACEMENT));
    }

  return NULL;
}

static void
add_session (const Question *question, SamRecord *session, Time *time)
{
  gint64 planned = sam_record_get_integer (session, SAM_SESSION_PLANNED_MINUTES);
  gint64 actual = sam_record_get_integer (session, SAM_SESSION_ACTUAL_MINUTES);
  SamRecord *last;

  switch (sam_record_get_choice (session, SAM_SESSION_STATE))
    {
    case SAM_SESSION_STATE_MOVED:
      last = find_former (question->oracle, session) == NULL ? find_last (question->oracle, session) : NULL;
      if (last != NULL && sam_record_get_date (last, SAM_SESSION_DATE) > question->day)
        {
          time->scheduled += planned;
          time->moved_later += planned;
        }
      return;
    case SAM_SESSION_STATE_HELD:
      time->given += actual;
      time->shorter += MAX (planned - actual, 0);
      time->longer += MAX (actual - planned, 0);
      break;
    case SAM_SESSION_STATE_CANCELLED:
      time->cancelled[sam_record_get_choice (session, SAM_SESSION_CAUSE)] += planned;
      break;
    default:
      time->not_recorded += planned;
      break;
    }
  time->scheduled += planned;
}

static void
add_promise (const Question *question, SamRecord *promise, Time *time)
{
  FigureOracle *self = question->oracle;
  gint64 team = sam_record_get_reference (promise, SAM_PROMISE_TEAM);
  gint64 school = oracle_get_school_of_team (self, team);
  SamRecord *of = oracle_get (self, school);
  SamDate from = sam_record_get_date (promise, SAM_PROMISE_FROM_DATE);
  SamDate to = sam_record_get_date (promise, SAM_PROMISE_TO_DATE);
  SamDate first = MAX (from, sam_record_get_date (of, SAM_SCHOOL_JOINED_DATE));
  SamDate last = MIN (MIN (to, question->day), oracle_get_end (of, SAM_SCHOOL_LEFT_DATE));
  gint64 minutes = sam_record_get_integer (promise, SAM_PROMISE_MINUTES);
  gint64 days = oracle_count_school_days (self, school, from - 1, to);

  if (from > question->day || sam_record_get_date (promise, SAM_PROMISE_AGREED_DATE) > question->day)
    return;

  if (days > 0)
    time->promised += share (minutes, oracle_count_school_days (self, school, first - 1, last), days);
  else
    time->promised += share (minutes, MAX (last - first + 1, 0), to - from + 1);

  EACH (self, SAM_FAMILY_SESSION, session)
  {
    SamDate date = sam_record_get_date (session, SAM_SESSION_DATE);

    if (sam_record_get_reference (session, SAM_SESSION_TEAM) == team && oracle_is_group_session (question, session)
        && from <= date && date <= to)
      add_session (question, session, time);
  }
}

void
oracle_compute_promises (Question *question)
{
  static const char *const causes[] = {
    [SAM_SESSION_CAUSE_DAY_OFF] = "F18.lost.day_off",
    [SAM_SESSION_CAUSE_COACH_UNAVAILABLE] = "F18.lost.coach_unavailable",
    [SAM_SESSION_CAUSE_NO_STAND_IN] = "F18.lost.no_stand_in",
    [SAM_SESSION_CAUSE_CLASH] = "F18.lost.clash",
    [SAM_SESSION_CAUSE_SCHOOLS_DECISION] = "F18.lost.schools_decision",
    [SAM_SESSION_CAUSE_OTHER] = "F18.lost.other",
  };
  Time time = { 0 };

  EACH (question->oracle, SAM_FAMILY_PROMISE, promise)
    if (oracle_has_team (question, sam_record_get_reference (promise, SAM_PROMISE_TEAM)))
      add_promise (question, promise, &time);

  oracle_tell (question, "F18", time.given, time.promised);
  oracle_tell (question, "F18.lost.never_scheduled", time.promised - time.scheduled, 0);
  oracle_tell (question, "F18.lost.moved_later", time.moved_later, 0);
  for (guint cause = 0; cause < G_N_ELEMENTS (causes); cause++)
    oracle_tell (question, causes[cause], time.cancelled[cause], 0);
  oracle_tell (question, "F18.lost.not_recorded", time.not_recorded, 0);
  oracle_tell (question, "F18.lost.shorter", time.shorter, 0);
  oracle_tell (question, "F18.lost.longer", time.longer, 0);
}
