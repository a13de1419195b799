/*
 * The whole term as it is seen: what stays, what scrolls, and what is marked.
 */
#include "sam-term-scene.h"

#define GAP 2 /* between schools, in SamTermGrid */

typedef enum
{
  PART_NAMES,
  PART_CELLS,
  PART_TOTALS,
  N_PARTS,
} Part;

typedef void (*DrawRow) (const SamTermScene *scene, GtkSnapshot *snapshot, int row);

static const DrawRow draw_row[N_PARTS] = {
  sam_term_rows_draw_names,
  sam_term_rows_draw_cells,
  sam_term_rows_draw_totals,
};

/* Nodes by row and part; an empty one is a node too, or it would be drawn again each time. */
struct _SamTermRowCache
{
  GPtrArray *nodes;
};

static void
node_free (gpointer node)
{
  g_clear_pointer ((GskRenderNode **) &node, gsk_render_node_unref);
}

SamTermRowCache *
sam_term_row_cache_new (void)
{
  SamTermRowCache *self = g_new0 (SamTermRowCache, 1);

  self->nodes = g_ptr_array_new_with_free_func (node_free);

  return self;
}

void
sam_term_row_cache_free (SamTermRowCache *self)
{
  g_ptr_array_unref (self->nodes);
  g_free (self);
}

void
sam_term_row_cache_clear (SamTermRowCache *self)
{
  g_ptr_array_set_size (self->nodes, 0);
}

static GskRenderNode *
get_node (const SamTermScene *scene, SamTermRowCache *cache, int row, Part part)
{
  guint index = (guint) (row * N_PARTS) + part;

  if (index >= cache->nodes->len)
    g_ptr_array_set_size (cache->nodes, (int) (sam_term_plan_get_n_rows (scene->plan) * N_PARTS));
  if (cache->nodes->pdata[index] == NULL)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();

      draw_row[part](scene, snapshot, row);
      cache->nodes->pdata[index] = gtk_snapshot_free_to_node (snapshot);
      if (cache->nodes->pdata[index] == NULL)
        cache->nodes->pdata[index] = gsk_container_node_new (NULL, 0);
    }

  return cache->nodes->pdata[index];
}

static void
append_at (GtkSnapshot *snapshot, GskRenderNode *node, int x, int y)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_node (snapshot, node);
  gtk_snapshot_restore (snapshot);
}

static void
push_clip (GtkSnapshot *snapshot, int x, int y, int width, int height)
{
  gtk_snapshot_push_clip (
      snapshot,
      &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) MAX (0, width), (float) MAX (0, height)));
}

/* What scrolls sideways: the weeks, and in a narrow window the totals after them. */
static int
get_scrolled_width (const SamTermScene *scene)
{
  return sam_term_grid_get_page_width (scene->grid);
}

/* Behind the cells */

static void
draw_current_week (const SamTermScene *scene, const SamTermFrame *frame, GtkSnapshot *snapshot)
{
  const SamTermRoom *room = sam_term_grid_get_room (scene->grid);
  int column = sam_term_grid_find_column (scene->grid, sam_term_plan_get_as_of (scene->plan));
  int width = sam_term_grid_get_column_width (scene->grid);
  int height = room->height - room->head - room->foot;
  float x = (float) (room->names + column * width - frame->scroll_x);

  if (column == -1)
    return;

  sam_term_look_fill (scene->look, snapshot, SAM_TERM_INK_TODAY, x, (float) room->head,
                      (float) width, (float) height);
  sam_term_look_fill (scene->look, snapshot, SAM_TERM_INK_TO_COME, x, (float) room->head, 1,
                      (float) height);
  sam_term_look_fill (scene->look, snapshot, SAM_TERM_INK_TO_COME, x + (float) width - 1,
                      (float) room->head, 1, (float) height);
}

/* Where weeks are wide, it is not seen where one ends. */
static void
draw_week_lines (const SamTermScene *scene, const SamTermFrame *frame, GtkSnapshot *snapshot)
{
  const SamTermRoom *room = sam_term_grid_get_room (scene->grid);
  int width = sam_term_grid_get_week_width (scene->grid);
  int first, end;

  if (sam_term_grid_get_zoom (scene->grid) < SAM_TERM_ZOOM_WIDE)
    return;

  sam_term_grid_find_visible_weeks (scene->grid, frame->scroll_x, &first, &end);
  for (int week = MAX (1, first); week < end; week++)
    sam_term_look_fill (scene->look, snapshot, SAM_TERM_INK_TRACK,
                        (float) (room->names + week * width - frame->scroll_x), (float) room->head,
                        1, (float) (room->height - room->head - room->foot));
}

static void
fill_cell (const SamTermScene *scene, const SamTermFrame *frame, GtkSnapshot *snapshot, int row,
           int column)
{
  SamTermBox box = sam_term_grid_get_box (scene->grid, (SamTermCell){ row, column },
                                          frame->scroll_x, frame->scroll_y);

  sam_term_look_fill (scene->look, snapshot, SAM_TERM_INK_SELECTED, (float) box.x, (float) box.y,
                      (float) box.width, (float) box.height);
}

static void
draw_block (const SamTermScene *scene, const SamTermFrame *frame, GtkSnapshot *snapshot, int first,
            int end)
{
  for (int row = MAX (first, frame->block.top); row < MIN (end, frame->block.bottom); row++)
    for (int column = frame->block.left; column < frame->block.right; column++)
      fill_cell (scene, frame, snapshot, row, column);
}

static void
draw_selected (const SamTermScene *scene, const SamTermFrame *frame, GtkSnapshot *snapshot,
               int first, int end)
{
  SamDateRange range = sam_term_plan_get_range (scene->plan);

  if (sam_calendar_selection_get_n (scene->selection) == 0)
    return;

  for (int row = first; row < end; row++)
    {
      guint n = 0;
      SamSessionItem **items
          = sam_term_plan_get_sessions (scene->plan, (guint) row, range.start, range.end, &n);
      int last = -1;

      for (guint i = 0; i < n; i++)
        {
          SamTermCell cell
              = { row,
                  sam_term_grid_find_column (scene->grid, sam_session_item_get_date (items[i])) };

          if (cell.column != last && !sam_term_block_contains (frame->block, cell)
              && sam_calendar_selection_contains (scene->selection,
                                                  sam_session_item_get_id (items[i])))
            {
              fill_cell (scene, frame, snapshot, row, cell.column);
              last = cell.column;
            }
        }
    }
}

/* Rows */

static void
draw_part (const SamTermScene *scene, const SamTermFrame *frame, SamTermRowCache *cache,
           GtkSnapshot *snapshot, Part part, int x, int first, int end)
{
  int head = sam_term_grid_get_room (scene->grid)->head;

  for (int row = first; row < end; row++)
    append_at (snapshot, get_node (scene, cache, row, part), x,
               head + sam_term_grid_get_row_top (scene->grid, row) - frame->scroll_y);
}

/* A line above each school but the first; where schools stand above their teams, their names too.
 */
static void
draw_schools (const SamTermScene *scene, const SamTermFrame *frame, GtkSnapshot *snapshot,
              int first, int end)
{
  const SamTermRoom *room = sam_term_grid_get_room (scene->grid);
  int group = sam_term_grid_get_group_height (scene->grid);

  for (int row = first; row < end; row++)
    {
      guint index = sam_term_plan_get_row (scene->plan, (guint) row)->school;
      const SamTermSchool *school = sam_term_plan_get_school (scene->plan, index);
      int y = room->head + sam_term_grid_get_row_top (scene->grid, row) - frame->scroll_y - group;

      if (school->first_row != (guint) row)
        continue;
      if (index > 0)
        sam_term_look_fill (scene->look, snapshot, SAM_TERM_INK_LINE, 0, (float) (y - GAP),
                            (float) room->width, 1);
      if (group > 0)
        sam_term_look_draw_text (scene->look, snapshot, SAM_TERM_FONT_BOLD, SAM_TERM_INK_TEXT,
                                 school->name, (float) sam_term_rows_get_margin (scene->look, TRUE),
                                 (float) y + (float) group / 2, 0, room->width - 24);
    }
}

static void
draw_rows (const SamTermScene *scene, const SamTermFrame *frame, SamTermRowCache *cache,
           GtkSnapshot *snapshot)
{
  const SamTermRoom *room = sam_term_grid_get_room (scene->grid);
  int height = room->height - room->head - room->foot;
  int totals_x = sam_term_grid_get_totals_x (scene->grid, frame->scroll_x);
  int first, end;

  sam_term_grid_find_visible_rows (scene->grid, frame->scroll_y, &first, &end);
  push_clip (snapshot, 0, room->head, room->width, height);
  if (frame->cursor.row >= first && frame->cursor.row < end)
    {
      SamTermBox box = sam_term_grid_get_box (scene->grid, frame->cursor, 0, frame->scroll_y);

      sam_term_look_fill (scene->look, snapshot, SAM_TERM_INK_CURRENT, 0, (float) box.y,
                          (float) room->width, (float) box.height);
    }
  draw_part (scene, frame, cache, snapshot, PART_NAMES, 0, first, end);
  if (!room->narrow)
    draw_part (scene, frame, cache, snapshot, PART_TOTALS, totals_x, first, end);

  push_clip (snapshot, room->names, room->head, get_scrolled_width (scene), height);
  draw_week_lines (scene, frame, snapshot);
  draw_current_week (scene, frame, snapshot);
  draw_block (scene, frame, snapshot, first, end);
  draw_selected (scene, frame, snapshot, first, end);
  draw_part (scene, frame, cache, snapshot, PART_CELLS, room->names - frame->scroll_x, first, end);
  if (room->narrow)
    draw_part (scene, frame, cache, snapshot, PART_TOTALS, totals_x, first, end);
  gtk_snapshot_pop (snapshot);

  draw_schools (scene, frame, snapshot, first, end);
  gtk_snapshot_pop (snapshot);
}

/* Edges */

static void
translate (GtkSnapshot *snapshot, int x, int y)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
}

static void
draw_edges (const SamTermScene *scene, const SamTermFrame *frame, GtkSnapshot *snapshot)
{
  const SamTermRoom *room = sam_term_grid_get_room (scene->grid);
  int foot_y = room->height - room->foot;
  int width = get_scrolled_width (scene);
  int totals_x = sam_term_grid_get_totals_x (scene->grid, frame->scroll_x);
  int first, end;

  sam_term_grid_find_visible_weeks (scene->grid, frame->scroll_x, &first, &end);

  sam_term_edges_draw_names_title (scene, snapshot);
  translate (snapshot, 0, foot_y);
  sam_term_edges_draw_all_teams (scene, snapshot);
  gtk_snapshot_restore (snapshot);

  push_clip (snapshot, room->names, 0, room->narrow ? width : room->width - room->names,
             room->height);
  push_clip (snapshot, room->names, 0, width, room->height);
  translate (snapshot, room->names - frame->scroll_x, 0);
  sam_term_edges_draw_weeks (scene, snapshot, MAX (0, first - 1), end);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) foot_y));
  sam_term_edges_draw_load (scene, snapshot, first, end);
  gtk_snapshot_restore (snapshot);
  gtk_snapshot_pop (snapshot);

  translate (snapshot, totals_x, 0);
  sam_term_edges_draw_totals_title (scene, snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) foot_y));
  sam_term_edges_draw_sum (scene, snapshot);
  gtk_snapshot_restore (snapshot);
  gtk_snapshot_pop (snapshot);

  sam_term_look_fill (scene->look, snapshot, SAM_TERM_INK_LINE, 0, (float) (room->head - 1),
                      (float) room->width, 1);
  sam_term_look_fill (scene->look, snapshot, SAM_TERM_INK_LINE, 0, (float) foot_y,
                      (float) room->width, 1);
  /* The weeks go on under the names. */
  if (frame->scroll_x > 0)
    sam_term_look_fill (scene->look, snapshot, SAM_TERM_INK_LINE, (float) (room->names - 1), 0, 1,
                        (float) room->height);
}

void
sam_term_scene_draw (const SamTermScene *scene, const SamTermFrame *frame, SamTermRowCache *cache,
                     GtkSnapshot *snapshot)
{
  draw_rows (scene, frame, cache, snapshot);
  draw_edges (scene, frame, snapshot);
}
