/*
 * How sealed texts, cycle keys and ways stand in the file. The known answers
 * were computed by make-seal-vectors.py: HChaCha20 in plain Python, the rest by
 * OpenSSL, Python's hashlib and the reference implementation of Argon2; nothing
 * of it by libsodium.
 */
#include <string.h>

#include "sam-seal-key.h"
#include "sam-seal-recovery.h"
#include "sam-seal-slot.h"

#define CYCLE G_GINT64_CONSTANT (0x0102030405060708)
#define ROW   G_GINT64_CONSTANT (0x1112131415161718)
#define TEXT  "Hur väntar jag efter en fråga?"
#define SALT  "0123456789abcdef"

static const SamSealPlace place = { "focus_question", "text", ROW };

static guint8 cycle_key[SAM_SEAL_KEY_BYTES];
static guint8 file_key[SAM_SEAL_KEY_BYTES];
static guint8 nonce[SAM_SEAL_NONCE_BYTES];

static void
fill (guint8 *bytes, gsize length, guint8 first)
{
  for (gsize i = 0; i < length; i++)
    bytes[i] = (guint8) (first + i);
}

static void
assert_hex (const guint8 *bytes, gsize length, const char *expected)
{
  g_autoptr (GString) hex = g_string_new (NULL);

  for (gsize i = 0; i < length; i++)
    g_string_append_printf (hex, "%02x", bytes[i]);
  g_assert_cmpstr (hex->str, ==, expected);
}

static void
assert_bytes (GBytes *bytes, const char *expected)
{
  assert_hex (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected);
}

static const char known_box[] =
    "02010102030405060708808182838485868788898a8b8c8d8e8f9091929394959697dc7484bfc19f60c68e95b5e621fcb297dafb1edb626e89"
    "12d70fc2a9eba2ae1f7be7490a84e3fe30ea6732efdde69f29e2264f3470893d0768b3d4eb224315619c85d15bb920d525308a0b7138e6f2ad";

static void
test_sealed_text_is_as_known (void)
{
  g_autoptr (GBytes) box = sam_seal_box_new_sealed (cycle_key, CYCLE, &place, TEXT, nonce);
  gsize length;
  const guint8 *bytes = g_bytes_get_data (box, &length);
  gint64 cycle_id = 0;
  g_autofree char *text = NULL;

  assert_bytes (box, known_box);
  g_assert_true (sam_seal_box_get_cycle (bytes, length, &cycle_id));
  g_assert_cmpint (cycle_id, ==, CYCLE);
  text = sam_seal_box_open (cycle_key, &place, bytes, length);
  g_assert_cmpstr (text, ==, TEXT);
}

static void
test_length_of_a_sealed_text_tells_little (void)
{
  g_autofree char *longer = g_strnfill (63, 'a');
  g_autofree char *longest = g_strnfill (64, 'a');
  g_autoptr (GBytes) a = sam_seal_box_new_sealed (cycle_key, CYCLE, &place, "a", NULL);
  g_autoptr (GBytes) b = sam_seal_box_new_sealed (cycle_key, CYCLE, &place, longer, NULL);
  g_autoptr (GBytes) c = sam_seal_box_new_sealed (cycle_key, CYCLE, &place, longest, NULL);

  g_assert_cmpuint (g_bytes_get_size (a), ==, 10 + 24 + 64 + 16);
  g_assert_cmpuint (g_bytes_get_size (b), ==, g_bytes_get_size (a));
  g_assert_cmpuint (g_bytes_get_size (c), ==, g_bytes_get_size (a) + 64);
  g_assert_false (g_bytes_equal (a, b));
}

static void
test_texts_of_all_lengths_come_back (void)
{
  for (gsize length = 0; length < 300; length++)
    {
      g_autofree char *text = g_strnfill (length, 'x');
      g_autoptr (GBytes) box = sam_seal_box_new_sealed (cycle_key, CYCLE, &place, text, NULL);
      g_autofree char *back = sam_seal_box_open (cycle_key, &place, g_bytes_get_data (box, NULL), g_bytes_get_size (box));

      g_assert_cmpstr (back, ==, text);
    }
}

static void
test_every_flipped_bit_of_a_sealed_text_is_noticed (void)
{
  g_autoptr (GBytes) box = sam_seal_box_new_sealed (cycle_key, CYCLE, &place, TEXT, nonce);
  gsize length = g_bytes_get_size (box);
  g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (box, NULL), length);

  for (gsize i = 0; i < length * 8; i++)
    {
      bytes[i / 8] ^= 1 << (i % 8);
      g_assert_null (sam_seal_box_open (cycle_key, &place, bytes, length));
      bytes[i / 8] ^= 1 << (i % 8);
    }
  for (gsize i = 0; i < length; i++)
    g_assert_null (sam_seal_box_open (cycle_key, &place, bytes, i));
}

static void
test_text_that_was_moved_is_noticed (void)
{
  const SamSealPlace others[] = {
    { "focus_question", "text", ROW + 1 },
    { "focus_question", "words", ROW },
    { "observation_entry", "text", ROW },
    { "focus_questio", "n.text", ROW },
  };
  g_autoptr (GBytes) box = sam_seal_box_new_sealed (cycle_key, CYCLE, &place, TEXT, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_null (sam_seal_box_open (cycle_key, &others[i], g_bytes_get_data (box, NULL), g_bytes_get_size (box)));
  g_assert_null (sam_seal_box_open (file_key, &place, g_bytes_get_data (box, NULL), g_bytes_get_size (box)));
}

static void
test_wrapped_cycle_key_is_as_known (void)
{
  static const char *const known[] = {
    "01808182838485868788898a8b8c8d8e8f90919293949596974e7be7e15b99bf53b87cca7d844d583bcf9780f49c22e65cd0eb0039d3fb750c"
    "5a9a428fe980037cc479d2ad6f422d46",
    "02808182838485868788898a8b8c8d8e8f90919293949596974e7be7e15b99bf53b87cca7d844d583bcf9780f49c22e65cd0eb0039d3fb750c"
    "8f4f7b06412425a716d3672fd3d05993",
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      guint8 wrapped[SAM_SEAL_WRAPPED_KEY_BYTES];
      guint8 key[SAM_SEAL_KEY_BYTES];

      sam_cycle_key_wrap (file_key, CYCLE, i == 1, cycle_key, nonce, wrapped);
      assert_hex (wrapped, sizeof wrapped, known[i]);
      g_assert_true (sam_cycle_key_unwrap (file_key, CYCLE, wrapped, key));
      g_assert_cmpmem (key, sizeof key, cycle_key, sizeof cycle_key);
      g_assert_cmpint (sam_cycle_key_is_renewed (wrapped), ==, i == 1);
    }
}

static void
test_every_flipped_bit_of_a_wrapped_key_is_noticed (void)
{
  guint8 wrapped[SAM_SEAL_WRAPPED_KEY_BYTES];
  guint8 key[SAM_SEAL_KEY_BYTES];

  sam_cycle_key_wrap (file_key, CYCLE, FALSE, cycle_key, nonce, wrapped);
  for (gsize i = 0; i < sizeof wrapped * 8; i++)
    {
      wrapped[i / 8] ^= 1 << (i % 8);
      g_assert_false (sam_cycle_key_unwrap (file_key, CYCLE, wrapped, key));
      wrapped[i / 8] ^= 1 << (i % 8);
    }
  g_assert_false (sam_cycle_key_unwrap (file_key, CYCLE + 1, wrapped, key));
  g_assert_false (sam_cycle_key_unwrap (cycle_key, CYCLE, wrapped, key));
}

static const struct
{
  SamSealWays way;
  const char *secret;
  const char *known;
} slots[] = {
  { SAM_SEAL_WAY_PASSPHRASE, "korrekt häst batteri",
    "0101000000030000004030313233343536373839616263646566808182838485868788898a8b8c8d8e8f90919293949596974dc937c5b335326726ed"
    "d8af6736cecf764e194cfe0cff893619ae17ad3a0843a5f570cc4da3c3b9ce4078f7bf1f86bdfa57bb9a9dd2923ddf5f6be823099765" },
  { SAM_SEAL_WAY_KEYRING, "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff",
    "0102000000000000000030313233343536373839616263646566808182838485868788898a8b8c8d8e8f9091929394959697b2bda155e51acfd9be1d"
    "d4c7c658343c7c97ee95feebbdde0e95547c14cb940053274d7526a78f7ccb4d8f12b73c6141c8d54402e5dfa2665978efaa17277d0a" },
  { SAM_SEAL_WAY_RECOVERY, "000G-40R4-0M30-E209-185G-R38E-1W81-24GK-2GAH-C5RR-34D1-P83Y",
    "0104000000000000000030313233343536373839616263646566808182838485868788898a8b8c8d8e8f9091929394959697d557ea19bfd95f30140a"
    "bf3b511b934485410ceb4ab6111d8ae1e9bf5e8ae08605a1e34173a5b314029bf2bbb5db4239974fd8340aedc42151146dc34bda2219" },
};

static GBytes *
wrap_known (guint index)
{
  g_autoptr (GError) error = NULL;
  GBytes *slot;

  sam_seal_slot_set_cost (3, 64);
  slot = sam_seal_slot_wrap_with (slots[index].way, slots[index].secret, file_key, (const guint8 *) SALT, nonce, &error);
  g_assert_no_error (error);

  return slot;
}

static void
test_each_way_wraps_as_known (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (slots); i++)
    {
      g_autoptr (GBytes) slot = wrap_known (i);
      g_autoptr (GError) error = NULL;
      guint8 key[SAM_SEAL_KEY_BYTES];

      assert_bytes (slot, slots[i].known);
      /* What the next passphrases cost says nothing about those that there are. */
      sam_seal_slot_set_cost (1, 8);
      sam_seal_slot_unwrap (slots[i].way, g_bytes_get_data (slot, NULL), g_bytes_get_size (slot), slots[i].secret, key, &error);
      g_assert_no_error (error);
      g_assert_cmpmem (key, sizeof key, file_key, sizeof file_key);
    }
}

static void
test_every_flipped_bit_of_a_way_is_told_from_a_wrong_secret (void)
{
  for (guint way = 0; way < G_N_ELEMENTS (slots); way++)
    {
      g_autoptr (GBytes) slot = wrap_known (way);
      gsize length = g_bytes_get_size (slot);
      g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (slot, NULL), length);
      guint8 key[SAM_SEAL_KEY_BYTES];

      for (gsize i = 0; i <= length * 8; i++)
        {
          g_autoptr (GError) error = NULL;

          /* In the last round it is whole, but cut by one. */
          if (i < length * 8)
            bytes[i / 8] ^= 1 << (i % 8);
          g_assert_false (sam_seal_slot_unwrap (slots[way].way, bytes, i < length * 8 ? length : length - 1, slots[way].secret,
                                                key, &error));
          g_assert_error (error, SAM_ERROR, SAM_ERROR_DAMAGED);
          if (i < length * 8)
            bytes[i / 8] ^= 1 << (i % 8);
        }
    }
}

/* One who may write the file can make the checksum fit, but not the rest. */
static void
test_forged_way_is_refused (void)
{
  for (guint way = 0; way < G_N_ELEMENTS (slots); way++)
    {
      g_autoptr (GBytes) slot = wrap_known (way);
      gsize length = g_bytes_get_size (slot);
      g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (slot, NULL), length);

      for (gsize i = 10; i < length - 16; i++)
        {
          g_autoptr (GError) error = NULL;
          guint8 key[SAM_SEAL_KEY_BYTES];

          bytes[i] ^= 1;
          sam_seal_slot_compute_check (bytes, bytes + length - 16);
          g_assert_false (sam_seal_slot_unwrap (slots[way].way, bytes, length, slots[way].secret, key, &error));
          g_assert_error (error, SAM_ERROR, SAM_ERROR_WRONG_KEY);
          bytes[i] ^= 1;
        }
    }
}

static void
test_recovery_key_is_as_known (void)
{
  guint8 random[SAM_SEAL_RECOVERY_RANDOM_BYTES];
  g_autofree char *made = NULL;

  fill (random, sizeof random, 0);
  made = sam_seal_recovery_make (random);
  g_assert_cmpstr (made, ==, slots[2].secret);
}

static void
test_recovery_key_is_read_however_it_is_typed (void)
{
  static const char *const typed[] = {
    "000G40R40M30E209185GR38E1W8124GK2GAHC5RR34D1P83Y",
    "000g-40r4-0m30-e209-185g-r38e-1w81-24gk-2gah-c5rr-34d1-p83y",
    "  000G 40R4 0M30 E209 185G R38E\n1W81 24GK 2GAH C5RR 34D1 P83Y\n",
    "OoOG–4OR4—0M30 E2O9 i85G R38E lW8I 24GK 2GAH C5RR 34DL P83Y",
  };

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      char spelling[SAM_SEAL_RECOVERY_LENGTH + 1];
      g_autoptr (GError) error = NULL;

      sam_seal_recovery_parse (typed[i], spelling, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (spelling, ==, typed[0]);
    }
}

static void
assert_misspelled (const char *typed, const char *word)
{
  char spelling[SAM_SEAL_RECOVERY_LENGTH + 1];
  g_autoptr (GError) error = NULL;

  g_assert_false (sam_seal_recovery_parse (typed, spelling, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_WRONG_KEY);
  g_assert_nonnull (strstr (error->message, word));
}

static void
test_misspelled_recovery_key_is_told_so (void)
{
  const char *right = "000G40R40M30E209185GR38E1W8124GK2GAHC5RR34D1P83Y";
  static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  for (guint i = 0; i < SAM_SEAL_RECOVERY_LENGTH; i++)
    {
      g_autofree char *typed = g_strdup (right);

      for (const char *digit = alphabet; *digit != '\0'; digit++)
        {
          typed[i] = *digit;
          if (*digit != right[i])
            assert_misspelled (typed, "misspelled");
        }
    }
  assert_misspelled ("", "48");
  assert_misspelled ("000G", "48 letters and digits, but here are 4");
  assert_misspelled ("000G40R40M30E209185GR38E1W8124GK2GAHC5RR34D1P83Y0", "here are 49");
  assert_misspelled ("000G-40R4-0M3!-E209", "Group 3");
  assert_misspelled ("000G-å0R4", "Group 2");
  assert_misspelled ("\xff\xfe", "48");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_type_ensure (SAM_TYPE_SEAL);
  fill (cycle_key, sizeof cycle_key, 0x20);
  fill (file_key, sizeof file_key, 0x60);
  fill (nonce, sizeof nonce, 0x80);

#define ADD(name, function) g_test_add_func ("/seal-formats/" name, function)
  ADD ("sealed-text-is-as-known", test_sealed_text_is_as_known);
  ADD ("length-of-a-sealed-text-tells-little", test_length_of_a_sealed_text_tells_little);
  ADD ("texts-of-all-lengths-come-back", test_texts_of_all_lengths_come_back);
  ADD ("every-flipped-bit-of-a-sealed-text-is-noticed", test_every_flipped_bit_of_a_sealed_text_is_noticed);
  ADD ("text-that-was-moved-is-noticed", test_text_that_was_moved_is_noticed);
  ADD ("wrapped-cycle-key-is-as-known", test_wrapped_cycle_key_is_as_known);
  ADD ("every-flipped-bit-of-a-wrapped-key-is-noticed", test_every_flipped_bit_of_a_wrapped_key_is_noticed);
  ADD ("each-way-wraps-as-known", test_each_way_wraps_as_known);
  ADD ("every-flipped-bit-of-a-way-is-told-from-a-wrong-secret", test_every_flipped_bit_of_a_way_is_told_from_a_wrong_secret);
  ADD ("forged-way-is-refused", test_forged_way_is_refused);
  ADD ("recovery-key-is-as-known", test_recovery_key_is_as_known);
  ADD ("recovery-key-is-read-however-it-is-typed", test_recovery_key_is_read_however_it_is_typed);
  ADD ("misspelled-recovery-key-is-told-so", test_misspelled_recovery_key_is_told_so);

  return g_test_run ();
}
