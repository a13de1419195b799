#pragma once

#include "sam-lost-time.h"

G_BEGIN_DECLS

/**
 * sam_team_time_load:
 * @from: the first day; what was promised and given before it is taken off
 * @until: the last day
 *
 * Promised and given time of each team of a school in [from, until]: F18 as of
 * @until, less F18 as of the day before @from. Each adds up as F18 does, and all
 * of them together to the school's.
 *
 * Returns: (element-type gint64 SamLostTime): by the team's id, without teams
 * that nothing was promised to in these days; %NULL with @error
 */
GHashTable *sam_team_time_load (SamDatabase *database, gint64 school, SamDate from, SamDate until, GError **error);

/** Adds @other to @self. */
void        sam_lost_time_add (SamLostTime *self, const SamLostTime *other);

G_END_DECLS
