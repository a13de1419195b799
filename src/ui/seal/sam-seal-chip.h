#pragma once

#include <gtk/gtk.h>

#include "sam-seal-state.h"

G_BEGIN_DECLS

/**
 * SamSealChip:
 *
 * Stands where a text would that nobody can read now: says that something is
 * written, not what, and not how much. CSS node: sealchip.
 */
#define SAM_TYPE_SEAL_CHIP (sam_seal_chip_get_type ())
G_DECLARE_FINAL_TYPE (SamSealChip, sam_seal_chip, SAM, SEAL_CHIP, GtkWidget)

/**
 * sam_seal_chip_new:
 * @state: why it cannot be read; not open
 * @n_notes: how many texts it stands for, where that is told; else 0
 */
GtkWidget  *sam_seal_chip_new (SamSealState state, guint n_notes);
void        sam_seal_chip_set_state (SamSealChip *self, SamSealState state, guint n_notes);
/** The words alone, for a line of text: "Sealed text". */
const char *sam_seal_chip_get_words (SamSealState state);

G_END_DECLS
