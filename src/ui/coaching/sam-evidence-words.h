#pragma once

#include "sam-record.h"

G_BEGIN_DECLS

/* Notes of an observation, in words. @entries: (element-type SamRecord): */

/** Whether a note is about the question, or about none. */
gboolean   sam_evidence_words_is_about (SamRecord *entry, gint64 question_id);
/** Whether it stands in a line of its own: all but counts and samples that have no words. */
gboolean   sam_evidence_words_has_line (SamRecord *entry);
/** What it says: the words, and the label of an event; a quote in quotation marks. %NULL where it cannot be read. */
char      *sam_evidence_words_dup_text (SamRecord *entry);
/** "Open questions 12 · Closed questions 30": counts and samples by their labels; %NULL where there are none. */
char      *sam_evidence_words_dup_sums (GPtrArray *entries, gint64 question_id);

G_END_DECLS
