/*
 * The calendar of the example, read back by an independent program after every
 * kind of change; and the cover note.
 */
#include "sam-ics-export.h"
#include "sam-session-draft.h"
#include "sam-records.h"
#include "teacher-fixture.h"

#define GROUP "state = 'held' AND kind = 'group'"

static const SamCalendarScope all = { SAM_CALENDAR_SCOPE_ALL, 0 };

/* Exports to @name in the folder; returns the note. */
static char *export(TeacherFixture *self, const SamCalendarScope *scope, const char *name)
{
  g_autofree char *path = g_build_filename (self->base.folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (SamIcsExport) made = sam_ics_export_prepare (sam_store_get_database (self->store),
                                                          scope, file, SAM_EXPORT_REPLACE, &error);

  g_assert_no_error (error);
  sam_ics_export_finish (made, self->store, &error);
  g_assert_no_error (error);

  return g_strdup (sam_ics_export_get_note (made));
}

static void
read_back (TeacherFixture *self, const SamCalendarScope *scope)
{
  g_autofree char *script
      = g_test_build_filename (G_TEST_DIST, "exchange", "read-back-ics.py", NULL);
  g_autofree char *name = g_strdup_printf ("%d.ics", scope->kind);
  g_autofree char *path = g_build_filename (self->base.folder, name, NULL);
  g_autofree char *state = g_strconcat (path, ".state", NULL);
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, scope->id);
  g_autofree char *note = export(self, scope, name);
  g_autofree char *out = NULL;
  g_autoptr (GError) error = NULL;
  /* Debian's Python: it has the module, whatever other Python stands first in the path. */
  g_autoptr (GSubprocess) python
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "/usr/bin/python3", script,
                          self->path, path, state, id, NULL);

  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (python, NULL, NULL, &out, NULL, &error));
  g_assert_no_error (error);
  g_test_message ("%s", out);
  g_assert_true (g_subprocess_get_successful (python));
}

static gint64
find_session (TeacherFixture *self, const char *where)
{
  g_autofree char *sql
      = g_strdup_printf ("SELECT id FROM session WHERE %s ORDER BY date LIMIT 1", where);
  g_autoptr (SamStatement) statement
      = sam_statement_new (sam_store_get_database (self->store), sql, NULL);

  g_assert_nonnull (statement);
  g_assert_true (sam_statement_step (statement, NULL));

  return sam_statement_get_integer (statement, 0);
}

static SamDraft *
edit (TeacherFixture *self, gint64 session)
{
  g_autoptr (SamRecord) record = sam_store_get (self->store, SAM_FAMILY_SESSION, session, NULL);

  g_assert_nonnull (record);

  return sam_draft_new_for_record (record);
}

static gint64
put (TeacherFixture *self, SamDraft *draft)
{
  g_autoptr (SamDraft) owned = draft;
  g_autoptr (GError) error = NULL;

  sam_store_put (self->store, "Change", owned, &error);
  g_assert_no_error (error);

  return sam_draft_get_id (owned);
}

/* A planned session like @session, at another time. */
static gint64
plan_beside (TeacherFixture *self, gint64 session, const char *date, int time)
{
  g_autoptr (SamDraft) model = edit (self, session);
  SamDraft *draft = sam_draft_new (&sam_family_session);

  sam_draft_set_choice (draft, SAM_SESSION_KIND, SAM_SESSION_KIND_GROUP);
  sam_draft_set_reference (draft, SAM_SESSION_TEAM,
                           sam_draft_get_reference (model, SAM_SESSION_TEAM));
  sam_draft_set_reference (draft, SAM_SESSION_COACH,
                           sam_draft_get_reference (model, SAM_SESSION_COACH));
  sam_draft_set_integer (draft, SAM_SESSION_PLANNED_MINUTES, 60);
  sam_draft_set_date (draft, SAM_SESSION_DATE, sam_date_parse (date));
  sam_draft_set_time (draft, SAM_SESSION_START_TIME, time);
  sam_draft_set_text (draft, SAM_SESSION_PLACE,
                      "Rum 12; vid \\ trappan, bredvid expeditionen på våning två — ring på "
                      "klockan så öppnar vi åt er så fort vi kan");

  return put (self, draft);
}

static gint64
add_coach (TeacherFixture *self)
{
  gint64 id = teacher_fixture_add_person (self->store, "Vikarie Vik", "V1");
  g_autoptr (SamRecord) record = sam_store_get (self->store, SAM_FAMILY_PERSON, id, NULL);
  SamDraft *draft = sam_draft_new_for_record (record);

  sam_draft_set_flag (draft, SAM_PERSON_IS_COACH, TRUE);

  return put (self, draft);
}

static void
test_read_back (TeacherFixture *self, gconstpointer data)
{
  gint64 session = plan_beside (self, find_session (self, GROUP), "2013-01-16", 15 * 60);
  SamDraft *draft;
  gint64 other;
  SamCalendarScope coach = { SAM_CALENDAR_SCOPE_COACH, 0 };

  draft = edit (self, session);
  coach.id = sam_draft_get_reference (draft, SAM_SESSION_COACH);
  sam_draft_free (draft);
  /* At 15:00, before and after both changes of the clock. */
  for (const char *const *date
       = (const char *const[]){ "2013-03-27", "2013-04-03", "2012-10-24", "2012-11-07", NULL };
       *date != NULL; date++)
    plan_beside (self, session, *date, 15 * 60);
  read_back (self, &all);
  read_back (self, &coach);

  g_test_message ("Moved by itself");
  draft = edit (self, session);
  sam_draft_set_time (draft, SAM_SESSION_START_TIME, 8 * 60 + 5);
  put (self, draft);
  read_back (self, &all);
  read_back (self, &coach);

  g_test_message ("Moved to a replacement");
  other = plan_beside (self, session, "2013-05-22", 15 * 60);
  draft = edit (self, session);
  sam_session_draft_move (draft, other);
  put (self, draft);
  read_back (self, &all);
  read_back (self, &coach);

  g_test_message ("Cancelled");
  draft = edit (self, other);
  sam_session_draft_cancel (draft, SAM_SESSION_CAUSE_CLASH);
  put (self, draft);
  read_back (self, &all);

  g_test_message ("Undone");
  g_assert_true (sam_store_undo (self->store, NULL));
  read_back (self, &all);

  g_test_message ("Removed");
  g_assert_true (sam_store_remove (self->store, "Remove", SAM_FAMILY_SESSION, other, NULL));
  read_back (self, &all);
  read_back (self, &coach);

  g_test_message ("And back");
  g_assert_true (sam_store_undo (self->store, NULL));
  read_back (self, &all);
  read_back (self, &coach);

  g_test_message ("Reassigned");
  draft = edit (self, other);
  sam_draft_set_reference (draft, SAM_SESSION_COACH, add_coach (self));
  put (self, draft);
  read_back (self, &coach);
  read_back (self, &all);
  g_assert_true (sam_store_undo (self->store, NULL));
  read_back (self, &coach);
}

static void
test_note (TeacherFixture *self, gconstpointer data)
{
  gint64 session = plan_beside (self, find_session (self, GROUP), "2013-01-16", 15 * 60);
  gint64 cancelled = plan_beside (self, session, "2013-02-06", 15 * 60);
  gint64 shorter = plan_beside (self, session, "2013-03-06", 15 * 60);
  g_autofree char *first = export(self, &all, "1.ics");
  g_autofree char *same = export(self, &all, "1.ics");
  g_autofree char *then = NULL;
  SamDraft *draft;

  g_assert_nonnull (g_strstr_len (first, -1, "This is the first export of this calendar. It has "));
  g_assert_nonnull (g_strstr_len (same, -1, "Nothing has changed since the last export"));

  draft = edit (self, session);
  sam_draft_set_date (draft, SAM_SESSION_DATE, sam_date_parse ("2013-01-23"));
  sam_draft_set_time (draft, SAM_SESSION_START_TIME, 8 * 60);
  sam_draft_set_integer (draft, SAM_SESSION_PLANNED_MINUTES, 60);
  put (self, draft);
  plan_beside (self, session, "2013-05-22", 15 * 60);
  draft = edit (self, cancelled);
  sam_session_draft_cancel (draft, SAM_SESSION_CAUSE_CLASH);
  put (self, draft);
  draft = edit (self, shorter);
  sam_draft_set_integer (draft, SAM_SESSION_PLANNED_MINUTES, 33);
  put (self, draft);
  then = export(self, &all, "1.ics");
  g_test_message ("%s", then);
  g_assert_nonnull (g_strstr_len (then, -1, ": 1 new, 1 moved, 1 cancelled, 1 changed."));
  g_assert_nonnull (g_strstr_len (then, -1, " to Wednesday 23 January 2013 08:00–09:00\n"));
  g_assert_nonnull (
      g_strstr_len (then, -1, "\nNew\n• Wednesday 22 May 2013 15:00–16:00: Group coaching · "));
  g_assert_nonnull (g_strstr_len (then, -1, "(33 min, was "));
}

static guint
count_children (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

/* What is in the way stays, and nothing is told. */
static void
test_refused (TeacherFixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->base.folder, "there.ics", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *text = NULL;
  g_autofree char *note = NULL;
  g_autoptr (GError) error = NULL;
  guint n_before;

  g_assert_true (g_file_set_contents (path, "Theirs", -1, NULL));
  n_before = count_children (self->base.folder);
  g_assert_null (sam_ics_export_prepare (sam_store_get_database (self->store), &all, file,
                                         SAM_EXPORT_ALL, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_EXISTS);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "Theirs");
  g_assert_cmpuint (count_children (self->base.folder), ==, n_before);
  note = export(self, &all, "here.ics");
  g_assert_nonnull (g_strstr_len (note, -1, "first export"));
}

/* One that is given up leaves nothing behind. */
static void
test_given_up (TeacherFixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->base.folder, "never.ics", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  guint n_before = count_children (self->base.folder);

  sam_ics_export_free (sam_ics_export_prepare (sam_store_get_database (self->store), &all, file,
                                               SAM_EXPORT_ALL, NULL));
  g_assert_cmpuint (count_children (self->base.folder), ==, n_before);
}

/* A second window opens the programme for reading only. */
static void
test_read_only (TeacherFixture *self, gconstpointer data)
{
  SamStore *first = self->store;
  g_autoptr (SamStore) second = sam_store_open (self->path, NULL);
  g_autofree char *note = NULL;
  g_autofree char *again = NULL;

  g_assert_true (sam_store_is_read_only (second));
  self->store = second;
  note = export(self, &all, "1.ics");
  again = export(self, &all, "1.ics");
  self->store = first;
  sam_store_close (second);
  g_assert_nonnull (g_strstr_len (note, -1, "open for reading only"));
  g_assert_nonnull (g_strstr_len (again, -1, "first export"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func)                                                                            \
  g_test_add ("/ics-export/" path, TeacherFixture, NULL, teacher_fixture_set_up, func,             \
              teacher_fixture_tear_down)
  ADD ("read-back-after-every-kind-of-change", test_read_back);
  ADD ("cover-note", test_note);
  ADD ("what-is-in-the-way-stays", test_refused);
  ADD ("one-that-is-given-up-leaves-nothing", test_given_up);
  ADD ("read-only-says-so", test_read_only);
#undef ADD

  return g_test_run ();
}
