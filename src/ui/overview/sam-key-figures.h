#pragma once

#include <adwaita.h>

#include "sam-overview-data.h"

G_BEGIN_DECLS

/**
 * SamKeyFigures:
 *
 * The key figures of the Overview beside one another, two by two in a narrow
 * window: schools and teams with group coaching, schools with individual
 * coaching, sessions held, promised time given.
 */
#define SAM_TYPE_KEY_FIGURES (sam_key_figures_get_type ())
G_DECLARE_FINAL_TYPE (SamKeyFigures, sam_key_figures, SAM, KEY_FIGURES, AdwBin)

void               sam_key_figures_set_data (SamKeyFigures *self, const SamOverviewData *data);
void               sam_key_figures_set_narrow (SamKeyFigures *self, gboolean narrow);
/** Of the figures, in their order, NULL-terminated. */
const char *const *sam_key_figures_get_ids (void);

G_END_DECLS
