#pragma once

#include "sam-draft.h"
#include "sam-store.h"

G_BEGIN_DECLS

/**
 * sam_observation_advice_warn:
 *
 * What is odd about the day of an observation, as sentences, translated: a day
 * off at the teacher's school, or a day when the teacher is a member of no
 * team. %NULL where nothing is. Warnings never stop anybody. Newly allocated.
 */
char *sam_observation_advice_warn (SamStore *store, const SamDraft *session);

G_END_DECLS
