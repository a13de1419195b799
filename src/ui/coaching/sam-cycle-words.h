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
/** "29 Nov 2012 · 20 min", "planned 18 Dec 2012, 09:00", as it stood on the day looked at. */
char    *sam_cycle_words_session (SamRecord *session, SamDate as_of);
/** Icon, colour and word of a session's state on the day. */
SamStyle sam_cycle_words_session_style (SamRecord *session, SamDate as_of);
/** Whether a session is held by now, but was not yet on the day. */
gboolean sam_cycle_words_is_later (SamRecord *session, SamDate as_of);
/** "31 Jan 2013, after 14 Dec 2012". */
char    *sam_cycle_words_later (SamDate date, SamDate as_of);
/** "Mathematics, year 5", as the coach wrote them; %NULL where neither is noted. */
char    *sam_cycle_words_lesson (SamRecord *observation);
/** "3 questions". */
char    *sam_cycle_words_count_questions (guint n);

G_END_DECLS
