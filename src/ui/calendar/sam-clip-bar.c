/*
 * SamClipBar: what is cut or copied, and where it would land.
 */
#include "sam-clip-bar.h"

#include <glib/gi18n.h>

#include "sam-change-label.h"
#include "sam-move-clashes.h"
#include "sam-move-words.h"

#define MAX_LINES 4

struct _SamClipBar
{
  AdwBin            parent_instance;

  SamCalendarStack *stack; /* not owned: a sibling */
  SamCalendarModel *model;
  SamSessionBatch  *batch; /* of what is cut or copied; NULL where it is to be read */
  SamMoveClashes   *clashes;
  guint             source;

  GtkWidget        *revealer;
  GtkWidget        *label;
};

G_DEFINE_FINAL_TYPE (SamClipBar, sam_clip_bar, ADW_TYPE_BIN)

static SamStore *
get_store (SamClipBar *self)
{
  SamContext *context = sam_calendar_model_get_context (self->model);

  return context != NULL ? sam_context_get_store (context) : NULL;
}

static void
forget (SamClipBar *self)
{
  g_clear_pointer (&self->batch, sam_session_batch_free);
  g_clear_pointer (&self->clashes, sam_move_clashes_free);
}

static gboolean
load (SamClipBar *self)
{
  g_autoptr (GArray) ids = NULL;
  SamStore *store = get_store (self);

  if (self->batch != NULL)
    return TRUE;
  if (store == NULL)
    return FALSE;

  ids = sam_calendar_selection_dup_clipped (sam_calendar_model_get_selection (self->model));
  if (ids == NULL)
    return FALSE;
  self->batch = sam_session_batch_load (store, (const gint64 *) ids->data, ids->len, NULL);
  if (self->batch == NULL || sam_session_batch_get_n (self->batch) == 0)
    {
      forget (self);
      return FALSE;
    }
  self->clashes = sam_move_clashes_new (store);

  return TRUE;
}

static char *
dup_what (SamClipBar *self, SamCalendarClip clip)
{
  guint n = sam_session_batch_get_n (self->batch);
  g_autofree char *name = NULL;

  if (n == 1)
    name = sam_move_words_dup_name (get_store (self), sam_session_batch_get_session (self->batch, 0));
  else
    name = sam_change_label_fill (ngettext ("%u session", "%u sessions", n), n);

  /* Translators: a session, such as "Almbackaskolan · F–3". */
  return g_strdup_printf (clip == SAM_CALENDAR_CLIP_COPY ? _("Copied: %s") : _("Cut: %s"), name);
}

static char *
dup_here (SamClipBar *self, SamCalendarClip clip)
{
  SamCalendarTarget target = { SAM_DATE_NONE, -1, 0, FALSE };
  g_autoptr (GPtrArray) clashes = NULL;

  sam_calendar_view_get_target (sam_calendar_stack_get_view (self->stack), &target);
  if (target.date == SAM_DATE_NONE)
    return NULL;

  sam_session_batch_plan_to (self->batch, 0, &target,
                             clip == SAM_CALENDAR_CLIP_COPY ? SAM_MOVE_VERB_COPY : SAM_MOVE_VERB_MOVE,
                             sam_calendar_model_get_as_of (self->model));
  clashes = sam_move_clashes_list_all (self->clashes, self->batch);

  return sam_move_words_dup_here (get_store (self), self->batch, clashes);
}

static void
update (SamClipBar *self)
{
  SamCalendarClip clip = sam_calendar_selection_get_clip (sam_calendar_model_get_selection (self->model));
  gboolean is_shown = clip != SAM_CALENDAR_CLIP_NONE && load (self);
  g_autofree char *what = is_shown ? dup_what (self, clip) : NULL;
  g_autofree char *here = is_shown ? dup_here (self, clip) : NULL;
  g_autofree char *text = NULL;

  if (what != NULL)
    text = here != NULL ? g_strdup_printf ("%s · %s", what, here) : g_strdup (what);
  gtk_label_set_label (GTK_LABEL (self->label), text != NULL ? text : "");
  gtk_widget_set_tooltip_text (self->label, text);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), text != NULL);
}

/* Once for all that a key brings about. */
static gboolean
on_update_cb (gpointer data)
{
  SamClipBar *self = data;

  self->source = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

static void
queue_update (SamClipBar *self)
{
  if (self->source == 0)
    self->source = g_idle_add (on_update_cb, self);
}

static void
on_selection_changed_cb (SamClipBar *self)
{
  forget (self);
  queue_update (self);
}

static void
sam_clip_bar_dispose (GObject *object)
{
  SamClipBar *self = SAM_CLIP_BAR (object);

  g_clear_handle_id (&self->source, g_source_remove);
  forget (self);
  self->stack = NULL;
  g_clear_object (&self->model);

  G_OBJECT_CLASS (sam_clip_bar_parent_class)->dispose (object);
}

static void
sam_clip_bar_class_init (SamClipBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_clip_bar_dispose;
}

static void
add_button (GtkWidget *box, const char *icon, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), button);
}

static void
sam_clip_bar_init (SamClipBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  /* Read out as it changes, for whoever does not see it. */
  self->label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  /* On a telephone it must leave room for the calendar. */
  gtk_label_set_lines (GTK_LABEL (self->label), MAX_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_box_append (GTK_BOX (box), self->label);
  add_button (box, "edit-paste-symbolic", _("Paste Here"), "calendar.paste");
  add_button (box, "window-close-symbolic", _("Let Go"), "calendar.let-go");
  gtk_widget_add_css_class (box, "clip-bar");

  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_transition_type (GTK_REVEALER (self->revealer), GTK_REVEALER_TRANSITION_TYPE_SLIDE_UP);
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), box);
  adw_bin_set_child (ADW_BIN (self), self->revealer);
}

void
sam_clip_bar_set_calendar (SamClipBar *self, SamCalendarStack *stack, SamCalendarModel *model)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_return_if_fail (SAM_IS_CLIP_BAR (self));
  g_return_if_fail (SAM_IS_CALENDAR_STACK (stack));
  g_return_if_fail (SAM_IS_CALENDAR_MODEL (model));
  g_return_if_fail (self->model == NULL);

  self->stack = stack;
  self->model = g_object_ref (model);
  g_signal_connect_object (sam_calendar_model_get_selection (model), "changed", G_CALLBACK (on_selection_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (stack, "view-changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (stack, "date-changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  /* Within a day the cursor tells nobody that it goes to another hour, or to another team. */
  g_signal_connect_object (keys, "key-released", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (stack), keys);
}

void
sam_clip_bar_update (SamClipBar *self)
{
  g_return_if_fail (SAM_IS_CLIP_BAR (self));

  queue_update (self);
}

void
sam_clip_bar_reload (SamClipBar *self)
{
  g_return_if_fail (SAM_IS_CLIP_BAR (self));

  forget (self);
  queue_update (self);
}

const char *
sam_clip_bar_get_text (SamClipBar *self)
{
  g_return_val_if_fail (SAM_IS_CLIP_BAR (self), NULL);

  return gtk_label_get_label (GTK_LABEL (self->label));
}
