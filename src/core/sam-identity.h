#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SamOrganisationNumber: what can be said of an organisation number.
 * @SAM_ORGANISATION_NUMBER_VALID: ten digits, check digit right
 * @SAM_ORGANISATION_NUMBER_MALFORMED: not ten digits
 * @SAM_ORGANISATION_NUMBER_PERSONAL: a personal identity number, by its third
 *   digit (0 or 1) or its century; never recorded
 * @SAM_ORGANISATION_NUMBER_WRONG_CHECK_DIGIT: most likely a slip of the pen
 */
typedef enum
{
  SAM_ORGANISATION_NUMBER_VALID,
  SAM_ORGANISATION_NUMBER_MALFORMED,
  SAM_ORGANISATION_NUMBER_PERSONAL,
  SAM_ORGANISATION_NUMBER_WRONG_CHECK_DIGIT,
} SamOrganisationNumber;

/**
 * The ten digits of 'NNNNNN-NNNN', of ten digits, or of '16' and ten; any other
 * text as it came. Newly allocated.
 */
char *sam_organisation_number_normalise (const char *text);

/** @number as sam_organisation_number_normalise() gives it. */
SamOrganisationNumber sam_organisation_number_check (const char *number);

/** Whether the @n digits end with the check digit of Luhn's algorithm. */
gboolean sam_luhn_is_valid (const char *digits, gsize n);

/**
 * sam_text_holds_personal_number:
 *
 * Whether a text holds what is a Swedish personal identity number or
 * coordination number: YYMMDD-NNNN, YYYYMMDD-NNNN or the same without the
 * hyphen, with a real date and the right check digit.
 */
gboolean sam_text_holds_personal_number (const char *text);

/** Whether the text has the shape of an e-mail address. */
gboolean sam_email_is_likely (const char *text);

G_END_DECLS
