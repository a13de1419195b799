#pragma once

#include "sam-session-draft.h"
#include "sam-store.h"

G_BEGIN_DECLS

/*
 * What can be done with a session, each as one change of the store and hence
 * one step of undo. No widgets.
 */

/** A new session, or the edits of one. */
gboolean sam_session_work_save (SamStore *store, SamDraft *session, GError **error);

/**
 * sam_session_work_hold:
 * @session: already held by sam_session_draft_hold()
 * @attendance: (element-type SamDraft): of members; what says "not recorded" is
 *   taken away where it was stored, since no row means the same
 */
gboolean sam_session_work_hold (SamStore *store, SamDraft *session, GPtrArray *attendance, GError **error);

gboolean sam_session_work_cancel (SamStore *store, SamRecord *session, SamSessionCause cause, GError **error);

/** Makes the replacement and moves the session to it; @replacement gets its id. */
gboolean sam_session_work_move (SamStore *store, SamRecord *session, SamDate date, int time,
                                gint64 *replacement, GError **error);

/** Held or cancelled by mistake: planned again, without attendance. */
gboolean sam_session_work_plan_again (SamStore *store, SamRecord *session, GError **error);

/** Deletes; a session that had been moved to it is planned again. */
gboolean sam_session_work_delete (SamStore *store, SamRecord *session, GError **error);

/** The session that was moved to this one, or %NULL. */
SamRecord *sam_session_work_find_original (SamStore *store, gint64 session, GError **error);

G_END_DECLS
