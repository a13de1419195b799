#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * A meeting that is planned, was held, cancelled or moved: group coaching with a
 * team, or a step in a cycle of individual coaching.
 */

/** Fields of the family "session", in the order of its columns. */
enum
{
  SAM_SESSION_KIND,
  SAM_SESSION_TEAM,
  SAM_SESSION_CYCLE,
  SAM_SESSION_DATE,
  SAM_SESSION_START_TIME,
  SAM_SESSION_PLANNED_MINUTES,
  SAM_SESSION_ACTUAL_MINUTES,
  SAM_SESSION_COACH,
  SAM_SESSION_PLACE,
  SAM_SESSION_SERIES,
  SAM_SESSION_STATE,
  SAM_SESSION_CAUSE,
  SAM_SESSION_REPLACEMENT,
  SAM_SESSION_QUESTIONS,
  SAM_SESSION_METHOD,
  SAM_SESSION_ANALYSIS,
  SAM_SESSION_NEXT_TRY,
  SAM_SESSION_LEADERSHIP_SUPPORT,
  SAM_SESSION_TIME_GIVEN,
  SAM_SESSION_ROOM,
  SAM_SESSION_GROUP_SIZE,
  SAM_SESSION_N_FIELDS,
};

typedef enum
{
  SAM_SESSION_KIND_GROUP,
  SAM_SESSION_KIND_TALK_BEFORE,
  SAM_SESSION_KIND_OBSERVATION,
  SAM_SESSION_KIND_DIALOGUE,
  SAM_SESSION_KIND_FOLLOW_UP,
  SAM_SESSION_KIND_OTHER,
} SamSessionKind;

typedef enum
{
  SAM_SESSION_STATE_PLANNED,
  SAM_SESSION_STATE_HELD,
  SAM_SESSION_STATE_CANCELLED,
  SAM_SESSION_STATE_MOVED,
} SamSessionState;

typedef enum
{
  SAM_SESSION_CAUSE_DAY_OFF,
  SAM_SESSION_CAUSE_COACH_UNAVAILABLE,
  SAM_SESSION_CAUSE_NO_STAND_IN,
  SAM_SESSION_CAUSE_CLASH,
  SAM_SESSION_CAUSE_SCHOOLS_DECISION,
  SAM_SESSION_CAUSE_OTHER,
} SamSessionCause;

/**
 * SamFrameFactor: whether something that coaching needs was there: the
 * leadership's support, time, a room, a group of the right size.
 */
typedef enum
{
  SAM_FRAME_FACTOR_YES,
  SAM_FRAME_FACTOR_NO,
  SAM_FRAME_FACTOR_NOT_ANSWERED,
} SamFrameFactor;

extern const SamFamily sam_family_session;

G_END_DECLS
