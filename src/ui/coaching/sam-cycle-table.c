/*
 * SamCycleTable: cycles as a table, or as rows of one column.
 *
 * One sorted model for both. In GTK 4.8 the keyboard does not reach the headings
 * of a GtkColumnView: what they do, the property "sort" does for a menu too.
 */
#include "sam-cycle-table.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-cycle-columns.h"
#include "sam-cycle-row.h"
#include "sam-cycle-words.h"
#include "sam-status-badge.h"

struct _SamCycleTable
{
  AdwBin               parent_instance;

  GtkStack            *stack;
  GtkColumnView       *view;
  GtkListView         *list;

  GListStore          *items;
  GtkSortListModel    *sorted;
  GtkColumnViewColumn *columns[SAM_CYCLE_N_COLUMNS]; /* owned by the view */
  char                *sort;
  gboolean             is_narrow;
};

G_DEFINE_FINAL_TYPE (SamCycleTable, sam_cycle_table, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SORT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* Cells. A column's factory carries its number. */

static void
on_cell_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  SamCycleColumn column = GPOINTER_TO_UINT (data);
  GtkWidget *cell;

  if (column == SAM_CYCLE_COLUMN_STATE)
    {
      cell = sam_status_badge_new ();
      sam_status_badge_set_wrap (SAM_STATUS_BADGE (cell), FALSE);
    }
  else
    {
      cell = gtk_label_new (NULL);
      gtk_label_set_xalign (GTK_LABEL (cell), column == SAM_CYCLE_COLUMN_QUESTIONS ? 1 : 0);
      gtk_label_set_ellipsize (GTK_LABEL (cell), PANGO_ELLIPSIZE_END);
      if (column == SAM_CYCLE_COLUMN_QUESTIONS || column == SAM_CYCLE_COLUMN_NEXT)
        gtk_widget_add_css_class (cell, "numeric");
      if (column == SAM_CYCLE_COLUMN_TEACHER)
        gtk_widget_add_css_class (cell, "heading");
    }
  gtk_list_item_set_child (item, cell);
}

static void
on_cell_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  SamCycleColumn column = GPOINTER_TO_UINT (data);
  SamBoardItem *row = gtk_list_item_get_item (item);
  GtkWidget *cell = gtk_list_item_get_child (item);
  g_autofree char *text = NULL;

  if (column == SAM_CYCLE_COLUMN_STATE)
    {
      SamCycleState state = sam_cycle_item_get_state (sam_board_item_get_cycle (row));

      sam_status_badge_set_style (SAM_STATUS_BADGE (cell), sam_cycle_words_state (state), NULL);
      return;
    }

  text = sam_cycle_columns_dup_text (column, row);
  gtk_label_set_label (GTK_LABEL (cell), text);
  gtk_widget_set_tooltip_text (cell, column == SAM_CYCLE_COLUMN_SCHOOL || column == SAM_CYCLE_COLUMN_CLOCK ? text : NULL);
  if (column == SAM_CYCLE_COLUMN_CLOCK)
    {
      gboolean is_late = sam_board_item_get_times (row)->is_late;
      const char *late[] = { "status-warning", "heading", NULL };
      const char *plain[] = { NULL };

      gtk_widget_set_css_classes (cell, is_late ? late : plain);
    }
}

static int
on_compare_cb (gconstpointer one, gconstpointer other, gpointer column)
{
  int order = sam_cycle_columns_compare (GPOINTER_TO_UINT (column), (SamBoardItem *) one, (SamBoardItem *) other);

  return order < 0 ? GTK_ORDERING_SMALLER : order > 0 ? GTK_ORDERING_LARGER : GTK_ORDERING_EQUAL;
}

static void
add_column (SamCycleTable *self, SamCycleColumn column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (on_compare_cb, GUINT_TO_POINTER (column), NULL));

  g_signal_connect (factory, "setup", G_CALLBACK (on_cell_setup_cb), GUINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (on_cell_bind_cb), GUINT_TO_POINTER (column));
  self->columns[column] = gtk_column_view_column_new (sam_cycle_columns_get_title (column), factory);
  gtk_column_view_column_set_sorter (self->columns[column], sorter);
  gtk_column_view_column_set_expand (self->columns[column],
                                     column != SAM_CYCLE_COLUMN_QUESTIONS && column != SAM_CYCLE_COLUMN_NEXT);
  gtk_column_view_append_column (self->view, self->columns[column]);
  g_object_unref (self->columns[column]);
}

static void
on_activate_cb (SamCycleTable *self, guint position)
{
  g_autoptr (SamBoardItem) item = g_list_model_get_item (G_LIST_MODEL (self->sorted), position);

  if (item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "(ux)", (guint) SAM_FAMILY_CYCLE,
                                sam_cycle_item_get_id (sam_board_item_get_cycle (item)));
}

static void
on_row_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, sam_cycle_row_new ());
}

static void
on_row_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  sam_cycle_row_set_item (SAM_CYCLE_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item), TRUE);
}

static void
set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  sam_cycle_table_set_sort (SAM_CYCLE_TABLE (object), g_value_get_string (value));
}

static void
get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, SAM_CYCLE_TABLE (object)->sort);
}

/* A list that is not to be seen would make its rows all the same: it gets none until it is. */
static void
update_models (SamCycleTable *self)
{
  GListModel *sorted = G_LIST_MODEL (self->sorted);
  gboolean is_mapped = gtk_widget_get_mapped (GTK_WIDGET (self));
  g_autoptr (GtkSelectionModel) model = NULL;

  if (self->is_narrow)
    gtk_column_view_set_model (self->view, NULL);
  else
    gtk_list_view_set_model (self->list, NULL);
  if (!is_mapped)
    return;

  if (self->is_narrow && gtk_list_view_get_model (self->list) == NULL)
    {
      model = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (sorted)));
      gtk_list_view_set_model (self->list, model);
    }
  else if (!self->is_narrow && gtk_column_view_get_model (self->view) == NULL)
    {
      model = GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (sorted)));
      gtk_column_view_set_model (self->view, model);
    }
}

static void
sam_cycle_table_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sam_cycle_table_parent_class)->map (widget);

  update_models (SAM_CYCLE_TABLE (widget));
}

static void
sam_cycle_table_dispose (GObject *object)
{
  SamCycleTable *self = SAM_CYCLE_TABLE (object);

  g_clear_object (&self->sorted);
  g_clear_object (&self->items);
  g_clear_pointer (&self->sort, g_free);

  G_OBJECT_CLASS (sam_cycle_table_parent_class)->dispose (object);
}

static void
sam_cycle_table_class_init (SamCycleTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sam_cycle_table_dispose;
  widget_class->map = sam_cycle_table_map;
  object_class->set_property = set_property;
  object_class->get_property = get_property;
  properties[PROP_SORT] = g_param_spec_string ("sort", NULL, NULL, "teacher",
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-cycle-table.ui");
  gtk_widget_class_bind_template_child (widget_class, SamCycleTable, stack);
  gtk_widget_class_bind_template_child (widget_class, SamCycleTable, view);
  gtk_widget_class_bind_template_child (widget_class, SamCycleTable, list);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_bind_cb);
}

static void
sam_cycle_table_init (SamCycleTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->sort = g_strdup ("teacher");
  self->items = g_list_store_new (SAM_TYPE_BOARD_ITEM);
  for (guint i = 0; i < SAM_CYCLE_N_COLUMNS; i++)
    add_column (self, i);
  self->sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->items)),
                                          g_object_ref (gtk_column_view_get_sorter (self->view)));
}

void
sam_cycle_table_set_items (SamCycleTable *self, GPtrArray *items)
{
  g_return_if_fail (SAM_IS_CYCLE_TABLE (self));
  g_return_if_fail (items != NULL);

  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)), items->pdata, items->len);
}

void
sam_cycle_table_set_narrow (SamCycleTable *self, gboolean narrow)
{
  g_return_if_fail (SAM_IS_CYCLE_TABLE (self));

  self->is_narrow = narrow;
  gtk_stack_set_visible_child_name (self->stack, narrow ? "rows" : "table");
  update_models (self);
}

const char *
sam_cycle_table_get_sort (SamCycleTable *self)
{
  g_return_val_if_fail (SAM_IS_CYCLE_TABLE (self), NULL);

  return self->sort;
}

void
sam_cycle_table_set_sort (SamCycleTable *self, const char *sort)
{
  gboolean is_reversed;
  SamCycleColumn column;

  g_return_if_fail (SAM_IS_CYCLE_TABLE (self));
  g_return_if_fail (sort != NULL);

  is_reversed = *sort == '-';
  column = sam_cycle_columns_find (is_reversed ? sort + 1 : sort);
  if (column == SAM_CYCLE_N_COLUMNS || g_strcmp0 (sort, self->sort) == 0)
    return;

  g_free (self->sort);
  self->sort = g_strdup (sort);
  /* Sorting by a column a second time would turn the order round. */
  gtk_column_view_sort_by_column (self->view, NULL, GTK_SORT_ASCENDING);
  gtk_column_view_sort_by_column (self->view, self->columns[column], is_reversed ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SORT]);
}

GListModel *
sam_cycle_table_get_model (SamCycleTable *self)
{
  g_return_val_if_fail (SAM_IS_CYCLE_TABLE (self), NULL);

  return G_LIST_MODEL (self->sorted);
}
