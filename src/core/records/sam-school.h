#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * A school (skolenhet) that takes part. It counts in figures only from the day it
 * joined to the day it left.
 */

/** Fields of the family "school", in the order of its columns. */
enum
{
  SAM_SCHOOL_UNIT_CODE,
  SAM_SCHOOL_NAME,
  SAM_SCHOOL_ORGANISER,
  SAM_SCHOOL_MUNICIPALITY,
  SAM_SCHOOL_PRINCIPAL_NAME,
  SAM_SCHOOL_PRINCIPAL_EMAIL,
  SAM_SCHOOL_PRINCIPAL_PHONE,
  SAM_SCHOOL_PUPILS,
  SAM_SCHOOL_JOINED_DATE,
  SAM_SCHOOL_LEFT_DATE,
  SAM_SCHOOL_BASIS_OF_SELECTION,
  SAM_SCHOOL_N_FIELDS,
};

extern const SamFamily sam_family_school;

G_END_DECLS
