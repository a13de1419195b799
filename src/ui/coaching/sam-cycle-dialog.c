/*
 * The sheet for a new cycle: teacher, coach, term, first question.
 */
#include "sam-cycle-dialog.h"

#include <glib/gi18n.h>

#include "sam-cycle-draft.h"
#include "sam-cycle.h"
#include "sam-focus-question.h"

typedef struct
{
  SamCycleDraft *draft;
  GtkWidget     *parent; /* weak */
} CycleSheet;

static void
cycle_sheet_free (CycleSheet *data)
{
  sam_cycle_draft_free (data->draft);
  g_clear_weak_pointer (&data->parent);
  g_free (data);
}

static gboolean
on_save_cb (SamSheet *sheet, gpointer user_data, GError **error)
{
  CycleSheet *data = user_data;

  if (!sam_cycle_draft_save (data->draft, sam_context_get_store (sam_sheet_get_context (sheet)), error))
    return FALSE;

  if (data->parent != NULL)
    gtk_widget_activate_action (data->parent, "win.show-record", "(ux)", (guint) SAM_FAMILY_CYCLE,
                                sam_draft_get_id (data->draft->cycle));
  return TRUE;
}

SamSheet *
sam_cycle_dialog_present (GtkWidget *parent, SamContext *context)
{
  CycleSheet *data = g_new0 (CycleSheet, 1);
  SamSheet *sheet = sam_sheet_new (parent, context, _("New Cycle"), _("_Add"));
  GtkWidget *who = sam_sheet_add_group (sheet, NULL);
  GtkWidget *question = sam_sheet_add_group (sheet, _("The teacher’s first question"));

  data->draft = sam_cycle_draft_new (sam_context_get_as_of (context));
  g_set_weak_pointer (&data->parent, parent);
  g_object_set_data (G_OBJECT (sheet), "cycle", data->draft);
  sam_sheet_set_callbacks (sheet, on_save_cb, NULL, _("Cycle added"), data, (GDestroyNotify) cycle_sheet_free);
  sam_sheet_add_field (sheet, who, data->draft->cycle, SAM_CYCLE_TEACHER);
  sam_sheet_add_field (sheet, who, data->draft->cycle, SAM_CYCLE_COACH);
  sam_sheet_add_field (sheet, who, data->draft->cycle, SAM_CYCLE_TERM);
  sam_sheet_add_field (sheet, question, data->draft->question, SAM_FOCUS_QUESTION_ASKED_DATE);
  sam_sheet_add_field (sheet, question, data->draft->question, SAM_FOCUS_QUESTION_TEXT);
  sam_sheet_add_field (sheet, question, data->draft->question, SAM_FOCUS_QUESTION_LOOK_FOR);
  sam_sheet_validate (sheet);
  gtk_window_present (GTK_WINDOW (sheet));

  return sheet;
}
