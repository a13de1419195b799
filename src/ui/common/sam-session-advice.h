#pragma once

#include "sam-clash-finder.h"
#include "sam-session-defaults.h"
#include "sam-store.h"

G_BEGIN_DECLS

/*
 * What a session's form suggests and warns of. Warnings never stop anybody.
 * No widgets.
 */

/** School of a session's team, or of its cycle's teacher at the date; 0 where none is found. */
gint64     sam_session_advice_find_school (SamStore *store, const SamDraft *session);

/** Teachers who are members of the team at the date, by name: array of #SamRecord of the family person. */
GPtrArray *sam_session_advice_list_members (SamStore *store, gint64 team, SamDate date, GError **error);

/**
 * sam_session_advice_list_clashes:
 * @instead_of: the session that this one takes the place of and hence does not clash with; 0 where there is none
 *
 * What the session would clash with as it stands in the draft, by the one rule
 * there is (#SamClashFinder): array of #SamClashItem, or %NULL with @error.
 */
GPtrArray *sam_session_advice_list_clashes (SamStore *store, const SamDraft *session, gint64 instead_of, GError **error);

/** Those that are not let be, as whole sentences, translated; where they cannot be told, a sentence that says so. Never %NULL. */
GPtrArray *sam_session_advice_list_warnings (SamStore *store, const SamDraft *session, gint64 instead_of);

G_END_DECLS
