#include "sam-error.h"
#include "sam-filter.h"

/* A text, and its one spelling; unknown lines joined by "|". */
static const struct
{
  const char *text;
  const char *spelling;
  const char *unknown;
} cases[] = {
  { "list=teams", "list=teams", "" },
  { "list=teams\nquiet_weeks=4", "list=teams\nquiet_weeks=4", "" },
  { "quiet_weeks=4\nlist=teams\nschool=12345678", "list=teams\nschool=12345678\nquiet_weeks=4", "" },
  { " list=teams \r\n\r\n quiet_weeks= 4 \r\n", "list=teams\nquiet_weeks=4", "" },
  { "list=sessions\nstate=to_follow_up", "list=sessions\nstate=to_follow_up", "" },
  { "list=cycles\nstate=observed\nterm=2012-ht\ncoach=H1", "list=cycles\ncoach=H1\nterm=2012-ht\nstate=observed", "" },
  { "list=schools\norganiser=Nybro = kommun", "list=schools\norganiser=Nybro = kommun", "" },
  { "list=schools\nindividual=under_way\ngroup=paused", "list=schools\ngroup=paused\nindividual=under_way", "" },
  { "list=people\ncoaching=none\nrole=teacher\nplace=missing", "list=people\nrole=teacher\nplace=missing\ncoaching=none", "" },
  /* Kept, and told of. */
  { "list=people\nrole=pupil", "list=people\nrole=pupil", "role=pupil" },
  { "list=teams\nmoon=full\nquiet_weeks=4", "list=teams\nquiet_weeks=4\nmoon=full", "moon=full" },
  { "list=teams\nquiet_weeks=0", "list=teams\nquiet_weeks=0", "quiet_weeks=0" },
  { "list=teams\nquiet_weeks=53", "list=teams\nquiet_weeks=53", "quiet_weeks=53" },
  { "list=teams\nquiet_weeks=-1", "list=teams\nquiet_weeks=-1", "quiet_weeks=-1" },
  { "list=teams\nquiet_weeks=four", "list=teams\nquiet_weeks=four", "quiet_weeks=four" },
  { "list=teams\nstate=held", "list=teams\nstate=held", "state=held" },
  { "waiting=past_target\nlist=cycles", "list=cycles\nwaiting=past_target", "" },
  { "list=sessions\nwaiting=past_target", "list=sessions\nwaiting=past_target", "waiting=past_target" },
  { "list=cycles\nstate=to_follow_up", "list=cycles\nstate=to_follow_up", "state=to_follow_up" },
  { "list=sessions\nstate=held\nstate=planned", "list=sessions\nstate=held\nstate=planned", "state=planned" },
  { "list=teams\nlist=schools", "list=teams\nlist=schools", "list=schools" },
  { "list=teams\nnonsense\n=\nschool=", "list=teams\nnonsense\n=\nschool=", "nonsense|=|school=" },
  { "list=teams\nschools=12345678", "list=teams\nschools=12345678", "schools=12345678" },
};

static void
test_reads_and_spells (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SamFilter) filter = sam_filter_parse (cases[i].text, &error);
      g_autofree char *spelling = NULL;
      g_autofree char *unknown = NULL;
      g_autoptr (SamFilter) again = NULL;
      g_autofree char *again_spelling = NULL;

      g_assert_no_error (error);
      spelling = sam_filter_to_text (filter);
      unknown = g_strjoinv ("|", (char **) sam_filter_get_unknown (filter));
      g_assert_cmpstr (spelling, ==, cases[i].spelling);
      g_assert_cmpstr (unknown, ==, cases[i].unknown);
      again = sam_filter_parse (spelling, &error);
      g_assert_no_error (error);
      again_spelling = sam_filter_to_text (again);
      g_assert_cmpstr (again_spelling, ==, spelling);
    }
}

static void
test_refuses_what_names_no_list (void)
{
  static const char *const texts[] = { "", "\n\n", "quiet_weeks=4", "list=", "list=pupils", "teams" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (sam_filter_parse (texts[i], &error));
      g_assert_error (error, SAM_ERROR, SAM_ERROR_INVALID);
    }
}

static void
test_takes_only_what_the_list_has (void)
{
  g_autoptr (SamFilter) filter = sam_filter_new (SAM_FILTER_LIST_TEAMS);
  g_autoptr (SamFilter) copy = NULL;
  g_autofree char *text = NULL;

  g_assert_false (sam_filter_set (filter, SAM_FILTER_STATE, "held"));
  g_assert_false (sam_filter_set (filter, SAM_FILTER_ATTENDANCE, "present"));
  g_assert_false (sam_filter_set (filter, SAM_FILTER_SCHOOL, "1\nlist=schools"));
  g_assert_true (sam_filter_set (filter, SAM_FILTER_QUIET_WEEKS, "12"));
  g_assert_true (sam_filter_set (filter, SAM_FILTER_ATTENDANCE, "missing"));
  copy = sam_filter_copy (filter);
  g_assert_cmpuint (sam_filter_get_number (copy, SAM_FILTER_QUIET_WEEKS), ==, 12);
  g_assert_true (sam_filter_set (filter, SAM_FILTER_QUIET_WEEKS, NULL));
  g_assert_cmpuint (sam_filter_get_number (filter, SAM_FILTER_QUIET_WEEKS), ==, 0);
  text = sam_filter_to_text (copy);
  g_assert_cmpstr (text, ==, "list=teams\nquiet_weeks=12\nattendance=missing");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/filter/reads-any-text-and-has-one-spelling", test_reads_and_spells);
  g_test_add_func ("/filter/refuses-what-names-no-list", test_refuses_what_names_no_list);
  g_test_add_func ("/filter/takes-only-what-the-list-has", test_takes_only_what_the_list_has);

  return g_test_run ();
}
