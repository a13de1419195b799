/*
 * SamFigureRows: the rows behind a figure.
 */
#include "sam-figure-rows.h"

struct _SamFigureRowItem
{
  GObject      parent_instance;

  SamFigureRow row;
};

G_DEFINE_FINAL_TYPE (SamFigureRowItem, sam_figure_row_item, G_TYPE_OBJECT)

struct _SamFigureRows
{
  GObject parent_instance;

  GArray *rows;
};

static void sam_figure_rows_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SamFigureRows, sam_figure_rows, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, sam_figure_rows_list_model_init))

static void
sam_figure_row_item_class_init (SamFigureRowItemClass *klass)
{
}

static void
sam_figure_row_item_init (SamFigureRowItem *self)
{
}

const SamFigureRow *
sam_figure_row_item_get (SamFigureRowItem *self)
{
  g_return_val_if_fail (SAM_IS_FIGURE_ROW_ITEM (self), NULL);

  return &self->row;
}

static GType
get_item_type (GListModel *model)
{
  return SAM_TYPE_FIGURE_ROW_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return SAM_FIGURE_ROWS (model)->rows->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  GArray *rows = SAM_FIGURE_ROWS (model)->rows;
  SamFigureRowItem *item;

  if (position >= rows->len)
    return NULL;

  item = g_object_new (SAM_TYPE_FIGURE_ROW_ITEM, NULL);
  item->row = g_array_index (rows, SamFigureRow, position);

  return item;
}

static void
sam_figure_rows_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
sam_figure_rows_finalize (GObject *object)
{
  g_clear_pointer (&SAM_FIGURE_ROWS (object)->rows, g_array_unref);

  G_OBJECT_CLASS (sam_figure_rows_parent_class)->finalize (object);
}

static void
sam_figure_rows_class_init (SamFigureRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_figure_rows_finalize;
}

static void
sam_figure_rows_init (SamFigureRows *self)
{
}

SamFigureRows *
sam_figure_rows_new (GArray *rows)
{
  SamFigureRows *self = g_object_new (SAM_TYPE_FIGURE_ROWS, NULL);

  self->rows = g_array_ref (rows);

  return self;
}
