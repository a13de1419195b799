/*
 * The heading above the rows of a spread: the same columns, by the same size groups.
 */
#include "sam-spread-heading.h"

#include <glib/gi18n.h>

static GtkWidget *
make_label (const char *text, float xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_yalign (GTK_LABEL (label), 1);
  return label;
}

static GtkWidget *
make_steps (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  gtk_widget_set_hexpand (box, TRUE);
  for (guint step = 0; step < SAM_SURVEY_N_STEPS; step++)
    {
      const char *name = sam_spread_get_step_label (step);
      g_autofree char *two_lines = g_strdelimit (g_strdup (name), " ", '\n');
      GtkWidget *label = make_label (two_lines, 0);

      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_set_tooltip_text (label, name);
      gtk_box_append (GTK_BOX (box), label);
    }

  return box;
}

void
sam_spread_heading_fill (GtkBox *heading, GtkSizeGroup *const *groups, gboolean narrow)
{
  GtkWidget *left = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  const char *const names[] = { _("School"), _("Team"), _("Sessions") };
  GtkWidget *child;

  g_return_if_fail (GTK_IS_BOX (heading));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (heading))) != NULL)
    gtk_box_remove (heading, child);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkWidget *label = make_label (names[i], 0);

      gtk_size_group_add_widget (groups[SAM_SPREAD_COLUMN_SCHOOL + i], label);
      gtk_box_append (GTK_BOX (left), label);
    }
  gtk_size_group_add_widget (groups[SAM_SPREAD_COLUMN_LEFT], left);

  if (!narrow)
    gtk_box_append (heading, left);
  else
    g_object_unref (g_object_ref_sink (left));
  gtk_box_append (heading, make_steps ());
  if (!narrow)
    {
      GtkWidget *answers = make_label (_("Answers"), 1);

      gtk_size_group_add_widget (groups[SAM_SPREAD_COLUMN_ANSWERS], answers);
      gtk_box_append (heading, answers);
    }
}
