/*
 * SamChooser: one of many names, found by any part of it.
 */
#include "sam-chooser.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sam-language.h"
#include "sam-menu-button.h"

struct _SamChooser
{
  AdwBin              parent_instance;

  GtkWidget          *button;
  GtkWidget          *chosen_label;
  GtkWidget          *popover;
  GtkWidget          *entry;
  GtkWidget          *stack;
  GtkWidget          *list;
  GtkStringList      *names;
  GtkCustomFilter    *filter;
  GtkSingleSelection *found;
  char               *label;
  char               *needle; /* folded */
  guint               selected;
};

G_DEFINE_FINAL_TYPE (SamChooser, sam_chooser, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SELECTED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_found (gpointer item, gpointer data)
{
  SamChooser *self = SAM_CHOOSER (data);
  g_autofree char *folded = NULL;

  if (self->needle == NULL || *self->needle == '\0')
    return TRUE;

  folded = sam_fold (gtk_string_object_get_string (GTK_STRING_OBJECT (item)));
  return strstr (folded, self->needle) != NULL;
}

/* Where a name that was found stands among all; the list hands out the same object each time. */
static guint
find_position (SamChooser *self, gpointer item)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->names));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GObject) name = g_list_model_get_item (G_LIST_MODEL (self->names), i);

      if (name == item)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static void
choose (SamChooser *self, guint found)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->found), found);

  if (item == NULL)
    return;

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  sam_chooser_set_selected (self, find_position (self, item));
}

static void
on_search_cb (SamChooser *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  g_free (self->needle);
  self->needle = sam_fold (text);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack),
                                    g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0 ? "list" : "none");
}

static void
on_enter_cb (SamChooser *self)
{
  /* A search that is not yet carried out must not choose from the old list. */
  on_search_cb (self);
  choose (self, 0);
}

static void
on_row_activated_cb (SamChooser *self, guint position)
{
  choose (self, position);
}

static gboolean
on_entry_key_cb (SamChooser *self, guint key)
{
  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (self->list);
  return GDK_EVENT_STOP;
}

static void
on_popover_mapped_cb (SamChooser *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  on_search_cb (self);
  gtk_single_selection_set_selected (self->found, self->selected);
  if (self->selected != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", self->selected);
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
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkStringObject *name = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (name));
}

static void
show_chosen (SamChooser *self)
{
  const char *chosen = NULL;
  g_autofree char *name = NULL;

  if (self->selected != GTK_INVALID_LIST_POSITION)
    chosen = gtk_string_list_get_string (self->names, self->selected);

  gtk_label_set_label (GTK_LABEL (self->chosen_label), chosen != NULL ? chosen : "");
  /* Translators: a field and what is chosen in it, such as "Coach: Annika Lund" */
  name = g_strdup_printf (_("%s: %s"), self->label, chosen != NULL ? chosen : "");
  sam_menu_button_name (self->button, name);
}

static void
sam_chooser_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SELECTED)
    g_value_set_uint (value, SAM_CHOOSER (object)->selected);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sam_chooser_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SELECTED)
    sam_chooser_set_selected (SAM_CHOOSER (object), g_value_get_uint (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static gboolean
sam_chooser_mnemonic_activate (GtkWidget *widget, gboolean cycling)
{
  sam_chooser_popup (SAM_CHOOSER (widget));

  return TRUE;
}

static void
sam_chooser_dispose (GObject *object)
{
  SamChooser *self = SAM_CHOOSER (object);

  /* The list may outlive the chooser for a moment; its filter must not ask for it then. */
  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  g_clear_object (&self->filter);
  g_clear_object (&self->found);
  g_clear_object (&self->names);

  G_OBJECT_CLASS (sam_chooser_parent_class)->dispose (object);
}

static void
sam_chooser_finalize (GObject *object)
{
  SamChooser *self = SAM_CHOOSER (object);

  g_free (self->label);
  g_free (self->needle);

  G_OBJECT_CLASS (sam_chooser_parent_class)->finalize (object);
}

static void
sam_chooser_class_init (SamChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = sam_chooser_dispose;
  object_class->finalize = sam_chooser_finalize;
  object_class->get_property = sam_chooser_get_property;
  object_class->set_property = sam_chooser_set_property;
  GTK_WIDGET_CLASS (klass)->mnemonic_activate = sam_chooser_mnemonic_activate;

  properties[PROP_SELECTED] =
    g_param_spec_uint ("selected", NULL, NULL, 0, G_MAXUINT, GTK_INVALID_LIST_POSITION,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
build_list (SamChooser *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkFilterListModel *model;

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), NULL);
  self->filter = gtk_custom_filter_new (is_found, self, NULL);
  model = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->names)),
                                     g_object_ref (GTK_FILTER (self->filter)));
  self->found = gtk_single_selection_new (G_LIST_MODEL (model));

  self->list = gtk_list_view_new (g_object_ref (GTK_SELECTION_MODEL (self->found)), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->list), TRUE);
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, self->label, -1);
  g_signal_connect_swapped (self->list, "activate", G_CALLBACK (on_row_activated_cb), self);
}

static GtkWidget *
build_stack (SamChooser *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *none = gtk_label_new (_("Nothing found"));

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), 240);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_widget_add_css_class (none, "secondary");

  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), scroller, "list");
  gtk_stack_add_named (GTK_STACK (self->stack), none, "none");

  return self->stack;
}

static void
build_popover (SamChooser *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = gtk_search_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search"), -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_entry_key_cb), self);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (on_search_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_enter_cb), self);

  build_list (self);
  gtk_widget_set_size_request (box, 260, -1);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), build_stack (self));

  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), box);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (gtk_popover_popdown), self->popover);
  g_signal_connect_swapped (self->popover, "map", G_CALLBACK (on_popover_mapped_cb), self);
}

static void
build (SamChooser *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  build_popover (self);
  self->chosen_label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->chosen_label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->chosen_label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (self->chosen_label), 20);
  gtk_widget_set_hexpand (self->chosen_label, TRUE);
  gtk_box_append (GTK_BOX (box), self->chosen_label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("pan-down-symbolic"));

  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), box);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "chooser");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), self->popover);
  adw_bin_set_child (ADW_BIN (self), self->button);
}

static void
sam_chooser_init (SamChooser *self)
{
  self->selected = GTK_INVALID_LIST_POSITION;
}

GtkWidget *
sam_chooser_new (const char *label, GtkStringList *names)
{
  SamChooser *self;

  g_return_val_if_fail (GTK_IS_STRING_LIST (names), NULL);

  self = g_object_new (SAM_TYPE_CHOOSER, NULL);
  self->label = g_strdup (label);
  self->names = g_object_ref (names);
  build (self);
  show_chosen (self);

  return GTK_WIDGET (self);
}

guint
sam_chooser_get_selected (SamChooser *self)
{
  g_return_val_if_fail (SAM_IS_CHOOSER (self), GTK_INVALID_LIST_POSITION);

  return self->selected;
}

void
sam_chooser_set_selected (SamChooser *self, guint position)
{
  g_return_if_fail (SAM_IS_CHOOSER (self));

  if (self->selected == position)
    return;

  self->selected = position;
  show_chosen (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

void
sam_chooser_popup (SamChooser *self)
{
  g_return_if_fail (SAM_IS_CHOOSER (self));

  gtk_menu_button_popup (GTK_MENU_BUTTON (self->button));
}

GtkWidget *
sam_chooser_get_entry (SamChooser *self)
{
  g_return_val_if_fail (SAM_IS_CHOOSER (self), NULL);

  return self->entry;
}

GListModel *
sam_chooser_get_found (SamChooser *self)
{
  g_return_val_if_fail (SAM_IS_CHOOSER (self), NULL);

  return G_LIST_MODEL (self->found);
}
