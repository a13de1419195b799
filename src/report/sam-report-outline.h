#pragma once

#include "sam-report.h"

G_BEGIN_DECLS

/**
 * SamOutlineItem:
 * @text: owned by the report's document
 * @level: 0 for what heads blocks; 1 for what heads rows of a table below them, such as a school
 * @page: from 0
 * @y: from the upper edge of the page, in points
 */
typedef struct
{
  const char *text;
  guint       level;
  guint       page;
  double      y;
} SamOutlineItem;

/** What heads parts of the report, in reading order, each once. Array of #SamOutlineItem. */
GArray *sam_report_list_outline (SamReport *self);

G_END_DECLS
