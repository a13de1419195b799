/*
 * SamChooserPopover: a list to search and to choose one from.
 */
#include "sam-chooser-popover.h"

#include <glib/gi18n.h>

struct _SamChooserPopover
{
  GtkPopover          parent_instance;

  GtkWidget          *entry;
  GtkWidget          *stack;
  GtkWidget          *list;
  GtkWidget          *none;
  GtkSingleSelection *items;
  SamChooserNameFunc  dup_name;
  gpointer            user_data;
  gboolean            is_pending;
  gboolean            wants_first; /* Enter was pressed meanwhile */
  char               *searched;    /* what is looked for, or was last */
};

G_DEFINE_FINAL_TYPE (SamChooserPopover, sam_chooser_popover, GTK_TYPE_POPOVER)

enum
{
  SIGNAL_SEARCH,
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
choose (SamChooserPopover *self, guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  self->wants_first = FALSE;
  if (item == NULL)
    return;

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, item);
}

static void
update (SamChooserPopover *self)
{
  gboolean is_any = g_list_model_get_n_items (G_LIST_MODEL (self->items)) > 0;

  /* What is still being looked for is not yet "nothing". */
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), is_any || self->is_pending ? "list" : "none");
}

static void
on_search_cb (SamChooserPopover *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  /* The entry tells a little late, and Enter may have asked for the same text before it. */
  if (g_strcmp0 (text, self->searched) != 0)
    self->wants_first = FALSE;
  g_free (self->searched);
  self->searched = g_strdup (text);
  g_signal_emit (self, signals[SIGNAL_SEARCH], 0, self->searched);
  update (self);
}

static void
on_closed_cb (SamChooserPopover *self)
{
  self->wants_first = FALSE;
}

static void
on_enter_cb (SamChooserPopover *self)
{
  /* A search that is not yet carried out must not choose from the old list. */
  on_search_cb (self);
  if (self->is_pending)
    self->wants_first = TRUE;
  else
    choose (self, 0);
}

static gboolean
on_entry_key_cb (SamChooserPopover *self, guint key)
{
  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (self->list);
  return GDK_EVENT_STOP;
}

static void
on_mapped_cb (SamChooserPopover *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  on_search_cb (self);
  gtk_widget_grab_focus (self->entry);
}

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
on_bind_cb (SamChooserPopover *self, GtkListItem *item)
{
  g_autofree char *name = self->dup_name (gtk_list_item_get_item (item), self->user_data);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), name);
}

static void
sam_chooser_popover_dispose (GObject *object)
{
  g_clear_object (&SAM_CHOOSER_POPOVER (object)->items);

  G_OBJECT_CLASS (sam_chooser_popover_parent_class)->dispose (object);
}

static void
sam_chooser_popover_finalize (GObject *object)
{
  g_free (SAM_CHOOSER_POPOVER (object)->searched);

  G_OBJECT_CLASS (sam_chooser_popover_parent_class)->finalize (object);
}

static void
sam_chooser_popover_class_init (SamChooserPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_chooser_popover_dispose;
  G_OBJECT_CLASS (klass)->finalize = sam_chooser_popover_finalize;

  signals[SIGNAL_SEARCH] = g_signal_new ("search", SAM_TYPE_CHOOSER_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", SAM_TYPE_CHOOSER_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_OBJECT);
}

static void
build_entry (SamChooserPopover *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = gtk_search_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search"), -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_entry_key_cb), self);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (on_search_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_enter_cb), self);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (gtk_popover_popdown), self);
}

static void
build_stack (SamChooserPopover *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind_cb), self, G_CONNECT_SWAPPED);
  self->list = gtk_list_view_new (NULL, factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->list), TRUE);
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  g_signal_connect_swapped (self->list, "activate", G_CALLBACK (choose), self);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), 240);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  self->none = gtk_label_new (_("Nothing found"));
  gtk_label_set_wrap (GTK_LABEL (self->none), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->none), 30);
  gtk_widget_add_css_class (self->none, "secondary");

  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), scroller, "list");
  gtk_stack_add_named (GTK_STACK (self->stack), self->none, "none");
}

static void
sam_chooser_popover_init (SamChooserPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  build_entry (self);
  build_stack (self);
  gtk_widget_set_size_request (box, 260, -1);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), self->stack);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  g_signal_connect (self, "map", G_CALLBACK (on_mapped_cb), NULL);
  g_signal_connect (self, "closed", G_CALLBACK (on_closed_cb), NULL);
}

GtkWidget *
sam_chooser_popover_new (const char *label, GListModel *items, SamChooserNameFunc dup_name, gpointer user_data)
{
  SamChooserPopover *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (items), NULL);
  g_return_val_if_fail (dup_name != NULL, NULL);

  self = g_object_new (SAM_TYPE_CHOOSER_POPOVER, NULL);
  self->dup_name = dup_name;
  self->user_data = user_data;
  self->items = gtk_single_selection_new (g_object_ref (items));
  gtk_single_selection_set_autoselect (self->items, FALSE);
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), GTK_SELECTION_MODEL (self->items));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return GTK_WIDGET (self);
}

void
sam_chooser_popover_show_failure (SamChooserPopover *self, const char *message)
{
  g_return_if_fail (SAM_IS_CHOOSER_POPOVER (self));

  self->is_pending = FALSE;
  self->wants_first = FALSE;
  gtk_label_set_label (GTK_LABEL (self->none), message);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "none");
}

void
sam_chooser_popover_set_pending (SamChooserPopover *self, gboolean is_pending)
{
  g_return_if_fail (SAM_IS_CHOOSER_POPOVER (self));

  self->is_pending = is_pending;
  gtk_label_set_label (GTK_LABEL (self->none), _("Nothing found"));
  update (self);
  if (!is_pending && self->wants_first)
    choose (self, 0);
}

void
sam_chooser_popover_mark (SamChooserPopover *self, guint position)
{
  g_return_if_fail (SAM_IS_CHOOSER_POPOVER (self));

  gtk_single_selection_set_selected (self->items, position);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", position);
}

GtkWidget *
sam_chooser_popover_get_entry (SamChooserPopover *self)
{
  g_return_val_if_fail (SAM_IS_CHOOSER_POPOVER (self), NULL);

  return self->entry;
}

GListModel *
sam_chooser_popover_get_items (SamChooserPopover *self)
{
  g_return_val_if_fail (SAM_IS_CHOOSER_POPOVER (self), NULL);

  return G_LIST_MODEL (self->items);
}
