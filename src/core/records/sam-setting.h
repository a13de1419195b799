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

/** Where a setting is changed: in the programme's settings, or beside the seal. */
typedef enum
{
  SAM_SETTING_PLACE_PROGRAMME,
  SAM_SETTING_PLACE_SEAL,
} SamSettingPlace;

/**
 * SamSettingSpec:
 * @name: as it is stored
 * @label: message id
 * @detail: message id: what it decides, in a sentence
 * @fallback: what holds where the programme has no setting of its own
 *
 * A default that a programme can change, which is a whole number; one from 0
 * to 1 says no or yes.
 */
typedef struct
{
  const char *name;
  const char *label;
  const char *detail;
  gint64      fallback;
  gint64      minimum;
  gint64      maximum;
  SamSettingPlace place;
} SamSettingSpec;

#define SAM_SETTING_QUESTION_LIMIT "question_limit"
#define SAM_SETTING_DIALOGUE_TARGET "dialogue_target"
#define SAM_SETTING_TRAVEL_MINUTES "travel_minutes"
/* School days from one group session of a team to the next, and how many more before it is overdue. */
#define SAM_SETTING_CADENCE_TARGET "cadence_target"
#define SAM_SETTING_CADENCE_MARGIN "cadence_margin"
/* 1: nobody writes coaching texts in the window before they are sealed. 0: they may stand plain. */
#define SAM_SETTING_SEAL_TEXTS "seal_texts"
/* Without input for so long, the window locks the texts; 0: never. */
#define SAM_SETTING_LOCK_MINUTES "lock_minutes"

/** All that there are, of every place, in the order that a form shows them. */
const SamSettingSpec *sam_setting_get_specs (guint *n_specs);
/** %NULL for one that is no number, such as the user's name, or is not known. */
const SamSettingSpec *sam_setting_find_spec (const char *name);

G_END_DECLS
