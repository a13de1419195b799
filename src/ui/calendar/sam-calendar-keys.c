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

typedef struct
{
  guint key;
  GdkModifierType modifiers;
  const char *action;
  const char *parameter; /* as text of a variant, or NULL */
} Key;

/* Each view is one keypress away, as in other calendars of GNOME with Ctrl too. */
static const Key keys[] = {
  { GDK_KEY_1, 0, "calendar.view", "'month'" },
  { GDK_KEY_2, 0, "calendar.view", "'week'" },
  { GDK_KEY_3, 0, "calendar.view", "'agenda'" },
  { GDK_KEY_4, 0, "calendar.view", "'term'" },
  { GDK_KEY_1, GDK_CONTROL_MASK, "calendar.view", "'month'" },
  { GDK_KEY_2, GDK_CONTROL_MASK, "calendar.view", "'week'" },
  { GDK_KEY_3, GDK_CONTROL_MASK, "calendar.view", "'agenda'" },
  { GDK_KEY_4, GDK_CONTROL_MASK, "calendar.view", "'term'" },
  { GDK_KEY_Page_Up, 0, "calendar.previous", NULL },
  { GDK_KEY_Page_Down, 0, "calendar.next", NULL },
  { GDK_KEY_t, GDK_CONTROL_MASK, "calendar.today", NULL },
  { GDK_KEY_g, GDK_CONTROL_MASK, "calendar.go-to", NULL },
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
