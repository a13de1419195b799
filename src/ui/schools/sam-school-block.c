/*
 * SamSchoolBlock: a part of a school's dashboard.
 */
#include "sam-school-block.h"

struct _SamSchoolBlock
{
  GtkBox     parent_instance;

  GtkWidget *head;
  GtkWidget *aside;
  GtkWidget *card;
  GtkWidget *content;
  GtkWidget *empty;
  GtkWidget *sentence;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (SamSchoolBlock, sam_school_block, GTK_TYPE_BOX)

static void
sam_school_block_class_init (SamSchoolBlockClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "schoolblock");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_REGION);
}

static void
make_empty (SamSchoolBlock *self)
{
  self->empty = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  self->sentence = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->sentence), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->sentence), 0);
  gtk_widget_add_css_class (self->sentence, "secondary");
  self->button = gtk_button_new ();
  gtk_widget_set_halign (self->button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self->empty), self->sentence);
  gtk_box_append (GTK_BOX (self->empty), self->button);
  gtk_widget_set_visible (self->empty, FALSE);
  gtk_box_append (GTK_BOX (self->card), self->empty);
}

static void
sam_school_block_init (SamSchoolBlock *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_set_margin_top (GTK_WIDGET (self), 12);

  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_box_append (GTK_BOX (self), self->head);

  self->card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->card, "card");
  gtk_widget_add_css_class (self->card, "school-card");
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (self->card), self->content);
  make_empty (self);
  gtk_box_append (GTK_BOX (self), self->card);
}

GtkWidget *
sam_school_block_new (const char *title)
{
  SamSchoolBlock *self = g_object_new (SAM_TYPE_SCHOOL_BLOCK, NULL);
  GtkWidget *heading = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_set_hexpand (heading, TRUE);
  gtk_widget_add_css_class (heading, "heading");
  self->aside = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->aside), 1);
  gtk_label_set_wrap (GTK_LABEL (self->aside), TRUE);
  gtk_label_set_justify (GTK_LABEL (self->aside), GTK_JUSTIFY_RIGHT);
  gtk_widget_add_css_class (self->aside, "caption");
  gtk_widget_add_css_class (self->aside, "secondary");
  gtk_widget_set_visible (self->aside, FALSE);
  gtk_box_append (GTK_BOX (self->head), heading);
  gtk_box_append (GTK_BOX (self->head), self->aside);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return GTK_WIDGET (self);
}

void
sam_school_block_set_aside (SamSchoolBlock *self, const char *text)
{
  g_return_if_fail (SAM_IS_SCHOOL_BLOCK (self));

  gtk_label_set_label (GTK_LABEL (self->aside), text != NULL ? text : "");
  gtk_widget_set_visible (self->aside, text != NULL);
}

void
sam_school_block_set_chooser (SamSchoolBlock *self, GtkWidget *chooser)
{
  g_return_if_fail (SAM_IS_SCHOOL_BLOCK (self));

  gtk_widget_set_valign (chooser, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->head), chooser);
}

void
sam_school_block_append (SamSchoolBlock *self, GtkWidget *child)
{
  g_return_if_fail (SAM_IS_SCHOOL_BLOCK (self));

  gtk_box_append (GTK_BOX (self->content), child);
}

/* The target first: a name without the target that it needs is warned about. */
static void
set_action (GtkActionable *button, const char *detailed)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  gtk_actionable_set_action_name (button, NULL);
  if (!g_action_parse_detailed_name (detailed, &name, &target, NULL))
    return;
  gtk_actionable_set_action_target_value (button, target);
  gtk_actionable_set_action_name (button, name);
}

void
sam_school_block_set_empty (SamSchoolBlock *self, const char *sentence, const char *button, const char *action)
{
  g_return_if_fail (SAM_IS_SCHOOL_BLOCK (self));

  gtk_widget_set_visible (self->content, sentence == NULL);
  gtk_widget_set_visible (self->empty, sentence != NULL);
  gtk_label_set_label (GTK_LABEL (self->sentence), sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->button, button != NULL);
  if (button != NULL)
    {
      gtk_button_set_label (GTK_BUTTON (self->button), button);
      set_action (GTK_ACTIONABLE (self->button), action);
    }
}
