#pragma once

#include "sam-date.h"

G_BEGIN_DECLS

/**
 * SamClashSlot:
 * @id: of the session; 0 for one that is not stored yet
 * @coach: id of the coach, 0 for none
 * @team: id of the team, 0 for none
 * @start: minutes since midnight
 * @minutes: planned length
 *
 * The time that a session takes of its coach and its team: [start, start + minutes).
 */
typedef struct
{
  gint64  id;
  gint64  coach;
  gint64  team;
  SamDate date;
  int     start;
  int     minutes;
} SamClashSlot;

/** What two sessions want at the same time. */
typedef enum
{
  SAM_CLASH_NONE = 0,
  SAM_CLASH_COACH = 1 << 0,
  SAM_CLASH_TEAM = 1 << 1,
} SamClash;

/**
 * sam_clash_compare:
 *
 * Whether two sessions overlap in time and share a coach, a team or both.
 * Sessions that only touch do not overlap; one may run past midnight. A session
 * never clashes with itself.
 */
SamClash sam_clash_compare (const SamClashSlot *a, const SamClashSlot *b);

/**
 * sam_clash_find:
 * @index: (out) (optional): which of @others it is
 *
 * The first of @others that @slot clashes with; %SAM_CLASH_NONE where there is none.
 */
SamClash sam_clash_find (const SamClashSlot *slot, const SamClashSlot *others, guint n_others,
                         guint *index);

G_END_DECLS
