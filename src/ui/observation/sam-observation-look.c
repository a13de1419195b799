/*
 * How notes of an observation look.
 */
#include "sam-observation-look.h"

#include <glib/gi18n.h>

static const char *const ring_classes[SAM_OBSERVATION_LOOK_N_COLORS + 1] = {
  "question-none",
  "question-1",
  "question-2",
  "question-3",
};

/* As in style.css and style-dark.css. */
static const char *const light_colors[] = { "#5e5c64", "#1a5fb4", "#8f5902", "#813d9c" };
static const char *const dark_colors[] = { "#c0bfbc", "#99c1f1", "#ffc56c", "#dc8add" };

static int
get_color_index (int question)
{
  return question > 0 ? (question - 1) % SAM_OBSERVATION_LOOK_N_COLORS + 1 : 0;
}

GtkWidget *
sam_observation_look_ring_new (void)
{
  GtkWidget *ring = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_set_valign (ring, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (ring, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (ring, "question-ring");
  gtk_widget_add_css_class (ring, "numeric");
  sam_observation_look_ring_set (ring, 0);

  return ring;
}

void
sam_observation_look_ring_set (GtkWidget *ring, int question)
{
  g_autofree char *number = question > 0 ? g_strdup_printf ("%d", question) : g_strdup ("");
  int color = get_color_index (question);

  for (int i = 0; i <= SAM_OBSERVATION_LOOK_N_COLORS; i++)
    {
      if (i == color)
        gtk_widget_add_css_class (ring, ring_classes[i]);
      else
        gtk_widget_remove_css_class (ring, ring_classes[i]);
    }
  gtk_label_set_label (GTK_LABEL (ring), number);
}

void
sam_observation_look_get_color (int question, gboolean dark, GdkRGBA *color)
{
  gdk_rgba_parse (color, (dark ? dark_colors : light_colors)[get_color_index (question)]);
}

const char *
sam_observation_look_get_word (SamObservationEntryKind kind)
{
  return sam_choice_get_label (&sam_family_observation_entry.fields[SAM_OBSERVATION_ENTRY_KIND], (int) kind);
}

GtkWidget *
sam_observation_look_keycap_new (const char *key)
{
  GtkWidget *cap = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "label", key, NULL);

  gtk_widget_set_valign (cap, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (cap, "key");

  return cap;
}

/* As short as on the key itself. */
static const char *
get_short_name (guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Escape:
      /* Translators: as it stands on the key. */
      return C_ ("key", "Esc");
    case GDK_KEY_Return:
      /* Translators: as it stands on the key. */
      return C_ ("key", "Enter");
    case GDK_KEY_Up:
      return "↑";
    case GDK_KEY_Down:
      return "↓";
    default:
      return NULL;
    }
}

char *
sam_observation_look_format_key (const char *accelerator)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *label = NULL;
  GdkModifierType modifiers;
  guint keyval;

  if (!gtk_accelerator_parse (accelerator, &keyval, &modifiers))
    return g_strdup ("");
  if (modifiers == 0 && get_short_name (keyval) != NULL)
    return g_strdup (get_short_name (keyval));

  label = gtk_accelerator_get_label (keyval, modifiers);
  parts = g_strsplit (label, "+", -1);

  return g_strjoinv (" ", parts);
}
