#pragma once

#include "sam-calendar-view.h"
#include "sam-term-canvas.h"

G_BEGIN_DECLS

/** Sessions of the term are dragged to another week, or day where columns are days, within their
 * team's row. Once. */
void sam_term_drag_attach (SamTermCanvas *canvas, SamCalendarModel *model);
/** Where what is pasted into a cell lands; %FALSE where there is no such cell. */
gboolean sam_term_drag_find_target (SamTermCanvas *canvas, SamTermCell cell,
                                    SamCalendarTarget *target);

G_END_DECLS
