#include "sam-year-proposal.h"

#include <glib/gi18n.h>

#include "sam-holidays.h"
#include "sam-school-calendar.h"

#define WEDNESDAY 3
#define FRIDAY 5
/* Skolförordningen (2011:185), chapter 3: at least so many school days, at most so many study days. */
#define N_SCHOOL_DAYS 178
#define N_STUDY_DAYS 5

static void
term_free (gpointer data)
{
  SamProposedTerm *self = data;

  g_free (self->term);
  g_free (self);
}

static void
days_free (gpointer data)
{
  SamProposedDays *self = data;

  g_free (self->name);
  g_free (self);
}

SamYearProposal *
sam_year_proposal_new_empty (void)
{
  SamYearProposal *self = g_new0 (SamYearProposal, 1);

  self->terms = g_ptr_array_new_with_free_func (term_free);
  self->days_off = g_ptr_array_new_with_free_func (days_free);

  return self;
}

void
sam_year_proposal_free (SamYearProposal *self)
{
  g_ptr_array_unref (self->terms);
  g_ptr_array_unref (self->days_off);
  g_free (self);
}

void
sam_year_proposal_add_term (SamYearProposal *self, const char *term, SamDate from, SamDate to)
{
  SamProposedTerm *proposed = g_new0 (SamProposedTerm, 1);

  proposed->term = g_strdup (term);
  proposed->from = from;
  proposed->to = to;
  g_ptr_array_add (self->terms, proposed);
}

void
sam_year_proposal_add_days_off (SamYearProposal *self, SamDayOffKind kind, const char *name, SamDate from, SamDate to)
{
  SamProposedDays *days = g_new0 (SamProposedDays, 1);

  days->kind = kind;
  days->name = g_strdup (name);
  days->from = from;
  days->to = to;
  g_ptr_array_add (self->days_off, days);
}

static void
add_term (SamYearProposal *self, int year, const char *season, SamDate from, SamDate to)
{
  g_autofree char *term = g_strdup_printf ("%04d-%s", year, season);

  sam_year_proposal_add_term (self, term, from, to);
}

/* Monday of an ISO week: 4 January lies in week 1. A week 53 that the year does not have is its week 52. */
static SamDate
get_week_monday (int year, int week)
{
  SamDate monday = sam_date_get_monday (sam_date_new (year, 1, 4)) + 7 * (week - 1);

  return sam_date_get_week (monday).year == year ? monday : monday - 7;
}

static SamDate
get_weekday_before (SamDate date)
{
  do
    date--;
  while (sam_date_get_weekday (date) > FRIDAY || sam_holiday_is_public (sam_holiday_find (date)));

  return date;
}

static SamDate
get_weekday_from (SamDate date)
{
  while (sam_date_get_weekday (date) > FRIDAY || sam_holiday_is_public (sam_holiday_find (date)))
    date++;

  return date;
}

/* The Wednesday on or after 14 August. */
static SamDate
get_autumn_start (int year)
{
  SamDate date = sam_date_new (year, 8, 14);

  while (sam_date_get_weekday (date) != WEDNESDAY)
    date++;

  return date;
}

/* The last weekday up to 21 December. */
static SamDate
get_autumn_end (int year)
{
  return get_weekday_before (sam_date_new (year, 12, 22));
}

/* The first weekday from 9 January. */
static SamDate
get_spring_start (int year)
{
  return get_weekday_from (sam_date_new (year, 1, 9));
}

/* The last weekday up to 14 June that is no holiday. */
static SamDate
get_spring_end (int year)
{
  return get_weekday_before (sam_date_new (year, 6, 15));
}

static int
count_school_days (const SamYearProposal *self, int first_year)
{
  g_autoptr (SamSchoolCalendar) calendar = sam_school_calendar_new ();

  for (guint i = 0; i < self->terms->len; i++)
    {
      const SamProposedTerm *term = g_ptr_array_index (self->terms, i);

      sam_school_calendar_add_term (calendar, SAM_CALENDAR_LEVEL_PROGRAMME, term->from, term->to);
    }
  for (guint i = 0; i < self->days_off->len; i++)
    {
      const SamProposedDays *days = g_ptr_array_index (self->days_off, i);

      sam_school_calendar_add_day_off (calendar, SAM_CALENDAR_LEVEL_PROGRAMME, days->kind, days->from, days->to, days->name);
    }

  return sam_school_calendar_count_year (calendar, first_year).school_days;
}

/* Begins earlier until the law's school days, and the study days that schools will set, have room. */
static void
make_room (SamYearProposal *self, int first_year)
{
  SamProposedTerm *autumn = g_ptr_array_index (self->terms, 0);
  int missing = N_SCHOOL_DAYS + N_STUDY_DAYS - count_school_days (self, first_year);

  for (; missing > 0; missing--)
    autumn->from = get_weekday_before (autumn->from);
}

SamYearProposal *
sam_year_proposal_new (int first_year, int winter_break_week)
{
  SamYearProposal *self = sam_year_proposal_new_empty ();
  SamDate easter = sam_holiday_get_easter (first_year + 1);
  SamDate autumn = get_week_monday (first_year, 44);
  SamDate winter = get_week_monday (first_year + 1, CLAMP (winter_break_week, 7, 10));

  add_term (self, first_year, "ht", get_autumn_start (first_year), get_autumn_end (first_year));
  add_term (self, first_year + 1, "vt", get_spring_start (first_year + 1), get_spring_end (first_year + 1));

  sam_year_proposal_add_days_off (self, SAM_DAY_OFF_KIND_BREAK, C_ ("break", "Autumn break"), autumn, autumn + 4);
  sam_year_proposal_add_days_off (self, SAM_DAY_OFF_KIND_BREAK, C_ ("break", "Winter break"), winter, winter + 4);
  /* Easter Monday is a public holiday; the break is the four days behind it. */
  sam_year_proposal_add_days_off (self, SAM_DAY_OFF_KIND_BREAK, C_ ("break", "Easter break"), easter + 2, easter + 5);
  sam_year_proposal_add_days_off (self, SAM_DAY_OFF_KIND_BREAK, C_ ("break", "Ascension break"), easter + 40, easter + 40);
  make_room (self, first_year);

  return self;
}

/* The same weekday of the same ISO week, a year on. */
static SamDate
move_by_week (SamDate date)
{
  SamWeek week = sam_date_get_week (date);

  return get_week_monday (week.year + 1, week.week) + sam_date_get_weekday (date) - 1;
}

/* What lies within two weeks of Easter, or at Ascension, moves with it. */
static SamDate
move (SamDate date)
{
  SamDate easter = sam_holiday_get_easter (sam_date_get_year (date));
  SamDate next = sam_holiday_get_easter (sam_date_get_year (date) + 1);
  int distance = date - easter;

  if ((distance >= -10 && distance <= 10) || (distance >= 38 && distance <= 41))
    return next + distance;

  return move_by_week (date);
}

/*
 * A first or last day of a term, as far from what most schools have as it was: habits of a municipality go on, and neither a
 * year of 53 weeks nor many years in a row push a term over Christmas.
 */
static SamDate
move_from_usual (SamDate date, SamDate usual, SamDate next_usual)
{
  SamDate moved = next_usual;

  /* In weekdays: what is rounded each year would creep. */
  for (SamDate day = usual; day < date; day = get_weekday_from (day + 1))
    moved = get_weekday_from (moved + 1);
  for (SamDate day = usual; day > date; day = get_weekday_before (day))
    moved = get_weekday_before (moved);

  return moved;
}

static void
move_term_days (SamYearProposal *self, const SamProposedTerm *term, const char *next)
{
  gboolean is_autumn = FALSE;
  int year = 0;
  SamDate from, to;

  /* A term may lie where no term does; what is months away is only counted so far. */
  if (!sam_term_parse (term->term, &year, &is_autumn) || ABS (term->to - sam_date_new (year, 7, 1)) > 366)
    return;

  if (is_autumn)
    {
      from = move_from_usual (term->from, get_autumn_start (year), get_autumn_start (year + 1));
      to = move_from_usual (term->to, get_autumn_end (year), get_autumn_end (year + 1));
    }
  else
    {
      from = move_from_usual (term->from, get_spring_start (year), get_spring_start (year + 1));
      to = move_from_usual (term->to, get_spring_end (year), get_spring_end (year + 1));
    }
  sam_year_proposal_add_term (self, next, from, to);
}

static char *
move_term (const char *term)
{
  return g_strdup_printf ("%04d-%s", (int) g_ascii_strtoll (term, NULL, 10) + 1, term + 5);
}

static gboolean
is_in_term (const SamYearProposal *self, SamDate from, SamDate to)
{
  for (guint i = 0; i < self->terms->len; i++)
    {
      const SamProposedTerm *term = g_ptr_array_index (self->terms, i);

      if (from <= term->to && to >= term->from)
        return TRUE;
    }

  return FALSE;
}

SamYearProposal *
sam_year_proposal_new_from (int first_year, const GPtrArray *terms, const GPtrArray *days_off)
{
  SamYearProposal *self = sam_year_proposal_new_empty ();

  for (guint i = 0; i < terms->len; i++)
    {
      const SamProposedTerm *term = g_ptr_array_index (terms, i);
      g_autofree char *next = move_term (term->term);

      if (sam_date_get_school_year (term->from) == first_year - 1)
        move_term_days (self, term, next);
    }
  for (guint i = 0; i < days_off->len; i++)
    {
      const SamProposedDays *days = g_ptr_array_index (days_off, i);
      SamDate from = move (days->from);
      SamDate to = from + (days->to - days->from);

      if (sam_date_get_school_year (days->from) == first_year - 1 && days->kind == SAM_DAY_OFF_KIND_BREAK
          && is_in_term (self, from, to))
        sam_year_proposal_add_days_off (self, SAM_DAY_OFF_KIND_BREAK, days->name, from, to);
    }

  return self;
}
