#pragma once

#include "sam-overview-data.h"

G_BEGIN_DECLS

/*
 * What stands below a key figure, in the language of the window: newly
 * allocated, or %NULL where there is nothing to say.
 */

/** "mandatory · fulfilled at all 10", by F3; %NULL before a decision. */
char *sam_key_figure_detail_mandatory (const SamOverviewData *data);
/** How many teams wait or are paused, by F2. */
char *sam_key_figure_detail_teams (const SamFigure *figure);
/** Schools about to start and planned, by F4's parts. */
char *sam_key_figure_detail_individual (const SamOverviewData *data);
/** "253 of 286". */
char *sam_key_figure_detail_fraction (const SamFigure *figure);
/** "336 of 432 hours", of minutes. */
char *sam_key_figure_detail_hours (const SamFigure *figure);

G_END_DECLS
