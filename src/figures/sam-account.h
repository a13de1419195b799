#pragma once

#include "sam-basis.h"
#include "sam-figures.h"
#include "sam-requirement-judgement.h"

G_BEGIN_DECLS

/** What the programme stands on: evidence, consultation, conclusion or decision. Texts may be %NULL but for @title. */
typedef struct
{
  SamBasisKind   kind;
  char          *title;
  SamDate        date;
  char          *text;
  char          *reference;
  char          *party;
  SamBasisEffect effect;
  char          *strand;
  char          *cites;
} SamAccountBasis;

/** @judged: %SAM_DATE_NONE where it was not judged by the day */
typedef struct
{
  char   *name;
  char   *text;
  char   *source;
  char   *figure;
  SamRequirementJudgementJudgement judgement;
  SamDate judged;
  char   *basis;
} SamAccountRequirement;

/** A milestone, or a round of the survey. @done: %SAM_DATE_NONE where it was not, or not closed, by the day */
typedef struct
{
  char   *name;
  SamDate date;
  SamDate done;
} SamAccountEvent;

/** @denominator: 0 for a plain number */
typedef struct
{
  char  *school;
  char  *year;
  gint64 numerator;
  gint64 denominator;
} SamAccountValue;

/** An indicator with its values, by school, then year. @values: array of #SamAccountValue */
typedef struct
{
  gint64  id;
  char   *name;
  char   *unit;
  char   *source;
  GArray *values;
} SamAccountIndicator;

/**
 * SamAccount: what an account of the programme tells beside its figures, as of
 * a day. No text of individual coaching, no person. Arrays of the structures above.
 */
typedef struct
{
  char   *owner;
  char   *aim;
  SamDate start;
  SamDate end;
  GArray *basis;
  GArray *requirements;
  GArray *milestones;
  GArray *rounds;
  GArray *indicators;
} SamAccount;

SamAccount *sam_account_load (SamDatabase *database, SamDate as_of, GError **error);
void        sam_account_free (SamAccount *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamAccount, sam_account_free)

G_END_DECLS
