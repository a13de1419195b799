#pragma once

#include "sam-document.h"
#include "sam-progress-facts.h"

G_BEGIN_DECLS

/** The progress overview (lägesbild) as a document in a language, on as few pages of @paper as it can be told. */
SamDocument *sam_progress_overview_compose (const SamProgressFacts *facts, const SamLanguage *language, SamPaper paper);

/* Its parts, which other reports of several schools share. */
void sam_progress_overview_add_sentences (SamDocument *document, const SamProgressFacts *facts);
void sam_progress_overview_add_key_figures (SamDocument *document, const SamProgressFacts *facts);
void sam_progress_overview_add_matrix (SamDocument *document, const SamProgressFacts *facts);
void sam_progress_overview_add_emphasis (SamDocument *document, const SamProgressFacts *facts);
void sam_progress_overview_add_time (SamDocument *document, const SamProgressFacts *facts, gboolean starts_page);
/** Mark, word and date of a status. */
void sam_progress_overview_set_status (SamDocument *document, SamCell *cell, const SamProgressStatus *status, SamInk ink);
/** Beside one another: the waterfall, and the answers: @by_school: a row for each, where that fits, else one of all */
void sam_progress_overview_add_lost_and_reception (SamDocument *document, const SamProgressFacts *facts, gboolean by_school);
/** A figure of the programme; one of 0/0 where it was not computed. */
const SamFigure *sam_progress_facts_get_figure (const SamProgressFacts *facts, const char *id);

G_END_DECLS
