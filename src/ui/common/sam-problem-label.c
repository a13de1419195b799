/*
 * What is wrong in a form, in words.
 */
#include "sam-problem-label.h"

GtkWidget *
sam_problem_label_new (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "problem-error");
  gtk_widget_set_visible (label, FALSE);

  return label;
}

void
sam_problem_label_say (GtkWidget *label, const char *message)
{
  g_return_if_fail (GTK_IS_LABEL (label));

  gtk_label_set_label (GTK_LABEL (label), message != NULL ? message : "");
  gtk_widget_set_visible (label, message != NULL);
}

void
sam_problem_label_say_of (GtkWidget *label, GtkWidget *row, const char *message)
{
  g_return_if_fail (GTK_IS_WIDGET (row));

  sam_problem_label_say (label, message);
  if (message != NULL)
    gtk_widget_add_css_class (row, "error");
  else
    gtk_widget_remove_css_class (row, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               message != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}
