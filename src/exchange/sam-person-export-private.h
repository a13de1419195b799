#pragma once

#include "sam-person-export.h"

G_BEGIN_DECLS

/** A field as a person reads it; %NULL where nothing is recorded. Newly allocated. */
char *sam_person_describe_field (SamStore *store, const SamPersonData *data, SamRecord *record, guint field);

G_END_DECLS
