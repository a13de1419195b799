/*
 * SamCycleBoard: cycles by state.
 */
#include "sam-cycle-board.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-cycle-card.h"
#include "sam-cycle-words.h"

struct _SamCycleBoard
{
  AdwBin     parent_instance;

  GtkStack  *stack;
  GtkBox    *columns;
  GtkBox    *groups;
};

G_DEFINE_FINAL_TYPE (SamCycleBoard, sam_cycle_board, ADW_TYPE_BIN)

#define N_COLUMNS 6

static guint
find_column (SamCycleState state)
{
  switch (state)
    {
    case SAM_CYCLE_STATE_NOT_BEGUN:
    case SAM_CYCLE_STATE_ASKED:
      return 0;
    case SAM_CYCLE_STATE_PREPARED:
      return 1;
    case SAM_CYCLE_STATE_OBSERVED:
      return 2;
    case SAM_CYCLE_STATE_DIALOGUE_HELD:
      return 3;
    case SAM_CYCLE_STATE_FOLLOW_UP_DUE:
      return 4;
    default:
      return 5;
    }
}

static guint
get_column (GPtrArray *items, guint index)
{
  const SamBoardItem *item = items->pdata[index];

  return find_column (sam_cycle_item_get_state (item->cycle));
}

static const char *
get_title (guint column)
{
  const char *titles[N_COLUMNS] = {
    C_ ("column of cycles", "Question asked"), C_ ("column of cycles", "Prepared"),
    C_ ("column of cycles", "Observed"),       C_ ("column of cycles", "Dialogue held"),
    C_ ("column of cycles", "Follow-up due"),  C_ ("column of cycles", "Ended"),
  };

  return titles[column];
}

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static GtkWidget *
new_heading (const char *title, guint n)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (title);
  g_autofree char *number = g_strdup_printf ("%u", n);
  GtkWidget *count = gtk_label_new (number);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_add_css_class (count, "secondary");
  gtk_widget_set_margin_start (box, 2);
  gtk_widget_set_margin_end (box, 2);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), count);

  return box;
}

static guint
count_column (GPtrArray *items, guint column)
{
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    n += get_column (items, i) == column;

  return n;
}

static void
add_column (SamCycleBoard *self, GPtrArray *items, guint column)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 12,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  gtk_widget_set_size_request (box, 136, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, get_title (column), -1);
  gtk_box_append (GTK_BOX (box), new_heading (get_title (column), count_column (items, column)));
  for (guint i = 0; i < items->len; i++)
    if (get_column (items, i) == column)
      gtk_box_append (GTK_BOX (box), sam_cycle_card_new (items->pdata[i]));
  gtk_box_append (self->columns, box);
}

static GtkWidget *
new_row (const SamBoardItem *item)
{
  const char *school = sam_cycle_item_get_school_name (item->cycle);
  GtkWidget *row = adw_action_row_new ();
  SamStyle style;
  g_autofree char *line = sam_board_item_describe (item, &style);
  g_autofree char *questions = sam_cycle_words_count_questions ((guint) sam_cycle_item_get_n_questions (item->cycle));
  g_autofree char *subtitle = NULL;
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", style.icon_name, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  subtitle = g_strdup_printf ("%s · %s\n%s · %s", school != NULL ? school : "–", sam_cycle_item_get_coach_name (item->cycle), questions,
                              line);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sam_cycle_item_get_teacher_name (item->cycle));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  if (style.css_class != NULL)
    gtk_widget_add_css_class (icon, style.css_class);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ux)", (guint) SAM_FAMILY_CYCLE, sam_cycle_item_get_id (item->cycle));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-record");

  return row;
}

static void
add_group (SamCycleBoard *self, GPtrArray *items, guint column)
{
  guint n = count_column (items, column);
  GtkWidget *list;

  if (n == 0)
    return;

  list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, get_title (column), -1);
  for (guint i = 0; i < items->len; i++)
    if (get_column (items, i) == column)
      gtk_list_box_append (GTK_LIST_BOX (list), new_row (items->pdata[i]));
  gtk_box_append (self->groups, new_heading (get_title (column), n));
  gtk_box_append (self->groups, list);
}

static void
sam_cycle_board_class_init (SamCycleBoardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-cycle-board.ui");
  gtk_widget_class_bind_template_child (widget_class, SamCycleBoard, stack);
  gtk_widget_class_bind_template_child (widget_class, SamCycleBoard, columns);
  gtk_widget_class_bind_template_child (widget_class, SamCycleBoard, groups);
}

static void
sam_cycle_board_init (SamCycleBoard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sam_cycle_board_set_items (SamCycleBoard *self, GPtrArray *items)
{
  g_return_if_fail (SAM_IS_CYCLE_BOARD (self));

  clear_box (self->columns);
  clear_box (self->groups);
  for (guint column = 0; column < N_COLUMNS; column++)
    {
      add_column (self, items, column);
      add_group (self, items, column);
    }
}

void
sam_cycle_board_set_narrow (SamCycleBoard *self, gboolean narrow)
{
  g_return_if_fail (SAM_IS_CYCLE_BOARD (self));

  gtk_stack_set_visible_child_name (self->stack, narrow ? "list" : "columns");
}
