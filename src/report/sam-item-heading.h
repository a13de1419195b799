#pragma once

#include "sam-painter.h"

G_BEGIN_DECLS

/**
 * SamItemHeading: the heading of an item of an agenda.
 * @number: that it has
 * @aside: (nullable): in small type at the right, such as the minutes it may take
 * @columns: (nullable): what stands above two columns of numbers
 * @edges: where these end, in millimetres from the left
 */
typedef struct
{
  guint       number;
  const char *title;
  const char *aside;
  const char *columns[2];
  double      edges[2];
} SamItemHeading;

/** Where the texts of an item begin, in millimetres: below its title, not its number. */
#define SAM_ITEM_INDENT 7.0

double sam_item_heading_get_height (void);
void   sam_item_heading_draw (SamPainter *painter, const SamItemHeading *heading, double x, double y, double width);

G_END_DECLS
