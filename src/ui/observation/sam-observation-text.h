#pragma once

#include "sam-record.h"

G_BEGIN_DECLS

/**
 * sam_observation_text_dup:
 *
 * A text that may be sealed, for the cockpit: what can be read of it, else why
 * not, in words; %NULL where there is none. Newly allocated.
 */
char *sam_observation_text_dup (SamRecord *record, int field);

G_END_DECLS
