#pragma once

#include "sam-painter.h"
#include "sam-strand-status.h"

G_BEGIN_DECLS

/**
 * SamStatusMark:
 *
 * The shape of a status: it carries the meaning, the ink only says which
 * strand. A word stands beside it, or in the legend.
 */
typedef enum
{
  SAM_STATUS_MARK_NONE,
  SAM_STATUS_MARK_DISC,       /* under way */
  SAM_STATUS_MARK_FINISHED,   /* disc with a tick cut out */
  SAM_STATUS_MARK_PAUSED,     /* two bars */
  SAM_STATUS_MARK_HALF_DISC,  /* about to start */
  SAM_STATUS_MARK_RING,       /* planned */
  SAM_STATUS_MARK_DASH,       /* not planned */
} SamStatusMark;

SamStatusMark sam_status_mark_for_status (SamStrandStatusStatus status);
/** Paints the mark centred on @x, @y. */
void          sam_status_mark_draw (SamPainter *painter, SamStatusMark mark, SamInk ink,
                                    double x, double y, double radius);
/**
 * How many of @n_marks stand in one row of @width, at most @widest apart, and
 * in how many rows: 0 where there are so many that they need a bar instead.
 */
guint         sam_status_mark_fit (guint n_marks, double width, double widest, double *pitch, guint *n_rows);

G_END_DECLS
