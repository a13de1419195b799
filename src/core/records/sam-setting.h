#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * The user's own choice where a default of the program holds otherwise, such as
 * the target for days between sessions.
 */

/** Fields of the family "setting", in the order of its columns. */
enum
{
  SAM_SETTING_NAME,
  SAM_SETTING_VALUE,
  SAM_SETTING_N_FIELDS,
};

extern const SamFamily sam_family_setting;

G_END_DECLS
