/*
 * The blocks of a report: how high they are, and how they look.
 */
#include "sam-block-painter.h"

#include "sam-table-painter.h"
#include "sam-text-block-painter.h"

/* Millimetres. */
#define SIDE_GAP 6.0

static double
side_width (const SamBlock *block, guint side, double width)
{
  double first = width * block->sides_at;

  if (block->sides_at >= 1)
    return width;

  return side == 0 ? first - SAM_MM (SIDE_GAP) : width - first;
}

static double
measure_sides (SamPainter *painter, const SamBlock *block, double width)
{
  double most = 0;

  for (guint side = 0; side < 2; side++)
    {
      double height = 0;

      for (guint i = 0; i < block->sides[side]->len; i++)
        {
          const SamBlock *child = g_ptr_array_index (block->sides[side], i);

          height += sam_block_get_height (painter, child, side_width (block, side, width));
          height += i > 0 ? SAM_MM (child->space_before) : 0;
        }
      most = MAX (most, height);
    }

  return most;
}

static void
draw_sides (SamPainter *painter, const SamBlock *block, const SamLanguage *language, double x,
            double y, double width)
{
  for (guint side = 0; side < 2; side++)
    {
      double left = side == 0 ? x : x + width * block->sides_at;
      double room = side_width (block, side, width);
      double at = y;

      for (guint i = 0; i < block->sides[side]->len; i++)
        {
          const SamBlock *child = g_ptr_array_index (block->sides[side], i);
          SamPagePiece piece = { 0 };

          at += i > 0 ? SAM_MM (child->space_before) : 0;
          piece.height = sam_block_get_height (painter, child, room);
          piece.n_rows = child->kind == SAM_BLOCK_TABLE ? child->table->rows->len : 1;
          sam_block_draw (painter, child, &piece, language, left, at, room);
          at += piece.height;
        }
    }
}

static SamPageBlock
measure_table (const SamTable *table)
{
  double *rows = g_new (double, table->rows->len);
  SamPageBlock result = {
    .head = sam_table_get_head_height (table),
    .rows = rows,
    .n_rows = table->rows->len,
    .n_last_together = table->has_total ? 2 : 1,
    .keeps = g_memdup2 (table->keeps->data, table->keeps->len),
  };

  for (guint i = 0; i < table->rows->len; i++)
    rows[i] = sam_table_get_row_height (table, i);

  return result;
}

static SamPageBlock
measure_term (const SamTermSheet *sheet)
{
  double *rows = g_new (double, sheet->n_rows + 1);
  guint8 *keeps = g_new0 (guint8, sheet->n_rows + 1);
  SamPageBlock result = {
    .head = sam_term_sheet_get_head_height (sheet),
    .rows = rows,
    .n_rows = sheet->n_rows + 1,
    .n_last_together = 2,
    .keeps = keeps,
    .keep_end_with_next = TRUE,
  };

  for (guint i = 0; i <= sheet->n_rows; i++)
    {
      rows[i] = sam_term_sheet_get_row_height (sheet, i);
      if (i + 1 < sheet->n_rows && sheet->rows[i].school == sheet->rows[i + 1].school)
        keeps[i] = SAM_ROW_KEEP_WISH;
    }

  return result;
}

static SamPageBlock
measure_thread (SamPainter *painter, SamThreadSheet *sheet, double width)
{
  SamPageBlock result = { 0 };

  sam_thread_sheet_measure (sheet, painter, width);
  result.n_rows = sam_thread_sheet_get_n_lines (sheet);
  result.rows = g_new (double, result.n_rows + 1);
  result.keeps = g_new0 (guint8, result.n_rows + 1);
  sam_thread_sheet_fill (sheet, (double *) result.rows, (guint8 *) result.keeps);

  return result;
}

static double
get_chart_scale (const SamBlock *block)
{
  return block->chart_scale > 0 ? block->chart_scale : 1;
}

static double
measure_whole (SamPainter *painter, const SamBlock *block, double width)
{
  switch (block->kind)
    {
    case SAM_BLOCK_HEADING:
    case SAM_BLOCK_SENTENCES:
    case SAM_BLOCK_LEAD:
    case SAM_BLOCK_LEGEND:
    case SAM_BLOCK_NOTE:
    case SAM_BLOCK_NOTES:
    case SAM_BLOCK_FACTS:
    case SAM_BLOCK_LINES:
    case SAM_BLOCK_COVER:
    case SAM_BLOCK_FRAME:
      return sam_text_block_get_height (painter, block, width);
    case SAM_BLOCK_ITEM:
      return sam_item_heading_get_height ();
    case SAM_BLOCK_CHART:
      return sam_chart_get_height (block->chart, width, get_chart_scale (block));
    case SAM_BLOCK_FORM:
      return sam_form_row_get_height (&block->form);
    case SAM_BLOCK_SIDES:
      return measure_sides (painter, block, width);
    case SAM_BLOCK_MONTH:
      return sam_month_sheet_get_height (block->month);
    case SAM_BLOCK_OBSERVATION:
      return sam_observation_sheet_get_height (painter, block->observation, width);
    case SAM_BLOCK_STATUS:
      return sam_sheet_status_get_height (block->status);
    case SAM_BLOCK_SHEET_TERM:
      return sam_sheet_term_get_height (block->sheet_term, painter, width);
    case SAM_BLOCK_TERM:
    case SAM_BLOCK_THREAD:
    case SAM_BLOCK_TABLE:
    default:
      g_return_val_if_reached (0);
    }
}

SamPageBlock
sam_block_measure (SamPainter *painter, const SamBlock *block, double width)
{
  SamPageBlock result = { 0 };

  if (block->kind == SAM_BLOCK_TABLE)
    {
      result = measure_table (block->table);
    }
  else if (block->kind == SAM_BLOCK_TERM)
    {
      result = measure_term (block->term);
    }
  else if (block->kind == SAM_BLOCK_THREAD)
    {
      result = measure_thread (painter, block->thread, width);
    }
  else
    {
      double *row = g_new (double, 1);

      *row = measure_whole (painter, block, width);
      result.rows = row;
      result.n_rows = 1;
    }
  result.space_before = SAM_MM (block->space_before);
  result.starts_page = block->starts_page;
  result.keep_with_next = block->kind == SAM_BLOCK_HEADING || block->kind == SAM_BLOCK_ITEM;

  return result;
}

void
sam_block_measure_clear (SamPageBlock *block)
{
  g_free ((double *) block->rows);
  g_free ((guint8 *) block->keeps);
  *block = (SamPageBlock){ 0 };
}

double
sam_block_get_height (SamPainter *painter, const SamBlock *block, double width)
{
  SamPageBlock measured = sam_block_measure (painter, block, width);
  double height = measured.head;

  for (guint i = 0; i < measured.n_rows; i++)
    height += measured.rows[i];
  sam_block_measure_clear (&measured);

  return height;
}

void
sam_block_draw (SamPainter *painter, const SamBlock *block, const SamPagePiece *piece,
                const SamLanguage *language, double x, double y, double width)
{
  switch (block->kind)
    {
    case SAM_BLOCK_HEADING:
    case SAM_BLOCK_SENTENCES:
    case SAM_BLOCK_LEAD:
    case SAM_BLOCK_LEGEND:
    case SAM_BLOCK_NOTE:
    case SAM_BLOCK_NOTES:
    case SAM_BLOCK_FACTS:
    case SAM_BLOCK_LINES:
    case SAM_BLOCK_COVER:
    case SAM_BLOCK_FRAME:
      sam_text_block_draw (painter, block, x, y, width, piece->height);
      break;
    case SAM_BLOCK_TABLE:
      sam_table_draw (painter, block->table, language, piece->first_row, piece->n_rows, x, y, width);
      break;
    case SAM_BLOCK_CHART:
      sam_chart_draw (block->chart, painter, x, y, width, get_chart_scale (block));
      break;
    case SAM_BLOCK_ITEM:
      sam_item_heading_draw (painter, &block->item, x, y, width);
      break;
    case SAM_BLOCK_FORM:
      sam_form_row_draw (painter, &block->form, x + SAM_MM (block->indent), y, width - SAM_MM (block->indent));
      break;
    case SAM_BLOCK_SIDES:
      draw_sides (painter, block, language, x, y, width);
      break;
    case SAM_BLOCK_MONTH:
      sam_month_sheet_draw (painter, block->month, x, y, width);
      break;
    case SAM_BLOCK_OBSERVATION:
      sam_observation_sheet_draw (painter, block->observation, x, y, width);
      break;
    case SAM_BLOCK_TERM:
      sam_term_sheet_draw (painter, block->term, piece->first_row, piece->n_rows, x, y, width);
      break;
    case SAM_BLOCK_STATUS:
      sam_sheet_status_draw (block->status, painter, x, y, width);
      break;
    case SAM_BLOCK_SHEET_TERM:
      sam_sheet_term_draw (block->sheet_term, painter, x, y, width);
      break;
    case SAM_BLOCK_THREAD:
      sam_thread_sheet_draw (block->thread, painter, piece->first_row, piece->n_rows, x, y, width);
      break;
    default:
      g_return_if_reached ();
    }
}
