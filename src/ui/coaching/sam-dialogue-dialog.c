/*
 * The sheet for a dialogue: session, outcomes, what the teacher will try.
 */
#include "sam-dialogue-dialog.h"

#include <glib/gi18n.h>

#include "sam-cycle-words.h"
#include "sam-dialogue.h"
#include "sam-focus-question.h"
#include "sam-session.h"

typedef struct
{
  SamDialogueDraft *draft;
  GtkWidget        *held_switch;
  GPtrArray        *held_groups; /* what only a dialogue that was held has */
} DialogueSheet;

static void
dialogue_sheet_free (DialogueSheet *data)
{
  sam_dialogue_draft_free (data->draft);
  g_ptr_array_unref (data->held_groups);
  g_free (data);
}

static gboolean
on_save_cb (SamSheet *sheet, gpointer user_data, GError **error)
{
  DialogueSheet *data = user_data;

  return sam_dialogue_draft_save (data->draft, sam_context_get_store (sam_sheet_get_context (sheet)), error);
}

static void
set_held (SamDraft *session, gboolean is_held)
{
  if (is_held)
    {
      int planned = (int) sam_draft_get_integer (session, SAM_SESSION_PLANNED_MINUTES);

      sam_draft_set_choice (session, SAM_SESSION_STATE, SAM_SESSION_STATE_HELD);
      sam_draft_set_integer (session, SAM_SESSION_ACTUAL_MINUTES, MAX (planned, 1));
    }
  else
    {
      sam_draft_set_choice (session, SAM_SESSION_STATE, SAM_SESSION_STATE_PLANNED);
      sam_draft_unset (session, SAM_SESSION_ACTUAL_MINUTES);
    }
}

static void
show_held (SamSheet *sheet, DialogueSheet *data)
{
  SamDraft *session = data->draft->session;
  gboolean is_held = sam_draft_get_choice (session, SAM_SESSION_STATE) == SAM_SESSION_STATE_HELD;

  sam_sheet_show_field (sheet, session, SAM_SESSION_ACTUAL_MINUTES, is_held);
  sam_sheet_show_field (sheet, session, SAM_SESSION_PLANNED_MINUTES, !is_held);
  for (guint i = 0; i < data->held_groups->len; i++)
    gtk_widget_set_visible (data->held_groups->pdata[i], is_held);
}

static void
on_held_cb (SamSheet *sheet, GParamSpec *pspec, GtkWidget *toggle)
{
  DialogueSheet *data = g_object_get_data (G_OBJECT (sheet), "dialogue");

  set_held (data->draft->session, gtk_switch_get_active (GTK_SWITCH (toggle)));
  show_held (sheet, data);
  sam_sheet_refresh_field (sheet, data->draft->session, SAM_SESSION_ACTUAL_MINUTES);
  sam_sheet_validate (sheet);
}

static GtkWidget *
add_held_group (SamSheet *sheet, DialogueSheet *data, const char *title)
{
  GtkWidget *list = sam_sheet_add_group (sheet, title);

  g_ptr_array_add (data->held_groups, gtk_widget_get_parent (list));

  return list;
}

static void
add_question (SamSheet *sheet, DialogueSheet *data, SamDraft *question)
{
  g_autofree char *name = sam_cycle_words_question (sam_draft_get_original (question));
  GtkWidget *list = add_held_group (sheet, data, name);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (sam_draft_get_text (question, SAM_FOCUS_QUESTION_TEXT));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_end (label, 12);
  gtk_widget_set_margin_top (label, 12);
  gtk_widget_set_margin_bottom (label, 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  sam_sheet_add_field (sheet, list, question, SAM_FOCUS_QUESTION_OUTCOME);
  sam_sheet_add_field (sheet, list, question, SAM_FOCUS_QUESTION_OUTCOME_NOTE);
}

static void
add_rows (SamSheet *sheet, DialogueSheet *data)
{
  SamDraft *session = data->draft->session;
  GtkWidget *when = sam_sheet_add_group (sheet, NULL);
  GtkWidget *list;

  sam_sheet_add_field (sheet, when, session, SAM_SESSION_DATE);
  sam_sheet_add_field (sheet, when, session, SAM_SESSION_START_TIME);
  sam_sheet_add_field (sheet, when, session, SAM_SESSION_PLANNED_MINUTES);
  data->held_switch = sam_sheet_add_switch (sheet, when, _("Held"), NULL);
  sam_sheet_add_field (sheet, when, session, SAM_SESSION_ACTUAL_MINUTES);
  sam_sheet_add_field (sheet, when, session, SAM_SESSION_PLACE);

  for (guint i = 0; i < data->draft->questions->len; i++)
    add_question (sheet, data, data->draft->questions->pdata[i]);

  list = add_held_group (sheet, data, _("After the dialogue"));
  sam_sheet_add_field (sheet, list, data->draft->dialogue, SAM_DIALOGUE_WILL_TRY);
  sam_sheet_add_field (sheet, list, data->draft->dialogue, SAM_DIALOGUE_NOTE);
}

SamSheet *
sam_dialogue_dialog_present (GtkWidget *parent, SamContext *context, SamDialogueDraft *draft, gboolean as_held)
{
  DialogueSheet *data = g_new0 (DialogueSheet, 1);
  gboolean is_new = sam_draft_get_id (draft->session) == 0;
  SamSheet *sheet = sam_sheet_new (parent, context, _("Dialogue"), _("_Save"));

  data->draft = draft;
  data->held_groups = g_ptr_array_new ();
  g_object_set_data (G_OBJECT (sheet), "dialogue", data);
  sam_sheet_set_callbacks (sheet, on_save_cb, NULL, is_new ? _("Dialogue added") : _("Dialogue changed"),
                           data, (GDestroyNotify) dialogue_sheet_free);
  if (as_held && sam_draft_get_choice (draft->session, SAM_SESSION_STATE) != SAM_SESSION_STATE_HELD)
    set_held (draft->session, TRUE);
  add_rows (sheet, data);
  gtk_switch_set_active (GTK_SWITCH (data->held_switch),
                         sam_draft_get_choice (draft->session, SAM_SESSION_STATE) == SAM_SESSION_STATE_HELD);
  g_signal_connect_object (data->held_switch, "notify::active", G_CALLBACK (on_held_cb), sheet, G_CONNECT_SWAPPED);
  show_held (sheet, data);
  sam_sheet_validate (sheet);
  gtk_window_present (GTK_WINDOW (sheet));

  return sheet;
}
