/*
 * SamTermCanvas: the grid of the term.
 */
#include "sam-term-canvas.h"

#include "sam-term-canvas-private.h"
#include "sam-term-words.h"

#define WEEK_WIDTH 29
#define LEAST_WIDTH 240
#define LEAST_HEIGHT 160

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

G_DEFINE_FINAL_TYPE_WITH_CODE (SamTermCanvas, sam_term_canvas, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

/* Scrolling */

int
sam_term_canvas_get_scroll (SamTermCanvas *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  return adjustment != NULL ? (int) gtk_adjustment_get_value (adjustment) : 0;
}

static void
configure (SamTermCanvas *self, GtkOrientation orientation, int content, int page, int step)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment == NULL)
    return;

  gtk_adjustment_configure (
      adjustment, CLAMP (gtk_adjustment_get_value (adjustment), 0, MAX (0, content - page)), 0,
      MAX (content, page), step, page * 0.9, page);
}

static void
scroll_to_cursor (SamTermCanvas *self)
{
  int x = sam_term_canvas_get_scroll (self, GTK_ORIENTATION_HORIZONTAL);
  int y = sam_term_canvas_get_scroll (self, GTK_ORIENTATION_VERTICAL);

  if (self->plan == NULL || sam_term_grid_get_n_rows (self->grid) == 0
      || sam_term_grid_get_room (self->grid)->width == 0)
    return;

  sam_term_grid_scroll_to (self->grid, self->cursor, &x, &y);
  if (self->adjustments[GTK_ORIENTATION_HORIZONTAL] != NULL)
    gtk_adjustment_set_value (self->adjustments[GTK_ORIENTATION_HORIZONTAL], x);
  if (self->adjustments[GTK_ORIENTATION_VERTICAL] != NULL)
    gtk_adjustment_set_value (self->adjustments[GTK_ORIENTATION_VERTICAL], y);
}

static void
on_scrolled_cb (SamTermCanvas *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
set_adjustment (SamTermCanvas *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustments[orientation], self);
  g_set_object (&self->adjustments[orientation], adjustment);
  if (adjustment != NULL)
    g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (on_scrolled_cb), self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Layout */

static void
lay_out (SamTermCanvas *self, int width, int height)
{
  SamTermRoom room = {
    .width = width,
    .height = height,
    .names = sam_term_rows_get_names_width (self->look, self->narrow),
    .totals = sam_term_rows_get_totals_width (self->look),
    .head = sam_term_edges_get_head_height (self->look, sam_term_grid_get_zoom (self->grid)),
    .foot = sam_term_edges_get_foot_height (self->look),
    .line = sam_term_look_get_line (self->look),
    .week = sam_term_look_scale (self->look, WEEK_WIDTH),
    .narrow = self->narrow,
  };
  int column = sam_term_grid_get_column_width (self->grid);
  int row = sam_term_grid_get_row_height (self->grid);

  sam_term_grid_set_room (self->grid, &room);
  if (column != sam_term_grid_get_column_width (self->grid)
      || row != sam_term_grid_get_row_height (self->grid))
    sam_term_row_cache_clear (self->rows);
}

static void
sam_term_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SamTermCanvas *self = SAM_TERM_CANVAS (widget);

  lay_out (self, width, height);
  configure (self, GTK_ORIENTATION_HORIZONTAL, sam_term_grid_get_content_width (self->grid),
             sam_term_grid_get_page_width (self->grid), sam_term_grid_get_week_width (self->grid));
  configure (self, GTK_ORIENTATION_VERTICAL, sam_term_grid_get_content_height (self->grid),
             sam_term_grid_get_page_height (self->grid),
             3 * sam_term_grid_get_row_height (self->grid));
  if (self->to_be_seen)
    {
      self->to_be_seen = FALSE;
      scroll_to_cursor (self);
    }

  gtk_widget_set_child_visible (self->cell,
                                self->plan != NULL && sam_term_grid_get_n_rows (self->grid) > 0);
  if (gtk_widget_get_child_visible (self->cell))
    {
      SamTermBox box = sam_term_canvas_get_box (self, self->cursor);

      gtk_widget_size_allocate (self->cell, &(GtkAllocation){ box.x, box.y, box.width, box.height },
                                -1);
    }
}

static void
sam_term_canvas_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  int cell_minimum;

  /* A child that is not measured is not allocated without a warning. */
  gtk_widget_measure (SAM_TERM_CANVAS (widget)->cell, orientation, -1, &cell_minimum, NULL, NULL,
                      NULL);
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : LEAST_HEIGHT;
}

static void
sam_term_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SamTermCanvas *self = SAM_TERM_CANVAS (widget);
  const SamTermRoom *room = sam_term_grid_get_room (self->grid);
  SamTermScene scene = { self->plan, self->grid, self->look, self->selection };
  SamTermFrame frame = {
    .scroll_x = sam_term_canvas_get_scroll (self, GTK_ORIENTATION_HORIZONTAL),
    .scroll_y = sam_term_canvas_get_scroll (self, GTK_ORIENTATION_VERTICAL),
    .cursor = self->cursor,
  };

  if (self->plan == NULL)
    return;

  if (self->has_block)
    frame.block = self->block;
  sam_term_scene_draw (&scene, &frame, self->rows, snapshot);

  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT ((float) room->names, (float) room->head,
                                               (float) sam_term_grid_get_page_width (self->grid),
                                               (float) sam_term_grid_get_page_height (self->grid)));
  if (gtk_widget_get_child_visible (self->cell))
    gtk_widget_snapshot_child (widget, self->cell, snapshot);
  gtk_snapshot_pop (snapshot);
}

/* Theme, font or scale */
static void
restyle (SamTermCanvas *self)
{
  sam_term_look_reset (self->look);
  sam_term_row_cache_clear (self->rows);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
sam_term_canvas_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (sam_term_canvas_parent_class)->css_changed (widget, change);
  if (SAM_TERM_CANVAS (widget)->look != NULL)
    restyle (SAM_TERM_CANVAS (widget));
}

/* The cell of the cursor */

void
sam_term_canvas_describe_cell (SamTermCanvas *self)
{
  g_autofree char *label = NULL;

  if (self->plan == NULL || sam_term_grid_get_n_rows (self->grid) == 0)
    return;

  label = sam_term_words_dup_cell (self->plan, (guint) self->cursor.row,
                                   sam_term_canvas_get_cursor_days (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->cell), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->cell), GTK_ACCESSIBLE_RELATION_ROW_INDEX,
                                  self->cursor.row + 1, GTK_ACCESSIBLE_RELATION_COL_INDEX,
                                  self->cursor.column + 1, -1);
}

static gboolean
is_cell_selected (SamTermCanvas *self)
{
  guint n = 0;
  SamSessionItem **items = sam_term_canvas_get_sessions (self, self->cursor, &n);

  for (guint i = 0; i < n; i++)
    if (sam_calendar_selection_contains (self->selection, sam_session_item_get_id (items[i])))
      return TRUE;

  return self->has_block && sam_term_block_contains (self->block, self->cursor);
}

void
sam_term_canvas_update_cell_state (SamTermCanvas *self)
{
  if (self->plan == NULL || sam_term_grid_get_n_rows (self->grid) == 0)
    return;

  gtk_accessible_update_state (GTK_ACCESSIBLE (self->cell), GTK_ACCESSIBLE_STATE_SELECTED,
                               is_cell_selected (self), -1);
}

static void
on_selection_changed_cb (SamTermCanvas *self)
{
  /* What was cut is dimmed in its row. */
  sam_term_row_cache_clear (self->rows);
  sam_term_canvas_update_cell_state (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
sam_term_canvas_grab_focus (GtkWidget *widget)
{
  SamTermCanvas *self = SAM_TERM_CANVAS (widget);

  return gtk_widget_get_child_visible (self->cell) && gtk_widget_grab_focus (self->cell);
}

/* Type */

static void
sam_term_canvas_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SamTermCanvas *self = SAM_TERM_CANVAS (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[id - PROP_HADJUSTMENT]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, (int) self->policies[id - PROP_HSCROLL_POLICY]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sam_term_canvas_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SamTermCanvas *self = SAM_TERM_CANVAS (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      set_adjustment (self, (GtkOrientation) (id - PROP_HADJUSTMENT), g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      self->policies[id - PROP_HSCROLL_POLICY] = (GtkScrollablePolicy) g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sam_term_canvas_dispose (GObject *object)
{
  SamTermCanvas *self = SAM_TERM_CANVAS (object);

  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  sam_term_canvas_set_selection (self, NULL);
  g_clear_pointer (&self->look, sam_term_look_free);
  g_clear_pointer (&self->cell, gtk_widget_unparent);

  G_OBJECT_CLASS (sam_term_canvas_parent_class)->dispose (object);
}

static void
sam_term_canvas_finalize (GObject *object)
{
  SamTermCanvas *self = SAM_TERM_CANVAS (object);

  g_clear_pointer (&self->plan, sam_term_plan_free);
  sam_term_grid_free (self->grid);
  sam_term_row_cache_free (self->rows);

  G_OBJECT_CLASS (sam_term_canvas_parent_class)->finalize (object);
}

static void
sam_term_canvas_class_init (SamTermCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sam_term_canvas_dispose;
  object_class->finalize = sam_term_canvas_finalize;
  object_class->get_property = sam_term_canvas_get_property;
  object_class->set_property = sam_term_canvas_set_property;
  widget_class->measure = sam_term_canvas_measure;
  widget_class->size_allocate = sam_term_canvas_size_allocate;
  widget_class->snapshot = sam_term_canvas_snapshot;
  widget_class->css_changed = sam_term_canvas_css_changed;
  widget_class->grab_focus = sam_term_canvas_grab_focus;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  g_signal_new ("cursor-moved", SAM_TYPE_TERM_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
  g_signal_new ("activate-cell", SAM_TYPE_TERM_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_css_name (widget_class, "termgrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
sam_term_canvas_init (SamTermCanvas *self)
{
  self->grid = sam_term_grid_new ();
  self->rows = sam_term_row_cache_new ();
  self->look = sam_term_look_new (GTK_WIDGET (self));
  self->cell = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GRID_CELL,
                             "css-name", "termcell", "focusable", TRUE, NULL);
  gtk_widget_set_parent (self->cell, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (restyle), NULL);
}

GtkWidget *
sam_term_canvas_new (void)
{
  return g_object_new (SAM_TYPE_TERM_CANVAS, NULL);
}

/* What it shows */

void
sam_term_canvas_clamp_cursor (SamTermCanvas *self)
{
  self->cursor.row
      = CLAMP (self->cursor.row, 0, MAX (0, sam_term_grid_get_n_rows (self->grid) - 1));
  self->cursor.column
      = CLAMP (self->cursor.column, 0, MAX (0, sam_term_grid_get_n_columns (self->grid) - 1));
}

static void
update_groups (SamTermCanvas *self)
{
  guint n = self->plan != NULL ? sam_term_plan_get_n_schools (self->plan) : 0;
  g_autofree guint *sizes = g_new0 (guint, MAX (1, n));

  for (guint i = 0; i < n; i++)
    sizes[i] = sam_term_plan_get_school (self->plan, i)->n_rows;
  sam_term_grid_set_groups (self->grid, sizes, n);
}

/* After anything that gives a row or a column another number. */
static void
update_all (SamTermCanvas *self)
{
  sam_term_canvas_clamp_cursor (self);
  self->has_block = FALSE;
  sam_term_row_cache_clear (self->rows);
  sam_term_canvas_describe_cell (self);
  sam_term_canvas_update_cell_state (self);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ROW_COUNT,
                                  sam_term_grid_get_n_rows (self->grid),
                                  GTK_ACCESSIBLE_RELATION_COL_COUNT,
                                  sam_term_grid_get_n_columns (self->grid), -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
sam_term_canvas_set_plan (SamTermCanvas *self, SamTermPlan *plan)
{
  SamDateRange days = sam_term_canvas_get_cursor_days (self);
  gint64 team = 0;
  int row, column;

  g_return_if_fail (SAM_IS_TERM_CANVAS (self));

  if (self->plan != NULL && self->cursor.row < (int) sam_term_plan_get_n_rows (self->plan))
    team = sam_term_plan_get_row (self->plan, (guint) self->cursor.row)->team;
  g_clear_pointer (&self->plan, sam_term_plan_free);
  self->plan = plan;
  update_groups (self);
  if (plan != NULL)
    {
      sam_term_grid_set_weeks (self->grid, sam_term_plan_get_range (plan),
                               sam_term_plan_uses_weekend (plan));
      row = sam_term_plan_find_row (plan, team);
      column = sam_date_range_is_empty (days) ? -1
                                              : sam_term_grid_find_column (self->grid, days.start);
      if (row != -1)
        self->cursor.row = row;
      if (column != -1)
        self->cursor.column = column;
    }
  update_all (self);
}

SamTermPlan *
sam_term_canvas_get_plan (SamTermCanvas *self)
{
  g_return_val_if_fail (SAM_IS_TERM_CANVAS (self), NULL);

  return self->plan;
}

SamTermGrid *
sam_term_canvas_get_grid (SamTermCanvas *self)
{
  g_return_val_if_fail (SAM_IS_TERM_CANVAS (self), NULL);

  return self->grid;
}

void
sam_term_canvas_set_selection (SamTermCanvas *self, SamCalendarSelection *selection)
{
  g_return_if_fail (SAM_IS_TERM_CANVAS (self));

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_set_object (&self->selection, selection);
  if (selection != NULL)
    g_signal_connect_swapped (selection, "changed", G_CALLBACK (on_selection_changed_cb), self);
}

SamCalendarSelection *
sam_term_canvas_get_selection (SamTermCanvas *self)
{
  g_return_val_if_fail (SAM_IS_TERM_CANVAS (self), NULL);

  return self->selection;
}

void
sam_term_canvas_set_narrow (SamTermCanvas *self, gboolean narrow)
{
  g_return_if_fail (SAM_IS_TERM_CANVAS (self));

  self->narrow = narrow;
  self->to_be_seen = TRUE;
  sam_term_row_cache_clear (self->rows);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
sam_term_canvas_set_zoom (SamTermCanvas *self, SamTermZoom zoom)
{
  SamDateRange days = sam_term_canvas_get_cursor_days (self);

  g_return_if_fail (SAM_IS_TERM_CANVAS (self));

  sam_term_grid_set_zoom (self->grid, zoom);
  if (!sam_date_range_is_empty (days))
    self->cursor.column = sam_term_grid_find_column (self->grid, days.start);
  self->to_be_seen = TRUE;
  update_all (self);
}
