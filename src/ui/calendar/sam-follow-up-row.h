#pragma once

#include <gtk/gtk.h>

#include "sam-session-list.h"

G_BEGIN_DECLS

/**
 * SamFollowUpRow:
 *
 * A session that is to be followed up, with what can be done about it: buttons
 * of the actions follow-up.hold, follow-up.move and follow-up.cancel (x: the
 * session). Of individual coaching it says neither teacher nor coach. Reused.
 */
#define SAM_TYPE_FOLLOW_UP_ROW (sam_follow_up_row_get_type ())
G_DECLARE_FINAL_TYPE (SamFollowUpRow, sam_follow_up_row, SAM, FOLLOW_UP_ROW, GtkBox)

GtkWidget *sam_follow_up_row_new (void);
void       sam_follow_up_row_set_item (SamFollowUpRow *self, SamSessionItem *item, SamDate as_of);

G_END_DECLS
