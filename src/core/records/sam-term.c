#include "sam-term.h"

#include <glib/gi18n.h>

#include "sam-rules.h"

static const SamField fields[SAM_TERM_N_FIELDS] = {
  [SAM_TERM_TERM] = {
    .name = "term", .column = "term", .label = N_("Term"),
    .kind = SAM_FIELD_TERM, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
  },
  [SAM_TERM_ORGANISER] = {
    .name = "organiser", .column = "organiser_id", .label = N_("Organiser"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_KEY, .target = SAM_FAMILY_ORGANISER,
  },
  [SAM_TERM_SCHOOL] = {
    .name = "school", .column = "school_id", .label = N_("School"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_KEY, .target = SAM_FAMILY_SCHOOL,
  },
  [SAM_TERM_FROM_DATE] = {
    .name = "from_date", .column = "from_date", .label = N_("From"),
    .kind = SAM_FIELD_DATE, .flags = SAM_FIELD_REQUIRED,
  },
  [SAM_TERM_TO_DATE] = {
    .name = "to_date", .column = "to_date", .label = N_("To"),
    .kind = SAM_FIELD_DATE, .flags = SAM_FIELD_REQUIRED,
  },
};

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
  const char *term = sam_draft_get_text (draft, SAM_TERM_TERM);
  g_autofree char *term_of_start = NULL;

  sam_rules_check_order (draft, SAM_TERM_FROM_DATE, SAM_TERM_TO_DATE, problems);

  if (sam_draft_is_set (draft, SAM_TERM_ORGANISER) && sam_draft_is_set (draft, SAM_TERM_SCHOOL))
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_TERM_SCHOOL,
                      _("A term is set for the programme, an organiser or a school: choose one of them."));

  if (!sam_draft_is_set (draft, SAM_TERM_FROM_DATE) || !sam_term_parse (term, NULL, NULL))
    return;

  term_of_start = sam_date_format_term (sam_draft_get_date (draft, SAM_TERM_FROM_DATE));
  if (!g_str_equal (term_of_start, term))
    sam_problems_add (problems, SAM_PROBLEM_WARNING, SAM_TERM_FROM_DATE,
                      _("This day does not lie in the term that is named."));
}

const SamFamily sam_family_term = {
  .id = SAM_FAMILY_TERM,
  .name = "term",
  .label = N_("Term"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
