#include "sam-dialogue.h"

#include <glib/gi18n.h>

#include "sam-draft.h"

static const SamField fields[SAM_DIALOGUE_N_FIELDS] = {
  [SAM_DIALOGUE_SESSION] = {
    .name = "session", .column = "session_id", .label = N_("Session"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY, .target = SAM_FAMILY_SESSION,
  },
  [SAM_DIALOGUE_WILL_TRY] = {
    .name = "will_try", .column = "will_try", .label = N_("What the teacher will try"),
    .kind = SAM_FIELD_SEALABLE,
  },
  [SAM_DIALOGUE_NOTE] = {
    .name = "note", .column = "note", .label = N_("Note"),
    .kind = SAM_FIELD_SEALABLE,
  },
};

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
}

const SamFamily sam_family_dialogue = {
  .id = SAM_FAMILY_DIALOGUE,
  .name = "dialogue",
  .label = N_("Dialogue"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
