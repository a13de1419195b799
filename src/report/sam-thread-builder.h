#pragma once

#include "sam-cycle-story.h"
#include "sam-document.h"
#include "sam-language.h"

G_BEGIN_DECLS

/**
 * SamThreadBuilder:
 *
 * Puts the thread of a document together, row by row, with the words that the
 * reports of individual coaching share. It belongs to one composing function.
 */
typedef struct
{
  SamDocument       *document;
  const SamLanguage *language;
  GArray            *rows; /* of SamThreadRow */
} SamThreadBuilder;

SamThreadBuilder *sam_thread_builder_new (SamDocument *document, const SamLanguage *language);
/** Frees the builder, and adds what it holds as a block, where it holds anything. */
void              sam_thread_builder_finish (SamThreadBuilder *self, double space_before);

/** All texts are copied. The row returned may be changed until the next one is added. */
SamThreadRow *sam_thread_builder_add (SamThreadBuilder *self, SamThreadKind kind, const char *text);
/** The row added last begins a step; @date: %SAM_DATE_NONE for none. */
void          sam_thread_builder_begin_step (SamThreadBuilder *self, SamThreadMark mark, const char *label, SamDate date);

/**
 * sam_thread_builder_add_notes:
 * @entries: (array of #SamRecord): of the observation, by time
 * @question: only notes on this one; 0 for those on none; -1 for all
 * @numbers: (nullable): where all are listed, the number of a question by its id
 *
 * The lesson as a strip, then each note with its clock, what was counted as
 * totals, and what the marks mean. Returns the number of notes.
 */
guint sam_thread_builder_add_notes (SamThreadBuilder *self, GPtrArray *entries, int minutes, gint64 question,
                                    GHashTable *numbers);

/** The length of a lesson: as recorded, or as long as its notes go on. */
int         sam_thread_words_get_minutes (SamRecord *session, GPtrArray *entries);
/** "Mathematics, year 5, 60 min", as far as it is noted. Newly allocated. */
char       *sam_thread_words_lesson (const SamLanguage *language, SamRecord *observation, int minutes);
/** "First cycle, autumn 2012". Newly allocated. */
char       *sam_thread_words_cycle (const SamLanguage *language, SamRecord *cycle);
/** The text of a sealable field; in its place, where nobody can read it, why. %NULL where it is not set. */
const char *sam_thread_words_get_text (const SamLanguage *language, SamRecord *record, guint field);
/** "partly answered". */
const char *sam_thread_words_outcome (const SamLanguage *language, int outcome);

G_END_DECLS
