#pragma once

#include <glib-object.h>

#include "sam-database.h"
#include "sam-date-range.h"
#include "sam-session-list.h"

G_BEGIN_DECLS

/**
 * SamTermTotals:
 * @planned: group sessions of the whole term, whatever became of them; a moved pair counts
 *   once, at its replacement
 * @due: those of them that are dated up to the day the plan is seen from: what F5 divides by
 * @held: those of @due that were held
 * @given: minutes of those that were held
 * @to_come: planned minutes of those that are not held but may still be: still planned
 * @promised: minutes promised for the days of the term; of a promise that reaches beyond it,
 *   the part by school days
 *
 * What a team, or all teams together, have of a term. Sessions from before the school
 * took part, or after it left, count nowhere.
 */
typedef struct
{
  guint planned;
  guint due;
  guint held;
  gint64 given;
  gint64 to_come;
  gint64 promised;
} SamTermTotals;

/**
 * SamTermSchool:
 * @first_row: index of its first team
 * @n_rows: how many teams, at least one
 * @range: the term by the school's own calendar; empty where it has none of its own
 */
typedef struct
{
  gint64 id;
  char *name;
  guint first_row;
  guint n_rows;
  SamDateRange range;
} SamTermSchool;

/**
 * SamTermRow:
 * @school: index of its school
 * @last_held: the last group session held up to the day, of any term, or %SAM_DATE_NONE
 * @is_quiet: group coaching is under way, and no session was held for four weeks
 */
typedef struct
{
  gint64 team;
  char *name;
  guint school;
  SamDate last_held;
  gboolean is_quiet;
  SamTermTotals totals;
} SamTermRow;

/**
 * SamTermWeek:
 * @planned: group sessions dated in the week, a moved pair at its replacement only
 * @held: those of them that were held
 */
typedef struct
{
  SamWeek week;
  SamDate monday;
  guint planned;
  guint held;
} SamTermWeek;

/**
 * SamTermPlan:
 *
 * A term of group coaching as a table: teams grouped by school down, ISO weeks
 * across, a session in the cell of its team and week. It is a value that was
 * read at once (four queries, however many teams there are) and does not
 * follow the file. For the term view, for print and for samordnactl.
 *
 * Weeks go from the first to the last day of the term over the schools shown,
 * whose terms can differ, and on to any group session of theirs beyond it in
 * the half-year. Rows are teams active in the term, schools and teams in
 * Swedish order.
 *
 * Where the file knows no such term, the half-year itself stands in: see
 * sam_term_plan_has_term().
 */
typedef struct _SamTermPlan SamTermPlan;

/**
 * sam_term_plan_load:
 * @term: as in the file, "2012-ht"
 * @filter: (nullable): only this school, and only this coach's teams and sessions
 * @as_of: the day everything is seen from: what was held later is still planned
 *
 * Returns: the plan with its sessions, or %NULL with @error
 */
SamTermPlan *sam_term_plan_load (SamDatabase *database, const char *term,
                                 const SamSessionFilter *filter, SamDate as_of, GError **error);

/**
 * sam_term_plan_load_frame:
 *
 * The same without sessions, for who has an own way to list them; then
 * sam_term_plan_set_sessions().
 */
SamTermPlan *sam_term_plan_load_frame (SamDatabase *database, const char *term,
                                       const SamSessionFilter *filter, SamDate as_of,
                                       GError **error);
/**
 * sam_term_plan_set_sessions:
 * @sessions: (element-type SamSessionItem): in order of date and time, within
 * sam_term_plan_get_range()
 * @is_partial: sessions were left out by a filter that is not one of schools
 *
 * Puts sessions into their rows and counts the totals. What is no group session
 * of a team of the plan is passed over. Where they are partial, teams without
 * any are no rows, unless a coach was asked for, whose teams all are; and no
 * minutes are promised, since part of the time given must not be held against
 * all that was promised.
 */
void sam_term_plan_set_sessions (SamTermPlan *self, GPtrArray *sessions, gboolean is_partial);
void sam_term_plan_free (SamTermPlan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamTermPlan, sam_term_plan_free)

/** As in the file, "2012-ht". */
const char *sam_term_plan_get_term (SamTermPlan *self);
SamDate sam_term_plan_get_as_of (SamTermPlan *self);
/** Whether the file has the term for any of the schools shown. */
gboolean sam_term_plan_has_term (SamTermPlan *self);
/** Whether sessions were left out by a filter; see sam_term_plan_set_sessions(). */
gboolean sam_term_plan_is_partial (SamTermPlan *self);
/** Whole weeks from a Monday. */
SamDateRange sam_term_plan_get_range (SamTermPlan *self);

guint sam_term_plan_get_n_weeks (SamTermPlan *self);
const SamTermWeek *sam_term_plan_get_week (SamTermPlan *self, guint week);
guint sam_term_plan_get_n_schools (SamTermPlan *self);
const SamTermSchool *sam_term_plan_get_school (SamTermPlan *self, guint school);
guint sam_term_plan_get_n_rows (SamTermPlan *self);
const SamTermRow *sam_term_plan_get_row (SamTermPlan *self, guint row);
/** The row of a team; -1 where it has none. */
int sam_term_plan_find_row (SamTermPlan *self, gint64 team);
/** Of all rows. */
const SamTermTotals *sam_term_plan_get_totals (SamTermPlan *self);
/** The most sessions of one week. */
guint sam_term_plan_get_most (SamTermPlan *self);
/** Whether any session of the plan is on a Saturday or Sunday. */
gboolean sam_term_plan_uses_weekend (SamTermPlan *self);

/**
 * sam_term_plan_get_sessions:
 * @n: (out): how many
 *
 * Sessions of a row in the days [from, to), by date and time: an array of @n
 * #SamSessionItem that the plan owns.
 */
SamSessionItem **sam_term_plan_get_sessions (SamTermPlan *self, guint row, SamDate from, SamDate to,
                                             guint *n);
/** The row of a session; -1 where it is not in the plan. */
int sam_term_plan_find_session (SamTermPlan *self, gint64 session, SamDate *date);

/** Weekdays of a week that are no school days of the school: bit 0 Monday to bit 4 Friday. */
guint8 sam_term_plan_get_days_off (SamTermPlan *self, guint school, guint week);
/**
 * What a day without school is called: a holiday's name, the user's name of a break, or its kind;
 * %NULL for a school day and for a weekend. Newly allocated.
 */
char *sam_term_plan_dup_day_off_name (SamTermPlan *self, guint school, SamDate date);

/**
 * sam_term_find:
 * @term: (out): of a day, as in the file: "2012-ht"
 *
 * The term of a half-year as the file writes it, and its half-year: July belongs
 * to the autumn to come. @steps goes on to later or earlier ones.
 */
char *sam_term_find (SamDate date, int steps, SamDateRange *half_year);

G_END_DECLS
