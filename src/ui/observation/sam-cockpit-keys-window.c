/*
 * SamCockpitKeysWindow: the keys of an observation, in words.
 */
#include "sam-cockpit-keys-window.h"

#include <glib/gi18n.h>

#include "sam-cockpit-keys.h"
#include "sam-observation-look.h"

struct _SamCockpitKeysWindow
{
  SamToolWindow parent_instance;

  GtkListBox   *list;
};

G_DEFINE_FINAL_TYPE (SamCockpitKeysWindow, sam_cockpit_keys_window, SAM_TYPE_TOOL_WINDOW)

static void
sam_cockpit_keys_window_class_init (SamCockpitKeysWindowClass *klass)
{
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_F1, 0, "window.close", NULL);
}

static void
sam_cockpit_keys_window_init (SamCockpitKeysWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Keys"), -1);

  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->list));
  gtk_widget_set_margin_top (clamp, 12);
  gtk_widget_set_margin_bottom (clamp, 24);
  gtk_widget_set_margin_start (clamp, 12);
  gtk_widget_set_margin_end (clamp, 12);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_window_set_title (GTK_WINDOW (self), _("Keys"));
  sam_tool_window_set_content (SAM_TOOL_WINDOW (self), box);
}

static void
add_row (SamCockpitKeysWindow *self, const SamCockpitKey *key, const char *name)
{
  g_autofree char *label = name != NULL ? g_markup_escape_text (name, -1) : sam_cockpit_key_dup_label (key);
  g_autofree char *first = sam_observation_look_format_key (key->key);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), sam_observation_look_keycap_new (first));
  if (key->alternative != NULL)
    {
      g_autofree char *other = sam_observation_look_format_key (key->alternative);
      g_autofree char *both = g_strdup_printf ("%s, %s", first, other);

      adw_action_row_add_suffix (ADW_ACTION_ROW (row), sam_observation_look_keycap_new (other));
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, both, -1);
    }
  else
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, first, -1);
  gtk_list_box_append (self->list, row);
}

/* The word of the template for a key, where there is one; %FALSE where the key does nothing in this lesson. */
static gboolean
find_name (const SamCockpitKey *key, guint n_questions, const char *const *counters, const char *const *events, const char **name)
{
  const char *const *words = key->act == SAM_COCKPIT_ACT_COUNTER ? counters : key->act == SAM_COCKPIT_ACT_EVENT ? events : NULL;

  *name = NULL;
  if (key->act == SAM_COCKPIT_ACT_QUESTION)
    return key->argument <= n_questions;
  if (key->act != SAM_COCKPIT_ACT_COUNTER && key->act != SAM_COCKPIT_ACT_EVENT)
    return TRUE;
  if (words == NULL || g_strv_length ((char **) words) < key->argument)
    return FALSE;

  *name = words[key->argument - 1];

  return TRUE;
}

GtkWidget *
sam_cockpit_keys_window_present (GtkWidget *parent, SamContext *context, guint n_questions, const char *const *counters,
                                 const char *const *events)
{
  SamCockpitKeysWindow *self = g_object_new (SAM_TYPE_COCKPIT_KEYS_WINDOW, NULL);
  guint n_keys;
  const SamCockpitKey *keys = sam_cockpit_get_keys (&n_keys);

  for (guint i = 0; i < n_keys; i++)
    {
      const char *name;

      if (find_name (&keys[i], n_questions, counters, events, &name))
        add_row (self, &keys[i], name);
    }
  sam_tool_window_attach (SAM_TOOL_WINDOW (self), parent, context, 480, 720);
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WIDGET (self);
}
