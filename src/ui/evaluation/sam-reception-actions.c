/*
 * What is done with surveys: rounds, statements and answers.
 */
#include "sam-reception-private.h"

#include <glib/gi18n.h>

#include "sam-answers-dialog.h"
#include "sam-answers-window.h"
#include "sam-dialogs.h"
#include "sam-form-dialog.h"
#include "sam-removal.h"
#include "sam-survey-round.h"
#include "sam-survey-statement.h"

static const guint round_fields[] = {
  SAM_SURVEY_ROUND_NAME,
  SAM_SURVEY_ROUND_TARGET_GROUP,
  SAM_SURVEY_ROUND_OPENED_DATE,
  SAM_SURVEY_ROUND_CLOSED_DATE,
};

static const guint statement_fields[] = {
  SAM_SURVEY_STATEMENT_TEXT,
  SAM_SURVEY_STATEMENT_ORDINAL,
};

static void
on_round_done_cb (SamDraft *saved, gpointer data)
{
  sam_reception_view_choose_round (data, sam_draft_get_id (saved));
}

static void
on_statement_done_cb (SamDraft *saved, gpointer data)
{
  sam_reception_view_choose_statement (data, sam_draft_get_id (saved));
}

static void
present_round (SamReceptionView *self, SamDraft *draft, const char *title, const char *label,
               const char *toast)
{
  sam_form_dialog_present (GTK_WIDGET (self), sam_reception_view_get_context (self), draft,
                           round_fields, G_N_ELEMENTS (round_fields), title, label, toast,
                           on_round_done_cb, g_object_ref (self), g_object_unref);
}

static void
present_statement (SamReceptionView *self, SamDraft *draft, const char *title, const char *label,
                   const char *toast)
{
  sam_form_dialog_present (GTK_WIDGET (self), sam_reception_view_get_context (self), draft,
                           statement_fields, G_N_ELEMENTS (statement_fields), title, label, toast,
                           on_statement_done_cb, g_object_ref (self), g_object_unref);
}

static SamStore *
get_store (SamReceptionView *self)
{
  return sam_context_get_store (sam_reception_view_get_context (self));
}

/* The record as a draft, or NULL once an error has been shown. */
static SamDraft *
make_draft (SamReceptionView *self, SamFamilyId family, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SamRecord) record = sam_store_get (get_store (self), family, id, &error);

  if (error != NULL)
    sam_dialogs_show_error (GTK_WIDGET (self), _("The survey could not be read"), error);

  return record != NULL ? sam_draft_new_for_record (record) : NULL;
}

void
sam_reception_actions_add_round (SamReceptionView *self)
{
  SamDraft *draft = sam_draft_new (&sam_family_survey_round);

  sam_draft_set_date (draft, SAM_SURVEY_ROUND_OPENED_DATE,
                      sam_context_get_as_of (sam_reception_view_get_context (self)));
  present_round (self, draft, _("New Survey Round"), NC_("change", "Add survey round"),
                 _("Survey round added"));
}

static void
on_edit_round_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  SamDraft *draft = make_draft (data, SAM_FAMILY_SURVEY_ROUND, sam_reception_view_get_round (data));

  if (draft != NULL)
    present_round (data, draft, _("Survey Round"), NC_("change", "Edit survey round"), NULL);
}

static void
on_add_statement_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  SamReceptionView *self = data;
  gint64 round = sam_reception_view_get_round (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) statements = sam_store_list_by (
    get_store (self), SAM_FAMILY_SURVEY_STATEMENT, SAM_SURVEY_STATEMENT_SURVEY_ROUND, round, &error);
  gint64 last = 0;
  SamDraft *draft;

  if (statements == NULL)
    {
      sam_dialogs_show_error (GTK_WIDGET (self), _("The survey could not be read"), error);
      return;
    }

  for (guint i = 0; i < statements->len; i++)
    last = MAX (last, sam_record_get_integer (statements->pdata[i], SAM_SURVEY_STATEMENT_ORDINAL));

  draft = sam_draft_new (&sam_family_survey_statement);
  sam_draft_set_reference (draft, SAM_SURVEY_STATEMENT_SURVEY_ROUND, round);
  sam_draft_set_integer (draft, SAM_SURVEY_STATEMENT_ORDINAL, last + 1);
  present_statement (self, draft, _("New Statement"), NC_("change", "Add statement"),
                     _("Statement added"));
}

static void
on_edit_statement_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  SamDraft *draft =
    make_draft (data, SAM_FAMILY_SURVEY_STATEMENT, sam_reception_view_get_statement (data));

  if (draft != NULL)
    present_statement (data, draft, _("Statement"), NC_("change", "Edit statement"), NULL);
}

static void
on_enter_answers_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  sam_answers_window_present (data, sam_reception_view_get_context (data), sam_reception_view_get_round (data),
                              sam_reception_view_get_statement (data));
}

static void
on_add_answers_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  sam_answers_dialog_present (data, sam_reception_view_get_context (data),
                              sam_reception_view_get_statement (data), 0, 0);
}

static void
on_remove_round_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gint64 id = sam_reception_view_get_round (data);
  g_autoptr (SamRecord) record = sam_store_get (get_store (data), SAM_FAMILY_SURVEY_ROUND, id, NULL);

  if (record != NULL)
    sam_removal_run (data, sam_reception_view_get_context (data), SAM_FAMILY_SURVEY_ROUND, id,
                     sam_record_get_text (record, SAM_SURVEY_ROUND_NAME),
                     NC_("change", "Remove survey round"), NULL, NULL);
}

static void
on_remove_statement_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gint64 id = sam_reception_view_get_statement (data);
  g_autoptr (SamRecord) record =
    sam_store_get (get_store (data), SAM_FAMILY_SURVEY_STATEMENT, id, NULL);

  if (record != NULL)
    sam_removal_run (data, sam_reception_view_get_context (data), SAM_FAMILY_SURVEY_STATEMENT, id,
                     _("Statement"), NC_("change", "Remove statement"), NULL, NULL);
}

static const GActionEntry entries[] = {
  { "enter-answers", on_enter_answers_cb },
  { "add-answers", on_add_answers_cb },
  { "add-statement", on_add_statement_cb },
  { "edit-statement", on_edit_statement_cb },
  { "remove-statement", on_remove_statement_cb },
  { "edit-round", on_edit_round_cb },
  { "remove-round", on_remove_round_cb },
};

void
sam_reception_actions_install (SamReceptionView *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GPropertyAction) compare = g_property_action_new ("compare", self->compare_button, "active");
  g_autoptr (GPropertyAction) table = g_property_action_new ("table", self->table_button, "active");

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (compare));
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (table));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "evaluation", G_ACTION_GROUP (group));
  g_object_set_data_full (G_OBJECT (self), "evaluation-actions", g_steal_pointer (&group),
                          g_object_unref);
}

GActionGroup *
sam_reception_view_get_actions (SamReceptionView *self)
{
  g_return_val_if_fail (SAM_IS_RECEPTION_VIEW (self), NULL);

  return g_object_get_data (G_OBJECT (self), "evaluation-actions");
}

void
sam_reception_actions_update (SamReceptionView *self)
{
  SamContext *context = sam_reception_view_get_context (self);
  GActionMap *map = g_object_get_data (G_OBJECT (self), "evaluation-actions");
  gboolean is_editable = context != NULL && sam_context_is_editable (context);

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      GAction *action = g_action_map_lookup_action (map, entries[i].name);
      gboolean needs_statement = g_str_has_suffix (entries[i].name, "-answers")
                                 || g_str_equal (entries[i].name, "edit-statement")
                                 || g_str_equal (entries[i].name, "remove-statement");
      gint64 needed = needs_statement ? sam_reception_view_get_statement (self)
                                      : sam_reception_view_get_round (self);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), is_editable && needed != 0);
    }
}
