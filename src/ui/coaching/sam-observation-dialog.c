/*
 * The sheet for an observation: session, lesson and entries.
 */
#include "sam-observation-dialog.h"

#include <glib/gi18n.h>

#include "sam-entry-editor.h"
#include "sam-observation-entry.h"
#include "sam-observation.h"
#include "sam-session.h"

typedef struct
{
  SamObservationDraft *draft;
  GPtrArray           *questions;
  GtkWidget           *held_switch;
  GtkWidget           *entry_group;
  GtkWidget           *entry_list;
  guint n_entries; /* as the sheet came up */
} ObservationSheet;

static void
observation_sheet_free (ObservationSheet *data)
{
  sam_observation_draft_free (data->draft);
  g_ptr_array_unref (data->questions);
  g_free (data);
}

static gboolean
on_save_cb (SamSheet *sheet, gpointer user_data, GError **error)
{
  ObservationSheet *data = user_data;

  for (GtkWidget *row = gtk_widget_get_first_child (data->entry_list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *editor = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));

      if (SAM_IS_ENTRY_EDITOR (editor) && !sam_entry_editor_is_sound (SAM_ENTRY_EDITOR (editor)))
        {
          g_set_error_literal (error, SAM_ERROR, SAM_ERROR_INVALID,
                               _("The time of an entry is minutes and seconds since the lesson began, such as 04:10."));
          return FALSE;
        }
    }

  return sam_observation_draft_save (data->draft, sam_context_get_store (sam_sheet_get_context (sheet)), error);
}

/* The entries stand in editors of their own. */
static gboolean
has_changed_entries (SamSheet *sheet, gpointer user_data)
{
  ObservationSheet *data = user_data;

  if (data->draft->entries->len != data->n_entries)
    return TRUE;
  for (guint i = 0; i < data->draft->entries->len; i++)
    {
      if (sam_draft_is_changed (data->draft->entries->pdata[i]))
        return TRUE;
    }

  return FALSE;
}

static void
show_held (SamSheet *sheet, ObservationSheet *data)
{
  gboolean is_held = sam_draft_get_choice (data->draft->session, SAM_SESSION_STATE) == SAM_SESSION_STATE_HELD;

  sam_sheet_show_field (sheet, data->draft->session, SAM_SESSION_ACTUAL_MINUTES, is_held);
  sam_sheet_show_field (sheet, data->draft->session, SAM_SESSION_PLANNED_MINUTES, !is_held);
  gtk_widget_set_visible (data->entry_group, is_held);
}

static void
on_held_cb (SamSheet *sheet, GParamSpec *pspec, GtkWidget *toggle)
{
  ObservationSheet *data = g_object_get_data (G_OBJECT (sheet), "observation");
  SamDraft *session = data->draft->session;

  if (gtk_switch_get_active (GTK_SWITCH (toggle)))
    {
      int planned = (int) sam_draft_get_integer (session, SAM_SESSION_PLANNED_MINUTES);

      if (sam_draft_get_choice (session, SAM_SESSION_STATE) != SAM_SESSION_STATE_HELD)
        sam_observation_draft_set_held (data->draft, MAX (planned, 1));
    }
  else
    sam_observation_draft_set_held (data->draft, 0);

  show_held (sheet, data);
  sam_sheet_refresh_field (sheet, session, SAM_SESSION_ACTUAL_MINUTES);
  sam_sheet_validate (sheet);
}

static void
on_entry_remove_cb (SamSheet *sheet, SamEntryEditor *editor)
{
  ObservationSheet *data = g_object_get_data (G_OBJECT (sheet), "observation");
  SamDraft *draft = sam_entry_editor_get_draft (editor);

  gtk_list_box_remove (GTK_LIST_BOX (data->entry_list),
                       gtk_widget_get_ancestor (GTK_WIDGET (editor), GTK_TYPE_LIST_BOX_ROW));
  sam_observation_draft_remove_entry (data->draft, draft);
  gtk_widget_set_visible (data->entry_list, data->draft->entries->len > 0);
}

static SamEntryEditor *
add_entry_editor (SamSheet *sheet, ObservationSheet *data, SamDraft *entry)
{
  GtkWidget *editor = sam_entry_editor_new (entry, data->questions);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), editor);
  gtk_list_box_append (GTK_LIST_BOX (data->entry_list), row);
  g_signal_connect_object (editor, "remove", G_CALLBACK (on_entry_remove_cb), sheet, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (data->entry_list, TRUE);

  return SAM_ENTRY_EDITOR (editor);
}

static void
on_add_entry_cb (SamSheet *sheet)
{
  ObservationSheet *data = g_object_get_data (G_OBJECT (sheet), "observation");
  SamDraft *entry = sam_observation_draft_add_entry (data->draft);

  if (data->questions->len == 1)
    sam_draft_set_reference (entry, SAM_OBSERVATION_ENTRY_FOCUS_QUESTION,
                             sam_record_get_id (data->questions->pdata[0]));
  sam_entry_editor_focus_text (add_entry_editor (sheet, data, entry));
}

static void
add_entries (SamSheet *sheet, ObservationSheet *data)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Add Entry"));

  data->entry_list = sam_sheet_add_group (sheet, _("What was seen"));
  data->entry_group = gtk_widget_get_parent (data->entry_list);
  gtk_widget_set_visible (data->entry_list, FALSE);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_add_entry_cb), sheet, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (data->entry_group), button);

  for (guint i = 0; i < data->draft->entries->len; i++)
    add_entry_editor (sheet, data, data->draft->entries->pdata[i]);
}

static void
add_rows (SamSheet *sheet, ObservationSheet *data)
{
  SamDraft *session = data->draft->session;
  GtkWidget *when = sam_sheet_add_group (sheet, NULL);
  GtkWidget *lesson = sam_sheet_add_group (sheet, _("The lesson"));

  sam_sheet_add_field (sheet, when, session, SAM_SESSION_DATE);
  sam_sheet_add_field (sheet, when, session, SAM_SESSION_START_TIME);
  sam_sheet_add_field (sheet, when, session, SAM_SESSION_PLANNED_MINUTES);
  data->held_switch = sam_sheet_add_switch (sheet, when, _("Held"), NULL);
  sam_sheet_add_field (sheet, when, session, SAM_SESSION_ACTUAL_MINUTES);
  sam_sheet_add_field (sheet, when, session, SAM_SESSION_PLACE);
  sam_sheet_add_field (sheet, lesson, data->draft->observation, SAM_OBSERVATION_SUBJECT);
  sam_sheet_add_field (sheet, lesson, data->draft->observation, SAM_OBSERVATION_GRADE);
  sam_sheet_add_field (sheet, lesson, data->draft->observation, SAM_OBSERVATION_TEMPLATE);
  add_entries (sheet, data);
}

SamSheet *
sam_observation_dialog_present (GtkWidget *parent, SamContext *context, SamObservationDraft *draft,
                                GPtrArray *questions, gboolean as_held)
{
  ObservationSheet *data = g_new0 (ObservationSheet, 1);
  gboolean is_new = sam_draft_get_id (draft->session) == 0;
  SamSheet *sheet;

  sheet = sam_sheet_new (parent, context, _("Lesson Observation"), _("_Save"));
  data->draft = draft;
  data->questions = g_ptr_array_ref (questions);
  g_object_set_data (G_OBJECT (sheet), "observation", data);
  sam_sheet_set_callbacks (sheet, on_save_cb, NULL,
                           is_new ? _("Observation added") : _("Observation changed"),
                           data, (GDestroyNotify) observation_sheet_free);
  data->n_entries = draft->entries->len;
  sam_sheet_set_changed_func (sheet, has_changed_entries);
  sam_sheet_guard (sheet);
  if (as_held && sam_draft_get_choice (draft->session, SAM_SESSION_STATE) != SAM_SESSION_STATE_HELD)
    sam_observation_draft_set_held (draft, MAX (1, (int) sam_draft_get_integer (draft->session, SAM_SESSION_PLANNED_MINUTES)));
  add_rows (sheet, data);
  gtk_switch_set_active (GTK_SWITCH (data->held_switch),
                         sam_draft_get_choice (draft->session, SAM_SESSION_STATE) == SAM_SESSION_STATE_HELD);
  g_signal_connect_object (data->held_switch, "notify::active", G_CALLBACK (on_held_cb), sheet, G_CONNECT_SWAPPED);
  show_held (sheet, data);
  sam_sheet_validate (sheet);
  gtk_window_present (GTK_WINDOW (sheet));

  return sheet;
}
