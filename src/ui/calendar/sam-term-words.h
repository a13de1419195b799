#pragma once

#include "sam-term-plan.h"

G_BEGIN_DECLS

/* What the term says in words: what it draws, and what stands for it where it is not seen. All
 * newly allocated. */

/** "Autumn term 2012"; @term as in the file. */
char *sam_term_words_dup_term (const char *term);

/** "5 of 8": held of those due; before the term, only how many are planned. */
char *sam_term_words_dup_held (SamTermPlan *plan, const SamTermTotals *totals);
const char *sam_term_words_get_held_title (SamTermPlan *plan);
/** "450/760": given of promised; before the term, planned of promised; of part of the sessions,
 * only given. */
char *sam_term_words_dup_minutes (SamTermPlan *plan, const SamTermTotals *totals,
                                  gboolean with_unit);
const char *sam_term_words_get_minutes_title (SamTermPlan *plan);
/** All of a team's totals in sentences, one a line. */
char *sam_term_words_dup_totals (SamTermPlan *plan, const SamTermTotals *totals);

/** "Rönnlidsskolan F–3". */
char *sam_term_words_dup_team (SamTermPlan *plan, guint row);
/** That nothing was held for four weeks; %NULL where it was, or need not be. */
char *sam_term_words_dup_warning (const SamTermRow *row);
/** "week 47" for whole weeks, "20 November" for a day. */
char *sam_term_words_dup_days (SamDateRange days);
/** "Autumn break"; "Study day (Mon), Christmas Day (Tue)" where it is not all; %NULL where there is
 * school. */
char *sam_term_words_dup_days_off (SamTermPlan *plan, guint school, SamDateRange days);
/** "Cancelled Tue 20 Nov 15:15 · clash". */
char *sam_term_words_dup_session (SamSessionItem *item, SamDate as_of);
/** "Rönnlidsskolan F–3, week 47: cancelled, 20 Nov, clash". */
char *sam_term_words_dup_cell (SamTermPlan *plan, guint row, SamDateRange days);
/** "34 teams, weeks 34–51". */
char *sam_term_words_dup_extent (SamTermPlan *plan);
/** "week 44, 29 Oct – 2 Nov", and in a line below "2 sessions, 1 held". */
char *sam_term_words_dup_week (const SamTermWeek *week);

G_END_DECLS
