/*
 * SamAnswerCell: one count of the grid of answers.
 */
#include "sam-answer-cell.h"

#include <glib/gi18n.h>

struct _SamAnswerCell
{
  GtkWidget       parent_instance;

  SamAnswerColumn column;
  guint           row;
  GtkWidget      *label;
};

G_DEFINE_FINAL_TYPE (SamAnswerCell, sam_answer_cell, GTK_TYPE_WIDGET)

static void
on_pressed_cb (SamAnswerCell *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
sam_answer_cell_dispose (GObject *object)
{
  g_clear_pointer (&SAM_ANSWER_CELL (object)->label, gtk_widget_unparent);

  G_OBJECT_CLASS (sam_answer_cell_parent_class)->dispose (object);
}

static void
sam_answer_cell_class_init (SamAnswerCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_answer_cell_dispose;
  gtk_widget_class_set_css_name (widget_class, "answercell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
sam_answer_cell_init (SamAnswerCell *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 1);
  gtk_widget_add_css_class (self->label, "numeric");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
sam_answer_cell_new (SamAnswerColumn column)
{
  SamAnswerCell *self = g_object_new (SAM_TYPE_ANSWER_CELL, NULL);

  self->column = column;
  return GTK_WIDGET (self);
}

SamAnswerColumn
sam_answer_cell_get_column (SamAnswerCell *self)
{
  g_return_val_if_fail (SAM_IS_ANSWER_CELL (self), SAM_ANSWER_INVITED);

  return self->column;
}

void
sam_answer_cell_set_row (SamAnswerCell *self, guint row)
{
  g_return_if_fail (SAM_IS_ANSWER_CELL (self));

  self->row = row;
}

guint
sam_answer_cell_get_row (SamAnswerCell *self)
{
  g_return_val_if_fail (SAM_IS_ANSWER_CELL (self), 0);

  return self->row;
}

void
sam_answer_cell_show (SamAnswerCell *self, gint64 value, const char *name, const char *note)
{
  g_autofree char *digits = NULL;
  g_autofree char *spoken = NULL;

  g_return_if_fail (SAM_IS_ANSWER_CELL (self));

  digits = value != SAM_ANSWER_NONE ? g_strdup_printf ("%" G_GINT64_FORMAT, value) : g_strdup ("");
  /* Translators: a count read aloud: what is counted, and the number. */
  spoken = g_strdup_printf (_("%s: %s"), name, value != SAM_ANSWER_NONE ? digits : _("nothing entered"));
  gtk_label_set_text (GTK_LABEL (self->label), digits);
  if (value == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "empty");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "empty");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, note != NULL ? note : "", -1);
}

void
sam_answer_cell_set_editing (SamAnswerCell *self, gboolean editing)
{
  g_return_if_fail (SAM_IS_ANSWER_CELL (self));

  if (editing)
    gtk_widget_add_css_class (GTK_WIDGET (self), "editing");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "editing");
}

const char *
sam_answer_cell_get_text (SamAnswerCell *self)
{
  g_return_val_if_fail (SAM_IS_ANSWER_CELL (self), NULL);

  return gtk_label_get_text (GTK_LABEL (self->label));
}
