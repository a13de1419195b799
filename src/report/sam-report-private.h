#pragma once

#include "sam-report.h"

G_BEGIN_DECLS

/** Where each part of each block stands: array of #SamPagePiece, owned by the report. */
GArray *sam_report_get_pieces (SamReport *self);

G_END_DECLS
