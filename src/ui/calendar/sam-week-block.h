#pragma once

#include <gtk/gtk.h>

#include "sam-session-list.h"

G_BEGIN_DECLS

/**
 * SamWeekBlock:
 *
 * A session in a day of the week: time, school, team, coach and the glyph of its
 * state, as much as it has room for. Its end can be drawn elsewhere for a while.
 */
#define SAM_TYPE_WEEK_BLOCK (sam_week_block_get_type ())
G_DECLARE_FINAL_TYPE (SamWeekBlock, sam_week_block, SAM, WEEK_BLOCK, GtkWidget)

GtkWidget      *sam_week_block_new (void);
/** %NULL for none. */
void            sam_week_block_set_item (SamWeekBlock *self, SamSessionItem *item, SamDate as_of);
SamSessionItem *sam_week_block_get_item (SamWeekBlock *self);
void            sam_week_block_set_selected (SamWeekBlock *self, gboolean selected, gboolean cut);

/** So many minutes long while its end is being drawn; -1 for as long as it is. */
void            sam_week_block_set_drawn_minutes (SamWeekBlock *self, int minutes);
int             sam_week_block_get_minutes (SamWeekBlock *self);

/** What it reads, line by line, in a size; newly allocated. */
char           *sam_week_block_dup_text (SamWeekBlock *self);

G_END_DECLS
