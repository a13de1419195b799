#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * A teacher, a coach, or both, known by a local code. It has no field for a
 * personal identity number, health or salary, and never will.
 */

/** Fields of the family "person", in the order of its columns. */
enum
{
  SAM_PERSON_CODE,
  SAM_PERSON_NAME,
  SAM_PERSON_EMAIL,
  SAM_PERSON_PHONE,
  SAM_PERSON_IS_TEACHER,
  SAM_PERSON_IS_COACH,
  SAM_PERSON_N_FIELDS,
};

extern const SamFamily sam_family_person;

/** What a code made from a name begins with: "ABL" of Anna Berg-Lund, at most three letters, "P" of none. Newly allocated. */
char *sam_person_make_initials (const char *name);

G_END_DECLS
