/* Texts of individual coaching in a sealed file: read, written, moved, and destroyed with their cycle. */
#include <string.h>

#include "coaching-fixture.h"
#include "sam-records.h"

#define QUESTION SAM_FAMILY_FOCUS_QUESTION, "C1Q", SAM_FOCUS_QUESTION_TEXT
#define ENTRY    SAM_FAMILY_OBSERVATION_ENTRY, "C1E1", SAM_OBSERVATION_ENTRY_TEXT
#define TRY      SAM_FAMILY_DIALOGUE, "C1T", SAM_DIALOGUE_WILL_TRY

static void
assert_reads (SamTestProgramme *p, SamFamilyId family, const char *label, guint field, const char *expected)
{
  g_autofree char *text = coaching_read (p, family, label, field);

  g_assert_cmpstr (text, ==, expected);
}

static SamDraft *
edit (SamTestProgramme *p, SamFamilyId family, const char *label)
{
  g_autoptr (SamRecord) record = sam_store_get (sam_test_programme_get_store (p), family, sam_test_programme_get_id (p, label), NULL);

  return sam_draft_new_for_record (record);
}

static void
put (SamTestProgramme *p, SamDraft *draft)
{
  g_autoptr (GError) error = NULL;

  sam_store_put (sam_test_programme_get_store (p), "Test", draft, &error);
  g_assert_no_error (error);
}

static void
undo (SamTestProgramme *p)
{
  g_autoptr (GError) error = NULL;

  sam_store_undo (sam_test_programme_get_store (p), &error);
  g_assert_no_error (error);
}

static void
redo (SamTestProgramme *p)
{
  g_autoptr (GError) error = NULL;

  sam_store_redo (sam_test_programme_get_store (p), &error);
  g_assert_no_error (error);
}

static void
remove_cycle (SamTestProgramme *p)
{
  g_autoptr (GError) error = NULL;

  sam_store_remove (sam_test_programme_get_store (p), "Remove cycle", SAM_FAMILY_CYCLE, sam_test_programme_get_id (p, "C1"), &error);
  g_assert_no_error (error);
}

static char *
get_folder (SamTestProgramme *p)
{
  return g_path_get_dirname (sam_store_get_path (sam_test_programme_get_store (p)));
}

static gint64
query (SamTestProgramme *p, const char *sql)
{
  g_autoptr (SamStatement) statement = sam_statement_new (sam_test_programme_get_database (p), sql, NULL);

  g_assert_true (sam_statement_step (statement, NULL));

  return sam_statement_get_integer (statement, 0);
}

static void
test_reading (void)
{
  g_autoptr (SamTestProgramme) p = coaching_new (COACHING_SEALED);
  SamStore *store = sam_test_programme_get_store (p);
  g_autofree char *folder = get_folder (p);
  g_autofree char *bytes = coaching_read_column (p, "focus_question", "text", "C1Q");
  g_autoptr (SamDatabase) reader = NULL;

  assert_reads (p, QUESTION, "Kvastskaft");
  assert_reads (p, ENTRY, "skymningsljus");
  assert_reads (p, TRY, "Pepparkaka");
  g_assert_true (g_str_has_prefix (bytes, "0201"));
  coaching_assert_hidden (folder);

  sam_seal_lock (sam_store_get_seal (store));
  assert_reads (p, QUESTION, "[locked]");
  assert_reads (p, SAM_FAMILY_OBSERVATION_ENTRY, "C1E2", SAM_OBSERVATION_ENTRY_TEXT, "[empty]");
  coaching_unlock (store);
  assert_reads (p, QUESTION, "Kvastskaft");
  coaching_assert_hidden (folder);
}

static void
test_locked (void)
{
  g_autoptr (SamTestProgramme) p = coaching_new (COACHING_SEALED);
  SamStore *store = sam_test_programme_get_store (p);
  g_autofree char *before = coaching_read_column (p, "focus_question", "text", "C1Q");
  g_autofree char *after = NULL;
  g_autoptr (SamDraft) draft = NULL;
  g_autoptr (SamDraft) fresh = sam_draft_new (&sam_family_follow_up);
  g_autoptr (GError) error = NULL;

  sam_seal_lock (sam_store_get_seal (store));

  /* Everything but the text. */
  draft = edit (p, SAM_FAMILY_FOCUS_QUESTION, "C1Q");
  sam_draft_set_choice (draft, SAM_FOCUS_QUESTION_OUTCOME, SAM_FOCUS_QUESTION_OUTCOME_RESTING);
  put (p, draft);
  after = coaching_read_column (p, "focus_question", "text", "C1Q");
  g_assert_cmpstr (before, ==, after);

  sam_draft_set_text (draft, SAM_FOCUS_QUESTION_TEXT, "Annat");
  g_assert_false (sam_store_put (store, "Test", draft, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_LOCKED);
  g_clear_error (&error);

  sam_draft_set_reference (fresh, SAM_FOLLOW_UP_CYCLE, sam_test_programme_get_id (p, "C1"));
  sam_draft_set_date (fresh, SAM_FOLLOW_UP_DUE_DATE, sam_date_new (2013, 1, 10));
  sam_draft_set_text (fresh, SAM_FOLLOW_UP_NOTE, "Nytt");
  g_assert_false (sam_store_put (store, "Test", fresh, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_LOCKED);
  sam_draft_unset (fresh, SAM_FOLLOW_UP_NOTE);
  put (p, fresh);

  /* What moves to another cycle must be sealed anew, and cannot. */
  g_clear_error (&error);
  g_clear_pointer (&draft, sam_draft_free);
  draft = edit (p, SAM_FAMILY_SESSION, "C1O");
  sam_draft_set_reference (draft, SAM_SESSION_CYCLE, sam_test_programme_get_id (p, "C2"));
  g_assert_false (sam_store_put (store, "Test", draft, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_LOCKED);
  coaching_unlock (store);
  assert_reads (p, QUESTION, "Kvastskaft");
  assert_reads (p, ENTRY, "skymningsljus");
}

/* What was not read is not written over: not locked, and not from a form that was filled while it was. */
static void
test_unread (void)
{
  g_autoptr (SamTestProgramme) p = coaching_new (COACHING_SEALED);
  SamStore *store = sam_test_programme_get_store (p);
  g_autoptr (SamDraft) read = edit (p, SAM_FAMILY_DIALOGUE, "C1T");
  g_autoptr (SamDraft) unread = NULL;
  g_autoptr (GError) error = NULL;

  sam_seal_lock (sam_store_get_seal (store));
  unread = edit (p, SAM_FAMILY_DIALOGUE, "C1T");
  sam_draft_unset (unread, SAM_DIALOGUE_WILL_TRY);
  g_assert_false (sam_store_put (store, "Test", unread, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_LOCKED);
  g_clear_error (&error);
  sam_draft_unset (read, SAM_DIALOGUE_WILL_TRY);
  g_assert_false (sam_store_put (store, "Test", read, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_LOCKED);
  g_clear_error (&error);

  coaching_unlock (store);
  sam_draft_set_text (unread, SAM_DIALOGUE_WILL_TRY, "Annat");
  g_assert_false (sam_store_put (store, "Test", unread, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_LOCKED);
  assert_reads (p, TRY, "Pepparkaka");
  put (p, read);
  assert_reads (p, TRY, "[empty]");
}

static void
assert_cycle (SamTestProgramme *p, const char *table, const char *column, const char *label, const char *cycle)
{
  g_autofree char *bytes = coaching_read_column (p, table, column, label);
  g_autofree char *expected = g_strdup_printf ("0201%016" G_GINT64_MODIFIER "X", sam_test_programme_get_id (p, cycle));

  g_assert_true (g_str_has_prefix (bytes, expected));
}

static void
test_moving (void)
{
  g_autoptr (SamTestProgramme) p = coaching_new (COACHING_SEALED);
  g_autoptr (SamDraft) question = edit (p, SAM_FAMILY_FOCUS_QUESTION, "C1Q");
  g_autoptr (SamDraft) session = edit (p, SAM_FAMILY_SESSION, "C1O");
  g_autoptr (SamDraft) held = edit (p, SAM_FAMILY_SESSION, "C1D");
  gint64 other = sam_test_programme_get_id (p, "C2");

  sam_draft_set_reference (question, SAM_FOCUS_QUESTION_CYCLE, other);
  sam_draft_set_integer (question, SAM_FOCUS_QUESTION_ORDINAL, 2);
  put (p, question);
  sam_draft_set_reference (session, SAM_SESSION_CYCLE, other);
  put (p, session);
  sam_draft_set_reference (held, SAM_SESSION_CYCLE, other);
  put (p, held);

  assert_cycle (p, "focus_question", "text", "C1Q", "C2");
  assert_cycle (p, "focus_question", "look_for", "C1Q", "C2");
  assert_cycle (p, "observation_entry", "text", "C1E1", "C2");
  assert_cycle (p, "dialogue", "will_try", "C1T", "C2");
  assert_cycle (p, "follow_up", "note", "C1F", "C1");

  /* What has moved does not go with the cycle that it has left. */
  remove_cycle (p);
  assert_reads (p, QUESTION, "Kvastskaft");
  assert_reads (p, ENTRY, "skymningsljus");
  assert_reads (p, TRY, "Pepparkaka");

  /* Back to where it came from, to a key that is gone: the words of then are gone, what was never moved too. */
  undo (p);
  undo (p);
  assert_reads (p, TRY, "[destroyed]");
  assert_reads (p, ENTRY, "skymningsljus");
  undo (p);
  undo (p);
  assert_reads (p, QUESTION, "[destroyed]");
  assert_reads (p, ENTRY, "[destroyed]");
}

static void
test_removing (void)
{
  g_autoptr (SamTestProgramme) p = coaching_new (COACHING_SEALED);
  g_autofree char *folder = get_folder (p);
  g_autofree char *log = g_build_filename (folder, "test.samordna-wal", NULL);
  g_autoptr (SamDraft) draft = NULL;
  g_autofree char *contents = NULL;
  gsize length = 0;

  /* Locked or not: nobody needs a key to destroy it. */
  sam_seal_lock (sam_store_get_seal (sam_test_programme_get_store (p)));
  remove_cycle (p);
  g_assert_true (g_file_get_contents (log, &contents, &length, NULL));
  g_assert_cmpuint (length, <, 5000);
  g_assert_cmpint (query (p, "SELECT count(*) FROM pending_work"), ==, 0);
  coaching_unlock (sam_test_programme_get_store (p));
  undo (p);
  assert_reads (p, QUESTION, "[destroyed]");
  assert_reads (p, ENTRY, "[destroyed]");
  assert_reads (p, SAM_FAMILY_DIALOGUE, "C2T", SAM_DIALOGUE_WILL_TRY, "Mer");

  /* Written anew, beside what is gone. */
  draft = edit (p, SAM_FAMILY_FOCUS_QUESTION, "C1Q");
  sam_draft_set_text (draft, SAM_FOCUS_QUESTION_TEXT, "Ny fråga");
  put (p, draft);
  assert_reads (p, QUESTION, "Ny fråga");
  assert_reads (p, SAM_FAMILY_FOCUS_QUESTION, "C1Q", SAM_FOCUS_QUESTION_LOOK_FOR, "[destroyed]");
  undo (p);
  assert_reads (p, QUESTION, "[destroyed]");
  redo (p);
  assert_reads (p, QUESTION, "Ny fråga");
}

static void
test_redone_removal (void)
{
  g_autoptr (SamTestProgramme) p = coaching_new (COACHING_PLAIN);
  SamStore *store = sam_test_programme_get_store (p);

  /* Removed before there was a seal: undo brings the words, and redo takes them for good. */
  remove_cycle (p);
  coaching_seal (store);
  undo (p);
  assert_reads (p, QUESTION, "Kvastskaft");
  redo (p);
  undo (p);
  assert_reads (p, QUESTION, "[destroyed]");
}

static void
test_undone_creation (void)
{
  g_autoptr (SamTestProgramme) p = sam_test_programme_new ();
  SamStore *store = sam_test_programme_get_store (p);
  g_autoptr (GError) error = NULL;

  coaching_seal (store);
  sam_test_programme_put (p, "person", "Maria", "code=ALM-01 name=Maria");
  sam_test_programme_put (p, "person", "Annika", "code=H01 name=Annika is_coach=1");
  sam_test_programme_get_store (p);
  sam_test_programme_put (p, "cycle", "C1", "teacher=Maria ordinal=1 coach=Annika term=2012-ht");
  sam_test_programme_put (p, "focus_question", "C1Q", "cycle=C1 ordinal=1 asked_date=2012-09-03 text=Kvastskaft");
  sam_test_programme_get_store (p);

  undo (p);
  assert_reads (p, QUESTION, "[gone]");
  redo (p);
  assert_reads (p, QUESTION, "Kvastskaft");
  undo (p);
  g_assert_cmpint (query (p, "SELECT count(*) FROM cycle_key"), ==, 1);

  /* Once something else has been done, nothing brings it back. */
  sam_test_programme_put (p, "person", "Nils", "code=ALM-02 name=Nils");
  sam_test_programme_get_store (p);
  g_assert_cmpint (query (p, "SELECT count(*) FROM cycle_key"), ==, 0);
}

static void
test_broken (void)
{
  g_autoptr (SamTestProgramme) p = coaching_new (COACHING_SEALED);
  g_autofree char *hex = coaching_read_column (p, "focus_question", "text", "C1Q");
  gsize length = strlen (hex) / 2;

  for (gsize i = 0; i < length; i++)
    {
      guint byte = (guint) (g_ascii_xdigit_value (hex[2 * i]) * 16 + g_ascii_xdigit_value (hex[2 * i + 1]));
      g_autofree char *broken = g_strdup (hex);
      g_autofree char *sql = NULL;
      g_autofree char *flipped = g_strdup_printf ("%02X", i == 0 ? 1 : byte ^ 0x40);
      g_autofree char *text = NULL;

      memcpy (broken + 2 * i, flipped, 2);
      sql = g_strdup_printf ("UPDATE focus_question SET text = X'%s' WHERE id = %" G_GINT64_FORMAT, broken,
                             sam_test_programme_get_id (p, "C1Q"));
      g_assert_true (sam_database_execute (sam_test_programme_get_database (p), sql, NULL));
      text = coaching_read (p, QUESTION);
      if (!g_str_equal (text, "[broken]"))
        g_error ("Byte %" G_GSIZE_FORMAT " was flipped, and the text reads %s", i, text);
      assert_reads (p, SAM_FAMILY_FOCUS_QUESTION, "C1Q", SAM_FOCUS_QUESTION_LOOK_FOR, "blåklint");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sealed-records/are-read-by-whoever-has-unlocked-the-file", test_reading);
  g_test_add_func ("/sealed-records/keep-their-texts-while-locked-and-take-no-new-ones", test_locked);
  g_test_add_func ("/sealed-records/that-were-not-read-are-neither-written-over-nor-cleared", test_unread);
  g_test_add_func ("/sealed-records/are-sealed-anew-when-they-move-to-another-cycle", test_moving);
  g_test_add_func ("/sealed-records/are-destroyed-with-their-cycle-and-written-anew", test_removing);
  g_test_add_func ("/sealed-records/are-destroyed-when-the-removal-is-redone", test_redone_removal);
  g_test_add_func ("/sealed-records/come-back-with-an-undone-creation-until-nothing-can-bring-it-back", test_undone_creation);
  g_test_add_func ("/sealed-records/tell-of-every-byte-that-was-flipped", test_broken);

  return g_test_run ();
}
