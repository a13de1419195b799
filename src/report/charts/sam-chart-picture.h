#pragma once

#include "sam-chart.h"

G_BEGIN_DECLS

/**
 * A chart as a picture of its own, for other programs: on white, in the light
 * palette, with a margin, and with its sentence below it. @width is in pixels,
 * those of a PNG being twice as many in each direction. @error only where there
 * is no memory for it.
 */
GBytes *sam_chart_render_png (SamChart *chart, double width, double scale, GError **error);
GBytes *sam_chart_render_svg (SamChart *chart, double width, double scale, GError **error);

G_END_DECLS
