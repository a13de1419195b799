/*
 * What can be done with schools, teams, people and statuses.
 */
#include "sam-school-acts.h"

#include <glib/gi18n.h>

#include "sam-dialogs.h"
#include "sam-form-dialog.h"
#include "sam-record-label.h"
#include "sam-records.h"
#include "sam-removal.h"

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
static const guint organiser_fields[] = {
  SAM_ORGANISER_NAME, SAM_ORGANISER_KIND, SAM_ORGANISER_ORGANISATION_NUMBER,
};
static const guint team_fields[] = { SAM_TEAM_NAME, SAM_TEAM_FROM_DATE, SAM_TEAM_TO_DATE };
static const guint new_team_fields[] = { SAM_TEAM_NAME, SAM_TEAM_FROM_DATE };
static const guint status_fields[] = {
  SAM_STRAND_STATUS_STRAND, SAM_STRAND_STATUS_STATUS, SAM_STRAND_STATUS_DATE, SAM_STRAND_STATUS_PLANNED_TERM,
};
static const guint assignment_fields[] = {
  SAM_ASSIGNMENT_COACH,   SAM_ASSIGNMENT_TEAM,            SAM_ASSIGNMENT_FROM_DATE,
  SAM_ASSIGNMENT_TO_DATE, SAM_ASSIGNMENT_COMMISSIONED_BY, SAM_ASSIGNMENT_REDUCTION_PERCENT,
};
static const guint membership_fields[] = {
  SAM_MEMBERSHIP_PERSON, SAM_MEMBERSHIP_FROM_DATE, SAM_MEMBERSHIP_TO_DATE,
};
static const guint person_fields[] = {
  SAM_PERSON_NAME, SAM_PERSON_CODE, SAM_PERSON_EMAIL, SAM_PERSON_PHONE, SAM_PERSON_IS_TEACHER, SAM_PERSON_IS_COACH,
};

#define PRESENT(widget, context, draft, fields, title, label, toast)                                       \
  sam_form_dialog_present (widget, context, draft, fields, G_N_ELEMENTS (fields), title, label, toast, NULL, NULL, NULL)

static SamRecord *
get_record (GtkWidget *widget, SamContext *context, SamFamilyId family, gint64 id)
{
  g_autoptr (GError) error = NULL;
  SamRecord *record = sam_store_get (sam_context_get_store (context), family, id, &error);

  if (error != NULL)
    sam_dialogs_show_error (widget, _("The record cannot be shown"), error);

  return record;
}

/* A draft of what is stored, or NULL where it is gone or cannot be read, which has been said. */
static SamDraft *
get_draft (GtkWidget *widget, SamContext *context, SamFamilyId family, gint64 id)
{
  g_autoptr (SamRecord) record = get_record (widget, context, family, id);

  return record != NULL ? sam_draft_new_for_record (record) : NULL;
}

/* An end is proposed as the day that the programme is looked at, but not before the start. */
static SamDraft *
get_ending_draft (GtkWidget *widget, SamContext *context, SamFamilyId family, gint64 id, guint from, guint to)
{
  SamDraft *draft = get_draft (widget, context, family, id);

  if (draft != NULL && !sam_draft_is_set (draft, to))
    sam_draft_set_date (draft, to, MAX (sam_context_get_as_of (context), sam_draft_get_date (draft, from)));

  return draft;
}

/* Schools and organisers. */

static void
on_school_added_cb (SamDraft *saved, gpointer user_data)
{
  gtk_widget_activate_action (GTK_WIDGET (user_data), "win.show-record", "(ux)", (guint) SAM_FAMILY_SCHOOL,
                              sam_draft_get_id (saved));
}

static SamDate
propose_joined (SamContext *context)
{
  g_autoptr (SamRecord) programme = sam_store_get_programme (sam_context_get_store (context), NULL);

  return programme != NULL ? sam_record_get_date (programme, SAM_PROGRAMME_START_DATE) : sam_context_get_as_of (context);
}

static void
add_school (GtkWidget *widget, SamContext *context, gint64 organiser)
{
  SamDraft *draft = sam_draft_new (&sam_family_school);

  if (organiser != 0)
    sam_draft_set_reference (draft, SAM_SCHOOL_ORGANISER, organiser);
  sam_draft_set_date (draft, SAM_SCHOOL_JOINED_DATE, propose_joined (context));
  sam_form_dialog_present (widget, context, draft, new_school_fields, G_N_ELEMENTS (new_school_fields), _("New School"),
                           NC_ ("change", "Add school"), _("School added"), on_school_added_cb, g_object_ref (widget),
                           g_object_unref);
}

typedef struct
{
  GtkWidget  *widget;
  SamContext *context;
} Following;

static void
following_free (Following *self)
{
  g_object_unref (self->widget);
  g_object_unref (self->context);
  g_free (self);
}

static void
on_organiser_added_cb (SamDraft *saved, gpointer user_data)
{
  Following *self = user_data;

  add_school (self->widget, self->context, sam_draft_get_id (saved));
}

void
sam_school_acts_add_organiser (GtkWidget *widget, SamContext *context, gboolean then_school)
{
  SamDraft *draft = sam_draft_new (&sam_family_organiser);
  Following *following = NULL;

  if (then_school)
    {
      following = g_new0 (Following, 1);
      following->widget = g_object_ref (widget);
      following->context = g_object_ref (context);
    }
  sam_form_dialog_present (widget, context, draft, organiser_fields, G_N_ELEMENTS (organiser_fields),
                           then_school ? _("First, the School’s Organiser") : _("New Organiser"),
                           NC_ ("change", "Add organiser"), _("Organiser added"),
                           then_school ? on_organiser_added_cb : NULL, following,
                           then_school ? (GDestroyNotify) following_free : NULL);
}

void
sam_school_acts_add_school (GtkWidget *widget, SamContext *context)
{
  g_autoptr (GPtrArray) organisers = NULL;
  g_autoptr (GError) error = NULL;

  organisers = sam_store_list (sam_context_get_store (context), SAM_FAMILY_ORGANISER, &error);
  if (organisers == NULL)
    sam_dialogs_show_error (widget, _("The organisers cannot be shown"), error);
  else if (organisers->len == 0)
    sam_school_acts_add_organiser (widget, context, TRUE);
  else
    add_school (widget, context, organisers->len == 1 ? sam_record_get_id (organisers->pdata[0]) : 0);
}

void
sam_school_acts_edit_school (GtkWidget *widget, SamContext *context, gint64 school)
{
  SamDraft *draft = get_draft (widget, context, SAM_FAMILY_SCHOOL, school);

  if (draft != NULL)
    PRESENT (widget, context, draft, school_fields, _("Edit School"), NC_ ("change", "Edit school"), _("School changed"));
}

void
sam_school_acts_edit_organiser (GtkWidget *widget, SamContext *context, gint64 school)
{
  g_autoptr (SamRecord) record = get_record (widget, context, SAM_FAMILY_SCHOOL, school);

  if (record != NULL)
    sam_school_acts_edit_record (widget, context, SAM_FAMILY_ORGANISER,
                                 sam_record_get_reference (record, SAM_SCHOOL_ORGANISER));
}

void
sam_school_acts_end_school (GtkWidget *widget, SamContext *context, gint64 school)
{
  static const guint fields[] = { SAM_SCHOOL_LEFT_DATE };
  SamDraft *draft = get_ending_draft (widget, context, SAM_FAMILY_SCHOOL, school, SAM_SCHOOL_JOINED_DATE,
                                      SAM_SCHOOL_LEFT_DATE);

  if (draft != NULL)
    PRESENT (widget, context, draft, fields, _("School Leaves"), NC_ ("change", "School leaves"),
             _("The school’s last day is set"));
}

/* What a record is called in a toast: a team without its school, a person by name. */
static char *
dup_name (SamContext *context, SamFamilyId family, gint64 id)
{
  SamStore *store = sam_context_get_store (context);
  g_autoptr (SamRecord) record = sam_store_get (store, family, id, NULL);

  if (record == NULL)
    return g_strdup (sam_family_get_label (sam_family_get (family)));
  if (family == SAM_FAMILY_TEAM)
    return g_strdup (sam_record_get_text (record, SAM_TEAM_NAME));

  return sam_record_dup_label (store, record);
}

gboolean
sam_school_acts_remove_school (GtkWidget *widget, SamContext *context, gint64 school)
{
  g_autofree char *name = dup_name (context, SAM_FAMILY_SCHOOL, school);

  return sam_removal_run (widget, context, SAM_FAMILY_SCHOOL, school, name, NC_ ("change", "Remove school"),
                          "school.end", NULL);
}

/* Teams. */

void
sam_school_acts_add_team (GtkWidget *widget, SamContext *context, gint64 school)
{
  g_autoptr (SamRecord) record = get_record (widget, context, SAM_FAMILY_SCHOOL, school);
  SamDraft *draft;

  if (record == NULL)
    return;

  draft = sam_draft_new (&sam_family_team);
  sam_draft_set_reference (draft, SAM_TEAM_SCHOOL, school);
  sam_draft_set_date (draft, SAM_TEAM_FROM_DATE, sam_record_get_date (record, SAM_SCHOOL_JOINED_DATE));
  PRESENT (widget, context, draft, new_team_fields, _("New Team"), NC_ ("change", "Add team"), _("Team added"));
}

void
sam_school_acts_edit_team (GtkWidget *widget, SamContext *context, gint64 team)
{
  SamDraft *draft = get_draft (widget, context, SAM_FAMILY_TEAM, team);

  if (draft != NULL)
    PRESENT (widget, context, draft, team_fields, _("Edit Team"), NC_ ("change", "Edit team"), _("Team changed"));
}

void
sam_school_acts_end_team (GtkWidget *widget, SamContext *context, gint64 team)
{
  static const guint fields[] = { SAM_TEAM_TO_DATE };
  SamDraft *draft = get_ending_draft (widget, context, SAM_FAMILY_TEAM, team, SAM_TEAM_FROM_DATE, SAM_TEAM_TO_DATE);

  if (draft != NULL)
    PRESENT (widget, context, draft, fields, _("End Team"), NC_ ("change", "End team"), _("The team’s last day is set"));
}

gboolean
sam_school_acts_remove_team (GtkWidget *widget, SamContext *context, gint64 team)
{
  g_autofree char *name = dup_name (context, SAM_FAMILY_TEAM, team);

  return sam_removal_run (widget, context, SAM_FAMILY_TEAM, team, name, NC_ ("change", "Remove team"), "team.end", NULL);
}

/* Statuses. */

void
sam_school_acts_set_status (GtkWidget *widget, SamContext *context, gint64 school, gint64 team)
{
  SamDraft *draft = sam_draft_new (&sam_family_strand_status);

  sam_draft_set_reference (draft, SAM_STRAND_STATUS_SCHOOL, school);
  if (team != 0)
    sam_draft_set_reference (draft, SAM_STRAND_STATUS_TEAM, team);
  sam_draft_set_date (draft, SAM_STRAND_STATUS_DATE, sam_context_get_as_of (context));
  PRESENT (widget, context, draft, status_fields, _("New Status"), NC_ ("change", "Set status"), _("Status set"));
}

void
sam_school_acts_edit_status (GtkWidget *widget, SamContext *context, gint64 status)
{
  SamDraft *draft = get_draft (widget, context, SAM_FAMILY_STRAND_STATUS, status);

  if (draft != NULL)
    PRESENT (widget, context, draft, status_fields, _("Edit Status"), NC_ ("change", "Edit status"), _("Status changed"));
}

void
sam_school_acts_remove_status (GtkWidget *widget, SamContext *context, gint64 status)
{
  sam_removal_run (widget, context, SAM_FAMILY_STRAND_STATUS, status, _("Status"), NC_ ("change", "Remove status"), NULL,
                   NULL);
}

/* Coaches. */

void
sam_school_acts_edit_assignment (GtkWidget *widget, SamContext *context, gint64 assignment)
{
  SamDraft *draft = get_draft (widget, context, SAM_FAMILY_ASSIGNMENT, assignment);

  if (draft != NULL)
    PRESENT (widget, context, draft, assignment_fields, _("Edit Assignment"), NC_ ("change", "Edit assignment"),
             _("Assignment changed"));
}

void
sam_school_acts_end_assignment (GtkWidget *widget, SamContext *context, gint64 assignment)
{
  static const guint fields[] = { SAM_ASSIGNMENT_TO_DATE };
  SamDraft *draft = get_ending_draft (widget, context, SAM_FAMILY_ASSIGNMENT, assignment, SAM_ASSIGNMENT_FROM_DATE,
                                      SAM_ASSIGNMENT_TO_DATE);

  if (draft != NULL)
    PRESENT (widget, context, draft, fields, _("End Assignment"), NC_ ("change", "End assignment"),
             _("The assignment’s last day is set"));
}

void
sam_school_acts_remove_assignment (GtkWidget *widget, SamContext *context, gint64 assignment)
{
  sam_removal_run (widget, context, SAM_FAMILY_ASSIGNMENT, assignment, _("Assignment"),
                   NC_ ("change", "Remove assignment"), "people.end-assignment", g_variant_new_int64 (assignment));
}

static gint64
find_person (GtkWidget *widget, SamContext *context, SamFamilyId link, gint64 id)
{
  g_autoptr (SamRecord) record = get_record (widget, context, link, id);

  if (record == NULL)
    return 0;

  return sam_record_get_reference (record, link == SAM_FAMILY_ASSIGNMENT ? (guint) SAM_ASSIGNMENT_COACH
                                                                         : (guint) SAM_MEMBERSHIP_PERSON);
}

void
sam_school_acts_edit_person (GtkWidget *widget, SamContext *context, SamFamilyId link, gint64 id)
{
  gint64 person = find_person (widget, context, link, id);

  if (person != 0)
    sam_school_acts_edit_record (widget, context, SAM_FAMILY_PERSON, person);
}

void
sam_school_acts_remove_person (GtkWidget *widget, SamContext *context, SamFamilyId link, gint64 id)
{
  gint64 person = find_person (widget, context, link, id);
  g_autofree char *name = NULL;

  if (person == 0)
    return;

  name = dup_name (context, SAM_FAMILY_PERSON, person);
  sam_removal_run (widget, context, SAM_FAMILY_PERSON, person, name, NC_ ("change", "Remove person"),
                   link == SAM_FAMILY_ASSIGNMENT ? "people.end-assignment" : "people.end-membership",
                   g_variant_new_int64 (id));
}

void
sam_school_acts_add_person (GtkWidget *widget, SamContext *context)
{
  PRESENT (widget, context, sam_draft_new (&sam_family_person), person_fields, _("New Person"),
           NC_ ("change", "Add person"), _("Person added"));
}

void
sam_school_acts_edit_record (GtkWidget *widget, SamContext *context, SamFamilyId family, gint64 id)
{
  SamDraft *draft = get_draft (widget, context, family, id);

  if (draft == NULL)
    return;

  if (family == SAM_FAMILY_PERSON)
    PRESENT (widget, context, draft, person_fields, _("Edit Person"), NC_ ("change", "Edit person"), _("Person changed"));
  else
    PRESENT (widget, context, draft, organiser_fields, _("Edit Organiser"), NC_ ("change", "Edit organiser"),
             _("Organiser changed"));
}

void
sam_school_acts_remove_record (GtkWidget *widget, SamContext *context, SamFamilyId family, gint64 id)
{
  g_autofree char *name = dup_name (context, family, id);

  sam_removal_run (widget, context, family, id, name,
                   family == SAM_FAMILY_PERSON ? NC_ ("change", "Remove person") : NC_ ("change", "Remove organiser"),
                   NULL, NULL);
}

/* Memberships. */

void
sam_school_acts_edit_membership (GtkWidget *widget, SamContext *context, gint64 membership)
{
  SamDraft *draft = get_draft (widget, context, SAM_FAMILY_MEMBERSHIP, membership);

  if (draft != NULL)
    PRESENT (widget, context, draft, membership_fields, _("Edit Membership"), NC_ ("change", "Edit membership"),
             _("Membership changed"));
}

void
sam_school_acts_end_membership (GtkWidget *widget, SamContext *context, gint64 membership)
{
  static const guint fields[] = { SAM_MEMBERSHIP_TO_DATE };
  SamDraft *draft = get_ending_draft (widget, context, SAM_FAMILY_MEMBERSHIP, membership, SAM_MEMBERSHIP_FROM_DATE,
                                      SAM_MEMBERSHIP_TO_DATE);

  if (draft != NULL)
    PRESENT (widget, context, draft, fields, _("End Membership"), NC_ ("change", "End membership"),
             _("The membership’s last day is set"));
}

void
sam_school_acts_remove_membership (GtkWidget *widget, SamContext *context, gint64 membership)
{
  sam_removal_run (widget, context, SAM_FAMILY_MEMBERSHIP, membership, _("Membership"),
                   NC_ ("change", "Remove membership"), NULL, NULL);
}
