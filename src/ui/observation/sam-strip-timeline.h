#pragma once

#include <gtk/gtk.h>

#include "sam-cockpit-strip.h"

G_BEGIN_DECLS

/**
 * SamStripTimeline:
 *
 * The lesson as a strip: one mark a note, below the time it has, in the lane and
 * colour of its question, and a line at the time it is now. A disc was seen, a
 * ring is wondered, a square was said, a lozenge happened, a triangle was read
 * off; what was counted is a stroke at the foot.
 *
 * An image for assistive technology, which says in a sentence what it shows.
 */
#define SAM_TYPE_STRIP_TIMELINE (sam_strip_timeline_get_type ())
G_DECLARE_FINAL_TYPE (SamStripTimeline, sam_strip_timeline, SAM, STRIP_TIMELINE, GtkWidget)

GtkWidget *sam_strip_timeline_new (void);
/**
 * sam_strip_timeline_set_points:
 * @points: (element-type SamCockpitPoint): copied
 * @length: milliseconds that the whole strip stands for
 */
void       sam_strip_timeline_set_points (SamStripTimeline *self, GArray *points, guint n_questions, gint64 length);
/** Milliseconds since the start. */
void       sam_strip_timeline_set_now (SamStripTimeline *self, gint64 now);

G_END_DECLS
