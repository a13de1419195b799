#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Fewer people than this are not shown. */
#define SAM_SUPPRESSION_LIMIT 5

/**
 * SamSuppressionCell:
 * @name: by which equals are ordered, in Swedish order
 * @people: how many people the cell is about
 * @hidden: result: ".." instead of a number
 */
typedef struct
{
  const char *name;
  gint64      people;
  gboolean    hidden;
} SamSuppressionCell;

/**
 * sam_suppression_apply:
 * @cells: cells whose total is shown together with them
 *
 * Hides every cell of fewer than five. What is hidden could be worked out from
 * the total where only one cell is hidden, and would still be about fewer than
 * five where the hidden ones are few together; then the smallest other cell is
 * hidden too, of equals the first by name.
 */
void sam_suppression_apply (SamSuppressionCell *cells, guint n_cells);

G_END_DECLS
