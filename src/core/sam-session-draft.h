#pragma once

#include "sam-draft.h"
#include "sam-session.h"

G_BEGIN_DECLS

/*
 * What can be done with a session, as edits of its draft. Each keeps the rules
 * that the state asks of the other fields: only a held session has actual
 * minutes, only one that did not take place a cause, only a moved one a replacement.
 */

/** Held, with the minutes that were given. */
void sam_session_draft_hold (SamDraft *draft, int actual_minutes);
/** Cancelled, and why. */
void sam_session_draft_cancel (SamDraft *draft, SamSessionCause cause);
/** Planned again: what was held, cancelled or moved was recorded by mistake. */
void sam_session_draft_plan_again (SamDraft *draft);
/** Moved to the session @replacement, which must be stored already. */
void sam_session_draft_move (SamDraft *draft, gint64 replacement);

/**
 * sam_session_draft_new_replacement:
 *
 * A planned session on another day or time, with what was prepared for @original:
 * team or cycle, coach, length, place, questions and method. It leaves the series.
 */
SamDraft *sam_session_draft_new_replacement (SamRecord *original, SamDate date, int time);

/**
 * The state as it was on the day @as_of: what was held later was planned then.
 * Nobody records on which day a session was cancelled or moved, so these stay.
 */
SamSessionState sam_session_get_state_on (SamSessionState state, SamDate date, SamDate as_of);

/** Past, but still only planned: to follow up. */
gboolean sam_session_is_overdue (SamSessionState state, SamDate date, SamDate as_of);

G_END_DECLS
