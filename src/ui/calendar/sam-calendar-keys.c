/*
 * Keys of the calendar that hold wherever the focus is on its page.
 */
#include "sam-calendar-keys.h"

#include "sam-calendar-actions.h"

/* From anywhere on the page, but not from where something is typed or chosen. */
static gboolean
on_page_key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  g_autoptr (GVariant) parameter = NULL;
  const char *action = NULL;

  if (focus != NULL
      && (GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus)
          || gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL))
    return GDK_EVENT_PROPAGATE;

  g_variant_get (arguments, "(&smv)", &action, &parameter);

  return gtk_widget_activate_action_variant (widget, action, parameter);
}

static gboolean
on_global_key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  return gtk_widget_get_mapped (widget) ? on_page_key_cb (widget, arguments, data) : GDK_EVENT_PROPAGATE;
}

typedef struct
{
  guint           key;
  GdkModifierType modifiers;
  const char     *action;
  const char     *parameter; /* as text of a variant, or NULL */
  gboolean        is_global; /* while the page is shown, wherever the focus is */
} Key;

/* Each view is one keypress away, as in other calendars of GNOME with Ctrl too. */
static const Key keys[] = {
  { GDK_KEY_1, 0, "calendar.view", "'month'", TRUE },
  { GDK_KEY_2, 0, "calendar.view", "'week'", TRUE },
  { GDK_KEY_3, 0, "calendar.view", "'agenda'", TRUE },
  { GDK_KEY_4, 0, "calendar.view", "'term'", TRUE },
  { GDK_KEY_1, GDK_CONTROL_MASK, "calendar.view", "'month'", TRUE },
  { GDK_KEY_2, GDK_CONTROL_MASK, "calendar.view", "'week'", TRUE },
  { GDK_KEY_3, GDK_CONTROL_MASK, "calendar.view", "'agenda'", TRUE },
  { GDK_KEY_4, GDK_CONTROL_MASK, "calendar.view", "'term'", TRUE },
  { GDK_KEY_Page_Up, 0, "calendar.previous", NULL },
  { GDK_KEY_Page_Down, 0, "calendar.next", NULL },
  { GDK_KEY_t, GDK_CONTROL_MASK, "calendar.today", NULL, TRUE },
  { GDK_KEY_g, GDK_CONTROL_MASK, "calendar.go-to", NULL, TRUE },
  { GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "calendar.add-series", NULL },
  { GDK_KEY_N, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "calendar.add-series", NULL },
  { GDK_KEY_a, GDK_CONTROL_MASK, "calendar.select-all", NULL },
  { GDK_KEY_x, GDK_CONTROL_MASK, "calendar.cut", NULL },
  { GDK_KEY_c, GDK_CONTROL_MASK, "calendar.copy", NULL },
  { GDK_KEY_v, GDK_CONTROL_MASK, "calendar.paste", NULL },
  { GDK_KEY_Delete, 0, "calendar.delete", NULL },
  { GDK_KEY_h, 0, "calendar.hold", NULL },
  { GDK_KEY_Return, GDK_CONTROL_MASK, "calendar.hold", NULL },
  { GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "calendar.hold", NULL },
  { GDK_KEY_plus, 0, "calendar.zoom", "1" },
  { GDK_KEY_KP_Add, 0, "calendar.zoom", "1" },
  { GDK_KEY_minus, 0, "calendar.zoom", "-1" },
  { GDK_KEY_KP_Subtract, 0, "calendar.zoom", "-1" },
  { GDK_KEY_plus, GDK_CONTROL_MASK, "calendar.zoom", "1" },
  { GDK_KEY_equal, GDK_CONTROL_MASK, "calendar.zoom", "1" },
  { GDK_KEY_minus, GDK_CONTROL_MASK, "calendar.zoom", "-1" },
  { GDK_KEY_0, GDK_CONTROL_MASK, "calendar.zoom", "0" },
};

/* What is cut is let go first, then what is selected; then Esc leads back, as everywhere. */
static gboolean
on_escape_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  return sam_calendar_actions_let_go (widget);
}

void
sam_calendar_keys_add (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GVariant *parameter
          = keys[i].parameter != NULL ? g_variant_new_parsed (keys[i].parameter) : NULL;

      gtk_widget_class_add_binding (widget_class, keys[i].key, keys[i].modifiers, on_page_key_cb,
                                    "(smv)", keys[i].action, parameter);
    }
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape_cb, NULL);
}

/* Views, today and going to a date: also from the sidebar, which has no use for these keys. */
static GtkEventController *
new_controller (GtkWidget *page)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_GLOBAL);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcut *shortcut = NULL;

      if (!keys[i].is_global)
        continue;

      shortcut = gtk_shortcut_new_with_arguments (
        gtk_keyval_trigger_new (keys[i].key, keys[i].modifiers), gtk_callback_action_new (on_global_key_cb, NULL, NULL),
        "(smv)", keys[i].action, keys[i].parameter != NULL ? g_variant_new_parsed (keys[i].parameter) : NULL);
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }

  return controller;
}

void
sam_calendar_keys_follow (GtkWidget *page)
{
  gtk_widget_add_controller (page, new_controller (page));
}
