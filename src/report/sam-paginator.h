#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SamRowKeep: whether a row may be parted from the next one.
 * @SAM_ROW_KEEP_WISH: only where the rows so tied are higher than a page
 * @SAM_ROW_KEEP_MUST: never; a heading within a table
 */
typedef enum
{
  SAM_ROW_KEEP_NONE,
  SAM_ROW_KEEP_WISH,
  SAM_ROW_KEEP_MUST,
} SamRowKeep;

/**
 * SamPageBlock:
 * @space_before: above the block, dropped at the top of a page
 * @head: height of what is repeated where the block goes on on another page
 * @rows: heights of the rows, between which the block may be broken
 * @keeps: (nullable): a #SamRowKeep for each row
 * @n_last_together: that many last rows stay on one page (a total with the row above)
 * @keep_with_next: a heading: never the last on a page
 * @keep_end_with_next: what explains it follows: the last rows and the next block stand on one page
 * @starts_page: stands first on a page
 *
 * What the paginator knows of a block: heights only, so that it can be proven
 * without fonts. A block that must not be broken has one row.
 */
typedef struct
{
  double        space_before;
  double        head;
  const double *rows;
  guint n_rows;
  guint n_last_together;
  gboolean keep_with_next;
  gboolean starts_page;
  const guint8 *keeps;
  gboolean      keep_end_with_next;
} SamPageBlock;

/**
 * SamPagePiece:
 * @y: top of the piece, from the top of the page's body
 * @is_continued: the block began on an earlier page
 *
 * A part of a block on a page: its head and the rows [first_row, first_row + n_rows).
 */
typedef struct
{
  guint    page;
  guint    block;
  guint    first_row;
  guint    n_rows;
  double   y;
  double   height;
  gboolean is_continued;
} SamPagePiece;

/**
 * Lays blocks on pages of @page_height, in order. What is higher than a page
 * gets a page of its own rather than being lost. An array of #SamPagePiece;
 * the last one's page + 1 is the number of pages.
 */
GArray *sam_paginate (const SamPageBlock *blocks, guint n_blocks, double page_height);

G_END_DECLS
