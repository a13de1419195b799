/*
 * SamSchoolCalendar: which days are school days, by the calendar that holds.
 */
#include "sam-school-calendar.h"

#include <glib/gi18n.h>

#include "sam-date-range.h"
#include "sam-term.h"

#define LEAST_SCHOOL_DAYS 178
#define LEAST_BREAK_DAYS  12
#define MOST_STUDY_DAYS   5

typedef struct
{
  SamCalendarLevel level;
  SamDateRange     range;
  char            *name;
} Entry;

/*
 * A school year worked out day by day: the kind of each day, and how many
 * school days lie before it, so that counting is a subtraction.
 */
typedef struct
{
  SamDateRange range;
  gboolean     has_terms;
  gboolean     has_both_terms;
  guint8       kinds[366];
  const char  *names[366];
  int          school_days_before[367];
} Year;

struct _SamSchoolCalendar
{
  GArray     *terms;
  GArray     *breaks;
  GArray     *study_days;
  GHashTable *years;
};

static const struct
{
  const char *name;
  const char *label;
} kinds[SAM_N_DAY_KINDS] = {
  [SAM_DAY_KIND_PUBLIC_HOLIDAY] = { "public_holiday", NC_("kind of day", "Public holiday") },
  [SAM_DAY_KIND_WEEKEND] = { "weekend", NC_("kind of day", "Weekend") },
  [SAM_DAY_KIND_OUTSIDE_TERM] = { "outside_term", NC_("kind of day", "Outside the terms") },
  [SAM_DAY_KIND_BREAK] = { "break", NC_("kind of day", "Break") },
  [SAM_DAY_KIND_STUDY_DAY] = { "study_day", NC_("kind of day", "Study day") },
  [SAM_DAY_KIND_SCHOOL_DAY] = { "school_day", NC_("kind of day", "School day") },
};

static void
entry_clear (gpointer data)
{
  Entry *entry = data;

  g_free (entry->name);
}

static GArray *
entries_new (void)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  g_array_set_clear_func (entries, entry_clear);

  return entries;
}

static void
add_entry (SamSchoolCalendar *self, GArray *entries, SamCalendarLevel level,
           SamDate from, SamDate to, const char *name)
{
  Entry entry = { level, sam_date_range_new (from, to), g_strdup (name) };

  g_array_append_val (entries, entry);
  g_hash_table_remove_all (self->years);
}

/* The nearest level that has any entry in the range; -1 for none. */
static int
find_nearest_level (GArray *entries, SamDateRange range)
{
  int nearest = -1;

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

      if (sam_date_range_overlaps (entry->range, range))
        nearest = MAX (nearest, (int) entry->level);
    }

  return nearest;
}

/* The entry that holds on the day; @level is -1 where all levels add up. */
static const Entry *
find_entry (GArray *entries, int level, SamDate date)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

      if ((level == -1 || (int) entry->level == level) && sam_date_range_contains (entry->range, date))
        return entry;
    }

  return NULL;
}

static SamDayKind
classify (SamSchoolCalendar *self, SamDate date, int term_level, int break_level, const char **name)
{
  const Entry *entry;

  if (sam_holiday_is_public (sam_holiday_find (date)))
    return SAM_DAY_KIND_PUBLIC_HOLIDAY;
  if (sam_date_get_weekday (date) >= 6)
    return SAM_DAY_KIND_WEEKEND;
  if (term_level == -1 || find_entry (self->terms, term_level, date) == NULL)
    return SAM_DAY_KIND_OUTSIDE_TERM;

  entry = break_level == -1 ? NULL : find_entry (self->breaks, break_level, date);
  if (entry != NULL)
    {
      *name = entry->name;
      return SAM_DAY_KIND_BREAK;
    }

  entry = find_entry (self->study_days, -1, date);
  if (entry != NULL)
    {
      *name = entry->name;
      return SAM_DAY_KIND_STUDY_DAY;
    }

  return SAM_DAY_KIND_SCHOOL_DAY;
}

/* Whether terms of the level begin in both halves of the school year. */
static gboolean
has_both_terms (GArray *terms, int level, SamDateRange range)
{
  SamDate new_year = sam_date_new (sam_date_get_year (range.start) + 1, 1, 1);
  gboolean autumn = FALSE;
  gboolean spring = FALSE;

  for (guint i = 0; i < terms->len; i++)
    {
      const Entry *entry = &g_array_index (terms, Entry, i);

      if ((int) entry->level != level || !sam_date_range_contains (range, entry->range.start))
        continue;
      autumn = autumn || entry->range.start < new_year;
      spring = spring || entry->range.start >= new_year;
    }

  return autumn && spring;
}

static const Year *
get_year (SamSchoolCalendar *self, int school_year)
{
  Year *year = g_hash_table_lookup (self->years, GINT_TO_POINTER (school_year));
  int term_level, break_level, n_days;

  if (year != NULL)
    return year;

  year = g_new0 (Year, 1);
  /* Of the school years of the first and the last date there is only a half. */
  year->range.start = school_year < 1 ? sam_date_new (1, 1, 1) : sam_school_year_get_start (school_year);
  year->range.end = school_year < 9999 ? sam_school_year_get_start (school_year + 1) : SAM_DATE_RANGE_NO_END;
  term_level = find_nearest_level (self->terms, year->range);
  break_level = find_nearest_level (self->breaks, year->range);
  year->has_terms = term_level != -1;
  year->has_both_terms = year->has_terms && has_both_terms (self->terms, term_level, year->range);

  n_days = sam_date_range_get_days (year->range);
  for (int i = 0; i < n_days; i++)
    {
      year->kinds[i] = (guint8) classify (self, year->range.start + i, term_level, break_level, &year->names[i]);
      year->school_days_before[i + 1] = year->school_days_before[i]
                                        + (year->kinds[i] == SAM_DAY_KIND_SCHOOL_DAY ? 1 : 0);
    }
  g_hash_table_insert (self->years, GINT_TO_POINTER (school_year), year);

  return year;
}

SamSchoolCalendar *
sam_school_calendar_new (void)
{
  SamSchoolCalendar *self = g_new0 (SamSchoolCalendar, 1);

  self->terms = entries_new ();
  self->breaks = entries_new ();
  self->study_days = entries_new ();
  self->years = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  return self;
}

/* The level of a row by its organiser and school; -1 where it concerns others. */
static int
find_level (gint64 row_organiser, gint64 row_school, gint64 organiser, gint64 school)
{
  if (row_school != 0)
    return row_school == school ? SAM_CALENDAR_LEVEL_SCHOOL : -1;
  if (row_organiser != 0)
    return row_organiser == organiser ? SAM_CALENDAR_LEVEL_ORGANISER : -1;

  return SAM_CALENDAR_LEVEL_PROGRAMME;
}

/*
 * Whether the record has both its days. A file changed elsewhere may hold such
 * as 31 September, which is no day to count by.
 */
static gboolean
has_days (SamRecord *record, guint from, guint to)
{
  return sam_record_get_date (record, from) != SAM_DATE_NONE && sam_record_get_date (record, to) != SAM_DATE_NONE;
}

SamSchoolCalendar *
sam_school_calendar_new_for_records (GPtrArray *terms, GPtrArray *days_off, gint64 organiser, gint64 school)
{
  SamSchoolCalendar *self = sam_school_calendar_new ();

  for (guint i = 0; terms != NULL && i < terms->len; i++)
    {
      SamRecord *term = g_ptr_array_index (terms, i);
      int level = find_level (sam_record_get_reference (term, SAM_TERM_ORGANISER),
                              sam_record_get_reference (term, SAM_TERM_SCHOOL), organiser, school);

      if (level != -1 && has_days (term, SAM_TERM_FROM_DATE, SAM_TERM_TO_DATE))
        sam_school_calendar_add_term (self, (SamCalendarLevel) level,
                                      sam_record_get_date (term, SAM_TERM_FROM_DATE),
                                      sam_record_get_date (term, SAM_TERM_TO_DATE));
    }

  for (guint i = 0; days_off != NULL && i < days_off->len; i++)
    {
      SamRecord *day_off = g_ptr_array_index (days_off, i);
      int level = find_level (sam_record_get_reference (day_off, SAM_DAY_OFF_ORGANISER),
                              sam_record_get_reference (day_off, SAM_DAY_OFF_SCHOOL), organiser, school);

      if (level != -1 && has_days (day_off, SAM_DAY_OFF_FROM_DATE, SAM_DAY_OFF_TO_DATE))
        sam_school_calendar_add_day_off (self, (SamCalendarLevel) level,
                                         (SamDayOffKind) sam_record_get_choice (day_off, SAM_DAY_OFF_KIND),
                                         sam_record_get_date (day_off, SAM_DAY_OFF_FROM_DATE),
                                         sam_record_get_date (day_off, SAM_DAY_OFF_TO_DATE),
                                         sam_record_get_text (day_off, SAM_DAY_OFF_NAME));
    }

  return self;
}

void
sam_school_calendar_free (SamSchoolCalendar *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->terms);
  g_array_unref (self->breaks);
  g_array_unref (self->study_days);
  g_hash_table_unref (self->years);
  g_free (self);
}

void
sam_school_calendar_add_term (SamSchoolCalendar *self, SamCalendarLevel level, SamDate from, SamDate to)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (level < SAM_N_CALENDAR_LEVELS);
  g_return_if_fail (from != SAM_DATE_NONE && to != SAM_DATE_NONE);

  add_entry (self, self->terms, level, from, to, NULL);
}

void
sam_school_calendar_add_day_off (SamSchoolCalendar *self, SamCalendarLevel level, SamDayOffKind kind,
                                 SamDate from, SamDate to, const char *name)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (level < SAM_N_CALENDAR_LEVELS);
  g_return_if_fail (from != SAM_DATE_NONE && to != SAM_DATE_NONE);

  add_entry (self, kind == SAM_DAY_OFF_KIND_BREAK ? self->breaks : self->study_days, level, from, to, name);
}

gboolean
sam_school_calendar_has_terms (SamSchoolCalendar *self, int school_year)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return get_year (self, school_year)->has_terms;
}

static gboolean
is_date (SamDate date)
{
  return date >= sam_date_new (1, 1, 1) && date < SAM_DATE_RANGE_NO_END;
}

gboolean
sam_school_calendar_find_term (SamSchoolCalendar *self, SamDate date, SamDateRange *term)
{
  gboolean found = FALSE;
  int first, last;

  g_return_val_if_fail (self != NULL && term != NULL, FALSE);

  if (!is_date (date))
    return FALSE;

  first = sam_date_get_school_year (date);
  last = MIN (first + 1, 9999);
  for (int year = first; !found && year <= last; year++)
    {
      SamDateRange range = get_year (self, year)->range;
      int level = find_nearest_level (self->terms, range);

      for (guint i = 0; i < self->terms->len; i++)
        {
          const Entry *entry = &g_array_index (self->terms, Entry, i);

          if ((int) entry->level != level || !sam_date_range_overlaps (entry->range, range) || entry->range.end <= date
              || (found && entry->range.start >= term->start))
            continue;
          *term = entry->range;
          found = TRUE;
        }
    }

  return found;
}

SamDay
sam_school_calendar_get_day (SamSchoolCalendar *self, SamDate date)
{
  SamDay day = { SAM_DAY_KIND_OUTSIDE_TERM, SAM_HOLIDAY_NONE, NULL };
  const Year *year;

  g_return_val_if_fail (self != NULL, day);
  g_return_val_if_fail (date != SAM_DATE_NONE, day);

  /* Who looks a few days ahead may come to the end of all dates. */
  if (!is_date (date))
    return day;

  year = get_year (self, sam_date_get_school_year (date));
  day.kind = year->kinds[date - year->range.start];
  day.holiday = sam_holiday_find (date);
  day.name = year->names[date - year->range.start];

  return day;
}

gboolean
sam_school_calendar_is_school_day (SamSchoolCalendar *self, SamDate date)
{
  const Year *year;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (date != SAM_DATE_NONE, FALSE);

  if (!is_date (date))
    return FALSE;

  year = get_year (self, sam_date_get_school_year (date));

  return year->kinds[date - year->range.start] == SAM_DAY_KIND_SCHOOL_DAY;
}

gboolean
sam_school_calendar_is_known_off (SamSchoolCalendar *self, SamDate date, SamDay *day)
{
  SamDay found;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (date != SAM_DATE_NONE, FALSE);

  found = sam_school_calendar_get_day (self, date);
  if (day != NULL)
    *day = found;
  if (found.kind == SAM_DAY_KIND_OUTSIDE_TERM)
    return is_date (date) && get_year (self, sam_date_get_school_year (date))->has_terms;

  return found.kind != SAM_DAY_KIND_SCHOOL_DAY;
}

int
sam_school_calendar_count_school_days (SamSchoolCalendar *self, SamDate after, SamDate until)
{
  g_return_val_if_fail (after != SAM_DATE_NONE, 0);

  return sam_school_calendar_count_school_days_within (self, after + 1, until);
}

int
sam_school_calendar_count_school_days_within (SamSchoolCalendar *self, SamDate first, SamDate last)
{
  SamDateRange range;
  int count = 0;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (first != SAM_DATE_NONE && last != SAM_DATE_NONE, 0);

  if (last < first)
    return 0;

  range = sam_date_range_new (first, last);
  for (int school_year = sam_date_get_school_year (first);
       school_year <= sam_date_get_school_year (last);
       school_year++)
    {
      const Year *year = get_year (self, school_year);
      SamDateRange common = sam_date_range_intersect (range, year->range);

      count += year->school_days_before[common.end - year->range.start]
               - year->school_days_before[common.start - year->range.start];
    }

  return count;
}

SamSchoolYearCounts
sam_school_calendar_count_year (SamSchoolCalendar *self, int school_year)
{
  SamSchoolYearCounts counts = { 0, 0, 0 };
  const Year *year;

  g_return_val_if_fail (self != NULL, counts);

  year = get_year (self, school_year);
  for (int i = 0; i < sam_date_range_get_days (year->range); i++)
    {
      counts.school_days += year->kinds[i] == SAM_DAY_KIND_SCHOOL_DAY ? 1 : 0;
      counts.break_days += year->kinds[i] == SAM_DAY_KIND_BREAK ? 1 : 0;
      counts.study_days += year->kinds[i] == SAM_DAY_KIND_STUDY_DAY ? 1 : 0;
    }

  return counts;
}

SamProblems *
sam_school_calendar_check_year (SamSchoolCalendar *self, int school_year)
{
  SamSchoolYearCounts counts = sam_school_calendar_count_year (self, school_year);
  SamProblems *problems = sam_problems_new ();
  g_autofree char *label = sam_school_year_format (school_year);
  gboolean complete = get_year (self, school_year)->has_both_terms;

  /* Translators: in these three, %s is a school year, such as 2012/13, the first
   * number what the calendar has and the second what the ordinance asks. */
  if (complete && counts.school_days < LEAST_SCHOOL_DAYS)
    sam_problems_add (problems, SAM_PROBLEM_WARNING, SAM_PROBLEM_WHOLE_RECORD,
                      ngettext ("%s has %d school day; the school ordinance asks for at least %d.",
                                "%s has %d school days; the school ordinance asks for at least %d.",
                                (gulong) counts.school_days),
                      label, counts.school_days, LEAST_SCHOOL_DAYS);
  if (complete && counts.break_days < LEAST_BREAK_DAYS)
    sam_problems_add (problems, SAM_PROBLEM_WARNING, SAM_PROBLEM_WHOLE_RECORD,
                      ngettext ("%s has %d day of break; the school ordinance asks for at least %d.",
                                "%s has %d days of break; the school ordinance asks for at least %d.",
                                (gulong) counts.break_days),
                      label, counts.break_days, LEAST_BREAK_DAYS);
  if (counts.study_days > MOST_STUDY_DAYS)
    sam_problems_add (problems, SAM_PROBLEM_WARNING, SAM_PROBLEM_WHOLE_RECORD,
                      ngettext ("%s has %d study day; the school ordinance allows at most %d.",
                                "%s has %d study days; the school ordinance allows at most %d.",
                                (gulong) counts.study_days),
                      label, counts.study_days, MOST_STUDY_DAYS);

  return problems;
}

const char *
sam_day_kind_get_name (SamDayKind kind)
{
  g_return_val_if_fail (kind < SAM_N_DAY_KINDS, NULL);

  return kinds[kind].name;
}

const char *
sam_day_kind_get_label (SamDayKind kind)
{
  g_return_val_if_fail (kind < SAM_N_DAY_KINDS, NULL);

  return g_dpgettext2 (NULL, "kind of day", kinds[kind].label);
}

const char *
sam_day_get_label (const SamDay *day)
{
  g_return_val_if_fail (day != NULL, NULL);

  return day->holiday != SAM_HOLIDAY_NONE ? sam_holiday_get_label (day->holiday) : day->name;
}
