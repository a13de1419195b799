/*
 * SamSessionDrag: sessions that are being dragged. There is one pointer, and
 * hence one drag at a time.
 */
#include "sam-session-drag.h"

#include <glib/gi18n.h>

#include "sam-dialogs.h"
#include "sam-move-clashes.h"
#include "sam-move-preview.h"
#include "sam-move-words.h"

#define SAM_TYPE_SESSION_DRAG (sam_session_drag_get_type ())
G_DECLARE_FINAL_TYPE (SamSessionDrag, sam_session_drag, SAM, SESSION_DRAG, GObject)

/* A title, what becomes of the session, and some lines of clashes. */
#define PREVIEW_WIDTH 400
#define PREVIEW_HEIGHT 220

struct _SamSessionDrag
{
  GObject           parent_instance;

  SamCalendarModel *model;
  SamStore         *store; /* in which the drag began */
  gint64            first; /* the session that was taken hold of */
  SamSessionBatch  *batch;
  SamMoveClashes   *clashes;
  GtkWidget        *preview;

  gboolean          is_planned;
  SamCalendarTarget target;
  SamMoveVerb       verb;
};

G_DEFINE_FINAL_TYPE (SamSessionDrag, sam_session_drag, G_TYPE_OBJECT)

/* The one drag; the content of GTK's drag keeps it alive. */
static SamSessionDrag *current;

typedef struct
{
  SamCalendarModel   *model;
  SamSessionDragWhere where;
  SamSessionDragShow  show;
} Target;

/* NULL where no programme is open. */
static SamStore *
get_store (SamCalendarModel *model)
{
  SamContext *context = sam_calendar_model_get_context (model);

  return context != NULL ? sam_context_get_store (context) : NULL;
}

static void
sam_session_drag_finalize (GObject *object)
{
  SamSessionDrag *self = SAM_SESSION_DRAG (object);

  if (current == self)
    current = NULL;
  g_clear_object (&self->model);
  g_clear_object (&self->store);
  g_clear_object (&self->preview);
  g_clear_pointer (&self->batch, sam_session_batch_free);
  g_clear_pointer (&self->clashes, sam_move_clashes_free);

  G_OBJECT_CLASS (sam_session_drag_parent_class)->finalize (object);
}

static void
sam_session_drag_class_init (SamSessionDragClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_session_drag_finalize;
}

static void
sam_session_drag_init (SamSessionDrag *self)
{
}

/* Source */

static GArray *
list_dragged (SamCalendarModel *model, gint64 session)
{
  SamCalendarSelection *selection = sam_calendar_model_get_selection (model);

  if (!sam_calendar_selection_contains (selection, session))
    sam_calendar_selection_set (selection, &session, 1);

  return sam_calendar_selection_dup_ids (selection);
}

static SamSessionDrag *
new_drag (SamCalendarModel *model, gint64 session, GError **error)
{
  g_autoptr (GArray) ids = list_dragged (model, session);
  g_autoptr (SamSessionBatch) batch =
    sam_session_batch_load (get_store (model), (const gint64 *) ids->data, ids->len, error);
  SamSessionDrag *self = NULL;

  if (batch == NULL || sam_session_batch_get_n (batch) == 0)
    return NULL;

  self = g_object_new (SAM_TYPE_SESSION_DRAG, NULL);
  self->model = g_object_ref (model);
  self->store = g_object_ref (get_store (model));
  self->first = session;
  self->batch = g_steal_pointer (&batch);
  self->clashes = sam_move_clashes_new (self->store);
  self->preview = g_object_ref_sink (sam_move_preview_new ());

  return self;
}

static void
name_what_is_dragged (SamSessionDrag *self)
{
  g_autoptr (SamRecord) session = sam_store_get (self->store, SAM_FAMILY_SESSION, self->first, NULL);
  g_autofree char *name = session != NULL ? sam_move_words_dup_name (self->store, session) : NULL;

  self->is_planned = FALSE;
  sam_move_preview_set_name (SAM_MOVE_PREVIEW (self->preview), name != NULL ? name : "");
}

static GdkContentProvider *
on_prepare_cb (GtkDragSource *source, double x, double y, SamCalendarModel *model)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  SamSessionDragGet get_session = g_object_get_data (G_OBJECT (source), "get-session");
  SamContext *context = sam_calendar_model_get_context (model);
  g_autoptr (SamSessionDrag) drag = NULL;
  g_autoptr (GError) error = NULL;
  gint64 session = 0;

  if (context == NULL || !sam_context_is_editable (context))
    return NULL;

  session = get_session (widget, x, y);
  drag = session != 0 ? new_drag (model, session, &error) : NULL;
  if (error != NULL)
    gtk_widget_activate_action (widget, "calendar.show-problem", "s", error->message);
  if (drag == NULL)
    return NULL;

  current = drag;
  name_what_is_dragged (drag);

  return gdk_content_provider_new_typed (SAM_TYPE_SESSION_DRAG, drag);
}

static void
on_drag_begin_cb (GtkDragSource *source, GdkDrag *drag)
{
  GtkWidget *icon = gtk_drag_icon_get_for_drag (drag);
  GtkWidget *room = NULL;

  if (current == NULL)
    return;

  room = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  /* The icon's surface keeps the size that it has at first: room for all that may come to be said. */
  gtk_widget_set_size_request (room, PREVIEW_WIDTH, PREVIEW_HEIGHT);
  if (gdk_display_is_composited (gdk_drag_get_display (drag)))
    {
      gtk_widget_set_halign (current->preview, GTK_ALIGN_START);
      gtk_widget_set_valign (current->preview, GTK_ALIGN_START);
    }
  else
    /* What is not painted would be black. */
    gtk_widget_set_vexpand (current->preview, TRUE);
  gtk_box_append (GTK_BOX (room), current->preview);
  gdk_drag_set_hotspot (drag, -14, -10);
  gtk_drag_icon_set_child (GTK_DRAG_ICON (icon), room);
}

/* Dropped or not: whoever still holds the content does not keep the drag alive. */
static void
on_drag_end_cb (GtkDragSource *source, GdkDrag *drag, gboolean delete_data)
{
  current = NULL;
}

void
sam_session_drag_attach_source (GtkWidget *widget, SamCalendarModel *model, SamSessionDragGet get_session)
{
  GtkDragSource *source = gtk_drag_source_new ();

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (SAM_IS_CALENDAR_MODEL (model));
  g_return_if_fail (get_session != NULL);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE | GDK_ACTION_COPY);
  /* Before the buttons that sessions may be. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (source), GTK_PHASE_CAPTURE);
  g_object_set_data (G_OBJECT (source), "get-session", get_session);
  g_signal_connect_object (source, "prepare", G_CALLBACK (on_prepare_cb), model, 0);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begin_cb), NULL);
  g_signal_connect (source, "drag-end", G_CALLBACK (on_drag_end_cb), NULL);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (source));
}

/* Target */

/* With Ctrl, only copying is left of the two. */
static SamMoveVerb
get_verb (GtkDropTarget *target)
{
  GdkDrop *drop = gtk_drop_target_get_current_drop (target);
  GdkDragAction actions = drop != NULL ? gdk_drop_get_actions (drop) : GDK_ACTION_MOVE | GDK_ACTION_COPY;

  return (actions & GDK_ACTION_MOVE) != 0 ? SAM_MOVE_VERB_MOVE : SAM_MOVE_VERB_COPY;
}

/* Another programme may have been opened since the drag began. */
static gboolean
is_at_home (SamSessionDrag *self, const Target *target)
{
  return self != NULL && self->model == target->model && self->store == get_store (target->model);
}

static gboolean
is_same_place (const SamCalendarTarget *a, const SamCalendarTarget *b)
{
  return a->date == b->date && a->time == b->time && a->team == b->team && a->whole_week == b->whole_week;
}

static void
plan (SamSessionDrag *self, const SamCalendarTarget *target, SamMoveVerb verb)
{
  g_autoptr (GPtrArray) clashes = NULL;

  if (self->is_planned && is_same_place (&self->target, target) && self->verb == verb)
    return;

  self->is_planned = TRUE;
  self->target = *target;
  self->verb = verb;
  sam_session_batch_plan_to (self->batch, self->first, target, verb, sam_calendar_model_get_as_of (self->model));
  clashes = sam_move_clashes_list_all (self->clashes, self->batch);
  sam_move_preview_set_plan (SAM_MOVE_PREVIEW (self->preview), self->store, self->batch, self->first, clashes);
}

static void
show_place (GtkDropTarget *drop, const Target *self, const SamCalendarTarget *target)
{
  if (self->show != NULL)
    self->show (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (drop)), target);
}

static GdkDragAction
on_motion_cb (GtkDropTarget *drop, double x, double y, const Target *self)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (drop));
  SamCalendarTarget target = { SAM_DATE_NONE, -1, 0, FALSE };
  SamMoveVerb verb = get_verb (drop);

  if (!is_at_home (current, self) || !self->where (widget, x, y, &target))
    {
      show_place (drop, self, NULL);
      return 0;
    }

  plan (current, &target, verb);
  show_place (drop, self, &target);
  if (sam_session_batch_count_changed (current->batch) == 0)
    return 0;

  return verb == SAM_MOVE_VERB_COPY ? GDK_ACTION_COPY : GDK_ACTION_MOVE;
}

static void
on_leave_cb (GtkDropTarget *drop, const Target *self)
{
  show_place (drop, self, NULL);
  if (current != NULL)
    name_what_is_dragged (current);
}

static gboolean
on_drop_cb (GtkDropTarget *drop, const GValue *value, double x, double y, const Target *self)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (drop));
  g_autoptr (SamSessionDrag) drag = g_value_dup_object (value);
  SamCalendarTarget target = { SAM_DATE_NONE, -1, 0, FALSE };
  SamMoveVerb verb;

  if (!is_at_home (drag, self) || !self->where (widget, x, y, &target))
    return FALSE;

  /* What the pointer said last: the keys may be up again by now. */
  verb = drag->is_planned ? drag->verb : get_verb (drop);
  plan (drag, &target, verb);
  show_place (drop, self, NULL);

  return sam_session_drag_finish (widget, drag->model, drag->batch);
}

void
sam_session_drag_attach_target (GtkWidget *widget, SamCalendarModel *model, SamSessionDragWhere where,
                                SamSessionDragShow show)
{
  GtkDropTarget *target = gtk_drop_target_new (SAM_TYPE_SESSION_DRAG, GDK_ACTION_MOVE | GDK_ACTION_COPY);
  Target *self = g_new0 (Target, 1);

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (SAM_IS_CALENDAR_MODEL (model));
  g_return_if_fail (where != NULL);

  /* The model outlives its views. */
  self->model = model;
  self->where = where;
  self->show = show;
  g_object_set_data_full (G_OBJECT (target), "sam-target", self, g_free);
  g_signal_connect (target, "enter", G_CALLBACK (on_motion_cb), self);
  g_signal_connect (target, "motion", G_CALLBACK (on_motion_cb), self);
  g_signal_connect (target, "leave", G_CALLBACK (on_leave_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}

/* For others */

gboolean
sam_session_drag_is_active (void)
{
  return current != NULL;
}

char *
sam_session_drag_dup_text (void)
{
  return current != NULL ? sam_move_preview_dup_text (SAM_MOVE_PREVIEW (current->preview)) : NULL;
}

gboolean
sam_session_drag_finish (GtkWidget *widget, SamCalendarModel *model, SamSessionBatch *batch)
{
  SamStore *store = NULL;
  g_autoptr (SamMoveClashes) finder = NULL;
  g_autoptr (GPtrArray) clashes = NULL;
  g_autoptr (GArray) results = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  guint n = 0;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);
  g_return_val_if_fail (SAM_IS_CALENDAR_MODEL (model), FALSE);
  g_return_val_if_fail (batch != NULL, FALSE);

  store = get_store (model);
  finder = sam_move_clashes_new (store);
  clashes = sam_move_clashes_list_all (finder, batch);
  if (!sam_session_batch_apply (batch, &error))
    {
      sam_dialogs_show_error (widget, _("Not moved"), error);
      return FALSE;
    }

  n = sam_session_batch_count_changed (batch);
  text = sam_move_words_dup_done (store, batch, clashes);
  if (n > 0)
    {
      results = sam_session_batch_dup_results (batch);
      sam_calendar_selection_set (sam_calendar_model_get_selection (model), (const gint64 *) results->data,
                                  results->len);
    }
  if (*text != '\0')
    gtk_widget_activate_action (widget, n > 0 ? "win.toast-done" : "win.toast", "s", text);

  return n > 0;
}
