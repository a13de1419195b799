#pragma once

#include "sam-document.h"

G_BEGIN_DECLS

/**
 * "How it is counted", in small type: the definitions of some figures, @ids ending with %NULL, then the order of schools.
 * Figures that the program does not know are left out.
 */
void sam_definitions_add_notes (SamDocument *document, const char *const *ids);
/** Every figure with its id, its definition, and of what it can be told. */
void sam_definitions_add_figures (SamDocument *document);
/** What holds for all of them: who counts, sums, rounding, intervals, hidden numbers. */
void sam_definitions_add_rules (SamDocument *document);

G_END_DECLS
