/*
 * SamFollowUpWindow: sessions that are past but still only planned.
 *
 * One session at a time is worked on, in a small window of its own. When that
 * window has gone, the list tells what became of the session: where it is no
 * longer there, it has been recorded, and the next one's turn comes.
 */
#include "sam-follow-up-window.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-dialogs.h"
#include "sam-follow-up-list.h"
#include "sam-follow-up-row.h"
#include "sam-session-acts.h"
#include "sam-session-hold.h"

/* What comes once the small window has gone. */
typedef enum
{
  THEN_NEXT_IF_RECORDED,
  THEN_SKIP,
  THEN_MOVE,
  THEN_CANCEL,
  THEN_STAY,
} Then;

struct _SamFollowUpWindow
{
  SamToolWindow parent_instance;

  SamFilter *filter; /* or NULL */
  GListStore *sessions;
  GtkSingleSelection *selection;

  gint64 current; /* the session that is worked on, 0 for none */
  guint position; /* where it is, or was, in the list */
  Then then;
  guint source;

  AdwWindowTitle *title;
  GtkStack *stack;
  GtkListView *view;
  GtkWidget *none_page;
};

G_DEFINE_FINAL_TYPE (SamFollowUpWindow, sam_follow_up_window, SAM_TYPE_TOOL_WINDOW)

static void hold_at (SamFollowUpWindow *self, guint position);

static SamContext *
get_context (SamFollowUpWindow *self)
{
  return sam_tool_window_get_context (SAM_TOOL_WINDOW (self));
}

static guint
get_n (SamFollowUpWindow *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->sessions));
}

static gint64
get_id (SamFollowUpWindow *self, guint position)
{
  g_autoptr (SamSessionItem) item = g_list_model_get_item (G_LIST_MODEL (self->sessions), position);

  return item != NULL ? sam_session_item_get_id (item) : 0;
}

/* G_MAXUINT where it is no longer there. */
static guint
find_position (SamFollowUpWindow *self, gint64 session)
{
  for (guint i = 0; i < get_n (self); i++)
    {
      if (get_id (self, i) == session)
        return i;
    }

  return G_MAXUINT;
}

/* The list */

static void
show_count (SamFollowUpWindow *self)
{
  guint n = get_n (self);
  g_autofree char *text
      = n > 0 ? g_strdup_printf (ngettext ("%u session left", "%u sessions left", n), n)
              : g_strdup ("");

  adw_window_title_set_subtitle (self->title, text);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "sessions" : "none");
}

static void
read_sessions (SamFollowUpWindow *self)
{
  SamContext *context = get_context (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items
      = sam_follow_up_list (sam_store_get_database (sam_context_get_store (context)), self->filter,
                            sam_context_get_as_of (context), &error);
  guint position = gtk_single_selection_get_selected (self->selection);

  if (items == NULL)
    {
      sam_dialogs_show_error (GTK_WIDGET (self), _ ("The list cannot be shown"), error);
      return;
    }

  g_list_store_splice (self->sessions, 0, get_n (self), items->pdata, items->len);
  if (items->len > 0 && position != GTK_INVALID_LIST_POSITION)
    gtk_single_selection_set_selected (self->selection, MIN (position, items->len - 1));
  show_count (self);
}

static void
on_context_changed_cb (SamFollowUpWindow *self, guint64 families)
{
  const SamFamilySet shown = SAM_FAMILY_SET (SAM_FAMILY_SESSION) | SAM_FAMILY_SET (SAM_FAMILY_TEAM)
                             | SAM_FAMILY_SET (SAM_FAMILY_SCHOOL)
                             | SAM_FAMILY_SET (SAM_FAMILY_PERSON);

  if ((families & shown) != 0)
    read_sessions (self);
}

/* The focus goes to the row that is now where work ended, or to what there is to say. */
static void
put_focus (SamFollowUpWindow *self)
{
  guint n = get_n (self);

  if (n == 0)
    {
      gtk_widget_child_focus (self->none_page, GTK_DIR_TAB_FORWARD);
      return;
    }

  gtk_single_selection_set_selected (self->selection, MIN (self->position, n - 1));
  /* From without: where the list has the focus already, it would go on to the next. */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u",
                              MIN (self->position, n - 1));
  gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
}

/* One after the other */

static void follow (SamFollowUpWindow *self, GtkWindow *task, Then then);

static void
go_on (SamFollowUpWindow *self)
{
  SamContext *context = get_context (self);
  gint64 current = self->current;
  Then then = self->then;
  guint position = find_position (self, current);

  self->current = 0;
  if (then == THEN_STAY || get_n (self) == 0)
    put_focus (self);
  else if (position == G_MAXUINT && self->position < get_n (self))
    hold_at (self, self->position);
  else if (position != G_MAXUINT && then == THEN_SKIP && position + 1 < get_n (self))
    hold_at (self, position + 1);
  else if (position != G_MAXUINT && (then == THEN_MOVE || then == THEN_CANCEL))
    {
      self->current = current;
      follow (self,
              then == THEN_MOVE
                  ? sam_session_acts_move (GTK_WIDGET (self->view), context, current)
                  : sam_session_acts_cancel (GTK_WIDGET (self->view), context, current),
              THEN_NEXT_IF_RECORDED);
    }
  else
    put_focus (self);
}

static gboolean
on_gone_cb (gpointer data)
{
  SamFollowUpWindow *self = data;

  self->source = 0;
  if (get_context (self) != NULL)
    go_on (self);

  return G_SOURCE_REMOVE;
}

/* Later: the window that has stored something is still about to go. */
static void
on_task_destroyed_cb (SamFollowUpWindow *self)
{
  /* It goes with this one as well. */
  if (self->source == 0 && self->sessions != NULL)
    self->source = g_idle_add (on_gone_cb, self);
}

static void
on_instead_cb (SamFollowUpWindow *self, int instead, SamSessionHold *hold)
{
  static const Then thens[] = {
    [SAM_SESSION_HOLD_SKIP] = THEN_SKIP,
    [SAM_SESSION_HOLD_MOVE] = THEN_MOVE,
    [SAM_SESSION_HOLD_CANCEL] = THEN_CANCEL,
  };

  /* It asks first, where something was filled in; if that is kept, storing leads on as ever. */
  self->then = thens[instead];
  gtk_window_close (GTK_WINDOW (hold));
}

static void
follow (SamFollowUpWindow *self, GtkWindow *task, Then then)
{
  self->then = then;
  if (task == NULL)
    {
      self->current = 0;
      return;
    }

  g_signal_connect_object (task, "destroy", G_CALLBACK (on_task_destroyed_cb), self,
                           G_CONNECT_SWAPPED);
  if (SAM_IS_SESSION_HOLD (task))
    g_signal_connect_object (task, "instead", G_CALLBACK (on_instead_cb), self, G_CONNECT_SWAPPED);
}

static void
hold_at (SamFollowUpWindow *self, guint position)
{
  self->position = position;
  self->current = get_id (self, position);
  gtk_single_selection_set_selected (self->selection, position);
  follow (self,
          sam_session_acts_hold_one_of (GTK_WIDGET (self->view), get_context (self), self->current,
                                        get_n (self) - position - 1),
          THEN_NEXT_IF_RECORDED);
}

/* Actions */

static void
act (SamFollowUpWindow *self, const char *action, guint position)
{
  GtkWidget *origin = GTK_WIDGET (self->view);
  SamContext *context = get_context (self);
  GtkWindow *task = NULL;

  if (self->current != 0 || self->source != 0 || position >= get_n (self)
      || !sam_context_is_editable (context))
    return;
  if (g_str_equal (action, "follow-up.hold"))
    {
      hold_at (self, position);
      return;
    }

  self->position = position;
  self->current = get_id (self, position);
  task = g_str_equal (action, "follow-up.move")
             ? sam_session_acts_move (origin, context, self->current)
             : sam_session_acts_cancel (origin, context, self->current);
  follow (self, task, THEN_STAY);
}

static void
on_act (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamFollowUpWindow *self = SAM_FOLLOW_UP_WINDOW (widget);

  act (self, name, find_position (self, g_variant_get_int64 (parameter)));
}

static void
on_activate_cb (SamFollowUpWindow *self, guint position)
{
  act (self, "follow-up.hold", position);
}

static gboolean
on_key_cb (SamFollowUpWindow *self, guint keyval, guint keycode, GdkModifierType state)
{
  static const struct
  {
    guint key;
    const char *action;
  } keys[] = {
    { GDK_KEY_h, "follow-up.hold" },
    { GDK_KEY_m, "follow-up.move" },
    { GDK_KEY_c, "follow-up.cancel" },
  };

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      if (keys[i].key == gdk_keyval_to_lower (keyval))
        {
          act (self, keys[i].action, gtk_single_selection_get_selected (self->selection));
          return GDK_EVENT_STOP;
        }
    }

  return GDK_EVENT_PROPAGATE;
}

/* Rows */

static void
on_setup_cb (SamFollowUpWindow *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, sam_follow_up_row_new ());
}

static void
on_bind_cb (SamFollowUpWindow *self, GtkListItem *item)
{
  sam_follow_up_row_set_item (SAM_FOLLOW_UP_ROW (gtk_list_item_get_child (item)),
                              gtk_list_item_get_item (item),
                              sam_context_get_as_of (get_context (self)));
}

/* Type */

static void
sam_follow_up_window_dispose (GObject *object)
{
  SamFollowUpWindow *self = SAM_FOLLOW_UP_WINDOW (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->filter, sam_filter_free);
  g_clear_object (&self->selection);
  g_clear_object (&self->sessions);

  G_OBJECT_CLASS (sam_follow_up_window_parent_class)->dispose (object);
}

static void
sam_follow_up_window_class_init (SamFollowUpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_follow_up_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/sam-follow-up-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SamFollowUpWindow, title);
  gtk_widget_class_bind_template_child (widget_class, SamFollowUpWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, SamFollowUpWindow, view);
  gtk_widget_class_bind_template_child (widget_class, SamFollowUpWindow, none_page);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_install_action (widget_class, "follow-up.hold", "x", on_act);
  gtk_widget_class_install_action (widget_class, "follow-up.move", "x", on_act);
  gtk_widget_class_install_action (widget_class, "follow-up.cancel", "x", on_act);
}

static void
sam_follow_up_window_init (SamFollowUpWindow *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  self->sessions = g_list_store_new (SAM_TYPE_SESSION_ITEM);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->sessions)));
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->view, factory);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_object_unref (factory);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}

GtkWindow *
sam_follow_up_window_present (GtkWidget *origin, SamContext *context, const SamFilter *filter)
{
  SamFollowUpWindow *self = g_object_new (SAM_TYPE_FOLLOW_UP_WINDOW, NULL);
  gboolean is_editable = sam_context_is_editable (context);

  self->filter = filter != NULL ? sam_filter_copy (filter) : NULL;
  sam_tool_window_attach (SAM_TOOL_WINDOW (self), origin, context, 640, 600);
  g_signal_connect_object (context, "changed", G_CALLBACK (on_context_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "follow-up.hold", is_editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "follow-up.move", is_editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "follow-up.cancel", is_editable);
  read_sessions (self);
  gtk_window_present (GTK_WINDOW (self));
  put_focus (self);

  return GTK_WINDOW (self);
}

GListModel *
sam_follow_up_window_get_sessions (SamFollowUpWindow *self)
{
  g_return_val_if_fail (SAM_IS_FOLLOW_UP_WINDOW (self), NULL);

  return G_LIST_MODEL (self->sessions);
}
