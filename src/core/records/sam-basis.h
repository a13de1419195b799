#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * What the programme stands on: evidence, a consultation, a conclusion drawn from
 * these, or a decision with its effect.
 */

/** Fields of the family "basis", in the order of its columns. */
enum
{
  SAM_BASIS_KIND,
  SAM_BASIS_TITLE,
  SAM_BASIS_DATE,
  SAM_BASIS_TEXT,
  SAM_BASIS_REFERENCE,
  SAM_BASIS_PARTY,
  SAM_BASIS_ROLE,
  SAM_BASIS_EFFECT,
  SAM_BASIS_STRAND,
  SAM_BASIS_N_FIELDS,
};

typedef enum
{
  SAM_BASIS_KIND_EVIDENCE,
  SAM_BASIS_KIND_CONSULTATION,
  SAM_BASIS_KIND_CONCLUSION,
  SAM_BASIS_KIND_DECISION,
} SamBasisKind;

typedef enum
{
  SAM_BASIS_EFFECT_NONE,
  SAM_BASIS_EFFECT_STRAND_MANDATORY,
  SAM_BASIS_EFFECT_STRAND_NOT_MANDATORY,
} SamBasisEffect;

extern const SamFamily sam_family_basis;

G_END_DECLS
