#pragma once

#include "sam-term-edges.h"

G_BEGIN_DECLS

/**
 * SamTermFrame: how the grid stands at the moment.
 * @cursor: the row of the cursor is marked; -1 for none
 * @block: cells that are marked; empty for none
 */
typedef struct
{
  int scroll_x;
  int scroll_y;
  SamTermCell cursor;
  SamTermBlock block;
} SamTermFrame;

/**
 * SamTermRowCache: the rows as they were drawn last, each from its own left
 * upper corner, so that scrolling only puts them elsewhere.
 */
typedef struct _SamTermRowCache SamTermRowCache;

SamTermRowCache *sam_term_row_cache_new (void);
void sam_term_row_cache_free (SamTermRowCache *self);
/** Something of the rows looks different. */
void sam_term_row_cache_clear (SamTermRowCache *self);

/** Draws all that is seen of the term, but the widget of the cursor. */
void sam_term_scene_draw (const SamTermScene *scene, const SamTermFrame *frame,
                          SamTermRowCache *cache, GtkSnapshot *snapshot);

G_END_DECLS
