#pragma once

#include <glib-object.h>

#include "sam-cycle-state.h"
#include "sam-database.h"
#include "sam-filter.h"
#include "sam-session.h"

G_BEGIN_DECLS

/**
 * SamFilterHit:
 *
 * A record that passes a filter, as a list shows it. Of individual coaching it
 * holds that, not what; a session of it has not even the teacher's name. A
 * value: it never changes.
 */
#define SAM_TYPE_FILTER_HIT (sam_filter_hit_get_type ())
G_DECLARE_FINAL_TYPE (SamFilterHit, sam_filter_hit, SAM, FILTER_HIT, GObject)

SamFamilyId sam_filter_hit_get_family (SamFilterHit *self);
gint64      sam_filter_hit_get_id (SamFilterHit *self);
/** %NULL where it cannot be told; of a person "Almbackaskolan, F–3", where there is a team or an assignment. */
const char *sam_filter_hit_get_school (SamFilterHit *self);
/** The team; of a school its organiser, of a cycle the teacher, of a person the name; %NULL for a session of individual coaching. */
const char *sam_filter_hit_get_subject (SamFilterHit *self);
/** A session's day, a cycle's since when; of a school or team the last group session held, or %SAM_DATE_NONE. */
SamDate     sam_filter_hit_get_date (SamFilterHit *self);
/** A #SamSessionKind; -1 for what is no session. */
int         sam_filter_hit_get_kind (SamFilterHit *self);
/** A #SamSessionState or #SamCycleState; -1 for what has none. */
int         sam_filter_hit_get_state (SamFilterHit *self);

/*
 * As of a day, on any connection, so that a thread can do it. A filter that
 * names a school, an organiser or a coach that is not there finds nothing.
 */

/** Array of #SamFilterHit in the list's order, or %NULL with @error. */
GPtrArray *sam_filter_find (SamDatabase *database, const SamFilter *filter, SamDate as_of, GError **error);
/** How many sam_filter_find() would find. */
gboolean   sam_filter_count (SamDatabase *database, const SamFilter *filter, SamDate as_of, guint *n, GError **error);
/** The keys, as bits (1 << key), whose record is no longer in the programme. */
gboolean   sam_filter_find_missing (SamDatabase *database, const SamFilter *filter, guint *missing, GError **error);

G_END_DECLS
