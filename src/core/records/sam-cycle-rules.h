#pragma once

#include "sam-record-source.h"

G_BEGIN_DECLS

/* What the rules of cycles, questions and sessions ask of a stored cycle. */

/** The day of the cycle's first held observation; %SAM_DATE_NONE for none. */
SamDate  sam_cycle_rules_find_observed (SamRecordSource *source, gint64 cycle);
/** The day on which the cycle's first question was asked; %SAM_DATE_NONE for none. */
SamDate  sam_cycle_rules_find_asked (SamRecordSource *source, gint64 cycle);
/** Whether a dialogue of the cycle has been held. */
gboolean sam_cycle_rules_has_dialogue (SamRecordSource *source, gint64 cycle);
/** How many of the cycle's questions have no outcome yet. */
guint    sam_cycle_rules_count_open (SamRecordSource *source, gint64 cycle);
/** Whether the cycle has a follow-up that is not done. */
gboolean sam_cycle_rules_has_due_follow_up (SamRecordSource *source, gint64 cycle);
/** Whether the pair has another cycle that has not ended. */
gboolean sam_cycle_rules_has_another_open (SamRecordSource *source, gint64 cycle, gint64 teacher, gint64 coach);
/** Whether a teacher who is or was in a team was in none on the day. */
gboolean sam_cycle_rules_has_left (SamRecordSource *source, gint64 teacher, SamDate date);

G_END_DECLS
