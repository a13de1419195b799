#pragma once

#include "sam-import-outcome.h"

G_BEGIN_DECLS

/** @fate is copied; @sheet keeps its cells. @question: (transfer full) (nullable). */
SamImportRow *sam_import_row_new (SamImportTable *table, SamImportSheet *sheet, const SamImportFate *fate, guint n_alike);

G_END_DECLS
