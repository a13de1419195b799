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
  SamRecord     *carried; /* a question of the cycle before, or NULL */
} CycleSheet;

static void
cycle_sheet_free (CycleSheet *data)
{
  sam_cycle_draft_free (data->draft);
  g_clear_weak_pointer (&data->parent);
  g_clear_object (&data->carried);
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

/* The words of the question, and what was to be looked for; or none of them. */
static void
carry_on (CycleSheet *data, gboolean carry)
{
  static const guint fields[] = { SAM_FOCUS_QUESTION_TEXT, SAM_FOCUS_QUESTION_LOOK_FOR };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    sam_draft_set_text (data->draft->question, fields[i], carry ? sam_record_get_text (data->carried, fields[i]) : NULL);
}

static void
on_carry_cb (SamSheet *sheet, GParamSpec *pspec, GtkWidget *toggle)
{
  CycleSheet *data = g_object_get_data (G_OBJECT (sheet), "cycle-sheet");

  carry_on (data, gtk_switch_get_active (GTK_SWITCH (toggle)));
  sam_sheet_refresh_field (sheet, data->draft->question, SAM_FOCUS_QUESTION_TEXT);
  sam_sheet_refresh_field (sheet, data->draft->question, SAM_FOCUS_QUESTION_LOOK_FOR);
  sam_sheet_validate (sheet);
}

static SamSheet *
present (GtkWidget *parent, SamContext *context, CycleSheet *data)
{
  SamSheet *sheet = sam_sheet_new (parent, context, _("New Cycle"), _("_Add"));
  GtkWidget *who = sam_sheet_add_group (sheet, NULL);
  GtkWidget *question = sam_sheet_add_group (sheet, _("The teacher’s first question"));

  g_set_weak_pointer (&data->parent, parent);
  g_object_set_data (G_OBJECT (sheet), "cycle", data->draft);
  g_object_set_data (G_OBJECT (sheet), "cycle-sheet", data);
  sam_sheet_set_callbacks (sheet, on_save_cb, NULL, _("Cycle added"), data, (GDestroyNotify) cycle_sheet_free);
  sam_sheet_add_field (sheet, who, data->draft->cycle, SAM_CYCLE_TEACHER);
  sam_sheet_add_field (sheet, who, data->draft->cycle, SAM_CYCLE_COACH);
  sam_sheet_add_field (sheet, who, data->draft->cycle, SAM_CYCLE_TERM);
  if (data->carried != NULL)
    {
      GtkWidget *toggle = sam_sheet_add_switch (sheet, question, _("The Same Question Goes On"), _("If the teacher wants"));

      gtk_switch_set_active (GTK_SWITCH (toggle), TRUE);
      g_signal_connect_object (toggle, "notify::active", G_CALLBACK (on_carry_cb), sheet, G_CONNECT_SWAPPED);
    }
  sam_sheet_add_field (sheet, question, data->draft->question, SAM_FOCUS_QUESTION_ASKED_DATE);
  sam_sheet_add_field (sheet, question, data->draft->question, SAM_FOCUS_QUESTION_TEXT);
  sam_sheet_add_field (sheet, question, data->draft->question, SAM_FOCUS_QUESTION_LOOK_FOR);
  sam_sheet_validate (sheet);
  gtk_window_present (GTK_WINDOW (sheet));

  return sheet;
}

SamSheet *
sam_cycle_dialog_present (GtkWidget *parent, SamContext *context)
{
  CycleSheet *data = g_new0 (CycleSheet, 1);

  data->draft = sam_cycle_draft_new (sam_context_get_as_of (context));

  return present (parent, context, data);
}

SamSheet *
sam_cycle_dialog_present_after (GtkWidget *parent, SamContext *context, const SamCycleStory *story, SamRecord *question)
{
  CycleSheet *data = g_new0 (CycleSheet, 1);

  data->draft = sam_cycle_draft_new (sam_context_get_as_of (context));
  sam_draft_set_reference (data->draft->cycle, SAM_CYCLE_TEACHER, sam_record_get_id (story->teacher));
  sam_draft_set_reference (data->draft->cycle, SAM_CYCLE_COACH, sam_record_get_id (story->coach));
  if (question != NULL && sam_record_get_text (question, SAM_FOCUS_QUESTION_TEXT) != NULL)
    {
      data->carried = g_object_ref (question);
      carry_on (data, TRUE);
    }

  return present (parent, context, data);
}
