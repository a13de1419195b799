#include "sam-attendance.h"

#include <glib/gi18n.h>

#include "sam-membership.h"
#include "sam-rules.h"
#include "sam-session.h"

static const SamChoice status_choices[] = {
  { "present", SAM_LABEL ("attendance status", "Present") },
  { "partly", SAM_LABEL ("attendance status", "Partly") },
  { "absent", SAM_LABEL ("attendance status", "Absent") },
  { "not_expected", SAM_LABEL ("attendance status", "Not expected") },
  { "not_recorded", SAM_LABEL ("attendance status", "Not recorded") },
};

static const SamField fields[SAM_ATTENDANCE_N_FIELDS] = {
  [SAM_ATTENDANCE_SESSION] = {
    .name = "session", .column = "session_id", .label = N_("Session"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY, .target = SAM_FAMILY_SESSION,
  },
  [SAM_ATTENDANCE_PERSON] = {
    .name = "person", .column = "person_id", .label = N_("Person"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY, .target = SAM_FAMILY_PERSON,
  },
  [SAM_ATTENDANCE_STATUS] = {
    .name = "status", .column = "status", .label = N_("Status"),
    .kind = SAM_FIELD_CHOICE, .flags = SAM_FIELD_REQUIRED,
    .choices = status_choices, .n_choices = G_N_ELEMENTS (status_choices),
  },
  [SAM_ATTENDANCE_MINUTES] = {
    .name = "minutes", .column = "minutes", .label = N_("Minutes"),
    .kind = SAM_FIELD_MINUTES,
    .minimum = 0, .maximum = G_MAXINT32,
  },
};

static void
check_session (const SamDraft *draft, SamRecord *session, SamProblems *problems)
{
  int status = sam_draft_get_choice (draft, SAM_ATTENDANCE_STATUS);
  gboolean is_held = sam_record_get_choice (session, SAM_SESSION_STATE) == SAM_SESSION_STATE_HELD;
  gint64 minutes = sam_record_get_integer (session, is_held ? SAM_SESSION_ACTUAL_MINUTES : SAM_SESSION_PLANNED_MINUTES);

  if (sam_record_get_choice (session, SAM_SESSION_KIND) != SAM_SESSION_KIND_GROUP)
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_ATTENDANCE_SESSION,
                      _("Attendance is recorded for group coaching only."));
  if (sam_draft_get_integer (draft, SAM_ATTENDANCE_MINUTES) > minutes)
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_ATTENDANCE_MINUTES,
                      ngettext ("The session lasted %d minute; nobody can have attended longer.",
                                "The session lasted %d minutes; nobody can have attended longer.", (gulong) minutes),
                      (int) minutes);
  if (!is_held && (status == SAM_ATTENDANCE_STATUS_PRESENT || status == SAM_ATTENDANCE_STATUS_PARTLY))
    sam_problems_add (problems, SAM_PROBLEM_WARNING, SAM_ATTENDANCE_STATUS,
                      _("The session is not recorded as held, so this attendance does not count yet."));
}

/* Whether the person is a member of the session's team on its day. */
static gboolean
is_member (const SamDraft *draft, SamRecord *session, SamRecordSource *source)
{
  g_autoptr (GPtrArray) memberships = sam_rules_list (source, SAM_FAMILY_MEMBERSHIP, SAM_MEMBERSHIP_PERSON,
                                                      sam_draft_get_reference (draft, SAM_ATTENDANCE_PERSON));

  for (guint i = 0; i < memberships->len; i++)
    {
      SamRecord *membership = g_ptr_array_index (memberships, i);

      if (sam_record_get_reference (membership, SAM_MEMBERSHIP_TEAM) == sam_record_get_reference (session, SAM_SESSION_TEAM)
          && sam_date_range_contains (sam_rules_get_record_range (membership, SAM_MEMBERSHIP_FROM_DATE, SAM_MEMBERSHIP_TO_DATE),
                                      sam_record_get_date (session, SAM_SESSION_DATE)))
        return TRUE;
    }

  return FALSE;
}

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
  g_autoptr (SamRecord) session = sam_rules_get (draft, source, SAM_ATTENDANCE_SESSION);
  gboolean is_partly = sam_draft_get_choice (draft, SAM_ATTENDANCE_STATUS) == SAM_ATTENDANCE_STATUS_PARTLY;

  if (is_partly && !sam_draft_is_set (draft, SAM_ATTENDANCE_MINUTES))
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_ATTENDANCE_MINUTES,
                      _("Say for how many minutes the person attended."));
  if (!is_partly && sam_draft_is_set (draft, SAM_ATTENDANCE_MINUTES))
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_ATTENDANCE_MINUTES,
                      _("Minutes are recorded only for somebody who attended partly. Leave them empty."));
  if (session == NULL)
    return;

  check_session (draft, session, problems);
  if (sam_draft_is_set (draft, SAM_ATTENDANCE_PERSON) && !is_member (draft, session, source))
    sam_problems_add (problems, SAM_PROBLEM_WARNING, SAM_ATTENDANCE_PERSON,
                      _("The person is no member of the team on that day, so this attendance does not count."));
}

const SamFamily sam_family_attendance = {
  .id = SAM_FAMILY_ATTENDANCE,
  .name = "attendance",
  .label = N_("Attendance"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
