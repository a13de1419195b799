#pragma once

#include "sam-filter.h"
#include "sam-session-list.h"
#include "sam-store.h"

G_BEGIN_DECLS

/*
 * What is asked of sessions once they have been: which are still only planned,
 * and what the last one left to try.
 */

/**
 * sam_follow_up_list:
 * @filter: (nullable): of sessions; %NULL for all
 *
 * Sessions that the watch "to follow up" finds: past on the day @as_of but
 * still only planned, at schools that take part then; of these only what
 * @filter lets through besides.
 *
 * Returns: array of #SamSessionItem, the oldest first, or %NULL with @error
 */
GPtrArray *sam_follow_up_list (SamDatabase *database, const SamFilter *filter, SamDate as_of, GError **error);

/** Of sessions to follow up that @filter (nullable) lets through: what sam_follow_up_list() lists. Free with sam_filter_free(). */
SamFilter *sam_follow_up_new_filter (const SamFilter *filter);

/** The team's last session that was held before @session; %NULL where there is none, or @session has no team. */
SamRecord *sam_session_find_before (SamStore *store, SamRecord *session, GError **error);

G_END_DECLS
