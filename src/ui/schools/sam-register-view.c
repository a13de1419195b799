/*
 * SamRegisterView: the list of all people, or of all organisers.
 */
#include "sam-register-view.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-back-button.h"
#include "sam-dialogs.h"
#include "sam-language.h"
#include "sam-menu-button.h"
#include "sam-register-item.h"
#include "sam-school-acts.h"

struct _SamRegisterView
{
  AdwBin              parent_instance;

  AdwWindowTitle     *window_title;
  GtkWidget          *add_button;
  GtkSearchEntry     *search_entry;
  GtkStack           *stack;
  AdwStatusPage      *none_page;
  GtkListView        *list_view;

  SamContext         *context;
  SamFamilyId         family;
  GListStore         *items; /* of SamRegisterItem */
  GtkCustomFilter    *filter;
  GtkFilterListModel *filtered;
  char               *needle; /* folded */
};

G_DEFINE_FINAL_TYPE (SamRegisterView, sam_register_view, ADW_TYPE_BIN)

static gboolean
match_item (gpointer item, gpointer user_data)
{
  return sam_register_item_matches (item, SAM_REGISTER_VIEW (user_data)->needle);
}

static void
show_state (SamRegisterView *self)
{
  gboolean is_found = g_list_model_get_n_items (G_LIST_MODEL (self->filtered)) > 0;

  gtk_stack_set_visible_child_name (self->stack, is_found ? "list" : "none");
}

static void
on_search_changed_cb (SamRegisterView *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search_entry))));

  g_clear_pointer (&self->needle, g_free);
  if (*text != '\0')
    self->needle = sam_fold (text);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  show_state (self);
}

static void
on_stop_search_cb (SamRegisterView *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
}

static void
on_activate_cb (SamRegisterView *self, guint position)
{
  g_autoptr (SamRegisterItem) item = g_list_model_get_item (G_LIST_MODEL (self->filtered), position);

  if (item != NULL && sam_context_is_editable (self->context))
    sam_school_acts_edit_record (GTK_WIDGET (self), self->context, self->family, sam_register_item_get_id (item));
}

/* Rows: name, detail, and a button that removes. They are reused. */

static GtkWidget *
new_label (GtkWidget *box, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    {
      gtk_widget_add_css_class (label, style);
      gtk_widget_add_css_class (label, "secondary");
    }
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
on_setup_cb (SamRegisterView *self, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_margin_start (row, 12);
  gtk_widget_set_margin_end (row, 12);
  gtk_widget_set_margin_top (row, 6);
  gtk_widget_set_margin_bottom (row, 6);
  gtk_widget_set_hexpand (names, TRUE);
  gtk_widget_set_valign (names, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (row), "name", new_label (names, NULL));
  g_object_set_data (G_OBJECT (row), "detail", new_label (names, "caption"));
  gtk_box_append (GTK_BOX (row), names);
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (remove, "flat");
  g_object_set_data (G_OBJECT (row), "remove", remove);
  gtk_box_append (GTK_BOX (row), remove);
  gtk_list_item_set_child (item, row);
}

static void
on_bind_cb (SamRegisterView *self, GtkListItem *list_item)
{
  SamRegisterItem *item = gtk_list_item_get_item (list_item);
  GObject *row = G_OBJECT (gtk_list_item_get_child (list_item));
  GtkWidget *remove = g_object_get_data (row, "remove");
  const char *name = sam_register_item_get_name (item);
  /* Translators: a person or an organiser. */
  g_autofree char *label = g_strdup_printf (_("Remove %s"), name);

  gtk_label_set_label (g_object_get_data (row, "name"), name);
  gtk_label_set_label (g_object_get_data (row, "detail"), sam_register_item_get_detail (item));
  gtk_widget_set_tooltip_text (remove, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (remove), "x", sam_register_item_get_id (item));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (remove), "register.remove");
}

static void
on_add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sam_register_view_add (SAM_REGISTER_VIEW (widget));
}

static void
on_remove_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamRegisterView *self = SAM_REGISTER_VIEW (widget);

  sam_school_acts_remove_record (widget, self->context, self->family, g_variant_get_int64 (parameter));
}

static void
sam_register_view_dispose (GObject *object)
{
  SamRegisterView *self = SAM_REGISTER_VIEW (object);

  /* The filter asks this view: nothing may filter from here on. */
  if (self->list_view != NULL)
    gtk_list_view_set_model (self->list_view, NULL);
  self->list_view = NULL;
  g_clear_object (&self->filtered);
  g_clear_object (&self->items);
  g_clear_object (&self->context);
  g_clear_pointer (&self->needle, g_free);

  G_OBJECT_CLASS (sam_register_view_parent_class)->dispose (object);
}

static void
sam_register_view_class_init (SamRegisterViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_register_view_dispose;

  g_type_ensure (SAM_TYPE_BACK_BUTTON);
  g_type_ensure (SAM_TYPE_MENU_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-register-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SamRegisterView, window_title);
  gtk_widget_class_bind_template_child (widget_class, SamRegisterView, add_button);
  gtk_widget_class_bind_template_child (widget_class, SamRegisterView, search_entry);
  gtk_widget_class_bind_template_child (widget_class, SamRegisterView, stack);
  gtk_widget_class_bind_template_child (widget_class, SamRegisterView, none_page);
  gtk_widget_class_bind_template_child (widget_class, SamRegisterView, list_view);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_install_action (widget_class, "register.add", NULL, on_add_cb);
  gtk_widget_class_install_action (widget_class, "register.remove", "x", on_remove_cb);
}

static void
sam_register_view_init (SamRegisterView *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) selection = NULL;

  self->family = SAM_FAMILY_PERSON;
  self->items = g_list_store_new (SAM_TYPE_REGISTER_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));

  self->filter = gtk_custom_filter_new (match_item, self, NULL);
  self->filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->items)), GTK_FILTER (self->filter));
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->filtered))));
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, selection);
}

static void
name_parts (SamRegisterView *self)
{
  gboolean is_people = self->family == SAM_FAMILY_PERSON;
  const char *title = is_people ? _("People") : _("Organisers");
  const char *add = is_people ? _("Add Person") : _("Add Organiser");
  const char *search = is_people ? _("Search People") : _("Search Organisers");

  adw_window_title_set_title (self->window_title, title);
  gtk_widget_set_tooltip_text (self->add_button, add);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL, add, -1);
  g_object_set (self->search_entry, "placeholder-text", is_people ? _("Name, code, team or school") : _("Name or number"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search_entry), GTK_ACCESSIBLE_PROPERTY_LABEL, search, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_status_page_set_title (self->none_page, is_people ? _("Nobody Found") : _("No Organiser Found"));
  adw_status_page_set_icon_name (self->none_page, is_people ? "system-users-symbolic" : "system-search-symbolic");
}

void
sam_register_view_show (SamRegisterView *self, SamContext *context, SamFamilyId family)
{
  g_return_if_fail (SAM_IS_REGISTER_VIEW (self));
  g_return_if_fail (SAM_IS_CONTEXT (context));

  g_set_object (&self->context, context);
  self->family = family;
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  name_parts (self);
  sam_register_view_refresh (self);
}

void
sam_register_view_refresh (SamRegisterView *self)
{
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;
  SamStore *store;
  gboolean editable;

  g_return_if_fail (SAM_IS_REGISTER_VIEW (self));

  if (self->context == NULL)
    return;

  store = sam_context_get_store (self->context);
  if (self->family == SAM_FAMILY_PERSON)
    items = sam_register_item_load_people (store, sam_context_get_as_of (self->context), &error);
  else
    items = sam_register_item_load_organisers (store, &error);
  if (items == NULL)
    {
      sam_dialogs_show_error (GTK_WIDGET (self), _("The register cannot be shown"), error);
      return;
    }

  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)), items->pdata, items->len);
  editable = sam_context_is_editable (self->context);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "register.add", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "register.remove", editable);
  on_search_changed_cb (self);
}

void
sam_register_view_clear (SamRegisterView *self)
{
  g_return_if_fail (SAM_IS_REGISTER_VIEW (self));

  g_list_store_remove_all (self->items);
  g_clear_object (&self->context);
}

void
sam_register_view_search (SamRegisterView *self)
{
  g_return_if_fail (SAM_IS_REGISTER_VIEW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

void
sam_register_view_add (SamRegisterView *self)
{
  g_return_if_fail (SAM_IS_REGISTER_VIEW (self));

  if (self->context == NULL || !sam_context_is_editable (self->context))
    return;

  if (self->family == SAM_FAMILY_PERSON)
    sam_school_acts_add_person (GTK_WIDGET (self), self->context);
  else
    sam_school_acts_add_organiser (GTK_WIDGET (self), self->context, FALSE);
}
