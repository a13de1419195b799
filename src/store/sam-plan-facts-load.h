#pragma once

#include "sam-database.h"
#include "sam-plan-facts.h"

G_BEGIN_DECLS

/**
 * SamPlanSpan: what a plan is for.
 * @team: whose school, days and promises are looked at; 0 for none
 * @school: looked at where there is no team; 0 for the programme's own calendar
 * @coach: 0 for none
 * @start: minutes since midnight, -1 for no time
 * @from: the first day
 * @to: the last day
 * @series: its planned sessions from @since on are as if they were not there: they are what is
 * planned anew; 0 for none
 * @since: %SAM_DATE_NONE for all of them
 */
typedef struct
{
  gint64 team;
  gint64 school;
  gint64 coach;
  int start;
  SamDate from;
  SamDate to;
  gint64 series;
  SamDate since;
} SamPlanSpan;

/** What a plan must go around by the file; %NULL with @error. */
SamPlanFacts *sam_plan_facts_load (SamDatabase *database, const SamPlanSpan *span, GError **error);

/**
 * sam_plan_reason_dup_text:
 * @coach: (nullable): the coach's name
 *
 * In the language of the program: "Sportlov", "Cecilia Ahl is away 22–26 Apr"; "" for none.
 */
char *sam_plan_reason_dup_text (const SamPlanReason *self, const char *coach);

/** "22–26 Apr", "29 Apr–3 May", "22 Apr". */
char *sam_plan_words_dup_days (SamDate first, SamDate last);

G_END_DECLS
