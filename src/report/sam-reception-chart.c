/*
 * How answers to a statement stand in reports.
 */
#include "sam-reception-chart.h"

void
sam_reception_chart_fill_row (SamChartSpreadRow *row, const char *label, const SamSurveyCell *cell)
{
  *row = (SamChartSpreadRow){ .label = label, .missing = -1, .is_hidden = cell->is_hidden || !cell->has_answers };
  for (guint i = 0; i < SAM_SURVEY_N_STEPS; i++)
    row->steps[i] = cell->steps[i];
  if (cell->has_invited && !cell->is_invited_hidden && !row->is_hidden)
    row->missing = MAX (0, cell->invited - cell->answers);
}
