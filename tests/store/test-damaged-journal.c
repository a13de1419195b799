/* Whatever lies in the journal: a step is taken whole, or refused in words and not at all. */
#include <string.h>

#include "store-fixture.h"

/* Byte strings of no changeset; some of them SQLite's own reader never finishes with, or reads beyond. */
typedef struct
{
  const char *name;
  const char *bytes;
  gsize       length;
} Garbage;

#define GARBAGE(name, bytes) { name, bytes, sizeof (bytes) - 1 }

static const Garbage garbage[] = {
  GARBAGE ("empty", ""),
  GARBAGE ("one-zero", "\0"),
  GARBAGE ("text", "Kära läsare"),
  GARBAGE ("table-mark-alone", "T"),
  GARBAGE ("table-marks", "TTT"),
  GARBAGE ("table-without-a-name", "T\1\1\1\0"),
  GARBAGE ("table-name-without-an-end", "T\1\1organiser"),
  GARBAGE ("more-columns-than-bytes", "T\217\377\377\177\1"),
  GARBAGE ("number-without-an-end", "T\377\377\377\377\377\377\377\377\377\377"),
  GARBAGE ("negative-number-of-columns", "T\217\377\377\377\177\1\0"),
  GARBAGE ("table-without-rows", "T\4\1\0\0\0organiser\0"),
  GARBAGE ("unknown-table", "T\2\1\0annat\0\22\0\1\0\0\0\0\0\0\0\1\5"),
  GARBAGE ("table-outside-the-journal", "T\2\1\0journal\0\22\0\1\0\0\0\0\0\0\0\1\5"),
  GARBAGE ("too-many-columns", "T\5\1\0\0\0\0organiser\0\22\0\1\0\0\0\0\0\0\0\1\5\5\5\5"),
  GARBAGE ("other-primary-key", "T\4\0\1\0\0organiser\0\22\0\1\0\0\0\0\0\0\0\1\5\5\5"),
  GARBAGE ("no-primary-key", "T\4\0\0\0\0organiser\0\22\0\1\0\0\0\0\0\0\0\1\5\5\5"),
  GARBAGE ("patchset", "P\4\1\0\0\0organiser\0\22\0\1\0\0\0\0\0\0\0\1\5\5\5"),
  GARBAGE ("unknown-operation", "T\4\1\0\0\0organiser\0\1\0\1\0\0\0\0\0\0\0\1\5\5\5"),
  GARBAGE ("neither-direct-nor-indirect", "T\4\1\0\0\0organiser\0\22\7\1\0\0\0\0\0\0\0\1\5\5\5"),
  GARBAGE ("unknown-type", "T\4\1\0\0\0organiser\0\22\0\1\0\0\0\0\0\0\0\1\11\5\5"),
  GARBAGE ("text-longer-than-the-rest", "T\4\1\0\0\0organiser\0\22\0\1\0\0\0\0\0\0\0\1\3\177a\5\5"),
  GARBAGE ("text-of-two-gigabytes", "T\4\1\0\0\0organiser\0\22\0\1\0\0\0\0\0\0\0\1\3\207\377\377\377\177a"),
  GARBAGE ("id-is-null", "T\4\1\0\0\0organiser\0\22\0\5\5\5\5"),
  GARBAGE ("insert-with-a-hole", "T\4\1\0\0\0organiser\0\22\0\1\0\0\0\0\0\0\0\1\0\5\5"),
  GARBAGE ("delete-of-nothing", "T\4\1\0\0\0organiser\0\11\0\0\0\0\0"),
  GARBAGE ("update-with-an-old-row-alone", "T\4\1\0\0\0organiser\0\27\0\1\0\0\0\0\0\0\0\1\0\0\5"),
  GARBAGE ("update-that-knows-no-new-value", "T\4\1\0\0\0organiser\0\27\0\1\0\0\0\0\0\0\0\1\5\0\0\0\0\0\0"),
  GARBAGE ("number-cut-short", "T\4\1\0\0\0organiser\0\22\0\1\0\0\0"),
};

static GBytes *
load_last (SamStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SamStatement) statement =
    sam_statement_new (sam_store_get_database (store),
                       "SELECT changeset FROM journal ORDER BY seq DESC LIMIT 1", &error);
  gconstpointer data;
  gsize length;

  g_assert_no_error (error);
  g_assert_true (sam_statement_step (statement, &error));
  data = sam_statement_get_blob (statement, 0, &length);

  return g_bytes_new (data, length);
}

/* With a checksum that fits, so that it is the changeset's own form that is looked at. */
static void
replace_last (SamStore *store, gconstpointer bytes, gsize length)
{
  g_autofree char *checksum =
    g_compute_checksum_for_data (G_CHECKSUM_SHA256, length > 0 ? bytes : (gconstpointer) "", length);
  g_autoptr (GError) error = NULL;
  g_autoptr (SamStatement) statement =
    sam_statement_new (sam_store_get_database (store),
                       "UPDATE journal SET changeset = :bytes, checksum = :checksum "
                       "WHERE seq = (SELECT max (seq) FROM journal)", &error);

  g_assert_no_error (error);
  sam_statement_bind_blob (statement, ":bytes", length > 0 ? bytes : "", length);
  sam_statement_bind_text (statement, ":checksum", checksum);
  g_assert_true (sam_statement_run (statement, &error));
}

static void
test_refuses_garbage (Fixture *self, gconstpointer data)
{
  const Garbage *blob = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  put_organiser (self->store, "Backa kommun");
  before = dump (self->store);
  replace_last (self->store, blob->bytes, blob->length);

  g_assert_false (sam_store_check (self->store, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_false (sam_store_undo (self->store, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_DAMAGED);
  after = dump (self->store);
  g_assert_cmpstr (after, ==, before);

  /* One can go on working. */
  put_organiser (self->store, "Lunda kommun");
  sam_store_undo (self->store, NULL);
  g_free (after);
  after = dump (self->store);
  g_assert_cmpstr (after, ==, before);
}

/* One change with every operation in it, over several tables. */
static void
make_mixed_change (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  gint64 organiser = put_organiser (self->store, "Backa kommun");
  gint64 school = put_school (self->store, organiser, "Backaskolan", "12345678");
  g_autoptr (SamRecord) record = sam_store_get (self->store, SAM_FAMILY_ORGANISER, organiser, &error);
  g_autoptr (SamDraft) renamed = sam_draft_new_for_record (record);
  g_autoptr (SamDraft) added = sam_draft_new (&sam_family_organiser);
  SamChange *change;

  put_team (self->store, school, "Lag 1");
  change = sam_store_begin (self->store, "Change much", &error);
  sam_draft_set_text (renamed, SAM_ORGANISER_NAME, "Åby kommun");
  sam_draft_set_text (added, SAM_ORGANISER_NAME, "Ny");
  sam_change_put (change, renamed, &error);
  sam_change_put (change, added, &error);
  sam_change_remove (change, SAM_FAMILY_SCHOOL, school, &error);
  sam_change_commit (change, &error);
  g_assert_no_error (error);

  /* Thousands of steps follow, and none of them has to outlive a power cut. */
  sam_database_execute (sam_store_get_database (self->store), "PRAGMA synchronous = OFF", NULL);
}

/* Tells whether the step was taken. */
static gboolean
try_both_ways (SamStore *store, const guint8 *bytes, gsize length, const char *before)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *after = NULL;
  gboolean is_taken;

  replace_last (store, bytes, length);
  is_taken = sam_store_undo (store, &error);
  if (is_taken)
    {
      /* What was taken back is whole: the same step brings it again. */
      g_assert_no_error (error);
      sam_store_redo (store, &error);
      g_assert_no_error (error);
    }
  else
    {
      g_assert_nonnull (error);
      g_assert_cmpint (error->domain, ==, SAM_ERROR);
      g_assert_true (error->code == SAM_ERROR_DAMAGED || error->code == SAM_ERROR_FAILED);
    }

  after = dump (store);
  g_assert_cmpstr (after, ==, before);

  return is_taken;
}

static void
test_survives_any_flipped_bit (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *before = NULL;
  g_autofree guint8 *spoilt = NULL;
  gsize length;

  make_mixed_change (self);
  before = dump (self->store);
  bytes = load_last (self->store);
  spoilt = g_memdup2 (g_bytes_get_data (bytes, &length), g_bytes_get_size (bytes));
  g_assert_true (try_both_ways (self->store, spoilt, length, before));

  for (gsize i = 0; i < length; i++)
    {
      for (guint bit = 0; bit < 8; bit++)
        {
          spoilt[i] ^= 1 << bit;
          try_both_ways (self->store, spoilt, length, before);
          spoilt[i] ^= 1 << bit;
        }
    }
  g_assert_true (try_both_ways (self->store, spoilt, length, before));
}

static void
test_survives_any_truncation (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *before = NULL;
  gsize length;

  make_mixed_change (self);
  before = dump (self->store);
  bytes = load_last (self->store);
  length = g_bytes_get_size (bytes);

  for (gsize i = 0; i < length; i++)
    {
      /* A block of its own of just that length, so that a sanitizer sees what reads beyond. */
      g_autofree guint8 *cut = g_memdup2 (g_bytes_get_data (bytes, NULL), i);

      try_both_ways (self->store, cut, i, before);
    }
}

/* Cut between two records it is a changeset still, but half of one. */
static void
test_never_undoes_half_a_change (Fixture *self, gconstpointer data)
{
  static const char *const faults[] = {
    "UPDATE journal SET changeset = substr (changeset, 1, length (changeset) - 1)",
    "UPDATE journal SET changeset = X''",
    "UPDATE journal SET checksum = ''",
    "UPDATE journal SET checksum = upper (checksum)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *name = g_strdup_printf ("Kommun %u", i);
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      put_organiser (self->store, name);
      before = dump (self->store);
      g_assert_true (sam_database_execute (sam_store_get_database (self->store), faults[i], &error));

      g_assert_false (sam_store_undo (self->store, &error));
      g_assert_error (error, SAM_ERROR, SAM_ERROR_DAMAGED);
      after = dump (self->store);
      g_assert_cmpstr (after, ==, before);
    }
}

#define ADD(name, function) \
  g_test_add ("/damaged-journal/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (garbage); i++)
    {
      g_autofree char *name = g_strdup_printf ("/damaged-journal/refuses-garbage/%s", garbage[i].name);

      g_test_add (name, Fixture, &garbage[i], fixture_set_up, test_refuses_garbage, fixture_tear_down);
    }
  ADD ("survives-any-flipped-bit", test_survives_any_flipped_bit);
  ADD ("never-undoes-half-a-change", test_never_undoes_half_a_change);
  ADD ("survives-any-truncation", test_survives_any_truncation);

  return g_test_run ();
}
