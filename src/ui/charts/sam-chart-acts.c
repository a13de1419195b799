/*
 * What can be done with a chart: copy, save, show its table.
 */
#include "sam-chart-acts.h"

#include <glib/gi18n.h>

#include "sam-chart-picture.h"
#include "sam-chart-table-window.h"
#include "sam-csv-guard.h"
#include "sam-dialogs.h"
#include "sam-report-file.h"

static const char *const actions[] = {
  "chart.copy-picture", "chart.copy-table", "chart.save-svg", "chart.save-png", "chart.show-table",
};

/* Text for other programs */

/* One line, and no formula. */
static char *
dup_plain_cell (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\t\r\n", ' ');

  return sam_csv_guard_add (line);
}

static void
append_row (GString *text, SamChart *chart, int row)
{
  for (guint i = 0; i < sam_chart_get_n_columns (chart); i++)
    {
      g_autofree char *cell
          = dup_plain_cell (row < 0 ? sam_chart_get_column_title (chart, i) : sam_chart_get_cell (chart, (guint) row, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "\t" : "", cell);
    }
  g_string_append_c (text, '\n');
}

char *
sam_chart_acts_dup_text (SamChart *chart)
{
  GString *text = g_string_new (NULL);

  for (int row = -1; row < (int) sam_chart_get_n_rows (chart); row++)
    append_row (text, chart, row);

  return g_string_free (text, FALSE);
}

char *
sam_chart_acts_dup_html (SamChart *chart)
{
  GString *text = g_string_new ("<meta charset=\"utf-8\"><table>");
  g_autofree char *caption = g_markup_escape_text (sam_chart_get_sentence (chart), -1);

  g_string_append_printf (text, "<caption>%s</caption>", caption);
  for (int row = -1; row < (int) sam_chart_get_n_rows (chart); row++)
    {
      g_string_append (text, "<tr>");
      for (guint i = 0; i < sam_chart_get_n_columns (chart); i++)
        {
          const char *cell = row < 0 ? sam_chart_get_column_title (chart, i) : sam_chart_get_cell (chart, (guint) row, i);
          const char *tag = row < 0 || i == 0 ? "th" : "td";
          g_autofree char *escaped = g_markup_escape_text (cell, -1);

          g_string_append_printf (text, "<%s>%s</%s>", tag, escaped, tag);
        }
      g_string_append (text, "</tr>");
    }
  g_string_append (text, "</table>");

  return g_string_free (text, FALSE);
}

/* Copying */

static void
tell (GtkWidget *widget, const char *words)
{
  gtk_widget_activate_action (widget, "win.toast", "s", words);
}

void
sam_chart_acts_copy_table (GtkWidget *widget, SamChart *chart)
{
  g_autofree char *text = sam_chart_acts_dup_text (chart);
  char *html = sam_chart_acts_dup_html (chart);
  g_autoptr (GBytes) bytes = g_bytes_new_take (html, strlen (html));
  GdkContentProvider *both[] = {
    gdk_content_provider_new_typed (G_TYPE_STRING, text),
    gdk_content_provider_new_for_bytes ("text/html", bytes),
  };
  g_autoptr (GdkContentProvider) content = gdk_content_provider_new_union (both, G_N_ELEMENTS (both));

  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), content);
  tell (widget, _("Table copied"));
}

static GBytes *
render (SamChartView *view, gboolean is_svg)
{
  SamChart *chart = sam_chart_view_get_chart (view);
  double width = MAX (gtk_widget_get_width (GTK_WIDGET (view)), 360);
  double scale = sam_chart_view_get_scale (view);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = is_svg ? sam_chart_render_svg (chart, width, scale, &error) : sam_chart_render_png (chart, width, scale, &error);

  if (bytes == NULL)
    sam_dialogs_show_error (GTK_WIDGET (view), _("The Picture Was Not Made"), error);

  return bytes;
}

static void
on_copy_picture_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GBytes) png = render (SAM_CHART_VIEW (widget), FALSE);
  g_autoptr (GdkTexture) texture = png != NULL ? gdk_texture_new_from_bytes (png, NULL) : NULL;

  if (texture == NULL)
    return;

  gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), texture);
  tell (widget, _("Picture copied"));
}

static void
on_copy_table_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sam_chart_acts_copy_table (widget, sam_chart_view_get_chart (SAM_CHART_VIEW (widget)));
}

/* Saving */

/* The chart may be another before the place is chosen: what was asked for is saved. */
typedef struct
{
  SamChartView *view;
  GBytes       *bytes;
} Save;

static void
save_free (gpointer data)
{
  Save *self = data;

  g_object_unref (self->view);
  g_bytes_unref (self->bytes);
  g_free (self);
}

static void
on_place_chosen_cb (GFile *file, gpointer user_data)
{
  Save *save = user_data;
  g_autofree char *path = sam_dialogs_dup_path (GTK_WIDGET (save->view), file);
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (save->bytes, &size);

  if (path == NULL)
    return;

  if (sam_report_file_write (path, data, size, &error))
    tell (GTK_WIDGET (save->view), _("Picture saved"));
  else
    sam_dialogs_show_error (GTK_WIDGET (save->view), _("The Picture Was Not Saved"), error);
}

static void
on_save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gboolean is_svg = g_str_equal (action, "chart.save-svg");
  GBytes *bytes = render (SAM_CHART_VIEW (widget), is_svg);
  g_autofree char *name = NULL;
  Save *save;

  if (bytes == NULL)
    return;

  save = g_new (Save, 1);
  save->view = g_object_ref (SAM_CHART_VIEW (widget));
  save->bytes = bytes;
  /* Translators: the name of a file, without its suffix */
  name = g_strconcat (C_("file name", "Chart"), is_svg ? ".svg" : ".png", NULL);
  sam_dialogs_save_file (widget, is_svg ? _("Save as SVG") : _("Save as PNG"), name, on_place_chosen_cb, save, save_free);
}

/* The table */

static void
on_show_table_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sam_chart_table_window_show (widget, sam_chart_view_get_chart (SAM_CHART_VIEW (widget)));
}

void
sam_chart_acts_install (GtkWidgetClass *view_class)
{
  gtk_widget_class_install_action (view_class, "chart.copy-picture", NULL, on_copy_picture_cb);
  gtk_widget_class_install_action (view_class, "chart.copy-table", NULL, on_copy_table_cb);
  gtk_widget_class_install_action (view_class, "chart.save-svg", NULL, on_save_cb);
  gtk_widget_class_install_action (view_class, "chart.save-png", NULL, on_save_cb);
  gtk_widget_class_install_action (view_class, "chart.show-table", NULL, on_show_table_cb);
  gtk_widget_class_add_binding_action (view_class, GDK_KEY_c, GDK_CONTROL_MASK, "chart.copy-picture", NULL);
  gtk_widget_class_add_binding_action (view_class, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "chart.copy-table", NULL);
}

void
sam_chart_acts_update (SamChartView *view)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (view), actions[i], sam_chart_view_get_chart (view) != NULL);
}

GMenuModel *
sam_chart_acts_create_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) table = g_menu_new ();
  g_autoptr (GMenu) copy = g_menu_new ();
  g_autoptr (GMenu) save = g_menu_new ();

  g_menu_append (table, _("Show as _Table"), "chart.show-table");
  g_menu_append (copy, _("Copy as _Picture"), "chart.copy-picture");
  g_menu_append (copy, _("_Copy as Table"), "chart.copy-table");
  g_menu_append (save, _("Save as _SVG…"), "chart.save-svg");
  g_menu_append (save, _("Save as P_NG…"), "chart.save-png");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (table));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (copy));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (save));

  return G_MENU_MODEL (menu);
}
