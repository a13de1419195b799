#pragma once

#include "sam-figure-definitions.h"

G_BEGIN_DECLS

/** F14 and its parts, of the latest round closed by the day, suppressed. For the table of definitions. */
gboolean sam_survey_figures_compute_reception (SamDatabase *database, const SamScope *scope, SamDate as_of,
                                               GArray *figures, GError **error);
/** The same for F15. */
gboolean sam_survey_figures_compute_response (SamDatabase *database, const SamScope *scope, SamDate as_of,
                                              GArray *figures, GError **error);
/** The rows behind F14, F15 or a part of theirs; of teams and schools with few answers the numbers are hidden. */
gboolean sam_survey_figures_load_rows (SamDatabase *database, const SamScope *scope, const char *id, SamDate as_of,
                                       GArray *rows, GError **error);

G_END_DECLS
