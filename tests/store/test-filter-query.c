/* Filters on a small programme: what each finds as of a day, and that it follows changes. */
#include "sam-filter-query.h"
#include "store-fixture.h"

typedef struct
{
  Fixture base;
  gint64  team;    /* held one on 1 October, one member not recorded */
  gint64  quiet;   /* under way since September, none held */
  gint64  coach;
  gint64  teacher;
  gint64  strand;
} FilterFixture;

#define AS_OF "2012-12-14"

static void
put_status (SamStore *store, gint64 strand, gint64 school, gint64 team, SamStrandStatusStatus status, const char *date)
{
  SamDraft *draft = sam_draft_new (&sam_family_strand_status);

  sam_draft_set_reference (draft, SAM_STRAND_STATUS_STRAND, strand);
  if (school != 0)
    sam_draft_set_reference (draft, SAM_STRAND_STATUS_SCHOOL, school);
  if (team != 0)
    sam_draft_set_reference (draft, SAM_STRAND_STATUS_TEAM, team);
  sam_draft_set_choice (draft, SAM_STRAND_STATUS_STATUS, (int) status);
  sam_draft_set_date (draft, SAM_STRAND_STATUS_DATE, sam_date_parse (date));
  put (store, draft);
}

static gint64
put_strand (SamStore *store, const char *name, SamStrandKind kind)
{
  SamDraft *draft = sam_draft_new (&sam_family_strand);

  sam_draft_set_text (draft, SAM_STRAND_NAME, name);
  sam_draft_set_choice (draft, SAM_STRAND_KIND, (int) kind);

  return put (store, draft);
}

static void
put_planned (SamStore *store, gint64 team, gint64 coach, const char *date)
{
  SamDraft *draft = sam_draft_new (&sam_family_session);

  sam_draft_set_choice (draft, SAM_SESSION_KIND, SAM_SESSION_KIND_GROUP);
  sam_draft_set_reference (draft, SAM_SESSION_TEAM, team);
  sam_draft_set_date (draft, SAM_SESSION_DATE, sam_date_parse (date));
  sam_draft_set_time (draft, SAM_SESSION_START_TIME, 8 * 60);
  sam_draft_set_integer (draft, SAM_SESSION_PLANNED_MINUTES, 60);
  sam_draft_set_choice (draft, SAM_SESSION_STATE, SAM_SESSION_STATE_PLANNED);
  sam_draft_set_reference (draft, SAM_SESSION_COACH, coach);
  put (store, draft);
}

static void
put_cycle_session (SamStore *store, gint64 cycle, gint64 coach, SamSessionKind kind, const char *date)
{
  SamDraft *draft = sam_draft_new (&sam_family_session);

  sam_draft_set_choice (draft, SAM_SESSION_KIND, (int) kind);
  sam_draft_set_reference (draft, SAM_SESSION_CYCLE, cycle);
  sam_draft_set_date (draft, SAM_SESSION_DATE, sam_date_parse (date));
  sam_draft_set_time (draft, SAM_SESSION_START_TIME, 9 * 60);
  sam_draft_set_integer (draft, SAM_SESSION_PLANNED_MINUTES, 45);
  sam_draft_set_integer (draft, SAM_SESSION_ACTUAL_MINUTES, 45);
  sam_draft_set_choice (draft, SAM_SESSION_STATE, SAM_SESSION_STATE_HELD);
  sam_draft_set_reference (draft, SAM_SESSION_COACH, coach);
  put (store, draft);
}

static void
set_up (FilterFixture *self, gconstpointer data)
{
  SamStore *store;
  SamDraft *question;
  gint64 organiser, first, second, cycle, individual;

  fixture_set_up (&self->base, data);
  store = self->base.store;
  organiser = put_organiser (store, "Nybro kommun");
  first = put_school (store, organiser, "Almbackaskolan", "11111111");
  second = put_school (store, put_organiser (store, "Annan"), "Åskolan", "22222222");
  self->team = put_team (store, first, "F–3");
  self->quiet = put_team (store, second, "4–6");
  self->coach = put_person (store, "Åsa Öberg", "C1", TRUE);
  self->teacher = put_person (store, "Bo Lind", "T1", FALSE);
  put_membership (store, self->team, self->teacher);
  self->strand = put_strand (store, "Grupphandledning", SAM_STRAND_KIND_GROUP);
  individual = put_strand (store, "Individuell handledning", SAM_STRAND_KIND_INDIVIDUAL);
  put_status (store, self->strand, first, 0, SAM_STRAND_STATUS_STATUS_UNDER_WAY, "2012-09-03");
  put_status (store, self->strand, second, 0, SAM_STRAND_STATUS_STATUS_UNDER_WAY, "2012-09-03");
  put_status (store, self->strand, first, self->team, SAM_STRAND_STATUS_STATUS_UNDER_WAY, "2012-09-03");
  put_status (store, self->strand, second, self->quiet, SAM_STRAND_STATUS_STATUS_UNDER_WAY, "2012-09-03");
  put_status (store, individual, first, 0, SAM_STRAND_STATUS_STATUS_PLANNED, "2012-09-03");
  put_status (store, individual, first, 0, SAM_STRAND_STATUS_STATUS_UNDER_WAY, "2012-11-01");
  put_session (store, self->team, self->coach, "2012-10-01");
  put_session (store, self->team, self->coach, "2012-12-03");
  put_planned (store, self->team, self->coach, "2012-12-10");
  put_planned (store, self->team, self->coach, "2012-12-17");

  cycle = put_cycle (store, self->teacher, self->coach);
  question = sam_draft_new (&sam_family_focus_question);
  sam_draft_set_reference (question, SAM_FOCUS_QUESTION_CYCLE, cycle);
  sam_draft_set_integer (question, SAM_FOCUS_QUESTION_ORDINAL, 1);
  sam_draft_set_date (question, SAM_FOCUS_QUESTION_ASKED_DATE, sam_date_parse ("2012-11-05"));
  sam_draft_set_text (question, SAM_FOCUS_QUESTION_TEXT, "hemlig fråga");
  put (store, question);
  put_cycle_session (store, cycle, self->coach, SAM_SESSION_KIND_OBSERVATION, "2012-11-20");
}

static void
tear_down (FilterFixture *self, gconstpointer data)
{
  fixture_tear_down (&self->base, data);
}

/* "School/subject/date" of each, by spaces; and that the count is the same. */
static char *
find (FilterFixture *self, const char *text, const char *as_of)
{
  SamDatabase *database = sam_store_get_database (self->base.store);
  g_autoptr (GError) error = NULL;
  g_autoptr (SamFilter) filter = sam_filter_parse (text, &error);
  g_autoptr (GPtrArray) hits = NULL;
  GString *found = g_string_new (NULL);
  guint n;

  g_assert_no_error (error);
  hits = sam_filter_find (database, filter, sam_date_parse (as_of), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < hits->len; i++)
    {
      SamFilterHit *hit = g_ptr_array_index (hits, i);
      SamDate day = sam_filter_hit_get_date (hit);
      g_autofree char *date = day != SAM_DATE_NONE ? sam_date_format_iso (day) : g_strdup ("-");
      const char *subject = sam_filter_hit_get_subject (hit);

      g_string_append_printf (found, "%s%s/%s/%s", i > 0 ? " " : "", sam_filter_hit_get_school (hit),
                              subject != NULL ? subject : "-", date);
    }
  g_assert_true (sam_filter_count (database, filter, sam_date_parse (as_of), &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, hits->len);

  return g_string_free (found, FALSE);
}

static void
test_finds (FilterFixture *self, gconstpointer data)
{
  static const struct
  {
    const char *filter;
    const char *as_of;
    const char *found;
  } cases[] = {
    { "list=schools", AS_OF, "Almbackaskolan/Nybro kommun/2012-12-03 Åskolan/Annan/-" },
    { "list=schools", "2012-07-31", "" },
    { "list=schools\norganiser=Annan", AS_OF, "Åskolan/Annan/-" },
    { "list=schools\nindividual=under_way", AS_OF, "Almbackaskolan/Nybro kommun/2012-12-03" },
    { "list=schools\nindividual=under_way", "2012-10-31", "" },
    { "list=schools\nindividual=planned", "2012-10-31", "Almbackaskolan/Nybro kommun/2012-10-01" },
    { "list=schools\nindividual=not_planned", AS_OF, "Åskolan/Annan/-" },
    { "list=schools\nquiet_weeks=4", AS_OF, "Åskolan/Annan/-" },
    { "list=schools\ngroup=paused", AS_OF, "" },
    { "list=teams\nquiet_weeks=4", AS_OF, "Åskolan/4–6/-" },
    { "list=teams\nquiet_weeks=4", "2012-10-29", "Åskolan/4–6/-" },
    { "list=teams\nquiet_weeks=4", "2012-10-30", "Almbackaskolan/F–3/2012-10-01 Åskolan/4–6/-" },
    { "list=teams\nquiet_weeks=4", "2012-10-01", "" },
    { "list=teams\nattendance=missing", AS_OF, "Almbackaskolan/F–3/2012-12-03" },
    { "list=teams\nattendance=missing", "2012-09-30", "" },
    { "list=teams\nschool=22222222", AS_OF, "Åskolan/4–6/-" },
    { "list=sessions\nstate=to_follow_up", AS_OF, "Almbackaskolan/F–3/2012-12-10" },
    { "list=sessions\nstate=to_follow_up", "2012-12-10", "" },
    { "list=sessions\nstate=planned\nkind=group", AS_OF, "Almbackaskolan/F–3/2012-12-10 Almbackaskolan/F–3/2012-12-17" },
    { "list=sessions\nstate=held", AS_OF, "Almbackaskolan/F–3/2012-12-03 Almbackaskolan/-/2012-11-20 Almbackaskolan/F–3/2012-10-01" },
    { "list=sessions\nstate=held", "2012-10-02", "Almbackaskolan/F–3/2012-10-01" },
    { "list=sessions\nkind=observation\ncoach=C1\nschool=11111111", AS_OF, "Almbackaskolan/-/2012-11-20" },
    { "list=sessions\ncoach=T1", AS_OF, "" },
    { "list=cycles\nstate=observed", AS_OF, "Almbackaskolan/Bo Lind/2012-11-20" },
    { "list=cycles\nstate=observed", "2012-11-19", "" },
    { "list=cycles\nterm=2013-vt", AS_OF, "" },
    { "list=cycles\nterm=2012-ht\ncoach=C1\nschool=11111111", AS_OF, "Almbackaskolan/Bo Lind/2012-11-20" },
    { "list=cycles\nschool=99999999", AS_OF, "" },
    { "list=people", AS_OF, "Almbackaskolan, F–3/Bo Lind/- (null)/Åsa Öberg/-" },
    { "list=people\nrole=coach", AS_OF, "(null)/Åsa Öberg/-" },
    { "list=people\nrole=teacher", AS_OF, "Almbackaskolan, F–3/Bo Lind/-" },
    { "list=people\nplace=missing", AS_OF, "(null)/Åsa Öberg/-" },
    { "list=people\nplace=missing\nrole=teacher", "2012-01-01", "(null)/Bo Lind/-" },
    { "list=people\ncoaching=none", AS_OF, "" },
    { "list=people\ncoaching=none", "2012-11-04", "Almbackaskolan, F–3/Bo Lind/-" },
    { "list=people\nschool=11111111", AS_OF, "Almbackaskolan, F–3/Bo Lind/-" },
    { "list=people\nschool=22222222", AS_OF, "" },
    { "list=teams\nschool=99999999", AS_OF, "" },
    { "list=teams\nschool=' OR 1=1 --", AS_OF, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = find (self, cases[i].filter, cases[i].as_of);

      g_test_message ("%s as of %s", cases[i].filter, cases[i].as_of);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static void
test_follows_changes_and_undo (FilterFixture *self, gconstpointer data)
{
  g_autofree char *held = NULL;
  g_autofree char *undone = NULL;

  put_session (self->base.store, self->quiet, self->coach, "2012-12-05");
  held = find (self, "list=teams\nquiet_weeks=4", AS_OF);
  g_assert_true (sam_store_undo (self->base.store, NULL));
  undone = find (self, "list=teams\nquiet_weeks=4", AS_OF);
  g_assert_cmpstr (held, ==, "");
  g_assert_cmpstr (undone, ==, "Åskolan/4–6/-");
}

static void
test_attendance_that_is_recorded (FilterFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) sessions = sam_store_list (self->base.store, SAM_FAMILY_SESSION, NULL);
  g_autofree char *found = NULL;

  for (guint i = 0; i < sessions->len; i++)
    {
      if (sam_record_get_choice (sessions->pdata[i], SAM_SESSION_STATE) == SAM_SESSION_STATE_HELD
          && sam_record_get_choice (sessions->pdata[i], SAM_SESSION_KIND) == SAM_SESSION_KIND_GROUP)
        put_attendance (self->base.store, sam_record_get_id (sessions->pdata[i]), self->teacher);
    }
  found = find (self, "list=teams\nattendance=missing", AS_OF);
  g_assert_cmpstr (found, ==, "");
}

static void
test_tells_what_is_no_longer_there (FilterFixture *self, gconstpointer data)
{
  SamDatabase *database = sam_store_get_database (self->base.store);
  g_autoptr (SamFilter) filter = sam_filter_parse ("list=sessions\nschool=11111111\ncoach=C9", NULL);
  g_autoptr (GError) error = NULL;
  guint missing;

  g_assert_true (sam_filter_find_missing (database, filter, &missing, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (missing, ==, 1u << SAM_FILTER_COACH);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/filter-query/" path, FilterFixture, NULL, set_up, func, tear_down)
  ADD ("finds-and-counts-as-of-a-day", test_finds);
  ADD ("follows-changes-and-undo", test_follows_changes_and_undo);
  ADD ("misses-no-attendance-that-is-recorded", test_attendance_that_is_recorded);
  ADD ("tells-what-is-no-longer-there", test_tells_what_is_no_longer_there);

  return g_test_run ();
}
