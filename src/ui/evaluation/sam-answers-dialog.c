/*
 * The dialog for the answers of one school or team: an invitation and a count.
 */
#include "sam-answers-dialog.h"

#include <glib/gi18n.h>

#include "sam-dialogs.h"
#include "sam-survey-count.h"
#include "sam-survey-invitation.h"
#include "sam-survey-statement.h"

typedef struct
{
  SamDraft *invitation;
  SamDraft *count;
} Answers;

static void
answers_free (gpointer data)
{
  Answers *answers = data;

  g_clear_pointer (&answers->invitation, sam_draft_free);
  g_clear_pointer (&answers->count, sam_draft_free);
  g_free (answers);
}

/* The record of a round or statement for one place, as a draft; a new one where there is none. */
static SamDraft *
make_draft (SamStore *store, SamFamilyId family, guint owner_field, gint64 owner, guint school_field,
            gint64 school, guint team_field, gint64 team, GError **error)
{
  g_autoptr (GPtrArray) records = sam_store_list_by (store, family, owner_field, owner, error);
  SamDraft *draft;

  if (records == NULL)
    return NULL;

  for (guint i = 0; school != 0 && i < records->len; i++)
    {
      SamRecord *record = g_ptr_array_index (records, i);

      if (sam_record_get_reference (record, school_field) == school
          && sam_record_get_reference (record, team_field) == team)
        return sam_draft_new_for_record (record);
    }

  draft = sam_draft_new (sam_family_get (family));
  sam_draft_set_reference (draft, owner_field, owner);
  if (school != 0)
    sam_draft_set_reference (draft, school_field, school);
  if (team != 0)
    sam_draft_set_reference (draft, team_field, team);

  return draft;
}

/* Both drafts are about the same place. */
static void
copy_place (Answers *answers)
{
  gint64 school = sam_draft_get_reference (answers->invitation, SAM_SURVEY_INVITATION_SCHOOL);
  gint64 team = sam_draft_get_reference (answers->invitation, SAM_SURVEY_INVITATION_TEAM);

  if (school != 0)
    sam_draft_set_reference (answers->count, SAM_SURVEY_COUNT_SCHOOL, school);
  else
    sam_draft_unset (answers->count, SAM_SURVEY_COUNT_SCHOOL);
  if (team != 0)
    sam_draft_set_reference (answers->count, SAM_SURVEY_COUNT_TEAM, team);
  else
    sam_draft_unset (answers->count, SAM_SURVEY_COUNT_TEAM);
}

static gint64
sum_answers (Answers *answers)
{
  gint64 sum = 0;

  for (guint field = SAM_SURVEY_COUNT_STEP_1; field <= SAM_SURVEY_COUNT_DONT_KNOW; field++)
    sum += sam_draft_get_integer (answers->count, field);

  return sum;
}

static gboolean
on_save_cb (SamSheet *sheet, gpointer data, GError **error)
{
  Answers *answers = data;
  SamStore *store = sam_context_get_store (sam_sheet_get_context (sheet));
  g_autoptr (SamChange) change = NULL;

  if (sum_answers (answers) > sam_draft_get_integer (answers->invitation, SAM_SURVEY_INVITATION_INVITED))
    {
      g_set_error_literal (error, SAM_ERROR, SAM_ERROR_INVALID,
                           _("There are more answers than people invited. Nothing was stored: "
                             "correct one of the numbers."));
      return FALSE;
    }

  copy_place (answers);
  change = sam_store_begin (store, NC_("change", "Enter answers"), error);
  if (change == NULL || !sam_change_put (change, answers->invitation, error)
      || !sam_change_put (change, answers->count, error))
    return FALSE;

  return sam_change_commit (g_steal_pointer (&change), error);
}

static void
on_edited_cb (SamSheet *sheet, gpointer data)
{
  copy_place (data);
}

SamSheet *
sam_answers_dialog_present (GtkWidget *parent, SamContext *context, gint64 statement, gint64 school,
                            gint64 team)
{
  SamStore *store = sam_context_get_store (context);
  Answers *answers = g_new0 (Answers, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (SamRecord) record = sam_store_get (store, SAM_FAMILY_SURVEY_STATEMENT, statement, &error);
  GtkWidget *group;
  SamSheet *sheet;

  if (record != NULL)
    answers->invitation = make_draft (
      store, SAM_FAMILY_SURVEY_INVITATION, SAM_SURVEY_INVITATION_SURVEY_ROUND,
      sam_record_get_reference (record, SAM_SURVEY_STATEMENT_SURVEY_ROUND),
      SAM_SURVEY_INVITATION_SCHOOL, school, SAM_SURVEY_INVITATION_TEAM, team, &error);
  if (answers->invitation != NULL)
    answers->count = make_draft (store, SAM_FAMILY_SURVEY_COUNT, SAM_SURVEY_COUNT_SURVEY_STATEMENT,
                                 statement, SAM_SURVEY_COUNT_SCHOOL, school, SAM_SURVEY_COUNT_TEAM,
                                 team, &error);
  if (answers->count == NULL)
    {
      if (error != NULL)
        sam_dialogs_show_error (parent, _("The answers could not be read"), error);
      answers_free (answers);
      return NULL;
    }

  sheet = sam_sheet_new (parent, context, _("Answers"), _("_Save"));
  sam_sheet_set_callbacks (sheet, on_save_cb, on_edited_cb, _("Answers saved"), answers, answers_free);

  group = sam_sheet_add_group (sheet, NULL);
  if (school == 0)
    {
      sam_sheet_add_field (sheet, group, answers->invitation, SAM_SURVEY_INVITATION_SCHOOL);
      sam_sheet_add_field (sheet, group, answers->invitation, SAM_SURVEY_INVITATION_TEAM);
    }
  sam_sheet_add_field (sheet, group, answers->invitation, SAM_SURVEY_INVITATION_INVITED);

  group = sam_sheet_add_group (sheet, sam_record_get_text (record, SAM_SURVEY_STATEMENT_TEXT));
  for (guint field = SAM_SURVEY_COUNT_STEP_1; field <= SAM_SURVEY_COUNT_DONT_KNOW; field++)
    sam_sheet_add_field (sheet, group, answers->count, field);

  gtk_window_present (GTK_WINDOW (sheet));
  return sheet;
}
