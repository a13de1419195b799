#pragma once

#include "sam-cycle-state.h"
#include "sam-cycle-story.h"
#include "sam-style.h"

G_BEGIN_DECLS

/** How things of individual coaching are named: the same words on board and page. */

/** Icon, colour and word of a cycle's state. */
SamStyle sam_cycle_words_state (SamCycleState state);
/** Icon, colour and word of a question's outcome (a #SamFocusQuestionOutcome). */
SamStyle sam_cycle_words_outcome (int outcome);
/** "Question 1". */
char    *sam_cycle_words_question (SamRecord *question);
/** "29 November · 20 min", "planned 18 Dec, 09:00 · 60 min"; for a row or a heading. */
char    *sam_cycle_words_session (SamRecord *session);
/** Icon of a session's state. */
SamStyle sam_cycle_words_session_style (SamRecord *session);
/** "Mathematics, year 5", as the coach wrote them; %NULL where neither is noted. */
char    *sam_cycle_words_lesson (SamRecord *observation);
/** "3 questions". */
char    *sam_cycle_words_count_questions (guint n);

G_END_DECLS
