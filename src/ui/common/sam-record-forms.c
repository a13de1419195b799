/*
 * The forms of the families, but for those of the evaluation.
 */
#include "sam-record-form.h"

#include <glib/gi18n.h>

#include "sam-record-forms.h"
#include "sam-records.h"

#define FIELDS(array) .fields = array, .n_fields = G_N_ELEMENTS (array)
#define NEW_FIELDS(array) .new_fields = array, .n_new_fields = G_N_ELEMENTS (array)

static const guint programme_fields[] = {
  SAM_PROGRAMME_NAME,     SAM_PROGRAMME_OWNER,  SAM_PROGRAMME_AIM, SAM_PROGRAMME_START_DATE,
  SAM_PROGRAMME_END_DATE, SAM_PROGRAMME_STATUS,
};

static const SamRecordForm programme_form = {
  .family = SAM_FAMILY_PROGRAMME,
  FIELDS (programme_fields),
  .add_title = N_("New Programme"),
  .edit_title = N_("Programme Details"),
  .add_label = NC_ ("change", "Add programme"),
  .edit_label = NC_ ("change", "Edit programme"),
  .added = N_("Programme added"),
  .changed = N_("Programme changed"),
};

static const guint organiser_fields[] = {
  SAM_ORGANISER_NAME, SAM_ORGANISER_KIND, SAM_ORGANISER_ORGANISATION_NUMBER,
};

static const SamRecordForm organiser_form = {
  .family = SAM_FAMILY_ORGANISER,
  FIELDS (organiser_fields),
  .add_title = N_("New Organiser"),
  .edit_title = N_("Edit Organiser"),
  .add_label = NC_ ("change", "Add organiser"),
  .edit_label = NC_ ("change", "Edit organiser"),
  .remove_label = NC_ ("change", "Remove organiser"),
  .added = N_("Organiser added"),
  .changed = N_("Organiser changed"),
};

static const guint school_fields[] = {
  SAM_SCHOOL_NAME,           SAM_SCHOOL_UNIT_CODE,       SAM_SCHOOL_ORGANISER,       SAM_SCHOOL_MUNICIPALITY,
  SAM_SCHOOL_PRINCIPAL_NAME, SAM_SCHOOL_PRINCIPAL_EMAIL, SAM_SCHOOL_PRINCIPAL_PHONE, SAM_SCHOOL_PUPILS,
  SAM_SCHOOL_JOINED_DATE,    SAM_SCHOOL_LEFT_DATE,       SAM_SCHOOL_BASIS_OF_SELECTION,
};
static const guint new_school_fields[] = {
  SAM_SCHOOL_NAME,           SAM_SCHOOL_UNIT_CODE,       SAM_SCHOOL_ORGANISER,       SAM_SCHOOL_MUNICIPALITY,
  SAM_SCHOOL_PRINCIPAL_NAME, SAM_SCHOOL_PRINCIPAL_EMAIL, SAM_SCHOOL_PRINCIPAL_PHONE, SAM_SCHOOL_PUPILS,
  SAM_SCHOOL_JOINED_DATE,    SAM_SCHOOL_BASIS_OF_SELECTION,
};

static const SamRecordForm school_form = {
  .family = SAM_FAMILY_SCHOOL,
  FIELDS (school_fields),
  NEW_FIELDS (new_school_fields),
  .from = "joined_date",
  .end = "left_date",
  .add_title = N_("New School"),
  .edit_title = N_("Edit School"),
  .end_title = N_("School Leaves"),
  .add_label = NC_ ("change", "Add school"),
  .edit_label = NC_ ("change", "Edit school"),
  .end_label = NC_ ("change", "School leaves"),
  .remove_label = NC_ ("change", "Remove school"),
  .added = N_("School added"),
  .changed = N_("School changed"),
  .ended = N_("The school’s last day is set"),
};

static const guint team_fields[] = { SAM_TEAM_NAME, SAM_TEAM_FROM_DATE, SAM_TEAM_TO_DATE };
static const guint new_team_fields[] = { SAM_TEAM_NAME, SAM_TEAM_FROM_DATE };

static const SamRecordForm team_form = {
  .family = SAM_FAMILY_TEAM,
  FIELDS (team_fields),
  NEW_FIELDS (new_team_fields),
  .from = "from_date",
  .end = "to_date",
  .add_title = N_("New Team"),
  .edit_title = N_("Edit Team"),
  .end_title = N_("End Team"),
  .add_label = NC_ ("change", "Add team"),
  .edit_label = NC_ ("change", "Edit team"),
  .end_label = NC_ ("change", "End team"),
  .remove_label = NC_ ("change", "Remove team"),
  .added = N_("Team added"),
  .changed = N_("Team changed"),
  .ended = N_("The team’s last day is set"),
};

static const guint person_fields[] = {
  SAM_PERSON_NAME, SAM_PERSON_CODE, SAM_PERSON_EMAIL, SAM_PERSON_PHONE, SAM_PERSON_IS_TEACHER, SAM_PERSON_IS_COACH,
};

static const SamRecordForm person_form = {
  .family = SAM_FAMILY_PERSON,
  FIELDS (person_fields),
  .add_title = N_("New Person"),
  .edit_title = N_("Edit Person"),
  .add_label = NC_ ("change", "Add person"),
  .edit_label = NC_ ("change", "Edit person"),
  .remove_label = NC_ ("change", "Remove person"),
  .added = N_("Person added"),
  .changed = N_("Person changed"),
};

static const guint membership_fields[] = {
  SAM_MEMBERSHIP_PERSON, SAM_MEMBERSHIP_TEAM, SAM_MEMBERSHIP_FROM_DATE, SAM_MEMBERSHIP_TO_DATE,
};

static const SamRecordForm membership_form = {
  .family = SAM_FAMILY_MEMBERSHIP,
  FIELDS (membership_fields),
  .from = "from_date",
  .end = "to_date",
  .add_title = N_("New Membership"),
  .edit_title = N_("Edit Membership"),
  .end_title = N_("End Membership"),
  .add_label = NC_ ("change", "Add membership"),
  .edit_label = NC_ ("change", "Edit membership"),
  .end_label = NC_ ("change", "End membership"),
  .remove_label = NC_ ("change", "Remove membership"),
  .added = N_("Membership added"),
  .changed = N_("Membership changed"),
  .ended = N_("The membership’s last day is set"),
};

static const guint assignment_fields[] = {
  SAM_ASSIGNMENT_COACH,     SAM_ASSIGNMENT_SCHOOL,  SAM_ASSIGNMENT_TEAM,
  SAM_ASSIGNMENT_FROM_DATE, SAM_ASSIGNMENT_TO_DATE, SAM_ASSIGNMENT_COMMISSIONED_BY,
  SAM_ASSIGNMENT_REDUCTION_PERCENT,
};

static const SamRecordForm assignment_form = {
  .family = SAM_FAMILY_ASSIGNMENT,
  FIELDS (assignment_fields),
  .from = "from_date",
  .end = "to_date",
  .add_title = N_("New Assignment"),
  .edit_title = N_("Edit Assignment"),
  .end_title = N_("End Assignment"),
  .add_label = NC_ ("change", "Add assignment"),
  .edit_label = NC_ ("change", "Edit assignment"),
  .end_label = NC_ ("change", "End assignment"),
  .remove_label = NC_ ("change", "Remove assignment"),
  .added = N_("Assignment added"),
  .changed = N_("Assignment changed"),
  .ended = N_("The assignment’s last day is set"),
};

static const guint away_fields[] = { SAM_AWAY_FROM_DATE, SAM_AWAY_TO_DATE };

static const SamRecordForm away_form = {
  .family = SAM_FAMILY_AWAY,
  FIELDS (away_fields),
  .from = "from_date",
  .add_title = N_("New Days Away"),
  .edit_title = N_("Edit Days Away"),
  .add_label = NC_ ("change", "Add days away"),
  .edit_label = NC_ ("change", "Edit days away"),
  .remove_label = NC_ ("change", "Remove days away"),
  .added = N_("Days away added"),
  .changed = N_("Days away changed"),
};

static const guint status_fields[] = {
  SAM_STRAND_STATUS_STRAND, SAM_STRAND_STATUS_SCHOOL, SAM_STRAND_STATUS_TEAM,
  SAM_STRAND_STATUS_STATUS, SAM_STRAND_STATUS_DATE,   SAM_STRAND_STATUS_PLANNED_TERM,
};

static gboolean
shows_status_field (const SamDraft *draft, guint field)
{
  int status = sam_draft_get_choice (draft, SAM_STRAND_STATUS_STATUS);

  return field != SAM_STRAND_STATUS_PLANNED_TERM || status == SAM_STRAND_STATUS_STATUS_PLANNED
         || status == SAM_STRAND_STATUS_STATUS_ABOUT_TO_START;
}

static const SamRecordForm status_form = {
  .family = SAM_FAMILY_STRAND_STATUS,
  FIELDS (status_fields),
  .add_title = N_("New Status"),
  .edit_title = N_("Edit Status"),
  .add_label = NC_ ("change", "Set status"),
  .edit_label = NC_ ("change", "Edit status"),
  .remove_label = NC_ ("change", "Remove status"),
  .added = N_("Status set"),
  .changed = N_("Status changed"),
  .is_shown = shows_status_field,
};

static const guint promise_fields[] = {
  SAM_PROMISE_TEAM, SAM_PROMISE_MINUTES, SAM_PROMISE_FROM_DATE, SAM_PROMISE_TO_DATE, SAM_PROMISE_AGREED_DATE,
};

static const SamRecordForm promise_form = {
  .family = SAM_FAMILY_PROMISE,
  FIELDS (promise_fields),
  .from = "from_date",
  .end = "to_date",
  .end_too = "minutes",
  .add_title = N_("New Promise"),
  .edit_title = N_("Edit Promise"),
  .end_title = N_("End Promise"),
  .add_label = NC_ ("change", "Add promise"),
  .edit_label = NC_ ("change", "Edit promise"),
  .end_label = NC_ ("change", "End promise"),
  .remove_label = NC_ ("change", "Remove promise"),
  .added = N_("Promise added"),
  .changed = N_("Promise changed"),
  .ended = N_("The promise’s last day is set"),
};

static const guint intervention_fields[] = {
  SAM_INTERVENTION_SCHOOL, SAM_INTERVENTION_NAME, SAM_INTERVENTION_FROM_DATE, SAM_INTERVENTION_TO_DATE,
};
static const guint new_intervention_fields[] = {
  SAM_INTERVENTION_SCHOOL, SAM_INTERVENTION_NAME, SAM_INTERVENTION_FROM_DATE,
};

static const SamRecordForm intervention_form = {
  .family = SAM_FAMILY_INTERVENTION,
  FIELDS (intervention_fields),
  NEW_FIELDS (new_intervention_fields),
  .from = "from_date",
  .end = "to_date",
  .add_title = N_("New Intervention"),
  .edit_title = N_("Edit Intervention"),
  .end_title = N_("End Intervention"),
  .add_label = NC_ ("change", "Add intervention"),
  .edit_label = NC_ ("change", "Edit intervention"),
  .end_label = NC_ ("change", "End intervention"),
  .remove_label = NC_ ("change", "Remove intervention"),
  .added = N_("Intervention added"),
  .changed = N_("Intervention changed"),
  .ended = N_("The intervention’s last day is set"),
};

const SamRecordForm *
sam_record_form_find (SamFamilyId family)
{
  static const SamRecordForm *const forms[SAM_N_FAMILIES] = {
    [SAM_FAMILY_PROGRAMME] = &programme_form,
    [SAM_FAMILY_ORGANISER] = &organiser_form,
    [SAM_FAMILY_SCHOOL] = &school_form,
    [SAM_FAMILY_TEAM] = &team_form,
    [SAM_FAMILY_PERSON] = &person_form,
    [SAM_FAMILY_MEMBERSHIP] = &membership_form,
    [SAM_FAMILY_ASSIGNMENT] = &assignment_form,
    [SAM_FAMILY_AWAY] = &away_form,
    [SAM_FAMILY_STRAND] = &sam_record_form_strand,
    [SAM_FAMILY_STRAND_STATUS] = &status_form,
    [SAM_FAMILY_PROMISE] = &promise_form,
    [SAM_FAMILY_INDICATOR] = &sam_record_form_indicator,
    [SAM_FAMILY_INDICATOR_VALUE] = &sam_record_form_indicator_value,
    [SAM_FAMILY_BASIS] = &sam_record_form_basis,
    [SAM_FAMILY_REQUIREMENT] = &sam_record_form_requirement,
    [SAM_FAMILY_REQUIREMENT_JUDGEMENT] = &sam_record_form_judgement,
    [SAM_FAMILY_MILESTONE] = &sam_record_form_milestone,
    [SAM_FAMILY_INTERVENTION] = &intervention_form,
    [SAM_FAMILY_WATCH] = &sam_record_form_watch,
  };

  g_return_val_if_fail ((guint) family < SAM_N_FAMILIES, NULL);

  return forms[family];
}
