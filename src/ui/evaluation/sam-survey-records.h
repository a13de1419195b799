#pragma once

#include "sam-store.h"

G_BEGIN_DECLS

/** The rounds that had opened by a day, the latest first; array of #SamRecord, or %NULL with @error. */
GPtrArray *sam_survey_records_load_rounds (SamStore *store, SamDate as_of, GError **error);
/** The statements of a round in their order; array of #SamRecord, or %NULL with @error. */
GPtrArray *sam_survey_records_load_statements (SamStore *store, gint64 round, GError **error);
/** The place of a record in such an array, which may be %NULL; -1 where it is not in it. */
int        sam_survey_records_find (GPtrArray *records, gint64 id);

G_END_DECLS
