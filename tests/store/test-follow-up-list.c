/* Sessions that are still only planned when they have been, and what the last one left to try. */
#include "sam-follow-up-list.h"
#include "sam-test-programme.h"

#define AS_OF "2012-12-14"

typedef struct
{
  SamTestProgramme *programme;
  SamStore *store;
} Fixture;

static void
put_session (SamTestProgramme *p, const char *label, const char *fields)
{
  g_autofree char *all = g_strdup_printf ("planned_minutes=60 coach=Ahl %s", fields);

  sam_test_programme_put (p, "session", label, all);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  SamTestProgramme *p = sam_test_programme_new ();

  self->programme = p;
  sam_test_programme_put (p, "organiser", "Org", "name=Org");
  sam_test_programme_put (p, "school", "Alm",
                          "unit_code=11111111 name=Alm organiser=Org joined_date=2012-08-01");
  sam_test_programme_put (
      p, "school", "Left",
      "unit_code=22222222 name=Left organiser=Org joined_date=2012-08-01 left_date=2012-11-30");
  sam_test_programme_put (p, "team", "A", "school=Alm name=A from_date=2012-08-01");
  sam_test_programme_put (p, "team", "B", "school=Alm name=B from_date=2012-08-01");
  sam_test_programme_put (p, "team", "L", "school=Left name=L from_date=2012-08-01");
  sam_test_programme_put (p, "person", "Ahl", "code=C1 name=Ahl is_teacher=0 is_coach=1");
  sam_test_programme_put (p, "person", "Tea", "code=T1 name=Tea is_teacher=1 is_coach=0");
  sam_test_programme_put (p, "membership", NULL, "team=A person=Tea from_date=2012-08-01");
  sam_test_programme_put (p, "cycle", "Cycle", "teacher=Tea coach=Ahl ordinal=1 term=2012-ht");
  put_session (p, "late-b", "kind=group team=B date=2012-12-05 start_time=10:00");
  put_session (p, "late-a", "kind=group team=A date=2012-12-05 start_time=09:00");
  put_session (p, "oldest", "kind=group team=A date=2012-09-03 start_time=09:00");
  put_session (p, "talk", "kind=talk_before cycle=Cycle date=2012-12-06 start_time=09:00");
  put_session (p, "today", "kind=group team=A date=2012-12-14 start_time=08:00");
  put_session (p, "cancelled",
               "kind=group team=A date=2012-12-03 start_time=09:00 state=cancelled cause=clash");
  put_session (p, "of-left", "kind=group team=L date=2012-11-05 start_time=09:00");
  put_session (p, "held-1",
               "kind=group team=A date=2012-10-01 start_time=09:00 state=held actual_minutes=60 "
               "next_try=One");
  put_session (p, "held-2",
               "kind=group team=A date=2012-10-01 start_time=13:00 state=held actual_minutes=60 "
               "next_try=Two");
  self->store = sam_test_programme_get_store (p);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  sam_test_programme_free (self->programme);
}

/* Labels of the sessions that are listed, in order. */
static char *
list (Fixture *self, const char *filter_text, const char *as_of)
{
  static const char *const labels[] = { "late-a",    "late-b",  "oldest", "talk",  "today",
                                        "cancelled", "of-left", "held-1", "held-2" };
  g_autoptr (SamFilter) filter = filter_text != NULL ? sam_filter_parse (filter_text, NULL) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = NULL;
  GString *text = g_string_new (NULL);

  items = sam_follow_up_list (sam_store_get_database (self->store), filter, sam_date_parse (as_of),
                              &error);
  g_assert_no_error (error);
  for (guint i = 0; i < items->len; i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (labels); j++)
        {
          if (sam_test_programme_get_id (self->programme, labels[j])
              == sam_session_item_get_id (g_ptr_array_index (items, i)))
            g_string_append_printf (text, "%s%s", i > 0 ? " " : "", labels[j]);
        }
    }

  return g_string_free (text, FALSE);
}

static void
test_lists_what_is_past_and_planned (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *filter;
    const char *as_of;
    const char *labels;
  } cases[] = {
    { NULL, AS_OF, "oldest late-a late-b talk" },
    /* On its own day a session is not past yet. */
    { NULL, "2012-12-05", "oldest" },
    { NULL, "2012-12-15", "oldest late-a late-b talk today" },
    /* The school takes part on the day that is looked at. */
    { NULL, "2012-11-20", "oldest of-left" },
    { "list=sessions", AS_OF, "oldest late-a late-b talk" },
    { "list=sessions\nkind=group", AS_OF, "oldest late-a late-b" },
    { "list=sessions\nstate=held\ncoach=C1\nschool=11111111", AS_OF, "oldest late-a late-b talk" },
    { "list=sessions\nschool=22222222", AS_OF, "" },
    { NULL, "2012-08-01", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *labels = list (self, cases[i].filter, cases[i].as_of);

      g_test_message ("%s as of %s", cases[i].filter, cases[i].as_of);
      g_assert_cmpstr (labels, ==, cases[i].labels);
    }
}

static void
test_finds_the_session_before (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *session;
    const char *next_try;
  } cases[] = {
    { "late-a", "Two" },
    /* The same day counts by time, and what was only planned or was cancelled leaves nothing to
       try. */
    { "held-2", "One" },
    { "held-1", NULL },
    { "oldest", NULL },
    { "today", "Two" },
    /* Another team's session is another matter, and so is individual coaching. */
    { "late-b", NULL },
    { "talk", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SamRecord) session
          = sam_store_get (self->store, SAM_FAMILY_SESSION,
                           sam_test_programme_get_id (self->programme, cases[i].session), NULL);
      g_autoptr (SamRecord) before = sam_session_find_before (self->store, session, &error);

      g_test_message ("%s", cases[i].session);
      g_assert_no_error (error);
      g_assert_cmpstr (before != NULL ? sam_record_get_text (before, SAM_SESSION_NEXT_TRY) : NULL,
                       ==, cases[i].next_try);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/follow-up-list/lists-what-is-past-and-still-planned", Fixture, NULL, set_up,
              test_lists_what_is_past_and_planned, tear_down);
  g_test_add ("/follow-up-list/finds-the-session-before", Fixture, NULL, set_up,
              test_finds_the_session_before, tear_down);
  return g_test_run ();
}
