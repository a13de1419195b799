#pragma once

#include "sam-figures.h"
#include "sam-session.h"

G_BEGIN_DECLS

/** Kinds of sessions, in their order. */
#define SAM_COACH_LOAD_N_KINDS (SAM_SESSION_KIND_OTHER + 1)

/**
 * SamCoachLoad: a coach's work in the school year up to the day.
 * @schools: with an assignment on the day
 * @reduction: percent, of the assignments on the day together
 * @sessions: held
 * @teams: with a group session held
 * @minutes: actual ones of the sessions held, by #SamSessionKind
 * @load: F19 of the coach; its id is %NULL where it is not told
 */
typedef struct
{
  gint64    coach;
  char     *name;
  gint64    schools;
  gint64    reduction;
  gint64    sessions;
  gint64    teams;
  gint64    minutes[SAM_COACH_LOAD_N_KINDS];
  SamFigure load;
} SamCoachLoad;

/**
 * Every coach with an assignment on the day or a session held in its school
 * year, by name, never by load. Array of #SamCoachLoad, or %NULL with @error.
 */
GArray *sam_coach_load_load (SamDatabase *database, SamDate as_of, GError **error);
gint64  sam_coach_load_get_minutes (const SamCoachLoad *self);

G_END_DECLS
