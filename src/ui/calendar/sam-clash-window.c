/*
 * SamClashWindow: the list of clashes that shrinks.
 */
#include "sam-clash-window.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-clash-accept.h"
#include "sam-clash-entries.h"
#include "sam-clash-model.h"
#include "sam-clash-row.h"
#include "sam-dialogs.h"
#include "sam-language.h"
#include "sam-session-acts.h"
#include "sam-session-dialog.h"
#include "sam-session-form.h"
#include "sam-session.h"

struct _SamClashWindow
{
  SamToolWindow parent_instance;

  SamClashModel      *clashes;
  GListStore         *entries;
  GtkSingleSelection *selection;
  SamDate             from;
  SamDate             to;
  GtkWidget          *origin; /* weak */

  AdwWindowTitle     *title;
  GtkStack           *stack;
  GtkListView        *view;
  GtkWidget          *none_page;
  GtkWidget          *problem_page;
  GtkWidget          *accepted_bar;
  GtkCheckButton     *accepted_check;
};

G_DEFINE_FINAL_TYPE (SamClashWindow, sam_clash_window, SAM_TYPE_TOOL_WINDOW)

static SamContext *
get_context (SamClashWindow *self)
{
  return sam_tool_window_get_context (SAM_TOOL_WINDOW (self));
}

static guint
get_n (SamClashWindow *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->entries));
}

/* The list */

static char *
dup_days (SamClashWindow *self)
{
  const SamLanguage *language = sam_language_get_default ();
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (self->from == SAM_DATE_NONE || self->to == SAM_DATE_NONE)
    return NULL;

  from = sam_language_format_date (language, self->from, SAM_DATE_STYLE_SHORT);
  to = sam_language_format_date (language, self->to - 1, SAM_DATE_STYLE_MEDIUM);

  return g_strdup_printf ("%s – %s", from, to);
}

static void
show_title (SamClashWindow *self)
{
  guint n = sam_clash_model_get_n_open (self->clashes);
  g_autofree char *days = dup_days (self);
  g_autofree char *count = g_strdup_printf (ngettext ("%u clash to solve", "%u clashes to solve", n), n);
  g_autofree char *subtitle = days != NULL ? g_strdup_printf ("%s · %s", count, days) : g_strdup (count);

  adw_window_title_set_subtitle (self->title, sam_clash_model_get_items (self->clashes) != NULL ? subtitle : days);
}

static void
show_accepted (SamClashWindow *self)
{
  guint n = sam_clash_model_get_n_accepted (self->clashes);
  g_autofree char *label = g_strdup_printf (ngettext ("Show %u that is let be", "Show %u that are let be", n), n);

  gtk_check_button_set_label (self->accepted_check, label);
  gtk_widget_set_visible (self->accepted_bar, n > 0);
}

static const char *
find_page (SamClashWindow *self)
{
  if (sam_clash_model_get_error (self->clashes) != NULL)
    return "problem";
  if (sam_clash_model_get_items (self->clashes) == NULL)
    return "looking";

  return get_n (self) > 0 ? "clashes" : "none";
}

/* The focus goes to the row that is now where the last one was, or to what there is to say. */
static void
put_focus (SamClashWindow *self, guint position)
{
  guint n = get_n (self);

  if (n == 0)
    {
      gtk_widget_child_focus (self->none_page, GTK_DIR_TAB_FORWARD);
      return;
    }

  gtk_single_selection_set_selected (self->selection, MIN (position, n - 1));
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", MIN (position, n - 1));
  gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
}

static void
update (SamClashWindow *self)
{
  GPtrArray *items = sam_clash_model_get_items (self->clashes);
  const GError *error = sam_clash_model_get_error (self->clashes);
  const char *page = gtk_stack_get_visible_child_name (self->stack);
  guint position = gtk_single_selection_get_selected (self->selection);
  guint n = get_n (self);

  if (items != NULL)
    sam_clash_entries_update (self->entries, items, gtk_check_button_get_active (self->accepted_check));
  if (error != NULL)
    adw_status_page_set_description (ADW_STATUS_PAGE (self->problem_page), error->message);

  show_title (self);
  show_accepted (self);
  gtk_stack_set_visible_child_name (self->stack, find_page (self));
  if (get_n (self) < n || g_strcmp0 (page, find_page (self)) != 0)
    put_focus (self, position != GTK_INVALID_LIST_POSITION ? position : 0);
}

static void
on_accepted_toggled_cb (SamClashWindow *self)
{
  if (self->clashes != NULL)
    update (self);
}

/* Actions */

static SamClashItem *
find_item (SamClashWindow *self, gint64 id)
{
  guint position;
  SamClashEntry *entry = sam_clash_entries_find (G_LIST_MODEL (self->entries), id, &position);

  if (entry == NULL)
    return NULL;

  gtk_single_selection_set_selected (self->selection, position);

  return sam_clash_entry_get_item (entry);
}

/* Individual coaching opens its cycle, which says all there is to say, and which this window would lie over. */
static void
open_slot (SamClashWindow *self, const SamClashSlot *slot)
{
  g_autoptr (SamRecord) session = NULL;
  g_autoptr (GtkWidget) origin = NULL;
  gint64 cycle;

  if (slot == NULL)
    return;
  if (slot->teacher == 0)
    {
      sam_session_dialog_present (GTK_WIDGET (self->view), get_context (self), slot->id);
      return;
    }

  session = sam_store_get (sam_context_get_store (get_context (self)), SAM_FAMILY_SESSION, slot->id, NULL);
  if (session == NULL || self->origin == NULL)
    return;

  origin = g_object_ref (self->origin);
  cycle = sam_record_get_reference (session, SAM_SESSION_CYCLE);
  gtk_window_destroy (GTK_WINDOW (self));
  gtk_widget_activate_action (origin, "win.show-record", "(ux)", (guint32) SAM_FAMILY_CYCLE, cycle);
}

static void
move_slot (SamClashWindow *self, const SamClashSlot *slot)
{
  if (slot != NULL && sam_session_acts_move (GTK_WIDGET (self->view), get_context (self), slot->id) == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", _ ("Only a planned session can be moved."));
}

static void
cancel_slot (SamClashWindow *self, const SamClashSlot *slot)
{
  if (sam_session_acts_cancel (GTK_WIDGET (self->view), get_context (self), slot->id) == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", _ ("Only a planned session can be cancelled."));
}

static void
choose_coach (SamClashWindow *self, const SamClashSlot *slot)
{
  g_autoptr (SamRecord) session = NULL;
  GtkWindow *form;

  if (slot->team == 0)
    return;

  session = sam_store_get (sam_context_get_store (get_context (self)), SAM_FAMILY_SESSION, slot->id, NULL);
  if (session == NULL)
    return;

  form = sam_session_form_present (GTK_WIDGET (self->view), get_context (self), session);
  if (form != NULL)
    gtk_widget_grab_focus (sam_session_form_get_coach_row (SAM_SESSION_FORM (form)));
}

static void
let_be (SamClashWindow *self, SamClashItem *item)
{
  g_autoptr (SamClashItem) keep = g_object_ref (item);
  SamStore *store = sam_context_get_store (get_context (self));
  gboolean was_accepted = sam_clash_item_is_accepted (item);
  g_autoptr (GError) error = NULL;
  gboolean is_done = was_accepted ? sam_clash_reopen (store, keep, &error) : sam_clash_accept (store, keep, &error);

  if (is_done)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-done", "s",
                                was_accepted ? _ ("Clash taken up again") : _ ("Clash let be"));
  else
    sam_dialogs_show_error (GTK_WIDGET (self), _ ("Not saved"), error);
}

static void
act (SamClashWindow *self, const char *action, SamClashItem *item)
{
  const SamClashSlot *slot = item != NULL ? sam_clash_item_get_slot (item) : NULL;

  if (slot == NULL)
    return;
  if (g_str_equal (action, "clash.open"))
    open_slot (self, slot);
  else if (g_str_equal (action, "clash.open-other"))
    open_slot (self, sam_clash_item_get_other (item));
  else if (!sam_context_is_editable (get_context (self)))
    gtk_widget_error_bell (GTK_WIDGET (self));
  else if (g_str_equal (action, "clash.move"))
    move_slot (self, slot);
  else if (g_str_equal (action, "clash.move-other"))
    move_slot (self, sam_clash_item_get_other (item));
  else if (g_str_equal (action, "clash.coach"))
    choose_coach (self, slot);
  else if (g_str_equal (action, "clash.cancel"))
    cancel_slot (self, slot);
  else
    let_be (self, item);
}

static void
on_act (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamClashWindow *self = SAM_CLASH_WINDOW (widget);

  act (self, name, find_item (self, g_variant_get_int64 (parameter)));
}

static void
act_at (SamClashWindow *self, const char *action, guint position)
{
  g_autoptr (SamClashEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->entries), position);

  if (entry != NULL)
    act (self, action, sam_clash_entry_get_item (entry));
}

static void
on_activate_cb (SamClashWindow *self, guint position)
{
  act_at (self, "clash.open", position);
}

static gboolean
on_key_cb (SamClashWindow *self, guint keyval, guint keycode, GdkModifierType state)
{
  static const struct
  {
    guint       key;
    const char *action;
  } keys[] = {
    { GDK_KEY_m, "clash.move" },
    { GDK_KEY_c, "clash.coach" },
    { GDK_KEY_l, "clash.accept" },
  };

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      if (keys[i].key == gdk_keyval_to_lower (keyval))
        {
          act_at (self, keys[i].action, gtk_single_selection_get_selected (self->selection));
          return GDK_EVENT_STOP;
        }
    }

  return GDK_EVENT_PROPAGATE;
}

/* Rows */

static void
on_setup_cb (SamClashWindow *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, sam_clash_row_new ());
}

static void
on_bind_cb (SamClashWindow *self, GtkListItem *item)
{
  sam_clash_row_set_entry (SAM_CLASH_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

/* Type */

static void
sam_clash_window_dispose (GObject *object)
{
  SamClashWindow *self = SAM_CLASH_WINDOW (object);

  g_clear_weak_pointer (&self->origin);
  g_clear_object (&self->clashes);
  g_clear_object (&self->selection);
  g_clear_object (&self->entries);

  G_OBJECT_CLASS (sam_clash_window_parent_class)->dispose (object);
}

static const char *const changing[] = {
  "clash.move", "clash.move-other", "clash.coach", "clash.cancel", "clash.accept", "clash.reopen",
};

static void
sam_clash_window_class_init (SamClashWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_clash_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-clash-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SamClashWindow, title);
  gtk_widget_class_bind_template_child (widget_class, SamClashWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, SamClashWindow, view);
  gtk_widget_class_bind_template_child (widget_class, SamClashWindow, none_page);
  gtk_widget_class_bind_template_child (widget_class, SamClashWindow, problem_page);
  gtk_widget_class_bind_template_child (widget_class, SamClashWindow, accepted_bar);
  gtk_widget_class_bind_template_child (widget_class, SamClashWindow, accepted_check);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_accepted_toggled_cb);
  gtk_widget_class_install_action (widget_class, "clash.open", "x", on_act);
  gtk_widget_class_install_action (widget_class, "clash.open-other", "x", on_act);
  for (guint i = 0; i < G_N_ELEMENTS (changing); i++)
    gtk_widget_class_install_action (widget_class, changing[i], "x", on_act);
}

static void
sam_clash_window_init (SamClashWindow *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  self->entries = g_list_store_new (SAM_TYPE_CLASH_ENTRY);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->entries)));
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->view, factory);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_object_unref (factory);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}

GtkWindow *
sam_clash_window_present (GtkWidget *origin, SamContext *context, SamDate from, SamDate to)
{
  SamClashWindow *self = g_object_new (SAM_TYPE_CLASH_WINDOW, NULL);

  self->from = from;
  self->to = to;
  g_set_weak_pointer (&self->origin, origin);
  sam_tool_window_attach (SAM_TOOL_WINDOW (self), origin, context, 680, 620);
  for (guint i = 0; i < G_N_ELEMENTS (changing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), changing[i], sam_context_is_editable (context));

  self->clashes = sam_clash_model_new ();
  g_signal_connect_object (self->clashes, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  sam_clash_model_set (self->clashes, context, from, to);
  update (self);
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WINDOW (self);
}

GListModel *
sam_clash_window_get_entries (SamClashWindow *self)
{
  g_return_val_if_fail (SAM_IS_CLASH_WINDOW (self), NULL);

  return G_LIST_MODEL (self->entries);
}

gboolean
sam_clash_window_is_ready (SamClashWindow *self)
{
  g_return_val_if_fail (SAM_IS_CLASH_WINDOW (self), FALSE);

  return sam_clash_model_get_items (self->clashes) != NULL || sam_clash_model_get_error (self->clashes) != NULL;
}
