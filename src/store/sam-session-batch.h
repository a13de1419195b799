#pragma once

#include "sam-session-moves.h"
#include "sam-store.h"

G_BEGIN_DECLS

/**
 * SamSessionBatch:
 *
 * Sessions that something is to be done with at once: moved, copied, made
 * longer, cancelled, deleted, given to another coach. First what becomes of
 * each is planned, and can be shown; then it is applied, as one change and hence one
 * step of undo. What cannot be done with one of them stops no other: it is refused,
 * with a reason. For the main thread.
 */
typedef struct _SamSessionBatch SamSessionBatch;

/** By date and time; sessions that are gone are left out. %NULL with @error. */
SamSessionBatch *sam_session_batch_load (SamStore *store, const gint64 *sessions, guint n_sessions, GError **error);
void             sam_session_batch_free (SamSessionBatch *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamSessionBatch, sam_session_batch_free)

guint      sam_session_batch_get_n (SamSessionBatch *self);
/** As it was when it was loaded. */
SamRecord *sam_session_batch_get_session (SamSessionBatch *self, guint index);
/** 0 where it cannot be told. */
gint64     sam_session_batch_get_school (SamSessionBatch *self, guint index);

/* Planning: each replaces what was planned before. */

/** @first: id of the session that lands at @target; 0 for the earliest. See sam_session_moves_plan_to(). */
void sam_session_batch_plan_to (SamSessionBatch *self, gint64 first, const SamMoveTarget *target, SamMoveVerb verb,
                                SamDate as_of);
void sam_session_batch_plan_by (SamSessionBatch *self, int days, SamMoveVerb verb, SamDate as_of);
void sam_session_batch_plan_resize (SamSessionBatch *self, int minutes);
void sam_session_batch_plan_cancel (SamSessionBatch *self, SamSessionCause cause);
void sam_session_batch_plan_coach (SamSessionBatch *self, gint64 coach);
/** Only of sessions whose plan is still being made on the day @as_of; what was told to people is cancelled instead. */
void sam_session_batch_plan_delete (SamSessionBatch *self, SamDate as_of);

/* Choosing for one of them; the others stay as they were planned. */

/** It is left as it is. */
void sam_session_batch_choose_nothing (SamSessionBatch *self, guint index);
void sam_session_batch_choose_cancel (SamSessionBatch *self, guint index, SamSessionCause cause);
void sam_session_batch_choose_coach (SamSessionBatch *self, guint index, gint64 coach);
/** Another day, at its own time. */
void sam_session_batch_choose_day (SamSessionBatch *self, guint index, SamDate date, SamDate as_of);

/** Where the session lands, and how. Of what is planned otherwise than as a move: how (in place or refused) only. */
const SamMove *sam_session_batch_get_move (SamSessionBatch *self, guint index);
/** Why it is refused, in a sentence; %NULL where it is not. */
const char    *sam_session_batch_get_refusal (SamSessionBatch *self, guint index);
/** How many have this manner. */
guint          sam_session_batch_count (SamSessionBatch *self, SamMoveManner manner);
/** How many are neither refused nor stay as they are. */
guint          sam_session_batch_count_changed (SamSessionBatch *self);
/**
 * sam_session_batch_new_draft:
 *
 * The session as it is to be, for asking what it clashes with. Its id is 0 where it is a new session.
 *
 * Returns: (transfer full): a draft, or %NULL where there will be no such session
 */
SamDraft      *sam_session_batch_new_draft (SamSessionBatch *self, guint index);
/** Those that @index clashes with no more, or never did: itself where it leaves its place, else 0. */
gint64         sam_session_batch_get_instead_of (SamSessionBatch *self, guint index);

/**
 * sam_session_batch_apply:
 *
 * Does what is planned, as one change. What breaks a rule is refused then, and the rest done. Where nothing can be
 * done, nothing is, and that is no error.
 */
gboolean sam_session_batch_apply (SamSessionBatch *self, GError **error);
/** The same with other records (of #SamDraft) put before, under a label of its own. */
gboolean sam_session_batch_apply_with (SamSessionBatch *self, const char *label, GPtrArray *drafts, GError **error);
/** Once applied: ids of the sessions that are where the moves led, in order; array of gint64. */
GArray  *sam_session_batch_dup_results (SamSessionBatch *self);

/** One session gets another length, from the same time on. */
gboolean sam_session_moves_resize (SamStore *store, gint64 session, int minutes, GError **error);

G_END_DECLS
