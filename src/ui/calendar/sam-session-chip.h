#pragma once

#include <gtk/gtk.h>

#include "sam-session-list.h"

G_BEGIN_DECLS

/**
 * SamSessionChip:
 *
 * A session in a day of the month: icon of the state, time, and who. Made for
 * being reused: give it another session instead of making another chip.
 */
#define SAM_TYPE_SESSION_CHIP (sam_session_chip_get_type ())
G_DECLARE_FINAL_TYPE (SamSessionChip, sam_session_chip, SAM, SESSION_CHIP, GtkButton)

GtkWidget      *sam_session_chip_new (void);
void            sam_session_chip_set_item (SamSessionChip *self, SamSessionItem *item, SamDate as_of);
SamSessionItem *sam_session_chip_get_item (SamSessionChip *self);

G_END_DECLS
