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

/**
 * SamSettingSpec:
 * @name: as it is stored
 * @label: message id
 * @detail: message id: what it decides, in a sentence
 * @fallback: what holds where the programme has no setting of its own
 *
 * A default that a programme can change, which is a whole number.
 */
typedef struct
{
  const char *name;
  const char *label;
  const char *detail;
  gint64      fallback;
  gint64      minimum;
  gint64      maximum;
} SamSettingSpec;

#define SAM_SETTING_QUESTION_LIMIT "question_limit"
#define SAM_SETTING_DIALOGUE_TARGET "dialogue_target"
#define SAM_SETTING_TRAVEL_MINUTES "travel_minutes"

/** All that there are, in the order that a form shows them. */
const SamSettingSpec *sam_setting_get_specs (guint *n_specs);
/** %NULL for one that is no number, such as the user's name, or is not known. */
const SamSettingSpec *sam_setting_find_spec (const char *name);

G_END_DECLS
