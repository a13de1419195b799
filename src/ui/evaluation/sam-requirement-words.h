#pragma once

#include "sam-context.h"
#include "sam-record.h"

G_BEGIN_DECLS

/* What is said of a requirement and of a milestone; newly allocated. */

/** How it is judged by the day, and on what; the figure that it is seen by, as of the day, beside the own target. */
char *sam_requirement_words (SamContext *context, SamRecord *requirement);
/** "Met · 30 Nov 2012". */
char *sam_requirement_words_judgement (SamRecord *judgement);
/** When it is due, and whether it is done, on time or late, as of the day. */
char *sam_milestone_words (SamContext *context, SamRecord *milestone);

G_END_DECLS
