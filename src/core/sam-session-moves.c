#include "sam-session-moves.h"

#include <glib/gi18n.h>

#define MINUTES_OF_A_DAY 1440

/* 1 January or 1 July: terms lie within these halves of the year. */
static SamDate
get_start_of_half (SamDate date)
{
  return sam_date_new (sam_date_get_year (date), sam_date_get_month (date) < 7 ? 1 : 7, 1);
}

gboolean
sam_session_moves_is_before_term (SamSchoolCalendar *calendar, SamDate date, SamDate as_of)
{
  SamDate start = SAM_DATE_NONE;

  g_return_val_if_fail (date != SAM_DATE_NONE && as_of != SAM_DATE_NONE, FALSE);

  start = get_start_of_half (date);
  if (as_of < start)
    return TRUE;
  if (calendar == NULL || !sam_school_calendar_has_terms (calendar, sam_date_get_school_year (date)))
    return FALSE;

  return sam_school_calendar_count_school_days_within (calendar, start, as_of) == 0;
}

static SamMoveRefusal
get_refusal_of_state (SamSessionState state)
{
  switch (state)
    {
    case SAM_SESSION_STATE_HELD:
      return SAM_MOVE_REFUSAL_HELD;
    case SAM_SESSION_STATE_CANCELLED:
      return SAM_MOVE_REFUSAL_CANCELLED;
    case SAM_SESSION_STATE_MOVED:
      return SAM_MOVE_REFUSAL_MOVED;
    case SAM_SESSION_STATE_PLANNED:
    default:
      return SAM_MOVE_REFUSAL_NONE;
    }
}

/* What speaks against the new place itself, whatever the session. */
static SamMoveRefusal
get_refusal_of_place (const SamMove *move)
{
  if (move->minutes < 1)
    return SAM_MOVE_REFUSAL_NO_LENGTH;
  if (move->time < 0 || move->time >= MINUTES_OF_A_DAY || move->minutes > MINUTES_OF_A_DAY - move->time)
    return SAM_MOVE_REFUSAL_MIDNIGHT;
  if (move->date < sam_date_new (1, 1, 1) || move->date > sam_date_new (9999, 12, 31))
    return SAM_MOVE_REFUSAL_NO_DAY;

  return SAM_MOVE_REFUSAL_NONE;
}

static gboolean
stays (const SamMoveSession *session, const SamMove *move)
{
  return move->date == session->date && move->time == session->time && move->minutes == session->minutes;
}

static SamMoveRefusal
get_refusal (const SamMoveSession *session, const SamMove *move, gint64 team, SamMoveVerb verb, SamDate as_of)
{
  SamMoveRefusal refusal = SAM_MOVE_REFUSAL_NONE;

  if (verb == SAM_MOVE_VERB_MOVE)
    refusal = get_refusal_of_state (session->state);
  if (refusal == SAM_MOVE_REFUSAL_NONE && team != 0 && team != session->team)
    refusal = SAM_MOVE_REFUSAL_OTHER_TEAM;
  if (refusal == SAM_MOVE_REFUSAL_NONE)
    refusal = get_refusal_of_place (move);
  if (refusal == SAM_MOVE_REFUSAL_NONE && verb == SAM_MOVE_VERB_MOVE && session->date >= as_of && move->date < as_of)
    refusal = SAM_MOVE_REFUSAL_PAST;

  return refusal;
}

static SamMoveManner
get_manner (const SamMoveSession *session, const SamMove *move, SamMoveVerb verb, SamDate as_of)
{
  if (verb == SAM_MOVE_VERB_COPY)
    return SAM_MOVE_COPIED;
  if (stays (session, move))
    return SAM_MOVE_STAYS;
  if (move->date == session->date || session->is_replacement)
    return SAM_MOVE_IN_PLACE;
  if (session->date >= as_of && sam_session_moves_is_before_term (session->calendar, session->date, as_of))
    return SAM_MOVE_IN_PLACE;

  return SAM_MOVE_REBOOKED;
}

static SamMove
plan (const SamMoveSession *session, SamDate date, int time, int minutes, gint64 team, SamMoveVerb verb, SamDate as_of)
{
  SamMove move = { .date = date, .time = time, .minutes = minutes, .next = -1 };

  move.refusal = get_refusal (session, &move, team, verb, as_of);
  move.manner = move.refusal != SAM_MOVE_REFUSAL_NONE ? SAM_MOVE_REFUSED : get_manner (session, &move, verb, as_of);
  if (move.refusal == SAM_MOVE_REFUSAL_NONE)
    move.is_off = session->calendar != NULL && sam_school_calendar_is_known_off (session->calendar, date, NULL);

  return move;
}

void
sam_session_moves_plan_to (const SamMoveSession *sessions, guint n_sessions, guint first,
                           const SamMoveTarget *target, SamMoveVerb verb, SamDate as_of, SamMove *moves)
{
  int days = 0;
  int minutes = 0;

  g_return_if_fail (sessions != NULL && first < n_sessions);
  g_return_if_fail (target != NULL && target->date != SAM_DATE_NONE);
  g_return_if_fail (moves != NULL);

  days = target->date - (target->whole_week ? sam_date_get_monday (sessions[first].date) : sessions[first].date);
  minutes = target->time >= 0 ? target->time - sessions[first].time : 0;
  for (guint i = 0; i < n_sessions; i++)
    moves[i] = plan (&sessions[i], sessions[i].date + days, sessions[i].time + minutes, sessions[i].minutes,
                     i == first ? target->team : 0, verb, as_of);
}

void
sam_session_moves_plan_by (const SamMoveSession *sessions, guint n_sessions, int days, SamMoveVerb verb,
                           SamDate as_of, SamMove *moves)
{
  g_return_if_fail (sessions != NULL || n_sessions == 0);
  g_return_if_fail (moves != NULL || n_sessions == 0);

  for (guint i = 0; i < n_sessions; i++)
    moves[i] = plan (&sessions[i], sessions[i].date + days, sessions[i].time, sessions[i].minutes, 0, verb, as_of);
}

SamMove
sam_session_moves_plan_resize (const SamMoveSession *session, int minutes)
{
  g_return_val_if_fail (session != NULL, ((SamMove) { SAM_MOVE_REFUSED, }));

  /* The day stays as it is, so that nothing depends on the day that it is seen from. */
  return plan (session, session->date, session->time, minutes, 0, SAM_MOVE_VERB_MOVE, session->date);
}

/* Taken places */

static guint
hash_slot (gconstpointer data)
{
  const SamMoveSlot *slot = data;

  return g_int64_hash (&slot->team) ^ ((guint) slot->date * 1451) ^ (guint) slot->time;
}

static gboolean
is_same_slot (gconstpointer a, gconstpointer b)
{
  const SamMoveSlot *one = a;
  const SamMoveSlot *other = b;

  return one->team == other->team && one->date == other->date && one->time == other->time;
}

static int
find_session (const SamMoveSession *sessions, guint n_sessions, gint64 id)
{
  for (guint i = 0; i < n_sessions; i++)
    {
      if (sessions[i].id == id)
        return (int) i;
    }

  return -1;
}

static gboolean
moves_on (const SamMove *move)
{
  return move->manner == SAM_MOVE_IN_PLACE || move->manner == SAM_MOVE_REBOOKED;
}

/* Whether it came to be refused. */
static gboolean
settle_one (const SamMoveSession *sessions, guint n_sessions, guint index, const SamMoveSlot *there, SamMove *moves)
{
  SamMove *move = &moves[index];
  int next = find_session (sessions, n_sessions, there->id);

  if (next >= 0 && moves_on (&moves[next]) && move->manner != SAM_MOVE_COPIED)
    {
      move->next = next;
      return FALSE;
    }

  move->manner = SAM_MOVE_REFUSED;
  move->refusal = there->replacement == sessions[index].id ? SAM_MOVE_REFUSAL_FIRST_PLACE : SAM_MOVE_REFUSAL_TAKEN;
  move->next = -1;

  return TRUE;
}

void
sam_session_moves_settle (const SamMoveSession *sessions, guint n_sessions, const SamMoveSlot *slots,
                          guint n_slots, SamMove *moves)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (hash_slot, is_same_slot);
  gboolean again = TRUE;

  g_return_if_fail (sessions != NULL || n_sessions == 0);
  g_return_if_fail (slots != NULL || n_slots == 0);
  g_return_if_fail (moves != NULL || n_sessions == 0);

  for (guint i = 0; i < n_slots; i++)
    g_hash_table_add (taken, (gpointer) &slots[i]);

  /* One that is refused stays in the way of the one before it. */
  while (again)
    {
      again = FALSE;
      for (guint i = 0; i < n_sessions; i++)
        {
          SamMoveSlot slot = { .team = sessions[i].team, .date = moves[i].date, .time = moves[i].time };
          const SamMoveSlot *there = g_hash_table_lookup (taken, &slot);

          if (slot.team == 0 || there == NULL || (!moves_on (&moves[i]) && moves[i].manner != SAM_MOVE_COPIED)
              || (there->id == sessions[i].id && moves[i].manner != SAM_MOVE_COPIED))
            continue;
          again = settle_one (sessions, n_sessions, i, there, moves) || again;
        }
    }
}

const char *
sam_move_refusal_get_message (SamMoveRefusal refusal)
{
  switch (refusal)
    {
    case SAM_MOVE_REFUSAL_HELD:
      return _("It has been held and stays where it was.");
    case SAM_MOVE_REFUSAL_CANCELLED:
      return _("It is cancelled. Plan it again first, or copy it.");
    case SAM_MOVE_REFUSAL_MOVED:
      return _("It was moved already. Move the session that took its place.");
    case SAM_MOVE_REFUSAL_OTHER_TEAM:
      return _("It belongs to another team. Plan a new session for this one instead.");
    case SAM_MOVE_REFUSAL_MIDNIGHT:
      return _("It would run past midnight.");
    case SAM_MOVE_REFUSAL_NO_LENGTH:
      return _("It must last a minute at least.");
    case SAM_MOVE_REFUSAL_PAST:
      return _("That day has passed. A session that is to come cannot be moved to it.");
    case SAM_MOVE_REFUSAL_NO_DAY:
      return _("There is no such day.");
    case SAM_MOVE_REFUSAL_TAKEN:
      return _("The team has another session at that day and time already.");
    case SAM_MOVE_REFUSAL_FIRST_PLACE:
      return _("This is where it was moved from. Delete it instead: the session is then planned again there.");
    case SAM_MOVE_REFUSAL_NONE:
    default:
      return NULL;
    }
}
