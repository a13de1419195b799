#pragma once

#include "sam-term-canvas.h"

G_BEGIN_DECLS

/**
 * What is told of the place under the pointer, or of the cursor's cell where
 * the keyboard asks: a cell's sessions and days off, a team's totals, a week's
 * load. %FALSE where there is nothing to tell.
 */
gboolean sam_term_tip_fill (SamTermCanvas *canvas, int x, int y, gboolean by_keyboard,
                            GtkTooltip *tooltip);

/** The same as text, a title and lines below; %NULL for nothing. Newly allocated. */
char *sam_term_tip_dup_text (SamTermCanvas *canvas, SamTermArea area, SamTermCell cell);

G_END_DECLS
