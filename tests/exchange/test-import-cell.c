#include "sam-error.h"
#include "sam-import-cell.h"
#include "sam-records.h"

static void
test_dates (void)
{
  static const struct
  {
    const char *text;
    const char *date; /* NULL: no shape of a date; "": there is no such day */
  } cases[] = {
    { "2012-09-03", "2012-09-03" },          { "2012-9-3", "2012-09-03" },
    { "3/9 2012", "2012-09-03" },            { "3/9/2012", "2012-09-03" },
    { "03.09.2012", "2012-09-03" },          { "3-9-2012", "2012-09-03" },
    { "20120903", "2012-09-03" },            { "3 sept 2012", "2012-09-03" },
    { "3 sep. 2012", "2012-09-03" },         { "den 3 september 2012", "2012-09-03" },
    { "3 maj 2013", "2013-05-03" },          { "3 May 2013", "2013-05-03" },
    { "May 3, 2013", "2013-05-03" },         { "1 oktober 2012", "2012-10-01" },
    { "2012-09-03 00:00:00", "2012-09-03" }, { "2012/09/03", "2012-09-03" },
    { "29 februari 2012", "2012-02-29" },    { "31/2 2013", "" },
    { "2013-02-31", "" },                    { "31 februari 2013", "" },
    { "9/13 2012", "" },                     { "3/9", NULL },
    { "3 marsvin 2012", NULL },              { "i höst", NULL },
    { "2012", NULL },
    { "17/8-26", "2026-08-17" },             { "17/8 -26", "2026-08-17" },
    { "17 augusti -26", "2026-08-17" },      { "17 aug ’26", "2026-08-17" },
    { "31/2-26", "" },                       { "17-8-26", NULL },
    { "17/8 26", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      SamDate date = SAM_DATE_NONE;
      gboolean is_read = sam_import_cell_read_date (cases[i].text, &date, &error);

      g_test_message ("%s", cases[i].text);
      if (cases[i].date != NULL && *cases[i].date == '\0')
        {
          g_assert_false (is_read);
          g_assert_error (error, SAM_ERROR, SAM_ERROR_INVALID);
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpint (date, ==, cases[i].date != NULL ? sam_date_parse (cases[i].date) : SAM_DATE_NONE);
    }
}

static void
test_other_kinds (void)
{
  static const struct
  {
    SamFamilyId family;
    guint       field;
    const char *cell;
    const char *text;
  } cases[] = {
    { SAM_FAMILY_SCHOOL, SAM_SCHOOL_PUPILS, "120", "120" },
    { SAM_FAMILY_SCHOOL, SAM_SCHOOL_PUPILS, "120,0", "120" },
    { SAM_FAMILY_SCHOOL, SAM_SCHOOL_PUPILS, "1 200", "1200" },
    { SAM_FAMILY_SCHOOL, SAM_SCHOOL_PUPILS, "120,5", "120,5" },
    { SAM_FAMILY_SCHOOL, SAM_SCHOOL_PUPILS, "många", "många" },
    { SAM_FAMILY_ASSIGNMENT, SAM_ASSIGNMENT_REDUCTION_PERCENT, "20 %", "20" },
    { SAM_FAMILY_PERSON, SAM_PERSON_IS_COACH, "Ja", "1" },
    { SAM_FAMILY_PERSON, SAM_PERSON_IS_COACH, "x", "1" },
    { SAM_FAMILY_PERSON, SAM_PERSON_IS_COACH, "nej", "0" },
    { SAM_FAMILY_SESSION, SAM_SESSION_START_TIME, "8.30", "08:30" },
    { SAM_FAMILY_SESSION, SAM_SESSION_START_TIME, "kl 14:00", "14:00" },
    { SAM_FAMILY_SESSION, SAM_SESSION_STATE, "Held", "held" },
    { SAM_FAMILY_CYCLE, SAM_CYCLE_TERM, "HT 2012", "2012-ht" },
    { SAM_FAMILY_CYCLE, SAM_CYCLE_TERM, "våren 2013", "2013-vt" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = sam_import_cell_read (&sam_family_get (cases[i].family)->fields[cases[i].field],
                                                    cases[i].cell, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import-cell/dates-are-read-as-people-write-them", test_dates);
  g_test_add_func ("/import-cell/so-are-numbers-times-terms-and-words", test_other_kinds);

  return g_test_run ();
}
