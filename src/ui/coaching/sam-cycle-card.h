#pragma once

#include <gtk/gtk.h>

#include "sam-board-item.h"

G_BEGIN_DECLS

/**
 * SamCycleCard:
 *
 * A cycle on the board. It is pressed, never dragged: the state follows from
 * what is recorded. One card shows one cycle after the other, as the board scrolls.
 */
#define SAM_TYPE_CYCLE_CARD (sam_cycle_card_get_type ())
G_DECLARE_FINAL_TYPE (SamCycleCard, sam_cycle_card, SAM, CYCLE_CARD, GtkButton)

GtkWidget *sam_cycle_card_new (void);
void       sam_cycle_card_set_item (SamCycleCard *self, SamBoardItem *item);

G_END_DECLS
