/*
 * SamCycleBoard: cycles by state.
 *
 * Each column scrolls by itself, below its heading, and makes cards only for
 * what is to be seen of it.
 */
#include "sam-cycle-board.h"

#include "config.h"
#include "sam-cycle-card.h"
#include "sam-cycle-groups.h"
#include "sam-cycle-row.h"

struct _SamCycleBoard
{
  AdwBin       parent_instance;

  GtkStack    *stack;
  GtkBox      *columns;
  GtkListView *list;

  GListStore  *stores[SAM_CYCLE_N_GROUPS]; /* of SamBoardItem */
  GtkWidget   *grids[SAM_CYCLE_N_GROUPS];
  GtkWidget   *boxes[SAM_CYCLE_N_GROUPS];
  GtkLabel    *counts[SAM_CYCLE_N_GROUPS];
  GListStore  *rows; /* of SamBoardItem, and of GtkStringObject for a heading */
  gboolean     is_narrow;
};

G_DEFINE_FINAL_TYPE (SamCycleBoard, sam_cycle_board, ADW_TYPE_BIN)

/* Cards */

static void
on_card_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  /* The card is the button: what is around it cannot be pressed. */
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, sam_cycle_card_new ());
}

static void
on_card_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  sam_cycle_card_set_item (SAM_CYCLE_CARD (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

/* Beside one another, so that the arrows go from column to column. */
static gboolean
on_column_key_cb (SamCycleBoard *self, guint keyval, guint keycode, GdkModifierType state, GtkEventController *controller)
{
  GtkWidget *list = gtk_event_controller_get_widget (controller);
  gboolean is_rtl = gtk_widget_get_direction (list) == GTK_TEXT_DIR_RTL;
  int step = 0;
  int column = -1;

  if (keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left)
    step = is_rtl ? 1 : -1;
  else if (keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right)
    step = is_rtl ? -1 : 1;
  if (step == 0 || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  for (int i = 0; i < SAM_CYCLE_N_GROUPS; i++)
    if (gtk_widget_is_ancestor (list, self->boxes[i]))
      column = i;
  for (column += step; column >= 0 && column < SAM_CYCLE_N_GROUPS; column += step)
    if (g_list_model_get_n_items (G_LIST_MODEL (self->stores[column])) > 0
        && gtk_widget_child_focus (self->boxes[column], GTK_DIR_TAB_FORWARD))
      return GDK_EVENT_STOP;

  return GDK_EVENT_PROPAGATE;
}

/* A grid of one column: a GtkListView keeps 200 rows alive, which is far more cards than anybody sees; a grid 30. */
static GtkWidget *
new_list (GCallback setup, GCallback bind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *list;

  g_signal_connect (factory, "setup", setup, NULL);
  g_signal_connect (factory, "bind", bind, NULL);
  list = gtk_grid_view_new (NULL, factory);
  gtk_grid_view_set_min_columns (GTK_GRID_VIEW (list), 1);
  gtk_grid_view_set_max_columns (GTK_GRID_VIEW (list), 1);
  gtk_widget_add_css_class (list, "cycle-list");

  return list;
}

static GtkWidget *
new_heading (SamCycleBoard *self, guint group)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (sam_cycle_groups_get_title (group));
  GtkWidget *count = gtk_label_new ("");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_add_css_class (count, "secondary");
  gtk_widget_add_css_class (box, "cycle-heading");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), count);
  self->counts[group] = GTK_LABEL (count);

  return box;
}

static void
add_column (SamCycleBoard *self, guint group)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "accessible-role",
                                 GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *list;

  self->stores[group] = g_list_store_new (SAM_TYPE_BOARD_ITEM);
  list = new_list (G_CALLBACK (on_card_setup_cb), G_CALLBACK (on_card_bind_cb));
  self->grids[group] = list;
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, sam_cycle_groups_get_title (group), -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_column_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (list, keys);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_widget_set_size_request (box, 148, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, sam_cycle_groups_get_title (group), -1);
  gtk_box_append (GTK_BOX (box), new_heading (self, group));
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (self->columns, box);
  self->boxes[group] = box;
}

/* One column of rows, with headings among them */

static void
on_row_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *stack = gtk_stack_new ();
  GtkWidget *heading = gtk_label_new (NULL);

  gtk_list_item_set_activatable (item, FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (stack), FALSE);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (heading, "cycle-group-heading");
  gtk_stack_add_named (GTK_STACK (stack), heading, "heading");
  gtk_stack_add_named (GTK_STACK (stack), sam_cycle_row_new (), "row");
  gtk_list_item_set_child (item, stack);
}

static void
on_row_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkStack *stack = GTK_STACK (gtk_list_item_get_child (item));
  GObject *object = gtk_list_item_get_item (item);

  if (SAM_IS_BOARD_ITEM (object))
    sam_cycle_row_set_item (SAM_CYCLE_ROW (gtk_stack_get_child_by_name (stack, "row")), SAM_BOARD_ITEM (object), FALSE);
  else
    gtk_label_set_label (GTK_LABEL (gtk_stack_get_child_by_name (stack, "heading")),
                         gtk_string_object_get_string (GTK_STRING_OBJECT (object)));
  gtk_stack_set_visible_child_name (stack, SAM_IS_BOARD_ITEM (object) ? "row" : "heading");
}

static void
fill_list (SamCycleBoard *self, GPtrArray *items)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint group = 0; group < SAM_CYCLE_N_GROUPS; group++)
    {
      g_autoptr (GPtrArray) found = sam_cycle_groups_list (items, group);
      g_autofree char *heading = g_strdup_printf ("%s · %u", sam_cycle_groups_get_title (group), found->len);

      if (found->len > 0)
        g_ptr_array_add (rows, gtk_string_object_new (heading));
      for (guint i = 0; i < found->len; i++)
        g_ptr_array_add (rows, g_object_ref (found->pdata[i]));
    }
  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)), rows->pdata, rows->len);
}

static GtkSelectionModel *
new_model (GListStore *store)
{
  return GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (store))));
}

/* A list that is not to be seen would make its rows all the same: it gets none until it is. */
static void
update_models (SamCycleBoard *self)
{
  gboolean is_mapped = gtk_widget_get_mapped (GTK_WIDGET (self));

  for (guint i = 0; i < SAM_CYCLE_N_GROUPS; i++)
    {
      GtkGridView *grid = GTK_GRID_VIEW (self->grids[i]);
      g_autoptr (GtkSelectionModel) model = NULL;

      if (!self->is_narrow && is_mapped && gtk_grid_view_get_model (grid) == NULL)
        {
          model = new_model (self->stores[i]);
          gtk_grid_view_set_model (grid, model);
        }
      else if (self->is_narrow)
        gtk_grid_view_set_model (grid, NULL);
    }
  if (self->is_narrow && is_mapped && gtk_list_view_get_model (self->list) == NULL)
    {
      g_autoptr (GtkSelectionModel) model = new_model (self->rows);

      gtk_list_view_set_model (self->list, model);
    }
  else if (!self->is_narrow)
    gtk_list_view_set_model (self->list, NULL);
}

static void
sam_cycle_board_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sam_cycle_board_parent_class)->map (widget);

  update_models (SAM_CYCLE_BOARD (widget));
}

static void
sam_cycle_board_dispose (GObject *object)
{
  SamCycleBoard *self = SAM_CYCLE_BOARD (object);

  for (guint i = 0; i < SAM_CYCLE_N_GROUPS; i++)
    g_clear_object (&self->stores[i]);
  g_clear_object (&self->rows);

  G_OBJECT_CLASS (sam_cycle_board_parent_class)->dispose (object);
}

static void
sam_cycle_board_class_init (SamCycleBoardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_cycle_board_dispose;
  widget_class->map = sam_cycle_board_map;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-cycle-board.ui");
  gtk_widget_class_bind_template_child (widget_class, SamCycleBoard, stack);
  gtk_widget_class_bind_template_child (widget_class, SamCycleBoard, columns);
  gtk_widget_class_bind_template_child (widget_class, SamCycleBoard, list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_bind_cb);
}

static void
sam_cycle_board_init (SamCycleBoard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint group = 0; group < SAM_CYCLE_N_GROUPS; group++)
    add_column (self, group);
  self->rows = g_list_store_new (G_TYPE_OBJECT);
}

void
sam_cycle_board_set_items (SamCycleBoard *self, GPtrArray *items)
{
  g_return_if_fail (SAM_IS_CYCLE_BOARD (self));
  g_return_if_fail (items != NULL);

  for (guint group = 0; group < SAM_CYCLE_N_GROUPS; group++)
    {
      g_autoptr (GPtrArray) found = sam_cycle_groups_list (items, group);
      g_autofree char *count = g_strdup_printf ("%u", found->len);

      gtk_label_set_label (self->counts[group], count);
      g_list_store_splice (self->stores[group], 0, g_list_model_get_n_items (G_LIST_MODEL (self->stores[group])),
                           found->pdata, found->len);
    }
  fill_list (self, items);
}

void
sam_cycle_board_set_narrow (SamCycleBoard *self, gboolean narrow)
{
  g_return_if_fail (SAM_IS_CYCLE_BOARD (self));

  self->is_narrow = narrow;
  gtk_stack_set_visible_child_name (self->stack, narrow ? "list" : "columns");
  update_models (self);
}
