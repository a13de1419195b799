#pragma once

#include "sam-spread-row.h"

G_BEGIN_DECLS

/**
 * sam_spread_heading_fill:
 * @heading: a box; what it held is removed
 * @groups: the size groups of the rows
 *
 * Names the columns of the rows; only those of the steps where the window is narrow.
 */
void sam_spread_heading_fill (GtkBox *heading, GtkSizeGroup *const *groups, gboolean narrow);

G_END_DECLS
