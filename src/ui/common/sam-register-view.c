/*
 * SamRegisterView: the list of all records of a family.
 */
#include "sam-register-view.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-accessibility.h"
#include "sam-back-button.h"
#include "sam-list-export.h"
#include "sam-menu-button.h"
#include "sam-record-label.h"
#include "sam-register-row.h"

struct _SamRegisterView
{
  AdwBin                 parent_instance;

  GtkWidget             *header_bar;
  AdwWindowTitle        *window_title;
  GtkWidget             *add_button;
  GtkBox                *search_box;
  GtkSearchBar          *search_bar;
  GtkSearchEntry        *search_entry;
  GtkStack              *stack;
  AdwStatusPage         *none_page;
  AdwStatusPage         *failed_page;
  AdwBin                *empty_bin;
  GtkWidget             *owner_bar;
  GtkLabel              *owner_label;
  GtkLabel              *inner_label;
  GtkListView           *list_view;

  SamContext            *context;
  const SamRegisterKind *kind;
  const SamRegisterKind *outer; /* what kind is the inner one of; NULL where it is none */
  SamRegisterQuery       query; /* the kind's, of the owner */
  const SamRecordForm   *form;
  SamRegister           *records;
  GPtrArray             *bound; /* of GtkListItem: the rows that show something */
  SamRowMenuItem         menu[SAM_REGISTER_MAX_MENU];
  guint                  n_menu;
  gint64                 wanted; /* a record to show once it is listed */
  gboolean               embedded;
};

enum
{
  PROP_0,
  PROP_EMBEDDED,
  PROP_ADD_LABEL,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SamRegisterView, sam_register_view, ADW_TYPE_BIN)

static gboolean
is_editable (SamRegisterView *self)
{
  return self->context != NULL && sam_context_is_editable (self->context);
}

/* Rows */

static void
fill_row (SamRegisterView *self, GtkListItem *item)
{
  SamRegisterRow *row = SAM_REGISTER_ROW (gtk_list_item_get_child (item));
  g_autoptr (SamRecord) record = g_list_model_get_item (G_LIST_MODEL (self->records), gtk_list_item_get_position (item));
  g_autofree char *title = NULL;
  g_autofree char *detail = NULL;

  if (record == NULL)
    return;

  if (self->kind->dup_title != NULL)
    title = self->kind->dup_title (self->context, record);
  else
    title = sam_record_dup_label (sam_context_get_store (self->context), record);
  if (self->kind->dup_detail != NULL)
    detail = self->kind->dup_detail (self->context, record);
  sam_register_row_set_one_line (row, self->kind->is_long);
  sam_register_row_set_texts (row, title, detail);
  sam_register_row_set_menu (row, self->menu, is_editable (self) ? self->n_menu : 0, sam_record_get_id (record));
}

static void
on_setup_cb (SamRegisterView *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, sam_register_row_new ());
}

static void
on_bind_cb (SamRegisterView *self, GtkListItem *item)
{
  g_ptr_array_add (self->bound, item);
  fill_row (self, item);
}

static void
on_unbind_cb (SamRegisterView *self, GtkListItem *item)
{
  g_ptr_array_remove_fast (self->bound, item);
}

/* State */

static void
show_state (SamRegisterView *self)
{
  gboolean is_empty = sam_register_get_n_all (self->records) == 0;

  gtk_search_bar_set_search_mode (self->search_bar, !is_empty || self->embedded);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "register.export", g_list_model_get_n_items (G_LIST_MODEL (self->records)) > 0);
  if (is_empty)
    {
      adw_bin_set_child (self->empty_bin, sam_register_kind_new_empty_state (self->kind, is_editable (self)));
      gtk_stack_set_visible_child_name (self->stack, "empty");
    }
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->records)) == 0)
    gtk_stack_set_visible_child_name (self->stack, "none");
  else
    gtk_stack_set_visible_child_name (self->stack, "list");
}

/* A record that was just added is brought into sight. */
static void
show_wanted (SamRegisterView *self)
{
  guint position = self->wanted != 0 ? sam_register_find (self->records, self->wanted) : G_MAXUINT;

  self->wanted = 0;
  if (position != G_MAXUINT)
    gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", position);
}

static void
on_loaded_cb (SamRegisterView *self, GError *error)
{
  if (self->context == NULL)
    return;

  if (error != NULL)
    {
      g_autofree char *text = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->failed_page, text);
      gtk_stack_set_visible_child_name (self->stack, "failed");
      return;
    }

  for (guint i = 0; i < self->bound->len; i++)
    fill_row (self, self->bound->pdata[i]);
  show_state (self);
  show_wanted (self);
}

static void
on_search_changed_cb (SamRegisterView *self)
{
  if (self->records != NULL)
    sam_register_search (self->records, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
on_stop_search_cb (SamRegisterView *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
}

/* Acts */

static void open_inner (SamRegisterView *self, gint64 id);

static void
open_record (SamRegisterView *self, gint64 id)
{
  if (self->kind->inner != NULL && !self->kind->edits)
    open_inner (self, id);
  else if (self->kind->opens)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "(ux)", (guint) self->kind->query.family, id);
  else if (is_editable (self))
    sam_record_form_edit (self->form, GTK_WIDGET (self), self->context, id);
}

static void
on_activate_cb (SamRegisterView *self, guint position)
{
  if (self->records != NULL && sam_register_get_id (self->records, position) != 0)
    open_record (self, sam_register_get_id (self->records, position));
}

/* Enter in the search goes on to what was found. */
static void
on_search_activate_cb (SamRegisterView *self)
{
  on_search_changed_cb (self);
  gtk_widget_child_focus (GTK_WIDGET (self->list_view), GTK_DIR_TAB_FORWARD);
}

static void
on_add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sam_register_view_add (SAM_REGISTER_VIEW (widget));
}

static void
on_back_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sam_register_view_back (SAM_REGISTER_VIEW (widget));
}

static void
on_record_act_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamRegisterView *self = SAM_REGISTER_VIEW (widget);
  gint64 id = g_variant_get_int64 (parameter);

  if (g_str_equal (name, "register.open"))
    open_inner (self, id);
  else if (g_str_equal (name, "register.edit"))
    sam_record_form_edit (self->form, widget, self->context, id);
  else if (g_str_equal (name, "register.end"))
    sam_record_form_end (self->form, widget, self->context, id);
  else if (g_str_equal (name, "register.history"))
    gtk_widget_activate_action (widget, "win.record-history", "(ux)", (guint32) self->kind->query.family, id);
  else
    sam_record_form_remove (self->form, widget, self->context, id);
}

static gint64
get_record_id (gpointer item)
{
  return sam_record_get_id (item);
}

static void
on_export_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sam_register_view_export (SAM_REGISTER_VIEW (widget));
}

static void
on_added_cb (SamDraft *saved, gpointer user_data)
{
  SamRegisterView *self = SAM_REGISTER_VIEW (user_data);

  /* The list may have been read anew already. */
  sam_register_view_select (self, sam_draft_get_id (saved));
}

static void
name_button (GtkWidget *button, const char *name)
{
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
name_parts (SamRegisterView *self)
{
  g_autofree char *owner = NULL;

  if (self->outer != NULL)
    owner = sam_record_dup_label_by_id (sam_context_get_store (self->context), self->outer->query.family,
                                        self->query.value);
  adw_window_title_set_title (self->window_title, _(self->kind->title));
  adw_window_title_set_subtitle (self->window_title, owner);
  gtk_label_set_label (self->owner_label, owner != NULL ? owner : "");
  gtk_label_set_label (self->inner_label, _(self->kind->title));
  gtk_widget_set_visible (self->owner_bar, self->embedded && owner != NULL);
  name_button (self->add_button, _(self->kind->add));
  g_object_set (self->search_entry, "placeholder-text", _(self->kind->search_hint), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search_entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(self->kind->search), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(self->kind->title), -1);
  adw_status_page_set_title (self->none_page, _(self->kind->none_title));
}

static void
set_records (SamRegisterView *self, SamRegister *records)
{
  g_autoptr (GtkSelectionModel) selection = NULL;

  if (self->records != NULL)
    g_signal_handlers_disconnect_by_data (self->records, self);
  g_set_object (&self->records, records);
  if (records != NULL)
    {
      selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (records))));
      g_signal_connect_object (records, "loaded", G_CALLBACK (on_loaded_cb), self, G_CONNECT_SWAPPED);
    }
  gtk_list_view_set_model (self->list_view, selection);
}

static void
sam_register_view_dispose (GObject *object)
{
  SamRegisterView *self = SAM_REGISTER_VIEW (object);

  if (self->list_view != NULL)
    set_records (self, NULL);
  self->list_view = NULL;
  g_clear_object (&self->context);

  G_OBJECT_CLASS (sam_register_view_parent_class)->dispose (object);
}

static void
sam_register_view_finalize (GObject *object)
{
  g_ptr_array_unref (SAM_REGISTER_VIEW (object)->bound);

  G_OBJECT_CLASS (sam_register_view_parent_class)->finalize (object);
}

static void
sam_register_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_EMBEDDED)
    g_value_set_boolean (value, SAM_REGISTER_VIEW (object)->embedded);
  else if (id == PROP_ADD_LABEL)
    g_value_set_string (value, sam_register_view_get_add_label (SAM_REGISTER_VIEW (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sam_register_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_EMBEDDED)
    SAM_REGISTER_VIEW (object)->embedded = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-register-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SamRegisterView, header_bar);
  gtk_widget_class_bind_template_child (widget_class, SamRegisterView, window_title);
  gtk_widget_class_bind_template_child (widget_class, SamRegisterView, add_button);
  gtk_widget_class_bind_template_child (widget_class, SamRegisterView, search_box);
  gtk_widget_class_bind_template_child (widget_class, SamRegisterView, search_bar);
  gtk_widget_class_bind_template_child (widget_class, SamRegisterView, search_entry);
  gtk_widget_class_bind_template_child (widget_class, SamRegisterView, stack);
  gtk_widget_class_bind_template_child (widget_class, SamRegisterView, none_page);
  gtk_widget_class_bind_template_child (widget_class, SamRegisterView, failed_page);
  gtk_widget_class_bind_template_child (widget_class, SamRegisterView, empty_bin);
  gtk_widget_class_bind_template_child (widget_class, SamRegisterView, owner_bar);
  gtk_widget_class_bind_template_child (widget_class, SamRegisterView, owner_label);
  gtk_widget_class_bind_template_child (widget_class, SamRegisterView, inner_label);
  gtk_widget_class_bind_template_child (widget_class, SamRegisterView, list_view);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
}

static void
sam_register_view_class_init (SamRegisterViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sam_register_view_dispose;
  object_class->finalize = sam_register_view_finalize;
  object_class->get_property = sam_register_view_get_property;
  object_class->set_property = sam_register_view_set_property;

  properties[PROP_EMBEDDED] =
    g_param_spec_boolean ("embedded", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ADD_LABEL] =
    g_param_spec_string ("add-label", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (SAM_TYPE_BACK_BUTTON);
  g_type_ensure (SAM_TYPE_MENU_BUTTON);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "register.add", NULL, on_add_cb);
  gtk_widget_class_install_action (widget_class, "register.back", NULL, on_back_cb);
  gtk_widget_class_install_action (widget_class, "register.export", NULL, on_export_cb);
  gtk_widget_class_install_action (widget_class, "register.history", "x", on_record_act_cb);
  gtk_widget_class_install_action (widget_class, "register.open", "x", on_record_act_cb);
  gtk_widget_class_install_action (widget_class, "register.edit", "x", on_record_act_cb);
  gtk_widget_class_install_action (widget_class, "register.end", "x", on_record_act_cb);
  gtk_widget_class_install_action (widget_class, "register.remove", "x", on_record_act_cb);
}

static void
sam_register_view_init (SamRegisterView *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->bound = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, factory);
}

GtkWidget *
sam_register_view_new (void)
{
  return g_object_new (SAM_TYPE_REGISTER_VIEW, NULL);
}

static void
show_kind (SamRegisterView *self, const SamRegisterKind *kind, const SamRegisterKind *outer, gint64 owner)
{
  g_autoptr (SamRegister) records = NULL;

  /* The old rows are gone before what describes them. */
  set_records (self, NULL);
  self->kind = kind;
  self->outer = outer;
  self->query = kind->query;
  if (outer != NULL)
    self->query.value = owner;
  self->form = sam_record_form_find (kind->query.family);
  self->n_menu = sam_register_kind_fill_menu (kind, self->menu);
  name_parts (self);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_stack_set_visible_child_name (self->stack, "loading");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ADD_LABEL]);

  records = sam_register_new (sam_context_get_store (self->context), &self->query);
  set_records (self, records);
  sam_register_view_refresh (self);
}

static void
open_inner (SamRegisterView *self, gint64 id)
{
  if (self->kind->inner == NULL)
    return;

  show_kind (self, self->kind->inner, self->kind, id);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/* A record whose own register is on show may be gone: undone, or removed elsewhere. */
static gboolean
has_owner (SamRegisterView *self)
{
  g_autoptr (SamRecord) owner = NULL;

  if (self->outer == NULL)
    return TRUE;

  owner = sam_store_get (sam_context_get_store (self->context), self->outer->query.family, self->query.value, NULL);
  return owner != NULL;
}

void
sam_register_view_show (SamRegisterView *self, SamContext *context, const SamRegisterKind *kind)
{
  g_return_if_fail (SAM_IS_REGISTER_VIEW (self));
  g_return_if_fail (SAM_IS_CONTEXT (context));
  g_return_if_fail (kind != NULL && sam_record_form_find (kind->query.family) != NULL);

  g_set_object (&self->context, context);
  show_kind (self, kind, NULL, 0);
}

gboolean
sam_register_view_back (SamRegisterView *self)
{
  gint64 owner;

  g_return_val_if_fail (SAM_IS_REGISTER_VIEW (self), FALSE);

  if (self->outer == NULL || self->context == NULL)
    return FALSE;

  owner = self->query.value;
  show_kind (self, self->outer, NULL, 0);
  self->wanted = owner;

  return TRUE;
}

void
sam_register_view_select (SamRegisterView *self, gint64 id)
{
  g_return_if_fail (SAM_IS_REGISTER_VIEW (self));

  self->wanted = id;
  if (self->records != NULL && !sam_register_is_loading (self->records))
    show_wanted (self);
}

const SamRegisterKind *
sam_register_view_get_kind (SamRegisterView *self)
{
  g_return_val_if_fail (SAM_IS_REGISTER_VIEW (self), NULL);

  return self->kind;
}

void
sam_register_view_refresh (SamRegisterView *self)
{
  g_return_if_fail (SAM_IS_REGISTER_VIEW (self));

  if (self->records == NULL)
    return;
  if (!has_owner (self))
    {
      sam_register_view_back (self);
      return;
    }

  name_parts (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "register.add", is_editable (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "register.edit", is_editable (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "register.end", is_editable (self) && self->form->end != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "register.remove", is_editable (self));
  sam_register_set_as_of (self->records, sam_context_get_as_of (self->context));
  sam_register_refresh (self->records);
}

void
sam_register_view_clear (SamRegisterView *self)
{
  g_return_if_fail (SAM_IS_REGISTER_VIEW (self));

  set_records (self, NULL);
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

  if (!is_editable (self))
    return;

  if (self->kind->run_add != NULL)
    self->kind->run_add (GTK_WIDGET (self), self->context);
  else
    sam_record_form_add_then (self->form, GTK_WIDGET (self), self->context, sam_register_kind_new_draft (self->kind, &self->query, self->context), on_added_cb,
                              g_object_ref (self), g_object_unref);
}

const char *
sam_register_view_get_add_label (SamRegisterView *self)
{
  g_return_val_if_fail (SAM_IS_REGISTER_VIEW (self), NULL);

  return self->kind != NULL ? _(self->kind->add) : NULL;
}

void
sam_register_view_add_prefix (SamRegisterView *self, GtkWidget *widget)
{
  g_return_if_fail (SAM_IS_REGISTER_VIEW (self));

  gtk_box_prepend (self->search_box, widget);
}

SamRegister *
sam_register_view_get_register (SamRegisterView *self)
{
  g_return_val_if_fail (SAM_IS_REGISTER_VIEW (self), NULL);

  return self->records;
}

gboolean
sam_register_view_export (SamRegisterView *self)
{
  g_return_val_if_fail (SAM_IS_REGISTER_VIEW (self), FALSE);

  if (self->records == NULL || g_list_model_get_n_items (G_LIST_MODEL (self->records)) == 0)
    return FALSE;
  sam_list_export (GTK_WIDGET (self), self->query.family, G_LIST_MODEL (self->records), get_record_id);

  return TRUE;
}
