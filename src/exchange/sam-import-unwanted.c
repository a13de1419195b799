/* What must not come in at all, by a column's name or by what stands in it. */

#include "sam-import-unwanted.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sam-identity.h"

typedef struct
{
  const char *part; /* of a column's name, in lower case */
  gboolean    is_whole;
  const char *reason;
} Unwanted;

#define REASON_IDENTITY N_("Personal identity numbers are not kept here. Use a code of your own, and take the column out.")
#define REASON_ABSENCE N_("Reasons for absence are not kept here, since they tell about health. Take the column out.")
#define REASON_PRIVATE N_("This is not kept here, since it is nobody’s business in coaching. Take the column out.")

static const Unwanted unwanted[] = {
  { "personnummer", FALSE, REASON_IDENTITY },
  { "personnr", FALSE, REASON_IDENTITY },
  { "personal_identity", FALSE, REASON_IDENTITY },
  { "personal identity", FALSE, REASON_IDENTITY },
  { "samordningsnummer", FALSE, REASON_IDENTITY },
  { "social_security", FALSE, REASON_IDENTITY },
  { "pnr", TRUE, REASON_IDENTITY },
  { "ssn", TRUE, REASON_IDENTITY },
  { "absence_reason", FALSE, REASON_ABSENCE },
  { "reason_for_absence", FALSE, REASON_ABSENCE },
  { "frånvaroorsak", FALSE, REASON_ABSENCE },
  { "franvaroorsak", FALSE, REASON_ABSENCE },
  { "reason", TRUE, REASON_ABSENCE },
  { "orsak", TRUE, REASON_ABSENCE },
  { "diagnos", FALSE, REASON_ABSENCE },
  { "sick", FALSE, REASON_ABSENCE },
  { "sjuk", FALSE, REASON_ABSENCE },
  { "health", FALSE, REASON_PRIVATE },
  { "hälsa", FALSE, REASON_PRIVATE },
  { "salary", FALSE, REASON_PRIVATE },
  { "lön", TRUE, REASON_PRIVATE },
  { "union", TRUE, REASON_PRIVATE },
  { "facklig", FALSE, REASON_PRIVATE },
};

const char *
sam_import_find_unwanted (const char *header)
{
  g_autofree char *name = g_utf8_strdown (header, -1);

  for (guint i = 0; i < G_N_ELEMENTS (unwanted); i++)
    {
      gboolean matches = unwanted[i].is_whole ? g_str_equal (name, unwanted[i].part)
                                              : strstr (name, unwanted[i].part) != NULL;
      if (matches)
        return _(unwanted[i].reason);
    }

  return NULL;
}

/* Whether a cell is nothing but a personal identity number or a coordination
 * number. Ten digits in a row can be a phone number: those need their hyphen. */
gboolean
sam_import_is_identity_number (const char *cell)
{
  char digits[13] = { 0 };
  guint n_digits = 0;
  gboolean has_hyphen = FALSE;
  const char *ten;
  int month, day;

  for (const char *c = cell; *c != '\0'; c++)
    {
      if (g_ascii_isdigit (*c) && n_digits < 12)
        digits[n_digits++] = *c;
      else if ((*c == '-' || *c == '+') && !has_hyphen && (n_digits == 6 || n_digits == 8) && strlen (c) == 5)
        has_hyphen = TRUE;
      else
        return FALSE;
    }

  if (n_digits == 12 && (g_str_has_prefix (digits, "19") || g_str_has_prefix (digits, "20")))
    ten = digits + 2;
  else if (n_digits == 10 && has_hyphen)
    ten = digits;
  else
    return FALSE;

  month = (ten[2] - '0') * 10 + (ten[3] - '0');
  day = (ten[4] - '0') * 10 + (ten[5] - '0');
  if (day > 60)
    day -= 60;

  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && sam_luhn_is_valid (ten, 10);
}
