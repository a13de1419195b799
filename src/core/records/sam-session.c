#include "sam-session.h"

#include <glib/gi18n.h>

#include "sam-session-rules.h"

static const SamChoice kind_choices[] = {
  { "group", SAM_LABEL ("session kind", "Group coaching") },
  { "talk_before", SAM_LABEL ("session kind", "Talk before") },
  { "observation", SAM_LABEL ("session kind", "Lesson observation") },
  { "dialogue", SAM_LABEL ("session kind", "Dialogue") },
  { "follow_up", SAM_LABEL ("session kind", "Follow-up") },
  { "other", SAM_LABEL ("session kind", "Other") },
};

static const SamChoice state_choices[] = {
  { "planned", SAM_LABEL ("session state", "Planned") },
  { "held", SAM_LABEL ("session state", "Held") },
  { "cancelled", SAM_LABEL ("session state", "Cancelled") },
  { "moved", SAM_LABEL ("session state", "Moved") },
};

static const SamChoice cause_choices[] = {
  { "day_off", SAM_LABEL ("session cause", "Day off") },
  { "coach_unavailable", SAM_LABEL ("session cause", "Coach unavailable") },
  { "no_stand_in", SAM_LABEL ("session cause", "No stand-in") },
  { "clash", SAM_LABEL ("session cause", "Clash") },
  { "schools_decision", SAM_LABEL ("session cause", "School’s decision") },
  { "other", SAM_LABEL ("session cause", "Other") },
};

static const SamChoice frame_factor_choices[] = {
  { "yes", SAM_LABEL ("frame factor", "Yes") },
  { "no", SAM_LABEL ("frame factor", "No") },
  { "not_answered", SAM_LABEL ("frame factor", "Not answered") },
};

static const SamField fields[SAM_SESSION_N_FIELDS] = {
  [SAM_SESSION_KIND] = {
    .name = "kind", .column = "kind", .label = N_("Kind"),
    .kind = SAM_FIELD_CHOICE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
    .choices = kind_choices, .n_choices = G_N_ELEMENTS (kind_choices),
  },
  [SAM_SESSION_TEAM] = {
    .name = "team", .column = "team_id", .label = N_("Team"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_KEY, .target = SAM_FAMILY_TEAM,
  },
  [SAM_SESSION_CYCLE] = {
    .name = "cycle", .column = "cycle_id", .label = N_("Cycle"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_KEY, .target = SAM_FAMILY_CYCLE,
  },
  [SAM_SESSION_DATE] = {
    .name = "date", .column = "date", .label = N_("Date"),
    .kind = SAM_FIELD_DATE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
  },
  [SAM_SESSION_START_TIME] = {
    .name = "start_time", .column = "start_time", .label = N_("Time"),
    .kind = SAM_FIELD_TIME, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
  },
  [SAM_SESSION_PLANNED_MINUTES] = {
    .name = "planned_minutes", .column = "planned_minutes", .label = N_("Planned minutes"),
    .kind = SAM_FIELD_MINUTES, .flags = SAM_FIELD_REQUIRED,
    .minimum = 1, .maximum = G_MAXINT32,
  },
  [SAM_SESSION_ACTUAL_MINUTES] = {
    .name = "actual_minutes", .column = "actual_minutes", .label = N_("Actual minutes"),
    .kind = SAM_FIELD_MINUTES,
    .minimum = 1, .maximum = G_MAXINT32,
  },
  [SAM_SESSION_COACH] = {
    .name = "coach", .column = "coach_id", .label = N_("Coach"),
    .kind = SAM_FIELD_REFERENCE, .target = SAM_FAMILY_PERSON,
  },
  [SAM_SESSION_PLACE] = {
    .name = "place", .column = "place", .label = N_("Place"),
    .kind = SAM_FIELD_TEXT,
  },
  [SAM_SESSION_SERIES] = {
    .name = "series", .column = "series_id", .label = N_("Series"),
    .kind = SAM_FIELD_REFERENCE, .target = SAM_FAMILY_SERIES,
  },
  [SAM_SESSION_STATE] = {
    .name = "state", .column = "state", .label = N_("State"),
    .kind = SAM_FIELD_CHOICE, .flags = SAM_FIELD_REQUIRED,
    .choices = state_choices, .n_choices = G_N_ELEMENTS (state_choices),
    .fallback = "planned",
  },
  [SAM_SESSION_CAUSE] = {
    .name = "cause", .column = "cause", .label = N_("Cause"),
    .kind = SAM_FIELD_CHOICE,
    .choices = cause_choices, .n_choices = G_N_ELEMENTS (cause_choices),
  },
  [SAM_SESSION_REPLACEMENT] = {
    .name = "replacement", .column = "replacement_id", .label = N_("Moved to"),
    .kind = SAM_FIELD_REFERENCE, .target = SAM_FAMILY_SESSION,
  },
  [SAM_SESSION_QUESTIONS] = {
    .name = "questions", .column = "questions", .label = N_("Pedagogical questions"),
    .kind = SAM_FIELD_LINES,
  },
  [SAM_SESSION_METHOD] = {
    .name = "method", .column = "method", .label = N_("Method"),
    .kind = SAM_FIELD_LINES,
  },
  [SAM_SESSION_ANALYSIS] = {
    .name = "analysis", .column = "analysis", .label = N_("Analysis"),
    .kind = SAM_FIELD_LINES,
  },
  [SAM_SESSION_NEXT_TRY] = {
    .name = "next_try", .column = "next_try", .label = N_("What we try next"),
    .kind = SAM_FIELD_LINES,
  },
  [SAM_SESSION_LEADERSHIP_SUPPORT] = {
    .name = "leadership_support", .column = "leadership_support", .label = N_("Support by the leadership"),
    .kind = SAM_FIELD_CHOICE, .flags = SAM_FIELD_REQUIRED,
    .choices = frame_factor_choices, .n_choices = G_N_ELEMENTS (frame_factor_choices),
    .fallback = "not_answered",
  },
  [SAM_SESSION_TIME_GIVEN] = {
    .name = "time_given", .column = "time_given", .label = N_("Time given"),
    .kind = SAM_FIELD_CHOICE, .flags = SAM_FIELD_REQUIRED,
    .choices = frame_factor_choices, .n_choices = G_N_ELEMENTS (frame_factor_choices),
    .fallback = "not_answered",
  },
  [SAM_SESSION_ROOM] = {
    .name = "room", .column = "room", .label = N_("Room"),
    .kind = SAM_FIELD_CHOICE, .flags = SAM_FIELD_REQUIRED,
    .choices = frame_factor_choices, .n_choices = G_N_ELEMENTS (frame_factor_choices),
    .fallback = "not_answered",
  },
  [SAM_SESSION_GROUP_SIZE] = {
    .name = "group_size", .column = "group_size", .label = N_("Group size"),
    .kind = SAM_FIELD_CHOICE, .flags = SAM_FIELD_REQUIRED,
    .choices = frame_factor_choices, .n_choices = G_N_ELEMENTS (frame_factor_choices),
    .fallback = "not_answered",
  },
};

const SamFamily sam_family_session = {
  .id = SAM_FAMILY_SESSION,
  .name = "session",
  .label = N_("Session"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = sam_session_validate,
};
