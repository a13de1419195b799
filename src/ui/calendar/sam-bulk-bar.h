#pragma once

#include "sam-calendar-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SamBulkBar:
 *
 * Below the calendar while more than one session is selected: how many, and
 * what can be done with all of them.
 */
#define SAM_TYPE_BULK_BAR (sam_bulk_bar_get_type ())
G_DECLARE_FINAL_TYPE (SamBulkBar, sam_bulk_bar, SAM, BULK_BAR, AdwBin)

/** Once. */
void sam_bulk_bar_set_model (SamBulkBar *self, SamCalendarModel *model);

G_END_DECLS
