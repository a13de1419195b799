#pragma once

#include "sam-document.h"

G_BEGIN_DECLS

/** Blocks that hold nothing but texts, marks beside texts, and lines to write on. @height: that the page gives it. */
double sam_text_block_get_height (SamPainter *painter, const SamBlock *block, double width);
void   sam_text_block_draw (SamPainter *painter, const SamBlock *block, double x, double y, double width, double height);

G_END_DECLS
