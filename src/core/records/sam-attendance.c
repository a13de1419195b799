#include "sam-attendance.h"

#include <glib/gi18n.h>

#include "sam-draft.h"

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
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
}

const SamFamily sam_family_attendance = {
  .id = SAM_FAMILY_ATTENDANCE,
  .name = "attendance",
  .label = N_("Attendance"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
