#pragma once

#include <glib.h>

#include "sam-date.h"
#include "sam-day-off.h"

G_BEGIN_DECLS

/**
 * SamProposedTerm: a term as it could be.
 * @term: "2012-ht"; owned
 */
typedef struct
{
  char   *term;
  SamDate from;
  SamDate to;
} SamProposedTerm;

/** SamProposedDays: days off as they could be. @name is owned. */
typedef struct
{
  SamDayOffKind kind;
  char         *name;
  SamDate       from;
  SamDate       to;
} SamProposedDays;

/**
 * SamYearProposal: a school year as it could be, to be changed by who knows better.
 * @terms: (array of #SamProposedTerm)
 * @days_off: (array of #SamProposedDays): breaks; a proposal has no study days, which each school sets
 */
typedef struct
{
  GPtrArray *terms;
  GPtrArray *days_off;
} SamYearProposal;

/**
 * sam_year_proposal_new:
 * @first_year: 2012 for 2012/13
 * @winter_break_week: ISO week of the winter break (sportlov), 7 to 10; it differs by county
 *
 * As most Swedish compulsory schools have it: from the Wednesday on or after 14
 * August, or as much earlier as the law's 178 school days and five study days
 * need, to the last weekday up to 21 December; from the first weekday from 9
 * January to the last one up to 14 June; breaks in week 44, the winter break's week,
 * the week after Easter, and the Friday after Ascension. Names in the language
 * of the program.
 */
SamYearProposal *sam_year_proposal_new (int first_year, int winter_break_week);

/**
 * sam_year_proposal_new_from:
 * @terms: (array of #SamProposedTerm): those of the year before
 * @days_off: (array of #SamProposedDays): its breaks
 *
 * The same year moved on: first and last day of each term as many weekdays
 * from those of sam_year_proposal_new() as they were; breaks on the same weekday of the same ISO week, but those around
 * Easter and Ascension, which move with them. What falls outside its term is
 * left out.
 */
SamYearProposal *sam_year_proposal_new_from (int first_year, const GPtrArray *terms, const GPtrArray *days_off);
/** Without anything, to be filled. */
SamYearProposal *sam_year_proposal_new_empty (void);
void             sam_year_proposal_add_term (SamYearProposal *self, const char *term, SamDate from, SamDate to);
void             sam_year_proposal_add_days_off (SamYearProposal *self, SamDayOffKind kind, const char *name, SamDate from,
                                                 SamDate to);
void             sam_year_proposal_free (SamYearProposal *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamYearProposal, sam_year_proposal_free)

G_END_DECLS
