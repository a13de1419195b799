#include "sam-identity.h"

#include <string.h>

#include "sam-date.h"

/* Day numbers of coordination numbers are 60 higher. */
#define COORDINATION_OFFSET 60

static gboolean
are_digits (const char *text, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
    }

  return TRUE;
}

static int
read_number (const char *digits, gsize n)
{
  int number = 0;

  for (gsize i = 0; i < n; i++)
    number = number * 10 + (digits[i] - '0');

  return number;
}

gboolean
sam_luhn_is_valid (const char *digits, gsize n)
{
  int sum = 0;

  g_return_val_if_fail (digits != NULL, FALSE);

  if (n == 0 || !are_digits (digits, n))
    return FALSE;

  for (gsize i = 0; i < n; i++)
    {
      /* Every second digit from the right, the check digit not counted, is doubled. */
      int digit = digits[n - 1 - i] - '0';

      if (i % 2 == 1)
        digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
      sum += digit;
    }

  return sum % 10 == 0;
}

char *
sam_organisation_number_normalise (const char *text)
{
  g_autofree char *digits = NULL;
  gsize n;

  g_return_val_if_fail (text != NULL, NULL);

  n = strlen (text);
  if (n == 11 && text[6] == '-')
    digits = g_strdup_printf ("%.6s%s", text, text + 7);
  else if (n == 13 && text[8] == '-')
    digits = g_strdup_printf ("%.8s%s", text, text + 9);
  else
    digits = g_strdup (text);

  n = strlen (digits);
  if (!are_digits (digits, n))
    return g_strdup (text);
  if (n == 12 && g_str_has_prefix (digits, "16"))
    return g_strdup (digits + 2);

  return n == 10 ? g_steal_pointer (&digits) : g_strdup (text);
}

SamOrganisationNumber
sam_organisation_number_check (const char *number)
{
  gsize n;

  g_return_val_if_fail (number != NULL, SAM_ORGANISATION_NUMBER_MALFORMED);

  if (sam_text_holds_personal_number (number))
    return SAM_ORGANISATION_NUMBER_PERSONAL;

  n = strlen (number);
  if (n != 10 || !are_digits (number, n))
    return SAM_ORGANISATION_NUMBER_MALFORMED;
  if (number[2] < '2')
    return SAM_ORGANISATION_NUMBER_PERSONAL;
  if (!sam_luhn_is_valid (number, n))
    return SAM_ORGANISATION_NUMBER_WRONG_CHECK_DIGIT;

  return SAM_ORGANISATION_NUMBER_VALID;
}

static gboolean
is_birth_date (int year, int month, int day)
{
  if (day > COORDINATION_OFFSET)
    day -= COORDINATION_OFFSET;

  return sam_date_new (year, month, day) != SAM_DATE_NONE;
}

/* Ten digits, of which the first two are the year of any century. */
static gboolean
is_personal_number (const char *digits)
{
  int year = read_number (digits, 2);
  int month = read_number (digits + 2, 2);
  int day = read_number (digits + 4, 2);

  return (is_birth_date (1900 + year, month, day) || is_birth_date (2000 + year, month, day))
         && sam_luhn_is_valid (digits, 10);
}

/*
 * Whether a personal number begins at @text, which has @n_digits digits in a
 * row and then perhaps a sign and four more.
 */
static gboolean
begins_personal_number (const char *text, gsize n_digits)
{
  const char *rest = text + n_digits;
  gboolean has_tail = (*rest == '-' || *rest == '+') && are_digits (rest + 1, 4) && !g_ascii_isdigit (rest[5]);
  char digits[13] = "";
  gsize century;

  if ((n_digits == 6 || n_digits == 8) && has_tail)
    {
      memcpy (digits, text, n_digits);
      memcpy (digits + n_digits, rest + 1, 4);
    }
  else if (n_digits == 10 || n_digits == 12)
    {
      memcpy (digits, text, n_digits);
    }
  else
    {
      return FALSE;
    }

  century = strlen (digits) == 12 ? 2 : 0;
  if (century == 2 && (read_number (digits, 2) < 18 || read_number (digits, 2) > 20))
    return FALSE;

  return is_personal_number (digits + century);
}

gboolean
sam_text_holds_personal_number (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *p = text; *p != '\0';)
    {
      gsize n_digits = strspn (p, "0123456789");

      if (n_digits == 0)
        {
          p++;
          continue;
        }
      if (begins_personal_number (p, n_digits))
        return TRUE;
      p += n_digits;
    }

  return FALSE;
}

gboolean
sam_email_is_likely (const char *text)
{
  const char *at, *dot;

  g_return_val_if_fail (text != NULL, FALSE);

  at = strchr (text, '@');
  if (at == NULL || at == text || strchr (at + 1, '@') != NULL || strpbrk (text, " ,;<>") != NULL)
    return FALSE;

  dot = strrchr (at, '.');

  return dot != NULL && dot > at + 1 && dot[1] != '\0';
}
