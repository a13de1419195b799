#include "sam-seal-recovery.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

#define CHECK_BYTES 2
#define N_BYTES     (SAM_SEAL_RECOVERY_RANDOM_BYTES + CHECK_BYTES)
#define BITS        5
#define GROUP       4

G_STATIC_ASSERT (N_BYTES * 8 == SAM_SEAL_RECOVERY_LENGTH * BITS);

static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

static void
compute_check (const guint8 *random, guint8 *check)
{
  guint8 hash[crypto_generichash_BYTES_MIN];

  crypto_generichash (hash, sizeof hash, random, SAM_SEAL_RECOVERY_RANDOM_BYTES, NULL, 0);
  memcpy (check, hash, CHECK_BYTES);
}

/* Five bits from the left. */
static guint
get_digit (const guint8 *bytes, guint index)
{
  guint bit = index * BITS;
  guint pair = (guint) bytes[bit / 8] << 8;

  if (bit / 8 + 1 < N_BYTES)
    pair |= bytes[bit / 8 + 1];

  return pair >> (16 - BITS - bit % 8) & 31;
}

static void
set_digit (guint8 *bytes, guint index, guint digit)
{
  guint bit = index * BITS;
  guint pair = digit << (16 - BITS - bit % 8);

  bytes[bit / 8] |= (guint8) (pair >> 8);
  if (bit / 8 + 1 < N_BYTES)
    bytes[bit / 8 + 1] |= (guint8) pair;
}

char *
sam_seal_recovery_make (const guint8 *random)
{
  guint8 bytes[N_BYTES];
  char *text = g_malloc (SAM_SEAL_RECOVERY_LENGTH + SAM_SEAL_RECOVERY_LENGTH / GROUP);
  char *end = text;

  if (random != NULL)
    memcpy (bytes, random, SAM_SEAL_RECOVERY_RANDOM_BYTES);
  else
    randombytes_buf (bytes, SAM_SEAL_RECOVERY_RANDOM_BYTES);
  compute_check (bytes, bytes + SAM_SEAL_RECOVERY_RANDOM_BYTES);

  for (guint i = 0; i < SAM_SEAL_RECOVERY_LENGTH; i++)
    {
      if (i > 0 && i % GROUP == 0)
        *end++ = '-';
      *end++ = alphabet[get_digit (bytes, i)];
    }
  *end = '\0';
  sodium_memzero (bytes, sizeof bytes);

  return text;
}

static char
get_likeness (char c)
{
  switch (c)
    {
    case 'I':
    case 'L':
      return '1';
    case 'O':
      return '0';
    case 'U':
      return 'V';
    default:
      return c;
    }
}

static gboolean
refuse_length (guint length, GError **error)
{
  g_set_error (error, SAM_ERROR, SAM_ERROR_WRONG_KEY,
               /* Translators: %1$d is always 48. */
               _("A recovery key has %1$d letters and digits, but here are %2$u. Compare it with the printed one, group by group."),
               SAM_SEAL_RECOVERY_LENGTH, length);

  return FALSE;
}

/* Only what is typed in one's own hand gets this far: the signs themselves are not told. */
static gboolean
read_digits (const char *typed, char *spelling, guint8 *bytes, GError **error)
{
  guint length = 0;

  for (const char *p = typed; *p != '\0'; p = g_utf8_next_char (p))
    {
      char c = get_likeness (g_ascii_toupper (*p));
      const char *digit;

      if (g_unichar_isspace (g_utf8_get_char (p)) || g_unichar_type (g_utf8_get_char (p)) == G_UNICODE_DASH_PUNCTUATION)
        continue;
      digit = strchr (alphabet, c);
      if (digit == NULL)
        {
          g_set_error (error, SAM_ERROR, SAM_ERROR_WRONG_KEY,
                       /* Translators: %u counts the groups of four letters and digits from 1 on. */
                       _("Group %u holds a sign that no recovery key has. Compare it with the printed one."), length / GROUP + 1);
          return FALSE;
        }
      if (length < SAM_SEAL_RECOVERY_LENGTH)
        {
          set_digit (bytes, length, (guint) (digit - alphabet));
          spelling[length] = c;
        }
      length++;
    }
  if (length != SAM_SEAL_RECOVERY_LENGTH)
    return refuse_length (length, error);
  spelling[length] = '\0';

  return TRUE;
}

gboolean
sam_seal_recovery_parse (const char *typed, char *spelling, GError **error)
{
  guint8 bytes[N_BYTES] = { 0 };
  guint8 check[CHECK_BYTES];
  gboolean is_right;

  if (!g_utf8_validate (typed, -1, NULL))
    return refuse_length (0, error);
  if (!read_digits (typed, spelling, bytes, error))
    {
      sodium_memzero (bytes, sizeof bytes);
      return FALSE;
    }

  compute_check (bytes, check);
  is_right = memcmp (check, bytes + SAM_SEAL_RECOVERY_RANDOM_BYTES, CHECK_BYTES) == 0;
  sodium_memzero (bytes, sizeof bytes);
  if (is_right)
    return TRUE;

  sodium_memzero (spelling, SAM_SEAL_RECOVERY_LENGTH);
  g_set_error (error, SAM_ERROR, SAM_ERROR_WRONG_KEY,
               _("The recovery key is misspelled somewhere. Compare it with the printed one, group by group."));

  return FALSE;
}
