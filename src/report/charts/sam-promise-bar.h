#pragma once

#include "sam-lost-time.h"
#include "sam-painter.h"

G_BEGIN_DECLS

/**
 * Promised time as one bar: what was given, then what was lost, each kind of
 * loss in the pattern that it has in the waterfall. @width is that of the
 * promise; where more was scheduled than promised, nothing hangs out of it.
 */
void sam_promise_bar_draw (SamPainter *painter, const SamLostTime *time, double x, double y, double width, double height);

G_END_DECLS
