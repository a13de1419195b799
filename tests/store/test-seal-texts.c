/* Sealed texts in a file: keys of cycles, damage, destruction, threads. */
#include <string.h>
#include <sys/resource.h>

#include "sam-database-private.h"
#include "sam-seal-private.h"
#include "sam-seal-slot.h"
#include "store-fixture.h"

#define PASSPHRASE "korrekt häst batteri"

typedef struct
{
  Fixture      base;
  SamSeal     *seal;
  SamDatabase *database;
} Sealed;

static void
set_up (Sealed *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  struct rlimit limit = { 0 };
  char *recovery;

  /* As on a desktop that keeps dumps. */
  getrlimit (RLIMIT_CORE, &limit);
  limit.rlim_cur = limit.rlim_max;
  setrlimit (RLIMIT_CORE, &limit);
  fixture_set_up (&self->base, data);
  self->seal = sam_store_get_seal (self->base.store);
  self->database = sam_store_get_database (self->base.store);
  recovery = sam_seal_set_up (self->seal, PASSPHRASE, NULL, &error);
  g_assert_no_error (error);
  sam_seal_free_secret (recovery);
}

static void
tear_down (Sealed *self, gconstpointer data)
{
  fixture_tear_down (&self->base, data);
}

static GBytes *
seal (Sealed *self, gint64 cycle, const char *text)
{
  g_autoptr (GError) error = NULL;
  GBytes *box = sam_seal_box_text (self->seal, self->database, cycle, "focus_question", "text", cycle, text, &error);

  g_assert_no_error (error);

  return box;
}

static void
assert_reads (Sealed *self, gint64 cycle, GBytes *box, const char *expected, SamSealState expected_state)
{
  gsize length;
  gconstpointer bytes = g_bytes_get_data (box, &length);
  SamSealState state;
  g_autofree char *text = sam_seal_open_text (self->seal, self->database, "focus_question", "text", cycle, bytes, length, &state);

  g_assert_cmpint (state, ==, expected_state);
  g_assert_cmpstr (text, ==, expected);
}

static void
execute (Sealed *self, const char *sql)
{
  g_autoptr (GError) error = NULL;

  sam_database_execute (self->database, sql, &error);
  g_assert_no_error (error);
}

static gint64
count_keys (Sealed *self)
{
  gint64 n;

  g_assert_true (sam_database_query_integer (self->database, "SELECT count (*) FROM cycle_key", &n, NULL));

  return n;
}

static void
test_cycle_gets_one_key_of_its_own (Sealed *self, gconstpointer data)
{
  g_autoptr (GBytes) first = seal (self, 1, "ett");
  g_autoptr (GBytes) second = seal (self, 1, "två");
  g_autoptr (GBytes) other = seal (self, -2, "tre");
  gint64 n_different;

  g_assert_cmpint (count_keys (self), ==, 2);
  g_assert_true (sam_database_query_integer (self->database, "SELECT count (DISTINCT key) FROM cycle_key", &n_different, NULL));
  g_assert_cmpint (n_different, ==, 2);
  assert_reads (self, 1, first, "ett", SAM_SEAL_STATE_OPEN);
  assert_reads (self, -2, other, "tre", SAM_SEAL_STATE_OPEN);
  assert_reads (self, 1, second, "två", SAM_SEAL_STATE_OPEN);
}

static void
test_every_flipped_byte_is_told_and_spoils_nothing_else (Sealed *self, gconstpointer data)
{
  g_autoptr (GBytes) whole = seal (self, 1, "helt");
  g_autoptr (GBytes) spoiled = seal (self, 2, "trasigt");
  gsize length = g_bytes_get_size (spoiled);

  for (gsize i = 0; i < length; i++)
    {
      g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (spoiled, NULL), length);
      g_autoptr (GBytes) flipped = NULL;

      bytes[i] ^= 0x80;
      flipped = g_bytes_new (bytes, length);
      assert_reads (self, 2, flipped, NULL, SAM_SEAL_STATE_BROKEN);
      assert_reads (self, 1, whole, "helt", SAM_SEAL_STATE_OPEN);
    }
  assert_reads (self, 3, spoiled, NULL, SAM_SEAL_STATE_BROKEN);
}

static void
test_every_flipped_byte_of_a_cycle_key_is_told_and_spoils_nothing_else (Sealed *self, gconstpointer data)
{
  g_autoptr (GBytes) whole = seal (self, 1, "helt");
  g_autoptr (GBytes) spoiled = seal (self, 2, "trasigt");
  g_autofree char *hex = sam_database_query_text (self->database, "SELECT hex (key) FROM cycle_key WHERE cycle_id = 2", NULL);

  for (gsize i = 0; i < strlen (hex); i += 2)
    {
      g_autofree char *flipped = g_strdup (hex);
      g_autofree char *sql = NULL;
      g_autoptr (GError) error = NULL;

      flipped[i] = flipped[i] == '0' ? '8' : '0';
      if (g_str_equal (flipped, hex))
        continue;
      sql = g_strdup_printf ("UPDATE cycle_key SET key = X'%s' WHERE cycle_id = 2", flipped);
      execute (self, sql);
      assert_reads (self, 2, spoiled, NULL, SAM_SEAL_STATE_BROKEN);
      assert_reads (self, 1, whole, "helt", SAM_SEAL_STATE_OPEN);
      g_assert_null (sam_seal_box_text (self->seal, self->database, 2, "focus_question", "text", 2, "nytt", &error));
      g_assert_error (error, SAM_ERROR, SAM_ERROR_DAMAGED);
    }
}

static void
test_what_is_no_sealed_text_is_broken (Sealed *self, gconstpointer data)
{
  static const struct
  {
    const char *bytes;
    gsize length;
  } cases[] = { { "", 0 }, { "\1", 1 }, { "\2", 1 }, { "\2\1", 2 }, { "\3abc", 4 }, { "\2\1abcdefgh", 10 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) box = g_bytes_new (cases[i].bytes, cases[i].length);

      assert_reads (self, 1, box, NULL, SAM_SEAL_STATE_BROKEN);
    }
}

static void
test_plain_text_is_read_in_a_sealed_file (Sealed *self, gconstpointer data)
{
  g_autoptr (GBytes) box = g_bytes_new ("\1öppet", 7);

  sam_seal_lock (self->seal);
  assert_reads (self, 1, box, "öppet", SAM_SEAL_STATE_OPEN);
}

static void
test_destroyed_key_takes_its_texts_for_good (Sealed *self, gconstpointer data)
{
  g_autoptr (GBytes) gone = seal (self, 1, "borta");
  g_autoptr (GBytes) kept = seal (self, 2, "kvar");
  g_autoptr (GBytes) later = NULL;
  g_autoptr (GError) error = NULL;

  sam_seal_destroy_cycle_key (self->database, 1, &error);
  g_assert_no_error (error);
  assert_reads (self, 1, gone, NULL, SAM_SEAL_STATE_DESTROYED);
  assert_reads (self, 2, kept, "kvar", SAM_SEAL_STATE_OPEN);

  /* Written after the removal was undone. */
  later = seal (self, 1, "nytt");
  assert_reads (self, 1, later, "nytt", SAM_SEAL_STATE_OPEN);
  assert_reads (self, 1, gone, NULL, SAM_SEAL_STATE_DESTROYED);

  sam_seal_destroy_cycle_key (self->database, 1, &error);
  assert_reads (self, 1, later, NULL, SAM_SEAL_STATE_DESTROYED);
}

static void
test_key_can_be_destroyed_locked (Sealed *self, gconstpointer data)
{
  g_autoptr (GBytes) gone = seal (self, 1, "borta");
  g_autoptr (GError) error = NULL;

  sam_seal_lock (self->seal);
  sam_seal_destroy_cycle_key (self->database, 1, &error);
  g_assert_no_error (error);
  sam_seal_unlock (self->seal, SAM_SEAL_WAY_PASSPHRASE, PASSPHRASE, &error);
  g_assert_no_error (error);
  assert_reads (self, 1, gone, NULL, SAM_SEAL_STATE_DESTROYED);
}

static void
test_key_that_is_rolled_back_is_used_no_more (Sealed *self, gconstpointer data)
{
  g_autoptr (GBytes) lost = NULL;
  g_autoptr (GBytes) kept = NULL;

  execute (self, "BEGIN");
  lost = seal (self, 1, "ångrat");
  execute (self, "ROLLBACK");
  g_assert_cmpint (count_keys (self), ==, 0);

  kept = seal (self, 1, "sparat");
  g_assert_cmpint (count_keys (self), ==, 1);
  sam_seal_lock (self->seal);
  sam_seal_unlock (self->seal, SAM_SEAL_WAY_PASSPHRASE, PASSPHRASE, NULL);
  assert_reads (self, 1, kept, "sparat", SAM_SEAL_STATE_OPEN);
}

static void
test_destroying_that_is_rolled_back_destroys_nothing (Sealed *self, gconstpointer data)
{
  g_autoptr (GBytes) box = seal (self, 1, "kvar");

  execute (self, "BEGIN");
  g_assert_true (sam_seal_destroy_cycle_key (self->database, 1, NULL));
  assert_reads (self, 1, box, NULL, SAM_SEAL_STATE_DESTROYED);
  execute (self, "ROLLBACK");
  assert_reads (self, 1, box, "kvar", SAM_SEAL_STATE_OPEN);
}

static void
test_connection_without_the_seal_reads_nothing (Sealed *self, gconstpointer data)
{
  g_autoptr (GBytes) box = seal (self, 1, "hemligt");
  g_autoptr (SamDatabase) reader = sam_database_open_reader (self->base.path, NULL);
  g_autoptr (GError) error = NULL;
  SamSealState state;

  g_assert_null (sam_seal_open_text (NULL, reader, "focus_question", "text", 1, g_bytes_get_data (box, NULL),
                                     g_bytes_get_size (box), &state));
  g_assert_cmpint (state, ==, SAM_SEAL_STATE_LOCKED);
  g_assert_null (sam_seal_box_text (NULL, reader, 1, "focus_question", "text", 1, "nytt", &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_LOCKED);
}

static void
test_nothing_is_written_plain_where_the_seal_cannot_be_read (Sealed *self, gconstpointer data)
{
  g_autoptr (SamDatabase) other = NULL;
  g_autoptr (GError) error = NULL;

  execute (self, "ALTER TABLE seal_slot RENAME TO elsewhere; ALTER TABLE seal_key RENAME TO elsewhere_too");
  other = sam_database_open (self->base.path, SAM_DATABASE_READ_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (sam_database_is_locked (other));
  g_assert_null (sam_seal_box_text (NULL, other, 1, "focus_question", "text", 1, "hemligt", &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_LOCKED);
}

static void
test_no_crash_dumps_what_was_unlocked (Sealed *self, gconstpointer data)
{
  struct rlimit limit = { .rlim_cur = 1 };

  g_assert_cmpint (getrlimit (RLIMIT_CORE, &limit), ==, 0);
  g_assert_cmpuint (limit.rlim_cur, ==, 0);
}

/* Threads */

typedef struct
{
  Sealed    *sealed;
  GPtrArray *boxes;
  guint      n_open;
  guint      n_locked;
  guint      n_other;
  int        is_last;
} Reading;

static gpointer
read_all (gpointer data)
{
  Reading *reading = data;
  g_autoptr (SamDatabase) reader = sam_database_open_reader (reading->sealed->base.path, NULL);

  g_assert_nonnull (reader);
  for (gboolean is_last = FALSE; !is_last;)
    {
      is_last = g_atomic_int_get (&reading->is_last);
      for (guint i = 0; i < reading->boxes->len; i++)
        {
          GBytes *box = g_ptr_array_index (reading->boxes, i);
          g_autofree char *expected = g_strdup_printf ("text %u", i);
          SamSealState state;
          g_autofree char *text = sam_seal_open_text (reading->sealed->seal, reader, "focus_question", "text", i,
                                                      g_bytes_get_data (box, NULL), g_bytes_get_size (box), &state);

          if (state == SAM_SEAL_STATE_OPEN && g_strcmp0 (text, expected) == 0)
            reading->n_open++;
          else if (state == SAM_SEAL_STATE_LOCKED && text == NULL)
            reading->n_locked++;
          else
            reading->n_other++;
        }
    }

  return NULL;
}

static void
test_two_threads_read_while_a_third_locks (Sealed *self, gconstpointer data)
{
  g_autoptr (GPtrArray) boxes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  Reading readings[2] = { 0 };
  GThread *threads[2];

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *text = g_strdup_printf ("text %u", i);

      g_ptr_array_add (boxes, seal (self, i, text));
    }
  for (guint i = 0; i < 2; i++)
    {
      readings[i] = (Reading) { .sealed = self, .boxes = boxes };
      threads[i] = g_thread_new ("reader", read_all, &readings[i]);
    }
  for (guint i = 0; i < 20; i++)
    {
      sam_seal_lock (self->seal);
      sam_seal_unlock (self->seal, SAM_SEAL_WAY_PASSPHRASE, PASSPHRASE, NULL);
      g_usleep (200);
    }
  for (guint i = 0; i < 2; i++)
    {
      g_atomic_int_set (&readings[i].is_last, TRUE);
      g_thread_join (threads[i]);
      g_assert_cmpuint (readings[i].n_other, ==, 0);
      g_assert_cmpuint (readings[i].n_open, >=, boxes->len);
    }
}

static gpointer
write_one (gpointer data)
{
  Sealed *self = data;
  g_autoptr (SamDatabase) database = sam_database_open (self->base.path, SAM_DATABASE_READ_WRITE, NULL);
  g_autoptr (GError) error = NULL;
  GBytes *box = sam_seal_box_text (self->seal, database, 7, "focus_question", "text", 7, "samma nyckel", &error);

  g_assert_no_error (error);

  return box;
}

static void
test_two_threads_make_one_key (Sealed *self, gconstpointer data)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("writer", write_one, self);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (GBytes) box = g_thread_join (threads[i]);

      assert_reads (self, 7, box, "samma nyckel", SAM_SEAL_STATE_OPEN);
    }
  g_assert_cmpint (count_keys (self), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  sam_seal_slot_set_cost (1, 8);

#define ADD(name, function) g_test_add ("/seal-texts/" name, Sealed, NULL, set_up, function, tear_down)
  ADD ("cycle-gets-one-key-of-its-own", test_cycle_gets_one_key_of_its_own);
  ADD ("every-flipped-byte-is-told-and-spoils-nothing-else", test_every_flipped_byte_is_told_and_spoils_nothing_else);
  ADD ("every-flipped-byte-of-a-cycle-key-is-told-and-spoils-nothing-else", test_every_flipped_byte_of_a_cycle_key_is_told_and_spoils_nothing_else);
  ADD ("what-is-no-sealed-text-is-broken", test_what_is_no_sealed_text_is_broken);
  ADD ("plain-text-is-read-in-a-sealed-file", test_plain_text_is_read_in_a_sealed_file);
  ADD ("destroyed-key-takes-its-texts-for-good", test_destroyed_key_takes_its_texts_for_good);
  ADD ("key-can-be-destroyed-locked", test_key_can_be_destroyed_locked);
  ADD ("key-that-is-rolled-back-is-used-no-more", test_key_that_is_rolled_back_is_used_no_more);
  ADD ("destroying-that-is-rolled-back-destroys-nothing", test_destroying_that_is_rolled_back_destroys_nothing);
  ADD ("connection-without-the-seal-reads-nothing", test_connection_without_the_seal_reads_nothing);
  ADD ("nothing-is-written-plain-where-the-seal-cannot-be-read", test_nothing_is_written_plain_where_the_seal_cannot_be_read);
  ADD ("no-crash-dumps-what-was-unlocked", test_no_crash_dumps_what_was_unlocked);
  ADD ("two-threads-read-while-a-third-locks", test_two_threads_read_while_a_third_locks);
  ADD ("two-threads-make-one-key", test_two_threads_make_one_key);

  return g_test_run ();
}
