#pragma once

#include "sam-document.h"
#include "sam-session-list.h"

G_BEGIN_DECLS

/*
 * How a session reads on paper, in the report's language. Of individual
 * coaching only its kind and school are told: never the teacher.
 */

/** "lesson observation", of individual coaching; "group". */
const char *sam_session_words_get_kind (const SamLanguage *language, SamSessionKind kind);
/** As one short word: "observation". */
const char *sam_session_words_get_short_kind (const SamLanguage *language, SamSessionKind kind);
/** The team of group coaching, else the short kind. */
const char *sam_session_words_get_subject (const SamLanguage *language, SamSessionItem *item);
/** "" where the school cannot be told. */
const char *sam_session_words_get_school (SamSessionItem *item);
/** The coach's name; "" for individual coaching, where it would tell more than that, and where
 * there is none. */
const char *sam_session_words_get_group_coach (SamSessionItem *item);
const char *sam_session_words_get_cause (const SamLanguage *language, SamSessionItem *item);
/** The one letter of a cause, as the legend of the term plan explains it; "" where there is none.
 */
const char *sam_session_words_get_cause_letter (const SamLanguage *language, int cause);
/** What a mark means, for legends. */
const char *sam_session_words_get_mark (const SamLanguage *language, SamSessionMark mark);
/** "15:00–16:30", newly allocated, as what follows. */
char       *sam_session_words_dup_time (SamSessionItem *item);
/**
 * What became of it as on @as_of: "cancelled: no stand-in", "moved to 21 November",
 * "not recorded yet"; %NULL where it is planned or held.
 */
char       *sam_session_words_dup_state (const SamLanguage *language, SamSessionItem *item, SamDate as_of);
/**
 * A row of a table of sessions, whose columns are time, school, team or step
 * with its mark, coach, state.
 */
void        sam_session_words_fill_row (SamDocument *document, SamTable *table, SamSessionItem *item, SamDate as_of);
/** "Friday 14 December", as at the beginning of a line: "Fredag 14 december". */
char       *sam_session_words_dup_day (const SamLanguage *language, SamDate date);
/** "12–16 November 2012", as short as two days allow; @last is the last day. */
char       *sam_session_words_dup_days (const SamLanguage *language, SamDate first, SamDate last);

G_END_DECLS
