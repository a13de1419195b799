/*
 * SamThreadStep: one step of a cycle, on the rail from question to follow-up.
 */
#include "sam-thread-step.h"

#include "config.h"

struct _SamThreadStep
{
  GtkBox     parent_instance;

  GtkWidget *icon;
  GtkWidget *rail;
  GtkLabel  *title;
  GtkLabel  *meta;
  GtkBox    *actions;
  GtkBox    *content;
};

G_DEFINE_FINAL_TYPE (SamThreadStep, sam_thread_step, GTK_TYPE_BOX)

static void
sam_thread_step_class_init (SamThreadStepClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-thread-step.ui");
  gtk_widget_class_bind_template_child (widget_class, SamThreadStep, icon);
  gtk_widget_class_bind_template_child (widget_class, SamThreadStep, rail);
  gtk_widget_class_bind_template_child (widget_class, SamThreadStep, title);
  gtk_widget_class_bind_template_child (widget_class, SamThreadStep, meta);
  gtk_widget_class_bind_template_child (widget_class, SamThreadStep, actions);
  gtk_widget_class_bind_template_child (widget_class, SamThreadStep, content);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sam_thread_step_init (SamThreadStep *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
sam_thread_step_new (const char *icon_name, const char *title)
{
  SamThreadStep *self = g_object_new (SAM_TYPE_THREAD_STEP, NULL);

  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icon_name);
  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return GTK_WIDGET (self);
}

void
sam_thread_step_set_meta (SamThreadStep *self, const char *meta)
{
  g_return_if_fail (SAM_IS_THREAD_STEP (self));

  gtk_label_set_label (self->meta, meta != NULL ? meta : "");
}

void
sam_thread_step_set_open (SamThreadStep *self, gboolean is_open)
{
  g_return_if_fail (SAM_IS_THREAD_STEP (self));

  if (is_open)
    gtk_widget_add_css_class (self->icon, "open");
  else
    gtk_widget_remove_css_class (self->icon, "open");
}

void
sam_thread_step_set_last (SamThreadStep *self, gboolean is_last)
{
  g_return_if_fail (SAM_IS_THREAD_STEP (self));

  gtk_widget_set_visible (self->rail, !is_last);
}

void
sam_thread_step_add (SamThreadStep *self, GtkWidget *child)
{
  g_return_if_fail (SAM_IS_THREAD_STEP (self));

  gtk_box_append (self->content, child);
}

GtkWidget *
sam_thread_step_add_text (SamThreadStep *self, const char *text, const char *style)
{
  GtkWidget *label;

  g_return_val_if_fail (SAM_IS_THREAD_STEP (self), NULL);

  label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (self->content, label);

  return label;
}

GtkWidget *
sam_thread_step_add_button (SamThreadStep *self, const char *icon_name, const char *tooltip,
                            const char *action, GVariant *target)
{
  GtkWidget *button;

  g_return_val_if_fail (SAM_IS_THREAD_STEP (self), NULL);

  button = gtk_button_new_from_icon_name (icon_name);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  if (target != NULL)
    gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (self->actions, button);

  return button;
}
