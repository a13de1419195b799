#pragma once

#include "sam-record-source.h"
#include "sam-store.h"

G_BEGIN_DECLS

/**
 * What a record is called where it stands alone: a school's name, a team with
 * its school, a session with its day. Never text of individual coaching.
 * Newly allocated; "" where the record is gone.
 */
char *sam_record_label_from (SamRecordSource *source, SamRecord *record);
char *sam_record_dup_label (SamStore *store, SamRecord *record);
char *sam_record_dup_label_by_id (SamStore *store, SamFamilyId family, gint64 id);

G_END_DECLS
