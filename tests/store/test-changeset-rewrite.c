/* Changesets with other values in them: byte for byte the same where nothing is changed, and good ones always. */
#include "sam-changeset-rows.h"
#include "sam-changeset-rewrite.h"
#include "sam-changeset.h"
#include "store-fixture.h"

static GBytes *
load_last (SamStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SamStatement) statement =
      sam_statement_new (sam_store_get_database (store), "SELECT changeset FROM journal ORDER BY seq DESC LIMIT 1", &error);
  gconstpointer data;
  gsize length;

  g_assert_no_error (error);
  g_assert_true (sam_statement_step (statement, &error));
  data = sam_statement_get_blob (statement, 0, &length);

  return g_bytes_new (data, length);
}

static void
rename_organiser (SamStore *store, gint64 id, const char *name)
{
  g_autoptr (SamRecord) record = sam_store_get (store, SAM_FAMILY_ORGANISER, id, NULL);
  g_autoptr (SamDraft) draft = sam_draft_new_for_record (record);
  g_autoptr (GError) error = NULL;

  sam_draft_set_text (draft, SAM_ORGANISER_NAME, name);
  sam_store_put (store, "Edit", draft, &error);
  g_assert_no_error (error);
}

static void
keep (const SamFamily *family, gint64 id, SamRawValue *values, gsize n_columns, GPtrArray *replaced, gpointer user_data)
{
}

/* What is a text becomes @user_data. */
static void
set_all (const SamFamily *family, gint64 id, SamRawValue *values, gsize n_columns, GPtrArray *replaced, gpointer user_data)
{
  for (gsize i = 1; i < n_columns; i++)
    {
      g_autofree char *text = sam_raw_value_dup_text (&values[i]);

      if (text != NULL)
        sam_raw_value_set_text (&values[i], user_data, replaced);
    }
}

static GByteArray *
rewrite (GBytes *changeset, SamRewriteFunc func, gpointer user_data)
{
  gsize length;
  gconstpointer data = g_bytes_get_data (changeset, &length);
  SamChangesetTouch touch;

  g_assert_true (sam_changeset_read (data, length, &touch));

  return sam_changeset_rewrite (data, length, func, user_data);
}

static void
assert_kept (SamStore *store)
{
  g_autoptr (GBytes) changeset = load_last (store);
  g_autoptr (GByteArray) same = rewrite (changeset, keep, NULL);

  g_assert_cmpmem (same->data, same->len, g_bytes_get_data (changeset, NULL), g_bytes_get_size (changeset));
}

/* Lengths at which SQLite's numbers take another byte. */
static void
test_keeps_every_byte (Fixture *self, gconstpointer data)
{
  static const gsize lengths[] = { 1, 127, 128, 16383, 16384, 70000 };
  gint64 organiser = put_organiser (self->store, "Örvik");
  gint64 school = put_school (self->store, organiser, "Alm", "12345678");
  gint64 team = put_team (self->store, school, "F–3");
  gint64 person = put_person (self->store, "Eva Ask", "E1", FALSE);
  gint64 coach = put_person (self->store, "Per By", "P1", TRUE);
  g_autoptr (GError) error = NULL;

  assert_kept (self->store);
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *name = g_strnfill (lengths[i], 'x');

      rename_organiser (self->store, organiser, name);
      assert_kept (self->store);
    }

  /* Whole rows of several tables, by a cascade. */
  put_membership (self->store, team, person);
  put_attendance (self->store, put_session (self->store, team, coach, "2012-10-01"), person);
  assert_kept (self->store);
  g_assert_true (sam_store_remove (self->store, "Remove", SAM_FAMILY_SCHOOL, school, &error));
  g_assert_no_error (error);
  assert_kept (self->store);
}

static void
test_leaves_out_what_is_no_change (Fixture *self, gconstpointer data)
{
  gint64 organiser = put_organiser (self->store, "Örvik");
  g_autoptr (GBytes) update = NULL;
  g_autoptr (GByteArray) nothing = NULL;
  g_autoptr (GByteArray) insert = NULL;
  g_autoptr (GBytes) added = load_last (self->store);
  g_autoptr (SamChangesetRows) rows = NULL;
  g_autoptr (SamRecord) record = NULL;
  SamChangesetTouch touch;
  SamChangesetRow row;

  rename_organiser (self->store, organiser, "Backa");
  update = load_last (self->store);
  nothing = rewrite (update, set_all, (gpointer) "[…]");
  g_assert_cmpuint (nothing->len, ==, 0);

  /* A row that was added stays, with the other value. */
  insert = rewrite (added, set_all, (gpointer) "municipality");
  g_assert_true (sam_changeset_read (insert->data, insert->len, &touch));
  g_assert_cmpuint (touch.touched, ==, SAM_FAMILY_SET (SAM_FAMILY_ORGANISER));
  rows = sam_changeset_rows_new (insert->data, insert->len);
  g_assert_true (sam_changeset_rows_next (rows, &row));
  g_assert_cmpint (row.id, ==, organiser);
  record = sam_changeset_rows_dup_record (rows);
  g_assert_cmpstr (sam_record_get_text (record, SAM_ORGANISER_NAME), ==, "municipality");
  g_assert_false (sam_changeset_rows_next (rows, &row));
}

/* From a text to nothing is a change still, and reads as one. */
static void
test_can_take_a_value_away (Fixture *self, gconstpointer data)
{
  gint64 school = put_school (self->store, put_organiser (self->store, "Örvik"), "Alm", "12345678");
  g_autoptr (SamRecord) record = sam_store_get (self->store, SAM_FAMILY_SCHOOL, school, NULL);
  g_autoptr (SamDraft) draft = sam_draft_new_for_record (record);
  g_autoptr (GBytes) update = NULL;
  g_autoptr (GByteArray) nothing = NULL;
  g_autoptr (GError) error = NULL;

  sam_draft_set_text (draft, SAM_SCHOOL_PRINCIPAL_NAME, "Anna Berg");
  g_assert_true (sam_store_put (self->store, "Edit", draft, &error));
  update = load_last (self->store);
  /* From nothing to a text that is taken away: nothing. */
  nothing = rewrite (update, set_all, NULL);
  g_assert_cmpuint (nothing->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/changeset-rewrite/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("keeps-every-byte", test_keeps_every_byte);
  ADD ("leaves-out-what-is-no-change", test_leaves_out_what_is_no_change);
  ADD ("can-take-a-value-away", test_can_take_a_value_away);

  return g_test_run ();
}
