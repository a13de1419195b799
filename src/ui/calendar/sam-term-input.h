#pragma once

#include "sam-term-canvas.h"

G_BEGIN_DECLS

/* Keys and pointer of the term's grid, and what they select. */

/** Lets the user work with the grid; once. */
void sam_term_input_attach (SamTermCanvas *canvas);
/** Every session of the plan. */
void sam_term_input_select_all (SamTermCanvas *canvas);
/** Marks a block of cells; its sessions are selected, besides others where @add. */
void sam_term_input_select_block (SamTermCanvas *canvas, SamTermBlock block, gboolean add);

G_END_DECLS
