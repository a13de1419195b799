#pragma once

#include "sam-chart.h"
#include "sam-survey-spread.h"

G_BEGIN_DECLS

/** A row of a spread from a cell that is suppressed already; what stands in it is the caller's. */
void sam_reception_chart_fill_row (SamChartSpreadRow *row, const char *label, const SamSurveyCell *cell);

G_END_DECLS
