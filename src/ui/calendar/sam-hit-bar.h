#pragma once

#include <gtk/gtk.h>

#include "sam-context.h"
#include "sam-session-list.h"

G_BEGIN_DECLS

/**
 * SamHitBar:
 *
 * A bar that says how many planned sessions lie on days that have just become
 * days off, or on which a coach has just been said to be away, and opens
 * #SamHitSessionsWindow for them. Hidden while there are none. It follows the
 * programme: what is moved or undone is counted anew. Action: hits.review.
 */
#define SAM_TYPE_HIT_BAR (sam_hit_bar_get_type ())
G_DECLARE_FINAL_TYPE (SamHitBar, sam_hit_bar, SAM, HIT_BAR, GtkWidget)

GtkWidget *sam_hit_bar_new (void);
/**
 * sam_hit_bar_look:
 * @first: the first day that was changed
 * @last: the last
 * @filter: (nullable): a school, or a coach
 *
 * Looks for planned sessions on these days, and shows the bar where there are any.
 */
void sam_hit_bar_look (SamHitBar *self, SamContext *context, SamDate first, SamDate last,
                       const SamSessionFilter *filter);
/**
 * sam_hit_bar_follow:
 * @context: (nullable): %NULL where no programme is open
 *
 * Looks by itself after each change of terms, days off or days away, wherever it was made: at the
 * year from the day that is looked at.
 */
void sam_hit_bar_follow (SamHitBar *self, SamContext *context);
/** What it says; %NULL while it is hidden. For tests. */
const char *sam_hit_bar_get_text (SamHitBar *self);

G_END_DECLS
