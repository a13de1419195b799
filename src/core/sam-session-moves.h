#pragma once

#include "sam-school-calendar.h"
#include "sam-session.h"

G_BEGIN_DECLS

/**
 * SamMoveVerb: whether sessions go to another time, or others like them are planned there.
 */
typedef enum
{
  SAM_MOVE_VERB_MOVE,
  SAM_MOVE_VERB_COPY,
} SamMoveVerb;

/**
 * SamMoveManner: what becomes of a session.
 * @SAM_MOVE_REFUSED: nothing; #SamMoveRefusal says why
 * @SAM_MOVE_STAYS: nothing: it is there already
 * @SAM_MOVE_IN_PLACE: the session itself gets another day, time or length
 * @SAM_MOVE_REBOOKED: the session becomes "moved", and another one takes its place
 * @SAM_MOVE_COPIED: another one is planned, and this one stays
 */
typedef enum
{
  SAM_MOVE_REFUSED,
  SAM_MOVE_STAYS,
  SAM_MOVE_IN_PLACE,
  SAM_MOVE_REBOOKED,
  SAM_MOVE_COPIED,
} SamMoveManner;

/** SamMoveRefusal: why a session cannot be moved. */
typedef enum
{
  SAM_MOVE_REFUSAL_NONE,
  SAM_MOVE_REFUSAL_HELD,
  SAM_MOVE_REFUSAL_CANCELLED,
  SAM_MOVE_REFUSAL_MOVED,
  SAM_MOVE_REFUSAL_OTHER_TEAM,
  SAM_MOVE_REFUSAL_MIDNIGHT,
  SAM_MOVE_REFUSAL_NO_LENGTH,
  SAM_MOVE_REFUSAL_PAST,
  SAM_MOVE_REFUSAL_NO_DAY,
  SAM_MOVE_REFUSAL_TAKEN,
  SAM_MOVE_REFUSAL_FIRST_PLACE,
} SamMoveRefusal;

/**
 * SamMoveSession:
 * @team: 0 for individual coaching
 * @time: minutes since midnight
 * @minutes: planned length
 * @is_replacement: another session was moved to this one
 * @calendar: (nullable): that holds for its school
 *
 * What is asked of a session that is to be moved.
 */
typedef struct
{
  gint64             id;
  SamSessionState    state;
  gint64             team;
  SamDate            date;
  int                time;
  int                minutes;
  gboolean           is_replacement;
  SamSchoolCalendar *calendar;
} SamMoveSession;

/**
 * SamMoveTarget:
 * @date: the day; the Monday where only a week is said
 * @time: minutes since midnight; -1 where each session keeps its own
 * @team: of the row there; 0 where there are no rows of teams
 * @whole_week: only the week of @date is said: each session keeps its weekday
 */
typedef struct
{
  SamDate  date;
  int      time;
  gint64   team;
  gboolean whole_week;
} SamMoveTarget;

/**
 * SamMove:
 * @refusal: %SAM_MOVE_REFUSAL_NONE unless @manner is %SAM_MOVE_REFUSED
 * @is_off: there is no school that day; it is warned of and not refused
 * @next: index of the session whose place it takes, which itself moves on; -1 for none
 *
 * What becomes of a session. Day, time and length are those that were asked for, also where it is refused.
 */
typedef struct
{
  SamMoveManner  manner;
  SamMoveRefusal refusal;
  SamDate        date;
  int            time;
  int            minutes;
  gboolean       is_off;
  int            next;
} SamMove;

/**
 * sam_session_moves_plan_to:
 * @first: index of the session that lands at @target
 * @as_of: the day that everything is seen from
 * @moves: (out): array of @n_sessions
 *
 * What becomes of sessions that are moved or copied to a day, a time or a
 * week. The others keep their distance to the first in days, and in minutes
 * where the target says a time. Each is judged alone: that one is refused
 * stops no other. Each keeps its team: only the first is asked whether the row is its own.
 *
 * A session is moved in place where nobody has to be told of another day: only
 * the time changes, its school's term has not begun (the plan is still being
 * made), or it is itself what another was moved to, so that chains do not grow.
 * Otherwise it is re-booked, and what was planned stays to be seen. What was
 * to come cannot be moved to a day that has passed; what is past already can.
 * Times are civil; no session runs past midnight.
 */
void sam_session_moves_plan_to (const SamMoveSession *sessions, guint n_sessions, guint first,
                                const SamMoveTarget *target, SamMoveVerb verb, SamDate as_of, SamMove *moves);

/** All by the same number of days, at their own times. */
void sam_session_moves_plan_by (const SamMoveSession *sessions, guint n_sessions, int days, SamMoveVerb verb,
                                SamDate as_of, SamMove *moves);

/** Another length, from the same time on. */
SamMove sam_session_moves_plan_resize (const SamMoveSession *session, int minutes);

/**
 * SamMoveSlot:
 * @replacement: the session that it was moved to; 0 for none
 *
 * A session of a team that is on record, of whatever state: a team has one at most at the same day and time.
 */
typedef struct
{
  gint64  id;
  gint64  team;
  SamDate date;
  int     time;
  gint64  replacement;
} SamMoveSlot;

/**
 * sam_session_moves_settle:
 * @slots: all that is on record for the teams of @sessions
 * @moves: (inout): as planned
 *
 * Refuses what lands where the team has another session already, and links
 * what lands where another of @sessions is now, which moves on: a whole row of
 * weekly sessions can so go a week further.
 */
void sam_session_moves_settle (const SamMoveSession *sessions, guint n_sessions, const SamMoveSlot *slots,
                               guint n_slots, SamMove *moves);

/** Whether the school's term that @date lies in has had no school day up to and including @as_of. @calendar may be %NULL. */
gboolean sam_session_moves_is_before_term (SamSchoolCalendar *calendar, SamDate date, SamDate as_of);

/** A sentence, translated; %NULL for %SAM_MOVE_REFUSAL_NONE. */
const char *sam_move_refusal_get_message (SamMoveRefusal refusal);

G_END_DECLS
