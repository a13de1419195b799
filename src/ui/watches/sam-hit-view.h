#pragma once

#include <adwaita.h>

#include "sam-date.h"

G_BEGIN_DECLS

/**
 * SamHitView:
 *
 * What a filter finds, in rows. A row that goes takes the focus along: the view remembers which one had it, or was
 * opened last. Signal "opened" (#SamFilterHit): a row was activated.
 */
#define SAM_TYPE_HIT_VIEW (sam_hit_view_get_type ())
G_DECLARE_FINAL_TYPE (SamHitView, sam_hit_view, SAM, HIT_VIEW, AdwBin)

/**
 * sam_hit_view_show:
 * @hits: (array of #SamFilterHit)
 * @as_of: the day that the rows tell of
 *
 * Whether one of the rows before had the focus.
 */
gboolean    sam_hit_view_show (SamHitView *self, GPtrArray *hits, SamDate as_of);
void        sam_hit_view_clear (SamHitView *self);
/** The hits, owned by the view. */
GListModel *sam_hit_view_get_hits (SamHitView *self);
/** From now on the first row is the one that the focus goes to. */
void        sam_hit_view_rewind (SamHitView *self);
/** To the row that had the focus or was opened, or to what has come in its place. */
void        sam_hit_view_put_focus (SamHitView *self);

G_END_DECLS
