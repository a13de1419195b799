/*
 * SamProblemRow: says what is wrong with the row above it.
 */
#include "sam-problem-row.h"

struct _SamProblemRow
{
  AdwPreferencesRow parent_instance;
};

G_DEFINE_FINAL_TYPE (SamProblemRow, sam_problem_row, ADW_TYPE_PREFERENCES_ROW)

static gboolean
sam_problem_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean is_forward = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_DOWN;
  gboolean is_backward = direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP;
  GtkWidget *next = widget;

  if (!is_forward && !is_backward)
    return FALSE;

  do
    next = is_forward ? gtk_widget_get_next_sibling (next) : gtk_widget_get_prev_sibling (next);
  while (next != NULL && !gtk_widget_get_visible (next));

  return next != NULL && gtk_widget_child_focus (next, direction);
}

static void
sam_problem_row_class_init (SamProblemRowClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = sam_problem_row_focus;
}

static void
sam_problem_row_init (SamProblemRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "problem-row");
}

GtkWidget *
sam_problem_row_new (GtkWidget *label)
{
  SamProblemRow *self = g_object_new (SAM_TYPE_PROBLEM_ROW, NULL);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), label);

  return GTK_WIDGET (self);
}
