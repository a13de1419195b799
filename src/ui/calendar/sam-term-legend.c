/*
 * What the marks of the term mean.
 */
#include "sam-term-legend.h"

#include <glib/gi18n.h>

#include "sam-language.h"
#include "sam-style.h"

static void
append (GtkWidget *box, GtkWidget *mark, const char *word)
{
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (word);

  gtk_widget_add_css_class (label, "secondary");
  gtk_box_append (GTK_BOX (pair), mark);
  gtk_box_append (GTK_BOX (pair), label);
  gtk_box_append (GTK_BOX (box), pair);
}

static void
append_state (GtkWidget *box, SamSessionState state, gboolean overdue)
{
  SamStyle style = sam_style_for_session (state, overdue);
  GtkWidget *icon = gtk_image_new_from_icon_name (style.icon_name);
  g_autofree char *word = sam_fold (style.word);

  gtk_image_set_pixel_size (GTK_IMAGE (icon), 12);
  gtk_widget_add_css_class (icon, style.css_class);
  append (box, icon, word);
}

GtkWidget *
sam_term_legend_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *day_off = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  append_state (box, SAM_SESSION_STATE_HELD, FALSE);
  append_state (box, SAM_SESSION_STATE_PLANNED, FALSE);
  append_state (box, SAM_SESSION_STATE_PLANNED, TRUE);
  append_state (box, SAM_SESSION_STATE_CANCELLED, FALSE);
  append_state (box, SAM_SESSION_STATE_MOVED, FALSE);
  gtk_widget_add_css_class (day_off, "day-off");
  gtk_widget_set_valign (day_off, GTK_ALIGN_CENTER);
  append (box, day_off, C_ ("legend of the term", "day off"));
  gtk_widget_add_css_class (box, "term-legend");
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);

  return box;
}
