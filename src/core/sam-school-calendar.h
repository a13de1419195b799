#pragma once

#include "sam-date-range.h"
#include "sam-day-off.h"
#include "sam-draft.h"
#include "sam-holidays.h"

G_BEGIN_DECLS

/**
 * SamCalendarLevel: for whom a term or a day off is set, the nearest last.
 */
typedef enum
{
  SAM_CALENDAR_LEVEL_PROGRAMME,
  SAM_CALENDAR_LEVEL_ORGANISER,
  SAM_CALENDAR_LEVEL_SCHOOL,
  SAM_N_CALENDAR_LEVELS,
} SamCalendarLevel;

/** SamDayKind: what a day is, the first that holds. */
typedef enum
{
  SAM_DAY_KIND_PUBLIC_HOLIDAY,
  SAM_DAY_KIND_WEEKEND,
  SAM_DAY_KIND_OUTSIDE_TERM,
  SAM_DAY_KIND_BREAK,
  SAM_DAY_KIND_STUDY_DAY,
  SAM_DAY_KIND_SCHOOL_DAY,
  SAM_N_DAY_KINDS,
} SamDayKind;

/**
 * SamDay:
 * @holiday: the day's holiday; an eve that is free by custom has one whatever its kind
 * @name: the user's name of a break or study day, else %NULL; owned by the calendar
 */
typedef struct
{
  SamDayKind  kind;
  SamHoliday  holiday;
  const char *name;
} SamDay;

/**
 * SamSchoolYearCounts:
 * @school_days: all school days of the school year
 * @break_days: weekdays in term, not public holidays, that are breaks
 * @study_days: weekdays in term that are study days
 */
typedef struct
{
  int school_days;
  int break_days;
  int study_days;
} SamSchoolYearCounts;

/**
 * SamSchoolCalendar:
 *
 * The calendar that holds for one school (or for an organiser, or for the
 * programme as a whole). For each school year, terms come from the nearest
 * level that has any, and so do breaks; study days of all levels add up.
 *
 * Counts are kept per school year, so asking is cheap. For one thread.
 */
typedef struct _SamSchoolCalendar SamSchoolCalendar;

SamSchoolCalendar *sam_school_calendar_new (void);
/**
 * sam_school_calendar_new_for_records:
 * @terms: (element-type SamRecord): records of the family term
 * @days_off: (element-type SamRecord): records of the family day_off
 * @organiser: the school's organiser, 0 for the programme's own calendar
 * @school: the school, 0 for the organiser's calendar
 *
 * Takes from all the file's terms and days off those that concern the school.
 */
SamSchoolCalendar *sam_school_calendar_new_for_records (GPtrArray *terms, GPtrArray *days_off,
                                                        gint64 organiser, gint64 school);
void               sam_school_calendar_free (SamSchoolCalendar *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamSchoolCalendar, sam_school_calendar_free)

/** @from and @to are inclusive, as in the records. */
void sam_school_calendar_add_term (SamSchoolCalendar *self, SamCalendarLevel level, SamDate from, SamDate to);
void sam_school_calendar_add_day_off (SamSchoolCalendar *self, SamCalendarLevel level, SamDayOffKind kind,
                                      SamDate from, SamDate to, const char *name);

/** Whether any level has a term in the school year; without one, no day of it is a school day. */
gboolean sam_school_calendar_has_terms (SamSchoolCalendar *self, int school_year);
/**
 * Whether the day is known to be without school: of a school year without any
 * term, only holidays and weekends are. @day: (out) (optional): what it is
 */
gboolean sam_school_calendar_is_known_off (SamSchoolCalendar *self, SamDate date, SamDay *day);
/**
 * sam_school_calendar_find_term:
 * @term: (out): its days
 *
 * The term that holds on the day, or the first that begins after it, in its school year or the next; %FALSE where
 * there is none.
 */
gboolean sam_school_calendar_find_term (SamSchoolCalendar *self, SamDate date, SamDateRange *term);
SamDay   sam_school_calendar_get_day (SamSchoolCalendar *self, SamDate date);
gboolean sam_school_calendar_is_school_day (SamSchoolCalendar *self, SamDate date);
/** School days in (after, until]: 0 on the same day, and where @until lies before. */
int      sam_school_calendar_count_school_days (SamSchoolCalendar *self, SamDate after, SamDate until);
/** School days in [first, last]. */
int      sam_school_calendar_count_school_days_within (SamSchoolCalendar *self, SamDate first, SamDate last);
SamSchoolYearCounts sam_school_calendar_count_year (SamSchoolCalendar *self, int school_year);
/**
 * Warnings where a school year that has both its terms does not keep what the
 * school ordinance (skolförordningen 2011:185, chapter 3) asks: at least 178
 * school days and 12 days of break, at most 5 study days.
 */
SamProblems *sam_school_calendar_check_year (SamSchoolCalendar *self, int school_year);

/** The kind's word in files: "public_holiday". */
const char *sam_day_kind_get_name (SamDayKind kind);
/** The kind in the language of the program. */
const char *sam_day_kind_get_label (SamDayKind kind);
/** What the day is called: its holiday's name by the language of the program, or the user's; %NULL for none. */
const char *sam_day_get_label (const SamDay *day);

G_END_DECLS
