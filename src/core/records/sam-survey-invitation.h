#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * How many were invited to a survey round, per team, or per school where no team
 * is named.
 */

/** Fields of the family "survey_invitation", in the order of its columns. */
enum
{
  SAM_SURVEY_INVITATION_SURVEY_ROUND,
  SAM_SURVEY_INVITATION_SCHOOL,
  SAM_SURVEY_INVITATION_TEAM,
  SAM_SURVEY_INVITATION_INVITED,
  SAM_SURVEY_INVITATION_N_FIELDS,
};

extern const SamFamily sam_family_survey_invitation;

G_END_DECLS
