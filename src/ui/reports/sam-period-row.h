#pragma once

#include <adwaita.h>

#include "sam-report.h"

G_BEGIN_DECLS

/**
 * SamPeriodRow:
 *
 * A row of a form that goes from week to week, month to month or term to term.
 * Property "date" (int, a #SamDate): any day of the period; its first when the
 * user has stepped.
 */
#define SAM_TYPE_PERIOD_ROW (sam_period_row_get_type ())
G_DECLARE_FINAL_TYPE (SamPeriodRow, sam_period_row, SAM, PERIOD_ROW, AdwActionRow)

GtkWidget *sam_period_row_new (void);
/** A week, a month or a term. */
void       sam_period_row_set_period (SamPeriodRow *self, SamPeriod period);
SamDate    sam_period_row_get_date (SamPeriodRow *self);
void       sam_period_row_set_date (SamPeriodRow *self, SamDate date);

G_END_DECLS
