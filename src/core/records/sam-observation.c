#include "sam-observation.h"

#include <glib/gi18n.h>

#include "sam-rules.h"
#include "sam-session.h"

static const SamField fields[SAM_OBSERVATION_N_FIELDS] = {
  [SAM_OBSERVATION_SESSION] = {
    .name = "session", .column = "session_id", .label = N_("Session"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY, .target = SAM_FAMILY_SESSION,
  },
  [SAM_OBSERVATION_SUBJECT] = {
    .name = "subject", .column = "subject", .label = N_("Subject"),
    .kind = SAM_FIELD_TEXT,
  },
  [SAM_OBSERVATION_GRADE] = {
    .name = "grade", .column = "grade", .label = N_("Grade"),
    .kind = SAM_FIELD_TEXT,
  },
  [SAM_OBSERVATION_TEMPLATE] = {
    .name = "template", .column = "template_id", .label = N_("Template"),
    .kind = SAM_FIELD_REFERENCE, .target = SAM_FAMILY_TEMPLATE,
  },
};

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
  g_autoptr (SamRecord) session = sam_rules_get (draft, source, SAM_OBSERVATION_SESSION);

  if (session != NULL && sam_record_get_choice (session, SAM_SESSION_KIND) != SAM_SESSION_KIND_OBSERVATION)
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_OBSERVATION_SESSION,
                      _("This session is no lesson observation."));
}

const SamFamily sam_family_observation = {
  .id = SAM_FAMILY_OBSERVATION,
  .name = "observation",
  .label = N_("Observation"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
