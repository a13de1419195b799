#include "sam-calendar-actions.h"

#include <glib/gi18n.h>

#include "sam-bulk-window.h"
#include "sam-calendar-page.h"
#include "sam-change-label.h"
#include "sam-dialogs.h"
#include "sam-session-cancel.h"
#include "sam-session-drag.h"
#include "sam-session-picking.h"

static SamCalendarSelection *
get_selection (GtkWidget *page)
{
  return sam_calendar_model_get_selection (sam_calendar_page_get_model (SAM_CALENDAR_PAGE (page)));
}

static SamStore *
get_editable_store (GtkWidget *page)
{
  SamContext *context = sam_page_get_context (SAM_PAGE (page));

  return context != NULL && sam_context_is_editable (context) ? sam_context_get_store (context) : NULL;
}

static void
toast (GtkWidget *page, const char *text)
{
  gtk_widget_activate_action (page, "win.toast", "s", text);
}

/* Selecting */

gboolean
sam_calendar_actions_let_go (GtkWidget *page)
{
  SamCalendarSelection *selection = get_selection (page);

  if (sam_calendar_selection_get_clip (selection) != SAM_CALENDAR_CLIP_NONE)
    sam_calendar_selection_clip (selection, SAM_CALENDAR_CLIP_NONE);
  else if (sam_calendar_selection_get_n (selection) > 0)
    sam_calendar_selection_clear (selection);
  else
    return FALSE;

  return TRUE;
}

static void
on_select_none (GtkWidget *page, const char *name, GVariant *parameter)
{
  sam_calendar_selection_clear (get_selection (page));
}

/* The session that has the focus, where nothing is selected. */
static void
select_focused (GtkWidget *page)
{
  GtkRoot *root = gtk_widget_get_root (page);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gint64 id = 0;

  if (sam_calendar_selection_get_n (get_selection (page)) > 0 || focus == NULL)
    return;

  id = sam_session_picking_get_session (focus);
  if (id != 0)
    sam_calendar_selection_set (get_selection (page), &id, 1);
}

static gboolean
require_selected (GtkWidget *page)
{
  if (get_editable_store (page) == NULL)
    return FALSE;

  select_focused (page);
  if (sam_calendar_selection_get_n (get_selection (page)) > 0)
    return TRUE;

  toast (page, _("Go to a session first, by Tab or the arrow keys, or select one by Ctrl and a click"));

  return FALSE;
}

/* Cut, copy, paste */

static void
put_aside (GtkWidget *page, SamCalendarClip clip)
{
  SamCalendarSelection *selection = get_selection (page);

  if (require_selected (page))
    sam_calendar_selection_clip (selection, clip);
}

static void
on_cut (GtkWidget *page, const char *name, GVariant *parameter)
{
  put_aside (page, SAM_CALENDAR_CLIP_MOVE);
}

static void
on_copy (GtkWidget *page, const char *name, GVariant *parameter)
{
  put_aside (page, SAM_CALENDAR_CLIP_COPY);
}

static void
on_paste (GtkWidget *page, const char *name, GVariant *parameter)
{
  SamCalendarPage *self = SAM_CALENDAR_PAGE (page);
  SamCalendarModel *model = sam_calendar_page_get_model (self);
  SamCalendarSelection *selection = get_selection (page);
  SamStore *store = get_editable_store (page);
  g_autoptr (GArray) clipped = sam_calendar_selection_dup_clipped (selection);
  SamMoveVerb verb = sam_calendar_selection_get_clip (selection) == SAM_CALENDAR_CLIP_COPY ? SAM_MOVE_VERB_COPY
                                                                                          : SAM_MOVE_VERB_MOVE;
  SamCalendarTarget target = { SAM_DATE_NONE, -1, 0, FALSE };
  g_autoptr (SamSessionBatch) batch = NULL;
  g_autoptr (GError) error = NULL;

  if (store == NULL)
    return;
  if (clipped == NULL)
    {
      toast (page, _("Cut or copy a session first, by Ctrl+X or Ctrl+C"));
      return;
    }

  batch = sam_session_batch_load (store, (const gint64 *) clipped->data, clipped->len, &error);
  if (batch == NULL)
    {
      sam_dialogs_show_error (page, _("Not moved"), error);
      return;
    }

  sam_calendar_view_get_target (sam_calendar_stack_get_view (sam_calendar_page_get_stack (self)), &target);
  if (target.date == SAM_DATE_NONE)
    return;
  sam_session_batch_plan_to (batch, 0, &target, verb, sam_calendar_model_get_as_of (model));
  /* What was copied can be pasted again. */
  if (sam_session_drag_finish (page, model, batch) && verb == SAM_MOVE_VERB_MOVE)
    sam_calendar_selection_clip (selection, SAM_CALENDAR_CLIP_NONE);
}

/* Deleting */

static void
delete_batch (GtkWidget *page, SamSessionBatch *batch)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  guint n = 0;

  if (!sam_session_batch_apply (batch, &error))
    {
      sam_dialogs_show_error (page, _("Not deleted"), error);
      return;
    }

  n = sam_session_batch_count_changed (batch);
  text = sam_change_label_fill (ngettext ("%u session deleted", "%u sessions deleted", n), n);
  sam_calendar_selection_clear (get_selection (page));
  gtk_widget_activate_action (page, "win.toast-done", "s", text);
}

static guint
find_planned (SamSessionBatch *batch, guint *n_planned)
{
  guint found = 0;

  *n_planned = 0;
  for (guint i = 0; i < sam_session_batch_get_n (batch); i++)
    {
      if (sam_record_get_choice (sam_session_batch_get_session (batch, i), SAM_SESSION_STATE)
          == SAM_SESSION_STATE_PLANNED)
        {
          found = i;
          (*n_planned)++;
        }
    }

  return found;
}

static void
on_delete (GtkWidget *page, const char *name, GVariant *parameter)
{
  SamStore *store = get_editable_store (page);
  g_autoptr (GArray) ids = NULL;
  g_autoptr (SamSessionBatch) batch = NULL;
  g_autoptr (GError) error = NULL;
  guint n_planned = 0;
  guint planned = 0;

  if (!require_selected (page))
    return;

  ids = sam_calendar_selection_dup_ids (get_selection (page));
  batch = sam_session_batch_load (store, (const gint64 *) ids->data, ids->len, &error);
  if (batch == NULL)
    {
      sam_dialogs_show_error (page, _("Not deleted"), error);
      return;
    }

  planned = find_planned (batch, &n_planned);
  sam_session_batch_plan_delete (batch, sam_calendar_model_get_as_of (sam_calendar_page_get_model (SAM_CALENDAR_PAGE (page))));
  if (sam_session_batch_get_n (batch) > 0 && sam_session_batch_count (batch, SAM_MOVE_REFUSED) == 0)
    delete_batch (page, batch);
  else if (n_planned == 0)
    toast (page, _("Only planned sessions can be deleted or cancelled"));
  else if (sam_session_batch_get_n (batch) == 1)
    sam_session_cancel_present (page, sam_page_get_context (SAM_PAGE (page)),
                                sam_session_batch_get_session (batch, planned));
  else
    gtk_widget_activate_action (page, "calendar.cancel-selected", NULL);
}

/* All at once */

static void
present_bulk (GtkWidget *page, SamBulkKind kind)
{
  if (require_selected (page))
    sam_bulk_window_present (page, sam_calendar_page_get_model (SAM_CALENDAR_PAGE (page)), kind);
}

static void
on_move_selected (GtkWidget *page, const char *name, GVariant *parameter)
{
  present_bulk (page, SAM_BULK_MOVE);
}

static void
on_cancel_selected (GtkWidget *page, const char *name, GVariant *parameter)
{
  present_bulk (page, SAM_BULK_CANCEL);
}

static void
on_coach_selected (GtkWidget *page, const char *name, GVariant *parameter)
{
  present_bulk (page, SAM_BULK_COACH);
}

static void
on_let_go (GtkWidget *page, const char *name, GVariant *parameter)
{
  sam_calendar_actions_let_go (page);
}

void
sam_calendar_actions_install (GtkWidgetClass *page_class)
{
  gtk_widget_class_install_action (page_class, "calendar.select-none", NULL, on_select_none);
  gtk_widget_class_install_action (page_class, "calendar.cut", NULL, on_cut);
  gtk_widget_class_install_action (page_class, "calendar.copy", NULL, on_copy);
  gtk_widget_class_install_action (page_class, "calendar.paste", NULL, on_paste);
  gtk_widget_class_install_action (page_class, "calendar.delete", NULL, on_delete);
  gtk_widget_class_install_action (page_class, "calendar.let-go", NULL, on_let_go);
  gtk_widget_class_install_action (page_class, "calendar.move-selected", NULL, on_move_selected);
  gtk_widget_class_install_action (page_class, "calendar.cancel-selected", NULL, on_cancel_selected);
  gtk_widget_class_install_action (page_class, "calendar.coach-selected", NULL, on_coach_selected);
}
