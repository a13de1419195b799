/*
 * What is done with schools, teams, people and statuses that a form alone does not do.
 */
#include "sam-school-acts.h"

#include <glib/gi18n.h>

#include "sam-dialogs.h"
#include "sam-record-form.h"
#include "sam-record-label.h"
#include "sam-records.h"
#include "sam-removal.h"

static const SamRecordForm *
get_form (SamFamilyId family)
{
  return sam_record_form_find (family);
}

static SamRecord *
get_record (GtkWidget *widget, SamContext *context, SamFamilyId family, gint64 id)
{
  g_autoptr (GError) error = NULL;
  SamRecord *record = sam_store_get (sam_context_get_store (context), family, id, &error);

  if (error != NULL)
    sam_dialogs_show_error (widget, _("The record cannot be shown"), error);

  return record;
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
  sam_record_form_add_then (get_form (SAM_FAMILY_SCHOOL), widget, context, draft, on_school_added_cb,
                            g_object_ref (widget), g_object_unref);
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
  Following *following;
  GtkWindow *form;

  if (!then_school)
    {
      sam_record_form_add (get_form (SAM_FAMILY_ORGANISER), widget, context, NULL);
      return;
    }

  following = g_new0 (Following, 1);
  following->widget = g_object_ref (widget);
  following->context = g_object_ref (context);
  form = sam_record_form_add_then (get_form (SAM_FAMILY_ORGANISER), widget, context, NULL, on_organiser_added_cb,
                                   following, (GDestroyNotify) following_free);
  gtk_window_set_title (form, _("First, the School’s Organiser"));
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
sam_school_acts_edit_organiser (GtkWidget *widget, SamContext *context, gint64 school)
{
  g_autoptr (SamRecord) record = get_record (widget, context, SAM_FAMILY_SCHOOL, school);

  if (record != NULL)
    sam_record_form_edit (get_form (SAM_FAMILY_ORGANISER), widget, context,
                          sam_record_get_reference (record, SAM_SCHOOL_ORGANISER));
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
  sam_record_form_add (get_form (SAM_FAMILY_TEAM), widget, context, draft);
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
  sam_record_form_add (get_form (SAM_FAMILY_STRAND_STATUS), widget, context, draft);
}

/* People. */

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
    sam_record_form_edit (get_form (SAM_FAMILY_PERSON), widget, context, person);
}

void
sam_school_acts_remove_person (GtkWidget *widget, SamContext *context, SamFamilyId link, gint64 id)
{
  gint64 person = find_person (widget, context, link, id);
  g_autofree char *name = NULL;

  if (person == 0)
    return;

  name = sam_record_dup_label_by_id (sam_context_get_store (context), SAM_FAMILY_PERSON, person);
  sam_removal_run (widget, context, SAM_FAMILY_PERSON, person, name, NC_ ("change", "Remove person"),
                   link == SAM_FAMILY_ASSIGNMENT ? "people.end-assignment" : "people.end-membership",
                   g_variant_new_int64 (id));
}

void
sam_school_acts_run_for_person (GtkWidget *widget, SamContext *context, SamFamilyId link, gint64 id, const char *action)
{
  gint64 person = find_person (widget, context, link, id);

  if (person != 0)
    gtk_widget_activate_action (widget, action, "x", person);
}
