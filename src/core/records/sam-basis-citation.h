#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * That a conclusion or a decision rests on an earlier entry of the basis.
 */

/** Fields of the family "basis_citation", in the order of its columns. */
enum
{
  SAM_BASIS_CITATION_BASIS,
  SAM_BASIS_CITATION_CITED,
  SAM_BASIS_CITATION_N_FIELDS,
};

extern const SamFamily sam_family_basis_citation;

G_END_DECLS
