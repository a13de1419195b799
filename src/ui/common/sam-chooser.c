/*
 * SamChooser: one of many names, found by any part of it.
 */
#include "sam-chooser.h"

#include <string.h>

#include "sam-chooser-button.h"
#include "sam-chooser-popover.h"
#include "sam-language.h"

struct _SamChooser
{
  AdwBin           parent_instance;

  GtkWidget       *button;
  GtkWidget       *popover;
  GtkStringList   *names;
  GtkCustomFilter *filter;
  char            *needle; /* folded */
  guint            selected;
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

static char *
dup_name (gpointer item, gpointer user_data)
{
  return g_strdup (gtk_string_object_get_string (GTK_STRING_OBJECT (item)));
}

static void
on_chosen_cb (SamChooser *self, GObject *item)
{
  sam_chooser_set_selected (self, find_position (self, item));
}

static void
on_search_cb (SamChooser *self, const char *typed)
{
  g_autofree char *text = g_strstrip (g_strdup (typed));

  g_free (self->needle);
  self->needle = sam_fold (text);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  if (*self->needle == '\0')
    sam_chooser_popover_mark (SAM_CHOOSER_POPOVER (self->popover), self->selected);
}

static void
show_chosen (SamChooser *self)
{
  const char *chosen = NULL;

  if (self->selected != GTK_INVALID_LIST_POSITION)
    chosen = gtk_string_list_get_string (self->names, self->selected);
  sam_chooser_button_show (SAM_CHOOSER_BUTTON (self->button), chosen);
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
  g_clear_object (&self->names);

  G_OBJECT_CLASS (sam_chooser_parent_class)->dispose (object);
}

static void
sam_chooser_finalize (GObject *object)
{
  g_free (SAM_CHOOSER (object)->needle);

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
sam_chooser_init (SamChooser *self)
{
  self->selected = GTK_INVALID_LIST_POSITION;
}

GtkWidget *
sam_chooser_new (const char *label, GtkStringList *names)
{
  SamChooser *self;
  g_autoptr (GtkFilterListModel) found = NULL;

  g_return_val_if_fail (GTK_IS_STRING_LIST (names), NULL);

  self = g_object_new (SAM_TYPE_CHOOSER, NULL);
  self->names = g_object_ref (names);
  self->filter = gtk_custom_filter_new (is_found, self, NULL);
  found = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (names)), g_object_ref (GTK_FILTER (self->filter)));
  self->popover = sam_chooser_popover_new (label, G_LIST_MODEL (found), dup_name, NULL);
  g_signal_connect_object (self->popover, "search", G_CALLBACK (on_search_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->popover, "chosen", G_CALLBACK (on_chosen_cb), self, G_CONNECT_SWAPPED);
  self->button = sam_chooser_button_new (label, GTK_POPOVER (self->popover));
  adw_bin_set_child (ADW_BIN (self), self->button);
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

  sam_chooser_button_popup (SAM_CHOOSER_BUTTON (self->button));
}

GtkWidget *
sam_chooser_get_entry (SamChooser *self)
{
  g_return_val_if_fail (SAM_IS_CHOOSER (self), NULL);

  return sam_chooser_popover_get_entry (SAM_CHOOSER_POPOVER (self->popover));
}

GListModel *
sam_chooser_get_found (SamChooser *self)
{
  g_return_val_if_fail (SAM_IS_CHOOSER (self), NULL);

  return sam_chooser_popover_get_items (SAM_CHOOSER_POPOVER (self->popover));
}
