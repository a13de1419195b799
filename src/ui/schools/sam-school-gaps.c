/*
 * What a school's record lacks, as lines.
 */
#include "sam-school-gaps.h"

#include "sam-language.h"

static void
add_gap (GtkBox *box, const char *text)
{
  /* No box: for a width it lines up baselines, and is then a pixel higher than it said without one. */
  GtkWidget *row = g_object_new (GTK_TYPE_GRID, "column-spacing", 9, NULL);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "dialog-warning-symbolic", "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (icon, "status-warning");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_grid_attach (GTK_GRID (row), icon, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (row), label, 1, 0, 1, 1);
  gtk_box_append (box, row);
}

gboolean
sam_school_gaps_fill (GtkBox *box, const SamSchoolDashboard *dashboard)
{
  gboolean has_any = FALSE;
  GtkWidget *child;

  g_return_val_if_fail (GTK_IS_BOX (box) && dashboard != NULL, FALSE);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  for (int gap = 0; gap < SAM_N_SCHOOL_GAPS; gap++)
    {
      guint n = dashboard->gaps[gap];
      g_autofree char *text = NULL;

      if (n == 0)
        continue;
      has_any = TRUE;
      text = sam_school_gap_describe ((SamSchoolGap) gap, n, sam_language_get_default ());
      add_gap (box, text);
    }

  return has_any;
}
