#pragma once

#include "sam-rollover-plan.h"

G_BEGIN_DECLS

/** What a new school year changes, in words. What they return is newly allocated. */

/** "2 terms · 5 breaks". */
char      *sam_rollover_words_proposal (const SamYearProposal *proposal);
/** The organiser, the school, or the whole programme; not newly allocated. */
const char *sam_rollover_words_owner (const SamRolloverCalendar *calendar);
/** "1 Aug 2012 – 30 Jun 2013", "since 1 Aug 2012". */
char      *sam_rollover_words_days (SamDate from, SamDate to);
/** Where an assignment is: the team with its school, or the school. */
char      *sam_rollover_words_place (SamRecord *assignment, SamStore *store);
/** Every change that the plan makes as it is chosen: array of char *, in order. */
GPtrArray *sam_rollover_words_preview (const SamRolloverPlan *plan, SamStore *store);

G_END_DECLS
