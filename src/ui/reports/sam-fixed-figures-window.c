/*
 * The figures that were fixed with a report.
 */
#include "sam-fixed-figures-window.h"

#include <glib/gi18n.h>

#include "sam-dialogs.h"
#include "sam-fixed-figures.h"
#include "sam-fixed-list.h"
#include "sam-tool-window.h"

/* Pixels. */
#define WIDTH 620
#define HEIGHT 680
#define MARGIN 18

static GtkWidget *
make_row (const SamFixedFigure *figure)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *display = gtk_label_new (figure->display);
  g_autofree char *title = *figure->about != '\0' ? g_strdup_printf ("%s %s · %s", figure->id, figure->title, figure->about)
                                                  : g_strdup_printf ("%s %s", figure->id, figure->title);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), figure->definition);
  gtk_widget_add_css_class (display, "numeric");
  gtk_widget_add_css_class (display, "heading");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), display);

  return row;
}

GtkWindow *
sam_fixed_figures_window_present (GtkWidget *origin, SamContext *context, const SamFixedReport *report, const char *figures)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *subtitle = NULL;
  GtkWidget *window, *box, *header, *scrolled, *list, *clamp;

  g_return_val_if_fail (GTK_IS_WIDGET (origin) && report != NULL && figures != NULL, NULL);

  lines = sam_fixed_figures_read (figures, &error);
  if (lines == NULL)
    {
      sam_dialogs_show_error (origin, _ ("The Figures Cannot Be Shown"), error);
      return NULL;
    }

  window = g_object_new (SAM_TYPE_TOOL_WINDOW, NULL);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  header = adw_header_bar_new ();
  subtitle = sam_fixed_list_describe (report->fixed_date, report->number, report->registry_number);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), adw_window_title_new (_ ("Figures and Definitions"), subtitle));
  list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  g_object_set (list, "margin-start", MARGIN, "margin-end", MARGIN, "margin-top", MARGIN, "margin-bottom", MARGIN, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Figures and Definitions"), -1);
  for (guint i = 0; i < lines->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_row (g_ptr_array_index (lines, i)));

  clamp = adw_clamp_new ();
  adw_clamp_set_child (ADW_CLAMP (clamp), list);
  scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), scrolled);
  sam_tool_window_set_content (SAM_TOOL_WINDOW (window), box);
  sam_tool_window_attach (SAM_TOOL_WINDOW (window), origin, context, WIDTH, HEIGHT);
  gtk_window_set_title (GTK_WINDOW (window), _ ("Figures and Definitions"));
  gtk_window_present (GTK_WINDOW (window));

  return GTK_WINDOW (window);
}
