#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * Who runs schools (huvudman): a municipality, a region, the state or an
 * independent organiser.
 */

/** Fields of the family "organiser", in the order of its columns. */
enum
{
  SAM_ORGANISER_NAME,
  SAM_ORGANISER_KIND,
  SAM_ORGANISER_ORGANISATION_NUMBER,
  SAM_ORGANISER_N_FIELDS,
};

typedef enum
{
  SAM_ORGANISER_KIND_MUNICIPALITY,
  SAM_ORGANISER_KIND_REGION,
  SAM_ORGANISER_KIND_STATE,
  SAM_ORGANISER_KIND_INDEPENDENT,
} SamOrganiserKind;

extern const SamFamily sam_family_organiser;

G_END_DECLS
