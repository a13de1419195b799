#pragma once

#include "sam-document.h"
#include "sam-progress-facts.h"

G_BEGIN_DECLS

/** The progress overview (lägesbild) as a document in a language. */
SamDocument *sam_progress_overview_compose (const SamProgressFacts *facts, const SamLanguage *language);

/* Its parts; internal. */
void sam_progress_overview_add_sentences (SamDocument *document, const SamProgressFacts *facts);
void sam_progress_overview_add_key_figures (SamDocument *document, const SamProgressFacts *facts);
void sam_progress_overview_add_matrix (SamDocument *document, const SamProgressFacts *facts);
void sam_progress_overview_add_sessions (SamDocument *document, const SamProgressFacts *facts);
/** A figure of the programme; one of 0/0 where it was not computed. */
const SamFigure *sam_progress_facts_get_figure (const SamProgressFacts *facts, const char *id);

G_END_DECLS
