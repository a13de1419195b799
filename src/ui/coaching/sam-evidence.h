#pragma once

#include <adwaita.h>

#include "sam-record.h"

G_BEGIN_DECLS

/**
 * SamEvidence:
 *
 * What an observation holds for one question: notes, quotes and events with
 * their stamps, counts and samples summed, and a chip for what cannot be read.
 * A lesson of many notes shows the first of them, and all in a list of their
 * own when asked: only what is to be seen has widgets.
 */
#define SAM_TYPE_EVIDENCE (sam_evidence_get_type ())
G_DECLARE_FINAL_TYPE (SamEvidence, sam_evidence, SAM, EVIDENCE, AdwBin)

GtkWidget *sam_evidence_new (void);
/**
 * sam_evidence_set_entries:
 * @entries: (element-type SamRecord): of the observation, by their stamps
 * @question_id: whose notes; those of no question are shown too
 *
 * Returns: whether there is anything for the question.
 */
gboolean   sam_evidence_set_entries (SamEvidence *self, GPtrArray *entries, gint64 question_id);
/** All notes in the list from the beginning, which takes what height there is: for a pane of its own. */
void       sam_evidence_set_full (SamEvidence *self, gboolean full);
/** All of it, one a line, for the clipboard; %NULL where there is nothing, or not all of it can be read. Newly allocated. */
char      *sam_evidence_dup_text (GPtrArray *entries, gint64 question_id);

G_END_DECLS
