/*
 * SamCycleRow: a cycle as a row: that, not what.
 */
#include "sam-cycle-row.h"

#include "config.h"
#include "sam-cycle-words.h"

struct _SamCycleRow
{
  GtkButton  parent_instance;

  GtkWidget *icon;
  GtkLabel  *title_label;
  GtkLabel  *place_label;
  GtkLabel  *line_label;
};

G_DEFINE_FINAL_TYPE (SamCycleRow, sam_cycle_row, GTK_TYPE_BUTTON)

static void
sam_cycle_row_class_init (SamCycleRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-cycle-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SamCycleRow, icon);
  gtk_widget_class_bind_template_child (widget_class, SamCycleRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, SamCycleRow, place_label);
  gtk_widget_class_bind_template_child (widget_class, SamCycleRow, line_label);
}

static void
sam_cycle_row_init (SamCycleRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
sam_cycle_row_new (void)
{
  return g_object_new (SAM_TYPE_CYCLE_ROW, NULL);
}

void
sam_cycle_row_set_item (SamCycleRow *self, SamBoardItem *item, gboolean with_state)
{
  SamCycleItem *cycle;
  const char *school;
  SamStyle style;
  g_autofree char *line = NULL;
  g_autofree char *questions = NULL;
  g_autofree char *place = NULL;
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (SAM_IS_CYCLE_ROW (self));
  g_return_if_fail (SAM_IS_BOARD_ITEM (item));

  cycle = sam_board_item_get_cycle (item);
  school = sam_cycle_item_get_school_name (cycle);
  line = sam_board_item_describe (item, &style);
  questions = sam_cycle_words_count_questions ((guint) sam_cycle_item_get_n_questions (cycle));
  place = g_strdup_printf ("%s · %s", school != NULL ? school : "–", sam_cycle_item_get_coach_name (cycle));
  words = with_state ? g_strdup_printf ("%s · %s · %s", sam_cycle_state_get_label (sam_cycle_item_get_state (cycle)), questions, line)
                     : g_strdup_printf ("%s · %s", questions, line);
  gtk_label_set_label (self->title_label, sam_cycle_item_get_teacher_name (cycle));
  gtk_label_set_label (self->place_label, place);
  gtk_label_set_label (self->line_label, words);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), style.icon_name);
  gtk_widget_set_css_classes (self->icon, (const char *[]) { style.css_class != NULL ? style.css_class : "secondary", NULL });

  name = sam_board_item_dup_name (item);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "(ux)", (guint) SAM_FAMILY_CYCLE, sam_cycle_item_get_id (cycle));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.show-record");
}
