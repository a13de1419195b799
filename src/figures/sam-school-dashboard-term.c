/*
 * Which term of a school is shown, and its weeks.
 */
#include "sam-school-dashboard-private.h"

#include "sam-term-plan.h"

/* So far back one looks for a term before the day: a school year, and a summer. */
#define DAYS_BACK 450
/* Terms to choose from. */
#define MOST_TERMS 40
#define MOST_YEARS 20

static SamSchoolTerm
make_term (SamDateRange range)
{
  SamSchoolTerm term = { .range = range };
  /* A term can begin in the last days of the half-year before it. */
  g_autofree char *name = sam_date_format_term (range.start + MIN (14, (range.end - range.start) / 2));

  g_strlcpy (term.name, name, sizeof term.name);

  return term;
}

/* The term that @day lies in; else the last one before it, if the school took part in it; else the next. */
static gboolean
find_term (SamDashboardLoad *load, SamDate day, SamTermPlace *place, SamDateRange *term)
{
  SamDateRange next = { 0, 0 }, last = { 0, 0 }, found;
  gboolean has_next = sam_school_calendar_find_term (load->calendar, day, &next);

  *term = next;
  *place = SAM_TERM_PLACE_WITHIN;
  if (has_next && next.start <= day)
    return TRUE;

  for (SamDate probe = day - DAYS_BACK;
       sam_school_calendar_find_term (load->calendar, probe, &found) && found.end <= day; probe = found.end)
    last = found;
  if (!sam_date_range_is_empty (last) && last.end > load->dashboard->joined)
    {
      *term = last;
      *place = SAM_TERM_PLACE_AFTER;
      return TRUE;
    }
  *place = SAM_TERM_PLACE_BEFORE;

  return has_next;
}

/* Nobody has school in July. */
static SamDateRange
find_half_year (SamDate day)
{
  SamDateRange range;

  g_free (sam_term_find (day, 0, &range));
  if (sam_date_get_month (range.start) == 7)
    range.start += 31;

  return range;
}

static void
choose_term (SamDashboardLoad *load, SamDate of_term)
{
  SamSchoolDashboard *self = load->dashboard;
  SamDateRange range;

  if (of_term != SAM_DATE_NONE && of_term <= self->as_of && find_term (load, of_term, &self->place, &range)
      && self->place == SAM_TERM_PLACE_WITHIN)
    {
      if (self->as_of >= range.end)
        self->place = SAM_TERM_PLACE_AFTER;
    }
  else if (!find_term (load, self->as_of, &self->place, &range))
    {
      self->place = SAM_TERM_PLACE_NO_CALENDAR;
      range = find_half_year (of_term != SAM_DATE_NONE ? MIN (of_term, self->as_of) : self->as_of);
    }

  self->term = make_term (range);
}

static int
compare_terms (gconstpointer a, gconstpointer b)
{
  const SamSchoolTerm *x = a, *y = b;

  return (y->range.start > x->range.start) - (y->range.start < x->range.start);
}

/* All terms since the school joined, the latest first. */
static void
list_terms (SamDashboardLoad *load)
{
  SamSchoolDashboard *self = load->dashboard;
  SamDate last = self->left != SAM_DATE_NONE ? MIN (self->left, self->as_of) : self->as_of;
  SamDate probe = MAX (self->joined, last - MOST_YEARS * 366);
  SamDateRange range;
  gboolean has_shown = FALSE;

  while (probe <= last && self->terms->len < MOST_TERMS)
    {
      SamSchoolTerm term;

      if (!sam_school_calendar_find_term (load->calendar, probe, &range))
        {
          /* Of this school year and the next nothing is known. */
          probe += 365;
          continue;
        }
      probe = range.end;
      if (range.start > last)
        break;
      term = make_term (range);
      has_shown |= range.start == self->term.range.start;
      g_array_append_val (self->terms, term);
    }
  if (!has_shown)
    g_array_append_val (self->terms, self->term);
  g_array_sort (self->terms, compare_terms);
}

/* Also weeks just beside the term count where sessions were planned or held in them. */
static gboolean
find_days (SamDashboardLoad *load, SamDateRange *days, GError **error)
{
  SamSchoolDashboard *self = load->dashboard;
  SamDateRange half_year;
  g_autofree char *name = sam_term_find (self->term.range.start + 14, 0, &half_year);
  g_autoptr (SamStatement) statement = NULL;
  GError *step_error = NULL;

  *days = self->term.range;
  load->days = half_year;
  statement = sam_dashboard_prepare (load, "school-reach", error);
  if (statement == NULL)
    return FALSE;

  if (sam_statement_step (statement, &step_error))
    {
      SamDate first = sam_statement_get_date (statement, 0);
      SamDate last = sam_statement_get_date (statement, 1);

      if (first != SAM_DATE_NONE && last != SAM_DATE_NONE)
        {
          days->start = MIN (days->start, first);
          days->end = MAX (days->end, last + 1);
        }
    }

  return sam_dashboard_check (step_error, error);
}

static void
add_week (SamDashboardLoad *load, SamDate monday)
{
  SamSchoolWeek week = { .week = sam_date_get_week (monday), .monday = monday };

  for (int day = 0; day < 5; day++)
    {
      SamDay kind;

      if (!sam_school_calendar_is_known_off (load->calendar, monday + day, &kind))
        continue;
      if (kind.kind == SAM_DAY_KIND_BREAK)
        week.break_days |= (guint8) (1 << day);
      else if (kind.kind == SAM_DAY_KIND_STUDY_DAY)
        week.study_days |= (guint8) (1 << day);
      else if (kind.kind == SAM_DAY_KIND_PUBLIC_HOLIDAY)
        week.holidays |= (guint8) (1 << day);
    }
  g_array_append_val (load->dashboard->weeks, week);
}

gboolean
sam_dashboard_load_term (SamDashboardLoad *load, SamDate of_term, GError **error)
{
  SamSchoolDashboard *self = load->dashboard;
  SamDateRange days;

  choose_term (load, of_term);
  list_terms (load);
  if (!find_days (load, &days, error))
    return FALSE;

  days.start = sam_date_get_monday (days.start);
  days.end = sam_date_get_monday (days.end - 1) + 7;
  for (SamDate monday = days.start; monday < days.end; monday += 7)
    add_week (load, monday);

  self->until = MIN (self->as_of, days.end - 1);
  /* As everywhere: an event counts when its date lies in the school's own time. */
  load->days = sam_date_range_intersect (days, sam_date_range_new (self->joined, self->left));

  return TRUE;
}

int
sam_school_dashboard_find_week (const SamSchoolDashboard *self, SamDate date)
{
  int index;

  g_return_val_if_fail (self != NULL, -1);

  if (self->weeks->len == 0 || date == SAM_DATE_NONE || date < g_array_index (self->weeks, SamSchoolWeek, 0).monday)
    return -1;
  index = (date - g_array_index (self->weeks, SamSchoolWeek, 0).monday) / 7;

  return index < (int) self->weeks->len ? index : -1;
}
