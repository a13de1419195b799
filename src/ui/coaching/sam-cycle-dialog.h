#pragma once

#include "sam-cycle-story.h"
#include "sam-sheet.h"

G_BEGIN_DECLS

/** A sheet for a new cycle with its first question. Already shown; on saving it shows the cycle. */
SamSheet *sam_cycle_dialog_present (GtkWidget *parent, SamContext *context);
/** The next cycle of the same pair, in which @question (nullable) goes on where the teacher wants. */
SamSheet *sam_cycle_dialog_present_after (GtkWidget *parent, SamContext *context, const SamCycleStory *story, SamRecord *question);

G_END_DECLS
