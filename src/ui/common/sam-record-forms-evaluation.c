/*
 * The forms of the evaluation: the programme's logic, and its indicators; and of watches.
 */
#include "sam-record-forms.h"

#include <glib/gi18n.h>

#include "sam-basis-dialog.h"
#include "sam-records.h"

#define FIELDS(array) .fields = array, .n_fields = G_N_ELEMENTS (array)

static const guint strand_fields[] = {
  SAM_STRAND_NAME, SAM_STRAND_KIND, SAM_STRAND_PURPOSE,
};

const SamRecordForm sam_record_form_strand = {
  .family = SAM_FAMILY_STRAND,
  FIELDS (strand_fields),
  .add_title = N_("New Strand"),
  .edit_title = N_("Edit Strand"),
  .add_label = NC_ ("change", "Add strand"),
  .edit_label = NC_ ("change", "Edit strand"),
  .remove_label = NC_ ("change", "Remove strand"),
  .added = N_("Strand added"),
  .changed = N_("Strand changed"),
};

static const guint basis_fields[] = {
  SAM_BASIS_KIND, SAM_BASIS_TITLE, SAM_BASIS_DATE, SAM_BASIS_REFERENCE, SAM_BASIS_PARTY,
  SAM_BASIS_ROLE, SAM_BASIS_EFFECT, SAM_BASIS_STRAND, SAM_BASIS_TEXT,
};

const SamRecordForm sam_record_form_basis = {
  .family = SAM_FAMILY_BASIS,
  FIELDS (basis_fields),
  .present = sam_basis_dialog_present,
  .add_title = N_("New Basis Entry"),
  .edit_title = N_("Edit Basis Entry"),
  .add_label = NC_ ("change", "Add basis entry"),
  .edit_label = NC_ ("change", "Edit basis entry"),
  .remove_label = NC_ ("change", "Remove basis entry"),
  .added = N_("Basis entry added"),
  .changed = N_("Basis entry changed"),
};

static const guint requirement_fields[] = {
  SAM_REQUIREMENT_NAME, SAM_REQUIREMENT_TEXT, SAM_REQUIREMENT_SOURCE, SAM_REQUIREMENT_FIGURE,
  SAM_REQUIREMENT_TARGET_PERCENT,
};

/* A target share is for a figure to be compared with. */
static gboolean
shows_requirement_field (const SamDraft *draft, guint field)
{
  return field != SAM_REQUIREMENT_TARGET_PERCENT || sam_draft_is_set (draft, SAM_REQUIREMENT_FIGURE)
         || sam_draft_is_set (draft, field) || sam_draft_get_unread (draft, field) != NULL;
}

const SamRecordForm sam_record_form_requirement = {
  .family = SAM_FAMILY_REQUIREMENT,
  FIELDS (requirement_fields),
  .is_shown = shows_requirement_field,
  .add_title = N_("New Requirement"),
  .edit_title = N_("Edit Requirement"),
  .add_label = NC_ ("change", "Add requirement"),
  .edit_label = NC_ ("change", "Edit requirement"),
  .remove_label = NC_ ("change", "Remove requirement"),
  .added = N_("Requirement added"),
  .changed = N_("Requirement changed"),
};

static const guint judgement_fields[] = {
  SAM_REQUIREMENT_JUDGEMENT_REQUIREMENT, SAM_REQUIREMENT_JUDGEMENT_JUDGEMENT, SAM_REQUIREMENT_JUDGEMENT_DATE,
  SAM_REQUIREMENT_JUDGEMENT_BASIS,
};

const SamRecordForm sam_record_form_judgement = {
  .family = SAM_FAMILY_REQUIREMENT_JUDGEMENT,
  FIELDS (judgement_fields),
  .add_title = N_("New Judgement"),
  .edit_title = N_("Edit Judgement"),
  .add_label = NC_ ("change", "Add judgement"),
  .edit_label = NC_ ("change", "Edit judgement"),
  .remove_label = NC_ ("change", "Remove judgement"),
  .added = N_("Judgement added"),
  .changed = N_("Judgement changed"),
};

static const guint milestone_fields[] = {
  SAM_MILESTONE_NAME, SAM_MILESTONE_DUE_DATE, SAM_MILESTONE_DONE_DATE,
};

const SamRecordForm sam_record_form_milestone = {
  .family = SAM_FAMILY_MILESTONE,
  FIELDS (milestone_fields),
  .end = "done_date",
  .end_menu = N_("Done…"),
  .end_not_later = TRUE,
  .end_title = N_("Milestone Is Done"),
  .end_label = NC_ ("change", "Milestone is done"),
  .ended = N_("The milestone’s day is set"),
  .add_title = N_("New Milestone"),
  .edit_title = N_("Edit Milestone"),
  .add_label = NC_ ("change", "Add milestone"),
  .edit_label = NC_ ("change", "Edit milestone"),
  .remove_label = NC_ ("change", "Remove milestone"),
  .added = N_("Milestone added"),
  .changed = N_("Milestone changed"),
};

static const guint indicator_fields[] = {
  SAM_INDICATOR_NAME, SAM_INDICATOR_UNIT, SAM_INDICATOR_SOURCE,
};

const SamRecordForm sam_record_form_indicator = {
  .family = SAM_FAMILY_INDICATOR,
  FIELDS (indicator_fields),
  .add_title = N_("New Indicator"),
  .edit_title = N_("Edit Indicator"),
  .add_label = NC_ ("change", "Add indicator"),
  .edit_label = NC_ ("change", "Edit indicator"),
  .remove_label = NC_ ("change", "Remove indicator"),
  .added = N_("Indicator added"),
  .changed = N_("Indicator changed"),
};

static const guint indicator_value_fields[] = {
  SAM_INDICATOR_VALUE_INDICATOR, SAM_INDICATOR_VALUE_SCHOOL, SAM_INDICATOR_VALUE_SCHOOL_YEAR,
  SAM_INDICATOR_VALUE_NUMERATOR, SAM_INDICATOR_VALUE_DENOMINATOR,
};

const SamRecordForm sam_record_form_indicator_value = {
  .family = SAM_FAMILY_INDICATOR_VALUE,
  FIELDS (indicator_value_fields),
  .add_title = N_("New Value"),
  .edit_title = N_("Edit Value"),
  .add_label = NC_ ("change", "Add value"),
  .edit_label = NC_ ("change", "Edit value"),
  .remove_label = NC_ ("change", "Remove value"),
  .added = N_("Value added"),
  .changed = N_("Value changed"),
};

/* What a watch lists is chosen where it is listed. */
static const guint watch_fields[] = {
  SAM_WATCH_NAME,
};

const SamRecordForm sam_record_form_watch = {
  .family = SAM_FAMILY_WATCH,
  FIELDS (watch_fields),
  .add_title = N_("Save as Watch"),
  .edit_title = N_("Rename Watch"),
  .add_label = NC_ ("change", "Save watch"),
  .edit_label = NC_ ("change", "Rename watch"),
  .remove_label = NC_ ("change", "Remove watch"),
  .added = N_("Watch saved"),
  .changed = N_("Watch renamed"),
};
