#pragma once

#include "sam-record.h"

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

/**
 * Whether decisions have made a strand mandatory by the end of day @as_of:
 * the last one with an effect holds; of two on one day, the one that was
 * recorded later.
 *
 * @decisions: array of #SamRecord, the basis entries about one strand, in any order
 *
 * Returns: (nullable): the decision that makes it mandatory, owned by @decisions.
 */
SamRecord *sam_basis_find_mandatory (GPtrArray *decisions, SamDate as_of);

/** Whether an entry of kind @kind may stand on one of kind @cited: a conclusion on evidence and consultations, a decision on all of these. */
gboolean sam_basis_kind_cites (SamBasisKind kind, SamBasisKind cited);

G_END_DECLS
