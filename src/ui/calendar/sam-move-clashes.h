#pragma once

#include "sam-session-batch.h"

G_BEGIN_DECLS

/**
 * SamMoveClashes:
 *
 * What sessions would clash with where they are to land: with everything but
 * those that leave their places with them. It reads once for the days asked
 * about, so that it can be asked at every step of a drag; make a new one after a change.
 */
typedef struct _SamMoveClashes SamMoveClashes;

SamMoveClashes *sam_move_clashes_new (SamStore *store);
void            sam_move_clashes_free (SamMoveClashes *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamMoveClashes, sam_move_clashes_free)

/**
 * From now on those that are planned are checked against one another too, as when a coach is to take them
 * all; for one plan only, to be said anew after another.
 */
void       sam_move_clashes_check_together (SamMoveClashes *self, SamSessionBatch *batch);
/** Whole sentences for one session as it is planned; none where it is refused. Array of strings, never %NULL. */
GPtrArray *sam_move_clashes_list (SamMoveClashes *self, SamSessionBatch *batch, guint index);
/** The same for all of them, each sentence once. */
GPtrArray *sam_move_clashes_list_all (SamMoveClashes *self, SamSessionBatch *batch);

G_END_DECLS
