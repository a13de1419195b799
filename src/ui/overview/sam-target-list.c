/*
 * SamTargetList: figures against targets.
 */
#include "sam-target-list.h"

#include <glib/gi18n.h>

#include "sam-target-look.h"

struct _SamTargetList
{
  AdwBin     parent_instance;

  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (SamTargetList, sam_target_list, ADW_TYPE_BIN)

static GtkWidget *
new_row (const SamFigureTarget *target, const SamFigure *figure)
{
  const SamLanguage *language = sam_language_get_default ();
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = g_markup_escape_text (sam_figure_get_title (figure->id, language), -1);
  g_autofree char *value = sam_figure_display (figure, language);
  g_autofree char *description = NULL;
  SamTargetLook look = sam_target_look_get (target, figure);
  GtkWidget *icon = gtk_image_new_from_icon_name (look.icon_name);
  GtkWidget *label = gtk_label_new (value);

  gtk_widget_add_css_class (icon, look.css_class);
  gtk_widget_add_css_class (label, "numeric");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), look.text);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, target->name);
  description = g_strdup_printf ("%s, %s", value, look.text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sam_figure_get_title (figure->id, language),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  /* Ids of figures are interned. */
  g_object_set_data (G_OBJECT (row), "id", (gpointer) figure->id);
  sam_target_look_clear (&look);

  return row;
}

static void
on_row_activated_cb (SamTargetList *self, GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-figure", "(sux)", g_object_get_data (G_OBJECT (row), "id"),
                              (guint32) SAM_SCOPE_PROGRAMME, (gint64) 0);
}

static void
sam_target_list_class_init (SamTargetListClass *klass)
{
}

static void
sam_target_list_init (SamTargetList *self)
{
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Targets"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), self->list);
}

GtkWidget *
sam_target_list_new (void)
{
  return g_object_new (SAM_TYPE_TARGET_LIST, NULL);
}

guint
sam_target_list_set_data (SamTargetList *self, const SamOverviewData *data, const char *const *shown)
{
  GtkListBoxRow *old;
  guint n = 0;

  g_return_val_if_fail (SAM_IS_TARGET_LIST (self), 0);

  while ((old = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (old));

  for (guint i = 0; i < data->targets->len; i++)
    {
      const SamFigureTarget *target = &g_array_index (data->targets, SamFigureTarget, i);
      const SamFigure *figure = sam_figures_find (data->figures, target->figure);

      /* The emphasis has its gauge, which shows the target too. */
      if (figure == NULL || g_str_has_prefix (target->figure, "F12") || g_strv_contains (shown, target->figure))
        continue;
      gtk_list_box_append (GTK_LIST_BOX (self->list), new_row (target, figure));
      n++;
    }

  return n;
}
