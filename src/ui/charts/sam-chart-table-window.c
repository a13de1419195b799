/*
 * SamChartTableWindow: the table behind a chart.
 */
#include "sam-chart-table-window.h"

#include <glib/gi18n.h>

#include "sam-chart-acts.h"
#include "sam-toasts.h"

#define WIDTH 560
#define HEIGHT 560

struct _SamChartTableWindow
{
  AdwWindow        parent_instance;

  SamChart        *chart;
  AdwToastOverlay *overlay;
  GtkLabel        *sentence_label;
  GtkColumnView   *table;
};

G_DEFINE_FINAL_TYPE (SamChartTableWindow, sam_chart_table_window, ADW_TYPE_WINDOW)

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  gboolean is_first = GPOINTER_TO_UINT (user_data) == 0;
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", is_first ? 0.0f : 1.0f, "wrap", is_first, "max-width-chars", is_first ? 30 : -1,
                                   NULL);

  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *view = gtk_widget_get_ancestor (gtk_list_item_get_child (item), SAM_TYPE_CHART_TABLE_WINDOW);
  SamChart *chart = view != NULL ? SAM_CHART_TABLE_WINDOW (view)->chart : NULL;

  if (chart != NULL)
    gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                        sam_chart_get_cell (chart, gtk_list_item_get_position (item), GPOINTER_TO_UINT (user_data)));
}

static void
fill (SamChartTableWindow *self)
{
  GtkStringList *rows = gtk_string_list_new (NULL);

  for (guint i = 0; i < sam_chart_get_n_rows (self->chart); i++)
    gtk_string_list_append (rows, sam_chart_get_cell (self->chart, i, 0));
  gtk_column_view_set_model (self->table, GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (rows))));
  for (guint i = 0; i < sam_chart_get_n_columns (self->chart); i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (sam_chart_get_column_title (self->chart, i), factory);

      g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), GUINT_TO_POINTER (i));
      g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), GUINT_TO_POINTER (i));
      gtk_column_view_column_set_expand (column, i == 0);
      gtk_column_view_append_column (self->table, column);
    }
}

static void
on_copy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sam_chart_acts_copy_table (widget, SAM_CHART_TABLE_WINDOW (widget)->chart);
}

/* The main window’s toasts are out of reach below it. */
static void
on_toast_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sam_toasts_show (SAM_CHART_TABLE_WINDOW (widget)->overlay, g_variant_get_string (parameter, NULL), NULL, NULL);
}

static void
sam_chart_table_window_dispose (GObject *object)
{
  SamChartTableWindow *self = SAM_CHART_TABLE_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), SAM_TYPE_CHART_TABLE_WINDOW);
  g_clear_pointer (&self->chart, sam_chart_unref);

  G_OBJECT_CLASS (sam_chart_table_window_parent_class)->dispose (object);
}

static void
sam_chart_table_window_class_init (SamChartTableWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_chart_table_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/se/samordna/Samordna/ui/sam-chart-table-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SamChartTableWindow, overlay);
  gtk_widget_class_bind_template_child (widget_class, SamChartTableWindow, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, SamChartTableWindow, table);
  gtk_widget_class_install_action (widget_class, "chart-table.copy", NULL, on_copy_cb);
  gtk_widget_class_install_action (widget_class, "win.toast", "s", on_toast_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "chart-table.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sam_chart_table_window_init (SamChartTableWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sam_chart_table_window_show (GtkWidget *parent, SamChart *chart)
{
  SamChartTableWindow *self = g_object_new (SAM_TYPE_CHART_TABLE_WINDOW, NULL);
  GtkRoot *root = gtk_widget_get_root (parent);
  int width = WIDTH;

  self->chart = sam_chart_ref (chart);
  gtk_label_set_text (self->sentence_label, sam_chart_get_sentence (chart));
  fill (self);
  if (GTK_IS_WINDOW (root))
    {
      gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
      if (gtk_widget_get_width (GTK_WIDGET (root)) > 0)
        width = CLAMP (gtk_widget_get_width (GTK_WIDGET (root)), 360, WIDTH);
    }
  gtk_window_set_default_size (GTK_WINDOW (self), width, HEIGHT);
  gtk_window_present (GTK_WINDOW (self));
}
