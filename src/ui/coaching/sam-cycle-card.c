/*
 * SamCycleCard: a cycle on the board: that, not what.
 */
#include "sam-cycle-card.h"

#include "config.h"
#include "sam-cycle-words.h"

struct _SamCycleCard
{
  GtkButton  parent_instance;

  GtkLabel  *teacher_label;
  GtkLabel  *school_label;
  GtkLabel  *coach_label;
  GtkLabel  *question_label;
  GtkWidget *icon;
  GtkWidget *line_label;
};

G_DEFINE_FINAL_TYPE (SamCycleCard, sam_cycle_card, GTK_TYPE_BUTTON)

static void
sam_cycle_card_class_init (SamCycleCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-cycle-card.ui");
  gtk_widget_class_bind_template_child (widget_class, SamCycleCard, teacher_label);
  gtk_widget_class_bind_template_child (widget_class, SamCycleCard, school_label);
  gtk_widget_class_bind_template_child (widget_class, SamCycleCard, coach_label);
  gtk_widget_class_bind_template_child (widget_class, SamCycleCard, question_label);
  gtk_widget_class_bind_template_child (widget_class, SamCycleCard, icon);
  gtk_widget_class_bind_template_child (widget_class, SamCycleCard, line_label);
}

static void
sam_cycle_card_init (SamCycleCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
sam_cycle_card_new (const SamBoardItem *item)
{
  SamCycleCard *self = g_object_new (SAM_TYPE_CYCLE_CARD, NULL);
  const char *teacher = sam_cycle_item_get_teacher_name (item->cycle);
  const char *coach = sam_cycle_item_get_coach_name (item->cycle);
  const char *school = sam_cycle_item_get_school_name (item->cycle);
  SamStyle style;
  g_autofree char *line = sam_board_item_describe (item, &style);
  g_autofree char *questions = sam_cycle_words_count_questions ((guint) sam_cycle_item_get_n_questions (item->cycle));
  g_autofree char *name = NULL;

  gtk_label_set_label (self->teacher_label, teacher);
  gtk_label_set_label (self->school_label, school != NULL ? school : "");
  gtk_label_set_label (self->coach_label, coach);
  gtk_label_set_label (self->question_label, questions);
  gtk_label_set_label (GTK_LABEL (self->line_label), line);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), style.icon_name);
  if (style.css_class != NULL)
    {
      gtk_widget_add_css_class (self->icon, style.css_class);
      gtk_widget_add_css_class (self->line_label, style.css_class);
    }
  else
    {
      gtk_widget_add_css_class (self->icon, "secondary");
      gtk_widget_add_css_class (self->line_label, "secondary");
    }
  if (item->is_late)
    gtk_widget_add_css_class (self->line_label, "caption-heading");

  name = g_strdup_printf ("%s, %s, %s, %s, %s, %s", teacher, school != NULL ? school : "",
                          coach, questions, sam_cycle_state_get_label (sam_cycle_item_get_state (item->cycle)), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "(ux)", (guint) SAM_FAMILY_CYCLE, sam_cycle_item_get_id (item->cycle));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.show-record");

  return GTK_WIDGET (self);
}
