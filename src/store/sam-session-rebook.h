#pragma once

#include "sam-session.h"
#include "sam-store.h"

G_BEGIN_DECLS

/**
 * sam_session_rebook:
 * @replacement: of a new session, as sam_session_draft_new_replacement() makes it; gets its id
 *
 * Within a change: stores the replacement, makes @session "moved" to it, and takes along what was prepared for an
 * observation or a dialogue. Where either breaks a rule (%SAM_ERROR_INVALID), nothing of it is left in the change,
 * which stays usable.
 */
gboolean sam_session_rebook (SamStore *store, SamChange *change, SamRecord *session, SamDraft *replacement,
                             GError **error);
/** The same, with why it was moved. */
gboolean sam_session_rebook_because (SamStore *store, SamChange *change, SamRecord *session, SamDraft *replacement,
                                     SamSessionCause cause, GError **error);

G_END_DECLS
