#pragma once

#include "sam-status-mark.h"

G_BEGIN_DECLS

#define SAM_SHEET_N_STATUSES 3
#define SAM_SHEET_N_STATUS_NOTES 2

/**
 * SamSheetStatusColumn:
 * @label: above, in small type
 * @mark: before @value; none where there is no status
 * @notes: below; %NULL for fewer
 */
typedef struct
{
  const char   *label;
  SamStatusMark mark;
  SamInk        ink;
  const char   *value;
  const char   *notes[SAM_SHEET_N_STATUS_NOTES];
} SamSheetStatusColumn;

/** Where a school stands: group coaching, individual coaching, given of promised time. All belongs to the document. */
typedef struct
{
  SamSheetStatusColumn columns[SAM_SHEET_N_STATUSES];
} SamSheetStatus;

/* Points. */
double sam_sheet_status_get_height (const SamSheetStatus *self);
void   sam_sheet_status_draw (const SamSheetStatus *self, SamPainter *painter, double x, double y, double width);

G_END_DECLS
