#pragma once

#include "sam-ctl.h"
#include "sam-figures.h"

G_BEGIN_DECLS

/**
 * SamCtlFigures: what "figures" prints.
 * @figures: (element-type SamFigure): as of the day
 * @days: (element-type SamDate) (nullable): those of a series, the day itself last
 * @course: (element-type GArray) (nullable): the figures of each of @days
 */
typedef struct
{
  SamStore          *store;
  const SamLanguage *language;
  SamDate            as_of;
  GArray            *figures;
  GArray            *days;
  GPtrArray         *course;
} SamCtlFigures;

/** An array of objects. What is hidden has null for its numbers. */
gboolean sam_ctl_figures_print_json (const SamCtlFigures *self, GError **error);
gboolean sam_ctl_figures_print_table (const SamCtlFigures *self, GError **error);

G_END_DECLS
