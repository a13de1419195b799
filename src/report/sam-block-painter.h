#pragma once

#include "sam-document.h"
#include "sam-paginator.h"

G_BEGIN_DECLS

/** Heights of a block on pages of @width, for the paginator. */
SamPageBlock sam_block_measure (SamPainter *painter, const SamBlock *block, double width);
void sam_block_measure_clear (SamPageBlock *block);
/** Height of a whole block that stands on one page, without the space before it. */
double sam_block_get_height (SamPainter *painter, const SamBlock *block, double width);
/** Paints the part of a block that stands on a page. */
void         sam_block_draw (SamPainter *painter, const SamBlock *block, const SamPagePiece *piece,
                             const SamLanguage *language, double x, double y, double width);

G_END_DECLS
