#pragma once

#include "sam-plan-facts.h"
#include "sam-recurrence.h"

G_BEGIN_DECLS

/** SamPlanChoice: what becomes of a date. */
typedef enum
{
  SAM_PLAN_CHOICE_KEEP,      /* as it is */
  SAM_PLAN_CHOICE_NEXT_WEEK, /* the same weekday in the next free week */
  SAM_PLAN_CHOICE_OTHER_DAY, /* another weekday in the same week */
  SAM_PLAN_CHOICE_LEAVE_OUT,
  SAM_N_PLAN_CHOICES,
} SamPlanChoice;

/**
 * SamPlanDate: one date of a series.
 * @date: by the rule
 * @reason: why it cannot be taken as it is
 * @clash: what the session would clash with on @date, in words, or %NULL
 * @next_week: the day of %SAM_PLAN_CHOICE_NEXT_WEEK, %SAM_DATE_NONE where there is none
 * @other_day: the day of %SAM_PLAN_CHOICE_OTHER_DAY, likewise
 * @result: the day of the session by @choice; %SAM_DATE_NONE where it is left out
 * @result_clash: what it would clash with there, where that is another day, or %NULL
 */
typedef struct
{
  SamDate date;
  SamPlanReason reason;
  char *clash;
  SamDate next_week;
  SamDate other_day;
  SamPlanChoice choice;
  SamDate result;
  char *result_clash;
} SamPlanDate;

/** Whether there is anything to decide about the date. */
gboolean sam_plan_date_is_hit (const SamPlanDate *self);
/** Whether it can have the choice. */
gboolean sam_plan_date_allows (const SamPlanDate *self, SamPlanChoice choice);

/**
 * SamSeriesPlan:
 *
 * The dates of a series before it is made, what each one hits, and what has
 * been chosen about it. A date on which there is no school, or the coach is
 * away, is left out until somebody chooses otherwise; what only warns is kept.
 */
typedef struct _SamSeriesPlan SamSeriesPlan;

/** @minutes: of each session */
SamSeriesPlan *sam_series_plan_new (SamPlanFacts *facts, const SamRecurrence *recurrence,
                                    int minutes);
/**
 * The same for dates that follow no rule: those of a series with some moved.
 * @dates: array of #SamDate in order
 * @from: the first day to which a date can be moved
 * @to: the last
 */
SamSeriesPlan *sam_series_plan_new_for_dates (SamPlanFacts *facts, const GArray *dates,
                                              SamDate from, SamDate to, int minutes);
void sam_series_plan_free (SamSeriesPlan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamSeriesPlan, sam_series_plan_free)

guint sam_series_plan_get_n (SamSeriesPlan *self);
const SamPlanDate *sam_series_plan_get (SamSeriesPlan *self, guint index);

/** What the session would clash with on its date, in words; %NULL for nothing. */
void sam_series_plan_set_clash (SamSeriesPlan *self, guint index, const char *clash);
/** The same on the day that it is moved to. */
void sam_series_plan_set_result_clash (SamSeriesPlan *self, guint index, const char *clash);

/**
 * sam_series_plan_choose:
 *
 * %FALSE where the date cannot have the choice. What other dates can be moved
 * to follows: no two sessions of a series come on the same day.
 */
gboolean sam_series_plan_choose (SamSeriesPlan *self, guint index, SamPlanChoice choice);
/** The same for all dates that would be lost by default, where they can have it. */
void sam_series_plan_choose_for_all (SamSeriesPlan *self, SamPlanChoice choice);
/** Takes over what was chosen about the same dates in @other: the plan was made anew after an edit.
 */
void sam_series_plan_take_choices (SamSeriesPlan *self, SamSeriesPlan *other);

/** How many dates are hit so that they would be lost by default. */
guint sam_series_plan_count_hits (SamSeriesPlan *self);
/** How many are left out, but for those on which the team meets already. */
guint sam_series_plan_count_lost (SamSeriesPlan *self);
/** How many sessions there will be. */
guint sam_series_plan_count_sessions (SamSeriesPlan *self);
/** Minutes of these sessions. */
int sam_series_plan_count_minutes (SamSeriesPlan *self);
/** Days of these sessions in the order of the rule's dates: array of #SamDate. */
GArray *sam_series_plan_list_results (SamSeriesPlan *self);

G_END_DECLS
