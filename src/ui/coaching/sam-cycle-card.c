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
sam_cycle_card_new (void)
{
  return g_object_new (SAM_TYPE_CYCLE_CARD, NULL);
}

/* The last style goes: the card showed another cycle before. */
static void
set_look (SamCycleCard *self, const char *css_class, gboolean is_late)
{
  const char *classes[] = { css_class != NULL ? css_class : "secondary", NULL };
  const char *line_classes[] = { css_class != NULL ? css_class : "secondary", is_late ? "caption-heading" : "caption", NULL };

  gtk_widget_set_css_classes (self->icon, classes);
  gtk_widget_set_css_classes (self->line_label, line_classes);
}

void
sam_cycle_card_set_item (SamCycleCard *self, SamBoardItem *item)
{
  SamCycleItem *cycle;
  const char *school;
  SamStyle style;
  g_autofree char *line = NULL;
  g_autofree char *questions = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (SAM_IS_CYCLE_CARD (self));
  g_return_if_fail (SAM_IS_BOARD_ITEM (item));

  cycle = sam_board_item_get_cycle (item);
  school = sam_cycle_item_get_school_name (cycle);
  line = sam_board_item_describe (item, &style);
  questions = sam_cycle_words_count_questions ((guint) sam_cycle_item_get_n_questions (cycle));
  gtk_label_set_label (self->teacher_label, sam_cycle_item_get_teacher_name (cycle));
  gtk_label_set_label (self->school_label, school != NULL ? school : "");
  gtk_label_set_label (self->coach_label, sam_cycle_item_get_coach_name (cycle));
  gtk_label_set_label (self->question_label, questions);
  gtk_label_set_label (GTK_LABEL (self->line_label), line);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), style.icon_name);
  set_look (self, style.css_class, sam_board_item_get_times (item)->is_late);

  name = sam_board_item_dup_name (item);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "(ux)", (guint) SAM_FAMILY_CYCLE, sam_cycle_item_get_id (cycle));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.show-record");
}
