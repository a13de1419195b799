#include "sam-dialogue.h"

#include <glib/gi18n.h>

#include "sam-rules.h"
#include "sam-session.h"

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
  g_autoptr (SamRecord) session = sam_rules_get (draft, source, SAM_DIALOGUE_SESSION);

  if (session != NULL && sam_record_get_choice (session, SAM_SESSION_KIND) != SAM_SESSION_KIND_DIALOGUE)
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_DIALOGUE_SESSION,
                      _("This session is no dialogue."));
}

const SamFamily sam_family_dialogue = {
  .id = SAM_FAMILY_DIALOGUE,
  .name = "dialogue",
  .label = N_("Dialogue"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
