#pragma once

#include <gtk/gtk.h>

#include "sam-context.h"
#include "sam-filter.h"

G_BEGIN_DECLS

/**
 * SamFollowUpButton:
 *
 * Says how many sessions there are to follow up, and is hidden where there are
 * none. They are counted in a thread. What it does is its action's matter.
 */
#define SAM_TYPE_FOLLOW_UP_BUTTON (sam_follow_up_button_get_type ())
G_DECLARE_FINAL_TYPE (SamFollowUpButton, sam_follow_up_button, SAM, FOLLOW_UP_BUTTON, GtkButton)

/**
 * sam_follow_up_button_update:
 * @context: (nullable): %NULL hides the button
 * @filter: (nullable): of sessions; only what it lets through is counted
 */
void sam_follow_up_button_update (SamFollowUpButton *self, SamContext *context, const SamFilter *filter);

G_END_DECLS
