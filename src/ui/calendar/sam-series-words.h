#pragma once

#include "sam-plan-row.h"
#include "sam-series-match.h"

G_BEGIN_DECLS

/* A plan in words. All strings are newly allocated and translated. */

/** "Thursdays, odd weeks", "Thursdays, every 3 weeks". */
char *sam_series_words_dup_rhythm (const SamRecurrence *recurrence);

/**
 * sam_series_words_fill_line:
 * @line: (out): cleared before
 * @coach: (nullable): the coach's name
 * @step: (nullable): what becomes of the session on the day, where a series is edited
 */
void sam_series_words_fill_line (SamPlanLine *line, const SamPlanDate *date, const char *coach,
                                 const SamSeriesStep *step);
/** A session that goes, where a series is edited. */
void sam_series_words_fill_gone (SamPlanLine *line, SamDate date);
/** Day and week of the line. */
void sam_series_words_fill_day (SamPlanLine *line, SamDate date);

/** "2 sessions are lost", "No session is lost". */
char *sam_series_words_dup_lost (SamSeriesPlan *plan);
/** "720 of 900 promised minutes are covered", or the minutes alone where nothing was promised. */
char *sam_series_words_dup_minutes (SamSeriesPlan *plan, SamPlanFacts *facts);

G_END_DECLS
