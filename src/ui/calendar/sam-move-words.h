#pragma once

#include "sam-session-batch.h"

G_BEGIN_DECLS

/*
 * What is said of sessions that are moved: before, while the pointer or the
 * cursor shows where they would land, and after. All newly allocated.
 */

/** "Rönnlidsskolan · F–3"; of individual coaching its kind and nothing more. */
char *sam_move_words_dup_name (SamStore *store, SamRecord *session);
/** "Tuesday 11 December 15:00". */
char *sam_move_words_dup_when (const SamMove *move);
/** "is re-booked", "is moved", "is copied", "stays where it is"; why it is refused. */
char *sam_move_words_dup_manner (SamSessionBatch *batch, guint index);
/** "Rönnlidsskolan · F–3: It has been held and stays where it was."; "2 stay where they are". */
char *sam_move_words_dup_refused (SamStore *store, SamSessionBatch *batch);
/** In one line: "here: Wednesday 12 December 15:00 · is re-booked · Cecilia Ahl is elsewhere." @clashes: of sentences. */
char *sam_move_words_dup_here (SamStore *store, SamSessionBatch *batch, GPtrArray *clashes);
/** Once it was applied: "Re-booked to 11 December", "3 sessions moved · 1 stays: …". */
char *sam_move_words_dup_done (SamStore *store, SamSessionBatch *batch, GPtrArray *clashes);

G_END_DECLS
