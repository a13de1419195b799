#pragma once

#include "sam-store.h"

G_BEGIN_DECLS

/**
 * Fills an empty programme with what chance brings, the same for a seed: joins and leaves, teams that begin and end,
 * members of several teams and schools, chains of moves, promises agreed late, days off of every level, cycles with every
 * ending, surveys with few answers. All that the schema lets in, also what the forms would warn about.
 */
void programme_generate (SamStore *store, guint32 seed);

G_END_DECLS
