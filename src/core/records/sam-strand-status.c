#include "sam-strand-status.h"

#include <glib/gi18n.h>

#include "sam-rules.h"

static const SamChoice status_choices[] = {
  { "not_planned", SAM_LABEL ("strand status status", "Not planned") },
  { "planned", SAM_LABEL ("strand status status", "Planned") },
  { "about_to_start", SAM_LABEL ("strand status status", "About to start") },
  { "under_way", SAM_LABEL ("strand status status", "Under way") },
  { "paused", SAM_LABEL ("strand status status", "Paused") },
  { "finished", SAM_LABEL ("strand status status", "Finished") },
};

static const SamField fields[SAM_STRAND_STATUS_N_FIELDS] = {
  [SAM_STRAND_STATUS_STRAND] = {
    .name = "strand", .column = "strand_id", .label = N_("Strand"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY, .target = SAM_FAMILY_STRAND,
  },
  [SAM_STRAND_STATUS_SCHOOL] = {
    .name = "school", .column = "school_id", .label = N_("School"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY, .target = SAM_FAMILY_SCHOOL,
  },
  [SAM_STRAND_STATUS_TEAM] = {
    .name = "team", .column = "team_id", .label = N_("Team"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_KEY, .target = SAM_FAMILY_TEAM,
  },
  [SAM_STRAND_STATUS_DATE] = {
    .name = "date", .column = "date", .label = N_("Date"),
    .kind = SAM_FIELD_DATE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
  },
  [SAM_STRAND_STATUS_STATUS] = {
    .name = "status", .column = "status", .label = N_("Status"),
    .kind = SAM_FIELD_CHOICE, .flags = SAM_FIELD_REQUIRED,
    .choices = status_choices, .n_choices = G_N_ELEMENTS (status_choices),
  },
  [SAM_STRAND_STATUS_PLANNED_TERM] = {
    .name = "planned_term", .column = "planned_term", .label = N_("Planned term"),
    .kind = SAM_FIELD_TERM,
  },
};

/* The status that the same school or team had before the draft's date; -1 for none. */
static int
find_earlier_status (const SamDraft *draft, SamRecordSource *source)
{
  g_autoptr (GPtrArray) log = sam_rules_list (source, SAM_FAMILY_STRAND_STATUS, SAM_STRAND_STATUS_SCHOOL,
                                              sam_draft_get_reference (draft, SAM_STRAND_STATUS_SCHOOL));
  SamDate latest = SAM_DATE_NONE;
  int status = -1;

  for (guint i = 0; i < log->len; i++)
    {
      SamRecord *entry = g_ptr_array_index (log, i);
      SamDate date = sam_record_get_date (entry, SAM_STRAND_STATUS_DATE);

      if (sam_record_get_id (entry) == sam_draft_get_id (draft)
          || sam_record_get_reference (entry, SAM_STRAND_STATUS_STRAND) != sam_draft_get_reference (draft, SAM_STRAND_STATUS_STRAND)
          || sam_record_get_reference (entry, SAM_STRAND_STATUS_TEAM) != sam_draft_get_reference (draft, SAM_STRAND_STATUS_TEAM)
          || date >= sam_draft_get_date (draft, SAM_STRAND_STATUS_DATE) || date <= latest)
        continue;

      latest = date;
      status = sam_record_get_choice (entry, SAM_STRAND_STATUS_STATUS);
    }

  return status;
}

static void
check_planned_term (const SamDraft *draft, int status, SamProblems *problems)
{
  gboolean is_planned = status == SAM_STRAND_STATUS_STATUS_PLANNED || status == SAM_STRAND_STATUS_STATUS_ABOUT_TO_START;
  gboolean has_term = sam_draft_is_set (draft, SAM_STRAND_STATUS_PLANNED_TERM);

  if (has_term && !is_planned)
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_STRAND_STATUS_PLANNED_TERM,
                      _("Only what is planned or about to start has a planned term. Leave it empty."));
  else if (!has_term && status == SAM_STRAND_STATUS_STATUS_PLANNED)
    sam_problems_add (problems, SAM_PROBLEM_WARNING, SAM_STRAND_STATUS_PLANNED_TERM,
                      _("Without a term this start is in no forecast."));
}

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
  g_autoptr (SamRecord) school = sam_rules_get (draft, source, SAM_STRAND_STATUS_SCHOOL);
  SamDate date = sam_draft_get_date (draft, SAM_STRAND_STATUS_DATE);
  int status = sam_draft_get_choice (draft, SAM_STRAND_STATUS_STATUS);
  int earlier;

  sam_rules_check_team_of_school (draft, source, SAM_STRAND_STATUS_TEAM, SAM_STRAND_STATUS_SCHOOL, problems);
  check_planned_term (draft, status, problems);
  if (date == SAM_DATE_NONE || source == NULL)
    return;

  sam_rules_check_within_school (school, sam_date_range_new (date, date), SAM_STRAND_STATUS_DATE, problems);

  earlier = find_earlier_status (draft, source);
  if (status == SAM_STRAND_STATUS_STATUS_PAUSED && earlier != SAM_STRAND_STATUS_STATUS_UNDER_WAY
      && earlier != SAM_STRAND_STATUS_STATUS_PAUSED)
    sam_problems_add (problems, SAM_PROBLEM_WARNING, SAM_STRAND_STATUS_STATUS,
                      _("It is paused without having been under way before."));
  else if (status == SAM_STRAND_STATUS_STATUS_FINISHED && earlier != SAM_STRAND_STATUS_STATUS_UNDER_WAY
           && earlier != SAM_STRAND_STATUS_STATUS_PAUSED && earlier != SAM_STRAND_STATUS_STATUS_FINISHED)
    sam_problems_add (problems, SAM_PROBLEM_WARNING, SAM_STRAND_STATUS_STATUS,
                      _("It is finished without having been under way before."));
}

const SamFamily sam_family_strand_status = {
  .id = SAM_FAMILY_STRAND_STATUS,
  .name = "strand_status",
  .label = N_("Strand status"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
