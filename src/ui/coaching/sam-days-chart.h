#pragma once

#include <gtk/gtk.h>

#include "sam-board-item.h"

G_BEGIN_DECLS

/**
 * SamDaysChart:
 *
 * School days from observation to dialogue, one dot a person: a disc where the
 * dialogue was held, a ring where it is waited for. The target is shaded.
 */
#define SAM_TYPE_DAYS_CHART (sam_days_chart_get_type ())
G_DECLARE_FINAL_TYPE (SamDaysChart, sam_days_chart, SAM, DAYS_CHART, GtkWidget)

/** @items: array of #SamBoardItem. Returns the same in a sentence or two, also the accessible label. */
char *sam_days_chart_set_items (SamDaysChart *self, GPtrArray *items, int target);
/** How many dots there are. */
guint sam_days_chart_get_n (SamDaysChart *self);

G_END_DECLS
