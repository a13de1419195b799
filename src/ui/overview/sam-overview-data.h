#pragma once

#include "sam-attention.h"
#include "sam-figure-targets.h"
#include "sam-status-matrix.h"

G_BEGIN_DECLS

/**
 * SamOverviewData: all that the Overview shows of one day, read in one go by
 * whichever thread owns the connection.
 */
typedef struct
{
  SamDate          as_of;
  GArray          *figures;   /* of #SamFigure: those that are shown */
  GArray          *given;     /* of #SamSchoolFigure: F18 of each school */
  GArray          *targets;   /* of #SamFigureTarget */
  SamStatusMatrix *matrix;
  GPtrArray       *attention; /* of #SamAttention */
} SamOverviewData;

SamOverviewData *sam_overview_data_load (SamDatabase *database, SamDate as_of, GError **error);
void             sam_overview_data_free (SamOverviewData *self);
/** The figure, all zero where the programme has none. */
SamFigure        sam_overview_data_get_figure (const SamOverviewData *self, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamOverviewData, sam_overview_data_free)

G_END_DECLS
