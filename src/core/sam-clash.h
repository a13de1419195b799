#pragma once

#include "sam-date.h"

G_BEGIN_DECLS

/**
 * SamClashSlot:
 * @id: of the session; 0 for one that is not stored yet
 * @coach: id of the coach, 0 for none
 * @team: id of the team, 0 for none
 * @teacher: of the cycle that the session belongs to, 0 for a team's session
 * @school: where it takes place, 0 where that is not known
 * @start: minutes since midnight
 * @minutes: planned length
 *
 * The time that a session takes of its coach and of those who take part:
 * [start, start + minutes). Only sessions that are planned or were held take
 * anybody's time: whoever fills slots leaves out what was cancelled or moved.
 */
typedef struct
{
  gint64  id;
  gint64  coach;
  gint64  team;
  gint64  teacher;
  gint64  school;
  SamDate date;
  int     start;
  int     minutes;
} SamClashSlot;

/**
 * SamClash:
 * @SAM_CLASH_COACH: two sessions overlap and have the same coach
 * @SAM_CLASH_TRAVEL: a coach goes from one school to another in less time than it takes
 * @SAM_CLASH_TEAM: two sessions of a team overlap
 * @SAM_CLASH_MEMBER: two sessions overlap, and somebody is to be in both: as a
 *   member of two teams, as the teacher of a cycle, or coach here and member there
 * @SAM_CLASH_COACH_AWAY: the coach is away that day
 * @SAM_CLASH_TEACHER_AWAY: the teacher of the cycle is away that day
 * @SAM_CLASH_TEAM_AWAY: every member of the team is away that day. That some are is
 *   no clash: a team meets without them
 * @SAM_CLASH_COACH_DAY: the coach has weekdays, and this is none of them
 * @SAM_CLASH_DAY_OFF: no school day by the calendar of the school
 *
 * Why a session cannot well be where it is. The first four are between two
 * sessions, the others of one.
 */
typedef enum
{
  SAM_CLASH_NONE = 0,
  SAM_CLASH_COACH = 1 << 0,
  SAM_CLASH_TRAVEL = 1 << 1,
  SAM_CLASH_TEAM = 1 << 2,
  SAM_CLASH_MEMBER = 1 << 3,
  SAM_CLASH_COACH_AWAY = 1 << 4,
  SAM_CLASH_TEACHER_AWAY = 1 << 5,
  SAM_CLASH_TEAM_AWAY = 1 << 6,
  SAM_CLASH_COACH_DAY = 1 << 7,
  SAM_CLASH_DAY_OFF = 1 << 8,
} SamClash;

#define SAM_N_CLASHES 9

/** Whether a kind is between two sessions, and not of one. */
gboolean    sam_clash_is_between_two (SamClash kind);
/** The word of one kind in files: "coach_away". */
const char *sam_clash_get_name (SamClash kind);
/** The kind with that word; %SAM_CLASH_NONE where there is none. */
SamClash    sam_clash_find_kind (const char *name);
/** What one kind is called, translated: "Coach away". */
const char *sam_clash_get_label (SamClash kind);

/** When a slot begins and ends, in minutes since 1970-01-01: one may run past midnight. */
gint64      sam_clash_slot_get_start (const SamClashSlot *slot);
gint64      sam_clash_slot_get_end (const SamClashSlot *slot);
/** Sessions that only touch do not overlap. */
gboolean    sam_clash_slot_overlaps (const SamClashSlot *a, const SamClashSlot *b);

/**
 * sam_clash_compare:
 * @travel_minutes: what a coach needs from one school to another; exactly that is enough
 *
 * Which of %SAM_CLASH_COACH, %SAM_CLASH_TRAVEL and %SAM_CLASH_TEAM there are
 * between two sessions. Within a school no time is needed, and where a school
 * is not known none is asked. A session never clashes with itself. For those
 * who take part see sam-clash-plan.h.
 */
SamClash    sam_clash_compare (const SamClashSlot *a, const SamClashSlot *b, int travel_minutes);

G_END_DECLS
