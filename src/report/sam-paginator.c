/*
 * Where pages break: pure arithmetic on heights.
 */
#include "sam-paginator.h"

/* Heights are sums of fractions; what is off by less than this fits. */
#define TOLERANCE 0.01

typedef struct
{
  const SamPageBlock *blocks;
  guint               n_blocks;
  double              page_height;
  GArray             *pieces;
  guint               page;
  double              y;
} Pages;

static double
sum_rows (const SamPageBlock *block, guint from, guint n)
{
  double height = 0;

  for (guint i = 0; i < n; i++)
    height += block->rows[from + i];

  return height;
}

static gboolean
fits (Pages *self, double height)
{
  return self->y + height <= self->page_height + TOLERANCE;
}

static void
turn_page (Pages *self)
{
  self->page++;
  self->y = 0;
}

static double
space_at (Pages *self, double space)
{
  return self->y > 0 ? space : 0;
}

/* Rows from @first that are tied to one another at least so much; all the last rows where some are
 * taken. */
static guint
count_tied (const SamPageBlock *block, guint first, SamRowKeep least)
{
  guint left = block->n_rows - first;
  guint n = MIN (1, left);

  if (left <= block->n_last_together)
    return left;

  while (block->keeps != NULL && n < left && block->keeps[first + n - 1] >= least)
    n++;

  return left - n < block->n_last_together && n > 1 ? left : n;
}

static double least_height (Pages *self, guint index);

/* What must stand on the page of a block's last rows besides them. */
static double
get_end (Pages *self, guint index)
{
  if (!self->blocks[index].keep_end_with_next || index + 1 >= self->n_blocks || self->blocks[index + 1].starts_page)
    return 0;

  return self->blocks[index + 1].space_before + least_height (self, index + 1);
}

/* Rows from @first that stand together: as wished, or where all that are so tied are higher than a page, as they must. */
static guint
count_together (Pages *self, guint index, guint first)
{
  const SamPageBlock *block = &self->blocks[index];
  guint begin = first;
  guint n;
  double height;

  /* Of a group that was broken, the rest is no group. */
  while (block->keeps != NULL && begin > 0 && block->keeps[begin - 1] >= SAM_ROW_KEEP_WISH)
    begin--;
  n = count_tied (block, begin, SAM_ROW_KEEP_WISH);
  height = block->head + sum_rows (block, begin, n) + (begin + n == block->n_rows ? get_end (self, index) : 0);
  if (height <= self->page_height + TOLERANCE)
    return begin + n - first;

  return count_tied (block, first, SAM_ROW_KEEP_MUST);
}

/* The least of a block that may stand at the foot of a page, with what it must not be parted from. */
static double
least_height (Pages *self, guint index)
{
  const SamPageBlock *block = &self->blocks[index];
  double height = block->head;
  guint n;

  if (!block->keep_with_next)
    {
      n = count_together (self, index, 0);
      return height + sum_rows (block, 0, n) + (n == block->n_rows ? get_end (self, index) : 0);
    }

  height += sum_rows (block, 0, block->n_rows);
  if (index + 1 < self->n_blocks && !self->blocks[index + 1].starts_page)
    height += self->blocks[index + 1].space_before + least_height (self, index + 1);

  return height;
}

/* How many rows from @first fit in @room; always at least one group, else nothing would ever be placed. */
static guint
count_fitting (Pages *self, guint index, guint first, double room)
{
  const SamPageBlock *block = &self->blocks[index];
  guint n = count_together (self, index, first);
  double height = sum_rows (block, first, n);

  while (first + n < block->n_rows)
    {
      guint more = count_together (self, index, first + n);
      double next = sum_rows (block, first + n, more);
      double end = first + n + more == block->n_rows ? get_end (self, index) : 0;

      if (height + next + end > room + TOLERANCE)
        break;
      height += next;
      n += more;
    }

  return n;
}

static void
place (Pages *self, guint index)
{
  const SamPageBlock *block = &self->blocks[index];
  guint first = 0;

  if (self->y > 0
      && (block->starts_page || !fits (self, block->space_before + least_height (self, index))))
    turn_page (self);
  self->y += space_at (self, block->space_before);

  do
    {
      guint n = count_fitting (self, index, first, self->page_height - self->y - block->head);
      SamPagePiece piece = {
        .page = self->page,
        .block = index,
        .first_row = first,
        .n_rows = n,
        .y = self->y,
        .height = block->head + sum_rows (block, first, n),
        .is_continued = first > 0,
      };

      g_array_append_val (self->pieces, piece);
      self->y += piece.height;
      first += n;
      if (first < block->n_rows)
        turn_page (self);
    }
  while (first < block->n_rows);
}

GArray *
sam_paginate (const SamPageBlock *blocks, guint n_blocks, double page_height)
{
  Pages self = {
    .blocks = blocks,
    .n_blocks = n_blocks,
    .page_height = page_height,
    .pieces = g_array_new (FALSE, FALSE, sizeof (SamPagePiece)),
  };

  g_return_val_if_fail (page_height > 0, self.pieces);

  for (guint i = 0; i < n_blocks; i++)
    place (&self, i);

  return self.pieces;
}
