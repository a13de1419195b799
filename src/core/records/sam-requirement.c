#include "sam-requirement.h"

#include <glib/gi18n.h>

#include "sam-draft.h"

static const SamField fields[SAM_REQUIREMENT_N_FIELDS] = {
  [SAM_REQUIREMENT_NAME] = {
    .name = "name", .column = "name", .label = N_("Name"),
    .kind = SAM_FIELD_TEXT, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
  },
  [SAM_REQUIREMENT_TEXT] = {
    .name = "text", .column = "text", .label = N_("What is asked"),
    .kind = SAM_FIELD_LINES, .flags = SAM_FIELD_REQUIRED,
  },
  [SAM_REQUIREMENT_SOURCE] = {
    .name = "source", .column = "source", .label = N_("Source"),
    .kind = SAM_FIELD_TEXT,
  },
  [SAM_REQUIREMENT_FIGURE] = {
    .name = "figure", .column = "figure", .label = N_("Figure"),
    .kind = SAM_FIELD_TEXT,
  },
  [SAM_REQUIREMENT_TARGET_PERCENT] = {
    .name = "target_percent", .column = "target_percent", .label = N_("Target share (%)"),
    .kind = SAM_FIELD_PERCENT,
    .minimum = 0, .maximum = 100,
  },
};

/* 'F12', or a part of a figure, such as 'F12.strict'. */
static gboolean
is_figure_id (const char *text)
{
  return g_regex_match_simple ("^F[0-9]{1,2}(\\.[a-z0-9_]+)*$", text, G_REGEX_DOLLAR_ENDONLY, 0);
}

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
  const char *figure = sam_draft_get_text (draft, SAM_REQUIREMENT_FIGURE);

  if (figure != NULL && !is_figure_id (figure))
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_REQUIREMENT_FIGURE,
                      _("Write the id of a figure, such as F12."));
  if (figure == NULL && sam_draft_is_set (draft, SAM_REQUIREMENT_TARGET_PERCENT))
    sam_problems_add (problems, SAM_PROBLEM_WARNING, SAM_REQUIREMENT_TARGET_PERCENT,
                      _("A target share needs a figure to be compared with."));
}

const SamFamily sam_family_requirement = {
  .id = SAM_FAMILY_REQUIREMENT,
  .name = "requirement",
  .label = N_("Requirement"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
