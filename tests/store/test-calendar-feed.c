/* What calendars are told, anew and again: numbers that only rise, and what changed since. */
#include <time.h>

#include "sam-backup.h"
#include "sam-calendar-feed.h"
#include "sam-erasure.h"
#include "sam-session-draft.h"
#include "store-fixture.h"

static gint64 seconds_later;

/* The clock of this program: it goes on where a test says so. */
__attribute__ ((visibility ("default"))) gint64
g_get_real_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_REALTIME, &now);

  return ((gint64) now.tv_sec + seconds_later) * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

typedef struct
{
  Fixture base;
  gint64 school;
  gint64 team;
  gint64 coach;
  gint64 other_coach;
  gint64 session;
} FeedFixture;

static const SamCalendarScope all = { SAM_CALENDAR_SCOPE_ALL, 0 };

static gint64
plan_session (FeedFixture *self, const char *date)
{
  SamDraft *draft = sam_draft_new (&sam_family_session);

  sam_draft_set_choice (draft, SAM_SESSION_KIND, SAM_SESSION_KIND_GROUP);
  sam_draft_set_reference (draft, SAM_SESSION_TEAM, self->team);
  sam_draft_set_date (draft, SAM_SESSION_DATE, sam_date_parse (date));
  sam_draft_set_time (draft, SAM_SESSION_START_TIME, 15 * 60);
  sam_draft_set_integer (draft, SAM_SESSION_PLANNED_MINUTES, 60);
  sam_draft_set_reference (draft, SAM_SESSION_COACH, self->coach);
  sam_draft_set_text (draft, SAM_SESSION_PLACE, "Hos Åsa Ek");

  return put (self->base.store, draft);
}

static void
set_up (FeedFixture *self, gconstpointer data)
{
  seconds_later = 0;
  fixture_set_up (&self->base, data);
  self->school = put_school (self->base.store, put_organiser (self->base.store, "Örvik"),
                             "Åsskolan", "11223344");
  self->team = put_team (self->base.store, self->school, "Blå");
  self->coach = put_person (self->base.store, "Ida Öst", "H1", TRUE);
  self->other_coach = put_person (self->base.store, "Bo Ahl", "H2", TRUE);
  self->session = plan_session (self, "2012-11-05");
}

static void
tear_down (FeedFixture *self, gconstpointer data)
{
  fixture_tear_down (&self->base, data);
}

static SamDraft *
edit (FeedFixture *self, gint64 session)
{
  g_autoptr (SamRecord) record
      = sam_store_get (self->base.store, SAM_FAMILY_SESSION, session, NULL);

  return sam_draft_new_for_record (record);
}

/* The feed, and it is told. */
static SamCalendarFeed *
tell (FeedFixture *self, const SamCalendarScope *scope)
{
  g_autoptr (GError) error = NULL;
  SamCalendarFeed *feed
      = sam_calendar_feed_new (sam_store_get_database (self->base.store), scope, &error);

  g_assert_no_error (error);
  sam_calendar_feed_record (feed, self->base.store, NULL, NULL, &error);
  g_assert_no_error (error);

  return feed;
}

static const SamCalendarEvent *
find (const SamCalendarFeed *feed, gint64 session)
{
  GPtrArray *events = sam_calendar_feed_get_events (feed);
  const SamCalendarEvent *found = NULL;

  for (guint i = 0; i < events->len; i++)
    {
      const SamCalendarEvent *event = g_ptr_array_index (events, i);

      if (event->session != session)
        continue;
      g_assert_null (found);
      found = event;
    }

  return found;
}

/* Tells @scope, and expects what became of the session; returns its number. */
static gint64
expect (FeedFixture *self, const SamCalendarScope *scope, gint64 session, SamCalendarChange change,
        gboolean is_cancelled)
{
  g_autoptr (SamCalendarFeed) feed = tell (self, scope);
  const SamCalendarEvent *event = find (feed, session);

  g_assert_nonnull (event);
  g_assert_cmpint (event->change, ==, change);
  g_assert_cmpint (event->is_cancelled, ==, is_cancelled);

  return event->sequence;
}

static void
test_rises_at_each_change (FeedFixture *self, gconstpointer data)
{
  gint64 first = expect (self, &all, self->session, SAM_CALENDAR_NEW, FALSE);
  gint64 moved, changed;
  SamDraft *draft;

  g_assert_cmpint (expect (self, &all, self->session, SAM_CALENDAR_UNCHANGED, FALSE), ==, first);

  draft = edit (self, self->session);
  sam_draft_set_date (draft, SAM_SESSION_DATE, sam_date_parse ("2012-11-06"));
  put (self->base.store, draft);
  moved = expect (self, &all, self->session, SAM_CALENDAR_MOVED, FALSE);
  g_assert_cmpint (moved, >, first);

  draft = edit (self, self->session);
  sam_draft_set_integer (draft, SAM_SESSION_PLANNED_MINUTES, 90);
  put (self->base.store, draft);
  changed = expect (self, &all, self->session, SAM_CALENDAR_CHANGED, FALSE);
  g_assert_cmpint (changed, >, moved);

  draft = edit (self, self->session);
  sam_session_draft_cancel (draft, SAM_SESSION_CAUSE_CLASH);
  put (self->base.store, draft);
  g_assert_cmpint (expect (self, &all, self->session, SAM_CALENDAR_CANCELLED, TRUE), >, changed);
}

/* To hold a session tells other calendars nothing. */
static void
test_holding_is_no_change (FeedFixture *self, gconstpointer data)
{
  gint64 first = expect (self, &all, self->session, SAM_CALENDAR_NEW, FALSE);
  SamDraft *draft = edit (self, self->session);

  sam_session_draft_hold (draft, 45);
  put (self->base.store, draft);
  g_assert_cmpint (expect (self, &all, self->session, SAM_CALENDAR_UNCHANGED, FALSE), ==, first);
}

static void
test_undo_never_lowers (FeedFixture *self, gconstpointer data)
{
  gint64 first = expect (self, &all, self->session, SAM_CALENDAR_NEW, FALSE);
  SamDraft *draft = edit (self, self->session);
  gint64 second;

  sam_draft_set_time (draft, SAM_SESSION_START_TIME, 13 * 60);
  put (self->base.store, draft);
  second = expect (self, &all, self->session, SAM_CALENDAR_MOVED, FALSE);
  g_assert_cmpint (second, >, first);
  g_assert_true (sam_store_undo (self->base.store, NULL));
  g_assert_cmpint (expect (self, &all, self->session, SAM_CALENDAR_MOVED, FALSE), >, second);
}

static void
test_removed_and_back (FeedFixture *self, gconstpointer data)
{
  gint64 first = expect (self, &all, self->session, SAM_CALENDAR_NEW, FALSE);
  gint64 gone;
  g_autoptr (SamCalendarFeed) feed = NULL;

  g_assert_true (
      sam_store_remove (self->base.store, "Remove", SAM_FAMILY_SESSION, self->session, NULL));
  gone = expect (self, &all, self->session, SAM_CALENDAR_CANCELLED, TRUE);
  g_assert_cmpint (gone, >, first);
  /* Told again to whoever missed it, with what is still known. */
  g_assert_cmpint (expect (self, &all, self->session, SAM_CALENDAR_UNCHANGED, TRUE), ==, gone);
  feed = tell (self, &all);
  g_assert_true (find (feed, self->session)->is_withdrawn);
  g_assert_cmpstr (find (feed, self->session)->school_name, ==, "Åsskolan");
  g_assert_cmpint (find (feed, self->session)->time, ==, 15 * 60);

  g_assert_true (sam_store_undo (self->base.store, NULL));
  g_assert_cmpint (expect (self, &all, self->session, SAM_CALENDAR_NEW, FALSE), >, gone);
}

static void
test_reassigned (FeedFixture *self, gconstpointer data)
{
  const SamCalendarScope mine = { SAM_CALENDAR_SCOPE_COACH, self->coach };
  const SamCalendarScope theirs = { SAM_CALENDAR_SCOPE_COACH, self->other_coach };
  gint64 first = expect (self, &mine, self->session, SAM_CALENDAR_NEW, FALSE);
  SamDraft *draft = edit (self, self->session);
  gint64 gone;

  sam_draft_set_reference (draft, SAM_SESSION_COACH, self->other_coach);
  put (self->base.store, draft);
  gone = expect (self, &mine, self->session, SAM_CALENDAR_CANCELLED, TRUE);
  g_assert_cmpint (gone, >, first);
  g_assert_cmpint (expect (self, &theirs, self->session, SAM_CALENDAR_NEW, FALSE), >, gone);
  g_assert_cmpint (expect (self, &mine, self->session, SAM_CALENDAR_UNCHANGED, TRUE), ==, gone);

  g_assert_true (sam_store_undo (self->base.store, NULL));
  g_assert_cmpint (expect (self, &mine, self->session, SAM_CALENDAR_NEW, FALSE), >, gone);
}

/* What nobody was told and is gone again is told to nobody. */
static void
test_never_told (FeedFixture *self, gconstpointer data)
{
  const SamCalendarScope theirs = { SAM_CALENDAR_SCOPE_COACH, self->other_coach };
  g_autoptr (SamCalendarFeed) feed = tell (self, &theirs);

  g_assert_cmpuint (sam_calendar_feed_get_events (feed)->len, ==, 0);
  g_assert_true (
      sam_store_remove (self->base.store, "Remove", SAM_FAMILY_SESSION, self->session, NULL));
  g_clear_pointer (&feed, sam_calendar_feed_free);
  feed = tell (self, &all);
  g_assert_cmpuint (sam_calendar_feed_get_events (feed)->len, ==, 0);
}

/* Two events, one change. */
static void
test_moved_to_a_replacement (FeedFixture *self, gconstpointer data)
{
  gint64 first = expect (self, &all, self->session, SAM_CALENDAR_NEW, FALSE);
  gint64 replacement = plan_session (self, "2012-11-12");
  SamDraft *draft = edit (self, self->session);
  g_autoptr (SamCalendarFeed) feed = NULL;

  sam_session_draft_move (draft, replacement);
  put (self->base.store, draft);
  feed = tell (self, &all);
  g_assert_cmpuint (sam_calendar_feed_count (feed, SAM_CALENDAR_MOVED), ==, 1);
  g_assert_cmpuint (sam_calendar_feed_count (feed, SAM_CALENDAR_NEW), ==, 0);
  g_assert_cmpuint (sam_calendar_feed_count (feed, SAM_CALENDAR_CANCELLED), ==, 0);
  g_assert_true (find (feed, self->session)->is_cancelled);
  g_assert_cmpint (find (feed, self->session)->sequence, >, first);
  g_assert_false (find (feed, replacement)->is_cancelled);
  g_assert_cmpint (find (feed, replacement)->change, ==, SAM_CALENDAR_MOVED);
  g_assert_cmpint (find (feed, replacement)->from_date, ==, sam_date_parse ("2012-11-05"));
  g_assert_cmpint (find (feed, replacement)->from_time, ==, 15 * 60);
}

/* Nothing of what was told is in the journal. */
static void
test_no_change_of_the_programme (FeedFixture *self, gconstpointer data)
{
  g_autofree char *before = dump (self->base.store);
  g_autofree char *label = g_strdup (sam_store_get_undo_label (self->base.store));
  g_autoptr (SamCalendarFeed) feed = tell (self, &all);
  g_autofree char *after = dump (self->base.store);

  g_assert_cmpstr (before, ==, after);
  g_assert_cmpstr (sam_store_get_undo_label (self->base.store), ==, label);
  g_assert_true (sam_store_check (self->base.store, NULL));
}

static gboolean
refuse (gpointer data, GError **error)
{
  g_set_error_literal (error, SAM_ERROR, SAM_ERROR_FULL, "Full");

  return FALSE;
}

static void
test_nothing_kept_where_nothing_is_published (FeedFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SamCalendarFeed) feed
      = sam_calendar_feed_new (sam_store_get_database (self->base.store), &all, &error);
  g_autoptr (SamCalendarFeed) again = NULL;

  g_assert_false (sam_calendar_feed_record (feed, self->base.store, refuse, NULL, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_FULL);
  again = sam_calendar_feed_new (sam_store_get_database (self->base.store), &all, NULL);
  g_assert_cmpint (sam_calendar_feed_get_last_export (again), ==, 0);
  g_assert_cmpuint (sam_calendar_feed_count (again, SAM_CALENDAR_NEW), ==, 1);
}

/* Of individual coaching kind and school: no room, no coach. */
static void
test_that_not_what (FeedFixture *self, gconstpointer data)
{
  gint64 teacher = put_person (self->base.store, "Åsa Ek", "T1", FALSE);
  gint64 cycle;
  gint64 session;
  SamDraft *draft = sam_draft_new (&sam_family_session);
  g_autoptr (SamCalendarFeed) feed = NULL;

  put_membership (self->base.store, self->team, teacher);
  cycle = put_cycle (self->base.store, teacher, self->coach);
  sam_draft_set_choice (draft, SAM_SESSION_KIND, SAM_SESSION_KIND_TALK_BEFORE);
  sam_draft_set_reference (draft, SAM_SESSION_CYCLE, cycle);
  sam_draft_set_date (draft, SAM_SESSION_DATE, sam_date_parse ("2012-11-07"));
  sam_draft_set_time (draft, SAM_SESSION_START_TIME, 9 * 60);
  sam_draft_set_integer (draft, SAM_SESSION_PLANNED_MINUTES, 20);
  sam_draft_set_reference (draft, SAM_SESSION_COACH, self->coach);
  sam_draft_set_text (draft, SAM_SESSION_PLACE, "Hos Åsa Ek");
  session = put (self->base.store, draft);
  feed = tell (self, &all);
  g_assert_cmpstr (find (feed, session)->school_name, ==, "Åsskolan");
  g_assert_null (find (feed, session)->place);
  g_assert_null (find (feed, session)->coach_name);
  g_assert_null (find (feed, session)->team_name);
}

static gint64
query (FeedFixture *self, const char *sql)
{
  g_autoptr (SamStatement) statement
      = sam_statement_new (sam_store_get_database (self->base.store), sql, NULL);

  g_assert_nonnull (statement);
  g_assert_true (sam_statement_step (statement, NULL));

  return sam_statement_get_integer (statement, 0);
}

/* Of a coach who is erased nothing stays, nor a checksum by which a name could be guessed; others
 * lose no thread. */
static void
test_erased (FeedFixture *self, gconstpointer data)
{
  const SamCalendarScope mine = { SAM_CALENDAR_SCOPE_COACH, self->coach };
  gint64 first = expect (self, &all, self->session, SAM_CALENDAR_NEW, FALSE);
  g_autoptr (GError) error = NULL;

  expect (self, &mine, self->session, SAM_CALENDAR_NEW, FALSE);
  g_assert_cmpint (query (self, "SELECT count(*) FROM calendar_export"), ==, 2);
  sam_store_erase_person (self->base.store, self->coach, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpint (query (self, "SELECT count(*) FROM calendar_export"), ==, 1);
  g_assert_cmpint (query (self, "SELECT count(*) FROM calendar_told"), ==, 1);
  g_assert_cmpint (query (self, "SELECT count(*) FROM calendar_told WHERE fingerprint <> ''"), ==,
                   0);
  g_assert_cmpint (query (self, "SELECT count(*) FROM calendar_event WHERE fingerprint <> ''"), ==,
                   0);
  /* Its coach has another name now. */
  g_assert_cmpint (expect (self, &all, self->session, SAM_CALENDAR_UNCHANGED, FALSE), >, first);
}

/* A backup knows nothing of what was told after it was made. */
static void
test_restored (FeedFixture *self, gconstpointer data)
{
  g_autofree char *copy = fixture_build_path (&self->base, "copy.samordna");
  g_autofree char *aside = NULL;
  g_autoptr (GError) error = NULL;
  gint64 told;
  SamDraft *draft;

  expect (self, &all, self->session, SAM_CALENDAR_NEW, FALSE);
  g_assert_true (sam_store_save_copy (self->base.store, copy, &error));
  draft = edit (self, self->session);
  sam_draft_set_time (draft, SAM_SESSION_START_TIME, 13 * 60);
  put (self->base.store, draft);
  told = expect (self, &all, self->session, SAM_CALENDAR_MOVED, FALSE);
  sam_store_close (self->base.store);
  g_clear_object (&self->base.store);
  sam_backup_restore (self->base.path, copy, &aside, &error);
  g_assert_no_error (error);
  self->base.store = sam_store_open (self->base.path, &error);
  g_assert_no_error (error);
  g_assert_true (sam_store_check (self->base.store, NULL));
  /* Its own last word, but told again with a higher number. */
  seconds_later = 60;
  g_assert_cmpint (expect (self, &all, self->session, SAM_CALENDAR_UNCHANGED, FALSE), >, told);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func)                                                                            \
  g_test_add ("/calendar-feed/" path, FeedFixture, NULL, set_up, func, tear_down)
  ADD ("the-number-rises-at-each-change", test_rises_at_each_change);
  ADD ("to-hold-a-session-is-no-change", test_holding_is_no_change);
  ADD ("undo-never-lowers-it", test_undo_never_lowers);
  ADD ("removed-and-back", test_removed_and_back);
  ADD ("reassigned-to-another-coach", test_reassigned);
  ADD ("what-nobody-was-told", test_never_told);
  ADD ("moved-to-a-replacement-is-one-change", test_moved_to_a_replacement);
  ADD ("no-change-of-the-programme", test_no_change_of_the_programme);
  ADD ("nothing-is-kept-where-nothing-is-published", test_nothing_kept_where_nothing_is_published);
  ADD ("that-not-what", test_that_not_what);
  ADD ("a-backup-put-in-place", test_restored);
  ADD ("an-erased-coach", test_erased);
#undef ADD

  return g_test_run ();
}
