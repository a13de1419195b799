#include "sam-school-calendar.h"
#include "sam-year-proposal.h"

static char *
describe (const SamYearProposal *proposal)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < proposal->terms->len; i++)
    {
      const SamProposedTerm *term = g_ptr_array_index (proposal->terms, i);
      g_autofree char *from = sam_date_format_iso (term->from);
      g_autofree char *to = sam_date_format_iso (term->to);

      g_string_append_printf (text, "%s %s–%s\n", term->term, from, to);
    }
  for (guint i = 0; i < proposal->days_off->len; i++)
    {
      const SamProposedDays *days = g_ptr_array_index (proposal->days_off, i);
      g_autofree char *from = sam_date_format_iso (days->from);
      g_autofree char *to = sam_date_format_iso (days->to);

      g_string_append_printf (text, "%s %s–%s\n", days->name, from, to);
    }

  return g_string_free (text, FALSE);
}

static SamSchoolYearCounts
count (const SamYearProposal *proposal, int first_year)
{
  g_autoptr (SamSchoolCalendar) calendar = sam_school_calendar_new ();

  for (guint i = 0; i < proposal->terms->len; i++)
    {
      const SamProposedTerm *term = g_ptr_array_index (proposal->terms, i);

      sam_school_calendar_add_term (calendar, SAM_CALENDAR_LEVEL_PROGRAMME, term->from, term->to);
    }
  for (guint i = 0; i < proposal->days_off->len; i++)
    {
      const SamProposedDays *days = g_ptr_array_index (proposal->days_off, i);

      sam_school_calendar_add_day_off (calendar, SAM_CALENDAR_LEVEL_PROGRAMME, days->kind, days->from, days->to, days->name);
    }

  return sam_school_calendar_count_year (calendar, first_year);
}

static void
test_a_year (void)
{
  g_autoptr (SamYearProposal) proposal = sam_year_proposal_new (2012, 9);
  g_autofree char *text = describe (proposal);

  g_assert_cmpstr (text, ==,
                   "2012-ht 2012-08-15–2012-12-21\n"
                   "2013-vt 2013-01-09–2013-06-14\n"
                   "Autumn break 2012-10-29–2012-11-02\n"
                   "Winter break 2013-02-25–2013-03-01\n"
                   "Easter break 2013-04-02–2013-04-05\n"
                   "Ascension break 2013-05-10–2013-05-10\n");
}

/* Each year keeps the law, with room for five study days. */
static void
test_the_law (void)
{
  for (int year = 2012; year < 2040; year++)
    {
      g_autoptr (SamYearProposal) proposal = sam_year_proposal_new (year, 7 + year % 4);
      SamSchoolYearCounts counts = count (proposal, year);

      g_test_message ("%d: %d school days, %d of break", year, counts.school_days, counts.break_days);
      g_assert_cmpint (counts.school_days - 5, >=, 178);
      g_assert_cmpint (counts.school_days, <=, 190);
      g_assert_cmpint (counts.break_days, >=, 12);
    }
}

static void
test_from_the_year_before (void)
{
  g_autoptr (SamYearProposal) before = sam_year_proposal_new (2012, 9);
  g_autoptr (SamYearProposal) proposal = sam_year_proposal_new_from (2013, before->terms, before->days_off);
  g_autofree char *text = describe (proposal);

  /* Easter is 20 April in 2014, Ascension Day 29 May. */
  g_assert_cmpstr (text, ==,
                   "2013-ht 2013-08-14–2013-12-20\n"
                   "2014-vt 2014-01-09–2014-06-13\n"
                   "Autumn break 2013-10-28–2013-11-01\n"
                   "Winter break 2014-02-24–2014-02-28\n"
                   "Easter break 2014-04-22–2014-04-25\n"
                   "Ascension break 2014-05-30–2014-05-30\n");
}

/* From a year of 53 weeks, and into one. */
static void
test_years_of_53_weeks (void)
{
  for (int year = 2019; year < 2028; year++)
    {
      g_autoptr (SamYearProposal) before = sam_year_proposal_new (year, 8);
      g_autoptr (SamYearProposal) proposal = sam_year_proposal_new_from (year + 1, before->terms, before->days_off);
      SamSchoolYearCounts counts = count (proposal, year + 1);

      g_assert_cmpuint (proposal->terms->len, ==, 2);
      g_assert_cmpuint (proposal->days_off->len, ==, 4);
      g_assert_cmpint (counts.school_days - 5, >=, 175);
      g_assert_cmpint (counts.school_days, <=, 193);
    }
}

/* Year after year from the year before: no term creeps towards Christmas or midsummer. */
static void
test_many_years_in_a_row (void)
{
  g_autoptr (SamYearProposal) year = sam_year_proposal_new_empty ();

  /* A municipality that begins on a Tuesday and ends the day before most do. */
  sam_year_proposal_add_term (year, "2026-ht", sam_date_new (2026, 8, 18), sam_date_new (2026, 12, 21));
  sam_year_proposal_add_term (year, "2027-vt", sam_date_new (2027, 1, 11), sam_date_new (2027, 6, 11));
  for (int first_year = 2027; first_year < 2060; first_year++)
    {
      SamYearProposal *next = sam_year_proposal_new_from (first_year, year->terms, year->days_off);
      const SamProposedTerm *autumn = g_ptr_array_index (next->terms, 0);
      const SamProposedTerm *spring = g_ptr_array_index (next->terms, 1);

      g_assert_cmpint (autumn->from, >=, sam_date_new (first_year, 8, 12));
      g_assert_cmpint (autumn->from, <=, sam_date_new (first_year, 8, 20));
      g_assert_cmpint (autumn->to, >=, sam_date_new (first_year, 12, 17));
      g_assert_cmpint (autumn->to, <=, sam_date_new (first_year, 12, 21));
      g_assert_cmpint (spring->from, >=, sam_date_new (first_year + 1, 1, 9));
      g_assert_cmpint (spring->from, <=, sam_date_new (first_year + 1, 1, 12));
      g_assert_cmpint (spring->to, >=, sam_date_new (first_year + 1, 6, 4));
      g_assert_cmpint (spring->to, <=, sam_date_new (first_year + 1, 6, 14));
      sam_year_proposal_free (year);
      year = next;
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/year-proposal/is-a-year-as-most-schools-have-it", test_a_year);
  g_test_add_func ("/year-proposal/keeps-the-law", test_the_law);
  g_test_add_func ("/year-proposal/moves-the-year-before-on-by-weeks-and-easter", test_from_the_year_before);
  g_test_add_func ("/year-proposal/knows-years-of-53-weeks", test_years_of_53_weeks);
  g_test_add_func ("/year-proposal/keeps-its-place-for-many-years-in-a-row", test_many_years_in_a_row);

  return g_test_run ();
}
