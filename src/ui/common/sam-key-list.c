/*
 * SamKeyList: a group of rows that single keys act on.
 */
#include "sam-key-list.h"

typedef struct
{
  GtkWidget *row;
  GtkWidget *input;
} Entry;

typedef struct
{
  GArray *entries; /* of Entry */
} SamKeyListPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SamKeyList, sam_key_list, ADW_TYPE_PREFERENCES_GROUP)

static GArray *
get_entries (SamKeyList *self)
{
  return ((SamKeyListPrivate *) sam_key_list_get_instance_private (self))->entries;
}

static GtkWidget *
get_focus (SamKeyList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

static int
find_row (SamKeyList *self, GtkWidget *focus)
{
  GArray *entries = get_entries (self);

  for (guint i = 0; focus != NULL && i < entries->len; i++)
    {
      GtkWidget *row = g_array_index (entries, Entry, i).row;

      if (focus == row || gtk_widget_is_ancestor (focus, row))
        return (int) i;
    }

  return -1;
}

static void
set_can_focus (SamKeyList *self, int but, gboolean can_focus)
{
  GArray *entries = get_entries (self);

  for (guint i = 0; i < entries->len; i++)
    {
      if ((int) i != but)
        gtk_widget_set_can_focus (g_array_index (entries, Entry, i).row, can_focus);
    }
}

/* A list box goes from row to row by Tab; here the next stop is beyond them. */
static gboolean
leave (SamKeyList *self, int position, guint keyval)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  if (position < 0)
    return GDK_EVENT_PROPAGATE;

  set_can_focus (self, position, FALSE);
  g_signal_emit_by_name (root, "move-focus",
                         keyval == GDK_KEY_Tab || keyval == GDK_KEY_KP_Tab ? GTK_DIR_TAB_FORWARD
                                                                           : GTK_DIR_TAB_BACKWARD);
  set_can_focus (self, position, TRUE);

  return GDK_EVENT_STOP;
}

static gboolean
on_key_cb (SamKeyList *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkWidget *focus = get_focus (self);
  int position = find_row (self, focus);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 || focus == NULL
      || gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL)
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Tab || keyval == GDK_KEY_KP_Tab || keyval == GDK_KEY_ISO_Left_Tab)
    return leave (self, position, keyval);

  if (GTK_IS_EDITABLE (focus))
    {
      gboolean is_done
          = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter;

      if (is_done && position >= 0)
        gtk_widget_grab_focus (g_array_index (get_entries (self), Entry, position).row);

      return is_done && position >= 0 ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
    }

  return SAM_KEY_LIST_GET_CLASS (self)->key (self, keyval, gdk_keyval_to_unicode (keyval),
                                             position);
}

static void
sam_key_list_finalize (GObject *object)
{
  g_array_unref (get_entries (SAM_KEY_LIST (object)));

  G_OBJECT_CLASS (sam_key_list_parent_class)->finalize (object);
}

static void
sam_key_list_class_init (SamKeyListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_key_list_finalize;
}

static void
sam_key_list_init (SamKeyList *self)
{
  SamKeyListPrivate *priv = sam_key_list_get_instance_private (self);
  GtkEventController *keys = gtk_event_controller_key_new ();

  priv->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  /* Before the list box and the rows, which take Tab and the digits for themselves. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

void
sam_key_list_add_row (SamKeyList *self, GtkWidget *row, GtkWidget *input)
{
  Entry entry = { row, input };

  g_return_if_fail (SAM_IS_KEY_LIST (self));

  g_array_append_val (get_entries (self), entry);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

guint
sam_key_list_get_n_rows (SamKeyList *self)
{
  g_return_val_if_fail (SAM_IS_KEY_LIST (self), 0);

  return get_entries (self)->len;
}

GtkWidget *
sam_key_list_get_row (SamKeyList *self, guint position)
{
  g_return_val_if_fail (SAM_IS_KEY_LIST (self), NULL);
  g_return_val_if_fail (position < get_entries (self)->len, NULL);

  return g_array_index (get_entries (self), Entry, position).row;
}

void
sam_key_list_focus_row (SamKeyList *self, guint position)
{
  GArray *entries = NULL;

  g_return_if_fail (SAM_IS_KEY_LIST (self));

  entries = get_entries (self);
  if (entries->len > 0)
    gtk_widget_grab_focus (g_array_index (entries, Entry, MIN (position, entries->len - 1)).row);
}

void
sam_key_list_focus_input (SamKeyList *self, guint position)
{
  GtkWidget *input = NULL;

  g_return_if_fail (SAM_IS_KEY_LIST (self));
  g_return_if_fail (position < get_entries (self)->len);

  input = g_array_index (get_entries (self), Entry, position).input;
  g_return_if_fail (input != NULL);

  gtk_widget_grab_focus (input);
  if (GTK_IS_EDITABLE (input))
    gtk_editable_select_region (GTK_EDITABLE (input), 0, -1);
}
