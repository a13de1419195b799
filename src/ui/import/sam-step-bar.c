/*
 * SamStepBar: where one is in an assistant.
 */
#include "sam-step-bar.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget *line; /* before it; NULL for the first */
  GtkWidget *box;
  GtkWidget *stack; /* number, or tick */
  GtkWidget *name;
} Step;

struct _SamStepBar
{
  GtkBox   parent_instance;

  GArray  *steps; /* of Step */
  guint    current;
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (SamStepBar, sam_step_bar, GTK_TYPE_BOX)

static void
set_css_class (GtkWidget *widget, const char *name, gboolean is_set)
{
  if (is_set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
update (SamStepBar *self)
{
  for (guint i = 0; i < self->steps->len; i++)
    {
      Step *step = &g_array_index (self->steps, Step, i);

      set_css_class (step->box, "current", i == self->current);
      gtk_stack_set_visible_child_name (GTK_STACK (step->stack), i < self->current ? "tick" : "number");
      gtk_widget_set_visible (step->box, !self->narrow || i == self->current);
      if (step->line != NULL)
        gtk_widget_set_visible (step->line, !self->narrow);
      if (i == self->current)
        {
          /* Translators: where one is in an assistant: number, count and name of the step */
          g_autofree char *text = g_strdup_printf (_("Step %u of %u: %s"), i + 1, self->steps->len,
                                                   gtk_label_get_label (GTK_LABEL (step->name)));

          gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
        }
    }
}

static void
sam_step_bar_finalize (GObject *object)
{
  g_array_unref (SAM_STEP_BAR (object)->steps);

  G_OBJECT_CLASS (sam_step_bar_parent_class)->finalize (object);
}

static void
sam_step_bar_class_init (SamStepBarClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_step_bar_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sam_step_bar_init (SamStepBar *self)
{
  self->steps = g_array_new (FALSE, TRUE, sizeof (Step));
  gtk_widget_add_css_class (GTK_WIDGET (self), "step-bar");
  gtk_box_set_spacing (GTK_BOX (self), 10);
}

static void
add_step (SamStepBar *self, const char *name)
{
  g_autofree char *number = g_strdup_printf ("%u", self->steps->len + 1);
  Step step = { 0 };

  if (self->steps->len > 0)
    {
      step.line = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);
      gtk_widget_set_valign (step.line, GTK_ALIGN_CENTER);
      gtk_widget_set_size_request (step.line, 28, -1);
      gtk_box_append (GTK_BOX (self), step.line);
    }

  step.box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  step.stack = gtk_stack_new ();
  step.name = gtk_label_new (name);
  gtk_label_set_ellipsize (GTK_LABEL (step.name), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (step.box, "step");
  gtk_widget_add_css_class (step.stack, "step-mark");
  gtk_widget_set_valign (step.stack, GTK_ALIGN_CENTER);
  gtk_stack_add_named (GTK_STACK (step.stack), gtk_label_new (number), "number");
  gtk_stack_add_named (GTK_STACK (step.stack), gtk_image_new_from_icon_name ("object-select-symbolic"), "tick");
  gtk_box_append (GTK_BOX (step.box), step.stack);
  gtk_box_append (GTK_BOX (step.box), step.name);
  gtk_box_append (GTK_BOX (self), step.box);
  g_array_append_val (self->steps, step);
}

GtkWidget *
sam_step_bar_new (const char *const *names)
{
  SamStepBar *self = g_object_new (SAM_TYPE_STEP_BAR, NULL);

  for (guint i = 0; names[i] != NULL; i++)
    add_step (self, names[i]);
  update (self);

  return GTK_WIDGET (self);
}

void
sam_step_bar_set_current (SamStepBar *self, guint current)
{
  g_return_if_fail (SAM_IS_STEP_BAR (self));

  self->current = current;
  update (self);
}

void
sam_step_bar_set_narrow (SamStepBar *self, gboolean narrow)
{
  g_return_if_fail (SAM_IS_STEP_BAR (self));

  self->narrow = narrow;
  gtk_box_set_spacing (GTK_BOX (self), narrow ? 6 : 10);
  update (self);
}
