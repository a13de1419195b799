#pragma once

#include "sam-term-canvas.h"

G_BEGIN_DECLS

/**
 * SamTermPopover:
 *
 * The sessions of a cell that has several, to choose which to open. One, for
 * all cells.
 */
#define SAM_TYPE_TERM_POPOVER (sam_term_popover_get_type ())
G_DECLARE_FINAL_TYPE (SamTermPopover, sam_term_popover, SAM, TERM_POPOVER, GtkPopover)

GtkWidget *sam_term_popover_new (void);
/** Pops up at the cell of the cursor; the popover's parent holds @canvas. Its rows activate
 * "calendar.open-session". */
void sam_term_popover_open (SamTermPopover *self, SamTermCanvas *canvas);

G_END_DECLS
