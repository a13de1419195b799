#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * A template for observations: its sections, prompts and counters as one JSON
 * text. No score of a teacher anywhere.
 */

/** Fields of the family "template", in the order of its columns. */
enum
{
  SAM_TEMPLATE_NAME,
  SAM_TEMPLATE_CONTENT,
  SAM_TEMPLATE_N_FIELDS,
};

extern const SamFamily sam_family_template;

G_END_DECLS
